"""Who wishes to talk in a round, and who may be put with whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from uuid import UUID

from pydantic import TypeAdapter


class Unpaired(StrEnum):
    """Why somebody talks with nobody in a round, so far as it may be told.

    It is made of teams alone: that somebody rather not talks with somebody shows nowhere.
    """

    OWN_TEAM = "own-team"
    NOBODY_LEFT = "nobody-left"


@dataclass(frozen=True, slots=True)
class Wisher:
    """Somebody who wishes to talk.

    `department` is their team, `leads` whether they lead people, `barriers` what is known to be in
    their way, and `places` the workspaces in which they can be brought together with others.
    """

    id: UUID
    department: UUID | None = None
    leads: bool = False
    barriers: frozenset[UUID] = frozenset()
    places: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class Roster:
    """Everybody who wishes to talk in a round, and those who are not to be put together."""

    round_id: UUID
    people: tuple[Wisher, ...]
    apart: frozenset[frozenset[UUID]] = frozenset()

    @cached_property
    def departments(self) -> frozenset[UUID | None]:
        """The departments of those who wish."""
        return frozenset(person.department for person in self.people)

    def may_meet(self, one: Wisher, other: Wisher) -> bool:
        """Whether two people may be put together.

        They are of two departments, unless all are of one; and neither may be the other's head:
        who leads meets people whose team is known to be another one, or somebody who leads too.
        """
        if one.id == other.id or frozenset((one.id, other.id)) in self.apart:
            return False
        if one.places.isdisjoint(other.places):
            return False
        if one.department == other.department and len(self.departments) > 1:
            return False
        return one.leads == other.leads or _are_of_two_teams(one, other)

    def why_not(self, person: Wisher) -> Unpaired:
        """Why somebody who is left is with nobody."""
        others = {other.department for other in self.people if other.id != person.id}
        return Unpaired.OWN_TEAM if others == {person.department} else Unpaired.NOBODY_LEFT


def _are_of_two_teams(one: Wisher, other: Wisher) -> bool:
    return None not in (one.department, other.department) and one.department != other.department


Groups = list[tuple[UUID, ...]]
_ROSTER: TypeAdapter[Roster] = TypeAdapter(Roster)
_GROUPS: TypeAdapter[Groups] = TypeAdapter(Groups)


def dump_roster(roster: Roster) -> bytes:
    """A roster as JSON, for the process that makes the pairs."""
    return _ROSTER.dump_json(roster)


def load_roster(content: bytes) -> Roster:
    """Read what `dump_roster` wrote."""
    return _ROSTER.validate_json(content)


def dump_groups(groups: Iterable[tuple[UUID, ...]]) -> bytes:
    """Pairs and threes as JSON."""
    return _GROUPS.dump_json(list(groups))


def load_groups(content: bytes) -> Groups:
    """Read what `dump_groups` wrote."""
    return _GROUPS.validate_json(content)
