"""What Slack's refusals mean for whoever wanted to send something."""

import re
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

# Another try may help: Slack is busy or moves a workspace, or an operator can mend it (a wrong
# token, a missing scope) while the message waits. Whatever else Slack says is a lasting no, also
# what it did not say when this was written.
_PASSING = frozenset(
    {
        "accesslimited",
        "ekm_access_denied",
        "external_channel_migrating",
        "fatal_error",
        "internal_error",
        "invalid_auth",
        "message_limit_exceeded",
        "missing_scope",
        "not_allowed_token_type",
        "not_authed",
        "org_login_required",
        "rate_limited",
        "ratelimited",
        "request_timeout",
        "service_unavailable",
        "streaming_state_conflict",
        "team_added_to_org",
        "token_expired",
        "two_factor_setup_required",
        "update_failed",
    }
)
_PASSING_STATUSES = frozenset({408, 429})
# The token is not (or no longer) one of this workspace.
TOKEN_IS_OVER = frozenset({"account_inactive", "invalid_auth", "token_expired", "token_revoked"})
# Nothing else will arrive in this conversation either.
GONE = frozenset(
    {
        "cannot_dm_bot",
        "channel_not_found",
        "channel_type_not_supported",
        "invalid_user_combination",
        "is_archived",
        "is_inactive",
        "messages_tab_disabled",
        "method_not_supported_for_channel_type",
        "not_in_channel",
        "team_access_not_granted",
        "team_not_found",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
    }
)
_CODE = re.compile("[a-z_]{1,60}")
# A press was too long ago, or has opened something else: another press brings another trigger.
# `not_found` and `push_limit_reached` say that what a form was to lie upon is gone, or full.
TRIGGER_IS_OVER = frozenset(
    {
        "exchanged_trigger_id",
        "expired_trigger_id",
        "invalid_trigger_id",
        "not_found",
        "push_limit_reached",
    }
)
# A `response_url` is good for five answers within half an hour.
URL_IS_OVER = frozenset({"expired_url", "used_url"})
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
    """Let whatever goes wrong between us and Slack rise as `DeliveryFailed`.

    Raises:
        DeliveryFailed: with the code of Slack, or what went wrong on the way.
    """
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
    except (AttributeError, KeyError, RecursionError, ValueError) as error:
        # The SDK stumbles over an answer that is not Slack's, such as a plain text of a proxy.
        raise DeliveryFailed("unreadable_answer", maybe_sent=True) from error


async def refuse_plain_errors(response: ClientResponse) -> None:
    """Let a proxy's error in plain text be one with a status: the SDK stumbles over its text."""
    if response.status >= 500 and response.content_type == "text/plain":
        response.raise_for_status()


def read_answer(status: int, headers: Mapping[str, str], body: bytes) -> Mapping[str, Any]:
    """What Slack says to a request; nothing where it says no more than that all is well.

    Raises:
        DeliveryFailed: Slack, or a proxy on the way, says no.
    """
    is_well = 200 <= status < 300
    if is_well and not body.strip():
        return {}
    try:
        data = orjson.loads(body)
    except ValueError:
        data = None
    if isinstance(data, dict) and data.get("ok") is True and is_well:
        return data
    raise _refusal(status, headers, data)


def refusal_in(status: int, body: bytes) -> str:
    """Why an answer at a `response_url` is not taken; empty when it is.

    Slack says a word, or JSON, also with a status of 200; all else is a proxy's on the way.
    """
    is_well = 200 <= status < 300
    if is_well and body == b"ok":  # nearly always: there is no JSON to look for
        return ""
    try:
        said = orjson.loads(body)
    except ValueError:
        said = {"error": body.decode("latin-1").strip()}
    if is_well and not (isinstance(said, dict) and said.get("ok") is False):
        return ""
    code = str(said.get("error", "")) if isinstance(said, dict) else ""
    return code if _CODE.fullmatch(code) else f"http_{status}"


def _refusal(status: int, headers: Mapping[str, str], data: Any) -> DeliveryFailed:
    said = str(data["error"]) if isinstance(data, dict) and "error" in data else ""
    # A gateway's, or what a proxy on the way made of it.
    code = said if said and status not in _GATEWAYS else f"http_{status}"
    lasts = code == said and status < 500 and status not in _PASSING_STATUSES
    return DeliveryFailed(
        code,
        permanent=lasts and code not in _PASSING,
        gone=code in GONE,
        retry_after=_retry_after(headers),
        maybe_sent=code in _DOUBTFUL_CODES
        or status in _DOUBTFUL_STATUSES
        or (status < 300 and not said),  # it was taken, and the answer cannot be read
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
