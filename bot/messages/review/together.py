"""What coordinators are called among themselves."""

from bot.chat.cards import Text, Tone
from bot.chat.forms import Form, TextField
from bot.i18n import Translate
from challenges.models import Barrier

LONGEST_CALLED = 60


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
