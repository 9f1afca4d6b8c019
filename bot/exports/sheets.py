"""Barriers, actions and roadmap as tables, for a spreadsheet or for text with separators."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from bot.exports.rows import ActionRow, AnswerRow, BarrierRow, Contents, WeekRow, name_in
from bot.exports.secap import SECAP_FIELDS, secap_cell
from bot.i18n import Translate
from bot.messages import scores
from bot.messages.questionnaires.results import cell_text, group_name
from challenges.models import ActionStatus, BarrierStatus, Horizon
from challenges.packs import Theme, barrier_codes
from scoring.standings import Row as StandingsRow

Row = TypeVar("Row")

History = tuple[tuple[date, str], ...]
"""Mondays with what happened in their week; each format writes days its own way."""

Cell = str | int | float | date | History | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table in one language; `widths` are in characters, and there is one for each heading."""

    name: str
    title: str
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class _Column(Generic[Row]):
    key: str
    width: int
    value: Callable[[Row, Translate], Cell]


def tables(contents: Contents, translate: Translate) -> tuple[Sheet, ...]:
    """Barriers, actions, roadmap, participation, standings and answers, in that order."""
    return (
        _sheet("barriers", _BARRIERS, contents.barriers, translate),
        _sheet("actions", _ACTIONS, contents.actions, translate),
        _sheet("roadmap", _ROADMAP, by_lane(contents.actions), translate),
        _sheet("participation", _PARTICIPATION, contents.weeks, translate),
        _sheet("standings", _STANDINGS, contents.standings.rows, translate),
        _sheet("answers", _ANSWERS, contents.answers, translate),
    )


def secap(contents: Contents, translate: Translate) -> Sheet:
    """The actions in the fields that a SECAP asks for."""
    return _sheet("secap", _SECAP, contents.actions, translate)


def about(contents: Contents, sheets: Iterable[Sheet], translate: Translate) -> Sheet:
    """What the tables are, when they were made, and what is not in them."""
    campaign = contents.campaign
    lines: list[tuple[Cell, ...]] = [
        (translate("export-campaign"), campaign.name),
        (translate("export-first-day"), campaign.starts_on),
        (translate("export-last-day"), campaign.ends_on),
        (translate("export-made-on"), contents.exported_at.date()),
        (translate("export-people"), translate("export-people-text")),
        (
            translate("export-held-back"),
            translate("export-held-back-text", barriers=contents.held_back),
        ),
        (translate("export-weeks"), translate("export-weeks-text")),
    ]
    lines += ((sheet.title, translate(f"export-about-{sheet.name}")) for sheet in sheets)
    headings = (translate("export-subject"), translate("export-explanation"))
    return Sheet("about", translate("export-sheet-about"), headings, (28, 100), tuple(lines))


def _sheet(
    name: str, columns: Sequence[_Column[Row]], rows: Iterable[Row], translate: Translate
) -> Sheet:
    return Sheet(
        name,
        translate(f"export-sheet-{name}"),
        tuple(translate(f"export-column-{column.key}") for column in columns),
        tuple(column.width for column in columns),
        tuple(tuple(column.value(row, translate) for column in columns) for row in rows),
    )


def by_lane(actions: Iterable[ActionRow]) -> list[ActionRow]:
    """What is on the roadmap: a lane per theme, from now to 2050; what was stopped is not."""
    lanes = [*Theme, ""]
    horizons = list(Horizon)
    return sorted(
        (action for action in actions if action.status is not ActionStatus.STOPPED),
        key=lambda action: (
            lanes.index(action.theme) if action.theme in lanes else len(lanes),
            horizons.index(action.horizon),
            action.due or date.max,
        ),
    )


def _word(kind: str, value: str | None, translate: Translate) -> str:
    return translate(f"{kind}-{value}") if value else ""


def _kind(barrier: BarrierRow, translate: Translate) -> str:
    code = barrier_codes().get(barrier.code)
    return code.label.in_language(translate.locale) if code else barrier.code


def _history(barrier: BarrierRow, translate: Translate) -> History:
    return tuple((day, _change(what, barrier, translate)) for day, what in barrier.history)


def _change(what: str, barrier: BarrierRow, translate: Translate) -> str:
    if what in list(BarrierStatus):
        return translate(f"status-{what}", kind=barrier.kind)
    return translate(f"export-change-{what.replace(' ', '-')}")


def _served(action: ActionRow, translate: Translate) -> str:
    return "\n".join(name_in(names, translate.locale) for names in action.barriers)


def _tasks(action: ActionRow, translate: Translate) -> str:
    lines = (
        (translate("task-done" if done else "task-open", task=it)) for it, done in action.tasks
    )
    return "\n".join(lines)


def _secap_field(name: str) -> Callable[[ActionRow, Translate], Cell]:
    def value(action: ActionRow, _: Translate) -> Cell:
        return secap_cell(name, action.secap.get(name, ""))

    return value


def _asked(name: str) -> Callable[[BarrierRow, Translate], Cell]:
    """What leadership was asked, or one thing of what was proposed with it."""

    def value(barrier: BarrierRow, _: Translate) -> Cell:
        return getattr(barrier.request, name) if barrier.request else None

    return value


_BARRIERS: tuple[_Column[BarrierRow], ...] = (
    _Column("barrier", 44, lambda row, say: name_in(row.name, say.locale)),
    _Column("signal", 14, lambda row, say: say(f"signal-{row.kind}")),
    _Column("kind", 24, _kind),
    _Column("theme", 12, lambda row, say: _word("theme", row.theme, say)),
    _Column("process", 16, lambda row, say: _word("process", row.process, say)),
    _Column("axis", 14, lambda row, say: _word("axis", row.axis, say)),
    _Column("site", 16, lambda row, _: row.site),
    _Column("status", 20, lambda row, say: say(f"status-{row.status}", kind=row.kind)),
    _Column("week", 14, lambda row, _: row.week),
    _Column("voices", 12, lambda row, _: row.voices_at_least),
    _Column("reports", 12, lambda row, _: row.reports_at_least),
    _Column("owner", 20, lambda row, _: row.owner),
    _Column("due", 14, lambda row, _: row.due),
    _Column("review", 14, lambda row, _: row.review_on),
    _Column("horizon", 16, lambda row, say: _word("horizon", row.horizon, say)),
    _Column("impact", 10, lambda row, _: row.impact),
    _Column("effort", 10, lambda row, _: row.effort),
    _Column("answer", 50, lambda row, _: row.answer),
    _Column("instead", 40, lambda row, _: row.instead),
    _Column("request", 40, _asked("words")),
    _Column("request-owner", 20, _asked("owner")),
    _Column("request-euros", 14, _asked("euros")),
    _Column("request-due", 14, _asked("due")),
    _Column("request-instead", 40, _asked("instead")),
    _Column("decision", 26, lambda row, say: _word("export-decision", row.decision, say)),
    _Column("history", 40, _history),
)

_ACTIONS: tuple[_Column[ActionRow], ...] = (
    _Column("action", 44, lambda row, _: row.title),
    _Column("description", 50, lambda row, _: row.description),
    _Column("theme", 12, lambda row, say: _word("theme", row.theme, say)),
    _Column("owner", 20, lambda row, _: row.owner),
    _Column("ambassador", 20, lambda row, _: row.ambassador),
    _Column("start", 14, lambda row, _: row.starts_on),
    _Column("due", 14, lambda row, _: row.due),
    _Column("budget", 14, lambda row, _: row.budget),
    _Column("spent", 14, lambda row, _: row.spent),
    _Column("status", 16, lambda row, say: _word("action-status", row.status, say)),
    _Column("horizon", 16, lambda row, say: _word("horizon", row.horizon, say)),
    _Column("competences", 30, lambda row, _: "\n".join(row.competences)),
    _Column("barriers", 44, _served),
    _Column("last-news", 16, lambda row, _: row.last_news),
    _Column("health", 18, lambda row, say: _word("health", row.health, say)),
    _Column("tasks", 40, _tasks),
    _Column("waits-for", 40, lambda row, _: "\n".join(row.waits_for)),
)

_ROADMAP: tuple[_Column[ActionRow], ...] = (
    _Column("theme", 12, lambda row, say: _word("theme", row.theme, say)),
    _Column("horizon", 16, lambda row, say: _word("horizon", row.horizon, say)),
    _Column("action", 44, lambda row, _: row.title),
    _Column("status", 16, lambda row, say: _word("action-status", row.status, say)),
    _Column("due", 14, lambda row, _: row.due),
    _Column("owner", 20, lambda row, _: row.owner),
    _Column("competences", 30, lambda row, _: "\n".join(row.competences)),
)

_PARTICIPATION: tuple[_Column[WeekRow], ...] = (
    _Column("week-from", 14, lambda row, _: row.first_day),
    _Column("week-to", 14, lambda row, _: row.last_day),
    _Column("answered", 22, lambda row, _: row.answered),
    _Column("done", 22, lambda row, _: row.done),
)

_STANDINGS: tuple[_Column[StandingsRow], ...] = (
    _Column("place", 14, scores.place),
    _Column("team", 44, lambda row, _: row.name),
    _Column("points", 14, lambda row, _: row.points),
)
"""As everybody sees them in the channel and in chat."""

_ANSWERS: tuple[_Column[AnswerRow], ...] = (
    _Column("questionnaire", 28, lambda row, say: name_in(row.title, say.locale)),
    _Column("wave", 24, lambda row, say: _word("wave", row.wave, say)),
    _Column("opens", 14, lambda row, _: row.opens),
    _Column("closes", 14, lambda row, _: row.closes),
    _Column("question", 50, lambda row, say: row.question.text.in_language(say.locale)),
    _Column("group", 24, lambda row, say: group_name(row.group, say)),
    _Column("people", 18, lambda row, _: row.people),
    _Column("said", 36, lambda row, say: cell_text(row.question, row.cell, say)),
    _Column("percent", 14, lambda row, _: row.percent),
    _Column("step", 14, lambda row, _: row.step),
)

_SECAP: tuple[_Column[ActionRow], ...] = (
    _Column("action", 44, lambda row, _: row.title),
    *(_Column(f"secap-{name}", 26, _secap_field(name)) for name in SECAP_FIELDS[:4]),
    _Column("secap-responsible", 24, lambda row, _: row.owner),
    _Column("start", 14, lambda row, _: row.starts_on),
    _Column("due", 14, lambda row, _: row.due),
    _Column("status", 16, lambda row, say: _word("action-status", row.status, say)),
    _Column("secap-cost", 14, lambda row, _: row.budget),
    *(_Column(f"secap-{name}", 20, _secap_field(name)) for name in SECAP_FIELDS[4:]),
    _Column("description", 50, lambda row, _: row.description),
)
