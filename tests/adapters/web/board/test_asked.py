"""What an address asks that does not exist: it is left out, and every page says so."""

from urllib.parse import quote

import pytest

from bot import pages
from bot.i18n import translator
from challenges.models import WorkSession
from tests.adapters.web.board import programmes
from tests.adapters.web.board.conftest import NAME, Browser, Office
from tests.adapters.web.board.test_goals import made
from tests.adapters.web.board.test_work_sessions import planned

LEFT_OUT = "Dit adres vraagt iets wat er niet (meer) is"
PAST_THE_END = "Zoveel bladzijden zijn er niet (meer). Dit is de laatste."
FILTERS = ("signal", "campaign", "theme", "site", "owner", "kind", "status", "text")

READS = {
    "": FILTERS,
    "list": (*FILTERS, "sort", "page", "picked"),
    "triage": ("after",),
    "barriers/": ("from",),
    "opportunities": ("by",),
    "actions": ("sort",),
    "goals/": ("page",),
    "ambitions": ("theme", "year"),
    "dashboard": ("theme",),
    "dashboard/": ("theme",),
    "playbook": ("all",),
    "documents": ("language",),
    "documents/": ("language",),
    "cards": ("page",),
    "sessions/": ("page",),
}
"""By page (with a dash where it names one thing) what it takes from its address."""

NAMES = {name for names in READS.values() for name in names} | {"after", "utm_source", "first"}
"""All but `as`, `barrier` and what cards are searched for: those have words of their own."""

STRANGE = ("nonsense", "-1", "20a", "1900", "'; drop table action; --", "%", "x" * 200, "\0")


async def places(office: Office, browser: Browser) -> dict[str, str]:
    """The address of every page, with something on it."""
    [action, *_] = await programmes.fill(office, actions=1, goals=1, readings=2)
    barrier, goal = await office.barrier(NAME), await made(office, number_of=2)
    await planned(browser)
    [held] = await office.world.rows(WorkSession)
    named = {
        "triage": barrier, "barriers": barrier, "actions": action, "dashboard": action,
        "goals": goal, "documents": "dpia", "sessions": held.id,
    }  # fmt: skip
    found = {it.path: it.path for it in pages.PAGES if it.make and not it.names_one}
    return found | {f"{page}/": f"{page}/{which}" for page, which in named.items()}


async def test_what_does_not_exist_is_left_out_and_told_on_every_page(office: Office):
    browser = await office.enter("marieke")
    wrong: list[str] = []
    for page, place in (await places(office, browser)).items():
        reads = READS.get(page, ())
        others = "&".join(f"{name}=nonsense" for name in sorted(NAMES - {*reads}))
        start = f"/board/{place}".rstrip("/")
        seen = await browser.opens(f"{start}?{others}")
        if seen.status != 200 or LEFT_OUT in seen.text:
            wrong.append(f"{page} takes something of {others}: {seen.status}")
        for number, name in enumerate(reads):
            strange = STRANGE[number % len(STRANGE)] if name != "text" else "x" * 101
            seen = await browser.opens(f"{start}?{name}={quote(strange)}&{name}=2")
            if seen.status != 200 or LEFT_OUT not in seen.text:
                wrong.append(f"{page}: {name}: {seen.status}")
    assert wrong == []


@pytest.mark.parametrize(
    "address",
    [
        "list?theme=circular&status=reported&kind=FACIL&owner=-&site=Werf&signal=all&sort=-voices",
        "list?theme=&owner=&text=&page=&sort=&picked=",
        "list?theme=circular&theme=circular&picked=all&page=1",
        "list?text=kraan&text=lekt",
        "dashboard?theme=all",
        "ambitions?theme=all&year=2050",
        "documents?language=en",
        "triage?after=chance",
        "playbook?all=1",
    ],
)
async def test_what_exists_is_not_told(office: Office, address: str):
    await office.barrier(NAME, site="Werf")
    browser = await office.enter("marieke")
    seen = await browser.opens(f"/board/{address}")
    assert seen.status == 200
    assert LEFT_OUT not in seen.text


async def test_an_address_of_what_once_was_shows_all_and_says_so_in_the_language_of_the_reader(
    office: Office,
):
    await office.barrier(NAME, owner="Facilitair")
    for locale in ("nl", "en"):
        browser = await office.enter(f"marieke {locale}", locale)
        seen = await browser.opens("/board/list?owner=Jan&theme=circular")
        assert NAME in seen.text
        assert translator(locale)("board-asked-left-out") in seen.text
        assert "owner=Jan" not in seen.html, "no address that it leads to asks for it again"
        assert "theme=circular" in seen.html


@pytest.mark.parametrize("asked", ["2", "999", "9" * 40])
async def test_after_the_last_part_comes_the_last(office: Office, asked: str):
    await office.barrier(NAME)
    browser = await office.enter("marieke")
    seen = await browser.opens(f"/board/list?page={asked}")
    assert NAME in seen.text
    assert PAST_THE_END in seen.text
    assert LEFT_OUT not in seen.text


@pytest.mark.parametrize(
    "address",
    ["report?as=pdf", "report?as=docx&as=md", "goals?as=docx", "documents/dpia?as=exe",
     "documents?as=md", "files/csv?table=x", "files/exe", "files/csv?table=barriers&table=actions"],
)  # fmt: skip
async def test_a_download_that_does_not_exist_is_not_found(office: Office, address: str):
    browser = await office.enter("marieke")
    seen = await browser.opens(f"/board/{address}")
    assert seen.status == 404
    assert translator("nl")("files-unknown") in seen.text


async def test_what_was_done_is_read_before_what_was_left_out(office: Office):
    browser = await office.enter("marieke")

    page = await browser.opens("/board/list?owner=Anna&done=saved")

    assert page.text.index(translator("nl")("board-done-saved")) < page.text.index(LEFT_OUT)
    assert page.html.count("autofocus") == 1
    assert (await browser.opens("/board/list?owner=Anna")).html.count("autofocus") == 1
