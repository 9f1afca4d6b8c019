"""Taking a report back, by whoever has its receipt."""

from bot import follow_ups
from bot.chat.events import ButtonPressed
from bot.chat.responses import ReplyPrivately, Response
from bot.handlers.check_ins import kept_buttons
from bot.handlers.report_forms import reported
from bot.handlers.working_days import working_days
from bot.messages import notices
from bot.messages import retractions as messages
from bot.router import Router
from bot.turn import Turn
from challenges import queries, retractions
from challenges.errors import TooLateToTakeBack
from challenges.models import Friction

routes = Router()


@routes.button("take-back-report")
def on_take_back(event: ButtonPressed, turn: Turn) -> Response:
    """Take a report back; it is asked first where colleagues said "me too" to its barrier."""
    report = _report(event, turn)
    if report is None:
        return ReplyPrivately(notices.notice(turn.translate, "take-back-gone"))
    if not event.value.endswith(messages.SURE) and _is_recognised(report, turn):
        return ReplyPrivately(messages.ask(retractions.key_of(report, turn.secret), turn.translate))
    kind = queries.barrier(turn.session, report.barrier_id).kind
    challenge_id, counts_on = report.challenge_id, report.day < turn.today
    follow_ups.tell_no_more(turn.session, report)
    if report.participant_id is None and report.counts_until is None:
        for key in reported(turn, f"{challenge_id}/{report.reason}"):
            turn.not_yet(key)
    retractions.take_back(turn.session, report, today=turn.today, now=turn.now)
    return ReplyPrivately(
        messages.taken_back(
            kind,
            challenge_id,
            kept_buttons(turn, challenge_id),
            turn.translate,
            counts_on=counts_on,
        )
    )


@routes.button("keep-report")
def on_keep(event: ButtonPressed, turn: Turn) -> Response:
    """Leave a report as it is, after all."""
    report = _report(event, turn)
    if report is None:
        return ReplyPrivately(notices.notice(turn.translate, "take-back-gone"))
    return ReplyPrivately(messages.kept(event.value, turn.translate))


def take_back_key(report: Friction, turn: Turn) -> str:
    """What takes a report back, for whoever proved that it is theirs; empty once it is too late."""
    until = retractions.last_day(working_days(turn), report.day)
    return retractions.key_of(report, turn.secret) if turn.today <= until else ""


def _report(event: ButtonPressed, turn: Turn) -> Friction | None:
    """The report of a receipt, which can be taken back still; None when it was.

    Raises:
        UnknownBarrier: it is nobody's receipt here.
        TooLateToTakeBack: its last day is over.
    """
    key = event.value.removesuffix(messages.SURE)
    report = retractions.report_of(turn.session, key, turn.secret, *turn.older_secrets)
    if report is not None:
        turn.barrier(str(report.barrier_id))  # of this organisation
        if not take_back_key(report, turn):
            raise TooLateToTakeBack
    return report


def _is_recognised(report: Friction, turn: Turn) -> bool:
    barrier = queries.standing_for(turn.session, turn.barrier(str(report.barrier_id)))
    me = turn.person.id if turn.person else None
    return queries.is_recognised(turn.session, barrier.id, turn.today, besides=me)
