"""What coordinators do with one report of a barrier: take words out of it, or set it apart."""

from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.forms import id_in, is_yes
from bot.chat.responses import OpenForm, Response
from bot.handlers.review.showing import barrier_in, show
from bot.messages import review as messages
from bot.messages.frictions import LONGEST_TEXT
from bot.router import Router
from bot.turn import Turn
from challenges import barriers, queries
from challenges.errors import UnknownBarrier
from challenges.models import Barrier, Friction

routes = Router()


def on_form_wanted(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form about one report."""
    turn.coordinator()
    barrier, report = _report(event.value, turn)
    return OpenForm(messages.report_form(event.action, barrier, report, {}, turn.translate))


for _action in ("redact-report", "split-report"):
    routes.button(_action)(on_form_wanted)


@routes.form("redact-report")
def on_redacted(event: FormSubmitted, turn: Turn) -> Response:
    """Keep only what may stay of somebody's words."""
    person, (barrier, report) = turn.coordinator(), _filled_in(event, turn)
    text = event.answers.get("text", "").strip()[:LONGEST_TEXT]
    version = messages.seen_in(event.value).version
    barriers.redact(
        turn.session, barrier, report, text or turn.translate("report-taken-out"),
        by=person, version=version, now=turn.now,
    )  # fmt: skip
    return show(barrier, turn)


@routes.form("split-report")
def on_split(event: FormSubmitted, turn: Turn) -> Response:
    """Give a report a barrier of its own."""
    person, (barrier, report) = turn.coordinator(), _filled_in(event, turn)
    title = messages.one_line(event.answers.get("title", ""), messages.LONGEST_NAME)
    version = messages.seen_in(event.value).version
    new = barriers.split(
        turn.session, barrier, [report.id], title, by=person, version=version, now=turn.now,
        today=turn.today,
    )  # fmt: skip
    return show(new, turn)


@routes.form("split-barrier")
def on_split_several(event: FormSubmitted, turn: Turn) -> Response:
    """Give several reports at once a barrier of their own."""
    person, barrier = turn.coordinator(), barrier_in(event.value, turn)
    reports = [r for r in queries.frictions(turn.session, barrier, before=turn.today) if r.text]
    turn.fills_in(messages.split_form(barrier, reports, turn.today, turn.translate), event)
    chosen = [report.id for report in reports if is_yes(event.answers, f"report-{report.id}")]
    title = messages.one_line(event.answers.get("title", ""), messages.LONGEST_NAME)
    version = messages.seen_in(event.value).version
    new = barriers.split(
        turn.session, barrier, chosen, title, by=person, version=version, now=turn.now,
        today=turn.today,
    )  # fmt: skip
    return show(new, turn)


def _filled_in(event: FormSubmitted, turn: Turn) -> tuple[Barrier, Friction]:
    """The report of a form, which stays open with what was typed should a rule refuse it."""
    barrier, report = _report(event.value, turn)
    form = messages.report_form(event.action, barrier, report, {}, turn.translate)
    turn.fills_in(form, event, now=messages.as_it_is(barrier, turn.translate))
    return barrier, report


def _report(value: str, turn: Turn) -> tuple[Barrier, Friction]:
    """A barrier and one of its reports.

    Raises:
        UnknownBarrier: there is no such report here.
    """
    barrier = barrier_in(value, turn)
    wanted = id_in(messages.seen_in(value).other, UnknownBarrier)
    for report in queries.frictions(turn.session, barrier, before=turn.today):
        if report.id == wanted:
            return barrier, report
    raise UnknownBarrier
