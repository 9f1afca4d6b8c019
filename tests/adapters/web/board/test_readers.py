"""Tokens and calendar addresses that a coordinator makes on the board."""

import re
from datetime import timedelta

import pytest
from playwright.async_api import Browser as Chromium
from sqlmodel import Session, select

from adapters.web.board.made_once import SHOWN_LASTS
from challenges import reader_keys
from challenges.models import KeyPurpose, ReaderKey
from tests.adapters.web.board import test_browser
from tests.adapters.web.board.conftest import SECRET, Browser, Office, Seen
from tests.adapters.web.board.test_browser import can_be_read

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PATH = "/board/readers"


async def makes(board: Browser, name: str, purpose: str = "api") -> Seen:
    return await board.sends(await board.opens(PATH), PATH, name=name, purpose=purpose)


async def opens(office: Office, key: str, purpose: KeyPurpose) -> bool:
    def look(session: Session) -> bool:
        today = office.world.clock().date()
        return reader_keys.opened(session, key, purpose, today, [SECRET]) is not None

    return await office.store.read(look)


def key_in(seen: Seen) -> str:
    found = re.search(r"prikkel_[\w-]+", seen.text)
    assert found
    return found[0]


@pytest.mark.parametrize("purpose", list(KeyPurpose))
async def test_a_key_is_shown_for_ten_minutes_to_who_made_it(office: Office, purpose: KeyPurpose):
    board = await office.enter("marieke")
    seen = await makes(board, "Power BI", purpose)

    assert seen.status == 200
    key = key_in(seen)
    assert key not in seen.address
    assert (f"/calendar/{key}.ics" in seen.text) == (purpose is KeyPurpose.CALENDAR)
    assert await opens(office, key, purpose)
    other = await office.enter("samir")
    assert (await other.opens(seen.address)).status == 404
    office.world.clock.now += SHOWN_LASTS + timedelta(seconds=1)
    assert (await board.opens(seen.address)).status == 404
    listed = await board.opens(PATH)
    assert "Power BI" in listed.text
    assert "Nog niet gebruikt." in listed.text
    assert key not in listed.html


async def test_revoking_ends_it_at_once(office: Office):
    board = await office.enter("marieke")
    key = key_in(await makes(board, "Power BI"))
    page = await board.sends(await board.opens(PATH), "/end")
    assert "Er leest nu geen programma mee." in page.text
    assert not await opens(office, key, KeyPurpose.API)


async def test_a_name_is_needed_and_stands_once(office: Office):
    board = await office.enter("marieke")
    assert (await makes(board, " ")).status == 422
    assert (await makes(board, "x" * 61)).status == 422
    assert (await makes(board, "Power BI")).status == 200
    again = await makes(board, "Power  BI")
    assert again.status == 422
    assert "Er is er al een met die naam." in again.text
    assert 'value="Power  BI"' in again.html
    assert (await makes(board, "Power BI", "calendar")).status == 200


async def test_nobody_else_makes_or_ends_one(office: Office):
    stranger = await office.browser()
    assert (await stranger.opens(PATH)).status == 403
    board = await office.enter("marieke")
    await makes(board, "Power BI")
    [one] = await office.store.read(lambda session: session.exec(select(ReaderKey.id)).all())
    for path in (PATH, f"{PATH}/{one}/end"):
        assert (await stranger.posts(path, [("name", "x")])).status == 403
        assert (await board.posts(path, [("name", "x"), ("token", "wrong")])).status in (403, 422)
    assert (await board.opens(f"{PATH}/new/x")).status == 404
    kept = await office.store.read(lambda session: session.exec(select(ReaderKey.revoked_on)).all())
    assert list(kept) == [None]


@SQLITE
@pytest.mark.browser
async def test_it_has_nothing_that_axe_finds_and_fits_a_phone(
    office: Office, browser: Chromium, problems: list[str]
):
    context = await test_browser.machine(browser, problems)
    page = await test_browser.enter(office, context, "marieke")
    base = str(office.server.make_url("/")).rstrip("/")
    await page.goto(base + PATH)
    await page.get_by_label("Naam").fill("Power BI")
    await page.get_by_role("button", name="Adres voor een agenda maken").click()
    assert "prikkel_" in await page.inner_text("main")
    await can_be_read(page, page.url, base + PATH)
    await context.close()
