"""Numbers with a unit, read as people write them in their language, and written so."""

import re

from babel.numbers import NumberFormatError, parse_decimal

from bot.i18n import Translate
from bot.messages.programme.opportunities import theme_name
from challenges.goals import DECIMALS
from challenges.models import Goal, Reading

_SHAPE = re.compile(r"-?[\d.,']+")
# One mark that cannot part thousands, whatever the language: 12.5, 0,75 or 1250.75.
_DECIMALS_ONLY = re.compile(r"-?(?:\d+[.,]\d{1,2}|\d+[.,]\d{4,}|0[.,]\d{3}|\d{4,}[.,]\d{3})")
_MINUSES = dict.fromkeys(map(ord, "−–‒﹣－"), "-")


def number_in(text: str, locale: str) -> float | None:
    """What was written as a number in a language; None when it is none, or can mean two.

    Where a comma makes decimals, "1.234" is a thousand and more; "1.5" can only be one and a half.
    """
    bare = re.sub(r"\s", "", text.translate(_MINUSES).replace("’", "'"))
    if not bare.isascii() or _SHAPE.fullmatch(bare) is None:
        return None
    try:
        return float(parse_decimal(bare, locale=locale, strict=True))
    except NumberFormatError:
        alone = _DECIMALS_ONLY.fullmatch(bare)
        return float(bare.replace(",", ".")) if alone else None


def written(value: float | None, translate: Translate) -> str:
    """A number in a field of a form: as people write it, with all its decimals."""
    return "" if value is None else translate.number(value, DECIMALS)


def value_text(value: float, goal: Goal, translate: Translate) -> str:
    """A value with its unit."""
    number = translate.number(value, DECIMALS)
    return translate("goal-value", number=number, unit=goal.unit)


def rounded(value: float, goal: Goal) -> float:
    """A value of the agreed line, no finer than a thousandth of the way that was agreed."""
    way = abs((goal.to_value or 0) - (goal.from_value or 0))
    decimals = next((each for each in range(DECIMALS) if way * 10**each >= 1000), DECIMALS)
    return round(value, decimals)


def path_text(goal: Goal, translate: Translate) -> str:
    """From what to what, and in which years; or that it is an ambition."""
    if goal.from_value is None or goal.to_value is None:
        if goal.to_year is None:
            return translate("goal-ambition")
        return translate("goal-ambition-by", year=str(goal.to_year))
    return translate(
        "goal-path",
        first=value_text(goal.from_value, goal, translate),
        start=str(goal.from_year),
        last=value_text(goal.to_value, goal, translate),
        end=str(goal.to_year),
    )


def about(goal: Goal, translate: Translate) -> str:
    """Its theme, and from what to what."""
    return f"{theme_name(goal.theme, translate)} · {path_text(goal, translate)}"


def value_of(row: Goal | Reading) -> str:
    """What a button or form about a goal or a reading carries: "<id>/<version>"."""
    return f"{row.id}/{row.version}"
