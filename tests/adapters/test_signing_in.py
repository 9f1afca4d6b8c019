"""What is set about signing in, and whose word about the chat's own people counts."""

from pathlib import Path

import pytest

from adapters.oidc import registration
from adapters.registry import identities, read_settings
from adapters.safety import dangers
from adapters.settings import UnusableSettings
from bot.chat.conversations import User, Workspace
from tests.configured import settings_of

BOARD = {"PRIKKEL_PUBLIC_URL": "https://prikkel.example.org", "PRIKKEL_SECRET_KEY": "k" * 40}
OIDC = {
    "PRIKKEL_OIDC_ISSUER": "https://login.example.org/realms/gemeente",
    "PRIKKEL_OIDC_CLIENT_ID": "prikkel",
    "PRIKKEL_OIDC_CLIENT_SECRET": "s3cret",
}
TENANT, OID = "11111111-2222-4333-8444-555555555555", "AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee"
TEAMS = {"MICROSOFT_APP_ID": "a", "MICROSOFT_APP_PASSWORD": "b", "MICROSOFT_APP_TENANT_ID": TENANT}
SLACK = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s"}
ENTRA = f"https://login.microsoftonline.com/{TENANT}/v2.0"


pytestmark = pytest.mark.usefixtures("unset")


def _read(monkeypatch: pytest.MonkeyPatch, values: dict[str, str]):
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return read_settings()


def test_all_of_it_is_read_and_the_secret_may_be_in_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "secret").write_text("from a file\n")
    values = {**BOARD, **OIDC, "PRIKKEL_OIDC_ACR": "2, 3", "PRIKKEL_OIDC_AMR": "mfa"}
    del values["PRIKKEL_OIDC_CLIENT_SECRET"]
    values["PRIKKEL_OIDC_CLIENT_SECRET_FILE"] = str(tmp_path / "secret")

    ours = registration(_read(monkeypatch, values), None)

    assert (ours.issuer, ours.client_id) == (OIDC["PRIKKEL_OIDC_ISSUER"], "prikkel")
    assert ours.client_secret == "from a file"
    assert ours.redirect_uri == "https://prikkel.example.org/board/sign-in/back"
    assert (ours.name, ours.acr, ours.amr) == ("login.example.org", ("2", "3"), ("mfa",))
    assert "from a file" not in repr(ours)


@pytest.mark.parametrize("given", [*({name} for name in OIDC), {"PRIKKEL_OIDC_AMR"}])
def test_half_of_it_is_refused(monkeypatch: pytest.MonkeyPatch, given: set[str]):
    values = {"PRIKKEL_OIDC_AMR": "mfa", **OIDC}
    with pytest.raises(UnusableSettings) as refused:
        _read(monkeypatch, {**BOARD, **{name: values[name] for name in given}})
    said = str(refused.value)
    assert all(f"{name}: is missing" in said for name in OIDC if name not in given)
    assert "s3cret" not in said


@pytest.mark.parametrize("missing", BOARD)
def test_without_a_board_there_is_nothing_to_sign_in_to(
    monkeypatch: pytest.MonkeyPatch, missing: str
):
    board = {name: value for name, value in BOARD.items() if name != missing}
    with pytest.raises(UnusableSettings, match="no board to sign in to"):
        _read(monkeypatch, {**board, **OIDC})


def test_a_secret_is_sent_over_https_alone():
    for issuer, is_dangerous in (
        ("http://login.example.org", True), ("http://127.0.0.1:8000", False),
    ):  # fmt: skip
        found = list(dangers(settings_of({"PRIKKEL_OIDC_ISSUER": issuer})))
        assert any(line.startswith("PRIKKEL_OIDC_ISSUER: is not https") for line in found) is (
            is_dangerous
        )


@pytest.mark.parametrize(
    ("settings", "claims", "user"),
    [
        (TEAMS, {"tid": TENANT, "oid": OID}, User(Workspace("teams", TENANT), OID.lower())),
        (TEAMS, {"tid": OID, "oid": OID}, None),
        (TEAMS, {"oid": OID}, None),
        (TEAMS, {"tid": TENANT, "oid": 7}, None),
        (
            SLACK,
            {"https://slack.com/user_id": "U1", "https://slack.com/team_id": "T1"},
            User(Workspace("slack", "T1"), "U1"),
        ),
        (SLACK, {"https://slack.com/user_id": "U1"}, None),
        (SLACK, {"https://slack.com/user_id": ["U1"], "https://slack.com/team_id": "T1"}, None),
    ],
)
def test_the_platforms_own_provider_says_who_somebody_is_in_chat(settings, claims, user):
    issuer = ENTRA if settings is TEAMS else "https://slack.com"
    known = identities(settings_of({**settings, "PRIKKEL_OIDC_ISSUER": issuer}))
    assert known is not None
    assert known.user_in(claims) == user


@pytest.mark.parametrize(
    "issuer",
    [
        "https://login.example.org", "https://login.microsoftonline.com/common/v2.0",
        f"https://login.microsoftonline.com/{TENANT}/v2.0/", f"https://evil.example/{TENANT}/v2.0",
        f"https://login.microsoftonline.com.evil.example/{TENANT}/v2.0",
        f"https://sts.windows.net/{TENANT}/", "https://slack.com.evil.example", "http://slack.com",
    ],
)  # fmt: skip
def test_no_other_provider_says_who_somebody_is_in_chat(issuer: str):
    assert identities(settings_of({**TEAMS, **SLACK, "PRIKKEL_OIDC_ISSUER": issuer})) is None
    assert identities(settings_of({"PRIKKEL_OIDC_ISSUER": "https://slack.com"})) is None


def test_entra_gives_its_object_id_with_the_profile_alone():
    settings = settings_of({**BOARD, **OIDC, **TEAMS, "PRIKKEL_OIDC_ISSUER": ENTRA})
    assert registration(settings, identities(settings)).scopes == ("openid", "profile")
    other = settings_of({**BOARD, **OIDC, **TEAMS})
    assert registration(other, identities(other)).scopes == ("openid",)
