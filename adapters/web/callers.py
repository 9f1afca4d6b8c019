"""Who calls, as far as the network says: behind a proxy that is trusted, who the proxy says."""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from aiohttp import web

from adapters.addresses import Network

_Address = IPv4Address | IPv6Address


class Callers:
    """Tells callers apart; what proxies say counts if they are in one of the `trusted` networks."""

    def __init__(self, trusted: Sequence[Network]) -> None:
        self._trusted = trusted

    def of(self, request: web.Request) -> str:
        """A caller's address; of IPv6 the network, since a caller has all of it."""
        address, _ = self._address(request)
        if isinstance(address, IPv6Address):
            return str(IPv6Network((address, 64), strict=False))
        return str(address)

    def is_inside(self, request: web.Request) -> bool:
        """Whether a caller is in a private network, or on this machine.

        A proxy there that is not trusted may stand for anybody.
        """
        address, speaks_for_another = self._address(request)
        return not speaks_for_another and (address is None or address.is_private)

    def _address(self, request: web.Request) -> tuple[_Address | None, bool]:
        """The caller, and whether they say to call for somebody whom we cannot tell."""
        caller = _read(request.remote or "")
        said = ",".join(request.headers.getall("X-Forwarded-For", ())).split(",")
        hops = [hop for hop in said if hop.strip()]
        while hops and caller is not None and self._is_trusted(caller):
            before = _read(hops[-1])
            if before is None:
                break
            caller = before
            hops.pop()
        return caller, bool(hops)

    def _is_trusted(self, address: _Address) -> bool:
        return any(address in network for network in self._trusted)


def _read(text: str) -> _Address | None:
    """An address, as proxies write it: also with a port."""
    text = text.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
