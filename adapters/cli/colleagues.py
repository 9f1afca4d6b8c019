"""The people of a file: by their platform's ids, and whether each is a colleague."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from adapters.cli.naming import inside
from adapters.cli.terminal import Refusal, complain, look
from adapters.platform.contract import Platform
from adapters.platform.directories import Directory, NotInDirectory, Unasked
from adapters.platform.wirings import wiring
from adapters.registry import PLATFORMS
from adapters.settings import Settings
from adapters.typed import NotUnderstood, address_in
from bot import roster
from bot.chat.conversations import Conversation, Workspace
from challenges import people_lists
from challenges.people_lists import PeopleList

Found = tuple[Mapping[str, str], Mapping[str, str]]
"""Ids by what was typed; and of who is no colleague what is wrong, by the same."""


def by_their_ids(
    settings: Settings, workspace: Workspace, file: Path, found: PeopleList
) -> PeopleList:
    """The same list by the platform's ids; who is no colleague has a complaint instead.

    A platform that does not answer says nothing of anybody: they are taken as they stand.

    Raises:
        Refusal: some are neither ids nor addresses, or addresses cannot be looked up.
    """
    platform = PLATFORMS[workspace.platform]
    texts = list(dict.fromkeys(row.user for row in found.people))
    typed = _understood(platform, workspace, file, texts)
    if typed and platform.can_be_asked(settings):
        near = list(look(settings, roster.channels_in_use))
        ids, wrong = asyncio.run(_ask(settings, workspace, typed, near))
    else:
        ids, wrong = _unasked(platform, typed), {}
    left = people_lists.without(found, wrong, "import-no-colleague")
    people = [replace(row, user=ids[row.user]) for row in left.people]
    in_teams: dict[str, str] = {}
    for row in people:
        if row.team and in_teams.setdefault(row.user, row.team) != row.team:
            teams = f"{in_teams[row.user]} and {row.team}"
            raise Refusal(f"{file}: {row.user} is in two teams: {teams}.")
    return replace(left, people=tuple(dict.fromkeys(people)))


def _understood(
    platform: Platform, workspace: Workspace, file: Path, texts: Sequence[str]
) -> Mapping[str, str]:
    """An id or an address for each text."""
    typed: dict[str, str] = {}
    complaints: list[NotUnderstood] = []
    for text in texts:
        try:
            typed[text] = address_in(text) or inside(
                workspace, platform.understand_user(text), text
            )
        except NotUnderstood as error:
            complaints.append(error)
    if complaints:
        more = f" So are {len(complaints) - 1} more." if len(complaints) > 1 else ""
        raise Refusal(f"{file}: {complaints[0]}{more}")
    return typed


def _unasked(platform: Platform, typed: Mapping[str, str]) -> Mapping[str, str]:
    why = f"({platform.title} is not configured here)"
    if address := next(filter(address_in, typed.values()), ""):
        raise Refusal(
            f"{address} cannot be looked up without asking {platform.title} {why}; give the id "
            "instead."
        )
    if typed:
        complain(f"{platform.title} was not asked whether these are colleagues {why}.")
    return typed


async def _ask(
    settings: Settings,
    workspace: Workspace,
    typed: Mapping[str, str],
    near: Sequence[Conversation],
) -> Found:
    async with wiring(workspace.platform).directory(settings, near) as directory:
        ids, wrong = await _looked_up(directory, workspace, typed)
        try:
            strangers = await directory.strangers(workspace, list(ids.values()), complain)
        except NotInDirectory as error:
            raise Refusal(str(error)) from None
        except Unasked as error:
            title = PLATFORMS[workspace.platform].title
            complain(
                f"{title} does not say whether these are colleagues ({error}): they are taken as "
                "they stand; see: prikkel doctor"
            )
            return ids, wrong
    return ids, wrong | {text: strangers[who] for text, who in ids.items() if who in strangers}


async def _looked_up(
    directory: Directory, workspace: Workspace, typed: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Ids for addresses, and what is wrong with those that nobody has."""
    ids: dict[str, str] = {}
    wrong: dict[str, str] = {}
    for text, name in typed.items():
        try:
            is_address = bool(address_in(name))
            ids[text] = await directory.find_user(workspace, name) if is_address else name
        except NotInDirectory as error:
            wrong[text] = str(error)
        except Unasked as error:
            title = PLATFORMS[workspace.platform].title
            raise Refusal(
                f"{title} does not say who {name} is ({error}); nothing is changed. See: prikkel "
                "doctor"
            ) from None
    return ids, wrong
