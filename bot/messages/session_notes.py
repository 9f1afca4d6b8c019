"""Notes of a session: how one is made, what its lead sees of each, and the report of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from bot.chat.cards import Button, Card, Element, Facts, Look, Quote, Text, Tone
from bot.chat.forms import ChoiceField, Field, Form, Option, TextField, id_in
from bot.i18n import Translate
from bot.messages.session_forms import form_for
from bot.messages.sessions import facts, note_button, standing, value_of
from challenges.errors import ChallengeError, Incomplete
from challenges.models import Action, Horizon, NoteKind, SessionNote, WorkSession
from challenges.names import like_names
from challenges.personal_data import found_in
from challenges.sessions.notes import LONGEST, LONGEST_DEPARTMENT, Written

_KINDS = {str(kind): kind for kind in NoteKind}
_HORIZONS = {str(horizon): horizon for horizon in Horizon}
_NONE = "none"

ORDER = (
    NoteKind.DECISION,
    NoteKind.ACTION,
    NoteKind.AMBITION,
    NoteKind.COMPETENCE,
    NoteKind.QUESTION,
    NoteKind.IDEA,
)
"""In which order the kinds of notes are told."""


def kind_name(kind: NoteKind, translate: Translate) -> str:
    """What a kind of note is called."""
    return translate("note-kind", kind=kind)


def note_form(
    sessions: Sequence[WorkSession],
    translate: Translate,
    *,
    kind: NoteKind = NoteKind.IDEA,
    text: str = "",
) -> Form:
    """The form for a note, in one of some sessions that take notes now."""
    options = tuple(Option(str(one.id), one.title) for one in sessions)
    several = ChoiceField(
        "session", translate("note-session"), options, required=True, value=options[0].value
    )
    fields: tuple[Field, ...] = (
        *((several,) if len(options) > 1 else ()),
        *_said(kind, text, translate),
    )
    form = form_for("session-note", fields, str(sessions[0].id), translate)
    return replace(form, intro=(Text(translate("note-how"), Tone.SUBTLE),))


def _said(kind: NoteKind, text: str, translate: Translate) -> tuple[Field, ...]:
    kinds = tuple(Option(str(one), kind_name(one, translate)) for one in NoteKind)
    return (
        TextField(
            "text", translate("note-text"), required=True, multiline=True, max_length=LONGEST,
            value=text,
        ),
        ChoiceField("kind", translate("note-is"), kinds, required=True, value=str(kind)),
    )  # fmt: skip


def read_note(answers: Mapping[str, str]) -> Written:
    """What was filled in by whoever made a note."""
    return Written(_KINDS.get(answers.get("kind", ""), NoteKind.IDEA), answers.get("text", ""))


def thanks(held: WorkSession, translate: Translate) -> Card:
    """That a note was kept, and the way to the next one."""
    return Card(translate("note-thanks", title=held.title), (), (note_button(held, translate),))


def evaluation_card(measure_id: UUID, translate: Translate) -> Card:
    """That the questions about a session are open, and the way to let the channel know."""
    post = Button("post-wave", translate("button-post-wave"), str(measure_id))
    return Card(translate("session-evaluated"), (), (post,))


def wrong(refused: ChallengeError, translate: Translate) -> dict[str, str]:
    """Why a note was not kept, at the field that it is about."""
    if not isinstance(refused, Incomplete):
        return {"text": translate(refused.key, **refused.values)}
    return {field: translate(key, most=LONGEST) for field, key in refused.fields.items()}


def change_form(note: SessionNote, actions: Sequence[Action], translate: Translate) -> Form:
    """The form with what a note says, for whoever leads the session."""
    horizons = tuple(Option(str(one), translate(f"horizon-{one}")) for one in Horizon)
    known = (
        Option(_NONE, translate("note-no-action")),
        *(Option(str(one.id), one.title) for one in actions),
    )
    chosen = str(note.action_id) if note.action_id else _NONE
    fields = (
        *_said(note.kind, note.text, translate),
        ChoiceField("horizon", translate("action-horizon"), horizons, value=str(note.horizon)),
        TextField(
            "department", translate("note-department"), max_length=LONGEST_DEPARTMENT,
            hint=translate("note-department-hint"), value=note.department,
        ),
        ChoiceField(
            "action", translate("note-action"), known, hint=translate("note-action-hint"),
            value=chosen, search=translate("field-search", count=len(known)),
        ),
    )  # fmt: skip
    form = form_for("keep-note", fields, note_value(note), translate)
    return replace(form, about=str(note.id))


def read_change(
    answers: Mapping[str, str], note: SessionNote, unknown: type[ChallengeError]
) -> Written:
    """What the lead made of a note.

    Raises:
        unknown: the action that it is about is none.
    """
    action = answers.get("action", _NONE)
    return Written(
        kind=_KINDS.get(answers.get("kind", ""), note.kind),
        text=answers.get("text", ""),
        department=answers.get("department", ""),
        horizon=_HORIZONS.get(answers.get("horizon", ""), note.horizon),
        barrier_id=note.barrier_id,
        action_id=None if action in ("", _NONE) else id_in(action, unknown),
    )


def merge_form(note: SessionNote, others: Sequence[SessionNote], translate: Translate) -> Form:
    """Which other note says the same."""
    options = tuple(Option(str(one.id), one.text) for one in others)
    field = ChoiceField(
        "into", translate("note-into"), options, required=True,
        search=translate("field-search", count=len(options)),
    )  # fmt: skip
    form = form_for("merge-note", (field,), note_value(note), translate)
    return replace(form, about=str(note.id))


def session_card(
    held: WorkSession, notes: Sequence[SessionNote], timezone: str, now: datetime,
    translate: Translate, *, invites: bool,
) -> Card:  # fmt: skip
    """A session as its lead sees it in chat: how many notes there are, and what comes next."""
    unread = sum(one.kept is None for one in notes)
    kept = sum(one.kept is True for one in notes)
    body: tuple[Element, ...] = (
        Text(standing(held, now, translate), Tone.STRONG),
        Facts(facts(held, timezone, translate)),
        Text(translate("session-notes-count", unread=unread, kept=kept)),
    )
    return Card(held.title, body, session_buttons(held, unread, now, translate, invites=invites))


def session_buttons(
    held: WorkSession, unread: int, now: datetime, translate: Translate, *, invites: bool
) -> tuple[Button, ...]:
    """What can be done with a session now: `invites` is whether to coordinators' channels."""

    def button(action: str, look: Look = Look.DEFAULT) -> Button:
        return Button(action, translate(f"button-{action}"), value_of(held), look)

    if held.reported_on is not None:
        tell = (button("tell-session"),) if invites else ()
        return (*tell, *((button("evaluate-session"),) if invites else ()))
    buttons: list[Button] = []
    if unread:
        buttons.append(Button("next-note", translate("button-next-note"), str(held.id)))
    if now < held.ends_at:
        buttons += [button("invite-session")] if invites else []
        buttons += [note_button(held, translate), button("close-session")]
    else:
        buttons.append(button("report-session", Look.PRIMARY))
    return tuple(buttons)


def note_card(
    held: WorkSession, note: SessionNote, left: int, known: Collection[str], translate: Translate
) -> Card:
    """One note that nobody has looked at yet, and what to do with it; `known` are names."""
    value = note_value(note)
    warning = tuple(Text(line) for line in warnings(note, known, translate))
    return Card(
        held.title,
        (
            Text(kind_name(note.kind, translate), Tone.STRONG),
            Quote(note.text),
            *warning,
            Text(translate("note-left", count=left), Tone.SUBTLE),
        ),
        (
            Button("keep-note-now", translate("button-keep-note-now"), value, Look.PRIMARY),
            Button("change-note", translate("button-change-note"), value, opens_form=True),
            Button("drop-note", translate("button-drop-note"), value),
        ),
    )


def warnings(note: SessionNote, known: Collection[str], translate: Translate) -> list[str]:
    """What in a note looks like somebody's name, address or number: the report is for everybody.

    Of the `known` names of colleagues each is one, whatever it looks like.
    """
    seen = [*like_names(note.text, translate.locale, known), *map(str, found_in(note.text))]
    return [translate("note-names", words=", ".join(seen))] if seen else []


def report_card(
    held: WorkSession, notes: Sequence[SessionNote], timezone: str, translate: Translate
) -> Card:
    """What came of a session, for the channels: what was decided, and how much of what."""
    body: list[Element] = [Facts(facts(held, timezone, translate))]
    counts = [
        translate("session-came", kind=kind, count=count)
        for kind in ORDER
        if (count := sum(one.kind is kind for one in notes))
    ]
    body.append(Text(" · ".join(counts)))
    for kind in (NoteKind.DECISION, NoteKind.ACTION):
        of_kind = [one for one in notes if one.kind is kind]
        if of_kind:
            body.append(Text(translate("note-kinds", kind=kind), Tone.STRONG))
            body += [Quote(one.text) for one in of_kind]
    return Card(translate("session-report-of", title=held.title), tuple(body))


def note_value(note: SessionNote) -> str:
    """What a button or a form about a note comes back with."""
    return f"{note.id}/{note.version}"
