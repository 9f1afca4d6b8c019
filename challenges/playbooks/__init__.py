"""Playbooks (draaiboeken): what to do before, during and after a campaign, and the files of it."""

from challenges.playbooks.contents import CheckedBy, Copyable, Playbook, Step, Who
from challenges.playbooks.loading import (
    USUAL,
    available,
    check,
    content_in,
    gate,
    lacking,
    load,
    own_in,
    shared,
    to_begin_with,
)
from challenges.playbooks.needs import THERE, Need

__all__ = [
    "THERE",
    "USUAL",
    "CheckedBy",
    "Copyable",
    "Need",
    "Playbook",
    "Step",
    "Who",
    "available",
    "check",
    "content_in",
    "gate",
    "lacking",
    "load",
    "own_in",
    "shared",
    "to_begin_with",
]
