"""Entra ID: the object id and the tenant that it signs are those of whoever talks to the bot."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from adapters.platform.identities import Identities
from adapters.typed import as_guid
from bot.chat.conversations import User, Workspace

PUBLIC = "https://login.microsoftonline.com"
_GUID = r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"


def identities(issuer: str, authority: str) -> Identities | None:
    """Those of the tenant whose issuer it is; None when Microsoft is not.

    What any other provider says of a `tid` or an `oid` proves nothing. The object id is given to
    whoever asks for the profile alone.
    """
    parts = urlsplit(authority)
    cloud = f"{parts.scheme}://{parts.netloc}" if parts.netloc else PUBLIC
    found = re.fullmatch(rf"{re.escape(cloud)}/({_GUID})/v2\.0", issuer)
    if found is None:
        return None
    tenant = found[1]

    def user_in(claims: Mapping[str, Any]) -> User | None:
        oid = claims.get("oid")
        if claims.get("tid") != tenant or not isinstance(oid, str) or not oid:
            return None
        return User(Workspace("teams", tenant), as_guid(oid))

    return Identities(("openid", "profile"), user_in)
