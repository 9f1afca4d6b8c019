"""A link to one page survives signing in, and never leads elsewhere."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from aiohttp import CookieJar, web
from aiohttp.test_utils import TestClient, TestServer
from sqlmodel import Session
from yarl import URL

from adapters.seals import Seal
from adapters.web.board.routes import board_routes
from adapters.web.board.wishes import LASTS
from bot.ports import Store
from challenges.models import Role
from tests.adapters.web.board.conftest import NAME, SECRET, Browser, Office

T = TypeVar("T")

COMES_BACK = "Daarna kom je op de pagina die je wilde zien."
ELSEWHERE = {
    "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document",
}  # fmt: skip


async def signs_in(office: Office, browser: Browser, link: str = "") -> str:
    """Use a link from the chat; where that leads."""
    page = await browser.opens(link or await office.coordinator("marieke"))
    landed = await browser.sends(page, "/board/enter")
    assert landed.status == 200, landed.text
    return landed.address


async def test_who_opens_a_page_without_being_in_comes_there_after_signing_in(office: Office):
    barrier = await office.barrier(NAME)
    browser = await office.browser()

    closed = await browser.opens(f"/board/barriers/{barrier}")
    assert closed.status == 403
    assert COMES_BACK in closed.text
    assert NAME not in closed.text

    assert await signs_in(office, browser) == f"/board/barriers/{barrier}"
    assert await signs_in(office, browser) == "/board", "it counts once"


@pytest.mark.parametrize(
    "address", ["/board/list?theme=circular&page=1", "/board/roadmap", "/board/files"]
)
async def test_every_page_is_come_back_to_as_it_was_asked_for(office: Office, address: str):
    browser = await office.browser()
    await browser.opens(f"{address}{'&' if '?' in address else '?'}done=told")

    assert await signs_in(office, browser) == address


async def test_whose_session_ended_comes_back_to_the_form_that_they_sent(office: Office):
    barrier = await office.barrier(NAME)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")
    await browser.sends(await browser.opens("/board"), "/board/leave")

    refused = await browser.sends(page, "/answer-barrier", answer="Wat ik typte")

    assert "Wat ik typte" in refused.text
    assert COMES_BACK in refused.text
    assert await signs_in(office, browser) == f"/board/barriers/{barrier}"


async def test_a_link_that_is_about_one_barrier_leads_there_all_the_same(office: Office):
    first, second = await office.barrier(NAME), await office.barrier("Iets anders")
    browser = await office.browser()
    await browser.opens(f"/board/barriers/{first}")
    await office.coordinator("marieke")
    marieke = office.world.person("marieke")
    await marieke.presses_raw("open-board", f"barriers/{second}")
    link = "/board/enter?" + marieke.sees.partition("/board/enter?")[2].split()[0]

    assert await signs_in(office, browser, link) == f"/board/barriers/{second}"


async def test_who_leads_comes_to_the_page_that_they_asked_for(office: Office):
    await office.world.grant("cees", Role.LEADER)
    browser = await office.browser()
    await browser.opens("/board/roadmap")
    cees = office.world.person("cees")
    await cees.presses_raw("open-board", "overview")
    link = "/board/enter?" + cees.sees.partition("/board/enter?")[2].split()[0]

    assert await signs_in(office, browser, link) == "/board/roadmap"


async def test_what_somebody_may_not_see_they_do_not_see_by_a_link_either(office: Office):
    barrier = await office.barrier(NAME)
    browser = await office.browser()
    await browser.opens(f"/board/barriers/{barrier}")
    await office.world.grant("cees", Role.LEADER)

    page = await browser.opens(await office.link("cees"))
    landed = await browser.sends(page, "/board/enter")

    assert landed.status == 403
    assert NAME not in landed.html


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    "address",
    [
        "/board", "/board/", "/board//evil.example", "/board/%2F%2Fevil.example",
        "/board/barriers/%5C%5Cevil.example", "/board/enter?key=x", "/board/nothing-here",
        "/board/barriers/..%2F..%2Fsomewhere", "/board/pictures/roadmap.svg",
        "/board/barriers/https:%2F%2Fevil.example", "/board/barriers/%0D%0ASet-Cookie:x",
    ],
)  # fmt: skip
async def test_what_is_no_page_of_ours_is_not_come_back_to(office: Office, address: str):
    browser = await office.browser()
    await browser.client.get(URL(address, encoded=True))

    assert await signs_in(office, browser) == "/board"


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    "wanted", ["https://evil.example", "//evil.example", "list\r\nX: y", "nothing", "..", ""]
)
async def test_a_cookie_leads_nowhere_else_even_if_we_sealed_it(office: Office, wanted: str):
    await office.coordinator("marieke")
    browser = await office.browser()
    seal = Seal(SECRET, "board page wanted", LASTS)
    cookie = seal.close(wanted, office.world.clock())
    browser.client.session.cookie_jar.update_cookies({"prikkel-wanted": cookie})

    assert await signs_in(office, browser) == "/board"


async def test_a_wish_of_long_ago_or_of_somebody_elses_making_counts_for_nothing(office: Office):
    await office.coordinator("marieke")
    browser = await office.browser()
    await browser.opens("/board/list")
    office.world.clock.advance(seconds=(LASTS + timedelta(seconds=1)).total_seconds())
    assert await signs_in(office, browser) == "/board"

    other = Seal(b"another", "board page wanted", LASTS).close("list", office.world.clock())
    browser = await office.browser()
    browser.client.session.cookie_jar.update_cookies({"prikkel-wanted": other})
    assert await signs_in(office, browser) == "/board"


async def test_what_was_typed_into_a_filter_beyond_measure_is_left_out(office: Office):
    browser = await office.browser()
    await browser.opens("/board/list?text=" + "x" * 3000)

    assert await signs_in(office, browser) == "/board/list"


async def test_who_is_in_and_follows_a_link_in_a_message_is_asked_to_come_in_from_our_page(
    office: Office,
):
    """Browsers keep the pass to themselves when the link stood on another site."""
    barrier = await office.barrier(NAME)
    stranger = await office.browser()
    address = f"/board/barriers/{barrier}"

    answer = await stranger.client.get(address, headers=ELSEWHERE)

    assert answer.status == 200
    assert '<meta http-equiv="refresh" content="0">' in await answer.text()
    assert NAME not in await answer.text()
    framed = await stranger.client.get(address, headers=ELSEWHERE | {"Sec-Fetch-Dest": "iframe"})
    assert framed.status == 403
    again = await stranger.client.get(address, headers={"Sec-Fetch-Site": "same-origin"})
    assert again.status == 403
    with_pass = await office.enter("marieke")
    page = await with_pass.client.get(address, headers=ELSEWHERE)
    assert NAME in await page.text()


class Counting:
    """The same store, which counts how often it is read."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.reads = 0

    async def read(self, work: Callable[[Session], T]) -> T:
        self.reads += 1
        return await self._store.read(work)

    async def write(
        self, work: Callable[[Session], T], *, within: float | None = None, together: bool = False
    ) -> T:
        return await self._store.write(work, within=within, together=together)


async def test_a_page_is_made_in_one_transaction(office: Office):
    barrier = await office.barrier(NAME)
    counting, world = Counting(office.store), office.world
    app = web.Application()
    app.add_routes(board_routes(world.bot, counting, world.clock, office.links, SECRET))
    async with TestClient(TestServer(app), cookie_jar=CookieJar(unsafe=True)) as client:
        browser = Browser(client)
        await signs_in(office, browser)
        counting.reads = 0

        page = await browser.opens(f"/board/barriers/{barrier}")

    assert NAME in page.text
    assert counting.reads == 1
