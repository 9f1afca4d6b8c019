"""The lunch talks of the invented people, as who plays finds them."""

import pytest
from sqlmodel import Session, select

from adapters.playground.actors import buttons_of
from adapters.playground.cast import CastMember
from adapters.playground.platform import Message
from adapters.playground.views import state_view
from bot.chat.cards import Person
from bot.talks import Numbers, numbers_of
from challenges.models import Role, TalkRound
from tests.adapters.playground.conftest import Served


def player(served: Served, locale: str) -> CastMember:
    [cast] = [cast for cast in served.playground.casts if cast.locale == locale]
    return cast.holder_of(Role.PARTICIPANT)


def with_button(messages: list[Message], action: str) -> list[Message]:
    return [m for m in messages if any(b.action == action for b in buttons_of(m.card))]


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_a_player_reads_with_whom_they_talk_and_a_question_about_it_waits(
    served: Served, locale: str
):
    person = player(served, locale)
    channel, direct = served.seen[person.user.id]
    assert len(with_button(channel, "join-talks")) == 1
    assert len(with_button(direct, "talk-heard")) == 1
    [introduced] = [m for m in direct if any(isinstance(e, Person) for e in m.card.body)]
    met = [e.user for e in introduced.card.body if isinstance(e, Person)]
    cast = served.playground.cast_of(person)
    others = [each for each in cast.people if each.user in met]
    assert 1 <= len(others) == len(met) <= 2
    assert all(each.team != person.team for each in others)


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_the_page_says_what_a_colleague_is_called(served: Served, locale: str):
    person = player(served, locale)
    _, direct = served.seen[person.user.id]
    cast = served.playground.cast_of(person)
    state = state_view(person.user, cast, served.opened_at, served.playground.timezone, [], direct)
    told = [e for m in state["messages"]["direct"] for e in m["card"]["body"]]
    people = [e for e in told if e["kind"] == "person"]
    assert people
    names = {each.name for each in cast.people} - {person.name}
    assert {e["name"] for e in people} <= names


async def test_at_least_five_of_every_organisation_say_that_they_talked(served: Served):
    def numbers(session: Session) -> list[Numbers]:
        return [numbers_of(session, held) for held in session.exec(select(TalkRound))]

    found = await served.playground.store.read(numbers)
    assert len(found) == len(served.playground.casts)
    assert all(it.is_paired for it in found)
    assert all(it.joined >= 10 and it.placed >= 10 and it.talked >= 5 for it in found)
