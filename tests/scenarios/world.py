"""A small organisation to tell stories about: what people do, and what they see.

Everything passes `Bot.handle` and the outbox; only the platform and the clock are fakes.
"""

from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import text
from sqlmodel import Session, select

from bot import jobs, planning, roster
from bot.app import Bot
from bot.chat.cards import Button, Card
from bot.chat.conversations import Conversation, MessageRef, User, Workspace
from bot.chat.events import (
    ButtonPressed,
    ChannelJoined,
    CommandGiven,
    FormSubmitted,
    ReactionAdded,
    ReactionRemoved,
)
from bot.chat.forms import Form
from bot.chat.responses import OpenForm, RejectForm, ReplaceCard, ReplyPrivately, Response
from bot.models import WorkspaceRecord
from bot.outbox import UNLIMITED, Deliveries
from bot.ports import Store
from challenges import campaigns, packs, participants
from challenges.models import Organisation, Role
from tests.fakes.clock import FakeClock
from tests.scenarios.beginnings import begin
from tests.scenarios.wall import Wall

WORKSPACE = Workspace("fake", "W1")
CHANNEL = Conversation(WORKSPACE, "channel")
MONDAY = date(2026, 6, 1)


@dataclass
class Person:
    """Somebody in a story. `card` and `form` are what they have before them now."""

    world: "World"
    id: str
    locale: str = "nl"
    card: Card | None = None
    form: Form | None = None
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def user(self) -> User:
        return User(WORKSPACE, self.id)

    @property
    def sees(self) -> str:
        assert self.card is not None, "nothing to see"
        return self.card.plain_text()

    @property
    def buttons(self) -> list[Button]:
        assert self.card is not None
        return _buttons(self.card)

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.buttons]

    @property
    def mail(self) -> list[str]:
        """Everything in this person's direct conversation."""
        return [c.plain_text() for c in self.world.wall.cards.get(f"direct-{self.id}", {}).values()]

    async def presses(self, label: str, on: Card | None = None, *, event_id: str = "") -> None:
        """Press the button with this label: on a card, or on the one before them."""
        card = on or self.card
        assert card is not None
        button = next((b for b in _buttons(card) if b.label == label), None)
        assert button is not None, f"no {label!r} on {[b.label for b in _buttons(card)]}"
        await self.presses_raw(button.action, button.value, event_id=event_id)

    async def presses_raw(self, action: str, value: str = "", *, event_id: str = "") -> None:
        event = ButtonPressed(
            event_id or self.world.number(), self.user, CHANNEL, action, value, self.locale
        )
        self._take(await self.world.bot.handle(event))

    async def types(self, text: str) -> None:
        event = CommandGiven(self.world.number(), self.user, CHANNEL, text, self.locale)
        self._take(await self.world.bot.handle(event))

    async def fills_in(self, *, event_id: str = "", **answers: str) -> None:
        """Send the form before them."""
        assert self.form is not None, "no form is open"
        event = FormSubmitted(
            event_id or self.world.number(),
            self.user,
            CHANNEL,
            self.form.action,
            self.form.value,
            answers,
            self.locale,
        )
        self.form = None
        self._take(await self.world.bot.handle(event))

    async def reacts(self, emoji: str, *, removes: bool = False, at: float = 0.0) -> None:
        """Put a mark under the latest post, or take it away; `at` is when, if that is told."""
        message = MessageRef(CHANNEL, self.world.wall.last("channel")[0])
        kind = ReactionRemoved if removes else ReactionAdded
        event = kind(self.world.number(), self.user, message, emoji, self.locale, moment=at)
        self._take(await self.world.bot.handle(event))

    async def arrives(self, channel: Conversation = CHANNEL, *, event_id: str = "") -> None:
        """Come into a channel, and read what comes of it."""
        event = ChannelJoined(event_id or self.world.number(), self.user, channel)
        self._take(await self.world.bot.handle(event))
        await self.world.deliver()

    def _take(self, response: Response | None) -> None:
        self.errors = {}
        match response:
            case ReplyPrivately(card) | ReplaceCard(card):
                self.card = card
            case OpenForm(form):
                self.form = form
            case RejectForm(form):
                self.form, self.errors = form, response.at_fields()
            case None:
                self.card = None


def _buttons(card: Card) -> list[Button]:
    return list(card.every_button)


class World:
    """An organisation with a campaign of ten days from Monday 1 June 2026, posted at nine."""

    def __init__(self, store: Store, before: "World | None" = None) -> None:
        """A server's start; `before` is the world in which one ran before, or runs beside it."""
        self.store = store
        self.clock = before.clock if before else FakeClock(datetime(2026, 5, 29, 6, 0, tzinfo=UTC))
        self.wall = before.wall if before else Wall()
        # Stories are about people, and not about how fast a disk is.
        self.bot = Bot(store, self.clock, patience=60)
        self.deliveries = Deliveries(
            store,
            self.clock,
            {"fake": self.wall},
            lambda session, deliveries: jobs.compose(session, deliveries, self.clock()),
            rates={"fake": UNLIMITED},
            gathering=0,
        )
        self._number = 0
        self._people: dict[str, Person] = {}

    async def begin(self, teams: dict[str, int] | None = None, *, days: int = 10) -> None:
        """Start the campaign, with teams of people who have joined already."""

        def set_up(session: Session) -> None:
            organisation = Organisation(
                name="Voorbeeld", languages=["nl", "en"], created_at=self.clock()
            )
            session.add(organisation)
            session.flush()
            workspace = roster.add_workspace(session, WORKSPACE, organisation)
            self._start(session, organisation, workspace, MONDAY, days)
            for team, size in (teams or {}).items():
                self._fill(session, workspace, team, size)

        key = (tuple((teams or {}).items()), days, self.clock())
        await begin(self.store, key, lambda: self.store.write(set_up))

    async def begin_on(self, day: int, teams: dict[str, int]) -> None:
        """The same, and it is five past nine on a day in June; what was due by then is posted."""

        async def story() -> None:
            await self.begin(teams)
            await self.at(day)

        await self.live(("begin", *teams.items(), day), story)

    async def live(self, key: Hashable, story: Callable[[], Awaitable[object]]) -> None:
        """Live a story from its beginning, or take up where it ended in this process before.

        The database has to be empty, and the story the same for the same key. What a bot keeps in
        its memory is not taken along, as after a restart.
        """

        async def whole() -> dict[str, Any]:
            await story()
            return self._memory()

        memory = await begin(self.store, (key, self.clock()), whole)
        self.clock.now, self._number = memory["now"], memory["number"]
        self.wall.__dict__.update(memory["wall"])
        for name, seen in memory["people"].items():
            self.person(name).__dict__.update(seen)

    def _memory(self) -> dict[str, Any]:
        """What is known of a story outside the database."""
        people = {
            name: {key: value for key, value in vars(one).items() if key != "world"}
            for name, one in self._people.items()
        }
        return {
            "now": self.clock.now, "number": self._number, "wall": vars(self.wall),
            "people": people,
        }  # fmt: skip

    async def begin_again(self, starts_on: date) -> None:
        """Start the next campaign of the same organisation, once the one before is over."""

        def start(session: Session) -> None:
            workspace = roster.workspace_of(session, WORKSPACE)
            assert workspace is not None
            organisation = session.get_one(Organisation, workspace.organisation_id)
            self._start(session, organisation, workspace, starts_on, days=10)

        await self.store.write(start)

    def _start(
        self,
        session: Session,
        organisation: Organisation,
        workspace: WorkspaceRecord,
        starts_on: date,
        days: int,
    ) -> None:
        campaign = campaigns.start(
            session,
            organisation,
            packs.load("two-weeks"),
            starts_on=starts_on,
            days=days,
            post_at=time(9),
            timezone="Europe/Amsterdam",
            locale="nl",
            now=self.clock(),
        )
        roster.post_in(session, campaign.id, roster.channel(session, workspace, CHANNEL.id))

    def _fill(self, session: Session, workspace: WorkspaceRecord, team: str, size: int) -> None:
        for number in range(size):
            person = roster.meet(session, workspace, f"{team}-{number}")
            team_id = roster.team_named(session, workspace, team).id
            participants.choose_team(session, person, team_id, now=self.clock())
            participants.join(session, person, now=self.clock())

    def person(self, name: str, locale: str = "nl") -> Person:
        """Somebody, by the platform's user id."""
        return self._people.setdefault(name, Person(self, name, locale))

    async def grant(self, name: str, role: Role) -> Person:
        """Give somebody a role."""

        def give(session: Session) -> None:
            workspace = roster.workspace_of(session, WORKSPACE)
            assert workspace is not None
            participants.grant(session, roster.meet(session, workspace, name), role)

        await self.store.write(give)
        return self.person(name)

    async def at(self, day: int, hour: int = 9, minute: int = 5, *, month: int = 6) -> None:
        """It is this moment in Amsterdam (summer time); whatever is due has been posted."""
        self.clock.now = datetime(2026, month, day, hour, minute, tzinfo=UTC) - timedelta(hours=2)
        await self.tick()

    async def tomorrow(self) -> None:
        """A day later: what was reported is there to be read."""
        self.clock.now += timedelta(days=1)
        await self.tick()

    async def tick(self) -> None:
        await self.store.write(lambda session: planning.plan(session, self.clock()))
        await self.deliver()

    async def deliver(self) -> None:
        while await self.deliveries.deliver_due():
            pass

    async def later(self, seconds: float) -> None:
        self.clock.now += timedelta(seconds=seconds)
        await self.deliver()

    @property
    def post(self) -> Card:
        """The newest card in the channel."""
        return self.wall.last("channel")[1]

    async def rows(self, table: type) -> list:
        """All rows of a table, the oldest first, unless the table itself forgets their order."""
        statement = select(table)
        if table.__table__.dialect_options["sqlite"].get("with_rowid", True):
            statement = statement.order_by(text("rowid"))
        return await self.store.read(lambda session: list(session.exec(statement).all()))

    async def answers_of(self, day: int) -> list[str]:
        from challenges.models import CheckIn

        rows = await self.rows(CheckIn)
        return sorted(row.answer.value for row in rows if row.day == date(2026, 6, day))

    def number(self) -> str:
        self._number += 1
        return f"e{self._number}"
