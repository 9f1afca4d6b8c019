"""What coordinators are called among themselves."""

from bot.chat.cards import Button, Text, Tone
from bot.chat.forms import Form, TextField
from bot.i18n import Translate
from challenges.models import Barrier

LONGEST_CALLED = 60


def name_asked(translate: Translate) -> Text:
    """What others read as long as no name was given, and the question which it may be."""
    return Text(translate("call-ask"), Tone.STRONG)


def name_buttons(barrier: Barrier, translate: Translate) -> tuple[Button, Button]:
    """The way to the form, and the one to no name."""
    label = translate("button-give-name")
    give = Button("call-coordinator", label, str(barrier.id), opens_form=True)
    return give, no_name_button(barrier, translate)


def no_name_button(barrier: Barrier, translate: Translate) -> Button:
    """Says that it stays as it is, and is not to be asked any more."""
    return Button("no-name", translate("button-no-name"), str(barrier.id))


def call_form(barrier: Barrier, called: str, translate: Translate) -> Form:
    """Under which name the history tells other coordinators what somebody did."""
    return Form(
        "call-coordinator",
        translate("call-title"),
        translate("button-save"),
        translate("button-cancel"),
        (TextField("called", translate("call-field"), max_length=LONGEST_CALLED, value=called),),
        value=str(barrier.id),
        intro=(Text(translate("call-about"), Tone.SUBTLE),),
    )
