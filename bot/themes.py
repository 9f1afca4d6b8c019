"""What people chose as themes, and the plan that can be made of it."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from bot import questionnaires
from bot.messages.themes import Planned
from challenges import packs, queries, themes
from challenges.errors import ChallengeError
from challenges.models import Campaign, Measure
from challenges.packs import Theme, content_of
from challenges.questionnaires import waves
from challenges.themes import QUESTIONNAIRE
from scoring.votes import elected

Themes = tuple[Theme, ...]
_USUAL = "two-weeks"


class NoChoice(ChallengeError):
    """Themes were never chosen here."""

    key = "error-no-choice"


class TooFewChose(ChallengeError):
    """Nothing may be told of what was chosen: too few people did, or they nearly all agreed."""

    key = "error-too-few-chose"


class ThemesTied(ChallengeError):
    """As many people chose one theme as another; values: `choices`, one of which is to be taken."""

    key = "error-themes-tied"


def options(measure: Measure) -> tuple[Themes, ...]:
    """What was chosen in a wave that has closed: more than one where somebody has to decide.

    None where nothing may be told, and of a questionnaire that asks for something else.
    """
    asked = waves.asked_in(measure)
    if measure.questionnaire != QUESTIONNAIRE or measure.closed_on is None:
        return ()
    [question], [told] = asked.questions, questionnaires.told_of(measure)
    known = set(Theme)
    found = elected(told.votes, question.most or 1)
    return tuple(tuple(Theme(one) for one in each if one in known) for each in found)


def chosen(session: Session, organisation_id: UUID) -> Themes:
    """The themes that were chosen last.

    Raises:
        NoChoice: they never were.
        MeasureStillOpen: they can still be.
        TooFewChose: nothing may be told of it.
        ThemesTied: somebody has to say which.
    """
    measures = queries.questionnaires.measures(session, organisation_id)
    mine = [one for one in measures if one.questionnaire == QUESTIONNAIRE]
    if not mine:
        raise NoChoice
    latest = max(mine, key=lambda one: one.closed_on or date.max)
    if latest.closed_on is None:
        raise waves.MeasureStillOpen
    found = options(latest)
    if not found:
        raise TooFewChose
    first, *others = found
    if others:
        raise ThemesTied(choices="; ".join(", ".join(each) for each in found))
    return first


def plan_of(
    session: Session, campaign: Campaign, wanted: Themes, now: datetime
) -> tuple[list[Planned], bool]:
    """The plan of some themes, and whether it can be used for a campaign.

    It is made for the days of that campaign, as long as nothing of it was asked; else it is what
    the next one could be.

    Raises:
        TooFewChallenges: there are not so many of these themes.
    """
    if not themes.may_replan(campaign, now):
        usual = packs.load(_USUAL).challenges
        days = min(len(usual), themes.most_days(usual, wanted))
        return [Planned(None, one) for one in themes.plan(usual, wanted, days)], False
    asked = queries.challenges_of(session, campaign.id)
    contents = themes.plan([content_of(one) for one in asked], wanted, len(asked))
    days = [one.day for one in asked]
    return [Planned(day, content) for day, content in zip(days, contents, strict=True)], True
