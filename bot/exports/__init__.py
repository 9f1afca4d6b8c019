"""What may leave a campaign as a file: one content, and what each format makes of it."""

from bot.exports.agendas import Appointment, appointments
from bot.exports.contents import gather
from bot.exports.documents import SCHEMA, as_document
from bot.exports.rows import ActionRow, BarrierRow, ChallengeRow, Contents
from bot.exports.secap import MEASURED, SECAP_FIELDS
from bot.exports.sheets import Cell, Sheet, about, secap, tables

__all__ = [
    "MEASURED",
    "SCHEMA",
    "SECAP_FIELDS",
    "ActionRow",
    "Appointment",
    "BarrierRow",
    "Cell",
    "ChallengeRow",
    "Contents",
    "Sheet",
    "about",
    "appointments",
    "as_document",
    "gather",
    "secap",
    "tables",
]
