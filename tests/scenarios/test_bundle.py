"""What waits for coordinators comes in one message a day, which they can put off or hand on."""

from datetime import date, timedelta

from sqlmodel import Session, select

from bot.chat.cards import Card
from bot.models import Delivery
from challenges import participants
from challenges.models import Barrier, BarrierStatus, Care, Participant, Role, RoleGrant
from tests.scenarios.telling import blocked
from tests.scenarios.watching import reports
from tests.scenarios.world import Person, World

BUNDLE = "Wat er vandaag op je wacht"


def bundles(person: Person) -> list[Card]:
    found = person.world.wall.cards.get(f"direct-{person.id}", {}).values()
    return [card for card in found if card.title == BUNDLE]


async def two_coordinators(world: World) -> tuple[Person, Person]:
    """Somebody leads, two coordinate, and one thing was reported on Monday."""
    await world.begin({"Facilitair": 8})
    await world.grant("lena", Role.LEADER)
    carla, dirk = [await world.grant(name, Role.COORDINATOR) for name in ("carla", "dirk")]
    await world.at(1)
    await blocked(world, "Facilitair-0")
    await world.at(2)
    return carla, dirk


async def test_what_is_new_comes_once_and_in_one_message(world: World):
    carla, dirk = await two_coordinators(world)
    await reports(world, "anna", "De lift staat stil")
    await reports(world, "ben", "Geen plek voor fietsen")
    await world.at(3)
    await world.at(3, 11)
    await world.at(4)

    assert len(bundles(carla)) == len(bundles(dirk)) == 2
    assert bundles(carla)[0].plain_text().count("Gemeld op") == 1
    assert bundles(carla)[1].plain_text().count("Gemeld op") == 2
    assert not any("lift" in text for text in carla.mail)  # own words are in no kept message
    keys = [one.key for one in await world.rows(Delivery) if one.key.startswith("bundle/")]
    assert len(keys) == len(set(keys)) == 4
    assert {key.split("/")[1] for key in keys} == {"2026-06-02", "2026-06-03"}


async def test_what_is_put_off_comes_back_after_a_week_and_only_to_who_put_it_off(world: World):
    carla, dirk = await two_coordinators(world)
    await carla.presses("Over een week", on=bundles(carla)[0])
    await dirk.presses("Openen", on=bundles(dirk)[0])
    assert "Je hoort hier weer van op dinsdag 9 juni" in carla.sees

    for day in range(3, 9):
        await world.at(day)
    assert len(bundles(carla)) == 1
    await world.at(9)
    assert len(bundles(carla)) == 2
    assert "Hier wacht iemand op antwoord" in bundles(carla)[1].plain_text()


async def test_what_is_given_to_the_other_is_told_to_them_and_to_nobody_else(world: World):
    carla, dirk = await two_coordinators(world)
    await carla.presses("Aan een ander geven", on=bundles(carla)[0])
    assert "leest dat op woensdag 3 juni" in carla.sees

    await world.at(3)
    assert len(bundles(dirk)) == 2  # of Tuesday, when it was new, and now that it is theirs
    for day in (4, 5, 8, 9, 10, 11, 12):
        await world.at(day)
    assert len(bundles(carla)) == 1
    assert len(bundles(dirk)) > 2


async def test_a_coordinator_chooses_to_whom_where_there_are_three(world: World):
    carla, _ = await two_coordinators(world)
    eva = await world.grant("eva", Role.COORDINATOR)
    await carla.presses("Aan een ander geven", on=bundles(carla)[0])
    assert carla.form is not None
    options = {one.label: one.value for one in carla.form.fields[0].options}
    assert sorted(options) == ["dirk", "eva"]
    await carla.fills_in(to=options["eva"])

    await world.at(3)
    assert len(bundles(eva)) == 1
    assert [one.looks_after for one in await world.rows(Care)] == [True]


async def test_what_somebody_looked_after_is_everybodys_once_they_coordinate_no_longer(
    world: World,
):
    carla, dirk = await two_coordinators(world)
    await carla.presses("Aan een ander geven", on=bundles(carla)[0])

    def revoke(session: Session) -> None:
        theirs = {care.participant_id for care in session.exec(select(Care))}
        for participant_id in theirs:
            person = session.get_one(Participant, participant_id)
            participants.revoke(session, person, Role.COORDINATOR, today=date(2026, 6, 2))

    await world.store.write(revoke)
    for day in (3, 4, 5, 8, 9):
        await world.at(day)

    assert await world.rows(Care) == []
    assert len(bundles(dirk)) == 1
    assert "Hier wacht iemand op antwoord" in bundles(carla)[-1].plain_text()


async def test_what_is_not_ours_is_set_aside_with_words_that_are_there_already(world: World):
    carla, dirk = await two_coordinators(world)
    await carla.presses("Niet van ons", on=bundles(carla)[0])
    assert carla.form is not None
    assert "leest wat je hier schrijft" in str(carla.form.intro)
    filled = {field.id: field.value for field in carla.form.fields}
    assert filled["review-on"] == "2026-09-01"
    await carla.fills_in(**filled)

    [barrier] = await world.rows(Barrier)
    assert barrier.status is BarrierStatus.PARKED
    assert barrier.answer == "Dit kunnen we hier niet zelf veranderen."
    for day in (3, 4, 5, 8, 9, 10):
        await world.at(day)
    assert len(bundles(carla)) == len(bundles(dirk)) == 1


async def test_a_button_of_a_thing_that_is_settled_says_so(world: World):
    carla, dirk = await two_coordinators(world)
    [barrier] = await world.rows(Barrier)
    await dirk.presses_raw("acknowledge-barrier", f"{barrier.id}/1")
    await carla.presses("Over een week", on=bundles(carla)[0])

    assert "Dit wacht niet meer" in carla.sees
    assert await world.rows(Care) == []


async def test_only_coordinators_put_off_or_give_away(world: World):
    await two_coordinators(world)
    [barrier] = await world.rows(Barrier)
    for action in ("put-off", "nobody-here", "not-ours", "give-away"):
        anna = world.person("Facilitair-1")
        await anna.presses_raw(action, f"barrier/{barrier.id}")
        assert "coördinatoren" in anna.sees
    assert await world.rows(Care) == []


async def test_what_was_read_has_no_owner_is_brought_up_less_and_less(world: World):
    carla, _ = await two_coordinators(world)
    [barrier] = await world.rows(Barrier)
    await carla.presses_raw("acknowledge-barrier", f"{barrier.id}/1")
    heard = []
    for day in range(3, 31):
        before = len(bundles(carla))
        await world.at(day)
        if len(bundles(carla)) > before:
            assert "nog van niemand" in bundles(carla)[-1].plain_text()
            heard.append(day)

    assert heard == [10, 11, 15, 19]


async def test_a_day_on_which_the_server_slept_is_caught_up_with(world: World):
    carla, _ = await two_coordinators(world)
    await reports(world, "anna", "De lift staat stil")
    await world.at(4)  # nothing ran on Wednesday

    assert len(bundles(carla)) == 2
    [told] = {one.told_on for one in await world.rows(RoleGrant) if one.role is Role.COORDINATOR}
    assert told == date(2026, 6, 4)
    assert world.clock.now.date() - told == timedelta(0)
