"""Lunch talks: the rounds with their numbers, and the form for a new one."""

from bot.chat.cards import Text, Tone
from bot.chat.pages import Page, Section
from bot.messages import talks as messages
from bot.pages.asked import Asked
from bot.talks import numbers_of
from bot.turn import Turn
from challenges import calendar
from challenges.queries import talks as asked
from challenges.talks.rounds import NO_REPEATS

FORMS = frozenset({"new-talks"})


def talks_page(turn: Turn, rest: str, query: Asked) -> Page:
    """The latest rounds, in steps of five people; who talks with whom stands nowhere."""
    del rest, query
    words = turn.translate
    held = asked.rounds(turn.session, turn.organisation.id, NO_REPEATS)
    lines = tuple(
        messages.told_of(
            numbers_of(turn.session, one),
            calendar.local_day(one.closes_at, turn.organisation.timezone),
            words,
        )
        for one in held
    )
    is_open = bool(held) and held[0].paired_at is None
    explained = Text(words("talk-page-how"), Tone.SUBTLE)
    sections = [
        Section("", (explained,)),
        Section(words("talk-page-rounds"), lines, empty=words("talk-page-none")),
    ]
    if not is_open:
        sections.append(
            Section(words("button-new-talks"), (messages.new_round_form(turn.today, words),))
        )
    return Page(words("talk-title"), tuple(sections))
