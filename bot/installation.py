"""How a server was set up, for documents and pages that say so."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from challenges.retention import AGREED, Periods


class Database(StrEnum):
    """In what everything is kept."""

    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


@dataclass(frozen=True, slots=True)
class Installation:
    """What the settings of a server say; a text that is empty is what nobody said.

    `carriers` are the chat platforms that are set up, with what people call each; `run_by` is who
    runs the server and in which country it stands. `key_ends` says, whenever it is asked, on which
    day the key to a platform ends, of those of which that is known.
    """

    kept: Periods = AGREED
    database: Database = Database.SQLITE
    is_https: bool = False
    has_key: bool = False
    carriers: Mapping[str, str] = field(default_factory=dict[str, str])
    contact: str = ""
    officer: str = ""
    run_by: str = ""
    key_ends: Callable[[], Iterable[tuple[str, date]]] = tuple


UNKNOWN = Installation()
"""Of which nothing was said."""
