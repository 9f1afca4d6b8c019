import pytest

from challenges import packs
from challenges.packs import ChallengeContent, FactorId, Saving
from scoring.savings import (
    Activity,
    Amount,
    Factor,
    PassengerKm,
    Range,
    Unit,
    UnitMismatch,
    VehicleKm,
    avoided,
    emissions,
    estimate,
    factor_of,
    factors,
    two_digits,
)

LIBRARY = packs.library()


def test_every_factor_has_its_range_and_its_source():
    assert set(factors()) == set(FactorId)
    for factor in factors().values():
        assert 0 <= factor.low <= factor.value <= factor.high
        assert factor.source
        assert factor.licence
        assert factor.url.startswith("https://")
        assert 2018 <= factor.year <= 2026


@pytest.mark.parametrize(
    ("factor", "activity", "kg"),
    [
        pytest.param("car_petrol", VehicleKm(30), 5.88, id="30 km by petrol car"),
        pytest.param("car_diesel", VehicleKm(30), 6.72, id="30 km by diesel car"),
        pytest.param("car_ev_mix", VehicleKm(30), 1.68, id="30 km by electric car"),
        pytest.param("train_electric", PassengerKm(30), 0.57, id="30 km by train"),
        pytest.param("bus", PassengerKm(30), 3.12, id="30 km by bus"),
        pytest.param("ebike", VehicleKm(30), 0.06, id="30 km by electric bike"),
        pytest.param("car_petrol", VehicleKm(30, aboard=2), 2.94, id="two in a car halve it"),
        pytest.param("homework_hour", Amount(8, Unit.HOUR), 2.67, id="home working is not zero"),
    ],
)
def test_emissions_of_an_activity(factor: FactorId, activity: Activity, kg: float):
    assert emissions(factors()[FactorId(factor)], activity) == pytest.approx(kg, abs=0.005)


@pytest.mark.parametrize(
    ("factor", "activity"),
    [
        pytest.param("car_petrol", PassengerKm(30), id="a car is per vehicle"),
        pytest.param("bus", VehicleKm(30), id="a bus is per passenger"),
        pytest.param("meal_vegan", Amount(1, Unit.LITRE), id="a meal is no litre"),
    ],
)
def test_a_factor_is_never_used_for_something_else(factor: str, activity: Activity):
    with pytest.raises(UnitMismatch):
        emissions(factors()[FactorId(factor)], activity)


def test_what_may_be_compared_has_comparable_units():
    distances = {Unit.VEHICLE_KM, Unit.PASSENGER_KM}
    for one in factors().values():
        for other in factors().values():
            if one.id.is_comparable(other.id):
                assert one.unit is other.unit or {one.unit, other.unit} <= distances


def saving(
    avoids: str, uses: str | None = None, share: tuple[float, float] = (1, 1), aboard: int = 1
):
    return Saving(
        avoids=FactorId(avoids), uses=FactorId(uses) if uses else None, share=share, aboard=aboard
    )


@pytest.mark.parametrize(
    ("case", "quantity", "low", "high"),
    [
        pytest.param(saving("car_petrol"), 30, 5.88, 5.88, id="a trip not made"),
        pytest.param(saving("car_petrol", "train_electric"), 30, 5.31, 5.31, id="train for petrol"),
        pytest.param(saving("car_unknown", "pt_general"), 10, 1.23, 2.05, id="widest difference"),
        pytest.param(saving("car_petrol", share=(0.2, 0.5)), 30, 1.176, 2.94, id="share"),
        pytest.param(saving("car_petrol", "car_petrol", aboard=2), 30, 2.94, 2.94, id="shared car"),
        pytest.param(saving("train_electric", "bus"), 30, 0, 0, id="never below zero"),
        pytest.param(saving("car_petrol", "car_petrol"), 30, 0, 0, id="the same is no saving"),
    ],
)
def test_avoided(case: Saving, quantity: float, low: float, high: float):
    result = avoided(case, quantity)

    assert (result.low, result.high) == pytest.approx((low, high))


def done(**people: int) -> list[tuple[ChallengeContent, int]]:
    return [(LIBRARY[code], count) for code, count in people.items()]


def test_a_week_comes_to_a_range_in_two_digits_with_its_sources():
    savings = estimate(done(v01=12, m01=7))

    # 12 lunches x (1.46..4.97 - 0.85) x 0.2..0.6 and 70 km x (0.18..0.224 - 0.002..0) x 0.2..0.6
    assert savings.kg == Range(4.0, 39.0)
    assert {source.id for source in savings.sources} == {
        "meal_meat",
        "meal_vegetarian",
        "car_unknown",
        "ebike",
    }
    assert savings.counts == ()


def test_cups_sorted_waste_and_minutes_are_counted_and_never_weighed():
    savings = estimate(done(w01=5, w02=4, w03=3, e06=2))

    assert savings.kg is None
    assert savings.sources == ()
    assert [(count.unit["en"], count.quantity) for count in savings.counts] == [
        ("packages avoided", 5),
        ("cups avoided", 8),
        ("days without residual waste", 3),
        ("minutes of digital clean-up", 30),
    ]


def test_the_same_challenge_on_two_days_is_counted_together():
    savings = estimate([*done(w01=5), *done(w01=2)])

    assert [count.quantity for count in savings.counts] == [7]


@pytest.mark.parametrize("nothing", [[], done(m01=0), done(w01=0)], ids=str)
def test_nothing_done_is_unknown_and_not_zero(nothing: list[tuple[ChallengeContent, int]]):
    savings = estimate(nothing)

    assert savings.kg is None
    assert savings.counts == ()


def test_a_check_in_keeps_the_factor_of_what_was_avoided():
    factor = factor_of(LIBRARY["m01"])

    assert isinstance(factor, Factor)
    assert (factor.id, factor.value) == ("car_unknown", 0.19)
    assert factor_of(LIBRARY["w02"]) is None


@pytest.mark.parametrize("challenge", LIBRARY.values(), ids=lambda challenge: challenge.code)
def test_no_saving_of_ours_claims_that_everybody_would_have_done_otherwise(
    challenge: ChallengeContent,
):
    if challenge.saving:
        assert challenge.saving.share[1] <= 0.6
        assert estimate([(challenge, 10)]).kg is not None


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, 0), (0.0123, 0.012), (1.26, 1.3), (38.27, 38), (1234, 1200), (-0.567, -0.57), (99.6, 100)],
)
def test_two_significant_digits(value: float, expected: float):
    assert two_digits(value) == expected
