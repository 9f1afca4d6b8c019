"""`prikkel webhooks`: which programs hear what happens."""

import asyncio
import threading
from collections.abc import Generator
from contextlib import contextmanager

import pytest

from tests.adapters.cli.terminal import Terminal
from tests.adapters.webhooks.conftest import Receiver, is_signed, listening

KEY = "0123456789abcdef0123456789abcdef"
URL = "https://example.org/hook?sig=secret-in-it"


@pytest.fixture
def keyed(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("PRIKKEL_SECRET_KEY", KEY)
    assert terminal.start() == 0
    return terminal


def test_a_program_is_added_listed_and_revoked(keyed: Terminal):
    assert keyed.run("webhooks", "list") == 0
    assert keyed.said == "There are none.\n"
    assert keyed.run("webhooks", "add", "Topdesk", URL, "--event", "decision.made") == 0
    secret = keyed.said.splitlines()[0]
    assert secret.startswith("whsec_")
    kept = str(keyed.rows("SELECT * FROM webhook"))
    assert secret not in kept
    assert "secret-in-it" not in kept
    assert keyed.run("webhooks", "add", "Topdesk", URL) == 1
    assert keyed.run("webhooks", "list") == 0
    assert keyed.said == "Topdesk: example.org, decision.made, 0 on their way\n"
    assert keyed.run("webhooks", "revoke", "Topdesk") == 0
    assert keyed.run("webhooks", "revoke", "Topdesk") == 1
    assert keyed.rows("SELECT * FROM webhook") == []


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("Topdesk", "http://example.org"), 1, "it is not https"),
        (("Topdesk", "https://10.0.0.1/"), 1, "PRIKKEL_WEBHOOK_NETWORKS"),
        (("Topdesk", URL, "--event", "people.joined"), 2, "is none of barrier.reported"),
        ((" ", URL), 1, "A name has"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    keyed: Terminal, arguments: tuple[str, ...], code: int, said: str
):
    assert keyed.run("webhooks", "add", *arguments) == code
    assert said in keyed.complained
    assert keyed.rows("SELECT * FROM webhook") == []


@contextmanager
def in_thread() -> Generator[Receiver]:
    """A receiver on a loop of its own: a command runs one itself."""
    ready, found = threading.Event(), list[Receiver]()
    loop = asyncio.new_event_loop()
    ended = asyncio.Event()

    async def serve() -> None:
        async with listening() as receiver:
            found.append(receiver)
            ready.set()
            await ended.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    ready.wait(30)
    try:
        yield found[0]
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(30)
        loop.close()


def test_a_program_is_tried_once(keyed: Terminal, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PRIKKEL_WEBHOOK_NETWORKS", "127.0.0.1")
    with in_thread() as receiver:
        assert keyed.run("webhooks", "add", "Topdesk", receiver.url) == 0
        secret = keyed.said.splitlines()[0]
        receiver.answers = [204, 404]
        assert keyed.run("webhooks", "test", "Topdesk") == 0
        assert keyed.run("webhooks", "test", "Topdesk") == 1
        assert "did not take it: HTTP 404" in keyed.complained
        assert keyed.run("webhooks", "test", "Planner") == 1
    [(headers, body), _] = receiver.heard
    assert is_signed(secret, headers, body)
    assert '"type":"test"' in body


def test_rotating_keeps_programs_reachable(keyed: Terminal, monkeypatch: pytest.MonkeyPatch):
    assert keyed.run("webhooks", "add", "Topdesk", URL) == 0
    newer = KEY[::-1]
    monkeypatch.setenv("PRIKKEL_SECRET_KEY", f"{newer},{KEY}")
    assert keyed.run("secrets", "rotate") == 0
    assert "1 webhook(s)" in keyed.said
    monkeypatch.setenv("PRIKKEL_SECRET_KEY", newer)
    assert keyed.run("webhooks", "list") == 0
    assert keyed.said.startswith("Topdesk: example.org, ")


def test_another_secret_is_printed_once_and_both_sign(
    keyed: Terminal, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PRIKKEL_WEBHOOK_NETWORKS", "127.0.0.1")
    with in_thread() as receiver:
        assert keyed.run("webhooks", "add", "Topdesk", receiver.url) == 0
        first = keyed.said.splitlines()[0]
        assert keyed.run("webhooks", "rotate", "Topdesk") == 0
        second = keyed.said.splitlines()[0]
        assert keyed.run("webhooks", "rotate", "Planner") == 1
        assert keyed.run("webhooks", "test", "Topdesk") == 0
    [(headers, body)] = receiver.heard
    for secret, one in zip((second, first), headers["webhook-signature"].split(" "), strict=True):
        assert is_signed(secret, {**headers, "webhook-signature": one}, body)
    kept = str(keyed.rows("SELECT * FROM webhook"))
    assert first not in kept
    assert second not in kept


def test_a_program_is_paused_and_told_again(keyed: Terminal):
    assert keyed.run("webhooks", "add", "Topdesk", URL) == 0
    assert keyed.run("webhooks", "pause", "Topdesk") == 0
    assert keyed.run("webhooks", "list") == 0
    assert "(paused)" in keyed.said
    assert keyed.run("webhooks", "resume", "Topdesk") == 0
    assert keyed.run("webhooks", "list") == 0
    assert "switched off" not in keyed.said
