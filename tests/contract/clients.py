"""What the contract suite needs of a platform's own app in people's hands, to see what comes in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from bot.chat.conversations import Conversation, User
from bot.chat.events import Event
from bot.chat.responses import Response
from tests.fakes.speaking import Speaking


@dataclass
class ScriptedBot(Speaking):
    """Keeps every event it hears, and answers what it is told to, or fails."""

    answer: Response | None = None
    failure: Exception | None = None
    events: list[Event] = field(default_factory=list)

    async def handle(self, event: Event) -> Response | None:
        self.events.append(event)
        if self.failure is not None:
            raise self.failure
        return self.answer


@dataclass(frozen=True)
class Shown:
    """A form on somebody's screen.

    `values` is what stands in each of its inputs, as it would be sent: a box that is not ticked is
    empty. An input in which one looks for an option has the id `search-<field>`. `options` is what
    can be chosen, by input; `raw` is the platform's own.
    """

    text: str
    values: Mapping[str, str]
    options: Mapping[str, Sequence[str]]
    raw: Any


@dataclass(frozen=True)
class Screen:
    """What whoever did something sees of it: the answer in words, and the form that is open now.

    `status` is that of the HTTP answer.
    """

    status: int
    text: str = ""
    form: Shown | None = None


class Proof(StrEnum):
    """How a platform shows that a call is its own; NOTHING is for one's own machine alone.

    A SECRET is the same with every call. A SIGNATURE is made of what is sent, and when.
    """

    NOTHING = "nothing"
    SECRET = "secret"
    SIGNATURE = "signature"

    @property
    def forgeries(self) -> frozenset[str]:
        """What `Client.forged` tries at least."""
        match self:
            case Proof.NOTHING:
                return frozenset()
            case Proof.SECRET:
                return frozenset({"unsigned", "signed by another"})
            case Proof.SIGNATURE:
                return frozenset({"unsigned", "signed by another", "long ago"})


class Client(Protocol):
    """The platform's app: it sends what that would send, and proves it as that would prove it."""

    proof: Proof

    async def press(self, user: User, label: str, direct: Conversation | None = None) -> Screen:
        """Press the latest button with this label in the channel, or in their own conversation."""
        ...

    async def submit(self, user: User, form: Shown, changes: Mapping[str, str]) -> Screen:
        """Send a form, with other values in some of its inputs."""
        ...

    async def command(self, user: User, text: str) -> Screen:
        """Give the command that reaches the bot, with this text after it."""
        ...

    async def again(self) -> Screen:
        """Deliver the last gesture once more, as a platform does that heard nothing."""
        ...

    async def forged(self) -> Mapping[str, int]:
        """Send the last gesture as others than the platform would; the status of each answer.

        By how it was tried: at least all of `Proof.forgeries`.
        """
        ...

    async def read(self, user: User) -> list[str]:
        """What somebody sees in the channel, apart from the answers that `Screen` has."""
        ...
