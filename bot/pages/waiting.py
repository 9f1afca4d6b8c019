"""All that waits for the coordinator who looks, with what their message of the day offers."""

from collections.abc import Mapping
from uuid import UUID

from bot import bundle, roster
from bot.chat.cards import Actions, Button, Text, Tone
from bot.chat.pages import Fold, Group, Lead, Page, Part, Section
from bot.messages import bundle as messages
from bot.messages.bundle import Thing
from bot.messages.buttons import named
from bot.pages.asked import Asked
from bot.pages.keys import keys_section
from bot.turn import Turn
from challenges import queries
from challenges.models import Participant, Role

_PAGES = {"barrier": "barriers", "action": "actions", "goal": "goals"}
BUTTONS = frozenset({"put-off", "nobody-here"})
FORMS = frozenset({"give-away"})


def waiting_page(turn: Turn, rest: str, query: Asked) -> Page:
    """Everything that is theirs and that they have not put off, under its headings."""
    del rest, query
    words, person = turn.translate, turn.coordinator()
    organisation = queries.organisation(turn.session, turn.organisation.id)
    others = _others(person, turn)
    waiting = bundle.waiting(turn.session, organisation, person, turn.today)
    sections = tuple(
        Section(words(heading), tuple(_thing(one, others, turn) for one in things), name=heading)
        for heading, things in waiting
    )
    nothing = (Section("", (), empty=words("waiting-nothing")),)
    return Page(words("waiting-title"), (*keys_section(turn), *(sections or nothing)))


def _thing(thing: Thing, others: Mapping[UUID, str], turn: Turn) -> Group:
    words = turn.translate
    title, said = thing.title(words), thing.said(words)
    kind, _, which = thing.subject.partition("/")
    page = _PAGES.get(kind)
    leads = (Lead(title, f"{page}/{which}"),) if page else (Text(title),)
    buttons = [Button("put-off", words("button-put-off"), thing.subject)]
    if thing.not_ours is None:
        buttons.append(Button("nobody-here", words("button-not-ours"), thing.subject))
    about: tuple[Part, ...] = (Text(said, Tone.SUBTLE),) if said else ()
    give: tuple[Part, ...] = ()
    if others:
        form = messages.give_form(thing.subject, title, others, words)
        give = (Fold(form.title, (form,)),)
    pressed = Actions(tuple(named(button, title, words) for button in buttons))
    return Group((*leads, *about, pressed, *give))


def _others(person: Participant, turn: Turn) -> Mapping[UUID, str]:
    everybody = queries.people_with(turn.session, turn.organisation.id, Role.COORDINATOR)
    return roster.called(turn.session, [one.id for one in everybody if one.id != person.id])
