"""Who is in which team: the file that an organisation makes of it."""

from challenges.people_lists.headings import VOCABULARY
from challenges.people_lists.lists import (
    MOST_IN_A_TEAM,
    PeopleList,
    PersonRow,
    TeamInFile,
    understand,
    without,
)

__all__ = [
    "MOST_IN_A_TEAM",
    "VOCABULARY",
    "PeopleList",
    "PersonRow",
    "TeamInFile",
    "understand",
    "without",
]
