"""A list of people, row by row, with everything about it that is not understood."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from challenges.models import Role
from challenges.people_lists.headings import ROLES, VOCABULARY
from challenges.tables import (
    Complaint,
    Headings,
    NoList,
    Remark,
    Table,
    find_headings,
    plain,
    same_name,
    tidy_name,
    words,
)

FIELDS = ("user", "team", "site", "role")
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the file: `user` is the platform's id of somebody; `team` may be empty."""

    user: str
    team: str
    site: str = ""
    role: Role = Role.PARTICIPANT


@dataclass(frozen=True, slots=True)
class TeamInFile:
    """A team as the file has it: under the first of its spellings, with its first site."""

    name: str
    site: str
    people: int
    spellings: tuple[str, ...]
    sites: tuple[str, ...]


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
    complaints: tuple[Complaint, ...]
    left_out: tuple[Remark, ...]


def understand(tables: Sequence[Table]) -> PeopleList:
    """Read a list of people with the columns user and team, and perhaps site and role.

    Raises:
        NoList: a column is missing, or nobody is in it.
    """
    headings = find_headings(tables, VOCABULARY, "user")
    for needed in ("user", "team"):
        if headings is None or needed not in headings.columns:
            raise NoList(f"import-no-{needed}-column")
    assert headings is not None
    complaints: list[Complaint] = []
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


def _rows(headings: Headings, complaints: list[Complaint]) -> Iterator[PersonRow]:
    first: dict[str, tuple[int, str]] = {}
    for number, cells in headings.below():
        found = {
            field: tidy_name(words(cells[column])) if column < len(cells) else ""
            for field, column in headings.columns.items()
        }
        values = {field: found.get(field, "") for field in FIELDS}
        wrong = list(_wrong(values))
        team = same_name(values["team"])
        row, before = first.setdefault(values["user"], (number, team))
        if values["user"] and team and before not in ("", team):
            wrong.append(("user", "import-user-twice", str(row)))
        complaints += [
            Complaint(number, headings.labels.get(field, field), key, found)
            for field, key, found in wrong
        ]
        if not wrong:
            role = _role(values["role"]) or Role.PARTICIPANT
            yield PersonRow(values["user"], _named(values["team"]), values["site"], role)


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


def _named(text: str) -> str:
    """A name; a hyphen by itself is none."""
    return text if same_name(text) else ""


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
            )
    return teams


def _with(texts: tuple[str, ...], text: str) -> tuple[str, ...]:
    return texts if not text or text in texts else (*texts, text)


def _in_its_team(row: PersonRow, teams: Mapping[str, TeamInFile]) -> PersonRow:
    team = teams.get(same_name(row.team))
    return replace(row, team=team.name, site=team.site) if team else row
