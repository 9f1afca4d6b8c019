"""Sessions: what the channel reads of one, and how to get to it."""

from collections.abc import Sequence
from datetime import datetime

from bot.chat.cards import Actions, Button, Card, Element, Link, Look, Quote, Text, Tone
from bot.i18n import Translate
from bot.messages.buttons import named
from bot.messages.notices import notice
from bot.messages.programme.opportunities import theme_name
from challenges import calendar
from challenges.models import SessionKind, SessionNote, WorkSession
from challenges.sessions import template

PAGE = 5
"""Sessions on one card."""


def kind_name(kind: SessionKind, translate: Translate) -> str:
    """What a kind of session is called."""
    return template(kind).title.in_language(translate.locale)


def about(held: WorkSession, translate: Translate) -> str:
    """What a session is for, in a sentence or two."""
    return template(held.kind).about.in_language(translate.locale)


def when(held: WorkSession, timezone: str, translate: Translate) -> str:
    """On which day, and from when to when, in the time zone of the organisation."""
    begins, ends = (
        moment.astimezone(calendar.zone(timezone)) for moment in (held.starts_at, held.ends_at)
    )
    return translate(
        "session-when", day=translate.day(begins.date()), begins=f"{begins:%H:%M}",
        ends=f"{ends:%H:%M}",
    )  # fmt: skip


def standing(held: WorkSession, now: datetime, translate: Translate) -> str:
    """How far a session is, in a word or two."""
    if held.reported_on is not None:
        return translate("session-is-reported")
    if now >= held.ends_at:
        return translate("session-is-over")
    return translate("session-is-on" if now >= held.starts_at else "session-is-planned")


def facts(held: WorkSession, timezone: str, translate: Translate) -> tuple[tuple[str, str], ...]:
    """What kind, about what, when and where."""
    known = {
        "session-kind": kind_name(held.kind, translate),
        "session-theme": theme_name(held.theme, translate),
        "session-moment": when(held, timezone, translate),
        "session-place": held.place,
    }
    return tuple((translate(key), said) for key, said in known.items() if said)


def list_card(
    found: Sequence[tuple[WorkSession, bool]],
    timezone: str,
    now: datetime,
    translate: Translate,
    *,
    plans: bool,
) -> Card:
    """The sessions that are planned or wait for their report, with what can be done with each.

    `found` are sessions, each with whether whoever reads leads it.
    """
    body: list[Element] = []
    for held, leads in found[:PAGE]:
        body.append(Text(held.title, Tone.STRONG))
        body.append(Text(f"{when(held, timezone, translate)} · {standing(held, now, translate)}"))
        buttons = [named(_calendar(held, translate), held.title, translate)]
        if leads:
            opens = Button("open-session", translate("button-open"), str(held.id))
            buttons.append(named(opens, held.title, translate))
        body.append(Actions(tuple(buttons)))
    if len(found) > PAGE:
        body.append(Text(translate("summary-more", more=len(found) - PAGE), Tone.SUBTLE))
    new = Button("new-session", translate("button-new-session"), look=Look.PRIMARY, opens_form=True)
    empty = (Text(translate("sessions-none")),)
    return Card(translate("sessions-title"), tuple(body) or empty, (new,) if plans else ())


def invitation(held: WorkSession, timezone: str, translate: Translate) -> Card:
    """What the channel reads: what it is for, who is asked to come, when and where."""
    made_of = template(held.kind)
    place = (Text(translate("session-at", place=held.place)),) if held.place else ()
    return Card(
        translate("session-invitation", title=held.title),
        (
            Text(when(held, timezone, translate), Tone.STRONG),
            *place,
            Text(made_of.about.in_language(translate.locale)),
            Text(translate("session-for", who=made_of.invite.in_language(translate.locale))),
            Text(translate("session-note-how"), Tone.SUBTLE),
        ),
        (_calendar(held, translate), note_button(held, translate)),
    )


def calendar_card(held: WorkSession, url: str, translate: Translate) -> Card:
    """The way to the file for somebody's own calendar, and to the page of the session."""
    if not url:
        return notice(translate, "session-no-page")
    links = (
        Link(translate("session-calendar-file"), f"{url}/calendar.ics"),
        Link(translate("session-open-page"), url),
    )
    return Card(held.title, links)


def questions_card(held: WorkSession, asked: Sequence[SessionNote], translate: Translate) -> Card:
    """What a session asks of who looks after something, or of coordinators."""
    questions = tuple(Quote(note.text) for note in asked)
    return Card(translate("session-asks", title=held.title), questions)


def note_button(held: WorkSession, translate: Translate) -> Button:
    """Opens the form for a note."""
    return Button("session-note", translate("button-session-note"), str(held.id), opens_form=True)


def value_of(held: WorkSession) -> str:
    """What a button or a form about a session comes back with."""
    return f"{held.id}/{held.version}"


def _calendar(held: WorkSession, translate: Translate) -> Button:
    return Button("session-calendar", translate("button-session-calendar"), str(held.id))
