"""A theme of the dashboard: each thing as a chart with its table, or a table by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from babel.dates import format_date

from bot.chat.cards import Element, Facts, Text, Tone
from bot.chat.tables import Chart, ChartShape, Table
from bot.i18n import Translate
from bot.messages.barriers import public_name
from bot.messages.dashboard.findings import Overview, Removal, Sheet
from bot.messages.goals.charts import chart
from bot.messages.goals.showing import goals_table
from bot.messages.parts import left_out
from bot.messages.programme.actions import money_text
from bot.messages.questionnaires import results
from bot.messages.removals import brought
from challenges.models import ActionStatus, Reading
from scoring.dashboard import Course, Month, ThemeActions, Ticks
from scoring.goals import Progress

MOST_GOALS = 4
MOST_POINTS = 6
MOST_TO_LOOK_AT = 4
MOST_REMOVALS = 2
"""So many fit on a sheet of paper beside the rest; where the others are, is said."""


def goals(found: Sequence[Progress], translate: Translate) -> Iterator[Element]:
    """The goals of a theme, and its ambitions; what is left out is said."""
    numbered = [one for one in found if not one.goal.is_ambition]
    if numbered:
        yield goals_table(numbered[:MOST_GOALS], translate, names_theme=False)
    for line in left_out(len(numbered) - MOST_GOALS, translate):
        yield Text(line, Tone.SUBTLE)
    ambitions = [one.goal.text for one in found if one.goal.is_ambition]
    if ambitions:
        names = [*ambitions[:MOST_GOALS], *left_out(len(ambitions) - MOST_GOALS, translate)]
        yield Text(translate("dashboard-ambitions", names="; ".join(names)))


def course(one: Progress, readings: Sequence[Reading], translate: Translate) -> Chart:
    """The readings of a goal beside its agreed line."""
    drawn = chart(one, readings, translate, MOST_POINTS)
    return replace(drawn, table=replace(drawn.table, caption=one.goal.text))


def statuses(actions: ThemeActions, translate: Translate) -> Chart | None:
    """How many actions have come how far; None where there are none."""
    total = sum(actions.statuses.values())
    if not total:
        return None
    counts = [actions.statuses.get(status, 0) for status in ActionStatus]
    names = [translate(f"action-status-{status}") for status in ActionStatus]
    table = Table(
        translate("dashboard-by-status"),
        (translate("action-status"), translate("dashboard-count")),
        tuple((name, str(count)) for name, count in zip(names, counts, strict=True)),
    )
    return Chart(table, tuple((count,) for count in counts), ChartShape.SCALE, most=total)


def ticked(actions: ThemeActions, translate: Translate) -> Chart | None:
    """How many of the actions under way have each tick; None where there are none."""
    if not actions.courses:
        return None
    names = [translate(f"tick-{name}") for name in TICKS]
    table = Table(
        translate("dashboard-ticks", count=len(actions.courses)),
        (translate("dashboard-tick"), translate("dashboard-count")),
        tuple((name, str(count)) for name, count in zip(names, actions.ticked, strict=True)),
    )
    values = tuple((count,) for count in actions.ticked)
    return Chart(table, values, ChartShape.SCALE, most=len(actions.courses))


TICKS = ("looked-after", "near-step", "recent-goal")


def facts(sheet: Sheet, translate: Translate) -> Facts:
    """Whether actions of a theme are in time and can go on, what they cost, and what was done."""
    actions, money = sheet.actions, sheet.actions.money
    done = translate("dashboard-unknown")
    if sheet.done is not None:
        done = translate("dashboard-done", times=sheet.done)
    known = [(translate("dashboard-participation"), done)]
    if actions.statuses:
        costs = (("money-planned", money.planned), ("action-spent", money.spent))
        known = [*((translate(it), money_text(euros, translate)) for it, euros in costs), *known]
    if going := len(actions.courses):
        counts = (("dashboard-late", actions.late), ("dashboard-quiet", actions.quiet))
        ticks = zip(TICKS, actions.ticked, strict=True)
        counted = (*counts, *((f"tick-{name}", count) for name, count in ticks))
        known = [*((translate(it), _of(n, going, translate)) for it, n in counted), *known]
    return Facts(tuple(known))


def _of(part: int, whole: int, translate: Translate) -> str:
    return translate("dashboard-of", part=part, whole=whole)


def actions(
    title: str,
    courses: Sequence[Course],
    translate: Translate,
    *,
    most: int = MOST_TO_LOOK_AT,
    leads: str = "",
) -> Iterator[Table | Text]:
    """Actions under way, `most` of them, with their ticks; with `leads` by whom, and the way there.

    What is left out is said.
    """
    shown = courses[:most]
    if not shown:
        return
    header = [translate("action"), translate("dashboard-what"), translate("action-due")]
    header += [translate("action-owner")] if leads else []
    header += [translate(f"tick-{name}-short") for name in TICKS]
    yield Table(
        translate(title),
        tuple(header),
        tuple(tuple(_course(one, translate, names_owner=bool(leads))) for one in shown),
        leads=tuple(f"{leads}{one.action.id}" for one in shown) if leads else (),
    )
    for line in left_out(len(courses) - len(shown), translate):
        yield Text(line, Tone.SUBTLE)


def _course(one: Course, translate: Translate, *, names_owner: bool) -> Iterator[str]:
    yield one.action.title
    yield standing(one, translate)
    yield translate.date(one.action.due) if one.action.due else translate("council-no-date")
    if names_owner:
        yield one.action.owner or translate("action-no-owner")
    for is_so in _ticks(one.ticks):
        yield translate("dashboard-yes" if is_so else "dashboard-no")


def standing(one: Course, translate: Translate) -> str:
    """Whether an action is late or quiet, and how far it is."""
    late = translate("is-late") if one.is_late else ""
    quiet = translate("action-quiet") if one.is_quiet else ""
    status = translate(f"action-status-{one.action.status}")
    return " · ".join(filter(None, (late, quiet, status)))


def _ticks(ticks: Ticks) -> tuple[bool, bool, bool]:
    return ticks.is_looked_after, ticks.has_near_step, ticks.has_recent_goal


def by_month(months: Sequence[Month], translate: Translate) -> Chart | None:
    """How many barriers were reported and removed each month; None before the first month."""
    if not months:
        return None
    table = Table(
        translate("dashboard-by-month"),
        (
            translate("dashboard-month"),
            translate("dashboard-reported"),
            translate("dashboard-removed"),
        ),
        tuple(
            (
                format_date(one.first, "MMM y", locale=translate.locale),
                str(one.reported),
                str(one.removed),
            )
            for one in months
        ),
    )
    return Chart(table, tuple((one.reported, one.removed) for one in months))


def effects(removals: Sequence[Removal], translate: Translate) -> list[Element]:
    """What removals brought, the latest first."""
    told = [(public_name(one.barrier, translate), one.effect) for one in removals]
    return brought(told, translate, most=MOST_REMOVALS)


def before_and_after(found: Overview, sheet: Sheet, translate: Translate) -> Iterator[Chart]:
    """What people answered to the questions about a theme, with the wave before beside it."""
    if found.results is None:
        return
    for question in sheet.asked:
        answers = results.chart(found.results, question, translate)
        if answers is not None:
            yield answers


def as_of(today: date, translate: Translate) -> str:
    """The day on which all of this holds."""
    return translate("dashboard-as-of", day=translate.date(today))
