"""One barrier: what is known of it, what people said, what can be done, and what was done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from adapters.web.board.changes import report_in, version_in
from adapters.web.board.filters import filters_in
from adapters.web.board.forms import (
    ACTIONS,
    Around,
    FieldShown,
    FormShown,
    around,
    fields_of,
    offered,
    redacting,
    shown,
    typed_in,
)
from adapters.web.board.visits import Incomplete, Page, Visit
from bot import follow_ups
from bot.chat.cards import Element
from bot.chat.forms import Field, date_in
from bot.i18n import Translate
from bot.messages import removals as removal_messages
from bot.messages import solutions
from bot.messages.barriers import voices_text
from bot.solutions import elsewhere
from challenges import calendar, queries
from challenges.barriers import OPEN
from challenges.errors import BarrierHasChanged, ChallengeError, UnknownBarrier
from challenges.models import Barrier, BarrierChange
from challenges.packs import barrier_code
from scoring.grouping import Candidate, similar


@dataclass(frozen=True, slots=True)
class Line:
    """A line of history."""

    at: datetime
    day: date
    who: str
    what: str
    note: str


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
    told = [
        (report, _or_refused(redacting(barrier, report, {}, words), refused))
        for report in near.told
    ]
    known = {form.id for form in (*forms, *merged, *(form for _, form in told))}
    if refused is not None and refused.id not in known:
        forms.insert(0, refused)  # it does not fit any more; what was typed is not lost
    values: Mapping[str, object] = {
        "barrier": barrier,
        "query": filters_in(visit.asked.query).query,
        "facts": _facts(visit, barrier),
        "told": told,
        "elsewhere": _elsewhere(visit, barrier),
        "resembling": _resembling(barrier, near),
        "merge": shown(visit, barrier, "merge-barrier", near),
        "merged": merged,
        "into": queries.standing_for(visit.session, barrier) if barrier.merged_into_id else None,
        "forms": forms,
        "refused": refused,
        "effects": _effects(visit, barrier),
        "history": _history(visit, barrier),
    }
    return Page("board-barrier", "barrier.html", values, heading=barrier.name(words.locale))


def _elsewhere(visit: Visit, barrier: Barrier) -> list[tuple[str, str, str]]:
    """What other organisations called the same, how they solved it, and where that was."""
    words = visit.translate
    return [
        (solutions.title_of(one, words.locale), one.how, solutions.source_of(one, words))
        for one in elsewhere(visit.session, barrier, words.locale)
    ]


def _or_refused(form: FormShown, refused: FormShown | None) -> FormShown:
    return refused if refused is not None and refused.id == form.id else form


def _refused(visit: Visit, barrier: Barrier, action: str, error: ChallengeError) -> FormShown:
    words, near, typed = visit.translate, around(visit, barrier), typed_in(visit.asked)
    has_changed = isinstance(error, BarrierHasChanged)
    if action == "redact-report":
        report = report_in(visit, barrier)
        form = redacting(barrier, report, {}, words)
        kept = [it.field for it in redacting(barrier, report, typed, words).fields]
    else:
        form = shown(visit, barrier, action, near)
        kept = list(fields_of(action, barrier, near, typed, words))
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
    words = visit.translate
    if typed.value == former.value:
        return ""
    if former.kind == "date" and (day := date_in(former.value)):
        return visit.day(day)
    if former.kind == "choice":
        labels = {option.value: option.label for option in former.options}
        return labels.get(former.value, words("board-nothing"))
    return str(former.value) or words("board-nothing")


def _facts(visit: Visit, barrier: Barrier) -> list[tuple[str, str]]:
    words = visit.translate
    voices = queries.voices(visit.session, barrier.campaign_id, visit.today)
    usual = barrier_code(barrier.code).owner
    nobody = words("review-no-owner")
    if usual:
        nobody = words("review-usual-owner", owner=usual.in_language(words.locale))
    facts = [
        ("fact-status", words(f"status-{barrier.status}")),
        ("fact-voices", voices_text(voices.get(barrier.id, 0), words)),
        ("fact-kind", barrier_code(barrier.code).label.in_language(words.locale)),
        ("fact-opened", visit.day(barrier.opened_on)),
        ("fact-owner", barrier.owner or nobody),
        ("board-due", visit.day(barrier.due) if barrier.due else ""),
        ("board-review-on", visit.day(barrier.review_on) if barrier.review_on else ""),
        ("field-answer", barrier.answer),
        ("field-instead", barrier.instead),
        ("field-decision", words(f"decision-{barrier.decision}") if barrier.decision else ""),
        ("field-note", barrier.decision_note),
        *_details(barrier, words),
    ]
    return [(words(key), value) for key, value in facts if value]


def _details(barrier: Barrier, words: Translate) -> list[tuple[str, str]]:
    impact = words(f"scale-{barrier.impact}") if barrier.impact else words("board-computed")
    return [
        ("board-filter-theme", words(f"theme-{barrier.theme}") if barrier.theme else ""),
        ("board-axis", words(f"axis-{barrier.axis}") if barrier.axis else ""),
        ("board-filter-site", barrier.site),
        ("board-horizon", words(f"horizon-{barrier.horizon}") if barrier.horizon else ""),
        ("board-impact", impact),
        ("board-effort", words(f"scale-{barrier.effort}") if barrier.effort else ""),
    ]


def _resembling(barrier: Barrier, near: Around) -> list[Barrier]:
    """Open barriers that say much the same as somebody's own words; a proposal, never a merge."""
    if not barrier.own_words or barrier.status not in OPEN:
        return []
    known = {other.id: other for other in near.others}
    candidates = [Candidate(o.id, (o.name("nl"), o.name("en"))) for o in known.values()]
    return [known[match.id] for match in similar(barrier.title, candidates)]


def _effects(visit: Visit, barrier: Barrier) -> Sequence[Element]:
    """Whether it helped, once that can be known."""
    found = follow_ups.effects_of(visit.session, barrier, visit.now)
    return removal_messages.effect_lines(found, visit.translate) if found else ()


def _history(visit: Visit, barrier: Barrier) -> list[Line]:
    """What was done, the latest first."""
    zone = visit.campaign.timezone
    return [
        Line(
            change.changed_at.astimezone(ZoneInfo(zone)),
            calendar.local_day(change.changed_at, zone),
            _who(change, visit),
            visit.translate(f"change-{change.what.replace(' ', '-')}"),
            "" if change.what in _NOT_TYPED else change.note,
        )
        for change in reversed(queries.history(visit.session, barrier.id))
    ]


_NOT_TYPED = frozenset({"merged", "described"})


def _who(change: BarrierChange, visit: Visit) -> str:
    """Who did it, by their role: nobody's name is kept."""
    if change.what == "reopened":
        return visit.translate("change-by-those-hindered")
    if change.participant_id == visit.person.id:
        return visit.translate("change-by-you")
    leader = change.what.startswith("decided")
    return visit.translate("change-by-leader" if leader else "change-by-coordinator")
