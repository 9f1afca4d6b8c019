"""Avoided CO2e as an honest estimate: a range with its sources, or a count where kg say nothing.

Avoided = activity x (factor of what is avoided - factor of what is used) x substitution share: the
share of those who did it that would otherwise have done what is avoided. What is not known is not
in the sum, and is not zero. Points never follow from kg.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from math import floor, log10

from challenges.packs import ChallengeContent, FactorId, Localized, Saving


class Unit(StrEnum):
    """What a factor is given per."""

    VEHICLE_KM = "vehicle-km"
    PASSENGER_KM = "passenger-km"
    HOUR = "hour"
    MEAL = "meal"
    KG = "kg"
    LITRE = "litre"
    SHEET = "sheet"
    DEVICE_YEAR = "device-year"


@dataclass(frozen=True, slots=True)
class Factor:
    """Kilograms of CO2e per unit, with where the number comes from.

    Where the source gives no range, `low` and `high` are the value itself.
    """

    id: FactorId
    value: float
    low: float
    high: float
    unit: Unit
    what: str
    source: str
    year: int
    url: str
    licence: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Range:
    """From low to high; what is estimated is never one number."""

    low: float
    high: float

    def __add__(self, other: "Range") -> "Range":
        return Range(self.low + other.low, self.high + other.high)

    def rounded(self) -> "Range":
        """To two significant digits, as estimates are shown."""
        return Range(two_digits(self.low), two_digits(self.high))


@dataclass(frozen=True, slots=True)
class VehicleKm:
    """A trip in a vehicle: its emissions are shared by the people aboard."""

    km: float
    aboard: int = 1


@dataclass(frozen=True, slots=True)
class PassengerKm:
    """A trip in public transport: the factor is already per person."""

    km: float


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity of anything else."""

    quantity: float
    unit: Unit


Activity = VehicleKm | PassengerKm | Amount


class UnitMismatch(ValueError):
    """A factor was asked for something that it is not given per."""


@dataclass(frozen=True, slots=True)
class Count:
    """How much of something was done where no kg are shown: cups, minutes, finds."""

    unit: Localized
    quantity: float


@dataclass(frozen=True, slots=True)
class Savings:
    """What all that was done came to, "avoided, estimated".

    `kg` is None when nothing was done of which kg are known: unknown, not zero. It is rounded to
    two significant digits. `sources` are the factors behind it.
    """

    kg: Range | None
    counts: tuple[Count, ...]
    sources: tuple[Factor, ...]


@cache
def factors() -> Mapping[FactorId, Factor]:
    """Every emission factor that we use."""
    lines = files("scoring").joinpath("factors.csv").read_text("utf-8").splitlines()
    return {FactorId(row["id"]): _factor(row) for row in csv.DictReader(lines)}


def estimate(done: Iterable[tuple[ChallengeContent, int]]) -> Savings:
    """What a number of people who did each challenge came to, all together."""
    kg: Range | None = None
    counts: dict[Localized, float] = {}
    used: dict[FactorId, Factor] = {}
    for content, people in done:
        if people <= 0:
            continue
        if content.saving is None:
            counts[content.unit] = counts.get(content.unit, 0) + people * content.quantity
            continue
        more = avoided(content.saving, people * content.quantity)
        kg = more if kg is None else kg + more
        used.update(_sources(content.saving))
    return Savings(
        kg=kg.rounded() if kg else None,
        counts=tuple(Count(unit, quantity) for unit, quantity in counts.items()),
        sources=tuple(used.values()),
    )


def avoided(saving: Saving, quantity: float) -> Range:
    """The kg that so many counted units avoid, by those who would otherwise not have done it.

    Never below zero: whoever had nothing to save has not made it worse.
    """
    units = quantity * saving.amount
    before = factors()[saving.avoids]
    difference = _range(before, _activity(before, units))
    if saving.uses == saving.avoids:  # the same car, shared: it cannot differ from itself
        alone = 1 - 1 / saving.aboard
        difference = Range(difference.low * alone, difference.high * alone)
    elif saving.uses:
        now = factors()[saving.uses]
        used = _range(now, _activity(now, units, saving.aboard))
        difference = Range(difference.low - used.high, difference.high - used.low)
    low, high = saving.share
    return Range(max(0.0, difference.low) * low, max(0.0, difference.high) * high)


def emissions(factor: Factor, activity: Activity) -> float:
    """The kg CO2e of one person's activity.

    Raises:
        UnitMismatch: the factor is given per something else, such as passenger-km for a car.
    """
    match activity:
        case VehicleKm(km, aboard):
            unit, quantity = Unit.VEHICLE_KM, km / aboard
        case PassengerKm(km):
            unit, quantity = Unit.PASSENGER_KM, km
        case Amount(quantity, unit):
            pass
    if factor.unit is not unit:
        raise UnitMismatch(f"{factor.id} is per {factor.unit}, not per {unit}")
    return factor.value * quantity


def factor_of(content: ChallengeContent) -> Factor | None:
    """The factor whose id and value a check-in keeps, so that a new list never changes history."""
    return factors()[content.saving.avoids] if content.saving else None


def two_digits(value: float) -> float:
    """Round to two significant digits."""
    if value == 0:
        return 0.0
    return round(value, 1 - floor(log10(abs(value))))


def _activity(factor: Factor, quantity: float, aboard: int = 1) -> Activity:
    """An activity of the kind that a factor is given per."""
    match factor.unit:
        case Unit.VEHICLE_KM:
            return VehicleKm(quantity, aboard)
        case Unit.PASSENGER_KM:
            return PassengerKm(quantity)
        case _:
            return Amount(quantity, factor.unit)


def _range(factor: Factor, activity: Activity) -> Range:
    return Range(
        emissions(replace(factor, value=factor.low), activity),
        emissions(replace(factor, value=factor.high), activity),
    )


def _sources(saving: Saving) -> dict[FactorId, Factor]:
    ids = (saving.avoids, saving.uses) if saving.uses else (saving.avoids,)
    return {each: factors()[each] for each in ids}


def _factor(row: Mapping[str, str]) -> Factor:
    return Factor(
        id=FactorId(row["id"]),
        value=float(row["value"]),
        low=float(row["low"]),
        high=float(row["high"]),
        unit=Unit(row["unit"]),
        what=row["what"],
        source=row["source"],
        year=int(row["year"]),
        url=row["url"],
        licence=row["licence"],
        note=row["note"],
    )
