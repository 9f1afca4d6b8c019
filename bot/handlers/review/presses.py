"""Coordinators' commands and buttons that need no form."""

from bot import news, reports
from bot.chat.cards import Card
from bot.chat.events import ButtonPressed, CommandGiven
from bot.chat.forms import number_in
from bot.chat.responses import ReplaceCard, ReplyPrivately, Response
from bot.handlers.review.showing import barrier_in, others, show, tell_who_asked
from bot.looking import looked_at
from bot.messages import review as messages
from bot.router import Router
from bot.turn import Turn
from challenges import barriers, looks, queries, removals
from challenges.models import BarrierStatus, Signal
from challenges.queries.coordinating import coordinator_names, is_asked_for_a_name

routes = Router()


@routes.command("coordinate")
def on_coordinate(event: CommandGiven, turn: Turn) -> Response:
    """Show the barriers that wait for a coordinator."""
    del event
    turn.coordinator()
    return ReplyPrivately(_list(turn, messages.Shelf.OPEN, 0))


@routes.button("review-list")
def on_list(event: ButtonPressed, turn: Turn) -> Response:
    """Turn a page of the list, or show what is over or set aside: "parked/6", "chance/open/0"."""
    turn.coordinator()
    *kind, named, number = ["", *event.value.split("/")][-3:]
    shelf = messages.Shelf(named) if named in set(messages.Shelf) else messages.Shelf.OPEN
    wanted = next((Signal(one) for one in kind if one in set(Signal)), Signal.BARRIER)
    return ReplaceCard(_list(turn, shelf, number_in(number) or 0, wanted))


@routes.button("review-barrier")
def on_open(event: ButtonPressed, turn: Turn) -> Response:
    """Show one barrier with all that was said, and whether somebody else looks at it too."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    others_look = looked_at(barrier, turn)
    looks.note(turn.session, barrier.id, person.id, turn.now)
    return show(barrier, turn, further=others_look)


@routes.button("review-more")
def on_more(event: ButtonPressed, turn: Turn) -> Response:
    """Show what else can be done with a barrier."""
    turn.coordinator()
    barrier = barrier_in(event.value, turn)
    if barrier.status is BarrierStatus.MERGED:
        return show(barrier, turn)
    merged = queries.merged_into(turn.session, barrier.id)
    mergeable = bool(others(barrier, turn))
    return ReplaceCard(messages.more_card(barrier, merged, turn.translate, mergeable=mergeable))


@routes.button("barrier-history")
def on_history(event: ButtonPressed, turn: Turn) -> Response:
    """Show who did what with a barrier, when and why."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    changes = queries.history(turn.session, barrier.id)
    zone = turn.campaign.timezone
    names = coordinator_names(turn.session, turn.organisation.id)
    asks = is_asked_for_a_name(turn.session, turn.organisation.id, person.id)
    card = messages.history_card(
        barrier, changes, person.id, zone, turn.translate, names, asks=asks
    )
    return ReplaceCard(card)


@routes.button("acknowledge-barrier")
def on_acknowledge(event: ButtonPressed, turn: Turn) -> Response:
    """Say that it was read; a closed barrier is opened again."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    version = messages.seen_in(event.value).version
    barriers.acknowledge(turn.session, barrier, by=person, version=version, now=turn.now)
    return show(barrier, turn, tell=barrier)


@routes.button("start-barrier")
def on_start(event: ButtonPressed, turn: Turn) -> Response:
    """Say that somebody is working on it now."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    version = messages.seen_in(event.value).version
    barriers.start(turn.session, barrier, by=person, version=version, now=turn.now)
    return show(barrier, turn, tell=barrier)


@routes.button("hold-offer")
def on_hold(event: ButtonPressed, turn: Turn) -> Response:
    """Keep a removal out of the channel; who ran into it hears of it now, and only they."""
    turn.coordinator()
    barrier = barrier_in(event.value, turn)
    if removals.to_offer(turn.session, barrier) is None:
        return show(barrier, turn)
    removals.offer(turn.session, barrier)
    news.barrier_changed(turn.session, barrier, now=turn.now)
    return show(barrier, turn)


@routes.button("merge-into")
def on_merge_into(event: ButtonPressed, turn: Turn) -> Response:
    """Follow the proposal: these two are the same."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    seen = messages.seen_in(event.value)
    into = turn.barrier(seen.other)
    barriers.merge(turn.session, barrier, into, by=person, version=seen.version, now=turn.now)
    tell_who_asked(barrier, person, turn)
    return show(into, turn, tell=barrier)


@routes.button("answer-the-same")
def on_answer_the_same(event: ButtonPressed, turn: Turn) -> Response:
    """Answer as another barrier was answered; what is not possible there is not possible here."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    seen = messages.seen_in(event.value)
    other = turn.barrier(seen.other)
    barriers.answer_as(turn.session, barrier, other, by=person, version=seen.version, now=turn.now)
    tell_who_asked(barrier, person, turn)
    return show(barrier, turn, tell=barrier)


@routes.button("unmerge-barrier")
def on_unmerge(event: ButtonPressed, turn: Turn) -> Response:
    """Let a merged barrier stand for itself again."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    version = messages.seen_in(event.value).version
    barriers.unmerge(turn.session, barrier, by=person, version=version, now=turn.now)
    return show(barrier, turn)


def _list(turn: Turn, shelf: messages.Shelf, start: int, kind: Signal = Signal.BARRIER) -> Card:
    facts = reports.barrier_facts(turn.session, turn.campaign, turn.locale, turn.today)
    return messages.review_list(shelf, facts, start, turn.translate, kind)
