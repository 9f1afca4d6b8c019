"""Reports of the demonstration that have a photo: one from the start, and what people send."""

import json
from io import BytesIO

import pytest
from aiohttp import ClientSession
from PIL import Image
from sqlmodel import Session, select

from bot.messages.photos import FIELD
from challenges.models import Barrier, Campaign, Friction, Photo
from tests.adapters.playground.conftest import Served
from tests.photographs import HIDDEN, of_a_phone


@pytest.mark.parametrize("locale", ["nl", "en"])
async def test_a_report_of_a_day_before_has_a_drawing(served: Served, locale: str):
    playground = served.playground
    [cast] = [cast for cast in playground.casts if cast.locale == locale]
    text, place = cast.words.photographed

    def look(session: Session) -> tuple[str, bool]:
        report = session.exec(select(Friction).where(Friction.text == text)).one()
        barrier = session.get_one(Barrier, report.barrier_id)
        assert (report.place, report.participant_id) == (place, None)
        assert report.day < served.opened_at.date()
        campaign = session.get_one(Campaign, barrier.campaign_id)
        return session.get_one(Photo, report.id).sealed, campaign.takes_photos

    sealed, takes = await playground.store.read(look)
    assert takes
    content = playground.sealing.open_bytes(sealed, playground.clock())
    assert content is not None
    with Image.open(BytesIO(content)) as drawing:
        assert drawing.size == (1200, 800)


async def reported(served: Served, person: str, **more: str) -> tuple[dict, str]:
    """Somebody reports something with a photo; returns what came back, and the words."""
    words = f"Zeppelins {len(more)} hover, says {person}"
    async with ClientSession(served.url) as http:
        sent = {"as": person, "kind": "command", "place": "direct", "text": "barrier"}
        async with http.post("/playground/events", json=sent) as response:
            form = (await response.json())["form"]
        assert [one["id"] for one in form["fields"] if one["kind"] == "photo"] == [FIELD]
        answers = {"text": words, "code": "OTHER", FIELD: "chosen", **more}
        sent |= {"kind": "form", "action": form["action"], "value": form["value"]}
        del sent["text"]
        async with http.post("/playground/events", json={**sent, "answers": answers}) as response:
            return await response.json(), words


async def test_a_report_takes_a_photo_along_and_nothing_else_of_the_file(served: Served):
    outcome, words = await reported(served, "nora")
    async with ClientSession(served.url) as http:
        where = {"as": "nora", "key": outcome["photo"]}
        file = of_a_phone()
        async with http.post("/playground/photo", params=where, data=file) as response:
            assert response.status == 200, await response.text()
        async with http.get("/playground/state", params={"as": "nora"}) as response:
            direct = (await response.json())["messages"]["direct"]
    assert direct[-1]["card"]["title"] == "Your photo is with your report."

    def look(session: Session) -> str:
        report = session.exec(select(Friction).where(Friction.text == words)).one()
        return session.get_one(Photo, report.id).sealed

    sealed = await served.playground.store.read(look)
    content = served.playground.sealing.open_bytes(sealed, served.playground.clock())
    assert content is not None
    with Image.open(BytesIO(content)) as kept:
        assert not kept.getexif()
    assert HIDDEN.encode() not in content


@pytest.mark.parametrize(
    ("file", "said"), [(b"no picture", "not a photo that we can read"), (b"", "was empty")]
)
async def test_a_file_that_is_no_photo_leaves_the_report_and_says_why(
    served: Served, file: bytes, said: str
):
    outcome, words = await reported(served, "sam" if file else "nora", place=said)
    person = words.rpartition(" ")[2]
    async with ClientSession(served.url) as http:
        where = {"as": person, "key": outcome["photo"]}
        async with http.post("/playground/photo", params=where, data=file) as response:
            assert response.status == 200
        async with http.get("/playground/state", params={"as": person}) as response:
            direct = (await response.json())["messages"]["direct"]
    assert said in json.dumps(direct[-1]["card"])
