"""“Does not suit me”: nothing is asked, nothing is kept, and nobody is shown it."""

import pytest

from bot.models import InboxEntry
from challenges.models import Barrier, Challenge, FollowCode, Friction, Participant, Role, Support
from tests.scenarios.watching import dump, exported, watched
from tests.scenarios.world import Person, World

SUITS_NOT = {"nl": "Past niet bij mij", "en": "Does not suit me"}
OTHER_WAY = {
    "nl": "Deel een recept zonder vlees, of kies de uitdaging Restjesdag",
    "en": "Share a meat-free recipe, or choose Leftovers day",
}


async def veggie_lunch(world: World) -> str:
    """Friday of the first week; the challenge's id."""
    await world.begin({"Facilitair": 6})
    for name, role in (("carla", Role.COORDINATOR), ("leo", Role.LEADER)):
        await world.grant(name, role)
    await world.at(5)
    [lunch] = [one for one in await world.rows(Challenge) if one.code == "v01"]
    return str(lunch.id)


async def not_today(world: World, locale: str = "nl") -> Person:
    person = world.person("Facilitair-0", locale)
    await person.presses("Vandaag niet", on=world.post)
    return person


async def kept(world: World) -> str:
    """All that stands in the database, but that an event came in."""
    lines = (await dump(world)).splitlines()
    return "\n".join(line for line in lines if not line.startswith(("inbox", "delivery")))


@pytest.mark.parametrize("locale", ["nl", "en"])
async def test_who_taps_it_gets_what_counts_as_much_and_leaves_no_trace(world: World, locale: str):
    await veggie_lunch(world)
    person = await not_today(world, locale)
    before, inbox = await kept(world), len(await world.rows(InboxEntry))
    for _ in range(2):
        await not_today(world, locale)
        await person.presses(SUITS_NOT[locale])
        assert OTHER_WAY[locale] in person.sees

    assert await kept(world) == before
    assert len(await world.rows(InboxEntry)) - inbox == 4  # two answers and two taps came in
    assert person.labels[0] == {"nl": "Gedaan", "en": "Done"}[locale]
    await person.presses(person.labels[0])
    assert await world.answers_of(5) == ["done"]


async def test_nobody_is_shown_that_it_was_said(world: World):
    await veggie_lunch(world)
    person = await not_today(world)
    before = await watched(world)
    await person.presses(SUITS_NOT["nl"])
    assert await watched(world) == before

    await world.at(5, 15, 31)  # the weekly post
    await world.at(8, 9, 1)  # the digest
    seen = await watched(world)
    assert [name for name, text in seen.items() if SUITS_NOT["nl"] in text] == []
    assert "HEALTH" not in await exported(world)


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    "answers",
    [
        pytest.param({"reason": "not-for-me"}, id="as the ready-made answer"),
        pytest.param(
            {"reason": "not-for-me", "text": "Ik vast", "known": "yes"}, id="with words, by name"
        ),
        pytest.param({"reason": "not-for-me", "code-wanted": "yes"}, id="with a code"),
        pytest.param(
            {"reason": "own-words", "text": "bel 06-12345678", "same-as": "reason/not-for-me"},
            id="as what own words are the same as",
        ),
        pytest.param({"reason": "own-words", "text": "Ik vast", "code": "HEALTH"}, id="as a kind"),
    ],
)
async def test_a_form_that_says_so_is_not_kept_either(world: World, answers: dict[str, str]):
    """Whatever is filled in beside it, and also in a form that was open during an upgrade."""
    lunch = await veggie_lunch(world)
    stranger = world.person("dora")
    await stranger.presses_raw("report-friction", f"{lunch}/own-words")
    before = await kept(world)
    await stranger.fills_in(**answers)

    assert OTHER_WAY["nl"] in stranger.sees
    assert await kept(world) == before


async def test_a_report_of_anything_does_not_ask_for_it_and_keeps_nothing_that_says_so(
    world: World,
):
    await veggie_lunch(world)
    dora = world.person("dora")
    await dora.types("drempel")
    assert "HEALTH" not in str(dora.form)
    await dora.fills_in(code="HEALTH", text="Ik kan niet fietsen")

    assert "Je hoeft niets uit te leggen" in dora.sees
    for table in (Friction, Barrier, Support, FollowCode):
        assert await world.rows(table) == []


async def test_what_resembles_it_is_not_asked_to_be_the_same(world: World):
    lunch = await veggie_lunch(world)
    dora = world.person("dora")
    await dora.presses_raw("report-friction", f"{lunch}/own-words")
    await dora.fills_in(reason="own-words", text="Past niet bij mij", code="OTHER")

    assert "reason/not-for-me" not in str(dora.form)


async def test_who_says_so_does_not_take_part_by_it(world: World):
    lunch = await veggie_lunch(world)
    people = len(await world.rows(Participant))
    await world.person("dora").presses_raw("friction-reason", f"{lunch}/not-for-me")
    assert len(await world.rows(Participant)) == people
