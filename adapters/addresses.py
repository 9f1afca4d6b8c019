"""Addresses of machines and networks, and whether they leave this machine."""

from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

Network = IPv4Network | IPv6Network


def networks(text: str) -> tuple[Network, ...]:
    """Networks and single addresses, with commas.

    Raises:
        ValueError: one of them is neither.
    """
    try:
        return tuple(ip_network(part.strip()) for part in text.split(",") if part.strip())
    except ValueError:
        raise ValueError("write addresses or networks, such as 10.0.0.0/8, 127.0.0.1") from None


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, and nobody else can reach it."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def stays_here(url: str) -> bool:
    """Whether an address leads to this machine; an empty one leads nowhere else."""
    return not url or is_loopback(urlsplit(url).hostname or "")
