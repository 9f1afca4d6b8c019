"""That coordinators could tell the channels what became of the barriers."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from sqlmodel import Session

from bot import outcomes
from bot.messages import bundle as messages
from bot.messages.bundle import Thing
from challenges import calendar, queries
from challenges.models import Organisation


def to_tell(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """Every four weeks after a campaign, if something has changed that was not told yet."""
    campaign = queries.campaign_of(session, organisation.id)
    since = outcomes.told_until(organisation, campaign) if campaign else None
    if since is None:
        return
    day = calendar.local_day(since, organisation.timezone)
    rounds = (today - day) // outcomes.EVERY
    found = outcomes.news(session, organisation, since, today) if rounds else ()
    if found:
        yield Thing(
            f"became/{organisation.id}",
            day + rounds * outcomes.EVERY,
            messages.to_tell,
            partial(messages.how_many, len(found)),
            messages.shows_outcomes,
            once=True,
        )
