"""From "what got in the way" to "removed": what coordinators and leaders do with a barrier.

Every change names the version it was made on, so that of two people at once the second sees that
the barrier has changed, and nothing is overwritten.
"""

from challenges.barriers.decisions import (
    DECIDED,
    ask_leadership,
    decide,
    in_the_way,
    last_decision,
    may_ask,
    may_ask_about,
    questions,
    raised_by,
    tell_leadership,
    told,
    wants_more,
)
from challenges.barriers.families import merge, split, unmerge
from challenges.barriers.needs import Need, Place, in_need, need_of, place
from challenges.barriers.progress import (
    acknowledge,
    answer,
    assign,
    close,
    park,
    reopen_unnoticed,
    start,
)
from challenges.barriers.statuses import CLOSED, NEXT, NOT_OVER, OPEN, may_become
from challenges.barriers.triage import Triage, answer_as, triage
from challenges.barriers.wordings import Details, describe, redact, rename

__all__ = [
    "CLOSED",
    "DECIDED",
    "NEXT",
    "NOT_OVER",
    "OPEN",
    "Details",
    "Need",
    "Place",
    "Triage",
    "acknowledge",
    "answer",
    "answer_as",
    "ask_leadership",
    "assign",
    "close",
    "decide",
    "describe",
    "in_need",
    "in_the_way",
    "last_decision",
    "may_ask",
    "may_ask_about",
    "may_become",
    "merge",
    "need_of",
    "park",
    "place",
    "questions",
    "raised_by",
    "redact",
    "rename",
    "reopen_unnoticed",
    "split",
    "start",
    "tell_leadership",
    "told",
    "triage",
    "unmerge",
    "wants_more",
]
