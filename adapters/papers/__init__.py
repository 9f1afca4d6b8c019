"""Pages on paper: as a document for a word processor, and as Markdown."""

from enum import StrEnum
from typing import assert_never

from adapters.papers.markdown import as_markdown
from adapters.papers.sheets import dump_page, for_paper
from adapters.subprocesses import module, run_subprocess
from bot.chat.pages import Page

PATIENCE = 30.0
"""Seconds that a document may take; it takes about one."""


class PaperFormat(StrEnum):
    """How a paper is written; also how the name of its file ends."""

    DOCX = "docx"
    MARKDOWN = "md"

    @property
    def media_type(self) -> str:
        """As HTTP names it."""
        if self is PaperFormat.DOCX:
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        return "text/markdown"


def write_paper(form: PaperFormat, page: Page, locale: str) -> bytes:
    """A page in one format; `locale` is its language where it does not say so itself.

    Raises:
        SubprocessFailed: it could not be written.
    """
    match form:
        case PaperFormat.MARKDOWN:
            return as_markdown(for_paper(page)).encode()
        case PaperFormat.DOCX:
            command = (*module("adapters.papers"), page.locale or locale)
            return run_subprocess(command, dump_page(for_paper(page)), patience=PATIENCE)
        case _:
            assert_never(form)
