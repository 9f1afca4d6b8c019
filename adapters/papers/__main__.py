"""The child process: `python -m adapters.papers LANGUAGE`, a page in and a document out."""

import sys

from adapters.papers.sheets import load_page
from adapters.papers.word import as_document

if __name__ == "__main__":
    sys.stdout.buffer.write(as_document(load_page(sys.stdin.buffer.read()), sys.argv[1]))
