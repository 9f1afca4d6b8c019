"""Attempts to find out who reported something: by watching, and by comparing."""

import json
import re
from collections.abc import Awaitable, Callable
from datetime import date

import pytest
from sqlmodel import Session

from bot import follow_ups
from bot.chat.cards import Card
from challenges import queries
from challenges.models import Barrier, Friction, Support
from scoring.voices import told_each
from tests.scenarios.telling import STANDARD
from tests.scenarios.watching import code_of, exported, reports, stage, watched
from tests.scenarios.world import World

TODAY = date(2026, 6, 5)

Gesture = Callable[[World, Barrier], Awaitable[object]]


async def _taps_a_reason(world: World, barrier: Barrier) -> None:
    person = world.person("Facilitair-8")
    await person.presses(next(label for label in person.labels if label not in STANDARD))


async def _taps_the_old_reason(world: World, barrier: Barrier) -> None:
    known = next(friction for friction in await world.rows(Friction) if friction.reason)
    value = f"{known.challenge_id}/{known.reason}"
    await world.person("Facilitair-8").presses_raw("friction-reason", value)


async def _writes(world: World, barrier: Barrier) -> None:
    await reports(world, "anna", "De kraan lekt")


async def _writes_by_name(world: World, barrier: Barrier) -> None:
    await reports(world, "anna", "De kraan lekt", known="yes")


async def _writes_for_a_code(world: World, barrier: Barrier) -> None:
    anna = await reports(world, "anna", "De kraan lekt", **{"code-wanted": "yes"})
    await anna.types(f"volg {code_of(anna)}")
    await anna.presses("Iets terugzeggen")
    await anna.fills_in(words="Nog steeds")


async def _says_me_too(world: World, barrier: Barrier) -> None:
    await world.person("anna").presses_raw("support-barrier", str(barrier.id))


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    "gesture",
    [_taps_a_reason, _taps_the_old_reason, _writes, _writes_by_name, _writes_for_a_code,
     _says_me_too],
)  # fmt: skip
async def test_watching_everything_while_a_colleague_reports_tells_nothing(
    world: World, gesture: Gesture
):
    barrier = await stage(world)
    before = await watched(world)

    await gesture(world, barrier)
    await world.later(60)
    assert await watched(world) == before
    await world.at(3, 17)
    assert await watched(world) == before

    await world.at(4)
    assert await watched(world) != before  # what is reported does count, a day later


async def test_watching_while_somebody_is_erased_tells_nothing(world: World):
    barrier = await stage(world)
    anna = world.person("anna")
    await anna.presses_raw("support-barrier", str(barrier.id))
    await world.at(4)
    before = await watched(world)
    assert "5 meldingen of meer" in before["the open list"]

    await anna.presses_raw("erase")
    assert await watched(world) == before
    assert await world.rows(Support) == []


async def test_watching_while_somebody_who_spoke_twice_is_erased_tells_nothing(world: World):
    barrier = await stage(world)
    await world.at(4)
    other = next(one for one in await world.rows(Barrier) if one.id != barrier.id)
    eva, carla = world.person("eva"), world.person("carla")
    for one in (barrier, other):
        await eva.presses_raw("support-barrier", str(one.id))
    await reports(world, "eva", "De kraan lekt", known="yes", **{"same-as": f"barrier/{other.id}"})
    await carla.presses_raw("merge-into", f"{other.id}/{other.version}/{barrier.id}")
    for number in range(3):
        await reports(world, f"Facilitair-{number}", f"Ook {number}")
    await world.at(5)
    before = await watched(world)
    voices = await world.store.read(
        lambda s: told_each(queries.voices(s, barrier.organisation_id, TODAY))
    )

    await eva.presses_raw("erase")
    assert await watched(world) == before
    assert voices == await world.store.read(
        lambda s: told_each(queries.voices(s, barrier.organisation_id, TODAY))
    )


async def test_the_receipt_tells_nothing_of_who_said_the_same_today(world: World):
    barrier = await stage(world)
    await world.person("eva").presses_raw("support-barrier", str(barrier.id))
    await world.at(4)
    receipts: list[str] = []
    for words in ("De kraan lekt", "De spiegel is stuk"):
        if not receipts:
            await reports(world, "anna", words, **{"same-as": f"barrier/{barrier.id}"})
        ben = await reports(world, "ben", words)
        receipts.append(ben.sees.replace(words, "…"))
    assert receipts[0] == receipts[1]
    assert len([f for f in await world.rows(Friction) if f.text == "De kraan lekt"]) == 2


async def test_watching_while_a_me_too_is_taken_back_tells_nothing(world: World):
    barrier = await stage(world)
    anna = world.person("anna")
    await anna.presses_raw("support-barrier", str(barrier.id))
    await world.at(4)
    before = await watched(world)

    await anna.presses_raw("withdraw-support", str(barrier.id))
    assert await watched(world) == before
    await world.at(5)
    await anna.types("mijn-gegevens")  # which shows it as long as it is kept: until the day is over
    assert "Vaste mok" not in anna.sees
    assert "5 meldingen of meer" not in (await watched(world))["the open list"]
    assert await world.rows(Support) == []


async def test_watching_while_somebody_says_that_nothing_changed_tells_nothing(world: World):
    barrier = await stage(world)
    for name in ("anna", "eva"):
        await world.person(name).presses_raw("support-barrier", str(barrier.id))
    carla = world.person("carla")
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Weggenomen")
    await carla.fills_in(answer="Er zijn nu borden.")
    await world.at(17)
    await world.person("anna").presses_raw("notice-removal", f"{barrier.id}/1/no")
    before = await watched(world)

    await world.person("eva").presses_raw("notice-removal", f"{barrier.id}/1/no")
    await world.at(17, 16)
    assert await watched(world) == before
    await world.at(18)
    assert any("Weer open" in message for message in carla.mail)


async def test_what_is_said_just_before_the_coordinators_hear_waits_a_day(world: World):
    barrier = await stage(world)
    for name in ("anna", "eva"):
        await world.person(name).presses_raw("support-barrier", str(barrier.id))
    carla = world.person("carla")
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Weggenomen")
    await carla.fills_in(answer="Er zijn nu borden.")
    await world.at(17)
    await world.person("anna").presses_raw("notice-removal", f"{barrier.id}/1/no")
    await world.at(18, 8, 58)
    await world.person("eva").presses_raw("notice-removal", f"{barrier.id}/1/no")
    await world.at(18, 9, 1)
    assert not any("Weer open" in message for message in carla.mail)
    await world.at(19)
    assert any("Weer open" in message for message in carla.mail)


async def test_exports_of_two_days_and_digests_of_two_weeks_differ_by_no_one_person(world: World):
    barrier = await stage(world)
    for number in range(3, 9):
        await world.person(f"Facilitair-{number}").presses_raw("support-barrier", str(barrier.id))
    await world.at(5, 16)
    await world.at(8)
    first = json.loads(await exported(world))
    summary = _latest(world, "Wat jullie meldden")
    digest = world.person("leo").mail[-1]
    await world.person("Facilitair-2").presses_raw("support-barrier", str(barrier.id))
    await reports(world, "anna", "De kraan lekt")

    await world.at(9)
    second = json.loads(await exported(world))
    for part in ("barriers", "barriers_held_back_at_least", "actions", "roadmap"):
        assert second[part] == first[part]
    await world.at(12, 16)
    await world.at(15)
    third = json.loads(await exported(world))
    assert third["barriers"] == first["barriers"]
    assert [one["voices_at_least"] for one in first["barriers"]] == [5]
    told = "minstens 5 collega’s"
    for earlier, later in (
        (summary.plain_text(), _latest(world, "Wat jullie meldden").plain_text()),
        (digest, world.person("leo").mail[-1]),
    ):
        assert (told in earlier, told in later) == (True, True)
        assert not re.search(r"\b[1-46-9] collega", earlier + later)


def _latest(world: World, title: str) -> Card:
    cards = world.wall.cards["channel"].values()
    return [card for card in cards if card.title.startswith(title)][-1]


async def test_questions_every_hour_do_not_tell_at_what_time_the_reporter_wrote(world: World):
    await stage(world)
    anna = await reports(world, "anna", "De kraan lekt", **{"code-wanted": "yes"})
    code = code_of(anna)
    await world.at(4)
    carla = world.person("carla")
    barrier = next(b for b in await world.rows(Barrier) if b.title == "De kraan lekt")

    async def ask(words: str) -> None:
        await carla.presses_raw("review-barrier", str(barrier.id))
        await carla.presses("Vraag iets terug")
        await carla.fills_in(words=words)

    await ask("Welke kraan?")
    await anna.types(f"volg {code}")
    await anna.presses("Iets terugzeggen")
    await anna.fills_in(words="Die in de kelder")
    await ask("Op welke verdieping?")

    await world.at(5)
    await carla.presses_raw("review-barrier", str(barrier.id))
    said = ["Welke kraan?", "Op welke verdieping?", "Die in de kelder"]
    assert sorted(said, key=carla.sees.index) == said


async def test_the_effect_of_a_removal_does_not_move_with_a_later_report(world: World):
    barrier = await stage(world)
    carla = world.person("carla")
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Weggenomen")
    await carla.fills_in(answer="Er zijn nu borden.")
    for number in range(6):
        await world.person(f"Facilitair-{number}").presses_raw("try-again", f"{barrier.id}/1/yes")
    await world.at(17)

    def told(session: Session) -> object:
        known = queries.barrier(session, barrier.id)
        return queries.blocked_challenge(session, known, before=date(2026, 6, 17)), str(
            follow_ups.effects_of(session, known)
        )

    before = await world.store.write(told)

    def pile_up(session: Session) -> None:
        other = queries.challenge_on(session, barrier.campaign_id, date(2026, 6, 2))
        assert other is not None
        for _ in range(9):
            session.add(
                Friction(
                    campaign_id=barrier.campaign_id, barrier_id=barrier.id,
                    challenge_id=other.id, day=date(2026, 6, 17),
                )
            )  # fmt: skip

    await world.store.write(pile_up)
    assert str(await world.store.write(told)) == str(before)
