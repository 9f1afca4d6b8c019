"""A campaign tried out by one person: everything is seen, and nothing counts."""

from datetime import date

import pytest
from sqlmodel import Session

from bot import greetings, rehearsals, roster
from bot.chat.cards import Button, Card
from bot.i18n import translator
from bot.messages import schedules
from challenges import queries
from challenges.models import CheckIn, Friction, Role
from tests.scenarios.world import WORKSPACE, World


async def tries(world: World, name: str, *days: date) -> int:
    """Send somebody the plan, and the cards of some days."""

    def send(session: Session) -> int:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        campaign = queries.campaign_of(session, workspace.organisation_id)
        assert campaign is not None
        person = roster.meet(session, workspace, name)
        sent = rehearsals.send_plan(session, campaign, person, world.clock())
        return sent + rehearsals.send_days(session, campaign, days, person, world.clock())

    sent = await world.store.write(send)
    await world.deliver()
    return sent


async def test_the_plan_says_what_comes_on_which_day(world: World):
    await world.begin()

    assert await tries(world, "anna") == 1

    (plan,) = world.person("anna").mail
    assert "vrijdag 29 mei om 09:00: de aankondiging in het kanaal" in plan
    assert "maandag 1 juni om 09:00: uitdaging: Vaste mok" in plan
    assert "vrijdag 5 juni om 15:30: het weekoverzicht met de stand in het kanaal" in plan
    assert "maandag 8 juni om 09:00: het weekbericht aan de leiding" in plan
    assert plan.count("uitdaging:") == 10


async def test_every_day_can_be_seen_and_the_channel_hears_nothing(world: World):
    await world.begin()
    friday, monday = date(2026, 6, 5), date(2026, 6, 15)

    await tries(world, "anna", friday, monday)

    mail = world.person("anna").mail
    assert len(mail) == 1 + 2 + 2  # plan; challenge, weekly message; closing, digest
    assert all("Alleen jij ziet dit" in one for one in mail)
    assert world.wall.cards.get("channel", {}) == {}


async def test_what_is_pressed_on_a_tried_card_counts_for_nothing(world: World):
    await world.begin()
    await tries(world, "anna", date(2026, 6, 1))
    anna = world.person("anna")
    challenge = list(world.wall.cards["direct-anna"].values())[-1]

    await anna.presses("Vandaag niet", challenge)

    assert "Alleen jij ziet dit, en niets telt mee" in anna.sees
    reason = anna.buttons[0]
    await anna.presses(reason.label)
    assert "Er is niets bewaard" in anna.sees
    await anna.presses("Wat zat er in de weg?", challenge)
    assert anna.form is None
    assert await world.rows(CheckIn) == []
    assert await world.rows(Friction) == []


def test_a_tried_button_keeps_what_is_read_aloud_and_opens_nothing():
    button = Button(
        "support-barrier", "Ik ook", "7", opens_form=True, name="Ik ook: geen fietsenrek"
    )

    (tried,) = schedules.tried(Card("Drempels", (), (button,)), translator("nl")).buttons

    assert (tried.label, tried.name) == ("Ik ook", "Ik ook: geen fietsenrek")
    assert (tried.action, tried.value) == ("try-button", "support-barrier 7")
    assert not tried.opens_form


async def test_trying_twice_shows_it_twice(world: World):
    await world.begin()

    await tries(world, "anna")
    world.clock.advance(seconds=1)
    await tries(world, "anna")

    assert len(world.person("anna").mail) == 2


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("value", ["", "check-in", "check-in x/done", "check-in /done", "join"])
async def test_a_tried_button_with_an_odd_value_is_answered(world: World, value: str):
    await world.begin()
    anna = world.person("anna")

    await anna.presses_raw("try-button", value)

    assert anna.sees
    assert await world.rows(CheckIn) == []


async def greets(world: World) -> None:
    def greet(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        campaign = queries.campaign_of(session, workspace.organisation_id)
        assert campaign is not None
        greetings.greet(session, campaign, world.clock())

    await world.store.write(greet)
    await world.deliver()


async def test_a_coordinator_and_a_leader_hear_once_what_comes_and_when(world: World):
    await world.begin()
    bram = await world.grant("bram", Role.COORDINATOR)
    cees = await world.grant("cees", Role.LEADER)

    await greets(world)
    await greets(world)

    (to_bram,), (to_cees,) = bram.mail, cees.mail
    assert "Je bent coördinator van" in to_bram
    assert "Eerste weekbericht aan de leiding: maandag 8 juni om 09:00" in to_bram
    assert "Eerste uitdaging: maandag 1 juni om 09:00" in to_cees
    assert "Eerste weekoverzicht" not in to_cees


async def test_who_coordinates_and_leads_reads_one_message(world: World):
    await world.begin()
    await world.grant("bram", Role.LEADER)
    bram = await world.grant("bram", Role.COORDINATOR)

    await greets(world)

    assert len(bram.mail) == 1
    assert "Je bent coördinator" in bram.mail[0]


async def test_what_is_past_is_not_promised(world: World):
    await world.begin()
    await world.at(3)
    bram = await world.grant("bram", Role.COORDINATOR)

    await greets(world)

    assert "Aankondiging" not in bram.mail[0]
    assert "1 juni" not in bram.mail[0]


async def test_what_was_due_before_the_campaign_was_made_comes_when_it_is_made(world: World):
    await world.at(31, 16, 0, month=5)  # a Sunday: the kick-off would have come on Friday
    await world.begin()

    await tries(world, "anna")

    (plan,) = world.person("anna").mail
    assert "zondag 31 mei om 16:00: de aankondiging in het kanaal" in plan
    assert "maandag 1 juni om 09:00: uitdaging: Vaste mok" in plan
