"""What changed of a barrier, for those who ran into it."""

from bot.chat.cards import Card, Element, Quote, Text, Tone
from bot.i18n import Translate
from bot.messages.barriers import is_public, public_name, status_text
from challenges.models import Barrier


def news(barrier: Barrier, translate: Translate, *, said: str = "", again: bool = False) -> Card:
    """What changed, for those who ran into the barrier and wanted to hear of it.

    Nobody reads another's own words: until the barrier has a name, readers are reminded of what
    they `said` themselves. `again` says that it was over, or set aside, and is open again.
    """
    body = _recalled(barrier, said, translate)
    body.append(Text(translate("news-again") if again else status_text(barrier, translate)))
    body += _answer(barrier, translate)
    return Card(translate("news-title", kind=barrier.kind), tuple(body))


def merged(barrier: Barrier, into: Barrier, translate: Translate, *, said: str = "") -> Card:
    """The same people hear under which name it goes on, and how that stands."""
    body = _recalled(barrier, said, translate)
    body.append(Text(translate("news-merged", barrier=public_name(into, translate))))
    body.append(Text(status_text(into, translate)))
    body += _answer(into, translate)
    return Card(translate("news-title", kind=barrier.kind), tuple(body))


def _answer(barrier: Barrier, translate: Translate) -> list[Element]:
    """What a coordinator said of it, and what is possible instead."""
    body: list[Element] = []
    if barrier.answer:
        body.append(Text(translate("news-answer", answer=barrier.answer)))
    if barrier.instead:
        body.append(Text(translate("news-instead", instead=barrier.instead)))
    return body


def _recalled(barrier: Barrier, said: str, translate: Translate) -> list[Element]:
    if is_public(barrier):
        return [Text(barrier.name(translate.locale), Tone.STRONG)]
    return [Quote(said)] if said else []
