"""Goals: set, change and remove them; when the next reading is due.

Every change names the version it was made on, so that of two people at once the second sees that
it has changed.
"""

import math
from calendar import monthrange
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlmodel import Session, col, delete, update

from challenges import care
from challenges.errors import HasChanged, Incomplete
from challenges.models import Action, Goal, Reading
from challenges.queries import goals as queries
from challenges.versions import change_seen

FIRST_YEAR, LAST_YEAR = 1990, 2100
MOST = 1e12
"""No value is so large, whatever its unit: more of it is a slip of the pen."""
DECIMALS = 6
LONGEST = {"text": 200, "unit": 40, "source": 200, "note": 300}
"""So many letters a text of a goal or a reading has at most."""

EVERY = 12
"""So many months after a reading the next one is due."""

_NUMBERS = ("from_year", "from_value", "to_year", "to_value", "unit", "source")


class GoalHasChanged(HasChanged):
    """Somebody else changed the goal or the reading meanwhile."""

    key = "error-goal-has-changed"


@dataclass(frozen=True, slots=True)
class Aim:
    """What a coordinator says about a goal; without values it is an ambition."""

    text: str
    theme: str = ""
    unit: str = ""
    from_year: int | None = None
    from_value: float | None = None
    to_year: int | None = None
    to_value: float | None = None
    source: str = ""


def aim_of(goal: Goal) -> Aim:
    """What a goal says now."""
    return Aim(**{each.name: getattr(goal, each.name) for each in fields(Aim)})


def create(
    session: Session,
    organisation_id: UUID,
    aim: Aim,
    *,
    now: datetime,
    goal_id: UUID | None = None,
) -> Goal:
    """Set a goal; under an id of its own, unless one is given.

    Raises:
        Incomplete: it cannot be meant so.
    """
    _check(aim)
    goal = Goal(
        id=goal_id or uuid4(), organisation_id=organisation_id, created_at=now, **asdict(aim)
    )
    session.add(goal)
    session.flush()
    return goal


def change(session: Session, goal: Goal, aim: Aim, *, version: int) -> None:
    """Let a goal say something else, if it is still the version that the person saw.

    Raises:
        Incomplete: it cannot be meant so, or it has readings and would have no unit.
        GoalHasChanged: it is not that version; nothing has been overwritten.
    """
    _check(aim)
    if aim.to_value is None and queries.last_reading(session, goal.id) is not None:
        raise Incomplete({"to_value": "goal-has-readings"})
    update_version(session, goal, version, **asdict(aim))


def remove(session: Session, goal: Goal, *, version: int) -> None:
    """Take a goal away with its readings; the actions that served it stay, for no goal.

    Raises:
        GoalHasChanged: it is not that version; nothing has been removed.
    """
    update_version(session, goal, version)
    session.exec(
        update(Action)
        .where(col(Action.goal_id) == goal.id)
        .values(goal_id=None, version=col(Action.version) + 1)
    )
    care.drop(session, f"goal/{goal.id}")
    session.exec(delete(Reading).where(col(Reading.goal_id) == goal.id))
    session.delete(goal)
    session.flush()


def due(goal: Goal, last: Reading | None) -> date | None:
    """When the next reading is due; None for an ambition, and once its last year was read."""
    if goal.is_ambition or goal.from_year is None or goal.to_year is None:
        return None
    if last is not None and last.day >= date(goal.to_year, 12, 31):
        return None
    return months_after(last.day if last else date(goal.from_year, 12, 31), EVERY)


def months_after(day: date, months: int) -> date:
    """The same day so many months later (or earlier), or the last one of a month that lacks it."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def _check(aim: Aim) -> None:
    wrong = {} if aim.text.strip() else {"text": "field-needed"}
    for name in ("from_year", "to_year"):
        year = getattr(aim, name)
        if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
            wrong[name] = "goal-no-year"
    if aim.from_value is not None or aim.to_value is not None:
        wrong = _in_numbers(aim) | wrong
    if wrong:
        raise Incomplete(wrong)


def _in_numbers(aim: Aim) -> dict[str, str]:
    """What is wrong with a goal that has numbers, by field."""
    wrong = {name: "goal-half" for name in _NUMBERS if getattr(aim, name) in (None, "")}
    for name in ("from_value", "to_value"):
        value = getattr(aim, name)
        if value is not None and not is_possible(value):
            wrong[name] = "goal-no-value"
    if wrong:
        return wrong
    if aim.from_value == aim.to_value:
        return {"to_value": "goal-stays"}
    return {} if (aim.to_year or 0) > (aim.from_year or 0) else {"to_year": "goal-years"}


def is_possible(value: float) -> bool:
    """Whether a number can be a value at all."""
    return math.isfinite(value) and abs(value) < MOST and round(value, DECIMALS) == value


def update_version(session: Session, row: Goal | Reading, version: int, **values: object) -> None:
    """Change a goal or a reading, if it is still the version that the person saw.

    Raises:
        GoalHasChanged: it is not; nothing has been overwritten.
    """
    change_seen(session, row, version, GoalHasChanged, **values)
