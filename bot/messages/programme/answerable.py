"""Who looks after an action: asked of them, and what coordinators hear of it."""

from bot.chat.cards import Button, Card, Element, Look, Quote, Text, Tone
from bot.i18n import Translate
from bot.messages.programme.pulse import Life
from challenges.calendar import MONTH, QUARTER
from challenges.models import Action


def who_answers(one: Life, translate: Translate) -> str:
    """Whether somebody said "that is me", and how often they are asked."""
    asked = one.answerable
    if asked is None or (asked.participant_id is None and not asked.digest):
        return translate("answerable-nobody")
    if asked.participant_id is None:
        return translate("answerable-invited")
    return translate("answerable-silent" if asked.is_silent else f"answerable-every-{asked.every}")


def invitation_card(action: Action, code: str, translate: Translate) -> Card:
    """Asks somebody whether they look after an action; only their yes ties them to it."""
    body: list[Element] = [Text(action.title, Tone.STRONG)]
    body += [Quote(action.description)] if action.description else []
    body += [Text(translate("answerable-asks")), Text(translate("answerable-seen"), Tone.SUBTLE)]
    buttons = (
        Button("answerable-yes", translate("button-ask-monthly"), f"{code}/{MONTH}", Look.PRIMARY),
        Button("answerable-yes", translate("button-ask-quarterly"), f"{code}/{QUARTER}"),
        Button("answerable-no", translate("button-not-me"), code),
    )
    return Card(translate("answerable-title"), tuple(body), buttons)


def code_card(action: Action, code: str, command: str, translate: Translate) -> Card:
    """For the coordinator: what to give to whoever looks after an action."""
    body = (
        Text(action.title, Tone.STRONG),
        Text(translate("answerable-pass-on")),
        Quote(f"{command} {code}"),
        Text(translate("answerable-once"), Tone.SUBTLE),
    )
    back = Button("open-action", translate("button-back"), str(action.id))
    return Card(translate("answerable-code"), body, (back,))


def told(kind: str, action: Action, words: str, translate: Translate) -> str:
    """What coordinators hear of an action: that asking stopped, of a date, or what was said."""
    day = translate.day(action.due) if action.due else ""
    owner = action.owner or translate("action-no-owner")
    said = translate(f"told-{kind}", day=day, owner=owner)
    return f"{said} “{words}”" if words else said
