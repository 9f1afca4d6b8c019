"""What everybody, and leadership, is told of barriers."""

import pytest

from challenges.models import (
    Barrier,
    BarrierChange,
    Decision,
    Role,
)
from tests.scenarios.telling import blocked
from tests.scenarios.world import Person, World

OWN = "De spoelmachine op de derde verdieping is kapot"


async def test_the_weekly_summary_tells_what_happens_with_what_was_said(world: World):
    await world.begin()
    await world.at(1)
    await blocked(world, "anna")
    await blocked(world, "ben", reason=1)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(code="IT", text="Mevrouw Jansen wil het niet")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    first, *_ = await world.rows(Barrier)
    await coordinator.presses_raw("review-barrier", str(first.id))
    await coordinator.presses("Weggenomen")
    await coordinator.fills_in(answer="Er zijn nu mokken.")

    await world.at(5, 15, 31)

    posted = [card.plain_text() for card in world.wall.cards["channel"].values()]
    text = next(text for text in posted if text.startswith("Wat jullie meldden"))
    assert "Er zijn nu mokken." in text
    assert "Gehoord" in text
    assert "Jansen" not in text
    assert "Minder dan vijf meldingen in eigen woorden worden nog gelezen" in text


async def test_leadership_is_asked_and_the_coordinator_hears_the_answer(world: World):
    await world.begin({"Facilitair": 20})
    leader = await world.grant("leo", Role.LEADER)
    coordinator = await world.grant("carla", Role.COORDINATOR)
    for day in range(1, 6):
        await world.at(day)
        for number in range(5):
            await blocked(world, f"Facilitair-{number}")
    for barrier in await world.rows(Barrier):
        await coordinator.presses_raw("acknowledge-barrier", f"{barrier.id}/1")
    await world.at(8, 9, 1)

    [digest] = leader.mail
    assert "Weekbericht" in digest
    assert "Antwoorden: 25% of minder van wat we verwachtten" in digest
    assert "Hierover vragen we jullie een besluit" in digest
    card = world.wall.last("direct-leo")[1]
    await leader.presses("Beslissen", on=card)
    await leader.fills_in(decision="not-now")
    assert "Schrijf erbij waarom" in leader.errors["note"]
    await leader.fills_in(decision="go-ahead", note="Graag voor de zomer.")
    await world.deliver()

    assert any("akkoord, ga dit doen" in message for message in coordinator.mail)
    assert any("Toelichting: Graag voor de zomer." in message for message in coordinator.mail)
    decided = [b for b in await world.rows(Barrier) if b.decision]
    assert [b.decision for b in decided] == [Decision.GO_AHEAD]


async def test_the_digest_goes_out_once_and_names_nobody(world: World):
    await world.begin({"Facilitair": 20})
    leader = await world.grant("leo", Role.LEADER)
    await world.at(1)
    for number in range(6):
        await world.person(f"Facilitair-{number}").presses("Gedaan", on=world.post)
    await world.at(5, 16)
    await world.at(8, 9, 1)
    await world.tick()
    await world.at(8, 12)

    [digest] = leader.mail
    await leader.presses("Lees verder", on=world.wall.last("direct-leo")[1])
    assert "Facilitair-" not in digest + leader.sees
    # Six did it, two cups each: told as five, as all numbers of people.
    assert "\n10 × " in leader.sees
    assert "noemt geen namen" in digest
    assert "noemt geen namen" in leader.sees
    nobody = world.person("Facilitair-0")
    await nobody.presses_raw("read-digest")
    assert "10 × " not in nobody.sees, "it is for whom the digest goes to"


async def test_from_the_second_week_on_the_digest_shows_how_it_went_per_week(world: World):
    await world.begin({"Facilitair": 20})
    leader = await world.grant("leo", Role.LEADER)
    for day, answering in ((1, 20), (2, 14), (8, 20), (9, 20)):
        await world.at(day)
        for number in range(answering):
            await world.person(f"Facilitair-{number}").presses("Gedaan", on=world.post)
        if day == 2:
            await world.at(5, 16)
        if day == 8:
            await leader.presses_raw("read-digest")
            assert "Week vanaf" not in leader.sees
    await world.at(12, 16)
    await world.at(15, 9, 1)

    second = leader.mail[-1]
    assert "Antwoorden: 40% van wat we verwachtten (vorige week 35%)" in second
    await leader.presses("Lees verder", on=world.wall.last("direct-leo")[1])
    assert "Week vanaf: 1 jun, Antwoorden: 35%, Gedaan: 35%" in leader.sees
    assert "Week vanaf: 8 jun, Antwoorden: 40%, Gedaan: 40%" in leader.sees


async def test_what_is_far_too_long_is_told_and_what_is_just_short_enough_stops_no_message(
    world: World,
):
    """Whatever a platform lets through: nothing is cut, and a long name fits everywhere."""
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(code="IT", text="Het duurt\nte lang. " * 160)
    assert "hooguit 3.000" in anna.errors["text"]
    await anna.fills_in(code="IT", text=("Het duurt\nte lang. " * 160)[:3000])
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Gelezen: geef het een naam")
    assert coordinator.form is not None
    assert len(str(coordinator.form.fields[0].value)) <= 120
    await _fills_to_the_brim(coordinator, "title", "Het duurt\nte lang. ", 120)
    await coordinator.presses("Eigenaar kiezen")
    await _fills_to_the_brim(coordinator, "owner", "Facilitair ", 80, due="2026-06-10")
    await coordinator.presses("Antwoord geven")
    await _fills_to_the_brim(coordinator, "answer", "Wij kijken ernaar. ", 1000)

    [barrier] = await world.rows(Barrier)
    assert barrier.title.startswith("Het duurt te lang. Het duurt")
    assert len(barrier.title) > 100
    await world.at(5, 15, 31)
    assert "Wat jullie meldden, en wat ermee gebeurt" in world.wall.titles("channel")


async def _fills_to_the_brim(
    person: Person, field: str, words: str, most: int, **others: str
) -> None:
    """Too much is refused with the limit; just as much as fits is taken."""
    await person.fills_in(**{field: words * most}, **others)
    assert f"{most:,}".replace(",", ".") in person.errors[field]
    await person.fills_in(**{field: (words * most)[:most].strip()}, **others)
    assert person.errors == {}


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(("day", "follows"), [(1, True), (12, True), (15, False), (30, False)])
async def test_a_weekly_message_is_promised_only_while_one_will_come(
    world: World, day: int, follows: bool
):
    await world.begin()
    await world.at(day)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(code="FACIL", text=OWN)

    assert ("Elke week lees je in het kanaal" in anna.sees) is follows
    assert ("Er komt nu geen weekbericht meer" in anna.sees) is not follows


async def test_what_is_gone_in_part_is_not_told_as_gone(world: World):
    await world.begin({"Facilitair": 6})
    await world.at(1)
    await blocked(world, "Facilitair-0")
    await world.grant("leo", Role.LEADER)
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    await carla.types("coördineren")
    await carla.presses("Openen")
    await carla.presses("Weggenomen")
    await carla.fills_in(status="partly-removed", answer="Op de begane grond.")
    await world.at(5, 15, 31)
    await world.at(8)

    [barrier] = await world.rows(Barrier)
    told = f"• {barrier.name('nl')} (deels) – Op de begane grond."
    channel = [card.plain_text() for card in world.wall.cards["channel"].values()]
    assert any(told in text for text in channel)
    assert any(told in text for text in world.person("leo").mail)


async def test_the_same_answer_saved_again_is_told_once(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    await blocked(world, "Facilitair-0")
    [barrier] = await world.rows(Barrier)
    anna, carla = world.person("anna"), await world.grant("carla", Role.COORDINATOR)
    await anna.presses_raw("support-barrier", str(barrier.id))
    for label, typed in (
        ("Antwoord geven", {"answer": "We zoeken het uit"}),
        ("Eigenaar kiezen", {"owner": "Facilitair", "due": "2026-06-20"}),
    ):
        for _ in range(2):
            await carla.presses_raw("review-barrier", str(barrier.id))
            await carla.presses(label)
            await carla.fills_in(**typed)
        await world.deliver()

    assert len(anna.mail) == 2
    assert [line.what for line in await world.rows(BarrierChange)] == ["answered", "planned"]
    await carla.presses("Antwoord geven")
    await carla.fills_in(answer="We weten het bijna")
    await world.deliver()
    assert len(anna.mail) == 3
