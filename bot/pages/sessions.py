"""Sessions on the board: all of them, and one with its notes."""

from collections.abc import Collection, Sequence

from bot.chat.cards import Actions, Button, Facts, Item, Quote, Text, Tone
from bot.chat.forms import id_in
from bot.chat.pages import Fold, Group, Lead, Page, Pager, Part, Scan, Section, SectionPlace
from bot.messages import session_forms as forms
from bot.messages import session_notes as note_messages
from bot.messages import sessions as messages
from bot.pages.asked import Asked
from bot.sessions import absent_departments, address, leads
from bot.turn import Turn
from challenges.models import NoteKind, Role, SessionKind, SessionNote, WorkSession
from challenges.packs.texts import labelled
from challenges.queries import sessions as queries
from challenges.queries.coordinating import names_known
from challenges.queries.sessions import UnknownSession

FORMS = frozenset({"change-session", "session-departments", "keep-note", "merge-note"})
BUTTONS = frozenset(
    {
        "invite-session", "close-session", "remove-session", "keep-note-now", "drop-note",
        "change-note", "same-note",
        "report-session", "tell-session", "evaluate-session",
    }
)  # fmt: skip
PER_PAGE = 100


def list_page(turn: Turn, rest: str, query: Asked) -> Page:
    """All sessions, the latest first, and the form for a new one."""
    del rest, query
    words, zone = turn.translate, turn.organisation.timezone
    new: tuple[Part, ...] = ()
    if Role.COORDINATOR in turn.roles:
        form = forms.new_form(words)
        new = (Fold(form.title, (form,)),)
    items = tuple(
        Item(
            held.title,
            (messages.kind_name(held.kind, words), messages.when(held, zone, words)),
            status=messages.standing(held, turn.now, words),
            page=f"sessions/{held.id}",
        )
        for held in queries.all_held(turn.session, turn.organisation.id)
    )
    about = Section("", (Text(words("sessions-about")), *new))
    listed = Section(words("sessions-title"), items, empty=words("sessions-none"), name="sessions")
    return Page(words("sessions-title"), (about, listed))


def session_page(turn: Turn, session_id: str, query: Asked) -> Page:
    """One session: for who leads it all that can be done; for others when it is, and its report."""
    words, held = turn.translate, held_in(session_id, turn)
    notes = queries.notes(turn.session, held.id)
    is_reported = held.reported_on is not None
    report = (_report(held, turn),) if is_reported else ()
    sections: tuple[Section, ...] = (_facts(held, turn),)
    pager: Pager | None = None
    if leads(held, turn):
        listed: tuple[Section, ...] = ()
        if not is_reported:
            last = max(0, len(notes) - 1) // PER_PAGE + 1
            pager = Pager(query.page(last), last)
            listed = _notes(notes, pager.number, turn)
        sections = (*sections, *report, *listed, _do(held, notes, turn))
    else:
        sections = (*sections, *report)
    return Page(held.title, sections, pager=pager, back=Lead(words("sessions-title"), "sessions"))


def _facts(held: WorkSession, turn: Turn) -> Section:
    words = turn.translate
    facts = Facts(messages.facts(held, turn.organisation.timezone, words))
    parts: list[Part] = [facts, Text(messages.about(held, words))]
    if held.kind is SessionKind.DOORSTART and (empty := absent_departments(turn.session, held)):
        parts.append(Text(words("session-empty-seats", departments=", ".join(empty))))
    parts.append(Lead(words("session-slides"), f"slides/{held.id}"))
    if held.kind is SessionKind.KICK_OFF:
        parts.append(Lead(words("session-choose-themes"), "questionnaires"))
    return Section(messages.standing(held, turn.now, words), tuple(parts), name="about")


def _report(held: WorkSession, turn: Turn) -> Section:
    words = turn.translate
    lead = Lead(words("session-read-report"), f"session-report/{held.id}")
    return Section(words("session-report"), (lead,), name="report")


def _notes(notes: Sequence[SessionNote], number: int, turn: Turn) -> tuple[Section, ...]:
    """Those of one page: what nobody decided about first."""
    words = turn.translate
    unread = [one for one in notes if one.kept is None]
    kept = [one for one in notes if one.kept]
    dropped = [one for one in notes if one.kept is False]

    shown = [*unread, *kept, *dropped][(number - 1) * PER_PAGE : number * PER_PAGE]
    here = {one.id for one in shown}
    known = names_known(turn.session, turn.organisation.id)

    def each(some: Sequence[SessionNote]) -> tuple[Part, ...]:
        return tuple(_note(one, notes, known, turn) for one in some if one.id in here)

    sections = [
        Section(
            words("session-notes-unread", count=len(unread)),
            each(unread),
            name="notes",
            empty="" if unread else words("session-notes-none"),
        ),
        Section(words("session-notes-kept", count=len(kept)), each(kept), name="kept"),
    ]
    if any(one.id in here for one in dropped):
        title = words("session-notes-dropped", count=len(dropped))
        sections.append(Section(title, (Fold(words("session-show-dropped"), each(dropped)),)))
    return tuple(section for section in sections if section.body or section.empty)


def _note(
    note: SessionNote, notes: Sequence[SessionNote], known: Collection[str], turn: Turn
) -> Group:
    """A note with what can be done about it; its forms, which hold every other, open when asked."""
    words, value = turn.translate, note_messages.note_value(note)
    settles = {
        True: ("drop-note",),
        False: ("keep-note-now",),
        None: ("keep-note-now", "drop-note"),
    }
    labels = {one: words(f"button-{one}") for one in (*settles[note.kept], "change-note")}
    if any(one.id != note.id and one.kept is not False for one in notes):
        labels["same-note"] = words("button-merge-note")
    buttons = tuple(
        Button(action, label, value, name=labelled(label, note.text, words.locale))
        for action, label in labels.items()
    )
    warnings = tuple(Text(line) for line in note_messages.warnings(note, known, words))
    kind = Text(_line_kind(note, turn), Tone.SUBTLE)
    return Group((Quote(note.text), kind, *warnings, Actions(buttons)), str(note.id))


def _do(held: WorkSession, notes: Sequence[SessionNote], turn: Turn) -> Section:
    words = turn.translate
    coordinates = Role.COORDINATOR in turn.roles
    unread = sum(one.kept is None for one in notes)
    wanted = note_messages.session_buttons(held, unread, turn.now, words, invites=coordinates)
    parts: list[Part] = []
    if buttons := tuple(one for one in wanted if one.action in BUTTONS):
        parts.append(Actions(buttons))
    parts += scan(held, turn)
    if held.reported_on is None:
        change = forms.change_form(held, turn.organisation.timezone, words)
        parts.append(Fold(change.title, (change,)))
    there = forms.departments_form(held, words)
    parts.append(Fold(there.title, (there,)))
    if coordinates:
        value = messages.value_of(held)
        remove = Button("remove-session", words("button-remove-session"), value)
        sure = Text(words("session-remove-sure"), Tone.SUBTLE)
        parts.append(Fold(words("button-remove-session"), (sure, Actions((remove,)))))
    return Section(words("session-do"), tuple(parts), SectionPlace.SIDE, name="do")


def scan(held: WorkSession, turn: Turn) -> tuple[Part, ...]:
    """The page on which notes are made, to be scanned; nothing once it takes none."""
    url = address(held, turn)
    return (Scan(turn.translate("session-scan"), url),) if url else ()


def _line_kind(note: SessionNote, turn: Turn) -> str:
    details = (
        note_messages.kind_name(note.kind, turn.translate),
        turn.translate(f"horizon-{note.horizon}") if note.kind is NoteKind.ACTION else "",
        note.department,
    )
    return " · ".join(filter(None, details))


def held_in(session_id: str, turn: Turn) -> WorkSession:
    """The session of an address.

    Raises:
        UnknownSession: this organisation has none of this id.
    """
    identifier = id_in(session_id, UnknownSession)
    return queries.held(turn.session, identifier, turn.organisation.id)
