"""A list that comes in on the board: shown first, and added when somebody says so."""

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
from adapters.web.board.lists import KINDS, FoundList, IncomingList
from adapters.web.board.visits import Asking, FormIsStale, RenderedPage, Visit
from bot.messages.lists import columns_read
from bot.ports import StoreUnavailable
from challenges.errors import ChallengeError
from challenges.tables import FileTable, NoList, as_ranges, first_of_each

ROOM = 64 * 1024
"""What a form takes beside the file that is in it."""

MOST_BYTES = MAX_BYTES * 4 // 3 + ROOM  # the page that asks sends the file along once more

_TOO_LARGE = "import-too-large"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in: its tables, or why there are none."""

    content: bytes
    tables: tuple[FileTable, ...] = ()
    problem: UnreadableFile | None = None


class NothingAdded(ChallengeError):
    """A list was not taken in; what is wrong stands on the page."""

    key = "files-nothing-added"


def uploads(gate: Gate) -> list[web.RouteDef]:
    """Take lists in; they are read outside any transaction, one at a time."""
    one_at_a_time = asyncio.Lock()
    return [_upload(gate, kind, one_at_a_time) for kind in KINDS]


def _upload(gate: Gate, kind: IncomingList, one_at_a_time: asyncio.Lock) -> web.RouteDef:

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
                request, partial(_preview, kind, too_large, asked=Asking(), status=413)
            )
        async with one_at_a_time:
            upload = await asyncio.to_thread(_read, kind, _sent(asked))
        if not asked.answer("add"):
            status = 413 if upload.problem and upload.problem.key == _TOO_LARGE else 422
            return await gate.look(
                request, partial(_preview, kind, upload, asked=asked, status=status)
            )
        return await gate.accept(
            request, asked, partial(_add, kind, upload), partial(_refuse, kind, upload)
        )

    return web.post(f"{PATH}/{kind.name}", serve)


def _sent(asked: Asking) -> bytes:
    """The file itself, or as the page that asked sent it along."""
    try:
        return asked.file or b64decode(asked.answer("file-again"), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _read(kind: IncomingList, content: bytes) -> Upload:
    if not content:
        return Upload(content, problem=UnreadableFile("files-none-chosen"))
    try:
        tables = read_tables(content, kind.vocabulary.knows, kind.most_rows)
    except UnreadableFile as error:
        return Upload(content, problem=error)
    return Upload(content, tuple(tables))


def _tables(upload: Upload) -> tuple[FileTable, ...]:
    """The tables of a file.

    Raises:
        UnreadableFile: there are none.
    """
    if upload.problem is not None:
        raise upload.problem
    return upload.tables


def _add(kind: IncomingList, upload: Upload, visit: Visit) -> str:
    try:
        added, known = kind.add(_tables(upload), visit)
    except (UnreadableFile, NoList):
        raise NothingAdded from None
    return f"{PATH}?{urlencode({'list': kind.name, 'added': added, 'known': known})}"


def _refuse(
    kind: IncomingList, upload: Upload, visit: Visit, error: ChallengeError
) -> RenderedPage:
    if isinstance(error, NothingAdded):
        return _preview(kind, upload, visit, asked=visit.asked)
    return files_page(visit, visit.translate(error.key, **error.values))


def _preview(
    kind: IncomingList, upload: Upload, visit: Visit, *, asked: Asking, status: int = 422
) -> RenderedPage:
    """What was read of a file, what was left out, and the button that adds it."""
    words = visit.translate
    if status != 413 and not hmac.compare_digest(
        asked.answer("token").encode(), visit.token.encode()
    ):
        return files_page(visit, words(FormIsStale.key), status=status)
    try:
        found = kind.understand(_tables(upload), visit)
    except (UnreadableFile, NoList) as error:
        return files_page(visit, words(error.key, **error.values), status=status)
    planned = kind.planned(upload.tables, visit)
    more = planned.new - len(planned.rows)
    values = {
        "kind": kind.name,
        "found": found,
        "again": b64encode(upload.content).decode(),
        "columns": columns_read(found.columns, words),
        "left_out": [words(remark.key, found=remark.found) for remark in found.left_out],
        "complaints": list(_complaints(found, visit)),
        "planned": planned,
        "would": words(f"files-would-add-{kind.name}", added=planned.new, known=planned.known),
        "more": words(f"files-not-shown-{kind.name}", count=more) if more else "",
        "add": words(f"files-add-{kind.name}"),
    }
    status = 422 if found.complaints else 200
    return RenderedPage("files-preview", "preview.html", values, PATH, status=status)


def _complaints(found: FoundList, visit: Visit) -> list[tuple[str, str, str]]:
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
