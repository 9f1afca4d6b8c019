"""Theme teams: who is asked, what a member may, and that it ends at once."""

import re
from datetime import date, timedelta
from functools import partial
from uuid import UUID

import pytest
from sqlmodel import Session, select

from bot import roster
from challenges import actions, participants, queries
from challenges.models import (
    Action,
    ActionNews,
    ActionStatus,
    Answerable,
    Barrier,
    BarrierStatus,
    Campaign,
    Organisation,
    Participant,
    Role,
    RoleGrant,
    ThemeSeat,
)
from tests.scenarios.pulses import erase, every_day
from tests.scenarios.world import WORKSPACE, Person, World

UNTIL = "2026-12-31"
ONLY_TEAM = "Dit is alleen voor het themateam van dit thema."
CLIMATE, CIRCULAR = "climate", "circular"
THEMES = (CLIMATE, CIRCULAR)


@pytest.fixture
async def carla(world: World) -> Person:
    await world.begin({"Noord": 6})
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.at(1, 12)
    return carla


def code_in(person: Person) -> str:
    [code] = re.findall(r"(?:\w{4}-){3}\w{4}", person.sees)
    return code


async def invited(carla: Person, theme: str, until: str = UNTIL, lead: str = "") -> str:
    await carla.presses_raw("theme-invite")
    await carla.fills_in(theme=theme, until=until, lead=lead)
    return code_in(carla)


async def joins(world: World, carla: Person, name: str, theme: str, until: str = UNTIL) -> Person:
    await carla.types("themateam")
    person = world.person(name)
    await person.types(f"themateam {await invited(carla, theme, until)}")
    await person.presses("Ja, ik doe mee")
    return person


async def plans(world: World, *, theme: str, title: str, due: date | None = None) -> UUID:
    def add(session: Session) -> UUID:
        organisation = session.exec(select(Organisation)).one()
        plan = actions.Plan(title, theme=theme, due=due, status=ActionStatus.IN_PROGRESS)
        return actions.create(session, organisation.id, plan, now=world.clock()).id

    return await world.store.write(add)


async def hinders(world: World, *, theme: str, own_words: bool = False) -> Barrier:
    """A barrier of a theme that everybody reads of from the next day on."""

    def add(session: Session) -> UUID:
        organisation = session.exec(select(Organisation)).one()
        barrier = Barrier(
            organisation_id=organisation.id, theme=theme, code="IT", origin=f"{theme}{own_words}",
            title=f"Geen {theme}", own_words=own_words,
            campaign_id=session.exec(select(Campaign)).one().id,
            opened_on=date(2026, 5, 29), created_at=world.clock(),
        )  # fmt: skip
        session.add(barrier)
        session.flush()
        return barrier.id

    identifier = await world.store.write(add)
    return await world.store.read(lambda session: queries.barrier(session, identifier))


async def roles(world: World) -> list[Role]:
    return sorted(one.role for one in await world.rows(RoleGrant))


async def test_who_is_asked_reads_what_it_asks_and_until_when_and_is_in_after_a_yes(
    world: World, carla: Person
):
    code = await invited(carla, CLIMATE, lead="yes")
    assert "een uur per maand, tot 31 december 2026" in carla.sees
    anna = world.person("anna")
    await anna.types(f"themateam {code}")

    assert "Themateam Klimaat" in anna.sees
    assert "Trek jij dit team? Het kost een uur per maand, tot en met 31 december 2026" in anna.sees
    assert await roles(world) == [Role.COORDINATOR]
    await anna.presses("Ja, ik doe mee")

    assert "Je zit in het themateam Klimaat" in anna.sees
    assert await roles(world) == [Role.AMBASSADOR, Role.COORDINATOR]
    [seat] = await world.rows(ThemeSeat)
    assert (seat.lead, seat.digest, seat.until) == (True, "", date(2026, 12, 31))
    bram = world.person("bram")
    await bram.types(f"themateam {code}")
    assert "Deze code kennen we niet" in world.person("bram").sees
    assert len(await world.rows(ThemeSeat)) == 1


async def test_who_says_no_leaves_nothing_behind(world: World, carla: Person):
    people = len(await world.rows(Participant))
    anna = world.person("anna")
    await anna.types(f"themateam {await invited(carla, CLIMATE)}")
    await anna.presses("Nee, liever niet")

    assert "Er is niets van je bewaard" in anna.sees
    assert len(await world.rows(Participant)) == people
    assert await roles(world) == [Role.COORDINATOR]


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("until", ["2026-06-01", "2027-06-03", "", "morgen"])
async def test_a_seat_ends_on_a_day_to_come_within_a_year(world: World, carla: Person, until: str):
    await carla.presses_raw("theme-invite")
    await carla.fills_in(theme=CLIMATE, until=until)
    assert carla.errors
    assert await world.rows(ThemeSeat) == []


MAY = {
    # gesture: the people who may, for climate; everybody else is refused with a clear word
    "open": {"climate"},
    "take-action": {"climate"},
    "take-barrier": {"climate"},
    "theme-news": {"climate"},
    "theme-propose": {"climate"},
    "theme-hand-over": {"climate"},
    "theme-leave": {"climate"},
    "theme-invite": {"carla"},
}
PEOPLE = ("stranger", "participant", "leader", "circular", "climate", "carla", "former")


async def does(world: World, person: Person, gesture: str, theme: str) -> None:
    """Do it for a theme, with what there is of it."""
    if gesture in ("take-action", "theme-news"):
        value = str(await plans(world, theme=theme, title=f"Actie {theme}"))
    elif gesture == "take-barrier":
        value = f"{(await hinders(world, theme=theme)).id}/1"
    else:
        value = theme
    await person.presses_raw("theme-team" if gesture == "open" else gesture, value)


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("gesture", MAY)
async def test_what_each_role_may_with_the_own_theme_and_with_another(
    world: World, carla: Person, gesture: str, who: str
):
    await joins(world, carla, "climate", CLIMATE)
    await joins(world, carla, "circular", CIRCULAR)
    await world.grant("leader", Role.LEADER)
    former = await joins(world, carla, "former", CLIMATE)
    await former.presses_raw("theme-leave", CLIMATE)
    await world.person("participant").types("meedoen")
    person = world.person(who)
    for theme in THEMES:
        person.form = None
        await does(world, person, gesture, theme)
        allowed = MAY[gesture] if theme == CLIMATE else {"circular"}
        if gesture == "theme-invite":
            allowed = {"carla"}
            refused = "Dit is alleen voor coördinatoren"
        else:
            refused = ONLY_TEAM
        if who in allowed:
            assert person.form is not None or refused not in person.sees
        else:
            assert person.form is None
            assert refused in person.sees


async def test_a_member_sees_their_theme_with_the_channels_eyes_and_nothing_else(
    world: World, carla: Person
):
    await hinders(world, theme=CLIMATE)
    own = await hinders(world, theme=CLIMATE, own_words=True)
    await hinders(world, theme=CIRCULAR)
    await plans(world, theme=CLIMATE, title="Zonnepanelen", due=date(2026, 5, 1))
    await plans(world, theme=CIRCULAR, title="Mokken")
    anna = await joins(world, carla, "anna", CLIMATE)
    await anna.types("themateam")

    assert "Zonnepanelen" in anna.sees
    assert "circular" not in anna.sees
    assert "Mokken" not in anna.sees
    assert anna.sees.count("Geen climate") == 1
    assert "te laat of vast: 1" in anna.sees
    await anna.presses_raw("take-barrier", f"{own.id}/1")
    assert anna.form is None


async def test_a_barrier_that_a_team_takes_has_an_owner_and_the_coordinator_hears(
    world: World, carla: Person
):
    barrier = await hinders(world, theme=CLIMATE)
    anna = await joins(world, carla, "anna", CLIMATE)
    await anna.types("themateam")
    await anna.presses("Dit pakken wij op")
    await anna.fills_in(due="2026-05-01")
    assert anna.errors
    await anna.fills_in(due="2026-07-01")
    await world.deliver()

    [taken] = [one for one in await world.rows(Barrier) if one.id == barrier.id]
    assert (taken.owner, taken.due, taken.status) == (
        "Themateam Klimaat", date(2026, 7, 1), BarrierStatus.PLANNED,
    )  # fmt: skip
    assert any("Themateam Klimaat pakt dit op" in mail for mail in carla.mail)
    await (await joins(world, carla, "bram", CLIMATE)).presses_raw(
        "take-barrier", f"{barrier.id}/{taken.version}"
    )
    assert "Hier zorgt al iemand voor" in world.person("bram").sees


async def test_an_action_is_taken_once_told_of_and_passed_on_with_the_seat(
    world: World, carla: Person
):
    identifier = await plans(world, theme=CLIMATE, title="Zonnepanelen")
    anna = await joins(world, carla, "anna", CLIMATE)
    await anna.types("themateam")
    await anna.presses("Dit pakken wij op")
    [asked] = await world.rows(Answerable)
    first = asked.participant_id
    assert first is not None
    bram = await joins(world, carla, "bram", CLIMATE)
    await bram.presses_raw("take-action", str(identifier))
    assert "Hier zorgt al iemand voor" in bram.sees
    await bram.presses_raw("theme-news", str(identifier))
    await bram.fills_in(health="late", words="De kraan is stuk")
    [told] = await world.rows(ActionNews)
    assert (told.health, told.words) == ("late", "De kraan is stuk")

    await anna.presses_raw("theme-hand-over", CLIMATE)
    code = code_in(anna)
    noor = world.person("noor")
    await noor.types(f"themateam {code}")
    assert len(await world.rows(ThemeSeat)) == 2
    await noor.presses("Ja, ik doe mee")
    [asked] = await world.rows(Answerable)
    assert asked.participant_id not in (None, first)
    await anna.types("themateam")
    assert ONLY_TEAM in anna.sees
    await noor.presses_raw("theme-leave", CLIMATE)
    [asked] = await world.rows(Answerable)
    assert asked.participant_id is None


async def test_a_proposal_comes_to_the_coordinator_and_into_the_programme(
    world: World, carla: Person
):
    anna = await joins(world, carla, "anna", CLIMATE)
    await anna.presses_raw("theme-propose", CLIMATE)
    await anna.fills_in(title="Lampen uit", description="Ze branden 's nachts")
    await world.deliver()

    [action] = await world.rows(Action)
    assert (action.title, action.theme, action.status) == (
        "Lampen uit", CLIMATE, ActionStatus.PROPOSED,
    )  # fmt: skip
    assert any("Themateam Klimaat stelt dit voor" in mail for mail in carla.mail)


def cards(person: Person) -> list[str]:
    return [mail for mail in person.mail if mail.startswith("Hoe het met jullie thema staat")]


async def test_one_card_a_week_in_a_campaign_and_one_a_month_after_it_for_all_teams_of_somebody(
    world: World, carla: Person
):
    anna = await joins(world, carla, "anna", CLIMATE)
    await joins(world, carla, "anna", CIRCULAR)
    await every_day(world, date(2026, 6, 2), date(2026, 6, 7))
    assert cards(anna) == []
    await every_day(world, date(2026, 6, 8), date(2026, 6, 12))
    [card] = cards(anna)
    assert "Themateam Klimaat" in card
    assert "Themateam Circulair" in card
    assert "Stuur dit door" in card
    await every_day(world, date(2026, 6, 13), date(2026, 6, 30))
    during = len(cards(anna))
    await every_day(world, date(2026, 7, 1), date(2026, 8, 31))
    assert len(cards(anna)) == during + 2


async def test_a_seat_ends_on_its_day_before_anybody_has_looked(world: World, carla: Person):
    anna = await joins(world, carla, "anna", CLIMATE, until="2026-06-05")
    await world.at(5, 20)
    await anna.types("themateam")
    assert "Themateam Klimaat" in anna.sees
    world.clock.now += timedelta(hours=12)
    await anna.types("themateam")
    assert ONLY_TEAM in anna.sees
    await anna.types("bord")
    assert "alleen voor coördinatoren" in anna.sees
    await every_day(world, date(2026, 6, 8), date(2026, 6, 9))
    assert Role.AMBASSADOR not in await roles(world)
    assert "Dit team heeft niemand" in "\n".join(carla.mail)
    await carla.types("themateam")
    assert "Klimaat: niemand. De coördinatoren zorgen ervoor." in carla.sees


@pytest.mark.parametrize("how", ["erased", "left", "revoked"])
async def test_who_goes_loses_everything_at_once_and_their_code_with_it(
    world: World, carla: Person, how: str
):
    anna = await joins(world, carla, "anna", CLIMATE)
    action = await plans(world, theme=CLIMATE, title="Zonnepanelen")
    await anna.presses_raw("take-action", f"{action}/1")
    await anna.presses_raw("theme-hand-over", CLIMATE)
    code = code_in(anna)
    if how == "erased":
        await erase(world, "anna")
    elif how == "left":
        await anna.types("meedoen")
        await anna.types("weg")
        await world.store.write(partial(_leave, world))
    else:
        await world.store.write(_revoke)

    assert Role.AMBASSADOR not in await roles(world)
    assert [one.participant_id for one in await world.rows(ThemeSeat)] == [None]
    [asked] = await world.rows(Answerable)
    assert (asked.participant_id, asked.ask_on) == (None, date(2026, 6, 1))
    await anna.types("themateam")
    assert ONLY_TEAM in anna.sees
    await world.person("bram").types(f"themateam {code}")
    assert "Ja, ik doe mee" not in [b.label for b in world.person("bram").buttons]


def _anna(session: Session) -> Participant:
    workspace = roster.workspace_of(session, WORKSPACE)
    assert workspace is not None
    return roster.meet(session, workspace, "anna")


def _leave(world: World, session: Session) -> None:
    participants.leave(session, _anna(session), now=world.clock())


def _revoke(session: Session) -> None:
    participants.revoke(session, _anna(session), Role.AMBASSADOR, today=date(2026, 6, 1))
