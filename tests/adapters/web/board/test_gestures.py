"""What a page takes in: its own forms and buttons, once each, and nothing else."""

import asyncio
import logging
import re

import pytest

from bot import handlers, pages
from challenges.models import Remark
from tests.adapters.web.board.conftest import NAME, Office, opened


async def test_a_form_sent_twice_counts_once_and_an_edited_one_counts_again(office: Office):
    barrier = await office.barrier(NAME, voices=3)
    friction = await office.said(barrier, "Al weken stuk")
    await office.can_be_asked(friction)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")
    twice = await asyncio.gather(
        *(browser.sends(page, "/ask-reporter", words="Waar?") for _ in range(2))
    )
    assert {each.status for each in twice} == {200}
    assert len(await office.world.rows(Remark)) == 1

    await browser.sends(page, "/ask-reporter", words="En wanneer?")
    assert len(await office.world.rows(Remark)) == 2


async def test_a_page_takes_no_gesture_that_is_not_its_own(
    office: Office, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO, "prikkel.security")
    browser, page, barrier = await opened(office)
    form = page.form("/answer-barrier").values
    data = [("token", form["token"][0]), ("value", form["value"][0]), ("answer", "Zomaar")]
    for action in ("erase", "try-again", "new-action", "decide-barrier", "support-barrier"):
        answer = await browser.posts(f"/board/barriers/{barrier}/{action}", data)
        assert answer.status == 404
    assert (await office.now(barrier)).version == 1
    assert caplog.text.count("why=no-such") == 5


async def test_everything_that_stands_on_a_page_can_be_done_there(office: Office):
    barrier = await office.barrier("de vaatwasser is stuk", own_words=True)
    await office.barrier("Er is geen vaatwasser")
    for words in ("Geen bekers", "Geen water"):
        await office.said(barrier, words)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")
    entry, _ = pages.entry_at(f"barriers/{barrier}") or (None, "")
    assert entry is not None

    drawn = set(re.findall(rf'action="/board/barriers/{barrier}/([a-z-]+)"', page.html))
    assert drawn <= entry.forms | entry.buttons
    assert {"rename-barrier", "split-barrier", "merge-into", "redact-report"} <= drawn


def test_whatever_a_page_takes_in_is_answered_in_chat_too():
    router = handlers.router()
    for entry in pages.PAGES:
        assert entry.forms <= router._forms.keys()
        assert entry.buttons <= router._buttons.keys()
        assert not entry.forms & entry.buttons


async def test_an_address_without_a_page_says_so(office: Office):
    browser = await office.enter("marieke")

    assert (await browser.opens("/board/barriers/")).status == 404
    assert (await browser.opens("/board/list?done=<b>&page=2&theme=%00")).status == 200
    missing = await browser.opens("/board/actions/3b0f0e55-9f2a-4c7e-8a53-0d8a5c2a9a11")
    assert missing.status == 404
    assert "Terug naar het bord" in missing.text
