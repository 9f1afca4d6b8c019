"""Who sees which pages: coordinators, leaders, and both by a link that leads to one page."""

from datetime import date
from uuid import UUID

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser as Chromium

from challenges.models import Barrier, BarrierStatus, Decision, Role
from tests.adapters.web.board.conftest import Browser, Office, Seen


async def leads(office: Office, name: str = "lena") -> tuple[Browser, Seen]:
    """Open the board as a leader."""
    await office.world.grant(name, Role.LEADER)
    browser = await office.browser()
    return browser, await browser.sends(
        await browser.opens(await office.link(name)), "/board/enter"
    )


async def waiting(office: Office) -> UUID:
    """A barrier on which a decision is asked."""
    return await office.barrier(
        "Er is geen vaatwasser", voices=30, opened_on=date(2026, 5, 1),
        status=BarrierStatus.ACKNOWLEDGED,
    )  # fmt: skip


async def test_a_leader_sees_the_pages_of_leaders_and_no_others(office: Office):
    barrier = await waiting(office)
    browser, page = await leads(office)

    assert (page.status, page.address) == (200, "/board/overview")
    assert "/board/overview" in page.html
    assert "/board/list" not in page.html
    assert (await browser.client.get("/board/pictures/roadmap.svg")).status == 200
    for address in (f"/board/barriers/{barrier}", "/board/list", "/board/actions"):
        refused = await browser.opens(address)
        assert refused.status == 403
        assert "alleen voor coördinatoren" in refused.text
        assert "vaatwasser" not in refused.text
    for address in ("/board/files", "/board/files/json", "/board/pictures/opportunities.svg"):
        assert (await browser.client.get(address)).status == 403


async def test_who_asks_for_the_board_reads_what_it_has_for_their_role(office: Office):
    for name, roles, words, other in (
        ("lena", (Role.LEADER,), "Wat op een besluit wacht", "Alle drempels"),
        ("marieke", (Role.COORDINATOR,), "Alle drempels", "Wat op een besluit wacht"),
        ("cor", (Role.COORDINATOR, Role.LEADER), "Alle drempels", "Wat op een besluit wacht"),
    ):
        for role in roles:
            await office.world.grant(name, role)
        person = office.world.person(name)
        await person.types("bord")
        assert words in person.sees
        assert other not in person.sees


async def test_a_leader_decides_on_the_overview(office: Office):
    barrier = await waiting(office)
    browser, _ = await leads(office)
    page = await browser.opens("/board/overview")
    assert "Er is geen vaatwasser" in page.text
    assert f"/board/barriers/{barrier}" not in page.html

    refused = await browser.sends(page, "/decide-barrier", decision="not-now")
    assert refused.status == 422
    assert (await office.now(barrier)).decision is None
    done = await browser.sends(refused, "/decide-barrier", note="Eerst bezuinigen")

    assert "Opgeslagen" in done.text
    assert "Wat er van jullie laatste besluiten werd" in done.text
    assert "nu niet" in done.text
    now = await office.now(barrier)
    assert (now.decision, now.decision_note) == (Decision.NOT_NOW, "Eerst bezuinigen")


async def test_the_overview_counts_barriers_in_a_chart_and_in_its_table(office: Office):
    await waiting(office)
    await office.barrier("Te duur", status=BarrierStatus.REMOVED)
    browser = await office.enter("marieke")
    page = await browser.opens("/board/overview")

    assert page.html.count('class="series-0"') == 6
    assert "<title>Gelezen, Aantal: 1</title>" in page.html
    assert "Gelezen 1" in page.text
    assert "Afgerond 1" in page.text


async def test_a_link_from_a_barrier_leads_to_its_page(office: Office):
    barrier = await office.barrier("Er is geen vaatwasser")
    await office.world.grant("marieke", Role.COORDINATOR)
    marieke = office.world.person("marieke")
    await marieke.presses_raw("open-board", f"barriers/{barrier}")
    link = marieke.sees.partition("http://board.example")[2].split()[0]
    browser = await office.browser()

    page = await browser.sends(await browser.opens(link), "/board/enter")

    assert (page.status, page.address) == (200, f"/board/barriers/{barrier}")
    assert str(barrier) not in link


async def test_a_link_leads_nowhere_but_to_the_board(office: Office):
    await office.world.grant("marieke", Role.COORDINATOR)
    marieke = office.world.person("marieke")
    for page in ("//evil.example", "../my-data", "barriers/x\r\nSet-Cookie: a=b", "barriers/ x y"):
        await marieke.presses_raw("open-board", page)
        link = marieke.sees.partition("http://board.example")[2].split()[0]
        browser = await office.browser()

        key = link.partition("=")[2]
        answer = await browser.client.post("/board/enter", data={"key": key}, allow_redirects=False)

        assert answer.status == 303
        assert answer.headers["Location"] == "/board"


async def test_a_coordinator_asks_on_a_page_and_a_leader_reads_it_on_another(office: Office):
    barrier = await waiting(office)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")
    question = "Mogen we een vaatwasser kopen?"
    asked = await browser.sends(
        page, "/ask-leadership", words=question, euros="900", owner="Inkoop"
    )
    assert question in asked.text
    leader, _ = await leads(office)
    overview = await leader.opens("/board/overview")

    assert question in overview.text
    assert "Voorstel: Inkoop · 900 euro" in overview.text
    await leader.sends(overview, "/decide-barrier", decision="tell-me-more", note="Waar komt hij?")
    page = await browser.opens(f"/board/barriers/{barrier}")
    assert "/ask-leadership" not in page.html
    await browser.sends(page, "/answer-leadership", words="In de kantine.")
    assert "In de kantine." in (await leader.opens("/board/overview")).text


async def test_leadership_is_asked_about_an_action_on_its_page(office: Office):
    question = {
        "words": "Mogen we het aanleggen?", "owner": "Vastgoed", "euros": "20.000",
        "title": "Er is geen geld voor een groendak",
    }  # fmt: skip
    browser = await office.enter("marieke")
    actions = await browser.opens("/board/actions")
    page = await browser.sends(actions, "/new-action", title="Groendak")
    asked = await browser.sends(page, "/ask-about-action", **question)
    assert asked.status == 200
    assert question["title"] in asked.text
    assert "/ask-about-action" not in asked.html
    leader, _ = await leads(office)
    overview = await leader.opens("/board/overview")
    assert question["words"] in overview.text
    assert "Vastgoed · 20.000 euro" in overview.text
    await leader.sends(overview, "/decide-barrier", decision="go-ahead", note="")

    [barrier] = await office.world.rows(Barrier)
    assert barrier.decision is Decision.GO_AHEAD
    again = await browser.opens(page.address)
    assert "De leiding heeft besloten: akkoord." in again.text
    assert "20.000" in again.text


@pytest.mark.browser
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_leader_reads_and_decides_on_a_phone(office: Office, browser: Chromium):
    barrier = await waiting(office)
    await office.world.grant("lena", Role.LEADER)
    phone = {"width": 360, "height": 740}
    context = await browser.new_context(
        locale="nl-NL", viewport=phone, has_touch=True, bypass_csp=True
    )
    page = await context.new_page()
    link = await office.link("lena")
    await page.goto(str(office.server.make_url("/")).rstrip("/") + link)
    await page.get_by_role("button", name="Open het bord", exact=True).tap()
    await page.wait_for_url("**/board/overview")
    assert await page.evaluate("document.documentElement.scrollWidth") <= phone["width"]
    found = await Axe().run(page)
    assert found.violations_count == 0, found.generate_report()

    deciding = page.locator("details:has(form[action*=decide-barrier])").first
    await deciding.locator("summary").first.tap()
    form = deciding.locator("form[action*=decide-barrier]")
    await form.locator("[name=decision]").first.wait_for()
    assert await page.evaluate("document.documentElement.scrollWidth") <= phone["width"]
    await form.locator("select[name=decision]").select_option("go-ahead")
    await form.locator("button.primary").tap()
    await page.wait_for_url("**done=*")
    assert await page.evaluate("document.documentElement.scrollWidth") <= phone["width"]
    assert (await office.now(barrier)).decision is Decision.GO_AHEAD
    await context.close()
