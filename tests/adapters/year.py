"""The buttons of the year after a campaign: pressed and filled in on whichever platform.

A press is of one person, who coordinates, decides and looks after an action; beside them there is
another coordinator.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlmodel import Session

from bot import bundle
from challenges import actions, barriers, participants, pulse
from challenges.actions import Plan
from challenges.calendar import MONTH, WorkingDays
from challenges.models import (
    ActionStatus,
    Answerable,
    Barrier,
    BarrierStatus,
    Campaign,
    CampaignStatus,
    Decision,
    DecisionRequest,
    Organisation,
    Participant,
    Role,
)

OPENED = date(2026, 11, 2)


@dataclass(frozen=True)
class Pressed:
    """A button by its action and what it carries (a name in `Ground`), and what is read then.

    With `answers` it opens a form, which is filled in. `asked` says that leadership wants to know
    more first.
    """

    action: str
    carries: str
    reads: str
    answers: Mapping[str, str] = field(default_factory=dict[str, str])
    asked: bool = False


PRESSES = {
    "put off": Pressed("put-off", "thing", "Je hoort hier weer van op"),
    "given away": Pressed("give-away", "thing", "collega"),
    "not for us": Pressed(
        "not-ours", "barrier", "Geparkeerd", {"review-on": "2027-02-01", "answer": "Van het Rijk."}
    ),
    "on track": Pressed("action-health", "on-track", "Op schema"),
    "a word more": Pressed(
        "action-news", "action", "Zit vast", {"health": "stuck", "words": "Wacht op geld"}
    ),
    "decided": Pressed("decide-barrier", "barrier", "Besloten", {"decision": "go-ahead"}),
    "asked": Pressed(
        "ask-leadership", "seen", "Mag dit?",
        {"words": "Mag dit?", "owner": "Inkoop", "euros": "900", "due": "2027-01-04"},
    ),
    "answered": Pressed("answer-leadership", "seen", "Kan dit?", {"words": "Ja"}, asked=True),
    "asked about an action": Pressed(
        "ask-about-action", "action-seen", "Geen geld",
        {"words": "Mag dit?", "euros": "900", "title": "Geen geld"},
    ),
    "triaged": Pressed(
        "triage-barrier", "new-seen", "zijn rond",
        {"title": "Lift kapot", "owner": "Vastgoed", "due": "2027-01-04"},
    ),
    "next": Pressed("triage-next", "none", "De lift"),
    "joined again": Pressed("join", "none", "Je doet weer mee"),
    "not this time": Pressed("not-again", "none", "deze keer niet"),
}  # fmt: skip


def prepare(
    session: Session, campaign_id: UUID, me: Participant, other: Participant, *, asked: bool,
    now: datetime,
) -> Mapping[str, str]:  # fmt: skip
    """Something to read, to decide, to look after; by their names, what buttons carry of it."""
    campaign = session.get_one(Campaign, campaign_id)
    organisation = session.get_one(Organisation, campaign.organisation_id)
    me.locale = "nl"
    for role in (Role.COORDINATOR, Role.LEADER):
        participants.grant(session, me, role)
    participants.grant(session, other, Role.COORDINATOR)
    barrier, new = (
        Barrier(
            organisation_id=organisation.id, campaign_id=campaign.id, origin=f"own/{title}",
            code="FACIL", theme="circular", title=title, status=status, opened_on=OPENED,
            own_words=status is BarrierStatus.REPORTED,
        )
        for title, status in (
            ("Geen borden", BarrierStatus.ACKNOWLEDGED), ("De lift", BarrierStatus.REPORTED),
        )
    )  # fmt: skip
    session.add_all([barrier, new])
    session.flush()
    request = DecisionRequest(barrier_id=barrier.id, words="Kan dit?")
    barriers.ask_leadership(session, barrier, request, by=me, version=1, now=now)
    if asked:
        barriers.decide(
            session, barrier, Decision.TELL_ME_MORE, "Wat?", by=other, version=2, now=now
        )
    plan = Plan("Groendak", status=ActionStatus.IN_PROGRESS)
    action = actions.create(session, organisation.id, plan, now=now)
    pulse.accept(
        session, Answerable(action_id=action.id), me, MONTH, OPENED, WorkingDays.of(organisation)
    )
    before = campaign.model_dump() | {
        "id": uuid4(), "status": CampaignStatus.CLOSED, "starts_on": OPENED, "ends_on": OPENED,
    }  # fmt: skip
    session.add(Campaign(**before))
    me.joined_on = OPENED
    session.flush()
    waits = bundle.waiting(session, organisation, me, now.date())
    thing = next(one.subject for _, things in waits for one in things if str(new.id) in one.subject)
    return {
        "none": "", "thing": thing, "barrier": str(barrier.id), "action": str(action.id),
        "on-track": f"{action.id}/on-track", "action-seen": f"{action.id}/{action.version}",
        "seen": f"{barrier.id}/{barrier.version}", "new-seen": f"{new.id}/{new.version}",
    }  # fmt: skip
