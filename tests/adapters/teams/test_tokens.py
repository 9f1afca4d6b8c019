"""The token that the bot shows to Microsoft: one for many messages, and what stands in its way."""

import asyncio

import pytest

from adapters.teams.adapter import TeamsAdapter
from adapters.teams.signing_keys import SigningKeys
from adapters.teams.tokens import TokenRefused
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, Workspace
from bot.ports import DeliveryFailed
from tests.adapters.teams.door import ScriptedBot
from tests.adapters.teams.gestures import APP_ID, CHANNEL, CHAT, TENANT
from tests.fakes.microsoft import FakeMicrosoft

WORKSPACE = Workspace("teams", TENANT)
ROOM = Conversation(WORKSPACE, CHANNEL)
CARD = Card("Lunch zonder wegwerp")


async def test_the_token_goes_to_microsoft_only(adapter: TeamsAdapter, microsoft: FakeMicrosoft):
    address = '{"serviceUrl": "https://evil.example/", "type": "personal"}'

    with pytest.raises(DeliveryFailed) as caught:
        await adapter.platform.post(Conversation(WORKSPACE, CHAT, True, address), CARD)

    assert caught.value.permanent
    assert microsoft.counts["tokens"] == 0


async def test_one_token_serves_many_messages(adapter: TeamsAdapter, microsoft: FakeMicrosoft):
    microsoft.connector.delay = 0.05

    await asyncio.gather(*(adapter.platform.post(ROOM, CARD) for _ in range(24)))

    assert len(microsoft.connector.posted(CHANNEL)) == 24
    assert microsoft.counts["tokens"] == 1


async def test_a_token_that_is_not_accepted_any_more_is_replaced(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft
):
    await adapter.platform.post(ROOM, CARD)
    microsoft.connector.issued.clear()

    with pytest.raises(DeliveryFailed) as caught:
        await adapter.platform.post(ROOM, CARD)
    await adapter.platform.post(ROOM, CARD)

    assert not caught.value.permanent
    assert microsoft.counts["tokens"] == 2


async def test_a_wrong_secret_is_a_failed_delivery(adapter: TeamsAdapter, microsoft: FakeMicrosoft):
    microsoft.accepts_secret = False

    with pytest.raises(DeliveryFailed) as caught:
        await adapter.platform.post(ROOM, CARD)

    assert "invalid_client" in caught.value.reason
    assert not caught.value.permanent


@pytest.mark.parametrize("status", [500, 502, 503, 404])
async def test_a_sign_in_service_that_is_not_well_is_a_failed_delivery(
    adapter: TeamsAdapter, microsoft: FakeMicrosoft, status: int
):
    microsoft.sign_in_status = status

    with pytest.raises(DeliveryFailed, match="sign-in service") as caught:
        await adapter.platform.post(ROOM, CARD)

    assert not caught.value.permanent
    assert not caught.value.maybe_sent


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("700016", "does not know the app"),
        ("7000215", "the Value of a secret"),
        ("7000222", "has expired: make a new one"),
        ("90002", "no such tenant"),
        ("1", "MICROSOFT_APP_TYPE"),
    ],
)
def test_each_refusal_says_what_to_do(code: str, advice: str):
    refused = TokenRefused("invalid_client", [code])

    assert str(refused) == f"invalid_client AADSTS{code}"
    assert advice in refused.advice


class Untrusted:
    """A Teams adapter that trusts no authority but the public ones."""

    def __init__(self, microsoft: FakeMicrosoft) -> None:
        self._microsoft = microsoft

    async def refusal(self, **settings: str) -> DeliveryFailed:
        told = {"app_password": "fake-secret", "tenant_id": TENANT, **self._microsoft.settings}
        adapter = TeamsAdapter(ScriptedBot(), app_id=APP_ID, **(told | settings))
        await adapter.start()
        with pytest.raises(DeliveryFailed) as caught:
            await adapter.platform.post(ROOM, CARD)
        await adapter.close()
        return caught.value


async def test_a_sign_in_service_with_a_certificate_that_is_no_good_is_told(
    microsoft: FakeMicrosoft,
):
    refusal = await Untrusted(microsoft).refusal(login_ca_bundle="")

    assert "REQUESTS_CA_BUNDLE" in refusal.reason
    assert (refusal.permanent, refusal.maybe_sent) == (False, False)


async def test_a_connector_with_a_certificate_that_is_no_good_is_told(microsoft: FakeMicrosoft):
    refusal = await Untrusted(microsoft).refusal(default_service_url=f"{microsoft.https}/amer/")

    assert "REQUESTS_CA_BUNDLE" in refusal.reason
    assert (refusal.permanent, refusal.maybe_sent) == (False, False)


async def test_signing_keys_behind_a_certificate_that_is_no_good_are_told(
    microsoft: FakeMicrosoft, caplog: pytest.LogCaptureFixture
):
    keys = SigningKeys(f"{microsoft.https}/v1/.well-known/openidconfiguration")
    await keys.refresh()

    assert "SSL_CERT_FILE" in caplog.text
