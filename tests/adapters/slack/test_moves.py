"""Ids that begin with W: who had another one before is the same person."""

from collections.abc import AsyncGenerator, Sequence
from datetime import UTC, datetime

import pytest
from aiohttp import ClientSession
from sqlmodel import Session

from adapters.slack.clients import OneWorkspace, make_client
from adapters.slack.enterprises import exchanged
from adapters.slack.moves import FollowingMoves
from adapters.slack.native import NativeTables
from adapters.slack.platform import SlackPlatform
from adapters.slack.posts import Posts
from bot import roster
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, User, Workspace
from bot.chat.events import CommandGiven, Event
from bot.ports import DeliveryFailed
from challenges import participants
from challenges.models import Organisation, Role
from tests.fakes.slack import TEAM, FakeSlack, running
from tests.fakes.speaking import Speaking

HERE = Workspace("slack", TEAM)
OLD, NEW = User(HERE, "U0ANNA"), User(HERE, "W0ANNA")
NOW = datetime(2026, 11, 20, tzinfo=UTC)


class Listener(Speaking):
    """A bot that only listens."""

    def __init__(self) -> None:
        self.heard: list[Event] = []

    async def handle(self, event: Event) -> None:
        self.heard.append(event)


@pytest.fixture
async def slack() -> AsyncGenerator[FakeSlack]:
    async with running(FakeSlack(people={"U0ANNA", "W0ANNA", "W0BRAM"})) as slack:
        yield slack


@pytest.fixture
async def clients(slack: FakeSlack) -> AsyncGenerator[OneWorkspace]:
    clients = OneWorkspace(make_client("xoxb-fake", slack.api_url))
    async with ClientSession() as session:
        clients.use(session)
        yield clients


@pytest.fixture
async def bot(store, clients: OneWorkspace) -> FollowingMoves:
    def settle(session: Session) -> None:
        organisation = Organisation(name="Voorbeeld", created_at=NOW)
        session.add(organisation)
        session.flush()
        place = roster.add_workspace(session, HERE, organisation)
        anna = roster.meet(session, place, "U0ANNA")
        participants.join(session, anna, now=NOW)
        participants.grant(session, anna, Role.COORDINATOR)

    await store.write(settle)
    return FollowingMoves(Listener(), clients, store)


def said(user: User, number: int = 1) -> CommandGiven:
    return CommandGiven(f"c/{number}", user, Conversation(HERE, user.id, direct=True), "hulp")


async def accounts(store) -> Sequence[User]:
    def look(session: Session) -> list[User]:
        workspace = roster.workspace_of(session, HERE)
        assert workspace is not None
        return [user for _, user in roster.roles_of(session, workspace.organisation_id)]

    return await store.read(look)


async def test_who_acts_under_a_new_id_is_who_they_were(store, bot, slack: FakeSlack):
    for number in range(3):
        await bot.handle(said(NEW, number))

    assert await accounts(store) == [OLD, NEW]
    assert len(slack.calls_of("migration.exchange")) == 1


async def test_who_was_never_here_is_left_alone_and_asked_about_once(store, bot, slack: FakeSlack):
    for number in range(2):
        await bot.handle(said(User(HERE, "W0BRAM"), number))

    assert await accounts(store) == [OLD]
    assert len(slack.calls_of("migration.exchange")) == 1


async def test_ids_of_a_workspace_alone_are_never_asked_about(bot, slack: FakeSlack):
    await bot.handle(said(OLD))
    assert slack.calls == []


async def test_while_slack_does_not_say_the_gesture_goes_on_and_both_are_joined_later(
    store, bot, slack: FakeSlack
):
    slack.refuse_next(503)
    await bot.handle(said(NEW))

    def meet(session: Session) -> None:
        workspace = roster.workspace_of(session, HERE)
        assert workspace is not None
        participants.grant(session, roster.meet(session, workspace, NEW.id), Role.LEADER)

    await store.write(meet)
    await bot.handle(said(NEW, 2))
    assert await accounts(store) == [OLD, NEW, OLD, NEW]  # coordinator and leader, under both


async def test_a_message_to_a_former_id_arrives_under_the_new_one(
    clients: OneWorkspace, slack: FakeSlack
):
    slack.people = {"W0ANNA"}
    posts = Posts(5)
    async with ClientSession() as session:
        posts.use(session)
        platform = SlackPlatform(clients, posts, NativeTables())
        slack.refuse_next(200, "user_not_found")
        slack.people |= {"U0ANNA"}
        await platform.post(Conversation(HERE, "U0ANNA", direct=True), Card("Hallo"))
        assert [m.words() for m in slack.visible_to("W0ANNA", "W0ANNA")] == ["Hallo"]

        slack.people = {"U0CEES"}
        with pytest.raises(DeliveryFailed):
            await platform.post(Conversation(HERE, "U0DIRK", direct=True), Card("Hallo"))
    posts.close()


async def test_a_workspace_outside_an_enterprise_has_no_other_ids(
    clients: OneWorkspace, slack: FakeSlack
):
    slack.people = {"U0ANNA"}
    assert await exchanged(clients, OLD, to_old=False) == {}
