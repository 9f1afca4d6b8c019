"""`my-data` shows all that is kept about somebody, a page at a time, and as a file."""

import json
import re
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlmodel import Session, SQLModel, select

from bot import own_data
from bot.i18n import translator
from bot.models import Account
from bot.ports import NoSeals
from challenges import plans
from challenges.models import Barrier, BarrierChange, Campaign, Friction, Participant, Photo, Role
from challenges.playbooks import USUAL, load
from tests.scenarios.telling import (
    blocked,
    joins_theme_team,
    links_an_account,
    looks_after_an_action,
    lunches,
    stands_on_a_card,
)
from tests.scenarios.world import Person, World

KINDS = {
    "absence": "absences", "check_in": "check-ins", "friction": "frictions",
    "support": "supports", "confirmation": "confirmations", "retry": "retries",
    "enrolment": "enrolments", "barrier_change": "done", "account": "account",
    "rolegrant": "roles", "reminder": "reminder", "plan_step": "plan", "care": "care",
    "barrier_look": "looks", "answerable": "looks-after", "action_news": "action-news",
    "intention": "intentions",
    "talker": "talks",
    "talk_wish": "talks",
    "talk_member": "talks",
    "agreement": "talks",
    "avoidance": "talks", "theme_seat": "theme-teams",
    "card_person": "card-names",
    "card_thanks": "card-thanks",
    "sign_in": "sign-in",
}  # fmt: skip
"""Under which heading each table with a person in it is told."""


async def _busy(world: World) -> Person:
    """Somebody of whom there is something of every kind."""
    await world.begin({"Facilitair": 6})
    anna = await world.grant("Facilitair-0", Role.COORDINATOR)
    await world.at(1)
    await blocked(world, "Facilitair-0")
    await anna.types("drempel")
    await anna.fills_in(code="IT", text="Het scherm is stuk", place="Kamer 3.12", known="yes")
    await world.store.write(_photograph)
    mugs = next(b for b in await world.rows(Barrier) if not b.own_words)
    await anna.presses_raw("support-barrier", str(mugs.id))
    await anna.types("pauze")
    await anna.fills_in(first="2026-06-03", last="2026-06-04")
    await anna.types("herinnering")
    await anna.fills_in(on="yes", at="13:00", monday="yes", timezone="Europe/Amsterdam")
    await world.at(2)
    await anna.presses_raw("review-barrier", str(mugs.id))
    await anna.presses("Weggenomen")
    await anna.fills_in(answer="Er zijn nu mokken.")
    await world.at(3)
    await anna.presses_raw("try-again", f"{mugs.id}/1/yes")
    await anna.presses_raw("notice-removal", f"{mugs.id}/1/partly")
    plan_id = await world.store.write(partial(_follow_playbook, world))
    await anna.presses_raw("tick-step", f"{plan_id}/intake")
    await looks_after_an_action(world, anna)
    await stands_on_a_card(world, anna)
    await anna.presses_raw("put-off", f"step/{plan_id}/first-day")
    await anna.presses_raw("keep-intention", "buy/team/circular")
    await lunches(world, anna.id)
    await joins_theme_team(anna)
    await links_an_account(world, anna.id)
    return anna


def _photograph(session: Session) -> None:
    report = session.exec(select(Friction).where(Friction.text == "Het scherm is stuk")).one()
    session.add(Photo(friction_id=report.id, sealed=""))


def _follow_playbook(world: World, session: Session) -> UUID:
    campaign = session.exec(select(Campaign)).one()
    return plans.lead_to(session, campaign, load(USUAL), now=world.clock()).id


async def _document(world: World, name: str) -> dict[str, object]:
    def gather(session: Session) -> dict[str, object]:
        account = session.exec(select(Account).where(Account.external_id == name)).one()
        person = session.get_one(Participant, account.participant_id)
        words = translator("nl")
        return own_data.gather(session, person, words).as_document(words)

    return await world.store.read(gather)


async def _stored(world: World, name: str) -> dict[str, list[dict[str, object]]]:
    """What the file says of how it is stored, by table and column."""

    def write(session: Session) -> str:
        account = session.exec(select(Account).where(Account.external_id == name)).one()
        return own_data.as_text(
            session, session.get_one(Participant, account.participant_id), NoSeals(), world.clock()
        )

    return json.loads(await world.store.read(write))["Zoals het in de database staat"]


def _about_people() -> dict[str, set[str]]:
    """Every table about a person with its columns, as docs/privacy.md says whose it is."""
    text = (Path(__file__).parents[2] / "docs" / "privacy.md").read_text("utf-8")
    lines = re.findall(r"^\| `(\w+)` \| .* \| (.*) \| .* \|$", text, re.MULTILINE)
    tables = SQLModel.metadata.tables
    told = {name for name, who_sees_it in lines if re.search(r"\byou\b", who_sees_it)}
    return {name: set(tables[name].columns.keys()) for name in told}


async def test_the_file_has_every_column_of_every_table_about_a_person(world: World):
    await _busy(world)
    stored = await _stored(world, "Facilitair-0")

    about = _about_people()
    assert KINDS.keys() | {"participant", "conversation", "delivery"} <= about.keys()
    assert {name: set(rows[0]) for name, rows in stored.items()} == about


async def test_the_file_says_what_stands_in_the_columns_and_of_nobody_else(world: World):
    anna = await _busy(world)
    await world.at(4)
    await anna.reacts("white_check_mark")
    await world.person("Facilitair-1").presses("Gedaan", on=world.post)
    stored = await _stored(world, "Facilitair-0")

    [person] = stored["participant"]
    for table, rows in stored.items():
        assert {row.get("participant_id", person["id"]) for row in rows} == {person["id"]}, table
    answers = {row["day"]: row for row in stored["check_in"]}
    assert not answers["2026-06-01"]["by_reaction"]
    assert stored["absence"][0]["counts_from"] == "2026-06-02"
    assert [row["external_id"] for row in stored["conversation"]] == ["direct-Facilitair-0"]
    assert len(stored["delivery"]) == len(anna.mail)


async def test_answers_are_told_with_how_they_were_given_and_what_they_count_for(world: World):
    await world.begin({"Facilitair": 6})
    anna = world.person("Facilitair-0")
    await world.at(1)
    await anna.reacts("white_check_mark")
    await anna.types("pauze")
    await anna.fills_in(first="2026-06-01", last="2026-06-03")
    await world.at(2)
    await anna.presses("Gedaan", on=world.post)
    await world.at(4)
    await anna.presses("Vandaag niet", on=world.post)
    document = await _document(world, "Facilitair-0")

    answers = document["Je antwoorden"]
    assert isinstance(answers, list)
    assert [(one["Antwoord"], one["Telt mee"]) for one in answers] == [
        ("Gedaan (met een emoji)", "helemaal"),
        ("Gedaan", "niet"),
        ("Vandaag niet", "voor de helft"),
    ]
    assert "(telt vanaf dinsdag 2 juni)" in str(document["Niet aanwezig"])


async def test_all_that_is_kept_is_told(world: World):
    anna = await _busy(world)
    document = await _document(world, "Facilitair-0")
    told = json.dumps(document, ensure_ascii=False)

    for words in (
        "fake:W1 / Facilitair-0", "Het scherm is stuk", "Kamer 3.12", "maandag 1 juni",
        "Vandaag niet", "woensdag 3 juni", "coördinator", "Een beetje", "Het lukt nu",
        "nam de drempel weg", "Er zijn nu mokken.", "1 juni 2026", "Twee weken anders",
        "Facilitair", "Voer een startgesprek", "geen bericht voor",
    ):  # fmt: skip
        assert words in told, words
    messages = document["Berichten aan jou"]
    assert isinstance(messages, list)
    assert len(messages) == len(anna.mail)


async def test_every_table_that_points_at_a_person_has_a_heading(world: World):
    await _busy(world)
    pointing = {
        table.name for table in SQLModel.metadata.sorted_tables if "participant_id" in table.columns
    }
    assert pointing == KINDS.keys()
    document = await _document(world, "Facilitair-0")
    for kind in KINDS.values():
        assert document.get(translator("nl")(f"my-data-{kind}")), kind


async def test_the_card_says_where_and_when_and_that_everything_is_there(world: World):
    anna = await _busy(world)
    await anna.types("mijn-gegevens")
    for words in ("Wat we over je bewaren", "Kamer 3.12", "maandag 1 juni", "Het lukt nu",
                  "Een beetje", "Twee weken anders"):  # fmt: skip
        assert words in anna.sees, words
    assert "Alle 2 bekijken" in " ".join(anna.labels) or "bekijken" in " ".join(anna.labels)


async def test_long_lists_are_turned_page_by_page_and_nothing_is_cut(world: World):
    anna = await _busy(world)

    def much(session: Session) -> None:
        barrier = session.exec(select(Barrier)).first()
        person = session.exec(select(BarrierChange)).first()
        assert barrier is not None
        assert person is not None
        for number in range(23):
            session.add(
                BarrierChange(
                    barrier_id=barrier.id, participant_id=person.participant_id, what="described",
                    note=f"woord-{number:02}", changed_at=world.clock(),
                )
            )  # fmt: skip

    await world.store.write(much)
    await anna.types("mijn-gegevens")
    await anna.presses_raw("my-data-page", "done/0")
    read = anna.sees
    while "Verder" in anna.labels:
        await anna.presses("Verder")
        read += anna.sees
    assert all(f"woord-{number:02}" in read for number in range(23))
    await anna.presses("Terug")
    assert "11" in anna.sees.splitlines()[0]


async def test_a_page_that_is_not_there_is_the_first_and_another_kind_is_refused(world: World):
    anna = await _busy(world)
    for value in ("done/900", "done/x", "done", "done/-5"):
        await anna.presses_raw("my-data-page", value)
        assert "Mijn gegevens" in " ".join(anna.labels) or anna.card is not None
    await anna.presses_raw("my-data-page", "passwords/0")
    assert "Wat we over je bewaren" in anna.sees


async def test_where_there_is_no_file_it_says_whom_to_ask(world: World):
    anna = await _busy(world)
    await anna.presses_raw("my-data-file")
    assert "prikkel my-data" in anna.sees
