"""A questionnaire in Teams: each answer is the card that takes the place of the question."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, select

from bot.ports import Store
from challenges import questionnaires
from challenges.models import Campaign, Measure, MeasureAnswer, Wave
from challenges.questionnaires.waves import Proposal, open_wave
from tests.adapters.teams.card_rules import actions, check
from tests.adapters.teams.door import Door

ANSWERS = ("Met de auto, alleen", "5 tot 10 km", "Mijn afval scheiden", "Verder", "4", "Verder")


async def test_a_questionnaire_is_answered_a_press_at_a_time(
    entrance: Door, store: Store, campaign: UUID
):
    def open_now(session: Session) -> str:
        days = Proposal(Wave.OTHER, date(2026, 11, 20), date(2026, 11, 30))
        asked = questionnaires.load("nulmeting")
        found = session.get_one(Campaign, campaign)
        return str(open_wave(session, found, asked, days, days.opens).id)

    measure_id = await store.write(open_now)
    card = await _pressed(entrance, 0, {"action": "begin-questionnaire", "value": measure_id})
    for number, label in enumerate(ANSWERS, start=1):
        check(card)
        [button, *_] = [one for one in actions(card) if one["title"] == label]
        card = await _pressed(entrance, number, button["data"])

    assert "Dank je wel, dat was alles." in str(card)
    rows = await store.read(lambda session: list(session.exec(select(MeasureAnswer)).all()))
    assert sorted(row.answer for row in rows) == ["4", "5-10", "car-alone", "sorting"]
    assert await store.read(lambda session: session.exec(select(Measure)).one().closed_on) is None


async def _pressed(entrance: Door, number: int, data: dict[str, Any]) -> dict[str, Any]:
    """The card that comes in answer to a press."""
    action = {"type": "Action.Execute", "title": "x", "verb": data["action"], "data": data}
    activity = entrance.gesture(
        "press_check_in", id=f"f:00000000-fa4e-0000-0000-0000000009{number:02}",
        value={"action": action, "trigger": "manual"},
    )  # fmt: skip
    status, body = await entrance.send(activity)
    assert status == 200
    return body["value"]
