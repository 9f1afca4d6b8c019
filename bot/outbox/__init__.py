"""The outbox: messages are posted in the transaction that gives the reason, and sent after it."""

from bot.outbox.backlog import backlog
from bot.outbox.deliveries import Deliveries
from bot.outbox.posting import post, refresh, withdraw
from bot.outbox.rates import UNLIMITED, Rate, rates
from bot.outbox.upkeep import forget

__all__ = [
    "UNLIMITED",
    "Deliveries",
    "Rate",
    "backlog",
    "forget",
    "post",
    "rates",
    "refresh",
    "withdraw",
]
