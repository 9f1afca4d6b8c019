"""Questionnaires on the board: opened, posted and closed there, and read by who leads too."""

import re
from datetime import date

from sqlmodel import Session, select

from adapters.playground import measuring
from bot import questionnaires
from bot.i18n import translator
from bot.messages.questionnaires import results
from challenges import questionnaires as content
from challenges.models import Campaign, Measure, MeasureAnswer, Organisation, Wave
from challenges.questionnaires.waves import Proposal, open_wave
from tests.adapters.web.board.conftest import Office
from tests.adapters.web.board.test_roles import leads


async def two_waves(office: Office) -> list[str]:
    """The nulmeting before the campaign and in its last week, both closed: the latest last."""

    def hold(session: Session) -> list[str]:
        organisation = session.exec(select(Organisation)).one()
        campaign = session.exec(select(Campaign)).one()
        measuring.look_back(session, organisation, campaign, date(2026, 5, 1))
        measuring.ask_again(session, organisation, campaign, date(2026, 6, 1), office.world.clock())
        found = list(session.exec(select(Measure)).all())
        for measure in found:
            questionnaires.close(session, measure, date(2026, 6, 15))
        return [str(one.id) for one in sorted(found, key=lambda one: one.opens)]

    return await office.store.write(hold)


async def test_both_waves_stand_beside_each_other_with_the_range_of_chance(office: Office):
    _, later = await two_waves(office)
    page = await (await office.enter("marieke")).opens(f"/board/questionnaires/{later}")

    assert page.status == 200
    assert "Nulmeting, in de laatste week" in page.text
    assert "Toen antwoordden andere mensen dan nu" in page.text
    assert "Minstens 130 mensen antwoordden; de vorige keer minstens 160." in page.text
    assert "kan toeval zijn" in page.text
    assert "kwam als melding binnen" in page.text
    assert "<svg" in page.html
    assert len(page.html) < 100_000


async def test_the_chart_says_the_same_as_its_table(office: Office):
    _, later = await two_waves(office)

    def look(session: Session) -> list[results.Chart | None]:
        measure = session.exec(select(Measure).where(Measure.wave == Wave.LAST_WEEK)).one()
        found = questionnaires.results_of(session, measure)
        assert str(measure.id) == later
        words = translator("nl")
        return [results.chart(found, question, words) for question in found.asked.questions]

    charts = [chart for chart in await office.store.read(look) if chart is not None]
    assert len(charts) == 4
    for chart in charts:
        for row, values in zip(chart.table.rows, chart.values, strict=True):
            told = [cell for cell in row[1:] if cell.startswith(("–", "minder")) or "%" in cell]
            assert len(told) == len(values) == 2
            for cell, value in zip(told, values, strict=True):
                assert value is None or value == 0 or cell.startswith(f"{value}%"), (row, values)


async def test_a_leader_reads_and_changes_nothing(office: Office):
    earlier, _ = await two_waves(office)
    browser, _ = await leads(office)
    listed = await browser.opens("/board/questionnaires")
    page = await browser.opens(f"/board/questionnaires/{earlier}")

    assert listed.status == page.status == 200
    sent_to = [form.action for form in (*listed.forms, *page.forms)]
    assert [address for address in sent_to if "questionnaires" in address] == []


async def test_a_coordinator_opens_posts_and_closes_on_the_board(office: Office):
    browser = await office.enter("marieke")
    listed = await browser.opens("/board/questionnaires")
    wrong = await browser.sends(listed, "new-wave", opens="2026-06-01", closes="2026-05-01")
    assert wrong.status == 422
    assert "hoogstens 60 dagen" in wrong.text
    today = office.world.clock().date().isoformat()
    opened = await browser.sends(listed, "new-wave", wave="other", opens=today, closes="2026-06-12")
    assert "Nulmeting, tussendoor" in opened.text

    [measure] = await office.world.rows(Measure)
    page = await browser.opens(f"/board/questionnaires/{measure.id}")
    await browser.sends(page, "post-wave")
    await office.world.deliver()
    assert office.world.post.title == "Nulmeting"
    closed = await browser.sends(page, "close-wave-now")

    assert closed.status == 200
    assert "Te weinig mensen antwoordden" in closed.text


async def answered_by_ten_thousand(office: Office) -> str:
    """A wave with ten thousand answers to each question, still open; returns its id."""

    def fill(session: Session) -> str:
        organisation = session.exec(select(Organisation)).one()
        campaign = session.exec(select(Campaign)).one()
        days = Proposal(Wave.OTHER, date(2026, 6, 1), date(2026, 6, 12))
        measure = open_wave(session, campaign, content.load("nulmeting"), days, days.opens)
        measuring._fill(session, organisation, measure, 10_000, now=True)
        return str(measure.id)

    return await office.store.write(fill)


async def test_what_was_asked_of_ten_thousand_is_closed_and_read_at_once(office: Office):
    measure_id = await answered_by_ten_thousand(office)
    assert len(await office.world.rows(MeasureAnswer)) == 40_000
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/questionnaires/{measure_id}")
    closed = await browser.sends(page, "close-wave-now")
    again = await browser.opens(f"/board/questionnaires/{measure_id}")

    assert closed.status == again.status == 200
    assert re.search(r"Minstens 10.000 mensen antwoordden\.", again.text)
