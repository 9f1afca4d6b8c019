"""What is too long in Teams, whose clients need not keep to a length: with tokens, and told."""

from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session, select

from bot import roster
from bot.chat.conversations import Workspace
from bot.i18n import LOCALES
from bot.ports import Store
from challenges import participants
from challenges.models import Campaign, Friction, Organisation, Role
from tests.adapters.teams.card_rules import check, nodes, runs
from tests.adapters.teams.door import Door
from tests.adapters.teams.gestures import ANNA, CHAT, NOW, TENANT
from tests.fakes.microsoft import FakeMicrosoft

SAID = {
    "nl": "Dit is te lang. Gebruik hooguit {} tekens.",
    "en": "This is too long. Please use {} characters at most.",
    "de": "Das ist zu lang. Bitte nimm höchstens {} Zeichen.",
    "fr": "C’est trop long. Utilise {} caractères au plus.",
}
THOUSANDS = {"nl": "3.000", "en": "3,000", "de": "3.000", "fr": "3\u202f000"}
DIALOG, IN_CHAT = "send_dialog", "send_form_in_chat"


@pytest.fixture(params=LOCALES)
async def locale(request: pytest.FixtureRequest, store: Store, campaign: UUID) -> str:
    """The language that Anna chose, of an organisation that speaks them all."""

    def fill(session: Session) -> None:
        organisation = session.get_one(
            Organisation, session.get_one(Campaign, campaign).organisation_id
        )
        organisation.languages = list(LOCALES)
        session.add(organisation)
        record = roster.workspace_of(session, Workspace("teams", TENANT))
        assert record is not None
        anna = roster.meet(session, record, ANNA)
        participants.join(session, anna, now=NOW)
        participants.grant(session, anna, Role.COORDINATOR)
        anna.locale = request.param
        session.add(anna)

    await store.write(fill)
    return request.param


async def _sent(door: Door, name: str, number: int, action: str, **typed: str) -> dict[str, Any]:
    """The card that answers a form; each answer comes from a press of its own."""
    sent = door.gesture(name, id=f"f:anna-{number}")
    data = {"action": action, "value": "", "form": True}
    data |= {f"field-{field}": answer for field, answer in typed.items()}
    if name == DIALOG:
        sent["value"] = {"data": data}
    else:
        sent["value"]["action"] |= {"verb": action, "data": data}
    status, body = await door.send(sent)
    assert status == 200
    return body["task"]["value"]["card"]["content"] if name == DIALOG else body["value"]


async def _kept(store: Store) -> list[tuple[str, str]]:
    return await store.read(
        lambda session: [(one.text, one.place) for one in session.exec(select(Friction))]
    )


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("name", [DIALOG, IN_CHAT])
@pytest.mark.parametrize(("field", "most"), [("text", 3000), ("place", 80)])
async def test_a_report_of_too_many_letters_is_refused_with_how_many_may_be(
    entrance: Door, store: Store, locale: str, name: str, field: str, most: int
):
    typed = {"code": "OTHER", "text": "De bak is vol", field: "ë" * (most + 1)}
    card = await _sent(entrance, name, 1, "report-friction", **typed)

    told = SAID[locale].format(THOUSANDS[locale] if most == 3000 else most)
    assert runs(card).count(told) == 1
    check(card)
    [shown] = [node for node in nodes(card) if node.get("id") == f"field-{field}"]
    assert shown["value"] == typed[field]
    assert shown["maxLength"] == most
    assert await _kept(store) == []

    fits = typed | {field: "ë" * most}
    await _sent(entrance, name, 2, "report-friction", **fits)
    assert await _kept(store) == [(fits["text"], fits.get("place", ""))]


@pytest.mark.one_on_postgres
async def test_so_is_a_line_of_an_action(entrance: Door, locale: str):
    card = await _sent(entrance, DIALOG, 1, "new-action", title="x" * 201, budget="1")

    assert SAID[locale].format(200) in runs(card)


async def test_words_behind_the_command_are_in_the_form_in_the_chat(
    entrance: Door, microsoft: FakeMicrosoft, campaign: UUID
):
    del campaign
    words = "De “bak” op 3 is vol. " * 10
    await entrance.send(entrance.gesture("write_in_chat", text=f"melden: {words}"))

    card = microsoft.connector.posted(CHAT)[-1]["attachments"][0]["content"]
    [shown] = [node for node in nodes(card) if node.get("id") == "field-text"]
    assert shown["value"] == words.strip()
