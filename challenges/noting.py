"""Lines for the security log about what a transaction does: written once it is committed.

A work may be refused and undone, or run again after a conflict; whoever commits writes its lines.
"""

import logging
from collections.abc import Sequence

from sqlalchemy import event
from sqlalchemy.orm import SessionTransaction
from sqlmodel import Session

_NOTED = "noted for the security log"

_security = logging.getLogger("prikkel.security")


def note(session: Session, line: str) -> None:
    """Have a line written when what was done is committed; it says nothing of whom it is about."""
    if _NOTED not in session.info:
        session.info[_NOTED] = []
        event.listen(session, "after_soft_rollback", _forget)
    session.info[_NOTED].append((line, session.get_nested_transaction()))


def taken(session: Session) -> Sequence[str]:
    """The lines of a work that has been done, for whoever commits; no other work has them."""
    noted = session.info.get(_NOTED, [])
    lines = [line for line, _ in noted]
    noted.clear()
    return lines


def write(lines: Sequence[str]) -> None:
    """Log what was committed."""
    for line in lines:
        _security.info("%s", line)


def _forget(session: Session, undone: SessionTransaction) -> None:
    """Drop what was noted in a savepoint that is undone, and in those within it."""
    noted = session.info[_NOTED]
    noted[:] = [one for one in noted if not _is_within(one[1], undone)]


def _is_within(savepoint: SessionTransaction | None, other: SessionTransaction) -> bool:
    while savepoint is not None and savepoint is not other:
        savepoint = savepoint.parent
    return savepoint is not None
