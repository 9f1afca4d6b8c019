"""The words that columns choose from."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody may do beside taking part."""

    PARTICIPANT = "participant"
    AMBASSADOR = "ambassador"
    COORDINATOR = "coordinator"
    LEADER = "leader"


class CampaignStatus(StrEnum):
    """Whether a campaign posts."""

    RUNNING = "running"
    PAUSED = "paused"
    CLOSED = "closed"


class Answer(StrEnum):
    """What a check-in says; the values are those of the button contract."""

    DONE = "done"
    NOT_TODAY = "not-today"
    AWAY = "away"


class BarrierStatus(StrEnum):
    """Where a barrier is on its way to being removed."""

    REPORTED = "reported"
    ACKNOWLEDGED = "acknowledged"
    IN_PROGRESS = "in-progress"
    REMOVED = "removed"
    NOT_POSSIBLE = "not-possible"
    MERGED = "merged"


class Decision(StrEnum):
    """What leadership said about a barrier that waited for it."""

    GO_AHEAD = "go-ahead"
    TELL_ME_MORE = "tell-me-more"
    NOT_NOW = "not-now"
