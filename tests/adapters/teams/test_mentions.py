"""Names of people who are mentioned in an answer, which does not wait for them for long."""

import asyncio

import pytest

from adapters.teams.mentions import Ask, named_in
from adapters.teams.people import ConversationMember
from bot.chat.cards import Card, Person
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.responses import ReplyPrivately
from bot.ports import DeliveryFailed

WORKSPACE = Workspace("teams", "tenant-1")
ANSWER = ReplyPrivately(
    Card(
        "Samen",
        (
            Person(
                User(WORKSPACE, "aad-anna"), "een collega", (Conversation(WORKSPACE, "19:chat"),)
            ),
        ),
    )
)


async def told(conversation: Conversation, who: str) -> ConversationMember:
    return ConversationMember(who, name=f"{who} of {conversation.id}")


async def busy(conversation: Conversation, who: str) -> ConversationMember:
    raise DeliveryFailed("HTTP 503")


async def silent(conversation: Conversation, who: str) -> ConversationMember:
    await asyncio.Event().wait()
    raise AssertionError("nobody waits for this")


async def test_an_answer_has_the_name_that_microsoft_tells():
    answer = await named_in(ANSWER, told)

    assert isinstance(answer, ReplyPrivately)
    assert "aad-anna of 19:chat" in answer.card.plain_text()


@pytest.mark.parametrize("ask", [busy, silent])
async def test_an_answer_does_without_a_name_that_microsoft_does_not_tell_now(ask: Ask):
    answer = await named_in(ANSWER, ask, patience=0.01)

    assert answer == ANSWER
    assert "een collega" in ANSWER.card.plain_text()
