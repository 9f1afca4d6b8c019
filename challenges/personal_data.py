"""What in a text may tell who somebody is: asked about before it is sent, never kept by itself."""

import re
from enum import StrEnum

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+")
_MENTION = re.compile(r"<@[UW]\w+>|<at>|(?<![\w@.])@\w{2,}", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.,])(?:\d[\s()./-]{0,10}){7,}\d(?!\w)")
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[:.]\d{2}")

_PART = r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ'’]*[a-zß-öø-ÿ]"
_CAPITAL = rf"{_PART}(?:-{_PART})*"
_BETWEEN = r"(?:van|de|der|den|het|ten|ter|te|von|zu|du|la|le|di|'t|’t)"
_ADDRESS = r"(?i:dhr|mw|mevr|meneer|mevrouw|heer|mr|mrs|ms|mme|madame|monsieur|herr|frau)\.?"
_LIKE_NAMES = (
    re.compile(rf"\b(?:[A-Z]\.\s?)*{_CAPITAL}(?: {_BETWEEN})*(?: {_CAPITAL})+"),
    re.compile(rf"\b(?:[A-Z]\.\s?)+(?:{_BETWEEN} )*{_CAPITAL}"),
    re.compile(rf"\b{_ADDRESS} (?:{_BETWEEN} )*{_CAPITAL}"),
)
_INSIDE = re.compile(rf"(?<=[a-zà-öø-ÿ,;] ){_CAPITAL}")
_ALL_NOUNS = "de"
"""German writes every noun with a capital: a single one says nothing there."""

FEWEST_DIGITS, MOST_DIGITS = 8, 15
"""Telephone numbers have so many digits (ITU-T E.164 allows fifteen; Dutch ones have ten)."""


class PersonalData(StrEnum):
    """What was found."""

    EMAIL = "email"
    PHONE = "phone"
    MENTION = "mention"


def found_in(text: str) -> list[PersonalData]:
    """The kinds of personal data that a text seems to hold; names cannot be recognised."""
    found: list[PersonalData] = []
    if _EMAIL.search(text):
        found.append(PersonalData.EMAIL)
    without = _EMAIL.sub(" ", text)
    if any(_is_phone(match.group()) for match in _NUMBER.finditer(_DATE.sub(" ", without))):
        found.append(PersonalData.PHONE)
    if _MENTION.search(without):
        found.append(PersonalData.MENTION)
    return found


def _is_phone(number: str) -> bool:
    return FEWEST_DIGITS <= sum(c.isdigit() for c in number) <= MOST_DIGITS


def like_names(text: str, locale: str) -> list[str]:
    """Words that look like a name: shown to be judged, for places and teams look like that too."""
    patterns = (*_LIKE_NAMES, *(() if locale == _ALL_NOUNS else (_INSIDE,)))
    found: list[str] = []
    for words in (match.group() for pattern in patterns for match in pattern.finditer(text)):
        if not any(words in longer for longer in found):
            found.append(words)
    return found
