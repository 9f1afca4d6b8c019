"""A calendar that stays up to date: the challenge days and the dates of actions, without names."""

from collections.abc import Iterator
from dataclasses import replace

from bot.exports.appointments import Appointment, appointments
from bot.exports.rows import Contents
from bot.i18n import Translate

_TOLD = ("challenge-", "action-")
"""The dates of barriers stay in the file: those lead to what was answered, and by whom."""


def feed(contents: Contents, translate: Translate) -> Iterator[Appointment]:
    """What of the calendar may stand at an address that whoever has it can read."""
    for each in appointments(contents, translate):
        if each.key.startswith(_TOLD):
            yield replace(each, details="") if each.key.startswith("action-") else each
