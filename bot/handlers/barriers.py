"""Barriers for everybody: the open list, and "me too"."""

from collections import Counter
from uuid import UUID

from bot.chat.cards import Card
from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.forms import number_in
from bot.chat.responses import ReplaceCard, ReplyPrivately, Response
from bot.handlers.participants import telling_newcomers
from bot.messages import barriers as messages
from bot.messages import notices
from bot.router import Router
from bot.turn import Turn
from challenges import barriers, queries, supports
from challenges.models import Barrier, Signal
from scoring.voices import told_each

routes = Router()


@routes.button("open-barriers")
def on_open_barriers(event: ButtonPressed, turn: Turn) -> Response:
    """Show what gets in the way here and what is done about it, or turn a page of that."""
    named, _, start = event.value.rpartition("/")
    kind, first = Signal(named) if named in set(Signal) else Signal.BARRIER, number_in(start)
    if first is not None:
        return ReplaceCard(open_barriers(turn, first, kind=kind))
    return ReplyPrivately(open_barriers(turn, kind=kind))


@routes.command("barriers")
def on_barriers(event: CommandGiven, turn: Turn) -> Response:
    """Show what gets in the way here and what is done about it."""
    del event
    return ReplyPrivately(open_barriers(turn))


@routes.command("chances")
def on_chances(event: CommandGiven, turn: Turn) -> Response:
    """Show which chances people see here, and what is done with them."""
    del event
    return ReplyPrivately(open_barriers(turn, kind=Signal.CHANCE))


@routes.button("support-barrier")
def on_support(event: ButtonPressed, turn: Turn) -> Response:
    """Count one more voice for a barrier; whoever did not take part yet does so by it.

    The list in which it was pressed stays: `<barrier>/<first one shown>`.
    """
    barrier, start = _in_list(event.value, turn)
    person = turn.join()
    is_new = supports.give(turn.session, barrier, person, today=turn.today)
    if start.isdecimal():
        said = messages.noted(barrier, is_new=is_new, translate=turn.translate)
        return ReplaceCard(telling_newcomers(_list(turn, barrier, start, said), turn))
    card = messages.supported(barrier, is_new=is_new, translate=turn.translate)
    return ReplyPrivately(telling_newcomers(card, turn))


@routes.button("withdraw-support")
def on_withdraw(event: ButtonPressed, turn: Turn) -> Response:
    """Take a "me too" back, also after somebody has left."""
    (barrier, start), person = _in_list(event.value, turn), turn.participant
    if person is not None:
        supports.take_back(turn.session, barrier, person, today=turn.today)
    if start.isdecimal():
        said = turn.translate("support-withdrawn")
        return ReplaceCard(_list(turn, barrier, start, said))
    return ReplyPrivately(notices.notice(turn.translate, "support-withdrawn"))


def _list(turn: Turn, barrier: Barrier, start: str, said: str) -> Card:
    """The list in which a button was pressed, with what is said of the press."""
    return open_barriers(turn, int(start), said=said, kind=barrier.kind)


def open_barriers(
    turn: Turn,
    start: int = 0,
    *,
    said: str = "",
    few: int | None = None,
    kind: Signal = Signal.BARRIER,
) -> Card:
    """The open list, as this person sees it, or a `few` of it; below what is `said` of a press.

    Chances, and what should stay, are in lists of their own.
    """
    found = queries.barriers(turn.session, turn.organisation.id, barriers.OPEN, before=turn.today)
    public = [barrier for barrier in found if messages.is_public(barrier)]
    count = Counter(barrier.kind for barrier in public)
    others = {one: count[one] for one in Signal if one is not kind and count[one]}
    of_kind = [barrier for barrier in public if barrier.kind is kind]
    voices = told_each(queries.voices(turn.session, turn.organisation.id, turn.today))
    mine: set[UUID] = set()
    if turn.person is not None:
        given = queries.supports(turn.session, turn.person.id)
        mine = {support.barrier_id for support in given}
    return messages.open_list(
        of_kind, voices, turn.translate, mine=mine, start=start, said=said, few=few, kind=kind,
        others=others,
    )  # fmt: skip


def _in_list(value: str, turn: Turn) -> tuple[Barrier, str]:
    """The barrier, or the one that stands for it since a merge, and where in a list it stood."""
    identifier, _, start = value.partition("/")
    return queries.standing_for(turn.session, turn.barrier(identifier)), start
