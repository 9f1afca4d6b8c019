"""Every word the bot says, from `locales/*.ftl`. Content of challenges lives in the packs."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import Protocol

from babel.dates import format_date, get_timezone_location
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

LOCALES = ("nl", "en")
DEFAULT_LOCALE = "nl"

LONGEST_VALUE = 2000
"""Fluent refuses a value of over 2500 characters; what people typed must never stop a message."""


class Translate(Protocol):
    """Looks a text up by key in one language, and fills in its values."""

    locale: str

    def __call__(self, key: str, **values: str | int | float) -> str:
        """The text of `key`.

        Raises:
            LookupError: the key is missing or a value is not given.
        """
        ...

    def day(self, day: date, beside: date | None = None) -> str:
        """A day as people say it: "maandag 23 november"; with its year if `beside` has another."""
        ...

    def short_day(self, day: date) -> str:
        """A day where there is little room: "23 nov"."""
        ...

    def date(self, day: date) -> str:
        """A day in any year: "23 november 2026"."""
        ...

    def number(self, number: float, decimals: int = 1) -> str:
        """A number as people write it, with at most so many decimals."""
        ...

    def place(self, timezone: str) -> str:
        """The city by which people know a time zone: "Londen"."""
        ...


class _Catalogue:
    def __init__(self, locale: str) -> None:
        self.locale = locale
        self._bundle = FluentBundle([locale], use_isolating=False)
        folder = files("bot").joinpath("locales").joinpath(locale)  # 3.11 takes one at a time
        for source in sorted(folder.iterdir(), key=lambda f: f.name):
            if source.name.endswith(".ftl"):
                self._bundle.add_resource(FluentResource(source.read_text("utf-8")))

        self._constant = cache(self._text)  # no more of them than there are keys

    def __call__(self, key: str, **values: str | int | float) -> str:
        return self._text(key, **values) if values else self._constant(key)

    def _text(self, key: str, **values: str | int | float) -> str:
        message = self._bundle.get_message(key)
        if message.value is None:
            raise LookupError(f"{self.locale}: {key} has no value")
        text, errors = self._bundle.format_pattern(message.value, _names(values))
        if errors:
            raise LookupError(f"{self.locale}: {key}: {errors[0]}")
        return str(text)

    def day(self, day: date, beside: date | None = None) -> str:
        is_same_year = beside is None or beside.year == day.year
        return _day(day, self.locale, "EEEE d MMMM" if is_same_year else "EEEE d MMMM y")

    def short_day(self, day: date) -> str:
        return _day(day, self.locale, "d MMM")

    def date(self, day: date) -> str:
        return _day(day, self.locale, "d MMMM y")

    def number(self, number: float, decimals: int = 1) -> str:
        return format_decimal(number, f"#,##0.{'#' * decimals}", locale=self.locale)

    def place(self, timezone: str) -> str:
        return _place(timezone, self.locale)


@lru_cache(maxsize=256)
def _day(day: date, locale: str, pattern: str) -> str:
    return format_date(day, pattern, locale=locale)


@lru_cache(maxsize=1024)
def _place(timezone: str, locale: str) -> str:
    return get_timezone_location(timezone, locale=locale, return_city=True)


def _names(values: Mapping[str, str | int | float]) -> dict[str, str | int | float]:
    """Fluent's variables are written with dashes, Python's arguments with underscores."""
    return {name.replace("_", "-"): _short(value) for name, value in values.items()}


def _short(value: str | int | float) -> str | int | float:
    if isinstance(value, str) and len(value) > LONGEST_VALUE:
        return f"{value[: LONGEST_VALUE - 1]}…"
    return value


def language_in(tag: str) -> str:
    """The language of ours that a tag such as `nl-BE` names; empty when it names none."""
    language = tag.replace("_", "-").split("-")[0].lower()
    return language if language in LOCALES else ""


def nearest_locale(wanted: str) -> str:
    """The same; the default otherwise."""
    return language_in(wanted) or DEFAULT_LOCALE


def said_in(locales: Sequence[str], key: str) -> str:
    """A text in one language, or in more for who may read any of them."""
    return "\n".join(translator(locale)(key) for locale in locales)


@cache
def translator(locale: str) -> Translate:
    """The texts of one of our languages; others get the nearest one."""
    if locale not in LOCALES:
        return translator(nearest_locale(locale))
    return _Catalogue(locale)
