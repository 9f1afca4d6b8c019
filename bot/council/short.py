"""The one page that an alderman wants: three numbers, what helped, what is asked, what comes."""

from bot.chat.cards import Facts, Text, Tone
from bot.chat.pages import Part
from bot.council.findings import Yield
from bot.council.parts import how_to_do, listed, named, question, worked
from bot.i18n import Translate

MOST = 3


def in_short(found: Yield, translate: Translate) -> tuple[Part, ...]:
    """The first page."""
    return (
        Facts(_numbers(found, translate)),
        *_under("council-best", _best(found, translate), translate),
        *_under("council-asked", _asked(found, translate), translate),
        *_under("council-comes", _comes(found, translate), translate),
    )


def _numbers(found: Yield, translate: Translate) -> tuple[tuple[str, str], ...]:
    removed = translate("council-of", part=len(found.removed), whole=len(found.reported))
    return (
        (translate("council-number-removed"), removed),
        (translate("council-number-people"), people(found, translate)),
        (translate("council-number-kg"), kilograms(found, translate)),
    )


def people(found: Yield, translate: Translate) -> str:
    """How many took part, as far as it may be told."""
    if found.people is None:
        return translate("council-too-few")
    return translate("council-at-least", people=found.people)


def kilograms(found: Yield, translate: Translate) -> str:
    """What was avoided, as a range; unknown is not zero."""
    kg = found.saved.kg
    if kg is None:
        return translate("council-unknown")
    low, high = (translate.number(each) for each in (kg.low, kg.high))
    return translate("effect-kg", low=low, high=high)


def _best(found: Yield, translate: Translate) -> list[Part]:
    if found.best is None:
        return []
    row, effect = found.best
    lines = [named(row, translate), *([worked(effect, translate)] if effect else [])]
    return [Text("\n".join(lines))]


def _asked(found: Yield, translate: Translate) -> list[Part]:
    return listed([question(one, translate) for one in found.asked[:MOST]])


def _comes(found: Yield, translate: Translate) -> list[Part]:
    return listed([how_to_do(one, translate) for one in found.coming[:MOST]])


def _under(key: str, parts: list[Part], translate: Translate) -> list[Part]:
    heading = Text(translate(key), Tone.STRONG)
    return [heading, *(parts or [Text(translate("council-nothing"))])]
