"""Every request has an id, by which whoever sent it can ask for its lines in the log."""

import secrets
from collections.abc import Awaitable, Callable

from aiohttp import web

from adapters.security import request_id

HEADER = "X-Request-ID"


@web.middleware
async def numbered(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Give a request its id: random, since one that came with it could be chosen by anybody."""
    request_id.set(secrets.token_hex(8))
    try:
        answer = await handler(request)
    except web.HTTPException as refused:
        refused.headers[HEADER] = request_id.get()
        raise
    if not answer.prepared:
        answer.headers[HEADER] = request_id.get()
    return answer
