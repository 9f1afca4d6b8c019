"""What a browser reads when there is no page, or not for this: aiohttp's own words are English."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from adapters.plain import languages_for
from bot.i18n import said_in

_KEYS = {404: "page-missing", 408: "page-too-slow", 413: "page-too-large"}


@web.middleware
async def in_words(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Let an answer that says no say so in the reader's language, unless it has its own words."""
    try:
        return await handler(request)
    except web.HTTPError as error:
        is_aiohttps = error.text == f"{error.status}: {error.reason}"
        if is_aiohttps or isinstance(error, web.HTTPRequestEntityTooLarge):
            key = _KEYS.get(error.status, "page-not-read")
            error.text = said_in(languages_for(request), key)
        raise
