"""The jump to the next morning, with one small organisation."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from shutil import copyfile
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, select

from adapters.database import open_store
from adapters.playground.actors import buttons_of
from adapters.playground.cast import Cast, cast_in
from adapters.playground.gestures import Press, TypedCommand
from adapters.playground.playground import STARTS_ON, Playground
from challenges import plans
from challenges.models import (
    Action,
    ActionBarrier,
    ActionStatus,
    Barrier,
    BarrierStatus,
    Friction,
    Organisation,
    Role,
)
from challenges.queries.plans import plan_of


def small_cast() -> Cast:
    """The people you can play, and a dozen others."""
    cast = cast_in("en")
    return replace(cast, people=(*cast.playable, *cast.extras[:12]))


@pytest.fixture
async def playground(sqlite_template: Path, tmp_path: Path) -> AsyncGenerator[Playground]:
    path = tmp_path / "prikkel.sqlite"
    copyfile(sqlite_template, path)
    store = open_store(f"sqlite:///{path}")
    playground = Playground(store, casts=[small_cast()])
    await playground.fill()
    yield playground
    await store.close()


@pytest.fixture
async def everybody(sqlite_template: Path, tmp_path: Path) -> AsyncGenerator[Playground]:
    """Both organisations, whole."""
    path = tmp_path / "everybody.sqlite"
    copyfile(sqlite_template, path)
    store = open_store(f"sqlite:///{path}")
    playground = Playground(store)
    await playground.fill()
    yield playground
    await store.close()


def today(playground: Playground) -> date:
    return playground.clock().astimezone(ZoneInfo(playground.timezone)).date()


def titles(playground: Playground, person_id: str) -> tuple[list[str], list[str]]:
    person = playground.person(person_id)
    assert person is not None
    channel, direct = playground.messages_for(person)
    return [m.card.title for m in channel], [m.card.title for m in direct]


async def test_the_week_goes_on_morning_by_morning_until_nothing_is_left(playground: Playground):
    assert playground.casts[0].holder_of(Role.LEADER).user.id == "david"
    mornings = []
    before, digests = titles(playground, "david")
    for _ in range(4):
        await playground.next_morning()
        mornings.append((today(playground) - STARTS_ON).days)
    channel, direct = titles(playground, "david")

    assert mornings == [10, 11, 14, 15]  # Thursday, Friday, Monday, Tuesday
    assert len(direct) == len(digests) + 1
    posted = channel[len(before) :]
    assert sum("of 10" in title for title in posted) == 2
    assert len(posted) >= 4  # two challenges, the weekly messages and the closing


@pytest.mark.long
async def test_the_clock_goes_on_by_weeks_and_leadership_hears_what_is_left(playground: Playground):
    await playground.next_morning(7)
    assert (today(playground) - STARTS_ON).days == 16  # the Wednesday after

    await playground.next_morning(28)
    await playground.next_morning(28)

    _, direct = titles(playground, "david")
    assert sum(title.startswith("What is left to do") for title in direct) == 2


@pytest.mark.long
async def test_after_two_weeks_barriers_and_actions_still_agree(everybody: Playground):
    while today(everybody) < STARTS_ON + timedelta(days=14):
        await everybody.next_morning()

    def look(session: Session) -> tuple[list[Barrier], list[tuple[Action, Barrier]]]:
        pairs = (
            select(Action, Barrier)
            .where(ActionBarrier.action_id == Action.id)
            .where(ActionBarrier.barrier_id == Barrier.id)
        )
        return list(session.exec(select(Barrier)).all()), list(session.exec(pairs).all())

    barriers, pairs = await everybody.store.read(look)

    assert len(pairs) > len(everybody.casts)
    for action, barrier in pairs:
        assert action.theme == barrier.theme
        assert barrier.owner in ("", action.owner)
        assert barrier.due in (None, action.due)
        assert barrier.horizon in (None, action.horizon)
        assert action.due is not None
        assert action.due > action.created_at.date() >= STARTS_ON
        far = {BarrierStatus.PLANNED: ActionStatus.PLANNED}
        far[BarrierStatus.IN_PROGRESS] = ActionStatus.IN_PROGRESS
        assert action.status is far.get(barrier.status, ActionStatus.PROPOSED)
    answers = " ".join(barrier.answer for barrier in barriers)
    assert "vandaag" not in answers
    assert "today" not in answers


async def test_people_you_can_play_are_not_answered_for(playground: Playground):
    await playground.next_morning()

    nora = playground.person("nora")
    assert nora is not None
    channel, _ = playground.messages_for(nora)
    of_wednesday = next(
        message
        for message in channel
        if not message.reader
        and message.posted_at.date() == STARTS_ON + timedelta(days=9)
        and any(button.action == "check-in" for button in buttons_of(message.card))
    )
    assert not [message for message in channel if message.under == of_wednesday.id]


async def test_a_newcomer_can_join_and_answer(playground: Playground):
    sam = playground.person("sam")
    assert sam is not None
    joining = TypedCommand.model_validate(
        {"as": "sam", "kind": "command", "place": "direct", "text": "join"}
    )

    joined = await playground.perform(sam, joining)

    assert joined.answer is not None
    channel, _ = playground.messages_for(sam)
    challenge = next(m for m in reversed(channel) if not m.reader and "of 10" in m.card.title)
    done = next(b for b in buttons_of(challenge.card) if b.value.endswith("/done"))
    press = Press.model_validate(
        {
            "as": "sam",
            "kind": "button",
            "message": challenge.id,
            "action": done.action,
            "value": done.value,
        }
    )
    answered = await playground.perform(sam, press)
    assert answered.answer is not None
    assert answered.answer.under == challenge.id


async def test_a_report_is_taken_back_from_its_receipt(playground: Playground):
    sam = playground.person("sam")
    assert sam is not None
    shown = await playground.perform(
        sam,
        TypedCommand.model_validate(
            {"as": "sam", "kind": "command", "place": "direct", "text": "today"}
        ),
    )
    seen, titles_seen = shown.answer, []
    frictions = await _count(playground)
    for label in ("Not today", "", "Take this report back"):
        assert seen is not None
        buttons = buttons_of(seen.card)
        button = next((b for b in buttons if b.label == label), buttons[0])
        pressed = {"as": "sam", "kind": "button", "message": seen.id, "action": button.action}
        press = Press.model_validate(pressed | {"value": button.value})
        seen = (await playground.perform(sam, press)).answer
        assert seen is not None
        titles_seen.append(seen.card.title)

    assert titles_seen[1:] == [
        "Thank you. Your report has been written down.",
        "Your report has been taken back.",
    ]
    assert await _count(playground) == frictions


async def _count(playground: Playground) -> int:
    return await playground.store.read(lambda session: len(session.exec(select(Friction)).all()))


async def test_a_question_about_an_answer_leaves_that_answer_in_ones_own_messages(
    playground: Playground,
):
    nora = playground.person("nora")
    assert nora is not None
    asked = TypedCommand.model_validate(
        {"as": "nora", "kind": "command", "place": "direct", "text": "leaderboard"}
    )
    standings = (await playground.perform(nora, asked)).answer
    assert standings is not None
    pressed = Press.model_validate(
        {
            "as": "nora", "kind": "button", "message": standings.id, "action": "why-score",
            "value": "",
        }
    )  # fmt: skip

    why = (await playground.perform(nora, pressed)).answer

    assert why is not None
    assert titles(playground, "nora")[1][-2:] == [standings.card.title, "Why these points?"]


async def test_the_playbook_is_followed_with_a_gate_that_is_passed(playground: Playground):
    def look(session: Session) -> tuple[list[str], list[str]]:
        organisation = session.exec(select(Organisation)).one()
        plan = plan_of(session, organisation.id)
        assert plan is not None
        left = [one.step.key for one in plans.steps_of(session, plan) if not one.is_done]
        return [step.key for step in plans.open_gate(session, plan)], left

    gate, left = await playground.store.read(look)
    assert gate == []
    assert left[:2] == ["quick-win", "close-well"]
