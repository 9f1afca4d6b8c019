"""A team's tablet: its link and poster on the board, and the page that forgets."""

import re
from collections.abc import AsyncGenerator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser as Chromium
from sqlmodel import Session, select

from adapters.matchmaking import seal
from adapters.web.board.kiosks import LINK_LASTS
from adapters.web.board.made_once import SHOWN_LASTS
from adapters.web.board.routes import board_routes
from adapters.web.kiosk import kiosk_routes
from adapters.web.links import SignedLinks
from bot import standings
from bot.app import Bot
from bot.ports import Store
from challenges import queries
from challenges.models import Barrier, Campaign, Friction, KioskDay, Organisation, Team
from challenges.queries import voices
from scoring.voices import told_of
from tests.adapters.web.board import test_browser
from tests.adapters.web.board.conftest import SECRET, Browser, Office, Seen
from tests.adapters.web.board.test_browser import is_narrow
from tests.chromium import PHONE
from tests.scenarios.world import World

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def depot(store: Store) -> AsyncGenerator[Office]:
    """A board and tablets; in one of the teams are six people without an account."""
    world, app = World(store), web.Application()
    server = TestServer(app)
    links = SignedLinks("http://board.example", SECRET)
    sealing = seal(SECRET)
    world.bot = Bot(store, world.clock, links=links, patience=60, sealing=sealing)
    app.add_routes(board_routes(world.bot, store, world.clock, links, SECRET, sealing=sealing))
    app.add_routes(kiosk_routes(store, world.clock, SECRET, sealing=sealing))
    await world.begin_on(3, {"Facilitair": 20})
    await store.write(lambda session: _count(session, "Depot", 6))
    await server.start_server()
    office = Office(world, server, links)
    yield office
    for client in office.clients:
        await client.close()
    await server.close()


def _count(session: Session, name: str, headcount: int) -> None:
    organisation = session.exec(select(Organisation)).one()
    team = session.exec(select(Team).where(Team.name == name)).one_or_none()
    team = team or Team(organisation_id=organisation.id, name=name)
    team.headcount = headcount
    session.add(team)


async def team_id(office: Office, name: str = "Depot") -> UUID:
    return await office.store.read(
        lambda session: session.exec(select(Team.id).where(Team.name == name)).one()
    )


async def poster(office: Office, board: Browser | None = None) -> Seen:
    board = board or await office.enter("marieke")
    page = await board.opens("/board/kiosks")
    return await board.sends(page, f"/board/kiosks/{await team_id(office)}")


async def address(office: Office) -> str:
    found = re.search(r"/t/[\w-]+", (await poster(office)).text)
    assert found
    return found[0]


async def tablet(office: Office) -> tuple[Browser, str]:
    return await office.browser(), await address(office)


async def presses(office: Office, stranger: Browser, start: str, answer: str = "done") -> Seen:
    page = await stranger.opens(start)
    return await stranger.sends(page, "/answer", answer=answer)


async def days(office: Office) -> list[tuple[int, int, int]]:
    rows = await office.store.read(lambda session: session.exec(select(KioskDay)).all())
    return [(row.answers, row.done, row.reports) for row in rows]


async def test_a_poster_has_the_code_for_ten_minutes_and_for_its_coordinator_alone(depot: Office):
    board = await depot.enter("marieke")
    shown = await poster(depot, board)

    assert shown.status == 200
    assert "<svg" in shown.html
    assert "zonder naam" in shown.text
    code = re.search(r"/t/([\w-]+)", shown.text)
    assert code
    assert code[1] not in shown.address
    other = await depot.enter("samir")
    assert (await other.opens(shown.address)).status == 404
    assert (await (await depot.browser()).opens(shown.address)).status == 403
    depot.world.clock.now += SHOWN_LASTS + timedelta(seconds=1)
    assert (await board.opens(shown.address)).status == 404


async def test_a_team_with_fewer_than_five_without_an_account_gets_no_link(depot: Office):
    await depot.store.write(lambda session: _count(session, "Depot", 4))
    board = await depot.enter("marieke")
    page = await board.opens("/board/kiosks")
    assert "minstens vijf mensen zonder account" in page.text

    token = page.form("leave").values.get("token", [""])
    sent = await board.posts(f"/board/kiosks/{await team_id(depot)}", [("token", token[0])])
    assert sent.status in (403, 422)


async def test_an_answer_counts_without_anybody_and_nothing_is_kept_in_the_browser(depot: Office):
    stranger, start = await tablet(depot)
    page = await stranger.opens(start)
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["X-Robots-Tag"] == "noindex"

    thanks = await presses(depot, stranger, start)

    assert "Genoteerd: gedaan" in thanks.text
    assert thanks.headers["Refresh"] == f"12; url={start}"
    assert thanks.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in page.headers | thanks.headers
    assert await days(depot) == [(1, 1, 0)]


async def test_one_page_counts_once_however_often_it_is_sent(depot: Office):
    stranger, start = await tablet(depot)
    page = await stranger.opens(start)
    for _ in range(3):
        assert (await stranger.sends(page, "/answer", answer="done")).status == 200

    assert await days(depot) == [(1, 1, 0)]


async def test_the_page_says_so_when_the_day_is_full(depot: Office):
    stranger, start = await tablet(depot)
    for _ in range(6):
        assert (await presses(depot, stranger, start)).status == 200
    full = await presses(depot, stranger, start)

    assert full.status == 422
    assert "het vol" in full.text
    assert await days(depot) == [(6, 6, 0)]


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_everything_is_there_in_each_language_of_the_organisation(
    depot: Office, language: str
):
    stranger, start = await tablet(depot)
    page = await stranger.opens(f"{start}?lang={language}")

    assert f'<html lang="{language}">' in page.html
    thanks = await stranger.sends(page, "/answer", answer="not-today")
    assert f'<html lang="{language}">' in thanks.html
    form = await stranger.opens(f"{start}/report?lang={language}")
    assert f'<html lang="{language}">' in form.html


async def test_what_is_no_answer_to_todays_challenge_is_refused(depot: Office):
    stranger, start = await tablet(depot)
    page = await stranger.opens(start)
    for changed in ({"challenge": str(uuid4())}, {"challenge": "x"}, {"answer": "away"}):
        typed = {"answer": "done"} | changed
        assert (await stranger.sends(page, "/answer", **typed)).status == 422

    await depot.world.at(4)
    assert (await stranger.sends(page, "/answer", answer="done")).status == 422
    assert await days(depot) == []


async def test_a_report_counts_as_a_report_and_never_as_a_colleague(depot: Office):
    stranger, start = await tablet(depot)
    form = await stranger.opens(f"{start}/report")
    for number in range(6):
        words = f"De kraan lekt {'heel ' * number}erg"
        sent = await stranger.sends(form, "/report", text=words, place="Hal 2")
        assert "Je melding is opgeschreven" in sent.text
    assert (await stranger.sends(form, "/report", text="Nog iets")).status == 422

    def look(session: Session) -> tuple[list[Friction], int]:
        organisation = session.exec(select(Organisation)).one()
        today = depot.world.clock().date() + timedelta(days=1)
        found = voices(session, organisation.id, today)
        return [*session.exec(select(Friction)).all()], max(
            told_of(each).people for each in found.values()
        )

    reports, people = await depot.store.read(look)
    assert len(reports) == 6
    assert all(one.participant_id is None and one.place == "Hal 2" for one in reports)
    assert people == 0
    assert await days(depot) == [(0, 0, 6)]


async def test_a_report_that_cannot_be_sent_keeps_what_was_typed(depot: Office):
    stranger, start = await tablet(depot)
    form = await stranger.opens(f"{start}/report")
    empty = await stranger.sends(form, "/report", place="Hal 2")
    assert empty.status == 422
    assert 'value="Hal 2"' in empty.html

    private = await stranger.sends(form, "/report", text="Bel 06 12345678 <script>x</script>")
    assert private.status == 422
    assert "&lt;script&gt;" in private.html
    assert "<script" not in private.html
    sure = await stranger.sends(private, "/report", **{"as-it-is": "yes"})
    assert sure.status == 200
    assert await days(depot) == [(0, 0, 1)]


async def test_a_choice_that_the_tablet_does_not_offer_is_asked_again(depot: Office):
    browser, start = await tablet(depot)
    page = await browser.opens(f"{start}/report")
    seen = await browser.sends(page, "/report", text="Geen bak", code="of-an-older-page")
    assert (seen.status, "Kies opnieuw" in seen.text) == (422, True)
    form = seen.form("/report").values
    assert (form["text"], form["code"]) == (["Geen bak"], [""])
    assert await depot.world.rows(Friction) == []


async def test_the_form_knows_where_the_team_works(depot: Office):
    def place(session: Session) -> None:
        team = session.exec(select(Team).where(Team.name == "Depot")).one()
        team.site = "Remise Noord"
        session.add(team)

    await depot.store.write(place)
    stranger, start = await tablet(depot)
    form = await stranger.opens(f"{start}/report")
    assert form.form("/report").values["place"] == ["Remise Noord"]

    elsewhere = await stranger.sends(form, "/report", text="", place="")
    assert elsewhere.form("/report").values["place"] == [""]


async def test_what_does_not_suit_somebody_is_not_stored(depot: Office):
    stranger, start = await tablet(depot)
    form = await stranger.opens(f"{start}/report")
    sent = await stranger.sends(form, "/report", text="Mijn rug", code="HEALTH")

    assert sent.status == 200
    assert await depot.store.read(lambda s: s.exec(select(Barrier)).all()) == []


async def test_codes_that_are_wrong_ended_or_over_all_look_the_same_and_show_nothing(
    depot: Office,
):
    stranger, first = await tablet(depot)
    page = await stranger.opens(first)
    second = await address(depot)
    wrong = await stranger.opens("/t/wrong")
    assert wrong.status == 404
    assert "Depot" not in wrong.text
    assert (await stranger.opens(first)).html == wrong.html
    assert (await stranger.sends(page, "/answer", answer="done")).html == wrong.html
    assert (await stranger.opens(f"{first}/report")).html == wrong.html

    board = await depot.enter("marieke")
    await board.sends(await board.opens("/board/kiosks"), "/end")
    assert (await stranger.opens(second)).html == wrong.html
    third = await address(depot)
    depot.world.clock.now += LINK_LASTS
    assert (await stranger.opens(third)).html == wrong.html
    assert await days(depot) == []


async def test_a_code_opens_nothing_else(depot: Office):
    stranger, start = await tablet(depot)
    code = start.removeprefix("/t/")
    for place in (f"/board/enter?key={code}", f"/my-data?key={code}", f"/pictures/{code}.png"):
        assert (await stranger.opens(place)).status in (403, 404)
    assert (await stranger.opens(f"{start}/barriers")).status == 404


async def test_who_sends_too_much_is_refused_and_nothing_is_stored(depot: Office):
    stranger, start = await tablet(depot)
    huge = await stranger.posts(f"{start}/report", [("text", "x" * 70_000)])
    assert huge.status == 413
    long = await stranger.posts(f"{start}/report", [("text", "x" * 4_000)])
    assert long.status == 422
    statuses = {(await stranger.opens(start)).status for _ in range(70)}
    assert statuses == {200, 429}
    assert await days(depot) == []


async def test_a_tablet_that_asks_too_much_leaves_the_one_of_another_team_alone(depot: Office):
    await depot.store.write(lambda session: _count(session, "Werf", 9))
    stranger, busy = await tablet(depot)
    board = await depot.enter("samir")
    page = await board.opens("/board/kiosks")
    shown = await board.sends(page, f"/board/kiosks/{await team_id(depot, 'Werf')}")
    other = re.search(r"/t/[\w-]+", shown.text)
    assert other

    assert {(await stranger.opens(busy)).status for _ in range(70)} == {200, 429}
    assert (await presses(depot, stranger, other[0])).status == 200


async def test_the_share_of_everybody_has_what_came_in_at_tablets_and_all_who_could_have(
    depot: Office,
):
    """Of forty people twenty did it; at the tablet, with six places, none and then five did."""
    world = depot.world
    for number in range(20):
        await world.person(f"p{number}").presses("Gedaan", on=world.post)
    day = world.clock().date()

    def share(session: Session) -> tuple[int | None, int | None]:
        campaign = session.exec(select(Campaign)).one()
        expected = queries.expected(session, campaign, [day])
        return tuple(standings._share(session, campaign, [day], expected))

    assert await depot.store.read(share) == (50, 50)
    stranger, start = await tablet(depot)
    await presses(depot, stranger, start, "not-today")
    assert await depot.store.read(share) == (45, 45)  # 21 and 20 of 46
    full = [(await presses(depot, stranger, start)).status for _ in range(20)]
    assert full == [200] * 5 + [422] * 15  # one who presses twenty times
    assert await depot.store.read(share) == (55, 55)  # 26 and 25 of 46


async def test_answers_at_a_tablet_count_for_everybody_together_and_for_no_team(depot: Office):
    stranger, start = await tablet(depot)
    await presses(depot, stranger, start)

    def shares(session: Session) -> tuple[int, dict[UUID | None, int]]:
        campaign = session.exec(select(Campaign)).one()
        day = session.exec(select(KioskDay)).one().day
        exact = standings.exact(session, campaign, [day])
        return len(exact), {team: week.halves for team, week in exact.items()}

    _, halves = await depot.store.read(shares)
    assert await team_id(depot) not in halves


@SQLITE
@pytest.mark.browser
async def test_tablet_and_poster_have_nothing_that_axe_finds_and_fit_the_narrowest_screen(
    depot: Office, browser: Chromium, problems: list[str]
):
    start = await address(depot)
    context = await test_browser.machine(browser, problems)
    page = await context.new_page()
    base = str(depot.server.make_url("/")).rstrip("/")
    for width in (320, PHONE["width"], 1024):
        await page.set_viewport_size({"width": width, "height": 800})
        for place in (start, f"{start}/report", "/t/wrong"):
            await page.goto(base + place)
            assert (await Axe().run(page)).response["violations"] == []
            assert width != PHONE["width"] or await is_narrow(page)
    await page.goto(base + start)
    for button in await page.get_by_role("button").all():
        box = await button.bounding_box()
        assert box is not None
        assert box["height"] >= 48
    await page.get_by_role("button", name="Gedaan").click()
    assert "Genoteerd" in await page.inner_text("h1")
    assert (await Axe().run(page)).response["violations"] == []
    await page.go_back()
    assert "Genoteerd" not in await page.inner_text("h1")
    await context.close()
