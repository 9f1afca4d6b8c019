"""A workbook takes no more memory and time than it can need: its parts, and who reads it."""

import random
import sys
import zipfile

import pytest

from adapters.imports import UnreadableFile, read_tables
from adapters.subprocesses import SubprocessFailed, run_subprocess
from tests.adapters.odd_files import open_document, with_padding, workbook

_LIMITED = "import adapters.workbooks.__main__ as child; child.MOST_SECONDS = 1; child._limit(); "

LIST = [("Titel",), ("A",)]
_COMMENT = b"<!-- %s -->"


def _run(work: str) -> bytes:
    return run_subprocess((sys.executable, "-c", _LIMITED + work), b"", patience=60)


@pytest.mark.parametrize(
    "work",
    [
        pytest.param("print(len(bytearray(2**30)))", id="memory"),
        pytest.param("while True: pass", id="time"),
    ],
)
def test_what_takes_too_much_is_ended(work: str):
    with pytest.raises(SubprocessFailed, match="ended"):
        _run(work)


def test_what_a_workbook_takes_is_given():
    assert _run("print(len(bytearray(2**27)))") == b"134217728\n"


def _is_refused(content: bytes) -> bool:
    with pytest.raises(UnreadableFile) as refused:
        read_tables(content)
    return refused.value.key == "import-no-workbook"


@pytest.mark.parametrize("part", ["sheet1.xml", "styles.xml", "[Content_Types].xml"])
def test_one_part_that_is_packed_too_tightly_is_not_unpacked(part: str):
    content = with_padding(workbook(LIST), part, _COMMENT % (b"x" * 2_000_000))

    assert len(content) < 20_000
    assert _is_refused(content)


def test_a_file_of_libreoffice_that_is_packed_too_tightly_is_not_unpacked():
    content = with_padding(open_document(), "content.xml", _COMMENT % (b"x" * 2_000_000))

    assert _is_refused(content)


def test_a_small_part_may_be_packed_as_tightly_as_it_can_be():
    content = with_padding(workbook(LIST), "sheet1.xml", b" " * 900_000)
    [table] = read_tables(content)

    assert [tuple(row) for row in table.rows] == LIST


def test_a_large_part_that_says_much_is_read():
    noise = random.Random(1).randbytes(600_000).hex().encode()
    content = with_padding(workbook(LIST), "sheet1.xml", _COMMENT % noise)
    [table] = read_tables(content)

    assert [tuple(row) for row in table.rows] == LIST


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_workbook_that_is_packed_as_no_spreadsheet_does_is_not_unpacked(packing: int):
    content = with_padding(workbook(LIST), "sheet1.xml", b"", packing)

    assert _is_refused(content)
