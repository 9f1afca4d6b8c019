"""Leading a theme team: asking colleagues, letting another lead, and what to talk about."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from challenges import theme_teams
from challenges.errors import ChallengeError, NotAllowed
from challenges.models import ThemeSeat
from challenges.packs import Theme
from challenges.queries import theme_seats

MOST_ASKED = 5
"""So many colleagues can be asked for a team at once, and have not answered yet."""


class NotTheLead(NotAllowed):
    """Only whoever leads a theme team does this."""

    key = "error-not-theme-lead"


class AskedEnough(ChallengeError):
    """So many were asked for this team that somebody has to answer first."""

    key = "error-theme-asked-enough"


def invite(
    session: Session, led: ThemeSeat, secret: bytes, today: date, *, lead: bool = False
) -> tuple[ThemeSeat, str]:
    """Offer a seat in the team that somebody leads, until their own ends; `lead`: to lead it.

    Raises:
        AskedEnough: too many were asked who have not answered.
    """
    asked = [
        one
        for one in theme_seats.seats(session, led.organisation_id)
        if one.theme == led.theme and one.participant_id is None and one.is_offered(today)
    ]
    if len(asked) >= MOST_ASKED:
        raise AskedEnough(most=MOST_ASKED)
    return theme_teams.offer(
        session, led.organisation_id, Theme(led.theme), led.until, secret, today=today, lead=lead
    )


def ask(session: Session, led: ThemeSeat, question: str) -> None:
    """Put a question on the next cards of a team, in the place of one before it; "" is none."""
    led.question, led.asked_on = question, None
    session.add(led)
    session.flush()


def begin_asking(session: Session, seats: Sequence[ThemeSeat], theme: str, today: date) -> None:
    """Note that the question of a team, if it has one, is on cards from a day on."""
    for one in seats:
        if one.theme == theme and one.question and one.asked_on is None:
            one.asked_on = today
            session.add(one)
