"""How others solved the same, beside a barrier."""

from collections.abc import Sequence

from bot.chat.cards import Divider, Element, Quote, Text, Tone
from bot.i18n import Translate
from challenges.models import Solution
from challenges.packs.texts import labelled

LONGEST_HOW = 300


def solved_elsewhere(solutions: Sequence[Solution], translate: Translate) -> list[Element]:
    """What other organisations did, in their words; nothing when none is known."""
    if not solutions:
        return []
    elements: list[Element] = [Divider(), Text(translate("solved-elsewhere"), Tone.STRONG)]
    for solution in solutions:
        elements += [
            summary(solution, translate),
            Text(source_of(solution, translate), Tone.SUBTLE),
        ]
    return elements


def summary(solution: Solution, translate: Translate) -> Quote:
    """What it was called there, and how it was removed, in their words."""
    locale = translate.locale
    return Quote(labelled(title_of(solution, locale), _short(solution.how), locale))


def title_of(solution: Solution, locale: str) -> str:
    """What the barrier was called there, in this language if it is known in it."""
    return solution.title.get(locale) or next(iter(solution.title.values()), solution.code)


def source_of(solution: Solution, translate: Translate) -> str:
    """Where and when it was, as far as they wanted that to be known."""
    where = ", ".join(filter(None, (solution.shared_by, solution.place)))
    if where:
        return translate("solved-by", where=where, year=str(solution.year))
    return translate("solved-in", year=str(solution.year))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_HOW else f"{text[: LONGEST_HOW - 1]}…"
