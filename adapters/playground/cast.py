"""The invented people of the playground: organisations that do not exist, one per language.

Nobody here is real and nothing is meant to resemble anybody; every run invents the same people.
An organisation is a file in `casts`, with all that it says and the words of its page.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import yaml
from pydantic import TypeAdapter

from bot.chat.conversations import User, Workspace
from bot.i18n import LOCALES
from challenges.models import Role

_FILES = Path(__file__).parent / "casts"
SPOKEN = tuple(locale for locale in LOCALES if (_FILES / f"{locale}.yaml").exists())
"""The languages in which there is an invented organisation."""

USUAL = ("nl", "en")
"""Whose are shown when nothing else is asked."""


@dataclass(frozen=True, slots=True)
class CastMember:
    """Somebody invented: who they are and how they tend to answer.

    A playable person can be chosen on the page; who does not join by themselves can do so there.
    `answers` and `does` are chances: to answer at all on a day, and to have done the challenge when
    answering. `reminded_at` is the time at which they want to be reminded, empty for most.
    """

    user: User
    name: str
    team: str
    role: Role
    locale: str
    about: str = ""
    playable: bool = False
    joins: bool = True
    answers: float = 0.75
    does: float = 0.65
    reminded_at: str = ""


@dataclass(frozen=True, slots=True)
class PastWords:
    """What was said of a campaign before: one barrier was removed, another set aside."""

    removed: str
    name: str
    why: str
    reports: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GoalWords:
    """What goes down, what goes up, an ambition, and where their numbers stand."""

    less: str
    more: str
    ambition: str
    plan: str
    meter: str
    count: str


@dataclass(frozen=True, slots=True)
class Words:
    """What invented people say and plan, in the language of their organisation.

    `own` is what they say in their own words, by the challenge that they say it about, and
    `otherwise` of any other. `owners` are who sees to barriers of a kind; those of other kinds are
    for whom "OTHER" has. `plans` are what is done about a barrier whose name has a word in it, by
    when, and how much work it is; its theme is the barrier's own. `looks_after` are two actions of
    the ambassador, each of which begins with `first_step`; `page` is what the page says. `chances`
    are what somebody sees, the first of them one day, and the rest who looks back; `keep` is what
    should stay. `photographed` is a report that comes with a photo, and where it was taken.
    """

    own: Mapping[str, tuple[str, ...]]
    otherwise: tuple[str, ...]
    places: tuple[str, ...]
    removed: str
    not_possible: str
    instead: str
    owners: Mapping[str, str]
    plans: Mapping[str, Mapping[str, str]]
    looks_after: tuple[str, str]
    first_step: str
    goals: GoalWords
    past: PastWords
    chances: tuple[str, ...]
    keep: str
    photographed: tuple[str, str]
    page: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Cast:
    """An invented organisation with its teams, people and the things they say."""

    locale: str
    organisation: str
    country: str
    timezone: str
    channel: str
    workspace: Workspace
    teams: tuple[str, ...]
    people: tuple[CastMember, ...]
    words: Words

    @property
    def playable(self) -> tuple[CastMember, ...]:
        """The people who can be chosen on the page."""
        return tuple(person for person in self.people if person.playable)

    @property
    def extras(self) -> tuple[CastMember, ...]:
        """Everybody else."""
        return tuple(person for person in self.people if not person.playable)

    def holder_of(self, role: Role) -> CastMember:
        """The playable person with this role."""
        return next(person for person in self.playable if person.role is role)


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the written parts: who can be played, besides the extras."""

    id: str
    name: str
    about: str
    team: int | None = None
    role: Role = Role.PARTICIPANT
    locale: str = ""
    joins: bool = True
    reminded_at: str = ""


@dataclass(frozen=True, slots=True)
class _File:
    """A file in `casts`. Its time zone has the clock of Amsterdam: the page shows one time."""

    organisation: str
    town: str
    country: str
    timezone: str
    channel: str
    teams: tuple[str, ...]
    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    parts: tuple[_Part, ...]
    words: Words


_READ = TypeAdapter(_File)
_SIZES = (19, 13, 11, 9, 6, 3)
_KEEN = (0.05, -0.3, 0.2, -0.1, 0.25, 0.0)
"""How much readier a team is to answer than others: a leaderboard needs differences."""


def cast_in(locale: str) -> Cast:
    """The invented organisation that speaks one of the languages in `SPOKEN`."""
    file = _READ.validate_python(yaml.safe_load((_FILES / f"{locale}.yaml").read_text("utf-8")))
    return Cast(
        locale=locale,
        organisation=file.organisation,
        country=file.country,
        timezone=file.timezone,
        channel=file.channel,
        workspace=Workspace("playground", file.town),
        teams=file.teams,
        people=_people(file, locale),
        words=file.words,
    )


def _people(file: _File, locale: str) -> tuple[CastMember, ...]:
    """The written parts first, then extras until every team has its size."""
    chance = Random(file.town)
    workspace = Workspace("playground", file.town)
    people = [_lead(part, workspace, file.teams, locale) for part in file.parts]
    for team, size, keen in zip(file.teams, _SIZES, _KEEN, strict=True):
        for _ in range(size - sum(person.team == team for person in people)):
            number = len(people)
            first, last = file.first_names, file.last_names
            name = f"{first[number % len(first)]} {last[number % len(last)]}"
            user = User(workspace, f"extra-{number}")
            people.append(_extra(user, name, team, keen, locale, chance))
    return tuple(people)


def _lead(part: _Part, workspace: Workspace, teams: Sequence[str], locale: str) -> CastMember:
    return CastMember(
        user=User(workspace, part.id),
        name=part.name,
        team=teams[part.team] if part.team is not None else "",
        role=part.role,
        locale=part.locale or locale,
        about=part.about,
        playable=True,
        joins=part.joins,
        answers=0.9,
        reminded_at=part.reminded_at,
    )


def _extra(
    user: User, name: str, team: str, keen: float, locale: str, chance: Random
) -> CastMember:
    return CastMember(
        user=user,
        name=name,
        team=team,
        role=Role.PARTICIPANT,
        locale=locale,
        joins=chance.random() >= 0.08,
        answers=min(0.95, max(0.3, chance.gauss(0.75, 0.12) + keen)),
        does=min(0.9, max(0.3, chance.gauss(0.62, 0.12) + keen / 2)),
    )
