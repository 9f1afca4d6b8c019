"""Tells other programs what happens, as Standard Webhooks says: signed, again and again, by id."""

from adapters.webhooks.addresses import UnusableAddress, check_address
from adapters.webhooks.calls import Caller, seal
from adapters.webhooks.courier import Courier
from adapters.webhooks.making import NameTaken, NoName, make, named, rotate
from adapters.webhooks.signatures import new_secret

__all__ = [
    "Caller",
    "Courier",
    "NameTaken",
    "NoName",
    "UnusableAddress",
    "check_address",
    "make",
    "named",
    "new_secret",
    "rotate",
    "seal",
]
