"""Every kind of data that is kept, and which tables it is in: a test holds it against the code."""

from dataclasses import dataclass
from enum import StrEnum


class Reader(StrEnum):
    """Who is shown it; whoever runs the server can read all of it."""

    YOU = "you"
    COORDINATORS = "coordinators"
    LEADERS = "leaders"
    EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of data: `kind-<name>` says what it is, `kept-<name>` how long it stays.

    `ends` are the steps of `bot.retention` that destroy it. What is not `personal` points at no
    person.
    """

    name: str
    tables: tuple[str, ...]
    readers: tuple[Reader, ...] = ()
    ends: tuple[str, ...] = ()
    personal: bool = True


_YOU, _COORDINATORS = Reader.YOU, Reader.COORDINATORS
_LEADERS, _EVERYBODY = Reader.LEADERS, Reader.EVERYBODY

KINDS = (
    Kind(
        "people",
        (
            "participant", "account", "conversation", "conversation_member", "reminder",
            "intention", "sign_in",
        ),
        (_YOU,),
        ("people", "strangers"),
    ),
    Kind("roles", ("rolegrant", "theme_seat", "care", "barrier_look"), (_YOU, _COORDINATORS)),
    Kind("answers", ("check_in",), (_YOU,), ("answers",)),
    Kind("absences", ("absence",), (_YOU,), ("absences",)),
    Kind("enrolments", ("enrolment",), (_YOU,), ("enrolments", "small teams")),
    Kind(
        "reports", ("friction", "photo", "photo_wait"), (_YOU, _COORDINATORS),
        ("voices", "photos", "words"),
    ),
    Kind("voices", ("support", "confirmation", "retry"), (_YOU,), ("confirmations", "retries")),
    Kind("codes", ("follow_code", "remark"), (_COORDINATORS,), ("follow codes",), personal=False),
    Kind("history", ("barrier_change",), (_YOU, _COORDINATORS, _EVERYBODY), ("history",)),
    Kind("messages", ("delivery",), (_YOU,), ("messages", "refreshes")),
    Kind("barriers", ("barrier", "action_barrier"), (_COORDINATORS, _EVERYBODY), ("own names",)),
    Kind("requests", ("decision_request",), (_COORDINATORS, _LEADERS)),
    Kind("plan", ("plan", "plan_step", "own_playbook"), (_YOU, _COORDINATORS, _LEADERS), ("plan",)),
    Kind(
        "programme",
        (
            "action", "action_task", "action_dependency", "solution", "dropped_date", "goal",
            "reading",
        ),
        (_COORDINATORS, _LEADERS, _EVERYBODY),
    ),
    Kind("actions-said", ("answerable", "action_news"), (_YOU, _COORDINATORS, _LEADERS)),
    Kind(
        "talks",
        ("talk_round", "talker", "talk_wish", "avoidance", "talk", "talk_member", "agreement"),
        (_YOU,),
    ),
    Kind(
        "cards", ("index_card", "card_person", "card_thanks", "removed_card"),
        (_YOU, _EVERYBODY), ("card thanks",),
    ),
    Kind("fingerprints", ("inbox", "mark", "lane"), personal=False),
    Kind("departures", ("departure",), personal=False),
    Kind("results", ("measure",), (_COORDINATORS, _LEADERS, _EVERYBODY), personal=False),
    Kind("questionnaires", ("measure_begun", "measure_answer"), personal=False),
    Kind(
        "sessions", ("work_session", "session_note"),
        (_COORDINATORS, _LEADERS, _EVERYBODY), ("session notes",), personal=False,
    ),
    Kind("tablets", ("access_link", "kiosk_day"), (_COORDINATORS,), personal=False),
    Kind("groups", ("linked_group",), (_COORDINATORS,), personal=False),
    Kind("readers", ("reader_key",), (_COORDINATORS,), personal=False),
    Kind("webhooks", ("webhook", "webhook_message"), (_COORDINATORS,), personal=False),
    Kind("sums", ("team_day",), (), ("small sums",), personal=False),
    Kind(
        "figures", ("closed_week", "measurement", "destruction"), (_COORDINATORS, _EVERYBODY),
        personal=False,
    ),
    Kind(
        "setup",
        (
            "organisation", "workspace", "slack_installation", "team", "campaign",
            "campaign_channel", "challenge",
        ),
        (_EVERYBODY,),
        personal=False,
    ),
)  # fmt: skip

TOLD_TO_ALL = tuple(kind for kind in KINDS if Reader.YOU in kind.readers)
"""What the explanation for staff speaks of: what is about them, and shown to them."""
