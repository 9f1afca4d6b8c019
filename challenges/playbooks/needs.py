"""What steps need of Prikkel, and what of that is there: the one place that switches them on."""

from collections.abc import Mapping
from enum import StrEnum


class Need(StrEnum):
    """What a step is done with; its words are what a playbook's file says."""

    QUESTIONNAIRE = "questionnaire"
    SESSION = "session"
    LUNCH_TALKS = "lunch-talks"
    GOALS = "goals"
    DASHBOARD = "dashboard"
    CARD_INDEX = "card-index"
    SITE_SCAN = "site-scan"
    THEME_TEAMS = "theme-teams"
    INFLUENCE = "influence"
    CHANCES = "chances"


THERE: Mapping[Need, str] = {
    Need.QUESTIONNAIRE: "questionnaires",
    Need.SESSION: "sessions",
    Need.INFLUENCE: "",
    Need.GOALS: "goals",
    Need.DASHBOARD: "dashboard",
    Need.CHANCES: "opportunities",
    Need.LUNCH_TALKS: "talks",
    Need.CARD_INDEX: "cards",
    Need.THEME_TEAMS: "theme-team",
}
"""The page of the board on which each is done, by what is there; "" is done in chat.

Until it is, a step says what to do by hand (`Step.until`).
"""
