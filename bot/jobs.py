"""What the bot does by itself. Every job can be repeated: the outbox's keys make it happen once."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from sqlmodel import Session

from bot import (
    bundle,
    influence,
    joining_again,
    news,
    outbox,
    questionnaires,
    reminders,
    reports,
    roster,
    standings,
    summaries,
    talks,
    theme_teams,
)
from bot.chat.cards import Card
from bot.i18n import translator
from bot.messages import barriers as barrier_messages
from bot.messages import challenges as challenge_messages
from bot.messages import digest as digest_messages
from bot.messages import scores
from bot.models import Delivery
from bot.outbox.sent import is_known
from challenges import calendar, campaigns, enrolments, queries
from challenges.calendar import Due, DueKind
from challenges.models import BarrierStatus, Campaign, Challenge, Signal
from challenges.packs import content_of


def post_due(session: Session, campaign: Campaign, due: Due, now: datetime) -> int:
    """Put one thing that is due into the outbox, wherever it goes."""
    match due.kind:
        case DueKind.CHALLENGE:
            return _post_challenge(session, campaign, due, now)
        case DueKind.DIGEST:
            return _send_digest(session, campaign, due, now)
        case DueKind.WEEKLY:
            return _post_weekly(session, campaign, due, now)
        case DueKind.KICK_OFF:
            key = f"kick-off/{campaign.id}"
            return _in_channels(session, campaign, key, lambda: _kick_off(session, campaign), now)
        case DueKind.CLOSING:
            return _post_closing(session, campaign, now)


def cards_of(session: Session, campaign: Campaign, due: Due, now: datetime) -> list[Card]:
    """What one thing that is due looks like as things stand; nothing is posted."""
    match due.kind:
        case DueKind.CHALLENGE:
            challenge = queries.challenge_on(session, campaign.id, due.day)
            return [_challenge_card(session, challenge, campaign, now)] if challenge else []
        case DueKind.DIGEST:
            return [_digest(session, campaign, due, campaign.locale)]
        case DueKind.WEEKLY:
            return [_weekly(session, campaign, summaries.summary(session, campaign, due.day), now)]
        case DueKind.KICK_OFF:
            return [_kick_off(session, campaign)]
        case DueKind.CLOSING:
            return [_closing(session, campaign, now)]


_AT_ANY_TIME = {
    module.SUBJECT: module.compose
    for module in (bundle, influence, joining_again, talks, theme_teams)
}
"""What makes the messages of a kind that are true whenever they are sent."""


def compose(
    session: Session, deliveries: Sequence[Delivery], now: datetime
) -> Sequence[Card | None]:
    """Make the cards of deliveries that show the latest.

    None when there is nothing to say any more: the subject is gone, or its time has passed while it
    lay ready. Reminders are made together: there are many, and what they ask is the same.
    """
    together = [one for one in deliveries if _kind(one) in reminders.SUBJECTS]
    made = reminders.compose(session, together, now) if together else ()
    cards = dict(zip((one.id for one in together), made, strict=True))
    return [cards[one.id] if one.id in cards else _compose(session, one, now) for one in deliveries]


def _kind(delivery: Delivery) -> str:
    return delivery.subject.partition("/")[0]


def _compose(session: Session, delivery: Delivery, now: datetime) -> Card | None:
    kind, _, identifier = delivery.subject.partition("/")
    if kind in _AT_ANY_TIME:
        return _AT_ANY_TIME[kind](session, delivery)
    if kind == questionnaires.REMINDER:
        return questionnaires.compose(session, delivery, now)
    if kind != "challenge":
        return None
    found = queries.challenge_by_text(session, identifier)
    if found is None or _is_too_late(session, delivery, *found, now):
        return None
    return _challenge_card(session, *found, now)


def _is_too_late(
    session: Session, delivery: Delivery, challenge: Challenge, campaign: Campaign, now: datetime
) -> bool:
    """Friday's challenge that lay ready when the machine went to sleep is not posted on Monday.

    What an operator posts on another day, with `prikkel campaign post`, was never in time.
    """
    if delivery.updates_id is not None:
        return False
    plan = campaigns.plan_of(session, campaign)
    asked = Due(DueKind.CHALLENGE, challenge.day)
    was_in_time = not calendar.is_over(plan, asked, delivery.created_at)
    return was_in_time and calendar.is_over(plan, asked, now)


def _kick_off(session: Session, campaign: Campaign) -> Card:
    words = campaign.says("kickoff", campaign.locale)
    translate = translator(campaign.locale)
    left = summaries.left_over(session, campaign)
    return challenge_messages.kick_off(campaign, campaign.starts_on, words, translate, left)


def _post_challenge(session: Session, campaign: Campaign, due: Due, now: datetime) -> int:
    challenge = queries.challenge_on(session, campaign.id, due.day)
    if challenge is None:
        return 0
    if campaign.closed_through is None:
        enrolments.enrol_everybody(session, campaign)
    standings.together(session, campaign, now)
    subject = f"challenge/{challenge.id}"
    return _in_channels(session, campaign, subject, None, now, subject=subject)


def _challenge_card(
    session: Session, challenge: Challenge, campaign: Campaign, now: datetime
) -> Card:
    """What everybody sees, which no answer changes."""
    return challenge_messages.challenge_card(
        challenge,
        content_of(challenge),
        number=challenge.position,
        total=queries.number_of_challenges(session, campaign.id),
        together=(standings.told_together(campaign, now), campaign.goal),
        translate=translator(campaign.locale),
    )


def _post_weekly(session: Session, campaign: Campaign, due: Due, now: datetime) -> int:
    def sum_up() -> Card:
        return _weekly(session, campaign, summaries.tell(session, campaign, due.day), now)

    return _in_channels(session, campaign, f"summary/{campaign.id}/{due.day}", sum_up, now)


def _weekly(session: Session, campaign: Campaign, summary: Card, now: datetime) -> Card:
    """What became of the barriers, and how everybody stands: one moment is one message."""
    board = standings.published(session, campaign, now)
    title = campaign.says("title", campaign.locale)
    return scores.weekly_card(summary, board, title, translator(campaign.locale))


def _post_closing(session: Session, campaign: Campaign, now: datetime) -> int:
    key = f"closing/{campaign.id}"
    return _in_channels(session, campaign, key, lambda: _closing(session, campaign, now), now)


def _closing(session: Session, campaign: Campaign, now: datetime) -> Card:
    plan = campaigns.plan_of(session, campaign)
    closes = calendar.window_closes(
        plan.days[-1], last_day=plan.days[-1], timezone=plan.timezone, working=plan.working
    )
    found = summaries.on_the_table(session, campaign, date.max)
    statuses = [barrier.status for barrier in found if barrier.kind is Signal.BARRIER]
    return challenge_messages.closing(
        campaign,
        campaign.says("closing", campaign.locale),
        removed=statuses.count(BarrierStatus.REMOVED),
        working=sum(status in barrier_messages.WORKED_ON for status in statuses),
        until=calendar.last_day_before(closes, plan.timezone) if now < closes else None,
        board=standings.published(session, campaign, now),
        translate=translator(campaign.locale),
    )


def _send_digest(session: Session, campaign: Campaign, due: Due, now: datetime) -> int:
    """The week to each leader in their language; to the coordinators where nobody leads."""

    def make(locale: str) -> Card:
        summaries.settle(session, campaign, calendar.local_day(now, campaign.timezone))
        return _digest(session, campaign, due, locale)

    organisation = queries.organisation(session, campaign.organisation_id)
    key = f"digest/{campaign.id}/{due.day}"
    return news.tell_deciders(session, organisation, make, key=key, now=now)


def _digest(session: Session, campaign: Campaign, due: Due, locale: str) -> Card:
    translate = translator(locale)
    digest = reports.digest(session, campaign, due.day, locale)
    return digest_messages.digest_card(digest, campaign.says("title", locale), translate)


def _in_channels(
    session: Session,
    campaign: Campaign,
    key: str,
    make: Callable[[], Card] | None,
    now: datetime,
    *,
    subject: str = "",
) -> int:
    """Post in every channel of the campaign that has not had it; the card is made only then."""
    keys = {
        f"{key}/{conversation.id}": conversation
        for conversation in roster.channels_of(session, campaign.id)
    }
    missing = {name: where for name, where in keys.items() if not is_known(session, name)}
    card = make() if make and missing else None
    for name, conversation in missing.items():
        outbox.post(session, conversation, card, key=name, now=now, subject=subject)
    return len(missing)
