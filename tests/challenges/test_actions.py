"""Actions: what is done about barriers, also when two people do it at once."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session, select

from bot.ports import Store
from challenges import actions, care, queries
from challenges.actions import Plan
from challenges.errors import ActionHasChanged, UnknownAction, UnknownBarrier
from challenges.models import (
    Action,
    ActionStatus,
    Barrier,
    Campaign,
    Care,
    Friction,
    Horizon,
    Organisation,
    Participant,
    Support,
)
from challenges.spoken import Spoken

NOW = datetime(2026, 6, 1, 8, tzinfo=UTC)
MONDAY, TUESDAY, WEDNESDAY = date(2026, 6, 1), date(2026, 6, 2), date(2026, 6, 3)
LUNCH = Plan(
    "Lunch zonder verpakking",
    theme="circular",
    owner="Facilitair",
    due=date(2027, 3, 1),
    budget=12_500,
    competences="Contractmanagement",
    secap={"sector": "buildings"},
)


def organisation(session: Session, name: str = "Voorbeeld") -> UUID:
    row = Organisation(name=name, created_at=NOW)
    session.add(row)
    session.flush()
    return row.id


def campaign(session: Session, organisation_id: UUID) -> Campaign:
    row = Campaign(
        organisation_id=organisation_id, name="Twee weken", pack="two-weeks", post_at=time(9),
        starts_on=MONDAY, ends_on=date(2026, 6, 12), timezone="Europe/Amsterdam", locale="nl",
        created_at=NOW,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row


def barrier(session: Session, running: Campaign, origin: str = "w01/pre-packed") -> Barrier:
    row = Barrier(
        organisation_id=running.organisation_id, campaign_id=running.id, origin=origin,
        code="SUPPL", theme="circular", title=origin, opened_on=MONDAY,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row


async def test_an_action_says_what_was_filled_in(store: Store):
    def make(session: Session) -> UUID:
        return actions.create(session, organisation(session), LUNCH, now=NOW).id

    action_id = await store.write(make)

    assert await store.read(lambda s: actions.plan_of(queries.action(s, action_id))) == LUNCH


@pytest.mark.parametrize(
    "plan", [Plan(" "), replace(LUNCH, budget=-1)], ids=["no title", "less than nothing"]
)
async def test_an_action_that_says_nothing_is_not_made(store: Store, plan: Plan):
    with pytest.raises(ValueError, match=r"title|budget"):
        await store.write(lambda s: actions.create(s, organisation(s), plan, now=NOW))


async def test_of_two_people_at_once_the_second_overwrites_nothing(store: Store):
    def both(session: Session) -> None:
        action = actions.create(session, organisation(session), LUNCH, now=NOW)
        seen = action.version
        actions.change(session, action, replace(LUNCH, owner="Inkoop"), version=seen)
        with pytest.raises(ActionHasChanged):
            actions.change(session, action, replace(LUNCH, owner="HR"), version=seen)
        with pytest.raises(ActionHasChanged):
            actions.set_status(session, action, ActionStatus.DONE, version=seen)
        with pytest.raises(ActionHasChanged):
            actions.remove(session, action, version=seen)

        assert (action.owner, action.status) == ("Inkoop", ActionStatus.PROPOSED)
        actions.set_status(session, action, ActionStatus.DONE, version=action.version)
        assert action.status is ActionStatus.DONE

    await store.write(both)


async def test_an_action_serves_a_barrier_once_and_no_other_organisation_s(store: Store):
    def link(session: Session) -> None:
        mine = campaign(session, organisation(session))
        theirs = campaign(session, organisation(session, "Elders"))
        action = actions.create(session, mine.organisation_id, LUNCH, now=NOW)
        ours = barrier(session, mine)

        assert actions.link(session, action, ours)
        assert not actions.link(session, action, ours)
        with pytest.raises(UnknownBarrier):
            actions.link(session, action, barrier(session, theirs))
        with pytest.raises(UnknownAction):
            queries.action(session, action.id, theirs.organisation_id)
        assert queries.barriers_served(session, action.id) == [ours]
        assert queries.actions_for(session, ours.id) == [action]
        assert queries.served(session, mine.organisation_id) == {action.id: [ours]}
        actions.unlink(session, action, ours)
        assert queries.barriers_served(session, action.id) == []

    await store.write(link)


async def test_a_removed_action_leaves_its_barriers(store: Store):
    def remove(session: Session) -> None:
        running = campaign(session, organisation(session))
        action = actions.create(session, running.organisation_id, LUNCH, now=NOW)
        actions.link(session, action, barrier(session, running))
        actions.remove(session, action, version=action.version)

        assert session.exec(select(Action)).all() == []
        assert len(session.exec(select(Barrier)).all()) == 1

    await store.write(remove)


async def test_what_somebody_put_off_about_an_action_goes_with_it(store: Store):
    def remove(session: Session) -> None:
        mine = organisation(session)
        person = Participant(organisation_id=mine)
        session.add(person)
        session.flush()
        gone, stays = (actions.create(session, mine, LUNCH, now=NOW) for _ in range(2))
        for one in (gone, stays):
            care.put_off(session, f"action/{one.id}", person.id, MONDAY)
        actions.remove(session, gone, version=gone.version)

        assert [one.subject for one in session.exec(select(Care))] == [f"action/{stays.id}"]

    await store.write(remove)


async def test_what_must_be_ready_first_comes_first(store: Store):
    def order(session: Session) -> list[str]:
        mine = organisation(session)
        for title, due in (("Ooit", None), ("Later", date(2030, 1, 1)), ("Eerst", MONDAY)):
            plan = Plan(title, due=due, horizon=Horizon.BY_2030)
            actions.create(session, mine, plan, now=NOW)
        return [action.title for action in queries.actions(session, mine)]

    assert await store.write(order) == ["Eerst", "Later", "Ooit"]


async def test_every_voice_has_one_day_also_across_a_merge(store: Store):
    def speak(session: Session) -> None:
        running = campaign(session, organisation(session))
        head, child = barrier(session, running), barrier(session, running, "w01/other")
        child.merged_into_id = head.id
        anna = Participant(organisation_id=running.organisation_id)
        session.add_all([child, anna])
        session.flush()
        for about, who, day in (
            (head, None, MONDAY), (head, None, TUESDAY), (child, anna.id, TUESDAY),
            (head, anna.id, MONDAY), (head, None, WEDNESDAY),
        ):  # fmt: skip
            session.add(
                Friction(campaign_id=running.id, barrier_id=about.id, participant_id=who, day=day)
            )
        session.add(Support(barrier_id=child.id, participant_id=anna.id, supported_on=MONDAY))
        session.flush()
        found = queries.voices(session, running.organisation_id, WEDNESDAY)

        assert found == {head.id: Spoken(known=Counter({MONDAY: 1}), others=2)}
        assert queries.voices_of(session, head, WEDNESDAY) == found[head.id]

    await store.write(speak)


async def test_an_unknown_action_is_said_to_be_unknown(store: Store):
    with pytest.raises(UnknownAction):
        await store.read(lambda session: queries.action(session, uuid4()))
