"""How Slack's ids look to an operator."""

import re
from collections.abc import Collection
from urllib.parse import parse_qs, urlsplit

from adapters.typed import Meant, NotUnderstood, plain

_MARKUP = re.compile(r"<(?:[@#]|!subteam\^)(\w+)(?:\|[^>]*)?>")
_PATHS = ("archives", "team", "user_profile")
_LENGTHS = range(9, 12)

HOW_USER = (
    "It looks like U0123ABCD: open this person's profile in Slack, press ⋮, and choose "
    "Copy member ID"
)
HOW_CHANNEL = (
    "It looks like C0123ABCD: open the channel in Slack, click its name, and scroll down in About; "
    "the link to the channel will do too"
)
_HOW_WORKSPACE = (
    "write slack:T0123ABCD: open Slack in a browser, and take what stands behind /client/ in the "
    "address; prikkel doctor says it too"
)
_HOW_GROUP = "A group's looks like S0123ABCD: open it in Slack, press ⋮, and choose Copy group ID"


def understand_user(text: str) -> Meant:
    """U0123ABCD, <@U0123ABCD>, or a link to a profile."""
    return _understood(text, "UW", f"{text!r} is no id of somebody in Slack. {HOW_USER}.")


def understand_channel(text: str) -> Meant:
    """C0123ABCD, <#C0123ABCD|name>, or a link to a channel or a message in it."""
    return _understood(text, "CG", f"{text!r} is no id of a channel in Slack. {HOW_CHANNEL}.")


def understand_workspace(text: str, listed: Collection[str] = ()) -> Meant:
    """T0123ABCD, E0123ABCD for an enterprise, or a link that holds one.

    Raises:
        NotUnderstood: it is something else.
    """
    del listed
    complaint = f"{text!r} is no workspace of Slack; {_HOW_WORKSPACE}."
    found = _understood(text, "TECG", complaint)
    if found.workspace or found.id[0] in "TE":
        return Meant(found.workspace or found.id)
    raise NotUnderstood(complaint)


def understand_place(text: str) -> str:
    """A channel, or a user group: S0123ABCD or <!subteam^S0123ABCD|@name>.

    Raises:
        NotUnderstood: it is something else.
    """
    complaint = (
        f"{text!r} is no id of a channel or user group in Slack. {HOW_CHANNEL}. {_HOW_GROUP}."
    )
    return _understood(text, "SCG", complaint).id


def _understood(text: str, letters: str, complaint: str) -> Meant:
    """The id in a text, of which one of `letters` is the first."""
    found = plain(text)
    markup = _MARKUP.fullmatch(found)
    meant = _of_link(found) if "/" in found else Meant(markup[1] if markup else found.lstrip("@#"))
    if not _is_id(meant.id, letters):
        raise NotUnderstood(complaint)
    return Meant(meant.id.upper(), meant.workspace.upper())


def _is_id(text: str, letters: str) -> bool:
    """Whether a text is an id, in any case; a word in small letters is none."""
    is_one = re.fullmatch(f"[{letters}][A-Z0-9]+", text.upper()) and text.isascii()
    has_digit = any(character.isdigit() for character in text)
    return bool(is_one) and (has_digit or (text.isupper() and len(text) in _LENGTHS))


def _of_link(link: str) -> Meant:
    """What a link holds: /archives/C…, /team/U…, /client/T…/C…, slack://channel?team=T…&id=C…."""
    parts = urlsplit(link)
    if parts.scheme == "slack":
        told = parse_qs(parts.query)
        return Meant(told.get("id", [""])[0], told.get("team", [""])[0])
    steps = [step for step in parts.path.split("/") if step]
    workspace = ""
    if "client" in steps:
        steps = steps[steps.index("client") + 1 :]
        workspace = steps[0] if steps else ""
    for step in _PATHS:
        if step in steps[:-1]:
            return Meant(steps[steps.index(step) + 1], workspace)
    return Meant(steps[1] if workspace and len(steps) > 1 else workspace, workspace)
