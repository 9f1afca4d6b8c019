"""Somebody's own data as a file: by a link that works once, for one person."""

import asyncio
import json
import logging
import re
from collections.abc import AsyncGenerator
from datetime import UTC, datetime

import pytest
from aiohttp import ClientSession, FormData, web
from aiohttp.test_utils import TestServer
from sqlmodel import Session

from adapters.web.links import LINK_LASTS, SignedLinks
from adapters.web.own_data import own_data_routes
from bot import roster
from bot.chat.conversations import Workspace
from challenges import participants
from challenges.models import Organisation, Participant
from tests.fakes.clock import FakeClock

SECRET = b"0123456789abcdef0123456789abcdef"


class Place:
    """A server, and somebody who asks for their data."""

    def __init__(self, store, server: TestServer, client: ClientSession, person: Participant):
        self.store, self.client, self.person = store, client, person
        self.clock = FakeClock(datetime(2026, 6, 1, 8, tzinfo=UTC))
        self.url = str(server.make_url("/")).rstrip("/")
        self.links = SignedLinks(self.url, SECRET)

    def link(self, sign_outs: int = 0) -> str:
        return self.links.own_data(self.person.id, self.clock(), sign_outs)

    async def get(self, url: str) -> tuple[int, str]:
        async with self.client.get(url) as answer:
            assert "no-store" in answer.headers["Cache-Control"]
            return answer.status, await answer.text()

    async def press(self, url: str) -> tuple[int, str, str]:
        key = url.partition("key=")[2]
        async with self.client.post(f"{self.url}/my-data", data={"key": key}) as answer:
            assert answer.headers["Cache-Control"] == "no-store"
            kind = answer.headers.get("Content-Disposition", "")
            return answer.status, await answer.text(), kind


@pytest.fixture
async def place(store) -> AsyncGenerator[Place]:
    def found(session: Session) -> Participant:
        organisation = Organisation(name="Voorbeeld", created_at=datetime(2026, 5, 1, tzinfo=UTC))
        session.add(organisation)
        session.flush()
        workspace = roster.add_workspace(session, Workspace("fake", "W1"), organisation)
        return roster.meet(session, workspace, "U00FAKE1")

    person = await store.write(found)
    app = web.Application()
    server = TestServer(app)
    held = SignedLinks("http://127.0.0.1", SECRET)
    clock = FakeClock(datetime(2026, 6, 1, 8, tzinfo=UTC))
    app.add_routes(own_data_routes(store, clock, held))
    await server.start_server()
    async with ClientSession() as client:
        place = Place(store, server, client, person)
        place.clock = clock
        yield place
    await server.close()


async def test_a_link_gives_a_page_and_its_button_the_file_once(place: Place):
    url = place.link()
    for _ in range(3):  # chat platforms look at links, and use none up
        status, page = await place.get(url)
        assert status == 200
        assert "U00FAKE1" not in page
        assert re.search(r'<form method="post" action="/my-data">', page)

    status, text, kind = await place.press(url)
    assert status == 200
    assert kind == 'attachment; filename="prikkel.json"'
    assert json.loads(text)["Account"] == "fake:W1 / U00FAKE1"
    status, text, _ = await place.press(url)
    assert status == 403
    assert "U00FAKE1" not in text


async def test_of_two_presses_at_once_one_has_the_file(place: Place):
    url = place.link()
    answers = await asyncio.gather(*(place.press(url) for _ in range(5)))
    assert sorted(status for status, *_ in answers) == [200, 403, 403, 403, 403]


async def test_a_link_ends_after_ten_minutes(place: Place):
    url = place.link()
    place.clock.now += LINK_LASTS * 1.01
    assert (await place.get(url))[0] == 403
    assert (await place.press(url))[0] == 403


async def test_a_link_counts_for_nothing_once_its_person_was_signed_out_or_erased(place: Place):
    url, other = place.link(), place.link(sign_outs=1)
    await place.store.write(lambda session: participants.sign_out(session, [place.person.id]))
    assert (await place.press(url))[0] == 403

    def erase(session: Session) -> None:
        roster.erase(
            session, session.get_one(Participant, place.person.id), now=place.clock(), secret=b""
        )

    await place.store.write(erase)
    assert (await place.press(other))[0] == 403


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("key", ["", "x", "gAAAA", "é" * 40, "a" * 5000])
async def test_a_key_that_is_not_ours_opens_nothing(place: Place, key: str):
    assert (await place.get(f"{place.url}/my-data?key={key}"))[0] == 403
    assert (await place.press(f"key={key}"))[0] == 403


async def test_a_link_to_the_board_is_none_to_the_file(place: Place):
    board = place.links.board(place.person.id, place.clock())
    assert (await place.press(board))[0] == 403
    assert place.links.entering(place.link().partition("key=")[2], place.clock()) is None


async def test_it_is_logged_that_it_was_taken_or_refused_and_not_whose_it_is(
    place: Place, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO, "prikkel.security")
    url = place.link()
    for pressed in (url, url, f"{place.url}/my-data?key=x"):
        await place.press(pressed)

    assert [each.getMessage() for each in caplog.records if each.name == "prikkel.security"] == [
        "own data taken", "own data refused why=link-used-before", "own data refused why=link",
    ]  # fmt: skip
    assert str(place.person.id) not in caplog.text


async def test_no_more_is_read_than_a_key_and_no_file(place: Place):
    key = place.link().partition("key=")[2]
    async with place.client.post(f"{place.url}/my-data", data={"key": "x" * 9000}) as answer:
        assert answer.status == 413
    parts = FormData({"key": key}, default_to_multipart=True)
    async with place.client.post(f"{place.url}/my-data", data=parts) as answer:
        assert answer.status == 415
    assert (await place.press(place.link()))[0] == 200
