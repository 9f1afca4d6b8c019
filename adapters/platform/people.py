"""People, teams and channels that we keep, and that may match nobody."""

from collections import defaultdict
from collections.abc import AsyncIterator, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from adapters.platform.directories import Directory, NotInDirectory, Unasked
from adapters.platform.findings import Finding, ok, problem, warning
from adapters.platform.shapes import Shapes
from adapters.typed import NotUnderstood
from bot import roster
from bot.chat.conversations import Conversation, User, Workspace
from challenges import queries
from challenges.models import Role

MOST_ASKED = 100
"""People of teams about whom a platform is asked."""

_OF_A_TEAM = 3
_AGAIN = "prikkel roles revoke, then prikkel roles grant with the id that is right"
_READ_AGAIN = "import the team again with the ids that are right, or: prikkel people join --help"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the database holds of people and places, where a campaign is open."""

    channels: Sequence[Conversation] = ()
    roles: Sequence[tuple[Role, User]] = ()
    members: Sequence[roster.Member] = ()
    takes_photos: bool = False


def kept(session: Session) -> Kept:
    """Read it."""
    campaigns = queries.campaigns(session)
    organisations = {one.organisation_id for one in campaigns}
    return Kept(
        roster.channels_in_use(session),
        [grant for one in organisations for grant in roster.roles_of(session, one)],
        [member for one in organisations for member in roster.members_of_teams(session, one)],
        any(one.takes_photos for one in campaigns),
    )


def usable(channels: Iterable[Conversation], platform: Shapes) -> list[Conversation]:
    """The channels of a platform whose id can be one: it makes sense to ask about them."""
    return [
        channel
        for channel in channels
        if channel.workspace.platform == platform.name
        and not _complaint_about_channel(channel, platform)
    ]


def misshapen(found: Kept, platforms: Mapping[str, Shapes]) -> Iterator[Finding]:
    """What was kept once and can be no id of its platform, and teams in which nobody is."""
    for channel in found.channels:
        platform = platforms.get(channel.workspace.platform)
        if complaint := _complaint_about_channel(channel, platform):
            yield problem(
                f"A campaign posts in {channel.workspace}/{channel.id}, which is no channel",
                f"{complaint} Then: prikkel campaign change --channel",
            )
    for user, roles in _by_user(found.roles).items():
        if not _is_shaped(user, platforms):
            yield problem(f"{_named(user, roles)} matches nobody: that is no id", _AGAIN)
    for team, members in _by_team(found.members).items():
        users = [member.user for member in members if member.user]
        strange = [user for user in users if not _is_shaped(user, platforms)]
        if not users:
            yield warning(
                f"Nobody is in team {team}", "import its people, or: prikkel teams merge --help"
            )
        elif strange:
            some = "everybody" if len(strange) == len(users) else "somebody"
            yield warning(f"In team {team} {some} is kept under what is no id", _READ_AGAIN)


async def strangers(
    directory: Directory, platform: Shapes, found: Kept, silent: Iterable[str] = ()
) -> AsyncIterator[Finding]:
    """Ask a platform about who has a role, and about teams of which nobody ever took part.

    `silent` are the ids of workspaces of which is known already that they do not answer.
    """
    unheard, known = set(silent), 0
    for user, roles in _by_user(found.roles).items():
        if not _may_ask(user, platform) or user.workspace.id in unheard:
            continue
        try:
            finding = await _seen(directory, user, roles)
        except Unasked as error:
            unheard.add(user.workspace.id)
            finding = _unasked(user.workspace, error)
        known += finding is None
        if finding is not None:
            yield finding
    if known:
        yield ok(f"{platform.name.capitalize()} knows {known} of those who have a role")
    async for finding in _strange_teams(directory, platform, found, unheard):
        yield finding


async def _strange_teams(
    directory: Directory, platform: Shapes, found: Kept, unheard: Collection[str]
) -> AsyncIterator[Finding]:
    left = MOST_ASKED
    for team, users in _silent_teams(found.members, platform, unheard):
        left -= len(users)
        if left < 0:
            yield warning("There are more teams than are asked about at once", _READ_AGAIN)
            return
        if not any([await _exists(directory, user) for user in users]):
            yield warning(f"Team {team} matches nobody, as far as could be asked", _READ_AGAIN)


async def _seen(directory: Directory, user: User, roles: Sequence[Role]) -> Finding | None:
    """What is wrong with somebody who has a role; None when the platform knows them."""
    try:
        note = await directory.see_user(user)
    except NotInDirectory as error:
        return problem(f"{_named(user, roles)} matches nobody", f"{error} Then: {_AGAIN}")
    return warning(f"{_named(user, roles)} was not found", note) if note else None


def _silent_teams(
    members: Iterable[roster.Member], platform: Shapes, unheard: Collection[str]
) -> Iterator[tuple[str, Sequence[User]]]:
    """Some people of each team of which nobody ever took part."""
    for team, those in _by_team(members).items():
        users = [
            member.user
            for member in those
            if member.user
            and _may_ask(member.user, platform)
            and member.user.workspace.id not in unheard
        ]
        if users and not any(member.acted for member in those):
            yield team, users[:_OF_A_TEAM]


async def _exists(directory: Directory, user: User) -> bool:
    """Whether somebody may well exist: nothing is made of a platform that does not say."""
    try:
        return not await directory.see_user(user)
    except NotInDirectory:
        return False
    except Unasked:
        return True


def _may_ask(user: User, platform: Shapes) -> bool:
    return user.workspace.platform == platform.name and _is_shaped(user, {platform.name: platform})


def _is_shaped(user: User, platforms: Mapping[str, Shapes]) -> bool:
    """Whether this is an id as its platform writes it, to the letter."""
    platform = platforms.get(user.workspace.platform)
    try:
        return platform is None or platform.understand_user(user.id).id == user.id
    except NotUnderstood:
        return False


def _complaint_about_channel(channel: Conversation, platform: Shapes | None) -> str:
    if platform is None:
        return ""
    try:
        meant = platform.understand_channel(channel.id).id
    except NotUnderstood as error:
        return str(error)
    return "" if meant == channel.id else f"Its platform writes it as {meant}."


def _named(user: User, roles: Sequence[Role]) -> str:
    return f"The {' and '.join(roles)} {user.workspace}/{user.id}"


def _unasked(workspace: Workspace, error: Unasked) -> Finding:
    return warning(f"{workspace} does not say whether people exist ({error})", "try again later")


def _by_user(roles: Iterable[tuple[Role, User]]) -> Mapping[User, list[Role]]:
    found: defaultdict[User, list[Role]] = defaultdict(list)
    for role, user in roles:
        found[user].append(role)
    return found


def _by_team(members: Iterable[roster.Member]) -> Mapping[str, list[roster.Member]]:
    found: defaultdict[str, list[roster.Member]] = defaultdict(list)
    for member in members:
        found[member.team].append(member)
    return found
