"""Teams that follow a group of their platform: linked, agreed to and let go by a coordinator."""

from collections.abc import Mapping, Sequence
from typing import TypeVar
from uuid import UUID

from bot import groups
from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.forms import id_in
from bot.chat.responses import ReplyPrivately, Response
from bot.groups import Linked, UnknownGroup
from bot.messages import groups as messages
from bot.messages import notices
from bot.models import WorkspaceRecord
from bot.router import Router
from bot.turn import Turn
from challenges.errors import Incomplete

T = TypeVar("T")

routes = Router()

PAGE = "groups"


@routes.form("link-group")
def on_link(event: FormSubmitted, turn: Turn) -> Response:
    """Let a team follow a group; it is read within a minute, and changes nothing yet."""
    turn.coordinator()
    teams = groups.free_teams(turn.session, turn.organisation.id)
    places = groups.workspaces(turn.session, turn.organisation.id)
    offers = groups.offers(turn.session, turn.organisation.id, turn.known_groups)
    listed = bool(offers) or bool(event.answers.get("listed"))
    turn.fills_in(messages.link_form(teams, places, turn.translate, offers, listed), event)
    team = _chosen(event.answers["team"], {one.id: one for one in teams})
    place, group = _meant(event.answers, places)
    groups.link(turn.session, team, place, group, now=turn.now)
    return ReplyPrivately(notices.notice(turn.translate, "groups-linked"), page=PAGE, done="saved")


@routes.button("agree-group")
def on_agree(event: ButtonPressed, turn: Turn) -> Response:
    """Say yes to what a group changes."""
    group = _linked(event, turn).group
    groups.agree(turn.session, group, now=turn.now)
    return ReplyPrivately(notices.notice(turn.translate, "groups-agreed"), page=PAGE, done="saved")


@routes.button("unlink-group")
def on_unlink(event: ButtonPressed, turn: Turn) -> Response:
    """Follow a group no more; everybody stays where they are."""
    one = _linked(event, turn)
    groups.unlink(turn.session, one.group)
    card = notices.notice(turn.translate, "groups-unlinked", team=one.team.name)
    return ReplyPrivately(card, page=PAGE, done="saved")


def _linked(event: ButtonPressed, turn: Turn) -> Linked:
    turn.coordinator()
    group_id = id_in(event.value, UnknownGroup)
    return groups.the_group(turn.session, turn.organisation.id, group_id)


def _meant(
    answers: Mapping[str, str], places: Sequence[WorkspaceRecord]
) -> tuple[WorkspaceRecord, str]:
    """Where the group is, and which: what somebody typed, or else what they chose."""
    among = {one.id: one for one in places}
    typed = answers.get("group", "").strip()
    if not typed:
        where, _, chosen = answers.get("listed", "").partition("/")
        if not chosen:
            raise Incomplete({"listed": "field-needed"})
        return _chosen(where, among), chosen
    where = str(places[0].id) if len(places) == 1 else answers.get("workspace", "")
    if not where:
        raise Incomplete({"workspace": "field-needed"})
    return _chosen(where, among), typed


def _chosen(answer: str, among: Mapping[UUID, T]) -> T:
    which = id_in(answer, UnknownGroup)
    if which not in among:
        raise UnknownGroup
    return among[which]
