from datetime import UTC, date, datetime, time

import pytest
from sqlmodel import Session

from challenges import campaigns, queries
from challenges.errors import (
    CampaignIsClosed,
    CampaignRunsAlready,
    StartIsInThePast,
    UnknownCountry,
    UnknownTimezone,
)
from challenges.models import Campaign, CampaignStatus, Organisation
from challenges.packs import Pack, PackError, content_of

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MONDAY = date(2026, 11, 23)


def both(text: str) -> dict[str, str]:
    return {"nl": text, "en": text}


def challenge(code: str) -> dict[str, object]:
    reason = {"barrier": "FACIL", "text": both("Er is geen plek")}
    return {
        "code": code, "theme": "circular", "track": "waste-free", "difficulty": 1,
        "where": "office", "title": both("Bakje mee"), "do": both("Doe het."),
        "tip": both("Leg het klaar."), "alternative": both("Of thuis."),
        "reasons": [{"key": "no-room", **reason}, {"key": "no-time", **reason}],
        "owner": both("facilitair"), "unit": both("bakjes"),
    }  # fmt: skip


@pytest.fixture
def pack() -> Pack:
    """A pack of four days."""
    return Pack.model_validate(
        {
            "name": "four-days", "title": {"nl": "Vier dagen", "en": "Four days"},
            "about": both("Kort."), "kickoff": both("Hallo."), "closing": both("Dank."),
            "challenges": [challenge(f"c{number}") for number in range(1, 5)],
        }
    )  # fmt: skip


@pytest.fixture
def organisation(session: Session) -> Organisation:
    organisation = Organisation(name="Gemeente Voorbeeld", created_at=NOW)
    session.add(organisation)
    session.flush()
    return organisation


def start(session: Session, organisation: Organisation, pack: Pack, **changes: object) -> Campaign:
    wanted: dict[str, object] = {
        "starts_on": MONDAY, "post_at": time(9), "timezone": "Europe/Amsterdam",
        "locale": "nl", "now": NOW,
    }  # fmt: skip
    return campaigns.start(session, organisation, pack, **(wanted | changes))  # type: ignore[arg-type]


def test_a_campaign_gets_a_challenge_on_each_working_day(
    session: Session, organisation: Organisation, pack: Pack
):
    campaign = start(session, organisation, pack, closed_days={date(2026, 11, 25)})

    challenges = queries.challenges_of(session, campaign.id)
    assert [(c.position, c.code, c.day.day) for c in challenges] == [
        (1, "c1", 23), (2, "c2", 24), (3, "c3", 26), (4, "c4", 27),
    ]  # fmt: skip
    assert (campaign.starts_on, campaign.ends_on) == (MONDAY, date(2026, 11, 27))
    assert (campaign.name, organisation.closed_days) == ("Vier dagen", ["2026-11-25"])
    assert content_of(challenges[0]) == pack.challenges[0]


def test_a_shorter_campaign_keeps_the_last_challenge(
    session: Session, organisation: Organisation, pack: Pack
):
    campaign = start(session, organisation, pack, days=2)
    assert [c.code for c in queries.challenges_of(session, campaign.id)] == ["c1", "c4"]


def test_a_start_in_the_weekend_moves_to_monday(
    session: Session, organisation: Organisation, pack: Pack
):
    assert start(session, organisation, pack, starts_on=date(2026, 11, 22)).starts_on == MONDAY


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        pytest.param({"starts_on": date(2026, 11, 20)}, StartIsInThePast, id="last Friday"),
        pytest.param(
            {"now": datetime(2026, 11, 23, 17, tzinfo=UTC)},
            StartIsInThePast,
            id="after the workday",
        ),
        pytest.param({"timezone": "Europe/Nowhere"}, UnknownTimezone, id="time zone"),
        pytest.param({"days": 5}, PackError, id="more days than the pack has"),
        pytest.param({"days": 0}, PackError, id="no days"),
    ],
)
def test_a_start_that_cannot_be_is_refused(
    session: Session, organisation: Organisation, pack: Pack,
    changes: dict[str, object], error: type[Exception],
):  # fmt: skip
    with pytest.raises(error):
        start(session, organisation, pack, **changes)
    assert queries.campaigns(session) == []


@pytest.mark.parametrize(
    ("now", "possible"),
    [
        pytest.param(datetime(2026, 11, 23, 9, tzinfo=UTC), "2026-11-23", id="today still can"),
        pytest.param(datetime(2026, 11, 23, 17, tzinfo=UTC), "2026-11-24", id="tomorrow"),
        pytest.param(datetime(2026, 11, 27, 18, tzinfo=UTC), "2026-11-30", id="after the weekend"),
    ],
)
def test_who_starts_too_late_is_told_the_next_day_that_can_be(
    session: Session, organisation: Organisation, pack: Pack, now: datetime, possible: str
):
    with pytest.raises(StartIsInThePast) as refused:
        start(session, organisation, pack, starts_on=date(2026, 11, 20), now=now)

    assert refused.value.values == {"starts_on": "2026-11-20", "possible": possible}


def test_a_country_without_known_holidays_is_refused(
    session: Session, organisation: Organisation, pack: Pack
):
    organisation.country = "ZZ"
    with pytest.raises(UnknownCountry):
        start(session, organisation, pack)


def test_a_demonstration_may_start_in_the_past(
    session: Session, organisation: Organisation, pack: Pack
):
    campaign = start(session, organisation, pack, starts_on=date(2026, 11, 16), allow_past=True)
    assert campaign.starts_on == date(2026, 11, 16)


def test_a_campaign_may_start_today_while_the_workday_lasts(
    session: Session, organisation: Organisation, pack: Pack
):
    assert start(session, organisation, pack, now=datetime(2026, 11, 23, 14, tzinfo=UTC))


def test_one_campaign_at_a_time(session: Session, organisation: Organisation, pack: Pack):
    first = start(session, organisation, pack)
    with pytest.raises(CampaignRunsAlready) as failure:
        start(session, organisation, pack, starts_on=date(2027, 1, 11))
    assert failure.value.values == {"name": "Vier dagen"}

    campaigns.close(session, first)
    assert start(session, organisation, pack).status is CampaignStatus.RUNNING


def test_a_campaign_that_has_said_its_last_word_makes_room(
    session: Session, organisation: Organisation, pack: Pack
):
    first = start(session, organisation, pack)
    january = datetime(2027, 1, 4, 7, tzinfo=UTC)
    second = start(session, organisation, pack, starts_on=date(2027, 1, 11), now=january)
    assert first.status is CampaignStatus.CLOSED
    assert queries.campaign_of(session, organisation.id) == second


def test_pausing_and_resuming_change_what_the_plan_says(
    session: Session, organisation: Organisation, pack: Pack
):
    campaign = start(session, organisation, pack)
    campaigns.pause(session, campaign)
    campaigns.pause(session, campaign)
    assert not campaigns.plan_of(session, campaign).is_running

    campaigns.resume(session, campaign)
    plan = campaigns.plan_of(session, campaign)
    assert plan.is_running
    assert plan.days == tuple(c.day for c in queries.challenges_of(session, campaign.id))


def test_a_closed_campaign_stays_closed(session: Session, organisation: Organisation, pack: Pack):
    campaign = start(session, organisation, pack)
    campaigns.close(session, campaign)
    campaigns.close(session, campaign)
    with pytest.raises(CampaignIsClosed):
        campaigns.resume(session, campaign)
