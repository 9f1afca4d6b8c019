"""What a theme team sees of its theme, with the channel's eyes, and when it is told.

They read what everybody may: barriers with a name for everybody, of before today, with voices as
they are published, and the programme as it is on the roadmap; no own words, no people.
"""

from collections import defaultdict
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from bot import news, outbox, pulse
from bot.messages import theme_teams as messages
from bot.messages.barriers import is_public, most_voices_first
from bot.messages.theme_teams import Told
from challenges import queries, theme_teams
from challenges.barriers import OPEN
from challenges.models import CampaignStatus, Organisation, Participant, ThemeSeat
from challenges.queries import theme_seats
from scoring.voices import told_each


def told_of(session: Session, organisation_id: UUID, seat: ThemeSeat, today: date) -> Told:
    """How the theme of a seat stands."""
    open_now = queries.barriers(session, organisation_id, OPEN, before=today)
    voices = told_each(queries.voices(session, organisation_id, today))
    barriers = [one for one in open_now if is_public(one) and one.theme == seat.theme]
    of_theme = [
        one
        for one in queries.actions(session, organisation_id)
        if one.theme == seat.theme and not one.is_over
    ]
    lives = pulse.lives(session, of_theme, today)
    taken = theme_seats.looked_after(session, organisation_id, seat.theme)
    answered = {one.action_id for one in taken}
    ordered = most_voices_first(barriers, voices)
    return Told(seat, today, ordered, voices, lives, answered)


def send(session: Session, organisation: Organisation, today: date, now: datetime) -> None:
    """Send each member one card of all their themes: weekly in a campaign, monthly outside one."""
    theme_teams.end_over(session, organisation.id, today)
    theirs: defaultdict[UUID, list[ThemeSeat]] = defaultdict(list)
    for seat in theme_seats.seats(session, organisation.id):
        if seat.participant_id is not None:
            theirs[seat.participant_id].append(seat)
    if not theirs:
        return
    campaign = queries.campaign_of(session, organisation.id)
    weekly = campaign is not None and campaign.status is CampaignStatus.RUNNING
    for person_id, held in theirs.items():
        if any(_is_due(one, today, weekly=weekly) for one in held):
            person = session.get_one(Participant, person_id)
            if not queries.is_away(session, person_id, today):
                _tell(session, person, held, today, now)


def take_back(session: Session, participant_id: UUID, today: date) -> None:
    """Withdraw what somebody has not been sent yet of today: they are in a team less."""
    outbox.withdraw(session, _key(participant_id, today))


def _tell(
    session: Session, person: Participant, held: list[ThemeSeat], today: date, now: datetime
) -> None:
    told = [told_of(session, person.organisation_id, seat, today) for seat in held]
    for seat in held:
        seat.told_on = today
        session.add(seat)
    news.tell(
        session, person, lambda words: messages.card_to_forward(told, words),
        key=_key(person.id, today), now=now,
    )  # fmt: skip


def _key(participant_id: UUID, today: date) -> str:
    return f"theme-team/{participant_id}/{today}"


def _is_due(seat: ThemeSeat, today: date, *, weekly: bool) -> bool:
    """Whether a week, or a month, began since a member was last told."""
    last = seat.told_on
    if last is None:
        return True
    if weekly:
        return last.isocalendar()[:2] != today.isocalendar()[:2]
    return (last.year, last.month) != (today.year, today.month)
