"""What other programs are told, noted with the change that gives the reason."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import Session, col, select

from challenges import barriers, webhooks
from challenges.models import (
    ActionStatus,
    Barrier,
    BarrierStatus,
    Campaign,
    Decision,
    DecisionRequest,
    Participant,
    Webhook,
    WebhookMessage,
)
from challenges.queries import webhooks as queries
from tests.in_memory import open_session
from tests.reported import (
    BEFORE,
    MONDAY,
    WEDNESDAY,
    add_action,
    add_barrier,
    start_campaign,
)


@pytest.fixture
def session() -> Iterator[Session]:
    with open_session() as session:
        yield session


@pytest.fixture
def campaign(session: Session) -> Campaign:
    campaign = start_campaign(session)
    listen(session, campaign)
    return campaign


def listen(session: Session, campaign: Campaign, *events: str) -> Webhook:
    return webhooks.make(
        session, campaign.organisation_id, "Topdesk", ("url", "secret"), events, now=WEDNESDAY
    )


def noted(session: Session) -> list[str]:
    return [
        one.event for one in session.exec(select(WebhookMessage).order_by(col(WebhookMessage.due)))
    ]


def somebody(session: Session) -> Participant:
    return session.exec(select(Participant)).first()


def acknowledge(session: Session, barrier: Barrier) -> None:
    barriers.acknowledge(
        session, barrier, by=somebody(session), version=barrier.version, now=WEDNESDAY
    )


def unread(session: Session, campaign: Campaign, **more: object) -> Barrier:
    return add_barrier(session, campaign, 1, **{"status": BarrierStatus.REPORTED, **more})


def test_a_barrier_is_told_of_once_a_coordinator_has_read_it(session: Session, campaign: Campaign):
    barrier = unread(session, campaign)
    assert noted(session) == []
    acknowledge(session, barrier)
    assert noted(session) == ["barrier.reported"]
    barriers.start(session, barrier, by=somebody(session), version=barrier.version, now=WEDNESDAY)
    assert noted(session) == ["barrier.reported"]


def test_somebodys_own_words_are_told_of_once_they_have_a_name(
    session: Session, campaign: Campaign
):
    barrier = unread(session, campaign, own_words=True, title="Jan maakt lawaai")
    acknowledge(session, barrier)
    assert noted(session) == []
    barriers.rename(
        session, barrier, "Lawaai", by=somebody(session), version=barrier.version, now=WEDNESDAY
    )
    assert noted(session) == ["barrier.reported"]


def test_what_is_undone_was_never_noted(session: Session, campaign: Campaign):
    barrier = unread(session, campaign)
    undone = session.begin_nested()
    acknowledge(session, barrier)
    undone.rollback()
    assert noted(session) == []


def test_nothing_is_told_before_the_monday_after_the_first_report(
    session: Session, campaign: Campaign
):
    acknowledge(session, unread(session, campaign, opened_on=MONDAY))
    acknowledge(session, unread(session, campaign, opened_on=BEFORE + timedelta(days=6)))
    [late, early] = session.exec(select(WebhookMessage).order_by(col(WebhookMessage.due).desc()))
    assert early.due == WEDNESDAY
    assert late.due == datetime(2026, 11, 30, 6, tzinfo=UTC)


def test_a_removal_and_what_leadership_is_asked_and_decides_are_told(
    session: Session, campaign: Campaign
):
    barrier = add_barrier(session, campaign, 5)
    by = somebody(session)

    def ask(decision: Decision) -> None:
        request = DecisionRequest(barrier_id=barrier.id, words="Mag het?")
        barriers.ask_leadership(
            session, barrier, request, by=by, version=barrier.version, now=WEDNESDAY
        )
        barriers.decide(
            session, barrier, decision, "Nu niet", by=by, version=barrier.version, now=WEDNESDAY
        )

    ask(Decision.GO_AHEAD)
    ask(Decision.NOT_NOW)
    barriers.close(
        session, barrier, BarrierStatus.REMOVED, "Er zijn bakken", by=by, version=barrier.version,
        now=WEDNESDAY,
    )  # fmt: skip
    assert sorted(noted(session)) == sorted(
        ["decision.asked", "decision.made"] * 2 + ["barrier.removed"]
    )


def test_only_what_somebody_wants_to_hear_is_noted_and_only_for_them(
    session: Session, campaign: Campaign
):
    [all_of_it] = queries.webhooks(session, campaign.organisation_id)
    webhooks.disable(session, all_of_it, "HTTP 410", WEDNESDAY.date())
    listen(session, campaign, webhooks.REMOVED)
    barrier = unread(session, campaign)
    acknowledge(session, barrier)
    assert noted(session) == []


def test_an_action_is_late_once(session: Session, campaign: Campaign):
    today = WEDNESDAY.date()
    [webhook] = queries.webhooks(session, campaign.organisation_id)
    long_ago = add_action(session, campaign, "Lang te laat", due=today - timedelta(days=9))
    soon = add_action(session, campaign, "Vandaag klaar", due=today)
    add_action(session, campaign, "Klaar", due=today, status=ActionStatus.DONE)
    add_action(session, campaign, "Ooit")
    moment = datetime(2026, 11, 26, 6, tzinfo=UTC)

    assert queries.to_look(session, moment - timedelta(minutes=1)) == []
    for now in (moment, moment, moment + timedelta(days=1)):
        for webhook_id in queries.to_look(session, now):
            webhooks.note_late(session, webhook_id, now)
        told = session.exec(select(WebhookMessage)).all()
        assert [(one.event, one.about_id) for one in told] == [("action.late", soon.id)]
    assert webhook.looked_on == date(2026, 11, 27)
    assert long_ago.is_late(today)


def test_revoking_forgets_what_was_on_its_way(session: Session, campaign: Campaign):
    acknowledge(session, unread(session, campaign))
    [webhook] = queries.webhooks(session, campaign.organisation_id)
    assert queries.waiting(session, webhook.id) == 1
    webhooks.revoke(session, webhook)
    assert noted(session) == []
    assert queries.webhooks(session, campaign.organisation_id) == []
