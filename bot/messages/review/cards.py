"""One barrier with all that was said, and what else can be done."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from bot.chat.cards import Actions, Button, Card, Divider, Element, Facts, Look, Quote, Text, Tone
from bot.i18n import Translate
from bot.messages.barriers import status_text, voices_text
from bot.messages.buttons import named
from bot.messages.following import MOST_REMARKS, conversation
from bot.messages.review.forms import LONGEST_NAME
from bot.messages.review.lists import shortened
from bot.messages.review.values import value_of
from challenges.barriers import OPEN, may_ask, may_become, wants_more
from challenges.models import Barrier, BarrierStatus, Friction, Remark, Signal
from challenges.packs import barrier_code
from scoring.voices import Told

MOST_QUOTES = 3
"""Reports with buttons of their own; with more, Teams has no room for the buttons below them."""


def title_of(barrier: Barrier, translate: Translate) -> str:
    """A barrier's name above its card; of own words, which follow whole, the beginning."""
    return shortened(barrier.name(translate.locale), LONGEST_NAME)


def review_card(
    barrier: Barrier,
    voices: Told,
    frictions: Sequence[Friction],
    resembling: Sequence[Barrier],
    translate: Translate,
    *,
    remarks: Mapping[UUID, Sequence[Remark]],
    further: Sequence[Element] = (),
) -> Card:
    """One barrier with all that was said, and what a coordinator can do.

    `remarks` are the conversations with those who can be asked something, by their report;
    `further` is what else is known of the barrier, such as whether its removal helped.
    """
    body: list[Element] = [_facts(barrier, voices, translate)]
    if barrier.answer:
        body.append(Text(translate("review-answer", answer=barrier.answer)))
    if barrier.instead:
        body.append(Text(translate("news-instead", instead=barrier.instead)))
    if barrier.decision:
        body.append(Text(translate(f"decision-{barrier.decision}"), Tone.STRONG))
        if barrier.decision_note:
            body.append(Quote(barrier.decision_note))
    body += _said(barrier, frictions, remarks, translate)
    body += further
    body += _merge_into(barrier, resembling, translate)
    return Card(title_of(barrier, translate), tuple(body), _buttons(barrier, translate))


def _facts(barrier: Barrier, voices: Told, translate: Translate) -> Facts:
    facts = [
        (translate("fact-status"), status_text(barrier, translate)),
        (translate("fact-voices"), voices_text(voices, translate)),
        (translate("fact-kind"), barrier_code(barrier.code).label.in_language(translate.locale)),
        (translate("fact-opened"), translate.date(barrier.opened_on)),
        (translate("fact-owner"), barrier.owner or _usual_owner(barrier, translate)),
    ]
    if barrier.kind is not Signal.BARRIER:
        facts.insert(0, (translate("fact-signal"), translate(f"signal-{barrier.kind}")))
    if barrier.process:
        facts.append((translate("fact-process"), translate(f"process-{barrier.process}")))
    if barrier.site:
        facts.append((translate("fact-site"), barrier.site))
    if barrier.horizon:
        facts.append((translate("fact-horizon"), translate(f"horizon-{barrier.horizon}")))
    return Facts(tuple(facts))


def _usual_owner(barrier: Barrier, translate: Translate) -> str:
    usual = barrier_code(barrier.code).owner
    return (
        translate("review-usual-owner", owner=usual.in_language(translate.locale))
        if usual
        else translate("review-no-owner")
    )


def _said(
    barrier: Barrier,
    frictions: Sequence[Friction],
    remarks: Mapping[UUID, Sequence[Remark]],
    translate: Translate,
) -> list[Element]:
    """The newest words of people, with the place where they said one, and what to do with each."""
    told = [friction for friction in frictions if friction.text or friction.id in remarks]
    elements: list[Element] = []
    for friction in told[-MOST_QUOTES:]:
        if friction.text:
            elements.append(Quote(friction.text))
        if friction.place:
            elements.append(Text(translate("review-place", place=friction.place), Tone.SUBTLE))
        said = remarks.get(friction.id, ())
        elements += conversation(said, translate, coordinator=True, most=MOST_REMARKS)
        elements.append(_with_report(barrier, friction, len(frictions), remarks, translate))
    if len(told) > MOST_QUOTES:
        older = translate("summary-more", more=len(told) - MOST_QUOTES)
        elements.append(Text(older, Tone.SUBTLE))
    return [Divider(), Text(translate("review-said"), Tone.STRONG), *elements] if told else []


def _with_report(
    barrier: Barrier,
    friction: Friction,
    reports: int,
    remarks: Mapping[UUID, Sequence[Remark]],
    translate: Translate,
) -> Actions:
    """What can be done with one report."""
    actions = [
        *(["ask-reporter"] if friction.id in remarks else []),
        *(["redact-report"] if friction.text else []),
        *(["split-report"] if reports > 1 else []),
    ]
    value = value_of(barrier, friction.id)
    buttons = tuple(
        Button(action, translate(f"button-{action}"), value, opens_form=True) for action in actions
    )
    if not friction.text:
        return Actions(buttons)
    return Actions(tuple(named(button, friction.text, translate) for button in buttons))


def _merge_into(
    barrier: Barrier, resembling: Sequence[Barrier], translate: Translate
) -> list[Element]:
    if not resembling or barrier.status not in OPEN:
        return []
    buttons = tuple(
        Button("merge-into", other.name(translate.locale), value_of(barrier, other.id))
        for other in resembling
    )
    resembles = translate("review-resembles", kind=barrier.kind)
    return [Divider(), Text(resembles), Actions(buttons)]


def _buttons(barrier: Barrier, translate: Translate) -> tuple[Button, ...]:
    """What can be done next; own words first get a name that everybody may read."""
    value = value_of(barrier)
    more = Button("review-more", translate("button-more"), str(barrier.id))
    back = Button("review-list", translate("button-back"), "0")
    if barrier.status is BarrierStatus.MERGED:
        head = Button("review-barrier", translate("button-open-head"), str(barrier.merged_into_id))
        return (head, Button("unmerge-barrier", translate("button-unmerge"), value), back)
    if barrier.status not in OPEN:
        reopen = Button("acknowledge-barrier", translate("button-reopen"), value)
        whole = may_become(barrier.status, BarrierStatus.REMOVED)
        gone = [_form("remove-barrier", barrier, translate)] if whole else []
        return (reopen, *gone, more, back)
    steps: list[Button] = []
    if wants_more(barrier):
        steps.append(_form("answer-leadership", barrier, translate))
    if barrier.own_words:
        name = translate("button-name-barrier")
        steps.append(Button("rename-barrier", name, value, Look.PRIMARY, opens_form=True))
    elif barrier.status is BarrierStatus.REPORTED:
        read = translate("button-acknowledge")
        steps.append(Button("acknowledge-barrier", read, value, Look.PRIMARY))
    if barrier.status is BarrierStatus.PLANNED:
        steps.append(Button("start-barrier", translate("button-start-barrier"), value))
    forms = ("assign-barrier", "answer-barrier", "remove-barrier", "reject-barrier")
    steps += [_form(action, barrier, translate) for action in forms]
    return (*steps, more, back)


def _form(action: str, barrier: Barrier, translate: Translate) -> Button:
    label = translate(f"button-{action}", kind=barrier.kind)
    return Button(action, label, value_of(barrier), opens_form=True)


def more_card(
    barrier: Barrier, merged: Sequence[Barrier], translate: Translate, *, mergeable: bool
) -> Card:
    """What is done with a barrier less often: set aside, described, merged and taken apart.

    It is `mergeable` while there is another that it could be merged with.
    """
    buttons: list[Button] = [_form("describe-barrier", barrier, translate)]
    if may_ask(barrier):
        buttons.append(_form("ask-leadership", barrier, translate))
    if may_become(barrier.status, BarrierStatus.PARKED):
        buttons.append(_form("park-barrier", barrier, translate))
    if barrier.status in OPEN and mergeable:
        buttons.append(_form("merge-barrier", barrier, translate))
    if not barrier.own_words:
        buttons.append(_form("rename-barrier", barrier, translate))
    buttons += [
        Button("barrier-history", translate("button-history"), str(barrier.id)),
        Button("open-board", translate("button-board"), f"barriers/{barrier.id}"),
        Button(
            "review-barrier",
            translate("button-back-to-barrier", kind=barrier.kind),
            str(barrier.id),
        ),
    ]
    body: list[Element] = [Text(translate("more-about", kind=barrier.kind), Tone.SUBTLE)]
    for child in merged:
        apart = Button("unmerge-barrier", translate("button-unmerge"), value_of(child))
        body += [
            Text(translate("more-merged", barrier=child.name(translate.locale))),
            Actions((named(apart, child.name(translate.locale), translate),)),
        ]
    return Card(title_of(barrier, translate), tuple(body), tuple(buttons))
