"""Whoever presses does not wait until every campaign has been planned."""

import itertools
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

import pytest
from sqlalchemy import Engine, event, text
from sqlmodel import Session, SQLModel, col, create_engine, func, select, update

from adapters.database.urls import parse_url
from bot import follow_ups, jobs, planning, roster
from bot import reminders as nudges
from bot.chat.conversations import Workspace
from bot.models import CampaignChannel, ConversationRecord, Delivery
from challenges import campaigns, packs, participants, queries, reminders, waking
from challenges.models import Organisation, Participant, Reminder, Role, RoleGrant
from tests.in_memory import in_memory

FIRST_DAY = date(2026, 6, 1)
NOW = datetime(2026, 6, 1, 7, 5, tzinfo=UTC)  # five past nine in the Netherlands


def _start_campaigns(session: Session, number: int, *, digest_weekday: int = 4) -> None:
    for n in range(number):
        organisation = Organisation(name=f"Organisation {n}", created_at=NOW)
        session.add(organisation)
        session.flush()
        workspace = roster.add_workspace(
            session, Workspace("fake", f"T{digest_weekday}-{n}"), organisation
        )
        session.flush()
        campaign = campaigns.start(
            session, organisation, packs.load("two-weeks"), starts_on=FIRST_DAY, days=5,
            post_at=time(9), timezone="Europe/Amsterdam", locale="nl", now=NOW.replace(month=5),
            digest_weekday=digest_weekday,
        )  # fmt: skip
        channel = ConversationRecord(workspace_id=workspace.id, external_id="C1")
        session.add(channel)
        session.flush()
        session.add(CampaignChannel(campaign_id=campaign.id, conversation_id=channel.id))


def _ask_reminders(session: Session, number: int) -> None:
    """So many people want to be reminded, in the campaign that is there, at ten."""
    _start_campaigns(session, 1)
    workspace = roster.workspace_of(session, Workspace("fake", "T4-0"))
    assert workspace is not None
    for n in range(number):
        person = roster.meet(session, workspace, f"person-{n}")
        participants.join(session, person, now=NOW)
        reminders.choose(
            session, person, at=time(10), weekdays=range(5), timezone="Europe/Amsterdam", now=NOW
        )


def _posted(session: Session) -> int:
    return session.exec(select(func.count()).select_from(Delivery)).one()


async def test_many_campaigns_are_planned_in_small_transactions_each_of_them_once(store):
    number = 2 * planning.GROUP + 5
    await store.write(lambda session: _start_campaigns(session, number))

    works = await store.read(lambda session: planning.works(session, NOW))
    assert len(works) == 2 * number / planning.A_FEW + 1
    posted = []
    for work in works:
        await store.write(work)
        posted.append(await store.read(_posted))

    steps = [after - before for before, after in zip([0, *posted], posted, strict=False)]
    assert max(steps) <= planning.A_FEW
    assert posted[-1] == number

    assert await store.read(lambda session: queries.to_look_after(session, NOW)) == []

    for work in works:  # a tick that ended halfway is repeated, as is one of another server
        await store.write(work)
    assert await store.read(_posted) == number


async def test_on_the_day_of_its_digest_each_campaign_has_a_transaction_of_its_own(store):
    await store.write(lambda session: _start_campaigns(session, 3, digest_weekday=0))
    await store.write(lambda session: _start_campaigns(session, 4, digest_weekday=1))

    for day, alone in ((NOW, 3), (NOW + timedelta(days=1), 4)):
        sizes = [
            len(work.keywords["among"])
            for work in await store.read(partial(planning.works, now=day))
            if "plan_campaigns" in work.func.__name__
        ]
        assert sorted(sizes) == sorted([*alone * [1], 7 - alone])


async def test_many_reminders_are_planned_in_small_transactions_each_of_them_once(store):
    number = 2 * planning.GROUP + 5
    await store.write(lambda session: _ask_reminders(session, number))
    at_ten = NOW + timedelta(minutes=56)

    works = await store.read(lambda session: planning.works(session, at_ten))
    assert len(works) == 1 + 1 + 1 + 3
    for work in (*works, *works):
        await store.write(work)
    assert await store.read(_posted) == number + 1
    assert await store.read(lambda session: len(planning.works(session, at_ten))) == 1


def test_people_whose_moment_has_not_come_cost_a_tick_one_look_in_an_index():
    engine = in_memory()
    statements = []
    with Session(engine) as session:
        _ask_reminders(session, 30)
        session.flush()
        event.listen(
            engine,
            "before_cursor_execute",
            lambda connection, cursor, statement, values, *rest: statements.append(
                (statement, values)
            ),
        )
        assert len(planning.works(session, NOW)) == 3
        [(asked, values)] = [found for found in statements if "FROM reminder" in found[0]]
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}", values)

        assert [row[-1] for row in plan if "ix_reminder_remind_at" in row[-1]]


@pytest.mark.postgres
def test_two_workers_share_the_campaigns_and_neither_waits_for_the_other_or_for_a_press(postgres):
    address = postgres.create("two_workers")
    engine = create_engine(parse_url(address))
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        _start_campaigns(session, 4)
        session.commit()
        ids = [found for found, *_ in queries.to_wake(session, NOW)]
    with Session(engine) as one, Session(engine) as other, Session(engine) as press:
        other.connection().execute(text("SET lock_timeout = '2s'"))
        press.connection().execute(text("SELECT id FROM campaign FOR KEY SHARE"))

        assert len(waking.claim(one, ids[:3], NOW)) == 3
        [(found, _)] = waking.claim(other, ids, NOW)

        assert found.id == ids[3]
        press.connection().execute(text("SET lock_timeout = '2s'"))
        press.connection().execute(text("SELECT id FROM campaign FOR KEY SHARE"))
    engine.dispose()
    postgres.drop("two_workers")


async def test_those_of_an_organisation_are_reminded_together(store):
    def ask(session: Session) -> None:
        _ask_reminders(session, 12)
        elsewhere = Organisation(name="Elsewhere", created_at=NOW)
        session.add(elsewhere)
        session.flush()
        moved = select(Participant.id).order_by(col(Participant.id))
        for person in session.exec(moved).all()[::2]:
            session.exec(
                update(Participant)
                .where(col(Participant.id) == person)
                .values(organisation_id=elsewhere.id)
            )

    await store.write(ask)

    def owners(session: Session) -> list[object]:
        due = queries.due_reminders(session, NOW + timedelta(minutes=56))
        return [session.get_one(Participant, person).organisation_id for person in due]

    found = await store.read(owners)
    assert len(found) == 12
    assert len(list(itertools.groupby(found))) == 2


def test_a_reminder_is_written_down_once():
    engine = in_memory()
    at_ten = NOW + timedelta(minutes=56)
    written: list[int] = []
    with Session(engine) as session:
        _ask_reminders(session, 5)
        planning.plan(session, NOW)
        session.commit()
        people = queries.due_reminders(session, at_ten)

        def hear(_connection, _cursor, statement, values, _context, is_many):
            if statement.startswith("UPDATE reminder"):
                written.append(len(values) if is_many else 1)

        event.listen(engine, "before_cursor_execute", hear)
        nudges.plan(session, now=at_ten, among=people)
        session.commit()
        assert [one.unanswered for one in session.exec(select(Reminder))] == [1] * 5
    assert sum(written) == 5


def _asked_by(engine: Engine, work: Callable[[], object]) -> list[str]:
    """What the database is asked meanwhile."""
    statements: list[str] = []

    def hear(_connection, _cursor, statement, *_rest):
        statements.append(statement)

    event.listen(engine, "before_cursor_execute", hear)
    work()
    event.remove(engine, "before_cursor_execute", hear)
    return statements


@pytest.mark.parametrize("people", [2, 15])
def test_many_reminders_ask_no_more_than_a_few_in_planning_and_in_making_the_cards(people: int):
    engine = in_memory()
    at_ten = NOW + timedelta(minutes=56)
    with Session(engine) as session:
        _ask_reminders(session, people)
        planning.plan(session, NOW)
        session.commit()
        due = queries.due_reminders(session, at_ten)
        roster.directs_to(session, due)  # once in somebody's life
        planned = _asked_by(engine, lambda: nudges.plan(session, now=at_ten, among=due))
        session.commit()
        waiting = session.exec(select(Delivery).where(col(Delivery.key).startswith("reminder/")))
        ready = waiting.all()
        made = _asked_by(engine, lambda: jobs.compose(session, ready, at_ten))
        assert all(jobs.compose(session, ready, at_ten))

    assert len(ready) == people
    assert len(planned) <= 14, planned
    assert len(made) <= 14, made


def test_looking_after_an_organisation_in_which_nothing_waits_asks_little():
    engine = in_memory()
    with Session(engine) as session:
        _start_campaigns(session, 1)
        for work in planning.works(session, NOW):
            if "follow_ups" not in work.func.__module__:
                work(session)
        [organisation] = session.exec(select(Organisation)).all()
        person = Participant(organisation_id=organisation.id)
        session.add(person)
        session.flush()
        session.add(RoleGrant(participant_id=person.id, role=Role.COORDINATOR))
        session.commit()
        asked = _asked_by(
            engine, lambda: follow_ups.plan(session, now=NOW, among=[organisation.id])
        )
        session.commit()
        assert organisation.follow_up_at is not None
        assert session.exec(select(RoleGrant.told_on)).one() == NOW.date()

    assert len(asked) <= 16, asked
