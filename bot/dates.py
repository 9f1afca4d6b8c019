"""Days as a language writes them."""

from datetime import date
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date


@lru_cache(maxsize=256)
def written(day: date, locale: str, pattern: str) -> str:
    """A day by a pattern of CLDR, with the signs that a language puts between its parts."""
    return format_date(day, _with_signs(locale, pattern), locale=locale)


@cache
def _with_signs(locale: str, pattern: str) -> str:
    """German has a dot behind the number of a day, and a comma behind its name."""
    full = Locale.parse(locale, sep="-").date_formats["full"].pattern
    if "d." not in full:
        return pattern
    comma = "," if full.startswith("EEEE,") else ""
    return pattern.replace("d ", "d. ").replace("EEEE ", f"EEEE{comma} ")
