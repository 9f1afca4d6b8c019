"""Barriers and actions about which everything is known, in the longest words there may be."""

from datetime import UTC, date, datetime
from uuid import uuid4

from bot.messages.programme import pulse
from challenges.models import (
    Action,
    ActionNews,
    ActionTask,
    Answerable,
    Barrier,
    BarrierStatus,
    Decision,
    DecisionRequest,
    Friction,
    Health,
    Remark,
)
from scoring.facts import BarrierFacts
from scoring.voices import Told

NAME = (
    "Waarom staat er nog altijd geen schoon servies in de kantine van het stadhuis en op de werf? "
    * 2
)
WORDS = "Er staat alleen wegwerp, ook na twee keer vragen. " * 20
STATUSES = [status for status in BarrierStatus if status is not BarrierStatus.MERGED]


def a_barrier(status: BarrierStatus = BarrierStatus.PLANNED, *, own_words: bool = False) -> Barrier:
    """A barrier about which everything is known."""
    return Barrier(
        organisation_id=uuid4(), campaign_id=uuid4(), origin="w01/x", code="FACIL",
        theme="circular",
        title=WORDS if own_words else NAME[:120], own_words=own_words, status=status,
        owner=NAME[:80], due=date(2026, 12, 18), review_on=date(2027, 1, 4), site=NAME[:80],
        answer=WORDS[:1000], instead=WORDS[:1000], decision=Decision.NOT_NOW,
        decision_note=WORDS[:1000], opened_on=date(2026, 11, 24),
    )  # fmt: skip


def a_report(barrier: Barrier) -> Friction:
    """A report on it."""
    return Friction(
        campaign_id=barrier.campaign_id, barrier_id=barrier.id, text=WORDS, place=NAME[:80],
        day=date(2026, 11, 24),
    )  # fmt: skip


def some_remarks(many: int) -> list[Remark]:
    """A conversation about a report, in turns."""
    code = uuid4()
    return [
        Remark(
            follow_code_id=code, position=n, by_coordinator=n % 2 == 1, words=WORDS[:300],
            said_on=date(2026, 11, 25),
        )
        for n in range(1, many + 1)
    ]  # fmt: skip


def facts_of(barrier: Barrier) -> BarrierFacts:
    """What is counted of a barrier."""
    return BarrierFacts(
        barrier_id=barrier.id, title=barrier.name("nl"), own_words=barrier.own_words,
        theme="", code=barrier.code,
        status=barrier.status, voices=Told(10, 10, 2), waiting_days=12, owner=barrier.owner,
        opened_on=barrier.opened_on, closed_on=None, answer=barrier.answer,
    )  # fmt: skip


def a_action() -> Action:
    """An action with the longest words."""
    return Action(
        organisation_id=uuid4(), title=NAME[:120], description=WORDS, owner=NAME[:80],
        ambassador=NAME[:80], budget=10**12, competences="Inkopen\nOnderhandelen",
        due=date(2027, 5, 1), created_at=datetime(2026, 11, 24, tzinfo=UTC),
    )  # fmt: skip


def a_life(said_on: date = date(2027, 5, 1)) -> pulse.Life:
    """An action of which everything is known, on the first of June 2027."""
    action = a_action()
    said = [
        ActionNews(
            action_id=action.id, position=n, day=said_on, health=Health.STUCK, words=WORDS[:300]
        )
        for n in range(9)
    ]  # fmt: skip
    todo = [
        ActionTask(action_id=action.id, position=n, words=WORDS[:120], done=n % 2 == 0)
        for n in range(30)
    ]
    return pulse.Life(
        action, date(2027, 6, 1), said[0], (a_action(),) * 9, tuple(todo), tuple(said),
        Answerable(action_id=action.id, participant_id=uuid4(), asked=9),
    )  # fmt: skip


def a_request(barrier: Barrier) -> DecisionRequest:
    """What leadership is asked."""
    return DecisionRequest(
        barrier_id=barrier.id, words=WORDS[:200], owner=NAME[:80], euros=10**12,
        due=date(2027, 5, 1), instead=WORDS[:200],
    )  # fmt: skip
