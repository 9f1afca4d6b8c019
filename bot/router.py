"""Which handler answers which gesture: one look in a dictionary, however many there are."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TypeVar

from bot import commands
from bot.chat.events import (
    BotAdded,
    BotRemoved,
    ButtonPressed,
    ChannelJoined,
    CommandGiven,
    Event,
    FormSubmitted,
    HomeOpened,
    PhotoSent,
    ReactionAdded,
    ReactionRemoved,
    ReportStarted,
)
from bot.chat.responses import Response
from bot.turn import Turn

E = TypeVar("E", bound=Event)
K = TypeVar("K")
H = TypeVar("H")
Handler = Callable[[E, Turn], Response | None]
Press = TypeVar("Press", bound=Handler[ButtonPressed])
Sending = TypeVar("Sending", bound=Handler[FormSubmitted])
Saying = TypeVar("Saying", bound=Handler[CommandGiven])
NOT_UNDERSTOOD = "not-understood"
"""What answers words that mean no command."""


class Router:
    """Handlers by the action, word or kind of gesture they answer; one may answer several."""

    def __init__(self) -> None:
        self._buttons: dict[str, Handler[ButtonPressed]] = {}
        self._forms: dict[str, Handler[FormSubmitted]] = {}
        self._commands: dict[str, Handler[CommandGiven]] = {}
        self._gestures: dict[type[Event], Handler[Event]] = {}
        self._of_many: set[str] = set()

    def button(self, action: str, *, of_many: bool = False) -> Callable[[Press], Press]:
        """Let a function answer the buttons with an action.

        `of_many` press it in the same minute: their answers may share a transaction (`Store`).
        """
        if of_many:
            self._of_many.add(action)
        return _into(self._buttons, action)

    def form(self, action: str) -> Callable[[Sending], Sending]:
        """Let a function answer the forms with an action."""
        return _into(self._forms, action)

    def command(self, name: str) -> Callable[[Saying], Saying]:
        """Let a function answer a command, in every language."""
        return _into(self._commands, name)

    def gesture(self, kind: type[E]) -> Callable[[Handler[E]], Handler[E]]:
        """Let a function answer every event of a kind, such as a reaction."""
        return _into(self._gestures, kind)  # type: ignore[arg-type]  # one handler per kind

    def include(self, other: "Router") -> None:
        """Take over the handlers of another router.

        Raises:
            ValueError: both answer the same gesture.
        """
        for mine, theirs in (
            (self._buttons, other._buttons),
            (self._forms, other._forms),
            (self._commands, other._commands),
            (self._gestures, other._gestures),
        ):
            if both := mine.keys() & theirs.keys():
                raise ValueError(f"answered twice: {', '.join(map(str, both))}")
            mine.update(theirs)  # type: ignore[arg-type]  # the same field of the same class
        self._of_many |= other._of_many

    def insist_on(self, names: Collection[str]) -> None:
        """See that every command is answered.

        Raises:
            ValueError: some are not; says which.
        """
        if silent := set(names) - self._commands.keys():
            raise ValueError(f"answered by nobody: {', '.join(sorted(silent))}")

    def is_of_many(self, event: Event) -> bool:
        """Whether many do the same in the same minute."""
        return isinstance(event, ButtonPressed) and event.action in self._of_many

    def dispatch(self, event: Event, turn: Turn) -> Response | None:
        """Let the handler of an event answer it; what nobody handles gets the help."""
        match event:
            case ButtonPressed(action=action):
                handler = self._buttons.get(action)
                return handler(event, turn) if handler else self._help(event, turn)
            case FormSubmitted(action=action):
                answer = self._forms.get(action)
                return answer(event, turn) if answer else self._help(event, turn)
            case CommandGiven():
                with_photo = self._gestures.get(CommandGiven) if event.photo else None
                if with_photo and (taken := with_photo(event, turn)):
                    return taken
                said = commands.freed(event.text)
                name = commands.meant(said) or (NOT_UNDERSTOOD if said else "help")
                return self._commands[name](replace(event, text=said, typed=event.text), turn)
            case (
                ReactionAdded()
                | ReactionRemoved()
                | BotAdded()
                | BotRemoved()
                | ChannelJoined()
                | HomeOpened()
                | ReportStarted()
                | PhotoSent()
            ):
                other = self._gestures.get(type(event))
                return other(event, turn) if other else None

    def _help(self, event: ButtonPressed | FormSubmitted, turn: Turn) -> Response | None:
        asked = CommandGiven(event.id, event.user, event.conversation, "", event.locale)
        return self._commands["help"](asked, turn)


def _into(table: dict[K, Handler[E]], key: K) -> Callable[[H], H]:
    def register(handler: H) -> H:
        table[key] = handler  # type: ignore[assignment]  # its own bound says so
        return handler

    return register
