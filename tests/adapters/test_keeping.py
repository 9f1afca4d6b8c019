"""For how long data is kept, as an operator sets it."""

import pytest

from adapters.registry import read_settings
from adapters.settings import UnusableSettings
from adapters.settings.keeping import Keeping
from challenges.retention import AGREED, Periods

NAMES = [str(field.alias) for field in Keeping.model_fields.values()]


pytestmark = pytest.mark.usefixtures("unset")


def test_without_settings_the_agreed_periods_count():
    assert read_settings(None).periods == AGREED == Periods()


def test_every_period_has_a_setting(monkeypatch: pytest.MonkeyPatch):
    for number, name in enumerate(NAMES, start=100):
        monkeypatch.setenv(name, str(number))
    kept = read_settings(None).periods
    assert [getattr(kept, one) for one in Periods.__dataclass_fields__] == [*range(100, 107)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("days", ["0", "-1", "3651", "a month", "1.5", "nan"])
def test_a_period_that_makes_no_sense_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, name: str, days: str
):
    monkeypatch.setenv(name, days)
    with pytest.raises(UnusableSettings, match=name):
        read_settings(None)


@pytest.mark.parametrize(
    ("name", "days"),
    [
        pytest.param("PRIKKEL_KEEP_VOICES_DAYS", 41, id="people may still say nothing changed"),
        pytest.param("PRIKKEL_KEEP_PEOPLE_DAYS", 13, id="it is announced two weeks before"),
        pytest.param("PRIKKEL_KEEP_MESSAGES_DAYS", 29, id="the same would be sent again"),
    ],
)
def test_a_period_that_would_break_something_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, name: str, days: int
):
    monkeypatch.setenv(name, str(days))
    with pytest.raises(UnusableSettings, match=name):
        read_settings(None)
    monkeypatch.setenv(name, str(days + 1))
    assert read_settings(None)
