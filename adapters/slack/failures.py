"""What Slack's refusals mean for whoever wanted to send something."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

import orjson
from aiohttp import (
    ClientConnectorCertificateError,
    ClientConnectorError,
    ClientError,
    ClientResponse,
    ClientResponseError,
    ClientSSLError,
)
from slack_sdk.errors import SlackApiError

from bot.ports import DeliveryFailed

# Trying again cannot help. What an operator can mend (a wrong token, a missing scope) is not here.
HOPELESS = frozenset(
    {
        "account_inactive",
        "cant_update_message",
        "edit_window_closed",
        "invalid_arguments",
        "invalid_blocks",
        "invalid_blocks_format",
        "message_not_found",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_permission",
        "no_text",
        "restricted_action",
        "token_revoked",
        "user_not_in_channel",
    }
)
# The token is not (or no longer) one of this workspace.
TOKEN_IS_OVER = frozenset({"account_inactive", "invalid_auth", "token_expired", "token_revoked"})
# Nothing else will arrive in this conversation either.
GONE = frozenset(
    {
        "cannot_dm_bot",
        "channel_not_found",
        "is_archived",
        "messages_tab_disabled",
        "not_in_channel",
        "team_access_not_granted",
        "user_disabled",
        "user_not_found",
    }
)
UNTRUSTED = "not_trusted"
"""Who answers cannot prove by TLS to be Slack; nothing was said to them."""

# Slack says of these that part of the request may have been done.
_DOUBTFUL_CODES = frozenset({"fatal_error", "internal_error", "request_timeout"})
_DOUBTFUL_STATUSES = frozenset({500, 502, 504})
_GATEWAYS = frozenset({502, 504})
# What a method needs and this app was not given: nothing but an operator changes that.
UNASKABLE = frozenset({"missing_scope", "not_allowed_token_type", "unknown_method"})


@contextmanager
def delivery_failures() -> Generator[None]:
    """Let whatever goes wrong between us and Slack rise as `DeliveryFailed`."""
    try:
        yield
    except SlackApiError as error:
        raise _refusal_of(error) from error
    except ClientResponseError as error:
        raise DeliveryFailed(
            f"http_{error.status}",
            retry_after=_retry_after(error.headers),
            maybe_sent=error.status in _DOUBTFUL_STATUSES,
        ) from error
    except (ClientSSLError, ClientConnectorCertificateError) as error:
        raise DeliveryFailed(UNTRUSTED) from error
    except ClientConnectorError as error:
        raise DeliveryFailed("cannot_connect") from error
    except (TimeoutError, ClientError) as error:
        # The connection was there: nobody knows how far the request came.
        raise DeliveryFailed(type(error).__name__, maybe_sent=True) from error
    except (AttributeError, KeyError, ValueError) as error:
        # The SDK stumbles over an answer that is not Slack's, such as a plain text of a proxy.
        raise DeliveryFailed("unreadable_answer", maybe_sent=True) from error


async def refuse_plain_errors(response: ClientResponse) -> None:
    """Let a proxy's error in plain text be one with a status: the SDK stumbles over its text."""
    if response.status >= 500 and response.content_type == "text/plain":
        response.raise_for_status()


def read_answer(status: int, headers: Mapping[str, str], body: bytes) -> Mapping[str, Any]:
    """What Slack says to a request.

    Raises:
        DeliveryFailed: Slack, or a proxy on the way, says no.
    """
    try:
        data = orjson.loads(body)
    except ValueError:
        data = None
    if isinstance(data, dict) and data.get("ok") is True and status == 200:
        return data
    raise _refusal(status, headers, data)


def _refusal(status: int, headers: Mapping[str, str], data: Any) -> DeliveryFailed:
    code = str(data["error"]) if isinstance(data, dict) and "error" in data else f"http_{status}"
    if status in _GATEWAYS:
        code = f"http_{status}"  # whatever a proxy on the way made of it
    return DeliveryFailed(
        code,
        permanent=code in HOPELESS,
        gone=code in GONE,
        retry_after=_retry_after(headers),
        maybe_sent=code in _DOUBTFUL_CODES
        or status in _DOUBTFUL_STATUSES
        or code == "http_200",  # it was taken, and the answer cannot be read
    )


def _refusal_of(error: SlackApiError) -> DeliveryFailed:
    response: Any = error.response
    status = getattr(response, "status_code", None) or getattr(response, "status", 0)
    return _refusal(status, response.headers, getattr(response, "data", None))


def _retry_after(headers: Mapping[str, str] | None) -> float | None:
    found = {str(name).lower(): value for name, value in (headers or {}).items()}
    try:
        return max(0.0, float(found["retry-after"]))
    except (KeyError, ValueError):
        return None
