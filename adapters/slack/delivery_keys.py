"""The key of a message, kept with it at Slack, so that one can ask later whether it arrived."""

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.failures import UNASKABLE
from bot.ports import DeliveryFailed

_EVENT_TYPE = "prikkel_delivery"
_PAGE = 200
_PAGES = 10
_CLOCKS_DIFFER = timedelta(minutes=2)


def metadata_of(key: str) -> dict[str, Any]:
    """What goes along with a message; whoever reads it learns nothing from the digest."""
    return {"event_type": _EVENT_TYPE, "event_payload": {"key": _digest(key)}}


async def look_up(client: AsyncWebClient, channel: str, key: str, since: datetime) -> str:
    """The timestamp of the message with this key; empty when there is none.

    Raises:
        DeliveryFailed: this app may not read there, or more was said than is worth reading.
        SlackApiError: Slack says no.
    """
    wanted = _digest(key)
    oldest = f"{(since - _CLOCKS_DIFFER).timestamp():.6f}"
    cursor = ""
    for _ in range(_PAGES):
        page = await _page(client, channel, oldest, cursor)
        for message in page.get("messages") or ():
            metadata = message.get("metadata") or {}
            if (metadata.get("event_payload") or {}).get("key") == wanted:
                return str(message["ts"])
        cursor = str((page.get("response_metadata") or {}).get("next_cursor") or "")
        if not cursor:
            return ""
    raise DeliveryFailed("too_much_to_read", permanent=True)


async def _page(client: AsyncWebClient, channel: str, oldest: str, cursor: str) -> dict[str, Any]:
    try:
        answer: Any = await client.conversations_history(
            channel=channel,
            oldest=oldest,
            limit=_PAGE,
            cursor=cursor or None,
            include_all_metadata=True,
        )
    except SlackApiError as error:
        code = str(error.response.get("error"))
        if code in UNASKABLE:
            raise DeliveryFailed(code, permanent=True) from error
        raise
    return answer.data


def _digest(key: str) -> str:
    return sha256(key.encode()).hexdigest()
