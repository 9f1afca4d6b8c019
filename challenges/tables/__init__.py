"""Tables that somebody else made: what their columns are, and what in them is not understood.

Every list that comes in as a file is read with these: teams, actions.
"""

from challenges.tables.cells import Cell, words
from challenges.tables.complaints import (
    FoundList,
    NoList,
    ReadingRemark,
    RowComplaint,
    as_ranges,
    first_of_each,
    remarks_on,
)
from challenges.tables.headings import FileTable, Headings, Vocabulary, find_headings
from challenges.tables.names import plain, same_name, tidy_name

__all__ = [
    "Cell",
    "FileTable",
    "FoundList",
    "Headings",
    "NoList",
    "ReadingRemark",
    "RowComplaint",
    "Vocabulary",
    "as_ranges",
    "find_headings",
    "first_of_each",
    "plain",
    "remarks_on",
    "same_name",
    "tidy_name",
    "words",
]
