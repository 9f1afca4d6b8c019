"""A photo in the chat of Teams: it goes with the report of just now, and no token goes astray."""

import json
from collections.abc import AsyncGenerator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlmodel import Session, select

from adapters.matchmaking import seal
from adapters.photos import MOST_BYTES
from adapters.photos.overdue import Overdue
from adapters.teams.adapter import TeamsAdapter
from adapters.teams.connectors import Connectors
from adapters.teams.manifest import manifest
from adapters.teams.pictures import FILE, photo_in
from adapters.teams.platform import TeamsPlatform
from adapters.teams.tokens import NoCredentials
from bot.app import Bot
from bot.ports import Store
from challenges.models import Campaign, Friction, Photo, PhotoWait
from challenges.photo_waits import COMES_WITHIN, FOLLOWS_WITHIN
from tests.adapters.teams.conftest import _started
from tests.adapters.teams.door import Door, open_door
from tests.adapters.teams.gestures import CHANNEL, CHAT, NOW
from tests.adapters.teams.test_manifest import ADDRESS, BOT
from tests.fakes.clock import FakeClock
from tests.fakes.microsoft import FakeMicrosoft
from tests.photographs import HIDDEN, of_a_phone, photograph
from tests.waiting import until

SECRET = b"a secret"
WORDS = "De laadpaal doet het niet"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW)


async def switch(store: Store, campaign: UUID, *, takes: bool) -> None:
    def work(session: Session) -> None:
        found = session.get_one(Campaign, campaign)
        found.takes_photos = takes
        session.add(found)

    await store.write(work)


def the_bot(store: Store, clock: FakeClock) -> Bot:
    can = {"teams": TeamsPlatform.capabilities}
    return Bot(store, clock, SECRET, patience=60, capabilities=can, sealing=seal(SECRET))


@pytest.fixture
async def adapter(
    store: Store, campaign: UUID, clock: FakeClock, microsoft: FakeMicrosoft
) -> AsyncGenerator[TeamsAdapter]:
    await switch(store, campaign, takes=True)
    async with _started(the_bot(store, clock), microsoft) as adapter:
        yield adapter


@pytest.fixture
async def album(adapter: TeamsAdapter, microsoft: FakeMicrosoft) -> AsyncGenerator[Door]:
    """The chat with the real bot, whose coordinators take photos."""
    async with open_door(adapter, microsoft) as door:
        yield door


async def reports(door: Door, number: int = 1, words: str = WORDS) -> str:
    """Send the form of a report in the chat; what is answered."""
    answers = {"field-code": "OTHER", "field-text": words, "field-known": "no"}
    data = {"action": "report-friction", "value": "", "form": True, **answers}
    action = {"type": "Action.Execute", "verb": "report-friction", "data": data}
    gesture = door.gesture("send_form_in_chat", id=f"17000009{number}", value={"action": action})
    status, body = await door.send(gesture)
    assert status == 200
    return json.dumps(body, ensure_ascii=False)


def inline(microsoft: FakeMicrosoft, name: str, content: bytes | None = None) -> dict[str, Any]:
    if content is not None:
        microsoft.connector.pictures[name] = content
    url = f"{microsoft.service_url}v3/attachments/{name}/views/original"
    return {"contentType": "image/png", "contentUrl": url}


def file(microsoft: FakeMicrosoft, name: str, content: bytes | None = None) -> dict[str, Any]:
    if content is not None:
        microsoft.connector.files[name] = content
    url = f"{microsoft.http}/personal/{name}?tempauth=x"
    told = {"downloadUrl": url, "uniqueId": "1", "fileType": "jpg"}
    return {"contentType": FILE, "contentUrl": "https://x.sharepoint.com/x", "content": told}


async def sends(door: Door, *attachments: dict[str, Any], number: int = 1, **more: Any) -> None:
    said = {"contentType": "text/html", "content": "<p><img src='https://evil.example/'></p>"}
    name = more.pop("gesture", "write_in_chat")
    gesture = door.gesture(
        name, id=f"17000008{number}", text=more.pop("text", ""), attachments=[said, *attachments],
        **more,
    )  # fmt: skip
    assert (await door.send(gesture))[0] == 200


async def reads(microsoft: FakeMicrosoft, sentence: str, times: int = 1) -> None:
    def seen() -> bool:
        texts = [json.dumps(m, ensure_ascii=False) for m in microsoft.connector.posted(CHAT)]
        return sum(sentence in text for text in texts) >= times

    await until(seen)


async def kept(store: Store) -> list[bytes]:
    rows = await store.read(lambda session: [p.sealed for p in session.exec(select(Photo))])
    return [seal(SECRET).open_bytes(row, NOW) or b"" for row in rows]


async def waits(store: Store) -> list[PhotoWait]:
    return list(await store.read(lambda session: session.exec(select(PhotoWait)).all()))


@pytest.mark.parametrize("kind", [inline, file])
async def test_a_photo_that_follows_a_report_is_kept_with_it(
    kind: Any, album: Door, store: Store, microsoft: FakeMicrosoft
):
    assert "binnen een kwartier" in await reports(album)
    [wait] = await waits(store)
    assert "fake-anna" not in wait.sealed + wait.digest

    await sends(album, kind(microsoft, "x", of_a_phone()))
    await reads(microsoft, "Je foto staat bij je melding")

    [photo] = await kept(store)
    assert HIDDEN.encode() not in photo
    assert await waits(store) == []
    [(_, token)] = microsoft.connector.fetched
    assert bool(token) == (kind is inline)
    again = kind(microsoft, "y", photograph())
    await sends(album, again, number=2)
    await reads(microsoft, "Dit kun je vragen")
    assert len(microsoft.connector.fetched) == 1


async def test_a_photo_that_cannot_be_read_may_be_followed_by_a_better_one(
    album: Door, store: Store, microsoft: FakeMicrosoft
):
    await reports(album)
    await sends(album, inline(microsoft, "x", b"GIF89a"))
    await reads(microsoft, "geen foto die we kunnen lezen")
    await sends(album, inline(microsoft, "y", b"x" * (MOST_BYTES + 1)), number=2)
    await reads(microsoft, "te zwaar")
    await sends(album, inline(microsoft, "z", photograph()), number=3)
    await reads(microsoft, "Je foto staat bij je melding")

    assert len(await kept(store)) == 1


async def test_no_photo_is_fetched_that_nobody_waits_for(
    album: Door, store: Store, microsoft: FakeMicrosoft, clock: FakeClock
):
    await sends(album, inline(microsoft, "x", photograph()))
    await reads(microsoft, "Dit kun je vragen")
    await reports(album)
    clock.now += FOLLOWS_WITHIN
    await sends(album, inline(microsoft, "y", photograph()), number=2)
    await reads(microsoft, "Dit kun je vragen", times=2)
    await reports(album, 2, "De deur klemt")
    await sends(album, inline(microsoft, "z", photograph()), number=3, gesture="mention_in_channel")

    assert microsoft.connector.fetched == []
    assert await kept(store) == []


async def test_where_no_photos_are_taken_none_is_asked_for(
    album: Door, store: Store, campaign: UUID, microsoft: FakeMicrosoft
):
    await switch(store, campaign, takes=False)

    assert "foto" not in (await reports(album)).lower()
    assert await waits(store) == []


async def test_the_token_goes_to_the_connector_and_to_nobody_else(
    album: Door, store: Store, microsoft: FakeMicrosoft
):
    seen: list[str] = []

    async def elsewhere(request: web.Request) -> web.Response:
        seen.append(request.headers.get("Authorization", ""))
        return web.Response(body=photograph(), content_type="image/jpeg")

    app = web.Application()
    app.router.add_get("/{any}", elsewhere)
    async with TestServer(app) as server:
        place = str(server.make_url("/x")).replace("127.0.0.1", "0.0.0.0")
        await reports(album)
        for number, one in enumerate((
            {"contentType": "image/png", "contentUrl": place},
            {"contentType": "image/png", "contentUrl": "http://169.254.169.254/latest"},
            {"contentType": FILE, "content": {"downloadUrl": place}},
            {"contentType": FILE, "content": {"downloadUrl": "file:///etc/passwd"}},
            inline(microsoft, "moved"), file(microsoft, "moved"), file(microsoft, "login"),
            inline(microsoft, "gone"),
        )):  # fmt: skip
            microsoft.connector.moved["moved"] = place
            await sends(album, one, number=number)
            await reads(microsoft, "De foto kon niet worden opgehaald", times=number + 1)

    assert seen == []
    assert await kept(store) == []


@pytest.mark.parametrize(
    ("url", "files", "trusted"),
    [
        ("https://contoso-my.sharepoint.com/personal/x", True, False),
        ("https://smba.trafficmanager.net/emea/v3/attachments/x", False, True),
        ("http://contoso-my.sharepoint.com/x", False, False),
        ("https://contoso-my.sharepoint.com:8443/x", False, False),
        ("https://sharepoint.com.evil.example/x", False, False),
        ("https://evilsharepoint.com/x", False, False),
        ("https://x@contoso.sharepoint.com/x", False, False),
        ("https://evil.example\\.sharepoint.com/x", False, False),
        ("ftp://contoso.sharepoint.com/x", False, False),
    ],
)
def test_files_are_fetched_where_microsoft_keeps_them(url: str, files: bool, trusted: bool):
    connectors = Connectors(NoCredentials())

    assert (connectors.keeps_files(url), connectors.is_trusted(url)) == (files, trusted)
    connectors.close()


@pytest.mark.parametrize(
    "attachments",
    [
        None, "x", {}, [None, 1, []], [{"contentType": FILE}], [{"contentType": "image/png"}],
        [{"contentType": FILE, "content": {"downloadUrl": 5}}], [{"contentType": ["image/"]}],
        [{"contentType": "text/html", "content": "<img>"}],
    ],
)  # fmt: skip
def test_attachments_may_be_anything(attachments: object):
    assert photo_in({"attachments": attachments}) == ""


async def test_a_photo_whose_server_was_stopped_is_fetched_by_the_next_one(
    album: Door, adapter: TeamsAdapter, store: Store, microsoft: FakeMicrosoft, clock: FakeClock
):
    bot = the_bot(store, clock)
    await reports(album)
    gone = inline(microsoft, "x")
    await sends(album, gone)
    await reads(microsoft, "De foto kon niet worden opgehaald")
    async with _started(bot, microsoft) as stopped:

        async def killed(_: object) -> None:
            """This one is stopped before it fetches anything."""

        stopped.pictures.follow = killed  # type: ignore[method-assign]
        async with open_door(stopped, microsoft) as door:
            await sends(door, inline(microsoft, "x", photograph()), number=2)
            await reads(microsoft, "Ik bekijk je foto", times=2)
    next_one = Overdue(store, clock, "teams", seal(SECRET), adapter.pictures.follow)
    await next_one.look()
    assert await kept(store) == []
    clock.now += timedelta(seconds=1) + COMES_WITHIN
    await next_one.look()
    await reads(microsoft, "Je foto staat bij je melding")

    assert len(await kept(store)) == 1
    assert await waits(store) == []


def test_only_who_asks_for_it_gets_a_paper_clip_in_the_chat():
    usual, photos = manifest(BOT, ADDRESS), manifest(BOT, ADDRESS, photos=True)

    assert usual["bots"][0]["supportsFiles"] is False
    assert photos["bots"][0].pop("supportsFiles") is True
    assert usual["bots"][0].pop("supportsFiles") is False
    assert photos == usual


async def test_a_report_is_there_whatever_comes_after(album: Door, store: Store):
    await reports(album)

    assert [one.text for one in await store.read(lambda s: s.exec(select(Friction)).all())] == [
        WORDS
    ]
    assert CHANNEL
