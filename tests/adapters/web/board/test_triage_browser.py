"""Sixty barriers in a real Chromium: read, named, owned and rated one after the other."""

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect
from sqlmodel import col, select

from challenges.barriers import OPEN, need_of
from challenges.models import Barrier, BarrierStatus
from tests.adapters.web.board.conftest import Office
from tests.adapters.web.board.sixty import ANSWERED, PLACE, fill
from tests.chromium import PHONE

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]

DUE = "07012026"
MOST_CLICKS = 200
"""For sixty barriers."""

BY_HAND = (*range(5), *range(55, 60))
"""With a real browser; those in between are sent as it sends them, which takes a tenth."""


class Hand:
    """Somebody with a mouse, whose clicks are counted."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.clicks = 0

    async def clicks_on(self, button: str) -> None:
        self.clicks += 1
        async with self._page.expect_navigation():
            await self._page.get_by_role("button", name=button, exact=True).click()

    async def chooses(self, label: str, option: str) -> None:
        """A list that unfolds takes two clicks."""
        self.clicks += 2
        await self._page.get_by_label(label, exact=True).select_option(option)


async def enter(office: Office, browser: Browser, **how: object) -> Page:
    context = await browser.new_context(locale="nl-NL", **how)  # pyright: ignore[reportArgumentType]
    context.set_default_timeout(60_000)
    page = await context.new_page()
    root = str(office.server.make_url("/")).rstrip("/")
    await page.goto(root + await office.coordinator("marieke"))
    await page.get_by_role("button", name="Open het bord", exact=True).click()
    await page.wait_for_url("**/board")
    return page


async def opens(office: Office, page: Page, address: str) -> None:
    await page.goto(str(office.server.make_url(f"/board/{address}")))


async def test_sixty_barriers_are_read_named_owned_and_rated_in_under_200_clicks(
    office: Office, browser: Browser
):
    await fill(office, 60)
    page, sender = await enter(office, browser), await office.enter("ria")
    hand = Hand(page)
    await opens(office, page, "triage")
    for number in range(60):
        filled = {"title": f"Drempel nummer {number}", "owner": "Facilitair"}
        filled["effort"] = str(1 + number % 5)
        if number not in BY_HAND:
            shown = await sender.opens("/board/triage")
            assert f"{number} van 60 open drempels" in shown.text
            sent = await sender.sends(shown, "/triage-barrier", due="2026-07-01", **filled)
            assert sent.status == 200
            continue
        if number - 1 not in BY_HAND:
            await opens(office, page, "triage")
        await expect(page.locator("main")).to_contain_text(f"{number} van 60 open drempels")
        name = page.get_by_label("Hoe heet", exact=False).first
        assert await name.evaluate("it => it === document.activeElement")
        await page.keyboard.press("ControlOrMeta+A")
        await page.keyboard.type(filled["title"])
        await page.keyboard.press("Tab")
        await page.keyboard.press("ControlOrMeta+A")
        await page.keyboard.type(filled["owner"])
        await page.keyboard.press("Tab")
        await page.keyboard.type(DUE)
        await hand.chooses("Hoeveel werk is het?", filled["effort"])
        await hand.clicks_on("Opslaan en volgende")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Alles is rond")
    assert hand.clicks / len(BY_HAND) * 60 < MOST_CLICKS

    def look(session):
        named = select(Barrier).where(col(Barrier.title).startswith("Drempel nummer"))
        return [(one.status, one.owner, str(one.due), need_of(one)) for one in session.exec(named)]

    done = (BarrierStatus.PLANNED, "Facilitair", "2026-07-01", None)
    assert await office.store.read(look) == [done] * 60
    assert BarrierStatus.PLANNED in OPEN


async def test_one_barrier_is_done_by_keyboard_alone(office: Office, browser: Browser):
    await fill(office, 3)
    page = await enter(office, browser)
    await opens(office, page, "triage")
    first = await page.get_by_role("heading", level=1).inner_text()
    await page.keyboard.press("End")
    await page.keyboard.type(" (hal)")
    await page.keyboard.press("Tab")  # the owner
    await page.keyboard.press("ControlOrMeta+A")
    await page.keyboard.type("Inkoop")
    await page.keyboard.press("Tab")
    await page.keyboard.type(DUE)
    for _ in range(4):  # out of the day, past the button that opens a calendar
        if await page.get_by_label("Thema", exact=True).evaluate(
            "it => it === document.activeElement"
        ):
            break
        await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await page.keyboard.type("3")  # how much work
    await page.keyboard.press("Tab")
    await page.keyboard.type(PLACE)
    async with page.expect_navigation():
        await page.keyboard.press("Enter")
    assert await page.get_by_role("heading", level=1).inner_text() != first

    def look(session):
        return session.exec(select(Barrier).where(Barrier.owner == "Inkoop")).one()

    now = await office.store.read(look)
    assert (now.title, now.effort, now.site) == (f"{first} (hal)", 3, PLACE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
async def test_nothing_is_found_that_hinders_somebody(
    office: Office, browser: Browser, scheme: str, narrow: bool
):
    await fill(office, 94)
    size = PHONE if narrow else {"width": 1360, "height": 900}
    page = await enter(office, browser, viewport=size, color_scheme=scheme)
    for address in ("triage", "list", "list?sort=-waits&picked=all"):
        await opens(office, page, address)
        await _hinders_nobody(page)
    await page.get_by_role("button", name="Bekijk wat er gebeurt").click()
    await expect(page.get_by_text("94 drempels op gelezen zetten")).to_be_visible()
    await _hinders_nobody(page)


async def _hinders_nobody(page: Page) -> None:
    found = await Axe().run(page)
    told = [(one["id"], one["nodes"][0]["html"][:120]) for one in found.response["violations"]]
    assert told == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_back_leads_to_where_somebody_was(office: Office, browser: Browser):
    await fill(office, 94)
    page = await enter(office, browser)
    await opens(office, page, "list?theme=climate&sort=-name")
    last = page.locator("tbody tr").last
    wanted = await last.get_attribute("id")
    await last.get_by_role("link").click()
    await page.wait_for_url("**/barriers/**")
    await page.get_by_role("link", name="Terug naar het bord").click()
    await page.wait_for_url("**/board/list?**")
    assert "theme=climate" in page.url
    assert "sort=-name" in page.url
    assert page.url.endswith(f"#{wanted}")
    await expect(page.locator(f"#{wanted}")).to_be_in_viewport()


async def test_what_resembles_it_is_beside_it_with_the_answer_of_then(
    office: Office, browser: Browser
):
    await fill(office, 1)
    page = await enter(office, browser)
    await opens(office, page, "triage")
    await expect(page.locator("main")).to_contain_text(ANSWERED)
    await expect(page.locator("main")).to_contain_text(f"schreef: {PLACE}")
