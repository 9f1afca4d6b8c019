"""Following a playbook: days, ticks, the gate, and what goes along to the next campaign."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlmodel import Session

from challenges import (
    campaigns,
    erasing,
    openings,
    packs,
    participants,
    plans,
    playbooks,
    retention,
)
from challenges.models import Campaign, Organisation, Participant, Plan, PlanStep, Role
from challenges.packs import PackError
from challenges.plans import UnknownStep
from challenges.queries.plans import plan_of, plan_steps
from challenges.retention import AGREED

NOW = datetime(2027, 1, 11, 12, tzinfo=UTC)
START = date(2027, 3, 1)
TODAY = NOW.date()
USUAL = playbooks.load(playbooks.USUAL)
TICKED = ("works-council-asked", "privacy-officer", "retention", "contact", "works-council-agreed")


@pytest.fixture
def organisation(session: Session) -> Organisation:
    organisation = Organisation(name="Gemeente Voorbeeld", created_at=NOW)
    session.add(organisation)
    session.flush()
    return organisation


@pytest.fixture
def plan(session: Session, organisation: Organisation) -> Plan:
    return plans.follow(session, organisation, USUAL, starts_on=START, now=NOW)


def somebody(session: Session, organisation: Organisation, *roles: Role) -> Participant:
    person = Participant(organisation_id=organisation.id)
    session.add(person)
    session.flush()
    for role in roles:
        participants.grant(session, person, role)
    session.flush()
    return person


def started(session: Session, organisation: Organisation, starts_on: date) -> Campaign:
    now = datetime.combine(starts_on - timedelta(days=7), time(12), UTC)
    return campaigns.start(
        session, organisation, packs.load("two-weeks"), starts_on=starts_on, days=5,
        post_at=time(9), timezone="Europe/Amsterdam", locale="nl", now=now,
    )  # fmt: skip


def due(session: Session, plan: Plan, key: str) -> date | None:
    return next(one.due for one in plans.steps_of(session, plan) if one.step.key == key)


def done(session: Session, plan: Plan) -> list[str]:
    return [one.step.key for one in plans.steps_of(session, plan) if one.is_done]


def test_days_count_from_the_expected_start_and_then_from_the_campaign(
    session: Session, organisation: Organisation, plan: Plan
):
    assert due(session, plan, "team-leaders") == START - timedelta(weeks=3)
    campaign = started(session, organisation, date(2027, 3, 15))
    assert plans.lead_to(session, campaign, USUAL, now=NOW) == plan
    assert due(session, plan, "team-leaders") == date(2027, 2, 22)
    assert due(session, plan, "first-day") == date(2027, 3, 15)


def test_a_plan_without_a_start_has_no_days_and_nothing_that_is_late(
    session: Session, organisation: Organisation
):
    plan = plans.follow(session, organisation, USUAL, now=NOW)
    found = plans.steps_of(session, plan)

    assert {one.due for one in found} == {None}
    assert not any(one.is_late(date(2030, 1, 1)) for one in found)


def test_closed_days_move_what_is_due(session: Session, organisation: Organisation, plan: Plan):
    openings.change(organisation, closed=[START - timedelta(weeks=3)])
    assert due(session, plan, "team-leaders") == date(2027, 2, 5)


def test_a_step_is_late_from_the_day_after(session: Session, plan: Plan):
    step = next(one for one in plans.steps_of(session, plan) if one.step.key == "team-leaders")

    assert not step.is_late(date(2027, 2, 8))
    assert step.is_late(date(2027, 2, 9))


def test_of_two_who_tick_the_first_one_stays_and_a_tick_can_be_taken_back(
    session: Session, organisation: Organisation, plan: Plan
):
    first, second = (somebody(session, organisation) for _ in range(2))
    plans.tick(session, plan, "intake", done_on=TODAY, by=first)
    plans.tick(session, plan, "intake", done_on=TODAY + timedelta(days=1), note="later", by=second)

    tick = plan_steps(session, plan.id)["intake"]
    assert (tick.done_on, tick.note, tick.participant_id) == (TODAY, "", first.id)
    plans.untick(session, plan, "intake")
    plans.untick(session, plan, "intake")
    assert done(session, plan) == []


@pytest.mark.parametrize("key", ["nothing", "roles", ""])
def test_what_is_no_step_or_is_seen_by_itself_is_not_ticked(session: Session, plan: Plan, key: str):
    with pytest.raises(UnknownStep):
        plans.tick(session, plan, key, done_on=TODAY, note="x")


@pytest.mark.parametrize(
    ("roles", "ticked", "left"),
    [
        pytest.param([], [], ["roles", *TICKED], id="nothing"),
        pytest.param([Role.COORDINATOR], TICKED, ["roles"], id="nobody leads"),
        pytest.param([Role.LEADER], TICKED, ["roles"], id="nobody coordinates"),
        pytest.param([Role.LEADER, Role.AMBASSADOR], TICKED, ["roles"], id="an ambassador is none"),
        pytest.param([Role.COORDINATOR, Role.LEADER], [], list(TICKED), id="roles alone"),
        pytest.param(
            [Role.COORDINATOR, Role.LEADER],
            TICKED[:4],
            ["works-council-agreed"],
            id="asked, not agreed",
        ),
        pytest.param(
            [Role.COORDINATOR, Role.LEADER],
            TICKED[1:],
            ["works-council-asked"],
            id="agreed, not asked",
        ),
        pytest.param([Role.COORDINATOR, Role.LEADER], TICKED, [], id="everything"),
    ],
)
def test_the_gate(
    session: Session,
    organisation: Organisation,
    plan: Plan,
    roles: list[Role],
    ticked: list[str],
    left: list[str],
):
    somebody(session, organisation, *roles)
    for key in ("intake", *ticked):  # what is not of the gate opens nothing
        plans.tick(session, plan, key, done_on=TODAY, note="x")

    assert [step.key for step in plans.open_gate(session, plan)] == left


def test_another_playbook_keeps_the_ticks_of_steps_that_both_have(
    session: Session, organisation: Organisation, plan: Plan
):
    for key in ("intake", "baseline", "contact"):
        plans.tick(session, plan, key, done_on=TODAY, note="x")
    changed = plans.follow(session, organisation, playbooks.load("exchange"), now=NOW)

    assert changed == plan
    assert changed.starts_on == START
    assert done(session, changed) == ["intake", "contact"]
    plans.follow(session, organisation, USUAL, now=NOW)
    assert done(session, plan) == ["intake", "contact", "baseline"]


def test_the_next_campaign_takes_over_what_was_agreed_and_nothing_else(
    session: Session, organisation: Organisation, plan: Plan
):
    person = somebody(session, organisation)
    campaign = started(session, organisation, START)
    plans.lead_to(session, campaign, USUAL, now=NOW)
    plans.tick(session, plan, "works-council-agreed", done_on=TODAY, note="2027/3", by=person)
    plans.tick(session, plan, "intake", done_on=TODAY)
    campaigns.close(session, campaign, now=NOW + timedelta(days=90))
    later = NOW + timedelta(days=100)
    following = plans.follow(
        session, organisation, playbooks.load("exchange"), starts_on=date(2027, 9, 6), now=later
    )

    assert following != plan
    assert plan_of(session, organisation.id) == following
    assert done(session, following) == ["works-council-agreed"]
    tick = plan_steps(session, following.id)["works-council-agreed"]
    assert (tick.done_on, tick.note, tick.participant_id) == (TODAY, "2027/3", person.id)
    assert done(session, plan) == ["intake", "works-council-agreed"]


def test_a_campaign_without_a_plan_gets_the_playbook_that_was_followed_or_the_usual_one(
    session: Session, organisation: Organisation
):
    first = started(session, organisation, START)
    assert plans.lead_to(session, first, USUAL, now=NOW).playbook == playbooks.USUAL
    plans.follow(session, organisation, playbooks.load("exchange"), now=NOW)
    campaigns.close(session, first, now=NOW + timedelta(days=90))
    second = started(session, organisation, date(2027, 9, 6))
    later = NOW + timedelta(days=200)

    plan = plans.lead_to(session, second, USUAL, now=later)
    assert (plan.playbook, plan.campaign_id) == ("exchange", second.id)


def test_a_playbook_that_lacks_a_language_of_the_organisation_is_refused(
    session: Session, organisation: Organisation
):
    organisation.languages = ["nl", "pt"]
    with pytest.raises(PackError, match="it lacks 'pt'"):
        plans.follow(session, organisation, USUAL, now=NOW)
    assert plan_of(session, organisation.id) is None


def test_a_plan_keeps_the_texts_with_which_it_was_chosen(session: Session, plan: Plan):
    assert plans.step_in(plan, "intake") == USUAL.step("intake")


def test_who_is_erased_is_in_no_tick(session: Session, organisation: Organisation, plan: Plan):
    person = somebody(session, organisation)
    plans.tick(session, plan, "intake", done_on=TODAY, by=person)
    erasing.erase(session, person, now=NOW)

    session.expire_all()
    tick = plan_steps(session, plan.id)["intake"]
    assert (tick.participant_id, tick.done_on) == (None, TODAY)


@pytest.mark.parametrize(("days", "gone"), [(364, False), (366, True)])
def test_who_ticked_and_what_they_noted_goes_a_year_after_the_campaign(
    session: Session, organisation: Organisation, plan: Plan, days: int, gone: bool
):
    campaign = started(session, organisation, START)
    plans.lead_to(session, campaign, USUAL, now=NOW)
    person = somebody(session, organisation)
    plans.tick(session, plan, "contact", done_on=TODAY, note="duurzaam@example.org", by=person)
    closed = NOW + timedelta(days=90)
    campaigns.close(session, campaign, now=closed)
    now = closed + timedelta(days=days)
    while retention.destroy_some(session, retention.steps(AGREED, now), now.date()):
        pass

    session.expire_all()
    [tick] = session.exec(PlanStep.__table__.select()).all()  # type: ignore[attr-defined]
    assert tick.done_on == TODAY
    assert (tick.note, tick.participant_id is None) == (
        "" if gone else "duurzaam@example.org",
        gone,
    )
