"""What an operator may say of the score: the ranking, the goal, and how large rows are."""

from collections.abc import Iterator
from typing import Annotated
from uuid import UUID

import typer
from sqlmodel import Session

from challenges import queries, teams
from challenges.models import Campaign
from challenges.packs import HIGHEST_GOAL, LOWEST_GOAL
from scoring.rows import FEWEST


def _goal(percent: int | None) -> int | None:
    if percent is None or LOWEST_GOAL <= percent <= HIGHEST_GOAL:
        return percent
    raise typer.BadParameter(
        f"{percent} is no percentage from {LOWEST_GOAL} to {HIGHEST_GOAL}: a lower goal is reached "
        "by itself, and a higher one takes everybody, every day."
    )


def _fewest(people: int) -> int:
    if people >= FEWEST:
        return people
    raise typer.BadParameter(
        f"{people} is less than {FEWEST}: from the points of fewer people it can be worked out "
        "what a colleague answered."
    )


Goal = Annotated[
    int | None,
    typer.Option(
        callback=_goal,
        metavar="PERCENT",
        help="What everybody together means to do of all expected days, "
        f"{LOWEST_GOAL} to {HIGHEST_GOAL}; a new campaign has its pack's if left out.",
    ),
]
FewestInRow = Annotated[
    int,
    typer.Option(
        callback=_fewest,
        metavar="PEOPLE",
        help=f"Teams stand together in rows of so many people who take part: {FEWEST} or more.",
    ),
]
RankingOption = typer.Option("--ranking/--no-ranking", help="Whether teams are compared.")


def describe(campaign: Campaign) -> Iterator[str]:
    """The goal, and what is compared, in a sentence each."""
    yield f"The goal is {campaign.goal}% of all expected days, for everybody together."
    if campaign.ranking:
        yield f"Teams are compared, in rows of at least {campaign.fewest_in_row} people."
    else:
        yield "Teams are not compared."


def alike(session: Session, organisation_id: UUID) -> Iterator[str]:
    """A sentence about headcounts that are missing or cannot be, unless no teams are compared."""
    campaign = queries.campaign_of(session, organisation_id)
    if campaign is not None and not campaign.ranking:
        return
    if without := teams.uncounted(session, organisation_id):
        yield (
            f"Teams are not compared alike, since these have no headcount: {', '.join(without)}. "
            "See: prikkel teams headcount --help"
        )
    if few := teams.miscounted(session, organisation_id):
        yield (
            f"More people take part than the headcount says: {', '.join(few)}. Too low a headcount "
            "gives a team points that it has not earned. See: prikkel teams headcount --help"
        )
