"""What documents say of data is what the code does: held against tables, periods and rules."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from sqlmodel import Session, SQLModel, select

from adapters.cli.commands import COMMANDS
from bot import documents, inbox, retention
from bot.chat.cards import Text
from bot.chat.pages import Page, words_on
from bot.chat.tables import Table
from bot.commands import meant
from bot.documents.inventory import KINDS, Kind, Reader
from bot.documents.wording import WRITTEN, writer
from bot.installation import UNKNOWN, Database, Installation
from bot.models import WorkspaceRecord
from bot.wordings import values_in, wordings
from challenges import plans, playbooks
from challenges.dropped_dates import KEPT
from challenges.models import Campaign, Organisation
from challenges.packs import barrier_codes
from challenges.packs.kinds import Code
from challenges.personal_data import PersonalData
from challenges.retention import AGREED, Periods
from scoring import disclosure, rows
from tests.in_memory import open_session
from tests.reported import start_campaign
from tests.test_privacy_tables import TABLES, told

TODAY = date(2026, 6, 5)
TEXTS = Path(documents.__file__).parent / "locales"
KNOWN = Installation(
    carriers={"slack": "Slack"},
    contact="privacy@example.org",
    officer="FG 1",
    run_by="Team ICT, Nederland",
)
MEANT = ("leave", "my-data", "erase")
"""What the commands are that people are told to type."""

OF_A_LAW = {"27", "6", "1"}
"""The articles that documents name, and paragraphs of them."""


def _page(session: Session, name: str, locale: str = "nl", known: Installation = KNOWN) -> Page:
    organisation = session.exec(select(Organisation)).one()
    return documents.document(name, session, organisation, known, TODAY, locale)


def _words(page: Page) -> str:
    return "\n".join(words_on(page))


def _tables(page: Page) -> dict[str, Table]:
    parts = (part for section in page.sections for part in section.body)
    return {part.caption: part for part in parts if isinstance(part, Table)}


def _texts(locale: str) -> dict[str, ast.Message]:
    found: dict[str, ast.Message] = {}
    for file in sorted((TEXTS / locale).iterdir()):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), entry.content
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found
                found[entry.id.name] = entry
    return found


@pytest.fixture
def session() -> Iterator[Session]:
    with open_session() as session:
        start_campaign(session)
        session.flush()
        yield session


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_who_sees_a_kind_is_who_sees_its_tables(kind: Kind):
    cells = " ".join(told()[table][2] for table in kind.tables)
    seen = {reader for reader in Reader if re.search(rf"\b{reader.value}\b", cells)}
    assert set(kind.readers) == seen


def test_what_points_at_a_person_is_personal_and_told_to_them():
    for kind in KINDS:
        if any("participant_id" in TABLES[table] for table in kind.tables):
            assert kind.personal
            assert Reader.YOU in kind.readers


@pytest.mark.parametrize("locale", WRITTEN)
def test_documents_name_where_the_chat_of_the_organisation_is_and_no_other_platform(
    session: Session, locale: str
):
    both = replace(KNOWN, carriers={"slack": "Slack", "teams": "Microsoft Teams"})
    assert "Slack, Microsoft Teams" in _words(_page(session, "request", locale, both))

    organisation = session.exec(select(Organisation)).one()
    session.add(WorkspaceRecord(organisation_id=organisation.id, platform="teams", external_id="T"))
    session.flush()

    for name in documents.DOCUMENTS:
        assert "Slack, Microsoft Teams" not in _words(_page(session, name, locale, both))
    assert "Prikkel in Microsoft Teams" in _words(_page(session, "request", locale, both))


def test_every_kind_that_is_destroyed_says_by_which_step():
    steps = {step.kind for step in retention.steps(AGREED, datetime(2026, 6, 5, tzinfo=UTC))}
    assert {step for kind in KINDS for step in kind.ends} == steps


@pytest.mark.parametrize("locale", WRITTEN)
@pytest.mark.parametrize("period", [one.name for one in fields(Periods)])
def test_another_period_changes_every_document_that_speaks_of_it(
    session: Session, period: str, locale: str
):
    other = replace(KNOWN, kept=replace(AGREED, **{period: 777}))
    for name in ("retention", "dpia", "register", "request", "rules"):
        before, after = (_words(_page(session, name, locale, it)) for it in (KNOWN, other))
        assert "777" in after
        assert "777" not in before
        assert before != after
    assert "777" in _words(_page(session, "staff", locale, other))


@pytest.mark.parametrize("locale", WRITTEN)
def test_every_number_in_a_text_comes_from_the_code_or_is_that_of_an_article(locale: str):
    for key, message in _texts(locale).items():
        pieces = re.findall(
            r"\d+", re.sub(r"[ABCD]\d+|^\d+\. |Arti[ck][a-z]+ \d+\.", "", _said(message))
        )
        assert set(pieces) <= OF_A_LAW, key


def _said(message: ast.Message) -> str:
    text = message.value
    assert text is not None
    return re.sub(r"\{[^{}]*\}", "", _source(text))


def _source(pattern: ast.Pattern) -> str:
    found: list[str] = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            found.append(element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            found += [_source(variant.value) for variant in element.expression.variants]
    return " ".join(found)


def test_the_rules_of_publication_are_those_of_the_code(session: Session):
    words = _words(_page(session, "dpia"))
    low, high = (round(100 * bound) for bound in disclosure.HELD)
    for said in (
        f"niets over minder dan {disclosure.MINIMUM} mensen",
        f"in stappen van {disclosure.STEP} procent, van {low} tot {high}",
        f"vanaf {disclosure.FEWEST_IN_ALL} mensen van wie er minstens {disclosure.FEWEST_A_DAY}",
        f"rijen van minstens {rows.FEWEST} deelnemers",
    ):
        assert said in words
    kept = _words(_page(session, "retention"))
    assert f"hoogstens {inbox.MEMORY.days} dagen" in kept
    assert f"een vervallen datum {KEPT.days} dagen" in kept


def test_without_a_ranking_the_documents_speak_of_none(session: Session):
    campaign = session.exec(select(Campaign)).one()
    campaign.ranking = False
    session.add(campaign)
    session.flush()
    for name, said in (
        ("staff", "Er is geen stand van teams."), ("rules", "Er is geen stand van teams."),
        ("dpia", "De stand van teams staat uit."),
    ):  # fmt: skip
        words = _words(_page(session, name))
        assert said in words
        assert "deelnemers. Punten" not in words


def test_what_is_set_is_said_and_no_gap_any_more(session: Session):
    for name in documents.DOCUMENTS:
        page = _page(session, name)
        lacking = documents.gaps(page, writer("nl"))
        assert not [gap for gap in lacking if "PRIKKEL_CONTACT" in gap or "PRIKKEL_RUN" in gap]
    words = _words(_page(session, "register"))
    for said in ("privacy@example.org", "FG 1", "Team ICT, Nederland", "Slack", "SQLite"):
        assert said in words
    other = replace(KNOWN, database=Database.POSTGRESQL, is_https=True, has_key=True)
    words = _words(_page(session, "register", known=other))
    for said in ("PostgreSQL", "versleuteld (https)", "een sleutel die niet in de database staat"):
        assert said in words


@pytest.mark.parametrize("locale", WRITTEN)
@pytest.mark.parametrize("name", documents.DOCUMENTS)
def test_what_is_to_be_filled_in_is_listed_at_the_end(session: Session, name: str, locale: str):
    page = _page(session, name, locale, UNKNOWN)
    before = replace(page, sections=page.sections[:-1])
    lacking = documents.gaps(before, writer(locale))
    listed = [part.body[0] for part in page.sections[-1].body[1:] if part.kind == "group"]
    assert lacking
    assert tuple(it.text for it in listed if isinstance(it, Text)) == lacking
    mark = {"nl": "in te vullen", "en": "to be filled in"}[locale]
    assert all(f"[{mark}: {gap}]" in _words(before) for gap in lacking)


@pytest.mark.parametrize("locale", WRITTEN)
@pytest.mark.parametrize("name", documents.DOCUMENTS)
def test_every_document_says_that_it_is_no_legal_advice(session: Session, name: str, locale: str):
    page = _page(session, name, locale)
    said = {"nl": "geen juridisch advies", "en": "no legal advice"}[locale]
    first = page.sections[0].body[0]
    assert isinstance(first, Text)
    assert said in first.text
    assert said in page.foot.lower()
    assert page.locale == locale


def test_the_assessment_has_the_seventeen_points_of_the_model(session: Session):
    titles = [section.title for section in _page(session, "dpia").sections]
    numbers = [found[1] for it in titles if (found := re.match(r"[ABCD](\d+)\. ", it))]
    assert numbers == [str(number) for number in range(1, 18)]


def test_the_assessment_has_every_column_of_every_table(session: Session):
    [table] = [it for it in _tables(_page(session, "dpia")).values() if it.header[0] == "Tabel"]
    assert {row[0]: set(row[1].split(", ")) for row in table.rows} == TABLES
    assert set(TABLES) == {it.name for it in SQLModel.metadata.sorted_tables}


def test_outside_the_netherlands_the_request_says_that_it_follows_dutch_law(session: Session):
    organisation = session.exec(select(Organisation)).one()
    assert "staat in een ander land" not in _words(_page(session, "request"))
    organisation.country = "BE-VLG"
    session.add(organisation)
    session.flush()
    assert "staat in een ander land" in _words(_page(session, "request"))
    assert "Gegevensbeschermingsautoriteit" in _words(_page(session, "staff"))


def test_both_languages_say_the_same_with_the_same_values(session: Session):
    dutch, english = (wordings(TEXTS / locale) for locale in WRITTEN)
    assert set(dutch) == set(english)
    for key, text in english.items():
        assert values_in(dutch[key]) == values_in(text), key
    for name in documents.DOCUMENTS:
        pages = [_page(session, name, locale) for locale in WRITTEN]
        shapes = [[[part.kind for part in it.body] for it in page.sections[:-1]] for page in pages]
        assert shapes[0] == shapes[1], name


def test_before_there_is_a_campaign_its_days_are_to_be_filled_in():
    with open_session() as session:
        created = datetime(2026, 6, 1, tzinfo=UTC)
        session.add(Organisation(name="Gemeente Voorbeeld", created_at=created))
        session.flush()
        words = _words(_page(session, "request"))
    assert "[in te vullen: de eerste dag van de campagne]" in words
    assert "0 uitdagingen" not in words


def test_the_first_day_is_that_of_the_playbook_which_leads_to_a_campaign():
    with open_session() as session:
        created = datetime(2026, 6, 1, tzinfo=UTC)
        organisation = Organisation(name="Gemeente Voorbeeld", created_at=created)
        session.add(organisation)
        session.flush()
        usual = playbooks.load(playbooks.USUAL)
        plans.follow(session, organisation, usual, starts_on=date(2027, 1, 18), now=created)
        words = _words(_page(session, "request"))
    assert "van 18 januari 2027 tot en met [in te vullen: de laatste dag" in words


@pytest.mark.parametrize(
    ("locale", "typed"),
    [
        ("nl", ("stoppen", "mijn-gegevens", "wissen")),
        ("en", ("leave", "my-data", "erase")),
    ],
)
def test_what_people_are_told_to_type_is_understood(
    session: Session, locale: str, typed: tuple[str, ...]
):
    said = "\n".join(_words(_page(session, name, locale)) for name in documents.DOCUMENTS)
    for word in typed:
        assert f"“{word}”" in said
        assert meant(word) == MEANT[typed.index(word)]
    assert "“prikkel retention”" in said
    assert "retention" in COMMANDS


def test_what_is_said_to_be_warned_of_is_warned_of(session: Session):
    words = _words(_page(session, "dpia"))
    assert "e-mailadressen, telefoonnummers en vermeldingen" in words
    assert set(PersonalData) == {PersonalData.EMAIL, PersonalData.PHONE, PersonalData.MENTION}


@pytest.mark.parametrize("locale", WRITTEN)
@pytest.mark.parametrize("name", ["staff", "rules", "register", "dpia"])
def test_what_is_not_kept_is_called_as_people_see_it(session: Session, name: str, locale: str):
    """`tests/scenarios/test_what_does_not_suit.py` holds that nothing of it is stored."""
    label = barrier_codes()[Code.HEALTH].label.in_language(locale)
    assert f"“{label}”" in _words(_page(session, name, locale))
