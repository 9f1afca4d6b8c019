"""What got in the way, could be or should stay: one person's report, and what gathers it."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Session

from challenges import queries
from challenges.errors import UnknownBarrier
from challenges.models import Barrier, Campaign, Challenge, Friction, Participant, Signal
from challenges.packs import ChallengeContent, Code, Reason
from challenges.packs.texts import labelled

SMALLEST_TEAM_TOLD = 5


@dataclass(frozen=True, slots=True)
class Report:
    """What somebody filled in. `participant` is None for an anonymous report (the default).

    Only what got in the way has ready-made answers.
    `same_as` is the barrier that they said it is the same as. It `repeats` what they reported
    before, without a name: to be read, and no voice.
    """

    day: date
    kind: Signal = Signal.BARRIER
    reason: Reason | None = None
    code: str = "OTHER"
    text: str = ""
    place: str = ""
    team_id: UUID | None = None
    participant: Participant | None = None
    same_as: Barrier | None = None
    repeats: bool = False


def does_not_suit(told: Report) -> bool:
    """Whether somebody says that it does not suit them: that is theirs, and never stored."""
    return (told.reason.barrier if told.reason else told.code) == Code.HEALTH


def barrier_for(
    session: Session,
    campaign: Campaign,
    challenge: Challenge | None,
    content: ChallengeContent | None,
    told: Report,
) -> Barrier:
    """The barrier that gathers a report, opened when there is none.

    A ready-made answer joins the barrier of that challenge and answer at once; own words alone get
    a barrier of their own, with the place and kind that were said, which a coordinator may merge,
    unless they are the same as a known one.

    Raises:
        UnknownBarrier: they are said to be the same as what is something else.
    """
    if told.same_as is not None:
        if told.same_as.kind is not told.kind:
            raise UnknownBarrier
        return told.same_as
    if challenge is None or content is None or told.reason is None:
        return _own_words(session, campaign, challenge, told)
    return _ready_made(session, campaign, challenge, content, told.reason, told.day)


def sent_before(
    session: Session, campaign: Campaign, challenge: Challenge | None, told: Report
) -> Barrier | None:
    """The barrier of a report in own words that came in today already: a form sent twice.

    Nothing is kept by which an anonymous report could be told from a colleague's: the same words
    about the same, from the same place and team on the same day, count as one. Only what joins the
    same barrier is the same: another one would tell what a colleague chose.
    """
    if not told.text:
        return None
    said = _said(session, challenge, told)
    if told.same_as is not None:
        said["barrier_id"] = told.same_as.id
    opens_its_own = told.same_as is None and told.reason is None
    same = queries.same_report(
        session,
        campaign.organisation_id,
        said,
        kind=told.kind,
        opened_on=told.day if opens_its_own else None,
    )
    return queries.barrier(session, same.barrier_id) if same else None


def report(
    session: Session, barrier: Barrier, challenge: Challenge | None, told: Report
) -> Friction:
    """Write a friction down under its barrier."""
    friction = Friction(
        campaign_id=barrier.campaign_id,
        barrier_id=barrier.id,
        counts_until=told.day if told.repeats else None,  # it would count from the next day
        **_said(session, challenge, told),
    )
    session.add(friction)
    session.flush()
    return friction


def _said(session: Session, challenge: Challenge | None, told: Report) -> dict[str, Any]:
    """The columns that two reports of the same have in common."""
    return {
        "challenge_id": challenge.id if challenge else None,
        "participant_id": told.participant.id if told.participant else None,
        "team_id": _team_if_big_enough(session, told.team_id),
        "reason": told.reason.key if told.reason else "",
        "text": told.text,
        "place": told.place,
        "day": told.day,
    }


def _ready_made(
    session: Session,
    campaign: Campaign,
    challenge: Challenge,
    content: ChallengeContent,
    reason: Reason,
    day: date,
) -> Barrier:
    origin = f"{challenge.code}/{reason.key}"
    barrier = queries.barrier_by_origin(session, campaign, origin)
    if barrier is None:
        barrier = Barrier(
            organisation_id=campaign.organisation_id,
            campaign_id=campaign.id,
            origin=origin,
            code=reason.barrier,
            theme=challenge.theme,
            wording={
                language: _name(content.title[language], reason.text[language], language)
                for language in content.languages
            },
            opened_on=day,
        )
        session.add(barrier)
        session.flush()
    return barrier


def _name(title: str, reason: str, language: str) -> str:
    """A challenge that is a question keeps its question mark, and nothing after it."""
    if title.endswith(("?", "!")):
        return f"{title} {reason}"
    return labelled(title, reason, language)


def _own_words(
    session: Session, campaign: Campaign, challenge: Challenge | None, told: Report
) -> Barrier:
    barrier = Barrier(
        organisation_id=campaign.organisation_id,
        campaign_id=campaign.id,
        origin=f"own/{uuid4()}",
        kind=told.kind,
        code=told.code,
        theme=challenge.theme if challenge else "",
        title=told.text,
        site=told.place,
        own_words=True,
        opened_on=told.day,
    )
    session.add(barrier)
    session.flush()
    return barrier


def _team_if_big_enough(session: Session, team_id: UUID | None) -> UUID | None:
    """A team is told only when nobody can be picked out of it."""
    if team_id is None or queries.members_of_team(session, team_id) < SMALLEST_TEAM_TOLD:
        return None
    return team_id
