"""Every page of the menu fits its window, also in the languages whose words are longest."""

from datetime import date
from functools import partial

import pytest
from playwright.async_api import Browser
from sqlmodel import Session, select

from adapters.web.board.frame import address
from bot.pages import PAGES
from challenges.models import BarrierStatus, Goal, Organisation, Participant
from tests.adapters.web.board import programmes, sixty
from tests.adapters.web.board.conftest import Office

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]

WIDTHS = (1280, 1024, 768, 360)
WIDEST = """() => {
    document.querySelectorAll("details").forEach((one) => { one.open = true; });
    return document.documentElement.scrollWidth;
}"""
LONG = "Abfallwirtschaftsbetrieb, Beschaffungsverantwortliche der Liegenschaftsverwaltung"


async def fill(office: Office) -> list[str]:
    """Something on every page, with names as long as people give them; where the pages are."""
    await sixty.fill(office, 20)
    actions = await programmes.fill(office, actions=12, goals=5, readings=10)
    barrier = await office.barrier(
        "Die Dienstfahrradabstellanlage ist überdacht, aber nicht abschließbar", owner=LONG,
        due=date(2026, 9, 30), status=BarrierStatus.PLANNED, site="Bürgerdienstleistungszentrum",
        impact=5, effort=4,
    )  # fmt: skip
    [goal, *_] = await office.world.rows(Goal)
    menu = [one.path for one in PAGES if one.nav]
    made = ["files/cards", "files/playbooks", "readers", "webhooks", "groups"]
    one = [f"barriers/{barrier}", f"triage/{barrier}", f"actions/{actions[0]}", f"goals/{goal.id}"]
    return [*menu, *made, *one]


def speak(session: Session, locale: str) -> None:
    session.exec(select(Organisation)).one().languages = [locale]
    for one in session.exec(select(Participant)):
        one.locale = locale


async def test_no_page_of_the_menu_is_wider_than_its_window(office: Office, browser: Browser):
    paths, wide = await fill(office), list[str]()
    for locale in ("de", "fr"):
        context = await browser.new_context()
        page = await context.new_page()
        host = str(office.server.make_url("/")).rstrip("/")
        link = await office.coordinator(f"marieke-{locale}")
        await office.store.write(partial(speak, locale=locale))
        await page.goto(host + link)
        await page.locator("button.primary").click()
        await page.wait_for_url("**/board")
        assert await page.evaluate("document.documentElement.lang") == locale
        for path in paths:
            answer = await page.goto(host + address(path))
            assert answer is not None
            assert answer.status == 200, path
            for width in WIDTHS:
                await page.set_viewport_size({"width": width, "height": 800})
                found = await page.evaluate(WIDEST)
                if found > width:
                    wide.append(f"{locale} {path} at {width}: {found}")
        await context.close()

    assert wide == []
