"""What a playbook holds: steps around the first day of a campaign, each in every language."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from challenges.calendar import WorkingDays
from challenges.packs.contents import Key, must_speak
from challenges.packs.files import FileModel
from challenges.packs.problems import wrong
from challenges.packs.texts import Label, Localized, Sentences, common
from challenges.playbooks.needs import THERE, Need

FIRST_WEEK, LAST_WEEK = -26, 52
_BLANKS = frozenset({"organisation", "start"})


class Who(StrEnum):
    """Who has a part in a step."""

    COORDINATOR = "coordinator"
    LEADER = "leader"
    TEAM_LEADERS = "team-leaders"
    AMBASSADORS = "ambassadors"
    COMMUNICATION = "communication"
    WORKS_COUNCIL = "works-council"
    PRIVACY_OFFICER = "privacy-officer"
    OPERATOR = "operator"
    FACILITIES = "facilities"
    EVERYBODY = "everybody"


class Opens(StrEnum):
    """The pages of the board on which a step is done."""

    DOCUMENTS = "documents"
    LIST = "list"
    OPPORTUNITIES = "opportunities"
    ACTIONS = "actions"
    DASHBOARD = "dashboard"
    ROADMAP = "roadmap"
    OVERVIEW = "overview"
    FILES = "files"
    QUESTIONNAIRES = "questionnaires"


class CheckedBy(StrEnum):
    """What Prikkel can see by itself, and nobody ticks."""

    ROLES = "roles"


class Copyable(FileModel):
    """A text to copy; `{organisation}` and `{start}` in it are filled in."""

    title: Label
    text: Localized

    @model_validator(mode="after")
    def _knows_its_blanks(self) -> "Copyable":
        found = {
            blank for text in self.text.root.values() for blank in re.findall(r"{(.*?)}", text)
        }
        if unknown := sorted(found - _BLANKS):
            raise wrong(
                "file-blank",
                f"nothing is known to fill in for {{{unknown[0]}}}; "
                f"there is {', '.join(f'{{{blank}}}' for blank in sorted(_BLANKS))}",
            )
        return self


class Step(FileModel):
    """Something to do, `weeks` before (negative) or after the first day, and `days` of work later.

    `minutes` is how long it takes. Whoever ticks a step notes what it `asks`, such as a reference.
    A step of the gate comes before a campaign starts; whether one that is `checked` was done is
    seen by Prikkel itself. `until` says what to do by hand as long as what it `needs` is not there.
    """

    key: Key
    weeks: int = Field(ge=FIRST_WEEK, le=LAST_WEEK, strict=True)
    days: int = Field(default=0, ge=-20, le=20, strict=True)
    minutes: int = Field(ge=5, le=2400, strict=True)
    who: Annotated[tuple[Who, ...], Field(min_length=1, max_length=4)]
    title: Label
    what: Localized
    why: Sentences
    how: Localized
    wrong: Sentences
    evaluate: Sentences
    texts: tuple[Copyable, ...] = ()
    asks: Label | None = None
    opens: Opens | None = None
    gate: bool = Field(default=False, strict=True)
    checked: CheckedBy | None = None
    needs: Need | None = None
    until: Sentences | None = None

    @model_validator(mode="after")
    def _says_what_to_do_meanwhile(self) -> "Step":
        if (self.until is None and self.waits) or (self.until and self.needs is None):
            raise wrong(
                "file-until",
                "'needs' and 'until' go together: what it is done with, and what to do by hand "
                "as long as that is not there",
            )
        return self

    @property
    def waits(self) -> bool:
        """Whether what it needs is not there yet."""
        return self.needs is not None and self.needs not in THERE

    @property
    def page(self) -> str:
        """The page of the board on which it is done; empty where there is none."""
        there = THERE.get(self.needs, "") if self.needs else ""
        return there or self.opens or ""

    @property
    def words(self) -> Iterator[Localized]:
        """Every text of it."""
        yield from (self.title, self.what, self.why, self.how, self.wrong, self.evaluate)
        yield from filter(None, (self.asks, self.until))
        for one in self.texts:
            yield from (one.title, one.text)

    def due(self, starts_on: date, working: WorkingDays) -> date:
        """The working day on which it is due, for a campaign that starts on a day.

        What falls on a day off before the start is done earlier, and after it later.
        """
        day = starts_on + timedelta(weeks=self.weeks)
        move = working.before if self.weeks < 0 else working.after
        if day not in working:
            day = move(day)
        for _ in range(abs(self.days)):
            day = working.after(day) if self.days > 0 else working.before(day)
        return day


class Playbook(FileModel):
    """A draaiboek: its steps in the order in which they are due."""

    name: Key
    title: Label
    about: Localized
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which all of it is there."""
        return common((self.title, self.about, *(text for one in self.steps for text in one.words)))

    @property
    def gate(self) -> tuple[Step, ...]:
        """The steps that come before a campaign starts."""
        return tuple(step for step in self.steps if step.gate)

    def step(self, key: str) -> Step | None:
        """The step of this key, if it has one."""
        return next((step for step in self.steps if step.key == key), None)

    def must_speak(self, languages: Sequence[str]) -> None:
        """Refuse a playbook that lacks a language.

        Raises:
            PackError: names every language that it lacks.
        """
        must_speak(self.name, languages, self.languages)
