"""The whole playground as one object: invented organisations, lived up to a Wednesday."""

import asyncio
import contextlib
import time as real_time
from collections.abc import Callable, Sequence
from datetime import date, time, timedelta

from sqlmodel import Session

from adapters.playground.actors import Actors
from adapters.playground.cast import USUAL, Cast, CastMember, cast_in
from adapters.playground.client import ChatClient, Outcome
from adapters.playground.clock import PlaygroundClock
from adapters.playground.clockwork import Clockwork
from adapters.playground.gathering import gather
from adapters.playground.gestures import (
    AnyGesture,
    Press,
    Reaction,
    Submission,
    TypedCommand,
    to_event,
)
from adapters.playground.photographing import photograph
from adapters.playground.platform import Message, PlaygroundPlatform
from adapters.playground.setting import PACK, STARTS_ON, TIMEZONE, moment_on, set_up, stops_on
from adapters.playground.simulation import Simulation
from bot.app import Bot
from bot.chat.conversations import Conversation
from bot.ports import Links, Store
from challenges import calendar, packs
from challenges.calendar import WorkingDays
from challenges.packs import Pack

MORNING = time(9, 5)
_MOMENTS = (time(11), _COORDINATION := time(13, 30), time(15, 35))
_FIRST_SHARE, _MORNING_SHARE = 0.1, 0.5
_MORNING_LASTS = timedelta(minutes=30)
_BREATH = 1.0  # seconds between two looks at what is due


class UnknownMessage(LookupError):
    """The message is not there, or not for this person to see."""


PATIENCE = 30.0
"""Seconds that the database has: no platform gives up here, and a busy machine takes its time."""


class Playground:
    """Everything of the demonstration but the server: its clock, its platform, its people, its bot.

    Usage::

        playground = Playground(store)       # a migrated, empty store
        await playground.fill()              # a few seconds: lives eight days of the campaign
        routes.mount(app, playground)        # adapters.playground.routes
        task = asyncio.create_task(playground.run())   # posts what is due, until cancelled

    It plans and delivers by itself: no scheduler and no other delivery loop should work on the same
    store. `casts` are the organisations that take part (a Dutch and an English one by default), and
    `pack` is what they are asked; `starts_on` must be a Monday.
    """

    timezone = TIMEZONE

    def __init__(
        self,
        store: Store,
        *,
        casts: Sequence[Cast] = (),
        pack: Pack | None = None,
        starts_on: date = STARTS_ON,
        ticks: Callable[[], float] = real_time.monotonic,
        links: Links | None = None,
        secret: bytes = b"",
    ) -> None:
        self.store = store
        self._starts_on = starts_on
        kick_off = moment_on(WorkingDays().before(starts_on), time(8, 55))
        self.clock = PlaygroundClock(kick_off, ticks=ticks)
        self.platform = PlaygroundPlatform(self.clock)
        can = {"playground": self.platform.capabilities}
        self._clockwork = Clockwork(store, self.clock, self.platform)
        self.sealing = self._clockwork.sealing
        self._secret = secret
        self.bot = Bot(
            store, self.clock, secret=secret, links=links, capabilities=can, patience=PATIENCE,
            sealing=self.sealing,
        )  # fmt: skip
        self.casts = tuple(casts) or tuple(map(cast_in, USUAL))
        self._pack = pack or packs.load(PACK)
        self._client = ChatClient(self.platform, self.bot.handle)
        self._channels = {
            cast.locale: self.platform.open_channel(cast.workspace, cast.channel)
            for cast in self.casts
        }
        self._simulations = [self._simulation(cast) for cast in self.casts]
        self._one_at_a_time = asyncio.Lock()
        self._nudge = asyncio.Event()

    def _simulation(self, cast: Cast) -> Simulation:
        at = self._channels[cast.locale]
        actors = Actors(cast, self._pack, at, self.platform, self._client)
        return Simulation(actors, TIMEZONE)

    async def fill(self) -> None:
        """Set them up and live their campaign, to the eighth challenge or the last, at 09:05.

        Everything goes through `Bot.handle` and the outbox, as it would with real people.
        """
        await self.store.write(self._set_up)
        await self._clockwork.jump(moment_on(self._today, MORNING))
        await asyncio.gather(*(simulation.join() for simulation in self._simulations))
        until = stops_on(self._pack, self._starts_on)
        while self._today < until:
            await self._live_day(include_leads=True)
            await self._go_to_next_morning()
        await photograph(
            self.store, self.casts, self.sealing, WorkingDays().before(until), self.clock()
        )
        await self.store.write(
            lambda session: gather(session, self.casts, self._secret, self.clock())
        )
        await self._first_answers()

    def _set_up(self, session: Session) -> None:
        now = self.clock()
        for cast in self.casts:
            at = self._channels[cast.locale].id
            set_up(session, cast, self._pack, at, self._starts_on, now)

    async def next_morning(self, days: int = 1) -> None:
        """Let the invented people live on for some days, and go to the next working day, 09:05."""
        async with self._one_at_a_time:
            until = self._today + timedelta(days=days)
            while self._today < until:
                await self._live_day(include_leads=False)
                await self._go_to_next_morning()
            await self._first_answers()

    async def run(self) -> None:
        """Post what is due as time passes, and let people answer now and then, until cancelled."""
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_BREATH):
                    await self._nudge.wait()
            self._nudge.clear()
            async with self._one_at_a_time:
                await self._some_answers()
                await self._clockwork.plan_and_deliver()

    async def perform(self, person: CastMember, gesture: AnyGesture) -> Outcome:
        """Do what somebody did on the page.

        Raises:
            UnknownMessage: the message is not there, or not for this person to see.
        """
        message = self._message(person, gesture)
        conversation = message.conversation if message else self._place(person, gesture)
        event = to_event(gesture, person.user, conversation, message, person.locale)
        said = gesture.said if isinstance(gesture, TypedCommand) else ""
        outcome = await self._client.perform(
            event, person.user, conversation, message=message, said=said
        )
        if isinstance(gesture, Reaction) and message is not None:
            self.platform.react(message.id, person.user, on=gesture.on)
        self._nudge.set()
        return outcome

    def person(self, identifier: str) -> CastMember | None:
        """The playable person with this id."""
        everybody = (person for cast in self.casts for person in cast.playable)
        return next((person for person in everybody if person.user.id == identifier), None)

    def cast_of(self, person: CastMember) -> Cast:
        """The organisation that somebody works for."""
        return next(cast for cast in self.casts if cast.workspace == person.user.workspace)

    def messages_for(self, person: CastMember) -> tuple[list[Message], list[Message]]:
        """What somebody sees in the channel and in the conversation with the bot."""
        channel = self._channels[self.cast_of(person).locale]
        direct = self.platform.direct(person.user)
        return (
            self.platform.read(channel, person.user),
            self.platform.read(direct, person.user),
        )

    def _message(self, person: CastMember, gesture: AnyGesture) -> Message | None:
        if isinstance(gesture, TypedCommand) or not gesture.message:
            return None
        message = self.platform.message(gesture.message, person.user)
        if message is None:
            raise UnknownMessage(gesture.message)
        return message

    def _place(self, person: CastMember, gesture: AnyGesture) -> Conversation:
        match gesture:
            case TypedCommand(place="direct") | Submission(place="direct"):
                return self.platform.direct(person.user)
            case TypedCommand() | Submission():
                return self._channels[self.cast_of(person).locale]
            case Press() | Reaction():
                raise UnknownMessage

    @property
    def _today(self) -> date:
        return calendar.local_day(self.clock(), TIMEZONE)

    async def _live_day(self, *, include_leads: bool) -> None:
        """The rest of this day, in waves; what is due in between is posted."""
        today = self._today
        for wave, moment in enumerate(_MOMENTS, start=1):
            await self._clockwork.jump(moment_on(today, moment))
            share = wave / len(_MOMENTS)
            for simulation in self._simulations:
                await simulation.answer(today, share, include_leads=include_leads)
                await simulation.lunches.take_part(include_leads=include_leads)
                if include_leads and moment == _COORDINATION:
                    await simulation.coordinate(today)

    async def _first_answers(self) -> None:
        """A handful of people answer as soon as the challenge is there."""
        await self._some_answers()
        await self._clockwork.deliver_all()

    async def _some_answers(self) -> None:
        """More people have answered the longer one looks, but most wait for the afternoon."""
        today = self._today
        passed = self.clock() - moment_on(today, MORNING)
        share = min(_MORNING_SHARE, _FIRST_SHARE + passed / _MORNING_LASTS)
        for simulation in self._simulations:
            await simulation.answer(today, share, include_leads=False)

    async def _go_to_next_morning(self) -> None:
        """The next working day; whatever is due on days in between is posted on the way."""
        day = self._today + timedelta(days=1)
        while day not in WorkingDays():
            await self._clockwork.jump(moment_on(day, MORNING))
            day += timedelta(days=1)
        await self._clockwork.jump(moment_on(day, MORNING))
