"""A campaign in Slack from outside: signed requests to the real server, and a fake Slack's eyes."""

import asyncio
import re
import signal
from collections.abc import AsyncGenerator
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession

from tests.fakes.slack import TEAM, FakeSlack
from tests.fakes.slack import running as slack_running
from tests.fakes.slack_rules import words_in
from tests.fakes.slack_sender import SECRET, SlackSender
from tests.fakes.slack_state import Message
from tests.outside.installations import post_first_challenge
from tests.outside.server import Prikkel, running
from tests.waiting import until

HOSTILE = "<!channel> <@U0BRAM> *vet* [bank](http://evil.example) \u202eomgekeerd 🚲 " + "x" * 2500


@pytest.fixture
async def slack() -> AsyncGenerator[FakeSlack]:
    async with slack_running() as fake:
        yield fake


@pytest.fixture
async def prikkel(tmp_path: Path, slack: FakeSlack) -> Prikkel:
    installed = Prikkel(
        tmp_path,
        {
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_BOT_TOKEN": "xoxb-fake",
            "SLACK_API_BASE_URL": slack.api_url,
        },
    )
    await installed.begin(
        "campaign", "start", "--without-consent",
        "--workspace", f"slack:{TEAM}", "--channel", "C0FAKE",
        "--pack", "two-weeks", "--start", str(date.today() + timedelta(days=1)),  # noqa: DTZ011
        "--coordinator", "U0CEES",
    )  # fmt: skip
    return installed


async def _first_challenge(prikkel: Prikkel, slack: FakeSlack) -> Message:
    await post_first_challenge(prikkel.environment["DATABASE_URL"])
    return await _posted(slack)


async def _posted(slack: FakeSlack) -> Message:
    await until(lambda: _challenge(slack) is not None)
    found = _challenge(slack)
    assert found is not None
    return found


def _challenge(slack: FakeSlack) -> Message | None:
    posted = (m for m in slack.visible_to("U0ANNA", "C0FAKE") if "1 van 10" in m.words())
    return next(posted, None)


def _button(message: Message, label: str) -> dict:
    return next(b for b in message.buttons() if b["text"]["text"] == label)


def _private(slack: FakeSlack, user: str) -> Message:
    seen = [m for m in slack.visible_to(user, "C0FAKE") if m.seen_by == user]
    return seen[-1] if seen else Message("C0FAKE", "", "", [], user)


async def test_a_day_in_slack(prikkel: Prikkel, slack: FakeSlack):
    async with running(prikkel), ClientSession() as session:
        sender = SlackSender(f"{prikkel.url}/slack/events", slack, session)
        [(first,)] = prikkel.rows("SELECT starts_on FROM campaign")
        await prikkel.command("campaign", "post", "--date", first)
        challenge = await _posted(slack)
        assert "Uitdaging 1 van 10" in challenge.text  # what a screen reader reads is complete

        assert (await sender.press("U0ANNA", challenge, _button(challenge, "Gedaan"))).status == 200
        await until(lambda: "Genoteerd: gedaan" in _private(slack, "U0ANNA").words())

        await sender.press("U0ANNA", challenge, _button(challenge, "Vandaag niet"))
        await until(lambda: "Wat zat er in de weg?" in _private(slack, "U0ANNA").words())
        reasons = _private(slack, "U0ANNA")
        await sender.press("U0ANNA", reasons, reasons.buttons()[0])
        await until(lambda: "Je melding is opgeschreven" in _private(slack, "U0ANNA").words())

        await sender.command("U0BRAM", "drempel")
        await until(lambda: bool(slack.views))
        words = {"code": "IT", "text": HOSTILE}
        asked = await sender.submit("U0BRAM", slack.views[-1], words)
        assert "naam met @" in words_in(asked.json["view"]["blocks"])
        sure = {**words, "as-it-is": True}
        view = asked.json["view"] | {"id": slack.views[-1]["id"]}
        assert (await sender.submit("U0BRAM", view, sure)).status == 200

        listed = await sender.command("U0CEES", "coördineren")
        assert "Drempels om te bekijken" in listed.text
        assert prikkel.rows("SELECT participant_id FROM friction") == [(None,), (None,)]
        [(kept,)] = prikkel.rows("SELECT text FROM friction WHERE text <> ''")
        assert kept == HOSTILE.strip()
        everything = "".join(str(call) for call in slack.calls)
        assert not re.search(r"'type': '(user|broadcast|usergroup)'", everything)
    assert "U0ANNA" not in prikkel.log()
    assert "Traceback" not in prikkel.log()


async def test_a_report_is_taken_back_from_its_receipt(prikkel: Prikkel, slack: FakeSlack):
    async with running(prikkel), ClientSession() as session:
        sender = SlackSender(f"{prikkel.url}/slack/events", slack, session)

        async def presses(message: Message, label: str, answer: str) -> Message:
            await sender.press("U0ANNA", message, _button(message, label))
            await until(lambda: answer in _private(slack, "U0ANNA").words())
            return deepcopy(_private(slack, "U0ANNA"))  # as it is now: the next one replaces it

        challenge = await _first_challenge(prikkel, slack)
        reasons = await presses(challenge, "Vandaag niet", "Wat zat er in de weg?")
        reason = reasons.buttons()[0]["text"]["text"]
        receipt = await presses(reasons, reason, "Je melding is opgeschreven")
        assert prikkel.rows("SELECT count(*) FROM friction") == [(1,)]
        await presses(receipt, "Deze melding terugnemen", "Je melding is teruggenomen")
        assert prikkel.rows("SELECT * FROM friction") == []
        assert prikkel.rows("SELECT * FROM barrier") == []
        await presses(receipt, "Deze melding terugnemen", "al teruggenomen")
    assert "Traceback" not in prikkel.log()


async def test_what_was_acknowledged_survives_a_kill(prikkel: Prikkel, slack: FakeSlack):
    acknowledged: list[str] = []

    async def press(sender: SlackSender, message: Message, user: str) -> None:
        try:
            answer = await sender.press(user, message, _button(message, "Gedaan"))
        except (ClientError, TimeoutError):
            return
        if answer.status == 200:
            acknowledged.append(user)
        if len(acknowledged) == 60:
            prikkel.process.kill()  # the session has a hundred on their way at most

    async with ClientSession() as session:
        await prikkel.start()
        sender = SlackSender(f"{prikkel.url}/slack/events", slack, session)
        challenge = await _first_challenge(prikkel, slack)
        presses = [
            asyncio.create_task(press(sender, challenge, f"U0PERSON{number}"))
            for number in range(300)
        ]
        await asyncio.gather(*presses)
        await prikkel.stop(signal.SIGKILL)

    kept = prikkel.rows(
        "SELECT external_id FROM account JOIN check_in USING (participant_id) WHERE answer = 'DONE'"
    )
    assert {user for (user,) in kept} >= set(acknowledged)
    assert 60 <= len(acknowledged) < 300, "the server was killed too late or too early"
    async with running(prikkel), ClientSession() as session:
        sender = SlackSender(f"{prikkel.url}/slack/events", slack, session)
        await sender.press(acknowledged[0], challenge, _button(challenge, "Gedaan"))
        await until(lambda: "had je al" in _private(slack, acknowledged[0]).words())


async def test_an_unsigned_request_changes_nothing(prikkel: Prikkel, slack: FakeSlack):
    async with running(prikkel), ClientSession() as session:
        sender = SlackSender(f"{prikkel.url}/slack/events", slack, session, secret="wrong")
        assert (await sender.command("U0ANNA", "meedoen")).status == 401
        async with session.post(f"{prikkel.url}/slack/events", data=b"{}") as answer:
            assert answer.status == 401
        async with session.post(f"{prikkel.url}/api/messages", json={}) as answer:
            assert answer.status in (404, 401, 503)
    assert prikkel.rows("SELECT count(*) FROM participant") == [(1,)]  # the coordinator


def _home(slack: FakeSlack, user: str = "U0ANNA") -> str:
    return words_in(slack.homes[user]["blocks"]) if user in slack.homes else ""


async def test_ones_own_page(prikkel: Prikkel, slack: FakeSlack):
    async with running(prikkel), ClientSession() as session:
        sender = SlackSender(f"{prikkel.url}/slack/events", slack, session)
        await sender.open_home("U0ANNA")
        await until(lambda: "Jouw Prikkel" in _home(slack))
        assert prikkel.rows("SELECT count(*) FROM account") == [(1,)]  # the coordinator's

        await sender.press_in_view("U0ANNA", slack.homes["U0ANNA"], "Ik doe mee")
        await until(lambda: bool(slack.views) and "Reeks nu" in _home(slack))
        assert "Je doet nu mee" in words_in(slack.views[0]["blocks"])
        await sender.press_in_view("U0ANNA", slack.views[0], "Uitdaging van vandaag")
        await until(lambda: "uitdaging" in words_in(slack.views[0]["blocks"]))

        more = "Mijn week en instellingen"
        await sender.press_in_view("U0ANNA", slack.homes["U0ANNA"], more)
        await until(lambda: len(slack.views) == 2)
        assert "Jouw week" in words_in(slack.views[1]["blocks"])
        await sender.press_in_view("U0ANNA", slack.views[1], "Ik ben er een paar dagen niet")
        await until(lambda: len(slack.views) == 3)
        dates = {"first": "2099-01-05", "last": "2099-01-06"}
        answer = await sender.submit("U0ANNA", slack.views[2], dates)
        assert answer.json["response_action"] == "update"
        await sender.press_in_view("U0ANNA", slack.homes["U0ANNA"], more)
        await until(lambda: "maandag 5 januari" in words_in(slack.views[-1]["blocks"]))

        await sender.press_in_view("U0ANNA", slack.views[-1], "Mijn gegevens")
        await until(lambda: "Schuilnaam" in words_in(slack.views[-1]["blocks"]))
    assert slack.refused == []
    assert "Traceback" not in prikkel.log()


async def test_what_a_message_says_is_kept_only_when_it_is_sent(prikkel: Prikkel, slack: FakeSlack):
    async with running(prikkel), ClientSession() as session:
        sender = SlackSender(f"{prikkel.url}/slack/events", slack, session)
        said = Message("C0FAKE", "1.1", "<@U0CEES> de kantine heeft alleen <!here> plastic", [])
        await sender.shortcut("U0ANNA", on=said)
        await until(lambda: bool(slack.views))
        [field] = [b for b in slack.views[0]["blocks"] if b.get("block_id") == "text"]
        offered = field["element"]["initial_value"]
        assert offered == "de kantine heeft alleen plastic"
        assert prikkel.rows("SELECT count(*) FROM friction") == [(0,)]

        await sender.submit("U0ANNA", slack.views[0], {"code": "OTHER", "text": offered})
        assert prikkel.rows("SELECT text, participant_id FROM friction") == [(offered, None)]


async def test_who_comes_into_the_channel_is_welcomed_once(prikkel: Prikkel, slack: FakeSlack):
    crowd = [f"U1N{number}" for number in range(30)]
    slack.people.update(crowd)
    slack.bots.add("U0ROBOT")
    async with running(prikkel), ClientSession() as session:
        sender = SlackSender(f"{prikkel.url}/slack/events", slack, session)
        joined = {"type": "member_joined_channel", "channel": "C0FAKE", "team": TEAM}
        for user in (*crowd, crowd[0], "U0ROBOT", "U0CEES"):
            await sender.event_until_acknowledged({**joined, "user": user})
        elsewhere = {**joined, "channel": "C0OTHER", "user": "U0BRAM"}
        await sender.event_until_acknowledged(elsewhere)
        await until(lambda: all(slack.visible_to(user, user) for user in (*crowd, "U0CEES")))
        await sender.press(crowd[0], *_welcome(slack, crowd[0]))
        await until(lambda: len(slack.visible_to(crowd[0], crowd[0])) == 2)

    welcomed, answered = slack.visible_to(crowd[0], crowd[0])
    assert "Welkom in" in welcomed.words()
    assert "komt op" in answered.words()
    assert [len(slack.visible_to(user, user)) for user in crowd[1:]] == [1] * 29
    assert slack.visible_to("U0BRAM", "U0BRAM") == []
    assert not any("Welkom in" in m.words() for m in slack.visible_to("U0ANNA", "C0FAKE"))
    assert slack.refused == []
    assert not any(user in prikkel.log() for user in crowd)


def _welcome(slack: FakeSlack, user: str) -> tuple[Message, dict]:
    [message] = slack.visible_to(user, user)
    assert "Welkom in het kanaal van Twee weken anders" in message.words()
    return message, _button(message, "Uitdaging van vandaag")
