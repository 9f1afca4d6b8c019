"""Lists that come in as a file: what was read of one is shown, and somebody says yes."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from adapters.cli.terminal import Refusal, complain, say
from adapters.imports import MAX_BYTES, MAX_ROWS, UnreadableFile, read_tables
from bot.i18n import translator
from bot.messages.lists import columns_read
from challenges.tables import (
    FileTable,
    FoundList,
    NoList,
    Vocabulary,
    as_ranges,
    first_of_each,
)

YesOption = Annotated[bool, typer.Option("--yes", help="Add it without asking.")]
AnywayOption = Annotated[
    bool, typer.Option("--anyway", help="Leave out what is not understood, and add the rest.")
]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Say what would happen, and change nothing.")
]


def tables_in(file: Path, vocabulary: Vocabulary, most_rows: int = MAX_ROWS) -> list[FileTable]:
    """The tables of a file.

    Raises:
        Refusal: it cannot be read.
    """
    try:
        with file.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
        return read_tables(content, vocabulary.knows, most_rows)
    except OSError as error:
        raise Refusal(f"{file} cannot be read: {error.strerror}.") from None
    except UnreadableFile as error:
        raise refusal(file, error) from None


def refusal(file: Path, error: UnreadableFile | NoList) -> Refusal:
    """Why a file is not taken, in a sentence."""
    return Refusal(f"{file}: {translator('en')(error.key, **error.values)}")


def tell(file: Path, found: FoundList) -> None:
    """Where a list was found, what was left out of it, and what in it is not understood."""
    words = translator("en")
    place = f"{file}, sheet {found.sheet}" if found.sheet else str(file)
    columns = columns_read(found.columns, words)
    say(f"Read: {place}, headings in row {found.heading}: {columns}.")
    for remark in found.left_out:
        say(words(remark.key, found=remark.found))
    for shown, rest in first_of_each(found.complaints):
        for complaint in shown:
            sentence = words(complaint.key, found=complaint.found)
            complain(f"{place}, row {complaint.row}, column {complaint.column}: {sentence}")
        if rest:
            rows = as_ranges(complaint.row for complaint in rest)
            complain(
                f"{place}, column {rest[0].column}: the same {len(rest)} times more, in row {rows}"
            )


def agree(found: FoundList, *, anyway: bool, yes: bool) -> None:
    """Have the operator say that it is right.

    Raises:
        Refusal: it is not, or nobody can be asked.
    """
    if found.complaints and not anyway:
        raise Refusal("Nothing was added. Repair the file, or leave this out with --anyway")
    if yes:
        return
    if not sys.stdin.isatty():
        raise Refusal("Nothing was added. If this is right, say so with --yes")
    if not typer.confirm("Add this?"):
        raise Refusal("Nothing was added.")
