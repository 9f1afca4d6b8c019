"""The bot itself, behind Teams: it comes, goes, and comes back."""

from uuid import UUID

import pytest
from sqlmodel import Session

from adapters.teams.adapter import TeamsAdapter
from bot import news, roster
from bot.chat.cards import Card
from bot.chat.conversations import Workspace
from bot.chat.responses import ReplyPrivately
from bot.outbox import Deliveries
from bot.ports import Store
from tests.adapters.teams.card_rules import nodes
from tests.adapters.teams.door import Door, ScriptedBot, shown
from tests.adapters.teams.gestures import ANNA, CHANNEL, CHAT, ELSEWHERE, NOW, PRIVATE, TENANT
from tests.fakes.bot_connector import Refusal
from tests.fakes.clock import FakeClock
from tests.fakes.microsoft import FakeMicrosoft

TEAM = "19:fake-team@thread.tacv2"
THANKS = Card("Genoteerd")


async def channels_of(store: Store, campaign: UUID) -> list[str]:
    def look(session: Session) -> list[str]:
        return [found.external_id for found in roster.channels_of(session, campaign)]

    return await store.read(look)


async def tell(store: Store, key: str) -> bool:
    """Have a direct message for Anna sent; False when she is not to be written to."""

    def write(session: Session) -> bool:
        record = roster.workspace_of(session, Workspace("teams", TENANT))
        assert record
        found = roster.participant_of(session, record, ANNA)
        assert found
        return news.tell(session, found[1], lambda _: Card("Nieuws"), key=key, now=NOW)

    return await store.write(write)


async def mark_gone(store: Store, channel: str) -> None:
    def mark(session: Session) -> None:
        record = roster.workspace_of(session, Workspace("teams", TENANT))
        assert record
        roster.mark_gone(session, record, channel)

    await store.write(mark)


async def test_who_installs_the_app_is_welcomed_once_although_teams_tells_twice(
    entrance: Door, microsoft: FakeMicrosoft, campaign: UUID
):
    await entrance.send(entrance.gesture("install_for_person"))
    told_again = entrance.gesture(
        "install_for_person",
        id="f:again", type="conversationUpdate", action=None, membersAdded=[{"id": "28:fake-app"}],
    )  # fmt: skip
    await entrance.send(told_again)

    assert shown(microsoft, CHAT) == ["Hallo, ik ben Prikkel."]


async def test_a_team_is_one_place_to_be_welcomed_in(
    entrance: Door, microsoft: FakeMicrosoft, campaign: UUID
):
    microsoft.connector.teams[TEAM] = [CHANNEL, ELSEWHERE]
    await entrance.send(entrance.gesture("install_in_channel"))
    told_of_another = entrance.gesture("bot_joins_channel")
    told_of_another["conversation"]["id"] = ELSEWHERE
    await entrance.send(told_of_another)

    assert shown(microsoft, PRIVATE) == ["Hallo, ik ben Prikkel."]
    assert microsoft.connector.posted(CHANNEL) == []


async def test_back_in_the_team_the_campaign_goes_on_in_its_own_channel(
    entrance: Door, store: Store, microsoft: FakeMicrosoft, campaign: UUID
):
    await mark_gone(store, ELSEWHERE)
    assert await channels_of(store, campaign) == []
    microsoft.connector.teams[TEAM] = [TEAM, CHANNEL, ELSEWHERE]

    await entrance.send(entrance.gesture("install_in_channel"))

    assert await channels_of(store, campaign) == [ELSEWHERE]


async def test_a_team_that_cannot_be_looked_through_is_welcomed_all_the_same(
    entrance: Door, microsoft: FakeMicrosoft, campaign: UUID
):
    status, _ = await entrance.send(entrance.gesture("install_in_channel"))

    assert status == 200
    assert shown(microsoft, PRIVATE) == ["Hallo, ik ben Prikkel."]


async def test_taken_out_of_its_channel_it_posts_there_no_more(
    entrance: Door, store: Store, campaign: UUID
):
    removed = entrance.gesture("install_in_channel", action="remove")
    removed["conversation"]["id"] = ELSEWHERE
    await entrance.send(removed)

    assert await channels_of(store, campaign) == []


async def test_who_removed_the_app_gets_no_answer_until_they_write_again(
    entrance: Door, store: Store, microsoft: FakeMicrosoft, campaign: UUID
):
    await entrance.send(entrance.gesture("write_in_chat", id="1", text="meedoen"))
    await entrance.send(entrance.gesture("uninstall_for_person"))
    assert len(shown(microsoft, CHAT)) == 1

    assert not await tell(store, "removed")
    await entrance.send(entrance.gesture("write_in_chat", id="2", text="ik"))
    assert len(shown(microsoft, CHAT)) == 2
    assert await tell(store, "back")


async def test_who_adds_the_app_again_gets_messages_again(
    entrance: Door, store: Store, campaign: UUID
):
    await entrance.send(entrance.gesture("write_in_chat", text="meedoen"))
    await entrance.send(entrance.gesture("uninstall_for_person"))
    assert not await tell(store, "removed")

    await entrance.send(entrance.gesture("install_for_person"))
    assert await tell(store, "back")


async def test_who_blocked_the_bot_is_left_in_peace_until_they_write_again(
    teams: TeamsAdapter, entrance: Door, store: Store, microsoft: FakeMicrosoft, campaign: UUID
):
    clock = FakeClock(NOW)
    deliveries = Deliveries(store, clock, {"teams": teams.platform}, lambda *_: None)
    await entrance.send(entrance.gesture("write_in_chat", id="1", text="meedoen"))
    blocked = {"errorCode": 209, "message": '{"subCode":"MessageWritesBlocked"}'}
    microsoft.connector.refusals.append(Refusal(403, body=blocked))

    assert await tell(store, "blocked")
    await deliveries.deliver_due()
    assert not await tell(store, "still blocked")
    assert "Nieuws" not in shown(microsoft, CHAT)

    await entrance.send(entrance.gesture("write_in_chat", id="2", text="ik"))
    assert await tell(store, "unblocked")
    clock.advance(seconds=60)
    await deliveries.deliver_due()
    assert shown(microsoft, CHAT)[-1] == "Nieuws"


@pytest.mark.parametrize(
    ("told", "offered"),
    [
        pytest.param("America/Curacao", "America/Curacao", id="theirs"),
        pytest.param("Middle/Earth", "Europe/Amsterdam", id="no such place"),
    ],
)
async def test_the_time_zone_of_the_client_is_offered_for_reminders(
    entrance: Door, microsoft: FakeMicrosoft, campaign: UUID, told: str, offered: str
):
    client = {"type": "clientInfo", "locale": "nl-NL", "timezone": told}
    await entrance.send(entrance.gesture("write_in_chat", id="1", text="meedoen"))

    asked = entrance.gesture("write_in_chat", id="2", text="herinnering", entities=[client])
    await entrance.send(asked)

    card = microsoft.connector.posted(CHAT)[-1]["attachments"][0]["content"]
    chosen = {node["id"]: node["value"] for node in nodes(card) if "id" in node}
    assert chosen["field-timezone"] == offered


async def test_who_brings_the_bot_into_a_channel_is_welcomed_in_private(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = ReplyPrivately(THANKS)

    await door.send(door.gesture("install_in_channel"))

    assert microsoft.connector.texts(PRIVATE) == [THANKS.plain_text()]


async def test_a_welcome_that_cannot_be_private_is_left_out(
    door: Door, bot: ScriptedBot, microsoft: FakeMicrosoft
):
    bot.response = ReplyPrivately(THANKS)
    microsoft.connector.unreachable_people.add("29:fake-anna")

    status, _ = await door.send(door.gesture("install_in_channel"))

    assert status == 200
    assert microsoft.connector.texts(CHANNEL) == []
