"""The board in a real Chromium: by keyboard alone, on the narrowest screen, and two at once."""

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Locator, Page, expect
from sqlmodel import Session, select

from bot.i18n import LOCALES
from challenges.models import BarrierStatus, Organisation
from tests.adapters.web.board.conftest import Office
from tests.chromium import PHONE

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]

MOST_TABS = 150
NAME = "Er is nergens een plek waar je een heel-lang-aaneengeschreven-woord kunt opladen"


async def machine(browser: Browser, problems: list[str]) -> BrowserContext:
    context = await browser.new_context(viewport=PHONE, locale="nl-NL")
    context.set_default_timeout(60_000)
    context.on(
        "console",
        lambda message: problems.append(message.text) if "Content Security" in message.text else 0,
    )
    return context


async def enter(office: Office, context: BrowserContext, name: str) -> Page:
    """Open a link from the chat, and press its one button."""
    page = await context.new_page()
    await page.goto(str(office.server.make_url("/")).rstrip("/") + await office.coordinator(name))
    await tab_to(page, page.get_by_role("button", name="Open het bord", exact=True))
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/board")
    return page


async def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until something has the focus, and can be seen to have it."""
    for _ in range(MOST_TABS):
        if await target.evaluate("element => element === document.activeElement"):
            assert await target.evaluate("element => element.matches(':focus-visible')")
            return
        await page.keyboard.press("Tab")
    raise AssertionError("the keyboard does not get there")


async def is_narrow(page: Page) -> bool:
    width = await page.evaluate("document.documentElement.scrollWidth")
    return width <= PHONE["width"]


async def can_be_read(page: Page, *addresses: str) -> None:
    """Each of these has nothing that axe finds, and fits a phone."""
    for address in addresses:
        await page.goto(address)
        assert (await Axe().run(page)).response["violations"] == [], address
        assert await is_narrow(page), address


async def plan(page: Page, owner: str, day: str) -> None:
    """Unfold the form, fill it in and send it, by keyboard."""
    await tab_to(page, page.locator("summary", has_text="Eigenaar kiezen"))
    await page.keyboard.press("Enter")
    await tab_to(page, page.get_by_label("Wie werkt eraan?"))
    await page.keyboard.type(owner)
    await page.keyboard.press("Tab")
    await page.keyboard.type(day)
    form = page.locator("form[action*=assign-barrier]")
    await tab_to(page, form.get_by_role("button", name="Opslaan"))
    await page.keyboard.press("Enter")


async def test_a_barrier_is_found_and_planned_by_keyboard_on_the_narrowest_screen(
    office: Office, browser: Browser, problems: list[str]
):
    await office.barrier("Geen fietsenstalling", voices=6, theme="climate")
    wanted = await office.barrier(NAME, voices=7, theme="nature")
    await office.said(wanted, "Donaudampfschifffahrtsgesellschaftskapitän " * 5, "Werf Zuid")
    context = await machine(browser, problems)
    page = await enter(office, context, "marieke")
    assert await is_narrow(page)
    top = await page.locator("header").bounding_box()
    assert top is not None
    assert top["height"] < PHONE["height"] / 4

    await tab_to(page, page.get_by_label("Thema"))
    await page.keyboard.type("Natuur")
    await tab_to(page, page.get_by_role("button", name="Toon"))
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/board?*theme=nature*")
    await expect(page.locator(".count")).to_have_text("1 van 2 drempels")
    assert await is_narrow(page)
    await tab_to(page, page.locator(".card a"))
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/barriers/*")
    assert await is_narrow(page)

    await plan(page, "Facilitair", "07012026")

    await page.wait_for_url("**done=told")
    await expect(page.get_by_role("status")).to_be_focused()
    await expect(page).to_have_title(f"Opgeslagen · {NAME} · Prikkel")
    now = await office.now(wanted)
    assert (now.status, now.owner, str(now.due)) == (
        BarrierStatus.PLANNED, "Facilitair", "2026-07-01",
    )  # fmt: skip
    for summary in await page.locator("summary").all():
        await summary.focus()
        await page.keyboard.press("Enter")
    assert await is_narrow(page)
    await page.goto(str(office.server.make_url("/board/list")))
    assert await is_narrow(page)


async def test_of_two_coordinators_at_once_nobody_loses_a_word(
    office: Office, browser: Browser, problems: list[str]
):
    barrier = await office.barrier("Geen fietsenstalling", voices=6)
    pages = [await enter(office, await machine(browser, problems), who) for who in ("mo", "ria")]
    for page in pages:
        await tab_to(page, page.locator(".card a"))
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/barriers/*")
    first, second = pages

    await plan(first, "Facilitair", "07012026")
    await first.wait_for_url("**done=told")
    await plan(second, "Inkoop", "08012026")

    await expect(second.get_by_role("alert")).to_be_focused()
    await expect(second.get_by_role("alert")).to_contain_text("Er is niets overschreven")
    form = second.locator("form[action*=assign-barrier]")
    await expect(form).to_contain_text("Er staat nu: Facilitair")
    await expect(form).to_contain_text("Er staat nu: 1 juli 2026")
    await expect(form.get_by_label("Wie werkt eraan?")).to_have_value("Inkoop")
    assert await is_narrow(second)
    assert (await office.now(barrier)).owner == "Facilitair"

    await tab_to(second, form.get_by_role("button", name="Opslaan"))
    await second.keyboard.press("Enter")
    await second.wait_for_url("**done=told")
    assert (await office.now(barrier)).owner == "Inkoop"


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_texts_stand_out_from_what_is_behind_them(
    office: Office, browser: Browser, problems: list[str], scheme: str
):
    await office.barrier("Geen fietsenstalling", own_words=True)
    page = await enter(office, await machine(browser, problems), "marieke")
    await page.emulate_media(color_scheme=scheme)

    ratios = await page.evaluate(CONTRASTS)

    assert ratios
    assert {text: ratio for text, ratio in ratios.items() if ratio < 4.5} == {}


CONTRASTS = """() => {
  const rgba = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => {
    const part = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const behind = element => {
    for (let e = element; e; e = e.parentElement) {
      const colour = rgba(getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const found = {};
  for (const element of document.querySelectorAll("body *")) {
    const texts = [...element.childNodes].filter(node => node.nodeType === 3);
    const text = texts.map(node => node.data.trim()).join("");
    if (!text) continue;
    const [one, other] = [light(rgba(getComputedStyle(element).color)), light(behind(element))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    found[`${element.tagName} ${text.slice(0, 30)}`] = ratio;
  }
  return found;
}"""


async def test_every_chapter_of_the_navigation_is_one_line_on_a_small_laptop(
    office: Office, browser: Browser, problems: list[str]
):
    def speak(session: Session) -> None:
        organisation = session.exec(select(Organisation)).one()
        organisation.languages = list(LOCALES)
        session.add(organisation)

    await office.store.write(speak)
    context = await machine(browser, problems)
    page = await enter(office, context, "marieke")
    await page.set_viewport_size({"width": 1280, "height": 800})
    beginning = page.url
    for locale in LOCALES:
        await office.world.person("marieke").types(f"taal {locale}")
        for first in ("list", "waiting", "actions", "playbook", "theme-team"):
            await page.goto(f"{beginning}/{first}")
            assert await page.locator("html").get_attribute("lang") == locale
            for navigation in await page.locator(".top nav").all():
                rows = await navigation.locator("li").evaluate_all(
                    "those => those.map(one => one.offsetTop)"
                )
                assert len(set(rows)) == 1, (locale, first)
    await context.close()
