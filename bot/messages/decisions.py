"""Decisions of leadership: asked in a form, told to coordinators, and answered."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.chat.cards import Button, Card, Divider, Element, Item, Quote, Text, Tone
from bot.chat.forms import Form
from bot.i18n import Translate
from bot.messages import signs
from bot.messages.barriers import public_name, status_text, titled
from bot.messages.requests import asked
from bot.messages.review.forms import barrier_form, fields_of
from bot.messages.review.lists import status_of
from challenges.barriers import NOT_OVER, OPEN, told, wants_more
from challenges.models import Barrier, BarrierChange, Decision, DecisionRequest
from scoring.facts import BarrierFacts


def decide_form(
    barrier: Barrier,
    request: DecisionRequest | None,
    history: Sequence[BarrierChange],
    translate: Translate,
) -> Form:
    """What is decided about a barrier; with what is asked and proposed, and answered before."""
    fields = fields_of("decide-barrier", barrier, (), {}, translate)
    form = barrier_form("decide-barrier", barrier, fields, translate)
    about = asked(request, translate)
    if words := told(history):
        about += [Text(translate("answered-about"), Tone.SUBTLE), Quote(words)]
    return replace(form, intro=(*form.intro, *about))


def decided(barrier: Barrier, decision: Decision, note: str, translate: Translate) -> Card:
    """What leadership decided, for the coordinators."""
    body: list[Element] = [
        Text(public_name(barrier, translate), Tone.STRONG),
        Text(translate(f"decision-{decision}")),
    ]
    if note:
        body.append(Text(translate("decision-note", note=note)))
    review = Button("review-barrier", translate("button-open"), str(barrier.id))
    if not wants_more(barrier):
        return Card(translate("decided-title"), tuple(body), (review,))
    answer = Button(
        "answer-leadership", translate("button-answer-leadership"), str(barrier.id),
        opens_form=True,
    )  # fmt: skip
    return Card(translate("decided-title"), tuple(body), (answer, review))


def as_decided(barrier: Barrier, when: str, translate: Translate) -> Card:
    """What was decided, in the words of who decided; `when` says on which day, and what follows."""
    body: list[Element] = [Text(public_name(barrier, translate), Tone.STRONG)]
    if barrier.decision_note:
        body.append(Quote(barrier.decision_note))
    body.append(Text(when))
    if barrier.status not in NOT_OVER:
        return Card(_decision(barrier, translate), tuple(body))
    other = Button(
        "change-decision", translate("button-change-decision"), str(barrier.id), opens_form=True
    )
    return Card(_decision(barrier, translate), tuple(body), (other,))


def just_now(barrier: Barrier, translate: Translate) -> str:
    """What follows now that it was decided."""
    return translate("decided-and-asked" if wants_more(barrier) else "decided-and-told")


def before(
    barrier: Barrier, day: date | None, today: date, translate: Translate, *, by_you: bool
) -> str:
    """On which day it was decided, and how it stands; no more than that when it was not."""
    stands = translate("decided-stands", status=status_text(barrier, translate))
    if day is None:
        return stands
    key = "decided-by-you" if by_you else "decided-by-other"
    return f"{translate(key, day=translate.day(day, today))} {stands}"


def answered(
    barrier: Barrier, into: Barrier, question: str, words: str, translate: Translate
) -> Card:
    """What a coordinator answers to who wanted to know more, or how it ended without an answer.

    Who asked is asked again as long as there is something to decide; after a merge that is about
    the barrier that it went `into`.
    """
    body: list[Element] = [Text(public_name(barrier, translate), Tone.STRONG)]
    if question:
        body += [Text(translate("answered-question"), Tone.SUBTLE), Quote(question)]
    if words:
        body += [Text(translate("answered-words"), Tone.SUBTLE), Quote(words)]
    if barrier is not into:
        body.append(Text(translate("asked-merged", barrier=public_name(into, translate))))
    elif barrier.status not in OPEN:
        body.append(Text(translate("decided-stands", status=status_text(barrier, translate))))
    if into.status not in OPEN:
        return Card(translate("answered-title"), tuple(body))
    decide = Button("decide-barrier", translate("button-decide"), str(into.id), opens_form=True)
    return Card(translate("answered-title"), tuple(body), (decide,))


def became(decided: Sequence[BarrierFacts], translate: Translate) -> list[Element]:
    """What became of the last decisions: what was decided and when, and how far it is."""
    if not decided:
        return []
    items = [since(facts, translate) for facts in decided]
    return [Text(translate("became-title"), Tone.STRONG), *items, Divider()]


def since(facts: BarrierFacts, translate: Translate) -> Item:
    """What was decided about a barrier and when, and how far it is now."""
    day = translate.day(facts.decided_on) if facts.decided_on else ""
    owner = facts.owner or (translate("review-no-owner") if facts.is_open else "")
    status = status_of(facts, translate)
    if facts.is_open and facts.due:
        status = translate("status-due", status=status, day=translate.day(facts.due))
    return Item(
        titled(facts, translate),
        tuple(filter(None, (translate(f"became-{facts.decision}", day=day), owner))),
        status,
        warning=translate("is-late") if facts.is_late else "",
        sign=signs.STATUS[facts.status],
    )


def _decision(barrier: Barrier, translate: Translate) -> str:
    return translate(f"decided-{barrier.decision}" if barrier.decision else "decided-nothing")
