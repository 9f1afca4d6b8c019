"""Documents on the board: read in either language, downloaded as what is read."""

import io

import pytest
from docx import Document

from bot.documents import DOCUMENTS
from challenges.models import Role
from tests.adapters.web.board.conftest import Office


async def test_the_list_leads_to_every_document_and_says_what_is_left_to_fill_in(office: Office):
    browser = await office.enter("marieke")
    assert 'href="/board/documents"' in (await browser.opens("/board/files")).html
    page = await browser.opens("/board/documents")
    assert page.status == 200
    for name in DOCUMENTS:
        assert f'href="/board/documents/{name}?language=nl"' in page.html
    assert "dingen in te vullen" in page.text


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("name", DOCUMENTS)
async def test_a_document_is_read_in_the_language_that_was_asked_for(office: Office, name: str):
    browser = await office.enter("marieke")
    for language, said in (("nl", "geen juridisch advies"), ("en", "no legal advice")):
        page = await browser.opens(f"/board/documents/{name}?language={language}")
        assert page.status == 200
        assert said in page.text
        assert f'<main id="content" tabindex="-1" lang="{language}">' in page.html


async def test_the_file_is_what_is_read(office: Office):
    browser = await office.enter("marieke")
    page = await browser.opens("/board/documents/dpia")
    assert "/board/documents/dpia?language=nl&amp;as=docx" in page.html
    response = await browser.client.get("/board/documents/dpia?language=nl&as=docx")
    assert response.headers["Content-Disposition"] == 'attachment; filename="dpia.docx"'
    paper = Document(io.BytesIO(await response.read()))
    titles = [one.text for one in paper.paragraphs if one.style and one.style.name == "Heading 1"]
    assert titles[0] == "A1. Voorstel"
    assert all(title in page.text for title in titles)
    response = await browser.client.get("/board/documents/request?language=en&as=md")
    assert response.content_type == "text/markdown"
    assert (await response.text()).startswith("# Request for consent")


async def test_documents_are_for_coordinators(office: Office):
    stranger = await office.browser()
    await office.world.grant("lies", Role.LEADER)
    leader = await office.browser()
    entrance = await leader.opens(await office.link("lies"))
    await leader.sends(entrance, "/board/enter")
    for address in ("/board/documents", "/board/documents/dpia?as=docx"):
        for browser in (stranger, leader):
            assert (await browser.opens(address)).status == 403
    browser = await office.enter("marieke")
    assert (await browser.opens("/board/documents/geheim")).status == 404
