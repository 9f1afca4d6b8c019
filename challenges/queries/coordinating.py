"""Who coordinates: what they are called, and what they have before them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from challenges.models import (
    BarrierLook,
    CardPerson,
    IndexCard,
    Participant,
    Role,
    RoleGrant,
)
from challenges.queries.people import people_with


def coordinator_names(session: Session, organisation_id: UUID) -> Mapping[UUID, str]:
    """What coordinators want to be called among themselves; of who left there is no name."""
    statement = (
        select(Participant.id, RoleGrant.called)
        .join(RoleGrant, col(RoleGrant.participant_id) == Participant.id)
        .where(
            Participant.organisation_id == organisation_id,
            RoleGrant.role == Role.COORDINATOR,
            RoleGrant.called != "",
            col(Participant.left_on).is_(None),
        )
    )
    return dict(session.exec(statement).all())


def names_known(session: Session, organisation_id: UUID) -> list[str]:
    """The names of colleagues that are kept: of coordinators, and on the cards of contacts."""
    on_cards = (
        select(CardPerson.name)
        .join(IndexCard, col(IndexCard.id) == CardPerson.card_id)
        .where(IndexCard.organisation_id == organisation_id)
    )
    return sorted({*coordinator_names(session, organisation_id).values(), *session.exec(on_cards)})


def is_asked_for_a_name(session: Session, organisation_id: UUID, participant_id: UUID) -> bool:
    """Whether a coordinator is still to say what the others call them, and there are others."""
    grant = role_of(session, participant_id, Role.COORDINATOR)
    if grant is None or grant.called or grant.name_asked:
        return False
    return len(people_with(session, organisation_id, Role.COORDINATOR)) > 1


def role_of(session: Session, participant_id: UUID, role: Role) -> RoleGrant | None:
    """A role of somebody, as it was given; None where they have not got it."""
    return session.exec(
        select(RoleGrant).where(RoleGrant.participant_id == participant_id, RoleGrant.role == role)
    ).first()


def looks_of_others(
    session: Session, barrier_id: UUID, participant_id: UUID, since: datetime
) -> Sequence[BarrierLook]:
    """Which others opened a barrier since a moment, the latest first."""
    statement = (
        select(BarrierLook)
        .where(
            BarrierLook.barrier_id == barrier_id,
            BarrierLook.participant_id != participant_id,
            BarrierLook.looked_at > since,
        )
        .order_by(col(BarrierLook.looked_at).desc())
    )
    return session.exec(statement).all()
