"""What the fake Slack remembers: messages, views, triggers, ways back, and what to refuse."""

import itertools
import time
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from tests.fakes.slack_rules import words_in

Fields = dict[str, Any]


@dataclass
class Message:
    """A message as the people in a channel see it; `seen_by` when only one person does."""

    channel: str
    ts: str
    text: str
    blocks: list[Fields]
    seen_by: str = ""
    edits: int = 0
    metadata: Fields = field(default_factory=dict)
    at: float = field(default_factory=time.time)

    def words(self) -> str:
        """All that is visible, as plain text."""
        return words_in(self.blocks) if self.blocks else self.text

    def buttons(self) -> list[Fields]:
        """The buttons, as Slack would send them back."""
        flat = [one for block in self.blocks for one in block.get("child_blocks", [block])]
        rows = [block["elements"] for block in flat if block["type"] == "actions"]
        beside = [block["accessory"] for block in flat if "accessory" in block]
        return [one for one in [*beside, *chain(*rows)] if one["type"] == "button"]


@dataclass(frozen=True)
class Refusal:
    """What Slack answers instead of doing what it is asked."""

    status: int
    error: str
    retry_after: float | None = None
    location: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """What goes with it."""
        wait = {} if self.retry_after is None else {"Retry-After": f"{self.retry_after:g}"}
        return wait | ({"Location": self.location} if self.location else {})


@dataclass
class SharedFile:
    """A file as Slack keeps it: not there yet for some requests, gone, or somewhere else."""

    content: bytes
    kind: str = "image/jpeg"
    not_yet: int = 0
    moved_to: str = ""
    deleted: bool = False
    never_ends: bool = False
    shown_to: list[str] = field(default_factory=list)


@dataclass
class Trigger:
    """The permission to open one view; its age stands still, as a test is never timed."""

    age: float
    used: bool = False


@dataclass
class ResponseUrl:
    """A private way back to one gesture."""

    channel: str
    user: str
    ts: str = ""
    uses: int = 0


@dataclass
class SlackState:
    """Read it, and switch the strictness."""

    limit_rate: bool = False
    silence: int = 0
    names_groups: bool = True
    refuses_answers: tuple[int, str] = (0, "")
    takes_tables: bool = True
    takes_data_tables: bool = True
    takes_charts: bool = True
    takes_containers: bool = True
    takes_alerts: bool = True
    refuses_words: str = ""
    limits_validation: float = 0.0
    delay: float = 0.0
    missing_scopes: set[str] = field(
        default_factory=lambda: {"channels:history", "users:read.email"}
    )
    channels: set[str] = field(default_factory=lambda: {"C0FAKE", "C0OTHER"})
    archived: set[str] = field(default_factory=set)
    without_bot: set[str] = field(default_factory=set)
    team: str = "T0FAKE"
    scopes: str | None = None
    date: str = ""
    people: set[str] = field(default_factory=lambda: {"U0ANNA", "U0BRAM", "U0CEES"})
    strangers: set[str] = field(default_factory=set)
    enterprise: str = ""
    read_only: set[str] = field(default_factory=set)
    elsewhere_in_it: set[str] = field(default_factory=set)
    bots: set[str] = field(default_factory=set)
    guests: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    deactivated: set[str] = field(default_factory=set)
    addresses: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)
    disabled_groups: set[str] = field(default_factory=set)
    messages: list[Message] = field(default_factory=list)
    views: list[Fields] = field(default_factory=list)
    homes: dict[str, Fields] = field(default_factory=dict)
    calls: list[tuple[str, Fields]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    files: dict[str, SharedFile] = field(default_factory=dict)
    url: str = ""
    socket_url: str = ""

    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    _posted_in: set[str] = field(default_factory=set)
    _triggers: dict[str, Trigger] = field(default_factory=dict)
    _ways_back: dict[str, ResponseUrl] = field(default_factory=dict)

    @property
    def api_url(self) -> str:
        """What goes into SLACK_API_BASE_URL."""
        return f"{self.url}/api/"

    def visible_to(self, user: str, channel: str) -> list[Message]:
        """What somebody sees in a channel; a user's id stands for the direct conversation."""
        place = self._place(channel)
        return [m for m in self.messages if m.channel == place and m.seen_by in ("", user)]

    def share(self, name: str, content: bytes, **how: Any) -> Fields:
        """Let somebody put a file into a form; what Slack says of it when that is sent."""
        self.files[name] = SharedFile(content, **how)
        url = f"{self.url}/files-pri/{self.team}-F0FAKE/{name}"
        return {
            "id": "F0FAKE", "name": name, "mimetype": "image/jpeg", "mode": "hosted",
            "url_private": url, "url_private_download": url, "size": len(content),
        }  # fmt: skip

    def new_trigger(self, *, age: float = 0.0) -> str:
        """A `trigger_id` that reaches Slack `age` seconds after the gesture."""
        trigger = f"{next(self._numbers)}.fake.trigger"
        self._triggers[trigger] = Trigger(age)
        return trigger

    def new_response_url(self, channel: str, user: str, ts: str = "") -> str:
        """A `response_url` for a gesture by `user`, on the message `ts` if there is one."""
        number = next(self._numbers)
        self._ways_back[str(number)] = ResponseUrl(self._place(channel), user, ts)
        return f"{self.url}/response/{number}"

    def refuse_next(
        self, status: int, error: str = "", retry_after: float | None = None, times: int = 1
    ) -> None:
        """Refuse the next calls of the Web API."""
        meaning = error or {429: "ratelimited", 503: "service_unavailable"}.get(
            status, "fatal_error"
        )
        self.refusals += [Refusal(status, meaning, retry_after)] * times

    def calls_of(self, method: str) -> list[Fields]:
        """The arguments of every call of one method."""
        return [arguments for name, arguments in self.calls if name == method]

    def _place(self, channel: str) -> str:
        """A message to a user arrives in the channel of the direct conversation with them."""
        return f"D{channel[1:]}" if channel in self.people else channel

    def _find(self, channel: str, ts: str) -> Message | None:
        return next((m for m in self.messages if (m.channel, m.ts) == (channel, ts)), None)

    def _add(self, channel: str, content: Fields, seen_by: str = "") -> Message:
        ts = f"{1_700_000_000 + next(self._numbers)}.000100"
        message = Message(channel, ts, content.get("text", ""), content.get("blocks", []), seen_by)
        message.metadata = content.get("metadata", {})
        self.messages.append(message)
        return message

    def _edit(self, message: Message, content: Fields) -> None:
        message.text, message.blocks = content.get("text", ""), content.get("blocks", [])
        message.edits += 1
