"""What an answer is worth. A friction report earns nothing, so that nobody farms them."""

from challenges.models import Answer

FULL_DAY = 2
"""The most a person-day is worth, in halves: one half for answering, one for doing."""


def halves(answer: Answer) -> int:
    """The value of a person-day in halves: 1 for any honest answer, 2 for doing.

    "Away" tapped on the day itself is an answer. Absence declared beforehand is none: those days
    are not expected (see `leaderboard.expected_days`).
    """
    return FULL_DAY if answer is Answer.DONE else 1
