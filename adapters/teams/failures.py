"""The connector's refusals in the words of the outbox."""

import json
from typing import Any

from msrest.exceptions import HttpOperationError
from requests import ConnectionError as NotConnected
from requests import ConnectTimeout, RequestException, Response
from requests.exceptions import SSLError
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
# What somebody can do about a lasting no that is nobody's fault in Teams.
_ADVICE = {
    "InvalidBotApiHost": "this tenant is in one of Microsoft's clouds for governments: in GCC, let "
    "somebody there write to the bot, which tells it the address of that cloud; in GCC High or "
    "DoD, set MICROSOFT_LOGIN_AUTHORITY to https://login.microsoftonline.us",
}
UNTRUSTED = (
    "what answers cannot prove to be Microsoft: look at the clock of this machine, and at a proxy "
    "that reads along, whose authority goes into REQUESTS_CA_BUNDLE and SSL_CERT_FILE"
)


def refused(failure: HttpOperationError) -> DeliveryFailed:
    """The service answered no."""
    response: Response = failure.response
    status, code = response.status_code, _code(response)
    reason = f"{status} {code}".strip()
    return DeliveryFailed(
        f"{reason}: {_ADVICE[code]}" if code in _ADVICE else reason,
        # Without a code it is not Microsoft who says no, but a proxy on the way.
        permanent=bool(code) and status < 500 and status not in _PASSING,
        gone=code in _GONE,
        retry_after=_seconds(response.headers.get("Retry-After", "")),
    )


def unreachable(cause: Exception | None) -> DeliveryFailed:
    """No answer came; unless no connection was made, the message may have arrived."""
    if is_untrusted(cause):
        return DeliveryFailed(UNTRUSTED)
    name = type(cause).__name__
    return DeliveryFailed(name, maybe_sent=not _was_never_connected(cause))


def no_sign_in(failure: RequestException) -> DeliveryFailed:
    """There is no token, since nobody answers who gives one."""
    told = UNTRUSTED if is_untrusted(failure) else "the sign-in service cannot be reached"
    return DeliveryFailed(told)


def is_untrusted(cause: BaseException | None) -> bool:
    """Whether a certificate was no good, so that nothing was said."""
    if not isinstance(cause, SSLError):
        return False
    told = cause.args[0] if cause.args else None
    reason = told.reason if isinstance(told, MaxRetryError) else told
    return "CERTIFICATE_VERIFY_FAILED" in str(reason)


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
