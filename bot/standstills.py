"""What has stood still for so long that coordinators are told, by what the server itself sees."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from sqlmodel import Session, col, select

from bot import news
from bot.chat.cards import Card
from bot.i18n import Translate
from bot.messages import standstills as messages
from bot.models import WorkspaceRecord
from challenges import queries


def tell_unheard(session: Session, platform: str, since: datetime, now: datetime) -> None:
    """Tell every coordinator on a platform, once, that nothing comes in from there."""
    key = f"unheard/{platform}/{since:%Y-%m-%dT%H:%M}"
    _tell(session, platform, partial(messages.unheard, platform), key, now)


def tell_expiring(session: Session, platform: str, day: date, key: str, now: datetime) -> None:
    """Tell every coordinator on a platform, once a key, when nothing will go there any more."""
    make = messages.expired if day < now.date() else messages.expiring
    _tell(session, platform, partial(make, platform, day), f"expiring/{platform}/{key}", now)


def _tell(
    session: Session, platform: str, card: Callable[[Translate], Card], key: str, now: datetime
) -> None:
    opened = {one.organisation_id for one in queries.campaigns(session)}
    there = session.exec(
        select(WorkspaceRecord.organisation_id)
        .where(WorkspaceRecord.platform == platform)
        .distinct()
        .order_by(col(WorkspaceRecord.organisation_id))
    )
    for organisation_id in there:
        if organisation_id in opened:
            news.tell_coordinators(session, organisation_id, card, key=key, now=now)
