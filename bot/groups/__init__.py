"""Teams that follow a group of their platform: linked, agreed to, read at night."""

from bot.groups.linking import (
    GroupLinked,
    GroupNotRead,
    Linked,
    UnknownGroup,
    agree,
    free_teams,
    link,
    linked,
    offers,
    the_group,
    unlink,
    workspaces,
)
from bot.groups.reading import Wanted, claim, is_any_due, settle

__all__ = [
    "GroupLinked",
    "GroupNotRead",
    "Linked",
    "UnknownGroup",
    "Wanted",
    "agree",
    "claim",
    "free_teams",
    "is_any_due",
    "link",
    "linked",
    "offers",
    "settle",
    "the_group",
    "unlink",
    "workspaces",
]
