"""What a questionnaire holds: its texts in every language, and its questions in their order."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from challenges.packs.contents import Key
from challenges.packs.files import FileModel
from challenges.packs.kinds import Theme
from challenges.packs.texts import Label, Sentences, common

UNKNOWN = "unknown"
"""The answer "I don't know" on a scale."""

SCALE = ("1", "2", "3", "4", "5")
HIGH = frozenset({"4", "5"})
BANDS = ("under-5", "5-10", "10-20", "20-40", "over-40")
"""Kilometres between home and work."""


class Kind(StrEnum):
    """How a question is answered."""

    ONE = "one"
    SEVERAL = "several"
    SCALE = "scale"
    DISTANCE = "distance"
    SENTENCE = "sentence"


class _Content(BaseModel, frozen=True):
    model_config = ConfigDict(extra="forbid")


class Choice(_Content, frozen=True):
    """One of the answers that somebody can choose."""

    key: Key
    text: Label


class Scale(_Content, frozen=True):
    """What the ends of a scale from 1 to 5 say."""

    low: Label
    high: Label


class Question(_Content, frozen=True):
    """One question; `short` is what a chart calls it.

    `beside` is the earlier question on the same scale that its answers are shown beside. With the
    `theme` that it is about they stand on a sheet of the dashboard.
    A sentence is no answer: it goes the way of a report without a name.
    """

    key: Key
    kind: Kind
    text: Sentences
    short: Label | None = None
    options: Annotated[tuple[Choice, ...], Field(max_length=10)] = ()
    most: Annotated[int | None, Field(ge=2, le=10, strict=True)] = None
    beside: Key | None = None
    theme: Theme | None = None

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "Question":
        chooses = self.kind in (Kind.ONE, Kind.SEVERAL)
        if chooses != bool(self.options):
            verb = "needs" if chooses else "has no"
            raise ValueError(f"a question of kind '{self.kind}' {verb} 'options'")
        if chooses and len(self.options) == 1:
            raise ValueError("'options' must have at least 2 items")
        if (self.kind is Kind.SEVERAL) != (self.most is not None):
            verb = "needs" if self.kind is Kind.SEVERAL else "has no"
            raise ValueError(f"a question of kind '{self.kind}' {verb} 'most'")
        if self.most is not None and self.most > len(self.options):
            raise ValueError(f"'most' is {self.most}, and there are {len(self.options)} options")
        if self.beside is not None and self.kind is not Kind.SCALE:
            raise ValueError("only a question of kind 'scale' stands 'beside' another")
        return self

    @property
    def values(self) -> tuple[str, ...]:
        """The answers that can be given."""
        match self.kind:
            case Kind.ONE | Kind.SEVERAL:
                return tuple(option.key for option in self.options)
            case Kind.SCALE:
                return (*SCALE, UNKNOWN)
            case Kind.DISTANCE:
                return BANDS
            case Kind.SENTENCE:
                return ()

    def takes(self, answer: str) -> bool:
        """Whether this can be answered; several answers have commas between them."""
        if self.kind is Kind.SENTENCE:
            return answer == ""
        chosen = answer.split(",") if answer else []
        if self.kind is Kind.SEVERAL:
            known = len(set(chosen)) == len(chosen) and set(chosen) <= set(self.values)
            return known and len(chosen) <= (self.most or 0)
        return answer in self.values


class Questionnaire(FileModel):
    """Questions that are asked in waves, the same each time.

    A `vote` is one question with several answers, which can be changed and taken back as long as it
    is open; what comes of it is told as numbers of people, from five on.
    """

    name: Key
    title: Label
    about: Sentences
    scale: Scale | None = None
    questions: Annotated[tuple[Question, ...], Field(min_length=1, max_length=20)]
    vote: Annotated[bool, Field(strict=True)] = False

    @model_validator(mode="after")
    def _says_what_its_scale_means(self) -> "Questionnaire":
        if self.scale is None and any(one.kind is Kind.SCALE for one in self.questions):
            raise ValueError("it has questions of kind 'scale'; say under 'scale' what 'low' and "
                             "'high' mean")  # fmt: skip
        return self

    @model_validator(mode="after")
    def _votes_on_one_thing(self) -> "Questionnaire":
        if self.vote and [one.kind for one in self.questions] != [Kind.SEVERAL]:
            raise ValueError("a 'vote' has one question, of kind 'several'")
        return self

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which all of it is there."""
        texts = [self.title, self.about, *(one.text for one in self.questions)]
        texts += [one.short for one in self.questions if one.short]
        texts += [option.text for one in self.questions for option in one.options]
        return common(texts)

    def question(self, key: str) -> Question | None:
        """The question of this key."""
        return next((one for one in self.questions if one.key == key), None)

    def next_after(self, answered: Sequence[str]) -> Question | None:
        """The first question that has no answer yet."""
        return next((one for one in self.questions if one.key not in answered), None)


@lru_cache(maxsize=64)  # a pure function of the text, and part of every press
def questionnaire_in(stored: str) -> Questionnaire:
    """What a wave asks, from the text as it was stored when it was opened."""
    return Questionnaire.model_validate_json(stored, extra="ignore")
