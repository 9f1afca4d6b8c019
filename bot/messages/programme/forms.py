"""The forms about an action, and what was filled in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.chat.cards import Quote, Text, Tone
from bot.chat.forms import ChoiceField, DateField, Field, Form, Option, TextField, date_in
from bot.i18n import Translate
from bot.messages.programme.actions import value_of
from bot.messages.programme.opportunities import THEMES, theme_name
from challenges.actions import Plan
from challenges.models import Action, ActionStatus, Barrier, Horizon

LONGEST_TITLE = 120
LONGEST_NAME = 80
LONGEST_WORDS = 1000
LARGEST_BUDGET = 10**12

_HINTED = frozenset({"owner", "ambassador", "budget", "competences"})
_ALL_THEMES = "all"
_HORIZONS = frozenset(map(str, Horizon))
# "€ 12.500", "12 500", "12500,00": thousands may be parted, and cents may be nought.
_EUROS = re.compile(r"€?\s*(\d{1,3}(?:[.,'\s]\d{3})+|\d+)(?:[.,](?:0{1,2}|-))?")


@dataclass(frozen=True, slots=True)
class Wrong:
    """A field that cannot be used as it was filled in, and the key of what to say about it."""

    field: str
    key: str


def action_form(
    action: str,
    value: str,
    plan: Plan,
    typed: Mapping[str, str] | None,
    translate: Translate,
    *,
    about: str = "",
) -> Form:
    """The form for an action: what it says now, or else what was typed."""
    was = _answers(plan) if typed is None else typed
    words = dict[str, str](was)

    def line(name: str, longest: int) -> TextField:
        hint = translate(f"action-{name}-hint") if name in _HINTED else ""
        return TextField(
            name, translate(f"action-{name}"), required=name == "title",
            multiline=longest == LONGEST_WORDS, max_length=longest, hint=hint,
            value=words.get(name, ""),
        )  # fmt: skip

    fields: tuple[Field, ...] = (
        line("title", LONGEST_TITLE),
        _choice("theme", (*THEMES, _ALL_THEMES), words, translate),
        _choice("horizon", tuple(Horizon), words, translate),
        _choice("status", tuple(ActionStatus), words, translate),
        line("owner", LONGEST_NAME),
        line("ambassador", LONGEST_NAME),
        DateField("starts_on", translate("action-starts-on"), value=words.get("starts_on", "")),
        DateField("due", translate("action-due"), value=words.get("due", "")),
        line("budget", LONGEST_NAME),
        line("competences", LONGEST_WORDS),
        line("description", LONGEST_WORDS),
    )
    intro = (Text(translate("action-form-for", barrier=about), Tone.STRONG),) if about else ()
    return _form(action, translate("action-form-title"), fields, value, translate, intro)


def status_form(action: Action, translate: Translate) -> Form:
    """Asks how far an action is."""
    fields = (_choice("status", tuple(ActionStatus), {"status": action.status}, translate),)
    title = translate("button-action-status")
    intro = (Text(action.title, Tone.STRONG),)
    return _form("action-status", title, fields, value_of(action), translate, intro)


def link_form(action: Action, barriers: Sequence[Barrier], translate: Translate) -> Form:
    """Asks which barrier an action serves."""
    options = tuple(Option(str(b.id), b.name(translate.locale)) for b in barriers)
    label = translate("action-link-which")
    search = translate("field-search", count=len(options))
    fields = (ChoiceField("barrier", label, options, required=True, search=search),)
    intro = (Text(action.title, Tone.STRONG),)
    title = translate("action-link-title")
    return _form("link-action", title, fields, value_of(action), translate, intro)


def first_plan(barrier: Barrier | None) -> Plan:
    """What a barrier says already about what will be done."""
    if barrier is None:
        return Plan("")
    horizon = barrier.horizon or Horizon.ONE_YEAR
    return Plan("", theme=barrier.theme, owner=barrier.owner, due=barrier.due, horizon=horizon)


def read_plan(answers: Mapping[str, str], before: Plan) -> Plan | Wrong:
    """What was filled in, on one line where that is asked; what no form asks stays as it was."""
    title = _line(answers, "title", LONGEST_TITLE)
    if not title:
        return Wrong("title", "field-needed")
    written = answers.get("budget", "").strip()
    budget = _euros(written)
    if written and budget is None:
        return Wrong("budget", "action-budget-wrong")
    starts_on, due = (date_in(answers.get(name, "")) for name in ("starts_on", "due"))
    if starts_on and due and due < starts_on:
        return Wrong("due", "action-dates-wrong")
    theme, horizon = answers.get("theme", ""), answers.get("horizon", "")
    lines = (" ".join(line.split()) for line in _words(answers, "competences").splitlines())
    return Plan(
        title=title,
        description=_words(answers, "description"),
        theme=theme if theme in THEMES else "",
        owner=_line(answers, "owner", LONGEST_NAME),
        ambassador=_line(answers, "ambassador", LONGEST_NAME),
        starts_on=starts_on,
        due=due,
        budget=budget,
        status=status_in(answers) or before.status,
        horizon=Horizon(horizon) if horizon in _HORIZONS else before.horizon,
        competences="\n".join(line for line in lines if line),
        secap=before.secap,
    )


def status_in(answers: Mapping[str, str]) -> ActionStatus | None:
    """The status that was chosen; None when it was none of ours."""
    chosen = answers.get("status", "")
    return ActionStatus(chosen) if chosen in set(ActionStatus) else None


def _choice(
    name: str, values: Sequence[str], words: Mapping[str, str], translate: Translate
) -> ChoiceField:
    def label(value: str) -> str:
        match name:
            case "theme":
                return theme_name(value, translate)
            case "horizon":
                return translate(f"horizon-{value}")
            case _:
                return translate(f"action-status-{value}")

    options = tuple(Option(str(value), label(value)) for value in values)
    chosen = words.get(name) or values[0]
    return ChoiceField(name, translate(f"action-{name}"), options, required=True, value=str(chosen))


def _form(
    action: str,
    title: str,
    fields: tuple[Field, ...],
    value: str,
    translate: Translate,
    intro: tuple[Text | Quote, ...],
) -> Form:
    save, cancel = translate("button-save"), translate("button-cancel")
    return Form(action, title, save, cancel, fields, value, intro)


def _answers(plan: Plan) -> dict[str, str]:
    """What an action says now, as if it had been filled in."""
    return {
        "title": plan.title,
        "theme": plan.theme or _ALL_THEMES,
        "horizon": plan.horizon,
        "status": plan.status,
        "owner": plan.owner,
        "ambassador": plan.ambassador,
        "starts_on": plan.starts_on.isoformat() if plan.starts_on else "",
        "due": plan.due.isoformat() if plan.due else "",
        "budget": "" if plan.budget is None else str(plan.budget),
        "competences": plan.competences,
        "description": plan.description,
    }


def _euros(written: str) -> int | None:
    """Whole euros; None when it is no such amount."""
    match = _EUROS.fullmatch(written)
    digits = re.sub(r"\D", "", match[1]).lstrip("0") or "0" if match else ""
    return int(digits) if 0 < len(digits) < len(str(LARGEST_BUDGET)) else None


def _words(answers: Mapping[str, str], name: str) -> str:
    """Not every platform keeps to the length that a form names."""
    return answers.get(name, "").strip()[:LONGEST_WORDS]


def _line(answers: Mapping[str, str], name: str, longest: int) -> str:
    return " ".join(answers.get(name, "").split())[:longest].rstrip()
