"""Lunch talks: rounds, pairs, what came of them, and people who do not answer."""

from collections import Counter
from datetime import date, datetime, timedelta
from functools import partial
from itertools import combinations

import pytest
from sqlmodel import Session

from adapters.matchmaking import Matchmaker, seal
from bot.app import Bot
from bot.chat.capabilities import Capabilities
from bot.chat.cards import Card
from bot.chat.cards import Person as Mention
from bot.chat.forms import ChoiceField
from bot.models import Delivery
from bot.ports import Store
from bot.talks import keep_pairs, numbers_of, rosters
from challenges.models import (
    Action,
    Agreement,
    AgreementKind,
    Avoidance,
    Friction,
    Role,
    Talk,
    Talker,
    TalkMember,
    TalkOutcome,
    TalkRound,
    TalkWish,
)
from scoring.pairing import groups_of
from scoring.rosters import Groups, Roster
from tests.scenarios.world import Person, World

SEAL = seal(b"a secret of this test")


@pytest.fixture
async def world(store: Store) -> World:
    world = World(store)
    world.bot = Bot(store, world.clock, patience=60, sealing=SEAL)
    await world.begin({"Griffie": 2, "Beheer": 2})
    await world.grant("coord", Role.COORDINATOR)
    await world.at(1, 10)
    return world


async def opens(world: World, closes: date) -> None:
    coordinator = world.person("coord")
    await coordinator.types("lunchgesprekken")
    await coordinator.presses("Nieuwe ronde")
    await coordinator.fills_in(closes=closes.isoformat())
    assert "De ronde is open" in coordinator.sees
    await world.deliver()


async def joins(world: World, *names: str) -> None:
    invitation = next(
        card for card in reversed(world.wall.cards["channel"].values()) if "Lunchen" in card.title
    )
    for name in names:
        await world.person(name).presses("Ik doe mee", on=invitation)


async def pairs(world: World, groups_in: tuple[str, ...] = ()) -> None:
    await only_pairs(world, groups_in)
    await world.tick()


async def only_pairs(world: World, groups_in: tuple[str, ...] = ()) -> None:
    """As the server does it, but for the process of its own."""
    now = world.clock()
    for held in await world.store.read(partial(rosters, sealing=SEAL, now=now)):
        made = groups_of(held, seed=1)
        await world.store.write(partial(_keep, held=held, made=made, groups_in=groups_in, now=now))


def _keep(
    session: Session, held: Roster, made: Groups, groups_in: tuple[str, ...], now: datetime
) -> None:
    keep_pairs(session, held, made, groups_in, now)


async def passes(world: World, days: int) -> None:
    """Days go by; whatever is due then, in working hours, is sent."""
    world.clock.now += timedelta(days=days)
    await world.tick()


def introduced(world: World, name: str) -> list[Card]:
    cards = world.wall.cards.get(f"direct-{name}", {}).values()
    return [card for card in cards if card.title == "Jullie gaan samen lunchen"]


def with_whom(card: Card) -> list[str]:
    return [element.user.id for element in card.body if isinstance(element, Mention)]


ALL_FOUR = ("Griffie-0", "Griffie-1", "Beheer-0", "Beheer-1")


async def a_round(world: World, *names: str, closes: int = 5) -> None:
    await opens(world, date(2026, 6, closes))
    await joins(world, *names)
    await world.at(closes, 12, 1)
    await pairs(world)


async def test_who_signs_up_is_told_with_whom_of_another_team(world: World):
    await a_round(world, *ALL_FOUR)

    for name in ALL_FOUR:
        (card,) = introduced(world, name)
        (other,) = with_whom(card)
        assert other.partition("-")[0] != name.partition("-")[0]
        assert with_whom(introduced(world, other)[0]) == [name]
        assert "1. Waar lopen we allebei tegenaan?" in card.plain_text()
    await pairs(world)
    assert len(introduced(world, "Griffie-0")) == 1
    griffie = world.person("Griffie-0")
    await griffie.types("overzicht")
    assert "Je lunchgesprek is met:" in griffie.sees
    await griffie.types("lunchgesprekken")
    assert griffie.card is not None
    assert with_whom(griffie.card) == with_whom(introduced(world, "Griffie-0")[0])
    assert griffie.labels == ["Gesproken", "Nog niet", "Gaat niet door"]


async def test_a_server_makes_the_pairs_in_a_process_of_its_own_and_once(world: World):
    await opens(world, date(2026, 6, 5))
    await joins(world, *ALL_FOUR)
    matchmaker = Matchmaker(world.store, world.clock, SEAL, ())
    await matchmaker.make_pairs()
    assert await world.rows(Talk) == []
    await world.at(5, 12, 1)
    await matchmaker.make_pairs()
    await matchmaker.make_pairs()

    assert len(await world.rows(Talk)) == 2


async def test_a_process_that_fails_is_tried_again_later(world: World):
    await opens(world, date(2026, 6, 5))
    await joins(world, *ALL_FOUR)
    await world.at(5, 12, 1)
    broken = Matchmaker(world.store, world.clock, SEAL, (), command=("false",))
    await broken.make_pairs()
    assert await world.rows(Talk) == []
    await pairs(world)
    assert len(await world.rows(Talk)) == 2


async def test_names_are_kept_nowhere_and_mentions_only_in_what_is_sent(world: World):
    await a_round(world, *ALL_FOUR)

    sent = [one for one in await world.rows(Delivery) if one.subject.startswith("talk/")]
    assert len(sent) == 4
    assert all(one.card is None for one in sent)


async def test_on_a_platform_with_groups_they_are_brought_together(world: World):
    world.wall.capabilities = Capabilities(opens_groups=True)
    await opens(world, date(2026, 6, 5))
    await joins(world, "Griffie-0", "Beheer-0")
    await world.at(5, 12, 1)
    await pairs(world, ("fake",))

    (card,) = world.wall.cards["group-Beheer-0+Griffie-0"].values()
    assert sorted(with_whom(card)) == ["Beheer-0", "Griffie-0"]
    assert introduced(world, "Griffie-0") == []


async def test_where_no_group_can_be_opened_each_is_told_instead(world: World):
    await opens(world, date(2026, 6, 5))
    await joins(world, "Griffie-0", "Beheer-0")
    await world.at(5, 12, 1)
    await pairs(world, ("fake",))
    await world.tick()

    assert with_whom(introduced(world, "Griffie-0")[0]) == ["Beheer-0"]
    await world.tick()
    assert len(introduced(world, "Beheer-0")) == 1


async def test_whom_a_group_takes_no_more_is_told_alone(world: World):
    world.wall.capabilities = Capabilities(opens_groups=True)
    world.wall.gone.add("group-Beheer-0+Griffie-0")
    await opens(world, date(2026, 6, 5))
    await joins(world, "Griffie-0", "Beheer-0")
    await world.at(5, 12, 1)
    await pairs(world, ("fake",))
    await world.tick()
    await world.tick()

    assert [with_whom(card) for card in introduced(world, "Griffie-0")] == [["Beheer-0"]]
    assert [with_whom(card) for card in introduced(world, "Beheer-0")] == [["Griffie-0"]]


async def test_home_says_why_somebody_talks_with_nobody(world: World):
    await a_round(world, "Griffie-0", "Griffie-1", "Beheer-0", "coord")
    anybody = [one for one in await world.rows(TalkWish) if one.unpaired]
    assert len(await world.rows(TalkMember)) in (3, 4)
    await world.person("Beheer-1").types("overzicht")
    assert "Lunchgesprekken" not in world.person("Beheer-1").sees
    assert len(anybody) <= 1


async def test_the_last_one_is_told_that_nobody_was_left(world: World):
    await a_round(world, "Griffie-0")
    griffie = world.person("Griffie-0")

    await griffie.types("overzicht")
    assert "Deze ronde bleef er niemand voor je over" in griffie.sees


def team_named(name: str, person: Person) -> str:
    assert person.form is not None
    (field,) = person.form.fields
    assert isinstance(field, ChoiceField)
    return next(option.value for option in field.options if option.label == name)


async def test_nobody_meets_somebody_they_rather_not_meet_and_it_is_sealed(world: World):
    await opens(world, date(2026, 6, 5))
    await joins(world, "Griffie-0", "Beheer-0")
    griffie = world.person("Griffie-0")
    await griffie.presses("Liever niet met…")
    beheer = team_named("Beheer", griffie)
    await griffie.fills_in(team=beheer)
    await world.at(5, 12, 1)
    await pairs(world)

    assert introduced(world, "Griffie-0") == introduced(world, "Beheer-0") == []
    (kept,) = await world.rows(Avoidance)
    assert beheer not in kept.sealed
    await world.person("Beheer-0").types("lunchgesprekken")
    assert "Dat komt door het aantal" in world.person("Beheer-0").sees


async def test_what_no_key_opens_pairs_nobody_rather_than_the_wrong_two(world: World):
    await opens(world, date(2026, 6, 5))
    await joins(world, "Griffie-0", "Beheer-0")
    griffie = world.person("Griffie-0")
    await griffie.presses("Liever niet met…")
    await griffie.fills_in(team=team_named("Beheer", griffie))
    await world.at(5, 12, 1)
    another = seal(b"another")
    (read,) = await world.store.read(partial(rosters, sealing=another, now=world.clock()))
    assert [person.id for person in read.people] != []
    await world.store.write(
        partial(_keep, held=read, made=groups_of(read, seed=1), groups_in=(), now=world.clock())
    )

    assert await world.rows(Talk) == []


async def test_one_who_leads_is_not_put_with_their_own_team(world: World):
    await world.grant("Griffie-0", Role.LEADER)
    await opens(world, date(2026, 6, 5))
    await joins(world, "Griffie-0", "Griffie-1")
    await world.at(5, 12, 1)
    await pairs(world)

    assert await world.rows(Talk) == []


def asked_of(world: World, name: str) -> list[Card]:
    cards = world.wall.cards.get(f"direct-{name}", {}).values()
    return [card for card in cards if card.title == "Je lunchgesprek"]


async def after_a_week(world: World) -> tuple[Person, Card]:
    await a_round(world, "Griffie-0", "Beheer-0")
    await passes(world, 10)
    (question,) = asked_of(world, "Griffie-0")
    return world.person("Griffie-0"), question


async def test_after_a_week_each_is_asked_and_not_yet_asks_once_more(world: World):
    griffie, question = await after_a_week(world)
    await griffie.presses("Nog niet", on=question)
    for _ in range(3):
        await passes(world, 7)

    assert len(asked_of(world, "Griffie-0")) == 2
    said = {one.outcome for one in await world.rows(TalkMember)}
    assert said == {TalkOutcome.NOT_YET, None}


async def test_who_says_it_will_not_happen_is_asked_no_more_and_nobody_hears_it(world: World):
    griffie, question = await after_a_week(world)
    before = len(world.person("Beheer-0").mail)
    await griffie.presses("Gaat niet door", on=question)
    await world.tick()
    assert len(world.person("Beheer-0").mail) == before
    await passes(world, 7)
    assert len(asked_of(world, "Griffie-0")) == 1


async def came_of_it(world: World, kind: str) -> Person:
    griffie, question = await after_a_week(world)
    await griffie.presses("Gesproken", on=question)
    await griffie.presses(kind)
    return griffie


async def test_an_action_becomes_a_proposal_without_names(world: World):
    griffie = await came_of_it(world, "Een actie")
    await griffie.fills_in(words="Samen één bestelmoment")

    (action,) = await world.rows(Action)
    assert (action.title, action.status, action.owner) == ("Samen één bestelmoment", "proposed", "")
    (noted,) = await world.rows(Agreement)
    assert (noted.kind, noted.words) == (AgreementKind.ACTION, "")


async def test_whether_a_working_agreement_holds_is_asked_once_after_six_weeks(world: World):
    griffie = await came_of_it(world, "Een werkafspraak")
    await griffie.fills_in(words="Griffie belt eerst Beheer")
    await passes(world, 35)
    holds = "Klopt deze afspraak nog?"
    assert not any(mail.startswith(holds) for mail in griffie.mail)
    await passes(world, 7)
    cards = [c for c in world.wall.cards["direct-Griffie-0"].values() if c.title == holds]
    assert len(cards) == 1
    await griffie.presses("Nee, niet meer", on=cards[0])
    (kept,) = await world.rows(Agreement)
    assert kept.holds is False


async def test_a_question_is_a_report_by_name(world: World):
    griffie = await came_of_it(world, "Een vraag aan de coördinator")
    await griffie.fills_in(text="Wie gaat over de containers?", known="yes")

    (report,) = [one for one in await world.rows(Friction) if "containers" in one.text]
    assert report.participant_id is not None
    assert (await world.rows(Agreement))[0].kind is AgreementKind.QUESTION


async def test_a_contact_is_kept_for_them_alone_and_nothing_is_fine(world: World):
    griffie = await came_of_it(world, "Een contact")
    await griffie.fills_in(words="De inkoper van Beheer weet van circulair bestellen")
    await griffie.types("mijn-gegevens")
    assert (await world.rows(Agreement))[0].words.startswith("De inkoper")
    question = (asked_of(world, "Beheer-0"))[0]
    beheer = world.person("Beheer-0")
    await beheer.presses("Gesproken", on=question)
    await beheer.presses("Niets bijzonders")
    assert "elkaar nu kennen" in beheer.sees


async def test_somebody_elses_talk_cannot_be_answered(world: World):
    _, question = await after_a_week(world)
    stranger = world.person("Beheer-1")
    await stranger.presses("Gesproken", on=question)
    assert "niet meer" in stranger.sees
    assert {one.outcome for one in await world.rows(TalkMember)} == {None}


async def test_who_is_erased_leaves_the_other_a_polite_message(world: World):
    await a_round(world, "Griffie-0", "Beheer-0")
    griffie = world.person("Griffie-0")
    await griffie.types("wissen")
    await griffie.presses("Ja, verwijder mij")
    await world.tick()
    await world.tick()

    told = [mail for mail in world.person("Beheer-0").mail if "gaat helaas niet door" in mail]
    assert len(told) == 1
    assert "Griffie" not in told[0]
    assert len(await world.rows(TalkMember)) == 1


async def test_who_is_erased_before_it_is_sent_is_named_to_nobody(world: World):
    await opens(world, date(2026, 6, 5))
    await joins(world, "Griffie-0", "Beheer-0")
    await world.at(5, 12, 1)
    await only_pairs(world)
    griffie = world.person("Griffie-0")
    await griffie.types("wissen")
    await griffie.presses("Ja, verwijder mij")
    await world.tick()

    assert introduced(world, "Beheer-0") == []


async def test_only_coordinators_open_a_round_and_one_at_a_time(world: World):
    await world.person("Griffie-0").presses_raw("new-talks")
    assert await world.rows(TalkRound) == []
    await opens(world, date(2026, 6, 5))
    coordinator = world.person("coord")
    await coordinator.presses_raw("new-talks")
    await coordinator.fills_in(closes="2026-06-08")
    assert len(await world.rows(TalkRound)) == 1
    await world.at(5, 12, 1)
    await coordinator.types("lunchgesprekken")


async def test_a_round_closes_after_today(world: World):
    coordinator = world.person("coord")
    await coordinator.presses_raw("new-talks")
    for closes in ("2026-06-01", "2026-09-01"):
        await coordinator.fills_in(closes=closes)
        assert "acht weken" in " ".join(coordinator.errors.values())
    assert await world.rows(TalkRound) == []


async def test_nobody_signs_up_once_the_pairs_are_made(world: World):
    await a_round(world, "Griffie-0")
    await joins(world, "Beheer-0")
    assert "kan niet meer" in world.person("Beheer-0").sees


FOUR_TEAMS = ("Griffie", "Beheer", "Sociaal", "Wonen")
SILENT = {f"Beheer-{n}" for n in range(3)} | {f"Griffie-{n}" for n in range(2)}


async def test_four_rounds_with_forty_people_and_some_who_do_not_answer(store: Store):
    """No pair comes back, none is of one team; who is silent for three rounds is out, and told."""
    world = World(store)
    world.bot = Bot(store, world.clock, patience=60, sealing=SEAL)
    await world.begin(dict.fromkeys(FOUR_TEAMS, 10))
    await world.grant("coord", Role.COORDINATOR)
    await world.at(1, 10)
    everybody = [
        f"{team}-{n}" for team in ("Griffie", "Beheer", "Sociaal", "Wonen") for n in range(10)
    ]
    met: Counter[frozenset[str]] = Counter()
    seen = dict.fromkeys(everybody, 0)
    for number in range(4):
        closes = world.clock.now.date() + timedelta(days=4)
        await opens(world, closes)
        await joins(
            world, *(everybody if number == 0 else [n for n in everybody if n not in SILENT])
        )
        world.clock.now = world.clock.now.replace(hour=10, minute=1) + timedelta(days=4)
        await pairs(world)
        for name in everybody:
            cards = introduced(world, name)[seen[name] :]
            seen[name] += len(cards)
            for card in cards:
                met[frozenset({name, *with_whom(card)})] += 1
        await passes(world, 10)
        for name in everybody:
            if name not in SILENT and (question := asked_of(world, name))[number:]:
                await world.person(name).presses("Gesproken", on=question[-1])
        await passes(world, 14)
    together = Counter(frozenset(pair) for group in met for pair in combinations(sorted(group), 2))
    assert max(together.values()) == 1
    assert all(len({name.partition("-")[0] for name in group}) == len(group) for group in met)
    assert sum(map(len, met)) == 40 + 3 * 35
    out = "We hoorden drie rondes niets"
    told = {name for name in everybody if any(m.startswith(out) for m in world.person(name).mail)}
    assert told == SILENT
    invited = "Lunchen met iemand"
    assert all(
        len([m for m in world.person(name).mail if m.startswith(invited)])
        == (2 if name in SILENT else 3)
        for name in everybody
    )
    lasting = world.person("Griffie-0")
    card = next(c for c in world.wall.cards["direct-Griffie-0"].values() if c.title.startswith(out))
    await lasting.presses("Niet meer vragen", on=card)
    assert len(await world.rows(Talker)) == 39


async def test_what_a_coordinator_sees_goes_in_steps_of_five(store: Store):
    world = World(store)
    world.bot = Bot(store, world.clock, patience=60, sealing=SEAL)
    await world.begin({"Griffie": 4, "Beheer": 3})
    await world.grant("coord", Role.COORDINATOR)
    await world.at(1, 10)
    await a_round(world, *(f"Griffie-{n}" for n in range(4)), *(f"Beheer-{n}" for n in range(3)))
    held = (await world.rows(TalkRound))[0]
    told = await world.store.read(lambda session: numbers_of(session, held))
    assert (told.joined, told.placed, told.talked) == (5, 5, 0)
