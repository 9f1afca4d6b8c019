"""`prikkel pack show`: what a pack will look like, in the terminal or as a page for the browser."""

from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path
from typing import Annotated
from uuid import uuid4

import typer

from adapters.cli.languages import the_language
from adapters.cli.terminal import Refusal, say
from adapters.plain import document
from bot.chat.cards import Actions, Card, Text
from bot.i18n import LOCALES, Translate, translator
from bot.messages import challenges as messages
from challenges import packs
from challenges.models import Challenge
from challenges.packs import ChallengeContent, Pack

_STYLE = """
  body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 4vh auto;
         padding: 0 1.5rem; color: #1d2b22; background: #f7f9f5 }
  section { background: #fff; border: 1px solid #c9d3c6; border-radius: 8px; padding: .5em 1.2em;
            margin: 1em 0 }
  h2 { font-size: 1.15rem; color: #1b6b3a }
  p { white-space: pre-line }
  li { display: inline-block; border: 1px solid #6b7f70; border-radius: 6px; padding: .2em .7em;
       margin: .2em .4em .2em 0 }
  ul { padding: 0 }
"""


def show(
    pack: Annotated[str, typer.Argument(metavar="FILE", help="A pack of yours, or one of ours.")],
    language: Annotated[
        str | None, typer.Option(metavar="TAG", help="Which language; the pack's first otherwise.")
    ] = None,
    page: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write a page for the browser.")
    ] = None,
) -> None:
    """Show every card of a pack as people in the channel will see it.

    prikkel pack show my-pack.yaml --language en --html my-pack.html
    """
    content = packs.load(pack)
    locale = the_language(language) if language else _first(content)
    content.must_speak([locale])
    cards = list(cards_of(content, translator(locale)))
    if page is None:
        say("\n\n".join(_as_text(card) for card in cards))
        return
    text = document(locale, _STYLE, "\n".join(_as_section(card) for card in cards))
    try:
        page.write_text(text, "utf-8")
    except OSError as error:
        raise Refusal(f"{page} cannot be written: {error.strerror}.") from None
    say(f"Written to {page}; open it in a browser.")


def cards_of(pack: Pack, translate: Translate) -> Iterator[Card]:
    """The words of a pack, and each challenge with what it offers to whom it does not work out."""
    locale = translate.locale
    about = (Text(pack.about.in_language(locale)), Text(pack.kickoff.in_language(locale)))
    yield Card(pack.title.in_language(locale), about)
    for number, content in enumerate(pack.challenges, start=1):
        challenge = _challenge(content, number)
        yield messages.challenge_card(
            challenge, content, number=number, total=len(pack.challenges),
            together=(None, pack.goal), translate=translate,
        )  # fmt: skip
        yield Card("", tuple(messages.reasons(challenge.id, content, translate)))
    yield Card(pack.title.in_language(locale), (Text(pack.closing.in_language(locale)),))


def _first(pack: Pack) -> str:
    return next((one for one in pack.languages if one in LOCALES), LOCALES[0])


def _challenge(content: ChallengeContent, number: int) -> Challenge:
    """A challenge that nobody will be asked."""
    return Challenge(
        campaign_id=uuid4(), code=content.code, theme=content.theme, day=date.min,
        position=number, content={},
    )  # fmt: skip


def _labels(card: Card) -> list[str]:
    rows = [element.buttons for element in card.body if isinstance(element, Actions)]
    return [button.label for row in (*rows, card.buttons) for button in row]


def _as_text(card: Card) -> str:
    labels = "  ".join(f"[{label}]" for label in _labels(card))
    return "\n".join(filter(None, (card.plain_text(), labels)))


def _as_section(card: Card) -> str:
    title, _, rest = card.plain_text().partition("\n")
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in rest.splitlines() if line)
    buttons = "".join(f"<li>{escape(label)}</li>" for label in _labels(card))
    return f"<section><h2>{escape(title)}</h2>{paragraphs}<ul>{buttons}</ul></section>"
