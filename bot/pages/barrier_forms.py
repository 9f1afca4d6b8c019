"""What a coordinator can do with one barrier, as it is now: the chat's own forms and buttons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.chat.cards import Actions, Button, Look, Text, Tone
from bot.chat.forms import Form
from bot.chat.pages import Fold
from bot.messages import following
from bot.messages import review as messages
from bot.requests import said_before
from bot.turn import Turn
from challenges.barriers import CLOSED, NOT_OVER, may_ask, may_become, wants_more
from challenges.models import Barrier, BarrierStatus, Friction

_PLANNABLE = (*NOT_OVER, BarrierStatus.PARTLY_REMOVED)
_FITS: Mapping[str, Callable[[Barrier], bool]] = {
    "answer-leadership": wants_more,
    "ask-leadership": may_ask,
    "acknowledge-barrier": lambda b: may_become(b.status, BarrierStatus.ACKNOWLEDGED),
    "rename-barrier": lambda b: b.status is not BarrierStatus.MERGED,
    "assign-barrier": lambda b: b.status in _PLANNABLE,
    "start-barrier": lambda b: may_become(b.status, BarrierStatus.IN_PROGRESS),
    "answer-barrier": lambda b: b.status is not BarrierStatus.MERGED,
    "remove-barrier": lambda b: may_become(b.status, BarrierStatus.REMOVED),
    "reject-barrier": lambda b: may_become(b.status, BarrierStatus.NOT_POSSIBLE),
    "park-barrier": lambda b: may_become(b.status, BarrierStatus.PARKED),
    "describe-barrier": lambda b: b.status is not BarrierStatus.MERGED,
    "merge-barrier": lambda b: b.status is not BarrierStatus.MERGED,
}
"""What can be done with a barrier as it is now, in the order of its life."""

BUTTONS = frozenset({"acknowledge-barrier", "start-barrier"})
FORMS = frozenset({*_FITS, "split-barrier", "redact-report", "ask-reporter"} - BUTTONS)


def offered(
    barrier: Barrier, others: Sequence[Barrier], reports: Sequence[Friction], turn: Turn
) -> tuple[Fold, ...]:
    """The forms that fit a barrier as it is now; own words first get a name."""
    fitting = [action for action, fits in _FITS.items() if fits(barrier)]
    folds = [
        _press(action, barrier, turn)
        if action in BUTTONS
        else form_fold(action, barrier, others, turn)
        for action in fitting
        if others or action != "merge-barrier"
    ]
    worded = [report for report in reports if report.text]
    if worded and len(reports) > 1:
        split = messages.split_form(barrier, worded, turn.today, turn.translate)
        folds.append(_folded(split, split.title))
    return tuple(sorted(folds, key=lambda fold: not fold.is_open))


def about_report(
    barrier: Barrier, report: Friction, turn: Turn, *, can_be_asked: bool
) -> tuple[Fold, ...]:
    """The forms that fit one report."""
    words, value = turn.translate, messages.value_of(barrier, report.id)
    forms: list[Form] = []
    if report.text:
        forms.append(messages.report_form("redact-report", barrier, report, {}, words))
    if can_be_asked:
        forms.append(following.say_form("ask-reporter", value, report, "", words))
    return tuple(_folded(form, form.title) for form in forms)


def form_fold(action: str, barrier: Barrier, others: Sequence[Barrier], turn: Turn) -> Fold:
    """A form about a barrier, folded away; open where it is the first thing to do."""
    words = turn.translate
    before = said_before(turn.session, action, barrier, turn.today)
    fields = messages.fields_of(action, barrier, others, before, words)
    form = messages.barrier_form(action, barrier, fields, words)
    needs_name = barrier.own_words and action == "rename-barrier"
    key = "button-name-barrier" if needs_name else f"button-{action}"
    title = words(key, kind=barrier.kind)
    return _folded(form, title, is_open=needs_name)


def _folded(form: Form, title: str, *, is_open: bool = False) -> Fold:
    """A form under its title; what it is about stands on the page already."""
    hints = tuple(
        text for text in form.intro if isinstance(text, Text) and text.tone is Tone.SUBTLE
    )
    return Fold(title, (replace(form, intro=hints),), is_open)


def _press(action: str, barrier: Barrier, turn: Turn) -> Fold:
    words, kind = turn.translate, _kind(action, barrier)
    title = words(_TITLES.get(kind, f"button-{kind}"))
    button = Button(action, title, messages.value_of(barrier), Look.PRIMARY)
    return Fold(title, (Text(words(f"board-hint-{kind}"), Tone.SUBTLE), Actions((button,))))


_TITLES = {
    "acknowledge-barrier": "button-acknowledge",
    "acknowledge-own-words": "button-acknowledge",
    "reopen-barrier": "button-reopen",
}


def _kind(action: str, barrier: Barrier) -> str:
    """What an action comes to: what was over and is acknowledged is opened again."""
    if action != "acknowledge-barrier":
        return action
    if barrier.status in (*CLOSED, BarrierStatus.PARKED):
        return "reopen-barrier"
    return "acknowledge-own-words" if barrier.own_words else action
