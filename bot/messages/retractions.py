"""Taking a report back: the button, what is asked first, and what is said of it."""

from uuid import UUID

from bot.chat.cards import Button, Card, Look, Text, Tone
from bot.i18n import Translate
from bot.messages.barriers import report_button
from challenges.models import Signal

SURE = "/sure"
"""What a button ends with that was asked about."""


def take_back_button(key: str, translate: Translate, label: str = "") -> Button:
    """Takes the report back for which the key was made; a `label` says which of two."""
    return Button("take-back-report", label or translate("button-take-back-report"), key)


def ask(key: str, translate: Translate) -> Card:
    """Colleagues said "me too": their barrier stays, and only the report would go."""
    return Card(
        translate("take-back-ask"),
        (Text(translate("take-back-recognised")),),
        (
            Button("take-back-report", translate("button-take-back-sure"), key + SURE, Look.DANGER),
            Button("keep-report", translate("button-keep-report"), key),
        ),
    )


def kept(key: str, translate: Translate) -> Card:
    """The report stays; it can be taken back still."""
    return Card(translate("take-back-kept"), (), (take_back_button(key, translate),))


def taken_back(
    kind: Signal,
    challenge_id: UUID | None,
    kept_buttons: tuple[Button, ...],
    translate: Translate,
    *,
    counts_on: bool,
) -> Card:
    """The report is gone; `counts_on` says that numbers show it until the day is over."""
    words = (Text(translate("take-back-counts-on"), Tone.SUBTLE),) if counts_on else ()
    about = str(challenge_id) if challenge_id else ""
    again = report_button(translate, kind, about)
    return Card(translate("take-back-done"), words, (*kept_buttons, again))
