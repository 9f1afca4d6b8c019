"""The card index: everybody looks in it, coordinators keep it, a name comes from its bearer."""

from bot import card_index, commands
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import id_in, number_in, version_in
from bot.chat.responses import OpenForm, ReplaceCard, ReplyPrivately, Response
from bot.handlers.participants import somebody
from bot.messages import card_forms as forms
from bot.messages import card_index as messages
from bot.messages import notices
from bot.router import Router
from bot.turn import Turn
from challenges import cards
from challenges.models import CardPerson, IndexCard, Role
from challenges.queries import cards as queries

routes = Router()


@routes.command("card")
def on_card(event: CommandGiven, turn: Turn) -> Response:
    """Show what the card index knows of some words, or all of it."""
    return ReplyPrivately(_list(turn, commands.behind(event.typed)).card)


@routes.button("list-cards")
def on_list(event: ButtonPressed, turn: Turn) -> Response:
    """Turn a page of what was found."""
    start, _, query = event.value.partition("/")
    return _list(turn, query, number_in(start) or 0)


@routes.button("open-card")
def on_open(event: ButtonPressed, turn: Turn) -> Response:
    """Show one card."""
    return _show(card_in(event.value, turn), turn)


@routes.button("card-helped")
def on_helped(event: ButtonPressed, turn: Turn) -> Response:
    """Note that it helped; what all said shows tomorrow, in steps."""
    thing, _, rest = event.value.partition("/")
    start, _, query = rest.partition("/")
    thing_id = id_in(thing, queries.UnknownCard)
    if not card_index.has(turn.session, turn.organisation.id, thing_id):
        raise queries.UnknownCard
    is_new = cards.thank(
        turn.session, turn.organisation.id, thing_id, somebody(turn), today=turn.today
    )
    said = turn.translate("card-thanked" if is_new else "card-thanked-before")
    return _list(turn, query, number_in(start) or 0, said)


@routes.button("new-card")
def on_new(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form for a card."""
    del event
    turn.coordinator()
    return OpenForm(forms.new_card_form(turn.translate))


@routes.form("new-card")
def on_created(event: FormSubmitted, turn: Turn) -> Response:
    """Make the card."""
    turn.coordinator()
    turn.fills_in(forms.new_card_form(turn.translate), event)
    said, shared = forms.read_card(event.answers)
    card = cards.create(
        turn.session, turn.organisation.id, said, shared=shared, now=turn.now, today=turn.today
    )
    return _show(card, turn)


@routes.button("change-card")
def on_change(event: ButtonPressed, turn: Turn) -> Response:
    """Open the form with what the card says now."""
    turn.coordinator()
    return OpenForm(forms.change_card_form(card_in(event.value, turn), turn.translate))


@routes.form("change-card")
def on_changed(event: FormSubmitted, turn: Turn) -> Response:
    """Let the card say what was filled in, unless somebody else was first."""
    turn.coordinator()
    card = card_in(event.value, turn)
    turn.fills_in(forms.change_card_form(card, turn.translate), event)
    said, shared = forms.read_card(event.answers)
    version = version_in(event.value)
    cards.change(turn.session, card, said, shared=shared, version=version, today=turn.today)
    return _show(card, turn)


@routes.button("remove-card")
def on_remove(event: ButtonPressed, turn: Turn) -> Response:
    """Ask once more."""
    turn.coordinator()
    return ReplaceCard(messages.removal_card(card_in(event.value, turn), turn.translate))


@routes.button("remove-card-now")
def on_removed(event: ButtonPressed, turn: Turn) -> Response:
    """Take the card away, unless somebody else changed it meanwhile."""
    turn.coordinator()
    cards.remove(turn.session, card_in(event.value, turn), version=version_in(event.value))
    return ReplaceCard(notices.notice(turn.translate, "card-removed"), page="cards", done="removed")


@routes.button("take-name")
def on_taken(event: ButtonPressed, turn: Turn) -> Response:
    """A coordinator takes a name off."""
    turn.coordinator()
    card = card_in(event.value, turn)
    cards.take_name(turn.session, card)
    return _show(card, turn)


@routes.button("name-on-card")
def on_name(event: ButtonPressed, turn: Turn) -> Response:
    """Ask somebody for their own name on a contact."""
    card = card_in(event.value, turn)
    return OpenForm(forms.name_form(card, _own_name(card, turn), turn.translate))


@routes.form("name-on-card")
def on_named(event: FormSubmitted, turn: Turn) -> Response:
    """Put it there, for a year."""
    card = card_in(event.value, turn)
    turn.fills_in(forms.name_form(card, _own_name(card, turn), turn.translate), event)
    name, outside = forms.name_in(event.answers)
    person = somebody(turn)
    cards.put_name(turn.session, card, person, name, outside=outside, today=turn.today)
    return _show(card, turn)


@routes.button("keep-name")
def on_kept(event: ButtonPressed, turn: Turn) -> Response:
    """Somebody's own name stays for another year."""
    kept = cards.keep_name(
        turn.session, card_in(event.value, turn), somebody(turn), today=turn.today
    )
    key = "card-name-kept" if kept else "card-name-gone"
    return ReplaceCard(notices.notice(turn.translate, key))


@routes.button("drop-name")
def on_dropped(event: ButtonPressed, turn: Turn) -> Response:
    """Somebody's own name goes."""
    cards.take_name(turn.session, card_in(event.value, turn), somebody(turn))
    return ReplaceCard(notices.notice(turn.translate, "card-name-gone"))


def card_in(value: str, turn: Turn) -> IndexCard:
    """The card of a value such as "<id>/<version>"."""
    card_id = id_in(value.partition("/")[0], queries.UnknownCard)
    return queries.card(turn.session, card_id, turn.organisation.id)


def _own_name(card: IndexCard, turn: Turn) -> CardPerson | None:
    """The name that this person put on a card."""
    named = turn.session.get(CardPerson, card.id)
    is_theirs = named and turn.person and named.participant_id == turn.person.id
    return named if is_theirs else None


def _show(card: IndexCard, turn: Turn) -> ReplaceCard:
    found = card_index.card_of(turn.session, card, turn.today)
    shown = messages.index_card(
        found, turn.translate, version=card.version, coordinates=Role.COORDINATOR in turn.roles
    )
    return ReplaceCard(shown, page=f"cards/{card.id}", done="saved")


def _list(turn: Turn, query: str, start: int = 0, said: str = "") -> ReplaceCard:
    if len(query) > messages.LONGEST_QUERY:
        return ReplaceCard(messages.too_long(turn.translate), page="cards")
    found = card_index.find(
        turn.session, turn.organisation.id, query, turn.translate, turn.today, turn.sense
    )
    coordinates = Role.COORDINATOR in turn.roles
    shown = messages.found_list(
        found, query, start, turn.translate, coordinates=coordinates, said=said
    )
    return ReplaceCard(shown, page="cards", done="saved")
