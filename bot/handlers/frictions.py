"""What got in the way, with one more tap or in own words; chances, and what should stay."""

from dataclasses import replace
from functools import partial
from uuid import UUID

from bot import commands
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted, ReportStarted
from bot.chat.filled_in import unfit
from bot.chat.forms import Form, is_yes
from bot.chat.responses import OpenForm, RejectForm, ReplyPrivately, Response
from bot.handlers.check_ins import kept_buttons
from bot.handlers.participants import telling_newcomers
from bot.handlers.pulse import followed
from bot.handlers.report_forms import ABOUT_ACTION, about, is_new, link_to_action, report_form, same
from bot.handlers.report_photos import photographed, with_photo
from bot.messages import frictions as messages
from bot.messages.barriers import REPORTS
from bot.messages.challenges import does_not_suit
from bot.resembling import resembling
from bot.router import Router
from bot.turn import Turn
from challenges import calendar, campaigns, follow_codes, frictions, queries, retractions
from challenges.errors import UnknownChallenge
from challenges.frictions import Report
from challenges.models import Barrier, Campaign, Challenge, Friction, Signal
from challenges.packs import ChallengeContent, Reason, barrier_codes
from challenges.personal_data import found_in
from scoring.voices import told_of

routes = Router()


@routes.button("friction-reason")
def on_reason(event: ButtonPressed, turn: Turn) -> Response:
    """Write down a ready-made answer: the second of two taps."""
    challenge_id, _, key = event.value.partition("/")
    challenge, campaign, content = about(challenge_id, turn)
    reason = content.reason(key) if content else None
    if challenge is None or reason is None:
        raise UnknownChallenge
    told = Report(day=turn.today, reason=reason, team_id=_team(turn))
    if frictions.does_not_suit(told):
        return ReplyPrivately(does_not_suit(challenge, content, turn.translate))
    if not is_new(same(challenge, reason), turn):
        return _known(turn, challenge)
    barrier = frictions.barrier_for(turn.session, campaign, challenge, content, told)
    friction = frictions.report(turn.session, barrier, challenge, told)
    return _receipt(turn, campaign, barrier, told, friction)


@routes.button("action-stuck")
def on_stuck(event: ButtonPressed, turn: Turn) -> Response:
    """Ask what is in the way of an action, of who looks after it."""
    followed(event.value, turn)
    return OpenForm(report_form(f"{ABOUT_ACTION}{event.value}", {}, turn))


_SIGNALS = {action: signal for signal, action in REPORTS.items()}


def on_report(event: ButtonPressed, turn: Turn) -> Response:
    """Ask what got in the way; who pressed "something else" has answered the first question.

    Or which chance somebody sees, or what should stay.
    """
    challenge_id, _, reason = event.value.partition("/")
    return OpenForm(report_form(challenge_id, {"reason": reason}, turn, _SIGNALS[event.action]))


def _begun(event: CommandGiven, turn: Turn, signal: Signal) -> Response:
    """Ask the same of anything, with the words behind the command to begin from."""
    form = messages.form_begun(commands.behind(event.typed), turn.translate, signal)
    return OpenForm(with_photo(form, turn))


@routes.gesture(ReportStarted)
def on_started(event: ReportStarted, turn: Turn) -> Response:
    """Ask what got in the way, with the words of a message to begin from."""
    form = messages.form_begun(event.text, turn.translate)
    return OpenForm(with_photo(form, turn))


def on_reported(event: FormSubmitted, turn: Turn) -> Response:
    """Write down what somebody filled in, once nothing in it has to be asked."""
    challenge, campaign, content = about(event.value, turn)
    signal = _SIGNALS[event.action]
    form = report_form(event.value, event.answers, turn, signal)
    if missing := messages.missing_words(form, turn.translate, signal):
        return RejectForm(form, missing)
    if all(is_yes(event.answers, name) for name in ("known", "code-wanted")):
        return RejectForm(form, {"code-wanted": turn.translate("friction-one-of-both")})
    told = _told(event, content, turn)
    chosen = _as_chosen(event, content, told, turn)
    if frictions.does_not_suit(chosen):
        return ReplyPrivately(does_not_suit(challenge, content, turn.translate))
    asked = _ask_first(event, form, content, told, turn)
    if asked is not None:
        strange = unfit(asked, event.answers)
        wrong = {field: turn.translate(key) for field, key in strange.items()}
        return RejectForm(asked, wrong) if wrong else OpenForm(asked)
    if not is_new(_once(event, challenge, told), turn):
        return _known(turn, challenge)
    told = _by_whom(event, challenge, chosen, turn)
    before = frictions.sent_before(turn.session, campaign, challenge, told)
    if before is not None and not is_yes(event.answers, "code-wanted"):
        return _receipt(turn, campaign, before, told)
    return _write_down(event, turn, campaign, challenge, content, told)


for _action, _signal in _SIGNALS.items():
    routes.command(str(_signal))(partial(_begun, signal=_signal))
    routes.button(_action)(on_report)
    routes.form(_action)(on_reported)


def _told(event: FormSubmitted, content: ChallengeContent | None, turn: Turn) -> Report:
    """What was filled in, as long as nobody is named: not every platform keeps to lengths.

    Nor does a form that is still open from before an upgrade keep to the kinds of today.
    """
    code, signal = event.answers.get("code", ""), _SIGNALS[event.action]
    ready_made = content if signal is Signal.BARRIER else None
    return Report(
        day=turn.today,
        kind=signal,
        reason=ready_made.reason(event.answers.get("reason", "")) if ready_made else None,
        code=code if code in barrier_codes() else "OTHER",
        text=event.answers.get("text", "").strip()[: messages.LONGEST_TEXT],
        place=event.answers.get("place", "").strip()[:80],
        team_id=_team(turn),
    )


def _as_chosen(
    event: FormSubmitted, content: ChallengeContent | None, told: Report, turn: Turn
) -> Report:
    """The report with what somebody said that it is the same as."""
    kind, _, one = event.answers.get("same-as", "").partition("/")
    if kind == "reason" and content and told.kind is Signal.BARRIER:
        return replace(told, reason=content.reason(one))
    if kind == "barrier":
        return replace(told, same_as=turn.barrier(one))
    return told


def _by_whom(event: FormSubmitted, challenge: Challenge | None, told: Report, turn: Turn) -> Report:
    """The report under somebody's name, or else with whether they said the same before.

    Who taps an answer and fills in a form about it says more, and is one voice.
    """
    if is_yes(event.answers, "known"):
        return replace(told, participant=turn.join())
    if challenge is None or told.reason is None or _once(event, challenge, told) != event.id:
        return told
    return replace(told, repeats=not is_new(same(challenge, told.reason), turn))


def _once(event: FormSubmitted, challenge: Challenge | None, told: Report) -> str:
    """What counts once: a ready-made answer with nothing to it is the same as a tap on it."""
    asked = any(is_yes(event.answers, name) for name in ("known", "code-wanted"))
    if challenge is None or told.reason is None or told.text or told.place or asked:
        return event.id
    return same(challenge, told.reason)


def _known(turn: Turn, challenge: Challenge | None) -> Response:
    """It was reported already; the answer's own buttons stay within reach."""
    about = challenge.id if challenge else None
    return ReplyPrivately(messages.told_twice(kept_buttons(turn, about), turn.translate))


def _ask_first(
    event: FormSubmitted,
    form: Form,
    content: ChallengeContent | None,
    told: Report,
    turn: Turn,
) -> Form | None:
    """What to ask before anything is stored: personal data in the text, and whether it is known."""
    private = found_in(f"{told.text} {told.place}")
    alike: list[Barrier | Reason] = []
    if told.text and told.reason is None:
        alike = resembling(
            turn.session, turn.organisation, content, told.text, told.code, turn.today,
            turn.sense, told.kind,
        )  # fmt: skip
    sure = not private or is_yes(event.answers, "as-it-is")
    asked = messages.ask_first(form, private, alike, event.answers, turn.translate)
    chosen = not alike or (event.answers.get("same-as") and not unfit(asked, event.answers))
    return None if sure and chosen else asked


def _write_down(
    event: FormSubmitted,
    turn: Turn,
    campaign: Campaign,
    challenge: Challenge | None,
    content: ChallengeContent | None,
    told: Report,
) -> Response:
    """Write a report down under the barrier that gathers it, with a code if one is wanted."""
    barrier = frictions.barrier_for(turn.session, campaign, challenge, content, told)
    friction = frictions.report(turn.session, barrier, challenge, told)
    link_to_action(event.value, barrier, turn)
    code = ""
    if is_yes(event.answers, "code-wanted") and told.participant is None:
        code = follow_codes.give(turn.session, friction, turn.secret)
    receipt = _receipt(turn, campaign, barrier, told, friction, code)
    return photographed(receipt, event, friction, turn)


def _receipt(
    turn: Turn,
    campaign: Campaign,
    barrier: Barrier,
    told: Report,
    friction: Friction | None = None,
    code: str = "",
) -> ReplyPrivately:
    """Thanks; without a `friction`, which may be a colleague's, nothing can be taken back."""
    shown = queries.standing_for(turn.session, barrier)
    plan = campaigns.plan_of(turn.session, campaign)
    until = retractions.last_day(plan.working, told.day)
    card = messages.receipt(
        shown,
        told_of(queries.voices_of(turn.session, shown, turn.today)),
        said=told.text,
        known=told.participant is not None,
        summary_follows=calendar.will_sum_up(plan, turn.now),
        follow_code=code,
        command_prefix=turn.platform.command_prefix,
        take_back=(retractions.key_of(friction, turn.secret), until) if friction else None,
        kept=kept_buttons(turn, friction.challenge_id if friction else None),
        translate=turn.translate,
    )
    return ReplyPrivately(telling_newcomers(card, turn))


def _team(turn: Turn) -> UUID | None:
    return turn.participant.team_id if turn.participant else None
