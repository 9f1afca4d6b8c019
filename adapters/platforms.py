"""The chat platforms by name, for whoever understands what an operator types."""

from collections.abc import Mapping

from adapters.directories import Platform
from adapters.settings import Settings
from adapters.slack.directory import SlackNames
from adapters.teams.directory import TeamsNames
from adapters.typed import NotUnderstood, plain
from bot.chat.conversations import Workspace

PLATFORMS: Mapping[str, Platform] = {one.name: one for one in (SlackNames(), TeamsNames())}


def understand_workspace(text: str, settings: Settings) -> Workspace:
    """Read slack:T123, teams:<tenant>, or a link that holds one of them.

    Raises:
        NotUnderstood: it is something else.
    """
    prefix, colon, rest = plain(text).partition(":")
    if colon and (platform := PLATFORMS.get(prefix.strip().lower())):
        return Workspace(platform.name, _id(platform, rest, settings))
    for platform in PLATFORMS.values():
        try:
            return Workspace(platform.name, _id(platform, text, settings))
        except NotUnderstood:
            continue
    raise NotUnderstood(f"{text!r} is not a workspace; write slack:T123 or teams:<tenant>")


def _id(platform: Platform, text: str, settings: Settings) -> str:
    return platform.understand_workspace(text, platform.listed(settings)).id
