"""Lunch talks: signing up for a round, and what came of a talk."""

from datetime import date
from uuid import UUID

from bot import roster
from bot.chat.cards import Button, Card, Person
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import id_in
from bot.chat.responses import OpenForm, ReplyPrivately, Response, settled
from bot.handlers.participants import somebody
from bot.messages import notices
from bot.messages import talks as messages
from bot.router import Router
from bot.talks.asking import mentioned
from bot.turn import Turn
from challenges import calendar, queries
from challenges.models import (
    Role,
    Talk,
    TalkMember,
    TalkWish,
)
from challenges.models import TalkRound as Round
from challenges.queries import talk_members as members
from challenges.queries import talks as asked
from challenges.queries.talks import UnknownTalk
from challenges.talks import rounds, talkers

routes = Router()


@routes.command("lunch-talks")
@routes.button("open-talks")
def on_talks(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Show somebody how they stand in the round; a coordinator the numbers and the way to more."""
    del event
    return ReplyPrivately(own_card(turn))


@routes.button("join-talks")
def on_join(event: ButtonPressed, turn: Turn) -> Response:
    """Somebody joins the round."""
    held = _round(event.value, turn)
    person = somebody(turn)
    rounds.say(turn.session, held, person, wants=True, now=turn.now)
    return settled(messages.joined(held.id, _until(held, turn), turn.translate), event.conversation)


@routes.button("skip-talks")
def on_skip(event: ButtonPressed, turn: Turn) -> Response:
    """Not this time."""
    held = _round(event.value, turn)
    rounds.say(turn.session, held, somebody(turn), wants=False, now=turn.now)
    return settled(messages.skipped(held.id, turn.translate), event.conversation)


@routes.button("avoid-in-talks")
def on_avoid(event: ButtonPressed, turn: Turn) -> Response:
    """Ask whose team they rather not meet."""
    del event
    teams = queries.teams(turn.session, turn.organisation.id)
    return OpenForm(messages.avoid_form(teams, turn.translate))


@routes.form("avoid-in-talks")
def on_avoided(event: FormSubmitted, turn: Turn) -> Response:
    """Keep it sealed."""
    teams = queries.teams(turn.session, turn.organisation.id)
    turn.fills_in(messages.avoid_form(teams, turn.translate), event)
    team = id_in(event.answers.get("team", ""), UnknownTalk)
    _avoid(turn, somebody(turn).id, f"team/{team}")
    return ReplyPrivately(notices.notice(turn.translate, "talk-avoided"))


@routes.button("talk-avoid")
def on_not_again(event: ButtonPressed, turn: Turn) -> Response:
    """Keep, sealed, that they rather not meet whom they met."""
    talk, member = talk_in(event.value, turn)
    for other in members.members(turn.session, talk.id):
        if other.participant_id != member.participant_id:
            _avoid(turn, member.participant_id, f"person/{other.participant_id}")
    return ReplyPrivately(notices.notice(turn.translate, "talk-avoided"))


@routes.button("talks-stay")
def on_stay(event: ButtonPressed, turn: Turn) -> Response:
    """Ask them at every round again."""
    talkers.heard_of(turn.session, somebody(turn).id)
    return settled(notices.notice(turn.translate, "talks-staying"), event.conversation)


@routes.button("talks-later")
def on_later(event: ButtonPressed, turn: Turn) -> Response:
    """Ask them again in a quarter of a year."""
    talkers.stay_away(turn.session, somebody(turn).id, turn.today)
    return settled(notices.notice(turn.translate, "talks-later"), event.conversation)


@routes.button("talks-stop")
def on_stop(event: ButtonPressed, turn: Turn) -> Response:
    """Ask them no more."""
    talkers.stop(turn.session, somebody(turn).id)
    return settled(notices.notice(turn.translate, "talks-stopped"), event.conversation)


def own_card(turn: Turn) -> Card:
    """How somebody stands in the latest round, and what they can do."""
    words = turn.translate
    said, people, buttons = _standing(_latest(turn), turn)
    if Role.COORDINATOR in turn.roles:
        buttons = (*buttons, messages.new_round_button(words))
    return messages.mine(said, people, buttons, words)


def standing_card(turn: Turn) -> Card | None:
    """The same for their own page, while there is a round in which they have a part or may."""
    held = _latest(turn)
    if held is None or (held.paired_at is not None and _wish(held, turn) is None):
        return None
    if held.settles_at is None and held.paired_at is not None:
        return None
    return messages.mine(*_standing(held, turn), turn.translate)


def _latest(turn: Turn) -> Round | None:
    return next(iter(asked.rounds(turn.session, turn.organisation.id, 1)), None)


def _standing(held: Round | None, turn: Turn) -> tuple[str, tuple[Person, ...], tuple[Button, ...]]:
    """What is said, with whom they talk, and what they can press."""
    words = turn.translate
    if held is None:
        return words("talk-none"), (), ()
    wish = _wish(held, turn)
    if held.paired_at is None:
        key = "talk-may-join" if wish is None else "talk-is-in" if wish.wants else "talk-is-out"
        until = words.day(_until(held, turn))
        return words(key, day=until), (), messages.signing_up(held.id, words)
    if wish is None or not wish.wants or turn.person is None:
        return words("talk-none"), (), ()
    if wish.unpaired:
        return words(f"talk-unpaired-{wish.unpaired}"), (), ()
    talk = members.latest_talk(turn.session, held.id, turn.person.id)
    people = _with_whom(talk, turn) if talk else ()
    if talk is None or not people:
        return words("talk-alone"), (), ()
    return words("talk-yours"), people, messages.answers(talk.id, words)


def _with_whom(talk: Talk, turn: Turn) -> tuple[Person, ...]:
    assert turn.person is not None
    people = [each.participant_id for each in members.members(turn.session, talk.id)]
    place = roster.direct_in(turn.session, turn.person.id, people)
    return (
        mentioned(turn.session, place, people, turn.translate) if place and len(people) > 1 else ()
    )


def _wish(held: Round, turn: Turn) -> TalkWish | None:
    person = turn.person
    return turn.session.get(TalkWish, (held.id, person.id)) if person else None


def _round(value: str, turn: Turn) -> Round:
    return asked.round_of(turn.session, id_in(value, UnknownTalk), turn.organisation.id)


def _until(held: Round, turn: Turn) -> date:
    return calendar.local_day(held.closes_at, turn.organisation.timezone)


def talk_in(value: str, turn: Turn) -> tuple[Talk, TalkMember]:
    """The talk of a value such as "<id>/talked", in which they are.

    Raises:
        UnknownTalk: they are in none of this id.
    """
    if turn.person is None:
        raise UnknownTalk
    identifier = id_in(value.partition("/")[0], UnknownTalk)
    return members.talk_of(turn.session, identifier, turn.person.id)


def _avoid(turn: Turn, person_id: UUID, whom: str) -> None:
    talkers.avoid(turn.session, person_id, turn.sealing.close(whom, turn.now))
