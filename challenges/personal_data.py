"""What in a text may tell who somebody is: asked about before it is sent, never kept by itself."""

import re
from enum import StrEnum

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+")
_MENTION = re.compile(r"<@[UW]\w+>|<at>|(?<![\w@.])@\w{2,}", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.,])(?:\d[\s()./-]{0,10}){7,}\d(?!\w)")
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[:.]\d{2}")

FEWEST_DIGITS, MOST_DIGITS = 8, 15
"""Telephone numbers have so many digits (ITU-T E.164 allows fifteen; Dutch ones have ten)."""


class PersonalData(StrEnum):
    """What was found."""

    EMAIL = "email"
    PHONE = "phone"
    MENTION = "mention"


def found_in(text: str) -> list[PersonalData]:
    """The kinds of personal data that a text seems to hold; for names see `challenges.names`."""
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
