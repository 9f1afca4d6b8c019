"""What may leave a campaign, whatever it is written as."""

import json
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from bot import exports
from bot.i18n import translator
from challenges import barriers, queries
from challenges.models import (
    ActionStatus,
    BarrierStatus,
    Campaign,
    DecisionRequest,
    Horizon,
    Participant,
    Process,
    Signal,
    Support,
    TeamDay,
)
from tests.in_memory import open_session
from tests.reported import (
    BEFORE,
    MONDAY,
    WEDNESDAY,
    add_action,
    add_barrier,
    add_reports,
    start_campaign,
)

TODAY = WEDNESDAY.date()
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def document(session: Session, campaign: Campaign, now: datetime = WEDNESDAY) -> dict:
    return exports.as_document(exports.gather(session, campaign, now))


def names(found: dict) -> set[str]:
    return {one["name"]["nl"] for one in found["barriers"]}


def test_no_day_says_how_many_answered(session: Session, campaign: Campaign):
    found = document(session, campaign, WEDNESDAY + timedelta(days=1))
    assert {key for day in found["challenges"] for key in day} == {"day", "code", "theme", "title"}


def test_a_week_has_shares_once_it_is_closed_and_keeps_them(session: Session, campaign: Campaign):
    closed = datetime(2026, 11, 24, 15, 30, tzinfo=AMSTERDAM)
    assert document(session, campaign, closed - timedelta(minutes=1))["weeks"] == []
    before = document(session, campaign, closed)
    answered = session.exec(select(TeamDay)).first()
    answered.done += 5
    after = document(session, campaign, closed + timedelta(hours=3))
    assert len(before["weeks"]) == 1
    assert (before["weeks"], before["standings"]) == (after["weeks"], after["standings"])


def test_a_small_team_never_stands_by_itself(session: Session, campaign: Campaign):
    assert "Blauw" not in json.dumps(document(session, campaign))


def test_barriers_leave_without_texts_of_persons(session: Session, campaign: Campaign):
    add_barrier(session, campaign, 7)
    add_barrier(session, campaign, 2, title="Te weinig", answer="Komt in mei")
    add_barrier(session, campaign, 9, title="Jan maakt lawaai", own_words=True)
    add_barrier(
        session, campaign, 9, title="Piet", own_words=True, status=BarrierStatus.REPORTED
    )  # fmt: skip
    found = document(session, campaign)
    told = {one["name"]["nl"]: one for one in found["barriers"]}
    assert set(told) == {"Geen bakken", "Te weinig"}
    assert told["Geen bakken"]["voices_at_least"] == 5
    assert told["Te weinig"]["voices_at_least"] == 0
    assert told["Te weinig"]["answer"] == "Komt in mei"
    assert "mijn tekst" not in json.dumps(found)


def test_it_is_json_and_holds_no_participant(session: Session, campaign: Campaign):
    add_barrier(session, campaign, 1)
    text = json.dumps(document(session, campaign))
    for person in queries.participants_to_enrol(session, campaign):
        assert str(person.id) not in text
    assert json.loads(text)["schema"] == exports.SCHEMA == "prikkel-export/4"


def test_what_one_person_reported_is_held_back_until_it_was_read(
    session: Session, campaign: Campaign
):
    barrier = add_barrier(session, campaign, 1, status=BarrierStatus.REPORTED)
    coordinator = session.exec(select(Participant)).first()
    assert names(document(session, campaign)) == set()
    barriers.acknowledge(session, barrier, by=coordinator, version=1, now=WEDNESDAY)
    assert names(document(session, campaign)) == {"Geen bakken"}


def test_five_people_are_told_before_anybody_reads_it(session: Session, campaign: Campaign):
    add_barrier(session, campaign, 5, status=BarrierStatus.REPORTED)
    assert names(document(session, campaign)) == {"Geen bakken"}


def test_only_the_week_of_the_first_report_is_told(session: Session, campaign: Campaign):
    add_barrier(session, campaign, 5, opened_on=BEFORE + timedelta(days=1))
    [told] = document(session, campaign)["barriers"]
    assert told["first_reported_in_week_of"] == "2026-11-16"
    assert "2026-11-17" not in json.dumps(told)


def test_nothing_of_a_week_leaves_before_the_next_one(session: Session, campaign: Campaign):
    """An export of Tuesday that has a barrier of this week would tell that it was on Monday."""
    barrier = add_barrier(session, campaign, 0, opened_on=MONDAY)
    add_reports(session, barrier, 6, day=MONDAY)
    known = add_barrier(session, campaign, 4, title="Te weinig")
    add_reports(session, known, 9, day=MONDAY)
    told = [
        document(session, campaign, datetime.combine(day, WEDNESDAY.timetz()))["barriers"]
        for day in (MONDAY + timedelta(days=n) for n in range(8))
    ]
    assert told[:7] == [told[0]] * 7
    assert [(one["name"]["nl"], one["voices_at_least"]) for one in told[0]] == [("Te weinig", 0)]
    assert {one["name"]["nl"]: one["voices_at_least"] for one in told[7]} == {
        "Te weinig": 5, "Geen bakken": 5,
    }  # fmt: skip


def test_the_order_does_not_tell_what_was_reported_first(session: Session, campaign: Campaign):
    for title, day in (("B", 0), ("C", 2), ("A", 1)):
        add_barrier(session, campaign, 1, title=title, opened_on=BEFORE - timedelta(days=day))
    add_barrier(session, campaign, 5, title="D")
    rows = exports.gather(session, campaign, WEDNESDAY).barriers
    assert [row.name["nl"] for row in rows] == ["D", "A", "B", "C"]


def test_the_history_tells_what_and_when_but_not_who_or_why(session: Session, campaign: Campaign):
    barrier = add_barrier(session, campaign, 5)
    coordinator = session.exec(select(Participant)).first()
    due = date(2027, 3, 1)
    friction = queries.frictions(session, barrier)[0]
    barriers.redact(session, barrier, friction, "-", by=coordinator, version=1, now=WEDNESDAY)
    barriers.assign(session, barrier, "Inkoop", due, by=coordinator, version=2, now=WEDNESDAY)
    [told] = document(session, campaign)["barriers"]
    assert told["history"] == [{"what": "planned", "in_week_of": "2026-11-23"}]


def test_an_action_names_the_barriers_that_everybody_may_read(session: Session, campaign: Campaign):
    public = add_barrier(session, campaign, 5)
    merged = add_barrier(
        session, campaign, 5, title="Nog zo een", status=BarrierStatus.MERGED,
        merged_into_id=public.id,
    )  # fmt: skip
    secret = add_barrier(session, campaign, 9, title="Jan maakt lawaai", own_words=True)
    add_action(session, campaign, "Bakken plaatsen", public, merged, secret, budget=1200)
    [told] = document(session, campaign)["actions"]
    assert told["barriers"] == [{"nl": "Geen bakken", "en": "Geen bakken"}]
    assert told["budget"] == 1200


@pytest.mark.parametrize("spent", [None, 0, 300])
def test_what_was_spent_stands_beside_the_budget_and_unknown_is_no_zero(
    session: Session, campaign: Campaign, spent: int | None
):
    add_action(session, campaign, "Bakken plaatsen", budget=1200, spent=spent)
    [told] = document(session, campaign)["actions"]
    assert (told["budget"], told["spent"]) == (1200, spent)
    contents = exports.gather(session, campaign, WEDNESDAY)
    [sheet] = [
        one for one in exports.tables(contents, translator("nl"))
        if "Uitgegeven (€)" in one.headings and "Omschrijving" in one.headings
    ]  # fmt: skip
    place = sheet.headings.index("Budget (euro)")
    assert sheet.headings[place + 1] == "Uitgegeven (€)"
    assert sheet.rows[0][place : place + 2] == (1200, spent)


def test_where_looking_may_not_close_a_week_none_is_closed(session: Session, campaign: Campaign):
    later = WEDNESDAY
    assert exports.gather(session, campaign, later, publish=False).weeks == ()
    assert len(exports.gather(session, campaign, later).weeks) == 1
    assert len(exports.gather(session, campaign, later, publish=False).weeks) == 1


def test_the_agenda_holds_what_somebody_waits_for(session: Session, campaign: Campaign):
    due = date(2027, 3, 1)
    add_barrier(session, campaign, 5, due=due, status=BarrierStatus.PLANNED, owner="Inkoop")
    add_barrier(session, campaign, 5, title="Later", review_on=due, status=BarrierStatus.PARKED)
    add_barrier(session, campaign, 5, title="Weg", due=due, status=BarrierStatus.REMOVED)
    add_action(session, campaign, "Bakken plaatsen", starts_on=date(2027, 1, 4), due=due)
    add_action(session, campaign, "Gestopt", due=due, status=ActionStatus.STOPPED)
    contents = exports.gather(session, campaign, WEDNESDAY)
    days = exports.appointments(contents, translator("nl"))
    titles = {one.title for one in days if one.day == due and not one.cancelled}
    assert {one.title for one in days if one.cancelled} == {
        "Actie klaar? Gestopt", "Drempel weggenomen? Weg",
    }  # fmt: skip
    assert [one.day for one in days][:3] == [MONDAY, MONDAY + timedelta(days=1), date(2027, 1, 4)]
    assert titles == {
        "Actie klaar? Bakken plaatsen",
        "Drempel weggenomen? Geen bakken",
        "Drempel opnieuw bekijken: Later",
    }


def test_what_is_off_is_told_for_three_months_after_its_day(session: Session, campaign: Campaign):
    today = WEDNESDAY.date()
    for days in (90, 91):
        due = today - timedelta(days=days)
        add_action(session, campaign, f"Gestopt {days}", due=due, status=ActionStatus.STOPPED)
        add_action(session, campaign, f"Te laat {days}", due=due)
    contents = exports.gather(session, campaign, WEDNESDAY)
    told = exports.appointments(contents, translator("nl"))
    assert [one.title for one in told if one.day < today - timedelta(days=80)] == [
        "Actie klaar? Te laat 91",
        *sorted(["Actie klaar? Gestopt 90", "Actie klaar? Te laat 90"], key=_keys(told).get),
    ]


def _keys(told: list[exports.Appointment]) -> dict[str, str]:
    return {one.title: one.key for one in told}


def test_the_roadmap_is_in_lanes_from_now_to_later(session: Session, campaign: Campaign):
    add_action(session, campaign, "Later", theme="climate", horizon=Horizon.BY_2050)
    add_action(session, campaign, "Sociaal", theme="social")
    add_action(session, campaign, "Nu", theme="climate")
    add_action(session, campaign, "Niet meer", theme="climate", status=ActionStatus.STOPPED)
    contents = exports.gather(session, campaign, WEDNESDAY)
    roadmap = exports.tables(contents, translator("en"))[2]
    assert [row[:3] for row in roadmap.rows] == [
        ("Climate", "Within a year", "Nu"),
        ("Climate", "By 2050", "Later"),
        ("Social", "Within a year", "Sociaal"),
    ]
    told = exports.as_document(contents)
    titles = {action["id"]: action["title"] for action in told["actions"]}
    assert [titles[place["action"]] for place in told["roadmap"]] == ["Nu", "Later", "Sociaal"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    before=st.lists(st.integers(0, 12), min_size=1, max_size=4),
    after=st.lists(st.integers(0, 4), min_size=4, max_size=4),
    was_read=st.lists(st.booleans(), min_size=4, max_size=4),
    new_own_words=st.integers(0, 4),
)
def test_exports_of_two_days_single_out_nobody(
    before: list[int], after: list[int], was_read: list[bool], new_own_words: int
):
    """Whatever fewer than five people do moves a number by a whole step, or not at all."""
    with open_session() as session:
        campaign = start_campaign(session)
        known = [
            add_barrier(
                session, campaign, people, title=f"B{number}",
                status=BarrierStatus.ACKNOWLEDGED if read else BarrierStatus.REPORTED,
            )
            for number, (people, read) in enumerate(zip(before, was_read, strict=False))
        ]  # fmt: skip
        first = document(session, campaign)
        for barrier, people in zip(known, after, strict=False):
            add_reports(session, barrier, people, day=TODAY)
        for number in range(new_own_words):
            add_barrier(
                session, campaign, 0, title=f"N{number}", opened_on=TODAY,
                status=BarrierStatus.REPORTED, own_words=number % 2 == 0,
            )  # fmt: skip
        same_day = document(session, campaign)
        second = document(session, campaign, WEDNESDAY + timedelta(days=5))

    assert same_day == first
    told = {one["id"]: one for one in first["barriers"]}
    for one in second["barriers"]:
        assert one["voices_at_least"] % 5 == one["reports_at_least"] % 5 == 0
        if one["id"] in told:
            moved = [
                one[number] - told[one["id"]][number]
                for number in ("voices_at_least", "reports_at_least")
            ]
            assert set(moved) <= {0, 5}
            assert any(moved) or one == told[one["id"]]
        else:
            assert one["voices_at_least"] >= 5
    assert second["barriers_held_back_at_least"] % 5 == 0


def test_a_voice_of_this_week_moves_nothing_this_week(session: Session, campaign: Campaign):
    barrier = add_barrier(session, campaign, 4)
    *four, person = session.exec(select(Participant).limit(5)).all()
    for each in four:
        session.add(
            Support(barrier_id=barrier.id, participant_id=each.id, supported_on=BEFORE)
        )  # fmt: skip
    session.flush()
    first = document(session, campaign)
    assert first["barriers"][0]["voices_at_least"] == 0  # four people, by two roads
    session.add(
        Support(barrier_id=barrier.id, participant_id=person.id, supported_on=TODAY)
    )  # fmt: skip
    session.flush()
    assert document(session, campaign) == first
    sunday, monday = (datetime(2026, 11, day, 12, tzinfo=UTC) for day in (29, 30))
    assert document(session, campaign, sunday)["barriers"] == first["barriers"]
    assert document(session, campaign, monday)["barriers"][0]["voices_at_least"] == 5


def test_what_leadership_was_asked_leaves_with_what_was_proposed(
    session: Session, campaign: Campaign
):
    asked = add_barrier(session, campaign, 6, title="Geen rek")
    add_barrier(session, campaign, 6, title="Geen borden")
    due = date(2026, 9, 1)
    session.add(
        DecisionRequest(
            barrier_id=asked.id, words="Mag dit?", owner="Inkoop", euros=400, due=due, instead="Hok"
        )
    )
    session.flush()
    contents = exports.gather(session, campaign, WEDNESDAY)
    rows = {one["name"]["nl"]: one["request"] for one in exports.as_document(contents)["barriers"]}

    assert rows["Geen borden"] is None
    assert rows["Geen rek"] == {
        "words": "Mag dit?", "owner": "Inkoop", "euros": 400, "due": "2026-09-01", "instead": "Hok",
    }  # fmt: skip
    [sheet, *_] = exports.tables(contents, translator("nl"))
    asked_row = next(row for row in sheet.rows if row[0] == "Geen rek")
    told = dict(zip(sheet.headings, asked_row, strict=True))
    assert told["Gevraagd aan de leiding"] == "Mag dit?"
    assert (told["Voorstel: wie"], told["Voorstel: euro"]) == ("Inkoop", 400)
    assert (told["Voorstel: klaar op"], told["Voorstel: anders"]) == (due, "Hok")


def test_chances_leave_with_their_kind_and_process_and_statuses_in_their_own_words(
    session: Session, campaign: Campaign
):
    add_barrier(session, campaign, 7)
    add_barrier(
        session, campaign, 2, title="Zonnepanelen", kind=Signal.CHANCE, process=Process.SUPPORTING,
        status=BarrierStatus.REMOVED,
    )  # fmt: skip
    contents = exports.gather(session, campaign, WEDNESDAY)
    told = {one["name"]["nl"]: one for one in exports.as_document(contents)["barriers"]}

    assert (told["Geen bakken"]["kind"], told["Geen bakken"]["process"]) == ("barrier", None)
    assert (told["Zonnepanelen"]["kind"], told["Zonnepanelen"]["process"]) == (
        "chance", "supporting",
    )  # fmt: skip
    sheets = {sheet.name: sheet for sheet in exports.tables(contents, translator("nl"))}
    rows = {row[0]: row for row in sheets["barriers"].rows}
    assert rows["Zonnepanelen"][1] == "Kans"
    assert "Ingevoerd" in rows["Zonnepanelen"]
    assert "Ondersteunend proces" in rows["Zonnepanelen"]
