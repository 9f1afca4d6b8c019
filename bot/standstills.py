"""What has stood still for so long that coordinators are told, by what the server itself sees."""

from datetime import datetime
from functools import partial

from sqlmodel import Session, col, select

from bot import news
from bot.messages import standstills as messages
from bot.models import WorkspaceRecord
from challenges import queries


def tell_unheard(session: Session, platform: str, since: datetime, now: datetime) -> None:
    """Tell every coordinator on a platform, once, that nothing comes in from there."""
    opened = {one.organisation_id for one in queries.campaigns(session)}
    there = session.exec(
        select(WorkspaceRecord.organisation_id)
        .where(WorkspaceRecord.platform == platform)
        .distinct()
        .order_by(col(WorkspaceRecord.organisation_id))
    )
    for organisation_id in there:
        if organisation_id in opened:
            key = f"unheard/{platform}/{since:%Y-%m-%dT%H:%M}"
            card = partial(messages.unheard, platform)
            news.tell_coordinators(session, organisation_id, card, key=key, now=now)
