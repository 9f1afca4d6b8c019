"""The forms about one barrier: the chat's own, and two that need more room than a chat has."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from adapters.web.board.visits import Asked, Visit
from bot.chat.forms import ChoiceField, Field, Option, TextField
from bot.i18n import Translate
from bot.messages import following
from bot.messages import review as messages
from challenges import queries
from challenges.barriers import CLOSED, NOT_OVER, may_become
from challenges.models import Barrier, BarrierStatus, Friction, Remark

_PLANNABLE = (*NOT_OVER, BarrierStatus.PARTLY_REMOVED)


@dataclass(frozen=True, slots=True)
class Around:
    """What forms about a barrier choose from: other barriers, and what people reported."""

    others: Sequence[Barrier]
    reports: Sequence[Friction]
    remarks: Mapping[UUID, Sequence[Remark]]

    @property
    def worded(self) -> list[Friction]:
        """The reports with words; how many others there are is told in steps of five only."""
        return [report for report in self.reports if report.text]


@dataclass(frozen=True, slots=True)
class FieldShown:
    """A field as it stands on the page; `now` is what others made of it meanwhile."""

    field: Field
    error: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class FormShown:
    """A form as it stands on the page; `ticks` are the reports that it lets one choose."""

    action: str
    title: str
    hint: str
    barrier: Barrier
    version: int
    fields: Sequence[FieldShown] = ()
    ticks: Sequence[Friction] = ()
    ticked: frozenset[str] = frozenset()
    report: UUID | None = None
    error: str = ""
    is_open: bool = False

    @property
    def id(self) -> str:
        """What its fields' ids begin with; there may be several forms of one kind."""
        return f"{self.action}-{self.report or self.barrier.id}"

    @property
    def errors(self) -> list[tuple[str, str]]:
        """What is wrong, each with the id of the element that it is about."""
        fields = [
            (f"{self.id}-{it.field.id}", f"{it.field.label} {it.error}")
            for it in self.fields
            if it.error
        ]
        return [*([(self.id, self.error)] if self.error else []), *fields]


_OFFERED: Mapping[str, Callable[[Barrier, Around], bool]] = {
    "acknowledge-barrier": lambda b, _: may_become(b.status, BarrierStatus.ACKNOWLEDGED),
    "rename-barrier": lambda b, _: b.status is not BarrierStatus.MERGED,
    "assign-barrier": lambda b, _: b.status in _PLANNABLE,
    "start-barrier": lambda b, _: may_become(b.status, BarrierStatus.IN_PROGRESS),
    "answer-barrier": lambda b, _: b.status is not BarrierStatus.MERGED,
    "remove-barrier": lambda b, _: may_become(b.status, BarrierStatus.REMOVED),
    "reject-barrier": lambda b, _: may_become(b.status, BarrierStatus.NOT_POSSIBLE),
    "park-barrier": lambda b, _: may_become(b.status, BarrierStatus.PARKED),
    "describe-barrier": lambda b, _: b.status is not BarrierStatus.MERGED,
    "merge-barrier": lambda b, a: b.status is not BarrierStatus.MERGED and bool(a.others),
    "split-barrier": lambda _, a: bool(a.worded) and len(a.reports) > 1,
}
"""What a coordinator may do with a barrier as it is now, in the order of its life."""

ABOUT_A_REPORT = ("redact-report", "ask-reporter")
ACTIONS = (*_OFFERED, "unmerge-barrier", *ABOUT_A_REPORT)


def around(visit: Visit, barrier: Barrier) -> Around:
    """What the forms of a barrier choose from."""
    found = queries.barriers(visit.session, barrier.organisation_id, NOT_OVER, before=visit.today)
    others = [other for other in found if other.id != barrier.id]
    reports = queries.frictions(visit.session, barrier, before=visit.today)
    return Around(others, reports, queries.conversations(visit.session, reports, visit.today))


def fields_of(
    action: str,
    barrier: Barrier,
    near: Around,
    report: Friction | None,
    typed: Mapping[str, str],
    words: Translate,
) -> Sequence[Field]:
    """What a form asks, with what was typed before."""
    if report is not None and action == "ask-reporter":
        return following.say_form(action, "", report, typed.get("words", ""), words).fields
    if report is not None:
        return messages.report_form(action, barrier, report, typed, words).fields
    match action:
        case "acknowledge-barrier" | "start-barrier" | "unmerge-barrier":
            return ()
        case "merge-barrier":
            return (_into(near.others, typed, words),)
        case "split-barrier":
            return (_name(typed, words),)
        case _:
            fields = messages.fields_of(action, barrier, near.others, typed, words)
            return [_may_be_unsaid(field, words) for field in fields]


def offered(visit: Visit, barrier: Barrier, near: Around) -> list[FormShown]:
    """The forms that fit a barrier as it is now, empty; own words first get a name."""
    forms = [
        shown(visit, barrier, action, near)
        for action, fits in _OFFERED.items()
        if fits(barrier, near)
    ]
    return sorted(forms, key=lambda form: not (barrier.own_words and form.action == _RENAME))


def about_report(visit: Visit, barrier: Barrier, report: Friction, near: Around) -> list[FormShown]:
    """The forms that fit one report."""
    fits = {"redact-report": bool(report.text), "ask-reporter": report.id in near.remarks}
    return [
        shown(visit, barrier, action, near, report) for action in ABOUT_A_REPORT if fits[action]
    ]


def shown(
    visit: Visit, barrier: Barrier, action: str, near: Around, report: Friction | None = None
) -> FormShown:
    """A form that nobody has filled in yet."""
    words = visit.translate
    fields = fields_of(action, barrier, near, report, {}, words)
    return FormShown(
        action, _title(action, barrier, words), _hint(action, barrier, words), barrier,
        barrier.version, [FieldShown(field) for field in fields],
        ticks=near.worded if action == "split-barrier" else (),
        report=report.id if report else None,
        is_open=barrier.own_words and action == _RENAME,
    )  # fmt: skip


def typed_in(asked: Asked) -> dict[str, str]:
    """What was typed, a word per field."""
    return {name: asked.answer(name) for name in asked.typed}


_RENAME = "rename-barrier"
_OWN_TITLES = {
    "name-barrier": "button-name-barrier",
    "acknowledge-own-words": "button-acknowledge",
    "reopen-barrier": "button-reopen",
    "acknowledge-barrier": "button-acknowledge",
    "split-barrier": "board-split",
    "unmerge-barrier": "button-unmerge",
}
_OWN_HINTS = frozenset({*_OWN_TITLES, "start-barrier"} - {"name-barrier"})


def _kind(action: str, barrier: Barrier) -> str:
    """What an action comes to: what was over and is acknowledged is opened again."""
    is_over = barrier.status in (*CLOSED, BarrierStatus.PARKED)
    if action == "acknowledge-barrier" and is_over:
        return "reopen-barrier"
    if barrier.own_words and action == "acknowledge-barrier":
        return "acknowledge-own-words"
    return "name-barrier" if barrier.own_words and action == _RENAME else action


def _title(action: str, barrier: Barrier, words: Translate) -> str:
    kind = _kind(action, barrier)
    return words(_OWN_TITLES.get(kind, f"button-{kind}"))


def _hint(action: str, barrier: Barrier, words: Translate) -> str:
    kind = _kind(action, barrier)
    return words(f"board-hint-{kind}" if kind in _OWN_HINTS else f"hint-{action}")


def _may_be_unsaid(field: Field, words: Translate) -> Field:
    """In a browser the first choice counts as chosen: there has to be one that says nothing."""
    unsaid = field.id in ("axis", "horizon", "effort") or (field.id == "theme" and not field.value)
    if field.kind != "choice" or not unsaid:
        return field
    return replace(field, options=(Option("", words("board-not-said")), *field.options))


def _into(others: Sequence[Barrier], typed: Mapping[str, str], words: Translate) -> ChoiceField:
    """Every other barrier that is not over: a browser has room for more than a hundred."""
    named = sorted(((o.name(words.locale), str(o.id)) for o in others), key=lambda o: o[0].lower())
    options = (Option("", words("board-choose")), *(Option(value, name) for name, value in named))
    return ChoiceField(
        "into", words("field-into"), options, required=True, value=typed.get("into", "")
    )


def _name(typed: Mapping[str, str], words: Translate) -> TextField:
    return TextField(
        "title", words("board-split-title"), required=True, max_length=messages.LONGEST_NAME,
        value=typed.get("title", ""),
    )  # fmt: skip
