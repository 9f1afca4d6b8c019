"""What a barrier still needs from a coordinator, and in which order they come to it."""

from collections.abc import Iterable
from datetime import date
from enum import IntEnum
from typing import TypeAlias
from uuid import UUID

from challenges.barriers.statuses import OPEN
from challenges.models import Barrier, BarrierStatus


class Need(IntEnum):
    """What is lacking first; in the order in which it is asked for."""

    READING = 0
    OWNER = 1
    EFFORT = 2


Place: TypeAlias = tuple[Need, date, UUID]
"""Where a barrier stands in the row: nothing that is saved of it moves those around it."""


def need_of(barrier: Barrier) -> Need | None:
    """What an open barrier lacks first; None when it lacks nothing, or is not open."""
    if barrier.status not in OPEN:
        return None
    if barrier.own_words or barrier.status is BarrierStatus.REPORTED:
        return Need.READING
    if not barrier.owner:
        return Need.OWNER
    return Need.EFFORT if barrier.effort is None or not barrier.theme else None


def in_need(barriers: Iterable[Barrier]) -> list[tuple[Place, Barrier]]:
    """The barriers that lack something, each with its place: of one need the oldest comes first."""
    lacking = ((need, one) for one in barriers if (need := need_of(one)) is not None)
    return sorted(((place(need, one), one) for need, one in lacking), key=lambda each: each[0])


def place(need: Need, barrier: Barrier) -> Place:
    """Where a barrier stands, or stood when it lacked this."""
    return need, barrier.opened_on, barrier.id
