"""Who has left, asked of Slack once a night."""

from datetime import UTC, datetime

import pytest
from sqlmodel import Session, select

from adapters.slack.clients import OneWorkspace, make_client
from adapters.slack.membership import MembershipCheck, next_night
from bot import roster
from bot.chat.conversations import Workspace
from bot.models import Account, ConversationRecord
from bot.ports import Store
from challenges.models import Organisation
from tests.fakes.clock import FakeClock
from tests.fakes.slack import TEAM, FakeSlack

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


async def known(store: Store, *users: str) -> None:
    """We hold something of these people, in the workspace of the fake."""

    def write(session: Session) -> None:
        organisation = Organisation(name="Voorbeeld", created_at=NOW)
        session.add(organisation)
        session.flush()
        workspace = roster.add_workspace(session, Workspace("slack", TEAM), organisation)
        for user in users:
            roster.meet(session, workspace, user)

    await store.write(write)


async def gone(store: Store) -> list[str]:
    """Who can be sent nothing any more."""
    statement = (
        select(Account.external_id)
        .join(ConversationRecord, ConversationRecord.account_id == Account.id)
        .where(ConversationRecord.gone)
    )
    return await store.read(lambda session: sorted(session.exec(statement)))


def attendance(store: Store, slack: FakeSlack) -> MembershipCheck:
    clients = OneWorkspace(make_client("xoxb-fake", slack.api_url))
    return MembershipCheck(store, FakeClock(NOW), clients, pause=0)


async def test_who_left_is_sent_nothing_and_who_is_back_is(store: Store, slack: FakeSlack):
    await known(store, "U0ANNA", "U0BRAM")
    slack.people |= {f"U{number:04}" for number in range(450)}  # three pages
    slack.deactivated.add("U0BRAM")
    await attendance(store, slack).take()
    assert await gone(store) == ["U0BRAM"]

    slack.deactivated.clear()
    await attendance(store, slack).take()
    assert await gone(store) == []
    assert len(slack.calls_of("users.list")) == 6
    assert await store.read(lambda session: len(session.exec(select(Account)).all())) == 2


async def test_nobody_is_asked_about_where_nobody_is_known(store: Store, slack: FakeSlack):
    await known(store)
    await attendance(store, slack).take()

    assert slack.calls_of("users.list") == []


async def test_slack_may_ask_for_patience(store: Store, slack: FakeSlack):
    await known(store, "U0ANNA")
    slack.deactivated.add("U0ANNA")
    slack.refuse_next(429, retry_after=0)
    await attendance(store, slack).take()

    assert await gone(store) == ["U0ANNA"]


async def test_a_refusal_is_logged_without_names(
    store: Store, slack: FakeSlack, caplog: pytest.LogCaptureFixture
):
    await known(store, "U0ANNA")
    slack.refuse_next(200, "missing_scope")
    await attendance(store, slack).take()

    assert "missing_scope" in caplog.text
    assert "U0ANNA" not in caplog.text


def test_every_night_comes_once():
    assert next_night(NOW) == datetime(2026, 6, 2, 2, 0, tzinfo=UTC)
    assert next_night(datetime(2026, 6, 2, 2, 0, tzinfo=UTC)).day == 3
    assert next_night(datetime(2026, 6, 2, 1, 59, tzinfo=UTC)).day == 2
