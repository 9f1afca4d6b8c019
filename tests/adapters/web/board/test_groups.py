"""Teams that follow a group, as a coordinator couples them on the board."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest
from playwright.async_api import Browser as Chromium
from sqlmodel import Session, select

from adapters.groups import GroupReader
from bot.chat.conversations import Workspace
from bot.chat.rosters import Offered
from bot.models import LinkedGroup
from tests.adapters.web.board import test_browser
from tests.adapters.web.board.conftest import Browser, Office, Seen
from tests.adapters.web.board.test_browser import can_be_read
from tests.bot.test_groups import Directory, people

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PATH = "/board/groups"


async def links(board: Browser, group: str, **chosen: str) -> Seen:
    page = await board.opens(PATH)
    [team] = [form for form in page.forms if form.action.partition("?")[0].endswith("/link-group")]
    del team
    found = page.html.partition('name="team"')[2].partition(">Facilitair<")[0]
    value = found.rpartition('value="')[2].partition('"')[0]
    return await board.sends(page, "/link-group", team=value, group=group, **chosen)


async def reads(office: Office, **members: set[str]) -> None:
    directory = Directory(dict(members))
    await GroupReader(office.store, office.world.clock, {"fake": directory}).do_due()


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


def listed(page: Seen) -> list[tuple[str, str]]:
    """What can be chosen from: the value and the label of each."""
    inside = page.html.partition('name="listed"')[2].partition("</select>")[0]
    options = (one.partition("</option>")[0] for one in inside.split('<option value="')[1:])
    found = [one.partition('">') for one in options]
    return [(value, label) for value, _, label in found if value and " selected" not in value]


async def test_a_group_is_chosen_from_those_that_the_platform_has(office: Office):
    office.rosters["fake"] = directory = Directory(
        {"s1": people("Facilitair", 18), "s2": people("x", 1), "s3": set()}
    )
    board = await office.enter("marieke")
    page = await board.opens(PATH)
    offered = listed(page)
    assert [label for _, label in offered] == [
        "Groep s1, 18 leden", "Groep s2, 1 lid", "Groep s3, 0 leden",
    ]  # fmt: skip
    assert "Of een andere groep, of een kanaal" in page.text

    page = await links(board, "", listed=offered[0][0])
    assert page.status == 200
    assert [one.external_id for one in await kept(office)] == ["s1"]
    assert directory.asked == 1, "once a minute"


async def test_what_is_typed_goes_before_what_was_chosen(office: Office):
    office.rosters["fake"] = Directory({"s1": people("Facilitair", 18)})
    board = await office.enter("marieke")
    [(value, _)] = listed(await board.opens(PATH))
    await links(board, "C0KANAAL", listed=value)
    assert [one.external_id for one in await kept(office)] == ["C0KANAAL"]


async def test_who_chooses_and_types_nothing_is_asked_which(office: Office):
    office.rosters["fake"] = Directory({"s1": people("Facilitair", 18)})
    board = await office.enter("marieke")
    page = await links(board, "")
    assert page.status == 422
    assert "Vul dit in" in page.text
    assert len(listed(page)) == 1
    for answer in ("s1", "/s1", "00000000-0000-0000-0000-000000000000/s1"):
        assert (await links(board, "", listed=answer)).status in (404, 422)
    assert await kept(office) == []


async def test_where_there_is_no_list_people_type_and_it_is_asked_for_again(office: Office):
    """Without the scope, or where Slack is out."""
    office.rosters["fake"] = directory = Directory({"s1": people("Facilitair", 18)}, silent=True)
    board = await office.enter("marieke")
    for _ in range(2):
        page = await board.opens(PATH)
        assert 'name="listed"' not in page.html
        assert "Groep of kanaal" in page.text
    assert directory.asked == 1
    directory.silent = False
    office.world.clock.now += timedelta(minutes=1)
    assert len(listed(await board.opens(PATH))) == 1
    directory.silent = True
    office.world.clock.now += timedelta(minutes=1)
    page = await links(board, "s1")
    assert [one.external_id for one in await kept(office)] == ["s1"]


class Slow(Directory):
    """A platform that takes as long as a test wants, and asks the database meanwhile."""

    def __init__(self, office: Office) -> None:
        super().__init__({"s1": people("Facilitair", 18)})
        self.office = office
        self.goes_on = asyncio.Event()
        self.said = asyncio.Event()

    async def offered(self, workspace: Workspace) -> Sequence[Offered]:
        await self.goes_on.wait()
        await self.office.store.write(lambda session: session.exec(select(LinkedGroup)).all())
        found = await super().offered(workspace)
        self.said.set()
        return found


async def test_a_page_does_not_wait_for_a_slow_platform(office: Office):
    office.rosters["fake"] = slow = Slow(office)
    board = await office.enter("marieke")
    pages = await asyncio.gather(board.opens(PATH), board.opens(PATH))
    assert all("Groep of kanaal" in page.text for page in pages)
    slow.goes_on.set()
    await slow.said.wait()
    assert len(listed(await board.opens(PATH))) == 1
    assert slow.asked == 1


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
    office.rosters["fake"] = Directory({"s" * 60: people("Facilitair", 18), "s2": set()})
    board = await office.enter("marieke", locale)
    first = await test_browser.machine(browser, problems)
    page = await test_browser.enter(office, first, "marieke")
    await can_be_read(page, str(office.server.make_url(PATH)))
    assert await page.locator("select[name=listed] option").count() == 3
    await first.close()
    await links(board, "19:very-long-id-of-a-channel-that-has-no-blanks-in-it@thread.tacv2")
    context = await test_browser.machine(browser, problems)
    page = await test_browser.enter(office, context, "marieke")
    await can_be_read(page, str(office.server.make_url(PATH)))
    await context.close()
