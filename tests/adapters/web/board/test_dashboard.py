"""The dashboard on the board: what coordinators and leaders see, and what is set right from it."""

import re
from datetime import date

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser as Chromium
from sqlmodel import Session

from challenges import actions
from challenges.actions import Plan
from challenges.models import (
    Action,
    ActionBarrier,
    ActionStatus,
    Answerable,
    BarrierStatus,
    DecisionRequest,
)
from tests.adapters.web.board.conftest import Office, Seen
from tests.adapters.web.board.programmes import fill
from tests.adapters.web.board.test_browser import enter, is_narrow
from tests.adapters.web.board.test_programme import add_action
from tests.adapters.web.board.test_questionnaires import two_waves
from tests.adapters.web.board.test_roles import leads
from tests.chromium import PHONE

ENLARGED = {"width": 640, "height": 400}
"""What is left of a screen of 1280 by 800 at 200 %."""
READ = BarrierStatus.ACKNOWLEDGED
LATE = Plan(
    "Stalling bouwen", theme="climate", owner="Karel van Dam", due=date(2026, 5, 1),
    status=ActionStatus.IN_PROGRESS,
)  # fmt: skip


def part(page: Seen, name: str) -> str:
    """What stands under a heading, up to the next one."""
    assert f'id="{name}"' in page.html, page.text
    return page.html.partition(f'id="{name}"')[2].partition("<h2")[0]


async def late_action(office: Office) -> Action:
    barrier = await office.barrier("Geen fietsenstalling", theme="climate", status=READ)
    return await add_action(office, LATE, barrier)


async def the_action(office: Office) -> Action:
    [action] = await office.world.rows(Action)
    return action


async def test_a_coordinator_moves_an_action_from_its_sheet(office: Office):
    late = await late_action(office)
    browser = await office.enter("marieke")
    page = await browser.opens("/board/dashboard")
    assert "Te laat" in part(page, "climate")
    assert f'href="/board/dashboard/{late.id}"' in part(page, "climate")

    page = await browser.opens(f"/board/dashboard/{late.id}?theme=climate")
    refused = await browser.sends(page, "/move-action", due="2026-01-01")
    assert refused.status == 422
    assert refused.form("/move-action").values["due"] == ["2026-01-01"]
    moved = await browser.sends(refused, "/move-action", due="2026-09-01")

    assert (moved.status, moved.address) == (200, "/board/dashboard?theme=climate&done=saved")
    assert (await the_action(office)).due == date(2026, 9, 1)
    assert "Te laat" not in part(moved, "climate")


async def test_an_action_is_not_moved_before_the_day_on_which_it_begins(office: Office):
    barrier = await office.barrier("Geen fietsenstalling", status=READ)
    plan = Plan("Stalling", starts_on=date(2026, 10, 1), due=date(2026, 12, 1))
    action = await add_action(office, plan, barrier)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/dashboard/{action.id}")

    refused = await browser.sends(page, "/move-action", due="2026-09-01")

    assert refused.status == 422
    assert "kan niet klaar zijn voordat die begint" in refused.text
    assert (await the_action(office)).due == date(2026, 12, 1)


async def test_an_action_is_stopped_with_a_reason_that_stays_until_it_goes_on(office: Office):
    late = await late_action(office)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/dashboard/{late.id}")
    refused = await browser.sends(page, "/stop-action", because="  ")
    assert refused.status == 422

    stopped = await browser.sends(refused, "/stop-action", because="De grond is verkocht.")

    assert stopped.status == 200
    action = await the_action(office)
    assert (action.status, action.stopped_because) == (
        ActionStatus.STOPPED, "De grond is verkocht.",
    )  # fmt: skip
    page = await browser.opens(f"/board/dashboard/{late.id}")
    assert "De grond is verkocht." in part(page, "adjust")
    assert not [form for form in page.forms if form.action.endswith("stop-action")]
    page = await browser.opens(f"/board/actions/{late.id}")
    assert "De grond is verkocht." in page.text
    await browser.sends(page, "/change-action", status="in-progress")
    assert (await the_action(office)).stopped_because == ""


async def test_who_comes_second_overwrites_nothing(office: Office):
    late = await late_action(office)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/dashboard/{late.id}")

    def first(session: Session) -> None:
        action = session.get_one(Action, late.id)
        actions.move(session, action, date(2026, 8, 1), version=action.version)

    await office.store.write(first)
    refused = await browser.sends(page, "/stop-action", because="Geen geld.")

    assert refused.status == 409
    action = await the_action(office)
    assert (action.due, action.status) == (date(2026, 8, 1), ActionStatus.IN_PROGRESS)


async def test_leadership_is_asked_from_the_dashboard(office: Office):
    late = await late_action(office)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/dashboard/{late.id}")

    asked = await browser.sends(page, "/ask-leadership", words="Mag het 4000 euro kosten?")

    assert asked.status == 200, asked.text
    [request] = await office.world.rows(DecisionRequest)
    assert request.words == "Mag het 4000 euro kosten?"
    _, overview = await leads(office)
    overview = await (await leads(office, "lies"))[0].opens("/board/overview")
    assert "Mag het 4000 euro kosten?" in overview.text


async def test_leadership_is_asked_about_an_action_without_a_barrier(office: Office):
    barrier = await office.barrier("Geen fietsenstalling", status=BarrierStatus.REMOVED)
    action = await add_action(office, LATE, barrier)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/dashboard/{action.id}")
    asked = await browser.sends(page, "/ask-about-action", words="Mag het later?")
    assert asked.status == 200, asked.text
    assert len(await office.world.rows(DecisionRequest)) == 1


async def test_low_hanging_fruit_becomes_an_action_with_one_press_and_once(office: Office):
    barrier = await office.barrier(
        "Geen bekers", theme="circular", status=READ, impact=5, effort=1, owner="Facilitair"
    )
    browser = await office.enter("marieke")
    page = await browser.opens("/board/dashboard")
    assert "Geen bekers" in part(page, "prioritise")

    made = await browser.sends(page, "/make-action")
    again = await browser.sends(page, "/make-action")

    assert (made.status, again.status) == (200, 200)
    action = await the_action(office)
    assert (action.title, action.theme, action.owner) == (
        "Wegnemen: Geen bekers", "circular", "Facilitair",
    )  # fmt: skip
    [link] = await office.world.rows(ActionBarrier)
    assert (link.action_id, link.barrier_id) == (action.id, barrier)
    assert "Geen bekers" not in part(made, "prioritise")


async def test_a_leader_sees_the_numbers_and_nobody(office: Office):
    late = await late_action(office)
    await office.barrier("Mijn leidinggevende Jan", 9, own_words=True, effort=1, impact=5)
    await office.barrier("Door één gemeld", 1, effort=1, impact=5)
    browser, _ = await leads(office)
    page = await browser.opens("/board/dashboard")

    assert page.status == 200
    assert "Stalling bouwen" in part(page, "climate")
    for hidden in ("Karel", "Jan", "Door één gemeld", str(late.id), "Maak er een actie van"):
        assert hidden not in page.html
    assert [form.action for form in page.forms] == ["/board/leave"]
    assert (await browser.opens(f"/board/dashboard/{late.id}")).status == 403
    coordinator = await (await office.enter("marieke")).opens("/board/dashboard")
    token = coordinator.form("/make-action").values
    data = [(name, value) for name, many in token.items() for value in many]
    posted = await browser.posts("/board/dashboard/make-action", data)
    assert posted.status in (403, 422)
    assert len(await office.world.rows(Action)) == 1


async def test_the_address_names_a_theme_and_nonsense_is_all_of_them(office: Office):
    await late_action(office)
    await office.barrier("Geen bekers", theme="circular", status=READ, opened_on=date(2026, 5, 1))
    browser = await office.enter("marieke")
    page = await browser.opens("/board/dashboard?theme=climate")
    assert 'id="climate"' in page.html
    assert 'id="circular"' not in page.html
    page = await browser.opens("/board/dashboard?theme='; drop table action; --")
    assert page.status == 200
    assert 'id="circular"' in page.html
    assert (await browser.opens("/board/dashboard/nonsense")).status == 404


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_large_programme_is_small(office: Office):
    await fill(office)
    await two_waves(office)
    browser = await office.enter("marieke")
    for address in ("/board/dashboard", "/board/dashboard?theme=climate"):
        page = await browser.opens(address)
        assert page.status == 200
        assert len(page.html.encode()) < 100_000
    assert len(await office.world.rows(Answerable)) == 100


@pytest.mark.browser
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_it_is_read_by_everybody_and_each_theme_has_a_side_of_paper(
    office: Office, browser: Chromium
):
    ids = await fill(office)
    await two_waves(office)
    context = await browser.new_context(locale="nl-NL", viewport=PHONE, bypass_csp=True)
    context.set_default_timeout(60_000)
    page = await enter(office, context, "marieke")
    for address in ("dashboard", "dashboard?theme=climate", f"dashboard/{ids[0]}"):
        await page.goto(str(office.server.make_url(f"/board/{address}")))
        for scheme, size in (("light", PHONE), ("dark", ENLARGED)):
            await page.emulate_media(color_scheme=scheme)
            await page.set_viewport_size(size)
            found = await Axe().run(page)
            assert found.violations_count == 0, (address, scheme, found.generate_report())
        await page.set_viewport_size(PHONE)
        assert await is_narrow(page), address
    for address, sheets in (("dashboard", 1 + 5), ("dashboard?theme=nature", 1 + 1)):
        await page.goto(str(office.server.make_url(f"/board/{address}")))
        assert await page.locator("section.sheet").count() == sheets
        printed = await page.pdf(format="A4")
        assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == sheets
    await page.emulate_media(media="print")
    assert await page.locator("button:visible, input:visible").count() == 0
