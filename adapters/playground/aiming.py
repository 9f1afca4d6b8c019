"""The goals of the invented organisations: one goes down, one goes up, and one is an ambition."""

from datetime import date, datetime

from sqlmodel import Session

from adapters.playground.cast import Cast
from challenges import calendar, goals, queries, readings
from challenges.actions import serve
from challenges.goals import Aim
from challenges.models import Organisation
from challenges.packs import Theme
from challenges.readings import Found

_END = (12, 31)


def set_goals(session: Session, organisation: Organisation, cast: Cast, now: datetime) -> None:
    """Set them three years ago, with what was read since; the action that is late serves one."""
    today = calendar.local_day(now, organisation.timezone)
    begun, words = today.year - 3, cast.words.goals
    less = Aim(
        words.less, Theme.CLIMATE, "kWh", begun, 412_000, begun + 7, 250_000, source=words.plan
    )
    more = Aim(words.more, Theme.CLIMATE, "%", begun, 12.5, begun + 7, 100, source=words.plan)
    hope = Aim(words.ambition, Theme.SOCIAL, to_year=begun + 7)
    down, up, _ = [
        goals.create(session, organisation.id, aim, now=now) for aim in (less, more, hope)
    ]
    for goal, source, values in (
        (down, words.meter, (377_500.5, 354_200)),
        (up, words.count, (19, 31.5)),
    ):
        for year, value in enumerate(values, start=begun + 1):
            found = Found(date(year, *_END), value, source)
            readings.read(session, goal, found, today=today)
    for action in queries.actions(session, organisation.id)[:1]:
        serve(session, action, down.id, version=action.version)
