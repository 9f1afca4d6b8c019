"""The photos of reports on the board: for coordinators, from the next day, and kept nowhere."""

from collections.abc import AsyncGenerator
from datetime import date
from uuid import UUID

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlmodel import Session, select

from adapters.matchmaking import seal
from adapters.web.board.routes import board_routes
from adapters.web.links import SignedLinks
from bot.app import Bot
from bot.ports import Store
from challenges.models import Campaign, Photo, Role
from tests.adapters.web.board.conftest import SECRET, Office
from tests.scenarios.world import World

JPEG = b"\xff\xd8\xff\xe0 the picture"


@pytest.fixture
async def darkroom(store: Store) -> AsyncGenerator[Office]:
    """An office whose board can open what is sealed."""
    world, app = World(store), web.Application()
    server, links = TestServer(app), SignedLinks("http://board.example", SECRET)
    sealing = seal(SECRET)
    world.bot = Bot(store, world.clock, links=links, patience=60, sealing=sealing)
    app.add_routes(board_routes(world.bot, store, world.clock, links, SECRET, sealing=sealing))
    await world.begin_on(3, {"Facilitair": 20})
    await server.start_server()
    office = Office(world, server, links)
    yield office
    for client in office.clients:
        await client.close()
    await server.close()


async def _photographed(office: Office, day: date = date(2026, 6, 2)) -> tuple[UUID, UUID]:
    """A barrier, and a report of it with a photo."""
    barrier = await office.barrier("Geen rek voor fietsen")
    report = await office.said(barrier, "Hier staat alles vol", day=day)

    def keep(session: Session) -> None:
        sealed = seal(SECRET).close_bytes(JPEG, office.world.clock())
        session.add(Photo(friction_id=report, sealed=sealed))

    await office.store.write(keep)
    return barrier, report


async def test_a_coordinator_sees_a_photo_and_no_browser_keeps_it(darkroom: Office):
    barrier, report = await _photographed(darkroom)
    browser = await darkroom.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")
    assert f'href="/board/photos/{report}"' in page.html

    response = await browser.client.get(f"/board/photos/{report}")

    assert (response.status, await response.read()) == (200, JPEG)
    assert response.headers["Content-Type"] == "image/jpeg"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("who", ["nobody", "a leader", "a colleague"])
async def test_nobody_else_sees_it(darkroom: Office, who: str):
    _, report = await _photographed(darkroom)
    browser = await darkroom.browser()
    if who == "a leader":
        await darkroom.world.grant("leo", Role.LEADER)
        page = await browser.opens(await darkroom.link("leo"))
        await browser.sends(page, "/board/enter")
    if who == "a colleague":  # who was a coordinator until now
        browser = await darkroom.enter("marieke")
        await _no_coordinator(darkroom, "marieke")

    response = await browser.client.get(f"/board/photos/{report}")

    assert response.status == 403
    assert JPEG not in await response.read()


async def _no_coordinator(office: Office, name: str) -> None:
    from challenges import participants
    from tests.adapters.web.board.conftest import changes

    await changes(
        office, name,
        lambda s, who: participants.revoke(s, who, Role.COORDINATOR, today=date(2026, 6, 3)),
    )  # fmt: skip


async def test_what_was_reported_today_shows_its_photo_tomorrow(darkroom: Office):
    _, report = await _photographed(darkroom, day=date(2026, 6, 3))
    browser = await darkroom.enter("marieke")

    assert (await browser.client.get(f"/board/photos/{report}")).status == 404


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("name", [str(UUID(int=1)), "x", "..%2fphotos", "1" * 500])
async def test_a_photo_that_is_not_there_is_not_found(darkroom: Office, name: str):
    browser = await darkroom.enter("marieke")

    assert (await browser.client.get(f"/board/photos/{name}")).status == 404


async def test_a_coordinator_switches_photos_on_and_reads_what_it_means(darkroom: Office):
    browser = await darkroom.enter("marieke")
    page = await browser.opens("/board/photos")
    assert "privacyfunctionaris" in page.text

    after = await browser.sends(page, "/board/photos/take-photos")

    assert "Collega’s kunnen nu een foto" in after.text

    def taken(session: Session) -> bool:
        return session.exec(select(Campaign)).one().takes_photos

    assert await darkroom.store.read(taken)


async def test_a_coordinator_removes_a_photo_on_the_page_of_its_barrier(darkroom: Office):
    barrier, report = await _photographed(darkroom)
    browser = await darkroom.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")

    after = await browser.sends(page, f"/board/barriers/{barrier}/drop-photo")

    assert f"/board/photos/{report}" not in after.html
    assert await darkroom.world.rows(Photo) == []
