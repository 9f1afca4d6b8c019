"""A goal as a chart: its readings and the agreed line, which is a straight one and no forecast."""

from collections.abc import Sequence
from datetime import date

from bot.chat.tables import Chart, ChartShape, Table
from bot.i18n import Translate
from bot.messages.goals.values import rounded, value_text
from challenges.models import Reading
from scoring.goals import Progress

MOST_POINTS = 18
"""More readings are not told apart on a phone; all of them stand in the list below."""
NOTHING = "–"


def chart(
    progress: Progress, readings: Sequence[Reading], translate: Translate, most: int = MOST_POINTS
) -> Chart:
    """The readings, and the agreed line from its first to its last day, each on its own day.

    Of more readings than can be told apart it has the first and the last, and of those between
    them some, evenly spread.
    """
    goal = progress.goal
    read = {one.day: one.value for one in _spread(readings, most)}
    line = {day: rounded(value, goal) for day, value in progress.line(read).items()}
    days = sorted({*read, *line})
    header = ("reading-day", "reading", "goal-agreed-line")

    def cell(value: float | None) -> str:
        return NOTHING if value is None else value_text(value, goal, translate)

    table = Table(
        translate("goal-chart"),
        tuple(map(translate, header)),
        tuple((_day(day, translate), cell(read.get(day)), cell(line.get(day))) for day in days),
    )
    values = tuple((read.get(day), line.get(day)) for day in days)
    first, whole = days[0], max(1, (days[-1] - days[0]).days)
    at = tuple((day - first).days / whole for day in days)
    return Chart(table, values, ChartShape.LINE, at=at)


def _day(day: date, translate: Translate) -> str:
    """A day that fits in a column on a phone."""
    return f"{translate.short_day(day)} {day.year}"


def _spread(readings: Sequence[Reading], most: int) -> Sequence[Reading]:
    if len(readings) <= most:
        return readings
    last = len(readings) - 1
    return [readings[round(place * last / (most - 1))] for place in range(most)]
