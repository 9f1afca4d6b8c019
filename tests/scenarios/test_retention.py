"""What had its time is destroyed, written down, and no number moves by it."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from sqlmodel import Session

from bot import retention
from bot.models import Account, ConversationRecord, Delivery
from challenges.models import (
    Absence,
    Barrier,
    BarrierChange,
    Campaign,
    CheckIn,
    Confirmation,
    Destruction,
    Enrolment,
    FollowCode,
    Friction,
    Participant,
    Remark,
    Role,
    SecondAttempt,
    Support,
    TeamDay,
)
from challenges.retention import AGREED, Periods, destroy_some
from tests.scenarios.keeping import destroy, later, lived, on, outlets, people_left
from tests.scenarios.reminding import reminded
from tests.scenarios.world import World

TOMORROW = 1


async def _removed(world: World) -> None:
    """On the day after, the barriers are removed, and the hindered say whether they notice."""
    carla = world.person("carla")
    for barrier in await world.rows(Barrier):
        await carla.presses_raw("review-barrier", str(barrier.id))
        if barrier.own_words:
            continue
        await carla.presses("Weggenomen")
        await carla.fills_in(answer="Er zijn nu mokken.")
    await on(world, later(18))
    for barrier in await world.rows(Barrier):
        for number in range(3, 6):
            person = world.person(f"Facilitair-{number}")
            await person.presses_raw("notice-removal", f"{barrier.id}/1/yes")
            await person.presses_raw("try-again", f"{barrier.id}/1/yes")
    await on(world, later(33))


def _without_whom(seen: dict[str, str]) -> dict[str, str]:
    """A history says whether it was you; after a year it says that a coordinator did it."""
    return {what: said.replace("jij ", "een coördinator ") for what, said in seen.items()}


async def _numbers(world: World) -> dict[str, int]:
    """What the register says, of all days together."""
    found = Counter[str]()
    for one in await world.rows(Destruction):
        found[one.kind] += one.number
    return dict(found)


async def test_moments_of_answers_become_days_when_nothing_can_be_changed_any_more(begun: World):
    await begun.at(1, 11, 37)
    anna = begun.person("Facilitair-0")
    await anna.presses("Gedaan", on=begun.post)
    [given] = await begun.rows(CheckIn)
    assert given.checked_in_at == begun.clock.now
    await begun.at(3, 20)
    assert (await begun.rows(CheckIn))[0].checked_in_at == given.checked_in_at

    await begun.at(4, 3, 1)  # the second working day after it is over
    assert (await begun.rows(CheckIn))[0].checked_in_at == datetime(2026, 6, 1, tzinfo=UTC)
    await begun.at(5)
    await anna.presses("Gedaan", on=begun.post)
    assert {one.checked_in_at.time() for one in await begun.rows(CheckIn)} == {
        time(), begun.clock.now.time()
    }  # fmt: skip


async def test_nothing_is_left_of_when_somebody_answered_whose_reminder_says_so(begun: World):
    """An answer given elsewhere refreshes the reminder some seconds later."""
    await begun.at(1)
    anna = await reminded(begun)
    await begun.at(1, 15, 1)
    await begun.at(1, 15, 37)
    await anna.presses("Gedaan", on=begun.post)
    await begun.later(60)
    kept = [one for one in await begun.rows(Delivery) if one.updates_id]
    assert [one.created_at.minute for one in kept] == [37]

    await destroy(begun)
    assert [one for one in await begun.rows(Delivery) if one.updates_id] == kept  # until tonight
    await begun.at(2, 8)
    await destroy(begun)
    assert not [one for one in await begun.rows(Delivery) if one.updates_id]
    await anna.presses("Vandaag niet", on=list(begun.wall.cards["channel"].values())[-1])
    await begun.later(60)
    assert "Genoteerd: niet gelukt" in anna.mail[-1]


async def test_of_joining_and_leaving_no_hour_is_kept(begun: World):
    await begun.at(1, 11, 37)
    anna = begun.person("anna")
    await anna.presses("Gedaan", on=begun.post)
    await begun.at(2, 8, 41)
    await anna.presses_raw("leave")

    person = next(one for one in await begun.rows(Participant) if one.left_on)
    assert (person.joined_on, person.left_on) == (date(2026, 6, 1), date(2026, 6, 2))


@pytest.mark.parametrize(("hour", "counts_from"), [(8, 2), (9, 3)])
async def test_of_absence_is_kept_from_which_day_it_was_declared_in_time(
    begun: World, hour: int, counts_from: int
):
    """The challenge is posted at nine."""
    await begun.at(2, hour, 41)
    anna = begun.person("Facilitair-0")
    await anna.types("pauze")
    await anna.fills_in(first="2026-06-02", last="2026-06-05")
    [absence] = await begun.rows(Absence)
    assert absence.counts_from == date(2026, 6, counts_from)


async def test_who_comes_back_keeps_the_day_on_which_they_joined_first(begun: World):
    anna = begun.person("anna")
    for day, gesture in ((1, "join"), (2, "leave"), (3, "join")):
        await begun.at(day)
        await anna.presses_raw(gesture)
    people = [one for one in await begun.rows(Participant) if one.team_id is None]
    assert [(one.joined_on, one.left_on) for one in people] == [(date(2026, 6, 1), None)]


async def test_answers_go_thirty_days_after_the_last_challenge_and_sums_stay(world: World):
    await lived(world)
    await on(world, later(29))
    await destroy(world)
    answers, sums = await world.rows(CheckIn), await world.rows(TeamDay)
    assert answers

    await on(world, later(31))
    before = await outlets(world)
    await destroy(world)
    assert await outlets(world) == before
    assert await world.rows(CheckIn) == []
    assert await world.rows(TeamDay) == sums
    [line] = [one for one in await world.rows(Destruction) if one.kind == "answers"]
    [campaign] = await world.rows(Campaign)
    assert (line.number, line.why) == (len(answers), "30 days after the last challenge")
    assert (line.campaign_key, line.day) == (str(campaign.id), later(31))

    anna = world.person("Facilitair-6")
    await anna.types("ik")
    assert anna.sees.startswith("Wie wat antwoordde bewaren we niet meer")
    await anna.types("overzicht")
    assert "Wie wat antwoordde bewaren we niet meer" in anna.sees
    assert "0 dagen" not in anna.sees


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("days", [760, 8, 45, 80, 110, 400])
async def test_no_number_moves_when_something_is_destroyed(world: World, days: int):
    await lived(world)
    await on(world, later(6))
    await _removed(world)
    for day in range(days, 30, -14):
        await on(world, later(days - day + 34))
    await on(world, later(days))
    if days < 33:
        world.clock.now = datetime.combine(later(40), time(8), UTC)
    before = _without_whom(await outlets(world))
    destroyed = await destroy(world)

    assert destroyed
    assert _without_whom(await outlets(world)) == before
    assert await destroy(world) == 0


async def test_who_spoke_of_a_barrier_is_unknown_once_it_was_measured(world: World):
    await lived(world)
    await on(world, later(6))
    await _removed(world)
    assert any(one.participant_id for one in await world.rows(Confirmation))
    supports = await world.rows(Support)
    assert supports
    await destroy(world)
    assert await world.rows(Support) == supports

    await on(world, later(50))
    before = await outlets(world)
    await destroy(world)
    assert await outlets(world) == before
    assert await world.rows(Support) == []
    for table in (Confirmation, SecondAttempt):
        rows = await world.rows(table)
        assert rows
        assert {row.participant_id for row in rows} == {None}
    left = [one for one in await world.rows(Friction) if one.participant_id]
    own = {b.id for b in await world.rows(Barrier) if b.own_words}
    assert {one.barrier_id for one in left} <= own  # those are not over


async def test_words_go_a_year_after_their_barrier_ended_and_others_stay(world: World):
    await lived(world)
    carla = world.person("carla")
    own = [b for b in await world.rows(Barrier) if b.own_words]
    await carla.presses_raw("review-barrier", str(own[0].id))
    await carla.presses("Weggenomen")
    await carla.fills_in(answer="Gemaakt.")
    await on(world, later(372))
    before = await outlets(world)
    await destroy(world)
    after = await outlets(world)

    ended = next(b for b in await world.rows(Barrier) if b.id == own[0].id)
    assert ended.title == ended.site == ""
    assert ended.name("nl") == "Gebouw en voorzieningen"
    texts = {f.barrier_id: f.text for f in await world.rows(Friction) if f.text}
    assert own[0].id not in texts
    assert own[1].id in texts
    assert len(await world.rows(FollowCode)) == 1
    assert await world.rows(Remark) == []
    history = [c for c in await world.rows(BarrierChange) if c.barrier_id == own[0].id]
    assert {change.participant_id for change in history} == {None}
    moved = {name for name in before if before[name] != after[name]}
    assert all(name.startswith(("the card of", "the history of", "what is")) for name in moved)


async def test_people_are_forgotten_only_after_that_was_announced(world: World):
    await lived(world)
    await on(world, date(2026, 9, 1))
    assert "verwijderen we" not in " ".join(world.wall.titles("channel"))
    await destroy(world)
    everybody = await people_left(world)
    assert everybody > 15

    await on(world, date(2026, 9, 2))
    assert world.wall.titles("channel")[-1] == (
        "Op woensdag 16 september verwijderen we wie meedeed aan Twee weken anders."
    )
    posted = len(world.wall.titles("channel"))
    await on(world, date(2026, 9, 15))
    await destroy(world)
    assert await people_left(world) == everybody
    assert len(world.wall.titles("channel")) == posted

    await on(world, date(2026, 9, 16))
    before = await outlets(world)
    await destroy(world)
    assert await outlets(world) == before
    roles = {account.external_id for account in await world.rows(Account)}
    assert roles == {"carla", "leo"}
    directs = [one for one in await world.rows(ConversationRecord) if one.account_id]
    assert len(directs) <= 2
    assert (await _numbers(world))["people"] == everybody - 2


async def test_a_server_that_slept_announces_first_and_waits_two_weeks(world: World):
    await lived(world)
    await on(world, date(2027, 3, 1))
    await destroy(world)
    assert await people_left(world) > 15
    assert "Op maandag 15 maart" in world.wall.titles("channel")[-1]
    await on(world, date(2027, 3, 15))
    await destroy(world)
    assert await people_left(world) == 2


async def test_who_joins_the_next_campaign_stays_and_who_stopped_or_says_nothing_goes(world: World):
    await lived(world)
    for name in ("Facilitair-0", "Griffie-0"):
        await world.person(name).types("stoppen")
    await on(world, date(2026, 9, 3))
    await world.begin_again(date(2026, 9, 14))
    await world.person("Facilitair-1").types("meedoen")
    await destroy(world)
    assert await people_left(world) > 15
    await on(world, date(2026, 9, 14))
    await world.person("Griffie-1").presses("Gedaan", on=world.post)
    await on(world, date(2026, 9, 17))
    await destroy(world)

    names = {account.external_id for account in await world.rows(Account)}
    assert names == {"carla", "leo", "Facilitair-1", "Griffie-1"}


async def test_a_year_later_small_teams_are_one_and_nobody_is_on_the_roster(world: World):
    await lived(world)
    await on(world, date(2027, 6, 19))
    before, total = await outlets(world), Counter[str]()
    for one in await world.rows(TeamDay):
        total[str(one.day)] += one.done + one.not_today + one.away
    people = len(await world.rows(Enrolment))
    await destroy(world)

    assert await outlets(world) == before
    roster = Counter(one.team_id for one in await world.rows(Enrolment))
    assert sum(roster.values()) == people
    assert sorted(size for team, size in roster.items() if team) == [8, 9]
    assert {one.participant_id for one in await world.rows(Enrolment)} == {None}
    after = Counter[str]()
    for one in await world.rows(TeamDay):
        after[str(one.day)] += one.done + one.not_today + one.away
    assert after == total
    keys = {one.team_key for one in await world.rows(TeamDay)}
    assert keys == {"-", *(str(team) for team in roster if team)}


async def test_days_away_go_when_the_campaign_has_closed_and_those_to_come_stay(world: World):
    await lived(world)
    assert len(await world.rows(Absence)) == 3
    anna = world.person("Facilitair-7")
    await anna.types("pauze")
    await anna.fills_in(first="2026-07-01", last="2026-07-05")
    await destroy(world)
    [left] = await world.rows(Absence)
    assert left.last_day == date(2026, 7, 5)


async def test_standings_are_the_same_before_and_long_after_days_away_were_destroyed(world: World):
    await lived(world)
    leo = world.person("leo")
    await leo.types("ranglijst")
    closing = leo.sees
    await destroy(world)
    assert await world.rows(Absence) == []
    for day in (later(7), later(40), later(400)):
        await on(world, day)
        await destroy(world)
        await leo.types("ranglijst")
        assert leo.sees == closing


async def test_several_servers_destroy_nothing_twice_and_count_each_row_once(world: World):
    await lived(world)
    await on(world, later(31))
    answers = len(await world.rows(CheckIn))
    destroyed = await asyncio.gather(*(destroy(world) for _ in range(4)))
    assert await world.rows(CheckIn) == []
    numbers = await _numbers(world)
    assert numbers["answers"] == answers
    assert sum(destroyed) == sum(numbers.values())


async def test_what_breaks_off_halfway_is_gone_on_with_and_written_down_with_what_it_did(
    world: World,
):
    await lived(world)
    await on(world, later(31))
    answers = len(await world.rows(CheckIn))
    few = [replace(step, most=7) for step in retention.steps(AGREED, world.clock())]

    def part(session: Session) -> int:
        return destroy_some(session, few, world.clock().date())

    def breaks(session: Session) -> int:
        part(session)
        raise OSError("the machine stops")

    await world.store.write(part)
    with pytest.raises(OSError, match="the machine stops"):
        await world.store.write(breaks)
    left = len(await world.rows(CheckIn))
    assert answers - left == (await _numbers(world)).get("answers", 0)
    await destroy(world)
    assert (await _numbers(world))["answers"] == answers


async def test_days_away_stay_while_the_campaign_needs_them(begun: World):
    await begun.at(1)
    anna = begun.person("Facilitair-0")
    await anna.types("pauze")
    await anna.fills_in(first="2026-06-02", last="2026-06-03")
    await begun.at(16)
    await destroy(begun)
    assert len(await begun.rows(Absence)) == 1


async def test_messages_go_thirty_days_after_the_last_word(world: World):
    await lived(world)
    await on(world, date(2026, 7, 13))
    await destroy(world)
    assert await world.rows(Delivery)
    await on(world, date(2026, 7, 30))
    await destroy(world)
    assert [one for one in await world.rows(Delivery) if one.settled_at is None or
            one.settled_at < datetime(2026, 6, 30, tzinfo=UTC)] == []  # fmt: skip


async def test_somebody_with_a_role_stays_until_it_is_taken_away(world: World):
    await lived(world)
    await on(world, date(2026, 9, 2))
    await on(world, date(2026, 10, 1))
    await destroy(world)
    assert await people_left(world) == 2
    assert {one.role for one in await world.rows(_roles())} == {Role.COORDINATOR, Role.LEADER}


async def test_shorter_periods_are_kept_too(world: World):
    await lived(world)
    await on(world, later(9))
    await destroy(world, Periods(answers=7))
    assert await world.rows(CheckIn) == []
    assert AGREED.answers == 30


def _roles() -> type:
    from challenges.models import RoleGrant

    return RoleGrant


def test_nobody_stands_in_the_register():
    assert not [c.name for c in Destruction.__table__.columns if "participant" in c.name]
    assert Participant.__tablename__ not in str(
        [key.target_fullname for c in Destruction.__table__.columns for key in c.foreign_keys]
    )
