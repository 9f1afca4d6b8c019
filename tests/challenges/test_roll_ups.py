"""The roll-up of a team's day equals a recount, whatever people did in whatever order."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, event
from sqlmodel import Session, col, select, update

from bot.ports import Store
from challenges import check_ins, enrolments, erasing, participants, queries, roll_ups
from challenges.models import (
    Answer,
    Campaign,
    Challenge,
    CheckIn,
    Participant,
    Team,
    TeamDay,
)
from scoring.points import halves
from tests.founding import found

NOW = datetime(2026, 6, 2, 10, tzinfo=UTC)
STEPS = st.lists(
    st.tuples(
        st.integers(0, 3),  # who
        st.integers(0, 1),  # which challenge
        st.sampled_from([*Answer, "undo", "move", "erase"]),
    ),
    max_size=25,
)


def _world(session: Session) -> tuple[Campaign, list[Challenge], list[Team], list[Participant]]:
    organisation, campaign = found(session, date(2026, 6, 1), now=NOW - timedelta(days=3), days=3)
    teams = [Team(organisation_id=organisation.id, name=name) for name in ("A", "B")]
    session.add_all(teams)
    session.flush()
    people = [
        Participant(organisation_id=organisation.id, team_id=team)
        for team in (None, teams[0].id) * 2
    ]
    session.add_all(people)
    session.flush()
    for person in people[1:]:  # the first one is not expected: what they answer counts for nothing
        participants.join(session, person, now=NOW)
    enrolments.enrol_everybody(session, campaign)
    challenges = list(
        session.exec(select(Challenge).where(Challenge.day <= date(2026, 6, 2))).all()
    )
    return campaign, challenges, teams, people


@given(steps=STEPS)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_roll_up_equals_a_recount(sqlite_template: Path, steps):
    engine = create_engine(f"sqlite:///{sqlite_template}")
    event.listen(engine, "connect", lambda c, _: c.execute("PRAGMA foreign_keys=ON"))
    with Session(engine) as session:
        campaign, challenges, teams, people = _world(session)
        for who, which, step in steps:
            person = people[who]
            asked = queries.asked(
                session, challenges[which].id, campaign.organisation_id, person.id
            )
            if step == "move":
                participants.choose_team(session, person, teams[which].id, now=NOW)
            elif step == "erase":
                erasing.erase(session, person, now=datetime(2026, 6, 30, tzinfo=UTC))
                people[who] = Participant(organisation_id=campaign.organisation_id)
                session.add(people[who])
                session.flush()
            elif step == "undo":
                check_ins.undo(session, asked, person, now=NOW)
            else:
                check_ins.give(session, asked, person, step, halves=halves(step), now=NOW)
        session.flush()
        assert roll_ups.differences(session, campaign.id) == []
        recount: Counter[tuple] = Counter()
        for row in session.exec(select(CheckIn)):
            key = (row.challenge_id, str(row.team_id or "-"))
            counts = row.halves > 0 or row.answer is Answer.AWAY
            recount[*key, row.answer.name.lower()] += counts
            recount[*key, "halves"] += row.halves
        kept: Counter[tuple] = Counter()
        for row in session.exec(select(TeamDay)):
            for column in ("done", "not_today", "away", "halves"):
                kept[row.challenge_id, row.team_key, column] += getattr(row, column)
        session.rollback()
    engine.dispose()
    assert {k: v for k, v in kept.items() if v} == {k: v for k, v in recount.items() if v}


async def test_a_roll_up_made_anew_loses_nobody_who_answers_meanwhile(store: Store):
    def make(session: Session) -> tuple[Campaign, Challenge, list[Participant]]:
        campaign, challenges, teams, _ = _world(session)
        more = [
            Participant(organisation_id=campaign.organisation_id, team_id=teams[n % 2].id)
            for n in range(30)
        ]
        session.add_all(more)
        return campaign, challenges[0], more

    campaign, challenge, people = await store.write(make)

    def answer(person: Participant, session: Session) -> None:
        asked = queries.asked(session, challenge.id, campaign.organisation_id, person.id)
        check_ins.give(session, asked, person, Answer.AWAY, halves=0, now=NOW)

    def spoil(session: Session) -> None:
        session.exec(update(TeamDay).values(done=col(TeamDay.done) + 5))

    works: list[Callable[[Session], object]] = []
    for number, person in enumerate(people):
        works.append(partial(answer, person))
        if number % 5 == 4:
            works += [spoil, lambda session: roll_ups.rebuild(session, campaign.id)]
    async with asyncio.timeout(60):
        await asyncio.gather(*(store.write(work) for work in works))
        await store.write(lambda session: roll_ups.rebuild(session, campaign.id))

        wrong = await store.read(lambda session: roll_ups.differences(session, campaign.id))
        counts = await store.read(
            lambda session: queries.totals(session, campaign.id, challenge.day, challenge.day).away
        )
    assert (wrong, counts) == ([], 30)
