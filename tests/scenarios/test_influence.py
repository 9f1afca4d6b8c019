"""Three presses to a first step: kept by nobody but whoever wants to, and asked about once."""

import pytest
from sqlalchemy import text
from sqlmodel import Session, SQLModel

from challenges.models import Friction, Intention, Participant
from tests.scenarios.reminding import reminded
from tests.scenarios.world import Person, World

STEP = "Kijk samen wat het team vorige maand bestelde."
ASKED = "Je nam je iets voor."


async def _steps_to_a_step(anna: Person) -> None:
    await anna.types("invloed")
    await anna.presses("Ik koop in of bestel")
    await anna.presses("Mijn team")
    await anna.presses("Circulair")
    assert STEP in anna.sees


async def _keeps(world: World, name: str = "anna") -> Person:
    anna = world.person(name)
    await _steps_to_a_step(anna)
    await anna.presses("Bewaar als mijn voornemen")
    return anna


def _asked(anna: Person) -> list[str]:
    return [message for message in anna.mail if message.startswith(ASKED)]


async def _everything(world: World) -> str:
    """Every row of every table but what the outside sent, which is there as digests."""

    def read(session: Session) -> str:
        rows = [
            str(tuple(row))
            for table in SQLModel.metadata.sorted_tables
            for row in session.execute(text(f'SELECT * FROM "{table.name}"'))
        ]
        return "\n".join(sorted(rows))

    return await world.store.read(read)


async def test_what_was_pressed_is_stored_nowhere(begun: World):
    before, people = await _everything(begun), await begun.rows(Participant)
    await _steps_to_a_step(begun.person("anna"))
    after = await _everything(begun)

    new = set(after.splitlines()) - set(before.splitlines())
    assert not any(word in row for row in new for word in ("buy", "team", "circular", STEP))
    assert await begun.rows(Participant) == people


async def test_a_step_is_kept_for_who_wants_to_and_once(begun: World):
    anna = await _keeps(begun)
    assert "vanaf maandag 15 juni" in anna.sees or "vanaf vrijdag 12 juni" in anna.sees
    await _keeps(begun)
    await _keeps(begun, "bob")

    kept = await begun.rows(Intention)
    assert len(kept) == 2
    await anna.types("invloed")
    assert anna.sees.count(STEP) == 1
    await begun.person("carol").types("invloed")
    assert STEP not in begun.person("carol").sees


async def test_it_is_asked_once_after_two_weeks_in_working_hours(begun: World):
    anna = await _keeps(begun)  # on a Friday at eight in the morning
    for day, hour in ((5, 10), (11, 10), (12, 8)):
        await begun.at(day, hour)
        assert _asked(anna) == []
    await begun.at(12, 10)
    assert len(_asked(anna)) == 1
    for day in (13, 15, 29):
        await begun.at(day, 11)

    assert len(_asked(anna)) == 1


async def test_it_is_asked_at_the_hours_that_somebody_chose_for_reminders(begun: World):
    anna = await reminded(begun, friday="")
    await _steps_to_a_step(anna)
    await anna.presses("Bewaar als mijn voornemen")
    for day, hour in ((12, 15), (15, 14)):
        await begun.at(day, hour)
        assert _asked(anna) == []
    await begun.at(15, 15, 5)

    assert len(_asked(anna)) == 1


async def test_who_is_away_is_asked_when_they_are_back(begun: World):
    anna = await _keeps(begun)
    await anna.types("meedoen")
    await anna.types("pauze")
    await anna.fills_in(first="2026-06-10", last="2026-06-16")
    for day in (12, 15, 16):
        await begun.at(day, 11)
        assert _asked(anna) == []
    await begun.at(17, 11)

    assert len(_asked(anna)) == 1


async def test_done_and_not_yet_are_heard_and_asked_no_more(begun: World):
    anna = await _keeps(begun)
    await begun.at(12, 10)
    question = begun.wall.last("direct-anna")[1]
    await anna.presses("Nog niet", on=question)
    assert "blijft staan" in anna.sees
    await anna.types("invloed")
    assert STEP in anna.sees
    await anna.presses("Gedaan", on=question)
    await anna.types("invloed")

    assert STEP not in anna.sees
    [kept] = await begun.rows(Intention)
    assert kept.outcome == "done"
    assert kept.ask_at is None


async def test_who_says_early_that_it_is_done_is_not_asked(begun: World):
    anna = await _keeps(begun)
    await anna.types("invloed")
    await anna.presses("Gedaan")
    await begun.at(12, 10)

    assert _asked(anna) == []


async def test_what_did_not_work_out_becomes_a_report_that_says_nothing_of_them(begun: World):
    anna = await _keeps(begun)
    await begun.at(12, 10)
    await anna.presses("Het lukte niet", on=begun.wall.last("direct-anna")[1])
    assert anna.form is not None
    assert STEP in str(anna.form.intro)
    await anna.fills_in(code="SUPPL", text="De leverancier kan niet minder leveren")
    assert not anna.errors

    [report] = await begun.rows(Friction)
    assert report.participant_id is None
    assert STEP not in report.text
    [kept] = await begun.rows(Intention)
    assert kept.outcome == "failed"


@pytest.mark.parametrize("leaves", ["stoppen", "drop", "wissen"])
async def test_who_takes_it_away_leaves_or_is_erased_is_not_asked(begun: World, leaves: str):
    anna = await _keeps(begun)
    if leaves == "drop":
        await anna.presses("Niet meer bewaren")
        await anna.presses_raw("drop-intention", "0b5ba2a0-8a5c-4a4e-9d8e-5a0a4a3b2c1d")
        assert "bewaren dit niet meer" in anna.sees
    elif leaves == "stoppen":
        await anna.types("meedoen")
        await anna.types("stoppen")
        await anna.presses_raw("leave")
    else:
        await anna.types("wissen")
        await anna.presses("Ja, verwijder mij")
    await begun.at(12, 10)

    assert _asked(anna) == []
    assert len(await begun.rows(Intention)) == (leaves == "stoppen")


async def test_nobody_reaches_a_step_of_somebody_else(begun: World):
    await _keeps(begun)
    [kept] = await begun.rows(Intention)
    bob = begun.person("bob")
    await bob.types("meedoen")
    for action, value in (
        ("intention-outcome", f"{kept.id}/done"),
        ("intention-failed", str(kept.id)),
        ("drop-intention", str(kept.id)),
    ):
        await bob.presses_raw(action, value)
        assert STEP not in bob.sees

    [after] = await begun.rows(Intention)
    assert after.outcome is None


async def test_a_fourth_open_step_is_refused_until_one_is_done(begun: World):
    anna = begun.person("anna")
    for reach in ("task", "team", "department"):
        await anna.presses_raw("keep-intention", f"advise/{reach}/social")
    await anna.presses_raw("keep-intention", "advise/outside/social")
    assert "al 3 dingen" in anna.sees
    await anna.types("invloed")
    await anna.presses("Gedaan")
    await anna.presses_raw("keep-intention", "advise/outside/social")

    assert "Bewaard, alleen voor jou" in anna.sees
    assert len(await begun.rows(Intention)) == 4


async def test_it_is_shown_with_all_that_is_kept_about_them(begun: World):
    anna = await _keeps(begun)
    await anna.types("mijn-gegevens")

    assert "Wat je van plan was" in anna.sees
    assert STEP in anna.sees
