"""What the page may not send: from another site, too much, or what nobody can read."""

import json
from ipaddress import ip_address
from typing import Any

from aiohttp import web
from pydantic import ValidationError

from adapters.origins import host_of
from adapters.request_bodies import whole_body

_MOST_BYTES = 256_000


class BadGesture(Exception):
    """What was asked cannot be done, with a sentence; of `reason` the page has words of its own."""

    def __init__(self, status: int, sentence: str, reason: str = "") -> None:
        super().__init__(sentence)
        self.status = status
        self.told = {"error": sentence} | ({"reason": reason} if reason else {})


def refuse_other_sites(request: web.Request, own_host: str) -> None:
    """Look at where a request comes from; `own_host` is where a proxy reaches us, if one does.

    Without one it is for one's own machine, and no name of the internet leads there, but that of a
    site which has a browser believe so (DNS rebinding).

    Raises:
        BadGesture: another site had the browser send it.
    """
    if not own_host and _is_a_sites(request.host):
        raise BadGesture(403, "Open it by the address that it printed.")
    if request.method in ("GET", "HEAD"):
        return
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin")
    is_ours = origin is None or host_of(origin) in (request.host, own_host or request.host)
    if site not in ("same-origin", "none") or not is_ours:
        raise BadGesture(403, "Requests from other sites are refused.")


def _is_a_sites(host: str) -> bool:
    """Whether it is a name of the internet, and not an address or a name within a network."""
    name = host.partition(":")[0].rstrip(".")
    if "." not in name or name.endswith((".localhost", ".local", ".internal")):
        return False
    try:
        ip_address(name)
    except ValueError:
        return True
    return False


async def json_object(request: web.Request) -> dict[str, Any]:
    """What was sent.

    Raises:
        BadGesture: it is no JSON object, or too much.
        HTTPException: it does not arrive, or not in time.
    """
    if request.content_type != "application/json":
        raise BadGesture(415, "Send JSON, with Content-Type: application/json.")
    if (request.content_length or 0) > _MOST_BYTES:
        raise BadGesture(413, "That is too much at once.")
    try:
        body = json.loads(await whole_body(request))
    except (ValueError, RecursionError) as error:
        raise BadGesture(400, "That is not JSON.") from error
    if not isinstance(body, dict):
        raise BadGesture(400, "Send a JSON object.")
    return body  # pyright: ignore[reportUnknownVariableType]


def sentence_of(error: ValidationError) -> str:
    """Where the first mistake is and what it is; what was sent is not repeated."""
    first = error.errors(include_input=False, include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"]) or "the object"
    return f"{where}: {first['msg']}."
