"""A questionnaire through the real Bolt: seen by one person alone, a press at a time."""

from datetime import date
from uuid import UUID

from sqlmodel import Session, select

from bot.ports import Store
from challenges import questionnaires
from challenges.models import Campaign, MeasureAnswer, MeasureBegun, Wave
from challenges.questionnaires.waves import Proposal, open_wave
from tests.adapters.slack.conftest import Stage
from tests.fakes.slack import BOT_USER
from tests.fakes.slack_rules import complaints_about_blocks
from tests.fakes.slack_state import Message

ANSWERS = ("Met de auto, alleen", "5 tot 10 km", "Geen van deze", "4", "Verder")


async def opened(store: Store, campaign_id: UUID) -> None:
    def open_now(session: Session) -> None:
        days = Proposal(Wave.OTHER, date(2026, 11, 20), date(2026, 11, 30))
        asked = questionnaires.load("nulmeting")
        open_wave(session, session.get_one(Campaign, campaign_id), asked, days, days.opens)

    await store.write(open_now)


async def test_every_question_takes_the_place_of_the_one_before_and_nobody_else_sees_it(
    lively: Stage, store: Store, campaign: UUID
):
    await opened(store, campaign)
    await lively.sender.command("U0ANNA", "taal nl")
    await lively.sender.event({
        "type": "app_mention", "channel": "C0FAKE", "user": "U0ANNA", "ts": "1764000000.000200",
        "text": f"<@{BOT_USER}> vragenlijst",
    })  # fmt: skip
    await lively.until(lambda: _pressable(lively, "Beginnen (2 min)"))

    for label in ("Beginnen (2 min)", *ANSWERS):
        message = _pressable(lively, label)
        assert message is not None, label
        assert message.seen_by == "U0ANNA"
        assert complaints_about_blocks(message.blocks) == []
        [button, *_] = [it for it in message.buttons() if it["text"]["text"] == label]
        answer = await lively.sender.press("U0ANNA", message, button)
        assert answer.status == 200
        wanted = label
        await lively.until(lambda wanted=wanted: not _pressable(lively, wanted))

    assert any("Dank je wel, dat was alles." in one.words() for one in lively.slack.messages)
    assert not lively.slack.visible_to("U0BRAM", "C0FAKE")
    rows = await store.read(lambda session: list(session.exec(select(MeasureAnswer)).all()))
    assert sorted(row.answer for row in rows) == ["", "4", "5-10", "car-alone"]
    begun = await store.read(lambda session: session.exec(select(MeasureBegun)).one())
    assert (begun.finished, begun.answers) == (True, {})
    assert "U0ANNA" not in begun.key


def _pressable(stage: Stage, label: str) -> Message | None:
    for message in reversed(stage.slack.messages):
        if label in [it["text"]["text"] for it in message.buttons()]:
            return message
    return None
