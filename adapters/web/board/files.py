"""Files on the board: everything to download. A list that comes in is `uploads`."""

import logging

from adapters.exports import Format, TableKind, write
from adapters.subprocesses import SubprocessFailed
from adapters.web.board.lists import KINDS
from adapters.web.board.visits import Download, RenderedPage, Visit
from bot import exports
from bot.i18n import Translate
from challenges.errors import ChallengeError

logger = logging.getLogger(__name__)

PATH = "/board/files"
LISTS = tuple(kind.name for kind in KINDS)

_ONE_TABLE = (Format.CSV_NL, Format.CSV)


class NoSuchFile(ChallengeError):
    """There is no download of this name."""

    key = "files-unknown"


class FileNotMade(ChallengeError):
    """A workbook was not written, or not in time."""

    key = "files-not-made"


def show_files(visit: Visit) -> RenderedPage:
    """What can be downloaded, and the forms for lists that come in."""
    counts = {name: visit.asked.query.get(name, "") for name in ("added", "known")}
    kind, notice = visit.asked.query.get("list", ""), ""
    if kind in LISTS and all(count.isdecimal() for count in counts.values()):
        added, known = (int(count[:6]) for count in counts.values())
        notice = visit.translate(f"files-added-{kind}", added=added, known=known)
    return files_page(visit, notice=notice)


def files_page(
    visit: Visit, problem: str = "", notice: str = "", status: int = 200
) -> RenderedPage:
    """The page, also with what is wrong with a file that came in."""
    words = visit.translate
    values = {
        "downloads": [(words(f"files-{form}"), _addresses(form, words)) for form in Format],
        "problem": problem,
        "lists": [
            (kind, words(f"files-import-{kind}"), words(f"files-import-about-{kind}"))
            for kind in LISTS
        ],
    }
    return RenderedPage("files-title", "files.html", values, PATH, notice=notice, status=status)


def show_file(visit: Visit) -> Download:
    """One download, in the language of whoever asks.

    Raises:
        NoSuchFile: there is no such download.
        FileNotMade: it could not be written.
    """
    try:
        form = Format(visit.asked.path["form"])
        table = TableKind(visit.asked.query.get("table", TableKind.BARRIERS))
    except ValueError:
        raise NoSuchFile from None
    # The standings of today are made when somebody asks for them in chat, not by a download.
    contents = exports.gather(visit.session, visit.campaign, visit.now, publish=False)
    try:
        file = write(form, contents, visit.translate, table)
    except SubprocessFailed as failure:
        logger.warning("No %s was written: %s", form, failure)
        raise FileNotMade from None
    return Download(file.name, file.media_type, file.content)


def _addresses(form: Format, words: Translate) -> list[tuple[str, str]]:
    """Where a format can be had: at one address, or at one for each table, with its name."""
    if form not in _ONE_TABLE:
        return [(f"/board/files/{form}", "")]
    return [
        (f"/board/files/{form}?table={table}", words(f"export-sheet-{table}"))
        for table in TableKind
    ]
