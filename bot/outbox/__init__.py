"""The outbox: messages are posted in the transaction that gives the reason, and sent after it."""

from bot.outbox.deliveries import Deliveries
from bot.outbox.lanes import RATES, UNLIMITED, Rate
from bot.outbox.posting import post, refresh

__all__ = ["RATES", "UNLIMITED", "Deliveries", "Rate", "post", "refresh"]
