"""Sessions end at once, for good, and everywhere: whoever ends them."""

from datetime import UTC, date, datetime

import pytest
from aiohttp import CookieJar, web
from aiohttp.test_utils import TestClient, TestServer
from sqlmodel import Session

from adapters.web.board.routes import board_routes
from bot import news, roster
from bot.chat.cards import Card
from challenges import participants, queries
from challenges.models import Participant, Role
from tests.adapters.web.board.conftest import SECRET, Browser, Office, changes
from tests.scenarios.world import WORKSPACE


def _revoke(session: Session, person: Participant) -> None:
    assert participants.revoke(session, person, Role.COORDINATOR, today=date(2026, 6, 3))


def _close_account(session: Session, person: Participant) -> None:
    workspace = roster.workspace_of(session, WORKSPACE)
    assert workspace is not None
    roster.mark_people(session, workspace, ["marieke"], gone=True)
    roster.mark_people(session, workspace, ["marieke"], gone=False)


def _uninstall(session: Session, person: Participant) -> None:
    roster.mark_all_gone(session, WORKSPACE)
    roster.mark_all_there(session, WORKSPACE)


def _leave(session: Session, person: Participant) -> None:
    participants.leave(session, person, now=datetime(2026, 6, 3, tzinfo=UTC))


def _end_all(session: Session, person: Participant) -> None:
    participants.sign_out(session, queries.ids_with_role(session, person.organisation_id))


ENDS = [_revoke, _close_account, _uninstall, _leave, _end_all]


@pytest.mark.parametrize("end", ENDS)
async def test_a_session_that_ended_never_comes_back(office: Office, end):
    browser = await office.enter("marieke")
    assert (await browser.opens("/board")).status == 200

    await changes(office, "marieke", end)

    assert (await browser.opens("/board")).status == 403
    await office.world.grant("marieke", Role.COORDINATOR)
    assert (await browser.opens("/board")).status == 403
    assert (await browser.opens("/board/pictures/roadmap.svg")).status == 403
    assert (await (await office.enter("marieke")).opens("/board")).status == 200


async def test_who_leaves_the_campaign_in_chat_is_out_of_the_board(office: Office):
    browser = await office.enter("marieke")
    marieke = office.world.person("marieke")
    await marieke.types("join")

    await marieke.types("leave")

    assert (await browser.opens("/board")).status == 403


async def test_a_message_that_can_never_arrive_ends_the_session_of_whom_it_was_for(office: Office):
    browser = await office.enter("marieke")
    office.world.wall.gone.add("direct-marieke")
    now = office.world.clock()
    await changes(
        office,
        "marieke",
        lambda session, who: news.tell(session, who, lambda _: Card("Dag"), key="dag", now=now),
    )

    await office.world.deliver()

    assert (await browser.opens("/board")).status == 403


async def test_closing_the_board_ends_every_copy_of_its_cookie(office: Office):
    browser = await office.enter("marieke")
    cookie = next(iter(browser.client.session.cookie_jar))
    copy = {"Cookie": f"{cookie.key}={cookie.coded_value}"}
    thief = await office.browser()
    assert (await thief.client.get("/board", headers=copy)).status == 200

    await browser.sends(await browser.opens("/board"), "/board/leave")

    assert (await thief.client.get("/board", headers=copy)).status == 403
    other = await _second_server(office)
    assert (await other.client.get("/board", headers=copy)).status == 403


async def test_entering_again_ends_the_session_that_this_browser_had(office: Office):
    browser = await office.enter("marieke")
    cookie = next(iter(browser.client.session.cookie_jar))
    copy = {"Cookie": f"{cookie.key}={cookie.coded_value}"}
    thief = await office.browser()
    assert (await thief.client.get("/board", headers=copy)).status == 200

    page = await browser.opens(await office.link("marieke"))
    await browser.sends(page, "/board/enter")

    assert (await browser.opens("/board")).status == 200
    assert (await thief.client.get("/board", headers=copy)).status == 403


async def test_entering_alone_ends_what_is_open_elsewhere(office: Office):
    left_open = await office.enter("marieke")
    browser = await office.browser()
    page = await browser.opens(await office.link("marieke"))
    assert "en sluit het overal elders" in page.text

    board = await browser.sends(page, "/board/enter", alone="yes")

    assert board.status == 200
    assert (await left_open.opens("/board")).status == 403
    assert (await browser.opens("/board")).status == 200


async def test_entering_ends_nothing_that_is_open_elsewhere(office: Office):
    first = await office.enter("marieke")
    second = await office.enter("marieke")

    assert (await first.opens("/board")).status == (await second.opens("/board")).status == 200


async def test_a_session_is_good_on_every_server_around_a_database(office: Office):
    browser = await office.enter("marieke")
    cookie = next(iter(browser.client.session.cookie_jar))
    office.world.clock.advance(seconds=-61)
    other = await _second_server(office)

    answer = await other.client.get(
        "/board", headers={"Cookie": f"{cookie.key}={cookie.coded_value}"}
    )

    assert answer.status == 200


async def _second_server(office: Office) -> Browser:
    app = web.Application()
    app.add_routes(
        board_routes(office.world.bot, office.store, office.world.clock, office.links, SECRET)
    )
    client = TestClient(TestServer(app), cookie_jar=CookieJar(unsafe=True))
    office.clients.append(client)
    await client.start_server()
    return Browser(client)
