"""The dashboard: everything together, a sheet of paper per theme, and what can be set right."""

from dataclasses import replace

from bot import dashboard
from bot.chat.cards import Actions, Facts, Item, Text, Tone
from bot.chat.forms import id_in
from bot.chat.pages import Choices, Fold, Group, Lead, Page, Part, Section
from bot.chat.tables import Chart
from bot.messages import digest as digest_messages
from bot.messages.barriers import told_as
from bot.messages.dashboard import forms, sheets
from bot.messages.dashboard.findings import Overview, Sheet
from bot.messages.dashboard.summary import in_short
from bot.messages.parts import left_out
from bot.messages.programme.opportunities import THEMES, heard_text, theme_name
from bot.messages.requests import action_form
from bot.pages.asked import Asked
from bot.pages.barrier_forms import form_fold
from bot.turn import Turn
from challenges import queries
from challenges.barriers import may_ask, may_ask_about
from challenges.errors import UnknownAction
from challenges.models import Action, Role
from challenges.queries import goals as aims
from scoring.dashboard import Course
from scoring.goals import Progress

FORMS = frozenset({"move-action", "stop-action", "ask-leadership", "ask-about-action"})
BUTTONS = frozenset({"make-action"})
MOST_FRUIT = 5
MOST_DRAWN = 1
"""So many goals are drawn on the sheet of a theme; each has a page of its own."""
MOST_OF_ONE_THEME = 50
ALL = "all"
"""What the address calls the sheet of what is for all themes."""


def dashboard_page(turn: Turn, action_id: str, query: Asked) -> Page:
    """All themes or the one in the address; above them an action that is to be set right."""
    words, theme = turn.translate, _theme_in(query.one_of("theme", (ALL, *THEMES)))
    found = dashboard.overview(turn.session, turn.campaign, turn.today)
    shown = [one for one in found.sheets if theme in (None, one.theme)]
    by_itself = [_more(one, turn) for one in shown if theme is not None]
    coordinates = Role.COORDINATOR in turn.roles
    return Page(
        words("dashboard-title"),
        (
            *((_adjusted(action_id, turn),) if action_id else ()),
            _together(found, theme, turn),
            *((_fruit(turn),) if coordinates and theme is None else ()),
            *(_sheet(found, one, turn) for one in shown),
            *by_itself,
        ),
        keeps={} if theme is None else {"theme": theme or ALL},
    )


def _theme_in(asked: str) -> str | None:
    return "" if asked == ALL else asked or None


def _together(found: Overview, theme: str | None, turn: Turn) -> Section:
    """All of it in short; with all themes, also how many took part and how it went in weeks."""
    words = turn.translate
    people = words("council-too-few")
    if found.people is not None:
        people = words("council-people", people=found.people)
    body: list[Part] = [
        Facts(in_short(found, words)),
        Text(sheets.as_of(found.today, words), Tone.SUBTLE),
        _themes(found, theme, turn),
    ]
    if theme is None:
        body += [Text(people), Text(words("dashboard-ledgers"), Tone.SUBTLE)]
        charts = (
            sheets.statuses(found.actions, words),
            sheets.ticked(found.actions, words),
            sheets.by_month(found.months, words),
            digest_messages.weeks_chart(found.weeks, words) if found.weeks else None,
        )
        body += [chart for chart in charts if chart is not None]
        if found.held_back:
            held_back = words("export-held-back-text", barriers=found.held_back)
            body.append(Text(held_back, Tone.SUBTLE))
    return Section(words("dashboard-together"), tuple(body), name="together", sheet=True)


def _themes(found: Overview, theme: str | None, turn: Turn) -> Choices:
    names = [one.theme for one in found.sheets]
    leads = [Lead(turn.translate("dashboard-all"), "dashboard?", keeps=False)]
    leads += [
        Lead(theme_name(name, turn.translate), f"dashboard?theme={name or ALL}", keeps=False)
        for name in names
    ]
    chosen = names.index(theme) + 1 if theme in names else 0
    return Choices(turn.translate("dashboard-themes"), tuple(leads), chosen)


def _sheet(found: Overview, sheet: Sheet, turn: Turn) -> Section:
    """One theme, on a side of paper."""
    words = turn.translate
    charts = (
        *(_drawn(one, turn) for one in sheet.goals[:MOST_DRAWN] if not one.goal.is_ambition),
        sheets.statuses(sheet.actions, words),
        sheets.by_month(sheet.months, words),
        *sheets.before_and_after(found, sheet, words),
    )
    body: list[Part] = [
        sheets.facts(sheet, words),
        *sheets.goals(sheet.goals, words),
        *(chart for chart in charts if chart is not None),
        *sheets.effects(sheet.removals, words),
        *sheets.actions("dashboard-to-look-at", _first(sheet), words, leads=_leads(turn)),
    ]
    name = theme_name(sheet.theme, words)
    return Section(name, tuple(body), name=sheet.theme or ALL, sheet=True)


def _drawn(one: Progress, turn: Turn) -> Chart:
    return sheets.course(one, aims.readings(turn.session, one.goal.id), turn.translate)


def _more(sheet: Sheet, turn: Turn) -> Section:
    """What does not fit on paper: the other actions that are under way."""
    words = turn.translate
    shown = _first(sheet)[: sheets.MOST_TO_LOOK_AT]
    others = [one for one in sheet.actions.courses if one not in shown]
    body = sheets.actions(
        "dashboard-others", others, words, most=MOST_OF_ONE_THEME, leads=_leads(turn)
    )
    return Section(
        words("dashboard-more"), tuple(body), name="more", empty=words("dashboard-no-more"),
        on_paper=False,
    )  # fmt: skip


def _first(sheet: Sheet) -> list[Course]:
    return [one for one in sheet.actions.courses if one.asks_a_look]


def _leads(turn: Turn) -> str:
    """Where a coordinator sets an action right: on this page."""
    return "dashboard/" if Role.COORDINATOR in turn.roles else ""


def _fruit(turn: Turn) -> Section:
    """What would bring much for little, each with a press that makes it an action."""
    words = turn.translate
    found = dashboard.low_hanging_fruit(turn.session, turn.campaign, turn.today, words.locale)
    items: list[Part] = []
    for one in found[:MOST_FRUIT]:
        about = (theme_name(one.theme, words), heard_text(one.heard, words))
        name = told_as(one.title, one.kind, words)
        item = Item(name, about, page=f"barriers/{one.barrier_id}")
        make = forms.make_button(str(one.barrier_id), name, words)
        items.append(Group((item, Actions((make,)))))
    items += [Text(line, Tone.SUBTLE) for line in left_out(len(found) - MOST_FRUIT, words)]
    return Section(
        words("dashboard-prioritise"), tuple(items), empty=words("dashboard-no-fruit"),
        name="prioritise", on_paper=False,
    )  # fmt: skip


def _adjusted(asked: str, turn: Turn) -> Section:
    """An action that is to be set right, with the chat's own forms."""
    words, action_id = turn.translate, id_in(asked, UnknownAction)
    action = queries.action(turn.session, action_id, turn.organisation.id)
    said = (
        ("action-status", words(f"action-status-{action.status}")),
        ("action-stopped-because", action.stopped_because),
        ("action-owner", action.owner),
        ("action-due", words.date(action.due) if action.due else ""),
    )
    body = (
        Facts(tuple((words(key), value) for key, value in said if value)),
        *(() if action.is_over else _forms(action, turn)),
        Lead(words("dashboard-whole-action"), f"actions/{action.id}", keeps=False),
    )
    return Section(action.title, body, name="adjust", on_paper=False)


def _forms(action: Action, turn: Turn) -> tuple[Part, ...]:
    """Another date, an end with a reason, and a question to leadership, which its digest asks."""
    words = turn.translate
    served = queries.barriers_served(turn.session, action.id)
    its_own = [forms.move_form(action, words), forms.stop_form(action, words)]
    if may_ask_about(action, served):
        its_own.append(action_form(action, turn.today, words))
    asking = (form_fold("ask-leadership", it, (), turn) for it in served if may_ask(it))
    return (*(Fold(it.title, (replace(it, intro=it.intro[1:]),)) for it in its_own), *asking)
