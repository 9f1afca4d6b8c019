"""What the core needs from the outside: a chat platform, a store and a clock; and who asks it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol, TypeVar
from uuid import UUID

from sqlmodel import Session

from bot.chat.capabilities import Capabilities
from bot.chat.cards import Card
from bot.chat.conversations import Conversation, MessageRef, User, Workspace
from bot.chat.events import Event
from bot.chat.responses import Response
from bot.chat.rosters import Offered, Roster

T = TypeVar("T")


class DeliveryFailed(Exception):
    """A platform said no.

    `permanent` means that trying again cannot help; `gone` that nothing else will arrive in this
    conversation either, and is permanent; `retry_after` is in seconds, if the platform named a
    time; `maybe_sent` means that the message may have arrived all the same (a time-out).
    """

    def __init__(
        self,
        reason: str,
        *,
        permanent: bool = False,
        gone: bool = False,
        retry_after: float | None = None,
        maybe_sent: bool = False,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.permanent = permanent or gone
        self.gone = gone
        self.retry_after = retry_after
        self.maybe_sent = maybe_sent


class ChatPlatform(Protocol):
    """Every method raises `DeliveryFailed`, and nothing else, when the platform says no."""

    capabilities: Capabilities

    async def post(self, conversation: Conversation, card: Card, key: str = "") -> MessageRef:
        """Post a new message; `key` goes with it, unseen, where the platform can keep it."""
        ...

    async def find(
        self, conversation: Conversation, key: str, since: datetime
    ) -> MessageRef | None:
        """The message with this key that was posted after `since`; None when there is none.

        Fails for good on a platform that cannot be asked.
        """
        ...

    async def update(self, message: MessageRef, card: Card) -> None:
        """Replace what a posted message shows."""
        ...

    async def direct_conversation(self, user: User) -> Conversation:
        """Find or open the direct conversation with somebody."""
        ...

    async def group_conversation(self, users: Sequence[User]) -> Conversation:
        """Find or open the conversation of some people, on a platform that `opens_groups`."""
        ...


class Rosters(Protocol):
    """A platform that says who is in its groups."""

    async def read(self, workspace: Workspace, groups: Collection[str]) -> Mapping[str, Roster]:
        """Each group by what `groups` calls it, which somebody typed; without those that are gone.

        Raises:
            DeliveryFailed: the platform does not say, of one or of all.
        """
        ...

    async def offered(self, workspace: Workspace) -> Sequence[Offered]:
        """The groups there are to choose from; none where a platform lists them for nobody.

        Raises:
            DeliveryFailed: the platform does not say; it is asked once, and not waited for.
        """
        ...


class Speaker(Protocol):
    """Who knows the languages of people."""

    def languages_of(self, user: User, hint: str = "") -> Sequence[str]:
        """In which language to speak to somebody without asking the database; all if unknown."""
        ...


class EventHandler(Speaker, Protocol):
    """What answers to events: the bot."""

    async def handle(self, event: Event) -> Response | None:
        """Commit what the event means, and say what to answer."""
        ...


class StoreUnavailable(Exception):
    """The database does not answer, or has more work waiting than it should take on.

    Nothing was stored, unless `maybe_stored`: then it was being committed, and nobody knows yet.
    """

    def __init__(self, reason: str = "", *, maybe_stored: bool = False) -> None:
        super().__init__(reason)
        self.maybe_stored = maybe_stored

    @property
    def key(self) -> str:
        """Of the text for who asked for what could not be stored, or not be seen stored."""
        return "maybe-stored" if self.maybe_stored else "not-stored"


class Store(Protocol):
    """Runs synchronous work in one transaction.

    Work that raises is rolled back alone; its exception reaches the caller. `StoreUnavailable`: the
    database cannot be reached. Work may run again after a conflict: it changes the session alone.
    """

    async def write(
        self, work: Callable[[Session], T], *, within: float | None = None, together: bool = False
    ) -> T:
        """Run `work` and return its result once it is durably committed.

        It may run again, after what it did was undone, as it is unless a commit begins `within`
        seconds. That gets a moment more, and may be stored all the same (`maybe_stored`): `work`
        can be asked for twice. `together` changes what is one person's, and only adds to sums.
        """
        ...

    async def read(self, work: Callable[[Session], T]) -> T:
        """Run `work` on a snapshot; what it changes is thrown away."""
        ...


class Clock(Protocol):
    """Knows what time it is, in UTC and aware."""

    def __call__(self) -> datetime:
        """The time now."""
        ...


class Links(Protocol):
    """Makes addresses of our own pages; they are signed, end after a while, and name nobody."""

    def board(self, participant_id: UUID, now: datetime, sign_outs: int = 0, page: str = "") -> str:
        """A page of the board, for one person; empty where the server has no address.

        It ends when they are signed out more often than `sign_outs`.
        """
        ...

    def own_data(self, participant_id: UUID, now: datetime, sign_outs: int = 0) -> str:
        """The file of what is kept about one person, once; empty without an address."""
        ...

    def picture(self, organisation_id: UUID, name: str, locale: str, now: datetime) -> str:
        """A picture such as "roadmap", as PNG; empty where chat platforms cannot fetch it."""
        ...

    def session(self, code: str) -> str:
        """The page of a session with this code; empty without a code or an address."""
        ...


class Sealing(Protocol):
    """Closes what the database keeps and nobody may read in it, not even who runs the server."""

    def close(self, text: str, now: datetime) -> str:
        """Seal a text."""
        ...

    def open(self, sealed: str, now: datetime) -> str | None:
        """What was sealed; None when no key of this server opens it."""
        ...

    def close_bytes(self, content: bytes, now: datetime) -> str:
        """Seal what is no text."""
        ...

    def open_bytes(self, sealed: str, now: datetime) -> bytes | None:
        """The same of what is no text."""
        ...


class NoSeals:
    """For a bot that keeps nothing sealed."""

    def close(self, text: str, now: datetime) -> str:
        """Nothing that could be kept."""
        del text, now
        return ""

    def open(self, sealed: str, now: datetime) -> str | None:
        """Nothing that could be read."""
        del sealed, now
        return None

    def close_bytes(self, content: bytes, now: datetime) -> str:
        """Nothing that could be kept."""
        del content, now
        return ""

    def open_bytes(self, sealed: str, now: datetime) -> bytes | None:
        """Nothing that could be read."""
        del sealed, now
        return None


class NoLinks:
    """For a bot without a website."""

    def board(self, participant_id: UUID, now: datetime, sign_outs: int = 0, page: str = "") -> str:
        """No board."""
        del participant_id, now, sign_outs, page
        return ""

    def own_data(self, participant_id: UUID, now: datetime, sign_outs: int = 0) -> str:
        """No file."""
        del participant_id, now, sign_outs
        return ""

    def picture(self, organisation_id: UUID, name: str, locale: str, now: datetime) -> str:
        """No pictures."""
        del organisation_id, name, locale, now
        return ""

    def session(self, code: str) -> str:
        """No page."""
        del code
        return ""
