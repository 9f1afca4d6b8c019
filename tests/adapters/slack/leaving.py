"""The app is removed from one of two workspaces in which a campaign runs."""

import json
from datetime import timedelta
from typing import Any

from sqlmodel import Session, select

from adapters.clocks import utc_now
from bot import roster
from bot.chat.conversations import Workspace
from bot.models import ConversationRecord
from challenges import participants
from challenges.models import Role
from tests.adapters.slack.installing import Office, event_body
from tests.fakes.slack_installs import grant
from tests.founding import found

REMOVED = {"type": "app_uninstalled"}


async def furnished(office: Office) -> Office:
    """A campaign of one organisation in two workspaces; a coordinator in the second."""
    await office.installs(grant("T1"))
    await office.installs(grant("T2"))
    await office.store.write(_campaign)
    return office


def _campaign(session: Session) -> None:
    now = utc_now()
    tomorrow = (now + timedelta(days=1)).date()  # today may be over where the campaign runs
    organisation, campaign = found(session, tomorrow, now=now)
    first, second = (
        roster.add_workspace(session, Workspace("slack", name), organisation)
        for name in ("T1", "T2")
    )
    roster.post_in(session, campaign.id, roster.channel(session, first, "C0FAKE"))
    roster.channel(session, second, "C0OTHER")
    anna = roster.meet(session, second, "U0ANNA")
    participants.grant(session, anna, Role.COORDINATOR)
    bram = roster.meet(session, first, "U0BRAM")
    roster.direct_to(session, anna.id)
    roster.direct_to(session, bram.id)


async def tells(office: Office, event: dict[str, Any], *, later: float = 1.0, **fields: Any) -> int:
    """Send an event about an installation; returns the status of the answer."""
    body = event_body(event, utc_now() + timedelta(seconds=later), **fields)
    answer = await office.sender.send(json.dumps(body).encode(), "application/json")
    return answer.status


async def gone(office: Office) -> set[str]:
    """Where nothing is sent any more."""

    def find(session: Session) -> set[str]:
        found = session.exec(select(ConversationRecord).where(ConversationRecord.gone)).all()
        return {row.external_id or "direct" for row in found}

    return await office.store.read(find)
