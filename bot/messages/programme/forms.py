"""The forms about an action, and what was filled in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.chat.cards import Quote, Text, Tone
from bot.chat.forms import ChoiceField, DateField, Field, Form, Further, Option, TextField, date_in
from bot.i18n import Translate
from bot.messages.barriers import public_name
from bot.messages.programme.actions import value_of
from bot.messages.programme.opportunities import THEMES, theme_name
from challenges.action_lists import MEASURED, SECAP_FIELDS, longest, number
from challenges.actions import Plan, plan_of
from challenges.errors import Incomplete
from challenges.models import Action, ActionStatus, Barrier, Horizon

LARGEST_BUDGET = 10**12

_LONG = frozenset({"competences", "description"})
_HINTED = frozenset({"owner", "ambassador", "budget", "spent", "competences"})
_ALL_THEMES = "all"
_SECAP = "secap-"
_HORIZONS = frozenset(map(str, Horizon))
# "€ 12.500", "12 500", "12500,00": thousands may be parted, and cents may be nought.
_EUROS = re.compile(r"€?\s*(\d{1,3}(?:[.,'\s]\d{3})+|\d+)(?:[.,](?:0{1,2}|-))?")


def new_form(barrier: Barrier | None, translate: Translate) -> Form:
    """The form for a new action, with what is known of the barrier that it is for."""
    plan, about = first_plan(barrier), str(barrier.id) if barrier else ""
    value = f"barrier/{about}" if about else ""
    name = public_name(barrier, translate) if barrier else ""
    return _action_form("new-action", value, plan, translate, about=about, barrier=name)


def change_form(action: Action, translate: Translate) -> Form:
    """The form with what an action says now."""
    plan, about = plan_of(action), str(action.id)
    return _action_form("change-action", value_of(action), plan, translate, about=about)


def _action_form(
    action: str,
    value: str,
    plan: Plan,
    translate: Translate,
    *,
    about: str,
    barrier: str = "",
) -> Form:
    """The form for an action, with what its plan says; `barrier` is the name of what it is for."""
    words = _answers(plan)

    def line(name: str) -> TextField:
        hint = translate(f"action-{name}-hint") if name in _HINTED else ""
        return TextField(
            name, translate(f"action-{name}"), required=name == "title",
            multiline=name in _LONG, max_length=longest(name), hint=hint,
            value=words.get(name, ""),
        )  # fmt: skip

    fields: tuple[Field, ...] = (
        line("title"),
        _choice("theme", (*THEMES, _ALL_THEMES), words, translate),
        _choice("horizon", tuple(Horizon), words, translate),
        _choice("status", tuple(ActionStatus), words, translate),
        line("owner"),
        line("ambassador"),
        DateField("starts_on", translate("action-starts-on"), value=words.get("starts_on", "")),
        DateField("due", translate("action-due"), value=words.get("due", "")),
        line("budget"),
        line("spent"),
        line("competences"),
        line("description"),
    )
    for_it = Text(translate("action-form-for", barrier=barrier), Tone.STRONG)
    title, intro = translate("action-form-title"), (for_it,) if barrier else ()
    form = _form(action, title, fields, value, translate, intro)
    return replace(form, about=about, further=_secap(plan, translate))


def _secap(plan: Plan, translate: Translate) -> Further:
    """What only the reporting of a climate plan asks."""
    fields = tuple(
        TextField(
            f"{_SECAP}{name}", translate(f"export-column-{_SECAP}{name}"),
            max_length=longest(name), value=plan.secap.get(name, ""),
        )
        for name in SECAP_FIELDS
    )  # fmt: skip
    return Further(translate("action-secap"), translate("action-secap-hint"), fields)


def status_form(action: Action, translate: Translate) -> Form:
    """Asks how far an action is."""
    fields = (_choice("status", tuple(ActionStatus), {"status": action.status}, translate),)
    title = translate("button-action-status")
    intro = (Text(action.title, Tone.STRONG),)
    form = _form("action-status", title, fields, value_of(action), translate, intro)
    return replace(form, about=str(action.id))


def link_form(action: Action, barriers: Sequence[Barrier], translate: Translate) -> Form:
    """Asks which barrier an action serves."""
    options = tuple(Option(str(b.id), public_name(b, translate)) for b in barriers)
    label = translate("action-link-which")
    search = translate("field-search", count=len(options))
    fields = (ChoiceField("barrier", label, options, required=True, search=search),)
    intro = (Text(action.title, Tone.STRONG),)
    title = translate("action-link-title")
    form = _form("link-action", title, fields, value_of(action), translate, intro)
    return replace(form, about=str(action.id))


def first_plan(barrier: Barrier | None, title: str = "") -> Plan:
    """What a barrier says already about what will be done."""
    if barrier is None:
        return Plan(title)
    horizon = barrier.horizon or Horizon.ONE_YEAR
    return Plan(title, theme=barrier.theme, owner=barrier.owner, due=barrier.due, horizon=horizon)


def read_plan(answers: Mapping[str, str], before: Plan) -> Plan:
    """What was filled in, on one line where that is asked; what no form asks stays as it was.

    Raises:
        Incomplete: it cannot be used.
    """
    amounts = {name: answers.get(name, "").strip() for name in ("budget", "spent")}
    starts_on, due = (date_in(answers.get(name, "")) for name in ("starts_on", "due"))
    secap = {
        name: answers.get(f"{_SECAP}{name}", before.secap.get(name, "")).strip()[: longest(name)]
        for name in SECAP_FIELDS
    }
    wrong = {
        f"{_SECAP}{name}": "action-number-wrong"
        for name in MEASURED
        if secap[name] and number(secap[name]) is None
    }
    wrong |= {
        name: "action-budget-wrong"
        for name, written in amounts.items()
        if written and euros_in(written) is None
    }
    if starts_on and due and due < starts_on:
        wrong["due"] = "action-dates-wrong"
    if wrong:
        raise Incomplete(wrong)
    theme, horizon = answers.get("theme", ""), answers.get("horizon", "")
    lines = (" ".join(line.split()) for line in _words(answers, "competences").splitlines())
    return Plan(
        title=_line(answers, "title"),
        description=_words(answers, "description"),
        theme=theme if theme in THEMES else "",
        owner=_line(answers, "owner"),
        ambassador=_line(answers, "ambassador"),
        starts_on=starts_on,
        due=due,
        budget=euros_in(amounts["budget"]),
        spent=euros_in(amounts["spent"]),
        status=status_in(answers) or before.status,
        horizon=Horizon(horizon) if horizon in _HORIZONS else before.horizon,
        competences="\n".join(line for line in lines if line),
        secap={name: text for name, text in secap.items() if text},
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
        "spent": "" if plan.spent is None else str(plan.spent),
        "competences": plan.competences,
        "description": plan.description,
    }


def euros_in(written: str) -> int | None:
    """Whole euros; None when it is no such amount."""
    match = _EUROS.fullmatch(written)
    digits = re.sub(r"\D", "", match[1]).lstrip("0") or "0" if match else ""
    return int(digits) if 0 < len(digits) < len(str(LARGEST_BUDGET)) else None


def _words(answers: Mapping[str, str], name: str) -> str:
    """Not every platform keeps to the length that a form names."""
    return answers.get(name, "").strip()[: longest(name)]


def _line(answers: Mapping[str, str], name: str) -> str:
    return " ".join(answers.get(name, "").split())[: longest(name)].rstrip()
