"""No window of any limit is ever exceeded, whatever wants to go out and whoever sends it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.registry import rates
from bot.outbox import lanes
from bot.outbox.rates import PACE, Bucket, bucket, buckets
from tests.configured import settings_of

RATES = rates(settings_of({}))

TEAMS_WINDOWS = [(7, 1.0), (8, 2.0), (60, 30.0), (1800, 3600.0)]
START = datetime(2026, 11, 23, 8, tzinfo=UTC)

pauses = st.lists(st.sampled_from([0.0, 0.0, 0.01, 0.3, 0.9, 1.1, 40.0]), min_size=1, max_size=120)


def slots(limits: Sequence[Bucket], steps: Sequence[float], horizon: float) -> list[datetime]:
    """The slots that are given out when somebody asks at every step, in one transaction each."""
    passed = {str(number): limit for number, limit in enumerate(limits)}
    next_slots = dict.fromkeys(passed, START - lanes.IDLE)
    now, given_out = START, []
    for step in steps:
        now += timedelta(seconds=step)
        slot = lanes.reserve(next_slots, passed, now=now, horizon=now + timedelta(seconds=horizon))
        if slot is not None:
            given_out.append(slot)
    return given_out


def most_in(moments: Sequence[datetime], seconds: float) -> int:
    """The largest number in any window of so many seconds."""
    ordered = sorted(moments)
    return max(
        sum(first <= moment < first + timedelta(seconds=seconds) for moment in ordered)
        for first in ordered
    )


@given(steps=pauses, horizon=st.sampled_from([0.0, 0.25]))
def test_a_teams_conversation_keeps_within_every_window(steps: list[float], horizon: float):
    given_out = slots(buckets(RATES["teams"].conversation), steps, horizon)

    for most, seconds in TEAMS_WINDOWS:
        assert most_in(given_out, seconds) <= most


def test_a_teams_conversation_keeps_within_the_hour_when_it_never_rests():
    given_out = slots(buckets(RATES["teams"].conversation), [0.25] * (4 * 3600 + 400), 0.25)

    for most, seconds in TEAMS_WINDOWS:
        window = timedelta(seconds=seconds)
        late = [b - a for a, b in zip(given_out, given_out[most:], strict=False)]
        assert all(gap >= window for gap in late)
    assert len(given_out) > 1600  # and not far below it


@given(
    steps=pauses,
    windows=st.lists(st.tuples(st.integers(3, 50), st.floats(0.5, 60)), min_size=1, max_size=3),
    burst=st.integers(1, 3),
)
def test_any_bucket_keeps_within_the_windows_it_was_made_for(
    steps: list[float], windows: list[tuple[int, float]], burst: int
):
    given_out = slots([bucket(burst, *windows)], steps, 0.25)

    for most, seconds in windows:
        assert most_in(given_out, seconds) <= most


@pytest.mark.parametrize(
    ("platform", "limit", "per_second"),
    [
        pytest.param("slack", "conversation", 1, id="a Slack channel"),
        pytest.param("slack", "workspace", 200 / 60, id="a Slack workspace"),
        pytest.param("slack", "updates", 50 / 60, id="updates in Slack"),
        pytest.param("slack", "questions", 50 / 60, id="questions to Slack"),
        pytest.param("teams", "workspace", 20, id="a Teams tenant"),
    ],
)
def test_pace_is_a_little_under_the_limit(platform: str, limit: str, per_second: float):
    (even,) = buckets(getattr(RATES[platform], limit))

    assert even.burst == 1
    assert 1 / even.seconds == pytest.approx(per_second * PACE)


def test_the_rate_of_a_slack_workspace_is_a_setting():
    (even,) = buckets(
        rates(settings_of({"PRIKKEL_SLACK_RATE_PER_MINUTE": "600"}))["slack"].workspace
    )

    assert 60 / even.seconds == pytest.approx(600 * PACE)


def test_updates_in_teams_count_with_the_posts_of_the_tenant():
    workspace, conversation = uuid4(), uuid4()
    passed = lanes.lanes_of(RATES["teams"], workspace, conversation, is_update=True)

    assert passed.keys() == {
        f"conversation/{conversation.hex}/0",
        f"conversation/{conversation.hex}/1",
        f"workspace/{workspace}/0",
    }
