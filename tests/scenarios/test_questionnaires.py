"""A questionnaire: opened, answered a press at a time, stopped, gone on with, closed for good."""

from sqlmodel import Session

from bot import roster
from bot.app import Bot
from bot.models import Delivery
from challenges.models import (
    Campaign,
    Friction,
    Measure,
    MeasureAnswer,
    MeasureBegun,
    Participant,
    Role,
)
from tests.scenarios.keeping import people_left
from tests.scenarios.world import WORKSPACE, Person, World

SECRET = b"what makes fingerprints"
ANSWERS = ("Met de auto, alleen", "5 tot 10 km", None, "4", None)
"""What is pressed at each question of the nulmeting; None goes on without choosing."""


async def opened(world: World, closes: str = "2026-06-12") -> Person:
    """A campaign whose coordinator has opened the nulmeting, and posted it."""
    await world.begin({"Facilitair": 22, "Griffie": 3})
    coordinator = await world.grant("Facilitair-0", Role.COORDINATOR)
    await world.at(1)
    await coordinator.types("vragenlijst")
    await coordinator.presses("Nieuwe vragenlijst")
    await coordinator.fills_in(
        questionnaire="nulmeting", wave="other", opens="2026-06-01", closes=closes
    )
    await coordinator.types("vragenlijst")
    await coordinator.presses("Zet in het kanaal")
    await coordinator.presses("Ja, zet dit in het kanaal")
    await world.deliver()
    return coordinator


async def answers_all(person: Person, *, on=None) -> None:
    await person.presses("Beginnen (2 min)", on=on)
    for answer in ANSWERS:
        label = answer or ("Geen van deze" if "Geen van deze" in person.labels else "Verder")
        await person.presses(label)


async def test_a_channel_reads_of_it_only_when_a_coordinator_says_so_after_reading_it(world: World):
    await world.begin({"Facilitair": 22})
    coordinator = await world.grant("Facilitair-0", Role.COORDINATOR)
    await world.at(1)
    before = world.post
    await coordinator.types("nulmeting")
    await coordinator.presses("Nieuwe vragenlijst")
    assert coordinator.form is not None
    assert "in de laatste week: van 6 juni 2026" in coordinator.form.intro[1].text
    await coordinator.fills_in(
        questionnaire="nulmeting", wave="last-week", opens="2026-06-01", closes="2026-06-12"
    )
    await coordinator.types("vragenlijst")
    await coordinator.presses("Zet in het kanaal")
    await world.deliver()
    assert "Goed zo?" in coordinator.sees
    assert world.post == before

    await coordinator.presses("Ja, zet dit in het kanaal")
    await world.deliver()

    assert world.post.title == "Nulmeting"
    assert "los van je naam" in world.post.plain_text()
    await coordinator.presses_raw("post-wave", f"{(await world.rows(Measure))[0].id}/sure")
    assert coordinator.sees == "Dit stond al in het kanaal."


async def test_each_press_is_a_question_and_own_answers_are_shown_once(world: World):
    await opened(world)
    anna = world.person("Facilitair-1")
    await anna.presses("Beginnen (2 min)", on=world.post)
    assert anna.card is not None
    assert anna.card.title == "Vraag 1 van 5"
    await anna.presses("Met de auto, alleen")
    assert anna.card.title == "Vraag 2 van 5"
    await anna.presses("5 tot 10 km")
    await anna.presses("Mijn afval scheiden")
    assert anna.card.title == "Vraag 3 van 5"
    await anna.presses("Bijna niets printen")
    assert "Gekozen: Mijn afval scheiden, Bijna niets printen" in anna.sees
    await anna.presses("Verder")
    names = [button.name for button in anna.buttons if button.label == "1"]
    assert names == ["1 van 5: helemaal niet mee eens"]
    await anna.presses("4")
    await anna.presses("Verder")

    assert anna.card.title == "Dank je wel, dat was alles."
    for said in ("alleen", "5 tot 10 km", "Mijn afval scheiden, Bijna niets printen", ": 4"):
        assert said in anna.sees
    await anna.presses("Beginnen (2 min)", on=world.post)
    assert anna.sees == "Je hebt deze vragenlijst al ingevuld. Dank je wel!"
    assert len(await world.rows(MeasureAnswer)) == 4


async def test_of_several_answers_only_so_many_can_be_chosen(world: World):
    await opened(world)
    anna = world.person("Facilitair-1")
    await anna.presses("Beginnen (2 min)", on=world.post)
    await anna.presses("Met de auto, alleen")
    await anna.presses("5 tot 10 km")
    for label in ("Mijn afval scheiden", "Bijna niets printen", "Lunchen zonder vlees of vis"):
        await anna.presses(label)
    await anna.presses("Lunch meenemen in een eigen bakje")

    assert "Je hebt er al 3 gekozen." in anna.sees
    await anna.presses("Gekozen: Mijn afval scheiden")
    await anna.presses("Verder")
    [begun] = await world.rows(MeasureBegun)
    assert begun.answers["lunch-and-waste"] == "little-paper,plants"


async def test_who_stops_goes_on_where_they_were_and_may_be_reminded_once(world: World):
    await opened(world)
    anna, bram = world.person("Facilitair-1"), world.person("Facilitair-2")
    for person in (anna, bram):
        await person.types("vandaag")
        await person.presses("Beginnen (2 min)", on=world.post)
        await person.presses("Met de auto, alleen")
    await anna.presses("Stoppen, later verder")
    assert "tot en met vrijdag 12 juni" in anna.sees
    await anna.presses("Verder gaan")
    assert anna.card is not None
    assert anna.card.title == "Vraag 2 van 5"
    for label in ("5 tot 10 km", "Geen van deze", "4", "Verder"):
        await bram.presses(label)

    for day in (11, 12):
        await world.at(day, hour=11)
    await world.at(12, hour=16)

    wanted = "Je was begonnen aan “Nulmeting”. Maak je het af?"
    assert len([mail for mail in anna.mail if wanted in mail]) == 1
    for other in ("Facilitair-2", "Facilitair-3"):
        assert not [mail for mail in world.person(other).mail if wanted in mail]


async def test_a_press_sent_twice_counts_once_and_an_older_card_changes_the_answer(world: World):
    await opened(world)
    anna = world.person("Facilitair-1")
    await anna.presses("Beginnen (2 min)", on=world.post)
    first = anna.card
    await anna.presses("Met de auto, alleen", event_id="twice")
    await anna.presses("Met de auto, alleen", on=first, event_id="twice")
    assert anna.card is None
    await anna.presses("Lopend of met de fiets", on=first)

    assert anna.card is not None
    assert anna.card.title == "Vraag 2 van 5"
    [begun] = await world.rows(MeasureBegun)
    assert begun.answers == {"travel": "foot-or-bicycle"}


async def test_what_was_finished_leads_to_nobody_and_small_teams_are_not_kept(world: World):
    await opened(world)
    for name in ("Facilitair-1", "Griffie-0"):
        await answers_all(world.person(name), on=world.post)

    begun = await world.rows(MeasureBegun)
    assert [(row.answers, row.finished) for row in begun] == [({}, True)] * 2
    answers = await world.rows(MeasureAnswer)
    assert len(answers) == 8
    assert len([row for row in answers if row.team_id is None]) == 4
    people = {str(row.id) for row in await world.rows(Participant)}
    text = " ".join(f"{row!r}" for row in (*begun, *answers))
    assert not [one for one in people if one in text]
    assert not [row for row in await world.rows(Delivery) if "questionnaire" in row.subject]


async def test_nothing_is_told_while_it_runs_and_closing_twice_changes_nothing(world: World):
    coordinator = await opened(world)
    [measure] = await world.rows(Measure)
    await coordinator.presses_raw("open-results", str(measure.id))
    assert coordinator.sees.startswith("De uitslag komt pas als de vragenlijst gesloten is.")
    for number in range(1, 22):
        await answers_all(world.person(f"Facilitair-{number}"), on=world.post)
    half = world.person("Griffie-1")
    await half.presses("Beginnen (2 min)", on=world.post)
    await half.presses("Lopend of met de fiets")

    await coordinator.presses_raw("close-wave-now", str(measure.id))
    [closed] = await world.rows(Measure)
    await coordinator.presses_raw("close-wave-now", str(measure.id))

    assert (await world.rows(Measure))[0].results == closed.results
    assert await world.rows(MeasureAnswer) == []
    assert await world.rows(MeasureBegun) == []
    await half.presses("Beginnen (2 min)", on=world.post)
    assert half.sees.startswith("Deze vragenlijst staat nu niet open.")


async def test_a_wave_closes_by_itself_on_the_next_working_day(world: World):
    await opened(world, closes="2026-06-05")
    await answers_all(world.person("Facilitair-1"), on=world.post)
    await world.at(5, hour=17)
    assert (await world.rows(Measure))[0].closed_on is None
    await world.at(8, hour=10)

    assert (await world.rows(Measure))[0].closed_on is not None
    assert await world.rows(MeasureAnswer) == []


async def test_what_was_begun_under_an_older_secret_goes_with_whoever_is_erased(world: World):
    await opened(world)
    person = world.person("Facilitair-3")
    await person.presses("Beginnen (2 min)", on=world.post)
    assert len(await world.rows(MeasureBegun)) == 1

    def erase(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        found = roster.participant_of(session, workspace, person.id)
        assert found is not None
        before = b""  # that of a bot without one
        roster.erase(session, found[1], now=world.clock.now, secret=b"newer", older=[before])

    await world.store.write(erase)

    assert await world.rows(MeasureBegun) == []


async def test_who_is_forgotten_with_all_others_takes_along_what_they_did_not_finish(world: World):
    world.bot = Bot(world.store, world.clock, SECRET, patience=60)
    await opened(world, closes="2026-06-26")
    anna, bram = world.person("Facilitair-1"), world.person("Facilitair-2")
    await answers_all(anna, on=world.post)
    await bram.presses("Beginnen (2 min)", on=world.post)
    await world.at(18)
    organisation = (await world.rows(Campaign))[0].organisation_id
    assert len(await world.rows(MeasureBegun)) == 2

    while await world.store.write(
        lambda session: roster.forget_everybody(
            session, organisation, now=world.clock(), secrets=(b"newer", SECRET)
        )
    ):
        pass

    assert await people_left(world) == 1, "the coordinator"
    assert [row.finished for row in await world.rows(MeasureBegun)] == [True]


async def test_who_is_erased_takes_along_what_they_did_not_finish(world: World):
    await opened(world)
    anna, bram = world.person("Facilitair-1"), world.person("Facilitair-2")
    await answers_all(anna, on=world.post)
    await bram.presses("Beginnen (2 min)", on=world.post)
    await bram.presses("Met de auto, alleen")
    for person in (anna, bram):
        await person.types("wissen")
        await person.presses("Ja, verwijder mij")

    assert [row.finished for row in await world.rows(MeasureBegun)] == [True]
    assert len(await world.rows(MeasureAnswer)) == 4
    await anna.presses("Beginnen (2 min)", on=world.post)


async def test_a_sentence_becomes_a_report_without_a_name_and_never_an_answer(world: World):
    await opened(world)
    anna = world.person("Facilitair-1")
    await anna.presses("Beginnen (2 min)", on=world.post)
    for label in ("Met de auto, alleen", "5 tot 10 km", "Geen van deze", "4"):
        await anna.presses(label)
    last = anna.card
    await anna.presses("Ik schrijf een zin")
    await anna.fills_in(text="Een plek voor mijn fiets", code="FACIL")
    await anna.presses("Verder", on=last)

    [report] = await world.rows(Friction)
    assert (report.text, report.participant_id) == ("Een plek voor mijn fiets", None)
    assert "fiets" not in " ".join(row.answer for row in await world.rows(MeasureAnswer))


async def test_only_coordinators_open_post_and_close(world: World):
    await opened(world)
    [measure] = await world.rows(Measure)
    anna, leader = world.person("Facilitair-1"), await world.grant("Griffie-2", Role.LEADER)
    for person in (anna, leader):
        for action in ("new-wave", "post-wave", "close-wave", "close-wave-now", "post-results"):
            await person.presses_raw(action, str(measure.id))
            assert person.sees.startswith("Dit is alleen voor coördinatoren.")
    await anna.presses_raw("open-results", str(measure.id))
    assert "coördinator" in anna.sees
    await leader.types("vragenlijst")
    assert "Nieuwe vragenlijst" not in leader.labels


async def test_a_wave_of_another_organisation_or_a_made_up_value_is_not_there(world: World):
    await opened(world)
    [measure] = await world.rows(Measure)
    anna = world.person("Facilitair-1")
    values = ("", "x", "00000000-0000-0000-0000-000000000000", f"{measure.id}/nope/x",
              f"{measure.id}/travel/plane", f"{measure.id}/lunch-and-waste/99,,x")  # fmt: skip
    for value in values[:3]:
        await anna.presses_raw("begin-questionnaire", value)
        assert anna.sees.startswith("Deze vragenlijst of vraag is er niet")
    for value in values[3:5]:
        await anna.presses_raw("answer-question", value)
        assert anna.sees.startswith("Deze vragenlijst of vraag is er niet")
    await anna.presses_raw("pick-answer", values[5])
    assert anna.card is not None
    assert anna.card.title == "Vraag 3 van 5"


async def test_dates_that_make_no_wave_and_a_second_wave_are_refused_with_what_was_typed(
    world: World,
):
    coordinator = await opened(world)
    for wrong, field, said in (
        ({"closes": "2026-05-01"}, "closes", "hoogstens 60 dagen"),
        ({"closes": "2026-09-01"}, "closes", "hoogstens 60 dagen"),
        ({"opens": "gisteren"}, "opens", "datum"),
        ({"questionnaire": "nulmeting"}, "questionnaire", "staat al open"),
    ):
        await coordinator.presses_raw("new-wave")
        filled = {
            "questionnaire": "role", "wave": "other", "opens": "2026-06-02",
            "closes": "2026-06-09",
        } | wrong  # fmt: skip
        await coordinator.fills_in(**filled)
        assert said in coordinator.errors[field], coordinator.errors
        assert coordinator.form is not None
        assert {one.id: one.value for one in coordinator.form.fields} == filled
    assert len(await world.rows(Measure)) == 1
