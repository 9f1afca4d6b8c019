"""`prikkel campaign verify`: do totals and standings say what the answers come to?"""

from collections.abc import Iterator
from fractions import Fraction
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
from adapters.settings import Settings
from bot import standings
from bot.standings import Verified
from challenges import queries, roll_ups
from challenges.models import Campaign
from challenges.roll_ups import Difference
from scoring.disclosure import held
from scoring.standings import STAND_IN_WORTH, STAND_INS, RowSum

_SHOWN = 10


def verify(
    repair: Annotated[
        bool, typer.Option("--repair", help="Make the totals anew from the answers.")
    ] = False,
    organisation: Annotated[str | None, OrganisationOption] = None,
) -> None:
    """Count every answer again, and compare that with the totals that scores are made of.

    prikkel campaign verify

    It tells the exact sum behind each row of the standings, which nobody else may know: keep it to
    yourself. Points are never made anew: it says so where later answers would have changed them.
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
        _tell_sums(settings, organisation)
        return
    for difference in found[:_SHOWN]:
        say(_line(difference))
    if len(found) > _SHOWN:
        say(f"... and {len(found) - _SHOWN} more.")
    if repair:
        say(f"The totals of {campaign.name} were made anew.")
        _tell_sums(settings, organisation)
        return
    complain(
        f"{len(found)} totals of {campaign.name} are wrong. "
        "Make them anew with: prikkel campaign verify --repair"
    )
    raise typer.Exit(1)


def _tell_sums(settings: Settings, organisation: str | None) -> None:
    def work(session: Session) -> list[str]:
        return list(_sums(session, the_campaign(session, organisation)))

    for line in look(settings, work):
        say(line)


def _sums(session: Session, campaign: Campaign) -> Iterator[str]:
    weeks = queries.closed_weeks(session, campaign.id)
    if not weeks:
        yield "No week is closed yet: there are no standings."
    for week in weeks:
        yield f"Standings of {week.first_day} to {week.last_day}:"
        for row in standings.verified(session, campaign, week):
            yield f"  {row.name}: {_sum(row.now, campaign)}; {_outcome(row)}"


def _sum(row: RowSum | None, campaign: Campaign) -> str:
    if row is None:
        return f"no sum, since it has fewer than {campaign.fewest_in_row} people or is the only row"
    share, mean, aways = held(row.value / row.expected), held(row.mean), STAND_INS * row.away
    return (
        f"{row.people} people, V {_number(row.value)}, E {_number(row.expected)}, "
        f"A {_number(row.away)}, k {campaign.prior_weight}, k*D {row.weight}, "
        f"g {_number(row.mean)}; "
        f"({_number(share)} * {_number(row.expected)} + "
        f"({row.weight} + {_number(aways * STAND_IN_WORTH)}) * {_number(mean)}) / "
        f"({_number(row.expected)} + {row.weight} + {_number(aways)})"
    )


def _outcome(row: Verified) -> str:
    points = row.now.points if row.now else None
    if points == row.published:
        return f"{_points(points)}, as published"
    return (
        f"{_points(points)} now, and {_points(row.published)} as published: answers that came or "
        "changed after the week was closed, a headcount or teams that did, or an older version of "
        "Prikkel that closed it; what was published stays"
    )


def _points(points: int | None) -> str:
    return "no points" if points is None else f"{points} points"


def _number(exact: Fraction) -> str:
    return f"{float(exact):.4f}".rstrip("0").rstrip(".")


def _line(difference: Difference) -> str:
    kept, counted = difference.kept, difference.counted
    what = ", ".join(
        f"{name} {is_kept} instead of {is_right}"
        for name, is_kept, is_right in zip(kept._fields, kept, counted, strict=True)
        if is_kept != is_right
    )
    return f"challenge {difference.challenge_id}, team {difference.team_key}: {what}"
