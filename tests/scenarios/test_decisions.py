"""A decision is remembered, a question of leadership is answered, and both are told again."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session, select

from bot.chat.cards import Card
from challenges.models import (
    Action,
    ActionNews,
    ActionStatus,
    Barrier,
    BarrierChange,
    Decision,
    DecisionRequest,
    Health,
    Organisation,
    Role,
)
from tests.scenarios.telling import blocked
from tests.scenarios.world import Person, World

QUESTION, ANSWER = "Wat kost dat?", "Ongeveer 400 euro, en Inkoop doet het."


async def asked(world: World) -> tuple[Person, Person]:
    """Leadership has its first digest, which asks about a barrier that a coordinator has read.

    Six people ran into it: about fewer than five leadership is not asked unless a coordinator does.
    """
    await world.live("leadership is asked", lambda: _until_asked(world))
    return world.person("lena"), world.person("carla")


async def _until_asked(world: World) -> None:
    await world.begin({"Facilitair": 8})
    await world.at(1)
    await blocked(world, "Facilitair-0")
    barrier = await the_barrier(world)
    for number in range(1, 6):
        await world.person(f"Facilitair-{number}").presses_raw("support-barrier", str(barrier.id))
    await world.grant("lena", Role.LEADER)
    coordinator = await world.grant("carla", Role.COORDINATOR)
    await world.at(3)
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Gelezen")
    await world.at(8, hour=10)


def letters(person: Person) -> list[Card]:
    return list(person.world.wall.cards.get(f"direct-{person.id}", {}).values())


async def decides(person: Person, decision: str, note: str = "") -> None:
    """Press the button of the latest message that asks for a decision."""
    asks = [
        card for card in letters(person) if any(it.label == "Beslissen" for it in card.every_button)
    ]
    await person.presses("Beslissen", on=asks[-1])
    if person.form is None:
        await person.presses("Besluit veranderen")
    await person.fills_in(decision=decision, note=note)
    assert person.errors == {}
    await person.world.later(60)


async def answers(coordinator: Person, words: str = ANSWER) -> None:
    [told] = [card for card in letters(coordinator) if "eerst meer weten" in card.plain_text()]
    await coordinator.presses("Leiding antwoorden", on=told)
    await coordinator.fills_in(words=words)
    assert coordinator.errors == {}
    await coordinator.world.later(60)


async def the_barrier(world: World) -> Barrier:
    [barrier] = await world.rows(Barrier)
    return barrier


async def test_who_wanted_to_know_more_gets_the_answer_and_is_asked_again(world: World):
    leader, coordinator = await asked(world)
    other = await world.grant("leo", Role.LEADER)
    await decides(leader, "tell-me-more", QUESTION)
    assert "Gevraagd: eerst meer weten" in leader.sees
    assert QUESTION in leader.sees

    await answers(coordinator)

    assert QUESTION in leader.mail[-1]
    assert ANSWER in leader.mail[-1]
    assert not any(ANSWER in text for text in (*other.mail, *coordinator.mail))
    await leader.presses("Beslissen", on=letters(leader)[-1])
    assert leader.form is not None
    assert ANSWER in str(leader.form.intro)
    await leader.fills_in(decision="go-ahead")
    assert (await the_barrier(world)).decision is Decision.GO_AHEAD


async def test_what_was_answered_is_asked_again_in_the_next_digest(world: World):
    leader, coordinator = await asked(world)
    await decides(leader, "tell-me-more", QUESTION)
    await answers(coordinator)

    await world.at(15, hour=10)

    assert "Hierover vragen we jullie een besluit" in leader.mail[-1]
    assert "Er wacht deze week niets" not in leader.mail[-1]


async def test_where_who_asked_leads_no_longer_the_others_who_decide_get_the_answer(world: World):
    leader, coordinator = await asked(world)
    await decides(leader, "tell-me-more", QUESTION)
    await leader.types("wissen")
    await leader.presses("Ja, verwijder mij")
    other = await world.grant("leo", Role.LEADER)

    await answers(coordinator)

    assert ANSWER in other.mail[-1]
    assert QUESTION not in other.mail[-1]


async def test_a_question_is_answered_once(world: World):
    leader, coordinator = await asked(world)
    second = await world.grant("dirk", Role.COORDINATOR)
    await decides(leader, "tell-me-more", QUESTION)
    barrier = await the_barrier(world)
    for person in (coordinator, second):
        await person.presses_raw("answer-leadership", str(barrier.id))
    await coordinator.fills_in(words=ANSWER)
    await second.fills_in(words="Iets anders.")
    assert second.errors
    await second.presses_raw("answer-leadership", str(barrier.id))
    await world.later(60)

    assert "Leiding antwoorden" not in second.labels
    told = [change.note for change in await world.rows(BarrierChange)
            if change.what == "told leadership"]  # fmt: skip
    assert told == [ANSWER]
    assert sum(ANSWER in text for text in leader.mail) == 1


async def test_the_history_says_that_leadership_was_answered(world: World):
    leader, coordinator = await asked(world)
    await decides(leader, "tell-me-more", QUESTION)
    await answers(coordinator)
    await coordinator.presses_raw("barrier-history", str((await the_barrier(world)).id))

    assert "jij gaf de leiding antwoord" in coordinator.sees
    assert ANSWER in coordinator.sees
    assert QUESTION in coordinator.sees


async def test_after_deciding_it_says_what_was_decided_in_your_words(world: World):
    leader, _ = await asked(world)
    await decides(leader, "go-ahead", "Graag voor de zomer.")

    assert "Besloten: akkoord, ga dit doen" in leader.sees
    assert "Graag voor de zomer." in leader.sees
    assert "Besluit veranderen" in leader.labels


async def test_an_old_digest_says_what_was_decided_and_when(world: World):
    leader, _ = await asked(world)
    other = await world.grant("leo", Role.LEADER)
    digest = letters(leader)[-1]
    await decides(leader, "not-now", "Eerst de begroting.")
    await world.at(12)

    await leader.presses("Beslissen", on=digest)
    await other.presses("Beslissen", on=digest)

    assert leader.form is other.form is None
    assert "Besloten: nu niet" in leader.sees
    assert "Eerst de begroting." in leader.sees
    assert "Jij gaf dit aan op maandag 8 juni." in leader.sees
    assert "Een collega gaf dit aan op maandag 8 juni." in other.sees
    assert (await the_barrier(world)).decision is Decision.NOT_NOW


async def test_a_decision_can_be_changed_from_there(world: World):
    leader, coordinator = await asked(world)
    digest = letters(leader)[-1]
    await decides(leader, "not-now", "Eerst de begroting.")
    await leader.presses("Beslissen", on=digest)
    await leader.presses("Besluit veranderen")
    assert leader.form is not None
    assert [field.value for field in leader.form.fields] == ["not-now", "Eerst de begroting."]
    await leader.fills_in(decision="go-ahead", note="De begroting is rond.")
    await world.later(60)

    assert "Besloten: akkoord, ga dit doen" in leader.sees
    assert "De begroting is rond." in coordinator.mail[-1]
    barrier = await the_barrier(world)
    assert (barrier.decision, barrier.decision_note) == (Decision.GO_AHEAD, "De begroting is rond.")


async def test_of_what_is_over_it_says_so_and_asks_nothing(world: World):
    leader, coordinator = await asked(world)
    digest = letters(leader)[-1]
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Weggenomen")
    await coordinator.fills_in(answer="Er zijn nu borden.")

    await leader.presses("Beslissen", on=digest)

    assert leader.form is None
    assert "Hier is geen besluit meer nodig" in leader.sees
    assert "Weggenomen" in leader.sees
    assert leader.labels == []


BECAME = "Wat er van jullie laatste besluiten werd"


async def plans(coordinator: Person) -> None:
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Eigenaar kiezen")
    await coordinator.fills_in(owner="Facilitair", due="2026-06-26")


async def test_the_next_digest_begins_with_what_became_of_a_decision(world: World):
    leader, coordinator = await asked(world)
    assert BECAME not in leader.mail[-1]
    await decides(leader, "go-ahead", "Graag voor de zomer.")
    await plans(coordinator)

    await world.at(15, hour=10)

    [first, second] = [card for card in letters(leader) if "Weekbericht" in card.title]
    assert BECAME not in first.plain_text()
    lines = second.plain_text().splitlines()
    assert BECAME in lines[1]
    told = "\n".join(lines[2:5])
    assert "Besloten op maandag 8 juni: akkoord, ga dit doen" in told
    assert "Facilitair" in told
    assert "Gepland, klaar op vrijdag 26 juni" in told
    assert second.plain_text().count((await the_barrier(world)).name("nl")) == 1


async def test_after_the_campaign_it_is_told_until_it_has_ended(world: World):
    leader, coordinator = await asked(world)
    await decides(leader, "go-ahead")
    await plans(coordinator)
    for month, day in ((6, 15), (6, 19), (7, 13), (8, 10)):
        await world.at(day, hour=10, month=month)
    assert BECAME in leader.mail[-1]
    assert "Te laat" in leader.mail[-1]
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses("Weggenomen")
    await coordinator.fills_in(answer="Er zijn nu borden.")
    told = len(leader.mail)

    await world.at(7, hour=10, month=9)
    assert len(leader.mail) == told + 1  # nothing is left, and that is told once
    assert "Weggenomen op" in leader.mail[-1]
    for month, day in ((10, 5), (11, 2)):
        await world.at(day, hour=10, month=month)
    assert len(leader.mail) == told + 1


ASKED = {
    "words": "Mogen we voor elke verdieping borden kopen?",
    "owner": "Inkoop",
    "euros": "€ 1.250",
    "due": "2026-07-01",
    "instead": "Alleen in de kantine",
}


async def asks(coordinator: Person, **changes: str) -> None:
    barrier = await the_barrier(coordinator.world)
    await coordinator.presses_raw("review-more", str(barrier.id))
    await coordinator.presses("Leiding vragen")
    await coordinator.fills_in(**{**ASKED, **changes})


async def test_what_leadership_is_asked_stands_in_its_digest_and_in_the_form(world: World):
    leader, coordinator = await asked(world)
    await asks(coordinator)
    assert coordinator.errors == {}
    assert ASKED["words"] in coordinator.sees

    await world.at(15, hour=10)

    assert "Gevraagd: Mogen we voor elke verdieping borden kopen?" in leader.mail[-1]
    proposal = "Voorstel: Inkoop · 1.250 euro · klaar op woensdag 1 juli · of anders: Alleen"
    assert proposal in leader.mail[-1]
    await leader.presses("Beslissen", on=letters(leader)[-1])
    assert leader.form is not None
    assert ASKED["words"] in str(leader.form.intro)
    assert "1.250 euro" in str(leader.form.intro)


async def test_what_was_asked_can_be_changed_and_only_the_words_are_needed(world: World):
    _, coordinator = await asked(world)
    await asks(coordinator, owner="", euros="", due="", instead="")
    barrier = await the_barrier(world)
    await coordinator.presses_raw("ask-leadership", str(barrier.id))
    assert coordinator.form is not None
    assert coordinator.form.fields[0].value == ASKED["words"]
    await coordinator.fills_in(words="Mogen we lenen?", euros="0")

    [request] = await world.rows(DecisionRequest)
    assert (request.words, request.owner, request.euros) == ("Mogen we lenen?", "", 0)


async def test_an_amount_that_is_none_is_refused_and_what_was_typed_stays(world: World):
    _, coordinator = await asked(world)
    await asks(coordinator, euros="veel")

    assert set(coordinator.errors) == {"euros"}
    assert coordinator.form is not None
    assert coordinator.form.fields[0].value == ASKED["words"]
    await coordinator.fills_in(**{**ASKED, "due": "2026-01-01"})
    assert set(coordinator.errors) == {"due"}
    assert await world.rows(DecisionRequest) == []


async def test_asking_anew_makes_a_decision_of_before_open_again(world: World):
    leader, coordinator = await asked(world)
    await decides(leader, "not-now", "Eerst de begroting.")
    await asks(coordinator)
    assert (await the_barrier(world)).decision is None

    await world.at(15, hour=10)

    assert "Gevraagd: Mogen we" in leader.mail[-1]
    await coordinator.presses_raw("barrier-history", str((await the_barrier(world)).id))
    assert "jij vroeg de leiding om een besluit" in coordinator.sees


async def test_while_leadership_waits_for_an_answer_that_comes_first(world: World):
    leader, coordinator = await asked(world)
    await decides(leader, "tell-me-more", QUESTION)
    barrier = await the_barrier(world)
    await coordinator.presses_raw("review-more", str(barrier.id))
    assert "Leiding vragen" not in coordinator.labels
    await coordinator.presses_raw("ask-leadership", str(barrier.id))

    assert coordinator.form is None
    assert "Leiding antwoorden" in coordinator.labels


@pytest.mark.parametrize(
    ("button", "typed", "said"),
    [
        ("Weggenomen", {"answer": ANSWER}, "Weggenomen"),
        ("Niet mogelijk", {"answer": ANSWER, "instead": "Zelf meenemen"}, "Niet mogelijk"),
    ],
)
async def test_who_waits_for_an_answer_hears_how_it_ended(
    world: World, button: str, typed: dict[str, str], said: str
):
    leader, coordinator = await asked(world)
    await decides(leader, "tell-me-more", QUESTION)
    await coordinator.types("coördineren")
    await coordinator.presses("Openen")
    await coordinator.presses(button)
    await coordinator.fills_in(**typed)
    await world.later(60)

    for words in (QUESTION, ANSWER, f"Zo staat het nu: {said}"):
        assert words in leader.mail[-1]
    assert letters(leader)[-1].buttons == ()


async def test_who_waits_for_an_answer_hears_that_it_was_set_aside_and_hears_it_once(world: World):
    leader, coordinator = await asked(world)
    await decides(leader, "tell-me-more", QUESTION)
    barrier = await the_barrier(world)
    for _ in range(2):
        await coordinator.presses_raw("park-barrier", str(barrier.id))
        await coordinator.fills_in(**{"review-on": "2026-09-01", "answer": "Na de zomer."})
        await world.later(60)

    assert sum("Na de zomer." in text for text in leader.mail) == 1
    assert "dinsdag 1 september" in leader.mail[-1]


async def test_who_waits_for_an_answer_hears_of_a_merge_and_decides_about_the_other(world: World):
    leader, coordinator = await asked(world)
    await decides(leader, "tell-me-more", QUESTION)
    await blocked(world, "Facilitair-1", reason=1)
    await world.tomorrow()
    one = next(each for each in await world.rows(Barrier) if each.decision)
    other = next(each for each in await world.rows(Barrier) if each.id != one.id)
    await coordinator.presses_raw("merge-into", f"{one.id}/{one.version}/{other.id}")
    await world.later(60)

    assert QUESTION in leader.mail[-1]
    assert other.name("nl") in leader.mail[-1]
    [decide] = letters(leader)[-1].buttons
    assert decide.value == str(other.id)


async def test_a_digest_says_that_an_answer_is_still_to_come(world: World):
    leader, _ = await asked(world)
    await decides(leader, "tell-me-more", QUESTION)
    await world.at(15, hour=10)

    assert "Jullie wilden eerst meer weten." in leader.mail[-1]


async def test_who_reads_on_in_a_week_reads_which_actions_are_behind_and_of_which_nothing_is_said(
    world: World,
):
    leader, _ = await asked(world)

    def plan(session: Session) -> None:
        organisation = session.exec(select(Organisation)).one()
        long_ago = world.clock.now - timedelta(days=100)

        def action(title: str, **values: object) -> Action:
            made = Action(
                organisation_id=organisation.id, title=title, created_at=long_ago,
                status=values.pop("status", ActionStatus.IN_PROGRESS), **values,
            )  # fmt: skip
            session.add(made)
            session.flush()
            return made

        action("Te laat", due=date(2026, 6, 1))
        action("Voorbij", due=date(2026, 6, 1), status=ActionStatus.DONE)
        for title, health in (("Vast", Health.STUCK), ("Loopt", Health.ON_TRACK)):
            session.add(
                ActionNews(
                    action_id=action(title).id, position=1, day=date(2026, 6, 2), health=health,
                    words="Piet wil niet",
                )
            )  # fmt: skip

    await world.store.write(plan)
    await leader.presses("Lees verder", on=letters(leader)[-1])

    behind = leader.sees.partition("Acties die te laat zijn of vastzitten: 2")[2]
    assert "Te laat (zou klaar zijn op maandag 1 juni)" in behind
    assert "Vast (Zit vast)" in behind
    quiet = behind.partition("nieuws")[2]
    assert "Te laat" in quiet
    assert not any(title in behind for title in ("Loopt", "Voorbij", "Piet"))
