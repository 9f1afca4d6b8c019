"""The outbox: messages are posted in the transaction that gives the reason, and sent after it."""

from bot.outbox.deliveries import Deliveries
from bot.outbox.posting import post, refresh
from bot.outbox.rates import RATES, UNLIMITED, Rate, rates

__all__ = ["RATES", "UNLIMITED", "Deliveries", "Rate", "post", "rates", "refresh"]
