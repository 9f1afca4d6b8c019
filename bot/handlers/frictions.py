"""What got in the way: with one more tap, or in one's own words."""

from dataclasses import replace
from uuid import UUID

from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted, ReportStarted
from bot.chat.forms import Form
from bot.chat.responses import OpenForm, RejectForm, ReplyPrivately, Response
from bot.handlers.participants import telling_newcomers
from bot.messages import frictions as messages
from bot.resembling import resembling
from bot.router import Router
from bot.turn import Turn
from challenges import calendar, campaigns, follow_codes, frictions, queries
from challenges.errors import UnknownChallenge
from challenges.frictions import Report
from challenges.models import Barrier, Campaign, Challenge
from challenges.packs import ChallengeContent, Reason, content_of
from challenges.personal_data import found_in

routes = Router()


@routes.button("friction-reason")
def on_reason(event: ButtonPressed, turn: Turn) -> Response:
    """Write down a ready-made answer: the second of two taps."""
    challenge_id, _, key = event.value.partition("/")
    challenge, campaign, content = _about(challenge_id, turn)
    reason = content.reason(key) if content else None
    if challenge is None or reason is None:
        raise UnknownChallenge
    told = Report(day=turn.today, reason=reason, team_id=_team(turn))
    return _report(turn, campaign, challenge, content, told, once=event)


@routes.button("report-friction")
def on_report(event: ButtonPressed, turn: Turn) -> Response:
    """Ask what got in the way."""
    challenge, _, content = _about(event.value, turn)
    return OpenForm(messages.friction_form(challenge, content, {}, turn.translate))


@routes.command("barrier")
def on_barrier(event: CommandGiven, turn: Turn) -> Response:
    """Ask what got in the way, of anything."""
    del event
    return OpenForm(messages.friction_form(None, None, {}, turn.translate))


@routes.gesture(ReportStarted)
def on_started(event: ReportStarted, turn: Turn) -> Response:
    """Ask what got in the way, with the words of a message to begin from."""
    typed = {"text": event.text.strip()[: messages.LONGEST_TEXT]}
    return OpenForm(messages.friction_form(None, None, typed, turn.translate))


@routes.form("report-friction")
def on_reported(event: FormSubmitted, turn: Turn) -> Response:
    """Write down what somebody filled in, once nothing in it has to be asked."""
    challenge, campaign, content = _about(event.value, turn)
    form = messages.friction_form(challenge, content, event.answers, turn.translate)
    if missing := messages.missing_words(form, turn.translate):
        return RejectForm(form, missing)
    reason = content.reason(event.answers.get("reason", "")) if content else None
    told = Report(
        day=turn.today,
        reason=reason,
        code=event.answers.get("code", "OTHER"),
        text=event.answers.get("text", "").strip()[: messages.LONGEST_TEXT],
        place=event.answers.get("place", "").strip()[:80],
        team_id=_team(turn),
    )
    asked = _ask_first(event, form, campaign, content, told, turn)
    if asked is not None:
        return OpenForm(asked)
    if event.answers.get("known") == "yes":
        told = replace(told, participant=turn.join())
    same_as = event.answers.get("same-as", "")
    if same_as.startswith("barrier/"):
        barrier = turn.barrier(same_as.removeprefix("barrier/"))
        return _write_down(turn, campaign, challenge, barrier, told, once=event)
    if content and same_as.startswith("reason/"):
        told = replace(told, reason=content.reason(same_as.removeprefix("reason/")))
    return _report(turn, campaign, challenge, content, told, once=event)


def _ask_first(
    event: FormSubmitted,
    form: Form,
    campaign: Campaign,
    content: ChallengeContent | None,
    told: Report,
    turn: Turn,
) -> Form | None:
    """What to ask before anything is stored: personal data in the text, and whether it is known."""
    private = found_in(f"{told.text} {told.place}")
    alike: list[Barrier | Reason] = []
    if told.text and told.reason is None:
        alike = resembling(
            turn.session, campaign, content, told.text, told.code, turn.today, turn.sense
        )
    sure = not private or event.answers.get("as-it-is") == "yes"
    chosen = not alike or event.answers.get("same-as", "") != ""
    if sure and chosen:
        return None
    return messages.ask_first(form, private, alike, event.answers, turn.translate)


def _report(
    turn: Turn,
    campaign: Campaign,
    challenge: Challenge | None,
    content: ChallengeContent | None,
    told: Report,
    *,
    once: ButtonPressed | FormSubmitted,
) -> Response:
    """Write a report down under the barrier that gathers it, opened when there is none."""
    barrier = frictions.barrier_for(turn.session, campaign, challenge, content, told)
    return _write_down(turn, campaign, challenge, barrier, told, once=once)


def _write_down(
    turn: Turn,
    campaign: Campaign,
    challenge: Challenge | None,
    barrier: Barrier,
    told: Report,
    *,
    once: ButtonPressed | FormSubmitted,
) -> Response:
    """Write a report down. Pressing the same answer twice counts once.

    The second press is known by the inbox, which keeps a digest for three days and has no other use
    for it: an anonymous friction itself holds nothing of the person.
    """
    what = once.value if isinstance(once, ButtonPressed) else once.id
    code = ""
    if turn.first_time(f"{turn.workspace.id}/{turn.user.id}/friction/{what}"):
        friction = frictions.report(turn.session, barrier, challenge, told)
        wanted = isinstance(once, FormSubmitted) and once.answers.get("code-wanted") == "yes"
        if wanted and told.participant is None:
            code = follow_codes.give(turn.session, friction, turn.secret)
    shown = queries.standing_for(turn.session, barrier)
    plan = campaigns.plan_of(turn.session, campaign)
    card = messages.receipt(
        shown,
        queries.voices(turn.session, campaign.id, turn.today).get(shown.id, 0),
        said=told.text,
        known=told.participant is not None,
        summary_follows=calendar.will_sum_up(plan, turn.now),
        follow_code=code,
        translate=turn.translate,
    )
    return ReplyPrivately(telling_newcomers(card, turn))


def _about(value: str, turn: Turn) -> tuple[Challenge | None, Campaign, ChallengeContent | None]:
    """The challenge that a report is about, if it is about one."""
    if not value:
        return None, turn.campaign, None
    try:
        challenge_id = UUID(value)
    except ValueError:
        raise UnknownChallenge from None
    challenge, campaign = queries.challenge(turn.session, challenge_id, turn.organisation.id)
    return challenge, campaign, content_of(challenge)


def _team(turn: Turn) -> UUID | None:
    return turn.participant.team_id if turn.participant else None
