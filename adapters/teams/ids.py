"""How Microsoft's ids look to an operator."""

import re
from collections.abc import Collection, Iterator, Mapping

from adapters.typed import Meant, NotUnderstood, bare, is_guid, plain

LOOKS_LIKE = "it looks like 1b4e28ba-2fa1-41d2-883f-0016d3cca427"

# The last part has a digit more in Microsoft's own playground.
GUID = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12,13}"
_GUID = re.compile(r"[{(]?(?:8:orgid:)?(" + GUID + r")[)}]?", re.I)
_CHANNEL = re.compile(r"19:[\w.+=-]+@thread\.(?:tacv2|skype|v2)")
_TENANT = re.compile(r"\btenantId=(" + GUID + r")(?![\w-])", re.I)
_PERSON = re.compile(r"\buser(?:Id=?/?|s=)(" + GUID + r")(?![\w-])", re.I)
_CHANNEL_ACCOUNT = re.compile(r"29:[\w-]+")

HOW_USER = (
    "It looks like 1b4e28ba-2fa1-41d2-883f-0016d3cca427: in the Entra admin centre open the person "
    "under Users, and copy the Object ID"
)
HOW_CHANNEL = (
    "It looks like 19:…@thread.tacv2: in Teams press ⋯ beside the channel, choose Copy link, and "
    "paste that link"
)
_HOW_TENANT = (
    "write teams:1b4e28ba-2fa1-41d2-883f-0016d3cca427: in the Entra admin centre copy the "
    "Tenant ID from the Overview"
)


def miswritten(settings: Mapping[str, str]) -> Iterator[str]:
    """What is said of settings with ids of which one is none, by their names."""
    for name, value in settings.items():
        if not all(is_guid(one) for one in map(bare, value.split(",")) if one):
            yield (f"{name}: is not an id as Microsoft writes it, so nobody gets in; {LOOKS_LIKE}")


def understand_user(text: str) -> Meant:
    """An object id of the directory, also out of a link, or Teams' own: 29:….

    Raises:
        NotUnderstood: it is something else.
    """
    found = plain(text)
    person = _GUID.fullmatch(found) or _PERSON.search(found)
    if person:
        return Meant(person[1].lower(), _tenant_in(found))
    if _CHANNEL_ACCOUNT.fullmatch(found):
        return Meant(found)
    raise NotUnderstood(f"{text!r} is no id of somebody in Teams. {HOW_USER}.")


def is_of_directory(user: str) -> bool:
    """Whether an id is the directory's, and none of Teams' own."""
    return _GUID.fullmatch(user) is not None


def understand_channel(text: str) -> Meant:
    """19:…@thread.tacv2, or a link to a channel or a message in it.

    Raises:
        NotUnderstood: it is something else.
    """
    found = plain(text)
    is_link = "/" in found
    channel = _CHANNEL.search(found) if is_link else _CHANNEL.match(found)
    if channel and (is_link or found[channel.end() :].partition("=")[0] in ("", ";messageid")):
        return Meant(channel[0], _tenant_in(found))
    raise NotUnderstood(f"{text!r} is no channel of Teams. {HOW_CHANNEL}.")


def understand_workspace(text: str, listed: Collection[str] = ()) -> Meant:
    """A tenant, by its id, or out of a link; or as it stands in the settings.

    Raises:
        NotUnderstood: it is something else.
    """
    found = plain(text)
    tenant = _GUID.fullmatch(found)
    identifier = tenant[1].lower() if tenant else _tenant_in(found)
    identifier = identifier or next((one for one in listed if one == found), "")
    if not identifier:
        raise NotUnderstood(f"{text!r} is no tenant of Microsoft's; {_HOW_TENANT}.")
    return Meant(identifier)


def _tenant_in(link: str) -> str:
    found = _TENANT.search(link)
    return found[1].lower() if found else ""
