"""What Microsoft is told, it is told alone: no answer has it sent on to another place."""

from collections.abc import AsyncGenerator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from adapters.teams.adapter import TeamsAdapter
from adapters.teams.signing_keys import KeysUnavailable, SigningKeys
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, Workspace
from bot.ports import DeliveryFailed
from tests.adapters.teams.gestures import CHANNEL, TENANT
from tests.fakes.bot_connector import Refusal
from tests.fakes.microsoft import FakeMicrosoft

ROOM, CARD = Conversation(Workspace("teams", TENANT), CHANNEL), Card("Lunch zonder wegwerp")


class Elsewhere:
    """A place that nobody should be sent to; `led_to` is where it leads on to."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.led_to = ""
        self.url = ""

    async def answer(self, request: web.Request) -> web.Response:
        self.seen.append(await request.text())
        if self.led_to:
            return web.Response(status=302, headers={"Location": self.led_to})
        return web.json_response({"access_token": "x", "expires_in": 3599, "id": "1"})


@pytest.fixture
async def elsewhere() -> AsyncGenerator[Elsewhere]:
    place, app = Elsewhere(), web.Application()
    app.router.add_route("*", "/{any:.*}", place.answer)
    server = TestServer(app)
    await server.start_server()
    place.url = str(server.make_url("/"))
    yield place
    await server.close()


async def test_neither_secret_nor_token_nor_words_follow_microsoft_to_another_place(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft, elsewhere: Elsewhere
):
    microsoft.moved_to = elsewhere.url
    with pytest.raises(DeliveryFailed):
        await adapter.platform.post(ROOM, CARD)
    microsoft.moved_to = ""
    microsoft.connector.refusals.append(Refusal(307, location=elsewhere.url))
    with pytest.raises(DeliveryFailed):
        await adapter.platform.post(ROOM, CARD)

    assert elsewhere.seen == []


async def test_keys_are_taken_from_microsofts_own_address_alone(
    microsoft: FakeMicrosoft, elsewhere: Elsewhere
):
    elsewhere.led_to = microsoft.settings["openid_metadata_url"]
    keys = SigningKeys(elsewhere.url)

    with pytest.raises(KeysUnavailable):
        await keys.key(microsoft.keys[0].kid)
