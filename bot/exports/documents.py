"""The export for other programs: plain values, ready for JSON."""

from datetime import date
from typing import Any

from bot.exports.goals import as_values
from bot.exports.rows import ActionRow, AnswerRow, BarrierRow, ChallengeRow, Contents, WeekRow
from bot.exports.secap import SECAP_FIELDS
from bot.exports.sheets import by_lane
from challenges.models import Campaign, DecisionRequest
from scoring.standings import Row, Standings

SCHEMA = "prikkel-export/4"
"""Another number when a key is taken away or means something else; new keys leave it as it is."""


def as_document(contents: Contents) -> dict[str, Any]:
    """A campaign as plain values, in every language; nobody's words or ids are in it."""
    return {
        "schema": SCHEMA,
        "exported_at": contents.exported_at.isoformat(),
        "numbers_of_people": "rounded down to steps of five; 0 means fewer than five",
        "campaign": campaign_values(contents.campaign),
        "challenges": [_challenge(each) for each in contents.challenges],
        "weeks": [_week(each) for each in contents.weeks],
        "shares": "percent of all expected days, in steps of five, held from 25 to 75",
        "standings": _standings(contents.standings),
        "barriers": [_barrier(each) for each in contents.barriers],
        "barriers_held_back_at_least": contents.held_back,
        "actions": [_action(each) for each in contents.actions],
        "answers": [_answer(each) for each in contents.answers],
        "goals": [as_values(each) for each in contents.goals],
        "roadmap": [
            {"theme": each.theme, "horizon": each.horizon, "action": str(each.id)}
            for each in by_lane(contents.actions)
        ],
    }


def campaign_values(campaign: Campaign) -> dict[str, Any]:
    """A campaign as plain values."""
    return {
        "name": campaign.name,
        "pack": campaign.pack,
        "status": campaign.status,
        "starts_on": campaign.starts_on.isoformat(),
        "ends_on": campaign.ends_on.isoformat(),
        "timezone": campaign.timezone,
    }


def _challenge(challenge: ChallengeRow) -> dict[str, Any]:
    return {
        "day": challenge.day.isoformat(),
        "code": challenge.code,
        "theme": challenge.theme,
        "title": dict(challenge.title),
    }


def _week(week: WeekRow) -> dict[str, Any]:
    return {
        "first_day": week.first_day.isoformat(),
        "last_day": week.last_day.isoformat(),
        "answered_percent": week.answered,
        "done_percent": week.done,
    }


def _standings(board: Standings) -> dict[str, Any]:
    return {
        "weeks_closed": board.weeks,
        "points": "mean of the weeks, held from 25 to 75",
        "rows": [_row(row) for row in board.rows],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "place": row.place,
        "is_shared": row.is_shared,
        "teams": row.name,
        "points": row.points,
    }


def _barrier(barrier: BarrierRow) -> dict[str, Any]:
    return {
        "id": str(barrier.id),
        "name": dict(barrier.name),
        "kind": barrier.kind,
        "code": barrier.code,
        "theme": barrier.theme,
        "process": barrier.process,
        "axis": barrier.axis,
        "site": barrier.site,
        "status": barrier.status,
        "first_reported_in_week_of": barrier.week.isoformat(),
        "voices_at_least": barrier.voices_at_least,
        "reports_at_least": barrier.reports_at_least,
        "owner": barrier.owner,
        "due": _iso(barrier.due),
        "review_on": _iso(barrier.review_on),
        "horizon": barrier.horizon,
        "impact": barrier.impact,
        "effort": barrier.effort,
        "answer": barrier.answer,
        "instead": barrier.instead,
        "decision": barrier.decision,
        "request": _request(barrier.request),
        "history": [
            {"what": what, "in_week_of": week.isoformat()} for week, what in barrier.history
        ],
    }


def _request(request: DecisionRequest | None) -> dict[str, Any] | None:
    if request is None:
        return None
    return {
        "words": request.words,
        "owner": request.owner,
        "euros": request.euros,
        "due": _iso(request.due),
        "instead": request.instead,
    }


def _action(action: ActionRow) -> dict[str, Any]:
    return {
        "id": str(action.id),
        "title": action.title,
        "description": action.description,
        "theme": action.theme,
        "owner": action.owner,
        "ambassador": action.ambassador,
        "starts_on": _iso(action.starts_on),
        "due": _iso(action.due),
        "budget": action.budget,
        "status": action.status,
        "horizon": action.horizon,
        "competences": list(action.competences),
        "barriers": [dict(names) for names in action.barriers],
        "spent": action.spent,
        "last_news": _iso(action.last_news),
        "health": action.health,
        "tasks": [{"task": words, "done": done} for words, done in action.tasks],
        "waits_for": list(action.waits_for),
        "goal": action.goal,
        "secap": {name: action.secap.get(name, "") for name in SECAP_FIELDS},
    }


def _answer(row: AnswerRow) -> dict[str, Any]:
    return {
        "questionnaire": row.questionnaire,
        "wave": row.wave,
        "opens": row.opens.isoformat(),
        "closes": row.closes.isoformat(),
        "question": row.question.key,
        "text": dict(row.question.text.root),
        "group": row.group,
        "people_at_least": row.people,
        "answers": list(row.cell),
        "step": row.step,
        "percent": row.percent,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
