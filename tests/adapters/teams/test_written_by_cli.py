"""What Microsoft's command line for Teams writes into `.env`, half of it, and twice."""

from pathlib import Path

import pytest

from adapters.registry import doubts, read_settings
from adapters.settings import UnusableSettings
from adapters.teams.settings import TeamsSettings
from tests.fakes.certificates import write_certificate

APP = "7e57c0de-1111-4222-8333-00000000000b"
TENANT = "7e57c0de-1111-4222-8333-00000000000c"
BY_CLI = {"CLIENT_ID": APP, "CLIENT_SECRET": "pa55", "TENANT_ID": TENANT}
KEY = {"PRIKKEL_SECRET_KEY": "0123456789abcdef0123456789abcdef"}

pytestmark = pytest.mark.usefixtures("unset")


def told(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> list[str]:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    settings = read_settings()
    assert not settings.of(TeamsSettings).is_used
    return list(doubts(settings))


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        pytest.param({"CLIENT_SECRET": ""}, ["CLIENT_SECRET: is missing"], id="no secret"),
        pytest.param({"TENANT_ID": ""}, ["TENANT_ID: is missing"], id="no tenant"),
        pytest.param({"CLIENT_ID": ""}, ["CLIENT_ID: is missing"], id="no id"),
        pytest.param(
            {"TENANT_ID": "voorbeeld.onmicrosoft.com"}, ["TENANT_ID: is not an id"], id="a name"
        ),
        pytest.param(
            {"TENANT_ID": "voorbeeld.onmicrosoft.com", "CLIENT_SECRET": ""},
            ["TENANT_ID: is not an id", "CLIENT_SECRET: is missing"],
            id="a name and no secret",
        ),
        pytest.param(
            {"TENANT_ID": f"{TENANT}   # Directory"}, ["TENANT_ID: is not an id"], id="a comment"
        ),
    ],
)
def test_half_of_it_is_named(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, str], named: list[str]
):
    lines = told(monkeypatch, BY_CLI | changes)

    assert [line[: len(start)] for line, start in zip(lines, named, strict=True)] == named
    assert all("Teams is not used" in line for line in lines)
    assert "pa55" not in "".join(lines)


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"CLIENT_ID": "12345.apps.example.org", "CLIENT_SECRET": "x"}, id="no guid"),
        pytest.param({"CLIENT_ID": APP}, id="an id alone"),
        pytest.param({"TENANT_ID": TENANT}, id="a tenant alone"),
        pytest.param({"CLIENT_SECRET": "x"}, id="a secret alone"),
    ],
)
def test_what_other_programs_call_the_same_is_not_ours(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
):
    assert told(monkeypatch, environment) == []


@pytest.mark.parametrize(
    ("own", "named"),
    [
        ({"MICROSOFT_APP_PASSWORD": "other"}, "MICROSOFT_APP_PASSWORD, CLIENT_ID, TENANT_ID"),
        ({"MICROSOFT_APP_TENANT_ID": TENANT}, "MICROSOFT_APP_TENANT_ID, CLIENT_ID, TENANT_ID"),
        ({"MICROSOFT_APP_ID": APP}, "MICROSOFT_APP_ID, CLIENT_ID, TENANT_ID"),
        (
            {"MICROSOFT_APP_ID": APP, "MICROSOFT_APP_TENANT_ID": TENANT},
            "MICROSOFT_APP_ID, MICROSOFT_APP_TENANT_ID, CLIENT_ID, TENANT_ID",
        ),
    ],
)
def test_two_sets_beside_each_other_are_told_as_that(
    monkeypatch: pytest.MonkeyPatch, own: dict[str, str], named: str
):
    with pytest.raises(UnusableSettings) as refused:
        told(monkeypatch, BY_CLI | own)

    assert str(refused.value) == (
        f"{named}: are of two sets that say who the bot is; leave one set out"
    )


def test_a_whole_set_of_ours_wins_and_another_bot_beside_it_is_named(
    monkeypatch: pytest.MonkeyPatch,
):
    own = {"ID": TENANT, "PASSWORD": "p", "TENANT_ID": APP}
    for name, value in (BY_CLI | {f"MICROSOFT_APP_{end}": own[end] for end in own}).items():
        monkeypatch.setenv(name, value)

    settings = read_settings()

    assert settings.of(TeamsSettings).app_id == TENANT
    [line] = doubts(settings)
    assert line == "CLIENT_ID: has no effect beside MICROSOFT_APP_ID; leave one out"


@pytest.mark.parametrize("by_cli", [True, False])
@pytest.mark.parametrize("other", ["MICROSOFT_APP_CERTIFICATE", "MICROSOFT_APP_FEDERATED_TOKEN"])
def test_a_secret_beside_another_proof_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, other: str, *, by_cli: bool
):
    public, key = write_certificate(tmp_path, name="bot")
    (tmp_path / "both.pem").write_text(public.read_text() + key.read_text())
    own = {"MICROSOFT_APP_ID": APP, "MICROSOFT_APP_TENANT_ID": TENANT}
    identity = BY_CLI if by_cli else own | {"MICROSOFT_APP_PASSWORD": "pa55"}

    with pytest.raises(UnusableSettings) as refused:
        told(monkeypatch, identity | KEY | {f"{other}_FILE": str(tmp_path / "both.pem")})

    secret = "CLIENT_SECRET" if by_cli else "MICROSOFT_APP_PASSWORD"
    assert str(refused.value).startswith(f"{secret}, {other}")
    assert str(refused.value).endswith(": are 2 ways to prove who the bot is; leave one")


def test_a_machines_identity_needs_no_secret_of_the_command_line(monkeypatch: pytest.MonkeyPatch):
    given = BY_CLI | KEY | {"CLIENT_SECRET": "", "MICROSOFT_APP_TYPE": "UserAssignedMSI"}
    for name, value in given.items():
        monkeypatch.setenv(name, value)

    assert read_settings().of(TeamsSettings).app_id == APP


def test_a_certificate_beside_half_of_the_lines_is_told_which_line_lacks(
    monkeypatch: pytest.MonkeyPatch,
):
    with pytest.raises(UnusableSettings) as refused:
        told(monkeypatch, {"MICROSOFT_APP_CERTIFICATE": "pem", "CLIENT_ID": APP})

    assert [line.partition(";")[0] for line in str(refused.value).splitlines()] == [
        "MICROSOFT_APP_ID: is missing",
        "TENANT_ID: is missing, so Teams is not used",
    ]


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        (BY_CLI | {"TENANT_ID": APP.upper()}, "TENANT_ID: is the same as CLIENT_ID"),
        (
            {f"MICROSOFT_APP_{end}": APP for end in ("ID", "PASSWORD", "TENANT_ID")},
            "MICROSOFT_APP_TENANT_ID: is the same as MICROSOFT_APP_ID",
        ),
        ({"MICROSOFT_APP_TENANT_ID": TENANT}, "MICROSOFT_APP_ID: is missing"),
    ],
)
def test_ids_that_cannot_be_right_are_told_before_microsoft_is_asked(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], said: str
):
    with pytest.raises(UnusableSettings, match=said):
        told(monkeypatch, environment)


def test_an_id_that_microsoft_never_sends_is_told_at_the_start(monkeypatch: pytest.MonkeyPatch):
    own = {"ID": APP, "PASSWORD": "p", "TENANT_ID": "voorbeeld.onmicrosoft.com"}
    given = {f"MICROSOFT_APP_{end}": own[end] for end in own}
    for name, value in (given | {"PRIKKEL_TEAMS_TENANTS": f"{TENANT}, Voorbeeld"}).items():
        monkeypatch.setenv(name, value)

    lines = list(doubts(read_settings()))

    assert [line.partition(":")[0] for line in lines] == [
        "MICROSOFT_APP_TENANT_ID",
        "PRIKKEL_TEAMS_TENANTS",
    ]
