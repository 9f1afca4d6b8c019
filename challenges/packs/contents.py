"""What a pack holds: its texts in every language, its challenges and their order."""

from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from challenges.packs.complaints import Complaint, PackError
from challenges.packs.kinds import Axis, Code, FactorId, Place, Theme, Track

BUTTON_LENGTH = 60
"""What fits on a button in Slack (75) and Teams, with room for a mark in front."""

SENTENCES_LENGTH = 300

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
"""A stable name, in kebab-case; it is stored, so it never changes once it has been used."""


class _Content(BaseModel, frozen=True):
    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)


def _one_line(text: str) -> str:
    if not text.isprintable():
        raise ValueError("must be one line, without odd characters")
    return text


def _written(text: str) -> str:
    if not text.replace("\n", "").isprintable():
        raise ValueError("holds odd characters that people cannot see")
    return text


class Localized(_Content, frozen=True):
    """A text in every language we speak."""

    nl: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=1000),
        AfterValidator(_written),
    ]
    en: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=1000),
        AfterValidator(_written),
    ]

    def in_language(self, locale: str) -> str:
        """The text for a locale such as "nl" or "en-GB"; Dutch when we do not speak it."""
        return self.en if locale.lower().startswith("en") else self.nl


_Sentence = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=SENTENCES_LENGTH),
    AfterValidator(_written),
]
_Label = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=BUTTON_LENGTH),
    AfterValidator(_one_line),
]


class Sentences(Localized, frozen=True):
    """A short paragraph."""

    nl: _Sentence
    en: _Sentence


class Label(Localized, frozen=True):
    """A few words on one line, that fit on a button."""

    nl: _Label
    en: _Label


class Reason(_Content, frozen=True):
    """A ready-made answer to "what got in the way?"."""

    key: Key
    barrier: Code
    text: Label


class Saving(_Content, frozen=True):
    """How the avoided CO2e of one counted unit is estimated.

    `amount` is how much of the factors' unit goes in one counted unit (half a litre in a bottle),
    `aboard` the people in the vehicle that is used instead, `share` the lowest and the highest part
    of those who did it that would otherwise have done what is avoided.
    """

    avoids: FactorId
    uses: FactorId | None = None
    amount: float = Field(default=1.0, gt=0, strict=True)
    aboard: int = Field(default=1, ge=1, le=9, strict=True)
    share: tuple[
        Annotated[float, Field(ge=0, le=1, strict=True)],
        Annotated[float, Field(ge=0, le=1, strict=True)],
    ]

    @model_validator(mode="after")
    def _makes_sense(self) -> "Saving":
        if self.share[0] > self.share[1]:
            raise ValueError("'share' must give the lowest part first, then the highest")
        if self.uses and not self.uses.is_comparable(self.avoids):
            raise ValueError(f"'{self.uses}' cannot be used instead of '{self.avoids}'")
        return self


class ChallengeContent(_Content, frozen=True):
    """Everything a challenge says, in every language."""

    code: Key
    theme: Theme
    track: Track
    difficulty: int = Field(ge=1, le=3, strict=True)
    where: Place
    title: Label
    do: Sentences
    tip: Sentences
    alternative: Sentences
    reasons: tuple[Reason, ...] = Field(min_length=2, max_length=4)
    owner: Label
    unit: Label
    quantity: float = Field(default=1.0, gt=0, le=10_000, strict=True)
    saving: Saving | None = None

    def reason(self, key: str) -> Reason | None:
        """The ready-made answer with this key, if the challenge has one."""
        return next((reason for reason in self.reasons if reason.key == key), None)

    def as_json(self) -> dict[str, object]:
        """What `Challenge.content` keeps; `content_of` reads it back."""
        return self.model_dump(mode="json")


class BarrierCode(_Content, frozen=True):
    """A kind of barrier, in words.

    `owner` is who usually can remove it, which nobody knows of OTHER. HEALTH has no owner and no
    axis: nothing of it is kept.
    """

    code: Code
    label: Label
    description: Sentences
    owner: Label | None = None
    axis: Axis | None = None
    com_b: str | None = None


LOWEST_GOAL, HIGHEST_GOAL = 30, 75
Goal = Annotated[int, Field(ge=LOWEST_GOAL, le=HIGHEST_GOAL, strict=True)]
"""The share of all expected days, in percent, that everybody together means to do."""

USUAL_GOAL = 60


class Pack(_Content, frozen=True):
    """The content of a campaign: the challenges in the order of their days."""

    name: Key
    title: Label
    about: Localized
    kickoff: Localized
    closing: Localized
    goal: Goal = USUAL_GOAL
    challenges: tuple[ChallengeContent, ...] = Field(min_length=1)

    def schedule(self, days: int) -> list[ChallengeContent]:
        """The challenges of a campaign of so many days.

        A shorter campaign skips the last challenges but one: the pack's last challenge, which looks
        back, stays the last. A campaign of one day gets the first challenge.

        Raises:
            PackError: fewer than one day, or more days than the pack has challenges.
        """
        if not 1 <= days <= len(self.challenges):
            raise PackError([Complaint(self.name, 0, self._has_no_plan_for(days))])
        if days == 1:
            return [self.challenges[0]]
        return [*self.challenges[: days - 1], self.challenges[-1]]

    def _has_no_plan_for(self, days: int) -> str:
        return f"This pack has {len(self.challenges)} days; choose from 1 to that many, not {days}."
