"""`prikkel secrets rotate`, and what operators do for workspaces that installed the app."""

import asyncio
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlmodel import Session, select

from adapters import bootstrap, doctor
from adapters.ciphers import AesGcm
from adapters.cli.commands import run
from adapters.clocks import utc_now
from adapters.database import open_store
from adapters.registry import read_settings
from adapters.seals import Seal
from adapters.slack import installations
from adapters.slack.installations import PURPOSE, Grant
from bot.models import SlackInstallation
from tests.fakes.slack import FakeSlack, in_thread
from tests.migrated import migrated

OLD, NEW = "old-0123456789abcdef0123456789abcdef", "new-0123456789abcdef0123456789abcdef"
Prikkel = Callable[..., tuple[int, str, str]]


@pytest.fixture
def slack() -> Generator[FakeSlack]:
    with in_thread() as slack:
        yield slack


@pytest.fixture(autouse=True)
def installation(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, slack: FakeSlack, unset: None
) -> None:
    """A server on which T1 and T2 installed the app, while its key was the old one."""
    for name, value in {
        "SLACK_SIGNING_SECRET": "s1gn",
        "SLACK_CLIENT_ID": "1.fake",
        "SLACK_CLIENT_SECRET": "c1i3nt",
        "SLACK_API_BASE_URL": slack.api_url,
        "PRIKKEL_PUBLIC_URL": "http://127.0.0.1:9",
        "PRIKKEL_SECRET_KEY": OLD,
    }.items():
        monkeypatch.setenv(name, value)
    migrated(tmp_path)
    for workspace in ("T1", "T2"):
        grant = Grant(workspace, "", "U0FAKEBOT", "chat:write", f"xoxb-{workspace}")
        sealed = Seal(OLD.encode(), PURPOSE).close(grant.token, utc_now())
        in_database(lambda session, g=grant, s=sealed: installations.keep(session, g, s, utc_now()))


@pytest.fixture
def prikkel(capsys: pytest.CaptureFixture[str]) -> Prikkel:
    def command(*words: str) -> tuple[int, str, str]:
        code = run(words)
        return code, *capsys.readouterr()

    return command


def in_database(work: Callable[[Session], object]) -> object:
    async def write() -> object:
        store = open_store("sqlite:///prikkel.sqlite")
        try:
            return await store.write(work)
        finally:
            await store.close()

    return asyncio.run(write())


def opens_with(key: str) -> list[bool]:
    """Which tokens a key alone opens."""
    seal = Seal(key.encode(), PURPOSE)
    return in_database(
        lambda session: [
            seal.open(row.token, utc_now()) is not None
            for row in session.exec(select(SlackInstallation)).all()
        ]
    )


def test_rotating_makes_the_old_key_needless(prikkel: Prikkel, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PRIKKEL_SECRET_KEY", f"{NEW},{OLD}")

    code, said, _ = prikkel("secrets", "rotate")

    assert (code, "2 token(s)" in said) == (0, True)
    assert opens_with(NEW) == [True, True]
    assert opens_with(OLD) == [False, False]


def test_rotating_with_one_key_seals_anew_what_an_older_version_sealed(prikkel: Prikkel):
    derived = HKDF(SHA256(), length=32, salt=None, info=f"prikkel {PURPOSE}".encode())
    before = Fernet(urlsafe_b64encode(derived.derive(OLD.encode()))).encrypt(b"xoxb-T1").decode()

    def with_older(session: Session) -> None:
        for row in session.exec(select(SlackInstallation)):
            row.token = before
            session.add(row)

    in_database(with_older)
    assert opens_with(OLD) == [True, True]

    assert prikkel("secrets", "rotate")[0] == 0

    assert opens_with(OLD) == [True, True]
    kept = in_database(lambda session: list(session.exec(select(SlackInstallation.token))))
    assert {urlsafe_b64decode(token)[0] for token in kept} == {AesGcm.VERSION}


def test_a_key_that_opens_nothing_is_named_and_changes_nothing(
    prikkel: Prikkel, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PRIKKEL_SECRET_KEY", NEW)

    code, said, complaint = prikkel("secrets", "rotate")

    assert code == 1
    assert "0 token(s)" in said
    assert "slack:T1, slack:T2" in complaint
    assert "xoxb" not in said + complaint
    assert opens_with(OLD) == [True, True]


def test_without_a_key_there_is_nothing_to_rotate(
    prikkel: Prikkel, monkeypatch: pytest.MonkeyPatch
):
    for name in ("SLACK_SIGNING_SECRET", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"):
        monkeypatch.delenv(name)
    monkeypatch.delenv("PRIKKEL_SECRET_KEY")

    code, _, complaint = prikkel("secrets", "rotate")

    assert (code, "Set PRIKKEL_SECRET_KEY first" in complaint) == (1, True)


def test_the_doctor_tries_the_token_of_every_workspace(slack: FakeSlack):
    slack.revoked.add("xoxb-T2")

    lines = [str(finding) for finding in asyncio.run(doctor.examine())]

    assert any("Slack accepts the token" in line for line in lines)
    assert any(
        "Slack refuses the token (token_revoked)" in line and "/slack/install" in line
        for line in lines
    )
    assert "xoxb" not in "\n".join(lines)


def test_the_doctor_says_which_key_is_wrong(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PRIKKEL_SECRET_KEY", NEW)

    lines = [str(finding) for finding in asyncio.run(doctor.examine())]

    assert any(line.startswith("problem: No key opens the token of slack:T1") for line in lines)
    assert any("prikkel secrets rotate" in line for line in lines)


def test_people_are_read_with_the_token_of_their_workspace(prikkel: Prikkel, slack: FakeSlack):
    slack.members = {"C0FAKE": ["U0ANNA", "U0BRAM"]}
    slack.team, slack.channels = "T2", {"C123", "C0FAKE"}
    here = ["--workspace", "slack:T2", "--channel", "C123", "--start", "2199-11-25"]
    assert prikkel("campaign", "start", "--without-consent", *here)[0] == 0

    members = ["--slack-channel", "C0FAKE", "--team", "Facilitair"]
    code, said, complaint = prikkel("teams", "import", "--workspace", "slack:T2", *members)

    assert (code, complaint) == (0, "")
    assert "2 people in 1 team(s)" in said
    assert ("conversations.members", "xoxb-T2") in slack.tokens
    code, _, complaint = prikkel("teams", "import", "--workspace", "slack:T9", *members)
    assert (code, complaint) == (1, "Slack says no: not_installed.\n")


def test_the_manifest_for_several_workspaces_knows_the_way_back(prikkel: Prikkel):
    code, said, _ = prikkel(
        "manifest", "slack", "--install-page", "--url", "https://prikkel.example.org"
    )

    assert code == 0
    assert json.loads(said)["oauth_config"]["redirect_urls"] == [
        "https://prikkel.example.org/slack/oauth_redirect"
    ]


async def test_the_server_has_the_pages_once_it_knows_the_app(monkeypatch: pytest.MonkeyPatch):
    async with asyncio.timeout(60):
        async with TestClient(TestServer(bootstrap.build(read_settings()))) as client:
            sent = await client.get("/slack/install", allow_redirects=False)
            back = await client.get("/slack/oauth_redirect")
        for name in ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"):
            monkeypatch.delenv(name)
        monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
        async with TestClient(TestServer(bootstrap.build(read_settings()))) as client:
            without = await client.get("/slack/install")

    assert (sent.status, back.status, without.status) == (302, 400, 404)
