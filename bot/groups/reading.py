"""Groups are read at night, an organisation at a time; who is in them is not kept."""

import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from uuid import UUID

from sqlmodel import Session, col, select

from bot import news
from bot.chat.conversations import Workspace
from bot.chat.rosters import Roster
from bot.groups.linking import Linked, linked
from bot.groups.moving import Read, moves
from bot.messages import groups as messages
from bot.models import GroupState, LinkedGroup, WorkspaceRecord
from bot.outbox.sent import posted_since
from challenges import calendar, participants, queries
from challenges.models import Organisation, Participant
from scoring.disclosure import at_least

NIGHT = time(4)
"""When groups are read, where the organisation is."""

LEASE = timedelta(hours=1)
"""After which a group is read again whose reading did not come to an end, or was refused."""

PATIENCE = timedelta(days=1)
"""How long a platform may say nothing of a group before coordinators are told."""

AGAIN = timedelta(days=7)
"""How long coordinators have to agree before they are asked again."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The groups of one organisation that are to be read, by the workspace they are in."""

    organisation_id: UUID
    groups: Mapping[Workspace, frozenset[str]]


def is_any_due(session: Session, now: datetime) -> bool:
    """Whether any group is to be read."""
    return session.exec(select(LinkedGroup.id).where(LinkedGroup.due <= now)).first() is not None


def claim(session: Session, now: datetime) -> Sequence[Wanted]:
    """Take the organisations of which a group is due, so that nobody else reads those meanwhile.

    All groups of one are read together: who is in two of them shows only then.
    """
    due = (
        select(WorkspaceRecord.organisation_id)
        .join(LinkedGroup, col(LinkedGroup.workspace_id) == WorkspaceRecord.id)
        .where(LinkedGroup.due <= now)
        .order_by(col(LinkedGroup.id))
        .with_for_update(of=LinkedGroup, skip_locked=True)
    )
    owners = dict.fromkeys(session.exec(due))
    return [_claimed(session, owner, now) for owner in owners]


def _claimed(session: Session, organisation_id: UUID, now: datetime) -> Wanted:
    groups: dict[Workspace, set[str]] = {}
    for group, _, place in linked(session, organisation_id):
        workspace = Workspace(place.platform, place.external_id)
        groups.setdefault(workspace, set()).add(group.external_id)
        group.due = now + LEASE
        session.add(group)
    session.flush()
    return Wanted(organisation_id, {place: frozenset(ids) for place, ids in groups.items()})


def settle(
    session: Session,
    wanted: Wanted,
    read: Mapping[Workspace, Mapping[str, Roster] | None],
    *,
    now: datetime,
) -> None:
    """Let teams be as their groups are; where a platform said nothing (None) nobody is moved.

    A group that was linked meanwhile was not asked for, and is due still.
    """
    organisation = queries.organisation(session, wanted.organisation_id)
    asked = [
        one
        for one in linked(session, organisation.id)
        if one.group.external_id in wanted.groups.get(_workspace(one), ())
    ]
    silent = {place for place, found in read.items() if found is None}
    for one in asked:
        if _workspace(one) in silent:
            _unread(session, organisation, one, now)
    if silent:
        return
    found: list[Read] = []
    for one in asked:
        roster = (read[_workspace(one)] or {}).get(one.group.external_id)
        one.group.due = _next_night(organisation, now)
        if roster is None or _is_anothers(asked, one, roster):
            _tell(session, organisation, one, "gone" if roster is None else "twice", now)
            continue
        one.group.external_id, one.group.problem, one.group.failing_since = roster.id, "", None
        found.append(Read(one.group, one.team, roster))
    _follow(session, organisation, found, now)


def _workspace(one: Linked) -> Workspace:
    return Workspace(one.workspace.platform, one.workspace.external_id)


def _next_night(organisation: Organisation, now: datetime) -> datetime:
    today = calendar.local_day(now, organisation.timezone)
    return calendar.moment(today + timedelta(days=1), NIGHT, organisation.timezone)


def _is_anothers(asked: Sequence[Linked], one: Linked, roster: Roster) -> bool:
    """Whether what somebody typed is a group that another team follows."""
    return any(
        other.group.id != one.group.id
        and other.workspace.id == one.workspace.id
        and other.group.external_id == roster.id
        for other in asked
    )


def _unread(session: Session, organisation: Organisation, one: Linked, now: datetime) -> None:
    today = calendar.local_day(now, organisation.timezone)
    one.group.failing_since = one.group.failing_since or today
    session.add(one.group)
    if today - one.group.failing_since >= PATIENCE:
        _tell(session, organisation, one, "unread", now)


def _tell(
    session: Session, organisation: Organisation, one: Linked, problem: str, now: datetime
) -> None:
    """Tell coordinators once what is the matter with a group; its team stays as it is."""
    is_new = one.group.problem != problem
    one.group.problem = problem
    session.add(one.group)
    if is_new:
        card = partial(messages.trouble, team=one.team.name, problem=problem)
        key = f"group/{one.group.id}/{problem}/{calendar.local_day(now, organisation.timezone)}"
        news.tell_coordinators(session, organisation.id, card, key=key, now=now)


def _follow(
    session: Session, organisation: Organisation, read: Sequence[Read], now: datetime
) -> None:
    """Move who is to be moved, where that was agreed to and is not most of a team."""
    counted = Counter((one.group.workspace_id, who) for one in read for who in one.roster.members)
    planned = moves(session, organisation.id, read)
    followed = 0
    for one, plan in zip(read, planned, strict=True):
        group, is_first = one.group, one.group.size is None
        group.name, group.size = one.roster.name, len(one.roster.members)
        group.left_out = one.roster.left_out
        group.shared = sum(
            counted[group.workspace_id, who] > 1 for who in one.roster.members
        )  # fmt: skip
        group.moving = at_least(len(plan.moved))
        was = group.state
        if group.agreed or (was is not GroupState.WAITING and not plan.is_large):
            group.state, group.agreed, group.moving = GroupState.FOLLOWED, False, 0
            for person in (*plan.placed, *plan.moved):
                participant = session.get_one(Participant, person)
                participants.choose_team(session, participant, one.team.id, now=now)
            followed += 1
        elif was is GroupState.FOLLOWED:
            group.state = GroupState.HELD
        session.add(group)
        is_held = was is GroupState.FOLLOWED and group.state is GroupState.HELD
        if is_first or is_held or _is_to_be_asked_again(session, organisation, group, now):
            _ask(session, organisation, one, now)
    session.flush()
    _count(session, read)
    logger.info("Read %d linked group(s), %d of them followed", len(read), followed)


def _count(session: Session, read: Sequence[Read]) -> None:
    """After everybody moved, which moves headcounts along: a group's size is its team's."""
    for one in read:
        if one.group.state is GroupState.FOLLOWED:
            one.team.headcount = one.group.size or None
            session.add(one.team)
    session.flush()


def _is_to_be_asked_again(
    session: Session, organisation: Organisation, group: LinkedGroup, now: datetime
) -> bool:
    """Whether nothing was agreed to, and nobody was asked for a week."""
    if group.state is GroupState.FOLLOWED:
        return False
    last = calendar.local_day(now, organisation.timezone) - AGAIN + timedelta(days=1)
    since = calendar.moment(last, time(0), organisation.timezone)
    return not posted_since(session, f"group/{group.id}/{group.state}/", since)


def _ask(session: Session, organisation: Organisation, one: Read, now: datetime) -> None:
    card = partial(messages.question, group=one.group, team=one.team.name)
    key = f"group/{one.group.id}/{one.group.state}/{calendar.local_day(now, organisation.timezone)}"
    news.tell_coordinators(session, organisation.id, card, key=key, now=now)
