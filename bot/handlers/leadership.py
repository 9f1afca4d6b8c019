"""What leadership is asked: a decision on a barrier that waits."""

from functools import partial

from bot import news, reports, standings
from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.responses import OpenForm, ReplyPrivately, Response
from bot.messages import digest as digest_messages
from bot.messages import notices
from bot.messages import review as messages
from bot.router import Router
from bot.turn import Turn
from challenges import barriers, queries
from challenges.errors import Incomplete
from challenges.models import Barrier, Decision

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
    return ReplyPrivately(digest_messages.more_card(digest, board, saved, turn.translate))


@routes.button("decide-barrier")
def on_decide(event: ButtonPressed, turn: Turn) -> Response:
    """Ask for a decision whom the digest asks: a leader, or a coordinator where nobody leads."""
    turn.decider()
    barrier = _barrier(event.value, turn)
    fields = messages.fields_of("decide-barrier", barrier, (), {}, turn.translate)
    return OpenForm(messages.barrier_form("decide-barrier", barrier, fields, turn.translate))


@routes.form("decide-barrier")
def on_decided(event: FormSubmitted, turn: Turn) -> Response:
    """Write the decision down, and tell the coordinators."""
    leader, barrier = turn.decider(), _barrier(event.value, turn)
    fields = messages.fields_of("decide-barrier", barrier, (), {}, turn.translate)
    form = messages.barrier_form("decide-barrier", barrier, fields, turn.translate)
    turn.fills_in(form, event, now=messages.as_it_is(barrier, turn.translate))
    chosen = event.answers.get("decision", "")
    note = event.answers.get("note", "").strip()[: messages.LONGEST_WORDS]
    if chosen not in _DECISIONS:
        raise Incomplete({"decision": "field-needed"})
    decision = Decision(chosen)
    if decision is Decision.NOT_NOW and not note:
        raise Incomplete({"note": "error-reason-needed"})
    seen = messages.seen_in(event.value)
    version = seen.version if seen.barrier == str(barrier.id) else 0
    barriers.decide(turn.session, barrier, decision, note, by=leader, version=version, now=turn.now)
    news.tell_coordinators(
        turn.session,
        turn.organisation.id,
        partial(digest_messages.decided, barrier, decision, note),
        key=f"decision/{barrier.id}/{barrier.version}",
        now=turn.now,
    )
    card = notices.notice(turn.translate, "decision-noted")
    return ReplyPrivately(card, page="overview", done="saved")


def _barrier(value: str, turn: Turn) -> Barrier:
    """The barrier, or the one that stands for it since a merge."""
    return queries.standing_for(turn.session, turn.barrier(value.partition("/")[0]))
