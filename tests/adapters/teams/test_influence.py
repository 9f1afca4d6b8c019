"""Influence and a choice of themes in Teams: each answer takes the place of the question."""

from datetime import date
from uuid import UUID

from sqlmodel import Session, select

from bot.ports import Store
from challenges import questionnaires
from challenges.models import Campaign, Intention, MeasureBegun, Wave
from challenges.questionnaires.waves import Proposal, open_wave
from tests.adapters.teams.card_rules import actions, check
from tests.adapters.teams.door import Door
from tests.adapters.teams.test_questionnaires import _pressed

STEP = ("Ik voer uit", "De hele organisatie", "Natuur", "Bewaar als mijn voornemen")
CHOICE = ("Natuur: groen en naar buiten", "Dit is mijn keuze", "Keuze terugnemen")


async def test_three_presses_lead_to_a_step_that_is_kept(
    entrance: Door, store: Store, campaign: UUID
):
    del campaign
    card = await _pressed(entrance, 0, {"action": "open-influence", "value": ""})
    for number, label in enumerate(STEP, start=1):
        check(card)
        [button, *_] = [one for one in actions(card) if one["title"] == label]
        card = await _pressed(entrance, number, button["data"])

    assert "Bewaard, alleen voor jou." in str(card)
    kept = await store.read(lambda session: session.exec(select(Intention)).one())
    assert "foto" in kept.words


async def test_a_theme_is_chosen_and_taken_back(entrance: Door, store: Store, campaign: UUID):
    def open_now(session: Session) -> str:
        days = Proposal(Wave.OTHER, date(2026, 11, 20), date(2026, 11, 30))
        found = session.get_one(Campaign, campaign)
        return str(open_wave(session, found, questionnaires.load("themes"), days, days.opens).id)

    measure_id = await store.write(open_now)
    card = await _pressed(entrance, 0, {"action": "begin-questionnaire", "value": measure_id})
    for number, label in enumerate(CHOICE, start=1):
        check(card)
        [button, *_] = [one for one in actions(card) if one["title"] == label]
        card = await _pressed(entrance, number, button["data"])
        begun = await store.read(lambda session: list(session.exec(select(MeasureBegun)).all()))
        assert [one.answers for one in begun] == {1: [{}], 2: [{"themes": "nature"}], 3: []}[number]

    assert "Je keuze is weg." in str(card)
