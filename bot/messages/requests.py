"""What a coordinator asks leadership to decide, and proposes."""

from collections.abc import Mapping

from bot.chat.cards import Element, Quote, Text, Tone
from bot.chat.forms import date_in
from bot.i18n import Translate
from bot.messages.programme.forms import euros_in
from bot.messages.review.forms import LONGEST_LINE, LONGEST_OWNER, one_line
from challenges.errors import Incomplete
from challenges.models import Barrier, DecisionRequest


def read_request(barrier: Barrier, answers: Mapping[str, str]) -> DecisionRequest:
    """What was filled in.

    Raises:
        Incomplete: the amount is none.
    """
    euros = euros_in(answers.get("euros", "").strip())
    if euros is None and answers.get("euros", "").strip():
        raise Incomplete({"euros": "action-budget-wrong"})
    words, instead = (one_line(answers.get(it, ""), LONGEST_LINE) for it in ("words", "instead"))
    return DecisionRequest(
        barrier_id=barrier.id,
        words=words,
        owner=one_line(answers.get("owner", ""), LONGEST_OWNER),
        euros=euros,
        due=date_in(answers.get("due", "")),
        instead=instead,
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
