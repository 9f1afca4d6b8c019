"""A link is used once, however it is spelt, by whoever, on however many servers."""

import asyncio
from datetime import date, timedelta
from urllib.parse import quote
from uuid import UUID, uuid4

import pytest
from aiohttp import ClientSession, DummyCookieJar, web
from aiohttp.test_utils import TestServer
from sqlmodel import Session

from adapters.database import open_store
from adapters.web.board.routes import board_routes
from adapters.web.links import LINK_LASTS, SignedLinks
from bot.app import Bot
from challenges import participants
from challenges.models import Organisation, Participant, Role
from tests.adapters.web.board.conftest import SECRET, Office, changes
from tests.fakes.clock import FakeClock

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def _other_last_letter(key: str) -> str:
    """Another letter before the padding whose surplus bits alone differ: it decodes to the same."""
    bare = key.rstrip("=")
    padding = len(key) - len(bare)
    assert padding
    last = _ALPHABET.index(bare[-1])
    other = _ALPHABET[last ^ 1]
    return bare[:-1] + other + "=" * padding


SPELLINGS = {
    "an exclamation mark": lambda key: key[:9] + "!" + key[9:],
    "a blank": lambda key: key[:9] + " " + key[9:],
    "a line end": lambda key: key + "\n",
    "one more equals sign": lambda key: key + "=",
    "no equals sign": lambda key: key.rstrip("="),
    "plus and slash": lambda key: key.replace("-", "+").replace("_", "/"),
    "other surplus bits": _other_last_letter,
    "invisible": lambda key: key[:4] + "\u200b" + key[4:],
    "a NUL": lambda key: key[:4] + "\0" + key[4:],
    "quoted twice": lambda key: quote(quote(key, safe=""), safe=""),
}


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("used_before", [False, True])
@pytest.mark.parametrize("spell", SPELLINGS.values(), ids=SPELLINGS)
async def test_a_link_that_is_spelt_otherwise_opens_nothing(office: Office, spell, used_before):
    while True:
        key = (await office.coordinator("marieke")).partition("=")[2]
        if ("-" in key or "_" in key) and key.endswith("="):
            break
    other = spell(key)
    assert other != key
    browser = await office.browser()
    if used_before:
        assert (await browser.posts("/board/enter", [("key", key)])).status == 200
    stranger = await office.browser()

    page = await stranger.posts("/board/enter", [("key", other)])

    # What a browser adds around a field, or no database keeps, is taken off before it is read.
    is_read_the_same = other.replace("\0", "").strip() == key
    assert page.status == (200 if is_read_the_same and not used_before else 403)
    assert (await stranger.opens("/board")).status == page.status
    if not is_read_the_same and not used_before:
        assert (await browser.posts("/board/enter", [("key", key)])).status == 200


async def test_a_cookie_that_is_spelt_otherwise_opens_nothing(office: Office):
    browser = await office.enter("marieke")
    cookie = next(iter(browser.client.session.cookie_jar))
    for spell in ("{}=", "!{}", "{}%3D"):
        answer = await (await office.browser()).client.get(
            "/board", headers={"Cookie": f"{cookie.key}={spell.format(cookie.value)}"}
        )
        assert answer.status == 403


async def test_a_picture_has_one_address(office: Office):
    now, somewhere = office.world.clock(), uuid4()
    links = SignedLinks("https://board.example", SECRET)
    key = links.picture(somewhere, "roadmap", "nl", now).rpartition("/")[2].removesuffix(".png")

    assert links.wanted(key, now) is not None
    for other in (key + "=", key[:-1] + "!", "!" + key, key.swapcase()):
        assert links.wanted(other, now) is None


async def test_of_two_servers_on_which_a_link_is_used_at_once_one_opens(database_url: str):
    clock = FakeClock()
    stores = [open_store(database_url), open_store(database_url)]
    links = SignedLinks("http://board.example", SECRET)

    def found(session: Session) -> UUID:
        organisation = Organisation(name="Voorbeeld", created_at=clock())
        session.add(organisation)
        session.flush()
        person = Participant(organisation_id=organisation.id)
        session.add(person)
        session.flush()
        participants.grant(session, person, Role.COORDINATOR)
        return person.id

    person = await stores[0].write(found)
    servers: list[TestServer] = []
    for store in stores:
        app = web.Application()
        app.add_routes(board_routes(Bot(store, clock), store, clock, links, SECRET))
        servers.append(TestServer(app))
        await servers[-1].start_server()

    async with ClientSession(cookie_jar=DummyCookieJar()) as crowd:

        async def presses(server: TestServer, key: str) -> int:
            address = server.make_url("/board/enter")
            async with crowd.post(address, data={"key": key}, allow_redirects=False) as answer:
                assert ("Set-Cookie" in answer.headers) is (answer.status == 303)
                return answer.status

        for _ in range(10):
            key = links.board(person, clock()).partition("=")[2]
            statuses = await asyncio.gather(*(presses(server, key) for server in servers * 3))
            assert sorted(statuses) == [303, 403, 403, 403, 403, 403]

    for server in servers:
        await server.close()
    for store in stores:
        await store.close()


@pytest.mark.parametrize("ahead", [timedelta(seconds=61), timedelta(minutes=4)])
async def test_a_server_whose_clock_is_behind_takes_what_another_made(office: Office, ahead):
    link = await office.coordinator("marieke")
    browser = await office.browser()
    office.world.clock.advance(seconds=-ahead.total_seconds())

    board = await browser.sends(await browser.opens(link), "/board/enter")
    assert board.status == 200
    office.world.clock.advance(seconds=-ahead.total_seconds() / 4)
    assert (await browser.opens("/board")).status == 200


async def test_what_was_made_in_the_far_future_counts_for_nothing(office: Office):
    office.world.clock.advance(seconds=3600)
    link = await office.coordinator("marieke")
    office.world.clock.advance(seconds=-3600)

    assert (await (await office.browser()).opens(link)).status == 403


async def test_a_link_of_before_the_role_was_taken_away_does_not_come_back(office: Office):
    link = await office.coordinator("marieke")
    await changes(
        office, "marieke",
        lambda s, who: participants.revoke(s, who, Role.COORDINATOR, today=date(2026, 6, 3)),
    )  # fmt: skip
    await office.world.grant("marieke", Role.COORDINATOR)
    browser = await office.browser()

    page = await browser.sends(await browser.opens(link), "/board/enter")

    assert page.status == 403
    assert timedelta(minutes=10) == LINK_LASTS
