"""The report on the board: of a period, checked for names on the screen, and as a file."""

import io
from datetime import date

import pytest
from docx import Document
from sqlmodel import Session

from challenges import actions, queries
from challenges.models import BarrierStatus, Campaign, Role
from tests.adapters.web.board.conftest import Office


async def plan(office: Office, made: actions.Plan) -> None:
    def add(session: Session) -> None:
        organisation = queries.campaigns(session)[0].organisation_id
        actions.create(session, organisation, made, now=office.world.clock())

    await office.store.write(add)


async def test_it_is_read_printed_and_downloaded_from_one_value(office: Office):
    await office.barrier("Geen bakken", voices=7, status=BarrierStatus.ACKNOWLEDGED)
    made = actions.Plan("Bakken kopen", owner="Els de Wit", due=date(2026, 9, 1), budget=900)
    await plan(office, made)
    await office.world.at(8)
    browser = await office.enter("marieke")
    assert 'href="/board/report"' in (await browser.opens("/board/files")).html
    page = await browser.opens("/board/report")
    assert "Bakken kopen (Els de Wit · klaar op 1 september 2026)" in page.text
    assert "Gepland: 900 euro." in page.text
    assert "Els de Wit (in: “Els de Wit”)" in page.text
    assert "Eén keer lijkt iets op een naam." in page.text
    response = await browser.client.get("/board/report?as=docx")
    assert response.headers["Content-Disposition"] == 'attachment; filename="verslag.docx"'
    paper = Document(io.BytesIO(await response.read()))
    said = [one.text for one in paper.paragraphs]
    assert "In het kort" in said
    assert "Lijkt dit op een naam?" not in said
    assert "Bakken kopen" in [
        cell.text for table in paper.tables for cell in table.columns[0].cells
    ]
    text = await (await browser.client.get("/board/report?as=md")).text()
    assert "## In het kort" in text
    assert "lijkt iets op een naam" not in text


async def test_a_period_is_chosen_and_goes_along_to_the_file(office: Office):
    browser = await office.enter("marieke")
    page = await browser.opens("/board/report?first=2026-05-01&last=2026-05-31")
    assert "Van 1 mei 2026 tot en met 31 mei 2026." in page.text
    assert "/board/report?first=2026-05-01&amp;last=2026-05-31&amp;as=docx" in page.html


@pytest.mark.parametrize(
    "asked", ["first=2026-07-01&last=2026-06-01", "first=gisteren", "last=2026-13-01"]
)
async def test_a_period_that_is_none_shows_the_campaign_and_says_so(office: Office, asked: str):
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/report?{asked}")
    assert page.status == 200
    assert "Deze periode begrijpen we niet" in page.text

    def starts(session: Session) -> date:
        found: Campaign = queries.campaigns(session)[0]
        return found.starts_on

    day = await office.store.read(starts)
    assert f'value="{day.isoformat()}"' in page.html


@pytest.mark.parametrize(
    ("locale", "title"),
    [("nl", "In het kort"), ("en", "In short")],
)
async def test_it_is_in_the_language_of_who_reads(office: Office, locale: str, title: str):
    browser = await office.enter("marieke", locale)
    page = await browser.opens("/board/report")
    assert title in page.text
    assert f'lang="{locale}"' in page.html


async def test_it_is_for_coordinators(office: Office):
    await office.world.grant("lies", Role.LEADER)
    leader = await office.browser()
    entrance = await leader.opens(await office.link("lies"))
    await leader.sends(entrance, "/board/enter")
    stranger = await office.browser()
    for browser in (leader, stranger):
        for address in ("/board/report", "/board/report?as=docx"):
            assert (await browser.opens(address)).status == 403
