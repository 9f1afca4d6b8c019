"""An answer that never comes."""

from aiohttp import web

HANGS_UP = 0
"""In place of a status: the connection ends, and nobody knows how far the request came."""


def hang_up(request: web.Request, status: int) -> None:
    """End the connection of a request, if that is its answer."""
    if status == HANGS_UP and request.transport is not None:
        request.transport.abort()
