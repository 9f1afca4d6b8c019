"""The playbook that is followed: what is late and due, one step, and the forms about it."""

from collections.abc import Sequence
from datetime import date

from bot.chat.cards import Actions, Button, Card, Element, Look, Quote, Text, Tone
from bot.i18n import Translate
from bot.messages.buttons import named
from challenges.models import Plan
from challenges.plans import PlannedStep
from challenges.playbooks import Copyable, Playbook, Step

AT_ONCE = 5
"""Steps in one message; the page has all of them."""

PAGE = "playbook"


def plan_card(
    plan: Plan,
    waiting: Sequence[PlannedStep],
    coming: PlannedStep | None,
    today: date,
    translate: Translate,
    *,
    ticked: Step | None = None,
) -> Card:
    """What is late and due this week, and the step that was just ticked, to take that back."""
    body: list[Element] = []
    if ticked is not None:
        title = ticked.title.in_language(translate.locale)
        undo = named(
            Button("untick-step", translate("button-undo"), value_of(plan, ticked)),
            title,
            translate,
        )
        body += [Text(translate("step-ticked", step=title)), Actions((undo,))]
    body.append(Text(translate("playbook-waits", count=len(waiting))))
    for one in waiting[:AT_ONCE]:
        body += in_short(plan, one, today, translate)
    if len(waiting) > AT_ONCE:
        body.append(Text(translate("playbook-more", count=len(waiting) - AT_ONCE), Tone.SUBTLE))
    if coming is not None and not waiting:
        body += [Text(translate("playbook-next")), *in_short(plan, coming, today, translate)]
    return Card(translate("playbook-title"), tuple(body), (to_page(translate),))


def none_card(translate: Translate) -> Card:
    """No playbook is followed yet, and where one is chosen."""
    return Card(translate("playbook-none"), (), (to_page(translate),))


def in_short(plan: Plan, one: PlannedStep, today: date, translate: Translate) -> list[Element]:
    """A step in two lines, with what can be done about it."""
    title = title_of(one.step, translate)
    how = named(opens(plan, one.step, translate), title, translate)
    buttons = (*tick_buttons(plan, one, translate), how)
    return [
        Text(title, Tone.STRONG),
        Text(known(one, today, translate), Tone.SUBTLE),
        Actions(buttons),
    ]


def step_card(
    plan: Plan, one: PlannedStep, today: date, filled: dict[str, str], translate: Translate
) -> Card:
    """One step with all that is said of it, and its texts to copy."""
    body: list[Element] = [
        Text(known(one, today, translate), Tone.SUBTLE),
        *explained(one.step, translate),
    ]
    for copy in one.step.texts:
        body += [
            Text(copy.title.in_language(translate.locale), Tone.STRONG),
            Quote(text_of(copy, filled, translate)),
        ]
    back = Button("list-steps", translate("button-playbook"))
    return Card(
        title_of(one.step, translate),
        tuple(body),
        (*tick_buttons(plan, one, translate), back, to_page(translate)),
    )


def explained(step: Step, translate: Translate) -> list[Element]:
    """What, why, how, what can go wrong, and how to see whether it worked."""
    locale = translate.locale
    body: list[Element] = [Text(step.what.in_language(locale))]
    if step.waits and step.until:
        body.append(Text(step.until.in_language(locale), Tone.SUBTLE))
    for key, text in (
        ("why", step.why),
        ("how", step.how),
        ("wrong", step.wrong),
        ("evaluate", step.evaluate),
    ):
        body += [Text(translate(f"step-{key}"), Tone.STRONG), Text(text.in_language(locale))]
    return body


def known(one: PlannedStep, today: date, translate: Translate) -> str:
    """When it is due, how long it takes and who has a part in it; late in a word."""
    said = (
        translate("is-late") if one.is_late(today) else "",
        translate("step-gate") if one.step.gate else "",
        _due(one, translate),
        *_effort(one.step, translate),
    )
    return " · ".join(filter(None, said))


def about(step: Step, translate: Translate) -> str:
    """The same of a step that nobody follows yet: without a day."""
    said = (translate("step-gate") if step.gate else "", *_effort(step, translate))
    return " · ".join(filter(None, said))


def week_of(step: Step, translate: Translate) -> str:
    """In which week before or after the start a step is due."""
    key = "before" if step.weeks < 0 else "after" if step.weeks else "first"
    return translate(f"playbook-file-week-{key}", weeks=abs(step.weeks))


def tick_buttons(plan: Plan, one: PlannedStep, translate: Translate) -> tuple[Button, ...]:
    """The button that ticks a step, or asks first what to note; none for what is seen by itself."""
    step = one.step
    if one.is_done or step.checked:
        return ()
    action = "note-step" if step.asks else "tick-step"
    button = Button(
        action,
        translate("button-step-done"),
        value_of(plan, step),
        Look.PRIMARY,
        opens_form=bool(step.asks),
    )
    return (named(button, title_of(step, translate), translate),)


def opens(plan: Plan, step: Step, translate: Translate) -> Button:
    """The way to how a step is done."""
    return Button("show-step", translate("button-how"), value_of(plan, step))


def undo_button(plan: Plan, one: PlannedStep, translate: Translate) -> Button:
    """The button that takes a tick back."""
    button = Button("untick-step", translate("button-undo"), value_of(plan, one.step))
    return named(button, title_of(one.step, translate), translate)


def place_of(step: Step) -> str:
    """Where a step stands on the page of its playbook."""
    return f"step-{step.key}"


def title_of(step: Step, translate: Translate) -> str:
    """What a step is called."""
    return step.title.in_language(translate.locale)


def text_of(copy: Copyable, filled: dict[str, str], translate: Translate) -> str:
    """A text to copy, with what is known filled in."""
    text = copy.text.in_language(translate.locale)
    for blank, value in filled.items():
        text = text.replace(f"{{{blank}}}", value)
    return text


def blanks(organisation: str, starts_on: date | None, translate: Translate) -> dict[str, str]:
    """What is filled in in the texts to copy."""
    return {
        "organisation": organisation,
        "start": translate.day(starts_on) if starts_on else translate("playbook-no-start"),
    }


def passed_gate(plan: Plan, playbook: Playbook, translate: Translate) -> Text | None:
    """That the campaign was started without consent, if it was."""
    if plan.ungated_on is None:
        return None
    names = [title_of(step, translate) for step in playbook.steps if step.key in plan.ungated]
    return Text(
        translate("playbook-ungated", day=translate.date(plan.ungated_on), steps="; ".join(names)),
        Tone.STRONG,
    )


def to_page(translate: Translate) -> Button:
    """The way to all of it."""
    return Button("open-board", translate("button-playbook-page"), PAGE)


def value_of(plan: Plan, step: Step) -> str:
    """What the buttons and forms about a step carry."""
    return f"{plan.id}/{step.key}"


def _due(one: PlannedStep, translate: Translate) -> str:
    return translate.day(one.due) if one.due else ""


def _effort(step: Step, translate: Translate) -> tuple[str, str]:
    people = ", ".join(translate(f"who-{who}") for who in step.who)
    return _duration(step.minutes, translate), people


def _duration(minutes: int, translate: Translate) -> str:
    if minutes < 120:
        return translate("step-minutes", minutes=minutes)
    return translate("step-hours", hours=translate.number(minutes / 60))
