"""What no visitor takes from others who share a world: it hits them all, or cannot be undone."""

from collections import Counter

from adapters.playground.gestures import AnyGesture, Press, Submission, TypedCommand
from bot.commands import freed, meant
from bot.i18n import language_in

NEVER = frozenset({
    "choose-language", "close-session", "close-wave-now", "drop-photo", "erase", "redact-report",
    "remove-action-now", "remove-card-now", "remove-goal-now", "remove-playbook",
    "remove-reading-now", "remove-session", "take-no-photos", "theme-hand-over", "theme-leave",
    "theme-pass-lead",
})  # fmt: skip
"""What takes somebody's role or language away, or a thing with all that belongs to it."""

FEW = frozenset({
    "drop-note", "merge-barrier", "merge-into", "nobody-here", "not-ours", "park-barrier",
    "reject-barrier", "remove-barrier", "review-many", "stop-action",
})  # fmt: skip
"""What people come to try, and what leaves nothing to try once it was done with everything."""

MOST = 2
"""How often each of `FEW` is done in one organisation until the world begins anew."""


class Spared(Exception):
    """Others who share this world still want to see what this would take away."""


class Sparing:
    """Keeps a world worth a visit, whoever was there before."""

    def __init__(self) -> None:
        self._done: Counter[tuple[str, str]] = Counter()

    def look(self, where: str, gesture: AnyGesture) -> None:
        """Whether a gesture may be made in an organisation.

        Raises:
            Spared: it would take something from others.
        """
        match gesture:
            case Press(action=action) | Submission(action=action):
                if action in NEVER or self._done[where, action] >= MOST:
                    raise Spared
            case TypedCommand(text=text):
                said = freed(text)
                if meant(said) == "language" and language_in(said.split()[-1]):
                    raise Spared
            case _:
                return

    def done(self, where: str, gesture: AnyGesture) -> None:
        """Count what was done."""
        if isinstance(gesture, Press | Submission) and gesture.action in FEW:
            self._done[where, gesture.action] += 1
