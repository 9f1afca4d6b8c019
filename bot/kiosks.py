"""The tablet of a team: what it shows, and what comes in there, of nobody in particular."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from bot import inbox, reports
from bot.chat.cards import Text, Tone
from bot.chat.events import NoPhoto
from bot.chat.forms import Form, ToggleField, is_yes
from bot.i18n import Translate
from bot.messages import frictions as messages
from bot.messages import photos as photo_messages
from bot.ports import Sealing
from challenges import access, calendar, frictions, kiosks, photos, queries
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

    @property
    def takes_photos(self) -> bool:
        """Whether a report may come with a photo."""
        return self.campaign is not None and self.campaign.takes_photos


@dataclass(frozen=True, slots=True)
class Arrived:
    """A photo that came with a report, or why it cannot be kept; and what seals it."""

    photo: bytes | NoPhoto
    sealing: Sealing


@dataclass(frozen=True, slots=True)
class StillOpen:
    """A report that was not written down: its form, and what is wrong in it."""

    form: Form
    errors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Written:
    """A report that was written down; `about_photo` is the text about what came of its photo."""

    about_photo: str = ""


def opened(
    session: Session, code: str, now: datetime, secrets_in_use: Sequence[bytes]
) -> Kiosk | None:
    """The tablet that a code is of; None for a code that opens none, for whatever reason."""
    found = access.opened_thing(session, code, AccessPurpose.KIOSK, Team, now, secrets_in_use)
    if found is None:
        return None
    link, team = found
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


def report_form(kiosk: Kiosk, translate: Translate, typed: Mapping[str, str]) -> Form:
    """What got in the way, of anything; who asks to hear more would have to be known."""
    form = messages.friction_form(None, None, typed, translate)
    fields = tuple(field for field in form.fields if not isinstance(field, ToggleField))
    photo = (photo_messages.photo_field(translate),) if kiosk.takes_photos else ()
    seen = Text(translate("kiosk-who-sees"), Tone.SUBTLE)
    return replace(form, fields=(*fields, *photo), intro=(seen,))


def first_form(kiosk: Kiosk, translate: Translate) -> Form:
    """The form as somebody finds it: at a tablet the place is mostly where the team works."""
    return report_form(kiosk, translate, {"place": kiosk.team.site or ""})


def report(
    session: Session,
    kiosk: Kiosk,
    typed: Mapping[str, str],
    translate: Translate,
    now: datetime,
    arrived: Arrived | None = None,
) -> StillOpen | Written:
    """Write a report of nobody down, with its photo; or say what is to be asked first.

    It is in own words alone, and so counts as a report and never as one more colleague. Nobody can
    be told later that a photo did not arrive: without the photo that they chose nothing is sent.

    Raises:
        NoCampaign: there never was one.
        DayIsFull: as many reported something as the team has people without an account.
    """
    if kiosk.campaign is None:
        raise NoCampaign
    form = report_form(kiosk, translate, typed)
    if wrong := messages.missing_words(form, translate) | _not_kept(kiosk, arrived, translate):
        return StillOpen(_again(form, arrived, translate), wrong)
    told = _told(kiosk, typed, _today(kiosk.campaign, now))
    private = found_in(f"{told.text} {told.place}")
    if private and not is_yes(typed, "as-it-is"):
        asked = messages.ask_first(form, private, (), typed, translate)
        return StillOpen(_again(asked, arrived, translate), {})
    if frictions.does_not_suit(told) or frictions.sent_before(session, kiosk.campaign, None, told):
        return Written()
    kiosks.report(session, kiosk.team, kiosk.campaign.id, told.day)
    barrier = frictions.barrier_for(session, kiosk.campaign, None, None, told)
    friction = frictions.report(session, barrier, None, told)
    if arrived is None or isinstance(arrived.photo, NoPhoto):
        return Written()
    if not kiosk.takes_photos:
        return Written(photos.PhotosNotTaken.key)
    sealed = arrived.sealing.close_bytes(arrived.photo, now)
    photos.keep(session, kiosk.campaign, friction, sealed)
    return Written("photo-taken")


def _not_kept(kiosk: Kiosk, arrived: Arrived | None, translate: Translate) -> dict[str, str]:
    """Why the photo that somebody chose cannot be kept, where one is asked for."""
    if arrived is None or not isinstance(arrived.photo, NoPhoto) or not kiosk.takes_photos:
        return {}
    heavy = arrived.photo is NoPhoto.HEAVY
    key = "kiosk-photo-heavy" if heavy else f"photo-not-{arrived.photo}"
    return {photo_messages.FIELD: translate(key)}


def _again(form: Form, arrived: Arrived | None, translate: Translate) -> Form:
    """The same form, which says that a photo is to be chosen once more: no browser keeps it.

    Of one that cannot be kept it says at the field why, and here that nothing was sent.
    """
    if arrived is None or not form.fields or form.fields[-1].id != photo_messages.FIELD:
        return form
    key = "friction-not-sent" if isinstance(arrived.photo, NoPhoto) else "kiosk-photo-again"
    told = Text(translate(key), Tone.STRONG)
    return replace(form, intro=(told, *form.intro))


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
