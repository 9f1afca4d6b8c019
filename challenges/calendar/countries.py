"""Weekends and public holidays of a country or region, as its municipalities keep them."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.util import find_spec, module_from_spec
from typing import TypeVar

import holidays

from challenges.errors import UnknownCountry, UnknownRegion

T = TypeVar("T")


def _one_at_a_time(package: str) -> None:
    """Have the library import the country that is asked for, and not all 250 with it (11 MB)."""
    found = find_spec(package)
    if found is not None and package not in sys.modules:
        found.loader = None  # a package without contents of its own, in which modules are found
        sys.modules[package] = module_from_spec(found)


_one_at_a_time("holidays.countries")

_FLEMISH = (7, 11, "Day of the Flemish Community")
_FRENCH = (9, 27, "Day of the French Community")
_BELGIAN = {
    "VLG": _FLEMISH,
    "WAL": _FRENCH,
    "BRU": (5, 8, "Day of the Brussels-Capital Region"),
    "Flemish": _FLEMISH,
    "French": _FRENCH,
    "German": (11, 15, "Day of the German-speaking Community"),
}
"""By ISO 3166-2 and as the library calls the communities, whose own days it does not have."""
_DUTCH_LIBERATION_DAY_SINCE = 2024
"""Cao Gemeenten, article 6.6: 5 May is a day off every year; before, once in five years."""


@dataclass(frozen=True, slots=True)
class Year:
    """What is off in a year: days of the week (0 is Monday), and days with their English names.

    `worked` are public holidays on which offices are open all the same.
    """

    weekend: frozenset[int]
    off: Mapping[date, str]
    worked: Mapping[date, str]


@cache
def year_of(place: str, year: int) -> Year:
    """A year in a country (`NL`) or a region of it (`BE-VLG`, `DE-BY`).

    In the Netherlands these are the eight days of the cao Gemeenten: Good Friday is worked.

    Raises:
        UnknownCountry, UnknownRegion: nothing is known by this code; they hold the possible ones.
    """
    country = _library(place.partition("-")[0])
    if country.country == "BE":
        return _belgian(country, year, place)
    names = {name: name for name in country.subdivisions} | country.subdivisions_aliases
    public = _days(country, year, _one_of(names, place))
    if country.country == "NL":
        return _dutch(country, year, public)
    return Year(frozenset(country.weekend), public, {})


def _belgian(country: holidays.HolidayBase, year: int, place: str) -> Year:
    public = _days(country, year)
    if own := _one_of(_BELGIAN, place):
        month, day, name = own
        public[date(year, month, day)] = name
    return Year(frozenset(country.weekend), public, {})


def _dutch(country: holidays.HolidayBase, year: int, public: dict[date, str]) -> Year:
    if year >= _DUTCH_LIBERATION_DAY_SINCE:
        public |= _days(country, year, category="optional")
    worked = {day: name for day, name in public.items() if name == "Good Friday"}
    off = {day: name for day, name in public.items() if day not in worked}
    return Year(frozenset(country.weekend), off, worked)


def _library(code: str) -> holidays.HolidayBase:
    try:
        return holidays.country_holidays(code.upper())
    except NotImplementedError as error:
        known = ", ".join(sorted(holidays.list_supported_countries(include_aliases=False)))
        raise UnknownCountry(country=code, possible=known) from error


def _one_of(regions: Mapping[str, T], place: str) -> T | None:
    """What stands for the region of a place, in capitals or not; None when it names none."""
    code, _, region = place.partition("-")
    if not region:
        return None
    found = {name.casefold(): what for name, what in regions.items()}
    if region.casefold() not in found:
        possible = ", ".join(f"{code}-{name}" for name in regions)
        raise UnknownRegion(region=place, country=code, possible=possible or code)
    return found[region.casefold()]


def _days(
    country: holidays.HolidayBase,
    year: int,
    subdivision: str | None = None,
    category: str = "public",
) -> dict[date, str]:
    english = "en_US" if "en_US" in country.supported_languages else None
    found = holidays.country_holidays(
        country.country, subdivision, years=year, categories=category, language=english
    )
    return dict(found)
