"""Reporting in own words: asked first, anonymous, and followed with a code."""

import re

import pytest

from challenges.models import Barrier, FollowCode, Friction, Remark, Role
from tests.scenarios.telling import blocked
from tests.scenarios.world import Person, World


async def _reports(world: World, name: str, text: str, **answers: str) -> Person:
    person = world.person(name)
    await person.types("drempel")
    await person.fills_in(**{"code": "FACIL", "text": text, **answers})
    return person


async def _public(world: World, title: str, day: int = 1) -> Barrier:
    """A barrier in own words that a coordinator has given a name."""
    await world.begin({"Facilitair": 8})
    await world.at(day)
    await _reports(world, "Facilitair-0", title)
    carla = await world.grant("carla", Role.COORDINATOR)
    [barrier] = await world.rows(Barrier)
    await carla.presses_raw("rename-barrier", f"{barrier.id}/{barrier.version}")
    await carla.fills_in(title=title)
    await world.at(day + 1)
    [barrier] = await world.rows(Barrier)
    return barrier


async def test_what_was_reported_before_is_proposed_and_nothing_is_stored_until_chosen(
    world: World,
):
    barrier = await _public(world, "De spoelmachine op de derde is kapot")
    anna = await _reports(world, "anna", "spoelmachine derde verdieping stuk")

    assert anna.form is not None
    choice = anna.form.fields[0]
    assert [option.label for option in choice.options] == [
        "De spoelmachine op de derde is kapot",
        "Nee, dit is iets anders",
    ]
    assert len(await world.rows(Friction)) == 1
    typed = {"code": "FACIL", "text": "spoelmachine derde verdieping stuk"}
    await anna.fills_in(**{"same-as": choice.options[0].value, **typed})
    assert anna.sees.startswith("Dank je")
    assert {f.barrier_id for f in await world.rows(Friction)} == {barrier.id}
    assert len(await world.rows(Friction)) == 2


async def test_the_same_from_two_forms_counts_once(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    for known in ({}, {}, {"known": "yes"}, {"known": "yes"}):
        await anna.types("drempel")
        await anna.fills_in(code="FACIL", text="De spoelmachine is stuk", place="Hal", **known)
        assert anna.sees.startswith("Dank je")

    by_name = [f.participant_id is not None for f in await world.rows(Friction)]
    assert sorted(by_name) == [False, True]
    assert len(await world.rows(Barrier)) == 2
    await world.tomorrow()
    await anna.types("drempel")
    await anna.fills_in(code="FACIL", text="De spoelmachine is stuk", place="Hal")
    assert len(await world.rows(Friction)) == 3


async def test_a_reason_from_the_form_after_the_tap_counts_once(world: World):
    await world.begin()
    await world.at(1)
    anna = await blocked(world, "anna")
    [friction] = await world.rows(Friction)
    await anna.presses_raw("report-friction", str(friction.challenge_id))
    await anna.fills_in(reason=friction.reason)

    assert anna.sees == "Dit had je al gemeld. Het telt één keer."
    assert len(await world.rows(Friction)) == 1


async def test_the_same_with_a_name_or_a_code_is_not_lost(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    for answers in ({}, {"code-wanted": "yes"}, {"known": "yes"}):
        await anna.types("drempel")
        await anna.fills_in(code="FACIL", text="De spoelmachine is stuk", **answers)

    assert "Je krijgt bericht als er iets verandert." in anna.sees
    assert len(await world.rows(FollowCode)) == 1
    assert len(await world.rows(Friction)) == 3


async def test_something_else_gets_its_own_barrier(world: World):
    await _public(world, "De spoelmachine op de derde is kapot")
    anna = await _reports(world, "anna", "spoelmachine op de begane grond is te klein")
    typed = {"code": "FACIL", "text": "spoelmachine op de begane grond is te klein"}
    await anna.fills_in(**{"same-as": "none-of-these", **typed})

    assert len(await world.rows(Barrier)) == 2


async def test_own_words_of_others_and_reports_of_today_are_never_proposed(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    await _reports(world, "Facilitair-0", "De spoelmachine is kapot")
    await world.at(2)
    anna = await _reports(world, "anna", "De spoelmachine is stuk")

    assert anna.sees.startswith("Dank je")


async def test_own_words_for_a_challenge_may_be_one_of_its_ready_made_answers(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    person = world.person("anna")
    await person.presses("Vandaag niet", on=world.post)
    await person.presses("Iets anders …")
    assert person.form is not None
    reasons = next(field for field in person.form.fields if field.id == "reason")
    assert reasons.value == "own-words", "they have said already that it is something else"
    label = reasons.options[0].label
    await person.fills_in(reason="own-words", text=label)

    assert person.form is not None
    proposed = person.form.fields[0].options[0]
    assert proposed.label == label
    assert "reason" not in {field.id for field in person.form.fields}, "one list is enough"
    await person.fills_in(**{"text": label, "same-as": proposed.value})
    [barrier] = await world.rows(Barrier)
    assert not barrier.own_words


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("Mail jan@voorbeeld.example", "e-mailadres"),
        ("Bel 06-12345678", "telefoonnummer"),
        ("Vraag @jan", "naam met @"),
    ],
)
async def test_personal_data_is_asked_about_before_it_is_sent(
    world: World, text: str, warning: str
):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    anna = await _reports(world, "anna", text)

    assert anna.form is not None
    assert warning in anna.form.intro[0].text
    assert anna.form.fields[0].id == "as-it-is"
    assert await world.rows(Friction) == []
    await anna.fills_in(**{"code": "FACIL", "text": text, "as-it-is": "yes"})
    assert len(await world.rows(Friction)) == 1


async def test_what_was_answered_before_it_was_sent_is_not_asked_again(world: World):
    barrier = await _public(world, "De spoelmachine op de derde is kapot")
    typed = {"code": "FACIL", "text": "spoelmachine derde verdieping stuk, bel 06-12345678"}
    anna = await _reports(world, "anna", typed["text"])
    same = {"same-as": f"barrier/{barrier.id}"}
    await anna.fills_in(**typed, **same)

    assert anna.form is not None
    assert [field.id for field in anna.form.fields[:2]] == ["same-as", "as-it-is"]
    assert anna.form.fields[0].value == same["same-as"]
    assert len(await world.rows(Friction)) == 1
    await anna.fills_in(**typed, **same, **{"as-it-is": "yes"})
    assert anna.sees.startswith("Dank je")
    assert len(await world.rows(Friction)) == 2


async def test_the_holder_of_a_code_and_a_coordinator_talk_without_a_name(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    anna = await _reports(world, "anna", "De douche is koud", **{"code-wanted": "yes"})
    code = re.search(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", anna.sees)
    assert code is not None
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.at(2)
    [barrier] = await world.rows(Barrier)
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Vraag iets terug")
    await carla.fills_in(words="Welke douche?")

    for typed in ("volg", "“volg", "/prikkel volg", "Prikkel volg"):
        await anna.types(f"{typed} {code.group().lower().replace('-', ' ')}")
        assert "Welke douche?" in anna.sees
    await anna.presses("Iets terugzeggen")
    await anna.fills_in(words="Die in de kelder")
    await carla.presses_raw("review-barrier", str(barrier.id))
    assert "kelder" not in carla.sees  # nobody can tell at what moment it was written

    await world.at(3)
    await world.at(3, 12)
    assert len([text for text in carla.mail if "anonieme melder heeft geantwoord" in text]) == 1
    await carla.presses_raw("review-barrier", str(barrier.id))
    assert "Die in de kelder" in carla.sees
    rows = [*await world.rows(Friction), *await world.rows(FollowCode), *await world.rows(Remark)]
    assert not any("participant_id" in row.model_dump() and row.participant_id for row in rows)
    assert code.group().replace("-", "") not in str([row.model_dump() for row in rows])


async def test_a_code_that_nobody_has_opens_nothing(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    visitor = world.person("visitor")
    await visitor.types("volg 0000-0000-0000-0000")
    assert "Deze code kennen we niet" in visitor.sees
    await visitor.types("volg")
    await visitor.fills_in(code="x")
    assert "Deze code kennen we niet" in visitor.errors["code"]
    await visitor.presses_raw("say-unknown", "0000")
    assert "Deze code kennen we niet" in visitor.sees


async def test_who_wants_to_be_known_needs_no_code(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    await _reports(world, "anna", "De douche is koud", known="yes", **{"code-wanted": "yes"})

    assert await world.rows(FollowCode) == []
    assert not any(f.participant_id is None for f in await world.rows(Friction))


async def test_only_coordinators_ask(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    await blocked(world, "Facilitair-0")
    [friction] = await world.rows(Friction)
    [barrier] = await world.rows(Barrier)
    visitor = world.person("visitor")
    await visitor.presses_raw("ask-reporter", f"{barrier.id}/1/{friction.id}")

    assert visitor.sees == "Dit is alleen voor coördinatoren."


async def test_own_words_under_a_challenge_keep_the_kind_and_the_place_that_were_said(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.presses("Wat zat er in de weg?", on=world.post)

    await anna.fills_in(reason="own-words", code="FACIL", text="Kraan lekt", place="Stadskantoor")

    (barrier,) = await world.rows(Barrier)
    assert (barrier.code, barrier.site) == ("FACIL", "Stadskantoor")


async def test_a_place_of_one_person_does_not_become_that_of_everybodys_barrier(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.presses("Wat zat er in de weg?", on=world.post)
    assert anna.form is not None
    ready_made = next(f for f in anna.form.fields if f.id == "reason").options[0].value

    await anna.fills_in(reason=ready_made, place="Stadskantoor")

    (barrier,) = await world.rows(Barrier)
    assert barrier.site == ""


async def test_what_is_over_is_among_what_a_report_may_be_the_same_as(world: World):
    barrier = await _public(world, "Geen fietsenstalling bij het stadskantoor")
    carla = world.person("carla")
    await carla.presses_raw("remove-barrier", f"{barrier.id}/{barrier.version}")
    await carla.fills_in(status="removed", answer="De stalling is er")

    ben = await _reports(world, "ben", "Er is geen fietsenstalling bij het stadskantoor")

    assert ben.form is not None
    labels = [option.label for option in ben.form.fields[0].options]
    assert "Geen fietsenstalling bij het stadskantoor (weggenomen, maar niet voor mij)" in labels


async def test_a_report_is_with_a_name_or_with_a_code_and_never_both(begun: World):
    anna = begun.person("anna")
    await anna.types("drempel")
    await anna.fills_in(
        **{"code": "FACIL", "text": "Plastic", "known": "yes", "code-wanted": "yes"}
    )
    assert set(anna.errors) == {"code-wanted"}
    await anna.fills_in(**{"code": "FACIL", "text": "Plastic", "known": "no", "code-wanted": "yes"})
    assert not anna.errors
