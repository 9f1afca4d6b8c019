"""Which status may follow which."""

from challenges.models import BarrierStatus

OPEN = (
    BarrierStatus.REPORTED,
    BarrierStatus.ACKNOWLEDGED,
    BarrierStatus.PLANNED,
    BarrierStatus.IN_PROGRESS,
)
"""Somebody has to do something."""

NOT_OVER = (*OPEN, BarrierStatus.PARKED)
"""It is here still, so that others can be merged into it."""

CLOSED = (BarrierStatus.REMOVED, BarrierStatus.PARTLY_REMOVED, BarrierStatus.NOT_POSSIBLE)
"""There is an outcome, which everybody who ran into it has been told."""

_ENDINGS = (*CLOSED, BarrierStatus.PARKED)

NEXT: dict[BarrierStatus, tuple[BarrierStatus, ...]] = {
    BarrierStatus.REPORTED: (*OPEN[1:], *_ENDINGS),
    BarrierStatus.ACKNOWLEDGED: (*OPEN[2:], *_ENDINGS),
    BarrierStatus.PLANNED: (BarrierStatus.IN_PROGRESS, *_ENDINGS),
    BarrierStatus.IN_PROGRESS: (BarrierStatus.PLANNED, *_ENDINGS),
    BarrierStatus.PARKED: (*OPEN[1:], *CLOSED),
    BarrierStatus.PARTLY_REMOVED: (
        *OPEN[1:],
        BarrierStatus.REMOVED,
        BarrierStatus.NOT_POSSIBLE,
        BarrierStatus.PARKED,
    ),
    BarrierStatus.REMOVED: (BarrierStatus.ACKNOWLEDGED,),
    BarrierStatus.NOT_POSSIBLE: (BarrierStatus.ACKNOWLEDGED,),
    BarrierStatus.MERGED: (),
}
"""The status table; merging and unmerging have functions of their own.

Whoever skips a step (removed as soon as it was read) has acknowledged it by that.
"""


def may_become(status: BarrierStatus, following: BarrierStatus) -> bool:
    """Whether one status may follow another."""
    return following in NEXT[status]
