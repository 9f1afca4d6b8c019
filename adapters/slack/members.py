"""Who is in a channel or user group, to make teams of them."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.clients import Clients, speaking
from adapters.slack.failures import delivery_failures
from adapters.slack.ids import understand_place
from adapters.slack.outsiders import Outsiders, Relation
from bot.chat.conversations import User, Workspace
from bot.ports import DeliveryFailed

T = TypeVar("T")
Tell = Callable[[str], None]

_PAGE = 200
_TRIES = 10
# From so many on a list of everybody takes fewer questions than asking about each.
_MANY = 100


def _say_nothing(sentence: str) -> None:
    """For who does not want to hear how far it is."""
    del sentence


async def members_of(client: AsyncWebClient, place: str, tell: Tell) -> list[str]:
    """The user ids of a user group or channel, by what an operator typed or pasted.

    Raises:
        NotUnderstood: it is neither.
        DeliveryFailed: Slack says no.
    """
    meant = understand_place(place)
    if meant.startswith("S"):
        return await members_of_user_group(client, meant)
    return await members_of_channel(client, meant, tell)


async def members_of_user_group(
    client: AsyncWebClient, group: str, team: str | None = None
) -> list[str]:
    """The user ids of a user group, in a `team` where the token is an enterprise's.

    Raises:
        DeliveryFailed: Slack says no.
    """
    with delivery_failures():
        response = await client.usergroups_users_list(usergroup=group, team_id=team)
    return [str(user) for user in response["users"] or ()]


async def members_of_channel(
    client: AsyncWebClient, channel: str, tell: Tell = _say_nothing
) -> list[str]:
    """The user ids of a channel, bots included; `tell` hears how far it is.

    Raises:
        DeliveryFailed: Slack says no.
    """
    members: list[str] = []
    cursor: str | None = None
    while cursor != "":

        async def ask(cursor: str | None = cursor) -> Any:
            with delivery_failures():
                return await client.conversations_members(
                    channel=channel, cursor=cursor, limit=_PAGE
                )

        page = await patiently(ask, tell, f"{len(members)} members so far")
        members += (str(user) for user in page["members"] or ())
        cursor = _following(page)
    return members


async def colleagues_among(
    clients: Clients, workspace: Workspace, members: Sequence[str], tell: Tell = _say_nothing
) -> list[str]:
    """Those who are colleagues: no bots, nobody of another organisation; guests are.

    Raises:
        DeliveryFailed: Slack does not say.
    """
    who = await relations_among(clients, workspace, members, tell)
    return [member for member in members if who[member] is not Relation.OUTSIDER]


async def relations_among(
    clients: Clients, workspace: Workspace, members: Sequence[str], tell: Tell = _say_nothing
) -> Mapping[str, Relation]:
    """What each of them is to the workspace: colleague, guest or neither.

    Raises:
        DeliveryFailed: Slack does not say.
    """
    outsiders = Outsiders(clients)
    if len(members) > _MANY:
        await _read_everybody(clients, workspace, outsiders, frozenset(members), tell)
    found: dict[str, Relation] = {}
    for number, member in enumerate(members):

        async def ask(member: str = member) -> Relation:
            return await outsiders.relation_of(User(workspace, member))

        found[member] = await patiently(ask, tell, f"looked at {number} people")
    return found


async def _read_everybody(
    clients: Clients,
    workspace: Workspace,
    outsiders: Outsiders,
    members: frozenset[str],
    tell: Tell,
) -> None:
    """Learn who people are from the list of everybody in the workspace."""
    cursor, read = "", 0
    while True:

        async def ask(cursor: str = cursor) -> Any:
            async with speaking(clients, workspace.id) as client:
                return await client.users_list(
                    cursor=cursor or None, limit=_PAGE, team_id=workspace.id
                )

        page = await patiently(ask, tell, f"{read} people read")
        everybody = page["members"] or ()
        for described in everybody:
            if described.get("id") in members:
                outsiders.learn(workspace, described)
        read += len(everybody)
        cursor = _following(page)
        if not cursor:
            return


async def patiently(
    ask: Callable[[], Awaitable[T]], tell: Tell = _say_nothing, progress: str = ""
) -> T:
    """Ask as often as Slack asks to wait first.

    Raises:
        DeliveryFailed: Slack says no, or asks for that too often.
    """
    for _ in range(_TRIES - 1):
        try:
            return await ask()
        except DeliveryFailed as failure:
            if failure.permanent or failure.retry_after is None:
                raise
            tell(f"Slack asks to wait {failure.retry_after:g} seconds; {progress}.")
            await asyncio.sleep(failure.retry_after)
    return await ask()


def _following(page: Any) -> str:
    return str((page.get("response_metadata") or {}).get("next_cursor") or "")
