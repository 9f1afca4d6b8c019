"""What people see of the real bot through the real Bolt: words, signs, two leaders at once."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session, select

from bot import jobs, planning, roster
from bot.app import Bot
from bot.chat.conversations import Workspace
from bot.outbox import Deliveries
from bot.outbox.rates import Rate
from bot.ports import Store
from challenges import campaigns, frictions, packs, participants
from challenges.frictions import Report
from challenges.models import Barrier, Campaign, Challenge, CheckIn, Decision, Organisation, Role
from tests.adapters.slack.conftest import Stage, staged
from tests.fakes.clock import FakeClock
from tests.fakes.slack import BOT_USER, TEAM, FakeSlack
from tests.fakes.slack_rules import complaints_about_view
from tests.fakes.slack_state import Message

TODAY = date(2026, 11, 24)
RATE = Rate(1, 0.2)
SIGNS = "R&D <noord> zegt \"nee\" & 'ja' > 3 < 4"
ESCAPED = "R&amp;D &lt;noord&gt; zegt \"nee\" &amp; 'ja' &gt; 3 &lt; 4"


def _said(view: dict[str, Any]) -> str:
    return Message("", "", "", view["blocks"]).words()


@pytest.fixture
async def dutch(lively: Stage) -> Stage:
    """Anna speaks Dutch."""
    await lively.sender.command("U0ANNA", "taal nl")
    return lively


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("hey <@{bot}>, kun je de ranglijst laten zien?", "ranglijst"),
        ("<@{bot}> hoi! mag ik de *ranglijst* even zien :wave:", "ranglijst"),
        ("goedemorgen <@{bot}|prikkel> 🚲 hoe gaat het met je", ""),
    ],
)
async def test_a_chatty_mention_is_not_understood_in_a_few_words(
    dutch: Stage, written: str, near: str
):
    await dutch.sender.event({
        "type": "app_mention", "channel": "C0FAKE", "user": "U0ANNA", "ts": "1764000000.000200",
        "text": written.format(bot=BOT_USER),
    })  # fmt: skip
    await dutch.until(lambda: dutch.slack.messages)

    [answer] = dutch.slack.messages
    assert answer.seen_by == "U0ANNA"
    assert "Dat begrijp ik niet" in answer.words()
    assert near in answer.words()
    assert len(answer.words().splitlines()) <= 4


@pytest.mark.parametrize("written", [ESCAPED, f"*{ESCAPED}*", f"&gt; {ESCAPED}"])
async def test_signs_in_a_message_are_in_the_form_and_in_the_report_as_people_see_them(
    dutch: Stage, store: Store, written: str
):
    await dutch.sender.shortcut("U0ANNA", Message("C0FAKE", "1764000000.000100", written, []))
    await dutch.until(lambda: dutch.slack.views)
    view = dutch.slack.views[-1]
    [begun] = [b["element"] for b in view["blocks"] if b.get("block_id") == "text"]
    assert begun["initial_value"] == SIGNS
    assert complaints_about_view(view) == []

    await dutch.sender.submit("U0ANNA", view, {"text": SIGNS, "code": "OTHER"})
    await dutch.until(lambda: dutch.slack.messages)

    [barrier] = await store.read(lambda session: list(session.exec(select(Barrier))))
    assert barrier.title == SIGNS
    assert SIGNS in dutch.slack.messages[-1].words()
    assert ESCAPED not in dutch.slack.messages[-1].words()


async def test_the_shortcut_of_slacks_own_menu_opens_an_empty_form(dutch: Stage):
    await dutch.sender.shortcut("U0ANNA")
    await dutch.until(lambda: dutch.slack.views)

    [begun] = [b["element"] for b in dutch.slack.views[-1]["blocks"] if b.get("block_id") == "text"]
    assert not begun.get("initial_value")


async def _asked(stage: Stage, store: Store, *leaders: str) -> UUID:
    """A barrier about which these leaders are to decide."""

    def fill(session: Session) -> UUID:
        record = roster.add_workspace(
            session, Workspace("slack", TEAM), session.exec(select(Organisation)).one()
        )
        for leader in leaders:
            participants.grant(session, roster.meet(session, record, leader), Role.LEADER)
        told = Report(TODAY - timedelta(1), text="De bak ontbreekt")
        campaign = session.exec(select(Campaign)).one()
        barrier = frictions.barrier_for(session, campaign, None, None, told)
        frictions.report(session, barrier, None, told)
        return barrier.id

    barrier_id = await store.write(fill)
    for leader in leaders:
        await stage.sender.command(leader, "taal nl")
    return barrier_id


async def _decides(stage: Stage, leader: str, barrier: UUID) -> None:
    """Press "Decide" in one's own digest."""
    message = Message(f"D0{leader[2:]}", "1764000000.000300", "Weekbericht", [])
    button = {"type": "button", "action_id": "decide-barrier", "value": str(barrier)}
    assert (await stage.sender.press(leader, message, button)).status == 200


async def test_a_second_leader_who_presses_decide_reads_what_was_decided(
    lively: Stage, store: Store
):
    barrier = await _asked(lively, store, "U0LEA", "U0LEO")
    await _decides(lively, "U0LEA", barrier)
    await lively.until(lambda: lively.slack.views)
    chosen = {"decision": Decision.NOT_NOW, "note": "Eerst de begroting"}
    await lively.sender.submit("U0LEA", lively.slack.views[-1], chosen)

    before = len(lively.slack.messages)
    await _decides(lively, "U0LEO", barrier)
    await lively.until(lambda: len(lively.slack.messages) > before)

    assert len(lively.slack.views) == 1
    told = lively.slack.messages[-1].words()
    assert "Besloten: nu niet" in told
    assert "Eerst de begroting" in told
    assert "Een collega gaf dit aan" in told


async def test_of_two_leaders_with_the_form_open_the_second_overwrites_nothing(
    lively: Stage, store: Store
):
    barrier = await _asked(lively, store, "U0LEA", "U0LEO")
    for number, leader in enumerate(("U0LEA", "U0LEO"), 1):
        await _decides(lively, leader, barrier)
        await lively.until(lambda number=number: len(lively.slack.views) == number)
    first, second = lively.slack.views
    chosen = {"decision": Decision.NOT_NOW, "note": "Eerst de begroting"}
    await lively.sender.submit("U0LEA", first, chosen)

    other = {"decision": Decision.GO_AHEAD, "note": "Doen!"}
    refused = await lively.sender.submit("U0LEO", second, other)

    [kept] = await store.read(lambda session: list(session.exec(select(Barrier))))
    assert (kept.decision, kept.decision_note) == (Decision.NOT_NOW, "Eerst de begroting")
    view = refused.json["view"]
    assert refused.json["response_action"] == "update"
    assert "Er is niets overschreven" in _said(view)
    shown = {b["block_id"]: b["element"] for b in view["blocks"] if b["type"] == "input"}
    assert shown["note"]["initial_value"] == "Doen!"

    closed = await lively.sender.submit("U0LEO", {**second, **view}, other)
    [kept] = await store.read(lambda session: list(session.exec(select(Barrier))))
    assert closed.json.get("response_action") != "errors"
    assert (kept.decision, kept.decision_note) == (Decision.GO_AHEAD, "Doen!")


async def _posted(stage: Stage, store: Store, clock: FakeClock) -> list[Message]:
    """All that is due now is planned and sent, at Slack's pace; what is new in the channel."""
    before = len(stage.slack.messages)
    deliveries = Deliveries(
        store,
        clock,
        {"slack": stage.adapter.platform},
        lambda session, deliveries: jobs.compose(session, deliveries, clock()),
        rates={"slack": RATE},
    )
    await store.write(lambda session: planning.plan(session, clock()))
    for _ in range(20):
        await deliveries.deliver_due()
        clock.advance(seconds=1)
    return [m for m in stage.slack.messages[before:] if m.channel == "C0FAKE"]


async def test_two_campaigns_in_one_channel_post_in_the_same_minute_and_stay_apart(
    slack: FakeSlack, store: Store, campaign: UUID
):
    clock = FakeClock(datetime(2026, 11, 24, 8, 0, 5, tzinfo=UTC))
    async with staged(slack, real_bot=Bot(store, clock, b"a secret", patience=60)) as stage:
        first = await _posted(stage, store, clock)

        def begin_another(session: Session) -> UUID:
            campaigns.close(session, session.get_one(Campaign, campaign), clock())
            organisation = session.exec(select(Organisation)).one()
            other = campaigns.start(
                session, organisation, packs.load("two-weeks"), starts_on=TODAY,
                post_at=time(9), timezone="Europe/Amsterdam", locale="nl", now=clock(),
            )  # fmt: skip
            record = roster.add_workspace(session, Workspace("slack", TEAM), organisation)
            roster.post_in(session, other.id, roster.channel(session, record, "C0FAKE"))
            return other.id

        other = await store.write(begin_another)
        second = await _posted(stage, store, clock)
        assert clock() < datetime(2026, 11, 24, 8, 1, tzinfo=UTC)
        again = await _posted(stage, store, clock)
        for message in _asking(first + second):
            done = next(b for b in message.buttons() if b["value"].endswith("/done"))
            await stage.sender.press("U0ANNA", message, done)

        answered = await store.read(
            lambda session: [
                session.get_one(Challenge, one.challenge_id).campaign_id
                for one in session.exec(select(CheckIn))
            ]
        )

    assert len(_asking(first)) == len(_asking(second)) == 1
    assert len({m.ts for m in first + second}) == len(first + second)
    assert again == []
    assert sorted(answered, key=str) == sorted([campaign, other], key=str)


def _asking(posts: list[Message]) -> list[Message]:
    """The posts with today's question."""
    return [m for m in posts if any(b["value"].endswith("/done") for b in m.buttons())]
