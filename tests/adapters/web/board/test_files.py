"""Downloads on the board, and a list of actions that comes in."""

import io
import json

import icalendar
import openpyxl
import pytest
from aiohttp import FormData
from sqlmodel import Session, select

from adapters import imports, workbooks
from challenges.models import Action, BarrierStatus, Campaign, Organisation, Solution
from tests.adapters.web.board.conftest import Browser, Office, Seen

LIST = "Actie;Trekker;Deadline\r\nCafé zonder bekers;Facilitair;1-3-2027\r\n".encode("cp1252")


async def fetched(browser: Browser, address: str) -> tuple[dict[str, str], bytes]:
    response = await browser.client.get(address)
    assert response.status == 200
    return dict(response.headers), await response.read()


async def uploads(browser: Browser, content: bytes | None, **typed: str) -> Seen:
    page = await browser.opens("/board/files")
    form = FormData(
        {name: value for name, [value] in page.form("/board/files/actions").values.items()} | typed
    )
    form.add_field("file", content or b"", filename="lijst.csv" if content is not None else "")
    response = await browser.client.post("/board/files/actions", data=form)
    html = await response.text()
    return Seen(response.status, str(response.url.relative()), html, dict(response.headers))


async def agrees(browser: Browser, preview: Seen) -> Seen:
    """Press the button of the page that shows what was read."""
    form = FormData(
        {name: value for name, [value] in preview.form("/board/files/actions").values.items()}
    )
    form.add_field("file", b"", filename="")  # a form with a file is not urlencoded
    response = await browser.client.post("/board/files/actions", data=form)
    html = await response.text()
    return Seen(response.status, str(response.url.relative()), html, dict(response.headers))


async def titles(office: Office) -> set[str]:
    return await office.store.read(
        lambda session: {action.title for action in session.exec(select(Action))}
    )


async def test_every_format_can_be_downloaded(office: Office):
    await office.barrier("De spoelmachine", voices=7, status=BarrierStatus.ACKNOWLEDGED)
    await office.barrier("Jan zei iets", voices=7, own_words=True)
    await office.world.at(8)  # what was reported leaves from the next week on
    browser = await office.enter("marieke")
    page = await browser.opens("/board/files")
    assert "Werkmap met drempels, acties, routekaart, deelname, stand en doelen (XLSX)" in page.text

    headers, content = await fetched(browser, "/board/files/xlsx")
    assert headers["Content-Disposition"] == 'attachment; filename="prikkel.xlsx"'
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book["Drempels"]["A2"].value == "De spoelmachine"
    assert book["Drempels"].max_row == 2
    headers, content = await fetched(browser, "/board/files/csv-nl?table=barriers")
    assert headers["Content-Type"] == "text/csv; charset=utf-8"
    assert content.decode("utf-8-sig").splitlines()[1].startswith("De spoelmachine;")
    headers, content = await fetched(browser, "/board/files/csv?table=roadmap")
    assert headers["Content-Disposition"] == 'attachment; filename="prikkel-routekaart.csv"'
    _, content = await fetched(browser, "/board/files/ical")
    assert icalendar.Calendar.from_ical(content).walk("VEVENT")
    headers, content = await fetched(browser, "/board/files/json")
    assert headers["Content-Type"] == "application/json"
    assert [one["voices_at_least"] for one in json.loads(content)["barriers"]] == [5]
    assert b"Jan zei iets" not in content
    await fetched(browser, "/board/files/secap")


async def test_a_download_is_for_coordinators(office: Office):
    stranger = await office.browser()
    assert (await stranger.opens("/board/files/json")).status == 403
    assert (await stranger.opens("/board/files")).status == 403
    response = await stranger.client.post("/board/files/actions", data={"file": io.BytesIO(LIST)})
    assert response.status == 403


async def test_a_download_that_is_not_there_is_said_to_be(office: Office):
    browser = await office.enter("marieke")
    for address in ("/board/files/exe", "/board/files/csv?table=people"):
        page = await browser.opens(address)
        assert (page.status, "Dit bestand is er niet." in page.text) == (404, True)


async def test_a_workbook_that_takes_too_long_is_not_a_broken_page(
    office: Office, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(workbooks, "PATIENCE", 0.001)
    browser = await office.enter("marieke")
    page = await browser.opens("/board/files/xlsx")
    assert "Dit bestand kon nu niet gemaakt worden." in page.text


async def test_a_list_of_actions_comes_in_once(office: Office):
    browser = await office.enter("marieke")
    preview = await uploads(browser, LIST)
    assert preview.status == 200
    assert "Actie (naam), Trekker (eigenaar), Deadline (klaar op)" in preview.text
    assert "2 Café zonder bekers Facilitair 1 maart 2027" in preview.text
    assert await titles(office) == set()
    page = await agrees(browser, preview)
    assert page.status == 200
    assert "Er is één actie toegevoegd." in page.text
    assert await titles(office) == {"Café zonder bekers"}
    page = await uploads(browser, LIST)
    assert "Er komt geen actie bij. Eén staat er al." in page.text
    assert "Voeg deze acties toe" not in page.text
    page = await agrees(browser, preview)
    assert "Er is geen actie toegevoegd. Eén stond er al." in page.text
    assert len(await titles(office)) == 1


async def test_what_is_not_clear_is_told_row_by_row_and_nothing_is_added(office: Office):
    browser = await office.enter("marieke")
    content = b'Actie,Deadline,Kleur\n<b>Bekers</b>,"<i>najaar</i>",rood\n'
    page = await uploads(browser, content)
    assert page.status == 422
    assert "Dit is niet duidelijk" in page.text
    assert "“<i>najaar</i>” is geen dag. Schrijf het zoals 31-12-2027." in page.text
    assert "i" not in page.tags
    assert "niet gebruikt: Kleur" in page.text
    assert await titles(office) == set()

    page = await agrees(browser, page)
    assert "Er is één actie toegevoegd." in page.text
    assert await titles(office) == {"<b>Bekers</b>"}


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("content", "status", "problem"),
    [
        (None, 422, "Kies eerst een bestand."),
        (b"PK\x03\x04 broken", 422, "kan niet als werkmap worden gelezen"),
        (b"Wie,Wat\na,b\n", 422, "Er is geen kolom met de naam van een actie."),
        (b"x" * (imports.MAX_BYTES + 100 * 1024), 413, "Dit bestand is te groot."),
    ],
    ids=["nothing", "broken", "another list", "too large"],
)
async def test_a_file_that_is_no_list_is_refused(
    office: Office, content: bytes | None, status: int, problem: str
):
    page = await uploads(await office.enter("marieke"), content)
    assert page.status == status
    assert problem in page.text
    assert await titles(office) == set()


async def test_a_list_without_the_word_of_the_form_is_refused(office: Office):
    browser = await office.enter("marieke")
    page = await uploads(browser, LIST, token="another")
    assert page.status == 422
    assert await titles(office) == set()


async def test_a_download_changes_nothing(office: Office):
    browser = await office.enter("marieke")

    def published(session: Session) -> object:
        campaign = session.exec(select(Campaign)).one()
        return campaign.closed_through, campaign.together_on, campaign.rows

    before = await office.store.read(published)
    await fetched(browser, "/board/files/json")
    assert await office.store.read(published) == before


async def test_how_others_did_it_stands_beside_a_barrier(office: Office):
    barrier = await office.barrier("De spoelmachine is kapot", status=BarrierStatus.ACKNOWLEDGED)

    def add(session: Session) -> None:
        organisation = session.exec(select(Organisation)).one()
        session.add(
            Solution(
                organisation_id=organisation.id, origin="x", code="FACIL", year=2026,
                title={"nl": "Kapotte <i>spoelmachine</i>"}, how="Gehuurd bij de buren",
            )
        )  # fmt: skip

    await office.store.write(add)
    page = await (await office.enter("marieke")).opens(f"/board/barriers/{barrier}")
    assert "Elders opgelost Kapotte <i>spoelmachine</i> Gehuurd bij de buren" in page.text
    assert "Een andere organisatie, 2026" in page.text
