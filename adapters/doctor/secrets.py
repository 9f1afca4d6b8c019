"""How long the secrets of chat platforms are good."""

from collections.abc import Collection, Iterator

from adapters.clocks import utc_now
from adapters.expiring import STEPS
from adapters.platform.findings import Finding, ok, problem, warning
from adapters.registry import expiries
from adapters.settings import Settings

_IN_THE_SETTINGS = "make a new one, put it in the settings, and restart"
_IN_ITS_FILE = (
    "make a new one, upload it beside the old one and exchange the file: it is read again within "
    "the hour, without a restart"
)


def endings(settings: Settings, platforms: Collection[str]) -> Iterator[Finding]:
    """The secrets that end on a day that is known."""
    today = utc_now().date()
    for one in expiries(settings):
        if one.platform not in platforms:
            continue
        said = one.said(today)
        advice = _IN_ITS_FILE if one.is_read_again else _IN_THE_SETTINGS
        if one.left(today) < 0:
            yield problem(said, advice)
        elif one.left(today) <= max(STEPS):
            yield warning(said, advice)
        else:
            yield ok(said)
