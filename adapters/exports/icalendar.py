"""Appointments as iCalendar (RFC 5545): days that make nobody look busy, and meetings that do."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from bot.exports import Appointment

LONGEST_LINE = 75
"""Octets, without the line break: "Lines of text SHOULD NOT be longer than 75 octets"."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def calendar(name: str, appointments: Iterable[Appointment], now: datetime) -> bytes:
    """A calendar that can be read in again: what is known is changed, and not added twice."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Prikkel//Prikkel//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for appointment in appointments:
        lines += _event(appointment, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _event(appointment: Appointment, stamp: str) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{appointment.key}@prikkel",
        f"DTSTAMP:{stamp}",
        *_times(appointment),
        f"SUMMARY:{_text(appointment.title)}",
        *([f"DESCRIPTION:{_text(appointment.details)}"] if appointment.details else []),
        *(["STATUS:CANCELLED"] if appointment.cancelled else []),
        *([f"LOCATION:{_text(appointment.place)}"] if appointment.place else []),
        f"TRANSP:{'OPAQUE' if appointment.starts_at else 'TRANSPARENT'}",
        "END:VEVENT",
    ]


def _times(appointment: Appointment) -> list[str]:
    if appointment.starts_at is not None and appointment.ends_at is not None:
        begins, ends = (
            f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
            for moment in (appointment.starts_at, appointment.ends_at)
        )
        return [f"DTSTART:{begins}", f"DTEND:{ends}"]
    next_day = appointment.day + timedelta(days=1)
    return [
        f"DTSTART;VALUE=DATE:{appointment.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{next_day:%Y%m%d}",
    ]


def _text(value: str) -> str:
    """A value of type TEXT: a new property can never begin inside of it."""
    plain = _CONTROLS.sub("", "\n".join(value.splitlines()))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 octets that split no character."""
    part, octets = "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > LONGEST_LINE:
            yield part
            part, octets = " ", 1
        part += character
        octets += size
    yield part
