"""The totals, held against the answers from the command line."""

import sqlite3
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session, col, select

from adapters.cli.terminal import change, prepared_settings
from bot import standings
from challenges import campaigns, queries, roll_ups
from challenges.models import FULL_TIME, Answer, Campaign, CheckIn, Enrolment, Team
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


FRIDAY = datetime(2199, 11, 29, 16, tzinfo=UTC)


def _expect(session: Session, campaign: Campaign, name: str, people: int, number: int) -> None:
    team = Team(id=UUID(int=number), organisation_id=campaign.organisation_id, name=name)
    session.add(team)
    session.flush()
    for _ in range(people):
        session.add(
            Enrolment(campaign_id=campaign.id, team_id=team.id, expected_from=campaign.starts_on)
        )


def _all_did_it(session: Session, campaign: Campaign, name: str, people: int) -> None:
    """Everybody of a team, on all five days of the first week."""
    [team] = session.exec(select(Team).where(Team.name == name)).all()
    for challenge in queries.challenges_of(session, campaign.id)[:5]:
        for _ in range(people):
            session.add(
                CheckIn(
                    campaign_id=campaign.id,
                    challenge_id=challenge.id,
                    team_id=team.id,
                    day=challenge.day,
                    answer=Answer.DONE,
                    halves=2 * FULL_TIME,
                    checked_in_at=FRIDAY,
                )
            )
    session.flush()
    roll_ups.rebuild(session, campaign.id)


@pytest.fixture
def closed(terminal: Terminal) -> Terminal:
    """A campaign of which the first week is closed: ten people did everything, and ten nothing."""
    terminal.start()

    def work(session: Session) -> None:
        campaign = session.exec(select(Campaign)).one()
        _expect(session, campaign, "Facilitair", 10, 1)
        _expect(session, campaign, "Wonen", 10, 2)
        _all_did_it(session, campaign, "Facilitair", 10)
        plan = campaigns.plan_of(session, campaign)
        standings.close_weeks(session, campaign, plan, FRIDAY)

    change(prepared_settings(), work)
    return terminal


WONEN = (
    "  Wonen: 10 people, V {}, E 50, A 0, k 20, k*D 100, g {}; "
    "({} * 50 + (100 + 0) * {}) / (50 + 100 + 0); "
)


def test_the_exact_sum_behind_the_points_of_each_row_is_told_to_the_operator(closed: Terminal):
    assert closed.run("campaign", "verify") == 0

    assert closed.said.splitlines()[1:] == [
        "Standings of 2199-11-25 to 2199-11-29:",
        "  Facilitair: 10 people, V 50, E 50, A 0, k 20, k*D 100, g 0.5; "
        "(0.75 * 50 + (100 + 0) * 0.5) / (50 + 100 + 0); 60 points, as published",
        WONEN.format("0", "0.5", "0.25", "0.5") + "40 points, as published",
    ]


def test_late_answers_are_said_to_change_no_points_that_were_published(closed: Terminal):
    def work(session: Session) -> None:
        _all_did_it(session, session.exec(select(Campaign)).one(), "Wonen", 10)

    change(prepared_settings(), work)
    before = closed.rows("SELECT points FROM closed_week")

    assert closed.run("campaign", "verify") == 0

    assert (
        WONEN.format("50", "1", "0.75", "0.75") + "75 points now, and 40 points as published"
        in closed.said
    )
    assert closed.rows("SELECT points FROM closed_week") == before == [("[60, 40]",)]


def test_of_a_row_that_became_too_small_no_sum_is_told(closed: Terminal):
    def work(session: Session) -> None:
        [team] = session.exec(select(Team).where(Team.name == "Wonen")).all()
        those = session.exec(select(Enrolment).where(col(Enrolment.team_id) == team.id)).all()
        for enrolment in those[:6]:
            session.delete(enrolment)

    change(prepared_settings(), work)
    assert closed.run("campaign", "verify") == 0

    assert "  Wonen: no sum, since it has fewer than 8 people or is the only row;" in closed.said
    assert "no points now, and 40 points as published" in closed.said
    assert " V " not in closed.said


def test_before_a_week_is_closed_there_are_no_standings_to_verify(terminal: Terminal):
    terminal.start()
    assert terminal.run("campaign", "verify") == 0
    assert "No week is closed yet: there are no standings." in terminal.said


def test_after_totals_were_made_anew_the_sums_are_told_of_the_new_ones(closed: Terminal):
    _break(closed)
    assert closed.run("campaign", "verify") == 1
    assert "Standings of" not in closed.said

    assert closed.run("campaign", "verify", "--repair") == 0
    assert "60 points, as published" in closed.said
