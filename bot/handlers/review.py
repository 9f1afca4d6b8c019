"""What coordinators do in chat: read, rename, merge, assign, answer, and close barriers."""

from bot import news, reports
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import date_in
from bot.chat.responses import OpenForm, RejectForm, ReplaceCard, ReplyPrivately, Response
from bot.messages import review as messages
from bot.router import Router
from bot.turn import Turn
from challenges import barriers, queries
from challenges.models import Barrier, BarrierStatus
from scoring.digest import BarrierFacts
from scoring.grouping import Candidate, similar

routes = Router()


@routes.command("coordinate")
def on_coordinate(event: CommandGiven, turn: Turn) -> Response:
    """Show the barriers that wait for a coordinator."""
    del event
    turn.coordinator()
    return ReplyPrivately(messages.review_list(_waiting(turn), 0, turn.translate))


@routes.button("review-list")
def on_list(event: ButtonPressed, turn: Turn) -> Response:
    """Turn a page of the list."""
    turn.coordinator()
    start = int(event.value) if event.value.isdecimal() else 0
    return ReplaceCard(messages.review_list(_waiting(turn), start, turn.translate))


@routes.button("review-barrier")
def on_open(event: ButtonPressed, turn: Turn) -> Response:
    """Show one barrier with all that was said."""
    turn.coordinator()
    return _show(_barrier(event.value, turn), turn)


@routes.button("acknowledge-barrier")
def on_acknowledge(event: ButtonPressed, turn: Turn) -> Response:
    """Say that it was read; a closed barrier is opened again."""
    person, barrier = turn.coordinator(), _barrier(event.value, turn)
    version = _version(event.value)
    barriers.acknowledge(turn.session, barrier, by=person, version=version, now=turn.now)
    return _show(barrier, turn, tell=True)


@routes.button("merge-into")
def on_merge_into(event: ButtonPressed, turn: Turn) -> Response:
    """Follow the proposal: these two are the same."""
    person, barrier = turn.coordinator(), _barrier(event.value, turn)
    into = _barrier(event.value.rpartition("/")[2], turn)
    version = _version(event.value)
    barriers.merge(turn.session, barrier, into, by=person, version=version, now=turn.now)
    return _show(into, turn)


def on_form_wanted(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form that a button names."""
    turn.coordinator()
    barrier = _barrier(event.value, turn)
    others = _others(barrier, turn)
    fields = messages.fields_of(event.action, barrier, others, {}, turn.translate)
    return OpenForm(messages.barrier_form(event.action, barrier, fields, turn.translate))


for _action in (
    "assign-barrier",
    "answer-barrier",
    "remove-barrier",
    "reject-barrier",
    "rename-barrier",
    "merge-barrier",
):
    routes.button(_action)(on_form_wanted)


@routes.form("assign-barrier")
def on_assign(event: FormSubmitted, turn: Turn) -> Response:
    """Give the barrier an owner and a date."""
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    owner = messages.one_line(_typed(event, "owner"), messages.LONGEST_OWNER)
    due = date_in(event.answers.get("due", ""))
    if not owner:
        return _incomplete(turn, "owner")
    version = _version(event.value)
    barriers.assign(
        turn.session, barrier, owner, due, by=person, version=version, now=turn.now
    )  # fmt: skip
    return _show(barrier, turn, tell=True)


@routes.form("answer-barrier")
def on_answer(event: FormSubmitted, turn: Turn) -> Response:
    """Tell everybody who ran into it what is happening."""
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    words = _typed(event, "answer")
    if not words:
        return _incomplete(turn, "answer")
    version = _version(event.value)
    barriers.answer(turn.session, barrier, words, by=person, version=version, now=turn.now)
    return _show(barrier, turn, tell=True)


@routes.form("remove-barrier")
def on_removed(event: FormSubmitted, turn: Turn) -> Response:
    """Say that the barrier is gone, and how."""
    return _close(event, turn, BarrierStatus.REMOVED)


@routes.form("reject-barrier")
def on_not_possible(event: FormSubmitted, turn: Turn) -> Response:
    """Say that it cannot be removed, and why."""
    return _close(event, turn, BarrierStatus.NOT_POSSIBLE)


@routes.form("rename-barrier")
def on_rename(event: FormSubmitted, turn: Turn) -> Response:
    """Give the barrier a name that everybody may read."""
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    title = messages.one_line(_typed(event, "title"), messages.LONGEST_NAME)
    if not title:
        return _incomplete(turn, "title")
    version = _version(event.value)
    barriers.rename(turn.session, barrier, title, by=person, version=version, now=turn.now)
    return _show(barrier, turn)


@routes.form("merge-barrier")
def on_merge(event: FormSubmitted, turn: Turn) -> Response:
    """Let another barrier stand for this one too."""
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    into = _barrier(event.answers.get("into", ""), turn)
    version = _version(event.value)
    barriers.merge(turn.session, barrier, into, by=person, version=version, now=turn.now)
    return _show(into, turn)


def _close(event: FormSubmitted, turn: Turn, status: BarrierStatus) -> Response:
    person, barrier = turn.coordinator(), _filled_in(event, turn)
    barriers.close(
        turn.session, barrier, status, _typed(event, "answer"), _typed(event, "instead"),
        by=person, version=_version(event.value), now=turn.now,
    )  # fmt: skip
    return _show(barrier, turn, tell=True)


def _waiting(turn: Turn) -> list[BarrierFacts]:
    """Unread own words first, then the longest waiting."""
    facts = reports.barrier_facts(turn.session, turn.campaign, turn.locale, turn.today)
    waiting = [barrier for barrier in facts if barrier.is_open]
    return sorted(
        waiting,
        key=lambda b: (b.status is not BarrierStatus.REPORTED, -b.voices_at_least, -b.waiting_days),
    )


def _show(barrier: Barrier, turn: Turn, *, tell: bool = False) -> Response:
    """The barrier as it is now; `tell` lets those who ran into it know what changed."""
    if tell:
        news.barrier_changed(turn.session, barrier, now=turn.now)
    voices = queries.voices(turn.session, barrier.campaign_id, turn.today)
    return ReplaceCard(
        messages.review_card(
            barrier,
            voices.get(barrier.id, 0),
            queries.frictions(turn.session, barrier),
            _resembling(barrier, turn),
            turn.translate,
        )
    )


def _others(barrier: Barrier, turn: Turn) -> list[Barrier]:
    found = queries.barriers(turn.session, barrier.campaign_id, barriers.OPEN)
    return [other for other in found if other.id != barrier.id]


def _resembling(barrier: Barrier, turn: Turn) -> list[Barrier]:
    """Open barriers that say much the same as somebody's own words; a proposal, never a merge."""
    if not barrier.own_words:
        return []
    others = {other.id: other for other in _others(barrier, turn)}
    candidates = [
        Candidate(other.id, (other.name("nl"), other.name("en"))) for other in others.values()
    ]
    return [others[match.id] for match in similar(barrier.title, candidates)]


def _filled_in(event: FormSubmitted, turn: Turn) -> Barrier:
    """The barrier of a form, which stays open with what was typed should a rule refuse it."""
    barrier = _barrier(event.value, turn)
    others = _others(barrier, turn)
    fields = messages.fields_of(event.action, barrier, others, event.answers, turn.translate)
    turn.form = messages.barrier_form(event.action, barrier, fields, turn.translate)
    return barrier


def _incomplete(turn: Turn, field: str) -> Response:
    assert turn.form is not None  # `_filled_in` has set it
    return RejectForm(turn.form, {field: turn.translate("field-needed")})


def _typed(event: FormSubmitted, field: str) -> str:
    """Not every platform keeps to the length that a form names."""
    return event.answers.get(field, "").strip()[: messages.LONGEST_WORDS]


def _version(value: str) -> int:
    number = value.split("/")[1] if "/" in value else ""
    return int(number) if number.isdecimal() else 0


def _barrier(value: str, turn: Turn) -> Barrier:
    """The barrier of a value such as "<id>/<version>"."""
    return turn.barrier(value.partition("/")[0])
