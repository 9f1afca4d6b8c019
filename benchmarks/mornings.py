"""Many organisations of fifty people, each in a workspace of its own, before a Monday's morning.

Nobody can choose when it is run, so it is about to be nine in their time zone, whichever that is,
and their digests come on whatever day it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, Engine, create_engine, insert, text, update
from sqlmodel import Session, SQLModel, col

from adapters import migrations
from adapters.database.urls import parse_url
from adapters.seals import Seal
from adapters.slack.installations import PURPOSE
from benchmarks.worlds import person
from bot import planning, roster
from bot.chat.conversations import Workspace
from bot.models import Account, ConversationRecord, Delivery, DeliveryState, SlackInstallation
from challenges import calendar, campaigns, packs, queries, roll_ups
from challenges.calendar import WorkingDays
from challenges.models import (
    Answer,
    Campaign,
    CheckIn,
    Enrolment,
    Organisation,
    Participant,
    Reminder,
    Role,
    RoleGrant,
)

PEOPLE = 50
TAKING_PART = 30
REMINDED = 10
MESSAGES = 1 + 1 + REMINDED
"""The challenge, a leader's digest, and who is reminded at nine."""
SECRET = "a-secret-of-the-benchmark-of-at-least-32-characters"
CHANNEL = "C0MORNING"
_TEAMS = 2
_BEFORE = timedelta(days=7)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Place:
    """A workspace, its organisation's challenge of today, and who can answer it."""

    workspace: str
    challenge_id: UUID
    people: Sequence[str]


@dataclass(frozen=True, slots=True)
class Morning:
    """Organisations in a database that wait for nine o'clock."""

    url: str
    timezone: str
    places: Sequence[Place]

    def comes_at(self, nine: datetime) -> None:
        """Let the challenge, the digest and the reminders be due at a moment."""
        at = nine.astimezone(calendar.zone(self.timezone)).time()
        engine = create_engine(parse_url(self.url))
        with engine.begin() as connection:
            connection.execute(update(Campaign).values(post_at=at, wakes_at=nine))
            connection.execute(update(Reminder).values(at=at, remind_at=nine))
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            is_postgres = connection.dialect.name == "postgresql"
            connection.execute(text("VACUUM ANALYZE" if is_postgres else "ANALYZE"))
        engine.dispose()


def before_nine(url: str, number: int) -> Morning:
    """So many organisations in an empty database; last week was lived through."""
    migrations.migrate(url)
    engine = create_engine(parse_url(url))
    now = datetime.now(UTC)
    timezone = _where_it_is_nine(now)
    rows: dict[type[SQLModel], list[dict[str, Any]]] = {}
    pack = packs.load("two-weeks")
    with Session(engine, expire_on_commit=False) as session:
        places = [_organise(session, n, pack, timezone, now, rows) for n in range(number)]
        session.commit()
    with engine.begin() as connection:
        _add(connection, rows)
    _live(engine, timezone, now)
    engine.dispose()
    return Morning(url, timezone, places)


def _where_it_is_nine(now: datetime) -> str:
    ahead = 9 - now.hour
    ahead += 24 if ahead < -12 else 0
    return f"Etc/GMT{-ahead:+d}"


def _organise(
    session: Session,
    number: int,
    pack: packs.Pack,
    timezone: str,
    now: datetime,
    rows: dict[type[SQLModel], list[dict[str, Any]]],
) -> Place:
    began = now - 2 * _BEFORE
    today = calendar.local_day(now, timezone)
    organisation = Organisation(
        name="Voorbeeld", created_at=began, follow_up_at=now + _DAY, timezone=timezone
    )
    session.add(organisation)
    session.flush()
    external = f"T{number:08d}"
    workspace = roster.add_workspace(session, Workspace("slack", external), organisation)
    sealed = Seal(SECRET.encode(), PURPOSE).close(f"xoxb-{external}", now)
    session.add(
        SlackInstallation(
            external_id=external, bot_user_id="U0BOT", scopes="", token=sealed, installed_at=began
        )
    )
    campaign = campaigns.start(
        session, organisation, pack, starts_on=today - _BEFORE, post_at=time(9),
        open_days={day for day in (today - _BEFORE, today) if day not in WorkingDays()},
        timezone=timezone, locale="nl", digest_weekday=today.weekday(), now=began, allow_past=True,
    )  # fmt: skip
    channel = roster.channel(session, workspace, CHANNEL)
    roster.post_in(session, campaign.id, channel)
    teams = [roster.team_named(session, workspace, f"Team {n}").id for n in range(_TEAMS)]
    people = [(uuid4(), teams[n % _TEAMS], person(PEOPLE * number + n)) for n in range(PEOPLE)]

    def row(model: type[SQLModel], **values: object) -> None:
        rows.setdefault(model, []).append(values)

    for n, (who, team, user) in enumerate(people):
        takes_part, account = n < TAKING_PART, uuid4()
        row(
            Participant, id=who, organisation_id=organisation.id, team_id=team, locale="nl",
            joined_on=campaign.starts_on if takes_part else None,
        )  # fmt: skip
        row(Account, id=account, workspace_id=workspace.id, external_id=user, participant_id=who)
        row(
            ConversationRecord, id=uuid4(), workspace_id=workspace.id, account_id=account,
            external_id=f"D{user[1:]}",
        )  # fmt: skip
        if takes_part:
            row(
                Enrolment, id=uuid4(), campaign_id=campaign.id, participant_id=who, team_id=team,
                expected_from=campaign.starts_on,
            )  # fmt: skip
        if n < REMINDED:
            row(
                Reminder, participant_id=who, at=time(9), weekdays=list(range(7)),
                timezone=timezone, remind_at=now + _DAY,
            )  # fmt: skip
    row(RoleGrant, participant_id=people[0][0], role=Role.COORDINATOR)
    row(RoleGrant, participant_id=people[-1][0], role=Role.LEADER)
    asked = queries.challenges_of(session, campaign.id)
    for challenge in asked:
        for n, (who, team, _) in enumerate(people[:TAKING_PART]):
            if challenge.day < today and (n + challenge.position) % 5 < 3:
                row(
                    CheckIn, id=uuid4(), campaign_id=campaign.id, challenge_id=challenge.id,
                    participant_id=who, team_id=team, day=challenge.day, answer=Answer.DONE,
                    halves=24, by_reaction=False, checked_in_at=now - _DAY,
                )  # fmt: skip
    of_today = next(one.id for one in asked if one.day == today)
    return Place(external, of_today, [user for *_, user in people[:TAKING_PART]])


def _add(connection: Connection, rows: dict[type[SQLModel], list[dict[str, Any]]]) -> None:
    for model, found in rows.items():
        connection.execute(insert(model), found)


def _live(engine: Engine, timezone: str, now: datetime) -> None:
    """Close last week and begin today, as the clock did; whatever that posted has been sent."""
    today = calendar.local_day(now, timezone)
    with Session(engine) as session:
        for campaign in queries.campaigns(session):
            roll_ups.rebuild(session, campaign.id)
        session.commit()
    for day, at in ((today - _DAY, time(17)), (today, time(3, 30))):
        moment = calendar.moment(day, at, timezone)
        with Session(engine) as session:
            works = planning.works(session, moment)
        for work in works:
            with Session(engine) as session:
                work(session)
                session.commit()
    with engine.begin() as connection:
        connection.execute(
            update(Delivery)
            .where(col(Delivery.state) == DeliveryState.PENDING)
            .values(state=DeliveryState.SENT, settled_at=now, external_id="1700000001.000100")
        )
