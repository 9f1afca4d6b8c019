"""What is done for barriers every working day, also long after the campaign that raised them.

An organisation is looked after once on each working day, at nine by its own clocks or when its
campaign posts, if that is later: what was removed is told and what it blocked is offered again,
those it hindered are asked whether they notice, what it brought is measured, and coordinators hear
what waits for them. Every message has a key, so that nothing is said twice.
"""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from functools import partial
from uuid import UUID

from sqlmodel import Session

from bot import (
    bundle,
    card_index,
    news,
    offers,
    pulse,
    questionnaires,
    retention,
    rhythm,
    roster,
    theme_teams,
)
from bot.messages import removals as messages
from bot.outbox.sent import is_known
from challenges import barriers, calendar, queries, removals, retractions, supports
from challenges.calendar import WorkingDays
from challenges.models import (
    Action,
    Barrier,
    Campaign,
    Friction,
    IndexCard,
    Measure,
    Organisation,
    ThemeSeat,
)
from challenges.queries.campaigns import running_among
from challenges.queries.holdings import held
from challenges.retention import AGREED, Periods
from scoring.effects import Effects, effects_measured

STARTS_AT = time(9)
ASKED_AFTER = timedelta(days=14)
ASKED_WITHIN = timedelta(days=42)
WAITS_FOR_THE_CHALLENGE = timedelta(minutes=5)


def plan(
    session: Session, *, now: datetime, among: Collection[UUID], kept: Periods = AGREED
) -> None:
    """Look after those of some organisations for which it is time."""
    theirs = queries.to_look_after_among(session, among, now)
    running = running_among(session, [organisation.id for organisation in theirs])
    for organisation in theirs:
        campaign = running.get(organisation.id)
        if _challenge_comes_first(session, organisation, campaign, now):
            continue  # at the next tick: what was removed is told below today's challenge
        if _is_working_time(organisation, campaign, now):
            look_after(session, organisation, now, kept)
        organisation.follow_up_at = _next_time(organisation, campaign, now)
        session.add(organisation)


def look_after(
    session: Session, organisation: Organisation, now: datetime, kept: Periods = AGREED
) -> None:
    """Say what today asks about the barriers of one organisation, and all else that waits."""
    today, has = calendar.local_day(now, organisation.timezone), held(session, organisation.id)
    if Barrier in has:
        for barrier in queries.removed_between(session, organisation.id, now - ASKED_WITHIN, now):
            _follow_removal(session, barrier, organisation.timezone, today, now)
        offers.offer_again(session, organisation, today, now)
    if Action in has:
        pulse.look_after(session, organisation, today, now)
    if ThemeSeat in has:
        theme_teams.send(session, organisation, today, now)
    rhythm.send_digest(session, organisation, today, now)
    bundle.send(session, organisation, today, now)
    if Measure in has:
        questionnaires.close_over(session, organisation, today)
    if Barrier in has:
        supports.forget_taken_back(session, organisation.id, today)
        retractions.settle(session, organisation.id, today)
    if IndexCard in has:
        card_index.look_after(session, organisation, today, now)
    retention.announce(session, organisation, kept, today, now)


def _follow_removal(
    session: Session, barrier: Barrier, timezone: str, today: date, now: datetime
) -> None:
    """Open a barrier again that is not gone, or ask when its age since the removal asks it."""
    assert barrier.closed_at is not None  # the query asked for it
    removed_on = calendar.local_day(barrier.closed_at, timezone)
    said = queries.confirmations(session, barrier.id, barrier.removals, before=today)
    if removals.is_unnoticed(said):
        _open_again(session, barrier, now)
        return
    if removed_on + ASKED_AFTER <= today:
        removals.measure(session, barrier, removed_on, removed_on + ASKED_AFTER)
        _ask(session, barrier, now)


def _is_working_time(organisation: Organisation, running: Campaign | None, now: datetime) -> bool:
    day = now.astimezone(calendar.zone(organisation.timezone)).date()
    begins = _begins(organisation, running, day)
    ends = calendar.moment(day, calendar.WORKDAY_ENDS, organisation.timezone)
    if begins >= ends:  # a campaign in the evening: until midnight, as its challenge
        ends = calendar.moment(day + timedelta(days=1), time(0), organisation.timezone)
    return day in WorkingDays.of(organisation) and begins <= now < ends


def _next_time(organisation: Organisation, running: Campaign | None, now: datetime) -> datetime:
    """When that begins on the first working day on which it is still to come."""
    day = now.astimezone(calendar.zone(organisation.timezone)).date()
    days = WorkingDays.of(organisation).since(day)
    moments = (_begins(organisation, running, day) for day in days)
    return next(moment for moment in moments if moment > now)


def _begins(organisation: Organisation, running: Campaign | None, day: date) -> datetime:
    """Nine o'clock, or when the campaign that runs posts its challenge, if that is later."""
    nine = calendar.moment(day, STARTS_AT, organisation.timezone)
    if running is None:
        return nine
    return max(nine, calendar.moment(day, running.post_at, running.timezone))


def _challenge_comes_first(
    session: Session, organisation: Organisation, running: Campaign | None, now: datetime
) -> bool:
    """Whether today's challenge is not in the outbox yet, where several servers plan at once.

    It is waited for some minutes: where it cannot be made, the rest is not kept for it.
    """
    if running is None:
        return False
    day = now.astimezone(calendar.zone(organisation.timezone)).date()
    begins = _begins(organisation, running, day)
    if not begins <= now < begins + WAITS_FOR_THE_CHALLENGE:
        return False
    challenge = queries.challenge_on(session, running.id, day)
    if challenge is None:
        return False
    channels = roster.channels_of(session, running.id)
    return any(not is_known(session, f"challenge/{challenge.id}/{one.id}") for one in channels)


def _open_again(session: Session, barrier: Barrier, now: datetime) -> None:
    """Open a barrier again, and tell those who ran into it; coordinators read it in their bundle.

    The day after, and not at the press that was one too many: that would tell whose press it was.
    """
    barriers.reopen_unnoticed(session, barrier, now=now)
    news.barrier_changed(session, barrier, now=now)


def offered_at(session: Session, barrier: Barrier) -> datetime:
    """When the challenge of a barrier that is gone is offered again."""
    organisation = queries.organisation(session, barrier.organisation_id)
    removed_on = offers.removed_on(barrier, organisation)
    running = running_among(session, [organisation.id]).get(organisation.id)
    return _begins(organisation, running, WorkingDays.of(organisation).after(removed_on))


def _ask(session: Session, barrier: Barrier, now: datetime) -> None:
    """Ask those whom a barrier hindered whether they notice that it is gone."""
    key = f"noticed/{barrier.id}/{barrier.removals}"
    card = partial(messages.do_you_notice, barrier)
    for person in queries.followers(session, barrier):
        news.tell_if_here(session, person, card, key=f"{key}/{person.id}", now=now)


def tell_no_more(session: Session, report: Friction) -> None:
    """Withdraw what a report would still bring to who made it."""
    if report.participant_id is not None:
        barrier = queries.barrier(session, report.barrier_id)
        news.withdraw_change(session, barrier, report.participant_id)


def effects_of(session: Session, barrier: Barrier) -> Effects | None:
    """Whether the challenge that a barrier blocked works more often since it is gone.

    None until that was measured, two weeks after the removal, and of a barrier of no challenge.
    """
    measured = queries.measurements(session, barrier) if barrier.is_gone else ()
    return effects_measured(measured) if measured else None
