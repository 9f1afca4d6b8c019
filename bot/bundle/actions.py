"""What coordinators hear about actions: silence, dates that nobody answers for, and news."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from sqlmodel import Session

from bot.chat.cards import Button
from bot.i18n import Translate
from bot.messages.bundle import Thing
from bot.messages.programme import answerable as messages
from challenges.models import Action, Health, Organisation
from challenges.queries import pulses

LOOKS_BACK = timedelta(weeks=4)
_TOLD = (Health.STUCK, Health.DONE)
_DAY = timedelta(days=1)


def left_alone(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """What somebody looked after who says nothing, is gone, or says that it is not them."""
    for asked, action in pulses.left_alone(session, organisation.id):
        kind = "silent" if asked.is_silent else "gone"
        yield _thing(action, kind, asked.ask_on or today)


def dates(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """The dates that came up lately of what nobody answers for."""
    for action in pulses.unanswered_for(session, organisation.id):
        if action.due and action.told_on and action.told_on > today - LOOKS_BACK:
            kind = "overdue" if action.is_late(today) else "date"
            yield _thing(action, kind, action.told_on, once=True)


def said(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """What was said last of an action, where it is stuck or done."""
    found = pulses.told_since(session, organisation.id, today - LOOKS_BACK, today)
    for news, action in {action.id: (news, action) for news, action in found}.values():
        if news.health in _TOLD:
            yield _thing(action, news.health, news.day + _DAY, words=news.words, once=True)


def _thing(action: Action, kind: str, since: date, *, words: str = "", once: bool = False) -> Thing:
    def title(_: Translate) -> str:
        return action.title

    def opens(translate: Translate) -> Button:
        return Button("open-my-action", translate("button-open"), str(action.id))

    told = partial(messages.told, kind, action, words)
    return Thing(f"action/{action.id}", since, title, told, opens, once=once)
