"""The report for those who decide: the numbers of that day's exports, and nobody's own words."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from sqlmodel import Session

from bot import council, exports, reports
from bot.chat.cards import Facts
from bot.chat.pages import Page, Section, words_on
from bot.chat.tables import Chart, Table
from bot.council import Period, Yield
from bot.i18n import LOCALES, translator
from challenges import barriers, queries
from challenges.models import (
    ActionStatus,
    Barrier,
    BarrierStatus,
    Campaign,
    Decision,
    DecisionRequest,
    Enrolment,
    Measurement,
    Participant,
    Role,
    RoleGrant,
    Signal,
)
from challenges.packs import content_of
from scoring import savings
from scoring.effects import effects
from tests.in_memory import open_session
from tests.reported import (
    BEFORE,
    MONDAY,
    WEDNESDAY,
    add_action,
    add_barrier,
    start_campaign,
)

LATER = WEDNESDAY + timedelta(days=12)
WHOLE = Period(BEFORE, date(2026, 12, 31))
MEASURED = {True: (20, 40, 30, 40), False: (10, 60, 45, 60)}
"""Worked and tried before, worked and tried after: of those hindered, and of the rest."""


@pytest.fixture
def session() -> Iterator[Session]:
    with open_session() as session:
        yield session


@pytest.fixture
def campaign(session: Session) -> Campaign:
    return start_campaign(session)


def found_in(session: Session, campaign: Campaign, period: Period = WHOLE, locale: str = "nl"):
    return council.what_it_came_to(session, campaign, period, LATER, locale)


def page_of(found: Yield, locale: str = "nl", country: str = "NL") -> Page:
    return council.report(found, "Gemeente Voorbeeld", country, translator(locale))


def section(page: Page, name: str) -> Section:
    [found] = [one for one in page.sections if one.name == name]
    return found


def words(page: Page, name: str = "") -> str:
    shown = Page("", (section(page, name),)) if name else page
    return "\n".join(words_on(shown))


def coordinator(session: Session, campaign: Campaign) -> Participant:
    person = Participant(organisation_id=campaign.organisation_id)
    session.add(person)
    session.flush()
    return person


def end(
    session: Session,
    campaign: Campaign,
    barrier: Barrier,
    status: BarrierStatus,
    answer: str,
    instead: str = "",
    now: datetime = WEDNESDAY,
) -> Barrier:
    """A coordinator says how it ended."""
    barriers.close(
        session, barrier, status, answer, instead, by=coordinator(session, campaign),
        version=barrier.version, now=now,
    )  # fmt: skip
    return barrier


def measured(session: Session, barrier: Barrier, counts: dict[bool, tuple[int, ...]]) -> None:
    for hindered, (worked_before, tried_before, worked_after, tried_after) in counts.items():
        session.add(
            Measurement(
                barrier_id=barrier.id, removal=barrier.removals, hindered=hindered,
                worked_before=worked_before, tried_before=tried_before,
                worked_after=worked_after, tried_after=tried_after,
            )
        )  # fmt: skip
    session.flush()


def test_where_nothing_happened_every_section_says_so(session: Session, campaign: Campaign):
    page = page_of(found_in(session, campaign))
    for name in ("reported", "removed", "best", "refused", "actions", "secap"):
        assert section(page, name).body == ()
        assert section(page, name).empty == "Niets in deze periode."
    assert words(page, "short").count("Niets in deze periode.") == 3
    assert "Minder dan twintig" in words(page, "participation")
    assert "CO2e\nniet bekend" in words(page, "short")


def test_its_numbers_are_those_of_the_exports_of_that_day(session: Session, campaign: Campaign):
    gone = add_barrier(session, campaign, 7, title="Geen bakken")
    end(session, campaign, gone, BarrierStatus.REMOVED, "Er staan bakken")
    add_barrier(session, campaign, 2, title="Geen tijd", theme="social")
    add_action(session, campaign, "Bakken kopen", gone, budget=900, owner="Inkoop")
    add_action(session, campaign, "Meten", owner="Facilitair")
    found = found_in(session, campaign)
    contents = exports.gather(session, campaign, LATER, publish=False)
    assert found.contents == contents
    page = page_of(found)
    [themes] = [part for part in section(page, "reported").body if isinstance(part, Table)]
    assert themes.rows == (("Circulair", "1", "1", "0", "0"), ("Sociaal", "1", "0", "0", "1"))
    assert sum(int(row[1]) for row in themes.rows) == len(contents.barriers)
    [told] = [part for part in section(page, "actions").body if isinstance(part, Table)]
    sheet = {one.name: one for one in exports.tables(contents, translator("nl"))}["actions"]
    assert {row[0] for row in told.rows} == {row[0] for row in sheet.rows}
    counted = reports.done_challenges(session, campaign, WHOLE.first, WHOLE.last)
    assert found.done == {one.id: number for one, number in counted}
    again = savings.estimate((content_of(one), number) for one, number in counted)
    assert found.saved == again


def test_the_page_that_an_alderman_wants_stands_first(session: Session, campaign: Campaign):
    page = page_of(found_in(session, campaign))
    assert [one.name for one in page.sections if one.name][:2] == ["short", "done"]
    [numbers] = [part for part in section(page, "short").body if isinstance(part, Facts)]
    assert [label for label, _ in numbers.facts] == ["Drempels", "Deelnemers", "CO2e"]


def test_what_was_removed_and_refused_is_told_with_what_a_coordinator_said(
    session: Session, campaign: Campaign
):
    gone, partly, not_possible = (
        add_barrier(session, campaign, 7, title=title) for title in ("Bakken", "Mokken", "Trein")
    )
    end(session, campaign, gone, BarrierStatus.REMOVED, "Er staan bakken")
    end(session, campaign, partly, BarrierStatus.PARTLY_REMOVED, "Op de eerste verdieping")
    end(session, campaign, not_possible, BarrierStatus.NOT_POSSIBLE, "Geen spoor", "Neem de bus")
    page = page_of(found_in(session, campaign))
    removed = words(page, "removed")
    assert "Bakken – Er staan bakken" in removed
    assert "Mokken (Deels weggenomen) – Op de eerste verdieping" in removed
    assert "Trein" not in removed
    assert words(page, "refused").strip().endswith("Trein – Geen spoor Neem de bus")


def test_chances_that_were_taken_have_a_part_of_their_own_where_there_are_any(
    session: Session, campaign: Campaign
):
    before = page_of(found_in(session, campaign))
    chance, keep = (
        add_barrier(session, campaign, 7, title=title, kind=kind)
        for title, kind in (("Panelen op de loods", Signal.CHANCE), ("De fruitkar", Signal.KEEP))
    )
    end(session, campaign, chance, BarrierStatus.REMOVED, "Ze liggen er")
    end(session, campaign, keep, BarrierStatus.REMOVED, "Die komt elke week")
    page = page_of(found_in(session, campaign))

    assert "adopted" not in [one.name for one in before.sections]
    assert "Panelen op de loods" in words(page, "adopted")
    assert "Ze liggen er" in words(page, "adopted")
    assert "De fruitkar" in words(page, "adopted")
    assert section(page, "removed").body == section(page, "reported").body == ()


def test_of_another_period_nothing_is_told(session: Session, campaign: Campaign):
    gone = add_barrier(session, campaign, 7)
    end(session, campaign, gone, BarrierStatus.REMOVED, "Er staan bakken")
    found = found_in(session, campaign, Period(date(2027, 1, 4), date(2027, 2, 1)))
    assert (found.reported, found.removed, found.challenges, found.weeks) == ((), (), (), ())
    assert found.saved.kg is None
    assert found_in(session, campaign, Period(MONDAY, MONDAY)).removed != ()


def test_nobodys_own_words_and_nothing_that_may_not_leave(session: Session, campaign: Campaign):
    add_barrier(session, campaign, 9, title="Piet maakt lawaai", own_words=True)
    add_barrier(session, campaign, 2, title="Te weinig", status=BarrierStatus.REPORTED)
    add_barrier(session, campaign, 6, title="Genoeg")
    for locale in LOCALES:
        said = words(page_of(found_in(session, campaign, locale=locale), locale))
        assert "Genoeg" in said
        for held_back in ("mijn tekst", "Piet", "Te weinig", "Blauw"):
            assert held_back not in said


def test_how_many_took_part_is_told_in_steps_and_from_twenty_on(
    session: Session, campaign: Campaign
):
    assert found_in(session, campaign).people is None
    for _ in range(14):
        person = coordinator(session, campaign)
        person.joined_on = date(2026, 11, 20)
        session.add(
            Enrolment(campaign_id=campaign.id, participant_id=person.id, expected_from=MONDAY)
        )
    session.flush()
    assert found_in(session, campaign).people == 20
    assert "minstens 20" in words(page_of(found_in(session, campaign)), "short")


def test_each_removal_is_told_as_it_is_also_where_less_works(session: Session, campaign: Campaign):
    names = ("Bakken", "Mokken", "Stalling")
    better, worse, small = (add_barrier(session, campaign, 7, title=it) for it in names)
    for one in (better, worse, small):
        end(session, campaign, one, BarrierStatus.REMOVED, "Het kan nu")
    measured(session, better, {True: (10, 40, 30, 40), False: (15, 60, 45, 60)})
    measured(session, worse, {True: (30, 40, 10, 40), False: (45, 60, 15, 60)})
    measured(session, small, {True: (2, 4, 4, 4), False: (3, 5, 5, 5)})

    [chart] = [
        part
        for part in section(page_of(found_in(session, campaign)), "removed").body
        if isinstance(part, Chart)
    ]

    told = {row[0]: values for row, values in zip(chart.table.rows, chart.values, strict=True)}
    assert told == {"Bakken": (25, 75), "Mokken": (75, 25)}
    text = words(page_of(found_in(session, campaign)), "removed")
    assert "Mokken – Waarschijnlijk lukt het bij" in text
    assert "van elke 100 mensen minder" in text


def test_the_best_removal_is_a_chart_with_its_table_and_how_sure_it_is(
    session: Session, campaign: Campaign
):
    best, other = (add_barrier(session, campaign, 7, title=it) for it in ("Bakken", "Mokken"))
    for one in (best, other):
        end(session, campaign, one, BarrierStatus.REMOVED, "Het kan nu")
    measured(session, best, MEASURED)
    measured(session, other, {True: (20, 40, 24, 40), False: (10, 60, 12, 60)})
    found = found_in(session, campaign)
    assert found.best is not None
    row, effect = found.best
    assert row.id == best.id
    before = {group: counts[:2] for group, counts in MEASURED.items()}
    after = {group: counts[2:] for group, counts in MEASURED.items()}
    assert effect is not None
    assert effect == effects(before, after).together
    page = page_of(found)
    [chart] = [part for part in section(page, "best").body if isinstance(part, Chart)]
    assert chart.values == ((effect.before,), (effect.after,))
    assert [cells[0] for cells in chart.table.rows] == ["Eerst", "Nu"]
    assert "van elke 100 mensen meer" in words(page, "best")
    assert "van elke 100 mensen meer" in words(page, "short")


@pytest.mark.parametrize(
    "counts",
    [
        pytest.param({True: (1, 3, 3, 3), False: (2, 4, 4, 4)}, id="too few"),
        pytest.param({True: (20, 40, 21, 40), False: (30, 60, 30, 60)}, id="chance"),
        pytest.param({True: (30, 40, 10, 40), False: (45, 60, 10, 60)}, id="it got worse"),
        pytest.param({}, id="not measured"),
    ],
)
def test_without_a_clear_effect_none_is_drawn(
    session: Session, campaign: Campaign, counts: dict[bool, tuple[int, ...]]
):
    gone = add_barrier(session, campaign, 7)
    end(session, campaign, gone, BarrierStatus.REMOVED, "Het kan nu")
    measured(session, gone, counts)
    page = page_of(found_in(session, campaign))
    assert not [part for part in section(page, "best").body if isinstance(part, Chart)]
    assert "niet gemeten" in words(page, "best")


def test_money_that_is_not_known_is_no_zero(session: Session, campaign: Campaign):
    add_action(session, campaign, "Meten")
    page = page_of(found_in(session, campaign))
    assert "Van één actie is het budget niet bekend." in words(page, "actions")
    assert "Gepland" not in words(page, "actions").splitlines()[1]
    add_action(session, campaign, "Kopen", budget=0)
    add_action(session, campaign, "Bouwen", budget=12_500)
    said = words(page_of(found_in(session, campaign)), "actions")
    assert "Gepland: 12.500 euro. Van één actie is het budget niet bekend." in said
    assert "0" in said.splitlines()


def test_what_was_spent_stands_beside_what_was_planned(session: Session, campaign: Campaign):
    add_action(session, campaign, "Meten")
    page = page_of(found_in(session, campaign))
    assert "Van één actie is niet bekend wat er is uitgegeven." in words(page, "actions")
    assert "Uitgegeven: " not in words(page, "actions")
    add_action(session, campaign, "Kopen", budget=900, spent=0)
    stopped = {"budget": 5000, "spent": 250, "status": ActionStatus.STOPPED}
    add_action(session, campaign, "Bouwen", **stopped)
    said = words(page_of(found_in(session, campaign)), "actions")
    assert "Gepland: 900 euro. Van één actie is het budget niet bekend." in said
    assert "Uitgegeven: 250 euro. Van één actie is niet bekend wat er is uitgegeven." in said
    [table] = [
        part
        for part in section(page_of(found_in(session, campaign)), "actions").body
        if isinstance(part, Table)
    ]
    beside = {row[0]: row[-2:] for row in table.rows}
    assert beside == {
        "Meten": ("niet bekend", "niet bekend"), "Kopen": ("900", "0"), "Bouwen": ("5.000", "250"),
    }  # fmt: skip


def test_what_has_no_theme_yet_is_in_the_report(session: Session, campaign: Campaign):
    add_barrier(session, campaign, 7, theme="")
    assert "niet gezegd" in words(page_of(found_in(session, campaign)), "reported").lower()


def test_decisions_are_told_as_asked_and_as_made(session: Session, campaign: Campaign):
    asked, made = (add_barrier(session, campaign, 7, title=it) for it in ("Stalling", "Trein"))
    request = DecisionRequest(
        barrier_id=asked.id, words="Mogen we bouwen?", owner="Facilitair", euros=4000
    )
    person = coordinator(session, campaign)
    barriers.ask_leadership(
        session, asked, request, by=person, version=asked.version, now=WEDNESDAY
    )
    barriers.decide(
        session, made, Decision.NOT_NOW, "Te duur", by=person, version=made.version, now=WEDNESDAY
    )
    said = words(page_of(found_in(session, campaign)), "decisions")
    assert "Stalling – Mogen we bouwen? (Facilitair · " in said
    assert "Trein – Nu niet" in said
    assert "Te duur" not in said  # what a leader wrote to the coordinators


def test_what_comes_is_what_is_not_over_the_first_first(session: Session, campaign: Campaign):
    for title, due in (("Later", date(2028, 1, 1)), ("Eerst", date(2027, 1, 1)), ("Ooit", None)):
        add_action(session, campaign, title, due=due)
    add_action(session, campaign, "Voorbij", status=ActionStatus.DONE)
    coming = [one.title for one in found_in(session, campaign).coming]
    assert coming == ["Eerst", "Later", "Ooit"]


def test_the_annex_has_the_fields_of_the_export_and_says_which_are_empty(
    session: Session, campaign: Campaign
):
    add_action(session, campaign, "Zon", secap={"sector": "Gebouwen", "co2-reduction": "1,5"})
    found = found_in(session, campaign)
    page = page_of(found)
    tables = [part for part in section(page, "secap").body if isinstance(part, Table)]
    sheet = exports.secap(found.contents, translator("nl"))
    shown = {heading for table in tables for heading in table.header}
    empty = words(page, "secap").partition("ingevuld: ")[2]
    assert {heading for heading in sheet.headings if heading in shown or heading in empty} == set(
        sheet.headings
    )
    assert "1,5" in [cell for table in tables for row in table.rows for cell in row]
    assert all(len(table.header) <= 6 for table in tables)


def test_the_flemish_pact_is_spoken_of_in_flanders_alone(session: Session, campaign: Campaign):
    add_action(session, campaign, "Ledlampen", secap={"sector": "Gebouwen"})
    found = found_in(session, campaign)
    annex = section(page_of(found, country="BE-VLG"), "pact")
    parts, actions = (part for part in annex.body if isinstance(part, Table))
    assert [row[0].partition(":")[0] for row in parts.rows] == [
        "Eigen gebouwen", "Werf 1", "Werf 2", "Werf 3", "Werf 4",
    ]  # fmt: skip
    [row] = actions.rows
    assert row[0] == "Ledlampen"
    assert row[2] == "Gebouwen"
    assert row[-1] == "in te vullen"  # nobody said to which part it belongs
    for country in ("NL", "BE-WAL", "DE"):
        assert "pact" not in [one.name for one in page_of(found, country=country).sections]


@pytest.mark.parametrize("locale", LOCALES)
def test_it_is_written_in_every_language(session: Session, campaign: Campaign, locale: str):
    gone = add_barrier(session, campaign, 7)
    end(session, campaign, gone, BarrierStatus.REMOVED, "Het kan nu")
    measured(session, gone, MEASURED)
    add_action(session, campaign, "Meten", owner="Inkoop", due=date(2027, 3, 1), budget=10)
    page = page_of(found_in(session, campaign, locale=locale), locale, "BE-VLG")
    assert page.locale == locale
    titles = [one.title for one in page.sections if one.name]
    assert len(set(titles)) == len(titles) == 13


def test_names_and_addresses_are_looked_for_in_whatever_was_typed(
    session: Session, campaign: Campaign
):
    gone = add_barrier(session, campaign, 7, title="Sleutel bij Karel Bos")
    end(session, campaign, gone, BarrierStatus.REMOVED, "Mail naar k.bos@example.org")
    add_action(session, campaign, "Overleg", owner="Els de Wit", description="Met Sanne")
    add_barrier(session, campaign, 9, title="Jan Jansen zingt", own_words=True)
    named = council.names_in(found_in(session, campaign), "nl")
    assert {one.words for one in named} == {"Karel Bos", "email", "Els de Wit", "Sanne"}
    assert {one.where for one in named if one.words == "Sanne"} == {"Met Sanne"}


def test_whoever_coordinates_is_found_where_every_noun_has_a_capital(
    session: Session, campaign: Campaign
):
    person = Participant(organisation_id=campaign.organisation_id)
    session.add(person)
    session.flush()
    session.add(
        RoleGrant(participant_id=person.id, role=Role.COORDINATOR, called="Qorvik Zandstra")
    )
    add_action(session, campaign, "Schlüssel", description="Den Schlüssel hat Zandstra im Büro")
    named = council.names_in(found_in(session, campaign), "de")
    assert [one.words for one in named] == ["Zandstra"]


def test_looking_changes_nothing(session: Session, campaign: Campaign):
    add_barrier(session, campaign, 7)
    session.commit()
    page_of(found_in(session, campaign))
    assert not [*session.new, *session.dirty, *session.deleted]
    assert queries.closed_weeks(session, campaign.id) == []
