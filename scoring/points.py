"""What an answer is worth. A friction report earns nothing, so that nobody farms them."""

from challenges.models import Answer

FULL_DAY = 2
"""The most a person-day is worth, in halves: one half for answering, one for doing."""

_HALVES = {Answer.DONE: FULL_DAY, Answer.NOT_TODAY: 1, Answer.AWAY: 0}


def halves(answer: Answer) -> int:
    """The value of a person-day in halves: 1 for an honest "not today", 2 for doing.

    "Away" tapped on the day itself is worth as much as silence. Absence that was declared before
    the challenge was posted is left out: those days are not expected, whatever is answered.
    """
    return _HALVES[answer]
