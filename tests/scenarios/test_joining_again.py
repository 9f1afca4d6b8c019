"""A next campaign asks who took part before whether they join again; nobody is carried over."""

from datetime import date

from sqlmodel import Session

from bot import roster
from challenges import queries
from challenges.models import Enrolment, Participant, Team
from tests.scenarios.reminding import nudges, reminded
from tests.scenarios.world import Person, World

NEXT, AFTER = date(2026, 6, 22), date(2026, 7, 13)
ASKS = "Doe je weer mee?"


async def over(world: World, next_one: date = NEXT) -> None:
    """The first campaign has said its last word, and a next one was started on that Friday."""
    for day in (1, 5, 12, 19):
        await world.at(day, 16)
    await world.begin_again(next_one)


async def asked(world: World) -> list[str]:
    """Who took part before has been asked, on the Friday before the next campaign."""
    await world.begin({"Noord": 8, "Zuid": 8})
    await over(world)
    await world.at(19, 16, 30)
    return [person.id for person in everybody(world) if questions(person)]


def everybody(world: World) -> list[Person]:
    return [world.person(f"{team}-{number}") for team in ("Noord", "Zuid") for number in range(8)]


def questions(person: Person) -> list[str]:
    return [text for text in person.mail if text.startswith(ASKS)]


async def places(world: World, name: str) -> list[Enrolment]:
    """Somebody's places on the roster of the campaign that runs."""

    def look(session: Session) -> list[Enrolment]:
        workspace = roster.workspace_of(session, world.person(name).user.workspace)
        assert workspace is not None
        _, person = roster.participant_of(session, workspace, name)
        campaign = queries.campaign_of(session, workspace.organisation_id)
        return queries.enrolments_of(session, campaign.id, person.id)

    return await world.store.read(look)


async def team(world: World, name: str) -> str:
    teams = {one.id: one.name for one in await world.rows(Team)}
    found = await places(world, name)
    return teams[found[-1].team_id]


async def presses(person: Person, label: str) -> None:
    question = list(person.world.wall.cards[f"direct-{person.id}"].values())[-1]
    await person.presses(label, on=question)


async def test_everybody_who_took_part_is_asked_once(world: World):
    names = await asked(world)
    assert len(names) == 16
    for _ in range(3):
        await world.tick()
    await World(world.store, before=world).tick()
    await world.at(22)

    assert {len(questions(person)) for person in everybody(world)} == {1}
    [question] = questions(world.person("Noord-0"))
    assert "Je team: Noord" in question.replace("\n", " ") or "Noord" in question
    assert "maandag 22 juni" in question


async def test_nobody_is_carried_over_without_saying_so(world: World):
    await asked(world)
    await presses(world.person("Noord-0"), "Ja, zelfde team")
    await world.at(22)
    await world.person("Noord-1").presses("Gedaan", on=world.post)
    await world.at(23)

    joined = [person.id for person in everybody(world) if await places(world, person.id)]
    assert joined == ["Noord-0", "Noord-1"]


async def test_a_yes_is_one_press_and_counts_from_the_first_day_in_the_same_team(world: World):
    await asked(world)
    anna = world.person("Noord-0")
    await presses(anna, "Ja, zelfde team")
    assert "Je doet weer mee" in anna.sees
    assert "Noord" in anna.sees

    [place] = await places(world, "Noord-0")
    assert (place.expected_from, place.expected_until) == (NEXT, None)
    assert await team(world, "Noord-0") == "Noord"
    await anna.presses_raw("join")
    assert "Je doet al mee" in anna.sees
    assert len(await places(world, "Noord-0")) == 1


async def test_a_part_timer_goes_on_with_the_same_days(world: World):
    await world.begin({"Noord": 8})
    await world.at(1)
    anna = world.person("Noord-0")
    await anna.types("werkdagen")
    await anna.fills_in(monday="yes", tuesday="yes")
    await over(world)
    await world.at(19, 16, 30)
    assert "maandag, dinsdag" in questions(anna)[0]
    await presses(anna, "Ja, zelfde team")

    [place] = await places(world, "Noord-0")
    assert (place.weekdays, place.weight) == (0b11, 30)


async def test_another_team_is_chosen_once_and_stands(world: World):
    await asked(world)
    anna = world.person("Noord-0")
    await presses(anna, "Ja, een ander team")
    assert anna.form is not None
    zuid = next(one for one in await world.rows(Team) if one.name == "Zuid")
    noord = next(one for one in await world.rows(Team) if one.name == "Noord")
    assert anna.form.fields[0].value == str(noord.id)
    await anna.fills_in(team=str(zuid.id))
    assert "Je doet weer mee" in anna.sees
    assert await team(world, "Noord-0") == "Zuid"

    await anna.presses_raw("choose-team")
    assert anna.form is None
    assert "team" in anna.sees
    assert len(await places(world, "Noord-0")) == 1


async def test_who_joined_again_by_an_answer_chooses_no_team_any_more(world: World):
    await asked(world)
    await world.at(22)
    anna = world.person("Noord-0")
    await anna.presses("Gedaan", on=world.post)
    await anna.presses_raw("choose-team")

    assert anna.form is None
    assert await team(world, "Noord-0") == "Noord"


async def test_of_a_no_nothing_is_kept_and_it_can_be_yes_after_all(world: World):
    await asked(world)
    anna = world.person("Noord-0")
    before = await world.rows(Participant)
    await presses(anna, "Nee, nu niet")
    assert "deze keer niet" in anna.sees
    assert await world.rows(Participant) == before
    await world.at(22)
    assert await places(world, "Noord-0") == []
    assert len(questions(anna)) == 1

    await anna.presses("Ja, zelfde team")
    assert "Je doet weer mee" in anna.sees
    assert len(await places(world, "Noord-0")) == 1


async def test_the_button_of_the_kick_off_is_a_yes_too(world: World):
    await asked(world)
    kick_off = next(
        card
        for card in world.wall.cards["channel"].values()
        if "gaat beginnen" in card.plain_text()
    )
    anna = world.person("Noord-0")
    await anna.presses("Ik doe mee", on=list(world.wall.cards["channel"].values())[-1] or kick_off)

    assert "Je doet weer mee" in anna.sees
    assert await team(world, "Noord-0") == "Noord"


async def test_their_own_page_asks_it_too(world: World):
    await asked(world)
    anna = world.person("Noord-0")
    await anna.types("overzicht")
    assert ASKS in anna.sees
    await anna.presses("Ja, zelfde team")
    await anna.types("overzicht")

    assert ASKS not in anna.sees


async def test_who_says_nothing_is_not_reminded_and_not_asked_about_the_one_after(world: World):
    await world.begin({"Facilitair": 6})
    anna = await reminded(world, at="13:00")
    ben = await reminded(world, name="Facilitair-1", at="13:00")
    await over(world)
    await world.at(19, 16, 30)
    await presses(ben, "Ja, zelfde team")
    heard = {person.id: len(nudges(person)) for person in (anna, ben)}
    await world.at(22)
    await world.at(22, 13)
    assert len(nudges(anna)) == heard[anna.id]
    assert len(nudges(ben)) == heard[ben.id] + 1

    for day in (26, 30):
        await world.at(day, 16)
    for day in (3, 6, 10):
        await world.at(day, 16, month=7)
    await world.begin_again(AFTER)
    await world.at(10, 16, 30, month=7)
    assert [len(questions(person)) for person in (anna, ben)] == [1, 2]


async def test_who_is_new_since_is_not_asked_and_takes_part(world: World):
    await world.begin({"Noord": 8})
    for day in (1, 5, 12, 19):
        await world.at(day, 16)
    await world.at(20, 12)
    new = world.person("nieuw")
    await new.types("meedoen")
    await world.begin_again(date(2026, 6, 29))
    await world.at(26, 16)
    await world.at(29)

    assert questions(new) == []
    assert len(await places(world, "nieuw")) == 1


async def test_who_stopped_is_not_asked(world: World):
    await world.begin({"Noord": 8})
    await world.at(1)
    await world.person("Noord-0").types("stoppen")
    await world.person("Noord-0").presses_raw("leave")
    await over(world)
    await world.at(19, 16, 30)

    assert questions(world.person("Noord-0")) == []
    assert questions(world.person("Noord-1")) != []


async def test_in_a_first_campaign_nobody_is_asked_and_everybody_is_expected(world: World):
    await world.begin({"Noord": 8})
    await world.at(1)

    assert not any(questions(person) for person in everybody(world))
    assert len(await places(world, "Noord-0")) == 1


async def test_whoever_erases_themselves_after_a_yes_counts_no_second_time(world: World):
    await asked(world)
    await world.at(22)
    anna = world.person("Noord-0")
    await anna.types("meedoen")
    await anna.types("wissen")
    await anna.presses("Ja, verwijder mij")
    await anna.types("meedoen")

    [place] = await places(world, "Noord-0")
    assert place.expected_from == date.max


async def test_nobody_is_asked_at_night_or_when_the_campaign_is_well_under_way(world: World):
    await world.begin({"Noord": 8})
    await over(world)
    await world.at(19, 19)
    assert not any(questions(person) for person in everybody(world))
    await world.at(21, 12)
    assert not any(questions(person) for person in everybody(world))
    await world.at(25, 12)

    assert not any(questions(person) for person in everybody(world))
