"""What comes of a session, on one page; and what is shown to a room while it goes on."""

from bot.chat.cards import Facts, Text, Tone
from bot.chat.pages import Group, Lead, Page, Section
from bot.messages import session_notes as note_messages
from bot.messages import sessions as messages
from bot.pages.asked import Asked
from bot.pages.documents import downloads
from bot.pages.sessions import held_in, scan
from bot.turn import Turn
from challenges import queries as programme
from challenges.models import NoteKind, SessionKind, SessionNote
from challenges.queries import sessions as queries
from challenges.queries.sessions import UnknownSession
from challenges.sessions import template


def report_page(turn: Turn, session_id: str, query: Asked) -> Page:
    """What came of a session, on one page that can be printed or downloaded.

    Raises:
        UnknownSession: there is none, or it has no report yet.
    """
    del query
    words, held = turn.translate, held_in(session_id, turn)
    if held.reported_on is None:
        raise UnknownSession
    notes = queries.notes(turn.session, held.id)
    ways = downloads(f"session-report/{held.id}?", words("paper-docx"), words("paper-md"))
    facts = Facts(messages.facts(held, turn.organisation.timezone, words))
    there = ", ".join(held.departments.splitlines()) or words("session-departments-unknown")
    present = Text(words("session-there", departments=there))
    sections = [Section("", tuple(ways), on_paper=False), Section("", (facts, present))]
    for kind in note_messages.ORDER:
        of_kind = [one for one in notes if one.kind is kind]
        if of_kind:
            lines = tuple(Group((Text(_line(one, turn)),)) for one in of_kind)
            sections.append(Section(words("note-kinds", kind=kind), lines, name=str(kind)))
    organisation = programme.organisation(turn.session, turn.organisation.id).name
    return Page(
        words("session-report-of", title=held.title),
        tuple(sections),
        back=Lead(held.title, f"sessions/{held.id}"),
        locale=words.locale,
        paper=words("session-report-file"),
        foot=f"{organisation} · {words.date(held.reported_on)}",
    )


def slides_page(turn: Turn, session_id: str, query: Asked) -> Page:
    """What is shown to a room: a sheet for each part, and for each theme at the closing."""
    del query
    words, held = turn.translate, held_in(session_id, turn)
    made_of = template(held.kind)
    first = Section(held.title, (Text(messages.about(held, words)), *scan(held, turn)))
    parts = tuple(
        Section(
            part.title.in_language(words.locale),
            (
                Text(part.question.in_language(words.locale), Tone.STRONG),
                Text(words("session-part-minutes", minutes=part.minutes), Tone.SUBTLE),
            ),
        )
        for part in made_of.parts
    )
    told = _by_theme(turn) if held.kind is SessionKind.CLOSING else ()
    back = Lead(words("button-back"), f"sessions/{held.id}")
    return Page(held.title, (first, *told, *parts), back=back, slides=True)


def _by_theme(turn: Turn) -> tuple[Section, ...]:
    """For each theme what was agreed in its sessions, for the closing."""
    words = turn.translate
    told: dict[str, list[str]] = {}
    for held in queries.reported(turn.session, turn.organisation.id):
        for note in queries.notes(turn.session, held.id):
            if note.kind in (NoteKind.ACTION, NoteKind.AMBITION, NoteKind.DECISION):
                told.setdefault(held.theme, []).append(note.text)
    return tuple(
        Section(messages.theme_name(theme, words), tuple(Group((Text(one),)) for one in lines))
        for theme, lines in sorted(told.items())
    )


def _line(note: SessionNote, turn: Turn) -> str:
    """A note in the report, with what goes with an action."""
    if note.kind not in (NoteKind.ACTION, NoteKind.AMBITION):
        return note.text
    details = filter(None, (turn.translate(f"horizon-{note.horizon}"), note.department))
    return f"{note.text} ({', '.join(details)})"
