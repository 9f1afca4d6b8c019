"""Teams that follow a group of their platform: how far each is, and the form for another."""

from bot import groups
from bot.chat.cards import Actions, Text, Tone
from bot.chat.pages import Group, Page, Part, Section
from bot.groups import Linked
from bot.messages import groups as messages
from bot.messages.buttons import named
from bot.models import GroupState
from bot.pages.asked import Asked
from bot.turn import Turn

FORMS = frozenset({"link-group"})
BUTTONS = frozenset({"agree-group", "unlink-group"})


def groups_page(turn: Turn, rest: str, query: Asked) -> Page:
    """Every linked group with what was read of it, in numbers of the group."""
    del rest, query
    words, owner = turn.translate, turn.organisation.id
    found = groups.linked(turn.session, owner)
    sections = [
        Section("", (Text(words("groups-how"), Tone.SUBTLE),)),
        Section(
            words("groups-linked-ones"), tuple(_part(one, turn) for one in found),
            empty=words("groups-none"),
        ),
    ]  # fmt: skip
    free, places = groups.free_teams(turn.session, owner), groups.workspaces(turn.session, owner)
    another: tuple[Part, ...] = ()
    if free and places:
        offers = groups.offers(turn.session, owner, turn.known_groups)
        another = (messages.link_form(free, places, words, offers, bool(offers)),)
    sections.append(Section(words("button-link-group"), another, empty=words("groups-no-teams")))
    return Page(words("groups-title"), tuple(sections))


def _part(one: Linked, turn: Turn) -> Group:
    words, group = turn.translate, one.group
    called = group.name or group.external_id
    buttons = [messages.unlink_button(group, words)]
    if group.size is not None and group.state is not GroupState.FOLLOWED and not group.agreed:
        buttons.insert(0, messages.agree_button(group, words))
    return Group(
        (
            Text(words("groups-line", team=one.team.name, group=called), Tone.STRONG),
            Text(messages.standing(group, words)),
            *messages.numbers(group, words),
            Actions(tuple(named(button, one.team.name, words) for button in buttons)),
        )
    )
