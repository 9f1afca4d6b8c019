"""What may leave a campaign: everything about groups, nothing about fewer than five people.

Every format is written from these values, so that what one withholds no other tells.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from bot import pulse, standings
from bot.exports.answers import answers
from bot.exports.goals import goals
from bot.exports.rows import (
    ActionRow,
    BarrierRow,
    ChallengeRow,
    Contents,
    DroppedRow,
    GoalRow,
    Names,
    WeekRow,
)
from bot.i18n import languages_of
from bot.messages.barriers import is_public
from bot.messages.programme.pulse import Life
from challenges import calendar, queries
from challenges.models import (
    Barrier,
    BarrierStatus,
    Campaign,
    Challenge,
    Decision,
)
from challenges.packs import content_of
from challenges.queries.decisions import request_about
from scoring.disclosure import at_least
from scoring.opportunities import Heard, heard, largest_of
from scoring.voices import NOTHING, Told, told_each

TOLD = frozenset(BarrierStatus) | {
    "assigned", "answered", "renamed", "opened again", "reopened", "unmerged",
    *(f"decided {d}" for d in Decision),
}  # fmt: skip
"""What a history tells: what was decided about a barrier, never that a report was touched."""


def gather(
    session: Session, campaign: Campaign, now: datetime, *, publish: bool = True
) -> Contents:
    """Look up what may leave a campaign; `publish` closes the weeks that are over.

    Numbers of people are rounded down to steps of five ("at least"; 0 says fewer than five), a week
    has shares once it is closed, and nothing that people reported in this calendar week shows: with
    the week of a first report, the day on which an export was made would tell the day. A barrier is
    there once a coordinator has read it or five people ran into it: one report by itself never
    changes an export.
    """
    monday = _monday(calendar.local_day(now, campaign.timezone))
    voices = told_each(queries.voices(session, campaign.organisation_id, monday))
    known = queries.barriers(session, campaign.organisation_id, before=monday)
    listed = [one for one in known if may_leave(one, voices.get(one.id, NOTHING))]
    largest = largest_of(voices.get(one.id, NOTHING) for one in listed)
    languages = languages_of(queries.organisation(session, campaign.organisation_id))
    aims = goals(session, campaign.organisation_id, calendar.local_day(now, campaign.timezone))
    names = {one.id: {each: one.name(each) for each in languages} for one in listed}
    return Contents(
        answers=answers(session, campaign.organisation_id),
        goals=aims,
        campaign=campaign,
        exported_at=now,
        challenges=tuple(
            _challenge(challenge) for challenge in queries.challenges_of(session, campaign.id)
        ),
        standings=(standings.published if publish else standings.told)(session, campaign, now),
        weeks=tuple(
            WeekRow(week.first_day, week.last_day, week.answered, week.done)
            for week in queries.closed_weeks(session, campaign.id)
        ),
        barriers=_most_voices_first(
            _barrier(session, one, names[one.id], heard(voices.get(one.id, NOTHING), largest))
            for one in listed
        ),
        held_back=at_least(len(known) - len(listed)),
        actions=_actions(session, campaign, names, aims, now),
        dropped=_dropped(
            session, campaign, withheld={one.id for one in known if one not in listed}
        ),
    )


def _dropped(
    session: Session, campaign: Campaign, withheld: Collection[UUID]
) -> tuple[DroppedRow, ...]:
    return tuple(
        DroppedRow(one.of_id, one.what, one.day)
        for one in queries.dropped_dates(session, campaign.organisation_id)
        if one.of_id not in withheld
    )


def _most_voices_first(rows: Iterable[BarrierRow]) -> tuple[BarrierRow, ...]:
    """In an order that does not tell which was reported first."""
    return tuple(
        sorted(
            rows,
            key=lambda row: (
                -row.voices_at_least,
                -row.reports_at_least,
                next(iter(row.name.values())),
                row.id,
            ),
        )
    )


def may_leave(barrier: Barrier, voices: Told) -> bool:
    """Whether a barrier may be told of outside: it was read, or so many ran into it, by a name."""
    read = barrier.status is not BarrierStatus.REPORTED
    return is_public(barrier) and (read or voices.people > 0)


def _challenge(challenge: Challenge) -> ChallengeRow:
    content = content_of(challenge)
    return ChallengeRow(
        id=challenge.id,
        day=challenge.day,
        code=challenge.code,
        theme=challenge.theme,
        title=content.title.root,
    )


def _barrier(session: Session, barrier: Barrier, name: Names, said: Heard) -> BarrierRow:
    return BarrierRow(
        id=barrier.id,
        name=name,
        code=barrier.code,
        theme=barrier.theme,
        axis=barrier.axis,
        site=barrier.site,
        status=barrier.status,
        week=_monday(barrier.opened_on),
        voices_at_least=said.voices.people,
        reports_at_least=said.voices.reports,
        owner=barrier.owner,
        due=barrier.due,
        review_on=barrier.review_on,
        horizon=barrier.horizon,
        impact=said.impact if barrier.impact is None else barrier.impact,
        effort=barrier.effort,
        answer=barrier.answer,
        instead=barrier.instead,
        decision=barrier.decision,
        request=request_about(session, barrier.id),
        history=tuple(
            (_monday(change.changed_at.date()), change.what)
            for change in queries.history(session, barrier.id)
            if change.what in TOLD
        ),
        kind=barrier.kind,
        process=barrier.process,
    )


def _monday(day: date) -> date:
    """The first day of a week: what was read on a Tuesday may only have come in on the Monday."""
    return day - timedelta(days=day.weekday())


def _actions(
    session: Session,
    campaign: Campaign,
    names: Mapping[UUID, Names],
    aims: Iterable[GoalRow],
    now: datetime,
) -> tuple[ActionRow, ...]:
    goal_of = {one.goal.id: one.goal.text for one in aims}
    served = queries.served(session, campaign.organisation_id)
    found = queries.actions(session, campaign.organisation_id)
    today = calendar.local_day(now, campaign.timezone)
    rows: list[ActionRow] = []
    for life in pulse.lives(session, found, today):
        known = served.get(life.action.id, ())
        standing = {each.merged_into_id or each.id: None for each in known}
        row = _action(life, [names[each] for each in standing if each in names])
        goal = life.action.goal_id
        rows.append(replace(row, goal=goal_of[goal]) if goal else row)
    return tuple(rows)


def _action(life: Life, served: Sequence[Names]) -> ActionRow:
    action, last = life.action, life.latest
    return ActionRow(
        id=action.id,
        title=action.title,
        description=action.description,
        theme=action.theme,
        owner=action.owner,
        ambassador=action.ambassador,
        starts_on=action.starts_on,
        due=action.due,
        budget=action.budget,
        status=action.status,
        horizon=action.horizon,
        competences=tuple(filter(None, map(str.strip, action.competences.splitlines()))),
        barriers=tuple(served),
        secap=action.secap,
        spent=action.spent,
        last_news=last.day if last else None,
        health=last.health if last else None,
        tasks=tuple((task.words, task.done) for task in life.tasks),
        waits_for=tuple(other.title for other in life.waits_for),
    )
