"""Attempts to find out who reported something with the database, the messages and the log."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from challenges.models import Barrier
from tests.scenarios.watching import OWN, code_of, dump, reports, stage
from tests.scenarios.world import World


async def test_the_database_holds_neither_the_moment_of_a_report_nor_who_was_there(world: World):
    await stage(world)
    world.clock.now = world.clock.now.replace(hour=11, minute=37, second=41)
    anna = await reports(world, "stranger-anna", "De kraan lekt", **{"code-wanted": "yes"})
    code = code_of(anna)
    await anna.types(f"volg {code}")
    await anna.presses("Iets terugzeggen")
    await anna.fills_in(words="Nog steeds")
    kept = await dump(world)

    assert "De kraan lekt" in kept
    assert "Nog steeds" in kept
    assert "stranger-anna" not in kept
    assert "11, 37, 41" not in kept
    assert "11:37:41" not in kept
    assert code not in kept
    assert code.replace("-", "") not in kept


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # see docs/privacy.md
async def test_no_row_number_tells_in_which_order_reports_came(world: World):
    await stage(world)

    def number_rows(session: Session) -> None:
        connection = session.connection()
        for table in ("friction", "follow_code", "remark", "inbox"):
            with pytest.raises(OperationalError, match="no such column: rowid"):
                connection.execute(text(f"SELECT rowid FROM {table}"))

    await world.store.read(number_rows)


async def test_own_words_are_in_no_message_that_is_kept(world: World):
    await stage(world)
    carla = world.person("carla")
    anna = await reports(world, "anna", "Jansen van de balie lacht", **{"code-wanted": "yes"})
    code = code_of(anna)
    await world.at(4)
    await anna.types(f"volg {code}")
    await anna.presses("Iets terugzeggen")
    await anna.fills_in(words="Mevrouw Pietersen ook")
    for day in (5, 8, 11, 12, 15):
        await world.at(day)
    assert any("Hier wacht iemand op antwoord" in message for message in carla.mail)

    barrier = next(b for b in await world.rows(Barrier) if "Jansen" in b.title)
    await carla.presses_raw("review-barrier", str(barrier.id))
    assert "Jansen" in carla.sees
    await carla.presses("Woorden weghalen")
    await carla.fills_in(text="De balie lacht")
    assert "Jansen" not in await dump(world)
    assert not any("Pietersen" in message for message in carla.mail)


async def test_colleagues_never_read_the_words_of_another_through_a_merge(world: World):
    barrier = await stage(world)
    anna, carla = world.person("anna"), world.person("carla")
    await anna.presses_raw("support-barrier", str(barrier.id))
    own = next(b for b in await world.rows(Barrier) if b.own_words)
    barrier = next(b for b in await world.rows(Barrier) if b.id == barrier.id)
    await carla.presses_raw("merge-into", f"{barrier.id}/{barrier.version}/{own.id}")
    await world.person("ben").presses_raw("support-barrier", str(barrier.id))
    assert OWN not in world.person("ben").sees
    await carla.presses_raw("review-barrier", str(own.id))
    await carla.presses("Weggenomen")
    await carla.fills_in(answer="Er staat een nieuwe.")
    await world.at(17)

    assert any("Er staat een nieuwe." in message for message in anna.mail)
    assert any("Merk je het?" in message for message in anna.mail)
    for person in (anna, world.person("ben")):
        await person.types("mijn-gegevens")
        assert OWN not in person.sees + "".join(person.mail)


async def test_the_log_tells_neither_who_nor_what(world: World, caplog: pytest.LogCaptureFixture):
    caplog.set_level("DEBUG")
    await stage(world)
    anna = await reports(world, "anna", "De kraan lekt", **{"code-wanted": "yes"})
    code = code_of(anna)
    await anna.types(f"volg {code}")
    await reports(world, "anna", "De kraan lekt", known="yes")

    ours = "\n".join(
        record.getMessage() for record in caplog.records
        if record.name.split(".")[0] in ("bot", "challenges", "scoring", "adapters")
    )  # fmt: skip
    for word in ("anna", "kraan", code, "Facilitair-"):
        assert word not in ours
