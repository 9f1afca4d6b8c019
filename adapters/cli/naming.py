"""What an operator calls workspaces, channels and people: as ids, and known to their platform."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any

import typer
from sqlmodel import Session

from adapters.cli.organisations import the_workspace
from adapters.cli.terminal import Refusal, look, say
from adapters.platform.contract import Platform
from adapters.platform.directories import Directory, NotInDirectory, Unasked
from adapters.platform.wirings import wiring
from adapters.registry import PLATFORMS, read_settings, understand_workspace
from adapters.settings import Settings
from adapters.typed import Meant, NotUnderstood, address_in, plain
from bot import roster
from bot.chat.conversations import Conversation, User, Workspace

UserOption = typer.Option(
    metavar="ID", help="The platform's id of this person, or their e-mail address."
)


def parse_workspace(text: str) -> Workspace:
    """Read a workspace as slack:T123 or teams:<tenant id>, or out of a link."""
    try:
        return understand_workspace(text, read_settings())
    except NotUnderstood as error:
        raise typer.BadParameter(str(error)) from None


def workspace_option(help_text: str) -> Any:
    """An option that takes a workspace."""
    return typer.Option(
        "--workspace", parser=parse_workspace, metavar="PLATFORM:ID", help=help_text
    )


def the_channels(
    workspaces: Sequence[Workspace], texts: Sequence[str], *, address: Callable[[Workspace], str]
) -> list[Conversation]:
    """The channels that were typed, one for each workspace, or as links that name theirs.

    Raises:
        Refusal: one is no channel, or is in another workspace than was said.
    """
    if workspaces and len(workspaces) != len(texts):
        raise Refusal("Give one --channel for each --workspace, in the same order.")
    pairs = zip(workspaces or [None] * len(texts), texts, strict=True)
    found = [_channel(workspace, text) for workspace, text in pairs]
    return [Conversation(place, name, address=address(place)) for place, name in found]


def _channel(workspace: Workspace | None, text: str) -> tuple[Workspace, str]:
    if workspace is not None:
        platform = PLATFORMS[workspace.platform]
        return workspace, inside(workspace, _meant(platform.understand_channel, text), text)
    for platform in PLATFORMS.values():
        try:
            meant = platform.understand_channel(text)
        except NotUnderstood:
            continue
        if meant.workspace:
            return Workspace(platform.name, meant.workspace), meant.id
    raise Refusal(f"Say with --workspace in which workspace the channel {text!r} is.")


def the_user(text: str, default: Workspace) -> User:
    """Somebody, typed as an id of `default`, or as teams:<tenant>/<id> for another workspace.

    Until `known` has looked it up, the id may be an e-mail address.

    Raises:
        Refusal: it is neither.
    """
    workspace, rest = default, text
    prefix, slash, behind = plain(text).partition("/")
    if slash and prefix.partition(":")[0].strip().lower() in PLATFORMS:
        workspace, rest = parse_workspace(prefix), behind
    if address := address_in(rest):
        return User(workspace, address)
    understand = PLATFORMS[workspace.platform].understand_user
    return User(workspace, inside(workspace, _meant(understand, rest), rest))


def known(
    settings: Settings,
    users: Sequence[User] = (),
    *,
    channels: Sequence[Conversation] = (),
    new: bool = True,
    offline: bool = False,
) -> Mapping[User, User]:
    """Ask the platforms whether workspaces, channels and people exist; says what is to be known.

    Returns everybody by what was typed. People are looked for in `channels`, else in those of the
    campaigns; those that are not `new` are only looked up by their address.

    Raises:
        Refusal: there is nothing of that id, or a platform that should know does not answer.
    """
    places = [*channels, *users]
    names = dict.fromkeys(place.workspace.platform for place in places)
    near = list(channels) or list(look(settings, roster.channels_in_use))
    found: dict[User, User] = {}
    for name in names:
        platform = PLATFORMS[name]
        here = [user for user in users if user.workspace.platform == name]
        there = [channel for channel in channels if channel.workspace.platform == name]
        if offline or not platform.can_be_asked(settings):
            found |= _unasked(platform, here, new=new, offline=offline)
        elif new or any(address_in(user.id) for user in here):
            found |= asyncio.run(_ask(settings, platform, here, there, near, new=new))
        else:
            found |= {user: user for user in here}
    return found


def held(settings: Settings, workspace: Workspace, text: str) -> str:
    """The id under which somebody is kept; what is no id was kept once, and can be named too."""

    def is_kept(session: Session) -> bool:
        place = the_workspace(session, workspace)
        return roster.participant_of(session, place, text) is not None

    if look(settings, is_kept):
        return text
    typed = the_user(text, workspace)
    return known(settings, [typed], new=False)[typed].id


def _unasked(
    platform: Platform, users: Sequence[User], *, new: bool, offline: bool
) -> dict[User, User]:
    title = platform.title
    why = "" if offline else f" ({title} is not configured here)"
    for user in users:
        if address_in(user.id):
            raise Refusal(
                f"{user.id} cannot be looked up without asking {title}{why}; give the id instead."
            )
    if new:
        say(f"{title} was not asked whether these exist{why}; prikkel doctor asks it later.")
    return {user: user for user in users}


async def _ask(
    settings: Settings,
    platform: Platform,
    users: Sequence[User],
    channels: Sequence[Conversation],
    near: Sequence[Conversation],
    *,
    new: bool,
) -> dict[User, User]:
    try:
        async with wiring(platform.name).directory(settings, near) as directory:
            if new:
                await _see_places(directory, users, channels)
            return {user: await _known(directory, user, new=new) for user in users}
    except NotInDirectory as error:
        raise Refusal(str(error)) from None
    except Unasked as error:
        raise Refusal(
            f"{platform.title} does not say whether these exist ({error}); nothing is "
            "changed. See prikkel doctor, or go on without asking: --offline"
        ) from None


async def _see_places(
    directory: Directory, users: Sequence[User], channels: Sequence[Conversation]
) -> None:
    for workspace, _ in groupby([place.workspace for place in (*channels, *users)]):
        _tell(await directory.see_workspace(workspace))
    for channel in channels:
        _tell(await directory.see_channel(channel))


async def _known(directory: Directory, user: User, *, new: bool) -> User:
    if address_in(user.id):
        return User(user.workspace, await directory.find_user(user.workspace, user.id))
    if new:
        _tell(await directory.see_user(user))
    return user


def _tell(note: str) -> None:
    if note:
        say(f"{note}.")


def _meant(understand: Callable[[str], Meant], text: str) -> Meant:
    try:
        return understand(text)
    except NotUnderstood as error:
        raise Refusal(str(error)) from None


def inside(workspace: Workspace, meant: Meant, text: str) -> str:
    """The id of what was pasted.

    Raises:
        Refusal: it is of another workspace.
    """
    if meant.workspace not in ("", workspace.id):
        raise Refusal(f"{text!r} is of {workspace.platform}:{meant.workspace}, not of {workspace}.")
    return meant.id
