"""A list of actions that comes in on the board: shown first, and added when somebody says so."""

import asyncio
import binascii
import hmac
from base64 import b64decode, b64encode
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from aiohttp import web

from adapters.imports import MAX_BYTES, UnreadableFile, read_tables
from adapters.web.board.files import PATH, files_page
from adapters.web.board.gate import Gate, read_form
from adapters.web.board.visits import Asking, FormIsStale, RenderedPage, Visit
from bot.messages.lists import columns_read
from bot.ports import StoreUnavailable
from challenges import action_lists
from challenges.action_lists import ActionList, NoList
from challenges.calendar import local_day
from challenges.errors import ChallengeError
from challenges.tables import FileTable, as_ranges, first_of_each

ROOM = 64 * 1024
"""What a form takes beside the file that is in it."""

MOST_BYTES = MAX_BYTES * 4 // 3 + ROOM  # the page that asks sends the file along once more
MOST_SHOWN = 200

_TOO_LARGE = "import-too-large"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in: its tables, or why there are none."""

    content: bytes
    tables: tuple[FileTable, ...] = ()
    problem: UnreadableFile | None = None


class NothingAdded(ChallengeError):
    """A list of actions was not taken in; what is wrong stands on the page."""

    key = "files-nothing-added"


def upload(gate: Gate) -> web.RouteDef:
    """Take a list of actions in; it is read outside any transaction, one at a time."""
    one_at_a_time = asyncio.Lock()

    async def serve(request: web.Request) -> web.StreamResponse:
        try:
            if not await gate.may_send(request):
                return gate.closed(request)
            large = request.clone(client_max_size=MOST_BYTES)
            asked = await read_form(large, with_file=True)
        except StoreUnavailable:
            return gate.away(request)
        except web.HTTPRequestEntityTooLarge:
            too_large = Upload(b"", problem=UnreadableFile(_TOO_LARGE))
            return await gate.look(
                request, partial(_preview, too_large, asked=Asking(), status=413)
            )
        async with one_at_a_time:
            upload = await asyncio.to_thread(_read, _sent(asked))
        if not asked.answer("add"):
            status = 413 if upload.problem and upload.problem.key == _TOO_LARGE else 422
            return await gate.look(request, partial(_preview, upload, asked=asked, status=status))
        return await gate.accept(request, asked, partial(_add, upload), partial(_refuse, upload))

    return web.post(f"{PATH}/actions", serve)


def _sent(asked: Asking) -> bytes:
    """The file itself, or as the page that asked sent it along."""
    try:
        return asked.file or b64decode(asked.answer("file-again"), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _read(content: bytes) -> Upload:
    if not content:
        return Upload(content, problem=UnreadableFile("files-none-chosen"))
    try:
        tables = read_tables(content, action_lists.VOCABULARY.knows)
    except UnreadableFile as error:
        return Upload(content, problem=error)
    return Upload(content, tuple(tables))


def _understood(upload: Upload, visit: Visit) -> ActionList:
    """The list that is in a file.

    Raises:
        UnreadableFile, NoList: there is none.
    """
    if upload.problem is not None:
        raise upload.problem
    return action_lists.understand(upload.tables, local_day(visit.now, visit.organisation.timezone))


def _add(upload: Upload, visit: Visit) -> str:
    try:
        found = _understood(upload, visit)
    except (UnreadableFile, NoList):
        raise NothingAdded from None
    added = action_lists.add(visit.session, visit.organisation.id, found, visit.now)
    return f"{PATH}?{urlencode({'added': len(added.new), 'known': len(added.known)})}"


def _refuse(upload: Upload, visit: Visit, error: ChallengeError) -> RenderedPage:
    if isinstance(error, NothingAdded):
        return _preview(upload, visit, asked=visit.asked)
    return files_page(visit, visit.translate(error.key, **error.values))


def _preview(upload: Upload, visit: Visit, *, asked: Asking, status: int = 422) -> RenderedPage:
    """What was read of a file, what was left out, and the button that adds it."""
    words = visit.translate
    if status != 413 and not hmac.compare_digest(
        asked.answer("token").encode(), visit.token.encode()
    ):
        return files_page(visit, words(FormIsStale.key), status=status)
    try:
        found = _understood(upload, visit)
    except (UnreadableFile, NoList) as error:
        return files_page(visit, words(error.key, **error.values), status=status)
    values = {
        "found": found,
        "again": b64encode(upload.content).decode(),
        "columns": columns_read(found.columns, words),
        "left_out": [words(remark.key, found=remark.found) for remark in found.left_out],
        "complaints": list(_complaints(found, visit)),
        **_planned(found, visit),
    }
    status = 422 if found.complaints else 200
    return RenderedPage("files-preview", "preview.html", values, PATH, status=status)


def _complaints(found: ActionList, visit: Visit) -> list[tuple[str, str, str]]:
    """Row, column and sentence; what comes more than a few times is told together."""
    rows: list[tuple[str, str, str]] = []
    for shown, rest in first_of_each(found.complaints):
        rows += [
            (str(each.row), each.column, visit.translate(each.key, found=each.found))
            for each in shown
        ]
        if rest:
            where = as_ranges(each.row for each in rest)
            rows.append((where, rest[0].column, visit.translate("files-more", count=len(rest))))
    return rows


def _planned(found: ActionList, visit: Visit) -> dict[str, object]:
    """The actions that would come in, and how many there are already."""
    words = visit.translate
    added = action_lists.preview(visit.session, visit.organisation.id, found)
    new = [row for row in found.rows if row.plan.title in added.new]
    return {
        "new": len(new),
        "known": len(added.known),
        "more": max(0, len(new) - MOST_SHOWN),
        "actions": [
            (
                row.row,
                row.plan.title,
                row.plan.owner,
                words.date(row.plan.due) if row.plan.due else "",
                words.number(row.plan.budget) if row.plan.budget is not None else "",
                words(f"action-status-{row.plan.status}"),
                len(row.tasks) or "",
            )
            for row in new[:MOST_SHOWN]
        ],
    }
