"""Sessions on the board, the page that a code opens, and the slides for a room."""

import asyncio
import re
from collections.abc import AsyncGenerator
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser as Chromium
from playwright.async_api import expect
from sqlmodel import Session, update

from adapters.web.board.routes import board_routes
from adapters.web.links import SignedLinks
from adapters.web.session_page import session_routes
from bot.app import Bot
from bot.ports import Store
from challenges.models import Action, NoteKind, Role, RoleGrant, SessionNote, WorkSession
from tests.adapters.web.board import test_browser
from tests.adapters.web.board.conftest import SECRET, Browser, Office, Seen
from tests.adapters.web.board.test_browser import is_narrow
from tests.chromium import PHONE
from tests.scenarios.world import World

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def hall(store: Store) -> AsyncGenerator[Office]:
    """A board, and the pages of sessions; the third of June, five past nine."""
    world, app = World(store), web.Application()
    server = TestServer(app)
    links = SignedLinks("http://board.example", SECRET)
    world.bot = Bot(store, world.clock, secret=SECRET, links=links, patience=60)
    app.add_routes(board_routes(world.bot, store, world.clock, links, SECRET))
    app.add_routes(session_routes(store, world.clock, SECRET))
    await world.begin({"Facilitair": 20, "Griffie": 8})
    await world.at(3)
    await server.start_server()
    office = Office(world, server, links)
    yield office
    for client in office.clients:
        await client.close()
    await server.close()


async def planned(board: Browser, **typed: str) -> Seen:
    """The page of a session that begins at half past nine."""
    page = await board.opens("/board/sessions")
    said = {
        "kind": "work", "theme": "circular", "day": "2026-06-03", "begins": "09:30",
        "place": "Raadzaal",
    }  # fmt: skip
    return await board.sends(page, "/new-session", **{**said, **typed})


def address(page: Seen) -> str:
    found = re.search(r"/s/[\w-]+", page.text)
    assert found, page.text
    return found[0]


async def writes(
    office: Office, start: str, text: str, kind: str = "idea", by: Browser | None = None
) -> Seen:
    """Somebody without an account makes a note, a second after the one before."""
    stranger = by or await office.browser()
    office.world.clock.now += timedelta(seconds=1)
    page = await stranger.opens(start)
    return await stranger.sends(page, start, text=text, kind=kind)


async def settles(board: Browser, page: Seen, ending: str = "/keep-note-now") -> Seen:
    return await board.sends(page, ending)


async def test_a_session_from_its_planning_to_its_report(hall: Office):
    board = await hall.enter("marieke")
    page = await planned(board)
    assert page.status == 200
    assert "woensdag 3 juni van 09:30 tot 11:00" in page.text
    start = address(page)
    seen = await writes(hall, start, "Eigen bekers", "action")
    assert (seen.status, "je notitie is opgeslagen" in seen.text) == (200, True)
    await writes(hall, start, "Wat kost een vaatwasser?", "question")
    await writes(hall, start, "Bekers van thuis", "idea")

    page = await board.opens(page.address.partition("?")[0])
    assert "Te bekijken (3)" in page.text
    page = await settles(board, page)
    page = await board.sends(page, "/change-note")
    page = await board.sends(
        page, "/keep-note", text="Wat kost een vaatwasser?", kind="question", department="Griffie"
    )
    assert "In het verslag (2)" in page.text
    page = await board.sends(page, "/drop-note")
    page = await board.sends(page, "/session-departments", departments="Griffie\nFacilitair")
    page = await board.sends(page, "/close-session")
    page = await board.sends(page, "/report-session")
    assert "Verslag klaar" in page.text
    [action] = await hall.world.rows(Action)
    assert action.title == "Eigen bekers"

    [held] = await hall.world.rows(WorkSession)
    report = await board.opens(f"/board/session-report/{held.id}")
    assert "Afdelingen die er waren: Griffie, Facilitair" in report.text
    assert "Eigen bekers (Binnen een jaar)" in report.text
    assert "Bekers van thuis" not in report.text
    async with board.client.get(f"/board/session-report/{held.id}?as=docx") as response:
        assert response.status == 200
        document = ZipFile(BytesIO(await response.read())).read("word/document.xml").decode()
    assert "Wat kost een vaatwasser?" in document
    page = await board.sends(page, "/tell-session")
    assert page.status == 200


async def test_a_note_about_a_colleague_whom_prikkel_knows_by_name_is_told(hall: Office):
    def call(session: Session) -> None:
        session.exec(update(RoleGrant).values(called="Qorvik Zandstra"))

    board = await hall.enter("marieke")
    await hall.world.store.write(call)
    page = await planned(board)
    await writes(hall, address(page), "Zandstra bestelt te veel")

    page = await board.opens(page.address.partition("?")[0])

    assert "lijkt op gegevens van iemand: Zandstra." in page.text


async def test_the_calendar_file_has_the_moment_and_the_place(hall: Office):
    start = address(await planned(await hall.enter("marieke"), title="Samen, beginnen; nu"))
    seen = await (await hall.browser()).opens(f"{start}/calendar.ics")
    assert seen.headers["Content-Type"].startswith("text/calendar")
    lines = seen.html.split("\r\n")
    assert {"DTSTART:20260603T073000Z", "DTEND:20260603T090000Z", "LOCATION:Raadzaal"} <= {*lines}
    assert "SUMMARY:Samen\\, beginnen\\; nu" in lines


async def test_a_note_of_a_kind_that_there_is_not_is_asked_again(hall: Office):
    start = address(await planned(await hall.enter("marieke")))
    seen = await writes(hall, start, "Eigen bekers", kind="of-an-older-page")
    assert (seen.status, "Kies opnieuw" in seen.text) == (422, True)
    assert seen.form(start).values | {"once": []} == {
        "once": [], "text": ["Eigen bekers"], "kind": [""],
    }  # fmt: skip
    assert await hall.world.rows(SessionNote) == []


async def test_before_and_after_it_no_notes_are_taken_and_the_code_ends(hall: Office):
    board = await hall.enter("marieke")
    start = address(await planned(board, begins="11:00"))
    stranger = await hall.browser()
    early = await stranger.opens(start)
    assert "vanaf een half uur" in early.text
    assert all(not form.action.startswith("/s/") for form in early.forms)
    sent = await stranger.posts(start, [("text", "Te vroeg"), ("kind", "idea")])
    assert sent.status == 422

    await hall.world.at(3, 11)
    page = await stranger.opens(start)
    await hall.world.at(3, 12, 30)
    wrong = await stranger.opens("/s/wrong")
    assert (wrong.status, (await stranger.opens(start)).html) == (404, wrong.html)
    assert (await stranger.opens(f"{start}/calendar.ics")).html == wrong.html
    late = await stranger.sends(page, start, text="Te <laat>", kind="idea")
    assert late.status == 404
    assert "Te &lt;laat&gt;" in late.html
    assert await hall.world.rows(SessionNote) == []


async def test_a_code_opens_nothing_else(hall: Office):
    start = address(await planned(await hall.enter("marieke")))
    stranger = await hall.browser()
    code = start.removeprefix("/s/")
    for place in (f"/board/enter?key={code}", f"/t/{code}", f"/pictures/{code}.png", "/board"):
        assert (await stranger.opens(place)).status in (403, 404)
    page = await stranger.opens(start)
    assert "Set-Cookie" not in page.headers
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    await writes(hall, start, "Geheim idee")
    assert "Geheim idee" not in (await (await hall.browser()).opens(start)).text


async def test_one_page_counts_once_and_bad_notes_keep_what_was_typed(hall: Office):
    start = address(await planned(await hall.enter("marieke")))
    stranger = await hall.browser()
    page = await stranger.opens(start)
    for _ in range(3):
        assert (await stranger.sends(page, start, text="Bekers", kind="action")).status == 200
    assert len(await hall.world.rows(SessionNote)) == 1

    long = await stranger.posts(start, [("text", "<b>" + "x" * 300), ("kind", "question")])
    assert long.status == 422
    assert "&lt;b&gt;" in long.html
    assert long.form(start).values["kind"] == ["question"]
    assert (await stranger.posts(start, [("text", "x" * 20_000)])).status == 413
    odd = await stranger.posts(start, [("text", "‮\0idee"), ("kind", "idea"), ("once", "a" * 900)])
    assert odd.status == 200
    assert len(await hall.world.rows(SessionNote)) == 2


async def test_who_sends_too_much_is_asked_to_wait(hall: Office):
    start = address(await planned(await hall.enter("marieke")))
    stranger = await hall.browser()
    statuses = [
        (await stranger.posts(start, [("text", f"Idee {number}")])).status for number in range(200)
    ]
    assert set(statuses) == {200, 429}
    assert statuses[:100] == [200] * 100
    assert len(await hall.world.rows(SessionNote)) == statuses.count(200)


async def test_sixty_people_at_once_lose_nothing(hall: Office):
    start = address(await planned(await hall.enter("marieke")))
    stranger = await hall.browser()

    async def one(number: int) -> int:
        sent = await stranger.posts(start, [("text", f"Idee {number}"), ("once", str(number))])
        return sent.status

    assert set(await asyncio.gather(*map(one, range(60)))) == {200}
    found = {note.text for note in await hall.world.rows(SessionNote)}
    assert found == {f"Idee {number}" for number in range(60)}


async def test_the_page_of_a_full_session_stays_small_and_a_note_is_merged_from_it(hall: Office):
    board = await hall.enter("marieke")
    page = await planned(board)
    at, start = page.address.partition("?")[0], address(page)
    await writes(hall, start, "Kopjes")
    await writes(hall, start, "Bekers")
    two = await board.opens(at)
    for number in range(100):
        await writes(hall, start, f"Idee {number}")
        hall.world.clock.now += timedelta(seconds=1)
    full = await board.opens(at)
    each = (len(full.html) - len(two.html)) / 100
    assert each < 3 * (len(two.html) - len(page.html)) / 2  # no note brings all the others along

    form = await board.sends(full, "/same-note")
    into = form.html.partition("Bekers</option>")[0].rpartition('value="')[2].partition('"')[0]
    merged = await board.sends(form, "/merge-note", into=into)
    assert "Te bekijken (100)" in merged.text
    assert {note.text: note.kept for note in await hall.world.rows(SessionNote)}["Bekers"] is True


async def test_of_two_leads_the_second_sees_that_it_has_changed(hall: Office):
    first, second = await hall.enter("marieke"), await hall.enter("samir")
    page = await planned(first)
    await writes(hall, address(page), "Bekers")
    at = page.address.partition("?")[0]
    one, other = await first.opens(at), await second.opens(at)
    assert (await settles(first, one)).status == 200
    late = await second.sends(other, "/drop-note")
    assert late.status == 409
    [note] = await hall.world.rows(SessionNote)
    assert note.kept is True


async def test_leaders_read_the_report_and_change_nothing(hall: Office):
    board = await hall.enter("marieke")
    page = await planned(board)
    await hall.world.grant("leo", Role.LEADER)
    leo = await hall.browser()
    await leo.sends(await leo.opens(await hall.link("leo")), "/board/enter")
    at = page.address.partition("?")[0]
    seen = await leo.opens(at)
    assert seen.status == 200
    assert not re.search(r"/s/[\w-]+", seen.text)
    assert [form.action for form in seen.forms] == ["/board/leave"]
    token = page.form("/close-session").values["token"][0]
    refused = await leo.posts(f"{at}/close-session", [("token", token), ("value", at[-36:])])
    assert refused.status in (403, 422)
    unreported = await leo.opens(at.replace("sessions", "session-report"))
    assert unreported.status == 404


async def test_a_doorstartdag_shows_the_empty_seats(hall: Office):
    board = await hall.enter("marieke")
    page = await planned(board, kind="doorstart")
    assert "Nog niemand van: Facilitair, Griffie" in page.text
    page = await board.sends(page, "/session-departments", departments="griffie")
    assert "Nog niemand van: Facilitair" in page.text
    assert "Griffie" not in page.text.split("Nog niemand van")[1].split("Laat zien")[0]


async def test_the_closing_shows_every_theme_on_a_slide_of_its_own(hall: Office):
    board = await hall.enter("marieke")
    for theme in ("climate", "circular"):
        page = await planned(board, theme=theme)
        await writes(hall, address(page), f"Actie voor {theme}", "action")
        page = await settles(board, await board.opens(page.address.partition("?")[0]))
        page = await board.sends(page, "/close-session")
        await board.sends(page, "/report-session")
    page = await planned(board, kind="closing", theme="all")
    slides = await board.opens(page.address.partition("?")[0].replace("sessions", "slides"))
    assert slides.html.count('class="slide"') == 6
    assert "Actie voor climate" in slides.text
    assert "Actie voor circular" in slides.text
    assert "<script" not in slides.html


@SQLITE
@pytest.mark.browser
async def test_pages_and_slides_have_nothing_that_axe_finds_and_arrows_turn_the_slides(
    hall: Office, browser: Chromium, problems: list[str]
):
    page_of = await planned(await hall.enter("samir"))
    start, at = address(page_of), page_of.address.partition("?")[0]
    await writes(hall, start, "Eigen bekers voor Jan de Vries", "action")
    context = await test_browser.machine(browser, problems)
    page = await test_browser.enter(hall, context, "marieke")
    base = str(hall.server.make_url("/")).rstrip("/")
    for width in (320, PHONE["width"], 1280):
        await page.set_viewport_size({"width": width, "height": 800})
        for place in (start, "/board/sessions", at, at.replace("sessions", "slides")):
            await page.goto(base + place)
            assert (await Axe().run(page)).response["violations"] == [], place
            assert "slides" in place or width != PHONE["width"] or await is_narrow(page)
    for keys, shown in (("Right Right", 3), ("Left", 2), ("Down Down Down", 5), ("Up", 4)):
        for key in keys.split():
            await page.keyboard.press(f"Arrow{key}")
        await expect(page.locator(f"#slide-{shown}-title")).to_be_in_viewport(ratio=1)
        await expect(page.locator(f"#slide-{shown - 1}-title")).not_to_be_in_viewport()
    size = await page.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('h2')).fontSize)"
    )
    assert size >= 40


@SQLITE
async def test_of_many_notes_a_page_shows_a_hundred(hall: Office):
    board = await hall.enter("marieke")
    await planned(board)
    [held] = await hall.world.rows(WorkSession)

    def write(session: Session) -> None:
        for number in range(230):
            session.add(
                SessionNote(
                    session_id=held.id, kind=NoteKind.IDEA, text=f"Idee {number:03}.",
                    written_at=hall.world.clock() + timedelta(seconds=number), kept=number < 40,
                )
            )  # fmt: skip

    await hall.world.store.write(write)
    seen = list[str]()
    for number in (1, 2, 3):
        page = await board.opens(f"/board/sessions/{held.id}?page={number}")
        shown = sorted(set(re.findall(r"Idee \d+\.", page.text)))
        assert len(shown) == (30 if number == 3 else 100)
        seen += shown
    assert len(set(seen)) == 230
