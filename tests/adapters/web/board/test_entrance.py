"""Who gets in, how, and for how long."""

import logging

import pytest
from sqlmodel import Session, select

from adapters.web.board.sessions import IDLE_LASTS, SESSION_LASTS
from adapters.web.links import LINK_LASTS, SignedLinks
from bot.app import Bot
from bot.models import InboxEntry
from challenges.models import Participant, Role, RoleGrant
from tests.adapters.web.board.conftest import SECRET, Office

CLOSED = "Je hebt een nieuwe link nodig"


async def test_a_link_from_the_chat_opens_the_board_with_one_press(office: Office):
    browser = await office.browser()
    page = await browser.opens(await office.coordinator("marieke"))
    assert page.status == 200
    assert "Open het bord" in page.text

    board = await browser.sends(page, "/board/enter")

    assert (board.status, board.address) == (200, "/board")
    assert "Gemeld" in board.text


async def test_a_preview_of_the_link_does_not_use_it_up(office: Office):
    link = await office.coordinator("marieke")
    for _ in range(3):
        assert (await (await office.browser()).opens(link)).status == 200

    browser = await office.browser()
    board = await browser.sends(await browser.opens(link), "/board/enter")

    assert board.status == 200


async def test_the_way_in_speaks_the_language_of_whose_link_it_is(office: Office):
    dutch = await office.coordinator("marieke")
    english = await office.coordinator("emily")
    await office.world.person("emily").presses_raw("choose-language", "en")
    browser = await office.browser("en")

    page = await browser.opens(dutch)
    assert "Open het bord" in page.text
    await browser.sends(page, "/board/enter")
    used = await office.browser("en")
    assert CLOSED in (await used.sends(await used.opens(dutch), "/board/enter")).text

    assert "Open the board" in (await (await office.browser("nl")).opens(english)).text


async def test_a_link_works_once(office: Office):
    link = await office.coordinator("marieke")
    first, second = await office.browser(), await office.browser()
    page = await first.opens(link)
    await first.sends(page, "/board/enter")

    again = await second.sends(await second.opens(link), "/board/enter")

    assert again.status == 403
    assert CLOSED in again.text
    assert (await second.opens("/board")).status == 403
    assert (await first.sends(page, "/board/enter")).status == 200  # pressed twice


async def test_a_link_ends_after_ten_minutes(office: Office):
    link = await office.coordinator("marieke")
    browser = await office.browser()
    page = await browser.opens(link)

    office.world.clock.advance(seconds=LINK_LASTS.total_seconds() + 1)

    assert (await browser.sends(page, "/board/enter")).status == 403
    assert (await browser.opens(link)).status == 403


async def test_the_board_closes_after_a_day_of_work(office: Office):
    browser = await office.enter("marieke")
    for _ in range(9):
        office.world.clock.advance(seconds=SESSION_LASTS.total_seconds() / 9 - 10)
        assert (await browser.opens("/board")).status == 200

    office.world.clock.advance(seconds=120)

    page = await browser.opens("/board")
    assert page.status == 403
    assert "typ in slack /prikkel bord" in page.text.lower()


async def test_the_board_closes_when_nobody_touches_it_for_an_hour(office: Office):
    browser = await office.enter("marieke")
    barrier = await office.barrier("De spoelmachine is kapot")
    page = await browser.opens(f"/board/barriers/{barrier}")
    office.world.clock.advance(seconds=IDLE_LASTS.total_seconds() + 1)

    refused = await browser.sends(page, "/answer-barrier", answer="Na een lange vergadering")

    assert refused.status == 403
    assert "Na een lange vergadering" in refused.text
    assert (await office.now(barrier)).answer == ""
    assert (await browser.opens("/board")).status == 403


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("key", ["", "x", "gAAAAAB", "\udc00", "a" * 5000, "ключ"])
async def test_made_up_links_open_nothing(office: Office, key: str):
    browser = await office.browser()

    page = await browser.posts("/board/enter", [("key", key.encode("utf-8", "replace").decode())])

    assert page.status == 403
    assert (await browser.opens("/board/enter?key=x")).status == 403


async def test_a_link_made_with_another_secret_opens_nothing(office: Office):
    await office.coordinator("marieke")
    person = await _person(office, Role.COORDINATOR)
    forged = SignedLinks("http://board.example", b"another").board(person, office.world.clock())
    browser = await office.browser()

    assert (await browser.opens(forged.removeprefix("http://board.example"))).status == 403


async def test_a_link_is_no_pass_and_a_picture_is_no_link(office: Office):
    key = (await office.coordinator("marieke")).partition("=")[2]
    browser = await office.browser()
    browser.client.session.cookie_jar.update_cookies({"prikkel-board": key})
    assert (await browser.opens("/board")).status == 403

    links = SignedLinks("https://board.example", SECRET)
    person, now = await _person(office, Role.COORDINATOR), office.world.clock()
    picture = links.picture(person, "roadmap", "nl", now).rpartition("/")[2].removesuffix(".png")
    assert (await browser.posts("/board/enter", [("key", picture)])).status == 403
    wanted = links.wanted(picture, now)
    assert wanted is not None
    assert (wanted.organisation_id, wanted.name, wanted.locale) == (person, "roadmap", "nl")
    assert links.wanted(key, now) is None


async def test_pictures_are_offered_only_where_chat_platforms_can_fetch_them(office: Office):
    person, now = await _person(office), office.world.clock()

    assert SignedLinks("http://127.0.0.1:8080", SECRET).picture(person, "map", "nl", now) == ""
    assert SignedLinks("http://127.0.0.1:8080", SECRET, pictures=True).picture(
        person, "map", "nl", now
    )


async def test_a_link_of_somebody_without_the_role_opens_nothing(office: Office):
    await office.coordinator("marieke")
    member = await _person(office)
    link = office.links.board(member, office.world.clock()).removeprefix("http://board.example")
    browser = await office.browser()

    page = await browser.sends(await browser.opens(link), "/board/enter")

    assert page.status == 403
    assert (await browser.opens("/board")).status == 403


async def test_who_leaves_has_to_ask_for_a_new_link(office: Office):
    browser = await office.enter("marieke")

    page = await browser.sends(await browser.opens("/board"), "/board/leave")

    assert "Het bord is gesloten" in page.text
    assert (await browser.opens("/board")).status == 403


@pytest.mark.parametrize(
    ("public_url", "name", "is_secure"),
    [
        pytest.param("https://board.example", "__Host-prikkel-board", True, id="https"),
        pytest.param("http://127.0.0.1:8080", "prikkel-board", False, id="on this machine"),
    ],
)
async def test_the_cookie_is_for_our_own_pages_only(
    office: Office, public_url: str, name: str, is_secure: bool
):
    from aiohttp import web
    from aiohttp.test_utils import TestClient, TestServer

    from adapters.web.board.routes import board_routes

    await office.coordinator("marieke")
    links = SignedLinks(public_url, SECRET)
    app = web.Application()
    app.add_routes(board_routes(office.world.bot, office.store, office.world.clock, links, SECRET))
    client = TestClient(TestServer(app))
    await client.start_server()
    person = await _person(office, Role.COORDINATOR)
    key = links.board(person, office.world.clock()).partition("=")[2]

    answer = await client.post("/board/enter", data={"key": key}, allow_redirects=False)

    await client.close()
    cookie = answer.cookies[name]
    assert (answer.status, answer.headers["Location"]) == (303, "/board")
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Strict", "/")
    assert bool(cookie["secure"]) is is_secure
    assert str(person) not in cookie.value


async def test_nobody_can_be_told_from_a_link_a_log_or_the_inbox(
    office: Office, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    link = await office.coordinator("marieke")
    browser = await office.browser()
    await browser.sends(await browser.opens(link), "/board/enter")
    person = str(await _person(office, Role.COORDINATOR))

    kept = await office.world.rows(InboxEntry)

    assert person not in link
    assert person not in caplog.text
    assert link.partition("=")[2] not in "".join(entry.key for entry in kept)


async def test_the_command_is_for_coordinators(office: Office):
    member = office.world.person("Facilitair-0")

    await member.types("bord")

    assert member.sees == "Dit is alleen voor coördinatoren."


async def test_without_an_address_the_command_says_what_the_operator_has_to_set(office: Office):
    await office.world.grant("marieke", Role.COORDINATOR)
    office.world.bot = Bot(office.store, office.world.clock, patience=60)
    marieke = office.world.person("marieke")

    await marieke.types("bord")

    assert "PRIKKEL_PUBLIC_URL" in marieke.sees
    assert "PRIKKEL_SECRET_KEY" in marieke.sees


async def _person(office: Office, role: Role | None = None):
    def find(session: Session):
        granted = session.exec(select(RoleGrant.participant_id)).all()
        if role is not None:
            return granted[0]
        return next(p.id for p in session.exec(select(Participant)).all() if p.id not in granted)

    return await office.store.read(find)
