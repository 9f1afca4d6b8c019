"""The totals, held against the answers from the command line."""

import sqlite3
from uuid import uuid4

import pytest

from tests.adapters.cli.terminal import Terminal

FIRST = "(SELECT min(id) FROM challenge)"


@pytest.fixture
def answered(terminal: Terminal) -> Terminal:
    """A campaign in which three people without a team answered the first challenge."""
    terminal.start("--pack", "two-weeks")
    with sqlite3.connect(terminal.folder / "prikkel.sqlite") as connection:
        for answer, halves in (("DONE", 2), ("DONE", 2), ("NOT_TODAY", 1)):
            connection.execute(
                "INSERT INTO check_in (id, campaign_id, challenge_id, day, answer, halves,"
                " by_reaction, checked_in_at) SELECT ?, campaign_id, id, day, ?, ?, 0,"
                f" '2199-11-25 10:00:00.000000' FROM challenge WHERE id = {FIRST}",
                (uuid4().hex, answer, halves),
            )
        connection.execute(
            "INSERT INTO team_day (campaign_id, challenge_id, team_key, day, done, not_today, away,"
            f" halves) SELECT campaign_id, id, '-', day, 2, 1, 0, 5 FROM challenge"
            f" WHERE id = {FIRST}"
        )
    return terminal


def _break(terminal: Terminal) -> None:
    with sqlite3.connect(terminal.folder / "prikkel.sqlite") as connection:
        connection.execute("UPDATE team_day SET done = 7, halves = 15")


def test_right_totals_are_said_to_be_right(answered: Terminal):
    assert answered.run("campaign", "verify") == 0

    assert "are right" in answered.said


def test_a_wrong_total_is_told_and_is_an_exit_code_of_one(answered: Terminal):
    _break(answered)

    assert answered.run("campaign", "verify") == 1

    assert "done 7 instead of 2, halves 15 instead of 5" in answered.said
    assert "prikkel campaign verify --repair" in answered.complained
    assert answered.rows("SELECT done, halves FROM team_day") == [(7, 15)]


def test_totals_are_made_anew_from_the_answers(answered: Terminal):
    _break(answered)

    assert answered.run("campaign", "verify", "--repair") == 0
    assert "made anew" in answered.said

    assert answered.rows("SELECT done, not_today, away, halves FROM team_day") == [(2, 1, 0, 5)]
    assert answered.run("campaign", "verify") == 0


def test_a_total_of_nothing_is_as_good_as_none(answered: Terminal):
    with sqlite3.connect(answered.folder / "prikkel.sqlite") as connection:
        connection.execute(
            "INSERT INTO team_day (campaign_id, challenge_id, team_key, day, done, not_today, away,"
            " halves) SELECT campaign_id, id, '-', day, 0, 0, 0, 0 FROM challenge"
            f" WHERE id <> {FIRST} LIMIT 1"
        )

    assert answered.run("campaign", "verify") == 0


def test_without_a_campaign_it_says_how_to_begin(terminal: Terminal):
    assert terminal.run("campaign", "verify") == 1

    assert "prikkel campaign start --help" in terminal.complained
