"""The parts of the report: each a few lines or a table, with where it comes from."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.chat.cards import Text, Tone
from bot.chat.pages import Group, Part
from bot.chat.tables import Chart, ChartShape, Table
from bot.council.findings import GONE, REFUSED, Yield, is_open
from bot.exports.rows import ActionRow, BarrierRow, name_in
from bot.i18n import Translate
from bot.messages import digest, requests, scores
from bot.messages.barriers import titled, told_as
from bot.messages.removals import brought, how_sure
from challenges.models import BarrierStatus
from scoring import budgets
from scoring.budgets import Total
from scoring.digest import Week
from scoring.effects import Effect
from scoring.facts import BarrierFacts

Parts = tuple[Part, ...]


def listed(lines: Iterable[str]) -> list[Part]:
    """A list, a line for a point."""
    return [Group((Text(line),)) for line in lines]


def named(row: BarrierRow, translate: Translate) -> str:
    """A barrier and what a coordinator said of it."""
    name = told_as(name_in(row.name, translate.locale), row.kind, translate)
    said = " ".join(filter(None, (row.answer, row.instead)))
    if row.status is BarrierStatus.PARTLY_REMOVED:
        name = f"{name} ({translate('status-partly-removed', kind=row.kind)})"
    return translate("summary-line", name=name, rest=said) if said else name


def worked(effect: Effect, translate: Translate) -> str:
    """Of how many a challenge worked before and after, and how sure that is."""
    before, after = (scores.held(each, translate) for each in (effect.before, effect.after))
    told = translate("effect-together", before=before, after=after)
    return f"{told} {how_sure(effect, translate)}"


def question(one: BarrierFacts, translate: Translate) -> str:
    """What leadership is asked about a barrier, and what is proposed."""
    request = one.request
    if request is None:
        return titled(one, translate)
    proposed = requests.proposal(request, translate)
    said = translate("summary-line", name=titled(one, translate), rest=request.words)
    return f"{said} ({proposed})" if proposed else said


def how_to_do(action: ActionRow, translate: Translate) -> str:
    """An action, who does it, and when it is ready."""
    due = translate("council-due", day=translate.date(action.due)) if action.due else ""
    known = " · ".join(filter(None, (action.owner, due)))
    return f"{action.title} ({known})" if known else action.title


def done(found: Yield, translate: Translate) -> Parts:
    """How many challenges there were of each theme, and how often they were done."""
    themes = Counter(one.theme for one in found.challenges)
    counted: Counter[str] = Counter()
    for one in found.challenges:
        if one.id in found.done:
            counted[one.theme] += found.done[one.id]
    rows = tuple(
        (translate(f"theme-{theme}"), str(number),
         translate("council-times", times=counted[theme]) if theme in counted
         else translate("council-unknown"))
        for theme, number in sorted(themes.items())
    )  # fmt: skip
    header = ("council-theme", "council-challenges", "council-often")
    return _table("council-per-theme", header, rows, "council-from-weeks", translate)


def participation(found: Yield, translate: Translate) -> Parts:
    """How many took part, and what each closed week came to."""
    told = translate("council-too-few")
    if found.people is not None:
        told = translate("council-people", people=found.people)
    weeks = [Week(it.first_day, it.last_day, it.answered, it.done) for it in found.weeks]
    chart: Parts = (digest.weeks_chart(weeks, translate),) if weeks else ()
    return (Text(told), *chart, _source("council-from-people", translate))


def reported(found: Yield, translate: Translate) -> Parts:
    """What was reported, by theme, and what became of it."""
    rows = tuple(
        (_theme(theme, translate), *(str(number) for number in _counts(found, theme)))
        for theme in sorted({one.theme for one in found.reported})
    )
    counted = tuple(f"council-column-{each}" for each in ("reported", "gone", "refused", "open"))
    table = _table(
        "council-barriers", ("council-theme", *counted), rows, "council-from-barriers", translate
    )
    held_back = translate("export-held-back-text", barriers=found.contents.held_back)
    return (*table, Text(held_back, Tone.SUBTLE)) if table else ()


def _theme(theme: str, translate: Translate) -> str:
    """What was reported apart from any challenge has no theme until a coordinator says one."""
    return translate(f"theme-{theme}" if theme else "board-not-said")


def _counts(found: Yield, theme: str) -> Sequence[int]:
    rows = [one for one in found.reported if one.theme == theme]
    gone, refused = (sum(one.status in each for one in rows) for each in (GONE, REFUSED))
    return len(rows), gone, refused, sum(is_open(one) for one in rows)


def removed(found: Yield, translate: Translate) -> Parts:
    """What was removed, what has changed, and what each removal brought where that was measured."""
    told = [(name_in(row.name, translate.locale), effect) for row, effect in found.measured]
    drawn = brought(told, translate)
    caveat = (Text(translate("effect-caveat"), Tone.SUBTLE),) if drawn else ()
    return (*listed(named(one, translate) for one in found.removed), *drawn, *caveat)


def refused(found: Yield, translate: Translate) -> Parts:
    """What turned out not to be possible, why, and what is possible."""
    return tuple(listed(named(one, translate) for one in found.refused))


def adopted(found: Yield, translate: Translate) -> Parts | None:
    """Which chances were taken, and what was kept; nothing where there are none."""
    return tuple(listed(named(one, translate) for one in found.adopted)) or None


def best(found: Yield, translate: Translate) -> Parts:
    """Before and after of the removal that brought most, as a chart with its table."""
    if found.best is None:
        return ()
    row, effect = found.best
    if effect is None:
        return (Text(translate("council-not-measured")),)
    lines = ((translate("effect-before"), effect.before), (translate("effect-now"), effect.after))
    rows = tuple((name, scores.held(share, translate)) for name, share in lines)
    headings = (translate("council-when"), translate("effect-together-name"))
    chart = Chart(
        Table(translate("effect-drawn"), headings, rows), tuple((it[1],) for it in lines),
        ChartShape.BARS, most=100,
    )  # fmt: skip
    return (
        Text(named(row, translate)), chart, Text(worked(effect, translate)),
        Text(translate("effect-caveat"), Tone.SUBTLE),
    )  # fmt: skip


def effect(found: Yield, translate: Translate) -> Parts:
    """What was avoided, as a range with its sources, and what was counted instead."""
    lines = digest.effect_lines(found.saved, translate)
    return (*listed(lines), Text(translate("council-estimate"), Tone.SUBTLE)) if lines else ()


def actions(found: Yield, translate: Translate) -> Parts:
    """Every action with its owner, what is planned to be spent, and what was."""
    rows = tuple(
        (
            one.title, one.owner or translate("review-no-owner"),
            translate(f"action-status-{one.status}"),
            translate.date(one.due) if one.due else translate("council-no-date"),
            _euros(one.budget, translate), _euros(one.spent, translate),
        )
        for one in (*found.coming, *found.over)
    )  # fmt: skip
    header = ("action", "owner", "status", "due", "budget", "spent")
    headings = tuple(f"export-column-{each}" for each in header)
    table = _table("council-programme", headings, rows, "council-from-actions", translate)
    money = budgets.in_all(found.contents.actions)
    sums = (("council-budget", money.planned), ("council-spent", money.spent))
    told = " ".join(_money(key, total, translate) for key, total in sums)
    return (Text(told), *table) if table else ()


def _money(key: str, total: Total, translate: Translate) -> str:
    """A sum, and of how many actions the amount is not known; that is no zero."""
    unknown = translate(f"{key}-unknown", actions=total.unknown)
    if total.euros is None:
        return unknown if total.unknown else ""
    known = translate(key, euros=translate.number(total.euros))
    return f"{known} {unknown}" if total.unknown else known


def _euros(budget: int | None, translate: Translate) -> str:
    return translate("council-unknown") if budget is None else translate.number(budget)


def decisions(found: Yield, translate: Translate) -> Parts:
    """What is asked of leadership, and what it decided."""
    asked = listed(question(one, translate) for one in found.asked)
    made = listed(
        translate(
            "summary-line", name=name_in(one.name, translate.locale),
            rest=translate(f"export-decision-{one.decision}"),
        )
        for one in found.decided
    )  # fmt: skip
    nothing: list[Part] = [Text(translate("council-nothing"))]
    return (
        Text(translate("council-asked"), Tone.STRONG), *(asked or nothing),
        Text(translate("council-made"), Tone.STRONG), *(made or nothing),
    )  # fmt: skip


def _table(
    caption: str,
    header: Sequence[str],
    rows: tuple[tuple[str, ...], ...],
    source: str,
    translate: Translate,
) -> Parts:
    if not rows:
        return ()
    headings = tuple(translate(key) for key in header)
    return Table(translate(caption), headings, rows), _source(source, translate)


def _source(key: str, translate: Translate) -> Text:
    return Text(translate("council-source", source=translate(key)), Tone.SUBTLE)
