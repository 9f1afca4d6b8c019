"""Influence and a choice of themes through the real Bolt: seen by one person alone."""

from datetime import date
from uuid import UUID

from sqlmodel import Session, select

from bot.ports import Store
from challenges import questionnaires
from challenges.models import Campaign, Intention, MeasureBegun, Wave
from challenges.questionnaires.waves import Proposal, open_wave
from tests.adapters.slack.conftest import Stage
from tests.adapters.slack.test_questionnaires import _pressable
from tests.fakes.slack import BOT_USER
from tests.fakes.slack_rules import complaints_about_blocks

STEP = ("Ik voer uit", "De hele organisatie", "Natuur", "Bewaar als mijn voornemen")
CHOICE = ("Natuur: groen en naar buiten", "Dit is mijn keuze")


async def _types(stage: Stage, text: str) -> None:
    await stage.sender.command("U0ANNA", "taal nl")
    await stage.sender.event({
        "type": "app_mention", "channel": "C0FAKE", "user": "U0ANNA", "ts": "1764000000.000200",
        "text": f"<@{BOT_USER}> {text}",
    })  # fmt: skip


async def _presses(stage: Stage, *labels: str) -> None:
    for label in labels:
        await stage.until(lambda label=label: _pressable(stage, label))
        message = _pressable(stage, label)
        assert message is not None, label
        assert message.seen_by == "U0ANNA"
        assert complaints_about_blocks(message.blocks) == []
        [button, *_] = [it for it in message.buttons() if it["text"]["text"] == label]
        assert (await stage.sender.press("U0ANNA", message, button)).status == 200


async def test_three_presses_lead_to_a_step_that_is_kept(
    lively: Stage, store: Store, campaign: UUID
):
    del campaign
    await _types(lively, "invloed")
    await _presses(lively, *STEP)
    await lively.until(lambda: _pressable(lively, "Niet meer bewaren"))

    kept = await store.read(lambda session: session.exec(select(Intention)).one())
    assert "foto" in kept.words
    assert not lively.slack.visible_to("U0BRAM", "C0FAKE")


async def test_a_theme_is_chosen_and_taken_back(lively: Stage, store: Store, campaign: UUID):
    def open_now(session: Session) -> None:
        days = Proposal(Wave.OTHER, date(2026, 11, 20), date(2026, 11, 30))
        found = session.get_one(Campaign, campaign)
        open_wave(session, found, questionnaires.load("themes"), days, days.opens)

    await store.write(open_now)
    await _types(lively, "vragenlijst")
    await _presses(lively, "Beginnen (2 min)", *CHOICE)
    await lively.until(lambda: _pressable(lively, "Keuze terugnemen"))
    begun = await store.read(lambda session: session.exec(select(MeasureBegun)).one())
    assert begun.answers == {"themes": "nature"}
    await _presses(lively, "Keuze terugnemen")
    await lively.until(lambda: not _pressable(lively, "Keuze terugnemen"))

    assert await store.read(lambda session: session.exec(select(MeasureBegun)).all()) == []
