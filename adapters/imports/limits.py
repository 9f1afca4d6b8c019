"""How much of a file is read, and what is said of one that cannot be."""

MAX_BYTES = 5 * 1024 * 1024
MAX_UNPACKED = 25 * 1024 * 1024
MAX_PARTS = 500
MAX_RATIO = 100
"""How often one part of a workbook may be as large as it is packed: Apache POI's measure, and some
ten times what a workbook full of empty rows comes to."""

SMALL_PART = 1024 * 1024
"""Bytes of a part of which nobody asks how tightly it is packed."""

MAX_SHEETS = 20
MAX_ROWS = 2000
"""Rows with something in them."""

MAX_COLUMNS = 60


class UnreadableFile(Exception):
    """A file cannot be read as a table; `key` is that of the text that says why."""

    def __init__(self, key: str, **values: int) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
