"""An organisation with a campaign in the database, written there without starting a process."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from sqlmodel import Session, select

from adapters.database import open_store
from bot import jobs, outbox, roster
from bot.chat.cards import Card
from bot.chat.conversations import Workspace
from bot.models import ConversationRecord, Delivery
from challenges import calendar, campaigns
from challenges.models import Campaign
from tests.fakes.slack import TEAM
from tests.fakes.slack_sender import SECRET
from tests.founding import found
from tests.migrated import prepare

T = TypeVar("T")

SLACK = Workspace("slack", TEAM)


def slack_settings(api_url: str) -> dict[str, str]:
    """The settings for a fake Slack."""
    return {
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_BOT_TOKEN": "xoxb-fake",
        "SLACK_API_BASE_URL": api_url,
    }


async def within(database_url: str, work: Callable[[Session], T]) -> T:
    """Run one transaction in a database."""
    store = open_store(database_url)
    try:
        return await store.write(work)
    finally:
        await store.close()


async def install(
    database_url: str,
    workspace: Workspace = SLACK,
    channels: Iterable[str] = ("C0FAKE",),
    *,
    service_url: str = "",
) -> None:
    """A campaign that starts in two months, in one or more channels."""
    prepare(database_url)
    address = json.dumps({"serviceUrl": service_url}) if service_url else ""

    def fill(session: Session) -> None:
        now = datetime.now(UTC)
        in_two_months = (now + timedelta(days=60)).date()  # it says nothing by itself yet
        organisation, campaign = found(session, in_two_months, now=now)
        place = roster.add_workspace(session, workspace, organisation)
        for channel in channels:
            roster.post_in(session, campaign.id, roster.channel(session, place, channel, address))

    await within(database_url, fill)


async def post_first_challenge(database_url: str) -> None:
    """Put the first challenge into the outbox, as `prikkel campaign post` does."""

    def work(session: Session) -> None:
        campaign = session.exec(select(Campaign)).one()
        for due in calendar.asked_on(campaigns.plan_of(session, campaign), campaign.starts_on):
            jobs.post_due(session, campaign, due, datetime.now(UTC))

    await within(database_url, work)


async def post_everywhere(database_url: str, number: int = 1) -> None:
    """Put messages that must not come twice into the outbox of every conversation."""

    def work(session: Session) -> None:
        for conversation in session.exec(select(ConversationRecord)):
            for n in range(number):
                key = f"hello/{conversation.external_id}/{n}"
                outbox.post(session, conversation, Card(key), key=key, now=datetime.now(UTC))

    await within(database_url, work)


async def rows(database_url: str) -> list[Delivery]:
    """The outbox."""
    return await within(
        database_url, lambda session: list(session.exec(select(Delivery).order_by(Delivery.key)))
    )
