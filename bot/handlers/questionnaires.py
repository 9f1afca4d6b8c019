"""A questionnaire: begun, answered a question a press, stopped, and gone on with."""

from datetime import time
from uuid import UUID

from bot import inbox, outbox, questionnaires, roster
from bot.chat.cards import Card
from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.forms import id_in
from bot.chat.responses import ReplyPrivately, Response, settled
from bot.messages import notices, themes
from bot.messages.questionnaires import asking, votes, waves
from bot.router import Router
from bot.turn import Turn
from challenges import calendar, queries
from challenges.models import Measure, MeasureBegun, Role
from challenges.queries.questionnaires import UnknownMeasure
from challenges.questionnaires import Kind, Question, Questionnaire
from challenges.questionnaires import waves as rules
from scoring.disclosure import FEWEST_IN_ALL

routes = Router()

_REMINDED_AT = time(10)
_MAY_READ = frozenset({Role.COORDINATOR, Role.LEADER})


@routes.command("questionnaire")
@routes.button("open-questionnaires")
def on_questionnaires(event: CommandGiven | ButtonPressed, turn: Turn) -> Response:
    """Show what can be answered now; who looks after them, or leads, sees all of them."""
    del event
    words, found = turn.translate, _open_now(turn)
    body = asking.open_list(found, words)
    if not turn.roles & _MAY_READ:
        return ReplyPrivately(waves.all_card(body, words) if found else asking.nothing_open(words))
    coordinates = Role.COORDINATOR in turn.roles
    known = queries.questionnaires.measures(turn.session, turn.organisation.id)
    body += waves.listed(known, turn.today, words, coordinates=coordinates)
    buttons = (waves.new_button(words), themes.choose_button(words)) if coordinates else ()
    return ReplyPrivately(waves.all_card(body, words, buttons))


@routes.button("begin-questionnaire")
def on_begin(event: ButtonPressed, turn: Turn) -> Response:
    """Ask the first question that has no answer yet."""
    begun, measure = _begun(event.value, turn)
    return settled(_next(begun, measure, turn), event.conversation)


@routes.button("answer-question")
def on_answer(event: ButtonPressed, turn: Turn) -> Response:
    """Keep an answer, and ask the next question; after the last one, that was all."""
    measure_id, key, said = _parts(event.value)
    begun, measure = _begun(measure_id, turn)
    if begun.finished:
        return settled(_next(begun, measure, turn), event.conversation)
    asked = rules.asked_in(measure)
    question = _question(asked, key)
    if question.kind is Kind.SEVERAL:
        said = ",".join(asking.picked_in(question, said))
    rules.answer(begun, asked, key, said)
    return settled(_next(begun, measure, turn), event.conversation)


@routes.button("pick-answer")
def on_pick(event: ButtonPressed, turn: Turn) -> Response:
    """Show which of several answers are chosen by now; nothing is kept before the next question."""
    measure_id, key, said = _parts(event.value)
    measure = _measure(measure_id, turn)
    asked = rules.asked_in(measure)
    question = _question(asked, key)
    picked = asking.picked_in(question, said)
    too_many = len(picked) > (question.most or 0)
    if too_many:
        picked = picked[:-1]
    card = asking.question_card(
        measure.id, asked, question, turn.translate, picked, too_many=too_many
    )
    return settled(card, event.conversation)


@routes.button("stop-questionnaire")
def on_stop(event: ButtonPressed, turn: Turn) -> Response:
    """Leave it there; what was answered is kept."""
    measure = _measure(event.value, turn)
    card = asking.stopped(measure.id, measure.closes, turn.translate)
    return settled(card, event.conversation)


@routes.button("take-back-vote")
def on_taken_back(event: ButtonPressed, turn: Turn) -> Response:
    """Forget what somebody chose, as long as it can be changed."""
    begun, measure = _begun(event.value, turn)
    if begun.finished:
        return settled(_next(begun, measure, turn), event.conversation)
    turn.session.delete(begun)
    _remind_no_more(turn, measure.id)
    return settled(notices.notice(turn.translate, "vote-taken-back"), event.conversation)


def _next(begun: MeasureBegun, measure: Measure, turn: Turn) -> Card:
    """The next question, or thanks with all answers: once, since they are kept apart from then."""
    if begun.finished:
        return notices.notice(turn.translate, "questionnaire-answered")
    asked = rules.asked_in(measure)
    question = asked.next_after(tuple(begun.answers))
    if question is not None:
        return asking.question_card(measure.id, asked, question, turn.translate)
    answers = begun.answers
    if asked.vote:
        _remind_no_more(turn, measure.id)
        return votes.kept(measure, answers, turn.translate)
    rules.finish(turn.session, begun, asked, _team_told(turn))
    _remind_no_more(turn, measure.id)
    return asking.finished(asked, answers, turn.translate)


def _measure(identifier: str, turn: Turn) -> Measure:
    measure_id = id_in(identifier, UnknownMeasure)
    return queries.questionnaires.measure(turn.session, measure_id, turn.organisation.id)


def _question(asked: Questionnaire, key: str) -> Question:
    question = asked.question(key)
    if question is None:
        raise UnknownMeasure
    return question


def _parts(value: str) -> tuple[str, str, str]:
    """The wave, the question and the answer of a value such as "<id>/travel/car-alone"."""
    measure_id, _, rest = value.partition("/")
    key, _, said = rest.partition("/")
    return measure_id, key, said


def _begun(identifier: str, turn: Turn) -> tuple[MeasureBegun, Measure]:
    """What somebody began, by whichever account, or begins now: then they may be reminded once.

    Raises:
        UnknownMeasure: there is no such wave here.
        MeasureNotOpen: it takes no answers today.
    """
    measure_id = id_in(identifier, UnknownMeasure)
    here, secrets = (turn.workspace.id, turn.user.id), (turn.secret, *turn.older_secrets)
    keys = roster.fingerprints(measure_id, [here], secrets)
    found = rules.begun(turn.session, measure_id, turn.organisation.id, keys, turn.today)
    if found is None and turn.person is not None:
        everywhere = roster.accounts(turn.session, turn.person.id)
        others = roster.fingerprints(measure_id, everywhere, secrets)
        found = rules.begun(turn.session, measure_id, turn.organisation.id, others, turn.today)
    if found is None:
        found = rules.begin(turn.session, measure_id, turn.organisation.id, keys[0], turn.today)
        _remind_once(turn, found[1])
    return found


def _remind_once(turn: Turn, measure: Measure) -> None:
    """Have somebody who began reminded on the last day, unless they finish or it has come."""
    if turn.person is None:
        return
    conversation = roster.direct_to(turn.session, turn.person.id)
    due = calendar.moment(measure.closes, _REMINDED_AT, turn.campaign.timezone)
    if conversation is None or conversation.gone or due <= turn.now:
        return
    outbox.post(
        turn.session, conversation, None, key=_reminder_keys(turn, measure.id)[0], now=turn.now,
        subject=f"{questionnaires.REMINDER}/{measure.id}/{turn.locale}", due=due,
    )  # fmt: skip


def _remind_no_more(turn: Turn, measure_id: UUID) -> None:
    """Take the reminder back that has not been sent."""
    for key in _reminder_keys(turn, measure_id) if turn.person else ():
        outbox.withdraw(turn.session, key)


def _team_told(turn: Turn) -> UUID | None:
    """The team of who answers, if something might be told of it: else it is not kept."""
    team_id = turn.person.team_id if turn.person else None
    if team_id is None or queries.members_of_team(turn.session, team_id) < FEWEST_IN_ALL:
        return None
    return team_id


def _open_now(turn: Turn) -> list[Measure]:
    """The waves that can be answered today."""
    known = queries.questionnaires.measures(turn.session, turn.organisation.id)
    return [measure for measure in known if measure.takes_answers(turn.today)]


def _reminder_keys(turn: Turn, measure_id: UUID) -> list[str]:
    """What the outbox calls somebody's reminder: no fingerprint by which answers are found."""
    assert turn.person is not None  # nobody else is reminded
    name = f"questionnaire reminder/{measure_id}/{turn.person.id}"
    return [inbox.digest(name, secret) for secret in (turn.secret, *turn.older_secrets)]
