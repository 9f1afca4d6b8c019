"""Keep the day on which somebody joined or left, and not the hour; of absence, from when it counts.

Days are those of the organisation's clocks, and end at three at night. Absence counts from the
first of its days whose challenge was still to be posted when it was declared.
"""

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import sqlalchemy as sa
from alembic import op

revision = '0026'
down_revision = '0025'
branch_labels = None
depends_on = None

_NIGHT = timedelta(hours=3)

_participant = sa.table(
    'participant',
    sa.column('id', sa.Uuid()), sa.column('organisation_id', sa.Uuid()),
    sa.column('joined_at', sa.DateTime(timezone=True)), sa.column('joined_on', sa.Date()),
    sa.column('left_at', sa.DateTime(timezone=True)), sa.column('left_on', sa.Date()),
)
_absence = sa.table(
    'absence',
    sa.column('id', sa.Uuid()), sa.column('participant_id', sa.Uuid()),
    sa.column('declared_at', sa.DateTime(timezone=True)), sa.column('counts_from', sa.Date()),
)
_organisation = sa.table('organisation', sa.column('id', sa.Uuid()), sa.column('timezone', sa.String()))
_campaign = sa.table(
    'campaign', sa.column('organisation_id', sa.Uuid()), sa.column('post_at', sa.Time()),
    sa.column('timezone', sa.String()), sa.column('created_at', sa.DateTime(timezone=True)),
)


def upgrade() -> None:
    with op.batch_alter_table('participant', schema=None) as batch_op:
        batch_op.add_column(sa.Column('joined_on', sa.Date(), nullable=True))
        batch_op.add_column(sa.Column('left_on', sa.Date(), nullable=True))
    with op.batch_alter_table('absence', schema=None) as batch_op:
        batch_op.add_column(sa.Column('counts_from', sa.Date(), nullable=True))
    connection = op.get_bind()
    zones = dict(connection.execute(sa.select(_organisation.c.id, _organisation.c.timezone)).all())
    _round_people(connection, zones)
    _round_absences(connection, zones)
    with op.batch_alter_table('participant', schema=None) as batch_op:
        batch_op.drop_column('joined_at')
        batch_op.drop_column('left_at')
    with op.batch_alter_table('absence', schema=None) as batch_op:
        batch_op.alter_column('counts_from', existing_type=sa.Date(), nullable=False)
        batch_op.drop_column('declared_at')


def _round_people(connection: sa.Connection, zones: dict) -> None:
    who = _participant.c
    for row in connection.execute(
        sa.select(who.id, who.organisation_id, who.joined_at, who.left_at)
        .where(who.joined_at.is_not(None) | who.left_at.is_not(None))
    ).all():
        zone = zones[row.organisation_id]
        connection.execute(
            _participant.update().where(who.id == row.id).values(
                joined_on=_day(row.joined_at, zone), left_on=_day(row.left_at, zone)
            )
        )


def _round_absences(connection: sa.Connection, zones: dict) -> None:
    found = sa.select(_campaign.c.organisation_id, _campaign.c.post_at, _campaign.c.timezone)
    posts = {row.organisation_id: row for row in connection.execute(
        found.order_by(_campaign.c.created_at)
    )}
    declared = sa.select(_absence.c.id, _absence.c.declared_at, _participant.c.organisation_id)
    for row in connection.execute(
        declared.join(_participant, _participant.c.id == _absence.c.participant_id)
    ).all():
        post = posts.get(row.organisation_id)
        zone = post.timezone if post else zones[row.organisation_id]
        day = _day(row.declared_at, zone)
        if post and _aware(row.declared_at) >= datetime.combine(day, post.post_at, _zone(zone)):
            day += timedelta(days=1)
        connection.execute(
            _absence.update().where(_absence.c.id == row.id).values(counts_from=day)
        )


def _day(moment: datetime | None, zone: str) -> date | None:
    if moment is None:
        return None
    local = _aware(moment).astimezone(_zone(zone)).replace(tzinfo=None)
    return (local - _NIGHT).date()


def _aware(moment: datetime) -> datetime:
    """SQLite gives no time zone back: moments are kept in UTC."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _zone(name: str) -> tzinfo:
    """In UTC where this machine does not know the zone: at worst a day is the next one."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
