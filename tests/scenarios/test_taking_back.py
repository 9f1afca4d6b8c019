"""A report can be taken back until the end of the next working day."""

from datetime import date

import pytest
from sqlmodel import Session, select

from bot import planning
from bot.app import Bot
from bot.models import Delivery, DeliveryState
from challenges import care, openings, queries
from challenges.models import (
    Barrier,
    BarrierChange,
    Care,
    CheckIn,
    FollowCode,
    Friction,
    Organisation,
    Remark,
    Role,
    RoleGrant,
    Support,
)
from tests.scenarios.telling import blocked
from tests.scenarios.watching import SECRET, code_of, dump, exported, reports, stage, watched
from tests.scenarios.world import Person, World

TAKE_BACK = "Deze melding terugnemen"
GONE = "Je melding is teruggenomen."
WORDS = "De kraan op de gang lekt"


async def _voices(world: World, barrier: Barrier, day: int) -> int:
    today = date(2026, 6, day)
    return await world.store.read(lambda s: queries.voices_of(s, barrier, today).reports)


def _key(person: Person) -> str:
    return next(b.value for b in person.buttons if b.action == "take-back-report")


@pytest.mark.parametrize(
    "answers",
    [{}, {"known": "yes"}, {"code-wanted": "yes"}],
    ids=["anonymous", "by name", "with a code"],
)
async def test_a_report_of_today_is_taken_back_without_a_trace(
    world: World, answers: dict[str, str]
):
    await stage(world)
    anna = world.person("anna")
    await anna.types("meedoen")
    await anna.types("taal nl")
    await world.later(60)
    seen, exports = await watched(world), await exported(world)

    await reports(world, "anna", WORDS, **answers)
    assert "tot en met donderdag 4 juni" in anna.sees
    await anna.presses(TAKE_BACK)

    assert anna.sees == GONE
    assert WORDS not in await dump(world)
    assert [f for f in await world.rows(Friction) if f.text == WORDS] == []
    assert await world.rows(FollowCode) == []
    assert await watched(world) == seen
    assert await exported(world) == exports
    await anna.types("mijn-gegevens")
    assert TAKE_BACK not in anna.labels
    assert WORDS not in anna.sees


async def test_what_a_coordinator_put_off_goes_with_a_barrier_that_is_taken_back(world: World):
    await world.begin({"Facilitair": 8})
    coordinator = await world.grant("Facilitair-0", Role.COORDINATOR)
    await world.at(1)
    anna = await blocked(world, "anna")
    [barrier] = await world.rows(Barrier)

    def put_off(session: Session) -> None:
        theirs = session.exec(select(RoleGrant)).one().participant_id
        care.put_off(session, f"barrier/{barrier.id}", theirs, date(2026, 6, 8))

    await world.store.write(put_off)
    assert await world.rows(Care)
    await anna.presses(TAKE_BACK)

    assert await world.rows(Barrier) == []
    assert await world.rows(Care) == []
    await coordinator.types("mijn-gegevens")
    assert "8 juni" not in coordinator.sees


async def test_a_tap_is_taken_back_with_its_barrier_and_can_be_given_again(world: World):
    await world.begin()
    await world.at(1)
    anna = await blocked(world, "anna")
    receipt = anna.card

    await anna.presses(TAKE_BACK)
    assert await world.rows(Friction) == await world.rows(Barrier) == []
    assert len(await world.rows(CheckIn)) == 1  # the answer stays

    await anna.presses(TAKE_BACK, on=receipt)
    assert anna.sees == "Deze melding is al teruggenomen."

    await blocked(world, "anna")
    assert anna.sees.startswith("Dank je.")
    assert len(await world.rows(Friction)) == 1


async def test_the_receipt_keeps_undo_and_being_reminded_within_reach(world: World):
    await world.begin()
    await world.at(1)
    anna = await blocked(world, "anna")

    assert "Mijn antwoord ongedaan maken" in anna.labels
    assert "Herinner me" in anna.labels
    await anna.presses("Mijn antwoord ongedaan maken")
    assert await world.rows(CheckIn) == []


async def test_a_report_by_the_form_alone_has_no_answer_to_undo(world: World):
    await world.begin()
    await world.at(1)
    anna = await reports(world, "anna", WORDS)

    assert anna.labels == [TAKE_BACK, "Bekijk de drempels"]


async def test_the_next_working_day_words_go_at_once_and_numbers_when_it_is_over(world: World):
    await world.begin({"Facilitair": 8})
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.at(1)
    for number in range(4):
        await blocked(world, f"Facilitair-{number}")
    anna = await reports(world, "anna", WORDS, **{"same-as": "none-of-these"})
    last = await blocked(world, "Facilitair-4")
    await world.at(2)
    shared = next(b for b in await world.rows(Barrier) if not b.own_words)
    await carla.types("drempels")
    assert "minstens 5 collega’s" in carla.sees

    await last.presses(TAKE_BACK)
    assert "tot deze dag om is" in last.sees
    await anna.presses(TAKE_BACK)
    assert WORDS not in await dump(world)
    await carla.types("drempels")
    assert "minstens 5 collega’s" in carla.sees
    await carla.presses_raw("barrier-history", str(shared.id))
    assert "Wie het meldde nam een melding terug" in carla.sees

    await world.at(3)
    await carla.types("drempels")
    assert "minder dan vijf" in carla.sees
    assert await _voices(world, shared, 3) == len(await world.rows(Friction)) == 4
    assert await world.rows(Barrier) == [shared]


async def test_a_barrier_of_one_tap_goes_the_day_after_and_not_into_the_weekly_message(
    world: World,
):
    await world.begin()
    await world.at(4)
    anna = await blocked(world, "anna")
    [barrier] = await world.rows(Barrier)
    await world.at(5)
    await anna.presses(TAKE_BACK)
    assert await world.rows(Barrier) == [barrier]

    await world.at(5, 15, 31)
    summary = next(c for c in world.wall.cards["channel"].values() if "meldden" in c.title)
    assert barrier.wording["nl"] not in summary.plain_text()
    assert await world.rows(Barrier) == await world.rows(Friction) == []


async def test_after_the_next_working_day_it_says_who_can_still_change_it(world: World):
    await world.begin()
    await world.at(5)  # a Friday
    anna, ben = await blocked(world, "anna"), await blocked(world, "ben", reason=1)
    assert "maandag 8 juni" in anna.sees
    await world.at(9, 2, 30)  # the night after Monday still belongs to it
    await anna.presses(TAKE_BACK)
    assert anna.sees.startswith(GONE)
    await world.at(9, 3, 30)
    await ben.presses(TAKE_BACK)
    assert "De coördinator kan nog" in ben.sees
    assert [f.reason != "" for f in await world.rows(Friction) if f.counts_until is None] == [True]


async def test_holidays_and_closed_days_give_longer_to_take_it_back(world: World):
    await world.begin()
    await world.grant("carla", Role.COORDINATOR)

    def close(session: Session) -> None:
        organisation = session.exec(select(Organisation)).one()
        openings.change(organisation, closed=[date(2026, 6, 2)], opened=[])
        session.add(organisation)

    await world.store.write(close)
    await world.at(1)
    anna = await reports(world, "anna", WORDS)
    assert "woensdag 3 juni" in anna.sees
    await world.at(3)
    await anna.presses(TAKE_BACK)
    assert anna.sees.startswith(GONE)


async def test_it_asks_first_where_others_said_me_too_and_their_barrier_stays(world: World):
    await world.begin()
    await world.at(1)
    anna = await blocked(world, "anna")
    receipt = anna.card
    [barrier] = await world.rows(Barrier)
    await world.person("ben").presses_raw("support-barrier", str(barrier.id))
    await world.at(2)

    await anna.presses(TAKE_BACK)
    assert "Collega’s zeiden ook" in anna.sees
    assert len(await world.rows(Friction)) == 1
    await anna.presses("Nee, laat staan")
    assert anna.sees == "Je melding blijft staan."
    await anna.presses(TAKE_BACK)
    await anna.presses("Ja, neem mijn melding terug")
    assert anna.sees.startswith(GONE)

    await world.at(3)
    assert await world.rows(Friction) == []
    assert [b.id for b in await world.rows(Barrier)] == [barrier.id]
    assert len(await world.rows(Support)) == 1
    assert await _voices(world, barrier, 3) == 1
    await anna.presses(TAKE_BACK, on=receipt)
    assert anna.sees == "Deze melding is al teruggenomen."


async def test_what_a_coordinator_worked_on_stays_with_a_line_that_names_nobody(world: World):
    await world.begin()
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.at(1)
    anna = await reports(world, "anna", WORDS, known="yes")
    [barrier] = await world.rows(Barrier)
    await world.at(2)
    await carla.presses_raw("acknowledge-barrier", f"{barrier.id}/{barrier.version}")

    await anna.presses(TAKE_BACK)

    [kept] = await world.rows(Barrier)
    assert kept.name("nl") != WORDS
    assert WORDS not in await dump(world)
    [line] = [c for c in await world.rows(BarrierChange) if c.what == "report taken back"]
    assert line.participant_id is None
    assert (line.changed_at.hour, line.changed_at.minute) == (0, 0)
    await carla.presses_raw("review-barrier", str(barrier.id))
    assert WORDS not in carla.sees
    await anna.types("mijn-gegevens")
    assert WORDS not in anna.sees


async def test_words_that_a_colleague_used_too_stay_the_name_of_their_barrier(world: World):
    await world.begin()
    await world.at(1)
    anna = await reports(world, "anna", WORDS, known="yes")
    [barrier] = await world.rows(Barrier)
    await reports(world, "ben", WORDS, known="yes", **{"same-as": f"barrier/{barrier.id}"})

    await anna.presses(TAKE_BACK)

    assert [b.title for b in await world.rows(Barrier)] == [WORDS]
    assert len(await world.rows(Friction)) == 1


async def test_coordinators_are_not_told_any_more_of_what_was_said_about_it(world: World):
    await stage(world)
    anna = await reports(world, "anna", WORDS, **{"code-wanted": "yes"})
    receipt, code = anna.card, code_of(anna)
    await anna.types(f"volg {code}")
    assert TAKE_BACK in anna.labels
    await anna.presses("Iets terugzeggen")
    await anna.fills_in(words="Nog steeds")
    world.clock.now = world.clock.now.replace(day=4, hour=7, minute=30)
    await world.store.write(lambda session: planning.plan(session, world.clock()))
    waiting = [d for d in await world.rows(Delivery) if d.key.startswith("bundle/2026-06-04/")]
    assert [d.state for d in waiting] == [DeliveryState.PENDING]

    await anna.presses(TAKE_BACK, on=receipt)
    await world.deliver()

    assert not any("anonieme melder" in text for text in world.person("carla").mail)
    assert await world.rows(Remark) == await world.rows(FollowCode) == []
    await anna.types(f"volg {code}")
    assert "Deze code kennen we niet" in anna.sees


async def test_a_named_report_is_found_again_under_my_data(world: World):
    await world.begin()
    await world.at(1)
    anna = await reports(world, "anna", WORDS, known="yes")
    await world.at(2)
    await anna.types("mijn-gegevens")
    assert WORDS in anna.sees
    await anna.presses(TAKE_BACK)
    assert anna.sees.startswith(GONE)
    await world.at(3)
    assert await world.rows(Friction) == await world.rows(Barrier) == []


async def test_who_spoke_twice_of_a_barrier_is_one_voice_before_and_after(world: World):
    await world.begin()
    await world.at(1)
    anna = await reports(world, "anna", WORDS, known="yes")
    first = anna.card
    [barrier] = await world.rows(Barrier)
    await reports(world, "anna", "En nog iets", known="yes", **{"same-as": f"barrier/{barrier.id}"})
    await world.at(2)
    assert await _voices(world, barrier, 2) == 1

    await anna.presses(TAKE_BACK, on=first)

    assert await _voices(world, barrier, 2) == await _voices(world, barrier, 3) == 1
    assert len(await world.rows(Friction)) == 1


async def test_nobody_takes_back_the_report_of_a_colleague(world: World):
    await stage(world)
    anna = await reports(world, "anna", WORDS)
    [report] = [f for f in await world.rows(Friction) if f.text == WORDS]
    carla, seal = world.person("carla"), _key(anna).partition("/")[2]
    other = next(f for f in await world.rows(Friction) if f.id != report.id)
    before = len(await world.rows(Friction))

    for value in (str(report.id), f"{report.id}/", f"{other.id}/{seal}", f"x/{seal}", "", "/sure",
                  f"{report.id}/é"):  # fmt: skip
        for action in ("take-back-report", "keep-report"):
            await carla.presses_raw(action, value)
            assert GONE not in carla.sees
            assert "al teruggenomen" not in carla.sees
    assert len(await world.rows(Friction)) == before


async def test_a_receipt_from_before_the_secret_was_replaced_still_works(world: World):
    await stage(world)
    anna = await reports(world, "anna", WORDS)
    world.bot = Bot(world.store, world.clock, b"a new one", older_secrets=(SECRET,), patience=60)

    await anna.presses(TAKE_BACK)

    assert anna.sees == GONE


async def test_a_challenge_is_not_reported_twice_by_a_double_tap_on_its_button(world: World):
    await world.begin()
    await world.at(1)
    anna = await blocked(world, "anna")
    receipt = anna.card
    await anna.presses(TAKE_BACK, on=receipt, event_id="one")
    await anna.presses(TAKE_BACK, on=receipt, event_id="one")

    assert await world.rows(Friction) == []


async def test_watching_while_a_shown_tap_is_taken_back_moves_no_number(world: World):
    await stage(world)
    eva = world.person("Facilitair-8")
    ready_made = [b for b in eva.buttons if b.action == "friction-reason"]
    await eva.presses_raw("friction-reason", ready_made[1].value)
    receipt = eva.card
    await world.at(4)
    assert receipt is not None

    before = await watched(world)
    await eva.presses(TAKE_BACK, on=receipt)
    after = await watched(world)

    for place in ("the open list", "kansenkaart of carla", "the export", "the metrics"):
        assert after[place] == before[place]
