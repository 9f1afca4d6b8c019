"""Who took part in one campaign is asked, once and in person, whether they join the next one.

From the kick-off on, some at a time: nobody is carried over without saying so, whether by a button
of this message, of the kick-off, or by answering a challenge.
"""

from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from bot import news, outbox, roster
from bot.chat.cards import Card
from bot.messages import joining_again as messages
from bot.models import Account, ConversationRecord, Delivery
from challenges import calendar, enrolments, queries
from challenges.calendar import CampaignPlan
from challenges.models import Campaign, Participant
from challenges.queries.campaigns import campaign_before

SUBJECT = "join-again"
AT_ONCE = 50
"""People who are asked by one tick: as long as its transaction lasts, others wait."""
FOR = timedelta(days=3)
"""For so long after its first challenge a campaign asks who is left; later it would be late."""


def ask(session: Session, campaign: Campaign, plan: CampaignPlan, now: datetime) -> bool:
    """Ask some of those who took part before, each once; says whether all of them are asked."""
    before = campaign_before(session, campaign) if _is_time(plan, now) else None
    if before is None:
        return True
    subject = f"{SUBJECT}/{campaign.id}"
    people = roster.to_ask(session, campaign, before, subject, AT_ONCE)
    for person_id in people:
        conversation = roster.direct_to(session, person_id)
        if conversation is not None:
            key = f"{subject}/{person_id}"
            outbox.post(session, conversation, None, key=key, now=now, subject=subject)
    return len(people) < AT_ONCE


def _is_time(plan: CampaignPlan, now: datetime) -> bool:
    """Whether it is between the kick-off and a few days into the campaign, in working hours."""
    if not plan.is_running or not plan.days:
        return False
    opens = calendar.kick_off_at(plan)
    today = calendar.local_day(now, plan.timezone)
    begins, ends = (
        calendar.moment(today, at, plan.timezone) for at in (plan.post_at, calendar.WORKDAY_ENDS)
    )
    at_work = today in plan.working and begins <= now < max(ends, begins + timedelta(hours=1))
    last = calendar.moment(plan.days[0], plan.post_at, plan.timezone) + FOR
    return at_work and opens <= now < last


def compose(session: Session, delivery: Delivery) -> Card | None:
    """The question as things stand when it is sent; None when it was answered meanwhile."""
    campaign = session.get(Campaign, UUID(delivery.subject.partition("/")[2]))
    conversation = session.get_one(ConversationRecord, delivery.conversation_id)
    account = session.get(Account, conversation.account_id) if conversation.account_id else None
    person = session.get(Participant, account.participant_id) if account else None
    if campaign is None or person is None:
        return None
    if not enrolments.waits_for_a_yes(session, campaign, person):
        return None
    words = news.words_for(session, person)
    return messages.ask(campaign, person, team_of(session, person), words)


def team_of(session: Session, person: Participant) -> str | None:
    """What somebody's team is called; "" where they are in none, None where there are none."""
    names = queries.team_names(session, person.organisation_id)
    if not names:
        return None
    return names.get(person.team_id, "") if person.team_id else ""
