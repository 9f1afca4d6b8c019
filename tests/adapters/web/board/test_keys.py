"""A key to a platform that ends, on the board of whoever coordinates there."""

from datetime import date, timedelta

import pytest

from adapters.expiring import STEPS
from bot.installation import Installation
from bot.pages.keys import SOON
from tests.adapters.web.board.conftest import Office

TODAY = date(2026, 6, 3)


def ending(*keys: tuple[str, date]) -> Installation:
    return Installation(key_ends=lambda: keys)


SOON_OVER = ending(("fake", date(2026, 7, 3)), ("teams", TODAY))
"""In this organisation nobody uses Teams."""


@pytest.mark.parametrize("installation", [SOON_OVER], indirect=True)
async def test_a_key_that_ends_soon_is_told_where_a_coordinator_begins(
    office: Office,
):
    browser = await office.enter("marieke")
    for address in ("/board", "/board/waiting"):
        page = await browser.opens(address)
        assert "De sleutel van Prikkel voor Fake verloopt op vrijdag 3 juli" in page.text
        assert "prikkel doctor zegt welke" in page.text
        assert "Teams" not in page.text
    browser = await office.enter("somebody", "en")
    assert "key" in (await browser.opens("/board/waiting")).text


@pytest.mark.parametrize(
    "installation", [ending(("fake", TODAY - timedelta(days=1)))], indirect=True
)
async def test_a_key_that_has_ended_is_told_as_ended(office: Office):
    page = await (await office.enter("marieke")).opens("/board")
    assert "is verlopen op" in page.text


@pytest.mark.parametrize(
    "installation", [ending(("fake", TODAY + timedelta(days=31)))], indirect=True
)
async def test_of_a_key_that_lasts_nothing_is_said(office: Office):
    page = await (await office.enter("marieke")).opens("/board")
    assert "sleutel" not in page.text


def test_the_board_speaks_of_it_as_early_as_the_log_does():
    assert timedelta(days=max(STEPS)) == SOON
