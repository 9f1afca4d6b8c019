"""Who is in a channel or user group, to make teams of them."""

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.failures import delivery_failures

_PAGE = 200


async def members_of_user_group(client: AsyncWebClient, group: str) -> list[str]:
    """The user ids of a user group.

    Raises:
        DeliveryFailed: Slack says no.
    """
    with delivery_failures():
        response = await client.usergroups_users_list(usergroup=group)
    return [str(user) for user in response["users"] or ()]


async def members_of_channel(client: AsyncWebClient, channel: str) -> list[str]:
    """The user ids of a channel, bots included.

    Raises:
        DeliveryFailed: Slack says no.
    """
    members: list[str] = []
    cursor: str | None = None
    while cursor != "":
        with delivery_failures():
            page = await client.conversations_members(channel=channel, cursor=cursor, limit=_PAGE)
        members += (str(user) for user in page["members"] or ())
        cursor = str((page.get("response_metadata") or {}).get("next_cursor") or "")
    return members
