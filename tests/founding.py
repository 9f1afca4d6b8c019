"""An organisation and its campaign, for whoever only needs that there is one."""

from datetime import date, datetime, time
from typing import Any

from sqlmodel import Session

from challenges import campaigns, packs
from challenges.models import Campaign, Organisation


def found(
    session: Session, first_day: date, *, now: datetime, **wanted: Any
) -> tuple[Organisation, Campaign]:
    """An organisation in the Netherlands, and a campaign at nine; `wanted` says what is other."""
    organisation = Organisation(name="Voorbeeld", languages=["nl", "en"], created_at=now)
    session.add(organisation)
    session.flush()
    usual = {"post_at": time(9), "timezone": "Europe/Amsterdam", "locale": "nl"}
    campaign = campaigns.start(
        session, organisation, packs.load("two-weeks"), starts_on=first_day, now=now,
        **(usual | wanted),
    )  # fmt: skip
    return organisation, campaign
