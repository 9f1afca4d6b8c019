"""What is to change most, from how people answered where something is now, and where it must be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from challenges.questionnaires import HIGH, Question, Questionnaire
from scoring.disclosure import HELD
from scoring.questionnaires import Cell, Told

MOST = 5
_HIGH: Cell = tuple(sorted(HIGH))
_REST = int(100 * (1 - HELD[1]))


@dataclass(frozen=True, slots=True)
class Gap:
    """A subject with how many gave a high answer: now, and wanted; both as they may be told."""

    now: Question
    wanted: Question
    points: int


def gaps(asked: Questionnaire, told: Iterable[Told]) -> Sequence[Gap]:
    """The subjects where more is wanted than there is, the largest gap first; five at most.

    What may not be told of one of both gives none.
    """
    known = {one.question: one for one in told}
    found: list[Gap] = []
    for wanted in asked.questions:
        now = asked.question(wanted.beside) if wanted.beside else None
        if now is None or now.key not in known or wanted.key not in known:
            continue
        is_now, is_wanted = _percent(known[now.key]), _percent(known[wanted.key])
        if is_now is not None and is_wanted is not None and is_wanted > is_now:
            found.append(Gap(now, wanted, is_wanted - is_now))
    return sorted(found, key=lambda gap: -gap.points)[:MOST]


def _percent(told: Told) -> int | None:
    """How many gave a high answer; where others were nearly all, what that leaves at most."""
    for partition in told.partitions:
        for share in partition.everybody.shares:
            if share.cell == _HIGH:
                return _REST if share.percent is None else share.percent
    return None
