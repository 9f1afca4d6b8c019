"""Who would be in another team if teams were as their groups are."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session, col, select

from bot.chat.rosters import Roster
from bot.models import Account, LinkedGroup, WorkspaceRecord
from challenges.models import Participant, Team
from scoring.disclosure import MINIMUM


class Read(NamedTuple):
    """A group that was read, and the team that follows it."""

    group: LinkedGroup
    team: Team
    roster: Roster


@dataclass(frozen=True, slots=True)
class Plan:
    """What one group would change: who gets a first team, and who another one.

    `is_large` says that it is more than half of those we know in it, or of the team's size: more
    likely a mistake than a night's changes.
    """

    placed: tuple[UUID, ...]
    moved: tuple[UUID, ...]
    is_large: bool


def moves(session: Session, organisation_id: UUID, read: Sequence[Read]) -> Sequence[Plan]:
    """The plan for each group. Who is in two of them stays where they are, as who is in none does.

    Whoever is not known is not looked at: nobody joins, or is kept, by being in a group.
    """
    known = _known(session, organisation_id)
    teams: defaultdict[UUID, set[UUID]] = defaultdict(set)
    members: list[list[UUID]] = []
    for one in read:
        found = [
            person
            for who in sorted(one.roster.members)
            if (person := known.people.get((one.group.workspace_id, who))) is not None
        ]
        members.append(list(dict.fromkeys(found)))
        for person in found:
            teams[person].add(one.team.id)
    return [
        _plan(one, people, known.teams, teams) for one, people in zip(read, members, strict=True)
    ]


def _plan(
    one: Read,
    people: Sequence[UUID],
    now_in: Mapping[UUID, UUID | None],
    wanted: Mapping[UUID, set[UUID]],
) -> Plan:
    elsewhere = [
        person
        for person in people
        if len(wanted[person]) == 1 and now_in[person] != one.team.id
    ]  # fmt: skip
    placed = tuple(person for person in elsewhere if now_in[person] is None)
    moved = tuple(person for person in elsewhere if now_in[person] is not None)
    return Plan(placed, moved, _is_large(one, len(moved), len(people)))


def _is_large(one: Read, moved: int, known: int) -> bool:
    """Of fewer than five it is never said: it would tell who of a group takes part."""
    if moved >= MINIMUM and 2 * moved > known:
        return True
    before, size = one.team.headcount or 0, len(one.roster.members)
    apart = abs(size - before)
    return before > 0 and apart >= MINIMUM and 2 * apart > before


class _Known(NamedTuple):
    """People by their workspace and their platform's id, and the team of each."""

    people: Mapping[tuple[UUID, str], UUID]
    teams: Mapping[UUID, UUID | None]


def _known(session: Session, organisation_id: UUID) -> _Known:
    statement = (
        select(Account.workspace_id, Account.external_id, Participant.id, Participant.team_id)
        .join(WorkspaceRecord, col(WorkspaceRecord.id) == Account.workspace_id)
        .join(Participant, col(Participant.id) == Account.participant_id)
        .where(WorkspaceRecord.organisation_id == organisation_id)
    )
    found = session.exec(statement).all()
    return _Known(
        {(workspace, who): person for workspace, who, person, _ in found},
        {person: team for _, _, person, team in found},
    )
