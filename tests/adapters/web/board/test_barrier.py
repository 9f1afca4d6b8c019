"""One barrier on the board: what it shows."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session, select

from challenges.models import (
    BarrierStatus,
    Decision,
    Participant,
    Role,
)
from tests.adapters.web.board.conftest import NAME, Office, opened

HOSTILE = """<script>alert("x")</script><img src=x onerror=alert(1)>'"><b>&{{ 7*7 }}"""


async def test_it_shows_what_is_known_and_what_people_said(office: Office):
    barrier = await office.barrier(NAME, voices=7, site="Werf Zuid", theme="climate")
    await office.said(barrier, "Al weken stuk", "Keuken 3")
    page = await (await office.enter("marieke")).opens(f"/board/barriers/{barrier}")

    assert f"{NAME} · Prikkel" in page.text
    for words in ("Gemeld", "minstens 5 collega’s", "Werf Zuid", "Klimaat", "maandag 1 juni"):
        assert words in page.text
    assert "Al weken stuk" in page.text
    assert "dinsdag 2 juni · Keuken 3" in page.text
    assert "7" not in page.text.partition("Hoeveel mensen")[2].partition("Soort")[0]


async def test_own_words_are_marked_until_they_have_a_name(office: Office):
    browser, page, barrier = await opened(office, "jan laat alles vies staan", own_words=True)
    assert "Eigen woorden, nog ongelezen" in page.text
    assert "ongelezen" in (await browser.opens("/board")).text
    assert "ongelezen" in (await browser.opens("/board/list")).text

    page = await browser.sends(page, "/rename-barrier", title="De keuken  is\nniet schoon")

    now = await office.now(barrier)
    assert (now.title, now.own_words, now.status) == (
        "De keuken is niet schoon", False, BarrierStatus.ACKNOWLEDGED,
    )  # fmt: skip
    assert "ongelezen" not in page.text


async def test_reports_without_words_are_not_listed_one_by_one(office: Office):
    _, page, _ = await opened(office, voices=3)

    assert "minder dan vijf meldingen" in page.text
    assert "checkbox" not in page.html
    assert "/redact-report" not in page.html


async def test_a_decision_of_leadership_is_shown(office: Office):
    barrier = await office.barrier(
        NAME, decision=Decision.NOT_NOW, decision_note="Eerst bezuinigen"
    )
    page = await (await office.enter("marieke")).opens(f"/board/barriers/{barrier}")

    assert "Besluit Besluit van de leiding: nu niet. Toelichting Eerst bezuinigen" in page.text


@pytest.mark.parametrize("address", ["", "/assign-barrier"])
async def test_what_is_not_there_is_said_to_be_gone(office: Office, address: str):
    browser = await office.enter("marieke")
    for barrier in ("3b0f0e55-9f2a-4c7e-8a53-0d8a5c2a9a11", "x", "%00"):
        page = await browser.opens(f"/board/barriers/{barrier}")
        assert page.status == 404
        assert "Deze drempel is er niet meer" in page.text


async def test_what_people_typed_is_never_markup(office: Office):
    barrier = await office.barrier(HOSTILE, own_words=True)
    await office.said(barrier, HOSTILE, HOSTILE)
    await office.barrier(f"ook {HOSTILE}", site=HOSTILE, owner=HOSTILE)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")
    page = await browser.sends(page, "/assign-barrier", owner=HOSTILE[:80], due="2026-07-01")
    page = await browser.sends(page, "/answer-barrier", answer=HOSTILE)

    for address in (page.address, "/board", "/board/list", f"/board?text={HOSTILE}"):
        shown = await browser.opens(address)
        assert shown.status == 200
        assert "script" not in shown.tags
        assert "b" not in shown.tags
        assert "49" not in shown.text
    refused = await browser.sends(page, "/assign-barrier", owner=HOSTILE, due="<i>")
    assert "script" not in refused.tags
    assert refused.form("/assign-barrier").values["owner"] == [HOSTILE]


async def test_the_page_is_in_the_language_of_the_person(office: Office):
    barrier = await office.barrier("", wording={"nl": "Geen tijd", "en": "No time"})
    browser = await office.enter("helen", "en")

    def speak(session: Session) -> None:
        for person in session.exec(select(Participant)).all():
            person.locale = "en"

    await office.store.write(speak)
    page = await browser.opens(f"/board/barriers/{barrier}")

    assert 'lang="en"' in page.html
    assert "What do you want to do?" in page.text
    assert "No time" in page.text


async def test_a_leaders_decision_and_a_colleagues_change_show_as_a_role(office: Office):
    browser, page, barrier = await opened(office)
    ahmed = await office.world.grant("ahmed", Role.COORDINATOR)
    await ahmed.types("coördineren")
    office.world.clock.advance(seconds=timedelta(hours=1).total_seconds())
    other = await office.enter("ahmed")
    await other.sends(await other.opens(f"/board/barriers/{barrier}"), "/acknowledge-barrier")

    page = await browser.opens(f"/board/barriers/{barrier}")

    assert "een coördinator las het" in page.text
    assert "ahmed" not in page.html


async def test_what_is_reported_today_shows_tomorrow(office: Office):
    barrier = await office.barrier(NAME, voices=3)
    today = date(2026, 6, 3)
    await office.said(barrier, "Net gemeld", day=today)
    await office.barrier("Vandaag pas gemeld", own_words=True, opened_on=today)
    browser = await office.enter("marieke")
    pages = [f"/board/barriers/{barrier}", "/board", "/board/list", "/board?text=gemeld"]

    for address in pages:
        page = await browser.opens(address)
        assert "Net gemeld" not in page.html
        assert "Vandaag pas" not in page.html
    await office.world.at(4)
    browser = await office.enter("marieke")

    assert "Net gemeld" in (await browser.opens(pages[0])).text
    assert "Vandaag pas" in (await browser.opens(pages[1])).text
    assert "2 van 2" in (await browser.opens(pages[3])).text


async def test_what_is_done_about_a_barrier_is_one_step_away(office: Office):
    browser, page, barrier = await opened(office)
    assert f'href="/board/actions?barrier={barrier}"' in page.html

    form = await browser.opens(f"/board/actions?barrier={barrier}")
    await browser.sends(form, "/actions/new-action", title="Nieuwe spoelmachine")

    page = await browser.opens(f"/board/barriers/{barrier}")
    assert "Nieuwe spoelmachine" in page.text
