"""What a dashboard shows: looked up in `bot.dashboard`, put into words beside this file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.messages.questionnaires.comparing import Results
from challenges.models import Barrier
from challenges.questionnaires import Question
from scoring.dashboard import Month, ThemeActions
from scoring.digest import Week
from scoring.effects import Effect
from scoring.goals import Progress


@dataclass(frozen=True, slots=True)
class Removal:
    """A barrier that was removed, and of how many its challenge worked before and after."""

    barrier: Barrier
    effect: Effect


@dataclass(frozen=True, slots=True)
class Sheet:
    """A theme ("" is what is for all of them): what fits on one side of paper.

    `done` is how often at least its challenges were done in weeks that are closed; None where that
    is not known, or may not be told. `asked` are the questions of a questionnaire that are about
    it.
    """

    theme: str
    goals: tuple[Progress, ...]
    actions: ThemeActions
    months: tuple[Month, ...]
    removals: tuple[Removal, ...]
    done: int | None
    asked: tuple[Question, ...]

    @property
    def has_any(self) -> bool:
        """Whether there is anything of it beside what people answered and did."""
        counted = any(one.reported or one.removed for one in self.months)
        return bool(self.goals or self.actions.statuses or self.removals or counted)


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it on a day: everything together, and a sheet for each theme that has something.

    Of barriers it tells those of `until` and before, and at least how many nobody may read of yet
    (`held_back`). `people` is at least how many took part, None where they are too few to say,
    `results` what was answered in the latest wave of a questionnaire that is about themes.
    """

    today: date
    until: date
    goals: tuple[Progress, ...]
    actions: ThemeActions
    months: tuple[Month, ...]
    sheets: tuple[Sheet, ...]
    people: int | None
    weeks: Sequence[Week]
    held_back: int
    results: Results | None
