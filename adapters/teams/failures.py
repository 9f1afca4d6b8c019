"""The connector's refusals in the words of the outbox."""

import json
from typing import Any

from msrest.exceptions import HttpOperationError
from requests import ConnectionError as NotConnected
from requests import ConnectTimeout, Response
from urllib3.exceptions import MaxRetryError, NewConnectionError

from bot.ports import DeliveryFailed

# Worth another try, though they look like our fault: a token that has been replaced, a request that
# took too long, a conflict with another change, too many requests.
_PASSING = frozenset({401, 408, 409, 412, 425, 429})
# Nothing else will arrive in this conversation either: it is gone, the bot was removed or never
# installed there, or somebody blocked it.
_GONE = frozenset(
    {
        "BotDisabledByAdmin",
        "BotNotInConversationRoster",
        "ConversationBlockedByUser",
        "ConversationNotFound",
        "ForbiddenOperationException",
        "MessageWritesBlocked",
    }
)


def refused(failure: HttpOperationError) -> DeliveryFailed:
    """The service answered no."""
    response: Response = failure.response
    status, code = response.status_code, _code(response)
    return DeliveryFailed(
        f"{status} {code}".strip(),
        # Without a code it is not Microsoft who says no, but a proxy on the way.
        permanent=bool(code) and status < 500 and status not in _PASSING,
        gone=code in _GONE,
        retry_after=_seconds(response.headers.get("Retry-After", "")),
    )


def unreachable(cause: Exception | None) -> DeliveryFailed:
    """No answer came; unless no connection was made, the message may have arrived."""
    name = type(cause).__name__
    return DeliveryFailed(name, maybe_sent=not _was_never_connected(cause))


def _was_never_connected(cause: Exception | None) -> bool:
    if isinstance(cause, ConnectTimeout):
        return True
    if not isinstance(cause, NotConnected) or not cause.args:
        return False
    reason = cause.args[0]
    if isinstance(reason, MaxRetryError):
        reason = reason.reason
    return isinstance(reason, NewConnectionError)


def _code(response: Response) -> str:
    r"""The service's own code; never its message, which may quote what was sent.

    Teams has two shapes: `{"error": {"code": ...}}` and `{"message": "{\"subCode\": ...}"}`.
    """
    told = _mapping(response.text)
    error = told.get("error")
    if isinstance(error, dict):
        return str(error.get("code", ""))
    inner = _mapping(told.get("message", ""))
    return str(inner.get("subCode") or told.get("errorCode") or "")


def _mapping(text: Any) -> dict[str, Any]:
    try:
        read = json.loads(text)
    except (ValueError, TypeError):
        return {}
    return read if isinstance(read, dict) else {}


def _seconds(header: str) -> float | None:
    try:
        return max(float(header), 0.0)
    except ValueError:
        return None
