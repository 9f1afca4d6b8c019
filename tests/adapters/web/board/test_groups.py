"""Teams that follow a group, as a coordinator couples them on the board."""

from collections.abc import Sequence

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser as Chromium
from sqlmodel import Session, select

from adapters.groups import GroupReader
from bot.models import LinkedGroup
from tests.adapters.web.board import test_browser
from tests.adapters.web.board.conftest import Browser, Office, Seen
from tests.adapters.web.board.test_browser import is_narrow
from tests.bot.test_groups import Directory, people

browser, problems = test_browser.browser, test_browser.problems
SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PATH = "/board/groups"


async def links(board: Browser, group: str) -> Seen:
    page = await board.opens(PATH)
    [team] = [form for form in page.forms if form.action.partition("?")[0].endswith("/link-group")]
    del team
    found = page.html.partition('name="team"')[2].partition(">Facilitair<")[0]
    value = found.rpartition('value="')[2].partition('"')[0]
    return await board.sends(page, "/link-group", team=value, group=group)


async def reads(office: Office, **members: set[str]) -> None:
    directory = Directory(dict(members))
    await GroupReader(office.store, office.world.clock, {"fake": directory}).read_due()


async def kept(office: Office) -> Sequence[LinkedGroup]:
    def look(session: Session) -> Sequence[LinkedGroup]:
        found = session.exec(select(LinkedGroup)).all()
        session.expunge_all()
        return found

    return await office.store.read(look)


async def test_a_group_is_linked_seen_agreed_to_and_let_go(office: Office):
    board = await office.enter("marieke")
    page = await links(board, " s1 ")
    assert page.status == 200
    assert "Ik kijk nu wie erin zitten" in page.text
    await reads(office, s1=people("Facilitair", 18) | {"a", "b"})
    page = await board.opens(PATH)
    assert "zitten 20 collega’s" in page.text
    assert "Dit wacht op je ja" in page.text

    page = await board.sends(page, "/agree-group")
    assert "Binnen een minuut is het team zoals de groep" in page.text
    await reads(office, s1=people("Facilitair", 18) | {"a", "b"})
    page = await board.opens(PATH)
    assert "Het team volgt deze groep, elke nacht." in page.text
    assert not [form for form in page.forms if "agree-group" in form.action]

    page = await board.sends(page, "/unlink-group")
    assert "Er volgt nog geen team een groep" in page.text
    assert await kept(office) == []


async def test_a_form_without_a_group_keeps_what_was_chosen(office: Office):
    board = await office.enter("marieke")
    page = await links(board, "x" * 501)
    assert page.status == 422
    assert "Gebruik hooguit 500 tekens" in page.text
    assert f'value="{"x" * 501}"' in page.html
    assert await kept(office) == []


async def test_nobody_else_links_or_lets_go(office: Office):
    board = await office.enter("marieke")
    await links(board, "s1")
    [one] = await kept(office)
    stranger = await office.browser()
    assert (await stranger.opens(PATH)).status == 403
    for action in ("agree-group", "unlink-group"):
        answer = await stranger.posts(f"{PATH}/{action}", [("value", str(one.id))])
        assert answer.status == 403
    assert len(await kept(office)) == 1


@SQLITE
@pytest.mark.browser
@pytest.mark.parametrize("locale", ["nl", "fr"])
async def test_it_has_nothing_that_axe_finds_and_fits_a_phone(
    office: Office, browser: Chromium, problems: list[str], locale: str
):
    board = await office.enter("marieke", locale)
    await links(board, "19:very-long-id-of-a-channel-that-has-no-blanks-in-it@thread.tacv2")
    context = await test_browser.machine(browser, problems)
    page = await test_browser.enter(office, context, "marieke")
    await page.goto(str(office.server.make_url(PATH)))
    assert (await Axe().run(page)).response["violations"] == []
    assert await is_narrow(page)
    await context.close()
