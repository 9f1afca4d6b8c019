"""In which workspaces an enterprise lets us act."""

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.failures import delivery_failures

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
