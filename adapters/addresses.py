"""Addresses of machines and networks, and whether they leave this machine."""

from ipaddress import ip_address
from urllib.parse import urlsplit


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, and nobody else can reach it."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def stays_here(url: str) -> bool:
    """Whether an address leads to this machine; an empty one leads nowhere else."""
    return not url or is_loopback(urlsplit(url).hostname or "")
