"""What the programme of an organisation comes to, and what pictures of it show."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from bot.drawings import Drawing
from bot.i18n import Translate
from bot.messages.barriers import is_public
from bot.messages.programme.opportunities import opportunity_map
from bot.messages.programme.roadmap import on_roadmap, roadmap
from challenges import calendar, queries
from challenges.barriers import OPEN
from challenges.models import Action, Barrier, BarrierStatus, Campaign
from challenges.packs import barrier_code
from challenges.queries import pulses
from scoring.opportunities import Opportunity, heard, largest_of
from scoring.voices import NOTHING, Told, told_each

TO_GAIN = (*OPEN, BarrierStatus.PARKED, BarrierStatus.PARTLY_REMOVED)
"""Something can still be gained from these barriers."""


def opportunities(
    session: Session, campaign: Campaign, locale: str, today: date
) -> list[Opportunity]:
    """The barriers and chances that everybody may read about, with their place on the map.

    An axis that no coordinator chose is the usual one of what it is about.

    What they bring is held against all that the organisation had, also what is over by now.
    """
    voices = told_each(queries.voices(session, campaign.organisation_id, today))
    known = queries.barriers(session, campaign.organisation_id, before=today)
    public = [barrier for barrier in known if is_public(barrier)]
    largest = largest_of(voices.get(barrier.id, NOTHING) for barrier in public)
    return [
        _opportunity(barrier, voices.get(barrier.id, NOTHING), largest, locale)
        for barrier in public
        if barrier.status in TO_GAIN
    ]


def actions_on_roadmap(session: Session, organisation_id: UUID) -> list[Action]:
    """The actions of an organisation that are on its roadmap, the earliest first."""
    return on_roadmap(queries.actions(session, organisation_id))


def may_wait_for(session: Session, action: Action) -> list[Action]:
    """The actions that are not over, and that another one does not wait for yet."""
    known = pulses.waits(session, action.organisation_id).get(action.id, ())
    found = queries.actions(session, action.organisation_id)
    return [one for one in found if not one.is_over and one != action and one.id not in known]


def drawing(
    session: Session, organisation_id: UUID, name: str, translate: Translate, now: datetime
) -> Drawing | None:
    """What the picture of this name shows now: "roadmap" or "opportunities"; None for any other."""
    organisation = queries.organisation(session, organisation_id)
    campaign = queries.campaign_of(session, organisation_id)
    today = calendar.local_day(now, campaign.timezone if campaign else organisation.timezone)
    match name:
        case "roadmap":
            actions = actions_on_roadmap(session, organisation_id)
            return roadmap(actions, organisation.name, today, translate)
        case "opportunities":
            found = opportunities(session, campaign, translate.locale, today) if campaign else []
            return opportunity_map(found, organisation.name, today, translate)
        case _:
            return None


def _opportunity(barrier: Barrier, voices: Told, largest: int, locale: str) -> Opportunity:
    return Opportunity(
        barrier_id=barrier.id,
        title=barrier.name(locale),
        theme=barrier.theme,
        site=barrier.site,
        heard=heard(voices, largest),
        set_impact=barrier.impact,
        effort=barrier.effort,
        kind=barrier.kind,
        process=barrier.process,
        axis=barrier.axis or barrier_code(barrier.code).axis or "",
    )
