"""What a server refuses to begin with, and the sentence that says what to do."""

import secrets
from collections.abc import Callable

import pytest

from adapters.cli.commands import run
from adapters.safety import dangers, is_weak
from tests.configured import settings_of

STRONG = secrets.token_hex(32)
WEAK = {
    "one letter": "k",
    "one letter for long": "k" * 64,
    "a word": "duurzaamheid",
    "31 characters": secrets.token_hex(32)[:31],
    "a word that is repeated": "change-me-" * 5,
    "two letters": "ab" * 32,
    "seven signs": "abcdefg" * 9,
}


pytestmark = pytest.mark.usefixtures("unset")


@pytest.mark.parametrize("key", WEAK.values(), ids=WEAK)
def test_a_key_that_can_be_guessed_is_weak_wherever_it_stands(key: str):
    for keys in (key, f"{STRONG},{key}", f"{key},{STRONG}"):
        (found,) = dangers(settings_of({"PRIKKEL_SECRET_KEY": keys}))
        assert found.startswith("PRIKKEL_SECRET_KEY: ")
        assert found.endswith("make one with: prikkel secrets new")
        assert key not in found.replace("key", "") or len(key) == 1


@pytest.mark.parametrize("make", [secrets.token_hex, secrets.token_urlsafe])
@pytest.mark.parametrize("size", [24, 32])
def test_a_random_key_is_none(make: Callable[[int], str], size: int):
    key = make(size)
    assert not is_weak(key.encode())
    assert list(dangers(settings_of({"PRIKKEL_SECRET_KEY": f"{key},{STRONG}"}))) == []


@pytest.mark.parametrize("command", ["serve", "worker"])
@pytest.mark.parametrize("keys", ["k", f"{STRONG},k"], ids=["alone", "beside a strong one"])
def test_nothing_begins_with_a_weak_key(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str, keys: str
):
    monkeypatch.setenv("PRIKKEL_SECRET_KEY", keys)
    monkeypatch.setenv("PRIKKEL_TEAMS_ALLOW_UNAUTHENTICATED", "1")

    code = run([command])

    assert code == 1
    assert "make one with: prikkel secrets new" in capsys.readouterr().err


def test_the_command_makes_a_key_that_is_taken(capsys: pytest.CaptureFixture[str]):
    assert run(["secrets", "new"]) == 0
    first = capsys.readouterr().out.strip()
    assert run(["secrets", "new"]) == 0
    assert capsys.readouterr().out.strip() != first
    assert not is_weak(first.encode())


@pytest.mark.parametrize(
    ("name", "url", "is_refused"),
    [
        ("SLACK_API_BASE_URL", "http://slack.example.org/api/", True),
        ("SLACK_API_BASE_URL", "https://slack-gov.com/api/", False),
        ("SLACK_API_BASE_URL", "http://127.0.0.1:9/api/", False),
        ("MICROSOFT_OPENID_METADATA_URL", "http://login.example.org/keys", True),
        ("MICROSOFT_LOGIN_AUTHORITY", "http://login.example.org", True),
        ("MICROSOFT_LOGIN_AUTHORITY", "http://localhost:9", False),
    ],
)
def test_secrets_are_sent_to_other_machines_over_https_alone(name: str, url: str, is_refused: bool):
    assert bool(list(dangers(settings_of({name: url})))) is is_refused
