"""All barriers at a glance: in columns, as a list, and only those that one asks for."""

import re
from datetime import date
from urllib.parse import urlencode

import pytest

from bot.pages import CHAPTERS, PAGES
from challenges.models import BarrierStatus
from tests.adapters.web.board.conftest import Office, Seen
from tests.adapters.web.board.elsewhere import enter_elsewhere


def column(page: Seen, name: str) -> str:
    """What stands in a column, up to the next one."""
    return page.html.partition(f">{name} <span")[2].partition("<h2")[0]


async def fill(office: Office) -> None:
    await office.barrier("Geen bekers", voices=12, theme="circular", site="Werf Zuid")
    await office.barrier("Geen fietsenstalling", voices=6, theme="climate", code="INFRA")
    await office.barrier(
        "Te weinig groen", theme="nature", owner="Groenbeheer", status=BarrierStatus.PLANNED,
        due=date(2027, 3, 1),
    )  # fmt: skip
    await office.barrier("Alles dubbel verpakt", status=BarrierStatus.REMOVED)
    await office.barrier("Te duur", status=BarrierStatus.NOT_POSSIBLE)
    wait = await office.barrier(
        "Na de verbouwing", status=BarrierStatus.PARKED, review_on=date(2026, 9, 1)
    )
    await office.said(wait, "Eerst moet de nieuwe kantine open")


async def test_every_barrier_stands_in_the_column_of_its_status(office: Office):
    await fill(office)
    page = await (await office.enter("marieke")).opens("/board")

    assert "Geen bekers" in column(page, "Gemeld")
    assert "Te weinig groen" in column(page, "Gepland")
    assert "Eigenaar: Groenbeheer" in column(page, "Gepland")
    assert "maandag 1 maart 2027" in column(page, "Gepland")
    assert "Niets hier" in column(page, "Er wordt aan gewerkt")
    assert "Alles dubbel verpakt" in column(page, "Afgerond")
    assert "Niet mogelijk" in column(page, "Afgerond")
    assert "Na de verbouwing" in column(page, "Geparkeerd")
    assert 'Gemeld <span class="number">2</span>' in page.html


async def test_most_voices_come_first_and_are_told_in_steps_of_five(office: Office):
    await fill(office)
    reported = column(await (await office.enter("marieke")).opens("/board"), "Gemeld")

    assert reported.index("Geen bekers") < reported.index("Geen fietsenstalling")
    assert "minstens 10 collega’s" in reported
    assert ">12" not in reported


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        pytest.param({"theme": "nature"}, {"Te weinig groen"}, id="theme"),
        pytest.param({"site": "Werf Zuid"}, {"Geen bekers"}, id="site"),
        pytest.param({"owner": "Groenbeheer"}, {"Te weinig groen"}, id="owner"),
        pytest.param({"kind": "INFRA"}, {"Geen fietsenstalling"}, id="kind"),
        pytest.param({"status": "parked"}, {"Na de verbouwing"}, id="status"),
        pytest.param({"text": "KANTINE open"}, {"Na de verbouwing"}, id="what people said"),
        pytest.param({"text": "dubbel"}, {"Alles dubbel verpakt"}, id="name"),
        pytest.param({"theme": "climate", "kind": "FACIL"}, set(), id="both"),
        pytest.param(
            {"theme": "'; drop table barrier; --", "text": "dubbel"}, {"Alles dubbel verpakt"},
            id="nonsense",
        ),
        pytest.param(
            {"owner": "-", "status": "reported"}, {"Geen bekers", "Geen fietsenstalling"},
            id="without an owner",
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/board", "/board/list"])
async def test_a_filter_shows_only_what_was_asked_for(
    office: Office, path: str, asked: dict[str, str], shown: set[str]
):
    await fill(office)
    browser = await office.enter("marieke")

    page = await browser.opens(f"{path}?{urlencode(asked)}")

    names = {
        "Geen bekers", "Geen fietsenstalling", "Te weinig groen", "Alles dubbel verpakt", "Te duur",
        "Na de verbouwing",
    }  # fmt: skip
    assert {name for name in names if f">{name}</a>" in page.html} == shown
    assert f"{len(shown)} van 6 drempels" in page.text


async def test_a_filter_goes_along_to_a_barrier_and_back(office: Office):
    await fill(office)
    browser = await office.enter("marieke")
    page = await browser.opens("/board?theme=nature&text=groen")

    address = page.html.partition('<h3 dir="auto"><a href="')[2].partition('"')[0]
    barrier_id = address.partition("barriers/")[2].partition("?")[0]
    back = f'href="/board?theme=nature&amp;text=groen#at-{barrier_id}"'
    assert f'id="at-{barrier_id}"' in page.html
    barrier = await browser.opens(address.replace("&amp;", "&"))
    assert back in barrier.html
    saved = await browser.sends(barrier, "/answer-barrier", answer="Er komt een tuin")

    assert "theme=nature&text=groen&done=told" in saved.address
    assert back in saved.html


async def test_the_list_has_pages_of_a_hundred(office: Office):
    for number in range(103):
        await office.barrier(f"Drempel {number:03}")
    browser = await office.enter("marieke")

    first = await browser.opens("/board/list")
    assert first.tags.count("tr") == 101
    assert "Bladzijde 1 van 2" in first.text
    assert (await browser.opens("/board/list?page=2")).tags.count("tr") == 4
    for odd in ("0", "99", "-1", "x", "9" * 40, "²"):
        assert (await browser.opens(f"/board/list?page={odd}")).status == 200
    board = await browser.opens("/board")
    assert "en nog 53" in board.text
    assert 'Gemeld <span class="number">103</span>' in board.html


async def test_without_a_campaign_the_board_says_so(office: Office):
    _, board = await enter_elsewhere(office)

    assert board.status == 404
    assert "Er loopt hier nog geen campagne" in board.text


async def test_barriers_of_every_campaign_are_there_and_one_campaign_can_be_chosen(office: Office):
    await office.barrier("Geen bekers")
    browser = await office.enter("marieke")
    assert "Campagne" not in (await browser.opens("/board")).html
    await office.world.at(19, 16)
    await office.world.begin_again(date(2026, 6, 22))
    await office.world.at(23)
    await office.barrier("Geen groen dak")
    browser = await office.enter("marieke")
    page = await browser.opens("/board")
    assert "Geen bekers" in page.html
    assert "Geen groen dak" in page.html
    assert "Twee weken anders, vanaf 22 juni 2026" in page.html

    newest, oldest = re.findall(r'<option value="([0-9a-f-]{36})"', page.html)
    for chosen, shown, hidden in (
        (oldest, "Geen bekers", "Geen groen dak"),
        (newest, "Geen groen dak", "Geen bekers"),
    ):
        page = await browser.opens(f"/board?campaign={chosen}")
        assert shown in page.html
        assert hidden not in page.html


@pytest.mark.parametrize("address", ["/board", "/board/list"])
async def test_what_is_late_is_called_late(office: Office, address: str):
    planned = {"status": BarrierStatus.PLANNED, "owner": "Facilitair"}
    late = await office.barrier("Geen kapstok", **planned, due=date(2026, 6, 1))
    await office.barrier("Geen fietspomp", **planned, due=date(2026, 9, 1))
    browser = await office.enter("marieke")
    await office.world.at(3)

    assert (await browser.opens(address)).text.count("Te laat") == 1
    page = await browser.opens(f"/board/barriers/{late}")
    assert "maandag 1 juni (te laat)" in page.text

    marieke = office.world.person("marieke")
    await marieke.types("coördineren")
    assert marieke.sees.count("Te laat") == 1


def test_every_page_of_a_chapter_is_a_page_that_is_named_once():
    named = [entry.path for entry in PAGES if entry.nav]
    together = [path for _, paths in CHAPTERS for path in paths]

    assert len(set(together)) == len(together)
    assert set(together) <= set(named)
    assert max(len(paths) for _, paths in CHAPTERS) <= 6  # more wrap on a small laptop


async def test_the_navigation_shows_chapters_and_the_pages_of_the_open_one(office: Office):
    await fill(office)
    page = await (await office.enter("marieke")).opens("/board/list")
    navigation = page.html.partition("<header")[2].partition("</header>")[0]

    assert '<a href="/board" aria-current="true">Drempels</a>' in navigation
    assert '<a href="/board/list" aria-current="page">Lijst</a>' in navigation
    assert '<a href="/board/triage">Een voor een</a>' in navigation
    assert '<a href="/board/waiting">Nu</a>' in navigation
    assert "/board/overview" not in navigation


async def test_a_chapter_of_one_page_is_called_as_its_page(office: Office):
    page = await (await office.enter("lena")).opens("/board/overview")
    navigation = page.html.partition("<header")[2].partition("</header>")[0]

    assert '<a href="/board/overview" aria-current="page">Overzicht</a>' in navigation
    assert "/board/list" not in navigation
