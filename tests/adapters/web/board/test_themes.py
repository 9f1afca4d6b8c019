"""Themes on the board: chosen, told in fives, and made the plan of the campaign to come."""

from datetime import date
from uuid import uuid4

import pytest
from sqlmodel import Session, select

from challenges.inserts import insert_all
from challenges.models import Campaign, Challenge, Measure, MeasureAnswer
from tests.adapters.web.board.conftest import Browser, Office, Seen
from tests.adapters.web.board.test_roles import leads


async def chosen(office: Office, **people: int) -> tuple[Browser, Seen]:
    """A coordinator opens the choice and closes it after so many people chose."""
    browser = await office.enter("marieke")
    listed = await browser.opens("/board/questionnaires")
    opened = await browser.sends(listed, "choose-themes")
    assert "Kies de thema’s" in opened.text

    def fill(session: Session) -> str:
        measure = session.exec(select(Measure)).one()
        rows = [
            {"id": uuid4(), "measure_id": measure.id, "question": "themes",
             "answer": choice.replace("_", ",")}
            for choice, number in people.items() for _ in range(number)
        ]  # fmt: skip
        insert_all(session, MeasureAnswer, rows)
        return str(measure.id)

    measure_id = await office.store.write(fill)
    page = await browser.opens(f"/board/questionnaires/{measure_id}")
    await browser.sends(page, "post-wave")
    await office.world.deliver()
    assert office.world.post.title == "Kies de thema’s"
    return browser, await browser.sends(page, "close-wave-now")


async def _put_off(office: Office) -> None:
    """Let the campaign begin in the future."""

    def move(session: Session) -> None:
        session.exec(select(Campaign)).one().starts_on = date(2026, 12, 7)

    await office.store.write(move)


async def _themes(office: Office) -> set[str]:
    return {str(one.theme) for one in await office.world.rows(Challenge) if one.code != "n04"}


async def test_what_was_chosen_is_shown_with_its_plan_and_made_it_with_one_press(office: Office):
    await _put_off(office)
    browser, page = await chosen(office, climate_nature=12, circular=7, social=4)

    assert "Minstens 20 mensen antwoordden." in page.text
    assert "Een plan met Klimaat, Natuur, Circulair" in page.text
    assert "Te weinig" not in page.text
    assert "<svg" in page.html
    used = await browser.sends(page, "use-theme-plan")
    assert used.status == 200
    assert await _themes(office) == {"climate", "nature", "circular"}


async def test_of_a_tie_each_plan_is_there_to_be_used(office: Office):
    await _put_off(office)
    browser, page = await chosen(office, climate_circular_social=9, climate_circular_nature=9)

    assert "evenveel stemmen" in page.text
    assert "Een plan met Klimaat, Circulair, Sociaal" in page.text
    assert "Een plan met Klimaat, Circulair, Natuur" in page.text
    assert sum(form.action.endswith("use-theme-plan") for form in page.forms) == 2
    await browser.sends(page, "use-theme-plan")
    assert await _themes(office) == {"climate", "circular", "social"}


async def test_a_campaign_that_has_begun_shows_what_the_next_could_be(office: Office):
    before = await _themes(office)
    browser, page = await chosen(office, nature=9, social=9)

    assert "De campagne is al begonnen" in page.text
    assert "Dag 8: Reflectie" in page.text
    assert not any(form.action.endswith("use-theme-plan") for form in page.forms)
    assert await _themes(office) == before
    del browser


@pytest.mark.parametrize("people", [4, 5])
async def test_of_too_few_nothing_is_told_and_nothing_planned(office: Office, people: int):
    await _put_off(office)
    _, page = await chosen(office, climate=people)

    assert "Te weinig mensen kozen" in page.text
    assert "Een plan met" not in page.text


async def test_themes_with_too_few_challenges_say_so_instead_of_a_plan(office: Office):
    await _put_off(office)
    _, page = await chosen(office, nature=9, _=5)

    assert "voor hoogstens 3 dagen, en niet voor 10" in page.text


async def test_a_leader_reads_the_result_and_no_plan(office: Office):
    await _put_off(office)
    _, page = await chosen(office, climate=12, nature=9)
    browser, _ = await leads(office)
    [measure] = await office.world.rows(Measure)
    page = await browser.opens(f"/board/questionnaires/{measure.id}")

    assert page.status == 200
    assert "Minstens 20 mensen antwoordden." in page.text
    assert "Een plan met" not in page.text
