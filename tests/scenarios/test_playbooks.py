"""The playbook in chat: what is due, how it is done, ticks, and one nudge on a day."""

from datetime import date

import pytest
from sqlmodel import Session, select

from bot import playbooks as nudges
from bot.chat.forms import Form
from bot.i18n import translator
from bot.messages.playbook_forms import choose_form
from challenges import plans, playbooks
from challenges.models import Campaign, Organisation, Plan, PlanStep, Role
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
    assert "Hierna: Haal in week één iets weg dat iedereen ziet (maandag 8 juni)." in marieke.sees


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
    return choose_form(None, None, translator("nl"), is_free=False)


async def due_on(world: World, day: date) -> tuple[str, str] | None:
    def work(session: Session) -> tuple[str, str] | None:
        [organisation] = session.exec(select(Organisation)).all()
        found = nudges.due(session, organisation, day)
        return (found[0], found[1](translator("nl")).plain_text()) if found else None

    return await world.store.read(work)


async def test_a_nudge_tells_what_is_due_on_a_day_and_counts_what_is_late(
    world: World, marieke: Person
):
    key, said = await due_on(world, date(2026, 6, 1)) or ("", "")
    assert key.endswith("/2026-06-01")
    assert said.startswith("Draaiboek: één stap is aan de beurt\nWees er op de eerste dag")
    assert "Er is ook nog één stap te laat." in said
    # The day after another step is due; on later days the key is still that day's.
    found = [await due_on(world, date(2026, 6, day)) for day in (2, 3, 5, 8)]
    assert [told[0][-10:] for told in found if told] == [
        "2026-06-02", "2026-06-02", "2026-06-02", "2026-06-08",
    ]  # fmt: skip


async def test_what_is_ticked_before_its_day_is_no_nudge(world: World, marieke: Person):
    await world.at(1)
    [plan] = await world.rows(Plan)
    await marieke.presses_raw("tick-step", f"{plan.id}/quick-win")
    assert await due_on(world, date(2026, 6, 8)) is None


async def test_in_a_year_nobody_hears_of_the_playbook_more_often_than_it_has_days(
    world: World, marieke: Person
):
    def keys(session: Session) -> list[str]:
        [organisation] = session.exec(select(Organisation)).all()
        days = (date.fromordinal(date(2026, 5, 29).toordinal() + n) for n in range(365))
        return [found[0] for day in days if (found := nudges.due(session, organisation, day))]

    found = await world.store.read(keys)
    assert len(found) == 365
    assert len(set(found)) == 1 + len(
        {
            "06-01",
            "06-02",
            "06-08",
            "06-15",
            "06-22",
            "06-23",
            "06-29",
            "07-06",
            "07-13",
            "08-19",
            "08-24",
        }
    )
