"""The playbook in chat: what is due, how it is done, ticks, and one nudge on a day."""

from datetime import date

import pytest
from sqlmodel import Session, select

from bot.chat.forms import Form
from bot.i18n import translator
from bot.messages.playbook_forms import choose_form
from bot.models import Delivery
from challenges import plans, playbooks
from challenges.models import Campaign, Plan, PlanStep, Role
from tests.scenarios.world import Person, World

PLAYBOOK = "draaiboek"


async def follows(world: World, name: str = playbooks.USUAL) -> None:
    """The campaign of Monday 1 June has a plan; of its steps before the start only one is open."""

    def work(session: Session) -> None:
        [campaign] = session.exec(select(Campaign)).all()
        plan = plans.lead_to(session, campaign, playbooks.load(name), now=world.clock())
        for one in plans.steps_of(session, plan):
            if one.due and one.due < date(2026, 6, 1) and not one.step.checked:
                plans.tick(session, plan, one.step.key, done_on=date(2026, 5, 1), note="brief")
        plans.untick(session, plan, "try-out")

    await world.store.write(work)


@pytest.fixture
async def marieke(world: World) -> Person:
    await world.begin({"Noord": 6})
    await world.grant("leider", Role.LEADER)
    await follows(world)
    return await world.grant("marieke", Role.COORDINATOR)


async def ticks(world: World) -> dict[str, PlanStep]:
    return {row.key: row for row in await world.rows(PlanStep)}


async def test_a_coordinator_sees_what_is_late_and_due_this_week(world: World, marieke: Person):
    await world.at(1)
    await marieke.types(PLAYBOOK)

    assert "Deze week zijn 3 stappen aan de beurt, of waren dat al." in marieke.sees
    assert "Probeer het zelf, van begin tot eind" in marieke.sees
    assert "Te laat · dinsdag 26 mei · 30 minuten · coördinator, beheerder" in marieke.sees
    assert "Wees er op de eerste dag" in marieke.sees
    assert "Haal in week één iets weg" not in marieke.sees
    assert marieke.labels.count("Klaar") == marieke.labels.count("Zo doe je het") == 3
    names = [button.name for button in marieke.buttons if button.label == "Klaar"]
    assert names[0] == "Klaar: Probeer het zelf, van begin tot eind"


async def test_a_step_is_ticked_with_one_tap_and_that_is_taken_back(world: World, marieke: Person):
    await world.at(1)
    await marieke.types(PLAYBOOK)
    await marieke.presses("Klaar")
    assert "Klaar: Probeer het zelf, van begin tot eind" in marieke.sees
    assert "Deze week zijn 2 stappen" in marieke.sees
    tick = (await ticks(world))["try-out"]
    assert tick.done_on == date(2026, 6, 1)
    assert tick.participant_id is not None
    await marieke.presses("Ongedaan maken")
    assert "try-out" not in await ticks(world)
    assert "Deze week zijn 3 stappen" in marieke.sees


async def test_a_step_says_how_with_a_text_to_copy(world: World, marieke: Person):
    await world.at(1)
    await marieke.types(PLAYBOOK)
    how = next(b for b in marieke.buttons if b.name == "Zo doe je het: Wees er op de eerste dag")
    await marieke.presses_raw(how.action, how.value)

    for said in ("Waarom", "Hoe", "Wat er mis kan gaan", "Zo zie je of het werkte"):
        assert said in marieke.sees
    assert "“Goedemorgen! Vandaag begint het." in marieke.sees
    await marieke.presses("Draaiboek")
    assert "Deze week zijn 3 stappen" in marieke.sees


async def test_when_all_is_done_the_next_step_is_named(world: World, marieke: Person):
    await world.at(1)
    await marieke.types(PLAYBOOK)
    for _ in range(3):
        await marieke.presses("Klaar")

    assert "Niets te doen deze week" in marieke.sees
    assert (
        "Hierna komt:\nHaal in week één iets weg dat iedereen ziet\nmaandag 8 juni" in marieke.sees
    )


async def test_what_the_gate_asks_is_noted_and_no_later_day_is_taken(world: World, marieke: Person):
    await world.at(1)
    [plan] = await world.rows(Plan)
    value = f"{plan.id}/works-council-agreed"
    await marieke.presses_raw("untick-step", value)
    await marieke.presses_raw("note-step", value)
    await marieke.fills_in(done_on="2026-06-02", note="brief 12")
    assert marieke.errors == {"done_on": "Deze dag komt nog. Vink een stap af als hij klaar is."}
    assert marieke.form is not None
    assert [getattr(field, "value", "") for field in marieke.form.fields] == [
        "2026-06-02",
        "brief 12",
    ]
    await marieke.fills_in(done_on="2026-05-20", note="")
    assert list(marieke.errors) == ["note"]
    await marieke.fills_in(done_on="2026-05-20", note="brief 12")

    tick = (await ticks(world))["works-council-agreed"]
    assert (tick.done_on, tick.note) == (date(2026, 5, 20), "brief 12")


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("role", [None, Role.LEADER, Role.AMBASSADOR])
async def test_only_coordinators_read_and_tick_in_chat(
    world: World, marieke: Person, role: Role | None
):
    await world.at(1)
    other = await world.grant("other", role) if role else world.person("Noord-1")
    [plan] = await world.rows(Plan)
    before = set(await ticks(world))
    await other.types(PLAYBOOK)
    assert other.sees.startswith("Dit is alleen voor coördinatoren")
    for action in ("tick-step", "untick-step", "show-step", "note-step", "list-steps"):
        await other.presses_raw(action, f"{plan.id}/contact")
        assert other.sees.startswith("Dit is alleen voor coördinatoren"), action
    assert set(await ticks(world)) == before


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    "value",
    [
        "",
        "x",
        "/",
        "{plan}/nothing",
        "{plan}/roles",
        "{plan}",
        "00000000-0000-0000-0000-000000000000/contact",
    ],
)
async def test_a_button_of_no_step_changes_nothing(world: World, marieke: Person, value: str):
    await world.at(1)
    [plan] = await world.rows(Plan)
    before = set(await ticks(world))
    await marieke.presses_raw("tick-step", value.format(plan=plan.id))

    assert marieke.sees.startswith("Deze stap staat niet (meer) in het draaiboek.")
    assert set(await ticks(world)) == before


async def test_without_a_plan_it_says_where_to_choose_one(world: World):
    await world.begin()
    marieke = await world.grant("marieke", Role.COORDINATOR)
    await marieke.types(PLAYBOOK)
    assert "Jullie volgen nog geen draaiboek." in marieke.sees
    assert marieke.labels == ["Alles op één pagina"]


async def test_another_playbook_is_chosen_towards_the_same_campaign(world: World, marieke: Person):
    await world.at(1)
    [campaign] = await world.rows(Campaign)
    form = {"playbook": "exchange", "starts_on": "2030-01-01"}
    await marieke.presses_raw("list-steps")
    marieke.form = _choose()
    await marieke.fills_in(**form)

    [plan] = await world.rows(Plan)
    assert (plan.playbook, plan.campaign_id, plan.starts_on) == ("exchange", campaign.id, None)


def _choose() -> Form:
    return choose_form(None, (), None, translator("nl"), is_free=False)


BUNDLE = "Wat er vandaag op je wacht"
TRY = "Probeer het zelf, van begin tot eind"
FIRST = "Wees er op de eerste dag"


def told(person: Person) -> list[str]:
    """What somebody's messages of the day say of the playbook."""
    found = [mail for mail in person.mail if mail.startswith(BUNDLE)]
    return [mail.partition("Draaiboek: dit is aan de beurt\n")[2] for mail in found]


async def test_what_is_due_comes_once_a_day_and_less_and_less_until_it_is_done(
    world: World, marieke: Person
):
    for day in range(1, 13):
        await world.at(day, 9)
        await world.at(day, 11)

    said = told(marieke)
    assert FIRST in said[0]
    days = [key.key.split("/")[1] for key in await world.rows(Delivery) if "bundle/" in key.key]
    assert len(days) == len(set(days))
    # The first day, and 1, 3 and 7 working days later.
    assert [day for day, one in zip(days, said, strict=True) if FIRST in one] == [
        "2026-06-01", "2026-06-02", "2026-06-04", "2026-06-10",
    ]  # fmt: skip


async def test_what_is_done_is_in_no_message_and_a_step_is_opened_from_it(
    world: World, marieke: Person
):
    await world.at(1)
    card = world.wall.last("direct-marieke")[1]
    how = next(one for one in card.every_button if one.name == f"Zo doe je het: {FIRST}")
    await marieke.presses_raw(how.action, how.value)
    assert marieke.sees.startswith(FIRST)
    await marieke.presses("Klaar")
    for day in range(2, 13):
        await world.at(day)
    assert [FIRST in one for one in told(marieke)].count(True) == 1


async def test_only_coordinators_hear_of_it(world: World, marieke: Person):
    for day in range(1, 6):
        await world.at(day)
    for name in ("leider", "Noord-1"):
        assert not any("Draaiboek" in mail for mail in world.person(name).mail)
