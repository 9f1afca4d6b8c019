"""A list that comes in on the board: shown first, and added when somebody says so."""

import hmac
from dataclasses import dataclass
from urllib.parse import urlencode

from adapters.imports import MAX_BYTES, UnreadableFile, read_tables
from adapters.web.board.files import PATH, files_page
from adapters.web.board.lists import KINDS, FoundList, IncomingList
from adapters.web.board.receiving import Incoming, again
from adapters.web.board.visits import Asking, FormIsStale, RenderedPage, Visit
from bot.messages.lists import columns_read
from challenges.errors import ChallengeError
from challenges.tables import FileTable, NoList, as_ranges, first_of_each

_TOO_LARGE = "import-too-large"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in: its tables, or why there are none."""

    content: bytes
    tables: tuple[FileTable, ...] = ()
    problem: UnreadableFile | None = None

    @property
    def status(self) -> int:
        """How a page answers that shows what is wrong with it."""
        return 413 if self.problem is not None and self.problem.key == _TOO_LARGE else 422


class NothingAdded(ChallengeError):
    """A list was not taken in; what is wrong stands on the page."""

    key = "files-nothing-added"


class ListFile:
    """A list of some kind, as a workbook or CSV."""

    most_bytes = MAX_BYTES

    def __init__(self, kind: IncomingList) -> None:
        self._kind = kind
        self.path = f"{PATH}/{kind.name}"

    def read(self, content: bytes) -> Upload:
        """Its tables."""
        if not content:
            return Upload(content, problem=UnreadableFile("files-none-chosen"))
        try:
            tables = read_tables(content, self._kind.vocabulary.knows, self._kind.most_rows)
        except UnreadableFile as error:
            return Upload(content, problem=error)
        return Upload(content, tuple(tables))

    def too_large(self) -> Upload:
        """Nothing of it."""
        return Upload(b"", problem=UnreadableFile(_TOO_LARGE))

    def add(self, upload: Upload, visit: Visit) -> str:
        """Add the rows that are new.

        Raises:
            NothingAdded: there is no list in it.
        """
        try:
            added, known = self._kind.add(_tables(upload), visit)
        except (UnreadableFile, NoList):
            raise NothingAdded from None
        return f"{PATH}?{urlencode({'list': self._kind.name, 'added': added, 'known': known})}"

    def refuse(self, upload: Upload, visit: Visit, error: ChallengeError) -> RenderedPage:
        """The same page again, or the one where a file is chosen."""
        if isinstance(error, NothingAdded):
            return self.preview(upload, visit, asked=visit.asked)
        return files_page(visit, visit.translate(error.key, **error.values))

    def preview(self, upload: Upload, visit: Visit, *, asked: Asking) -> RenderedPage:
        """What was read of a file, what was left out, and the button that adds it."""
        words, kind, status = visit.translate, self._kind, upload.status
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
            "again": again(upload.content),
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


LISTS: tuple[Incoming[Upload], ...] = tuple(ListFile(kind) for kind in KINDS)


def _tables(upload: Upload) -> tuple[FileTable, ...]:
    """The tables of a file.

    Raises:
        UnreadableFile: there are none.
    """
    if upload.problem is not None:
        raise upload.problem
    return upload.tables


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
