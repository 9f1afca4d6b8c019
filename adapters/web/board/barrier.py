"""The page of one barrier: what is known and said of it, what can be done, and what was done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from adapters.web.board.changes import report_in, version_in
from adapters.web.board.facts import effects, elsewhere, facts, history
from adapters.web.board.filters import filters_in
from adapters.web.board.forms import (
    ACTIONS,
    Around,
    FieldShown,
    FormShown,
    about_report,
    around,
    fields_of,
    offered,
    shown,
    typed_in,
)
from adapters.web.board.visits import Incomplete, Page, Visit
from bot.chat.cards import Element
from bot.chat.forms import Field
from bot.i18n import Translate
from bot.messages.barriers import is_public
from bot.messages.conflicts import said
from bot.messages.following import conversation
from bot.resembling import alike
from challenges import queries
from challenges.barriers import OPEN
from challenges.errors import BarrierHasChanged, ChallengeError, UnknownBarrier
from challenges.models import Barrier, Friction


@dataclass(frozen=True, slots=True)
class Told:
    """What one person reported: the words, what was asked and answered, and what can be done."""

    report: Friction
    conversation: Sequence[Element]
    forms: Sequence[FormShown]


def show_barrier(visit: Visit) -> Page:
    """The page of one barrier."""
    barrier = visit.barrier(visit.asked.path["barrier"])
    done = visit.asked.query.get("done", "")
    notice = visit.translate(f"board-done-{done}") if done in ("told", "saved") else ""
    return replace(_page(visit, barrier, None), notice=notice)


def show_refused(visit: Visit, error: ChallengeError) -> Page:
    """The same page with the form that was refused: what was typed, and why it was refused."""
    barrier = visit.barrier(visit.asked.path["barrier"])
    action = visit.asked.path["action"]
    if action not in ACTIONS:
        raise UnknownBarrier
    refused = _refused(visit, barrier, action, error)
    return _page(visit, queries.standing_for(visit.session, barrier), refused)


def _page(visit: Visit, barrier: Barrier, refused: FormShown | None) -> Page:
    words, near = visit.translate, around(visit, barrier)
    forms = [_or_refused(form, refused) for form in offered(visit, barrier, near)]
    merged = [
        _or_refused(shown(visit, child, "unmerge-barrier", near), refused)
        for child in queries.merged_into(visit.session, barrier.id)
    ]
    told = [_told(visit, barrier, report, near, refused) for report in near.reports]
    about_reports = [form for one in told for form in one.forms]
    known = {form.id for form in (*forms, *merged, *about_reports)}
    if refused is not None and refused.id not in known:
        forms.insert(0, refused)  # it does not fit any more; what was typed is not lost
    values: Mapping[str, object] = {
        "barrier": barrier,
        "query": filters_in(visit.asked.query).query,
        "facts": facts(visit, barrier),
        "effects": effects(visit, barrier),
        "told": [one for one in told if one.forms],
        "elsewhere": elsewhere(visit, barrier),
        "resembling": _resembling(visit, barrier, near),
        "merge": shown(visit, barrier, "merge-barrier", near),
        "merged": merged,
        "into": queries.standing_for(visit.session, barrier) if barrier.merged_into_id else None,
        "actions": queries.actions_for(visit.session, barrier.id),
        "is_public": is_public(barrier),
        "forms": forms,
        "refused": refused,
        "history": history(visit, barrier),
    }
    return Page("board-barrier", "barrier.html", values, heading=barrier.name(words.locale))


def _told(
    visit: Visit, barrier: Barrier, report: Friction, near: Around, refused: FormShown | None
) -> Told:
    said = near.remarks.get(report.id, ())
    return Told(
        report,
        conversation(said, visit.translate, coordinator=True),
        [_or_refused(form, refused) for form in about_report(visit, barrier, report, near)],
    )


def _resembling(visit: Visit, barrier: Barrier, near: Around) -> list[Barrier]:
    """Barriers that say much the same as somebody's own words; a proposal, never a merge."""
    if not barrier.own_words or barrier.status not in OPEN:
        return []
    return alike(barrier, near.others, visit.sense)


def _or_refused(form: FormShown, refused: FormShown | None) -> FormShown:
    return refused if refused is not None and refused.id == form.id else form


def _refused(visit: Visit, barrier: Barrier, action: str, error: ChallengeError) -> FormShown:
    words, near, typed = visit.translate, around(visit, barrier), typed_in(visit.asked)
    has_changed = isinstance(error, BarrierHasChanged)
    report = report_in(visit, barrier)
    form = shown(visit, barrier, action, near, report)
    kept = fields_of(action, barrier, near, report, typed, words)
    errors = _errors(error, kept, words)
    former = {it.field.id: it.field for it in form.fields}
    return replace(
        form,
        fields=[
            FieldShown(
                field, errors.get(field.id, ""),
                _now(field, former[field.id], visit) if has_changed else "",
            )
            for field in kept
        ],
        ticked=frozenset(visit.asked.typed.get("reports", ())),
        version=barrier.version if has_changed else version_in(visit),
        error=errors.get("", ""),
        is_open=True,
    )  # fmt: skip


def _errors(error: ChallengeError, fields: Sequence[Field], words: Translate) -> dict[str, str]:
    """What is wrong, per field; under no name when it is about none of them."""
    if isinstance(error, Incomplete):
        return {name: words(key) for name, key in error.fields.items()}
    if isinstance(error, BarrierHasChanged):
        return {"": words("board-has-changed")}
    is_about = error.field if error.field in {field.id for field in fields} else ""
    return {is_about: words(error.key, **error.values)}


def _now(typed: Field, former: Field, visit: Visit) -> str:
    """What a field says at this moment, if that is not what was typed."""
    return "" if typed.value == former.value else said(former, visit.translate)
