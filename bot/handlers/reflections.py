"""Looking back: what somebody writes becomes a barrier and a chance of nobody, and is done."""

from bot.chat.events import FormSubmitted
from bot.chat.forms import id_in, is_yes
from bot.chat.responses import OpenForm, RejectForm, ReplyPrivately, Response
from bot.handlers.check_ins import answered, refresh_reminder
from bot.messages import reflections as messages
from bot.router import Router
from bot.turn import Turn
from challenges import check_ins, frictions, queries, retractions
from challenges.errors import UnknownChallenge
from challenges.frictions import Report
from challenges.models import Answer, Signal
from challenges.packs import content_in
from challenges.personal_data import found_in
from challenges.queries import AskedChallenge

routes = Router()


@routes.form("reflect")
def on_reflected(event: FormSubmitted, turn: Turn) -> Response:
    """Write down what is in the way and what could be, and that somebody looked back."""
    challenge_id = id_in(event.value, UnknownChallenge)
    person = turn.person
    asked = queries.asked(
        turn.session, challenge_id, turn.organisation.id, person.id if person else None
    )
    check_ins.require_open(asked, turn.now)
    title = content_in(asked.content).title.in_language(turn.locale)
    form = messages.form(asked.id, title, event.answers, turn.translate)
    if missing := messages.missing(form, turn.translate):
        return RejectForm(form, missing)
    said = _said(event, turn)
    private = found_in(" ".join(said.values()))
    if private and not is_yes(event.answers, "as-it-is"):
        return OpenForm(messages.form(asked.id, title, event.answers, turn.translate, private))
    return _write_down(asked, said, turn)


def _write_down(asked: AskedChallenge, said: dict[Signal, str], turn: Turn) -> Response:
    card = answered(turn, asked, Answer.DONE)
    refresh_reminder(asked, turn)
    team = turn.participant.team_id if turn.participant else None
    keys: dict[Signal, str] = {}
    for kind, words in said.items():
        told = Report(day=turn.today, kind=kind, text=words, team_id=team)
        # Of no challenge: it is about all of somebody's work, and got in the way of none of them.
        if frictions.sent_before(turn.session, turn.campaign, None, told) is None:
            barrier = frictions.barrier_for(turn.session, turn.campaign, None, None, told)
            friction = frictions.report(turn.session, barrier, None, told)
            keys[kind] = retractions.key_of(friction, turn.secret)
    return ReplyPrivately(messages.thanks(card, said, keys, turn.translate))


def _said(event: FormSubmitted, turn: Turn) -> dict[Signal, str]:
    """What was written of each, with whom or where at the chance, or else at what is in the way."""
    typed = {kind: event.answers.get(kind, "").strip() for kind in messages.WORDS}
    said = {kind: words for kind, words in typed.items() if words}
    role = " ".join(event.answers.get("with", "").split())[: messages.LONGEST_WITH]
    last = max(said, key=messages.WORDS.index)
    return {**said, last: messages.with_role(said[last], role, turn.translate)}
