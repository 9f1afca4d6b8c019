"""Two participants who turn out to be one person."""

from sqlmodel import Session, SQLModel, col, update

from challenges import check_ins, enrolments, participants, queries, theme_seats
from challenges.models import (
    Absence,
    ActionNews,
    Agreement,
    Answerable,
    Avoidance,
    BarrierChange,
    BarrierLook,
    CardPerson,
    CardThanks,
    Care,
    CheckIn,
    Confirmation,
    Enrolment,
    Friction,
    Intention,
    Participant,
    PlanStep,
    Reminder,
    RoleGrant,
    SecondAttempt,
    SignIn,
    Support,
    Talker,
    TalkMember,
    TalkWish,
    ThemeSeat,
)

HANDED_OVER = (
    Absence, ActionNews, Agreement, Answerable, Avoidance, BarrierChange, CardPerson, Friction,
    Intention, PlanStep,
)  # fmt: skip
"""Rows of which somebody may have many."""

ONE_EACH = (
    BarrierLook, CardThanks, Care, Confirmation, Reminder, SecondAttempt, SignIn, Support,
    TalkMember, TalkWish, Talker,
)  # fmt: skip
"""Rows of which somebody has one, per subject, barrier and removal, round, talk, or in all.

The keeper's own stays.
"""

_SUBJECTS = ("subject", "barrier_id", "removal", "round_id", "talk_id", "thing_id")
"""The columns that say what such a row is about."""

JOINED = (CheckIn, Enrolment, RoleGrant, ThemeSeat)
"""Rows that are put together."""


def join(session: Session, giver: Participant, keeper: Participant) -> None:
    """Let everything of `giver` be of `keeper`, and delete `giver`.

    Of two answers to one challenge the later one stays, so that the person counts once; they have
    the roles of both, the team of the keeper if they have one, and take part if either did.
    """
    session.flush()
    check_ins.hand_over(session, giver.id, keeper.id)
    _join_enrolments(session, giver, keeper)
    theme_seats.put_together(session, giver.id, keeper.id)
    for role in queries.rows_of(session, RoleGrant, giver.id):
        participants.grant(session, keeper, role.role)
        if role.called:
            participants.call_coordinator(session, keeper.id, role.called)
        session.delete(role)
    for table in ONE_EACH:
        _drop_doubles(session, table, giver, keeper)
    session.flush()
    for table in (*HANDED_OVER, *ONE_EACH):
        session.exec(
            update(table)
            .where(col(table.participant_id) == giver.id)
            .values(participant_id=keeper.id)
            .execution_options(synchronize_session=False)
        )
    _join_persons(session, giver, keeper)
    session.flush()
    session.delete(giver)
    session.flush()


def _join_persons(session: Session, giver: Participant, keeper: Participant) -> None:
    taking_part = keeper.is_taking_part or giver.is_taking_part
    joined = [at for at in (keeper.joined_on, giver.joined_on) if at is not None]
    keeper.joined_on = min(joined, default=None)
    if taking_part:
        keeper.left_on = None
    elif joined:
        keeper.left_on = max(filter(None, (keeper.left_on, giver.left_on)))
    keeper.locale = keeper.locale or giver.locale
    if keeper.team_id is None and giver.team_id is not None:
        keeper.team_id = giver.team_id
        session.add(keeper)
        enrolments.first_team(session, keeper, giver.team_id)
    session.add(keeper)


def _join_enrolments(session: Session, giver: Participant, keeper: Participant) -> None:
    """Expected as the keeper is, where both are: one person is expected once in a campaign."""
    mine = {row.campaign_id for row in queries.rows_of(session, Enrolment, keeper.id)}
    for row in queries.rows_of(session, Enrolment, giver.id):
        if row.campaign_id in mine:
            session.delete(row)
        else:
            row.participant_id = keeper.id
            session.add(row)


def _drop_doubles(
    session: Session,
    table: type[SQLModel],
    giver: Participant,
    keeper: Participant,
) -> None:
    def about(row: SQLModel) -> tuple[object, ...]:
        return tuple(getattr(row, name, None) for name in _SUBJECTS)

    mine = {about(row) for row in queries.rows_of(session, table, keeper.id)}
    for row in queries.rows_of(session, table, giver.id):
        if about(row) in mine:
            session.delete(row)
