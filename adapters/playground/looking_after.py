"""Two actions of the invented organisations, and who said "that is me" of both before the start."""

from datetime import datetime, time, timedelta

from sqlmodel import Session

from adapters.playground.cast import Cast
from bot import roster
from bot.models import WorkspaceRecord
from challenges import actions, calendar, pulse, tasks
from challenges.actions import Plan
from challenges.calendar import MONTH, WorkingDays
from challenges.models import ActionStatus, Answerable, Organisation, Role
from challenges.packs import Theme

_BEGUN = timedelta(days=40)
_DUE = (timedelta(days=45), timedelta(days=150))
"""So many days before and after the start."""
_BUDGET = (2500, None)
"""In euros; of one nobody knows it yet."""


def say_yes(
    session: Session,
    workspace: WorkspaceRecord,
    organisation: Organisation,
    cast: Cast,
    now: datetime,
) -> None:
    """Put the actions in the programme; the ambassador looks after them, and is asked monthly."""
    today = calendar.local_day(now, organisation.timezone)
    begun = calendar.moment(today - _BEGUN, time(11), organisation.timezone)
    somebody = roster.meet(session, workspace, cast.holder_of(Role.AMBASSADOR).user.id)
    for title, due, budget in zip(cast.words.looks_after, _DUE, _BUDGET, strict=True):
        plan = Plan(
            title, theme=Theme.CLIMATE, owner=cast.teams[0], due=today + due, budget=budget,
            status=ActionStatus.IN_PROGRESS,
        )  # fmt: skip
        action = actions.create(session, organisation.id, plan, now=begun)
        tasks.add(session, action, cast.words.first_step)
        asked = Answerable(action_id=action.id)
        working = WorkingDays.of(organisation)
        pulse.accept(session, asked, somebody, MONTH, today, working)
