"""What the invented people lived through, read from what they can see themselves."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, col, func, select

from adapters.playground.actors import buttons_of
from adapters.playground.cast import CastMember, cast_in
from adapters.playground.platform import Message
from adapters.playground.playground import STARTS_ON, Playground
from adapters.playground.setting import PACK
from bot import follow_ups
from bot.models import Delivery, DeliveryState
from challenges import queries
from challenges.models import (
    Action,
    ActionBarrier,
    Answer,
    Barrier,
    BarrierStatus,
    Campaign,
    Challenge,
    CheckIn,
    Friction,
    Role,
)
from scoring.effects import Effects
from tests.adapters.playground.conftest import Served

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LOCALES = ["nl", "en"]


@pytest.fixture
def playground(served: Served) -> Playground:
    return served.playground


def person_of(playground: Playground, locale: str, role: Role) -> CastMember:
    cast = next(cast for cast in playground.casts if cast.locale == locale)
    return cast.holder_of(role)


def is_challenge(message: Message) -> bool:
    return not message.reader and any(b.action == "check-in" for b in buttons_of(message.card))


def local_day(message: Message) -> date:
    return message.posted_at.astimezone(AMSTERDAM).date()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_working_day_up_to_wednesday_had_its_challenge(served: Served, locale: str):
    channel, _ = served.seen[person_of(served.playground, locale, Role.PARTICIPANT).user.id]

    days = [local_day(message) for message in channel if is_challenge(message)]

    offsets = [(day - STARTS_ON).days for day in days]
    assert offsets == [0, 1, 2, 3, 4, 7, 8, 9]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_leader_has_a_digest_that_asks_for_a_decision(served: Served, locale: str):
    _, direct = served.seen[person_of(served.playground, locale, Role.LEADER).user.id]

    digest = direct[0]

    assert local_day(digest).weekday() == 0
    assert any(button.action == "decide-barrier" for button in buttons_of(digest.card))


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_actions_are_about_the_barriers_they_serve(playground: Playground, locale: str):
    served = await playground.store.read(
        lambda session: session.exec(
            select(Action, Barrier)
            .where(ActionBarrier.action_id == Action.id)
            .where(ActionBarrier.barrier_id == Barrier.id)
        ).all()
    )
    names = {action.title: barrier.name(locale).casefold() for action, barrier in served}

    plans = {plan["title"]: word for word, plan in cast_in(locale).words.plans.items()}
    found = plans.keys() & names.keys()
    assert found, "an action programme without actions shows nothing"
    assert len(served) == len({action.title for action, _ in served})
    assert all(plans[title] in names[title] for title in found)


def test_it_is_wednesday_morning_for_the_invented_people(served: Served):
    now = served.opened_at.astimezone(AMSTERDAM)

    assert (now.date() - STARTS_ON).days == 9
    assert (now.hour, now.minute) == (9, 5)


async def test_people_answered_in_every_way_and_said_what_was_in_the_way(playground: Playground):
    answers = await playground.store.read(
        lambda session: dict(
            session.exec(select(CheckIn.answer, func.count()).group_by(CheckIn.answer)).all()
        )
    )
    frictions = await playground.store.read(
        lambda session: session.exec(select(func.count()).select_from(Friction)).one()
    )

    assert set(answers) == set(Answer)
    assert sum(answers.values()) > 400
    assert answers[Answer.DONE] > answers[Answer.NOT_TODAY] > answers[Answer.AWAY]
    assert frictions > 80


async def test_the_coordinators_took_barriers_up_and_closed_some(playground: Playground):
    statuses = await playground.store.read(
        lambda session: set(session.exec(select(Barrier.status)).all())
    )

    assert statuses >= {
        BarrierStatus.REPORTED,
        BarrierStatus.ACKNOWLEDGED,
        BarrierStatus.PLANNED,
        BarrierStatus.IN_PROGRESS,
        BarrierStatus.REMOVED,
        BarrierStatus.NOT_POSSIBLE,
    }


async def test_every_message_went_through_the_outbox_and_arrived(playground: Playground):
    states = await playground.store.read(
        lambda session: set(session.exec(select(Delivery.state)).all())
    )

    assert states <= {DeliveryState.SENT, DeliveryState.PENDING, DeliveryState.CANCELLED}
    assert DeliveryState.SENT in states


@pytest.mark.parametrize("locale", LOCALES)
async def test_on_wednesday_somebody_has_answered_but_nobody_you_can_play(
    served: Served, locale: str
):
    cast = next(cast for cast in served.playground.casts if cast.locale == locale)
    for person in cast.playable:
        channel, _ = served.seen[person.user.id]
        today = [message for message in channel if is_challenge(message)][-1]
        assert not [message for message in channel if message.under == today.id]
        assert today.revision == 0, "no answer changes what everybody sees"
    wednesday = date.fromordinal(STARTS_ON.toordinal() + 9)
    given = select(func.count()).select_from(CheckIn).where(CheckIn.day == wednesday)
    assert await served.playground.store.read(lambda session: session.exec(given).one()) > 0


@pytest.mark.parametrize("locale", LOCALES)
def test_the_first_week_is_closed_and_shows_teams_small_ones_together(served: Served, locale: str):
    channel, _ = served.seen[person_of(served.playground, locale, Role.PARTICIPANT).user.id]
    told = "\n".join(message.card.plain_text() for message in channel)
    assert {"nl": "Communicatie + Griffie", "en": " + "}[locale] in told
    assert {"nl": "Samen deden we", "en": "Together we did"}[locale] in told


@pytest.mark.parametrize("locale", LOCALES)
async def test_coordinators_see_what_a_removal_brought_and_can_split_a_barrier(
    playground: Playground, locale: str
):
    def look(session: Session) -> tuple[list[Effects | None], list[int]]:
        theirs = session.exec(select(Barrier).join(Campaign).where(Campaign.locale == locale))
        old = [one for one in theirs if one.opened_on < STARTS_ON]
        gone, aside = (
            [one for one in old if one.status is status]
            for status in (BarrierStatus.REMOVED, BarrierStatus.PARKED)
        )
        return (
            [follow_ups.effects_of(session, one) for one in gone],
            [len(queries.frictions(session, one)) for one in aside],
        )

    [effects], [reports] = await playground.store.read(look)

    assert effects is not None
    assert effects.hindered is not None
    assert effects.hindered.is_clear
    assert effects.rest is not None
    assert not effects.rest.is_clear
    assert reports == 3


@pytest.mark.parametrize("locale", LOCALES)
async def test_own_words_are_about_the_challenge_they_were_said_of(
    playground: Playground, locale: str
):
    said = await playground.store.read(
        lambda session: session.exec(
            select(Challenge.code, Friction.text)
            .join(Campaign, col(Campaign.id) == col(Challenge.campaign_id))
            .where(Friction.challenge_id == Challenge.id, Friction.text != "")
            .where(Campaign.locale == locale, Campaign.pack == PACK)
        ).all()
    )

    sayings = next(cast for cast in playground.casts if cast.locale == locale).words.own
    assert said
    assert [(code, text) for code, text in said if text not in sayings[code]] == []
