"""What may leave a campaign as a file: one content, and what each format makes of it."""

from bot.exports.appointments import Appointment, appointments
from bot.exports.contents import gather, may_leave
from bot.exports.documents import SCHEMA, as_document
from bot.exports.feeds import feed
from bot.exports.rows import Contents
from bot.exports.secap import SECAP_FIELDS
from bot.exports.sheets import Cell, History, Sheet, about, secap, tables

__all__ = [
    "SCHEMA",
    "SECAP_FIELDS",
    "Appointment",
    "Cell",
    "Contents",
    "History",
    "Sheet",
    "about",
    "appointments",
    "as_document",
    "feed",
    "gather",
    "may_leave",
    "secap",
    "tables",
]
