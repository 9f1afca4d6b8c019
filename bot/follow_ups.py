"""What is done for barriers every working day, also long after the campaign that raised them.

An organisation is looked after once on each working day, at nine by its own clocks: the challenge
of a barrier that is gone is offered again, those it hindered are asked whether they notice, what
it brought is measured, and coordinators hear what waits for them. Every message has a key, so that
nothing is said twice.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial

from sqlmodel import Session

from bot import news, outbox, roster
from bot.chat.cards import Card
from bot.i18n import Translate, translator
from bot.messages import following
from bot.messages import removals as messages
from challenges import barriers, calendar, queries, removals, supports
from challenges.calendar import WorkingDays
from challenges.models import Barrier, CampaignStatus, Organisation, Participant
from challenges.packs import content_of
from scoring.digest import PATIENCE
from scoring.effects import Effects, effects

STARTS_AT = time(9)
OFFERED_WITHIN = timedelta(days=7)
"""Who slept through a week is not offered a challenge again as if it were news."""
ASKED_AFTER = timedelta(days=14)
ASKED_WITHIN = timedelta(days=42)
MOST_AT_ONCE = 20
"""Organisations in one transaction; the next tick goes on."""


def plan(session: Session, now: datetime) -> int:
    """Look after whom it is time for; returns how many organisations that were."""
    organisations = queries.to_look_after(session, now, MOST_AT_ONCE)
    for organisation in organisations:
        if _is_working_time(organisation, now):
            look_after(session, organisation, now)
        organisation.follow_up_at = _next_time(organisation, now)
        session.add(organisation)
    return len(organisations)


def look_after(session: Session, organisation: Organisation, now: datetime) -> None:
    """Say what today asks about the barriers of one organisation."""
    today = calendar.local_day(now, organisation.timezone)
    for barrier in queries.removed_between(session, organisation.id, now - ASKED_WITHIN, now):
        _follow_removal(session, barrier, organisation.timezone, today, now)
    for key, card in _for_coordinators(session, organisation, today):
        news.tell_coordinators(session, organisation.id, card, key=key, now=now)
    supports.forget_taken_back(session, organisation.id, today)


def _follow_removal(
    session: Session, barrier: Barrier, timezone: str, today: date, now: datetime
) -> None:
    """Open a barrier again that is not gone, or do what its age since the removal asks."""
    assert barrier.closed_at is not None  # the query asked for it
    removed_on = calendar.local_day(barrier.closed_at, timezone)
    said = queries.confirmations(session, barrier.id, barrier.removals, before=today)
    if removals.is_unnoticed(said):
        _open_again(session, barrier, now)
        return
    if removed_on < today <= removed_on + OFFERED_WITHIN:
        _offer_again(session, barrier, today, now)
    if removed_on + ASKED_AFTER <= today:
        removals.measure(session, barrier, removed_on, removed_on + ASKED_AFTER)
        _ask(session, barrier, now)


def _for_coordinators(
    session: Session, organisation: Organisation, today: date
) -> Iterator[tuple[str, Callable[[Translate], Card]]]:
    """What coordinators hear, each with the key that lets it be said once."""
    for barrier in queries.to_review(session, organisation.id, today):
        key = f"review/{barrier.id}/{barrier.review_on}"
        yield key, partial(messages.time_to_review, barrier)
    for barrier in queries.late(session, organisation.id, today):
        yield f"late/{barrier.id}/{barrier.due}", partial(messages.late, barrier)
    since = WorkingDays.of(organisation).before(today)
    for remark_id, barrier in queries.answered_between(session, organisation.id, since, today):
        yield f"answered/{remark_id}", partial(following.answered, barrier)
    if unread := overdue(session, organisation, today):
        yield f"overdue/{organisation.id}/{today}", partial(messages.overdue, unread)


def _is_working_time(organisation: Organisation, now: datetime) -> bool:
    local = now.astimezone(calendar.zone(organisation.timezone))
    in_hours = STARTS_AT <= local.time() < calendar.WORKDAY_ENDS
    return in_hours and local.date() in WorkingDays.of(organisation)


def _next_time(organisation: Organisation, now: datetime) -> datetime:
    """Nine o'clock on the first working day on which that is still to come."""
    day = now.astimezone(calendar.zone(organisation.timezone)).date()
    days = WorkingDays.of(organisation).since(day)
    moments = (calendar.moment(day, STARTS_AT, organisation.timezone) for day in days)
    return next(moment for moment in moments if moment > now)


def _open_again(session: Session, barrier: Barrier, now: datetime) -> None:
    """Open a barrier again, and tell its coordinators and those who ran into it.

    The day after, and not at the press that was one too many: that would tell whose press it was.
    """
    barriers.reopen_unnoticed(session, barrier, now=now)
    key = f"reopened/{barrier.id}/{barrier.version}"
    card = partial(messages.opened_again, barrier)
    news.tell_coordinators(session, barrier.organisation_id, card, key=key, now=now)
    news.barrier_changed(session, barrier, now=now)


def _offer_again(session: Session, barrier: Barrier, today: date, now: datetime) -> None:
    """Offer the challenge that a barrier blocked to those it hindered, and in the channels."""
    challenge = queries.blocked_challenge(session, barrier, before=today)
    if challenge is None or barrier.own_words:
        return
    key = f"again/{barrier.id}/{barrier.removals}"
    card = partial(messages.try_again, barrier, content_of(challenge))
    for person in queries.followers(session, barrier):
        _tell_if_here(session, person, card, f"{key}/{person.id}", now)
    campaign = queries.campaign_of(session, barrier.organisation_id)
    if campaign is not None and campaign.status is CampaignStatus.RUNNING:
        words = card(translator(campaign.locale))
        for channel in roster.channels_of(session, campaign.id):
            outbox.post(session, channel, words, key=f"{key}/{channel.id}", now=now)


def _ask(session: Session, barrier: Barrier, now: datetime) -> None:
    """Ask those whom a barrier hindered whether they notice that it is gone."""
    key = f"noticed/{barrier.id}/{barrier.removals}"
    card = partial(messages.do_you_notice, barrier)
    for person in queries.followers(session, barrier):
        _tell_if_here(session, person, card, f"{key}/{person.id}", now)


def _tell_if_here(
    session: Session,
    person: Participant,
    card: Callable[[Translate], Card],
    key: str,
    now: datetime,
) -> None:
    """Leave those alone who have stopped taking part."""
    if person.left_at is None:
        news.tell(session, person, card, key=key, now=now)


def overdue(session: Session, organisation: Organisation, today: date) -> Sequence[Barrier]:
    """The barriers that have waited longer for a first answer than they should."""
    day, working = today, WorkingDays.of(organisation)
    for _ in range(PATIENCE):
        day = working.before(day)
    return queries.unread(session, organisation.id, day)


def effects_of(session: Session, barrier: Barrier) -> Effects | None:
    """Whether the challenge that a barrier blocked works more often since it is gone.

    None until that was measured, two weeks after the removal, and of a barrier of no challenge.
    """
    measured = queries.measurements(session, barrier) if barrier.is_gone else ()
    if not measured:
        return None
    return effects(
        {group.hindered: (group.worked_before, group.tried_before) for group in measured},
        {group.hindered: (group.worked_after, group.tried_after) for group in measured},
    )
