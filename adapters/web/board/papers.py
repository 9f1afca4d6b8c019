"""Pages as files: the same value as on the screen, written by `adapters.papers`."""

import asyncio
import logging

from aiohttp import web

from adapters.papers import PaperFormat, write_paper
from adapters.subprocesses import SubprocessFailed
from adapters.web.board.files import NoSuchFile
from adapters.web.board.forms import query_of
from adapters.web.board.frame import Frame, download, html_response
from adapters.web.board.visits import Download, RenderedPage
from bot.chat.shown import Shown

logger = logging.getLogger(__name__)

ASKED = "as"
"""What an address ends with that asks for a file."""


async def paper(request: web.Request, shown: Shown, frame: Frame) -> web.Response:
    """A page as a file, made while others are answered; or that there is none, or not now."""
    asked = query_of(request)[ASKED]
    if not shown.page.paper or asked not in set(PaperFormat):
        return _missing(NoSuchFile.key, 404, shown, frame)
    form = PaperFormat(asked)
    try:
        body = await asyncio.to_thread(write_paper, form, shown.page, shown.locale)
    except SubprocessFailed as failure:
        logger.warning("No %s was written: %s", form, failure)
        return _missing("files-not-made", 503, shown, frame)
    return download(Download(f"{shown.page.paper}.{form}", form.media_type, body))


def _missing(key: str, status: int, shown: Shown, frame: Frame) -> web.Response:
    page = RenderedPage(key, "missing.html")
    return html_response(frame.notice(page, shown.locale), status)
