"""Files on the board: everything to download, and a list of actions that comes in."""

import asyncio
import logging
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from urllib.parse import urlencode

from aiohttp import web

from adapters.children import ChildFailed
from adapters.exports import Format, Table, write
from adapters.imports import MAX_BYTES, UnreadableFile, read_tables
from adapters.web.board.gate import Gate, read_form
from adapters.web.board.visits import File, Page, Visit
from bot import exports
from bot.i18n import Translate
from bot.ports import StoreUnavailable
from challenges import action_lists
from challenges.action_lists import ActionList, NoActions
from challenges.errors import ChallengeError

logger = logging.getLogger(__name__)

ROOM = 64 * 1024
"""What a form takes beside the file that is in it."""

_ONE_TABLE = (Format.CSV_NL, Format.CSV)


class NoSuchFile(ChallengeError):
    """There is no download of this name."""

    key = "files-unknown"


class FileNotMade(ChallengeError):
    """A workbook was not written, or not in time."""

    key = "files-not-made"


class ListNotTaken(ChallengeError):
    """A list of actions was not taken in; what is wrong stands on the page."""

    key = "files-nothing-added"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in: the list that is in it, or the key of the text that says why not."""

    found: ActionList | None = None
    problem: str = ""


def show_files(visit: Visit) -> Page:
    """What can be downloaded, and the form for a list of actions."""
    counts = {name: visit.asked.query.get(name, "") for name in ("added", "known", "unused")}
    notice = ""
    if all(count.isdecimal() for count in counts.values()):
        added, known, unused = (int(count[:6]) for count in counts.values())
        notice = visit.translate("files-added", added=added, known=known, unused=unused)
    return _page(visit, Upload(), notice)


def show_file(visit: Visit) -> File:
    """One download, in the language of whoever asks."""
    try:
        form = Format(visit.asked.path["form"])
        table = Table(visit.asked.query.get("table", Table.BARRIERS))
    except ValueError:
        raise NoSuchFile from None
    # The standings of today are made when somebody asks for them in chat, not by a download.
    contents = exports.gather(visit.session, visit.campaign, visit.now, publish=False)
    try:
        file = write(form, contents, visit.translate, table)
    except ChildFailed as failure:
        logger.warning("No %s was written: %s", form, failure)
        raise FileNotMade from None
    return File(file.name, file.media_type, file.content)


def upload(gate: Gate) -> web.RouteDef:
    """Take a list of actions in; it is read outside any transaction, one at a time."""
    one_at_a_time = asyncio.Lock()

    async def serve(request: web.Request) -> web.StreamResponse:
        try:
            if not await gate.may_send(request):
                return gate.closed(request)
            large = request.clone(client_max_size=MAX_BYTES + ROOM)
            asked = await read_form(large, with_file=True)
        except StoreUnavailable:
            return gate.away(request)
        except web.HTTPRequestEntityTooLarge:
            too_large = Upload(problem="import-too-large")
            return await gate.look(request, partial(_refused, too_large, status=413))
        async with one_at_a_time:
            upload = await asyncio.to_thread(_understood, asked.file, gate.clock().date())
        return await gate.accept(request, asked, partial(_add, upload), partial(_refuse, upload))

    return web.post("/board/files/actions", serve)


def _understood(content: bytes, today: date) -> Upload:
    if not content:
        return Upload(problem="files-none-chosen")
    try:
        return Upload(action_lists.understand(read_tables(content), today))
    except (UnreadableFile, NoActions) as error:
        return Upload(problem=error.key)


def _add(upload: Upload, visit: Visit) -> str:
    found = upload.found
    if found is None or (found.complaints and not visit.asked.answer("anyway")):
        raise ListNotTaken
    added = action_lists.add(visit.session, visit.organisation.id, found, visit.now)
    counts = {"added": len(added.new), "known": len(added.known), "unused": len(found.unused)}
    return f"/board/files?{urlencode(counts)}"


def _refuse(upload: Upload, visit: Visit, error: ChallengeError) -> Page:
    if not isinstance(error, ListNotTaken):
        upload = Upload(problem=error.key)
    return _refused(upload, visit, status=200)


def _refused(upload: Upload, visit: Visit, *, status: int) -> Page:
    return replace(_page(visit, upload), status=status)


def _page(visit: Visit, upload: Upload, notice: str = "") -> Page:
    words, found = visit.translate, upload.found
    values = {
        "downloads": [(words(f"files-{form}"), _addresses(form, words)) for form in Format],
        "problem": words(upload.problem) if upload.problem else "",
        "complaints": [
            (each.row, each.column, words(each.key, found=each.found)) for each in found.complaints
        ]
        if found
        else [],
        "unused": ", ".join(found.unused) if found else "",
        "sheet": found.sheet if found else "",
    }
    return Page("files-title", "files.html", values, "/board/files", notice=notice)


def _addresses(form: Format, words: Translate) -> list[tuple[str, str]]:
    """Where a format can be had: at one address, or at one for each table, with its name."""
    if form not in _ONE_TABLE:
        return [(f"/board/files/{form}", "")]
    return [
        (f"/board/files/{form}?table={table}", words(f"export-sheet-{table}")) for table in Table
    ]
