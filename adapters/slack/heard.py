"""What Slack sent, read once: what somebody did, how they can be answered, and whose it is."""

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from adapters.slack.addresses import Address, address_of
from adapters.slack.payloads import read
from adapters.slack.places import Payload, Sender, sender_of
from bot.chat.events import Event

E = TypeVar("E", bound=Event)


class Heard(NamedTuple, Generic[E]):
    """All that is used of a payload; nobody reads it again."""

    event: E
    address: Address
    sender: Sender


def hear(translate: Callable[..., E], body: Payload) -> Heard[E]:
    """What a payload says.

    Raises:
        MalformedPayload: something is missing from it, or has another shape.
    """
    return heard_as(read(translate, body), body)


def heard_as(event: E, body: Payload) -> Heard[E]:
    """What a payload says besides an event that was read from it already; raises as `hear`."""
    return Heard(event, read(address_of, event, body), read(sender_of, body))
