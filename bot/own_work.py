"""What is kept of somebody's work as a coordinator, for who asks what is kept about them."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session

from bot.i18n import Translate
from bot.messages.barriers import public_name
from bot.messages.personal import days_of
from bot.messages.theme_teams import team_name
from challenges import queries
from challenges.models import Absence, Care, Goal, Participant, Plan, PlanStep, ThemeSeat
from challenges.playbooks import content_in

Rows = tuple[tuple[str, ...], ...]


def ticked(session: Session, person: Participant, words: Translate) -> Rows:
    """The steps of playbooks that they ticked: on which day, which, and their note."""
    found = queries.rows_of(session, PlanStep, person.id)
    return tuple(
        (words.date(one.done_on), _step(session, one.plan_id, one.key, words), one.note)
        for one in sorted(found, key=lambda one: one.done_on)
    )


def seats(session: Session, person: Participant, words: Translate) -> Rows:
    """Their seats in theme teams: until when, of which, whether they lead it, and what they ask."""
    found = queries.rows_of(session, ThemeSeat, person.id)
    return tuple(
        (
            words.date(one.until),
            team_name(one.theme, words),
            " · ".join(filter(None, (words("theme-team-lead") if one.lead else "", one.question))),
        )
        for one in sorted(found, key=lambda one: one.theme)
    )


def cared(session: Session, person: Participant, words: Translate) -> Rows:
    """What they said of what their daily message asks about: of what, and what."""
    found = queries.rows_of(session, Care, person.id)
    return tuple(
        (_about(session, one.subject, words), ", ".join(_said(one, words)))
        for one in sorted(found, key=lambda one: one.subject)
    )


def _said(care: Care, words: Translate) -> Sequence[str]:
    said = [words("care-looks-after")] if care.looks_after else []
    if care.not_before == date.max:
        said.append(words("care-never"))
    elif care.not_before is not None:
        said.append(words("care-not-before", day=words.date(care.not_before)))
    return said


def _about(session: Session, subject: str, words: Translate) -> str:
    """What a subject is called; by its own words where it is neither here nor has a name."""
    match subject.split("/"):
        case ["barrier", barrier_id]:
            return public_name(queries.barrier(session, UUID(barrier_id)), words)
        case ["action", action_id]:
            return queries.action(session, UUID(action_id)).title
        case ["theme-team", theme]:
            return team_name(theme, words)
        case ["goal", goal_id]:
            return session.get_one(Goal, UUID(goal_id)).text
        case ["step", plan_id, key]:
            return _step(session, UUID(plan_id), key, words)
        case _:
            return words("became-of-it-title")


def _step(session: Session, plan_id: UUID, key: str, words: Translate) -> str:
    step = content_in(session.get_one(Plan, plan_id).content).step(key)
    return step.title.in_language(words.locale) if step else key


def away(absence: Absence, words: Translate) -> str:
    """When somebody was away, and from when on that counted, where they said so later."""
    days = days_of(absence, words)
    if absence.counts_from <= absence.first_day:
        return days
    return f"{days} ({words('my-data-counts-from', day=words.day(absence.counts_from))})"
