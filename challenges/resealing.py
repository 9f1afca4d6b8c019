"""Sealing anew, with the newest key, what an older one sealed."""

from collections.abc import Callable, Iterable

from sqlmodel import Session

from challenges.models import Avoidance, Photo


def reseal(
    session: Session, kept: Iterable[Photo | Avoidance], renew: Callable[[str], str | None]
) -> tuple[int, int]:
    """Seal with the newest key what is sealed; returns how many, and how many no key opens.

    Of rows that come one by one, one at a time is in memory.
    """
    renewed, lost = 0, 0
    for one in kept:
        sealed = renew(one.sealed)
        if sealed is None:
            lost += 1
            continue
        one.sealed, renewed = sealed, renewed + 1
        session.add(one)
        session.flush()
        session.expunge(one)
    return renewed, lost
