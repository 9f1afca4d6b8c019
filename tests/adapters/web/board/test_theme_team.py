"""A theme team's page on the board: who may do what for which theme, and that it ends at once."""

import itertools
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser as Chromium
from playwright.async_api import Page
from sqlmodel import Session, select

from bot.chat.conversations import Workspace
from bot.models import Delivery
from challenges import participants, theme_teams
from challenges.models import Campaign, Participant, Role, ThemeSeat
from tests import theme_table
from tests.adapters.web.board.conftest import Browser, Office, Seen
from tests.adapters.web.board.test_browser import is_narrow
from tests.adapters.web.board.test_roles import waiting
from tests.chromium import PHONE
from tests.scenarios.pulses import erase
from tests.scenarios.world import WORKSPACE
from tests.theme_table import CIRCULAR, CLIMATE, FORMS, PEOPLE, Things, titles

PAGE = "/board/theme-team"
SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
_NUMBERS = itertools.count(1)
MADE_UP = "made-up"
OUTSIDE = {"stranger", "employee", "former"}
"""Whoever cannot get in at all."""
PRESSES = ("take-action", "theme-ask", "theme-hand-over", "theme-leave", "theme-pass-lead")


@pytest.fixture
async def things(office: Office) -> Things:
    def fill(session: Session) -> Things:
        campaign = session.exec(select(Campaign)).one()
        beyond = Workspace("fake", "W2")
        now = office.world.clock()
        return theme_table.fill(session, campaign, WORKSPACE, beyond, now, lambda name: name)

    return await office.store.write(fill)


async def enter(office: Office, things: Things, who: str) -> tuple[Browser, Seen]:
    """Try to get in with a link of their own, whether or not they would have been given one."""
    browser, person_id = await office.browser(), things.people.get(who)
    if person_id is None:
        return browser, await browser.opens(PAGE)

    def link(session: Session) -> str:
        person = session.get_one(Participant, person_id)
        return office.links.board(
            person_id, office.world.clock(), person.sign_outs, "theme-team"
        ).removeprefix("http://board.example")

    page = await browser.opens(await office.store.read(link))
    return browser, await browser.sends(page, "/board/enter")


def token_in(page: Seen) -> str:
    """The token that the forms of a session carry; somebody without one makes it up."""
    found = [form.values["token"][0] for form in page.forms if "token" in form.values]
    return found[0] if found else MADE_UP


async def sends(browser: Browser, page: Seen, action: str, value: str) -> Seen:
    """Send what a button or a form would, whether or not there is one."""
    typed = [*FORMS.get(action, {}).items()]
    seal = f"{action}/{value}/{next(_NUMBERS)}"
    data = [("token", token_in(page)), ("seal", seal), ("value", value), *typed]
    return await browser.posts(f"{PAGE}/{action}", data)


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("who", PEOPLE)
async def test_what_each_role_may_on_the_board(office: Office, things: Things, who: str):
    browser, entered = await enter(office, things, who)
    if who == "leader":  # the one page on which they can send something
        await waiting(office)
        entered = await browser.opens("/board/overview")
    assert (token_in(entered) != MADE_UP) is (who not in OUTSIDE)

    async def does(name: str, gesture: str, theme: str) -> str:
        value = things.value(gesture, theme)
        if gesture == theme_table.LOOK:
            return (await browser.opens(PAGE)).text
        if gesture == "theme-lead":  # what it shows in chat stands on the page
            return str((await browser.posts(f"{PAGE}/theme-lead", [])).status)
        if gesture == "review-barrier":
            return (await browser.opens(f"/board/barriers/{value}")).text
        done = await sends(browser, entered, gesture, value)
        if not theme_table.may(name, gesture, theme):
            assert done.status == 403 or "elsewhere" in name, (gesture, done.status)
        elif gesture != "theme-leave":
            assert done.status == 200, done.text
        return done.text

    await theme_table.fits_the_table(office.store, things, who, does)


@pytest.mark.parametrize("who", ["member", "lead", "other"])
async def test_a_member_has_one_page_and_no_other_of_the_board(
    office: Office, things: Things, who: str
):
    browser, page = await enter(office, things, who)
    assert (page.status, page.address) == (200, PAGE)
    for path in (
        "list", "triage", "opportunities", "actions", f"actions/{things.to_take[CLIMATE]}",
        "goals", "dashboard", "overview", "playbook", "waiting", "documents", "report",
        "questionnaires", "cards", "talks", "kiosks", "readers", "photos", "files", "files/json",
        f"barriers/{things.barriers[CLIMATE]}", "pictures/roadmap.svg",
        "pictures/opportunities.svg",
    ):  # fmt: skip
        seen = await browser.opens(f"/board/{path}")
        assert seen.status == 403, path
        assert theme_table.SECRET not in seen.html
        assert titles(CIRCULAR)[1] not in seen.html


def _seat(session: Session, person_id: UUID) -> ThemeSeat:
    return session.exec(select(ThemeSeat).where(ThemeSeat.participant_id == person_id)).one()


async def _leaves(office: Office, things: Things) -> None:
    def leave(session: Session) -> None:
        seat = _seat(session, things.people["member"])
        theme_teams.leave(session, seat, office.world.clock().date())

    await office.store.write(leave)


async def _hands_over(office: Office, things: Things) -> None:
    def accept(session: Session) -> None:
        seat = _seat(session, things.people["member"])
        heir = session.get_one(Participant, things.people["employee"])
        theme_teams.accept(session, seat, heir, office.world.clock().date())

    await office.store.write(accept)


async def _is_revoked(office: Office, things: Things) -> None:
    def revoke(session: Session) -> None:
        person = session.get_one(Participant, things.people["member"])
        today = office.world.clock().date()
        participants.revoke(session, person, Role.AMBASSADOR, today=today)

    await office.store.write(revoke)


async def _stops_taking_part(office: Office, things: Things) -> None:
    def leave(session: Session) -> None:
        person = session.get_one(Participant, things.people["member"])
        participants.leave(session, person, now=office.world.clock())

    await office.store.write(leave)


async def _is_erased(office: Office, things: Things) -> None:
    del things
    await erase(office.world, "member")


async def _their_day_passes(office: Office, things: Things) -> None:
    def end(session: Session) -> None:
        seat = _seat(session, things.people["member"])
        seat.until = office.world.clock().date() - timedelta(days=1)

    await office.store.write(end)


Ends = Callable[[Office, Things], Awaitable[None]]
ENDS: tuple[Ends, ...] = (
    _leaves, _hands_over, _is_revoked, _stops_taking_part, _is_erased, _their_day_passes,
)  # fmt: skip


@pytest.mark.parametrize("ends", [pytest.param(one, id=one.__name__[1:]) for one in ENDS])
async def test_who_is_in_no_team_any_more_loses_an_open_board_at_once(
    office: Office, things: Things, ends: Ends
):
    browser, page = await enter(office, things, "member")
    assert titles(CLIMATE)[1] in page.text
    await ends(office, things)
    before = await office.store.read(partial(theme_table.what_is, things=things))

    looked = await browser.opens(PAGE)
    assert looked.status == 403
    assert not any(title in looked.html for title in titles(CLIMATE))
    for action in (*PRESSES, *FORMS):
        done = await sends(browser, page, action, things.value(action, CLIMATE))
        assert done.status == 403, action
        assert not any(title in done.html for title in titles(CLIMATE)), action
    assert await office.store.read(partial(theme_table.what_is, things=things)) == before


async def test_a_code_that_is_asked_for_on_the_board_comes_by_a_button_and_is_kept_nowhere(
    office: Office, things: Things
):
    browser, page = await enter(office, things, "member")
    await sends(browser, page, "theme-hand-over", CLIMATE)
    await office.world.deliver()

    card = office.world.wall.last("direct-member")[1]
    for name in ("other", "carla", "stranger"):
        person = office.world.person(name)
        await person.presses("Laat de code zien", on=card)
        assert "Deze code kennen we niet" in person.sees, name
    member = office.world.person("member")
    await member.presses("Laat de code zien", on=card)
    [code] = re.findall(r"(?:\w{4}-){3}\w{4}", member.sees)
    kept = [one.card or "" for one in await office.world.rows(Delivery)]
    assert not any(re.search(r"\b(?<!-)(?:[A-Z0-9]{4}-){3}[A-Z0-9]{4}\b", one) for one in kept)
    bram = office.world.person("bram")
    await bram.types(f"themateam {code}")
    await bram.presses("Ja, ik doe mee")
    assert "Je zit in het themateam Klimaat" in bram.sees


async def test_who_leaves_on_the_board_reads_it_in_chat(office: Office, things: Things):
    browser, page = await enter(office, things, "member")
    done = await sends(browser, page, "theme-leave", CLIMATE)
    assert done.status == 403
    await office.world.deliver()

    [told] = office.world.person("member").mail
    assert "Je zit niet meer in het themateam Klimaat." in told


async def test_who_leaves_one_of_two_teams_keeps_the_page_of_the_other(
    office: Office, things: Things
):
    def join(session: Session) -> None:
        person = session.get_one(Participant, things.people["member"])
        today = office.world.clock().date()
        until, here = today + timedelta(days=30), person.organisation_id
        seat, _ = theme_teams.offer(session, here, CIRCULAR, until, b"", today=today)
        theme_teams.accept(session, seat, person, today)

    await office.store.write(join)
    browser, page = await enter(office, things, "member")
    assert titles(CIRCULAR)[0] in page.text
    await sends(browser, page, "theme-leave", CLIMATE)

    page = await browser.opens(PAGE)
    assert page.status == 200
    assert titles(CIRCULAR)[0] in page.text
    assert titles(CLIMATE)[0] not in page.text


async def _looks(office: Office, things: Things, who: str, context_page: Page) -> None:
    def link(session: Session) -> str:
        person = session.get_one(Participant, things.people[who])
        return office.links.board(
            person.id, office.world.clock(), person.sign_outs, "theme-team"
        ).removeprefix("http://board.example")

    start = str(office.server.make_url("/")).rstrip("/")
    await context_page.goto(start + await office.store.read(link))
    await context_page.get_by_role("button", name="Open het bord", exact=True).click()
    await context_page.wait_for_url("**/board/theme-team")


@SQLITE
@pytest.mark.browser
@pytest.mark.parametrize("who", ["member", "lead", "coordinator"])
async def test_the_page_can_be_read_by_everybody_on_a_phone(
    office: Office, things: Things, browser: Chromium, who: str
):
    context = await browser.new_context(locale="nl-NL", viewport=PHONE, bypass_csp=True)
    context.set_default_timeout(60_000)
    page = await context.new_page()
    await _looks(office, things, who, page)
    for fold in await page.locator("summary").all():
        await fold.click()
    for scheme in ("light", "dark"):
        await page.emulate_media(color_scheme=scheme)
        found = await Axe().run(page)
        assert found.violations_count == 0, (scheme, found.generate_report())
        assert await is_narrow(page)
