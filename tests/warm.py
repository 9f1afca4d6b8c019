"""All that a server and the common commands import: what `tests.forked` copies has it already."""

from adapters import bootstrap, migrations
from adapters.cli import backups, campaigns, commands, outbox, posting, servers, team_imports
from adapters.platform.wirings import wiring
from adapters.registry import PLATFORMS
from bot import handlers, i18n

_ROUTER = handlers.router()
_WIRINGS = [wiring(name) for name in PLATFORMS]
_TEXTS = [i18n.translator(locale)("button-done") for locale in ("nl", "en")]

__all__ = [
    "backups", "bootstrap", "campaigns", "commands", "migrations", "outbox", "posting", "servers",
    "team_imports",
]  # fmt: skip
