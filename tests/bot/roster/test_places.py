from datetime import UTC, datetime

import pytest

from bot import roster
from bot.chat.conversations import Conversation, User, Workspace
from challenges.models import Organisation

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
WORKSPACE = Workspace("teams", "tenant-1")
SOMEBODY = User(WORKSPACE, "U1")
OLD, NEW = '{"serviceUrl": "https://old"}', '{"serviceUrl": "https://new"}'


@pytest.fixture
async def workspace(store):
    def make(session):
        organisation = Organisation(name="Voorbeeld", created_at=NOW)
        session.add(organisation)
        session.flush()
        workspace = roster.add_workspace(session, WORKSPACE, organisation)
        roster.channel(session, workspace, "19:channel").address = OLD
        return workspace

    return await store.write(make)


@pytest.mark.parametrize(
    ("address", "was_gone", "kept"),
    [(OLD, False, OLD), (NEW, False, NEW), ("", False, OLD), (OLD, True, OLD), ("", True, OLD)],
)
async def test_where_a_channel_was_reached_last_is_remembered(
    store, workspace, address, was_gone, kept
):
    where = Conversation(WORKSPACE, "19:channel", direct=False, address=address)

    def leave(session):
        roster.conversation_record(session, workspace, "19:channel").gone = was_gone

    await store.write(leave)
    await store.write(lambda session: roster.remember(session, workspace, where, SOMEBODY))
    known = await store.read(
        lambda session: roster.conversation_record(session, workspace, "19:channel")
    )

    assert (known.address, known.gone) == (kept, False)


async def test_a_channel_without_a_campaign_is_not_kept(store, workspace):
    where = Conversation(WORKSPACE, "19:other", direct=False, address=OLD)

    await store.write(lambda session: roster.remember(session, workspace, where, SOMEBODY))

    known = await store.read(
        lambda session: roster.conversation_record(session, workspace, "19:other")
    )
    assert known is None


async def test_a_chat_is_kept_once_its_person_has_an_account(store, workspace):
    chat = Conversation(WORKSPACE, "a:chat", direct=True, address=OLD)

    def speak(session):
        roster.remember(session, workspace, chat, SOMEBODY)
        before = roster.conversation_record(session, workspace, "a:chat")
        roster.meet(session, workspace, SOMEBODY.id)
        roster.remember(session, workspace, chat, SOMEBODY)
        return before, roster.conversation_record(session, workspace, "a:chat").address

    assert await store.write(speak) == (None, OLD)
