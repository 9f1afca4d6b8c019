"""What strangers send us over HTTP: whole and in time, or turned away without a fuss."""

import asyncio
import logging
import warnings
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.multipart import BadContentDispositionHeader, BadContentDispositionParam
from aiohttp.web_protocol import RequestPayloadError

from adapters.logs import Sparingly

logger = logging.getLogger(__name__)
logger.addFilter(Sparingly())

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
    except ConnectionError:
        raise web.HTTPBadRequest from None
    except (HttpProcessingError, RequestPayloadError, ValueError, LookupError) as error:
        logger.info("Refused a body that cannot be read: %s", type(error).__name__)
        raise web.HTTPBadRequest from None


class InALine(Sparingly):
    """Makes one line of what aiohttp logs of a request that is no HTTP; the rest is left as it is.

    It logs a traceback for each, and quotes what was sent.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether this one is to be written."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, RequestPayloadError):
            return False  # said where the body was read
        if not isinstance(error, HttpProcessingError):
            return True
        record.msg, record.args = "Refused what is no HTTP: %s", (type(error).__name__,)
        record.exc_info, record.levelno, record.levelname = None, logging.INFO, "INFO"
        return super().filter(record)


def quote_nobody() -> None:
    """Keep what strangers send out of the log; aiohttp's warnings about forms quote it as well."""
    logging.getLogger("aiohttp.server").addFilter(InALine())
    for kind in (BadContentDispositionHeader, BadContentDispositionParam):
        warnings.simplefilter("ignore", kind)
