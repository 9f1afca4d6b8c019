"""What came of a lunch talk: whether it took place, and what was agreed."""

from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.forms import id_in
from bot.chat.responses import OpenForm, ReplyPrivately, Response, settled
from bot.handlers.participants import somebody
from bot.handlers.report_forms import report_form
from bot.handlers.talks import talk_in
from bot.messages import notices
from bot.messages import talks as messages
from bot.router import Router
from bot.turn import Turn
from challenges import actions
from challenges.models import AgreementKind, TalkOutcome
from challenges.queries import talk_members as members
from challenges.queries.talks import UnknownTalk
from challenges.talks import outcomes

routes = Router()

_OUTCOMES = {str(one): one for one in TalkOutcome}
_KINDS = {str(one): one for one in AgreementKind}


@routes.button("talk-heard")
def on_heard(event: ButtonPressed, turn: Turn) -> Response:
    """Note whether they talked; no reasons."""
    talk, member = talk_in(event.value, turn)
    outcome = _OUTCOMES.get(event.value.partition("/")[2])
    if outcome is None or outcome is TalkOutcome.GONE:
        raise UnknownTalk
    outcomes.hear(turn.session, member, outcome, turn.now)
    return settled(messages.heard(talk.id, outcome, turn.translate), event.conversation)


@routes.button("talk-agreed")
def on_agreed(event: ButtonPressed, turn: Turn) -> Response:
    """Note what came of it: its kind decides what is asked."""
    talk, member = talk_in(event.value, turn)
    kind = _kind(event.value)
    form = messages.agreement_form(talk.id, kind, turn.translate)
    if form is not None:
        return OpenForm(form)
    if kind is AgreementKind.QUESTION:
        form = report_form("", {"known": "yes"}, turn)
    outcomes.agree(turn.session, member, kind, "", now=turn.now, on=turn.today)
    noted = notices.notice(turn.translate, f"talk-noted-{kind}")
    return OpenForm(form) if form is not None else settled(noted, event.conversation)


@routes.form("talk-agreed")
def on_noted(event: FormSubmitted, turn: Turn) -> Response:
    """Write down what was agreed; an action becomes a proposal in the programme."""
    talk, member = talk_in(event.value, turn)
    kind = _kind(event.value)
    form = messages.agreement_form(talk.id, kind, turn.translate)
    if form is None:
        raise UnknownTalk
    turn.fills_in(form, event)
    words = event.answers.get("words", "").strip()
    words = words[: outcomes.LONGEST_WORDS]
    outcomes.agree(turn.session, member, kind, words, now=turn.now, on=turn.today)
    if kind is AgreementKind.ACTION:
        actions.create(turn.session, turn.organisation.id, actions.Plan(words), now=turn.now)
    return ReplyPrivately(notices.notice(turn.translate, f"talk-noted-{kind}"))


@routes.button("talk-holds")
def on_holds(event: ButtonPressed, turn: Turn) -> Response:
    """Note whether a working agreement holds."""
    identifier, _, said = event.value.partition("/")
    agreed = members.agreement(turn.session, id_in(identifier, UnknownTalk), somebody(turn).id)
    agreed.holds = said == "yes"
    turn.session.add(agreed)
    key = "talk-holds-yes" if agreed.holds else "talk-holds-no"
    return settled(notices.notice(turn.translate, key), event.conversation)


def _kind(value: str) -> AgreementKind:
    kind = _KINDS.get(value.partition("/")[2])
    if kind is None:
        raise UnknownTalk
    return kind
