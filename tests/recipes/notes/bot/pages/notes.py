"""The notes, how many there are per day, and the form for a new one."""

from collections import Counter

from bot.chat.cards import Quote
from bot.chat.pages import Page, Section
from bot.chat.tables import Chart, Table
from bot.messages import notes as messages
from bot.pages.asked import Asked
from bot.turn import Turn
from challenges import queries


def notes_page(turn: Turn, rest: str, query: Asked) -> Page:
    """All notes."""
    del rest, query
    words, found = turn.translate, queries.notes(turn.session, turn.organisation.id)
    counts = Counter(words.day(note.day) for note in found)
    table = Table(
        words("notes-title"), (words("column-day"), words("board-count")),
        tuple((day, str(count)) for day, count in counts.items()),
    )  # fmt: skip
    chart = (Chart(table, tuple((count,) for count in counts.values())),) if found else ()
    quotes = tuple(Quote(note.words) for note in found)
    return Page(words("notes-title"), (Section("", (*quotes, *chart, messages.form(words))),))
