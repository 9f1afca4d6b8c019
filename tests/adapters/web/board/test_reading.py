"""The board as it is read: all of its pages by axe, on a phone, enlarged, in the dark, on paper."""

from datetime import date, timedelta
from itertools import cycle
from uuid import UUID

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect
from sqlmodel import Session, select

from bot import pages
from challenges.models import (
    BarrierStatus,
    Campaign,
    ClosedWeek,
    Participant,
    Reading,
    Talk,
    TalkMember,
    TalkOutcome,
    TalkRound,
    TalkWish,
)
from tests.adapters.web.board import test_browser
from tests.adapters.web.board.conftest import Office
from tests.adapters.web.board.test_browser import enter, is_narrow
from tests.adapters.web.board.test_goals import made
from tests.adapters.web.board.test_questionnaires import two_waves
from tests.challenges.test_goals import AMBITION
from tests.chromium import PHONE

pytestmark = test_browser.pytestmark

MANY = 94
NAME = "nergens een plek voor een heel-lang-aaneengeschreven-woord"
ENLARGED = {"width": 640, "height": 400}
"""What is left of a screen of 1280 by 800 at 200 %."""

SMALLEST = 20
"""So many pixels a box has to be, to be hit."""

PAPER = {"width": 794, "height": 1123}


async def fill(office: Office) -> UUID:
    """So many barriers, of every status and theme, some weeks that are closed, and lunch talks."""
    themes = cycle(("climate", "circular", "social", "nature"))
    statuses = cycle(it for it in BarrierStatus if it is not BarrierStatus.MERGED)
    barrier = await office.barrier(NAME, voices=7)
    for number in range(1, MANY):
        title, status = f"Drempel {number}: {NAME}", next(statuses)
        await office.barrier(title, voices=number % 13, theme=next(themes), status=status)
    await office.said(barrier, "Er is nergens plek", "Werf Zuid")

    def close(session: Session) -> None:
        campaign = session.exec(select(Campaign)).one()
        for number in range(3):
            first = date(2026, 5, 4) + timedelta(weeks=number)
            session.add(
                ClosedWeek(
                    campaign_id=campaign.id, first_day=first, last_day=first + timedelta(days=4),
                    answered=40 + 5 * number, done=35, points={}, counts={},
                    closed_at=office.world.clock(),
                )
            )  # fmt: skip
        held = TalkRound(
            organisation_id=campaign.organisation_id, opened_on=date(2026, 5, 4),
            closes_at=office.world.clock(), paired_at=office.world.clock(),
        )  # fmt: skip
        session.add(held)
        session.flush()
        talk = Talk(round_id=held.id)
        session.add(talk)
        session.flush()
        for person in session.exec(select(Participant).limit(12)):
            session.add(TalkWish(round_id=held.id, participant_id=person.id, wants=True))
            session.add(
                TalkMember(talk_id=talk.id, participant_id=person.id, outcome=TalkOutcome.TALKED)
            )

    await office.store.write(close)
    return barrier


async def looks_at(office: Office, page: Page, address: str) -> None:
    response = await page.goto(str(office.server.make_url(f"/board/{address}".rstrip("/"))))
    assert response is not None
    assert response.status == 200
    assert len(await response.body()) < 100_000, "it is read on a phone in a train"


async def test_every_page_can_be_read_by_everybody_and_everywhere(office: Office, browser: Browser):
    barrier = await fill(office)
    context = await browser.new_context(locale="nl-NL", viewport=PHONE, bypass_csp=True)
    context.set_default_timeout(60_000)
    page = await enter(office, context, "marieke")
    addresses = [it.path for it in pages.PAGES if not it.names_one] + [f"barriers/{barrier}"]
    addresses += [f"questionnaires/{measure}" for measure in await two_waves(office)]
    addresses += ["documents/dpia?language=en", "documents/request"]
    goal, ambition = await made(office, number_of=120), await made(office, AMBITION)
    reading = await office.store.read(lambda s: s.exec(select(Reading.id)).first())
    addresses += [f"goals/{goal}", f"goals/{ambition}", f"readings/{reading}"]
    addresses += ["dashboard?theme=climate"]
    for address in addresses:
        await looks_at(office, page, address)
        for scheme, size in (("light", PHONE), ("dark", ENLARGED)):
            await page.emulate_media(color_scheme=scheme)
            await page.set_viewport_size(size)
            found = await Axe().run(page)
            assert found.violations_count == 0, (address, scheme, found.generate_report())
        if address == "talks":
            await expect(page.get_by_text("Minstens 10 spraken elkaar.")).to_be_visible()
        width = await page.evaluate("document.documentElement.scrollWidth")
        assert width <= ENLARGED["width"]
        await page.set_viewport_size(PHONE)
        assert await is_narrow(page), address


async def test_on_paper_stands_what_is_known_and_nothing_that_can_be_pressed(
    office: Office, browser: Browser
):
    barrier = await fill(office)
    context = await browser.new_context(locale="nl-NL", viewport=PAPER)
    page = await enter(office, context, "marieke")
    await page.emulate_media(media="print")
    for address in ("overview", f"barriers/{barrier}", "list", "report", "documents/staff"):
        await looks_at(office, page, address)
        pressable = page.locator("button:visible, input:visible, select:visible, nav:visible")
        assert await pressable.count() == 0, address
        assert await page.locator("h1").is_visible()
        width = await page.evaluate("document.documentElement.scrollWidth")
        assert width <= PAPER["width"]
        assert (await page.pdf(format="A4")).startswith(b"%PDF")
        letters = page.locator("caption:visible")
        for caption in await letters.all():
            box = await caption.bounding_box()
            assert box is not None
            assert box["height"] < 80, "a caption is no column of letters"
    await looks_at(office, page, "overview")
    await expect(page.locator("figure.chart svg[role=img]")).to_have_count(2)
    await expect(page.locator("figure.chart table").last).to_be_visible()
    background = "getComputedStyle(document.documentElement).backgroundColor"
    assert await page.evaluate(background) == "rgb(255, 255, 255)"


async def test_a_link_in_a_message_leads_to_its_page_with_a_session_and_without(
    office: Office, browser: Browser
):
    barrier = await office.barrier(NAME)
    context = await browser.new_context(locale="nl-NL")
    context.set_default_timeout(60_000)
    page = await context.new_page()
    base = str(office.server.make_url("/")).rstrip("/")
    wanted = f"{base}/board/barriers/{barrier}"
    message = f'<a href="{wanted}">De drempel</a>'

    await page.set_content(message)
    await page.get_by_text("De drempel").click()
    await expect(page.locator("h1")).to_have_text("Je hebt een nieuwe link nodig")
    await page.goto(base + await office.coordinator("marieke"))
    await page.get_by_role("button", name="Open het bord", exact=True).click()
    await expect(page).to_have_url(wanted)

    other = await context.new_page()
    await other.set_content(message)
    await other.get_by_text("De drempel").click()
    await expect(other.locator("h1")).to_have_text(NAME)
    await expect(other).to_have_url(wanted)


async def test_on_a_phone_what_can_be_ticked_in_a_list_is_as_large_as_a_finger(
    office: Office, browser: Browser
):
    await fill(office)
    page = await enter(office, await browser.new_context(viewport=PHONE), "marieke")

    await looks_at(office, page, "list")

    box = await page.locator("td.pick input").first.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= SMALLEST


async def test_what_has_the_focus_is_seen_on_the_narrowest_screen(office: Office, browser: Browser):
    await fill(office)
    page = await enter(office, await browser.new_context(viewport=PHONE), "marieke")
    await looks_at(office, page, "list")
    sorting = page.locator("thead a")
    assert await sorting.count() > 5

    for link in await sorting.all():
        await link.focus()
        box = await link.bounding_box()
        assert box is not None
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        seen = "([x, y]) => document.elementFromPoint(x, y) === document.activeElement"
        assert await page.evaluate(seen, middle), await link.inner_text()
