"""A campaign in Teams from outside: activities with real tokens, and a fake Microsoft's eyes."""

import asyncio
import json
from collections.abc import AsyncGenerator, Generator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from aiohttp import ClientSession

from bot.outbox.posting import REFRESH_AFTER
from tests.adapters.teams.door import Door
from tests.adapters.teams.gestures import APP_ID, CHANNEL, CHAT, TENANT
from tests.fakes.microsoft import FakeMicrosoft
from tests.migrated import migrated
from tests.outside.server import Prikkel, running
from tests.waiting import until

ANNA = "00000000-fa4e-0000-0000-0000000000aa"
BRAM = "00000000-fa4e-0000-0000-0000000000bb"
HOSTILE = "<at>Bram</at> **vet** [bank](http://evil.example) \u202eomgekeerd 🚲 " + "x" * 2500


@pytest.fixture
def microsoft() -> Generator[FakeMicrosoft]:
    with FakeMicrosoft() as fake:
        yield fake


@pytest.fixture
async def prikkel(tmp_path: Path, microsoft: FakeMicrosoft) -> Prikkel:
    migrated(tmp_path)
    installed = Prikkel(
        tmp_path,
        microsoft.environment(APP_ID, TENANT),
    )
    await installed.command(
        "campaign", "start", "--without-consent",
        "--workspace", f"teams:{TENANT}", "--channel", CHANNEL,
        "--start", str(date.today() + timedelta(days=1)),  # noqa: DTZ011
        "--service-url", microsoft.service_url,
    )  # fmt: skip
    return installed


@pytest.fixture
async def door(prikkel: Prikkel, microsoft: FakeMicrosoft) -> AsyncGenerator[Door]:
    async with running(prikkel), ClientSession() as session:
        yield Door(f"{prikkel.url}/api/messages", microsoft, session)


def _executes(card: dict[str, Any]) -> list[dict[str, Any]]:
    """Every Action.Execute in a card, wherever it stands."""
    found: list[dict[str, Any]] = []
    if isinstance(card, dict):
        if card.get("type") == "Action.Execute":
            found.append(card)
        for value in card.values():
            found += _executes(value)
    elif isinstance(card, list):
        for item in card:
            found += _executes(item)
    return found


async def _press(
    door: Door, card: dict[str, Any], title: str, number: int, who: str = ""
) -> dict[str, Any]:
    action = next(a for a in _executes(card) if a["title"] == title)
    activity = door.gesture("press_check_in", id=f"f:press-{number}")
    activity["value"]["action"] = {
        "type": "Action.Execute",
        "verb": action["verb"],
        "data": action["data"],
    }
    if who:
        activity["from"]["id"], activity["from"]["aadObjectId"] = f"29:{who}", who
    status, body = await door.send(activity)
    assert status == 200
    assert body["statusCode"] == 200
    return body["value"]


async def test_a_day_in_teams(prikkel: Prikkel, microsoft: FakeMicrosoft, door: Door):
    [(first,)] = prikkel.rows("SELECT starts_on FROM campaign")
    await prikkel.command("campaign", "post", "--date", first)
    await until(lambda: any("1 van 10" in t for t in microsoft.connector.texts(CHANNEL)))
    posted = next(
        m for m in microsoft.connector.posted(CHANNEL) if "1 van 10" in m.get("summary", "")
    )
    assert "text" not in posted or not posted["text"]  # text and card never in one activity
    challenge = posted["attachments"][0]["content"]

    answer = await _press(door, challenge, "Gedaan", 1)
    assert "Genoteerd: gedaan" in json.dumps(answer, ensure_ascii=False)
    answer = await _press(door, challenge, "Vandaag niet", 2)
    assert "Wat zat er in de weg?" in json.dumps(answer, ensure_ascii=False)
    reason = _executes(answer)[0]["title"]
    answer = await _press(door, answer, reason, 3)
    assert "Je melding is opgeschreven" in json.dumps(answer, ensure_ascii=False)

    said = {
        "action": "report-friction",
        "value": "",
        "form": True,
        "field-code": "IT",
        "field-text": HOSTILE,
        "field-as-it-is": "yes",  # there is a mention in it, which is asked about
    }
    status, _ = await door.send(door.gesture("send_dialog", value={"data": said}))
    assert status == 200
    kept = prikkel.rows("SELECT text, participant_id FROM friction ORDER BY text")
    assert kept == [("", None), (HOSTILE, None)]
    assert "Traceback" not in prikkel.log()


async def test_a_report_is_taken_back_from_its_receipt(
    prikkel: Prikkel, microsoft: FakeMicrosoft, door: Door
):
    [(first,)] = prikkel.rows("SELECT starts_on FROM campaign")
    await prikkel.command("campaign", "post", "--date", first)
    await until(lambda: any("1 van 10" in t for t in microsoft.connector.texts(CHANNEL)))
    challenge = microsoft.connector.posted(CHANNEL)[-1]["attachments"][0]["content"]
    reasons = await _press(door, challenge, "Vandaag niet", 1)
    receipt = await _press(door, reasons, _executes(reasons)[0]["title"], 2)
    assert prikkel.rows("SELECT count(*) FROM friction") == [(1,)]

    answer = await _press(door, receipt, "Deze melding terugnemen", 3)
    assert "Je melding is teruggenomen" in json.dumps(answer, ensure_ascii=False)
    assert prikkel.rows("SELECT * FROM friction") == prikkel.rows("SELECT * FROM barrier") == []
    answer = await _press(door, receipt, "Deze melding terugnemen", 4)
    assert "al teruggenomen" in json.dumps(answer, ensure_ascii=False)
    assert "Traceback" not in prikkel.log()


async def test_an_answer_in_the_channel_stays_when_others_answer(
    prikkel: Prikkel, microsoft: FakeMicrosoft, door: Door
):
    [(first,)] = prikkel.rows("SELECT starts_on FROM campaign")
    await prikkel.command("campaign", "post", "--date", first)
    await until(lambda: any("1 van 10" in t for t in microsoft.connector.texts(CHANNEL)))
    posted = microsoft.connector.posted(CHANNEL)[-1]
    challenge = posted["attachments"][0]["content"]

    first_answer = await _press(door, challenge, "Vandaag niet", 1, ANNA)
    assert "Wat zat er in de weg?" in json.dumps(first_answer, ensure_ascii=False)
    second_answer = await _press(door, challenge, "Gedaan", 2, BRAM)
    assert "Genoteerd: gedaan" in json.dumps(second_answer, ensure_ascii=False)
    await asyncio.sleep(2 * REFRESH_AFTER.total_seconds() + 2)

    assert [r.path for r in microsoft.connector.requests if r.method == "PUT"] == []
    assert microsoft.connector.posted(CHANNEL)[-1] == posted
    assert prikkel.rows("SELECT count(*) FROM check_in") == [(2,)]
    reason = _executes(first_answer)[0]["title"]
    reported = await _press(door, first_answer, reason, 3, ANNA)
    assert "Je melding is opgeschreven" in json.dumps(reported, ensure_ascii=False)


async def test_typed_words_are_answered_in_the_personal_chat(microsoft: FakeMicrosoft, door: Door):
    status, _ = await door.send(door.gesture("write_in_chat", text="hulp"))
    assert status in (200, 201, 202)
    await until(lambda: any("Dit kun je vragen" in t for t in microsoft.connector.texts(CHAT)))


async def test_other_tenants_and_bad_tokens_are_refused(
    prikkel: Prikkel, microsoft: FakeMicrosoft, door: Door
):
    activity = door.gesture("press_check_in")
    assert (await door.send(activity, token=None))[0] == 401
    async with (
        ClientSession() as session,
        session.post(f"{prikkel.url}/api/messages/", json=activity) as answer,
    ):
        assert answer.status == 401  # as it is copied into Azure, with a slash
    assert (await door.send(activity, token="not.a.token"))[0] == 401
    elsewhere = door.gesture("press_check_in")
    elsewhere["channelData"]["tenant"]["id"] = elsewhere["conversation"]["tenantId"] = "other"
    assert (await door.send(elsewhere))[0] == 403
    assert await door.send_raw(b"not json") == 400
    assert prikkel.rows("SELECT count(*) FROM participant") == [(0,)]
    assert "Traceback" not in prikkel.log()


async def test_one_of_many_teams_is_looked_for_and_chosen(
    prikkel: Prikkel, door: Door, tmp_path: Path
):
    rows = [f"00000000-fa4e-0000-0001-{n:012},Team {n:03}" for n in range(130)]
    people = tmp_path / "people.csv"
    people.write_text("\n".join(["user,team", f"{BRAM},Café", *rows]))
    await prikkel.command("teams", "import", str(people), "--workspace", f"teams:{TENANT}", "--yes")

    async def send(number: int, action: str = "choose-team", **fields: str) -> str:
        data = {"action": action, "value": "", **({"form": True} if fields else {}), **fields}
        activity = door.gesture("send_dialog", id=f"f:team-{number}", value={"data": data})
        status, body = await door.send(activity)
        assert status == 200
        return json.dumps(body, ensure_ascii=False)

    await send(0, "join")
    nothing = await send(1, **{"field-search-team": "bestaat niet"})
    found = await send(2, **{"field-search-team": "cafe"})
    [(cafe,)] = prikkel.rows("SELECT id FROM team WHERE name = 'Café'")

    assert "Niets gevonden met “bestaat niet”." in nothing
    assert "Team 001" in nothing
    assert "Niets gevonden" not in found
    assert "Team 001" not in found
    assert f'"value": "{UUID(cafe)}"}}' in found  # chosen already, and not only offered
    await send(3, **{"field-team": str(UUID(cafe))})
    mine = "SELECT 1 FROM participant p JOIN team t ON t.id = team_id WHERE name = 'Café'"
    assert len(prikkel.rows(mine)) == 2
