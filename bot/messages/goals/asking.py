"""What coordinators read when a reading of a goal is due."""

from bot.i18n import Translate
from bot.messages.goals.showing import last_text
from challenges.readings import TIMES
from scoring.goals import Progress


def due(progress: Progress, time: int, translate: Translate) -> str:
    """What was read last, when the next one is due, and whether this is the last time."""
    day = progress.due
    assert day is not None  # or nothing would be asked
    said = translate("reading-is-due", last=last_text(progress, translate), day=translate.date(day))
    return f"{said} {translate('reading-last-time')}" if time == TIMES else said
