"""Somebody in a conversation, as the Bot Connector describes them."""

from typing import Any, NamedTuple


class ConversationMember(NamedTuple):
    """Somebody in a conversation: the directory's id, their tenant, their role, their name."""

    id: str
    tenant: str = ""
    role: str = ""
    name: str = ""


def member_of(found: Any) -> ConversationMember:
    """Read an answer about one person."""
    more: Any = getattr(found, "additional_properties", None) or {}
    return ConversationMember(
        str(getattr(found, "aad_object_id", None) or "").lower(),
        tenant=str(more.get("tenantId") or "").lower(),
        role=str(more.get("userRole") or "").lower(),
        name=str(getattr(found, "name", None) or ""),
    )
