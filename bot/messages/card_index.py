"""The card index in chat: three cards at a time, one card, and what is asked of a name on one."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from bot.chat.cards import Actions, Button, Card, Element, Facts, Look, Quote, Text, Tone
from bot.i18n import Translate
from bot.messages.buttons import named
from bot.messages.parts import which_of
from bot.messages.programme.opportunities import theme_name
from challenges.models import CardPerson, IndexCard
from challenges.packs.texts import labelled

PAGE = 3
SOLUTION = "solution"
LONGEST_TEXT = 300
LONGEST_QUERY = 100
"""So many letters what is looked for may have."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the card index knows: a card (`is_card`), or how a barrier was removed.

    `helped` is how many people it helped at least, in steps; 0 says nothing. `source` is where it
    comes from, "" for what is of here.
    """

    id: UUID
    kind: str
    title: str
    text: str = ""
    link: str = ""
    theme: str = ""
    role: str = ""
    mailbox: str = ""
    person: str = ""
    differently: str = ""
    source: str = ""
    helped: int = 0
    is_card: bool = False


def found_list(
    found: Sequence[Found], query: str, start: int, translate: Translate,
    *, coordinates: bool, said: str = "",
) -> Card:  # fmt: skip
    """What was found of some words, `PAGE` at a time; beyond the end it is the last page."""
    start = min(max(start, 0), max(0, len(found) - 1) // PAGE * PAGE)
    body: list[Element] = [Text(said, Tone.STRONG)] if said else []
    key = "cards-found" if query else "cards-count"
    body.append(Text(translate(key, count=len(found), query=query)))
    body += which_of(start, PAGE, len(found), translate)
    for one in found[start : start + PAGE]:
        body += _short(one, query, start, translate)
    buttons: list[Button] = []
    if start:
        buttons.append(_turn("button-earlier", start - PAGE, query, translate))
    if start + PAGE < len(found):
        buttons.append(_turn("button-later", start + PAGE, query, translate))
    if query:
        buttons.append(_turn("button-all-cards", 0, "", translate))
    if coordinates:
        label = translate("button-new-card")
        buttons.append(Button("new-card", label, "", opens_form=True))
    return Card(translate("cards-title"), tuple(body), tuple(buttons))


def too_long(translate: Translate) -> Card:
    """Says that what is looked for is too long to be looked for."""
    buttons = (_turn("button-all-cards", 0, "", translate),)
    said = translate("cards-too-long", most=LONGEST_QUERY)
    return Card(translate("cards-title"), (Text(said),), buttons)


def index_card(one: Found, translate: Translate, *, version: int, coordinates: bool) -> Card:
    """One card, with all that can be done with it."""
    buttons: list[Button] = []
    if one.kind == "contact":
        label = translate("button-card-name")
        buttons.append(Button("name-on-card", label, str(one.id), opens_form=True))
    if coordinates:
        value = f"{one.id}/{version}"
        buttons.append(
            Button("change-card", translate("button-change-card"), value, opens_form=True)
        )
        buttons.append(Button("remove-card", translate("button-remove-card"), value, Look.DANGER))
        if one.person:
            buttons.append(Button("take-name", translate("button-take-name"), str(one.id)))
    buttons.append(_turn("button-back", 0, "", translate))
    return Card(one.title, tuple(body_of(one, translate)), tuple(buttons))


def body_of(one: Found, translate: Translate) -> list[Element]:
    """All that a card says; what people typed is quoted."""
    body: list[Element] = [Text(about(one, translate), Tone.SUBTLE)]
    body += [Quote(one.text)] if one.text else []
    known = (
        ("card-role", one.role), ("card-mailbox", one.mailbox), ("card-person", one.person),
        ("card-link", one.link), ("card-differently", one.differently),
    )  # fmt: skip
    facts = tuple((translate(key), said) for key, said in known if said)
    return [*body, Facts(facts)] if facts else body


def about(one: Found, translate: Translate) -> str:
    """What kind of card it is, of which theme, where it comes from, and whether it helped."""
    theme = theme_name(one.theme, translate) if one.theme else ""
    helped = translate("card-helped", people=one.helped) if one.helped else ""
    kind = translate(f"card-kind-{one.kind}")
    return " · ".join(filter(None, (kind, theme, one.source, helped)))


def removal_card(card: IndexCard, translate: Translate) -> Card:
    """Asks once more before a card is removed."""
    now = translate("button-remove-card-now")
    return Card(
        card.title,
        (Text(translate("card-remove-sure")),),
        (
            Button("remove-card-now", now, f"{card.id}/{card.version}", Look.DANGER),
            Button("open-card", translate("button-cancel"), str(card.id)),
        ),
    )


def name_stays(card: IndexCard, person: CardPerson, translate: Translate) -> Card:
    """Asks somebody, before their name goes, whether it stays."""
    until = translate.date(person.until)
    known_as = labelled(card.title, person.name, translate.locale)
    return Card(
        translate("card-name-stays"),
        (Quote(known_as), Text(translate("card-name-goes", day=until))),
        (
            Button("keep-name", translate("button-keep-name"), str(card.id), Look.PRIMARY),
            Button("drop-name", translate("button-drop-name"), str(card.id)),
        ),
    )


def _short(one: Found, query: str, start: int, translate: Translate) -> list[Element]:
    text = one.text if len(one.text) <= LONGEST_TEXT else f"{one.text[: LONGEST_TEXT - 1]}…"
    who = ", ".join(filter(None, (one.role, one.person, one.mailbox)))
    lines = [one.title, text, who, one.link]
    body: list[Element] = [
        Quote("\n".join(filter(None, lines))), Text(about(one, translate), Tone.SUBTLE),
    ]  # fmt: skip
    helped = Button("card-helped", translate("button-card-helped"), f"{one.id}/{start}/{query}")
    more = Button("open-card", translate("button-open"), str(one.id))
    buttons = (helped, more) if one.is_card else (helped,)
    return [*body, Actions(tuple(named(each, one.title, translate) for each in buttons))]


def _turn(label: str, start: int, query: str, translate: Translate) -> Button:
    return Button("list-cards", translate(label), f"{start}/{query}")
