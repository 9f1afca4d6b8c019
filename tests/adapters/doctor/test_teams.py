import json
import re
from collections.abc import Generator
from datetime import timedelta
from pathlib import Path

import jwt
import pytest
from cryptography.x509 import load_pem_x509_certificate

from adapters.clocks import utc_now
from adapters.platform.deep import Deep
from tests.adapters.doctor.conftest import Examine, PostIn
from tests.fakes.bot_connector import Refusal
from tests.fakes.certificates import write_certificate
from tests.fakes.microsoft import FakeMicrosoft, SigningPair

CHANNEL = "19:fake-channel@thread.tacv2"
APP = "00000000-fa4e-4000-8000-000000000001"
TENANT = "00000000-fa4e-4000-8000-0000000000aa"
TENANT_2 = "00000000-fa4e-4000-8000-0000000000bb"
OWN_KEY = "0123456789abcdef0123456789abcdef"
FIRST_DAY = "Thu, 01 Jan 1970 00:00:00 GMT"


@pytest.fixture(scope="module")
def running_microsoft() -> Generator[FakeMicrosoft]:
    with FakeMicrosoft() as microsoft:
        yield microsoft


@pytest.fixture
def microsoft(
    running_microsoft: FakeMicrosoft, monkeypatch: pytest.MonkeyPatch
) -> Generator[FakeMicrosoft]:
    running_microsoft.forget()
    for name, value in running_microsoft.environment(APP, TENANT).items():
        monkeypatch.setenv(name, value)
    keys = list(running_microsoft.keys)
    yield running_microsoft
    running_microsoft.keys[:] = keys


async def test_a_bot_that_has_what_it_needs_is_in_order(
    lines_of: Examine, microsoft: FakeMicrosoft, post_in: PostIn
):
    await post_in("teams", TENANT, CHANNEL)

    said = await lines_of(["teams"], microsoft.service_url, PRIKKEL_TEAMS_TENANTS=TENANT_2)

    for expected in (
        f"Teams is configured for teams:{TENANT}, teams:{TENANT_2}",
        "The clock agrees with Microsoft's",
        "Microsoft's signing keys can be fetched (1 for Teams)",
        "Microsoft's Bot Connector can be reached (127.0.0.1)",
        "Microsoft gives the bot a token",
        f"The bot is in channel {CHANNEL}",
    ):
        assert f"ok: {expected}" in said
    assert any(line.startswith("ok: The app package of this version is ") for line in said)
    assert not any(line.startswith("problem") for line in said)
    assert not any("Slack is" in line for line in said)
    assert microsoft.counts["tokens"] == 1


async def test_certificates_that_nobody_trusts_are_told_with_what_to_do(
    lines_of: Examine, microsoft: FakeMicrosoft, post_in: PostIn
):
    await post_in("teams", TENANT, CHANNEL)

    said = await lines_of(
        ["teams"], f"{microsoft.https}/amer/", MICROSOFT_LOGIN_CA_BUNDLE="",
        MICROSOFT_OPENID_METADATA_URL=f"{microsoft.https}/v1/.well-known/openidconfiguration",
    )  # fmt: skip

    for what in ("signing keys", "Bot Connector", "sign-in service"):
        told = f"problem: The certificate of what should be Microsoft's {what} is not trusted here"
        assert any(line.startswith(told) and "REQUESTS_CA_BUNDLE" in line for line in said), what


async def test_a_tenant_in_another_cloud_is_told_with_what_to_change(
    lines_of: Examine, microsoft: FakeMicrosoft, post_in: PostIn
):
    await post_in("teams", TENANT, CHANNEL)
    refusal = Refusal(403, body={"error": {"code": "InvalidBotApiHost"}})
    microsoft.connector.refusals.append(refusal)

    said = await lines_of(["teams"], microsoft.service_url)

    assert any("InvalidBotApiHost" in one and "MICROSOFT_LOGIN_AUTHORITY" in one for one in said)


async def test_a_campaign_in_a_tenant_that_may_not_come_in_is_found(
    lines_of: Examine, microsoft: FakeMicrosoft, post_in: PostIn
):
    await post_in("teams", "tenant-9", CHANNEL)

    said = await lines_of(["teams"], microsoft.service_url)

    expected = "problem: There is a campaign in teams:tenant-9, and its people are turned away"
    assert any(line.startswith(expected) for line in said)


@pytest.mark.parametrize(
    ("name", "value", "said_of_it"),
    [
        pytest.param("MICROSOFT_APP_ID", "Prikkel", "MICROSOFT_APP_ID is not an id", id="a name"),
        pytest.param(
            "MICROSOFT_APP_TENANT_ID",
            "voorbeeld.onmicrosoft.com",
            "The tenant voorbeeld.onmicrosoft.com is not an id",
            id="a tenant's name",
        ),
        pytest.param(
            "PRIKKEL_TEAMS_TENANTS", "Voorbeeld", "The tenant Voorbeeld is not an id", id="another"
        ),
        pytest.param(
            "MICROSOFT_APP_PASSWORD",
            TENANT_2,
            "MICROSOFT_APP_PASSWORD is the id of a client secret",
            id="the secret's id",
        ),
    ],
)
async def test_a_setting_with_which_nobody_gets_in_is_found(
    lines_of: Examine, microsoft: FakeMicrosoft, name: str, value: str, said_of_it: str
):
    said = await lines_of(["teams"], microsoft.service_url, **{name: value})

    assert any(line.startswith(f"problem: {said_of_it}") for line in said)
    assert len([line for line in said if said_of_it.removeprefix("The tenant ") in line]) == 1
    assert TENANT_2 not in "\n".join(said)


@pytest.mark.parametrize("name", ["MICROSOFT_LOGIN_CA_BUNDLE", "REQUESTS_CA_BUNDLE"])
async def test_authorities_that_are_not_there_are_told(
    lines_of: Examine, microsoft: FakeMicrosoft, monkeypatch: pytest.MonkeyPatch, name: str
):
    monkeypatch.setenv("MICROSOFT_LOGIN_CA_BUNDLE", "")

    said = await lines_of(["teams"], microsoft.service_url, **{name: "/nowhere/at/all.pem"})

    [line] = [line for line in said if "/nowhere/at/all.pem" in line]
    assert line.startswith("problem: ")
    assert name in line


async def test_a_secret_that_has_expired_is_found(lines_of: Examine, microsoft: FakeMicrosoft):
    microsoft.accepts_secret = False

    said = await lines_of(["teams"], microsoft.service_url)

    refused = "problem: Microsoft gives the bot no token (invalid_client AADSTS7000222): the "
    assert any(line.startswith(refused) for line in said)
    assert "fake-secret" not in "\n".join(said)


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        pytest.param(500011, "does not know Microsoft's Bot Connector", id="no connector"),
        pytest.param(53003, "a Conditional Access policy blocks the bot", id="policy"),
        pytest.param(700016, "that tenant does not know the app", id="another tenant's app"),
        pytest.param(7000112, "the app is disabled", id="disabled"),
        pytest.param(7000215, "the client secret is not right", id="wrong secret"),
        pytest.param(7000218, "no client secret was sent", id="no secret"),
        pytest.param(7000222, "the client secret has expired", id="old secret"),
        pytest.param(7000229, "no enterprise application of the bot", id="no consent"),
        pytest.param(1, "see whether the client secret has expired", id="a code that is new"),
    ],
)
async def test_what_microsoft_refuses_a_token_for_says_what_to_do(
    lines_of: Examine, microsoft: FakeMicrosoft, code: int, advice: str
):
    microsoft.accepts_secret, microsoft.refuses_with = False, code

    said = await lines_of(["teams"], microsoft.service_url)

    [refused] = [line for line in said if "gives the bot no token" in line]
    assert refused.startswith(
        f"problem: Microsoft gives the bot no token (invalid_client AADSTS{code}): "
    )
    assert advice in refused


@pytest.mark.parametrize("code", [90002, 900021, 900023])
async def test_a_tenant_that_there_is_not_is_found(
    lines_of: Examine, microsoft: FakeMicrosoft, code: int
):
    microsoft.knows_no_tenant = code

    said = await lines_of(["teams"], microsoft.service_url)

    [refused] = [line for line in said if "gives the bot no token" in line]
    assert f"AADSTS{code}" in refused
    assert "set MICROSOFT_APP_TENANT_ID to" in refused or "MICROSOFT_APP_TENANT_ID is no" in refused


async def test_a_sign_in_service_out_of_reach_is_found(lines_of: Examine, microsoft: FakeMicrosoft):
    said = await lines_of(
        ["teams"], microsoft.service_url, MICROSOFT_LOGIN_AUTHORITY="https://127.0.0.1:9"
    )

    assert any("Microsoft's sign-in service gives no usable answer" in line for line in said)
    assert "ok: Microsoft's Bot Connector can be reached (127.0.0.1)" in said


async def test_endpoints_out_of_reach_are_each_named(lines_of: Examine, microsoft: FakeMicrosoft):
    said = await lines_of(
        ["teams"],
        "http://127.0.0.1:9/amer/",
        MICROSOFT_OPENID_METADATA_URL="http://127.0.0.1:9/openid",
    )

    assert any(line.startswith("problem: Microsoft's signing keys cannot be f") for line in said)
    assert any(line.startswith("problem: Microsoft's Bot Connector cannot be") for line in said)
    assert "ok: Microsoft gives the bot a token" in said
    assert microsoft.counts["keys"] == 0


async def test_something_else_in_the_place_of_the_keys_is_found(
    lines_of: Examine, microsoft: FakeMicrosoft
):
    elsewhere = f"{microsoft.http}/v1/.well-known/keys"

    said = await lines_of(["teams"], MICROSOFT_OPENID_METADATA_URL=elsewhere)

    assert any("What should be Microsoft's signing keys is something else" in line for line in said)


async def test_keys_that_may_not_speak_for_teams_are_found(
    lines_of: Examine, microsoft: FakeMicrosoft
):
    microsoft.keys[:] = [SigningPair("key-2", endorsements=("skype",))]

    said = await lines_of(["teams"], microsoft.service_url)

    assert any(line.startswith("problem: None of the signing keys may speak") for line in said)


async def test_a_clock_that_is_wrong_is_found(lines_of: Examine, microsoft: FakeMicrosoft):
    microsoft.date = FIRST_DAY

    said = await lines_of(["teams"], microsoft.service_url)

    assert any(line.startswith("problem: The clock differs ") for line in said)


async def test_a_channel_without_the_bot_is_found(
    lines_of: Examine, microsoft: FakeMicrosoft, post_in: PostIn
):
    await post_in("teams", TENANT, CHANNEL)
    microsoft.connector.gone.add(CHANNEL)

    said = await lines_of(["teams"], microsoft.service_url)

    expected = f"problem: The bot is not in channel {CHANNEL} (403 BotNotInConversationRoster)"
    assert any(line.startswith(expected) for line in said)


async def test_the_connector_is_where_microsoft_said(
    lines_of: Examine, microsoft: FakeMicrosoft, post_in: PostIn
):
    said = await lines_of(["teams"], "")
    assert not any("Bot Connector" in line for line in said)
    assert not any(line.startswith("problem") for line in said)

    told = {"bot": f"28:{APP}", "serviceUrl": microsoft.service_url, "type": "channel"}
    await post_in("teams", TENANT, CHANNEL, json.dumps(told))

    said = await lines_of(["teams"], "")
    assert "ok: Microsoft's Bot Connector can be reached (127.0.0.1)" in said
    assert f"ok: The bot is in channel {CHANNEL}" in said


async def test_a_busy_microsoft_is_no_problem(
    lines_of: Examine, microsoft: FakeMicrosoft, post_in: PostIn
):
    await post_in("teams", TENANT, CHANNEL)
    microsoft.connector.refusals.append(Refusal(429))

    said = await lines_of(["teams"], microsoft.service_url)

    assert any(line.startswith("warning: Microsoft does not say whether the bot") for line in said)


def _in(days: int) -> str:
    return (utc_now().date() + timedelta(days=days)).isoformat()


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (200, "ok: MICROSOFT_APP_PASSWORD expires in 200 days, on "),
        (7, "warning: MICROSOFT_APP_PASSWORD expires in 7 days, on "),
        (-1, "problem: MICROSOFT_APP_PASSWORD expired on "),
    ],
)
async def test_the_day_on_which_the_secret_ends_is_watched_once_it_is_told(
    lines_of: Examine, microsoft: FakeMicrosoft, days: int, told: str
):
    day = _in(days)

    said = await lines_of(["teams"], microsoft.service_url, MICROSOFT_APP_PASSWORD_EXPIRES=day)

    [line] = [line for line in said if line.startswith(f"{told}{day}")]
    assert line.endswith(", and restart") is (days < 30)
    assert not any("Certificates & secrets" in line for line in said)
    assert not any(told in line for line in await lines_of(["slack"]))


@pytest.mark.parametrize("days", [300, -2])
async def test_a_certificate_is_looked_at_and_tried(
    lines_of: Examine, microsoft: FakeMicrosoft, tmp_path: Path, days: int
):
    public, key = write_certificate(tmp_path, until=timedelta(days=days), name="bot")
    (tmp_path / "both.pem").write_text(public.read_text() + key.read_text())
    microsoft.trusted.certificate = load_pem_x509_certificate(public.read_bytes())

    said = await lines_of(
        ["teams"], microsoft.service_url, MICROSOFT_APP_PASSWORD="", PRIKKEL_SECRET_KEY=OWN_KEY,
        MICROSOFT_APP_CERTIFICATE_FILE=str(tmp_path / "both.pem"),
    )  # fmt: skip

    assert "ok: The bot proves who it is with a certificate" in said
    assert "ok: Microsoft gives the bot a token" in said
    level, verb = ("ok", "expires in") if days > 0 else ("problem", "expired on")
    [end] = [one for one in said if one.startswith(f"{level}: MICROSOFT_APP_CERTIFICATE {verb} ")]
    assert "restart" not in end or "without a restart" in end


async def test_a_clusters_token_is_looked_at_before_microsoft_is_asked(
    lines_of: Examine, microsoft: FakeMicrosoft, tmp_path: Path
):
    key = "a key that nobody trusts, and that is long enough"
    file = tmp_path / "token"
    file.write_text(jwt.encode({"aud": "prikkel", "exp": 1}, key, "HS256"))

    said = await lines_of(
        ["teams"], microsoft.service_url, MICROSOFT_APP_PASSWORD="", PRIKKEL_SECRET_KEY=OWN_KEY,
        MICROSOFT_APP_FEDERATED_TOKEN_FILE=str(file),
    )  # fmt: skip

    assert "ok: The bot proves who it is with a token of the cluster it runs in" in said
    assert any(one.startswith("problem: The token in MICROSOFT_APP_FEDERATED_") for one in said)
    assert any(" is not for api://AzureADTokenExchange" in line for line in said)
    assert any("AADSTS700211" in line and "names this issuer" in line for line in said)


async def test_every_card_is_made_and_held_against_how_large_it_may_be(
    lines_of: Examine, microsoft: FakeMicrosoft
):
    said = await lines_of(["teams"], microsoft.service_url, deep=Deep(["nl"]))

    [line] = [line for line in said if "Teams has room for all " in line]
    assert re.match(r"ok: Teams has room for all \d{4} cards and forms in nl: the largest ", line)
    assert "of 28,000; whether it draws them shows when they are sent" in line
