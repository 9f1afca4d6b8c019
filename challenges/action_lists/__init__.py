"""Lists of actions that an organisation has already, in a file of its own making.

Nothing is guessed: what is not understood is told by row and column, with what to do about it.
"""

from challenges.action_lists.adding import Added, add, preview
from challenges.action_lists.cells import Doubt, number
from challenges.action_lists.headings import VOCABULARY
from challenges.action_lists.lists import (
    MEASURED,
    SECAP_FIELDS,
    ActionList,
    PlannedRow,
    longest,
    understand,
)
from challenges.tables import Cell, FileTable, NoList, RowComplaint

__all__ = [
    "MEASURED",
    "SECAP_FIELDS",
    "VOCABULARY",
    "ActionList",
    "Added",
    "Cell",
    "Doubt",
    "FileTable",
    "NoList",
    "PlannedRow",
    "RowComplaint",
    "add",
    "longest",
    "number",
    "preview",
    "understand",
]
