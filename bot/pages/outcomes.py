"""What became of it, as the channel would read it, and the button that posts it."""

from bot import outcomes
from bot.chat.cards import Actions
from bot.chat.pages import Page, Section
from bot.messages import summaries as messages
from bot.pages.asked import Asked
from bot.turn import Turn
from challenges import queries

BUTTONS = frozenset({"post-became"})


def outcomes_page(turn: Turn, rest: str, query: Asked) -> Page:
    """The post before it is one; nothing where there is nothing to tell."""
    del rest, query
    words = turn.translate
    organisation = queries.organisation(turn.session, turn.organisation.id)
    card = outcomes.card(turn.session, organisation, turn.campaign, turn.today)
    if card is None:
        return Page(
            words("became-of-it-title"), (Section("", (), empty=words("became-of-it-nothing")),)
        )
    asked = messages.asked_first(card, words)
    return Page(card.title, (Section("", (*asked.body, Actions(asked.buttons))),))
