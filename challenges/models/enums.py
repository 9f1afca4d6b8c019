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


class Signal(StrEnum):
    """What a report tells of: what is in the way, what could be, and what should stay."""

    BARRIER = "barrier"
    CHANCE = "chance"
    KEEP = "keep"


class CardKind(StrEnum):
    """What a card of the card index tells of."""

    CONTACT = "contact"
    PROJECT = "project"
    TOOL = "tool"


class Process(StrEnum):
    """Whether it is about what an organisation is for, or about what that needs."""

    PRIMARY = "primary"
    SUPPORTING = "supporting"


class BarrierStatus(StrEnum):
    """Where a barrier is on its way to being removed."""

    REPORTED = "reported"
    ACKNOWLEDGED = "acknowledged"
    PLANNED = "planned"
    IN_PROGRESS = "in-progress"
    REMOVED = "removed"
    PARTLY_REMOVED = "partly-removed"
    NOT_POSSIBLE = "not-possible"
    PARKED = "parked"
    MERGED = "merged"


class Horizon(StrEnum):
    """By when something is done: the columns of the roadmap."""

    ONE_YEAR = "one-year"
    BY_2030 = "2030"
    BY_2050 = "2050"


class Noticed(StrEnum):
    """Whether somebody notices that a barrier is gone."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class ActionStatus(StrEnum):
    """How far an action of the programme is."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    IN_PROGRESS = "in-progress"
    DONE = "done"
    STOPPED = "stopped"


class Health(StrEnum):
    """How an action stands, as somebody says who looks after it."""

    ON_TRACK = "on-track"
    LATE = "late"
    STUCK = "stuck"
    DONE = "done"


class Decision(StrEnum):
    """What leadership said about a barrier that waited for it."""

    GO_AHEAD = "go-ahead"
    TELL_ME_MORE = "tell-me-more"
    NOT_NOW = "not-now"


class IntentionOutcome(StrEnum):
    """What somebody says of a step that they meant to take."""

    DONE = "done"
    NOT_YET = "not-yet"
    FAILED = "failed"


class Wave(StrEnum):
    """When something is measured, as seen from the campaign."""

    BEFORE = "before"
    LAST_WEEK = "last-week"
    AFTER = "after"
    OTHER = "other"


class TalkOutcome(StrEnum):
    """What somebody says of a lunch talk, without a reason; `GONE` is that nobody is left in it."""

    TALKED = "talked"
    NOT_YET = "not-yet"
    WILL_NOT = "will-not"
    GONE = "gone"


class AgreementKind(StrEnum):
    """What came of a lunch talk: its kind decides its form."""

    ACTION = "action"
    WORKING = "working"
    QUESTION = "question"
    CONTACT = "contact"
    NOTHING = "nothing"


class AccessPurpose(StrEnum):
    """What a link for people without an account opens: the tablet of a team, or a session."""

    KIOSK = "kiosk"
    SESSION = "session"


class KeyPurpose(StrEnum):
    """What a reader's key opens: the numbers for other programs, or a calendar."""

    API = "api"
    CALENDAR = "calendar"


class SessionKind(StrEnum):
    """What people come together for; each has a template of its own."""

    KICK_OFF = "kick-off"
    WORK = "work"
    DOORSTART = "doorstart"
    OPPORTUNITY = "opportunity"
    AMBITION = "ambition"
    CLOSING = "closing"


class NoteKind(StrEnum):
    """What a note of a session is; what is made of it follows from that."""

    IDEA = "idea"
    ACTION = "action"
    AMBITION = "ambition"
    COMPETENCE = "competence"
    QUESTION = "question"
    DECISION = "decision"
