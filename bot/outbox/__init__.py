"""The outbox: messages are posted in the transaction that gives the reason, and sent after it."""

from bot.outbox.backlog import Backlog, backlog
from bot.outbox.deliveries import Deliveries
from bot.outbox.posting import post, refresh, withdraw
from bot.outbox.rates import RATES, UNLIMITED, Rate, rates
from bot.outbox.upkeep import forget

__all__ = [
    "RATES",
    "UNLIMITED",
    "Backlog",
    "Deliveries",
    "Rate",
    "backlog",
    "forget",
    "post",
    "rates",
    "refresh",
    "withdraw",
]
