"""In which workspace and conversation something was done, and by whom."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from adapters.slack.views import origin_of
from bot.chat.conversations import Conversation, User, Workspace

Payload = Mapping[str, Any]


class Sender(NamedTuple):
    """Whose gesture it is, as far as Slack says with it.

    `named` are the workspace and the enterprise in whose name it was done. `is_from_elsewhere` is
    who belongs to another workspace than ours: one in a shared channel. `may_be_of_enterprise` says
    that an enterprise is in play: ours as far as Slack says, or else anybody's. `author` wrote the
    message that somebody reacted to.
    """

    named: frozenset[str]
    is_from_elsewhere: bool
    may_be_of_enterprise: bool
    author: str

    def is_of_another_workspace(self, home: Collection[str]) -> bool:
        """Whether it was done in the name of a workspace that is none of `home`, if we know it.

        A slash command says nothing else of whoever gave it.
        """
        return bool(home) and self.named.isdisjoint(home)


def sender_of(body: Payload) -> Sender:
    """Whose a payload is."""
    ours, theirs = workspace_id(body), _home_of_person(body)
    enterprise = _authorization(body, "enterprise_id")
    named = body.get("enterprise_id") or (body.get("enterprise") or {}).get("id")
    return Sender(
        named=frozenset({ours, enterprise or str(named or "")}),
        is_from_elsewhere=bool(ours and theirs) and theirs not in (ours, enterprise),
        may_be_of_enterprise=bool(enterprise if body.get("authorizations") else named),
        author=str((body.get("event") or {}).get("item_user") or ""),
    )


def conversation_of_press(body: Payload) -> str:
    """The channel in which something was pressed, or from which the view was opened."""
    channel = body.get("channel") or {}
    container = body.get("container") or {}
    found = channel.get("id") or container.get("channel_id")
    if not found and body.get("view"):
        found = origin_of(body["view"]).channel
    return str(found or "")


def is_at_home(body: Payload) -> bool:
    """Whether something was done in the Home tab, or in a view above it."""
    view = body.get("view") or {}
    return view.get("type") == "home" or bool(view and origin_of(view).at_home)


def direct_with(user: User) -> Conversation:
    """The direct conversation with somebody: Slack takes their id for it."""
    return Conversation(user.workspace, user.id, direct=True)


def is_direct(channel: str) -> bool:
    """Whether a channel is the conversation with one person; a user's id stands for it too."""
    return channel.startswith(("D", "U", "W"))


def not_of_others(channel: str) -> str:
    """Empty for a direct conversation that may be one between colleagues.

    The slash command works there too, and shows its answer there, but we can post nothing in it.
    """
    return "" if channel.startswith("D") else channel


def located(workspace: Workspace, channel: str, user: str) -> Conversation:
    """A channel, or the direct conversation with the person who acted."""
    return Conversation(workspace, channel, direct=is_direct(channel) or channel == user)


def workspace_id(body: Payload) -> str:
    """The workspace in which we are installed; in shared channels not always the person's.

    Installed for a whole enterprise, Slack names that one instead here and there, and then the
    person's workspace is the one there is, unless a view remembers where it was opened.
    """
    for named in _named(body):
        if named and not named.startswith("E"):
            return named
    return str((body.get("enterprise") or {}).get("id") or body.get("enterprise_id") or "")


def _named(body: Payload) -> Iterator[str | None]:
    """The ids of workspaces, or of enterprises, that a payload names, the surest first."""
    if view := body.get("view"):
        yield origin_of(view).workspace
    yield _authorization(body, "team_id")
    if view:
        yield view.get("app_installed_team_id")
    yield (body.get("team") or {}).get("id")
    yield body.get("team_id")
    yield (body.get("user") or {}).get("team_id")


def _authorization(body: Payload, part: str) -> str:
    """What Slack says with an event of the installation that it is for."""
    authorizations = body.get("authorizations")
    return str(authorizations[0].get(part) or "") if authorizations else ""


def _home_of_person(body: Payload) -> str:
    if event := body.get("event"):
        return str(event.get("user_team") or event.get("source_team") or event.get("team") or "")
    return str((body.get("user") or {}).get("team_id") or "")
