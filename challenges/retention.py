"""How long each kind of data is kept, and how it is destroyed: some at a time, and written down.

What people were shown stays as it was: numbers lose the people behind them, and no number changes
(docs/adr/0016). Every step can be stopped anywhere and goes on where it was, on several servers
at once.
"""

# SQLModel wants `exec`, which takes no statement of plain columns.
# pyright: reportDeprecated=false

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy import select as rows
from sqlmodel import Session, SQLModel, col, delete, update

from challenges import photos, queries, voices
from challenges.inserts import insert_or_add
from challenges.models import (
    WITHOUT_TEAM,
    Absence,
    Barrier,
    BarrierChange,
    CardThanks,
    CheckIn,
    Confirmation,
    Destruction,
    Enrolment,
    FollowCode,
    Friction,
    PlanStep,
    Remark,
    SecondAttempt,
    TeamDay,
)
from challenges.packs import barrier_codes
from challenges.queries import Doomed, cards, plans

SOME = 200
"""So many rows in one transaction: who presses meanwhile does not notice."""
FEW = 20
"""So many where each takes many statements."""

_SUMS = ("done", "not_today", "away", "halves")


@dataclass(frozen=True, slots=True)
class Periods:
    """For how many days what is kept, counted from where each says."""

    answers: int = 30
    """Who answered what, since the last challenge; the sums of teams stay."""
    absences: int = 1
    """Days away, since they were over and the campaign closed."""
    voices: int = 42
    """Who ran into a barrier, and noticed that it is gone, since it ended."""
    words: int = 365
    """What was written about a barrier, since it ended, or in a plan, since its campaign closed."""
    people: int = 90
    """Who took part and has no role, since the campaign was closed."""
    teams: int = 365
    """Sums of teams of fewer than five, since the campaign was closed."""
    messages: int = 30
    """What was sent, since it was, once no campaign is open."""


AGREED = Periods()
"""What counts where an organisation agreed on nothing else."""


@dataclass(frozen=True, slots=True)
class Step:
    """One kind of data whose time has passed.

    `doomed` gives (key, organisation, campaign or None) of rows of a `table`, and what else their
    key is made of; `destroy` takes at most so many as `most` at once.
    """

    kind: str
    why: str
    table: type[SQLModel]
    doomed: Doomed
    destroy: Callable[[Session, Sequence[Any]], object]
    most: int = SOME


def steps(kept: Periods, now: datetime) -> list[Step]:
    """All that is to be destroyed of what was said in campaigns, in an order that works."""
    today, unknown = now.date(), {"participant_id": None}
    ended, since = f"{kept.voices} days after the barrier ended", _before(now, kept.voices)
    over, long_ago = f"{kept.words} days after the barrier ended", _before(now, kept.words)
    closed, year = f"{kept.teams} days after the campaign closed", _before(now, kept.teams)
    return [
        Step(
            "answers", f"{kept.answers} days after the last challenge", CheckIn,
            queries.old_answers(today - timedelta(days=kept.answers)), _deletes(CheckIn),
        ),
        Step(
            "absences", f"{kept.absences} days after they were over", Absence,
            queries.old_absences(today - timedelta(days=kept.absences - 1)), _deletes(Absence),
        ),
        Step(
            "voices", ended, Barrier, queries.old_voices(since),
            partial(_release_voices, today=today), most=FEW,
        ),
        *(
            Step(kind, ended, table, queries.old_sayings(table, since), _sets(table, **unknown))
            for kind, table in (("confirmations", Confirmation), ("retries", SecondAttempt))
        ),
        Step("photos", over, photos.Photo, photos.old_photos(long_ago), photos.drop),
        Step(
            "words", over, Friction, queries.old_words(long_ago),
            _sets(Friction, text="", place=""),
        ),
        Step(
            "own names", over, Barrier, queries.old_names(long_ago), _call_by_kind, most=FEW,
        ),
        Step("follow codes", over, FollowCode, queries.old_follow_codes(long_ago), _end_codes),
        Step(
            "history", over, BarrierChange, queries.old_sayings(BarrierChange, long_ago),
            _sets(BarrierChange, **unknown),
        ),
        Step(
            "plan", f"{kept.words} days after the campaign closed", PlanStep,
            plans.old_steps(long_ago), _sets(PlanStep, note="", **unknown),
        ),
        Step(
            "card thanks", f"{kept.words} days after it was said", CardThanks,
            cards.old_thanks(today - timedelta(days=kept.words)),
            _sets(CardThanks, left_on=today, **unknown),
        ),
        Step(
            "enrolments", closed, Enrolment, queries.old_enrolments(year),
            _sets(Enrolment, **unknown),
        ),
        Step(
            "small teams", closed, Enrolment, queries.old_small_teams(year),
            _sets(Enrolment, team_id=None),
        ),
        Step("small sums", closed, TeamDay, queries.old_small_sums(year), _merge_sums),
    ]  # fmt: skip


def destroy_some(session: Session, planned: Sequence[Step], today: date) -> int:
    """Destroy some of the first kind whose time has passed; returns how many rows, 0 when none."""
    for step in planned:
        doomed = step.doomed.limit(step.most).with_for_update(skip_locked=True, of=step.table)
        found = session.execute(doomed).all()
        if not found:
            continue
        step.destroy(session, [_key(row) for row in found])
        for (organisation_id, campaign_id), number in Counter(row[1:3] for row in found).items():
            record(session, organisation_id, step.kind, step.why, today, number, campaign_id)
        return len(found)
    return 0


def overdue(session: Session, planned: Sequence[Step]) -> list[tuple[Step, int]]:
    """Of which kinds there is something whose time has passed, and how many rows."""
    counted = [
        (step, session.execute(rows(func.count()).select_from(step.doomed.subquery())).scalar_one())
        for step in planned
    ]
    return [(step, number) for step, number in counted if number]


def record(
    session: Session,
    organisation_id: UUID,
    kind: str,
    why: str,
    today: date,
    number: int,
    campaign_id: UUID | None = None,
) -> None:
    """Write down that so many rows were destroyed."""
    row = {
        "organisation_id": organisation_id,
        "campaign_key": queries.campaign_key(campaign_id),
        "kind": kind, "why": why, "day": today, "number": number,
    }  # fmt: skip
    insert_or_add(session, Destruction, row, ("number",))


def _before(now: datetime, days: int) -> datetime:
    return now - timedelta(days=days)


def _deletes(table: type[Any]) -> Callable[[Session, Sequence[UUID]], object]:
    return lambda session, keys: session.exec(
        delete(table).where(col(table.id).in_(keys)).execution_options(synchronize_session=False)
    )


def _sets(table: type[Any], **values: object) -> Callable[[Session, Sequence[UUID]], object]:
    return lambda session, keys: session.exec(
        update(table)
        .where(col(table.id).in_(keys))
        .values(values)
        .execution_options(synchronize_session=False)
    )


def _release_voices(session: Session, barriers: Sequence[UUID], *, today: date) -> None:
    for barrier_id in barriers:
        voices.release(session, queries.barrier(session, barrier_id), today)


def _call_by_kind(session: Session, barriers: Sequence[UUID]) -> None:
    for barrier_id in barriers:
        barrier = queries.barrier(session, barrier_id)
        barrier.title = barrier.site = ""
        barrier.wording = barrier_codes()[barrier.code].label.model_dump()
        session.add(barrier)
    session.flush()


def _end_codes(session: Session, codes: Sequence[UUID]) -> None:
    session.exec(delete(Remark).where(col(Remark.follow_code_id).in_(codes)))
    _deletes(FollowCode)(session, codes)


def _merge_sums(session: Session, keys: Sequence[Any]) -> None:
    """Let the sums of small teams be of those without a team, so that none is told apart."""
    together: dict[tuple[UUID, UUID, date], Counter[str]] = defaultdict(Counter)
    for sums in queries.sums_of(session, keys):
        place = (sums.campaign_id, sums.challenge_id, sums.day)
        together[place].update({name: getattr(sums, name) for name in _SUMS})
        session.delete(sums)
    session.flush()
    for (campaign_id, challenge_id, day), numbers in together.items():
        row = {
            "campaign_id": campaign_id, "challenge_id": challenge_id, "day": day,
            "team_key": WITHOUT_TEAM,
            **{name: numbers[name] for name in _SUMS},
        }  # fmt: skip
        insert_or_add(session, TeamDay, row, _SUMS)


def _key(row: Any) -> Any:
    """The key of a row that is doomed: an id, or all columns of a key that has several."""
    key, _, campaign_id, *more = row
    return (campaign_id, key, *more) if more else key
