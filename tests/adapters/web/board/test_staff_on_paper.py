"""The explanation for staff is two sides of A4, with every gap open and with every gap filled."""

import io
import math
import re
from datetime import date

import pytest
from docx import Document
from playwright.async_api import Browser as Chromium
from sqlmodel import select

from adapters.papers.sheets import for_paper
from adapters.papers.word import as_document
from bot.documents import WRITTEN, document
from bot.installation import UNKNOWN, Installation
from challenges.models import Organisation
from tests.adapters.web.board.conftest import Office
from tests.adapters.web.board.test_browser import enter
from tests.in_memory import open_session
from tests.reported import start_campaign

SIDES = 2
ROOM = 728
"""Points of a sheet of A4 between margins of two centimetres; a line has room for 17 of them."""
FILLED = Installation(
    carriers={"slack": "Slack", "teams": "Microsoft Teams"},
    contact="het privacyteam, privacy@gemeente-voorbeeld.example, 0800 1234",
    officer="de functionaris gegevensbescherming, fg@gemeente-voorbeeld.example",
    run_by="het team Informatie en Automatisering van de gemeente, in een rekencentrum hier",
)


@pytest.mark.browser
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "installation", [UNKNOWN, FILLED], ids=["every gap open", "every gap filled"], indirect=True
)
async def test_it_is_printed_on_two_sides(
    office: Office, browser: Chromium, installation: Installation
):
    context = await browser.new_context(locale="nl-NL", bypass_csp=True)
    page = await enter(office, context, "marieke")
    for locale in WRITTEN:
        address = f"/board/documents/staff?language={locale}"
        await page.goto(str(office.server.make_url(address)))
        printed = await page.pdf(format="A4")
        sides = len(re.findall(rb"/Type\s*/Page\b(?!s)", printed))
        assert sides == SIDES, locale
    await context.close()


@pytest.mark.parametrize("known", [UNKNOWN, FILLED], ids=["every gap open", "every gap filled"])
@pytest.mark.parametrize("locale", WRITTEN)
def test_the_file_for_a_word_processor_has_no_more(known: Installation, locale: str):
    """Counted and not laid out: in letters of ten points (nine in tables), wider than they are."""
    with open_session() as session:
        start_campaign(session)
        session.flush()
        organisation = session.exec(select(Organisation)).one()
        page = document("staff", session, organisation, known, date(2026, 6, 5), locale)
    word = Document(io.BytesIO(as_document(for_paper(page), locale)))
    high = sum(_height(one.text, one.style.name) for one in word.paragraphs)
    for table in word.tables:
        for row in table.rows:
            high += 5 + 11 * max(math.ceil(len(cell.text) / 50) for cell in row.cells)
    assert high <= SIDES * ROOM


def _height(text: str, style: str) -> float:
    """How much of a sheet a paragraph takes: its lines, and what stands between it and the next."""
    if style == "Title":
        return 15 + 22 * math.ceil(len(text) / 50)
    if style.startswith("Heading"):
        return 27
    return 4 + 12.2 * math.ceil(len(text) / (92 if style == "List Bullet" else 98))
