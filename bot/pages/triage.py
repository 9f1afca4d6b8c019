"""One barrier after the other that needs something, with all that helps to decide, and one form."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlencode

from bot import triage
from bot.chat.cards import Actions, Button, Facts, Quote, Text, Tone
from bot.chat.pages import Fold, Group, Lead, Page, Part, Section, SectionPlace
from bot.looking import looked_at, noted
from bot.messages import review as messages
from bot.messages.barriers import status_text, voices_text
from bot.pages import barrier_forms
from bot.pages.asked import Asked
from bot.pages.barrier_facts import signal_facts
from bot.turn import Turn
from challenges import calendar, queries
from challenges.barriers import CLOSED, NOT_OVER, Need, in_need, need_of
from challenges.calendar import WorkingDays
from challenges.models import Barrier, Friction, Signal
from challenges.packs import barrier_code
from scoring.voices import told_of

FORMS = frozenset({"triage-barrier", "merge-barrier", "park-barrier"})
BUTTONS = frozenset({"merge-into", "answer-the-same"})


def first_page(turn: Turn, rest: str, query: Asked) -> Page:
    """The first barrier that needs something, after the one that the address names."""
    del rest
    known = triage.known(turn)
    cursor = query.known("after", lambda text: triage.is_cursor(text, turn))
    kind = triage.kind_in(cursor, turn)
    waiting = in_need(triage.of_kind(kind, known))
    following = triage.next_after(cursor, waiting, turn)
    if following is not None:
        return _page(following, known, turn, cursor)
    words = turn.translate
    title = words("triage-skipped" if waiting else "triage-done")
    again = [Lead(words("triage-again", count=len(waiting), kind=kind), _from(kind))]
    others = [
        Lead(words("button-of-kind", kind=one, count=count), _from(one))
        for one, count in triage.left_over(kind, known)
    ]
    leads = (*(again if waiting else ()), *others)
    progress = Text(triage.progress(known, kind, turn))
    return Page(title, (Section("", (progress, *leads)),), back=Lead(words("board-back"), ""))


def _from(kind: Signal) -> str:
    """The address that begins with what is of a kind."""
    begin = triage.start_of(kind)
    return f"triage?{urlencode({'after': begin})}" if begin else "triage"


def one_page(turn: Turn, barrier_id: str, query: Asked) -> Page:
    """The same about one barrier, whatever it needs."""
    return _page(turn.barrier(barrier_id), triage.known(turn), turn, query.value("after"))


def _page(barrier: Barrier, known: Sequence[Barrier], turn: Turn, cursor: str) -> Page:
    words, need = turn.translate, need_of(barrier)
    reports = queries.frictions(turn.session, barrier, before=turn.today)
    resembling = triage.resembling(barrier, known, turn)
    # What is saved, merged or set aside is passed, whatever it needs by then.
    after = triage.cursor_of(need, barrier) or cursor
    form = triage.form_for(barrier, known, resembling, reports, turn)
    form = replace(form, intro=form.intro[1:])  # its name stands above the page
    sections = (
        Section(
            "",
            (
                Text(triage.progress(known, barrier.kind, turn)),
                *looked_at(barrier, turn),
                _known(barrier, turn),
            ),
        ),
        Section(
            words("review-said"), _said(reports, turn), empty=words("board-nothing-said"),
            name="said",
        ),
        *_resembling(barrier, resembling, turn),
        Section(words("board-do"), _do(barrier, form, known, after, turn), SectionPlace.SIDE,
                name="do"),
    )  # fmt: skip
    return Page(
        barrier.name(words.locale),
        sections,
        back=Lead(words("board-back"), "", keeps=False),
        mark=words("board-unread") if need is Need.READING and barrier.own_words else "",
        keeps={"after": after} if after else {},
        at=f"triage/{barrier.id}",
        focus=form.id if need is not None else "",
        noted=noted(barrier),
    )


def _known(barrier: Barrier, turn: Turn) -> Facts:
    words = turn.translate
    voices = told_of(queries.voices_of(turn.session, barrier, turn.today))
    working = WorkingDays.of(queries.organisation(turn.session, turn.organisation.id))
    waits = words("review-waits", days=working.count(barrier.opened_on, turn.today))
    return Facts(
        (
            *signal_facts(barrier, words),
            (words("fact-status"), status_text(barrier, words)),
            (words("fact-voices"), voices_text(voices, words)),
            (words("fact-kind"), barrier_code(barrier.code).label.in_language(words.locale)),
            (words("fact-opened"), f"{words.day(barrier.opened_on, turn.today)} · {waits}"),
        )
    )


def _said(reports: Sequence[Friction], turn: Turn) -> tuple[Group, ...]:
    words = turn.translate
    return tuple(
        Group(
            (
                Quote(report.text),
                Text(" · ".join(filter(None, (words.day(report.day, turn.today), report.place))),
                     Tone.SUBTLE),
            )
        )
        for report in reports
        if report.text
    )  # fmt: skip


def _resembling(barrier: Barrier, resembling: Sequence[Barrier], turn: Turn) -> tuple[Section, ...]:
    """What says much the same, also what is over, with the answer that it got."""
    groups = tuple(_alike(barrier, other, turn) for other in resembling)
    title = turn.translate("board-resembling")
    return (Section(title, groups, name="resembling"),) if groups else ()


def _alike(barrier: Barrier, other: Barrier, turn: Turn) -> Group:
    words, name = turn.translate, other.name(turn.locale)
    told = status_text(other, words)
    if other.closed_at and other.status in CLOSED:
        day = calendar.local_day(other.closed_at, turn.campaign.timezone)
        told = words("status-since", status=told, day=words.day(day, turn.today))
    value = messages.value_of(barrier, other.id)
    buttons = [
        *([Button("merge-into", words("triage-merge"), value, name=words(
            "board-merge-with", barrier=name))] if other.status in NOT_OVER else []),
        *([Button("answer-the-same", words("triage-same"), value, name=words(
            "triage-same-as", barrier=name))] if other.answer else []),
    ]  # fmt: skip
    return Group(
        (
            Lead(name, f"barriers/{other.id}", keeps=False),
            Text(told, Tone.SUBTLE),
            *((Quote(other.said),) if other.answer else ()),
            *((Actions(tuple(buttons)),) if buttons and need_of(barrier) is not None else ()),
        )
    )


def _do(
    barrier: Barrier, form: Part, known: Sequence[Barrier], after: str, turn: Turn
) -> tuple[Part, ...]:
    """The form, and what else may be done; what needs nothing more leads on."""
    words = turn.translate
    query = f"?{urlencode({'after': after})}" if after else ""
    onward = Lead(words("triage-skip"), f"triage{query}")
    whole = Lead(
        words("triage-whole", kind=barrier.kind), f"barriers/{barrier.id}?{_way_back(after)}"
    )
    if need_of(barrier) is None:
        return (Text(words("triage-nothing-more", kind=barrier.kind)), onward, whole)
    kin = triage.of_kind(barrier.kind, known)
    others = [one for one in kin if one.status in NOT_OVER and one.id != barrier.id]
    folds: list[Fold] = []
    for action in ("merge-barrier", "park-barrier"):
        if others or action != "merge-barrier":
            folds.append(barrier_forms.form_fold(action, barrier, others, turn))
    return (form, onward, *folds, whole)


def _way_back(after: str) -> str:
    return urlencode({"from": "triage", **({"after": after} if after else {})})
