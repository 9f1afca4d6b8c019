"""The outbox: messages are posted in the transaction that gives the reason, and sent after it."""

from bot.outbox.backlog import backlog
from bot.outbox.deliveries import Deliveries
from bot.outbox.lanes import forget_idle
from bot.outbox.posting import Composed, post, post_all, refresh, withdraw
from bot.outbox.rates import UNLIMITED, Rate
from bot.outbox.sent import to_person
from bot.outbox.upkeep import drop_outdated, outdated, refreshed

__all__ = [
    "UNLIMITED",
    "Composed",
    "Deliveries",
    "Rate",
    "backlog",
    "drop_outdated",
    "forget_idle",
    "outdated",
    "post",
    "post_all",
    "refresh",
    "refreshed",
    "to_person",
    "withdraw",
]
