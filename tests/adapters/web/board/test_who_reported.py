"""The board does not tell who reported something, however closely it is watched."""

import re

from tests.adapters.web.board.conftest import Browser, Office
from tests.scenarios.telling import STANDARD

PAGES = (
    "/board", "/board/list", "/board?text=kraan", "/board/list?text=kraan&theme=circular",
    "/board/opportunities", "/board/roadmap", "/board/actions", "/board/files",
)  # fmt: skip


async def _watched(browser: Browser, *barriers: object) -> dict[str, str]:
    """What every page says, with the links and choices on it."""
    addresses = [*PAGES, *(f"/board/barriers/{barrier}" for barrier in barriers)]
    pages = {address: await browser.opens(address) for address in addresses}
    assert {page.status for page in pages.values()} == {200}
    return {
        address: re.sub(r'name="(token|seal)" value="[^"]*"', "", page.html)
        for address, page in pages.items()
    }


async def test_every_page_stays_as_it_is_while_colleagues_report(office: Office):
    known = await office.barrier("Alles is voorverpakt", 4)
    removed = await office.barrier("Geen bekers", 4, status="REMOVED")
    browser = await office.enter("marieke")
    world = office.world
    person = world.person("Facilitair-1")
    await person.presses("Vandaag niet", on=world.post)
    before = await _watched(browser, known, removed)

    await person.presses(next(label for label in person.labels if label not in STANDARD))
    anna = world.person("anna")
    await anna.types("drempel")
    said = {"code": "FACIL", "text": "De kraan lekt", "place": "Kelder"}
    await anna.fills_in(**said, **{"same-as": "none-of-these"})
    assert anna.sees.startswith("Dank je")
    for barrier in (known, removed):
        await world.person("ben").presses_raw("support-barrier", str(barrier))
    await world.deliver()

    assert await _watched(browser, known, removed) == before
    await world.at(4)
    after = await _watched(await office.enter("marieke"), known, removed)
    assert "De kraan lekt" in after["/board"]
    assert "5 meldingen of meer" in after[f"/board/barriers/{known}"]


async def test_every_page_stays_as_it_is_while_somebody_is_erased(office: Office):
    barrier = await office.barrier("Alles is voorverpakt", 3)
    world = office.world
    anna = world.person("anna")
    for words in ("De kraan lekt", "De kraan druppelt"):
        await anna.types("drempel")
        said = {"code": "FACIL", "text": words, "known": "yes"}
        await anna.fills_in(**said, **{"same-as": f"barrier/{barrier}"})
    await world.person("ben").presses_raw("support-barrier", str(barrier))
    await world.at(4)
    await world.person("ben").presses_raw("withdraw-support", str(barrier))
    browser = await office.enter("marieke")
    before = await _watched(browser, barrier)
    assert "5 meldingen of meer" in before[f"/board/barriers/{barrier}"]

    for name in ("anna", "ben"):
        await world.person(name).presses_raw("erase")
    assert await _watched(browser, barrier) == before


async def test_trying_to_split_does_not_tell_that_somebody_reported_today(office: Office):
    barrier = await office.barrier("De kranen lekken", 0)
    said = [await office.said(barrier, words) for words in ("Geen bekers", "Geen water")]
    reports = {f"report-{report}": "yes" for report in said}
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")
    before = await browser.sends(page, "/split-barrier", title="Nieuw", **reports)
    assert before.status == 422

    anna = office.world.person("anna")
    await anna.types("drempel")
    said = {"code": "FACIL", "text": "De kraan lekt", "same-as": f"barrier/{barrier}"}
    await anna.fills_in(**said)
    assert anna.sees.startswith("Dank je")
    after = await browser.sends(before, "/split-barrier", title="Nieuw", **reports)
    assert (after.status, after.text) == (before.status, before.text)
