"""From "not today" to "removed": the loop that the product is for."""

import hmac
from hashlib import sha256

import pytest

from bot.app import Bot
from bot.models import InboxEntry, WorkspaceRecord
from challenges.models import (
    Barrier,
    BarrierStatus,
    Decision,
    Friction,
    Role,
    Support,
)
from tests.scenarios.world import Person, World

OWN = "De spoelmachine op de derde verdieping is kapot"


async def _blocked(world: World, name: str, reason: int = 0) -> Person:
    """Somebody says "not today" and taps a ready-made answer: two taps."""
    person = world.person(name)
    await person.presses("Vandaag niet", on=world.post)
    ready_made = [label for label in person.labels if label not in STANDARD]
    await person.presses(ready_made[reason])
    return person


STANDARD = {
    "Gedaan", "Vandaag niet", "Ik ben er niet", "Ongedaan maken", "Iets anders …", "Kies je team",
    "Stoppen en alles wissen",
}  # fmt: skip


async def test_two_taps_say_what_got_in_the_way_without_a_name(world: World):
    await world.begin({"Facilitair": 6})
    await world.at(1)
    member = await _blocked(world, "Facilitair-0")

    [friction] = await world.rows(Friction)
    assert member.sees.startswith("Dank je")
    assert (friction.participant_id, friction.text) == (None, "")
    assert friction.team_id is not None  # six people: nobody can be picked out


async def test_the_team_of_a_small_team_is_not_kept(world: World):
    await world.begin({"Griffie": 3})
    await world.at(1)
    await _blocked(world, "Griffie-0")

    [friction] = await world.rows(Friction)
    assert friction.team_id is None


async def test_the_same_ready_made_answers_gather_under_one_barrier(world: World):
    await world.begin({"Facilitair": 6})
    await world.at(1)
    monday = world.post
    for number in range(5):
        last = await _blocked(world, f"Facilitair-{number}")

    assert len(await world.rows(Barrier)) == 1
    assert len(await world.rows(Friction)) == 5
    assert "collega’s of meer" not in last.sees  # today's reports show tomorrow

    await world.at(2)
    late = world.person("Facilitair-5")
    await late.presses("Vandaag niet", on=monday)
    await late.presses(next(label for label in late.labels if label not in STANDARD))
    assert "Al 5 collega’s of meer" in late.sees


async def test_a_doubled_tap_on_a_reason_counts_once(world: World):
    await world.begin()
    await world.at(1)
    anna = await _blocked(world, "anna")
    await anna.presses("Vandaag niet", on=world.post)
    again = next(label for label in anna.labels if label not in STANDARD)
    await anna.presses(again)

    assert len(await world.rows(Friction)) == 1


async def test_the_database_alone_does_not_tell_who_tapped_a_reason(world: World):
    await world.begin()
    await world.at(1)
    world.bot = Bot(world.store, world.clock, b"kept elsewhere")
    anna = world.person("anna")
    await anna.presses("Vandaag niet", on=world.post)
    reason = next(button for button in anna.buttons if button.label not in STANDARD)
    await anna.presses(reason.label)

    [workspace] = await world.rows(WorkspaceRecord)
    guess = f"{workspace.id}/anna/friction/{reason.value}"
    kept = {entry.key for entry in await world.rows(InboxEntry)}
    assert hmac.digest(b"kept elsewhere", guess.encode(), "sha256").hex() in kept
    assert hmac.digest(b"", guess.encode(), "sha256").hex() not in kept
    assert sha256(guess.encode()).hexdigest() not in kept


async def test_own_words_wait_for_a_coordinator_before_anybody_else_reads_them(world: World):
    await world.begin()
    await world.at(1)
    anna, ben = world.person("anna"), world.person("ben")
    await anna.types("drempel")
    await anna.fills_in(code="FACIL", text=OWN, place="Stadhuis")
    assert OWN in anna.sees

    await world.tomorrow()
    await ben.presses_raw("open-barriers")
    assert OWN not in ben.sees

    coordinator = await world.grant("carla", Role.COORDINATOR)
    await coordinator.types("coördineren")
    assert OWN in coordinator.sees
    await coordinator.presses("Openen")
    assert "Plaats: Stadhuis" in coordinator.sees
    await coordinator.presses("Gelezen: geef het een naam")
    await coordinator.fills_in(title="Spoelmachine kapot op de derde")

    await ben.presses_raw("open-barriers")
    assert OWN not in ben.sees
    assert "Spoelmachine kapot op de derde" in ben.sees


async def test_a_form_without_words_keeps_what_was_filled_in(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(code="IT", place="Thuis", text="  ")

    assert anna.form is not None
    assert anna.errors == {"text": "Schrijf in een paar woorden wat er in de weg zat."}
    assert {f.id: f.value for f in anna.form.fields}["place"] == "Thuis"

    await anna.fills_in(code="IT", place="Thuis", text="  ", event_id="same")
    await anna.fills_in(code="IT", place="Thuis", text="  ", event_id="same")
    assert anna.errors  # a form that was refused is no redelivery when it comes again


async def test_the_loop_closes_for_whoever_wanted_to_hear(world: World):
    await world.begin()
    await world.at(1)
    anna, ben = world.person("anna"), world.person("ben", "en")
    await anna.types("drempel")
    await anna.fills_in(code="FACIL", text=OWN, known="yes")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Gelezen: geef het een naam")
    await coordinator.fills_in(title="Spoelmachine kapot")
    await ben.presses_raw("open-barriers")
    await ben.presses("Me too")

    await coordinator.presses("Eigenaar kiezen")
    await coordinator.fills_in(owner="Facilitair", due="2026-06-12")
    await coordinator.presses("Weggenomen")
    await coordinator.fills_in(answer="Er staat een nieuwe machine.")
    await world.deliver()

    assert "Weggenomen" in coordinator.sees
    assert "Gepland: Facilitair pakt het op, klaar op vrijdag 12 juni" in anna.mail[-2]
    assert "Er staat een nieuwe machine." in anna.mail[-1]
    assert "Removed" in ben.mail[-1]


async def test_not_possible_needs_a_reason_and_keeps_the_form_open(world: World):
    await world.begin()
    await world.at(1)
    await _blocked(world, "anna")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Niet mogelijk")
    await coordinator.fills_in()

    assert "Schrijf erbij waarom" in coordinator.errors["answer"]
    await coordinator.fills_in(answer="De leverancier stopt ermee.")

    assert "Schrijf erbij wat wel kan" in coordinator.errors["instead"]
    await coordinator.fills_in(answer="De leverancier stopt ermee.", instead="Kraanwater.")
    [barrier] = await world.rows(Barrier)
    assert barrier.status is BarrierStatus.NOT_POSSIBLE


async def test_of_two_coordinators_at_once_the_second_overwrites_nothing(world: World):
    await world.begin()
    await world.at(1)
    await _blocked(world, "anna")
    carla = await world.grant("carla", Role.COORDINATOR)
    dirk = await world.grant("dirk", Role.COORDINATOR)
    await world.tomorrow()
    for coordinator in (carla, dirk):
        await coordinator.types("coördineren")
        await coordinator.presses("Openen")
        await coordinator.presses("Eigenaar kiezen")
    await carla.fills_in(owner="Facilitair", due="2026-06-12")
    await dirk.fills_in(owner="Inkoop", due="2026-06-12")

    assert "Iemand anders heeft deze drempel net veranderd" in dirk.errors["owner"]
    assert dirk.form is not None
    assert dirk.form.fields[0].value == "Inkoop"
    [barrier] = await world.rows(Barrier)
    assert barrier.owner == "Facilitair"


async def test_merging_counts_a_person_once_and_moves_no_friction(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    for number in range(4):
        await _blocked(world, f"Facilitair-{number}")
    for number in range(4, 8):
        await _blocked(world, f"Facilitair-{number}", reason=1)
    first, second = await world.rows(Barrier)
    for name in ("x", "y"):
        await world.person(name).presses_raw("support-barrier", str(first.id))
        await world.person(name).presses_raw("support-barrier", str(second.id))

    coordinator = await world.grant("carla", Role.COORDINATOR)
    await coordinator.presses_raw("review-barrier", str(second.id))
    assert "minder dan vijf" in coordinator.sees  # nothing of today shows today
    await world.at(2)
    await coordinator.presses("Meer …")
    await coordinator.presses("Samenvoegen")
    await coordinator.fills_in(into=str(first.id))

    assert "10 collega’s of meer" in coordinator.sees  # 4 + 4 anonymous, x and y once each
    assert {f.barrier_id for f in await world.rows(Friction)} == {first.id, second.id}


async def test_a_friction_on_a_merged_barrier_goes_to_the_one_that_stands_for_it(world: World):
    await world.begin()
    await world.at(1)
    await _blocked(world, "a")
    await _blocked(world, "b", reason=1)
    first, second = await world.rows(Barrier)
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await coordinator.presses_raw("merge-into", f"{second.id}/{second.version}/{first.id}")
    last = await _blocked(world, "c", reason=1)

    assert first.wording["nl"] in last.sees


async def test_me_too_counts_once_and_can_be_taken_back(world: World):
    await world.begin()
    await world.at(1)
    await _blocked(world, "anna")
    ben = world.person("ben")
    await world.tomorrow()
    await ben.presses_raw("open-barriers")
    listed = ben.card
    await ben.presses("Ik ook", on=listed)
    assert ben.sees.startswith("Genoteerd: jij ook")
    await ben.presses("Ik ook", on=listed)
    assert ben.sees.startswith("Jouw stem telde al mee")
    assert len(await world.rows(Support)) == 1

    await ben.presses("Ongedaan maken")
    assert await world.rows(Support) == []


async def test_me_too_can_be_taken_back_and_said_again_also_after_a_merge(world: World):
    await world.begin()
    await world.at(1)
    await _blocked(world, "anna")
    await _blocked(world, "cor", reason=1)
    first, second = await world.rows(Barrier)
    ben = world.person("ben")
    await ben.presses_raw("support-barrier", str(second.id))
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await coordinator.presses_raw("merge-into", f"{second.id}/{second.version}/{first.id}")
    await world.tomorrow()
    told = ben.mail
    await ben.presses_raw("withdraw-support", str(second.id))
    await coordinator.presses_raw("acknowledge-barrier", f"{first.id}/{first.version}")
    await world.deliver()
    [told] = ben.mail  # when it was merged; nothing tells them of it any more
    assert "Samengevoegd" in told

    await ben.presses_raw("support-barrier", str(second.id))
    assert ben.sees.startswith("Genoteerd: jij ook")
    await world.tomorrow()
    await ben.presses_raw("support-barrier", str(second.id))
    assert ben.sees.startswith("Jouw stem telde al mee")
    assert [support.barrier_id for support in await world.rows(Support)] == [first.id]


@pytest.mark.parametrize(
    "action", ["review-list", "review-barrier", "acknowledge-barrier", "assign-barrier"]
)
async def test_only_coordinators_review(world: World, action: str):
    await world.begin()
    await world.at(1)
    await _blocked(world, "anna")
    [barrier] = await world.rows(Barrier)
    visitor = world.person("visitor")

    await visitor.presses_raw(action, f"{barrier.id}/{barrier.version}")

    assert visitor.sees == "Dit is alleen voor coördinatoren."
    assert visitor.form is None


async def test_the_weekly_summary_tells_what_happens_with_what_was_said(world: World):
    await world.begin()
    await world.at(1)
    await _blocked(world, "anna")
    await _blocked(world, "ben", reason=1)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(code="IT", text="Mevrouw Jansen wil het niet")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    first, *_ = await world.rows(Barrier)
    await coordinator.presses_raw("review-barrier", str(first.id))
    await coordinator.presses("Weggenomen")
    await coordinator.fills_in(answer="Er zijn nu mokken.")

    await world.at(5, 15, 31)

    posted = [card.plain_text() for card in world.wall.cards["channel"].values()]
    text = next(text for text in posted if text.startswith("Wat jullie meldden"))
    assert "Er zijn nu mokken." in text
    assert "Gehoord" in text
    assert "Jansen" not in text
    assert "Eén melding in eigen woorden wordt nog gelezen" in text


async def test_leadership_is_asked_and_the_coordinator_hears_the_answer(world: World):
    await world.begin({"Facilitair": 6})
    leader = await world.grant("leo", Role.LEADER)
    coordinator = await world.grant("carla", Role.COORDINATOR)
    for day in range(1, 6):
        await world.at(day)
        for number in range(5):
            await _blocked(world, f"Facilitair-{number}")
    await world.at(8, 9, 1)

    [digest] = leader.mail
    assert "Weekbericht" in digest
    assert "Antwoordde: 83%" in digest
    assert "Hier vragen we jullie besluit over" in digest
    card = world.wall.last("direct-leo")[1]
    await leader.presses("Beslissen", on=card)
    await leader.fills_in(decision="not-now")
    assert "Schrijf erbij waarom" in leader.errors["note"]
    await leader.fills_in(decision="go-ahead", note="Graag voor de zomer.")
    await world.deliver()

    assert any("akkoord, ga dit doen" in message for message in coordinator.mail)
    assert any("Toelichting: Graag voor de zomer." in message for message in coordinator.mail)
    decided = [b for b in await world.rows(Barrier) if b.decision]
    assert [b.decision for b in decided] == [Decision.GO_AHEAD]


async def test_the_digest_goes_out_once_and_names_nobody(world: World):
    await world.begin({"Facilitair": 6})
    leader = await world.grant("leo", Role.LEADER)
    await world.at(1)
    for number in range(6):
        await world.person(f"Facilitair-{number}").presses("Gedaan", on=world.post)
    await world.at(8, 9, 1)
    await world.tick()
    await world.at(8, 12)

    [digest] = leader.mail
    assert "Facilitair-" not in digest
    assert "\n10 × " in digest  # six did it, two cups each: told as five, as all numbers of people
    assert "noemt geen namen" in digest


async def test_a_name_that_is_far_too_long_stops_no_message(world: World):
    """A form's length is the platform's to keep, and Teams opens it with all that was said."""
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(code="IT", text="Het duurt\nte lang. " * 160)
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Gelezen: geef het een naam")
    assert coordinator.form is not None
    assert len(str(coordinator.form.fields[0].value)) <= 120
    await coordinator.fills_in(title="Het duurt\nte lang. " * 160)
    await coordinator.presses("Eigenaar kiezen")
    await coordinator.fills_in(owner="Facilitair " * 400)
    await coordinator.presses("Antwoord geven")
    await coordinator.fills_in(answer="Wij kijken ernaar. " * 400)

    [barrier] = await world.rows(Barrier)
    assert barrier.title.startswith("Het duurt te lang. Het duurt")
    assert [len(barrier.title) <= 120, len(barrier.owner) <= 80, len(barrier.answer) <= 1000] == [
        True, True, True,
    ]  # fmt: skip
    await world.at(5, 15, 31)
    assert "Wat jullie meldden, en wat ermee gebeurt" in world.wall.titles("channel")


async def test_a_challenge_that_is_a_question_keeps_only_its_question_mark(world: World):
    await world.begin()
    for day in (1, 2, 3, 4, 5, 8, 9, 10):  # the eighth is "Is het nodig?"
        await world.at(day)
    anna = await _blocked(world, "anna")

    assert "Is het nodig? " in anna.sees
    assert "?:" not in anna.sees


@pytest.mark.parametrize("value", ["²", "-1", "", "seven"])
async def test_a_page_that_is_no_number_is_the_first(world: World, value: str):
    await world.begin()
    await world.at(1)
    await _blocked(world, "anna")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    await coordinator.presses_raw("review-list", value)

    assert "Er staat één drempel open" in coordinator.sees


async def test_a_page_beyond_the_end_is_the_last(world: World):
    await world.begin()
    await world.at(1)
    await _blocked(world, "anna")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    await coordinator.presses_raw("review-list", "600")

    assert "Openen" in coordinator.labels


async def test_the_form_for_a_name_is_called_the_same_whichever_button_opened_it(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(code="FACIL", text=OWN)
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.tomorrow()
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Gelezen: geef het een naam")
    assert coordinator.form is not None
    assert coordinator.form.title == "Naam van de drempel"

    await coordinator.fills_in(title="Spoelmachine kapot")
    await coordinator.presses("Meer …")
    await coordinator.presses("Naam veranderen")
    assert coordinator.form is not None
    assert coordinator.form.title == "Naam van de drempel"


@pytest.mark.parametrize(("day", "follows"), [(1, True), (12, True), (15, False), (30, False)])
async def test_a_weekly_message_is_promised_only_while_one_will_come(
    world: World, day: int, follows: bool
):
    await world.begin()
    await world.at(day)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(code="FACIL", text=OWN)

    assert ("Elke week lees je in het kanaal" in anna.sees) is follows
    assert ("Er komt nu geen weekbericht meer" in anna.sees) is not follows
