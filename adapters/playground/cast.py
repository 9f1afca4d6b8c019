"""The invented people of the playground: two organisations that do not exist, one per language.

Nobody here is real and nothing is meant to resemble anybody; every run invents the same people.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from adapters.playground import sayings
from bot.chat.conversations import User, Workspace
from challenges.models import Role


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
class Cast:
    """An invented organisation with its teams, people and the things they say."""

    locale: str
    organisation: str
    country: str
    channel: str
    workspace: Workspace
    teams: tuple[str, ...]
    people: tuple[CastMember, ...]
    own_words: Mapping[str, tuple[str, ...]]
    places: tuple[str, ...]
    removed: str
    not_possible: str
    instead: str

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
    team: int
    role: Role
    about: str
    locale: str = ""
    joins: bool = True
    reminded_at: str = ""


_NAMES = {
    "nl": (
        ("Aylin", "Bas", "Carlijn", "Daan", "Emine", "Femke", "Gijs", "Hatice", "Ilse", "Jelle"),
        ("Akkerman", "Bakema", "Cremers", "Dijkstal", "Elzinga", "Franken", "Gerritsma"),
    ),
    "en": (
        ("Amara", "Ben", "Chloe", "Dev", "Esme", "Finn", "Grace", "Hugo", "Iris", "Jude"),
        ("Ashdown", "Birchall", "Coverley", "Dunmore", "Elmsworth", "Fairlie", "Greenhalgh"),
    ),
}

_SIZES = (19, 13, 11, 9, 6, 3)
_KEEN = (0.05, -0.3, 0.2, -0.1, 0.25, 0.0)
"""How much readier a team is to answer than others: a leaderboard needs differences."""


def dutch_cast() -> Cast:
    """The invented municipality of Voorbeeldstad."""
    teams = (
        "Openbare Ruimte",
        "Burgerzaken",
        "Ruimtelijke Ontwikkeling",
        "Informatie en ICT",
        "Communicatie",
        "Griffie",
    )
    parts = (
        _Part(
            "fatima",
            "Fatima Doornbos",
            1,
            Role.PARTICIPANT,
            "Doet mee met haar team",
            reminded_at="13:30",
        ),
        _Part("bram", "Bram Zandvliet", 5, Role.PARTICIPANT, "Zit in een team van drie"),
        _Part("joost", "Joost Wielinga", 0, Role.AMBASSADOR, "Trekt de kar in zijn team"),
        _Part("marieke", "Marieke Veldkamp", 4, Role.COORDINATOR, "Ruimt op wat in de weg zit"),
        _Part("rachid", "Rachid Kuiper", 0, Role.COORDINATOR, "Doet dat samen met Marieke"),
        _Part(
            "ingrid",
            "Ingrid Hofstra",
            -1,
            Role.LEADER,
            "Beslist, krijgt elke week overzicht",
            joins=False,
        ),
        _Part("emily", "Emily Carter", 3, Role.PARTICIPANT, "Krijgt antwoord in het Engels", "en"),
        _Part(
            "sem", "Sem Overdijk", 2, Role.PARTICIPANT, "Nieuw, doet nog niet mee", "", joins=False
        ),
    )
    return Cast(
        locale="nl",
        organisation="Gemeente Voorbeeldstad (verzonnen)",
        country="NL",
        channel="duurzaam-doen",
        workspace=Workspace("playground", "voorbeeldstad"),
        teams=teams,
        people=_people("nl", "voorbeeldstad", teams, parts),
        own_words=sayings.DUTCH,
        places=("Stadhuis, 2e verdieping", "Werf Zuid", "Kantine", "Publiekshal"),
        removed="Geregeld: het kan nu, en iedereen mag het gebruiken.",
        not_possible="Dit kan dit jaar niet: er is geen geld voor. Het staat op de lijst voor de "
        "begroting van volgend jaar.",
        instead="Bespreek met je team wat jullie zelf al kunnen regelen. We denken graag mee.",
    )


def english_cast() -> Cast:
    """The invented borough of Exampleford."""
    teams = (
        "Streets and Parks",
        "Citizen Services",
        "Planning",
        "Digital and Data",
        "Communications",
        "Council Office",
    )
    parts = (
        _Part(
            "nora",
            "Nora Whitlock",
            1,
            Role.PARTICIPANT,
            "Takes part with her team",
            reminded_at="13:30",
        ),
        _Part("callum", "Callum Reeve", 5, Role.PARTICIPANT, "Works in a team of three"),
        _Part("tom", "Tom Barrowby", 0, Role.AMBASSADOR, "Gets his team going"),
        _Part("helen", "Helen Marsh", 4, Role.COORDINATOR, "Clears what is in the way"),
        _Part("priya", "Priya Holloway", 0, Role.COORDINATOR, "Does so together with Helen"),
        _Part(
            "david", "David Okell", -1, Role.LEADER, "Decides, gets a weekly overview", joins=False
        ),
        _Part("lieke", "Lieke Postma", 3, Role.PARTICIPANT, "Gets her answers in Dutch", "nl"),
        _Part(
            "sam", "Sam Thornley", 2, Role.PARTICIPANT, "New, has not joined yet", "", joins=False
        ),
    )
    return Cast(
        locale="en",
        organisation="Exampleford Council (invented)",
        country="NL",
        channel="greener-together",
        workspace=Workspace("playground", "exampleford"),
        teams=teams,
        people=_people("en", "exampleford", teams, parts),
        own_words=sayings.ENGLISH,
        places=("Town hall, 2nd floor", "South depot", "Canteen", "Public hall"),
        removed="Sorted: it is possible now, and everybody may use it.",
        not_possible="Not possible this year: there is no money for it. It is on the list for next "
        "year's budget.",
        instead="Talk with your team about what you can arrange yourselves. We gladly help.",
    )


def _people(
    locale: str, town: str, teams: Sequence[str], parts: Sequence[_Part]
) -> tuple[CastMember, ...]:
    """The written parts first, then extras until every team has its size."""
    chance = Random(town)
    workspace = Workspace("playground", town)
    people = [_lead(part, workspace, teams, locale) for part in parts]
    for team, size, keen in zip(teams, _SIZES, _KEEN, strict=True):
        for _ in range(size - sum(person.team == team for person in people)):
            people.append(_extra(len(people), workspace, team, keen, locale, chance))
    return tuple(people)


def _lead(part: _Part, workspace: Workspace, teams: Sequence[str], locale: str) -> CastMember:
    return CastMember(
        user=User(workspace, part.id),
        name=part.name,
        team=teams[part.team] if part.team >= 0 else "",
        role=part.role,
        locale=part.locale or locale,
        about=part.about,
        playable=True,
        joins=part.joins,
        answers=0.9,
        reminded_at=part.reminded_at,
    )


def _extra(
    number: int, workspace: Workspace, team: str, keen: float, locale: str, chance: Random
) -> CastMember:
    first, last = _NAMES[locale]
    return CastMember(
        user=User(workspace, f"extra-{number}"),
        name=f"{first[number % len(first)]} {last[number % len(last)]}",
        team=team,
        role=Role.PARTICIPANT,
        locale=locale,
        joins=chance.random() >= 0.08,
        answers=min(0.95, max(0.3, chance.gauss(0.75, 0.12) + keen)),
        does=min(0.9, max(0.3, chance.gauss(0.62, 0.12) + keen / 2)),
    )
