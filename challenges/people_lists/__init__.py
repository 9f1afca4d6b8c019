"""Who is in which team: the file that an organisation makes of it."""

from challenges.people_lists.headings import VOCABULARY
from challenges.people_lists.lists import PeopleList, PersonRow, TeamInFile, understand

__all__ = ["VOCABULARY", "PeopleList", "PersonRow", "TeamInFile", "understand"]
