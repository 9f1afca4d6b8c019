"""Where a second step is wanted a link from the chat is not enough: the provider has to show it."""

import json
from collections.abc import AsyncGenerator

import pytest
from sqlmodel import Session

from adapters.seals import Seal
from bot.i18n import LOCALES, translator
from challenges import participants
from challenges.models import Participant, Role, SignIn
from tests.adapters.web.board.conftest import SECRET, Office, changes
from tests.adapters.web.sign_in.conftest import (
    NAME,
    Way,
    comes_back,
    enters_by_both,
    is_in,
    presses,
    sent_to,
    signs_in,
)
from tests.fakes.openid import Forger

PROVEN = {"amr": ["pwd", "mfa"]}
HERE, THERE = "/board", "/board/sign-in/not"


@pytest.fixture
async def office(way: Way) -> AsyncGenerator[Office]:
    async with way.open(amr=("mfa",)) as office:
        way.forger.claims = dict(PROVEN)
        yield office


async def test_a_link_from_the_chat_leads_to_the_provider_and_lets_nobody_in_alone(
    office: Office, forger: Forger
):
    await office.coordinator("marieke")
    browser = await office.browser()
    link = await office.link("marieke")
    page = await browser.opens(link)
    assert f"Inloggen met {NAME}" in page.text
    assert "met een tweede stap" in page.text

    state = await presses(browser, forger, link)

    assert not await is_in(browser)
    assert await comes_back(browser, state) == HERE
    assert await is_in(browser)


async def test_who_comes_in_for_the_first_time_has_that_account_from_then_on(
    office: Office, forger: Forger
):
    await office.coordinator("marieke")
    assert await enters_by_both(await office.browser(), office, forger) == HERE

    (kept,) = await office.world.rows(SignIn)
    assert await signs_in(await office.browser(), forger) == HERE
    assert await enters_by_both(await office.browser(), office, forger) == HERE
    forger.claims = {**PROVEN, "sub": "account-2"}
    thief = await office.browser()
    assert await enters_by_both(thief, office, forger) == f"{THERE}/other"
    assert not await is_in(thief)
    (still,) = await office.world.rows(SignIn)
    assert still == kept


async def test_an_account_of_somebody_else_does_not_open_a_link(office: Office, forger: Forger):
    for name in ("marieke", "joost"):
        await office.coordinator(name)
    assert await enters_by_both(await office.browser(), office, forger) == HERE
    thief = await office.browser()

    where = await enters_by_both(thief, office, forger, "joost")

    assert where == f"{THERE}/other"
    assert "hoort hier niet bij de persoon" in (await thief.opens(where)).text
    assert not await is_in(thief)
    assert len(await office.world.rows(SignIn)) == 1


async def test_without_the_second_step_a_link_opens_nothing_and_is_not_used_up(
    office: Office, forger: Forger
):
    await office.coordinator("marieke")
    browser, link = await office.browser(), await office.link("marieke")
    forger.claims = {"amr": ["pwd"]}
    state = await presses(browser, forger, link)

    assert await comes_back(browser, state) == f"{THERE}/second-step"
    assert await office.world.rows(SignIn) == []
    assert not await is_in(browser)

    forger.claims = dict(PROVEN)
    assert await comes_back(browser, await presses(browser, forger, link)) == HERE


async def test_a_link_works_once_and_for_the_browser_that_began_alone(
    office: Office, forger: Forger
):
    await office.coordinator("marieke")
    browser, thief, link = (
        await office.browser(), await office.browser(), await office.link("marieke"),
    )  # fmt: skip
    state = await presses(browser, forger, link)
    assert await comes_back(thief, state) == f"{THERE}/again"
    assert await comes_back(browser, state) == HERE

    again = await presses(thief, forger, link)

    assert await comes_back(thief, again) == f"{THERE}/again"
    assert not await is_in(thief)


async def test_who_lost_the_role_or_was_signed_out_on_the_way_is_not_let_in(
    office: Office, forger: Forger
):
    await office.coordinator("marieke")
    browser = await office.browser()
    state = await presses(browser, forger, await office.link("marieke"))
    await changes(office, "marieke", _signed_out)
    assert await comes_back(browser, state) == f"{THERE}/again"

    state = await presses(browser, forger, await office.link("marieke"))
    today = office.world.clock().date()
    await changes(
        office, "marieke",
        lambda session, who: participants.revoke(session, who, Role.COORDINATOR, today=today),
    )  # fmt: skip
    assert await comes_back(browser, state) == f"{THERE}/again"
    assert await office.world.rows(SignIn) == []
    assert not await is_in(browser)


def _signed_out(session: Session, person: Participant) -> None:
    participants.sign_out(session, [person.id])


async def test_a_link_leads_to_its_page_and_ends_what_is_open_elsewhere_if_that_is_asked(
    office: Office, forger: Forger
):
    await office.coordinator("marieke")
    left_open, browser = await office.browser(), await office.browser()
    assert await enters_by_both(left_open, office, forger) == HERE
    await browser.opens("/board/list?theme=climate")

    state = await presses(browser, forger, await office.link("marieke"), alone="yes")

    assert await comes_back(browser, state) == "/board/list?theme=climate"
    assert await is_in(browser)
    assert not await is_in(left_open)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_is_told_there_promises_no_link_that_is_enough(office: Office):
    for locale in LOCALES:
        browser, words = await office.browser(locale), translator(locale)
        for why in ("away", "refused", "unknown"):
            told = words(f"sign-in-{why}", name=NAME, step="yes")
            assert told != words(f"sign-in-{why}", name=NAME, step="no")
            assert " ".join(told.split()) in (await browser.opens(f"{THERE}/{why}")).text


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_a_browser_took_along_before_an_upgrade_still_lets_it_in(way: Way):
    async with way.open() as office:
        await office.enter("marieke")
        browser = await office.browser()
        state = await sent_to(browser, way.forger)
        seal, now = Seal(SECRET, "board sign-in"), office.world.clock()
        (kept,) = [one for one in browser.client.session.cookie_jar if "sign-in" in one.key]
        *before, link = json.loads(seal.open(kept.value, now) or "")
        older = {kept.key: seal.close(json.dumps(before), now)}
        browser.client.session.cookie_jar.update_cookies(older, office.server.make_url("/"))

        assert link is None
        assert await comes_back(browser, state) == f"{THERE}/unknown"
