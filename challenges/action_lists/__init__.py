"""Lists of actions that an organisation has already, in a file of its own making.

Nothing is guessed: what is not understood is told by row and column, with what to do about it.
"""

from challenges.action_lists.adding import Added, add, preview
from challenges.action_lists.cells import Doubt, number
from challenges.action_lists.headings import Cell, Table
from challenges.action_lists.lists import (
    SECAP_FIELDS,
    ActionList,
    Complaint,
    NoActions,
    understand,
)

__all__ = [
    "SECAP_FIELDS",
    "ActionList",
    "Added",
    "Cell",
    "Complaint",
    "Doubt",
    "NoActions",
    "Table",
    "add",
    "number",
    "preview",
    "understand",
]
