"""Who is in which team: the file that an organisation makes of it."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from challenges.models import Role

REQUIRED = ("user", "team")
OPTIONAL = ("site", "role")
LONGEST_NAME = 80


class UnreadablePeople(Exception):
    """The file cannot be used; `complaints` holds a sentence for each line that is wrong."""

    def __init__(self, complaints: list[str]) -> None:
        super().__init__("\n".join(complaints))
        self.complaints = tuple(complaints)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the file: `user` is the platform's id of somebody; `team` may be empty."""

    user: str
    team: str
    site: str = ""
    role: Role = Role.PARTICIPANT


def import_csv(text: str) -> list[PersonRow]:
    """Read a file with the columns user and team, and optionally site and role.

    Commas or semicolons, with or without a byte order mark; columns we do not know are left out.

    Raises:
        UnreadablePeople: with every bad line of the file at once.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    header = lines[0] if lines else ""
    delimiter = ";" if header.count(";") > header.count(",") else ","
    reader = csv.DictReader(lines, delimiter=delimiter, restkey="", restval="")
    names = [name.strip().lower() for name in reader.fieldnames or ()]
    missing = [name for name in REQUIRED if name not in names]
    if missing:
        raise UnreadablePeople(
            [f"line 1: the column {name} is missing; begin with: user,team" for name in missing]
        )
    reader.fieldnames = names
    return _rows(reader)


def _rows(reader: "csv.DictReader[str]") -> list[PersonRow]:
    rows: list[PersonRow] = []
    complaints: list[str] = []
    first_lines: dict[str, int] = {}
    for values in reader:
        wanted = {name: (values.get(name) or "").strip() for name in (*REQUIRED, *OPTIONAL)}
        wrong = list(_complaints(wanted))
        before = first_lines.setdefault(wanted["user"], reader.line_num)
        if wanted["user"] and before != reader.line_num:
            wrong.append(f"this user is on line {before} already")
        complaints += [f"line {reader.line_num}: {complaint}" for complaint in wrong]
        if not wrong:
            rows.append(_row(wanted))
    if not rows and not complaints:
        complaints.append("line 2: there is nobody in the file")
    if complaints:
        raise UnreadablePeople(complaints)
    return rows


def _row(values: Mapping[str, str]) -> PersonRow:
    role = Role(values["role"].lower()) if values["role"] else Role.PARTICIPANT
    return PersonRow(values["user"], values["team"], values["site"], role)


def _complaints(values: Mapping[str, str]) -> Iterator[str]:
    if not values["user"]:
        yield "the user is missing"
    if not values["team"] and values["role"].lower() in ("", Role.PARTICIPANT):
        yield "the team is missing; only people with another role can do without"
    for name in ("user", "team", "site"):
        if len(values[name]) > LONGEST_NAME:
            yield f"the {name} is longer than {LONGEST_NAME} characters"
    if values["role"] and values["role"].lower() not in list(Role):
        yield f"{values['role']!r} is not a role; choose from {', '.join(Role)}"
