"""Where messages may be sent: to the public, and nowhere inside unless the operator says so.

Somebody who may set up a webhook must not reach, through the server, what only it can: a database,
a cloud's metadata, another service on this machine.
"""

import socket
import unicodedata
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from aiohttp import AddrInfoType
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from adapters.addresses import Network, is_loopback

LONGEST = 2000
_NAT64 = IPv6Network("64:ff9b::/96")
_NEVER_PUBLIC = tuple(
    map(
        ip_network,
        (
            "::/96", "::ffff:0:0:0/96", "64:ff9b:1::/48", "100::/64", "3fff::/20", "5f00::/16",
            "fec0::/10", "192.88.99.0/24",
        ),
    )
)  # fmt: skip
"""Networks that not every Python knows to be inside: translated to one's own, old or unrouted."""

_Address = IPv4Address | IPv6Address


class UnusableAddress(ValueError):
    """An address to which nothing is sent; the text says why, and so does the text of `key`."""

    def __init__(self, why: str, key: str) -> None:
        super().__init__(why)
        self.key = key


class NotAllowed(OSError):
    """A host that is inside."""


def check_address(url: str, inside: Sequence[Network]) -> None:
    """See whether messages may be sent to an address, as far as it says so itself.

    Raises:
        UnusableAddress: they may not.
    """
    try:
        parts = urlsplit(url)
        host, _ = _as_called(parts.hostname or ""), parts.port
    except ValueError:
        raise UnusableAddress("it is no address", "webhooks-no-address") from None
    if not host or len(url) > LONGEST or not url.isprintable() or " " in url:
        raise UnusableAddress("it is no address", "webhooks-no-address")
    if parts.username or parts.password or parts.fragment:
        raise UnusableAddress(
            "it holds a name, a password or a fragment; leave that out", "webhooks-holds-more"
        )
    is_here = is_loopback(host) and bool(inside)
    if parts.scheme != "https" and not (parts.scheme == "http" and is_here):
        raise UnusableAddress("it is not https", "webhooks-not-https")
    address = _literal(host)
    if address is not None and not may_reach(address, inside):
        raise UnusableAddress(
            "it is inside: name its network in PRIKKEL_WEBHOOK_NETWORKS", "webhooks-inside"
        )


def may_reach(address: _Address, inside: Sequence[Network]) -> bool:
    """Whether messages may be sent to an address: a public one, or one that is named."""
    meant = _meant(address)
    if any(one in network for one in (address, meant) for network in inside):
        return True
    return all(_is_public(one) for one in (address, meant))


def _is_public(address: _Address) -> bool:
    inside = any(address in network for network in _NEVER_PUBLIC)
    return address.is_global and not address.is_multicast and not inside


def _meant(address: _Address) -> _Address:
    """The address of version 4 that one of version 6 leads to, if it does."""
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None) or address


def _as_called(host: str) -> str:
    """A host as it is looked up: digits and dots may be written otherwise, and mean the same."""
    return unicodedata.normalize("NFKC", host).replace("\u3002", ".")


def _literal(host: str) -> _Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None


class Resolver(AbstractResolver):
    """Looks hosts up, and refuses those that are inside: what is connected to is what was seen."""

    def __init__(self, inside: Sequence[Network]) -> None:
        self._inside = inside
        self._resolver = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The addresses of a host.

        Raises:
            NotAllowed: one of them is inside.
        """
        found = await self._resolver.resolve(host, port, family)
        for one in found:
            _insist(one["host"], self._inside)
        return found

    async def close(self) -> None:
        """Nothing is kept open."""
        await self._resolver.close()


def sockets(inside: Sequence[Network]) -> Callable[[AddrInfoType], socket.socket]:
    """What opens a connection: the last to see where it leads, however that was written."""

    def opened(info: AddrInfoType) -> socket.socket:
        family, kind, protocol, _, place = info
        _insist(str(place[0]), inside)
        return socket.socket(family, kind, protocol)

    return opened


def _insist(host: str, inside: Sequence[Network]) -> None:
    address = _literal(host.partition("%")[0])
    if address is None or not may_reach(address, inside):
        raise NotAllowed("its host is inside")
