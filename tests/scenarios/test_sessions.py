"""A session from its planning to what comes of it, in chat."""

import re

import pytest
from sqlmodel import Session, update

from challenges.models import (
    Action,
    Goal,
    Measure,
    NoteKind,
    Role,
    RoleGrant,
    SessionNote,
    WorkSession,
)
from tests.scenarios.test_theme_teams import joins
from tests.scenarios.world import Person, World

LEADS = "Dit is voor coördinatoren, en voor het themateam van deze bijeenkomst."
CLOSED = "Er is nu geen bijeenkomst waarbij je notities kunt maken."


@pytest.fixture
async def carla(world: World) -> Person:
    await world.begin({"Noord": 6, "Zuid": 6})
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.at(1, 12)
    return carla


async def plans(carla: Person, **answers: str) -> None:
    """Plan a work session about circular work, today from one to half past two."""
    await carla.types("bijeenkomst")
    await carla.presses("Bijeenkomst plannen")
    await carla.fills_in(
        **{
            "kind": "work", "title": "", "theme": "circular", "day": "2026-06-01",
            "begins": "13:00", "minutes": "", "place": "Raadzaal", **answers,
        }
    )  # fmt: skip


async def notes(person: Person, text: str, kind: str = "idea") -> None:
    await person.world.later(1)
    await person.types(f"notitie {text}")
    await person.fills_in(text=person.form.fields[0].value, kind=kind)  # pyright: ignore


async def test_a_session_is_planned_invited_to_and_found_in_the_calendar(
    world: World, carla: Person
):
    await plans(carla)
    assert "Werksessie" in carla.sees
    assert "maandag 1 juni van 13:00 tot 14:30" in carla.sees
    await carla.presses("Nodig het kanaal uit")
    await world.deliver()
    assert world.post.title == "Kom je ook? Werksessie"
    assert "Waar: Raadzaal" in world.post.plain_text()
    [held] = await world.rows(WorkSession)
    await carla.presses_raw("invite-session", f"{held.id}/{held.version}")
    assert "stond al in het kanaal" in carla.sees

    bob = world.person("bob")
    await bob.presses("In mijn agenda", on=world.post)
    assert "geen pagina" in bob.sees  # there is no website here


async def test_anybody_makes_notes_while_it_lasts_and_nobody_stands_beside_them(
    world: World, carla: Person
):
    await plans(carla)
    bob = world.person("bob")
    await bob.types("notitie eigen bekers")
    assert CLOSED in bob.sees
    await world.at(1, 13, 5)
    await notes(bob, "Eigen bekers in de kantine")
    assert "opgeslagen bij Werksessie" in bob.sees
    await bob.presses("Notitie maken")
    await bob.fills_in(text="Wie mag bestellen?", kind="question")
    await world.at(1, 14, 31)
    await bob.types("notitie te laat")
    assert CLOSED in bob.sees

    kept = await world.rows(SessionNote)
    assert [(one.text, one.kind) for one in kept] == [
        ("Eigen bekers in de kantine", NoteKind.IDEA),
        ("Wie mag bestellen?", NoteKind.QUESTION),
    ]
    assert not any("participant" in name or "account" in name for name in SessionNote.model_fields)


async def test_an_empty_note_is_refused_and_the_form_stays(world: World, carla: Person):
    await plans(carla)
    await world.at(1, 13, 5)
    bob = world.person("bob")
    await bob.types("notitie")
    await bob.fills_in(text="  ", kind="action")
    assert set(bob.errors) == {"text"}
    await bob.fills_in(text="x" * 201, kind="action")
    assert set(bob.errors) == {"text"}
    assert await world.rows(SessionNote) == []


async def test_the_lead_looks_at_each_note_and_the_report_goes_on_by_itself(
    world: World, carla: Person
):
    await plans(carla)
    await world.at(1, 13, 5)
    bob = world.person("bob")
    await notes(bob, "Eigen bekers in de kantine", "action")
    await notes(bob, "Nul wegwerp", "ambition")
    await notes(bob, "Jan de Vries doet niets", "idea")
    await notes(bob, "Wie mag bestellen?", "question")
    await world.at(1, 14, 31)

    await carla.types("bijeenkomst")
    await carla.presses("Openen")
    assert "Nog te bekijken notities: 4" in carla.sees
    await carla.presses("Maak het verslag")
    assert "Bekijk eerst nog 4 notities" in carla.sees
    await carla.types("bijeenkomst")
    await carla.presses("Openen")
    await carla.presses("Bekijk de notities")
    assert "Eigen bekers" in carla.sees
    await carla.presses("Aanpassen en bewaren")
    await carla.fills_in(
        text="Eigen bekers in alle kantines", kind="action", horizon="2030", department="Noord",
        action="none",
    )  # fmt: skip
    await carla.presses("In het verslag")
    assert "lijkt op gegevens van iemand: Jan de Vries" in carla.sees
    await carla.presses("Niet in het verslag")
    await carla.presses("In het verslag")
    assert "In het verslag: 3" in carla.sees
    await carla.presses("Maak het verslag")
    assert "Verslag klaar" in carla.sees
    await world.deliver()

    [action] = await world.rows(Action)
    assert (action.title, action.owner, action.theme) == (
        "Eigen bekers in alle kantines", "Noord", "circular",
    )  # fmt: skip
    [goal] = await world.rows(Goal)
    assert (goal.text, goal.source) == ("Nul wegwerp", "Werksessie")
    assert any("Wie mag bestellen?" in mail for mail in carla.mail)
    assert {one.text for one in await world.rows(SessionNote)} == {
        "Eigen bekers in alle kantines", "Nul wegwerp", "Wie mag bestellen?",
    }  # fmt: skip

    await carla.presses("Zet het verslag in het kanaal")
    await world.deliver()
    assert world.post.title == "Verslag: Werksessie"
    assert "Eigen bekers in alle kantines" in world.post.plain_text()
    [held] = await world.rows(WorkSession)
    await carla.presses_raw("evaluate-session", f"{held.id}/{held.version}")
    await carla.presses("Zet in het kanaal")
    [measure] = await world.rows(Measure)
    assert measure.questionnaire == "after-session"


async def test_a_note_about_a_colleague_whom_prikkel_knows_by_name_is_told(
    world: World, carla: Person
):
    def call(session: Session) -> None:
        session.exec(update(RoleGrant).values(called="Qorvik Zandstra"))

    await world.store.write(call)
    await plans(carla)
    await world.at(1, 13, 5)
    await notes(world.person("bob"), "Zandstra bestelt te veel", "idea")
    await world.at(1, 14, 31)
    await carla.types("bijeenkomst")
    await carla.presses("Openen")

    await carla.presses("Bekijk de notities")

    assert "lijkt op gegevens van iemand: Zandstra." in carla.sees


async def test_a_question_reaches_who_looks_after_its_action(world: World, carla: Person):
    await carla.presses_raw("new-action")
    await carla.fills_in(title="Repaircafé", theme="circular", horizon="one-year",
                         status="planned")  # fmt: skip
    [action] = await world.rows(Action)
    await carla.presses_raw("ask-answerable", f"{action.id}/{action.version}")
    code = re.findall(r"(?:\w{4}-){3}\w{4}", carla.sees)
    dirk = world.person("dirk")
    await dirk.types(f"mijn-acties {code[0]}")
    await dirk.presses("Ja, elke maand")
    await plans(carla)
    await world.at(1, 13, 5)
    await notes(world.person("bob"), "Wanneer is het open?", "question")
    await carla.types("bijeenkomst")
    await carla.presses("Openen")
    await carla.presses("Bekijk de notities")
    await carla.presses("Aanpassen en bewaren")
    await carla.fills_in(
        text="Wanneer is het open?", kind="question", horizon="one-year", department="",
        action=str(action.id),
    )  # fmt: skip
    await carla.presses("Sluit de notities")
    await carla.presses("Maak het verslag")
    await world.deliver()
    assert any("Wanneer is het open?" in mail for mail in dirk.mail)
    assert not any("Wanneer is het open?" in mail for mail in carla.mail)


async def test_the_team_of_a_theme_leads_its_sessions_and_nobody_else_does(
    world: World, carla: Person
):
    anna = await joins(world, carla, "anna", "circular")
    dora = await joins(world, carla, "dora", "climate")
    await plans(carla)
    [held] = await world.rows(WorkSession)
    await anna.types("bijeenkomst")
    await anna.presses("Openen")
    assert "Nog te bekijken notities: 0" in anna.sees
    assert "Nodig het kanaal uit" not in anna.labels
    for stranger in (dora, world.person("bob")):
        await stranger.types("bijeenkomst")
        assert "Openen" not in stranger.labels
        value = f"{held.id}/{held.version}"
        for action in ("open-session", "close-session", "report-session", "next-note"):
            await stranger.presses_raw(action, value)
            assert LEADS in stranger.sees
        for action in ("remove-session", "invite-session", "tell-session", "evaluate-session"):
            await stranger.presses_raw(action, value)
            assert "coördinatoren" in stranger.sees
    await anna.presses_raw("close-session", str(held.id))
    assert "Wacht op het verslag" in anna.sees


async def test_what_was_filled_in_wrongly_is_said_at_its_field(world: World, carla: Person):
    await plans(carla, begins="half twee")
    assert set(carla.errors) == {"begins"}
    await carla.fills_in(kind="work", theme="all", day="2026-06-01", begins="13u30", minutes="uur")
    assert set(carla.errors) == {"minutes"}
    await carla.fills_in(kind="work", theme="all", day="2026-05-01", begins="13u30", minutes="")
    assert set(carla.errors) == {"minutes"}
    await carla.fills_in(kind="work", theme="all", day="2026-06-03", begins="9.30", minutes="45")
    assert "woensdag 3 juni van 09:30 tot 10:15" in carla.sees
