"""Every word the bot says, from `locales/*/*.ftl`. Content of challenges lives in the packs.

A language is a folder of `locales`. What a folder lacks, or asks other values for, is said in
`SPARE` instead, and told when the server starts. A text is understood when it is first said: all of
them understood would be a quarter of what a server keeps in memory (`wordings`).
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Protocol

from babel import Locale
from babel.dates import get_timezone_location
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from bot.dates import written
from bot.wordings import plain_in, referred_in, values_in, wordings

DEFAULT_LOCALE = "nl"
SPARE = "en"
"""The language that has every text: others are held against it."""


def _folder(locale: str = "") -> Traversable:
    folder = files("bot").joinpath("locales")  # 3.11 takes one at a time
    return folder.joinpath(locale) if locale else folder


LOCALES = tuple(
    sorted(
        (found.name for found in _folder().iterdir() if found.is_dir() and "_" not in found.name),
        key=lambda locale: (locale != DEFAULT_LOCALE, locale != SPARE, locale),
    )
)
"""The languages that are spoken here."""

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

    def language(self, locale: str) -> str:
        """What a language is called, also by those who speak it: "Engels (English)"."""
        ...


class Speaks(Protocol):
    """An organisation: which languages its people may choose, and what it speaks otherwise."""

    @property
    def locale(self) -> str:
        """Its own language."""
        ...

    @property
    def languages(self) -> Sequence[str]:
        """Those that its people may choose; all there are when it has none."""
        ...


@cache
def _texts(folder: Traversable) -> Mapping[str, str]:
    """Every text of a language's own, as it is written."""
    return wordings(folder)


@cache
def _values_of_spare() -> Mapping[str, frozenset[str] | None]:
    return {key: values_in(text) for key, text in _texts(_folder(SPARE)).items()}


@cache
def lacking(locale: str) -> tuple[str, ...]:
    """The texts that a language does not have, or for which it asks other values."""
    own = _texts(_folder(locale))
    return tuple(
        key
        for key, known in _values_of_spare().items()
        if (asked := values_in(own.get(key, ""))) is None or asked - (known or frozenset())
    )


class _Catalogue:
    def __init__(self, locale: str, texts: Mapping[str, str]) -> None:
        self.locale = locale
        self._texts = texts
        self._constant = cache(self._text)  # no more of them than there are keys

    def __call__(self, key: str, **values: str | int | float) -> str:
        return self._text(key, **values) if values else self._constant(key)

    def _text(self, key: str, **values: str | int | float) -> str:
        try:
            return self._own(key, values)
        except LookupError:
            if self.locale == SPARE:
                raise
            return translator(SPARE)(key, **values)

    @cached_property
    def _bundle(self) -> FluentBundle:
        """What Fluent understands so far, and with it what Babel knows of a language (2 MB)."""
        return FluentBundle([self.locale], use_isolating=False)

    def _own(self, key: str, values: Mapping[str, str | int | float]) -> str:
        if plain := plain_in(self._texts[key]):
            return plain
        bundle = self._bundle
        self._understand(key, bundle)
        message = bundle.get_message(key)
        if message.value is None:
            raise LookupError(f"{self.locale}: {key} has no value")
        text, errors = bundle.format_pattern(message.value, _names(values))
        if errors:
            raise LookupError(f"{self.locale}: {key}: {errors[0]}")
        return str(text)

    def _understand(self, key: str, bundle: FluentBundle) -> None:
        """Make a text ready to be said, with those that stand in it."""
        if bundle.has_message(key):
            return
        bundle.add_resource(FluentResource(self._texts[key]))
        for other in referred_in(self._texts[key]) & self._texts.keys():
            self._understand(other, bundle)

    def day(self, day: date, beside: date | None = None) -> str:
        is_same_year = beside is None or beside.year == day.year
        return written(day, self.locale, "EEEE d MMMM" if is_same_year else "EEEE d MMMM y")

    def short_day(self, day: date) -> str:
        return written(day, self.locale, "d MMM")

    def date(self, day: date) -> str:
        return written(day, self.locale, "d MMMM y")

    def number(self, number: float, decimals: int = 1) -> str:
        return format_decimal(number, f"#,##0.{'#' * decimals}", locale=self.locale)

    def place(self, timezone: str) -> str:
        return _place(timezone, self.locale)

    def language(self, locale: str) -> str:
        ours, theirs = language_name(locale, self.locale), language_name(locale, locale)
        return ours if ours == theirs else f"{ours} ({theirs})"


@cache
def language_name(locale: str, among: str) -> str:
    """What a language is called in another."""
    name = Locale.parse(locale, sep="-").get_display_name(Locale.parse(among, sep="-")) or locale
    return name[:1].upper() + name[1:]


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


@lru_cache  # a pure function, and part of every press
def nearest_locale(
    wanted: str, among: Sequence[str] = LOCALES, otherwise: str = DEFAULT_LOCALE
) -> str:
    """The language that comes nearest to a tag such as `nl-BE`, among some that we speak."""
    tag = wanted.replace("_", "-").lower()
    by_tag = {locale.lower(): locale for locale in among if locale in LOCALES}
    return by_tag.get(tag) or by_tag.get(tag.split("-")[0]) or otherwise


def languages_of(organisation: Speaks) -> Sequence[str]:
    """The languages that people of an organisation may choose."""
    return tuple(one for one in organisation.languages if one in LOCALES) or LOCALES


def spoken_in(organisation: Speaks, *wanted: str | None) -> str:
    """How an organisation speaks to who wants the first of these languages that there is."""
    known = (nearest_locale(one, languages_of(organisation), "") for one in wanted if one)
    return next(filter(None, known), "") or nearest_locale(organisation.locale)


def language_in(tag: str) -> str:
    """The language of ours that a tag such as `nl-BE` names; empty when it names none."""
    return nearest_locale(tag, otherwise="")


def said_in(locales: Sequence[str], key: str) -> str:
    """A text in one language, or in more for who may read any of them."""
    return "\n".join(translator(locale)(key) for locale in locales)


@cache
def translator(locale: str) -> Translate:
    """The texts of one of our languages; others get the nearest one."""
    if locale not in LOCALES:
        return translator(nearest_locale(locale))
    return _Catalogue(locale, _texts(_folder(locale)))


def translator_with(locale: str, folder: Traversable) -> Translate:
    """The texts of one of our languages, and those of a folder beside them."""
    return _Catalogue(locale, {**_texts(_folder(locale)), **_texts(folder)})
