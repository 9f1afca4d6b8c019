"""`prikkel outbox`, and what else an operator sees of what did not arrive."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from adapters import doctor
from adapters.cli.commands import run
from adapters.clocks import utc_now
from adapters.database import open_store
from bot import outbox
from bot.chat.cards import Card, Text
from bot.models import ConversationRecord, Delivery, DeliveryState
from tests.migrated import migrated

SECRET = "De kantine gebruikt plastic"


@pytest.fixture(autouse=True)
def installation(unset: None, tmp_path: Path, capsys) -> None:
    here = ["--workspace", "slack:T123", "--channel", "C123", "--start", "2199-11-25"]
    migrated(tmp_path)
    assert run(["campaign", "start", "--without-consent", *here]) == 0
    capsys.readouterr()


@pytest.fixture
def prikkel(capsys) -> Callable[..., tuple[int, str, str]]:
    def command(*words: str) -> tuple[int, str, str]:
        code = run(words)
        return code, *capsys.readouterr()

    return command


def change(work: Callable[[Session], object]) -> None:
    async def write() -> None:
        store = open_store("sqlite:///prikkel.sqlite")
        await store.write(work)
        await store.close()

    asyncio.run(write())


def add(key: str, state: DeliveryState = DeliveryState.PENDING, error: str = "", number: int = 1):
    """Messages in a state; with a number, one key each."""

    def work(session: Session) -> None:
        channel = session.exec(select(ConversationRecord)).one()
        card = Card("Gemeld", (Text(SECRET),))
        for index in range(number):
            name = key if number == 1 else f"{key}/{index}"
            outbox.post(session, channel, card, key=name, now=utc_now() - timedelta(minutes=1))
            row = session.exec(select(Delivery).where(Delivery.key == name)).one()
            row.state, row.error, row.attempts = state, error, 8 if error else 0

    change(work)


def state_of(key: str) -> DeliveryState:
    found: list[DeliveryState] = []
    change(
        lambda session: found.append(
            session.exec(select(Delivery.state).where(Delivery.key == key)).one()
        )
    )
    return DeliveryState(found[0])


def test_list_says_what_failed_and_why_and_never_what_it_says(prikkel):
    add("challenge/1/C123", DeliveryState.FAILED, "server_error")
    add("digest/2", DeliveryState.UNCERTAIN, "timeout")
    add("kick-off/3", DeliveryState.SENT)

    code, said, _ = prikkel("outbox", "list")

    assert code == 0
    assert "failed, tried 8, due " in said
    assert "slack:T123, challenge/1/C123: server_error" in said
    assert "digest/2: timeout" in said
    assert "kick-off/3" not in said
    assert SECRET not in said


def test_list_can_be_narrowed(prikkel):
    add("one", DeliveryState.FAILED, "server_error")
    add("two", DeliveryState.UNCERTAIN, "timeout")

    _, said, _ = prikkel("outbox", "list", "--uncertain")

    assert "two: timeout" in said
    assert ", one" not in said


def test_long_list_says_how_many_more_there_are(prikkel):
    add("morning", number=30)

    _, said, _ = prikkel("outbox", "list", "--limit", "10")

    assert "… and 20 more" in said


def test_it_is_told_how_long_a_fan_out_takes(prikkel, monkeypatch: pytest.MonkeyPatch):
    add("morning", number=300)

    for command in (("outbox", "list"), ("campaign", "status")):
        _, said, _ = prikkel(*command)
        assert "Waiting to go out: 300, which takes about 5 minutes." in said

    monkeypatch.setenv("PRIKKEL_SLACK_RATE_PER_MINUTE", "1000")
    _, said, _ = prikkel("outbox", "list")
    assert "takes about 5 minutes" in said  # one channel takes one message a second


def test_empty_outbox_says_so(prikkel):
    code, said, _ = prikkel("outbox", "list")

    assert (code, said) == (0, "Nothing waits to go out.\n")


def test_retry_and_drop_take_a_key_or_a_state(prikkel):
    add("one", DeliveryState.FAILED, "server_error")
    add("two", DeliveryState.FAILED, "server_error")
    add("three", DeliveryState.UNCERTAIN, "timeout")

    assert prikkel("outbox", "retry", "one")[0] == 0
    assert state_of("one") == DeliveryState.PENDING
    assert state_of("two") == DeliveryState.FAILED

    code, said, _ = prikkel("outbox", "retry", "--failed")
    assert (code, "tried again: 1." in said) == (0, True)
    code, said, _ = prikkel("outbox", "drop", "--uncertain")
    assert (code, said) == (0, "Messages dropped: 1.\n")
    assert state_of("three") == DeliveryState.CANCELLED


@pytest.mark.parametrize("verb", ["retry", "drop"])
@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        pytest.param([], 2, "give a KEY, or --failed or --uncertain", id="nothing"),
        pytest.param(["one", "--failed"], 2, "give a KEY, or", id="both"),
        pytest.param(["nothing/like/it"], 1, "There is no message nothing/like/it", id="unknown"),
        pytest.param(["sent"], 1, "There is no message sent", id="sent already"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(prikkel, verb, words, code, sentence):
    add("sent", DeliveryState.SENT)

    ended, _, complaint = prikkel("outbox", verb, *words)

    assert ended == code
    assert sentence in complaint
    assert complaint.count("\n") == 1


@pytest.mark.parametrize("verb", ["list", "retry", "drop"])
def test_every_command_shows_an_example(prikkel, verb):
    code, said, _ = prikkel("outbox", verb, "--help")

    assert code == 0
    assert f"prikkel outbox {verb} --" in said


def test_channel_that_is_gone_is_shown_wherever_an_operator_looks(prikkel):
    add("one", DeliveryState.FAILED, "is_archived")

    def archive(session: Session) -> None:
        session.exec(select(ConversationRecord)).one().gone = True

    change(archive)

    assert "slack:T123/C123" in prikkel("campaign", "status")[1]
    assert "gone: slack:T123/C123" in prikkel("outbox", "list")[1]
    lines = [str(finding) for finding in asyncio.run(doctor.examine())]
    assert any("slack:T123/C123 takes no messages any more" in line for line in lines)
    assert "warning: 1 messages were given up: look at: prikkel outbox list --failed" in lines


def test_doctor_is_content_when_everything_arrived():
    lines = [str(finding) for finding in asyncio.run(doctor.examine())]

    assert "ok: Every message that went out arrived" in lines


def test_what_has_waited_for_hours_is_in_the_status(prikkel):
    add("hello")
    assert "Messages wait for hours" not in prikkel("campaign", "status")[1]

    def earlier(session: Session) -> None:
        row = session.exec(select(Delivery).where(Delivery.key == "hello")).one()
        row.due -= timedelta(hours=4)
        session.add(row)

    change(earlier)
    said = prikkel("campaign", "status")[1]
    assert "Messages wait for hours: slack:T123/C123 since " in said
    assert "see: prikkel doctor, prikkel outbox list." in said
    assert SECRET not in said


def test_after_a_backup_was_put_back_what_waits_is_in_doubt(prikkel):
    add("hello", number=3)
    add("over", DeliveryState.FAILED, "not_in_channel")
    code, said, _ = prikkel("outbox", "doubt")
    assert (code, said) == (0, "Messages that are asked about before they are sent: 3.\n")
    assert state_of("hello/0") == DeliveryState.UNCERTAIN
    assert state_of("over") == DeliveryState.FAILED
    assert "asked about before they are sent: 3." in prikkel("outbox", "doubt")[1]
