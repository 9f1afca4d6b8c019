"""Following a playbook: its steps with their days, ticks, and the gate before a campaign."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from challenges import queries
from challenges.calendar import WorkingDays
from challenges.errors import ChallengeError, Unknown
from challenges.inserts import insert_once
from challenges.models import (
    Campaign,
    CampaignStatus,
    Organisation,
    Participant,
    Plan,
    PlanStep,
    Role,
)
from challenges.playbooks import CheckedBy, Playbook, Step, content_in
from challenges.queries.plans import plan_of, plan_start, plan_steps

LONGEST_NOTE = 300


class UnknownStep(Unknown):
    """The playbook that is followed has no such step."""

    key = "error-unknown-step"


class NoteNeeded(ChallengeError):
    """Something belongs to this step, such as where it stands, and was not said."""

    key = "error-note-needed"
    field = "note"


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step of a plan: when it is due (None: no start is known), and its tick, if it has one."""

    step: Step
    due: date | None
    tick: PlanStep | None
    is_done: bool

    def is_late(self, today: date) -> bool:
        """Whether it should have been done before today."""
        return not self.is_done and self.due is not None and self.due < today


def follow(
    session: Session,
    organisation: Organisation,
    playbook: Playbook,
    *,
    starts_on: date | None = None,
    now: datetime,
) -> Plan:
    """Follow a playbook: in the plan that there is, or in a new one after a campaign was closed.

    What was ticked stays ticked, of steps that both playbooks have; a new plan takes over what is
    ticked of the gate. `starts_on` counts until there is a campaign.

    Raises:
        PackError: it lacks a language of the organisation.
    """
    playbook.must_speak(organisation.languages)
    plan = plan_of(session, organisation.id)
    campaign = campaign_to_come(session, organisation)
    if plan is None or ((starts_on or campaign) and _is_over(session, plan)):
        plan = _begin(session, organisation, playbook, now)
    if campaign is not None:
        plan.campaign_id = campaign.id
    plan.playbook, plan.content = playbook.name, playbook.model_dump_json()
    plan.starts_on = starts_on or plan.starts_on
    session.add(plan)
    session.flush()
    return plan


def campaign_to_come(session: Session, organisation: Organisation) -> Campaign | None:
    """The campaign that an organisation has now, or that is planned."""
    campaign = queries.campaign_of(session, organisation.id)
    if campaign is None or campaign.status is CampaignStatus.CLOSED:
        return None
    return campaign


def lead_to(session: Session, campaign: Campaign, usual: Playbook, *, now: datetime) -> Plan:
    """Let the plan of an organisation be the one of a campaign that starts.

    The plan that was made for it, or a new one: with the playbook that was followed before, or the
    `usual` one.
    """
    plan = plan_of(session, campaign.organisation_id)
    if plan is None or plan.campaign_id is not None:
        organisation = queries.organisation(session, campaign.organisation_id)
        former = content_in(plan.content) if plan else usual
        plan = _begin(session, organisation, former, now)
    plan.campaign_id = campaign.id
    session.add(plan)
    session.flush()
    return plan


def steps_of(session: Session, plan: Plan) -> list[PlannedStep]:
    """All steps of a plan, in the order in which they are due."""
    organisation = queries.organisation(session, plan.organisation_id)
    working, starts_on = WorkingDays.of(organisation), plan_start(session, plan)
    ticks, seen = plan_steps(session, plan.id), _seen(session, organisation)
    planned = [
        PlannedStep(
            step,
            step.due(starts_on, working) if starts_on else None,
            ticks.get(step.key),
            is_done=step.checked in seen if step.checked else step.key in ticks,
        )
        for step in content_in(plan.content).steps
    ]
    return sorted(planned, key=lambda each: each.due or date.min)


def open_gate(session: Session, plan: Plan) -> list[Step]:
    """The steps of the gate that are still to be done."""
    return [one.step for one in steps_of(session, plan) if one.step.gate and not one.is_done]


def tick(
    session: Session,
    plan: Plan,
    key: str,
    *,
    done_on: date,
    note: str = "",
    by: Participant | None = None,
) -> Step:
    """Write down that a step is done; where somebody did so before, theirs stays.

    Raises:
        UnknownStep: the playbook has no such step, or it is one that nobody ticks.
        NoteNeeded: it asks for a note, and there is none.
    """
    step = step_in(plan, key)
    if step.checked:
        raise UnknownStep
    if step.asks and not note.strip():
        raise NoteNeeded
    row = {
        "plan_id": plan.id,
        "key": key,
        "done_on": done_on,
        "note": note.strip(),
        "participant_id": by.id if by else None,
    }
    session.flush()
    insert_once(session, PlanStep, row)
    return step


def untick(session: Session, plan: Plan, key: str) -> Step:
    """Take a tick back; harmless where there is none.

    Raises:
        UnknownStep: the playbook has no such step.
    """
    step = step_in(plan, key)
    if ticked := plan_steps(session, plan.id).get(key):
        session.delete(ticked)
        session.flush()
    return step


def has_step(plan: Plan, key: str) -> bool:
    """Whether the playbook that is followed has such a step."""
    return content_in(plan.content).step(key) is not None


def step_in(plan: Plan, key: str) -> Step:
    """The step of this key.

    Raises:
        UnknownStep: the playbook has none.
    """
    step = content_in(plan.content).step(key)
    if step is None:
        raise UnknownStep
    return step


def pass_gate(session: Session, plan: Plan, left: Sequence[Step], *, today: date) -> None:
    """Write down that a campaign starts although some steps of its gate are open."""
    plan.ungated_on, plan.ungated = today, [step.key for step in left]
    session.add(plan)


def _begin(session: Session, organisation: Organisation, playbook: Playbook, now: datetime) -> Plan:
    former = plan_of(session, organisation.id)
    plan = Plan(
        organisation_id=organisation.id,
        playbook=playbook.name,
        content=playbook.model_dump_json(),
        begun_at=now,
    )
    session.add(plan)
    session.flush()
    if former is not None:
        _take_over_gate(session, former, plan)
    return plan


def _take_over_gate(session: Session, former: Plan, plan: Plan) -> None:
    """What was agreed before one campaign holds for the next, with the day on which it was."""
    ticks = plan_steps(session, former.id)
    for step in content_in(plan.content).gate:
        if tick := ticks.get(step.key):
            kept = tick.model_dump(exclude={"id", "plan_id"})
            session.add(PlanStep(plan_id=plan.id, **kept))
    session.flush()


def _is_over(session: Session, plan: Plan) -> bool:
    if plan.campaign_id is None:
        return False
    return session.get_one(Campaign, plan.campaign_id).status is CampaignStatus.CLOSED


def _seen(session: Session, organisation: Organisation) -> set[CheckedBy]:
    """What can be seen to be done."""
    wanted = (Role.COORDINATOR, Role.LEADER)
    there = all(queries.people_with(session, organisation.id, role) for role in wanted)
    return {CheckedBy.ROLES} if there else set()
