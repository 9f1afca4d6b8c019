"""What a coordinator sees: the review list, one barrier, and the forms to do something about it."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from bot.chat.cards import Actions, Button, Card, Divider, Element, Facts, Look, Quote, Text, Tone
from bot.chat.forms import ChoiceField, DateField, Field, Form, Option, TextField
from bot.i18n import Translate
from bot.messages.barriers import status_text, voices_text
from challenges.barriers import OPEN
from challenges.models import Barrier, BarrierStatus, Decision, Friction
from challenges.packs import barrier_code
from scoring.digest import BarrierFacts

PAGE = 6
MOST_QUOTES = 5
LONGEST_NAME = 120
LONGEST_OWNER = 80
LONGEST_WORDS = 1000
_FORMS = ("assign-barrier", "answer-barrier", "remove-barrier", "reject-barrier", "merge-barrier")


def review_list(waiting: Sequence[BarrierFacts], start: int, translate: Translate) -> Card:
    """The open barriers, those that nobody has read first, `PAGE` at a time.

    A page that is no more, since barriers were closed, shows the last one.
    """
    start = min(start, max(0, len(waiting) - 1) // PAGE * PAGE)
    body: list[Element] = [Text(translate("review-about", count=len(waiting)))]
    for facts in waiting[start : start + PAGE]:
        heading = Quote(facts.title) if facts.own_words else Text(facts.title, Tone.STRONG)
        details = (
            translate(f"status-{facts.status}"),
            voices_text(facts.voices, translate),
            translate("review-waits", days=facts.waiting_days),
            facts.owner or translate("review-no-owner"),
        )
        body += [
            heading,
            Text(" · ".join(details), Tone.SUBTLE),
            Actions((Button("review-barrier", translate("button-open"), str(facts.barrier_id)),)),
        ]
    pages: list[Button] = []
    if start:
        pages.append(Button("review-list", translate("button-earlier"), str(max(0, start - PAGE))))
    if start + PAGE < len(waiting):
        pages.append(Button("review-list", translate("button-later"), str(start + PAGE)))
    return Card(translate("review-title"), tuple(body), tuple(pages))


def review_card(
    barrier: Barrier,
    voices: int,
    frictions: Sequence[Friction],
    resembling: Sequence[Barrier],
    translate: Translate,
) -> Card:
    """One barrier with all that was said, and what a coordinator can do."""
    body: list[Element] = [_facts(barrier, voices, translate)]
    body += _said(frictions, translate)
    if barrier.answer:
        body.append(Text(translate("review-answer", answer=barrier.answer)))
    if barrier.decision:
        body.append(Text(translate(f"decision-{barrier.decision}"), Tone.STRONG))
        if barrier.decision_note:
            body.append(Quote(barrier.decision_note))
    body += _merge_into(barrier, resembling, translate)
    return Card(barrier.name(translate.locale), tuple(body), _buttons(barrier, translate))


def _facts(barrier: Barrier, voices: int, translate: Translate) -> Facts:
    facts = [
        (translate("fact-status"), status_text(barrier, translate)),
        (translate("fact-voices"), voices_text(voices, translate)),
        (translate("fact-kind"), barrier_code(barrier.code).label.in_language(translate.locale)),
        (translate("fact-opened"), translate.day(barrier.opened_on)),
        (translate("fact-owner"), barrier.owner or _usual_owner(barrier, translate)),
    ]
    return Facts(tuple(facts))


def _usual_owner(barrier: Barrier, translate: Translate) -> str:
    usual = barrier_code(barrier.code).owner
    return (
        translate("review-usual-owner", owner=usual.in_language(translate.locale))
        if usual
        else translate("review-no-owner")
    )


def _said(frictions: Sequence[Friction], translate: Translate) -> list[Element]:
    """The newest words of people, with the place where they said one."""
    told = [friction for friction in frictions if friction.text]
    elements: list[Element] = []
    for friction in told[-MOST_QUOTES:]:
        elements.append(Quote(friction.text))
        if friction.place:
            elements.append(Text(translate("review-place", place=friction.place), Tone.SUBTLE))
    return [Divider(), Text(translate("review-said"), Tone.STRONG), *elements] if told else []


def _merge_into(
    barrier: Barrier, resembling: Sequence[Barrier], translate: Translate
) -> list[Element]:
    if not resembling or barrier.status not in OPEN:
        return []
    buttons = tuple(
        Button("merge-into", other.name(translate.locale), f"{_value(barrier)}/{other.id}")
        for other in resembling
    )
    return [Divider(), Text(translate("review-resembles")), Actions(buttons)]


def _value(barrier: Barrier) -> str:
    return f"{barrier.id}/{barrier.version}"


def _buttons(barrier: Barrier, translate: Translate) -> tuple[Button, ...]:
    """What can be done; own words first get a name that everybody may read."""
    value = _value(barrier)
    back = Button("review-list", translate("button-back"), "0")
    if barrier.status not in OPEN:
        return (Button("acknowledge-barrier", translate("button-reopen"), value), back)
    first: list[Button] = []
    if barrier.own_words:
        name = translate("button-name-barrier")
        first.append(Button("rename-barrier", name, value, Look.PRIMARY, opens_form=True))
    elif barrier.status is BarrierStatus.REPORTED:
        read = translate("button-acknowledge")
        first.append(Button("acknowledge-barrier", read, value, Look.PRIMARY))
    forms = tuple(
        Button(action, translate(f"button-{action}"), value, opens_form=True)
        for action in (*_FORMS, *(() if barrier.own_words else ("rename-barrier",)))
    )
    return (*first, *forms, back)


def barrier_form(
    action: str, barrier: Barrier, fields: tuple[Field, ...], translate: Translate
) -> Form:
    """A form about one barrier, such as `assign-barrier` or `answer-barrier`."""
    # Two buttons open the form for a name, so its title is neither of theirs.
    title = f"form-{action}" if action == "rename-barrier" else f"button-{action}"
    return Form(
        action,
        translate(title),
        translate("button-save"),
        translate("button-cancel"),
        fields,
        value=_value(barrier),
        intro=(
            Text(barrier.name(translate.locale), Tone.STRONG),
            Text(translate(f"hint-{action}"), Tone.SUBTLE),
        ),
    )


def text_field(
    name: str, label: str, typed: Mapping[str, str], former: str = "", *, required: bool = True
) -> TextField:
    """Several lines that everybody will read."""
    return TextField(
        name, label, required=required, multiline=True, max_length=LONGEST_WORDS,
        value=typed.get(name, former),
    )  # fmt: skip


def fields_of(
    action: str,
    barrier: Barrier,
    others: Sequence[Barrier],
    typed: Mapping[str, str],
    translate: Translate,
) -> tuple[Field, ...]:
    """What a form about a barrier asks, with what was typed before."""
    match action:
        case "assign-barrier":
            day = barrier.due.isoformat() if barrier.due else ""
            return (
                TextField(
                    "owner", translate("field-owner"), required=True, max_length=LONGEST_OWNER,
                    hint=translate("field-owner-hint"), value=typed.get("owner", barrier.owner),
                ),
                DateField(
                    "due", translate("field-due"), required=True, value=typed.get("due", day)
                ),
            )  # fmt: skip
        case "rename-barrier":
            name = one_line(typed.get("title", barrier.name(translate.locale)), LONGEST_NAME)
            return (
                TextField(
                    "title", translate("field-title"), required=True, max_length=LONGEST_NAME,
                    value=name,
                ),
            )  # fmt: skip
        case "merge-barrier":
            options = tuple(Option(str(o.id), o.name(translate.locale)) for o in others[:100])
            return (ChoiceField("into", translate("field-into"), options, required=True),)
        case "decide-barrier":
            decisions = tuple(Option(d, translate(f"decide-{d}")) for d in Decision)
            return (
                ChoiceField(
                    "decision", translate("field-decision"), decisions, required=True,
                    value=typed.get("decision", ""),
                ),
                text_field("note", translate("field-note"), typed, required=False),
            )  # fmt: skip
        case "reject-barrier":
            return (
                text_field("answer", translate("field-reason"), typed, barrier.answer),
                text_field("instead", translate("field-instead"), typed, barrier.instead),
            )
        case _:
            return (
                text_field(
                    "answer", translate("field-answer"), typed, barrier.answer,
                    required=action != "remove-barrier",
                ),
            )  # fmt: skip


def one_line(typed: str, longest: int) -> str:
    """What was typed, on one line and no longer than this, wherever the form was shown."""
    return " ".join(typed.split())[:longest].rstrip()


def barrier_id(value: str) -> UUID:
    """The barrier that a button's or form's value names."""
    return UUID(value.split("/")[0])
