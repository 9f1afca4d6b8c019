"""One barrier after the other: all that is said of it at first, and the next."""

from collections.abc import Sequence
from dataclasses import replace

from bot import triage
from bot.chat.cards import Actions, Button, Card, Look, Text
from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.responses import OpenForm, ReplaceCard, Response
from bot.handlers.review.showing import barrier_in, show
from bot.looking import looked_at
from bot.messages import review as messages
from bot.router import Router
from bot.turn import Turn
from challenges import barriers, looks
from challenges.barriers import in_need, need_of
from challenges.models import Barrier, Signal

routes = Router()


@routes.button("triage-next")
def on_next(event: ButtonPressed, turn: Turn) -> Response:
    """Show the next barrier that needs something, after the one that is skipped."""
    turn.coordinator()
    return _next(event.value, turn)


@routes.button("triage-barrier")
def on_form_wanted(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form that asks everything at once; show a barrier that needs nothing any more."""
    turn.coordinator()
    barrier = barrier_in(event.value, turn)
    if need_of(barrier) is None:
        return show(barrier, turn)
    return OpenForm(triage.form_of(barrier, turn))


@routes.form("triage-barrier")
def on_triaged(event: FormSubmitted, turn: Turn) -> Response:
    """Read, name, plan and describe a barrier at once; what was left empty is left alone."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    left, now = triage.cursor_of(need_of(barrier), barrier), turn.now
    as_it_is = messages.as_it_is(barrier, turn.translate)
    turn.fills_in(triage.form_of(barrier, turn), event, now=as_it_is)
    said = messages.read_triage(barrier, event.answers, turn.today, turn.translate)
    version = messages.seen_in(event.value).version
    barriers.triage(turn.session, barrier, said, by=person, version=version, now=now)
    saved, following = show(barrier, turn, tell=barrier), _next(left, turn)
    return replace(saved, card=following.card)


def _next(cursor: str, turn: Turn) -> ReplaceCard:
    """The card of the next barrier, with the form about it first."""
    known, kind = triage.known(turn), triage.kind_in(cursor, turn)
    waiting = in_need(triage.of_kind(kind, known))
    following = triage.next_after(cursor, waiting, turn)
    progress = Text(triage.progress(known, kind, turn))
    if following is None:
        others = triage.left_over(kind, known)
        return ReplaceCard(_end(progress, kind, len(waiting), others, turn))
    others_look = looked_at(following, turn)
    looks.note(turn.session, following.id, turn.coordinator().id, turn.now)
    return show(following, turn, further=(progress, *others_look, _buttons(following, turn)))


def _buttons(barrier: Barrier, turn: Turn) -> Actions:
    words, value = turn.translate, messages.value_of(barrier)
    form = Button(
        "triage-barrier", words("button-triage-barrier"), value, Look.PRIMARY, opens_form=True
    )
    skipped = triage.cursor_of(need_of(barrier), barrier)
    return Actions((form, Button("triage-next", words("triage-skip"), skipped)))


def _end(
    progress: Text, kind: Signal, left: int, others: Sequence[tuple[Signal, int]], turn: Turn
) -> Card:
    """There is no more of this kind; chances, and what should stay, are gone through next."""
    words, begin = turn.translate, triage.start_of(kind)
    again = [Button("triage-next", words("button-triage-again"), begin)] if left else []
    again += [
        Button("triage-next", words("button-of-kind", kind=one, count=count), triage.start_of(one))
        for one, count in others
    ]
    return messages.gone_through(progress, again, words, skipped=bool(left))
