"""`prikkel campaign close` and `reopen`."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated

from sqlmodel import Session

from adapters.cli.organisations import the_campaign
from adapters.cli.terminal import (
    OrganisationOption,
    YesOption,
    change,
    look,
    make_sure,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from adapters.settings import Settings
from challenges import campaigns
from challenges.models import Campaign, CampaignStatus

Organisation = Annotated[str | None, OrganisationOption]


def close(organisation: Organisation = None, yes: Annotated[bool, YesOption] = False) -> None:
    """End the campaign; until midnight that can be undone.

    prikkel campaign close
    """
    settings = prepared_settings()
    found = look(settings, lambda session: the_campaign(session, organisation))
    if found.status is not CampaignStatus.CLOSED:
        make_sure(f"This ends {found.name}: nothing more is posted, and nobody can answer.", yes)
    campaign = _change(settings, organisation, campaigns.close)
    say(f"{campaign.name} is closed. Until midnight you can undo that: prikkel campaign reopen")


def reopen(organisation: Organisation = None) -> None:
    """Undo that the campaign was closed today.

    prikkel campaign reopen
    """
    campaign = _change(prepared_settings(), organisation, campaigns.reopen)
    say(f"{campaign.name} is {campaign.status}.")


def _change(
    settings: Settings,
    organisation: str | None,
    rule: Callable[[Session, Campaign, datetime], None],
) -> Campaign:
    def work(session: Session) -> Campaign:
        campaign = the_campaign(session, organisation)
        rule(session, campaign, utc_now())
        return campaign

    return change(settings, work)
