"""The commands that let programs and groups in, and what an entry in their table is."""

from collections.abc import Mapping
from typing import NamedTuple


class Command(NamedTuple):
    """A command: its module and function, and the first line of its help."""

    where: str
    help: str


class CommandGroup(NamedTuple):
    """Commands under one word; `commands` are their modules and functions."""

    help: str
    commands: Mapping[str, str]


CONNECTIONS: Mapping[str, CommandGroup] = {
    "groups": CommandGroup(
        "Let teams be as groups of Slack or Teams are, every night.",
        {
            "link": "groups:link",
            "list": "groups:list_groups",
            "agree": "groups:agree",
            "unlink": "groups:unlink",
        },
    ),
    "api-tokens": CommandGroup(
        "Say which programs may read what the export tells.",
        {
            "new": "api_tokens:new",
            "list": "api_tokens:list_tokens",
            "revoke": "api_tokens:revoke",
        },
    ),
    "webhooks": CommandGroup(
        "Say which programs hear what happens: signed, and as Standard Webhooks says.",
        {
            "add": "webhooks:add",
            "list": "webhooks:list_webhooks",
            "rotate": "webhooks:rotate",
            "pause": "webhooks:pause",
            "resume": "webhooks:resume",
            "revoke": "webhooks:revoke",
            "test": "webhooks:try_out",
        },
    ),
    "calendar": CommandGroup(
        "Give calendar programs an address with the days of a campaign and of actions.",
        {
            "new": "calendars:new",
            "list": "calendars:list_addresses",
            "revoke": "calendars:revoke",
        },
    ),
}
