"""Sessions: what is asked to plan one, to change it, and of who was there."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import time, timedelta

from bot.chat.forms import ChoiceField, DateField, Field, Form, Option, TextField, date_in
from bot.i18n import Translate
from bot.messages.programme.opportunities import THEMES, theme_name
from bot.messages.sessions import kind_name, value_of
from challenges import calendar
from challenges.errors import Incomplete
from challenges.models import SessionKind, WorkSession
from challenges.sessions import template
from challenges.sessions.planning import LONGEST, Occasion

_ALL = "all"
_KINDS = {str(kind): kind for kind in SessionKind}
_TIME = re.compile(r"(\d{1,2})[:.hu](\d{2})?")


def new_form(translate: Translate) -> Form:
    """The form for a session that is planned."""
    options = tuple(Option(str(kind), kind_name(kind, translate)) for kind in SessionKind)
    kind = ChoiceField("kind", translate("session-kind"), options, required=True)
    hint = translate("session-minutes-hint")
    return form_for("new-session", (kind, *_fields({}, hint, translate)), "", translate)


def change_form(held: WorkSession, timezone: str, translate: Translate) -> Form:
    """The form with what a session says now."""
    begins = held.starts_at.astimezone(calendar.zone(timezone))
    said = {
        "title": held.title,
        "theme": held.theme or _ALL,
        "day": begins.date().isoformat(),
        "begins": f"{begins:%H:%M}",
        "minutes": str((held.ends_at - held.starts_at) // timedelta(minutes=1)),
        "place": held.place,
    }
    form = form_for("change-session", _fields(said, "", translate), value_of(held), translate)
    return replace(form, about=str(held.id))


def _fields(said: Mapping[str, str], hint: str, translate: Translate) -> tuple[Field, ...]:
    themes = tuple(Option(one, theme_name(one, translate)) for one in (*THEMES, _ALL))

    def line(name: str, longest: int, *, hint: str = "", required: bool = False) -> TextField:
        return TextField(
            name, translate(f"session-{name}"), required=required, max_length=longest, hint=hint,
            value=said.get(name, ""),
        )  # fmt: skip

    return (
        line("title", LONGEST["title"], hint=translate("session-title-hint")),
        ChoiceField(
            "theme", translate("session-theme"), themes, required=True,
            value=said.get("theme", _ALL),
        ),
        DateField("day", translate("session-day"), required=True, value=said.get("day", "")),
        line("begins", 5, hint=translate("session-begins-hint"), required=True),
        line("minutes", 3, hint=hint),
        line("place", LONGEST["place"]),
    )  # fmt: skip


def read_occasion(
    answers: Mapping[str, str], kind: SessionKind | None, timezone: str, translate: Translate
) -> Occasion:
    """What was filled in; what was left empty is as in the template of its kind.

    Raises:
        Incomplete: it holds no kind, day, time or number of minutes.
    """
    kind = kind or _KINDS.get(answers.get("kind", ""))
    day, begins = date_in(answers.get("day", "")), _time_in(answers.get("begins", ""))
    lasts = answers.get("minutes", "").strip()
    wrong: dict[str, str] = {}
    if kind is None:
        wrong["kind"] = "field-needed"
    if day is None:
        wrong["day"] = "error-date-needed"
    if begins is None:
        wrong["begins"] = "error-session-begins"
    if lasts and not (lasts.isdecimal() and len(lasts) < 4):
        wrong["minutes"] = "error-session-minutes"
    if wrong or kind is None or day is None or begins is None:
        raise Incomplete(wrong)
    made_of, theme = template(kind), answers.get("theme", "")
    starts_at = calendar.moment(day, begins, timezone)
    minutes = int(lasts) if lasts else made_of.minutes
    title = " ".join(answers.get("title", "").split())
    return Occasion(
        kind,
        title or made_of.title.in_language(translate.locale),
        starts_at,
        starts_at + timedelta(minutes=minutes),
        theme if theme in THEMES else "",
        " ".join(answers.get("place", "").split()),
    )


def _time_in(said: str) -> time | None:
    found = _TIME.fullmatch(said.strip().lower())
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return time(int(found[1]), int(found[2] or 0))


def departments_form(held: WorkSession, translate: Translate) -> Form:
    """Which departments were there; no people."""
    field = TextField(
        "departments", translate("session-departments"), multiline=True,
        max_length=LONGEST["departments"], hint=translate("session-departments-hint"),
        value=held.departments,
    )  # fmt: skip
    form = form_for("session-departments", (field,), value_of(held), translate)
    return replace(form, about=str(held.id))


def form_for(action: str, fields: tuple[Field, ...], value: str, translate: Translate) -> Form:
    """A form about a session, or a note of one, with its own title and the usual buttons."""
    return Form(
        action, translate(f"form-{action}"), translate("button-save"), translate("button-cancel"),
        fields, value,
    )  # fmt: skip
