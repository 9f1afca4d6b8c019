"""Reading a text takes as long as the text is, whatever somebody put in it.

A cell of a file may have 131,072 letters, and there may be thousands of cells.
"""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date

import pytest

from adapters import formulas, imports, typed
from adapters.exports import icalendar
from adapters.imports import UnreadableFile, encodings
from adapters.pictures import texts as pictures
from adapters.slack import ids as slack_ids
from adapters.slack import texts as slack_texts
from adapters.slack import words as slack
from adapters.teams import ids as teams_ids
from adapters.teams import limits as teams_limits
from adapters.teams import words as teams
from bot import commands
from bot.i18n import translator
from bot.messages.frictions import form_begun
from challenges import action_lists, names, personal_data, tables
from challenges.action_lists import cells
from scoring import grouping

TODAY = date(2026, 6, 1)
NL = translator("nl")
LENGTH = 20_000
SECONDS = 0.6
"""Of a processor: some ten times what each takes. What grows with the square takes seconds."""
_TRIES = 3  # a busy machine makes one of them long, and an expression that explodes all

Read = Callable[[str], object]


def _understood(rows: Sequence[Sequence[str]]) -> object:
    return action_lists.understand([tables.FileTable("", rows)], TODAY)


READERS: dict[str, Read] = {
    "what somebody typed in Slack": slack.typed,
    "a message that is reported in Slack": slack.reported,
    "a text that is cut for Slack": lambda text: slack_texts.cut(text, 3000),
    "what somebody typed in Teams": lambda text: teams.typed(text, ["Prikkel"]),
    "our name in Teams": lambda text: teams.typed("<at>Prikkel</at> today", [text]),
    "a text that is cut for Teams": lambda text: teams_limits.cut(text, 3000),
    "a command": lambda text: commands.nearest(commands.freed(text), NL),
    "what stands behind a command": commands.behind,
    "a report that is begun": lambda text: form_begun(text, NL),
    "an id": typed.plain,
    "an e-mail address": typed.address_in,
    "somebody in Slack": slack_ids.understand_user,
    "a channel or group in Slack": slack_ids.understand_place,
    "somebody in Teams": teams_ids.understand_user,
    "a channel in Teams": teams_ids.understand_channel,
    "personal data": personal_data.found_in,
    "names": lambda text: names.like_names(text, "nl"),
    "names among nouns": lambda text: names.like_names(text, "de"),
    "a name": tables.tidy_name,
    "a name that is compared": tables.same_name,
    "a cell": tables.words,
    "a day": cells.day,
    "an amount": cells.euros,
    "a status": cells.status,
    "a heading": lambda text: _understood([("Titel", text), ("A", "B")]),
    "a row": lambda text: _understood([("Titel", "Datum", "Kosten"), (text, text, text)]),
    "a file": lambda text: imports.read_tables(text.encode(errors="replace")),
    "bytes": lambda text: encodings.decoded(text.encode(errors="replace")),
    "a text for a spreadsheet": formulas.kept,
    "a text in a picture": pictures.clean,
    "a text in a calendar": icalendar._text,
    "what a report resembles": grouping._grams,
}

HOSTILE = (
    "a", "1", " ", "\n", "\u00a0", "(", "((", "(a", "(a)", "a_", "_", "*a ", "*", "~a", "<",
    "<a", "<at>a", "<quoted>", "<blockquote>a</", "<br", ":a", ":a:", "'", '"', '""', '"a',
    "“", "&", "&amp;", "&gt;", "&#9", "a@", "@a", "a@a.", "<@U", "+1", "1.", "1 ", "1,", ". ",
    ".,", "-", "/", "%25", "€ ", "eur ", " en ", "in 1", "2027 ", "per ", "t1:1", "ma ", "😀",
    "🇳", "a\u0301", "\u200b", "\ufdfa", "\u2057", "prikkel ", "prikkel!", "_x000D_", "|",
    "1 2 ", "(0)", "Aa ", "A.", "Aa-", "Piet de ", "de Piet\n",
)  # fmt: skip
"""What may be begun again and again: by itself, or with something at the end that spoils it."""


@pytest.mark.parametrize("read", [pytest.param(read, id=name) for name, read in READERS.items()])
def test_a_longer_text_takes_no_more_than_its_length(read: Read):
    _seconds(read, "prikkel")  # what is looked up once
    slow = [
        (part, end)
        for part in HOSTILE
        for end in ("", "!\nx")
        if all(_seconds(read, (part * LENGTH)[:LENGTH] + end) > SECONDS for _ in range(_TRIES))
    ]

    assert slow == []


def test_a_number_of_thousands_of_digits_is_no_character():
    assert typed.plain(f"&#{'9' * 5000};").endswith("9;")
    assert teams.typed("<at>Prikkel</at> today", [f"&#{'9' * 5000};"]) == "today"


def _seconds(read: Read, text: str) -> float:
    started = time.process_time()
    with suppress(UnreadableFile, typed.NotUnderstood, cells.Doubt, tables.NoList):
        read(text)
    return time.process_time() - started
