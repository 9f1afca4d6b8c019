"""The closed sets of words in a pack; their values are what its file says."""

from enum import StrEnum


class Theme(StrEnum):
    """What a challenge is about."""

    CLIMATE = "climate"
    CIRCULAR = "circular"
    SOCIAL = "social"
    NATURE = "nature"


class Track(StrEnum):
    """The series a challenge belongs to."""

    WASTE_FREE = "waste-free"
    ENERGY_NEUTRAL = "energy-neutral"
    DIGITAL = "digital"
    TRAVEL = "travel"
    FOOD = "food"
    PROCUREMENT = "procurement"
    NATURE_AND_SOCIAL = "nature-and-social"


class Asks(StrEnum):
    """What a challenge asks to write, in a form that its "done" opens."""

    REFLECTION = "reflection"


class Place(StrEnum):
    """Where a challenge can be done."""

    OFFICE = "office"
    ANY = "any"
    TRAVEL = "travel"


class Axis(StrEnum):
    """Where in the organisation the removal of a barrier takes root."""

    POLICY = "policy"
    ORGANISATION = "organisation"
    CULTURE = "culture"
    EXECUTION = "execution"
    STEERING = "steering"


class Code(StrEnum):
    """The kinds of barriers."""

    POLICY = "POLICY"
    PROC = "PROC"
    SUPPL = "SUPPL"
    FACIL = "FACIL"
    INFRA = "INFRA"
    IT = "IT"
    RULES = "RULES"
    MONEY = "MONEY"
    TIME = "TIME"
    KNOW = "KNOW"
    CULT = "CULT"
    HABIT = "HABIT"
    HEALTH = "HEALTH"
    OTHER = "OTHER"


class FactorId(StrEnum):
    """The emission factors of `scoring/factors.csv` that a saving may name."""

    CAR_UNKNOWN = "car_unknown"
    CAR_PETROL = "car_petrol"
    CAR_DIESEL = "car_diesel"
    CAR_EV_MIX = "car_ev_mix"
    EBIKE = "ebike"
    PT_GENERAL = "pt_general"
    TRAIN_ELECTRIC = "train_electric"
    BUS = "bus"
    HOMEWORK_HOUR = "homework_hour"
    MEAL_MEAT = "meal_meat"
    MEAL_VEGETARIAN = "meal_vegetarian"
    MEAL_VEGAN = "meal_vegan"
    FOOD_WASTE = "food_waste"
    WATER_BOTTLED = "water_bottled"
    WATER_TAP = "water_tap"
    PAPER_A4 = "paper_a4"
    LAPTOP_YEAR = "laptop_year"

    def is_comparable(self, other: "FactorId") -> bool:
        """Whether a difference between the two means something: a trip with a trip."""
        return self is other or any(self in group and other in group for group in _COMPARABLE)


_COMPARABLE = (
    {
        FactorId.CAR_UNKNOWN,
        FactorId.CAR_PETROL,
        FactorId.CAR_DIESEL,
        FactorId.CAR_EV_MIX,
        FactorId.EBIKE,
        FactorId.PT_GENERAL,
        FactorId.TRAIN_ELECTRIC,
        FactorId.BUS,
    },
    {FactorId.MEAL_MEAT, FactorId.MEAL_VEGETARIAN, FactorId.MEAL_VEGAN},
    {FactorId.WATER_BOTTLED, FactorId.WATER_TAP},
)
