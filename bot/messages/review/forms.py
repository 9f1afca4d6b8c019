"""The forms with which coordinators and leaders do something about one barrier."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.chat.cards import Quote, Text, Tone
from bot.chat.forms import ChoiceField, DateField, Field, Form, Option, TextField
from bot.chat.searches import folded
from bot.i18n import Translate
from bot.messages.barriers import status_text, status_word
from bot.messages.review.values import value_of
from challenges.models import Barrier, BarrierStatus, Decision, Horizon, Process
from challenges.packs import Axis, Theme
from challenges.packs.texts import labelled

LONGEST_NAME = 120
LONGEST_OWNER = 80
LONGEST_SITE = 80
LONGEST_LINE = 200
LONGEST_WORDS = 1000
COMPUTED = "computed"
"""The answer of the one who leaves the impact to the numbers."""
UNSAID = "not-said"
"""The answer of the one who does not say something, or takes back what was said."""

_SHORT = {"rename-barrier": "form-rename-barrier"}
"""Forms whose title differs from the button that opens them."""


def barrier_form(
    action: str, barrier: Barrier, fields: tuple[Field, ...], translate: Translate
) -> Form:
    """A form about one barrier, such as `assign-barrier` or `answer-barrier`."""
    name = barrier.name(translate.locale)
    return Form(
        action,
        translate(_SHORT.get(action, f"button-{action}"), kind=barrier.kind),
        translate("button-save"),
        translate("button-cancel"),
        fields,
        value=value_of(barrier),
        about=str(barrier.id),
        intro=(
            Quote(name) if barrier.own_words else Text(name, Tone.STRONG),
            Text(translate(f"hint-{action}", kind=barrier.kind), Tone.SUBTLE),
        ),
    )


def not_ours_form(barrier: Barrier, day: date, translate: Translate) -> Form:
    """The form that sets a barrier aside, filled in for one that is not to be solved here."""
    typed = {"review-on": day.isoformat(), "answer": translate("not-ours-answer")}
    fields = fields_of("park-barrier", barrier, (), typed, translate)
    form = barrier_form("park-barrier", barrier, fields, translate)
    hint = Text(translate("hint-not-ours"), Tone.SUBTLE)
    return replace(form, title=translate("button-not-ours"), intro=(form.intro[0], hint))


def as_it_is(barrier: Barrier, translate: Translate) -> tuple[Text, ...]:
    """What a barrier says now, for who has typed on what it said before."""
    status = status_text(barrier, translate)
    told = [labelled(translate("fact-status"), status, translate.locale)]
    if barrier.owner:
        told.append(labelled(translate("fact-owner"), barrier.owner, translate.locale))
    if barrier.answer:
        told.append(translate("review-answer", answer=barrier.answer))
    if barrier.decision:
        told.append(translate(f"decision-{barrier.decision}"))
    return (Text(translate("form-says-now", now="\n".join(told))),)


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
            return _planning(barrier, typed, translate)
        case "rename-barrier":
            name = one_line(typed.get("title", barrier.name(translate.locale)), LONGEST_NAME)
            return (
                TextField(
                    "title", translate("field-title", kind=barrier.kind), required=True,
                    max_length=LONGEST_NAME,
                    value=name,
                ),
            )  # fmt: skip
        case "merge-barrier":
            named = sorted(others, key=lambda o: folded(o.name(translate.locale)))
            options = tuple(Option(str(o.id), o.name(translate.locale)) for o in named)
            search = translate("field-search", count=len(options))
            label = translate("field-into")
            return (ChoiceField("into", label, options, required=True, search=search),)
        case "decide-barrier":
            return _deciding(barrier, typed, translate)
        case "ask-leadership":
            return asking(typed, translate)
        case "answer-leadership":
            return (text_field("words", translate("field-words-leadership"), typed),)
        case "describe-barrier":
            return _describing(barrier, typed, translate)
        case _:
            return _ending(action, barrier, typed, translate)


def _planning(
    barrier: Barrier, typed: Mapping[str, str], translate: Translate
) -> tuple[Field, ...]:
    day = barrier.due.isoformat() if barrier.due else ""
    return (
        TextField(
            "owner", translate("field-owner"), required=True, max_length=LONGEST_OWNER,
            hint=translate("field-owner-hint"), value=typed.get("owner", barrier.owner),
        ),
        DateField("due", translate("field-due"), required=True, value=typed.get("due", day)),
    )  # fmt: skip


def asking(typed: Mapping[str, str], translate: Translate) -> tuple[Field, ...]:
    """What leadership is asked, and a proposal as far as there is one."""

    def line(name: str, *, required: bool = False, hint: str = "") -> TextField:
        return TextField(
            name, translate(f"ask-{name}"), required=required, max_length=LONGEST_LINE,
            hint=hint, value=typed.get(name, ""),
        )  # fmt: skip

    return (
        line("words", required=True, hint=translate("ask-words-hint")),
        line("owner"),
        line("euros"),
        DateField("due", translate("ask-due"), value=typed.get("due", "")),
        line("instead"),
    )


def _deciding(
    barrier: Barrier, typed: Mapping[str, str], translate: Translate
) -> tuple[Field, ...]:
    decisions = tuple(Option(d, translate(f"decide-{d}")) for d in Decision)
    return (
        ChoiceField(
            "decision", translate("field-decision"), decisions, required=True,
            value=typed.get("decision", barrier.decision or ""),
        ),
        text_field("note", translate("field-note"), typed, barrier.decision_note, required=False),
    )  # fmt: skip


def _ending(
    action: str, barrier: Barrier, typed: Mapping[str, str], translate: Translate
) -> tuple[Field, ...]:
    """An answer, or how it ended: removed, partly, not possible, or set aside."""
    match action:
        case "reject-barrier":
            return (
                text_field(
                    "answer", translate("field-reason", kind=barrier.kind), typed, barrier.answer
                ),
                text_field("instead", translate("field-instead"), typed, barrier.instead),
            )
        case "remove-barrier":
            ends = (BarrierStatus.REMOVED, BarrierStatus.PARTLY_REMOVED)
            return (
                ChoiceField(
                    "status", translate("field-how-far"),
                    tuple(Option(end, status_word(end, barrier.kind, translate)) for end in ends),
                    required=True, value=typed.get("status", BarrierStatus.REMOVED),
                ),
                text_field("answer", translate("field-what-changed", kind=barrier.kind), typed,
                           barrier.answer if barrier.is_gone else ""),
            )  # fmt: skip
        case "park-barrier":
            return (
                DateField(
                    "review-on", translate("field-review-on"), required=True,
                    value=typed.get("review-on", ""),
                ),
                text_field("answer", translate("field-why"), typed),
            )  # fmt: skip
        case _:
            return (text_field("answer", translate("field-answer"), typed, barrier.answer),)


def _describing(
    barrier: Barrier, typed: Mapping[str, str], translate: Translate
) -> tuple[Field, ...]:
    scale = tuple((str(n), translate(f"scale-{n}")) for n in range(1, 6))
    unsaid = (UNSAID, translate("board-not-said"))
    themes = [(t, translate(f"theme-{t}")) for t in Theme]

    def choice(
        name: str, options: Sequence[tuple[str, str]], former: object, hint: str = ""
    ) -> ChoiceField:
        return ChoiceField(
            name,
            translate(f"field-{name}"),
            tuple(Option(value, label) for value, label in options),
            hint=hint,
            value=typed.get(name, str(former or options[0][0])),
        )

    return (
        choice("theme", themes if barrier.theme else [unsaid, *themes], barrier.theme),
        choice("axis", [unsaid, *((a, translate(f"axis-{a}")) for a in Axis)], barrier.axis),
        choice("horizon", [unsaid, *((h, translate(f"horizon-{h}")) for h in Horizon)],
               barrier.horizon),
        choice("impact", [(COMPUTED, translate("impact-computed")), *scale], barrier.impact,
               translate("field-impact-hint")),
        choice("effort", [unsaid, *scale], barrier.effort,
               translate("field-effort-hint", kind=barrier.kind)),
        choice("process", [unsaid, *((p, translate(f"process-{p}")) for p in Process)],
               barrier.process, translate("field-process-hint")),
        TextField(
            "site", translate("field-site"), max_length=LONGEST_SITE,
            value=typed.get("site", barrier.site),
        ),
    )  # fmt: skip


def one_line(typed: str, longest: int) -> str:
    """What was typed, on one line and no longer than this, wherever the form was shown."""
    return " ".join(typed.split())[:longest].rstrip()
