"""Attempts to find out who reported something: by watching, by comparing, and with the database."""

import json
import re
from collections.abc import Awaitable, Callable
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, SQLModel, select

from adapters.web.metrics import count
from bot import exports, follow_ups
from bot.app import Bot
from bot.chat.cards import Card
from bot.chat.forms import ChoiceField
from challenges import queries
from challenges.models import Barrier, Campaign, Friction, Role, Support
from tests.scenarios.test_barriers import STANDARD, _blocked
from tests.scenarios.world import Person, World

OWN = "De spoelmachine op de derde verdieping is kapot"
SECRET = b"kept elsewhere"


async def _watched(world: World) -> dict[str, str]:
    """Everything that a coordinator, a colleague and a leader can look at now."""
    carla, ben, leo = (world.person(name) for name in ("carla", "ben", "leo"))
    seen: dict[str, str] = {}
    await carla.types("coördineren")
    seen["the review list"] = carla.sees
    for button in [b for b in carla.buttons if b.action == "review-barrier"]:
        await _examine(carla, button.value, seen)
    for removed in [b for b in await world.rows(Barrier) if b.is_gone]:
        await _examine(carla, str(removed.id), seen)
    for who in (carla, leo):
        for word in ("kansenkaart", "acties", "routekaart"):
            await who.types(word)
            seen[f"{word} of {who.id}"] = who.sees
    await ben.presses_raw("open-barriers")
    seen["the open list"] = ben.sees
    for word in ("ranglijst", "waarom"):
        await ben.types(word)
        seen[word] = ben.sees
    for who in (carla, ben, leo):
        seen[f"messages to {who.id}"] = "\n".join(who.mail)
    cards = world.wall.cards["channel"].values()
    seen["the channel"] = "\n".join(card.plain_text() for card in cards)
    seen["the export"] = await _exported(world)
    seen["the metrics"] = str(
        await world.store.read(lambda session: count(session, world.clock()).barriers)
    )
    return seen


async def _examine(carla: Person, barrier_id: str, seen: dict[str, str]) -> None:
    """One barrier with all that a coordinator can open of it."""
    await carla.presses_raw("review-barrier", barrier_id)
    seen[f"the card of {barrier_id}"] = carla.sees + str(carla.labels)
    await carla.presses_raw("barrier-history", barrier_id)
    seen[f"the history of {barrier_id}"] = carla.sees
    await carla.presses_raw("merge-barrier", f"{barrier_id}/1")
    if carla.form is not None:
        fields = [f for f in carla.form.fields if isinstance(f, ChoiceField)]
        seen[f"what {barrier_id} merges into"] = str([f.options for f in fields])


async def _exported(world: World) -> str:
    def export(session: Session) -> str:
        campaign = session.exec(select(Campaign)).one()
        document = exports.as_document(exports.gather(session, campaign, world.clock()))
        return json.dumps(document | {"exported_at": ""}, default=str)

    return await world.store.write(export)


async def _stage(world: World) -> Barrier:
    """Wednesday: something that four ran into on Monday, and something in own words."""
    world.bot = Bot(world.store, world.clock, SECRET)
    await world.begin({"Facilitair": 9})
    for name, role in (("carla", Role.COORDINATOR), ("leo", Role.LEADER)):
        await world.grant(name, role)
    await world.at(1)
    for number in range(4):
        await _blocked(world, f"Facilitair-{number}")
    [barrier] = await world.rows(Barrier)
    await _reports(world, "dora", OWN)
    await world.at(3)
    await world.person("Facilitair-8").presses("Vandaag niet", on=world.post)
    await world.person("carla").presses_raw("acknowledge-barrier", f"{barrier.id}/1")
    await world.later(60)
    return barrier


async def _reports(world: World, name: str, words: str, **answers: str) -> Person:
    person = world.person(name)
    await person.types("drempel")
    filled = {"code": "FACIL", "text": words, **answers}
    await person.fills_in(**filled)
    if person.form is not None:
        await person.fills_in(**{"same-as": "none-of-these", "as-it-is": "yes", **filled})
    return person


Gesture = Callable[[World, Barrier], Awaitable[object]]


async def _taps_a_reason(world: World, barrier: Barrier) -> None:
    person = world.person("Facilitair-8")
    await person.presses(next(label for label in person.labels if label not in STANDARD))


async def _taps_the_old_reason(world: World, barrier: Barrier) -> None:
    known = next(friction for friction in await world.rows(Friction) if friction.reason)
    value = f"{known.challenge_id}/{known.reason}"
    await world.person("Facilitair-8").presses_raw("friction-reason", value)


async def _writes(world: World, barrier: Barrier) -> None:
    await _reports(world, "anna", "De kraan lekt")


async def _writes_by_name(world: World, barrier: Barrier) -> None:
    await _reports(world, "anna", "De kraan lekt", known="yes")


async def _writes_for_a_code(world: World, barrier: Barrier) -> None:
    anna = await _reports(world, "anna", "De kraan lekt", **{"code-wanted": "yes"})
    await anna.types(f"volg {_code(anna)}")
    await anna.presses("Iets terugzeggen")
    await anna.fills_in(words="Nog steeds")


async def _says_me_too(world: World, barrier: Barrier) -> None:
    await world.person("anna").presses_raw("support-barrier", str(barrier.id))


def _code(person: Person) -> str:
    found = re.search(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", person.sees)
    assert found is not None
    return found.group()


@pytest.mark.parametrize(
    "gesture",
    [_taps_a_reason, _taps_the_old_reason, _writes, _writes_by_name, _writes_for_a_code,
     _says_me_too],
)  # fmt: skip
async def test_watching_everything_while_a_colleague_reports_tells_nothing(
    world: World, gesture: Gesture
):
    barrier = await _stage(world)
    before = await _watched(world)

    await gesture(world, barrier)
    await world.later(60)
    assert await _watched(world) == before
    await world.at(3, 17)
    assert await _watched(world) == before

    await world.at(4)
    assert await _watched(world) != before  # what is reported does count, a day later


async def test_watching_while_somebody_is_erased_tells_nothing(world: World):
    barrier = await _stage(world)
    anna = world.person("anna")
    await anna.presses_raw("support-barrier", str(barrier.id))
    await world.at(4)
    before = await _watched(world)
    assert "5 collega’s of meer" in before["the open list"]

    await anna.presses_raw("erase")
    assert await _watched(world) == before
    assert await world.rows(Support) == []


async def test_watching_while_a_me_too_is_taken_back_tells_nothing(world: World):
    barrier = await _stage(world)
    anna = world.person("anna")
    await anna.presses_raw("support-barrier", str(barrier.id))
    await world.at(4)
    before = await _watched(world)

    await anna.presses_raw("withdraw-support", str(barrier.id))
    assert await _watched(world) == before
    await anna.types("mijn-gegevens")
    assert "Vaste mok" not in anna.sees
    await world.at(5)
    assert "5 collega’s of meer" not in (await _watched(world))["the open list"]
    assert await world.rows(Support) == []


async def test_watching_while_somebody_says_that_nothing_changed_tells_nothing(world: World):
    barrier = await _stage(world)
    for name in ("anna", "eva"):
        await world.person(name).presses_raw("support-barrier", str(barrier.id))
    carla = world.person("carla")
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Weggenomen")
    await carla.fills_in(answer="Er zijn nu borden.")
    await world.at(17)
    await world.person("anna").presses_raw("notice-removal", f"{barrier.id}/1/no")
    before = await _watched(world)

    await world.person("eva").presses_raw("notice-removal", f"{barrier.id}/1/no")
    await world.at(17, 16)
    assert await _watched(world) == before
    await world.at(18)
    assert any("Weer open" in message for message in carla.mail)


async def test_what_is_said_just_before_the_coordinators_hear_waits_a_day(world: World):
    barrier = await _stage(world)
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
    barrier = await _stage(world)
    for number in range(4, 7):
        await world.person(f"Facilitair-{number}").presses_raw("support-barrier", str(barrier.id))
    await world.at(4)
    first = json.loads(await _exported(world))
    await world.at(5, 16)
    await world.at(8)
    summary = _latest(world, "Wat jullie meldden")
    digest = world.person("leo").mail[-1]
    await world.person("Facilitair-7").presses_raw("support-barrier", str(barrier.id))
    await _reports(world, "anna", "De kraan lekt")

    await world.at(9)
    second = json.loads(await _exported(world))
    for part in ("barriers", "barriers_held_back_at_least", "actions", "roadmap"):
        assert second[part] == first[part]
    await world.at(12, 16)
    await world.at(15)
    told = "5 collega’s of meer"
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
    await _stage(world)
    anna = await _reports(world, "anna", "De kraan lekt", **{"code-wanted": "yes"})
    code = _code(anna)
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
    barrier = await _stage(world)
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
            follow_ups.effects_of(session, known, world.clock())
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


async def _dump(world: World) -> str:
    """All that stands in the database."""

    def read(session: Session) -> str:
        tables = SQLModel.metadata.sorted_tables
        rows = {table.name: session.connection().execute(table.select()).all() for table in tables}
        return "\n".join(f"{name} {row}" for name, found in rows.items() for row in found)

    return await world.store.read(read)


async def test_the_database_holds_neither_the_moment_of_a_report_nor_who_was_there(world: World):
    await _stage(world)
    world.clock.now = world.clock.now.replace(hour=11, minute=37, second=41)
    anna = await _reports(world, "stranger-anna", "De kraan lekt", **{"code-wanted": "yes"})
    code = _code(anna)
    await anna.types(f"volg {code}")
    await anna.presses("Iets terugzeggen")
    await anna.fills_in(words="Nog steeds")
    kept = await _dump(world)

    assert "De kraan lekt" in kept
    assert "Nog steeds" in kept
    assert "stranger-anna" not in kept
    assert "11, 37, 41" not in kept
    assert "11:37:41" not in kept
    assert code not in kept
    assert code.replace("-", "") not in kept


async def test_no_row_number_tells_in_which_order_reports_came(world: World):
    await _stage(world)

    def number_rows(session: Session) -> None:
        connection = session.connection()
        if connection.dialect.name != "sqlite":
            pytest.skip("PostgreSQL keeps an order of its own: see docs/privacy.md")
        for table in ("friction", "follow_code", "remark", "inbox"):
            with pytest.raises(OperationalError, match="no such column: rowid"):
                connection.execute(text(f"SELECT rowid FROM {table}"))

    await world.store.read(number_rows)


async def test_own_words_are_in_no_message_that_is_kept(world: World):
    await _stage(world)
    carla = world.person("carla")
    anna = await _reports(world, "anna", "Jansen van de balie lacht", **{"code-wanted": "yes"})
    code = _code(anna)
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
    assert "Jansen" not in await _dump(world)
    assert not any("Pietersen" in message for message in carla.mail)


async def test_colleagues_never_read_the_words_of_another_through_a_merge(world: World):
    barrier = await _stage(world)
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
    await _stage(world)
    anna = await _reports(world, "anna", "De kraan lekt", **{"code-wanted": "yes"})
    code = _code(anna)
    await anna.types(f"volg {code}")
    await _reports(world, "anna", "De kraan lekt", known="yes")

    ours = "\n".join(
        record.getMessage() for record in caplog.records
        if record.name.split(".")[0] in ("bot", "challenges", "scoring", "adapters")
    )  # fmt: skip
    for word in ("anna", "kraan", code, "Facilitair-"):
        assert word not in ours
