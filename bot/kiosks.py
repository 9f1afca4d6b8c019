"""The tablet of a team: what it shows, and what comes in there, of nobody in particular."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from bot import inbox, reports
from bot.chat.forms import Form, ToggleField, is_yes
from bot.i18n import Translate
from bot.messages import frictions as messages
from challenges import access, calendar, frictions, kiosks, queries
from challenges.errors import NoCampaign, UnknownChallenge
from challenges.frictions import Report
from challenges.models import (
    AccessPurpose,
    Answer,
    Campaign,
    CampaignStatus,
    Challenge,
    Organisation,
    Team,
)
from challenges.packs import barrier_codes
from challenges.personal_data import found_in

ANSWERS = (Answer.DONE, Answer.NOT_TODAY)
"""Who is away does not stand before the tablet."""


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A tablet that is open: its team, and the campaign that it is about, if there is one."""

    link_id: UUID
    team: Team
    organisation: Organisation
    campaign: Campaign | None


@dataclass(frozen=True, slots=True)
class StillOpen:
    """A report that was not written down: its form, and what is wrong in it."""

    form: Form
    errors: Mapping[str, str]


def opened(
    session: Session, code: str, now: datetime, secrets_in_use: Sequence[bytes]
) -> Kiosk | None:
    """The tablet that a code is of; None for a code that opens none, for whatever reason."""
    link = access.opened(session, code, AccessPurpose.KIOSK, now, secrets_in_use)
    team = session.get(Team, link.about_id) if link else None
    if link is None or team is None or team.organisation_id != link.organisation_id:
        return None
    organisation = queries.organisation(session, team.organisation_id)
    return Kiosk(link.id, team, organisation, queries.campaign_of(session, organisation.id))


def challenge_now(session: Session, kiosk: Kiosk, now: datetime) -> Challenge | None:
    """Today's challenge once it was posted; no other one can be answered at a tablet."""
    campaign = kiosk.campaign
    if campaign is None or campaign.status is CampaignStatus.CLOSED:
        return None
    found = queries.challenge_on(session, campaign.id, _today(campaign, now))
    return found if found and reports.is_asked(campaign, found, now) else None


def answer(
    session: Session, kiosk: Kiosk, challenge_id: str, given: str, *, once: str, now: datetime
) -> Answer:
    """Count an answer; of what one page sends, the first.

    Raises:
        UnknownChallenge: it is not today's, or that is no answer.
        DayIsFull: as many answered as the team has people without an account.
    """
    challenge = challenge_now(session, kiosk, now)
    answers = {str(each): each for each in ANSWERS}
    if challenge is None or str(challenge.id) != challenge_id or given not in answers:
        raise UnknownChallenge
    if inbox.first_time(session, f"kiosk/{kiosk.link_id}/{once}", now):
        kiosks.answer(session, kiosk.team, challenge.campaign_id, challenge.day, answers[given])
    return answers[given]


def report_form(translate: Translate, typed: Mapping[str, str]) -> Form:
    """What got in the way, of anything; who asks to hear more would have to be known."""
    form = messages.friction_form(None, None, typed, translate)
    fields = tuple(field for field in form.fields if not isinstance(field, ToggleField))
    return replace(form, fields=fields)


def report(
    session: Session, kiosk: Kiosk, typed: Mapping[str, str], translate: Translate, now: datetime
) -> StillOpen | None:
    """Write a report of nobody down; or say what is to be asked first.

    It is in own words alone, and so counts as a report and never as one more colleague.

    Raises:
        NoCampaign: there never was one.
        DayIsFull: as many reported something as the team has people without an account.
    """
    if kiosk.campaign is None:
        raise NoCampaign
    form = report_form(translate, typed)
    if missing := messages.missing_words(form, translate):
        return StillOpen(form, missing)
    told = _told(kiosk, typed, _today(kiosk.campaign, now))
    private = found_in(f"{told.text} {told.place}")
    if private and not is_yes(typed, "as-it-is"):
        return StillOpen(messages.ask_first(form, private, (), typed, translate), {})
    if frictions.does_not_suit(told) or frictions.sent_before(session, kiosk.campaign, None, told):
        return None
    kiosks.report(session, kiosk.team, kiosk.campaign.id, told.day)
    barrier = frictions.barrier_for(session, kiosk.campaign, None, None, told)
    frictions.report(session, barrier, None, told)
    return None


def _told(kiosk: Kiosk, typed: Mapping[str, str], today: date) -> Report:
    code = typed.get("code", "")
    return Report(
        day=today,
        code=code if code in barrier_codes() else "OTHER",
        text=typed.get("text", "").strip(),
        place=typed.get("place", "").strip(),
        team_id=kiosk.team.id,
    )


def _today(campaign: Campaign, now: datetime) -> date:
    return calendar.local_day(now, campaign.timezone)
