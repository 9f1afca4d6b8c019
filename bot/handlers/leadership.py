"""What leadership is asked: a decision on a barrier that waits."""

from functools import partial

from bot import news, pulse, reports, standings
from bot.chat.cards import Card
from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.forms import Form
from bot.chat.responses import OpenForm, ReplyPrivately, Response
from bot.messages import decisions as messages
from bot.messages import digest as digest_messages
from bot.messages import review
from bot.router import Router
from bot.turn import Turn
from challenges import barriers, calendar, queries
from challenges.errors import Incomplete
from challenges.models import Barrier, Decision
from challenges.queries import pulses
from challenges.queries.decisions import request_about

routes = Router()

_DECISIONS = frozenset(str(decision) for decision in Decision)


@routes.button("read-digest")
def on_read_on(event: ButtonPressed, turn: Turn) -> Response:
    """Show the rest of the digest, as it is by now; what it tells of people is of closed weeks."""
    del event
    turn.decider()
    session, campaign = turn.session, turn.campaign
    digest = reports.digest(session, campaign, turn.today, turn.locale)
    board = standings.published(session, campaign, turn.now)
    saved = reports.saved(session, campaign, digest)
    behind = pulse.behind(session, campaign.organisation_id, turn.today)
    quiet = pulses.without_news(session, campaign.organisation_id, turn.today)
    card = digest_messages.more_card(
        digest, board, saved, turn.translate, behind=behind, quiet=quiet
    )
    return ReplyPrivately(card)


@routes.button("decide-barrier")
def on_decide(event: ButtonPressed, turn: Turn) -> Response:
    """Ask for a decision whom the digest asks; of what was decided before, say what and when."""
    turn.decider()
    barrier = _barrier(event.value, turn)
    if barrier.decision is None and barrier.status in barriers.NOT_OVER:
        return OpenForm(_form(barrier, turn))
    return ReplyPrivately(_decided_before(barrier, turn))


@routes.button("change-decision")
def on_change(event: ButtonPressed, turn: Turn) -> Response:
    """Ask again, with what was decided before; of what is over by now, say so."""
    turn.decider()
    barrier = _barrier(event.value, turn)
    if barrier.status in barriers.NOT_OVER:
        return OpenForm(_form(barrier, turn))
    return ReplyPrivately(_decided_before(barrier, turn))


@routes.form("decide-barrier")
def on_decided(event: FormSubmitted, turn: Turn) -> Response:
    """Write the decision down, tell who asked for it, and say what was decided."""
    leader, barrier = turn.decider(), _barrier(event.value, turn)
    turn.fills_in(_form(barrier, turn), event, now=review.as_it_is(barrier, turn.translate))
    decision, note = _answers(event)
    seen = review.seen_in(event.value)
    version = seen.version if seen.barrier == str(barrier.id) else 0
    barriers.decide(turn.session, barrier, decision, note, by=leader, version=version, now=turn.now)
    told = partial(messages.decided, barrier, decision, note)
    news.decision_made(turn.session, barrier, told, now=turn.now)
    card = messages.as_decided(barrier, messages.just_now(barrier, turn.translate), turn.translate)
    return ReplyPrivately(card, page="overview", done="saved")


def _answers(event: FormSubmitted) -> tuple[Decision, str]:
    """What was chosen and explained.

    Raises:
        Incomplete: nothing was chosen, or "not now" is not explained.
    """
    chosen = event.answers.get("decision", "")
    note = event.answers.get("note", "").strip()[: review.LONGEST_WORDS]
    if chosen not in _DECISIONS:
        raise Incomplete({"decision": "field-needed"})
    decision = Decision(chosen)
    if decision is Decision.NOT_NOW and not note:
        raise Incomplete({"note": "error-reason-needed"})
    return decision, note


def _form(barrier: Barrier, turn: Turn) -> Form:
    history = queries.history(turn.session, barrier.id)
    request = request_about(turn.session, barrier.id)
    return messages.decide_form(barrier, request, history, turn.translate)


def _decided_before(barrier: Barrier, turn: Turn) -> Card:
    """What was decided, on which day; how it stands where nothing needs to be decided any more."""
    words, last = turn.translate, None
    if barrier.decision is not None:
        last = barriers.last_decision(queries.history(turn.session, barrier.id))
    day = calendar.local_day(last.changed_at, turn.campaign.timezone) if last else None
    by_you = last is not None and turn.person is not None and last.participant_id == turn.person.id
    when = messages.before(barrier, day, turn.today, words, by_you=by_you)
    return messages.as_decided(barrier, when, words)


def _barrier(value: str, turn: Turn) -> Barrier:
    """The barrier, or the one that stands for it since a merge."""
    return queries.standing_for(turn.session, turn.barrier(value.partition("/")[0]))
