"""Who is in user groups and channels, asked of Slack at night."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from adapters.slack.clients import Clients, speaking
from adapters.slack.ids import understand_place
from adapters.slack.members import (
    members_of_channel,
    members_of_user_group,
    patiently,
    relations_among,
)
from adapters.slack.outsiders import Relation
from adapters.typed import NotUnderstood
from bot.chat.conversations import Workspace
from bot.chat.rosters import Offered, Roster
from bot.ports import DeliveryFailed

# What Slack says of a group or channel that is not there (any more), or not for us.
_GONE = frozenset({"channel_not_found", "is_archived", "no_such_subteam", "not_in_channel"})


class SlackRosters:
    """`Rosters` of Slack: colleagues are no guests, no bots, and have an account that is open."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients

    async def read(self, workspace: Workspace, groups: Collection[str]) -> Mapping[str, Roster]:
        """Everybody in these groups; Slack's pauses are waited for.

        Raises:
            DeliveryFailed: Slack does not say.
        """
        members: dict[str, list[str]] = {}
        names: dict[str, str] = {}
        known = await self._user_groups(workspace) if any(map(_is_user_group, groups)) else {}
        for typed in groups:
            found = await self._members(workspace, typed, known)
            if found is not None:
                members[typed] = found
                names[typed] = known.get(_id_of(typed), "")
        everybody = sorted({member for found in members.values() for member in found})
        who = await relations_among(self._clients, workspace, everybody)
        return {
            typed: _roster(_id_of(typed), names[typed], found, who)
            for typed, found in members.items()
        }

    async def offered(self, workspace: Workspace) -> Sequence[Offered]:
        """The user groups that are not disabled, by name. Channels are not: there are too many.

        Raises:
            DeliveryFailed: Slack does not say.
        """
        found = [_offered(one) for one in await self._listed(workspace)]
        return sorted(found, key=lambda one: (one.name.casefold(), one.id))

    async def _user_groups(self, workspace: Workspace) -> Mapping[str, str]:
        """The names of the user groups that are not disabled, by their id."""
        found = await patiently(lambda: self._listed(workspace))
        return {str(one["id"]): str(one.get("name") or "") for one in found}

    async def _listed(self, workspace: Workspace) -> Sequence[Mapping[str, Any]]:
        async with speaking(self._clients, workspace.id) as client:
            answer = await client.usergroups_list(
                include_count=True, include_disabled=False, team_id=_team(workspace)
            )
        found: Sequence[Mapping[str, Any]] = answer["usergroups"] or ()
        return [one for one in found if not one.get("date_delete")]

    async def _members(
        self, workspace: Workspace, typed: str, known: Mapping[str, str]
    ) -> list[str] | None:
        """The ids of everybody in a group; None where there is no such group."""
        group = _id_of(typed)
        if not group or (_is_user_group(typed) and group not in known):
            return None
        try:
            client = await self._clients.of(workspace.id)
            if _is_user_group(typed):
                return await patiently(
                    lambda: members_of_user_group(client, group, _team(workspace))
                )
            return await members_of_channel(client, group)
        except DeliveryFailed as failure:
            if failure.reason in _GONE:
                return None
            raise


def _offered(group: Mapping[str, Any]) -> Offered:
    """One of Slack's user groups; it writes their size as a number or as a text."""
    name, size = group.get("name") or group["id"], group.get("user_count") or 0
    return Offered(str(group["id"]), str(name), int(size))


def _roster(group: str, name: str, found: Collection[str], who: Mapping[str, Relation]) -> Roster:
    colleagues = frozenset(one for one in found if who[one] is Relation.COLLEAGUE)
    return Roster(group, colleagues, name, len(set(found)) - len(colleagues))


def _id_of(typed: str) -> str:
    """The id of a user group or channel that somebody typed or pasted; empty when it is neither."""
    try:
        return understand_place(typed)
    except NotUnderstood:
        return ""


def _is_user_group(typed: str) -> bool:
    return _id_of(typed).startswith("S")


def _team(workspace: Workspace) -> str | None:
    """A token for a whole enterprise has to say which workspace is meant."""
    return workspace.id if workspace.id.startswith("T") else None
