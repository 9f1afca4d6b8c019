"""What Slack's refusals mean for whoever wanted to send something."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from aiohttp import ClientConnectorError, ClientError
from slack_sdk.errors import SlackApiError

from bot.ports import DeliveryFailed

# Trying again cannot help. What an operator can mend (a wrong token, a missing scope) is not here.
HOPELESS = frozenset(
    {
        "account_inactive",
        "cannot_dm_bot",
        "cant_update_message",
        "channel_not_found",
        "edit_window_closed",
        "invalid_arguments",
        "invalid_blocks",
        "invalid_blocks_format",
        "is_archived",
        "message_not_found",
        "messages_tab_disabled",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_permission",
        "no_text",
        "not_in_channel",
        "restricted_action",
        "token_revoked",
        "user_disabled",
        "user_not_found",
        "user_not_in_channel",
    }
)
# Slack says of these that part of the request may have been done.
_DOUBTFUL_CODES = frozenset({"fatal_error", "internal_error", "request_timeout"})
_DOUBTFUL_STATUSES = frozenset({500, 502, 504})


@contextmanager
def delivery_failures() -> Generator[None]:
    """Let whatever goes wrong between us and Slack rise as `DeliveryFailed`."""
    try:
        yield
    except SlackApiError as error:
        raise _refusal(error) from error
    except ClientConnectorError as error:
        raise DeliveryFailed("cannot_connect") from error
    except (TimeoutError, ClientError) as error:
        # The connection was there: nobody knows how far the request came.
        raise DeliveryFailed(type(error).__name__, maybe_sent=True) from error


def _refusal(error: SlackApiError) -> DeliveryFailed:
    response: Any = error.response
    data = getattr(response, "data", None)
    status = getattr(response, "status_code", None) or getattr(response, "status", 0)
    code = str(data["error"]) if isinstance(data, dict) and "error" in data else f"http_{status}"
    return DeliveryFailed(
        code,
        permanent=code in HOPELESS,
        retry_after=_retry_after(response),
        maybe_sent=code in _DOUBTFUL_CODES or status in _DOUBTFUL_STATUSES,
    )


def _retry_after(response: Any) -> float | None:
    headers = {str(name).lower(): value for name, value in (response.headers or {}).items()}
    try:
        return max(0.0, float(headers["retry-after"]))
    except (KeyError, ValueError):
        return None
