"""Lists that are longer than a card: which part of it one sees, and looking for the rest."""

from uuid import UUID

import pytest
from sqlmodel import Session, select

from bot.chat.forms import ChoiceField
from bot.chat.searches import SEARCH
from bot.i18n import translator
from bot.messages.parts import which_of
from challenges.models import Organisation, Participant, Role, Team
from tests.scenarios.world import Person, World

NAMES = ("Café en catering", "Bürgerzaken", "Burgerzaken", "Griffie")


async def _asked_for_a_team(world: World) -> Person:
    await world.begin()
    await world.at(1)

    def add(session: Session) -> None:
        owner = session.exec(select(Organisation)).first()
        assert owner is not None
        for name in (*NAMES, *(f"Team {number:03}" for number in range(130))):
            session.add(Team(organisation_id=owner.id, name=name))

    await world.store.write(add)
    anna = world.person("anna")
    await anna.presses("Gedaan", on=world.post)
    await anna.presses_raw("choose-team")
    assert anna.form is not None
    return anna


def _options(person: Person) -> tuple[list[str], str]:
    assert person.form is not None
    [field] = [each for each in person.form.fields if isinstance(each, ChoiceField)]
    return [option.label for option in field.options], field.value


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("cafe", ["Café en catering"], id="without the accent"),
        pytest.param("CAFÉ", ["Café en catering"], id="in capitals"),
        pytest.param("cafe\u0301", ["Café en catering"], id="the accent as a letter of its own"),
        pytest.param("burgerzaken", ["Burgerzaken", "Bürgerzaken"], id="two of them"),
        pytest.param("team 129", ["Team 129"], id="beyond a hundred"),
    ],
)
async def test_what_is_looked_for_is_found_and_the_only_one_is_chosen(
    world: World, words: str, found: list[str]
):
    anna = await _asked_for_a_team(world)
    await anna.fills_in(**{f"{SEARCH}team": words})

    labels, chosen = _options(anna)
    assert sorted(labels) == sorted(found)
    assert bool(chosen) == (len(found) == 1)


async def test_what_was_found_is_chosen_by_sending_it_once_more(world: World):
    anna = await _asked_for_a_team(world)
    await anna.fills_in(**{f"{SEARCH}team": "team 129"})
    _, chosen = _options(anna)
    await anna.fills_in(team=chosen)

    [mine] = [one for one in await world.rows(Participant) if one.team_id == UUID(chosen)]
    [team] = [one for one in await world.rows(Team) if one.id == mine.team_id]
    assert team.name == "Team 129"


async def test_a_search_without_a_hit_says_so_and_keeps_all_there_is(world: World):
    anna = await _asked_for_a_team(world)
    await anna.fills_in(**{f"{SEARCH}team": "bestaat niet"})

    labels, chosen = _options(anna)
    assert len(labels) >= 134
    assert chosen == ""
    assert anna.errors["team"].startswith("Niets gevonden met “bestaat niet”.")


@pytest.mark.parametrize(
    ("start", "total", "said"),
    [
        pytest.param(0, 6, [], id="all of it"),
        pytest.param(0, 7, ["1–6 of 7"], id="the first page"),
        pytest.param(6, 40, ["7–12 of 40"], id="a page in between"),
        pytest.param(36, 40, ["37–40 of 40"], id="the last page"),
    ],
)
def test_a_page_says_which_part_it_is(start: int, total: int, said: list[str]):
    lines = which_of(start, 6, total, translator("en"))
    assert [line.text for line in lines] == said


async def test_the_list_of_a_coordinator_says_which_part_it_is(world: World):
    await world.begin({"Facilitair": 6})
    await world.at(1)
    carla = await world.grant("carla", Role.COORDINATOR)
    for number in range(8):
        await carla.presses_raw("new-action")
        await carla.fills_in(title=f"Actie {number}", theme="circular")
    await carla.presses_raw("list-actions", "0")
    assert "1–6 van 8" in carla.sees
    await carla.presses("Volgende")

    assert "7–8 van 8" in carla.sees
