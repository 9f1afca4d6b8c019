"""The bot: one event in, one response out, committed in between."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlmodel import Session

from bot import handlers, inbox, pages, refusals, roster
from bot.chat.capabilities import ABLE, Capabilities
from bot.chat.conversations import Conversation, User
from bot.chat.events import (
    BotAdded,
    BotRemoved,
    ChannelJoined,
    CommandGiven,
    Event,
    PageOpened,
    ReactionAdded,
    ReactionRemoved,
)
from bot.chat.pages import Page
from bot.chat.responses import RejectForm, ReplyPrivately, Response, Why
from bot.chat.shown import Shown
from bot.handlers.personal import wanted_language
from bot.i18n import LOCALES, translator
from bot.installation import UNKNOWN, Installation
from bot.known_groups import KnownGroups
from bot.languages import Languages
from bot.messages import notices, personal
from bot.ports import Clock, Links, NoLinks, NoSeals, Sealing, Store
from bot.turn import Turn
from challenges.errors import ChallengeError, CoordinatorsOnly
from scoring.grouping import Sense

PATIENCE = 2.5
"""Seconds: who presses has to see an answer within three, or the platform says that we failed."""


class _Refused(Exception):
    """Nothing is changed: carries the answer out of the transaction, which is rolled back."""

    def __init__(self, answer: Response) -> None:
        super().__init__()
        self.answer = answer


class Bot:
    """Answers events. When `handle` returns, what it changed is on disk.

    What it remembers of events is a digest, made with `secret`; the same one for every server.
    Digests that were made with one of the `older_secrets` still count. `patience` is how many
    seconds the database has. `capabilities` are by the platform's name. `locales` are
    for whom it is not known of which language they speak; the first where one must do.
    `installation` is what documents say of the server; `sealing` closes what nobody may read.
    What platforms said of their groups whoever asks them adds to `known_groups`.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        secret: bytes = b"",
        links: Links | None = None,
        sense: Sense | None = None,
        older_secrets: Sequence[bytes] = (),
        *,
        patience: float = PATIENCE,
        capabilities: Mapping[str, Capabilities] | None = None,
        locales: Sequence[str] = LOCALES,
        installation: Installation = UNKNOWN,
        sealing: Sealing | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._secret = secret
        self._older_secrets = older_secrets
        self._links = links or NoLinks()
        self._sealing = sealing or NoSeals()
        self._sense = sense
        self._patience = patience
        self._capabilities = capabilities or {}
        self._locale = locales[0]
        self._languages = Languages(locales)
        self.known_groups = KnownGroups()
        self._installation = installation
        self._router = handlers.router()

    async def handle(self, event: Event, *, patience: float | None = None) -> Response | None:
        """Answer an event; None when there is nothing to say, or when it was handled before.

        `patience` is how many seconds the database has, where that is not as long as for a chat.

        Raises:
            StoreUnavailable: the database cannot take it now; the same event may come again.
        """
        try:
            return await self._store.write(
                lambda session: self._react(session, event),
                within=patience or self._patience,
                together=self._router.is_of_many(event),
            )
        except _Refused as refused:
            refusals.note(refused.__cause__)
            return refused.answer

    def languages_of(self, user: User, hint: str = "") -> Sequence[str]:
        """In which language to speak to somebody without asking the database; all if unknown."""
        return self._languages.of(user, hint)

    def _react(self, session: Session, event: Event) -> Response | None:
        now = self._clock()
        key = f"{event.user.workspace}/{event.id}"
        if not inbox.first_time(session, key, now, self._secret, self._older_secrets):
            return None
        known = _known(session, event.user)
        if known is None:
            return self._not_set_up(session, event)
        turn = self._turn(session, event, known, now)
        try:
            response = self._router.dispatch(event, turn)
        except ChallengeError as error:
            refused = refusals.refusal(turn, error)
            raise _Refused(refusals.still_filled_in(refused, event, turn)) from error
        finally:
            self._languages.remember(event.user, turn.locale)
        if isinstance(response, RejectForm):
            # The same form may be sent again, and is no redelivery.
            raise _Refused(refusals.still_filled_in(response, event, turn))
        _remember_where(event, turn)
        return response

    def look(self, session: Session, opened: PageOpened) -> Shown:
        """Make a page, for whoever may see it; else one that says why not.

        It changes nothing, and so needs a transaction for reading alone, of whoever calls.
        """
        known = _known(session, opened.user)
        if known is None:
            locale = self._languages.of(opened.user, opened.locale)[0]
            page = Page(translator(locale)(CoordinatorsOnly.key), ())
            return Shown(page, (), "", locale, Why.NOT_ALLOWED)
        turn = self._turn(session, opened, known, self._clock())
        try:
            return pages.shown(opened, turn)
        except ChallengeError as error:
            refusals.note(error)
            return pages.refused(notices.sentence(turn.translate, error), refusals.why(error), turn)

    def _turn(
        self, session: Session, event: Event | PageOpened, known: roster.Acquaintance, now: datetime
    ) -> Turn:
        return Turn(
            session=session,
            user=event.user,
            home=known.workspace,
            organisation=known.organisation,
            person=known.person,
            hint=event.locale,
            timezone_hint=event.timezone,
            now=now,
            secret=self._secret,
            links=self._links,
            sealing=self._sealing,
            sense=self._sense,
            older_secrets=self._older_secrets,
            platform=self._capabilities.get(event.user.workspace.platform, ABLE),
            installation=self._installation,
            known_groups=self.known_groups,
        )

    def _not_set_up(self, session: Session, event: Event) -> Response | None:
        """A workspace without an organisation: a sentence where somebody asked, silence elsewhere.

        Who adds the bot hears it once; some platforms tell twice that it was added.
        """
        if isinstance(event, ReactionAdded | ReactionRemoved | BotRemoved | ChannelJoined):
            return None
        where = event.conversation
        if isinstance(event, BotAdded):
            key = f"not set up/{where.workspace}/{where.id}"
            if not inbox.first_time(session, key, self._clock(), self._secret, self._older_secrets):
                return None
        wanted = wanted_language(event)
        if wanted:
            self._languages.remember(event.user, wanted)
        known = self._languages.known(event.user, event.locale)
        translate = translator(known or self._locale)
        if wanted is not None:
            return ReplyPrivately(personal.language_for_now(translate, wanted))
        place = None if where.direct else where
        next_week = self._clock().date() + timedelta(days=7)
        monday = next_week - timedelta(days=next_week.weekday())
        card = notices.not_set_up(translate, place, event.user, monday, is_known=bool(known))
        return ReplyPrivately(card, why=Why.NOT_ALLOWED)


def _known(session: Session, user: User) -> roster.Acquaintance | None:
    on_website = user.workspace == roster.WEBSITE
    return (roster.visiting if on_website else roster.acquaintance)(session, user)


def _conversation(event: Event) -> Conversation:
    if isinstance(event, ReactionAdded | ReactionRemoved):
        return event.message.conversation
    return event.conversation


def _remember_where(event: Event, turn: Turn) -> None:
    where = _conversation(event)
    if isinstance(event, BotRemoved):
        return
    # Where somebody speaks to the bot it can be reached again, should it have been thought gone.
    if where.direct or where.address or isinstance(event, BotAdded | CommandGiven):
        roster.remember(turn.session, turn.workspace, where, turn.user)
