"""Goals on the board: set, read and corrected there; the chart says what the table says."""

import re
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from aiohttp import FormData
from sqlmodel import Session, select

from adapters.charts import drawn
from adapters.playground import measuring
from bot.i18n import translator
from bot.messages.goals.charts import MOST_POINTS, chart
from challenges import goals, readings
from challenges.goals import Aim
from challenges.inserts import insert_all
from challenges.models import Campaign, Goal, Organisation, Reading
from challenges.readings import Found
from scoring.goals import Progress
from tests.adapters.web.board.conftest import Browser, Office, Seen
from tests.adapters.web.board.test_roles import leads

TODAY = date(2026, 6, 1)
NOW = datetime(2026, 6, 1, 8, tzinfo=UTC)
LESS = Aim(
    "Minder stroom", theme="climate", unit="kWh", from_year=2023, from_value=120_000,
    to_year=2030, to_value=60_000, source="Klimaatplan",
)  # fmt: skip
TYPED = {
    "text": "Minder stroom", "theme": "climate", "unit": "kWh", "from_year": "2023",
    "from_value": "120.000", "to_year": "2030", "to_value": "60.000", "source": "Klimaatplan",
}  # fmt: skip


async def made(office: Office, aim: Aim = LESS, number_of: int = 0) -> str:
    def work(session: Session) -> str:
        organisation = session.exec(select(Organisation)).one()
        goal = goals.create(session, organisation.id, aim, now=NOW)
        for number in range(number_of):
            day = date(2024, 1, 1) + timedelta(days=number)
            found = Found(day, 110_000 - number + 0.5, "Meter")
            readings.read(session, goal, found, today=TODAY)
        return str(goal.id)

    return await office.store.write(work)


async def test_a_coordinator_sets_a_goal_and_reads_it_on_the_board(office: Office):
    browser = await office.enter("marieke")
    listed = await browser.opens("/board/goals")
    assert "Er zijn nog geen doelen met getallen" in listed.text
    wrong = await browser.sends(listed, "new-goal", **{**TYPED, "to_value": "zestig"})
    assert wrong.status == 422
    assert "Dit getal kan niet" in wrong.text
    assert 'value="zestig"' in wrong.html
    assert 'value="120.000"' in wrong.html
    page = await browser.sends(wrong, "new-goal", **TYPED)
    assert page.status == 200
    assert "onbekend sinds 31 december 2023" in page.text
    read = await browser.sends(
        page, "add-reading", day="2025-12-31", reading="101.250,5", source="Jaarrekening"
    )
    assert "101.250,5 kWh op 31 december 2025" in read.text
    assert "voorspelt niets" in read.text
    assert "forecast" not in read.html
    assert "prognose" not in read.text.casefold()


async def test_a_reading_is_corrected_and_removed_on_a_page_of_its_own(office: Office):
    goal_id = await made(office, number_of=1)
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/goals/{goal_id}")
    [address] = set(re.findall(r"/board/readings/[0-9a-f-]{36}", page.html))
    reading = await browser.opens(address)
    late = await browser.sends(reading, "correct-reading", day="2027-01-01")
    assert late.status == 422
    assert "niet na vandaag" in late.text
    right = await browser.sends(reading, "correct-reading", reading="99.000")
    assert "99.000 kWh op 1 januari 2024" in right.text
    gone = await browser.sends(await browser.opens(address), "remove-reading-now")

    assert "Er is nog geen meting" in gone.text
    assert (await browser.opens(address)).status == 404


async def test_a_leader_reads_goals_and_changes_nothing(office: Office):
    goal_id = await made(office, number_of=2)
    browser, _ = await leads(office)
    pages = [await browser.opens(at) for at in ("/board/goals", f"/board/goals/{goal_id}")]

    assert [page.status for page in pages] == [200, 200]
    sent_to = [form.action for page in pages for form in page.forms]
    assert [address for address in sent_to if "goal" in address or "reading" in address] == []
    assert "/board/readings/" not in pages[1].html


async def test_an_action_is_put_at_a_goal_on_its_own_page(office: Office):
    goal_id = await made(office)
    browser = await office.enter("marieke")
    listed = await browser.opens("/board/actions")
    action = await browser.sends(listed, "new-action", title="Ledlampen")
    served = await browser.sends(action, "action-goal", goal=goal_id)

    assert "Voor doel Minder stroom" in served.text
    assert "Ledlampen" in (await browser.opens(f"/board/goals/{goal_id}")).text


async def test_readings_of_years_are_a_hundred_at_a_time(office: Office):
    goal_id = await made(office, number_of=250)
    browser = await office.enter("marieke")
    first = await browser.opens(f"/board/goals/{goal_id}")
    last = await browser.opens(f"/board/goals/{goal_id}?page=3")

    assert len(re.findall("/board/readings/", first.html)) == 100
    assert len(re.findall("/board/readings/", last.html)) == 50
    assert len(first.html) < 100_000


def a_goal(aim: Aim = LESS) -> Goal:
    return Goal(organisation_id=UUID(int=1), created_at=NOW, **asdict(aim))


def read_on(*found: tuple[date, float]) -> list[Reading]:
    return [Reading(goal_id=UUID(int=1), day=day, value=value, source="x") for day, value in found]


def test_the_chart_says_the_same_as_its_table_and_its_line_is_straight():
    found = read_on((date(2024, 6, 30), 118_000), (date(2025, 1, 31), 109_000.5))
    progress = Progress(a_goal(), found[-1], TODAY)
    picture = chart(progress, found, translator("nl"))

    assert picture.table.rows == (
        ("31 dec 2023", "–", "120.000 kWh"),
        ("30 jun 2024", "118.000 kWh", "115.729 kWh"),
        ("31 jan 2025", "109.000,5 kWh", "110.684 kWh"),
        ("31 dec 2030", "–", "60.000 kWh"),
    )
    assert picture.values == (
        (None, 120_000), (118_000, 115_729), (109_000.5, 110_684), (None, 60_000),
    )  # fmt: skip
    marks = drawn(picture)
    [(x, y), *between, (far, low)] = marks.lines[1].points
    for middle, high in between:
        assert abs(high - (y + (low - y) * (middle - x) / (far - x))) < 0.5
    assert [label.text for label in marks.labels] == [
        "31 dec 2023", "31 dec 2030", "120.000 kWh", "0",
    ]  # fmt: skip


def test_a_chart_below_nothing_begins_at_its_lowest_number():
    aim = Aim("Meer opwek", "climate", "MWh", 2023, 10, 2030, -20, "Plan")
    picture = chart(Progress(a_goal(aim), None, TODAY), [], translator("nl"))
    marks = drawn(picture)

    assert picture.low == -20
    assert [label.text for label in marks.labels][2:] == ["10 MWh", "-20 MWh"]
    heights = [y for _, y in marks.lines[0].points]
    assert heights[0] < heights[1] <= 180


def test_of_many_readings_the_chart_has_the_first_and_the_last():
    found = read_on(*((date(2024, 1, 1) + timedelta(days=n), 100 + n) for n in range(500)))
    picture = chart(Progress(a_goal(), found[-1], TODAY), found, translator("nl"))
    read = [value for value, _ in picture.values if value is not None]

    assert len(read) == MOST_POINTS
    assert (read[0], read[-1]) == (100, 599)


async def test_thirty_goals_with_five_thousand_readings_are_small(office: Office):
    def fill(session: Session) -> None:
        organisation = session.exec(select(Organisation)).one()
        for number in range(30):
            aim = Aim(f"Doel {number}", "climate", "kWh", 2020, 1000, 2030, 500, "Klimaatplan")
            goal = goals.create(session, organisation.id, aim, now=NOW)
            rows = [
                {"goal_id": goal.id, "day": date(2020, 1, 1) + timedelta(days=12 * each),
                 "value": 900.5 - each, "source": "Meter"}
                for each in range(167)
            ]  # fmt: skip
            insert_all(session, Reading, rows)

    await office.store.write(fill)
    browser = await office.enter("marieke")
    page = await browser.opens("/board/goals")

    assert page.text.count("Klimaat") >= 30
    assert len(page.html) < 100_000


CSV = (
    "Doel;Dag;Meting;Bron\r\nMinder stroom;31-12-2024;118.000,5;Meter\r\n"
    "Minder stroom;31-12-2025;veel;Meter\r\n"
)


async def sends_file(browser: Browser, page: Seen, content: str) -> Seen:
    values = {name: value for name, [value] in page.form("/board/files/readings").values.items()}
    form = FormData(values)
    form.add_field("file", content.encode(), filename="metingen.csv" if content else "")
    response = await browser.client.post("/board/files/readings", data=form)
    html = await response.text()
    return Seen(response.status, str(response.url.relative()), html, dict(response.headers))


async def test_readings_come_in_as_a_file_once_and_are_shown_first(office: Office):
    goal_id = await made(office)
    browser = await office.enter("marieke")
    files = await browser.opens("/board/files")
    wrong = await sends_file(browser, files, CSV)
    assert wrong.status == 422
    assert "3 Meting Dit getal kan niet" in wrong.text
    right = CSV.replace("veel", "99.000")
    preview = await sends_file(browser, files, right)
    assert preview.status == 200
    assert "Er komen 2 metingen bij." in preview.text
    assert "2 Minder stroom 31 december 2024 118.000,5 kWh Meter" in preview.text
    added = await sends_file(browser, preview, "")
    assert "Er zijn 2 metingen toegevoegd." in added.text
    again = await sends_file(browser, files, right)
    assert "Er komt geen meting bij. 2 zijn er al." in again.text
    page = await browser.opens(f"/board/goals/{goal_id}")

    assert "99.000 kWh op 31 december 2025" in page.text


async def test_our_own_download_of_readings_comes_in_and_adds_nothing(office: Office):
    await made(office, number_of=3)
    browser = await office.enter("marieke")
    files = await browser.opens("/board/files")
    response = await browser.client.get("/board/files/csv-nl?table=readings")
    again = await sends_file(browser, files, (await response.read()).decode("utf-8-sig"))

    assert "Er komt geen meting bij. 3 zijn er al." in again.text


async def test_ambitions_are_proposed_and_accepted_on_the_board(office: Office):
    browser = await office.enter("marieke")
    nothing = await browser.opens("/board/ambitions")
    assert "Open de vragenlijst “Duurzaamheid: nu en gewenst”" in nothing.text

    def hold(session: Session) -> None:
        organisation = session.exec(select(Organisation)).one()
        campaign = session.exec(select(Campaign)).one()
        measuring.look_at_role(session, organisation, campaign, date(2026, 5, 1))

    await office.store.write(hold)
    page = await browser.opens("/board/ambitions?theme=nature&year=2050")
    assert page.text.count("een 4 of 5, gewenst is") == 5
    assert "Natuur, voor 2050" in page.text
    accepted = await browser.sends(page, "accept-ambition")
    assert accepted.status == 200
    assert accepted.text.count("overgenomen") == 1
    assert "ambitie voor 2050, zonder getallen" in (await browser.opens("/board/goals")).text
