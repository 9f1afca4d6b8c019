"""What is known of a barrier where barriers are put in order, counted and told of."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from challenges.barriers import OPEN
from challenges.models import BarrierStatus, Decision, DecisionRequest, Signal
from scoring.voices import Told

PATIENCE = 5
"""After more working days than this without an owner or an answer, a barrier is for leadership."""

PERSONAL = frozenset({"HABIT", "HEALTH"})
"""Kinds of barriers that no organisation removes: leadership is not asked about them."""


@dataclass(frozen=True, slots=True)
class BarrierFacts:
    """What the digest must know of a barrier.

    `voices` is what may be told of who ran into it, `waiting_days` the working days since it was
    opened, `closed_on` the local day on which it was removed or found not possible, `review_on` the
    day until which it was set aside, `due` the day on which it would be gone, `decided_on` the day
    of leadership's latest decision, `request` what it is asked and `blocks` how many actions wait
    for it, where that is looked up. It `is_late` once it should have been gone. A barrier in
    somebody's own words stays out of the lists until a coordinator has acknowledged it.
    Of another `kind` it is a chance, or something to keep.
    """

    barrier_id: UUID
    title: str
    theme: str
    code: str
    status: BarrierStatus
    opened_on: date
    waiting_days: int
    voices: Told
    owner: str = ""
    answer: str = ""
    closed_on: date | None = None
    decision: Decision | None = None
    own_words: bool = False
    review_on: date | None = None
    is_late: bool = False
    due: date | None = None
    decided_on: date | None = None
    request: DecisionRequest | None = None
    blocks: int = 0
    kind: Signal = Signal.BARRIER

    @property
    def is_open(self) -> bool:
        """Whether something can still be done about it."""
        return self.status in OPEN

    @property
    def is_unread(self) -> bool:
        """Whether no coordinator has yet given somebody's own words a name for everybody."""
        return self.own_words and self.is_open

    @property
    def is_left_lying(self) -> bool:
        """Whether nobody took it up in the time that people may expect."""
        return not self.owner and not self.answer and self.waiting_days > PATIENCE

    @property
    def is_overdue(self) -> bool:
        """Whether nobody has reacted to it in the time that people may expect."""
        return self.status is BarrierStatus.REPORTED and self.waiting_days > PATIENCE

    @property
    def waits(self) -> bool:
        """Whether something is left to do: not while it may still be read, nor about habits.

        Nor of a chance, which is nobody's trouble: leadership is not kept waiting for one.
        """
        if self.kind is not Signal.BARRIER:
            return False
        is_due = self.status is not BarrierStatus.REPORTED or self.is_overdue
        return self.is_open and is_due and self.code not in PERSONAL
