"""Tasks of an action, what it waits for, and what it costs: in chat and on the board."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session, select

from challenges import actions, queries
from challenges.models import (
    Action,
    ActionDependency,
    ActionNews,
    ActionStatus,
    ActionTask,
    Answerable,
    Health,
    Organisation,
)
from challenges.queries import pulses
from scoring.budgets import Total, per_theme
from tests.scenarios.pulses import programme, says_yes
from tests.scenarios.world import World


async def action(world: World, title: str) -> Action:
    [found] = [one for one in await world.rows(Action) if one.title == title]
    return found


async def test_who_looks_after_an_action_ticks_its_tasks(world: World):
    carla = await programme(world, "Fietsenstalling")
    bram = await says_yes(world, carla, "bram", "Fietsenstalling")
    await bram.types("mijn-acties")
    await bram.presses("Openen")
    await bram.presses("Taak toevoegen")
    await bram.fills_in(words=" ")
    assert "Vul dit in" in bram.errors["words"]
    await bram.fills_in(words="Offertes  vragen")
    assert "Offertes vragen\nte doen" in bram.sees
    await bram.presses("Afvinken")
    assert "Offertes vragen\ngedaan" in bram.sees
    await bram.presses("Toch niet gedaan")
    assert [task.done for task in await world.rows(ActionTask)] == [False]

    await carla.types("acties")
    await carla.presses("Openen")
    await carla.presses("Taken en nieuws")
    await carla.presses("Afvinken")

    assert [task.done for task in await world.rows(ActionTask)] == [True]


async def test_a_tick_on_a_task_that_is_gone_says_so(world: World):
    carla = await programme(world, "Fietsenstalling")
    it = await action(world, "Fietsenstalling")
    await carla.presses_raw("add-task", str(it.id))
    await carla.fills_in(words="Offertes vragen")
    [task] = await world.rows(ActionTask)
    await carla.presses_raw("drop-task", str(task.id))

    await carla.presses_raw("tick-task", f"{task.id}/done")

    assert "Deze taak is er niet meer" in carla.sees


async def test_an_action_waits_for_another_and_never_in_circles(world: World):
    carla = await programme(world, "Vergunning", "Dak", "Panelen")
    for first, then in (("Dak", "Vergunning"), ("Panelen", "Dak")):
        await carla.presses_raw("wait-for", str((await action(world, first)).id))
        await carla.fills_in(other=str((await action(world, then)).id))
    await carla.types("acties")
    assert "wacht op: Vergunning" in carla.sees
    assert "wacht op: Dak" in carla.sees

    for first, then in (("Vergunning", "Panelen"), ("Vergunning", "Dak")):
        await carla.presses_raw("wait-for", str((await action(world, first)).id))
        await carla.fills_in(other=str((await action(world, then)).id))
        assert "wacht zelf op deze" in carla.errors["other"]

    assert len(await world.rows(ActionDependency)) == 2
    vergunning = await action(world, "Vergunning")
    await carla.presses_raw("action-status", f"{vergunning.id}/{vergunning.version}")
    await carla.fills_in(status="done")
    await carla.types("acties")
    assert "wacht op: Vergunning" not in carla.sees


async def test_removing_an_action_takes_all_along_that_is_about_it(world: World):
    carla = await programme(world, "Dak", "Panelen")
    await says_yes(world, carla, "bram", "Dak")
    dak, panelen = await action(world, "Dak"), await action(world, "Panelen")
    await carla.presses_raw("wait-for", str(panelen.id))
    await carla.fills_in(other=str(dak.id))
    await carla.presses_raw("add-task", str(dak.id))
    await carla.fills_in(words="Meten")
    await carla.presses_raw("action-health", f"{dak.id}/stuck")

    dak = await action(world, "Dak")
    await carla.presses_raw("remove-action-now", f"{dak.id}/{dak.version}")

    assert [one.title for one in await world.rows(Action)] == ["Panelen"]
    for table in (ActionDependency, ActionTask, ActionNews, Answerable):
        assert await world.rows(table) == []


def costs(theme: str, budget: int | None, spent: int | None, **more: object) -> Action:
    return Action(theme=theme, budget=budget, spent=spent, **more)


def test_money_that_nobody_knows_is_never_nothing():
    circular, everything = per_theme(
        [
            costs("", None, None),
            costs("circular", 1000, 400),
            costs("circular", None, 0),
            costs("circular", 500, None),
            costs("circular", 9000, 100, status=ActionStatus.STOPPED),
            costs("circular", 9000, None, status=ActionStatus.STOPPED),
        ]
    )

    assert (circular.planned, circular.spent) == (Total(1500, 1), Total(500, 1))
    assert (everything.theme, everything.planned, everything.spent) == (
        "", Total(None, 1), Total(None, 1),
    )  # fmt: skip


async def test_what_was_spent_is_filled_in_and_said(world: World):
    carla = await programme(world, "Dak")
    dak = await action(world, "Dak")
    await carla.presses_raw("change-action", f"{dak.id}/{dak.version}")
    await carla.fills_in(title="Dak", budget="12.500", spent="veel")
    assert "hele euro" in carla.errors["spent"]
    await carla.fills_in(title="Dak", budget="12.500", spent="€ 3.000")

    assert "Uitgegeven: € 3.000" in carla.sees
    await carla.types("acties")
    assert "Begroot: € 12.500, Uitgegeven: € 3.000" in carla.sees


@pytest.mark.parametrize(
    ("ago", "status", "quiet"),
    [
        pytest.param(89, ActionStatus.IN_PROGRESS, False, id="heard of lately"),
        pytest.param(90, ActionStatus.IN_PROGRESS, True, id="ninety days"),
        pytest.param(200, ActionStatus.DONE, False, id="done"),
        pytest.param(200, ActionStatus.STOPPED, False, id="stopped"),
    ],
)
async def test_no_news_for_ninety_days_is_told_as_that(
    world: World, ago: int, status: ActionStatus, quiet: bool
):
    await programme(world, "Dak")
    today = date(2027, 1, 4)

    def ask(session: Session) -> list[str]:
        dak = session.exec(select(Action)).one()
        dak.status = status
        session.add(
            ActionNews(
                action_id=dak.id, position=1, day=today - timedelta(days=ago), health=Health.LATE
            )
        )
        session.flush()
        found = pulses.without_news(session, dak.organisation_id, today)
        return [one.title for one in found]

    assert await world.store.write(ask) == (["Dak"] if quiet else [])


async def test_what_begins_later_has_no_news_to_tell(world: World):
    await programme(world, "Dak")

    def ask(session: Session) -> int:
        organisation = session.exec(select(Organisation)).one()
        dak = session.exec(select(Action)).one()
        plan = actions.plan_of(dak)
        assert queries.action(session, dak.id) is dak
        actions.change(
            session, dak, type(plan)(title="Dak", starts_on=date(2027, 1, 1)), version=dak.version
        )
        return len(pulses.without_news(session, organisation.id, date(2027, 1, 4)))

    assert await world.store.write(ask) == 0
