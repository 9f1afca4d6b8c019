"""What the dashboard says, worked out by hand for three themes; and what leaves it unknown."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session

from bot import dashboard
from bot.chat.cards import Facts, Text
from bot.chat.tables import Chart, Table
from bot.i18n import LOCALES, translator
from bot.messages.dashboard import sheets
from bot.messages.dashboard.findings import Overview, Sheet
from bot.messages.dashboard.summary import dashboard_card, in_short
from challenges import queries
from challenges.models import (
    Action,
    ActionNews,
    ActionStatus,
    ActionTask,
    Answerable,
    BarrierStatus,
    Campaign,
    ClosedWeek,
    Goal,
    Health,
    Measurement,
    Participant,
    Reading,
    Signal,
)
from challenges.queries import goals as aims
from scoring.dashboard import Month
from scoring.goals import Standing
from tests.in_memory import open_session
from tests.reported import MONDAY, add_action, add_barrier, start_campaign

TODAY = date(2026, 11, 25)
LONG_AGO = datetime(2026, 1, 5, tzinfo=UTC)
OLD, NEW = (date(2026, 9, 7), date(2026, 10, 5))


@pytest.fixture
def session() -> Iterator[Session]:
    with open_session() as session:
        yield session


@pytest.fixture
def campaign(session: Session) -> Campaign:
    return start_campaign(session)


def add_goal(session: Session, campaign: Campaign, text: str, **values: object) -> Goal:
    goal = Goal(
        organisation_id=campaign.organisation_id, text=text, created_at=LONG_AGO, **values
    )  # fmt: skip
    session.add(goal)
    session.flush()
    return goal


def read(session: Session, goal: Goal, day: date, value: float) -> None:
    session.add(Reading(goal_id=goal.id, day=day, value=value, source="Meter"))
    session.flush()


def going(session: Session, campaign: Campaign, title: str, **values: object) -> Action:
    """An action that began long ago."""
    goal_id = values.pop("goal_id", None)
    action = add_action(session, campaign, title, **values)
    action.created_at, action.goal_id = LONG_AGO, goal_id
    session.add(action)
    session.flush()
    return action


def looked_after(session: Session, campaign: Campaign, action: Action, *, tasks: int = 0) -> None:
    person = Participant(organisation_id=campaign.organisation_id)
    session.add(person)
    session.flush()
    session.add(Answerable(action_id=action.id, participant_id=person.id))
    for number in range(tasks):
        session.add(ActionTask(action_id=action.id, position=number, words="Bellen"))
    session.flush()


def said(session: Session, action: Action, day: date) -> None:
    session.add(ActionNews(action_id=action.id, position=1, day=day, health=Health.ON_TRACK))
    session.flush()


def climate(session: Session, campaign: Campaign) -> None:
    """Two actions under way, one done, one stopped; a goal that goes down, behind its line."""
    goal = add_goal(
        session, campaign, "Minder stroom", theme="climate", unit="MWh", from_year=2020,
        from_value=100.0, to_year=2030, to_value=50.0, source="Plan",
    )  # fmt: skip
    read(session, goal, date(2024, 12, 31), 85)
    read(session, goal, date(2025, 6, 30), 82)
    read(session, goal, date(2025, 12, 31), 80)
    late = going(
        session, campaign, "Lampen", theme="climate", due=date(2026, 11, 1), budget=1000,
        spent=400, status=ActionStatus.IN_PROGRESS, goal_id=goal.id,
    )  # fmt: skip
    looked_after(session, campaign, late, tasks=1)
    near = going(session, campaign, "Panelen", theme="climate", due=date(2027, 6, 1))
    looked_after(session, campaign, near)
    said(session, near, date(2026, 11, 2))
    going(
        session, campaign, "Ketel", theme="climate", budget=500, spent=450,
        status=ActionStatus.DONE,
    )  # fmt: skip
    going(
        session, campaign, "Windmolen", theme="climate", budget=9000, spent=100,
        status=ActionStatus.STOPPED,
    )  # fmt: skip


def circular(session: Session, campaign: Campaign) -> None:
    """A goal that goes up, ahead of its line; barriers of two months, one removed with effect."""
    goal = add_goal(
        session, campaign, "Meer hergebruik", theme="circular", unit="%", from_year=2024,
        from_value=10.0, to_year=2028, to_value=50.0, source="Plan",
    )  # fmt: skip
    read(session, goal, date(2026, 6, 30), 30)
    task = going(session, campaign, "Bekers", theme="circular", due=date(2027, 1, 15), spent=0)
    looked_after(session, campaign, task, tasks=2)
    add_barrier(session, campaign, 0, title="Geen bakken", opened_on=OLD)
    gone = add_barrier(
        session, campaign, 0, title="Geen mokken", opened_on=OLD, status=BarrierStatus.REMOVED,
        closed_at=datetime(2026, 10, 20, 12, tzinfo=UTC), removals=1,
    )  # fmt: skip
    add_barrier(
        session, campaign, 0, title="Nog niet gelezen", opened_on=NEW,
        status=BarrierStatus.REPORTED,
    )  # fmt: skip
    add_barrier(session, campaign, 0, title="Deze week", opened_on=MONDAY)
    add_barrier(session, campaign, 0, title="Een kans", opened_on=OLD, kind=Signal.CHANCE)
    for hindered, counts in ((True, (12, 40, 28, 40)), (False, (30, 60, 42, 60))):
        names = ("worked_before", "tried_before", "worked_after", "tried_after")
        session.add(
            Measurement(
                barrier_id=gone.id, removal=1, hindered=hindered,
                **dict(zip(names, counts, strict=True)),
            )
        )  # fmt: skip
    session.flush()


def social(session: Session, campaign: Campaign) -> None:
    """A goal that nobody ever read, an ambition, and an action of which no euro is known."""
    add_goal(
        session, campaign, "Meer uren", theme="social", unit="uur", from_year=2023,
        from_value=0.0, to_year=2027, to_value=80.0, source="Plan",
    )  # fmt: skip
    add_goal(session, campaign, "Iedereen doet mee", theme="social")
    going(session, campaign, "Buurthuis", theme="social", starts_on=date(2026, 11, 1))


@pytest.fixture
def found(session: Session, campaign: Campaign) -> Overview:
    climate(session, campaign)
    circular(session, campaign)
    social(session, campaign)
    return dashboard.overview(session, campaign, TODAY)


def sheet(found: Overview, theme: str) -> Sheet:
    [one] = [one for one in found.sheets if one.theme == theme]
    return one


def courses(one: Sheet) -> dict[str, tuple[bool, ...]]:
    return {
        it.action.title: (
            it.is_late, it.is_quiet, it.ticks.is_looked_after, it.ticks.has_near_step,
            it.ticks.has_recent_goal,
        )
        for it in one.actions.courses
    }  # fmt: skip


def told(one: Sheet) -> dict[str, str]:
    return dict(sheets.facts(one, translator("nl")).facts)


def rows(chart: Chart | None) -> tuple[tuple[str, ...], ...]:
    assert chart is not None
    return chart.table.rows


def test_the_climate_sheet_is_what_was_worked_out_by_hand(session: Session, found: Overview):
    one, words = sheet(found, "climate"), translator("nl")

    assert courses(one) == {
        "Lampen": (True, True, True, False, True),
        "Panelen": (False, False, False, False, False),
    }
    assert {it: n for it, n in one.actions.statuses.items() if n} == {
        ActionStatus.PROPOSED: 1, ActionStatus.IN_PROGRESS: 1, ActionStatus.DONE: 1,
        ActionStatus.STOPPED: 1,
    }  # fmt: skip
    facts = told(one)
    assert facts["Begroot"] == "€ 1.500, en van één actie onbekend"
    assert facts["Uitgegeven"] == "€ 950, en van één actie onbekend"
    assert facts["Acties te laat"] == "1 van 2"
    assert facts["Uitdagingen gedaan (zeggen mensen zelf)"] == "onbekend"
    [goal] = one.goals
    assert goal.standing is Standing.BEHIND
    readings = aims.readings(session, goal.goal.id)
    assert rows(sheets.course(goal, readings, words)) == (
        ("31 dec 2020", "–", "100 MWh"),
        ("31 dec 2024", "85 MWh", "80 MWh"),
        ("30 jun 2025", "82 MWh", "77,52 MWh"),
        ("31 dec 2025", "80 MWh", "75 MWh"),
        ("31 dec 2030", "–", "50 MWh"),
    )
    [table] = sheets.goals(one.goals, words)
    assert isinstance(table, Table)
    assert table.rows == (
        (
            "Minder stroom", "van 100 MWh (2020) naar 50 MWh (2030)",
            "80 MWh op 31 december 2025", "75 MWh op 31 december 2025",
            "achter op de afgesproken lijn",
        ),
    )  # fmt: skip
    assert one.months == tuple(Month(date(2026, month, 1), 0, 0) for month in (9, 10, 11))


def test_the_circular_sheet_is_what_was_worked_out_by_hand(found: Overview):
    one = sheet(found, "circular")

    assert courses(one) == {"Bekers": (False, True, True, True, False)}
    facts = told(one)
    assert facts["Begroot"] == "onbekend"
    assert facts["Uitgegeven"] == "€ 0"
    [goal] = one.goals
    assert goal.standing is Standing.AS_AGREED
    assert one.months == (
        Month(date(2026, 9, 1), 2, 0), Month(date(2026, 10, 1), 0, 1),
        Month(date(2026, 11, 1), 0, 0),
    )  # fmt: skip
    [removal] = one.removals
    assert (removal.effect.before, removal.effect.after) == (40, 70)
    chart, how_sure = sheets.effects(one.removals, translator("nl"))
    assert isinstance(chart, Chart)
    assert chart.values == ((40, 70),)
    assert rows(chart) == (("Geen mokken", "40%", "70%"),)
    assert "Waarschijnlijk lukt het bij" in how_sure.text


def test_the_social_sheet_knows_what_it_does_not_know(found: Overview):
    one, words = sheet(found, "social"), translator("nl")

    assert courses(one) == {"Buurthuis": (False, False, False, False, False)}
    facts = told(one)
    assert (facts["Begroot"], facts["Uitgegeven"]) == ("onbekend", "onbekend")
    assert [it.standing for it in one.goals] == [Standing.UNKNOWN, Standing.NO_NUMBERS]
    table, ambitions = sheets.goals(one.goals, words)
    assert isinstance(table, Table)
    assert [row[2:] for row in table.rows] == [
        ("nog geen meting", "58,04 uur op 25 november 2026", "onbekend sinds 31 december 2023")
    ]
    assert ambitions == Text("Ambities: Iedereen doet mee")


def test_the_four_lines_are_what_was_worked_out_by_hand(found: Overview):
    lines = dict(in_short(found, translator("nl")))

    assert lines == {
        "Doelen": "Op de afgesproken lijn of beter: 1. Erachter: 1. Onbekend: 1.",
        "Actieprogramma": (
            "Er lopen 4 acties. Te laat: 1. 90 dagen geen nieuws: 2 "
            "(dat is niet hetzelfde als te laat)."
        ),
        "Drempels": "In 3 maanden, tot en met 22 november 2026: 2 gemeld, 1 weggenomen.",
        "Geld": (
            "Begroot: € 1.500, en van 3 acties onbekend. "
            "Uitgegeven: € 950, en van 2 acties onbekend."
        ),
    }


def test_what_people_did_fills_no_goal_and_is_told_of_closed_weeks(
    session: Session, campaign: Campaign
):
    climate(session, campaign)
    before = dashboard.overview(session, campaign, TODAY)
    challenge = queries.challenges_of(session, campaign.id)[0]
    theme = challenge.theme
    session.add(
        ClosedWeek(
            campaign_id=campaign.id, first_day=MONDAY, last_day=MONDAY, answered=60, done=50,
            points={}, counts={str(challenge.id): 15}, closed_at=LONG_AGO,
        )
    )  # fmt: skip
    add_action(session, campaign, "Iets", theme=theme)

    after = dashboard.overview(session, campaign, TODAY)

    assert sheet(after, theme).done == 15
    assert told(sheet(after, theme))["Uitdagingen gedaan (zeggen mensen zelf)"] == (
        "minstens 15 keer"
    )
    assert [(it.last, it.standing) for it in after.goals] == [
        (it.last, it.standing) for it in before.goals
    ]


def test_low_hanging_fruit_with_an_action_is_no_fruit_until_that_is_stopped(
    session: Session, campaign: Campaign
):
    one, other = (
        add_barrier(session, campaign, 0, title=title, impact=5, effort=1)
        for title in ("Bakken", "Mokken")
    )
    add_barrier(session, campaign, 0, title="Dak", impact=5, effort=5)
    add_action(session, campaign, "Kopen", one)
    stopped = add_action(session, campaign, "Lenen", other, status=ActionStatus.STOPPED)

    def fruit() -> list[str]:
        return [it.title for it in dashboard.low_hanging_fruit(session, campaign, TODAY, "nl")]

    assert fruit() == ["Mokken"]
    stopped.status = ActionStatus.PLANNED
    session.add(stopped)
    assert fruit() == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_chart_has_the_numbers_of_its_table(
    session: Session, campaign: Campaign, found: Overview, locale: str
):
    words = translator(locale)
    charts = [
        chart
        for one in found.sheets
        for chart in (
            *(
                sheets.course(it, aims.readings(session, it.goal.id), words)
                for it in one.goals
                if not it.goal.is_ambition
            ),
            sheets.statuses(one.actions, words),
            sheets.ticked(one.actions, words),
            sheets.by_month(one.months, words),
        )
        if chart is not None
    ]
    assert charts
    for chart in charts:
        for row, values in zip(chart.table.rows, chart.values, strict=True):
            drawn = ["–" if it is None else words.number(it, 3) for it in values]
            assert drawn == [cell.partition(" ")[0] for cell in row[1:]]


def test_nothing_at_all_is_unknown_and_no_zero(session: Session, campaign: Campaign):
    found = dashboard.overview(session, campaign, TODAY)
    lines = dict(in_short(found, translator("nl")))

    assert found.sheets == ()
    assert lines["Doelen"] == "Er zijn nog geen doelen met getallen."
    assert lines["Drempels"] == "onbekend"
    assert lines["Actieprogramma"] == "Er loopt geen actie."


@pytest.mark.parametrize("locale", LOCALES)
def test_the_card_has_four_lines_and_the_link_in_every_language(found: Overview, locale: str):
    words = translator(locale)
    card = dashboard_card(found, "https://board.example/enter", words, coordinates=False)
    facts, *_ = card.body
    assert isinstance(facts, Facts)
    assert len(facts.facts) == 4
    assert "https://board.example/enter" in card.plain_text()
    assert "Lampen" not in card.plain_text()
