"""What a pack holds: its texts in every language, its challenges and their order."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from challenges.packs.complaints import Complaint, PackError, listed
from challenges.packs.kinds import Asks, Axis, Code, FactorId, Place, Theme, Track
from challenges.packs.texts import Label, Localized, Sentences, common

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
"""A stable name, in kebab-case; it is stored, so it never changes once it has been used."""


class _Content(BaseModel, frozen=True):
    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)


def must_speak(name: str, languages: Sequence[str], known: Sequence[str]) -> None:
    """Refuse what is known in some languages and lacks one.

    Raises:
        PackError: names every language that it lacks.
    """
    if missing := [language for language in languages if language not in known]:
        sentence = f"This is there in {', '.join(known)}; it lacks {listed(missing)}."
        raise PackError([Complaint(name, 0, sentence)])


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
    """Everything a challenge says, in every language.

    One that `asks` for words is done once somebody wrote them, or did the alternative.
    """

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
    asks: Asks | None = None

    def __hash__(self) -> int:
        return hash(self.title)  # all of it would be part of every press: it is looked up by it

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which it is there, as a whole."""
        texts = [self.title, self.do, self.tip, self.alternative, self.owner, self.unit]
        return common((*texts, *(reason.text for reason in self.reasons)))

    def must_speak(self, languages: Sequence[str]) -> None:
        """Refuse a challenge that lacks a language.

        Raises:
            PackError: names every language that it lacks.
        """
        must_speak(self.code, languages, self.languages)

    def reason(self, key: str) -> Reason | None:
        """The ready-made answer with this key, if the challenge has one."""
        return next((reason for reason in self.reasons if reason.key == key), None)

    def as_json(self, languages: Sequence[str] = ()) -> dict[str, object]:
        """What `Challenge.content` keeps, these languages first; `content_of` reads it back."""
        return self.model_dump(mode="json", context={"languages": languages})


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
    """The content of a campaign: the challenges in the order of their days.

    `unasked` are the codes of its own challenges that are on no day.
    """

    name: Key
    title: Label
    about: Localized
    kickoff: Localized
    closing: Localized
    goal: Goal = USUAL_GOAL
    challenges: tuple[ChallengeContent, ...] = Field(min_length=1)
    unasked: tuple[Key, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which all of it is there."""
        ours = common(tuple(self.words.values()))
        return tuple(
            language for language in ours if all(language in c.languages for c in self.challenges)
        )

    @property
    def words(self) -> dict[str, Localized]:
        """What it says of itself."""
        return {
            "title": self.title,
            "about": self.about,
            "kickoff": self.kickoff,
            "closing": self.closing,
        }

    def must_speak(self, languages: Sequence[str]) -> None:
        """Refuse a pack that lacks a language.

        Raises:
            PackError: names every language that it lacks.
        """
        must_speak(self.name, languages, self.languages)

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
