"""A list of people, row by row, with everything about it that is not understood."""

import dataclasses
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from challenges.models import Role
from challenges.people_lists.headings import ROLES, VOCABULARY
from challenges.tables import (
    FileTable,
    Headings,
    NoList,
    ReadingRemark,
    RowComplaint,
    find_headings,
    plain,
    same_name,
    tidy_name,
    words,
)

FIELDS = ("user", "team", "site", "role", "headcount")
LONGEST_NAME = 80
MOST_IN_A_TEAM = 99_999

_ONE_EACH = (
    ("user", "user", "team", "import-user-twice"),
    ("headcount", "team", "headcount", "import-headcounts-differ"),
)
"""A user has one team, and a team one headcount; with the column and the text of a complaint."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the file: `user` is the platform's id of somebody; `team` may be empty.

    `headcount` is how many people the team has, where the file says so; `row` is where it stands.
    """

    user: str
    team: str
    site: str = ""
    role: Role = Role.PARTICIPANT
    headcount: int | None = None
    row: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class TeamInFile:
    """A team as the file has it: under the first of its spellings, with its first site."""

    name: str
    site: str
    people: int
    spellings: tuple[str, ...]
    sites: tuple[str, ...]
    headcount: int | None = None


@dataclass(frozen=True, slots=True)
class PeopleList:
    """What a file says: its people, their teams, what is not understood, and what was left out.

    `columns` are the fields that were read, with the file's own headings, which stand in row
    `heading`. Who has a complaint is not among the people.
    """

    sheet: str
    heading: int
    columns: Mapping[str, str]
    people: tuple[PersonRow, ...]
    teams: tuple[TeamInFile, ...]
    complaints: tuple[RowComplaint, ...]
    left_out: tuple[ReadingRemark, ...]


def understand(tables: Sequence[FileTable]) -> PeopleList:
    """Read a list of people with the columns user and team, and perhaps site, role and headcount.

    Raises:
        NoList: a column is missing, or nobody is in it.
    """
    headings = find_headings(tables, VOCABULARY, "user")
    for needed in ("user", "team"):
        if headings is None or needed not in headings.columns:
            raise NoList(f"import-no-{needed}-column")
    assert headings is not None
    complaints: list[RowComplaint] = []
    rows = list(_rows(headings, complaints))
    if not rows and not complaints:
        raise NoList("import-nobody")
    teams = _teams(rows)
    return PeopleList(
        headings.table.name,
        headings.row,
        headings.labels,
        tuple(_in_its_team(row, teams) for row in rows),
        tuple(teams.values()),
        tuple(complaints),
        tuple(headings.remarks()),
    )


def without(found: PeopleList, wrong: Mapping[str, str], key: str) -> PeopleList:
    """The list without some users, and with a complaint about each; `wrong` says why, by user."""
    left_out = [row for row in found.people if row.user in wrong]
    fewer = Counter(row.team for row in left_out)
    teams = (replace(team, people=team.people - fewer[team.name]) for team in found.teams)
    column = found.columns["user"]
    complaints = (RowComplaint(row.row, column, key, wrong[row.user]) for row in left_out)
    return replace(
        found,
        people=tuple(row for row in found.people if row.user not in wrong),
        teams=tuple(team for team in teams if team.people),
        complaints=(*found.complaints, *complaints),
    )


def _rows(headings: Headings, complaints: list[RowComplaint]) -> Iterator[PersonRow]:
    first: dict[tuple[str, str], tuple[int, str]] = {}
    for number, cells in headings.below():
        found = {
            field: tidy_name(words(cells[column])) if column < len(cells) else ""
            for field, column in headings.columns.items()
        }
        values = {field: found.get(field, "") for field in FIELDS}
        wrong = [*_wrong(values), *_otherwise(number, values, first)]
        complaints += [
            RowComplaint(number, headings.labels.get(field, field), key, found)
            for field, key, found in wrong
        ]
        if not wrong:
            role = _role(values["role"]) or Role.PARTICIPANT
            yield PersonRow(
                values["user"],
                _named(values["team"]),
                values["site"],
                role,
                _headcount(values["headcount"]),
                number,
            )


def _wrong(values: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a row: the field, the key of a text, and what was found."""
    role = _role(values["role"])
    if not values["user"]:
        yield "user", "import-no-user", ""
    if not _named(values["team"]) and role in (None, Role.PARTICIPANT):
        yield "team", "import-no-team", ""
    for field in ("user", "team", "site"):
        if len(values[field]) > LONGEST_NAME:
            yield field, "import-name-too-long", f"{values[field][:59]}…"
    if role is None and _named(values["role"]):
        yield "role", "import-no-role", values["role"][:60]
    if _named(values["headcount"]) and _headcount(values["headcount"]) is None:
        yield "headcount", "import-no-headcount", values["headcount"][:60]


def _otherwise(
    number: int, values: Mapping[str, str], first: dict[tuple[str, str], tuple[int, str]]
) -> Iterator[tuple[str, str, str]]:
    """What a row says otherwise than one above it, which `first` holds, as in `_wrong`."""
    compared = {
        "user": values["user"],
        "team": same_name(values["team"]),
        "headcount": str(_headcount(values["headcount"]) or ""),
    }
    for field, whose, what, key in _ONE_EACH:
        if compared[whose] and compared[what]:
            said = (number, compared[what])
            row, before = first.setdefault((whose, compared[whose]), said)
            if before != compared[what]:
                yield field, key, str(row)


def _named(text: str) -> str:
    """A name; a hyphen by itself is none."""
    return text if same_name(text) else ""


def _headcount(text: str) -> int | None:
    """A whole number of people; None when it is none."""
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0
    return number if 0 < number <= MOST_IN_A_TEAM else None


def _role(text: str) -> Role | None:
    said = plain(text)
    found = (role for role, spellings in ROLES.items() if said in spellings.split())
    return next(found, None)


def _teams(rows: Sequence[PersonRow]) -> dict[str, TeamInFile]:
    """The teams by their name as it is compared."""
    people = Counter(same_name(row.team) for row in rows if row.team)
    teams: dict[str, TeamInFile] = {}
    for row in rows:
        if row.team:
            same = same_name(row.team)
            new = TeamInFile(row.team, row.site, people[same], (), ())
            known = teams.setdefault(same, new)
            teams[same] = replace(
                known,
                site=known.site or row.site,
                spellings=_with(known.spellings, row.team),
                sites=_with(known.sites, row.site),
                headcount=known.headcount or row.headcount,
            )
    return teams


def _with(texts: tuple[str, ...], text: str) -> tuple[str, ...]:
    return texts if not text or text in texts else (*texts, text)


def _in_its_team(row: PersonRow, teams: Mapping[str, TeamInFile]) -> PersonRow:
    team = teams.get(same_name(row.team))
    if team is None:
        return row
    return replace(row, team=team.name, site=team.site, headcount=team.headcount)
