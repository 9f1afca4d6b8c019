"""The card index on the board: found by words, and one card with what can be done with it."""

from collections.abc import Sequence

from bot import card_index
from bot.chat.cards import Actions, Button, Item, Quote, Text, Tone
from bot.chat.forms import TextField, id_in
from bot.chat.pages import Filters, Fold, Lead, Page, Pager, Part, Section, SectionPlace
from bot.messages import card_forms as forms
from bot.messages import card_index as messages
from bot.messages.card_index import Found
from bot.pages.asked import Asked
from bot.turn import Turn
from challenges.models import Role
from challenges.queries import cards as queries

PER_PAGE = 50
FORMS = frozenset({"new-card"})
CARD_FORMS = frozenset({"change-card"})
BUTTONS = frozenset({"remove-card-now", "take-name"})


def list_page(turn: Turn, rest: str, query: Asked) -> Page:
    """What was found of some words, or all of it; the form for a new card of who coordinates."""
    del rest
    words, text = turn.translate, query.value("text")
    if len(text) > messages.LONGEST_QUERY:
        return _too_long(turn, text)
    found = card_index.find(turn.session, turn.organisation.id, text, words, turn.today, turn.sense)
    last = max(0, len(found) - 1) // PER_PAGE + 1
    number = query.page(last)
    key = "cards-found" if text else "cards-count"
    listed = _listed(found[(number - 1) * PER_PAGE : number * PER_PAGE], turn)
    return Page(
        words("cards-title"),
        (
            _first(turn),
            Section(words("cards-list"), listed, empty=words("cards-none"), name="cards"),
        ),
        Filters((_field(text, turn),), words(key, count=len(found), query=text)),
        Pager(number, last),
        keeps={"text": text} if text else {},
    )


def card_page(turn: Turn, card_id: str, query: Asked) -> Page:
    """One card, and for who coordinates what can be changed."""
    del query
    words, identifier = turn.translate, id_in(card_id, queries.UnknownCard)
    card = queries.card(turn.session, identifier, turn.organisation.id)
    found = card_index.card_of(turn.session, card, turn.today)
    sections = [Section("", tuple(messages.body_of(found, words)))]
    if Role.COORDINATOR in turn.roles:
        form = forms.change_card_form(card, words)
        now = Button(
            "remove-card-now", words("button-remove-card-now"), f"{card.id}/{card.version}"
        )
        parts: list[Part] = [Fold(words("button-change-card"), (form,))]
        if found.person:
            taken = Button("take-name", words("button-take-name"), str(card.id))
            parts.append(Actions((taken,)))
        sure = Text(words("card-remove-sure"), Tone.SUBTLE)
        parts.append(Fold(words("button-remove-card"), (sure, Actions((now,)))))
        sections.append(Section(words("goal-do"), tuple(parts), SectionPlace.SIDE, name="do"))
    return Page(card.title, tuple(sections), back=Lead(words("button-back"), "cards"))


def _too_long(turn: Turn, text: str) -> Page:
    words = turn.translate
    said = words("cards-too-long", most=messages.LONGEST_QUERY)
    return Page(words("cards-title"), (_first(turn),), Filters((_field(text, turn),), said))


def _field(text: str, turn: Turn) -> TextField:
    words = turn.translate
    return TextField(
        "text", words("board-filter-text"), max_length=messages.LONGEST_QUERY, value=text
    )


def _first(turn: Turn) -> Section:
    """What it is about; for who coordinates also the form for a card, and the way to its files."""
    words, parts = turn.translate, list[Part]((Text(turn.translate("cards-about")),))
    if Role.COORDINATOR in turn.roles:
        parts.append(Fold(words("button-new-card"), (forms.new_card_form(words),)))
        parts.append(Lead(words("card-files-title"), "files/cards", keeps=False))
    return Section("", tuple(parts))


def _listed(found: Sequence[Found], turn: Turn) -> tuple[Part, ...]:
    words = turn.translate
    return tuple(
        part
        for one in found
        for part in (
            Item(
                one.title,
                (messages.about(one, words), *filter(None, (one.role, one.person, one.mailbox))),
                page=f"cards/{one.id}" if one.is_card else "",
            ),
            *((Quote(one.text),) if one.text else ()),
        )
    )
