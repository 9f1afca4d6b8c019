"""`prikkel campaign verify`: do the totals still say what the answers come to?"""

from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli.organisations import the_campaign
from adapters.cli.terminal import (
    OrganisationOption,
    Refusal,
    change,
    complain,
    look,
    prepared_settings,
    say,
)
from challenges import queries, roll_ups
from challenges.models import Campaign
from challenges.roll_ups import Difference

_SHOWN = 10


def verify(
    repair: Annotated[
        bool, typer.Option("--repair", help="Make the totals anew from the answers.")
    ] = False,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Count every answer again, and compare that with the totals that scores are made of.

    prikkel campaign verify

    The exit code is 1 if they differ. With --repair the totals are made anew, in one transaction
    and while people go on answering; the exit code is 0 then.
    """
    settings = prepared_settings()

    def compare(session: Session) -> tuple[Campaign, list[Difference]]:
        campaign = the_campaign(session, organisation)
        if queries.answers_are_gone(session, campaign.id):
            raise Refusal(
                f"Who answered what in {campaign.name} has been destroyed: the totals are all that "
                "is left, and there is nothing to count again. See: prikkel retention"
            )
        compared = roll_ups.rebuild if repair else roll_ups.differences
        return campaign, compared(session, campaign.id)

    campaign, found = (change if repair else look)(settings, compare)
    if not found:
        say(f"The totals of {campaign.name} are right.")
        return
    for difference in found[:_SHOWN]:
        say(_line(difference))
    if len(found) > _SHOWN:
        say(f"... and {len(found) - _SHOWN} more.")
    if repair:
        say(f"The totals of {campaign.name} were made anew.")
        return
    complain(
        f"{len(found)} totals of {campaign.name} are wrong. "
        "Make them anew with: prikkel campaign verify --repair"
    )
    raise typer.Exit(1)


def _line(difference: Difference) -> str:
    kept, counted = difference.kept, difference.counted
    what = ", ".join(
        f"{name} {is_kept} instead of {is_right}"
        for name, is_kept, is_right in zip(kept._fields, kept, counted, strict=True)
        if is_kept != is_right
    )
    return f"challenge {difference.challenge_id}, team {difference.team_key}: {what}"
