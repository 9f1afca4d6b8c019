"""The child process: `python -m adapters.workbooks write FORMAT|read SHEETS ROWS COLUMNS`."""

import sys

from adapters.workbooks.pages import dump_pages, load_pages
from adapters.workbooks.reading import read
from adapters.workbooks.writing import write


def _answer(content: bytes, verb: str, *arguments: str) -> bytes:
    if verb == "write":
        return write(load_pages(content), *arguments)
    return dump_pages(read(content, *map(int, arguments)))


if __name__ == "__main__":
    sys.stdout.buffer.write(_answer(sys.stdin.buffer.read(), *sys.argv[1:]))
