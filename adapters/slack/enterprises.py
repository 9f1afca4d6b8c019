"""In which workspaces an enterprise lets us act, and what it calls people."""

from collections.abc import Mapping

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.clients import Clients, speaking
from adapters.slack.failures import UNASKABLE, delivery_failures
from bot.chat.conversations import User
from bot.ports import DeliveryFailed

_NOTHING_TO_ASK = UNASKABLE | {"not_enterprise_team"}
_PAGE = 1000
_PAGES = 20


async def has_workspace(client: AsyncWebClient, workspace: str) -> bool:
    """Whether a workspace is one of those that an org-wide token is for.

    Raises:
        DeliveryFailed: Slack does not say.
    """
    cursor = ""
    for _ in range(_PAGES):
        with delivery_failures():
            page = await client.auth_teams_list(limit=_PAGE, cursor=cursor or None)
        if any(team.get("id") == workspace for team in page.get("teams") or ()):
            return True
        cursor = str((page.get("response_metadata") or {}).get("next_cursor") or "")
        if not cursor:
            break
    return False


async def exchanged(clients: Clients, user: User, *, to_old: bool) -> Mapping[str, str]:
    """What Slack calls somebody beside this id: their id of before, or of after, a move.

    Raises:
        DeliveryFailed: Slack does not say.
    """
    workspace = user.workspace.id
    try:
        async with speaking(clients, workspace) as client:
            answer = await client.migration_exchange(
                users=user.id,
                to_old=to_old,
                # A token for a whole enterprise has to say which workspace is meant.
                team_id=workspace if workspace.startswith("T") else None,
            )
    except DeliveryFailed as failure:
        if failure.reason in _NOTHING_TO_ASK:
            return {}
        raise
    return answer.get("user_id_map") or {}
