"""What a coordinator does with many barriers at once: all of it, or nothing of it."""

from collections.abc import Sequence
from datetime import date

from bot import news
from bot.chat.events import FormSubmitted
from bot.chat.forms import Form, date_in
from bot.chat.responses import OpenForm, RejectForm, ReplaceCard, Response, Why
from bot.handlers.review.showing import tell_who_asked
from bot.messages import review as messages
from bot.messages.review.many import Together
from bot.router import Router
from bot.turn import Turn
from challenges import barriers, queries
from challenges.errors import Incomplete, WrongStatus
from challenges.models import Barrier, Participant

routes = Router()


@routes.form(messages.PICK_FORM)
def on_picked(event: FormSubmitted, turn: Turn) -> Response:
    """Show what would happen, and to which barriers, before anything does."""
    turn.coordinator()
    form = turn.fills_in(messages.pick_form(turn.translate), event)
    do = _doing(event.answers["do"])
    picked = _fitting(do, event, turn)
    if not picked:
        key = "many-none-fits" if messages.picked_in(event.answers) else "many-none"
        return RejectForm(form, {"": turn.translate(key)})
    return OpenForm(_form(do, picked, turn))


@routes.form("review-many")
def on_many(event: FormSubmitted, turn: Turn) -> Response:
    """Do it with all that are picked; when one of them is another by now, nothing is done."""
    person, do = turn.coordinator(), _doing(event.value)
    picked = _picked(event, turn)
    form = turn.fills_in(_form(do, picked, turn), event)
    if not picked:
        return RejectForm(form, {"": turn.translate("many-none")})
    changed = _changed(do, picked)
    if changed:
        return _refused(do, picked, changed, turn)
    for _, barrier in picked:
        _act(do, barrier, event, person, turn)
        if turn.has_changed(barrier):
            news.barrier_changed(turn.session, barrier, now=turn.now)
    done = messages.many_done(len(picked), turn.translate)
    return ReplaceCard(done, page="list", done="told")


_Picked = tuple[messages.Seen, Barrier]


def _doing(named: str) -> Together:
    """Raises: WrongStatus, when it is nothing that can be done with many."""
    if named not in set(Together):
        raise WrongStatus
    return Together(named)


def _picked(event: FormSubmitted, turn: Turn) -> list[_Picked]:
    return [(seen, turn.barrier(seen.barrier)) for seen in messages.picked_in(event.answers)]


def _fitting(do: Together, event: FormSubmitted, turn: Turn) -> list[_Picked]:
    return [(seen, barrier) for seen, barrier in _picked(event, turn) if do.fits(barrier)]


def _changed(do: Together, picked: Sequence[_Picked]) -> list[Barrier]:
    """Which of them somebody else was first with."""
    return [one for seen, one in picked if one.version != seen.version or not do.fits(one)]


def _form(
    do: Together, picked: Sequence[_Picked], turn: Turn, left_out: Sequence[Barrier] = ()
) -> Form:
    others = queries.barriers(
        turn.session, turn.organisation.id, barriers.NOT_OVER, before=turn.today
    )
    kinds = {barrier.kind for _, barrier in picked}
    kin = [one for one in others if one.kind in kinds]
    return messages.many_form(do, picked, kin, turn.translate, left_out)


def _refused(
    do: Together, picked: Sequence[_Picked], changed: Sequence[Barrier], turn: Turn
) -> RejectForm:
    """Nothing is done: those that changed stand there as they are now, and are not ticked."""
    words = turn.translate
    fresh = [
        (messages.seen_in(messages.value_of(one)) if one in changed else seen, one)
        for seen, one in picked
        if do.fits(one)
    ]
    names = ", ".join(f"“{one.name(words.locale)}”" for one in changed)
    told = words("many-changed", count=len(changed), barriers=names)
    now = {
        messages.pick_name(one): words(
            "form-says-now", now=words(f"status-{one.status}", kind=one.kind)
        )
        for one in changed
        if do.fits(one)
    }
    return RejectForm(_form(do, fresh, turn, changed), {"": told}, Why.CHANGED, now)


def _act(
    do: Together, barrier: Barrier, event: FormSubmitted, person: Participant, turn: Turn
) -> None:
    session, version, now = turn.session, barrier.version, turn.now
    match do:
        case Together.READ:
            barriers.acknowledge(session, barrier, by=person, version=version, now=now)
        case Together.MERGE:
            into = turn.barrier(event.answers.get("into", ""))
            if into.id == barrier.id:
                return
            barriers.merge(session, barrier, into, by=person, version=version, now=now)
            tell_who_asked(barrier, person, turn)
        case Together.PARK:
            until, why = _until(event, turn), event.answers.get("answer", "").strip()
            barriers.park(session, barrier, until, why, by=person, version=version, now=now)
            tell_who_asked(barrier, person, turn)


def _until(event: FormSubmitted, turn: Turn) -> date | None:
    """Raises: Incomplete, when the day on which to look again has passed."""
    until = date_in(event.answers.get("review-on", ""))
    if until is not None and until <= turn.today:
        raise Incomplete({"review-on": "error-date-past"})
    return until
