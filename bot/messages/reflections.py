"""Looking back: what is in the way most, the best chance, and that it was written down."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from bot.chat.cards import Button, Card, Element, Quote, Text, Tone
from bot.chat.filled_in import too_long
from bot.chat.forms import Field, Form, TextField, ToggleField, is_yes
from bot.i18n import Translate
from bot.messages.challenges import answer_buttons
from bot.messages.retractions import take_back_button
from challenges.models import Signal
from challenges.packs import Asks
from challenges.personal_data import PersonalData

LONGEST_TEXT = 2800
LONGEST_WITH = 100
WORDS = (Signal.BARRIER, Signal.CHANCE)
"""What is asked, in this order; each is a field by its own name."""


def form(
    challenge_id: UUID,
    title: str,
    typed: Mapping[str, str],
    translate: Translate,
    private: Sequence[PersonalData] = (),
) -> Form:
    """The two questions, with what was typed, and with what is asked first of `private` words."""
    sure: tuple[Field, ...] = ()
    told = [translate(f"friction-found-{kind}") for kind in private]
    if private:
        told.append(translate("friction-not-sent"))
        is_on = is_yes(typed, "as-it-is")
        label = translate("friction-as-it-is")
        sure = (ToggleField("as-it-is", label, translate("friction-sure"), is_on),)
    questions = tuple(
        TextField(
            kind, translate(f"reflect-{kind}"), multiline=True, max_length=LONGEST_TEXT,
            hint=translate("friction-text-hint", kind=kind), value=typed.get(kind, ""),
        )
        for kind in WORDS
    )  # fmt: skip
    with_whom = TextField(
        "with", translate("reflect-with"), max_length=LONGEST_WITH,
        hint=translate("reflect-with-hint"), value=typed.get("with", ""),
    )  # fmt: skip
    return Form(
        "reflect",
        translate("reflect-title"),
        translate("button-send"),
        translate("button-cancel"),
        (*sure, *questions, with_whom),
        value=str(challenge_id),
        intro=(
            *(Text(words, Tone.STRONG) for words in told),
            Text(title, Tone.STRONG),
            Text(translate("reflect-who-sees"), Tone.SUBTLE),
        ),
    )


def missing(asked: Form, translate: Translate) -> dict[str, str]:
    """What is too long, or that nothing was written; empty when all is well."""
    if long := too_long(asked):
        return {field.id: translate("field-too-long", most=field.max_length) for field in long}
    values = {field.id: str(field.value).strip() for field in asked.fields}
    if not any(values[kind] for kind in WORDS):
        return {WORDS[0]: translate("reflect-words-needed")}
    return {}


def with_role(words: str, role: str, translate: Translate) -> str:
    """What somebody wrote, with whom or where they see it."""
    return translate("reflect-said-with", words=words, role=role) if role else words


def thanks(
    card: Card, said: Mapping[Signal, str], keys: Mapping[Signal, str], translate: Translate
) -> Card:
    """The answer's card with what was written, and a way to take each of it back."""
    body: list[Element] = [Text(translate("reflect-thanks"))]
    for kind, words in said.items():
        body += [Text(translate(f"signal-{kind}"), Tone.STRONG), Quote(words)]
    back = tuple(
        take_back_button(key, translate, translate("take-back-of", kind=kind))
        for kind, key in keys.items()
    )
    return Card(card.title, (*body, *card.body), (*card.buttons, *back))


def not_yet(challenge_id: UUID, translate: Translate) -> Card:
    """A mark below it says too little: this one asks for words, or for the alternative."""
    buttons: tuple[Button, ...] = answer_buttons(challenge_id, translate, asks=Asks.REFLECTION)
    return Card(translate("reflect-not-yet"), (), buttons)
