"""Pages as files: the same value as on the screen, written by `adapters.papers`."""

import asyncio
import logging

from aiohttp import web

from adapters.papers import PaperFormat, write_paper
from adapters.subprocesses import SubprocessFailed
from adapters.web.board.frame import Frame, download, html_response
from adapters.web.board.visits import Download, RenderedPage
from bot.chat.shown import Shown

logger = logging.getLogger(__name__)

ASKED = "as"
"""What an address ends with that asks for a file."""


def is_asked(request: web.Request, shown: Shown) -> bool:
    """Whether a page is to be had as a file, and can be."""
    return bool(shown.page.paper) and request.query.get(ASKED) in set(PaperFormat)


async def paper(request: web.Request, shown: Shown, frame: Frame) -> web.Response:
    """A page as a file, made while others are answered; or that it could not be made now."""
    form = PaperFormat(request.query[ASKED])
    try:
        body = await asyncio.to_thread(write_paper, form, shown.page, shown.locale)
    except SubprocessFailed as failure:
        logger.warning("No %s was written: %s", form, failure)
        page = RenderedPage("files-not-made", "missing.html")
        return html_response(frame.notice(page, shown.locale), 503)
    return download(Download(f"{shown.page.paper}.{form}", form.media_type, body))
