"""Databases with an organisation whose campaign is open now, and with a large one."""

import sqlite3
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, insert, text
from sqlmodel import Session, select

from adapters import migrations
from adapters.database.urls import file_of, parse_url
from bot import roster
from bot.chat.cards import Card
from bot.chat.conversations import Workspace
from bot.i18n import translator
from bot.messages.challenges import challenge_card
from bot.models import Account, Delivery, DeliveryState, WorkspaceRecord
from challenges import calendar, campaigns, packs, queries
from challenges.models import Challenge, Enrolment, Organisation, Participant
from challenges.packs import content_of

SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
APP_ID = "fake-app"
TENANT = "tenant-1"
CHANNELS = {"slack": ("T0FAKE", "C0FAKE"), "teams": (TENANT, "19:fake-channel@thread.tacv2")}
TEAMS = 50
_ZONE = "Europe/Amsterdam"
_DAYS = 10
_TEAM_SIZE = 50
ABSENT = 50
"""One in so many people is away on the first two days of a large campaign."""


@dataclass(frozen=True)
class World:
    """A campaign whose first challenge can be answered now, by people who take part."""

    url: str
    challenge_id: uuid.UUID
    card: Card

    def check_ins(self) -> int:
        """How many answers are on disk."""
        return self._count("SELECT count(*) FROM check_in")

    def rolled_up(self) -> int:
        """How many answers the roll-up knows of."""
        return self._count("SELECT coalesce(sum(done + not_today + away), 0) FROM team_day")

    def answered_by(self) -> set[str]:
        """The platform's ids of those whose answer is on disk."""
        found = self._rows(
            "SELECT external_id FROM account JOIN check_in USING (participant_id)"
        )  # fmt: skip
        return {user for (user,) in found}

    def _count(self, statement: str) -> int:
        return self._rows(statement)[0][0]

    def _rows(self, statement: str) -> list[Any]:
        engine = create_engine(parse_url(self.url))
        with engine.connect() as connection:
            found = list(connection.execute(text(statement)))
        engine.dispose()
        return found


def open_campaign(folder: Path, platform: str, people: int, url: str = "") -> World:
    """A campaign that has been posted in a channel, with people in teams who have joined.

    In a file in this folder, or in an empty database at `url`.
    """
    url = url or f"sqlite:///{folder / platform}.sqlite"
    engine = create_engine(parse_url(url))
    migrations.migrate(url)
    now = datetime.now(UTC)
    today = calendar.local_day(now, _ZONE)
    first = today if today in calendar.WorkingDays() else calendar.WorkingDays().before(today)
    with Session(engine, expire_on_commit=False) as session:
        organisation = Organisation(name="Voorbeeld", created_at=now)
        session.add(organisation)
        session.flush()
        team, channel_id = CHANNELS[platform]
        workspace = roster.add_workspace(session, Workspace(platform, team), organisation)
        campaign = campaigns.start(
            session, organisation, packs.load("two-weeks"), starts_on=first, post_at=time(9),
            timezone=_ZONE, locale="nl", now=now - timedelta(days=7), allow_past=True,
        )  # fmt: skip
        campaign.prior_weight = 20
        channel = roster.channel(session, workspace, channel_id)
        roster.post_in(session, campaign.id, channel)
        challenge = queries.challenges_of(session, campaign.id)[0]
        subject = f"challenge/{challenge.id}"
        session.add(
            Delivery(
                key=f"{subject}/{channel.id}", conversation_id=channel.id, subject=subject,
                state=DeliveryState.SENT, due=now, created_at=now, settled_at=now,
                external_id="1700000001.000100",
            )
        )  # fmt: skip
        card = _card(challenge)
        teams = [roster.team_named(session, workspace, f"Team {n}").id for n in range(TEAMS)]
        session.commit()
    with engine.begin() as connection:
        _fill(connection, workspace, campaign.id, first, teams, people)
    engine.dispose()
    return World(url, challenge.id, card)


def person(number: int) -> str:
    """A user's id on either platform: they look alike, and take the same room in a payload."""
    return f"U{number:010d}"


def _card(challenge: Challenge) -> Card:
    return challenge_card(
        challenge, content_of(challenge), number=1, total=10, together=(55, 60),
        translate=translator("nl"),
    )  # fmt: skip


def _fill(
    connection: Connection,
    workspace: WorkspaceRecord,
    campaign_id: uuid.UUID,
    first: date,
    teams: list[uuid.UUID],
    people: int,
) -> None:
    rows = [(uuid.uuid4(), teams[n % TEAMS], person(n)) for n in range(people)]
    # Teams says what somebody speaks, and joining keeps it.
    locale = "nl" if workspace.platform == "teams" else None
    participants = [
        {
            "id": who, "organisation_id": workspace.organisation_id, "team_id": team,
            "joined_on": first, "locale": locale,
        }
        for who, team, _ in rows
    ]  # fmt: skip
    accounts = [
        {"workspace_id": workspace.id, "external_id": user, "participant_id": who}
        for who, _, user in rows
    ]
    enrolments = [
        {"campaign_id": campaign_id, "participant_id": who, "team_id": team, "expected_from": first}
        for who, team, _ in rows
    ]
    connection.execute(insert(Participant), participants)
    connection.execute(insert(Account), accounts)
    connection.execute(insert(Enrolment), enrolments)


def large_world(folder: Path, people: int) -> World:
    """An organisation with many people in teams of fifty, and no campaign yet."""
    url = f"sqlite:///{folder / 'large.sqlite'}"
    migrations.migrate(url)
    now = datetime.now(UTC)
    with Session(create_engine(url), expire_on_commit=False) as session:
        organisation = Organisation(name="Groot", created_at=now)
        session.add(organisation)
        session.commit()
    world = World(url, uuid.uuid4(), Card(""))
    values = {
        "organisation": organisation.id.hex, "people": people, "teams": people // _TEAM_SIZE,
        "moment": now.replace(tzinfo=None).isoformat(" "),
    }  # fmt: skip
    _run(world, _PEOPLE, values)
    return world


def large_campaign(world: World, number: int) -> uuid.UUID:
    """A campaign of ten days that is over, in which nearly everybody answered every day.

    One in fifty was away on its first two days, and had said so.

    Everybody is made by SQL, the roll-up from the check-ins: the figures are those of a campaign
    that was lived through, and making them takes seconds.
    """
    now = datetime.now(UTC)
    with Session(create_engine(world.url), expire_on_commit=False) as session:
        organisation = session.exec(select(Organisation)).one()
        days_ago = 3 * _DAYS * (number + 1)
        campaign = campaigns.start(
            session, organisation, packs.load("energy-neutral"), days=_DAYS, post_at=time(9),
            starts_on=calendar.local_day(now, _ZONE) - timedelta(days=days_ago), timezone=_ZONE,
            locale="nl", now=now - timedelta(days=days_ago + 30), allow_past=True,
        )  # fmt: skip
        campaign.prior_weight = 30
        campaigns.close(session, campaign)
        second = queries.challenges_of(session, campaign.id)[1].day
        session.commit()
    values = {
        "campaign": campaign.id.hex, "number": number,
        "first": campaign.starts_on.isoformat(), "second": second.isoformat(),
        "moment": now.replace(tzinfo=None).isoformat(" "),
    }  # fmt: skip
    _run(world, _ANSWERS, values)
    return campaign.id


def _run(world: World, statements: Iterable[str], values: dict[str, Any]) -> None:
    with sqlite3.connect(file_of(parse_url(world.url))) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -200000")
        for statement in statements:
            connection.execute(statement, values)
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _numbers(count: str) -> str:
    more = f"SELECT n + 1 FROM numbers WHERE n + 1 < {count}"
    return f"WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL {more})"


# Ids are numbers with a letter before them; every third answer is "not today".
_PEOPLE = (
    f"INSERT INTO team (id, organisation_id, name, site) {_numbers(':teams')}"
    " SELECT 'a' || printf('%031x', n), :organisation, 'Team ' || n, '' FROM numbers",
    f"INSERT INTO participant (id, organisation_id, team_id, joined_on) {_numbers(':people')}"
    " SELECT 'b' || printf('%031x', n), :organisation, 'a' || printf('%031x', n % :teams),"
    " date(:moment) FROM numbers",
)
_ANSWERS = (
    "INSERT INTO enrolment (id, campaign_id, participant_id, team_id, expected_from)"
    " SELECT 'c' || printf('%07x', :number) || substr(id, 9), :campaign, id, team_id,"
    " :first FROM participant",
    "INSERT INTO absence (id, participant_id, first_day, last_day, counts_from)"
    " SELECT 'e' || printf('%07x', :number) || substr(id, 9), id, :first, :second,"
    f" :first FROM participant WHERE rowid % {ABSENT} = 0",
    "INSERT INTO check_in (id, campaign_id, challenge_id, participant_id, team_id, day, answer,"
    " halves, by_reaction, checked_in_at)"
    " SELECT 'd' || printf('%07x%024x', :number, row_number() OVER ()), :campaign,"
    " challenge.id, participant.id,"
    " team_id, day, iif((participant.rowid + position) % 3, 'DONE', 'NOT_TODAY'),"
    " iif((participant.rowid + position) % 3, 24, 12), 0, :moment"
    " FROM participant CROSS JOIN challenge WHERE challenge.campaign_id = :campaign"
    f" AND (participant.rowid % {ABSENT} OR day > :second)",
    "INSERT INTO team_day (campaign_id, challenge_id, team_key, day, done, not_today, away, halves)"
    " SELECT campaign_id, challenge_id,"
    " substr(team_id, 1, 8) || '-' || substr(team_id, 9, 4) || '-' || substr(team_id, 13, 4)"
    " || '-' || substr(team_id, 17, 4) || '-' || substr(team_id, 21), day,"
    " sum(answer = 'DONE'), sum(answer = 'NOT_TODAY'), 0, sum(halves)"
    " FROM check_in WHERE campaign_id = :campaign GROUP BY challenge_id, team_id",
)
