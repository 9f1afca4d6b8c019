"""What a cell says: days, amounts and choices, in the ways that people write them."""

import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar

from challenges.models import ActionStatus, Horizon
from challenges.packs import Theme
from challenges.tables import Cell, plain, words
from challenges.tasks import LONGEST_TASK, MOST_TASKS

Choice = TypeVar("Choice", ActionStatus, Theme, Horizon)

LARGEST_BUDGET = 10**12
YEARS = range(1990, 2101)

_NOTHING = {"", "nvt", "pm", "nnb", "ntb", "tbd", "na", "onbekend", "unknown"}
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb fev", "mrt maa mar", "apr avr", "mei may mai", "jun juin", "jul juil",
         "aug aou", "sep", "okt oct", "nov", "dec dez"), start=1,
    )
    for name in names.split()
}  # fmt: skip
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_IN_WORDS = re.compile(r"(\d{1,2})(?:er|e|st|nd|rd|th|\.)?[- ]([a-z]{3,9})\.?[- ](\d{4})")
_WEEKDAY = re.compile(
    r"(?:(?:ma|di|wo|do|vr|za|zo)|[a-z]{3,8}dag|[a-z]{3,6}day|[a-z]{3,7}tag|[a-z]{2,5}di),? "
)
_TIME = re.compile(r"[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?$")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")

_STATUSES: Mapping[ActionStatus, str] = {
    ActionStatus.PROPOSED: "voorgesteld voorstel idee nieuw proposed idea new proposee "
    "vorgeschlagen",
    ActionStatus.PLANNED: "gepland ingepland nietgestart nognietgestart tedoen planned todo "
    "notstarted prevue geplant",
    ActionStatus.IN_PROGRESS: "inuitvoering loopt lopend bezig gestart onderhanden inprogress "
    "ongoing started busy encours inarbeit",
    ActionStatus.DONE: "klaar gereed afgerond voltooid uitgevoerd gedaan done completed finished "
    "terminee fertig",
    ActionStatus.STOPPED: "gestopt vervallen geannuleerd stopped cancelled canceled dropped "
    "arretee beendet",
}
_THEMES: Mapping[Theme, str] = {
    Theme.CLIMATE: "klimaat climate climat klima",
    Theme.CIRCULAR: "circulair circular circulaire kreislauf",
    Theme.SOCIAL: "sociaal social soziales",
    Theme.NATURE: "natuur nature natur",
}
_HORIZONS: Mapping[Horizon, str] = {
    Horizon.ONE_YEAR: "oneyear 1jaar eenjaar binneneenjaar nutot1jaar nu1jaar 01jaar kort "
    "kortetermijn withinayear 1year nowto1year now1year short shortterm diciunan "
    "innerhalbeinesjahres binneneinesjahres",
    Horizon.BY_2030: "2030 uiterlijk2030 voor2030 by2030 before2030 middellang middellangetermijn "
    "medium mediumterm dici2030 bis2030",
    Horizon.BY_2050: "2050 uiterlijk2050 voor2050 by2050 before2050 lang langetermijn long "
    "longterm dici2050 bis2050",
}


_MARK = re.compile(
    r"\s*(?:(?:[-*•·–—]|\d{1,2}[.)])\s+)?"
    r"(?:(?P<done>\[[xXvV]\]|[☑☒✅✓✔]|(?:gedaan|klaar|done|fait|erledigt)\s*:)"
    r"|\[\s?\]|☐|(?:te doen|to do|à faire|zu tun)\s*:)?\s*",
    re.IGNORECASE,
)
"""What stands before a task: a dash or a number, and whether it is done."""


class Doubt(Exception):
    """A cell is not understood; `key` is that of the text that says what to write instead."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def day(cell: Cell) -> date | None:
    """A date, or a day written as 31-12-2027, 2027-12-31 or 31 december 2027; the day goes first.

    A time of day behind it says nothing.

    Raises:
        Doubt: it is none.
    """
    if isinstance(cell, datetime):
        cell = cell.date()
    if not isinstance(cell, date):
        text = _TIME.sub("", _WEEKDAY.sub("", _typed(cell), count=1))
        if plain(text) in _NOTHING:
            return None
        cell = _parsed_day(text)
    if cell is None or cell.year not in YEARS:
        raise Doubt("import-no-day")
    return cell


def _typed(cell: Cell) -> str:
    """A cell in small letters without accents, with the dashes of a typewriter."""
    text = unicodedata.normalize("NFKD", words(cell).translate(_DASHES).casefold())
    return "".join(character for character in text if not unicodedata.combining(character))


def _parsed_day(text: str) -> date | None:
    year = month = day_of_month = 0
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day_of_month = map(int, found.groups())
    elif found := _DAY_FIRST.fullmatch(text):
        day_of_month, month, year = map(int, found.groups())
        year += 2000 if year < 100 else 0
    elif found := _IN_WORDS.fullmatch(text):
        day_of_month, year = int(found[1]), int(found[3])
        month = _MONTHS.get(found[2][:4], 0) or _MONTHS.get(found[2][:3], 0)
    with suppress(ValueError):
        return date(year, month, day_of_month)
    return None


def number(text: str) -> Decimal | None:
    """A number such as 1.250,50 or 1,250.50 or 1250; None when it is none.

    A single point or comma with three digits behind it separates thousands, as in 12.500.
    """
    bare = re.sub(r"[\s']", "", text)
    if _THOUSANDS.fullmatch(bare):
        bare = re.sub(r"[.,]", "", bare)
    elif bare.rfind(",") > bare.rfind("."):
        bare = bare.replace(".", "").replace(",", ".")
    else:
        bare = bare.replace(",", "")
    return Decimal(bare) if _NUMBER.fullmatch(bare) else None


def euros(cell: Cell) -> int | None:
    """An amount in whole euros.

    Raises:
        Doubt: it is none, or below nothing.
    """
    text = repr(cell) if isinstance(cell, int | float) else _typed(cell)
    if plain(text) in _NOTHING:
        return None
    if isinstance(cell, float):
        amount = Decimal(cell) if abs(cell) <= LARGEST_BUDGET else None
    else:
        bare = text.strip()
        for sign in ("€", "euro", "eur"):
            bare = bare.removeprefix(sign).removesuffix(sign).strip()
        amount = number(re.sub(r"[.,]\s*(?:-+|=)$", "", bare))
    if amount is None or not 0 <= amount <= LARGEST_BUDGET:
        raise Doubt("import-no-amount")
    return int(amount.to_integral_value(ROUND_HALF_UP))


def status(cell: Cell) -> ActionStatus:
    """How far an action is; proposed when nothing is said.

    Raises:
        Doubt: it is none of our words.
    """
    return _choice(cell, _STATUSES, "import-no-status") or ActionStatus.PROPOSED


def theme(cell: Cell) -> str:
    """A theme; empty when nothing is said.

    Raises:
        Doubt: it is none of our words.
    """
    return _choice(cell, _THEMES, "import-no-theme") or ""


def horizon(cell: Cell) -> Horizon | None:
    """By when, roughly; None when nothing is said.

    Raises:
        Doubt: it is none of our words.
    """
    return _choice(cell, _HORIZONS, "import-no-horizon")


def tasks(cell: Cell) -> tuple[tuple[str, bool], ...]:
    """The tasks in a cell, a line or semicolon apart, each with whether it is done.

    Raises:
        Doubt: one is too long, or there are too many.
    """
    if plain(words(cell)) in _NOTHING:
        return ()
    found: dict[str, bool] = {}
    for line in words(cell).replace(";", "\n").splitlines():
        mark = _MARK.match(line)
        rest = " ".join((line[mark.end() :] if mark else line).split())
        if rest:
            found.setdefault(rest, bool(mark and mark["done"]))
    if len(found) > MOST_TASKS:
        raise Doubt("import-too-many-tasks")
    if any(len(task) > LONGEST_TASK for task in found):
        raise Doubt("import-task-too-long")
    return tuple(found.items())


def _choice(cell: Cell, choices: Mapping[Choice, str], key: str) -> Choice | None:
    said = plain(words(cell))
    if said in _NOTHING:
        return None
    for choice, spellings in choices.items():
        if said in spellings.split() or said == plain(str(choice)):
            return choice
    raise Doubt(key)
