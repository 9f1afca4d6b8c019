"""The child process: `python -m adapters.workbooks write FORMAT|read SHEETS ROWS COLUMNS`."""

import resource
import sys

from adapters.workbooks.pages import dump_pages, load_pages
from adapters.workbooks.reading import read
from adapters.workbooks.writing import write

MOST_MEMORY = 512 * 2**20
MOST_SECONDS = 20
"""Of a processor; a workbook takes half of one, and what takes all it can get is an attack."""


def _answer(content: bytes, verb: str, *arguments: str) -> bytes:
    if verb == "write":
        return write(load_pages(content), *arguments)
    return dump_pages(read(content, *map(int, arguments)))


def _limit() -> None:
    """Take no more than this where the system keeps to it: small files unpack to large ones."""
    for kind, most in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_CPU, MOST_SECONDS)):
        _, hard = resource.getrlimit(kind)
        if hard == resource.RLIM_INFINITY or hard > most:
            resource.setrlimit(kind, (most, most))


if __name__ == "__main__":
    _limit()
    sys.stdout.buffer.write(_answer(sys.stdin.buffer.read(), *sys.argv[1:]))
