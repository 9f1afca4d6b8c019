"""What is pressed, typed and filled in to see what a platform brings in."""

import re

from bot.chat.cards import Button, Card, Text
from bot.chat.events import FormSubmitted
from bot.chat.forms import YES, ChoiceField, DateField, Form, Option, TextField, ToggleField
from bot.chat.responses import OpenForm
from bot.ports import StoreUnavailable
from tests.contract.clients import Screen, Shown
from tests.contract.harness import Harness

CARD = Card(
    "Vandaag zonder wegwerp",
    (Text("Neem je eigen beker mee."),),
    (
        Button("check-in", "Gedaan", "9b2f/done"),
        Button("report", "Vertel", "9b2f", opens_form=True),
        Button("report", "Misschien", "9b2f"),
    ),
)
WAYS = ["Vertel", "Misschien"]
"""Buttons: one of which a platform knows that it opens a form, and one of which it does not."""

LATER = Card("Vandaag zonder wegwerp", (Text("Al twaalf antwoorden."),))
THANKS = Card("Genoteerd", (Text("Bedankt voor je verhaal."),))

FORM = Form(
    "report-friction",
    "Wat zat er tegen?",
    "Versturen",
    "Annuleren",
    (
        TextField("words", "In je eigen woorden", required=True, multiline=True),
        TextField("place", "Op welke plek", hint="Zo kort kan."),
        ChoiceField("reason", "Waarom", tuple(Option(f"food/{n}", f"Nr. {n}") for n in range(7))),
        ChoiceField("size", "Hoe groot", (Option("big", "Groot"), Option("small", "Klein")), True),
        ToggleField("mon", "Maandag", "Op welke dagen?"),
        ToggleField("tue", "Dinsdag", "Op welke dagen?"),
        ToggleField("wed", "Woensdag", "Op welke dagen?", value=True),
        ToggleField("named", "Mijn naam mag erbij", "En je naam?"),
        DateField("day", "Wanneer"),
    ),
    value="9b2f/één",
    intro=(Text("Dit is anoniem."),),
)
NEXT = Form("name-kind", "Nog één vraag", "Klaar", "Annuleren", (TextField("kind", "Soort"),), "7")
FILLED_IN = {
    "words": "De automaat geeft\nalleen plastic: “€ 1,20” 🥤",
    "reason": "food/5",
    "size": "small",
    "mon": YES,
    "wed": YES,
    "named": YES,
    "day": "2026-11-24",
}

HOSTILE = [
    "<!channel> <!here> <@U0ANNA> <at>Anna</at>",
    "[klik](http://kwaad.example) <http://kwaad.example|bank>",
    "*vet* _schuin_ ~door~ **dik** `code` # kop",
    "& < > &amp; &lt;b&gt; <b>vet</b> <script>alert(1)</script>",
    "شكرا جزيلا 日本語 👩‍👩‍👧‍👦 🇳🇱",
]

DOWN = [StoreUnavailable(), StoreUnavailable(maybe_stored=True)]
TRY_AGAIN = re.compile("again|opnieuw|nog eens|nog een keer")


async def pressed(harness: Harness, label: str, card: Card = CARD) -> Screen:
    await harness.platform.post(harness.channel, card)
    return await harness.client.press(harness.user, label)


async def opened(harness: Harness, form: Form = FORM, label: str = WAYS[0]) -> Shown:
    """A form on the screen of who pressed a button."""
    harness.bot.answer = OpenForm(form)
    screen = await pressed(harness, label)
    assert screen.form is not None
    return screen.form


def submitted(harness: Harness) -> FormSubmitted:
    event = harness.bot.events[-1]
    assert isinstance(event, FormSubmitted)
    return event
