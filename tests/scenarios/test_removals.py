"""After "removed": offered again, asked about, measured, and opened again when nobody notices."""

from datetime import time

from sqlmodel import Session, select

from challenges.models import (
    Barrier,
    BarrierStatus,
    Campaign,
    Confirmation,
    Participant,
    Role,
    SecondAttempt,
)
from tests.scenarios.telling import blocked
from tests.scenarios.world import Person, World

WAITS = "Hier wacht iemand op antwoord"


async def _hindered(world: World, people: int) -> list[Person]:
    """So many people run into the same thing, and say so by name."""
    await blocked(world, "Facilitair-0")
    [barrier] = await world.rows(Barrier)
    hindered = [world.person(f"Facilitair-{number}") for number in range(people)]
    for person in hindered:
        await person.presses_raw("support-barrier", str(barrier.id))
    return hindered


async def _removed(world: World) -> Person:
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Weggenomen")
    await coordinator.fills_in(answer="Er zijn nu borden.")
    await world.deliver()
    return coordinator


def _button(person: Person, title: str, label: str):
    """A button on a message in somebody's own conversation."""
    mail = person.world.wall.cards[f"direct-{person.id}"].values()
    return next((card, label) for card in mail if card.title == title)


async def test_the_challenge_is_offered_again_on_the_next_working_day(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    anna, ben, *_ = await _hindered(world, 2)
    await world.at(5, 15)  # a Friday
    await _removed(world)
    await world.at(6)
    assert not any("Er is iets veranderd" in text for text in anna.mail)

    await world.at(8)
    assert "Er is iets veranderd" in anna.mail[-1]
    assert "Er is iets veranderd. Probeer je het nog eens?" in world.wall.titles("channel")
    card, label = _button(anna, "Er is iets veranderd. Probeer je het nog eens?", "Het lukt nu")
    await anna.presses(label, on=card)
    await ben.presses("Nog niet", on=card)
    await anna.presses("Nog niet", on=card)  # changed her mind
    tried = await world.rows(SecondAttempt)
    assert sorted((t.worked, t.hindered) for t in tried) == [(False, True), (False, True)]

    posted = len(world.wall.titles("channel")) + len(anna.mail)
    await world.tick()
    await world.at(8, 16)
    assert len(world.wall.titles("channel")) + len(anna.mail) == posted


async def test_two_weeks_later_those_hindered_are_asked_and_two_no_open_it_again(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    anna, ben, cor = await _hindered(world, 3)
    await world.tomorrow()
    await _removed(world)
    await world.at(15)
    assert not any(text.startswith("Merk je het?") for text in anna.mail)

    await world.at(16)
    for person, label in ((anna, "Nee"), (ben, "Ja"), (cor, "Nee")):
        card, _ = _button(person, "Merk je het?", label)
        [barrier] = await world.rows(Barrier)
        assert barrier.status is BarrierStatus.REMOVED
        await person.presses(label, on=card)
    await world.at(16, 16)
    [barrier] = await world.rows(Barrier)
    assert barrier.status is BarrierStatus.REMOVED  # whose press was one too many shows nowhere

    await world.at(17)
    [barrier] = await world.rows(Barrier)
    assert barrier.status is BarrierStatus.ACKNOWLEDGED
    assert "Weer open" in world.person("carla").mail[-1]
    assert "Weer open: we kijken er opnieuw naar." in anna.mail[-1]
    assert "Er zijn nu borden." not in anna.mail[-1]
    card, _ = _button(ben, "Merk je het?", "Nee")
    await ben.presses("Nee", on=card)
    assert "intussen veranderd" in ben.sees


async def test_one_no_changes_nothing(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    anna, *_ = await _hindered(world, 1)
    await world.tomorrow()
    await _removed(world)
    await world.at(16)
    card, label = _button(anna, "Merk je het?", "Nee")
    await anna.presses(label, on=card)

    [barrier] = await world.rows(Barrier)
    assert barrier.status is BarrierStatus.REMOVED


async def test_what_nobody_reads_is_brought_up_every_working_day_until_somebody_does(world: World):
    await world.begin({"Facilitair": 8})
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.at(1)
    await blocked(world, "Facilitair-0")
    await world.at(8)
    assert not any(WAITS in text for text in coordinator.mail)

    await world.at(9)
    await world.at(9, 11)
    await world.at(10)
    reminders = [text for text in coordinator.mail if WAITS in text]
    assert len(reminders) == 2
    await coordinator.presses("Openen", on=world.wall.last("direct-carla")[1])
    await coordinator.presses("Gelezen")
    await world.at(11)
    assert len([t for t in coordinator.mail if WAITS in t]) == 2


async def test_nobody_is_bothered_in_the_evening_or_at_the_weekend(world: World):
    await world.begin({"Facilitair": 8})
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.at(1)
    await blocked(world, "Facilitair-0")
    await world.at(9, 20)
    await world.at(13)
    await world.at(14, 10)
    await world.at(15)
    assert not any(WAITS in text for text in coordinator.mail)  # this morning has the digest

    await world.at(16)
    assert any(WAITS in text for text in coordinator.mail)


async def test_who_left_may_answer_without_joining_and_who_was_erased_cannot_answer_again(
    world: World,
):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    anna, ben = await _hindered(world, 2)
    await world.tomorrow()
    await _removed(world)
    await world.at(16)
    card, _ = _button(anna, "Merk je het?", "Nee")
    await anna.types("stoppen")
    await anna.presses("Nee", on=card)
    assert "eerlijke antwoord" in anna.sees
    people = await world.rows(Participant)
    assert sum(person.left_on is not None for person in people) == 1

    await ben.presses("Nee", on=card)
    await ben.types("wissen")
    await ben.presses("Ja, verwijder mij")
    count = len(await world.rows(Participant))
    await ben.presses("Nee", on=card)
    assert "Je hoeft niets te doen" in ben.sees
    assert len(await world.rows(Participant)) == count
    assert len(await world.rows(Confirmation)) == 2


async def test_who_first_presses_on_a_challenge_that_is_offered_again_is_told_what_it_means(
    world: World,
):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    await _hindered(world, 2)
    await world.at(2)
    await _removed(world)
    await world.at(3)
    titles = world.wall.cards["channel"].values()
    card = next(card for card in titles if card.title.startswith("Er is iets veranderd"))
    visitor = world.person("visitor")
    await visitor.presses("Het lukt nu", on=card)

    assert "Meedoen is vrijwillig" in visitor.sees


async def test_what_is_removed_on_one_day_is_one_message_at_the_time_of_the_campaign(
    world: World,
):
    await world.begin({"Facilitair": 8})

    def later(session: Session) -> None:
        session.exec(select(Campaign)).one().post_at = time(10, 30)

    await world.store.write(later)
    await world.at(1, 10, 30)
    await blocked(world, "Facilitair-0", 0)
    await blocked(world, "Facilitair-1", 1)
    anna = world.person("Facilitair-2")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    for barrier in await world.rows(Barrier):
        await anna.presses_raw("support-barrier", str(barrier.id))
        await coordinator.presses_raw("review-barrier", str(barrier.id))
        await coordinator.presses("Weggenomen")
        await coordinator.fills_in(answer="Er zijn nu borden.")
    await world.at(2, 9, 30)
    assert not any("Er is iets veranderd" in title for title in world.wall.titles("channel"))

    await world.at(2, 10, 30)
    titles = world.wall.titles("channel")
    assert titles[-1].startswith("Er is iets veranderd")
    assert titles[-2].startswith("Uitdaging 2")
    assert sum("Er is iets veranderd" in title for title in titles) == 1
    assert sum("Er zijn nu borden." in text for text in anna.mail) == 1
    assert anna.mail[-1].count("Er zijn nu borden.") == 2


async def test_a_removal_that_is_held_back_is_told_only_to_those_it_hindered(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    anna, *_ = await _hindered(world, 1)
    await world.at(2)
    coordinator = await _removed(world)
    assert not any("borden" in text for text in anna.mail)
    await coordinator.presses("Niet in het kanaal zetten")
    assert "Niet in het kanaal zetten" not in coordinator.labels
    await world.at(3)

    assert sum("Er zijn nu borden." in text for text in anna.mail) == 1
    assert not any("Er is iets veranderd" in title for title in world.wall.titles("channel"))


async def test_what_is_gone_in_part_is_not_said_to_be_gone(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    anna, *_ = await _hindered(world, 1)
    await world.at(2)
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Weggenomen")
    await coordinator.fills_in(status="partly-removed", answer="Alleen boven.")
    await world.at(3)
    assert anna.mail[-1].startswith("Er is iets veranderd.")
    assert "deels weggenomen" in anna.mail[-1]

    await world.at(16)
    assert "Twee weken geleden is dit deels weggenomen" in anna.mail[-1]
