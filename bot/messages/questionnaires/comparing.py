"""A wave that has closed, held against the wave before it."""

from collections.abc import Iterator
from dataclasses import dataclass

from challenges.models import Measure
from challenges.questionnaires import Question, Questionnaire, questionnaire_in
from scoring.questionnaires import Cell, Difference, Group, Told, difference


@dataclass(frozen=True, slots=True)
class Results:
    """A wave that has closed, what may be told of it, and the wave before it if there was one."""

    measure: Measure
    told: tuple[Told, ...]
    before: "Results | None" = None

    @property
    def asked(self) -> Questionnaire:
        """The questions."""
        return questionnaire_in(self.measure.content)

    def of(self, question: Question) -> Told:
        """What may be told of a question."""
        found = (told for told in self.told if told.question == question.key)
        return next(found, Told(question.key, ()))

    @property
    def compared(self) -> int:
        """How many shares are compared with those of the wave before."""
        return sum(1 for question in self.asked.questions for _ in self._pairs(question))

    def differences(self, question: Question) -> dict[Cell, Difference]:
        """How much shares differ from those of the wave before, where both may be told."""
        cells = self.compared
        return {cell: difference(was, now, cells) for cell, was, now in self._pairs(question)}

    def _pairs(
        self, question: Question
    ) -> Iterator[tuple[Cell, tuple[Group, int], tuple[Group, int]]]:
        then = self.before.of(question) if self.before else None
        for cell in cells_of(self.of(question)) if then else ():
            was, now = then.share_of(cell) if then else None, self.of(question).share_of(cell)
            if was is not None and now is not None:
                yield cell, was, now


def cells_of(told: Told) -> list[Cell]:
    """The cells that are told of a question; the rest of what can be chosen or not is none."""
    found = [share.cell for one in told.partitions for share in one.everybody.shares]
    return [cell for cell in found if cell]
