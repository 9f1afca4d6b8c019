"""What a theme team sees of its theme, with the channel's eyes, and when it is told.

They read what everybody may: barriers with a name for everybody, of before today, with voices as
they are published, and the programme as it is on the roadmap; no own words, no people.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from bot import news, outbox, pulse, roster
from bot.chat.cards import Card
from bot.messages import theme_teams as messages
from bot.messages.barriers import is_public, most_voices_first
from bot.messages.theme_teams import Told
from bot.models import Delivery
from bot.outbox.sent import lost
from challenges import queries, theme_leads, theme_teams
from challenges.barriers import OPEN
from challenges.models import CampaignStatus, Organisation, Participant, ThemeSeat
from challenges.queries import theme_seats
from scoring.voices import told_each

SUBJECT = "theme-team"


def told_of(
    session: Session,
    organisation_id: UUID,
    seat: ThemeSeat,
    today: date,
    since: date | None = None,
) -> Told:
    """How the theme of a seat stands; new is what came since its member was last told."""
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
    return Told(
        seat, today, ordered, voices, lives, answered,
        since=since or seat.told_on or date.min,
        question=theme_seats.question_of(session, organisation_id, seat.theme, today),
    )  # fmt: skip


def send(session: Session, organisation: Organisation, today: date, now: datetime) -> None:
    """Send each member one card of all their themes: weekly in a campaign, monthly outside one.

    Whoever is away, cannot be reached, or was sent a card about their actions that day, gets it on
    the next working day.
    """
    theme_teams.end_over(session, organisation.id, today)
    theirs: defaultdict[UUID, list[ThemeSeat]] = defaultdict(list)
    seats = theme_seats.seats(session, organisation.id)
    for seat in seats:
        if seat.participant_id is not None:
            theirs[seat.participant_id].append(seat)
    if not theirs:
        return
    campaign = queries.campaign_of(session, organisation.id)
    weekly = campaign is not None and campaign.status is CampaignStatus.RUNNING
    _end_questions(session, seats, today, weekly=weekly)
    for person_id, held in theirs.items():
        is_due = any(_is_due(session, one, today, weekly=weekly) for one in held)
        is_due = is_due and not pulse.was_told(session, person_id, today)
        if is_due and _tell(session, person_id, held, today, now):
            for one in held:
                theme_leads.begin_asking(session, seats, one.theme, today)


def _end_questions(
    session: Session, seats: Sequence[ThemeSeat], today: date, *, weekly: bool
) -> None:
    for seat in seats:
        if seat.asked_on and _is_over(seat.asked_on, today, weekly=weekly):
            theme_leads.ask(session, seat, "")


def compose(session: Session, delivery: Delivery) -> Card | None:
    """Make the card as things stand when it is sent; None for who is in no team any more."""
    _, person_id, day, since = delivery.subject.split("/")
    person, today = session.get(Participant, UUID(person_id)), date.fromisoformat(day)
    held = theme_seats.seats_of(session, person.id, today) if person else ()
    if person is None or not held:
        return None
    last = date.fromisoformat(since)
    told = [told_of(session, person.organisation_id, seat, today, last) for seat in held]
    return messages.card_to_forward(told, news.words_for(session, person))


def _tell(
    session: Session, person_id: UUID, held: list[ThemeSeat], today: date, now: datetime
) -> bool:
    conversation = roster.direct_to(session, person_id)
    if conversation is None or conversation.gone or queries.is_away(session, person_id, today):
        return False
    since = min(seat.told_on or today for seat in held)
    for seat in held:
        seat.told_on = today
        session.add(seat)
    return outbox.post(
        session, conversation, None, key=_key(person_id, today), now=now,
        subject=f"{_key(person_id, today)}/{since}", must_arrive=True,
    )  # fmt: skip


def _key(participant_id: UUID, day: date) -> str:
    return f"{SUBJECT}/{participant_id}/{day}"


def _is_due(session: Session, seat: ThemeSeat, today: date, *, weekly: bool) -> bool:
    """Whether a week, or a month, began since a member was last told.

    What did not arrive is tried once more in it: what is refused for good, is so every day.
    """
    last = seat.told_on
    if last is None or _is_over(last, today, weekly=weekly):
        return True
    kind = f"{SUBJECT}/{seat.participant_id}/"
    days = [date.fromisoformat(key.removeprefix(kind)) for key in lost(session, kind)]
    tried = [day for day in days if not _is_over(day, today, weekly=weekly)]
    return tried == [last]


def _is_over(last: date, today: date, *, weekly: bool) -> bool:
    """Whether the week, or the month, of a day is over."""
    if weekly:
        return last.isocalendar()[:2] != today.isocalendar()[:2]
    return (last.year, last.month) != (today.year, today.month)
