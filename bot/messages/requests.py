"""What a coordinator asks leadership to decide, and proposes."""

from collections.abc import Mapping
from datetime import date

from bot.chat.cards import Element, Quote, Text, Tone
from bot.chat.forms import Form, TextField, date_in
from bot.i18n import Translate
from bot.messages.programme.actions import value_of
from bot.messages.programme.forms import euros_in
from bot.messages.review.forms import (
    LONGEST_LINE,
    LONGEST_NAME,
    LONGEST_OWNER,
    asking,
    one_line,
)
from challenges.errors import Incomplete
from challenges.models import Action, Barrier, DecisionRequest


def read_request(barrier: Barrier, answers: Mapping[str, str], today: date) -> DecisionRequest:
    """What was filled in.

    Raises:
        Incomplete: the amount is none, or the day has passed.
    """
    euros, due = euros_in(answers.get("euros", "").strip()), date_in(answers.get("due", ""))
    if euros is None and answers.get("euros", "").strip():
        raise Incomplete({"euros": "action-budget-wrong"})
    if due is not None and due < today:
        raise Incomplete({"due": "error-date-past"})
    words, instead = (one_line(answers.get(it, ""), LONGEST_LINE) for it in ("words", "instead"))
    return DecisionRequest(
        barrier_id=barrier.id,
        words=words,
        owner=one_line(answers.get("owner", ""), LONGEST_OWNER),
        euros=euros,
        due=due,
        instead=instead,
    )


def action_form(action: Action, today: date, translate: Translate) -> Form:
    """Asks leadership about an action that serves no barrier: its question is one from then on."""
    due = action.due if action.due and action.due >= today else None
    known = {
        "owner": action.owner,
        "euros": "" if action.budget is None else str(action.budget),
        "due": due.isoformat() if due else "",
    }
    name = translate("ask-in-the-way-name", action=action.title)
    title = TextField(
        "title", translate("ask-in-the-way"), required=True, max_length=LONGEST_NAME,
        hint=translate("ask-in-the-way-hint"), value=name if len(name) <= LONGEST_NAME else "",
    )  # fmt: skip
    return Form(
        "ask-about-action",
        translate("button-ask-leadership"),
        translate("button-save"),
        translate("button-cancel"),
        (*asking(known, translate), title),
        value_of(action),
        (
            Text(action.title, Tone.STRONG),
            Text(translate("hint-ask-leadership"), Tone.SUBTLE),
        ),
        about=str(action.id),
    )


def as_typed(request: DecisionRequest | None) -> Mapping[str, str]:
    """What was asked before, as it was filled in."""
    if request is None:
        return {}
    return {
        "words": request.words,
        "owner": request.owner,
        "euros": "" if request.euros is None else str(request.euros),
        "due": request.due.isoformat() if request.due else "",
        "instead": request.instead,
    }


def proposal(request: DecisionRequest, translate: Translate) -> str:
    """Who would do it, what it costs, when it would be ready and what is possible otherwise."""
    euros, due = request.euros, request.due
    known = (
        request.owner,
        translate("proposed-euros", euros=translate.number(euros)) if euros is not None else "",
        translate("proposed-due", day=translate.day(due)) if due else "",
        translate("proposed-instead", instead=request.instead) if request.instead else "",
    )
    return " · ".join(filter(None, known))


def asked(request: DecisionRequest | None, translate: Translate) -> list[Element]:
    """The question with its proposal, above whatever is decided about it."""
    if request is None:
        return []
    proposed = proposal(request, translate)
    about: list[Element] = [Text(translate("asked-about"), Tone.SUBTLE), Quote(request.words)]
    return [*about, Text(translate("proposed", proposal=proposed))] if proposed else about
