"""What strangers send us over HTTP: whole and in time, or turned away without a fuss."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.web_protocol import RequestPayloadError

SECONDS = 10.0
"""Slack and Teams have given up by then, and aiohttp alone would wait for ever."""

FORM_SECONDS = 60.0
"""People may have a slow line, and a file to send."""


async def whole_body(request: web.Request) -> bytes:
    """The body of a request; raises what `arriving` does."""
    if request.content.is_eof():
        return await request.read()  # small ones come with their head: there is nothing to time
    async with arriving(SECONDS):
        return await request.read()


@asynccontextmanager
async def arriving(seconds: float) -> AsyncGenerator[None]:
    """Give what is read of a request some time to arrive.

    Raises:
        HTTPBadRequest: it breaks off, or is not encoded in the way that it says.
        HTTPRequestTimeout: it takes too long.
    """
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except (RequestPayloadError, ConnectionError, ValueError, LookupError):
        raise web.HTTPBadRequest from None


def is_ours(record: logging.LogRecord) -> bool:
    """Whether an error of aiohttp is one of ours: a filter for its log.

    Of every request that is no HTTP it logs a traceback, and quotes what was sent.
    """
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, HttpProcessingError | RequestPayloadError)
