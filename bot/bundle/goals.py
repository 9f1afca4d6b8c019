"""What coordinators hear of goals: that a reading is due; who says nothing is asked no more."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from sqlmodel import Session

from bot.chat.cards import Button
from bot.goals import progress
from bot.i18n import Translate
from bot.messages.bundle import Thing
from bot.messages.goals import asking as messages
from challenges import calendar
from challenges.models import Goal, Organisation
from challenges.readings import asked_on


def to_read(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """The goals whose next reading is due: asked a month before, on its day and a month after."""
    for one in progress(session, organisation.id, today):
        made_on = calendar.local_day(one.goal.created_at, organisation.timezone)
        moment = asked_on(one.goal, one.last, made_on, today)
        if moment is None:
            continue
        day, time = moment
        said = partial(messages.due, one, time)
        subject = f"goal/{one.goal.id}"
        yield Thing(
            subject, day, partial(_title, one.goal), said, partial(_opens, one.goal), once=True
        )


def _title(goal: Goal, translate: Translate) -> str:
    del translate
    return goal.text


def _opens(goal: Goal, translate: Translate) -> Button:
    label = translate("button-add-reading")
    return Button("add-reading", label, str(goal.id), opens_form=True)
