"""Workbooks in XLSX, written and read outside this process."""

from collections.abc import Sequence

from adapters.subprocesses import module, run_subprocess
from adapters.workbooks.pages import WorkbookSheet, dump_pages, load_pages

__all__ = ["WorkbookSheet", "read_workbook", "write_workbook"]

PATIENCE = 30.0
"""Seconds that a workbook may take; it takes about half of one."""

_COMMAND = module("adapters.workbooks")


def write_workbook(pages: Sequence[WorkbookSheet], day_format: str) -> bytes:
    """A workbook with a sheet per page; headings stay in view, texts are never formulas.

    Raises:
        ChildFailed: it could not be written.
    """
    return run_subprocess((*_COMMAND, "write", day_format), dump_pages(pages), patience=PATIENCE)


def read_workbook(content: bytes, *, sheets: int, rows: int, columns: int) -> list[WorkbookSheet]:
    """What is in a workbook, at most as much of it as is asked for; its own widths are left out.

    Raises:
        ChildFailed: it is no workbook, or it is broken.
    """
    limits = (str(sheets), str(rows), str(columns))
    return load_pages(run_subprocess((*_COMMAND, "read", *limits), content, patience=PATIENCE))
