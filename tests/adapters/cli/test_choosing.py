"""Plans of chosen themes: `campaign start --from-choice`, `campaign plan`, and what keeps them."""

import sqlite3
from uuid import uuid4

import pytest

from tests.adapters.cli.terminal import Terminal

PLAN = "SELECT day, code, theme FROM challenge ORDER BY day"


def chosen(terminal: Terminal, **votes: int) -> None:
    """Themes were chosen, and that has closed: so many people for each choice."""
    assert terminal.run("questionnaire", "open", "themes") == 0, terminal.complained
    with sqlite3.connect(terminal.folder / "prikkel.sqlite") as connection:
        [(measure,)] = connection.execute("SELECT id FROM measure WHERE closed_on IS NULL")
        rows = [
            (uuid4().hex, measure, "themes", choice.replace("_", ","))
            for choice, people in votes.items()
            for _ in range(people)
        ]
        connection.executemany(
            "INSERT INTO measure_answer (id, measure_id, question, answer) VALUES (?, ?, ?, ?)",
            rows,
        )
    assert terminal.run("questionnaire", "close", "themes") == 0, terminal.complained


def _days_shown(terminal: Terminal) -> int:
    return sum(line.startswith("2199-") for line in terminal.said.splitlines())


def test_a_campaign_that_is_to_begin_asks_about_what_was_chosen(terminal: Terminal):
    assert terminal.start() == 0
    before = terminal.rows(PLAN)
    chosen(terminal, climate_nature=12, circular=6, social=4)

    assert terminal.run("campaign", "plan", "--from-choice", "--dry-run") == 0
    shown = terminal.said
    assert "Nothing was changed." in shown
    assert terminal.rows(PLAN) == before
    assert terminal.run("campaign", "plan", "--from-choice") == 0
    after = terminal.rows(PLAN)
    assert [day for day, *_ in after] == [day for day, *_ in before]
    assert {theme for *_, theme in after[:-1]} == {"climate", "nature", "circular"}
    assert [line.split()[1] for line in terminal.said.splitlines()] == [
        code for _, code, _ in after
    ]
    assert terminal.said in shown


def test_the_next_campaign_starts_with_what_was_chosen_and_is_shown_first(terminal: Terminal):
    assert terminal.start(day="2199-11-25") == 0
    chosen(terminal, circular=20, climate_circular=10)
    assert terminal.run("campaign", "close", "--yes") == 0, terminal.complained

    assert terminal.start("--from-choice", "--days", "8", "--dry-run", day="2199-12-02") == 0
    assert _days_shown(terminal) == 8
    assert terminal.rows("SELECT count(*) FROM campaign") == [(1,)]
    assert terminal.start("--from-choice", "--days", "8", day="2199-12-02") == 0
    themes = terminal.rows(
        "SELECT theme, count(*) FROM challenge WHERE day >= '2199-12-01' AND code <> 'n04' "
        "AND campaign_id = (SELECT id FROM campaign WHERE starts_on = '2199-12-02') GROUP BY theme"
    )
    assert sorted(themes) == [("circular", 4), ("climate", 3)]


def test_a_start_with_a_dry_run_starts_nothing(terminal: Terminal):
    assert terminal.start("--dry-run") == 0

    assert _days_shown(terminal) == 10
    for table in ("campaign", "organisation", "workspace", "challenge"):
        assert terminal.rows(f"SELECT count(*) FROM {table}") == [(0,)], table


@pytest.mark.parametrize(
    ("votes", "complaint"),
    [
        pytest.param(None, "No themes were chosen here yet", id="no choice"),
        pytest.param({"climate": 4}, "Too few people chose", id="four people"),
        pytest.param(
            {"climate_circular_social": 8, "climate_circular_nature": 8},
            "climate, circular, social; climate, circular, nature", id="a tie",
        ),
    ],
)  # fmt: skip
def test_what_makes_no_plan_is_said_and_changes_nothing(terminal: Terminal, votes, complaint):
    assert terminal.start() == 0
    before = terminal.rows(PLAN)
    if votes is not None:
        chosen(terminal, **votes)

    assert terminal.run("campaign", "plan", "--from-choice") == 1
    assert complaint in terminal.complained
    assert terminal.rows(PLAN) == before
    assert terminal.run("campaign", "plan", "--theme", "climate", "--theme", "social") == 0
    assert {theme for *_, theme in terminal.rows(PLAN)} == {"climate", "social"}


def test_too_few_challenges_are_said_with_how_many_there_are(terminal: Terminal):
    assert terminal.start("--theme", "nature") == 1
    assert "for 3 days at most, and not for 10" in terminal.complained
    assert terminal.start("--theme", "nature", "--days", "3") == 0
    assert terminal.run("campaign", "plan", "--theme", "nature", "--from-choice") == 1
    assert "not both" in terminal.complained
    assert terminal.run("campaign", "plan") == 1
    assert "--from-choice" in terminal.complained


def test_a_campaign_that_has_begun_stays_as_it_is(terminal: Terminal):
    assert terminal.start() == 0
    with sqlite3.connect(terminal.folder / "prikkel.sqlite") as connection:
        connection.execute("UPDATE campaign SET starts_on = '2026-01-05'")

    assert terminal.run("campaign", "plan", "--theme", "climate") == 1
    assert "begun already" in terminal.complained


def test_an_older_choice_is_not_taken_while_a_new_one_is_open(terminal: Terminal):
    assert terminal.start() == 0
    chosen(terminal, climate=12, nature=8)
    assert terminal.run("questionnaire", "open", "themes") == 0

    assert terminal.run("campaign", "plan", "--from-choice") == 1
    assert "closed" in terminal.complained
