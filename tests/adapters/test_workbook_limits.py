"""The child that reads workbooks takes no more memory and time than a workbook can need."""

import sys

import pytest

from adapters.children import ChildFailed, run_child

_LIMITED = "import adapters.workbooks.__main__ as child; child.MOST_SECONDS = 1; child._limit(); "


def _run(work: str) -> bytes:
    return run_child((sys.executable, "-c", _LIMITED + work), b"", patience=60)


@pytest.mark.parametrize(
    "work",
    [
        pytest.param("print(len(bytearray(2**30)))", id="memory"),
        pytest.param("while True: pass", id="time"),
    ],
)
def test_what_takes_too_much_is_ended(work: str):
    with pytest.raises(ChildFailed, match="ended"):
        _run(work)


def test_what_a_workbook_takes_is_given():
    assert _run("print(len(bytearray(2**27)))") == b"134217728\n"
