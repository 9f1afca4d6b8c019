"""Somebody's own page: what it shows, and what pressing something on it changes."""

from sqlmodel import Session

from bot import roster
from bot.chat.cards import Text
from bot.chat.conversations import Conversation
from bot.chat.events import HomeOpened, ReportStarted
from bot.chat.responses import OpenForm, ReplyPrivately
from bot.models import Account
from challenges.models import Friction, Organisation, Role
from tests.scenarios.world import WORKSPACE, Person, World


async def opens_home(person: Person) -> None:
    direct = Conversation(WORKSPACE, f"direct-{person.id}", direct=True)
    event = HomeOpened(person.world.number(), person.user, direct, person.locale)
    response = await person.world.bot.handle(event)
    assert isinstance(response, ReplyPrivately)
    person.card = response.card


async def opens_more(person: Person) -> None:
    """What does not fit on the page: the days of the week, and what can be set."""
    await opens_home(person)
    await person.presses("Mijn week en instellingen")


async def test_looking_at_the_page_stores_nothing(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")

    await opens_home(anna)

    assert "Vaste mok" in anna.sees
    assert "vrijwillig" in anna.sees
    assert {"Gedaan", "Ik doe mee", "Mijn gegevens"} <= set(anna.labels)
    assert await world.rows(Account) == []


async def test_the_page_works_before_there_is_a_campaign(world: World):
    def set_up(session: Session) -> None:
        organisation = Organisation(
            name="Voorbeeld", languages=["nl", "en"], created_at=world.clock()
        )
        session.add(organisation)
        session.flush()
        roster.add_workspace(session, WORKSPACE, organisation)

    await world.store.write(set_up)
    anna = world.person("anna")

    await opens_home(anna)

    assert "Er loopt hier nog geen campagne" in anna.sees
    assert "Jouw instellingen" in anna.sees


async def test_an_answer_given_on_the_page_is_shown_there_and_can_be_changed(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await opens_home(anna)

    await anna.presses("Vandaag niet")
    await opens_home(anna)

    assert "Genoteerd: niet gelukt" in anna.sees
    assert "Wat zat er in de weg?" in anna.sees
    assert "Reeks nu: één dag" in anna.sees
    await opens_more(anna)
    assert "· Vandaag niet" in anna.sees  # among the answers of the week
    assert "Reeks nu: één dag" in anna.sees

    await opens_home(anna)
    await anna.presses("Gedaan")
    await opens_home(anna)
    assert "Genoteerd: gedaan" in anna.sees
    await anna.presses("Ongedaan maken")
    await opens_more(anna)
    assert "· Nog geen antwoord" in anna.sees


async def test_the_week_begins_on_monday_and_leaves_out_days_before_one_joined(world: World):
    await world.begin()
    await world.at(3)
    anna = world.person("anna")
    await anna.presses("Gedaan", on=world.post)
    await world.at(8)

    await opens_more(anna)

    assert "maandag 8 juni" in anna.sees
    assert "woensdag 3 juni" not in anna.sees


async def test_me_too_on_the_page_can_be_taken_back_there(world: World):
    await world.begin()
    await world.at(1)
    anna, bram = world.person("anna"), world.person("bram")
    await anna.presses("Vandaag niet", on=world.post)
    await anna.presses(anna.labels[0])
    await world.tomorrow()

    await opens_home(bram)
    await bram.presses("Ik ook")
    await opens_home(bram)
    assert "Ik toch niet" in bram.labels

    await bram.presses("Ik toch niet")
    await opens_home(bram)
    assert "Ik ook" in bram.labels


async def test_settings_change_what_the_page_shows(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna", locale="")
    await anna.types("meedoen")
    await opens_more(anna)

    await anna.presses("Ik ben er een paar dagen niet")
    await anna.fills_in(first="2026-06-03", last="2026-06-05")
    await opens_more(anna)
    assert "woensdag 3 juni tot en met vrijdag 5 juni" in anna.sees
    await anna.presses("Ik ben er weer")
    await opens_more(anna)
    await anna.presses("Engels (English)")
    await opens_home(anna)
    await anna.presses("My week and settings")
    assert "Your settings" in anna.sees

    await anna.presses("My data")
    assert "What we keep about you" in anna.sees or "Pseudonym" in anna.sees


async def test_the_page_is_a_card_where_a_platform_has_no_place_for_it(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")

    await anna.types("overzicht")

    assert anna.card is not None
    assert anna.card.title == "Jouw Prikkel"


async def test_a_message_is_offered_as_words_and_not_kept_until_it_is_sent(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    channel = Conversation(WORKSPACE, "channel")
    said = "De kantine gebruikt alleen plastic bekers."

    started = await world.bot.handle(ReportStarted("s1", anna.user, channel, said, "nl"))
    assert isinstance(started, OpenForm)
    anna.form = started.form
    words = next(field for field in started.form.fields if field.id == "text")
    assert getattr(words, "value", "") == said
    assert isinstance(started.form.intro[0], Text)
    assert await world.rows(Friction) == []

    await anna.fills_in(code="OTHER", text=said)
    assert [friction.text for friction in await world.rows(Friction)] == [said]
    assert [friction.participant_id for friction in await world.rows(Friction)] == [None]


async def test_a_coordinator_sees_on_the_page_what_waits(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(text="Er is geen plek voor mijn fiets")
    await world.tomorrow()
    bram = await world.grant("bram", Role.COORDINATOR)

    await opens_home(bram)

    assert "Eén drempel wacht op een eerste reactie. Er staat één drempel open." in bram.sees
    await bram.presses("Bekijk wat er wacht")
    assert "fiets" in bram.sees


async def test_a_leader_sees_on_the_page_what_waits_and_when_the_digest_comes(world: World):
    await world.begin()
    await world.at(1)
    cees = await world.grant("cees", Role.LEADER)

    await opens_home(cees)

    assert "Er wacht nu niets op jouw besluit." in cees.sees
    assert "Het volgende weekbericht komt maandag 8 juni om 09:00." in cees.sees
    assert "Jij coördineert" not in cees.sees
