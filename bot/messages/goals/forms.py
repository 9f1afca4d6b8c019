"""The forms about goals and their readings, and what was filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.chat.cards import Text, Tone
from bot.chat.forms import ChoiceField, DateField, Field, Form, Option, TextField, date_in
from bot.i18n import Translate
from bot.messages.goals.values import number_in, path_text, value_of, written
from bot.messages.programme.actions import value_of as action_value
from bot.messages.programme.opportunities import THEMES, theme_name
from challenges.errors import Incomplete
from challenges.goals import LONGEST, Aim, aim_of
from challenges.models import Action, Goal, Reading
from challenges.readings import Found

_ALL = "all"
_NONE = "none"
_LONGEST_NUMBER = 30
_LONGEST_YEAR = 4


def new_goal_form(translate: Translate) -> Form:
    """The form for a goal or an ambition."""
    return _goal_form("new-goal", "", Aim(""), translate)


def change_goal_form(goal: Goal, translate: Translate) -> Form:
    """The form with what a goal says now."""
    form = _goal_form("change-goal", value_of(goal), aim_of(goal), translate)
    return replace(form, about=str(goal.id))


def _goal_form(action: str, value: str, aim: Aim, translate: Translate) -> Form:
    def line(name: str, said: str, longest: int, *, required: bool = False) -> TextField:
        return TextField(
            name, translate(f"goal-field-{name.replace('_', '-')}"), required=required,
            max_length=longest, value=said,
        )  # fmt: skip

    themes = tuple(Option(one, theme_name(one, translate)) for one in (*THEMES, _ALL))
    fields: tuple[Field, ...] = (
        line("text", aim.text, LONGEST["text"], required=True),
        ChoiceField(
            "theme", translate("goal-theme"), themes, required=True, value=aim.theme or _ALL
        ),
        replace(line("unit", aim.unit, LONGEST["unit"]), hint=translate("goal-unit-hint")),
        line("from_year", str(aim.from_year or ""), _LONGEST_YEAR),
        line("from_value", written(aim.from_value, translate), _LONGEST_NUMBER),
        line("to_year", str(aim.to_year or ""), _LONGEST_YEAR),
        line("to_value", written(aim.to_value, translate), _LONGEST_NUMBER),
        replace(line("source", aim.source, LONGEST["source"]), hint=translate("goal-source-hint")),
    )
    intro = (Text(translate("goal-form-how"), Tone.SUBTLE),)
    return _form(action, translate("goal-form-title"), fields, value, intro, translate)


def read_aim(answers: Mapping[str, str], locale: str) -> Aim:
    """What was filled in about a goal.

    Raises:
        Incomplete: it holds what is no year, or no number in this language.
    """
    years = {name: answers.get(name, "").strip() for name in ("from_year", "to_year")}
    values = {name: answers.get(name, "").strip() for name in ("from_value", "to_value")}
    numbers = {name: number_in(said, locale) for name, said in values.items() if said}
    wrong = {
        name: "goal-no-year" for name, said in years.items() if said and not _is_year(said)
    } | {name: "goal-no-value" for name, number in numbers.items() if number is None}
    if wrong:
        raise Incomplete(wrong)
    theme = answers.get("theme", "")
    return Aim(
        text=_line(answers, "text"),
        theme=theme if theme in THEMES else "",
        unit=_line(answers, "unit"),
        from_year=int(years["from_year"]) if years["from_year"] else None,
        from_value=numbers.get("from_value"),
        to_year=int(years["to_year"]) if years["to_year"] else None,
        to_value=numbers.get("to_value"),
        source=_line(answers, "source"),
    )


def reading_form(goal: Goal, last: Reading | None, translate: Translate) -> Form:
    """The form for a reading of a goal; its source is that of the last one, until changed."""
    fields = _reading_fields("", "", last.source if last else "", "", goal, translate)
    return _about(goal, "add-reading", str(goal.id), fields, translate)


def correct_form(reading: Reading, goal: Goal, translate: Translate) -> Form:
    """The form with what a reading says now."""
    value = written(reading.value, translate)
    fields = _reading_fields(
        reading.day.isoformat(), value, reading.source, reading.note, goal, translate
    )
    form = _about(goal, "correct-reading", value_of(reading), fields, translate)
    return replace(form, about=str(reading.id))


def _reading_fields(
    day: str, value: str, source: str, note: str, goal: Goal, translate: Translate
) -> tuple[Field, ...]:
    return (
        DateField("day", translate("reading-day"), required=True, value=day),
        TextField(
            "reading", translate("reading-in", unit=goal.unit), required=True,
            max_length=_LONGEST_NUMBER, value=value,
        ),
        TextField(
            "source", translate("reading-source"), required=True, max_length=LONGEST["source"],
            hint=translate("reading-source-hint"), value=source,
        ),
        TextField("note", translate("reading-note"), max_length=LONGEST["note"], value=note),
    )  # fmt: skip


def read_reading(answers: Mapping[str, str], locale: str) -> Found:
    """What was filled in about a reading.

    Raises:
        Incomplete: there is no day, or no number in this language.
    """
    day, value = (
        date_in(answers.get("day", "")),
        number_in(answers.get("reading", "").strip(), locale),
    )
    wrong = {} if day else {"day": "error-date-needed"}
    if value is None:
        wrong["reading"] = "goal-no-value"
    if day is None or value is None:
        raise Incomplete(wrong)
    return Found(day, value, _line(answers, "source"), _line(answers, "note"))


def serve_form(action: Action, goals: Sequence[Goal], translate: Translate) -> Form:
    """Asks which goal an action serves."""
    none = Option(_NONE, translate("action-goal-none"))
    options = (none, *(Option(str(goal.id), goal.text) for goal in goals))
    search = translate("field-search", count=len(options))
    chosen = str(action.goal_id) if action.goal_id else _NONE
    field = ChoiceField(
        "goal", translate("action-goal-which"), options, required=True, value=chosen, search=search
    )
    intro = (Text(action.title, Tone.STRONG),)
    title = translate("button-action-goal")
    form = _form("action-goal", title, (field,), action_value(action), intro, translate)
    return replace(form, about=str(action.id))


def goal_chosen(answers: Mapping[str, str]) -> str:
    """The id of the goal that was chosen; empty for none."""
    chosen = answers.get("goal", _NONE)
    return "" if chosen == _NONE else chosen


def _about(
    goal: Goal, action: str, value: str, fields: tuple[Field, ...], translate: Translate
) -> Form:
    intro = (Text(goal.text, Tone.STRONG), Text(path_text(goal, translate), Tone.SUBTLE))
    title = translate(f"button-{action}")
    return replace(_form(action, title, fields, value, intro, translate), about=str(goal.id))


def _form(
    action: str,
    title: str,
    fields: tuple[Field, ...],
    value: str,
    intro: tuple[Text, ...],
    translate: Translate,
) -> Form:
    save, cancel = translate("button-save"), translate("button-cancel")
    return Form(action, title, save, cancel, fields, value, intro)


def _is_year(said: str) -> bool:
    return said.isascii() and said.isdecimal() and len(said) == _LONGEST_YEAR


def _line(answers: Mapping[str, str], name: str) -> str:
    return " ".join(answers.get(name, "").split())[: LONGEST[name]].rstrip()
