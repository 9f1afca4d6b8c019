"""The forms about the playbook that is followed: what belongs to a step, and another one."""

from collections.abc import Sequence
from datetime import date

from bot.chat.cards import Text, Tone
from bot.chat.forms import ChoiceField, DateField, Form, Option, TextField
from bot.i18n import Translate
from bot.messages.playbooks import title_of, value_of
from challenges import playbooks
from challenges.models import OwnPlaybook, Plan
from challenges.plans import LONGEST_NOTE
from challenges.playbooks import Step


def note_form(plan: Plan, step: Step, today: date, translate: Translate) -> Form:
    """Asks on which day a step was done, and what belongs to it."""
    asks = step.asks.in_language(translate.locale) if step.asks else translate("step-note")
    return Form(
        "note-step",
        translate("step-note-title"),
        translate("button-save"),
        translate("button-cancel"),
        (
            DateField("done_on", translate("step-done-on"), required=True, value=today.isoformat()),
            TextField(
                "note",
                asks,
                required=True,
                max_length=LONGEST_NOTE,
                hint=translate("step-note-hint"),
            ),
        ),
        value=value_of(plan, step),
        intro=(Text(title_of(step, translate), Tone.STRONG),),
        about=step.key,
    )


def own_title(own: OwnPlaybook, translate: Translate) -> str:
    """What a playbook of their own is called."""
    return playbooks.content_in(own.content).title.in_language(translate.locale)


def choose_form(
    plan: Plan | None,
    own: Sequence[OwnPlaybook],
    starts_on: date | None,
    translate: Translate,
    *,
    is_free: bool,
) -> Form:
    """Asks which playbook to follow, and towards which day as long as it `is_free`: no campaign."""
    options = [
        Option(name, playbooks.load(name).title.in_language(translate.locale))
        for name in playbooks.available()
    ]
    options += [
        Option(one.name, translate("playbook-own", name=own_title(one, translate))) for one in own
    ]
    chosen = plan.playbook if plan else playbooks.USUAL
    if chosen not in [one.value for one in options]:
        options.insert(0, Option(chosen, translate("playbook-own", name=chosen)))
    start = DateField(
        "starts_on",
        translate("playbook-start"),
        hint=translate("playbook-start-hint"),
        value=starts_on.isoformat() if starts_on else "",
    )
    return Form(
        "choose-playbook",
        translate("playbook-choose"),
        translate("button-save"),
        translate("button-cancel"),
        (
            ChoiceField(
                "playbook", translate("playbook-title"), tuple(options), required=True, value=chosen
            ),
            *((start,) if is_free else ()),
        ),
    )
