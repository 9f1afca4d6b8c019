"""Following a report by its code: how it stands, and talking with the coordinator unknown."""

from collections.abc import Sequence

from bot.chat.cards import Button, Card, Divider, Element, Look, Quote, Text, Tone
from bot.chat.forms import Form, TextField
from bot.i18n import Translate
from bot.messages.barriers import status_text
from bot.messages.retractions import take_back_button
from challenges.follow_codes import LONGEST_WORDS
from challenges.models import Barrier, Friction, Remark

MOST_REMARKS = 6
"""So many of the latest are shown in chat; more would push the buttons off a phone's screen."""


def followed(
    barrier: Barrier,
    friction: Friction,
    remarks: Sequence[Remark],
    code: str,
    translate: Translate,
    *,
    take_back: str = "",
) -> Card:
    """What the holder of a code sees: their report, how it stands, and what was asked.

    `take_back` is the key with which the report can be taken back, while it can.
    """
    locale = translate.locale
    body: list[Element] = []
    if friction.text:
        body.append(Quote(friction.text))
    if not barrier.own_words:
        body.append(Text(barrier.name(locale), Tone.STRONG))
    body.append(Text(status_text(barrier, translate)))
    if barrier.answer:
        body.append(Text(translate("news-answer", answer=barrier.answer)))
    if barrier.instead:
        body.append(Text(translate("news-instead", instead=barrier.instead)))
    body += conversation(remarks, translate, coordinator=False, most=MOST_REMARKS)
    body.append(Text(translate("follow-unknown"), Tone.SUBTLE))
    say = Button("say-unknown", translate("button-say-unknown"), code, Look.PRIMARY, True)
    back = (take_back_button(take_back, translate),) if take_back else ()
    return Card(translate("follow-title"), tuple(body), (say, *back))


def conversation(
    remarks: Sequence[Remark], translate: Translate, *, coordinator: bool, most: int = 0
) -> list[Element]:
    """What was said so far, as one of the two reads it; there may be several coordinators.

    Where there is room for `most` only, those are the last, and it says how many there are beside.
    """
    if not remarks:
        return []
    shown = remarks[-most:]
    elements: list[Element] = [Divider(), Text(translate("follow-conversation"), Tone.STRONG)]
    if (earlier := len(remarks) - len(shown)) > 0:
        elements.append(Text(translate("follow-earlier", more=earlier), Tone.SUBTLE))
    for remark in shown:
        reporter = "reporter" if coordinator else "you"
        who = "coordinator" if remark.by_coordinator else reporter
        day = translate.day(remark.said_on)
        elements += [
            Text(translate(f"follow-said-by-{who}", day=day), Tone.SUBTLE),
            Quote(remark.words),
        ]
    return elements


def say_form(action: str, value: str, about: Friction, typed: str, translate: Translate) -> Form:
    """Words to the other side: `say-unknown` by the reporter, `ask-reporter` by a coordinator."""
    field = TextField(
        "words", translate(f"field-{action}"), required=True, multiline=True,
        max_length=LONGEST_WORDS, value=typed,
    )  # fmt: skip
    quoted = (Quote(about.text),) if about.text else ()
    return Form(
        action,
        translate(f"button-{action}"),
        translate("button-send"),
        translate("button-cancel"),
        (field,),
        value=value,
        about=str(about.id),
        intro=(*quoted, Text(translate(f"hint-{action}"), Tone.SUBTLE)),
    )


def which_code(typed: str, translate: Translate) -> Form:
    """Ask for a code, for who did not type it with the command."""
    field = TextField("code", translate("field-follow-code"), required=True, max_length=40,
                      value=typed)  # fmt: skip
    return Form(
        "follow",
        translate("follow-title"),
        translate("button-open"),
        translate("button-cancel"),
        (field,),
    )
