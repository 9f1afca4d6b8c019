"""Barriers, actions and roadmap as tables, for a spreadsheet or for text with separators."""

from collections.abc import Callable, Iterable
from datetime import date

from bot.exports.columns import Cell, Column, History, Sheet, sheet_of
from bot.exports.goals import GOALS, READINGS, readings_of
from bot.exports.rows import ActionRow, AnswerRow, BarrierRow, Contents, WeekRow, name_in
from bot.exports.secap import SECAP_FIELDS, secap_cell
from bot.i18n import Translate
from bot.messages import scores
from bot.messages.questionnaires.results import cell_text, group_name
from challenges.models import ActionStatus, BarrierStatus, Horizon
from challenges.packs import Theme, barrier_codes
from scoring.standings import Row as StandingsRow


def tables(contents: Contents, translate: Translate) -> tuple[Sheet, ...]:
    """Barriers, actions, roadmap, participation, standings, answers, goals and readings, so."""
    return (
        sheet_of("barriers", _BARRIERS, contents.barriers, translate),
        sheet_of("actions", _ACTIONS, contents.actions, translate),
        sheet_of("roadmap", _ROADMAP, by_lane(contents.actions), translate),
        sheet_of("participation", _PARTICIPATION, contents.weeks, translate),
        sheet_of("standings", _STANDINGS, contents.standings.rows, translate),
        sheet_of("answers", _ANSWERS, contents.answers, translate),
        sheet_of("goals", GOALS, contents.goals, translate),
        sheet_of("readings", READINGS, readings_of(contents.goals), translate),
    )


def secap(contents: Contents, translate: Translate) -> Sheet:
    """The actions in the fields that a SECAP asks for."""
    return sheet_of("secap", _SECAP, contents.actions, translate)


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


_BARRIERS: tuple[Column[BarrierRow], ...] = (
    Column("barrier", 44, lambda row, say: name_in(row.name, say.locale)),
    Column("signal", 14, lambda row, say: say(f"signal-{row.kind}")),
    Column("kind", 24, _kind),
    Column("theme", 12, lambda row, say: _word("theme", row.theme, say)),
    Column("process", 16, lambda row, say: _word("process", row.process, say)),
    Column("axis", 14, lambda row, say: _word("axis", row.axis, say)),
    Column("site", 16, lambda row, _: row.site),
    Column("status", 20, lambda row, say: say(f"status-{row.status}", kind=row.kind)),
    Column("week", 14, lambda row, _: row.week),
    Column("voices", 12, lambda row, _: row.voices_at_least),
    Column("reports", 12, lambda row, _: row.reports_at_least),
    Column("owner", 20, lambda row, _: row.owner),
    Column("due", 14, lambda row, _: row.due),
    Column("review", 14, lambda row, _: row.review_on),
    Column("horizon", 16, lambda row, say: _word("horizon", row.horizon, say)),
    Column("impact", 10, lambda row, _: row.impact),
    Column("effort", 10, lambda row, _: row.effort),
    Column("answer", 50, lambda row, _: row.answer),
    Column("instead", 40, lambda row, _: row.instead),
    Column("request", 40, _asked("words")),
    Column("request-owner", 20, _asked("owner")),
    Column("request-euros", 14, _asked("euros")),
    Column("request-due", 14, _asked("due")),
    Column("request-instead", 40, _asked("instead")),
    Column("decision", 26, lambda row, say: _word("export-decision", row.decision, say)),
    Column("history", 40, _history),
)

_ACTIONS: tuple[Column[ActionRow], ...] = (
    Column("action", 44, lambda row, _: row.title),
    Column("description", 50, lambda row, _: row.description),
    Column("theme", 12, lambda row, say: _word("theme", row.theme, say)),
    Column("owner", 20, lambda row, _: row.owner),
    Column("ambassador", 20, lambda row, _: row.ambassador),
    Column("start", 14, lambda row, _: row.starts_on),
    Column("due", 14, lambda row, _: row.due),
    Column("budget", 14, lambda row, _: row.budget),
    Column("spent", 14, lambda row, _: row.spent),
    Column("status", 16, lambda row, say: _word("action-status", row.status, say)),
    Column("horizon", 16, lambda row, say: _word("horizon", row.horizon, say)),
    Column("competences", 30, lambda row, _: "\n".join(row.competences)),
    Column("barriers", 44, _served),
    Column("last-news", 16, lambda row, _: row.last_news),
    Column("health", 18, lambda row, say: _word("health", row.health, say)),
    Column("tasks", 40, _tasks),
    Column("waits-for", 40, lambda row, _: "\n".join(row.waits_for)),
    Column("goal", 44, lambda row, _: row.goal),
)

_ROADMAP: tuple[Column[ActionRow], ...] = (
    Column("theme", 12, lambda row, say: _word("theme", row.theme, say)),
    Column("horizon", 16, lambda row, say: _word("horizon", row.horizon, say)),
    Column("action", 44, lambda row, _: row.title),
    Column("status", 16, lambda row, say: _word("action-status", row.status, say)),
    Column("due", 14, lambda row, _: row.due),
    Column("owner", 20, lambda row, _: row.owner),
    Column("competences", 30, lambda row, _: "\n".join(row.competences)),
)

_PARTICIPATION: tuple[Column[WeekRow], ...] = (
    Column("week-from", 14, lambda row, _: row.first_day),
    Column("week-to", 14, lambda row, _: row.last_day),
    Column("answered", 22, lambda row, _: row.answered),
    Column("done", 22, lambda row, _: row.done),
)

_STANDINGS: tuple[Column[StandingsRow], ...] = (
    Column("place", 14, scores.place),
    Column("team", 44, lambda row, _: row.name),
    Column("points", 14, lambda row, _: row.points),
)
"""As everybody sees them in the channel and in chat."""

_ANSWERS: tuple[Column[AnswerRow], ...] = (
    Column("questionnaire", 28, lambda row, say: name_in(row.title, say.locale)),
    Column("wave", 24, lambda row, say: _word("wave", row.wave, say)),
    Column("opens", 14, lambda row, _: row.opens),
    Column("closes", 14, lambda row, _: row.closes),
    Column("question", 50, lambda row, say: row.question.text.in_language(say.locale)),
    Column("group", 24, lambda row, say: group_name(row.group, say)),
    Column("people", 18, lambda row, _: row.people),
    Column("said", 36, lambda row, say: cell_text(row.question, row.cell, say)),
    Column("percent", 14, lambda row, _: row.percent),
    Column("step", 14, lambda row, _: row.step),
)

_SECAP: tuple[Column[ActionRow], ...] = (
    Column("action", 44, lambda row, _: row.title),
    *(Column(f"secap-{name}", 26, _secap_field(name)) for name in SECAP_FIELDS[:4]),
    Column("secap-responsible", 24, lambda row, _: row.owner),
    Column("start", 14, lambda row, _: row.starts_on),
    Column("due", 14, lambda row, _: row.due),
    Column("status", 16, lambda row, say: _word("action-status", row.status, say)),
    Column("secap-cost", 14, lambda row, _: row.budget),
    *(Column(f"secap-{name}", 20, _secap_field(name)) for name in SECAP_FIELDS[4:]),
    Column("description", 50, lambda row, _: row.description),
)
