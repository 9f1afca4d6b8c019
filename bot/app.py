"""The bot: one event in, one response out, committed in between."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from sqlmodel import Session

from bot import handlers, inbox, roster
from bot.chat.capabilities import ABLE, Capabilities
from bot.chat.conversations import Conversation, User
from bot.chat.events import (
    BotAdded,
    BotRemoved,
    ChannelJoined,
    CommandGiven,
    Event,
    FormSubmitted,
    ReactionAdded,
    ReactionRemoved,
)
from bot.chat.forms import narrowed, unfound, with_answers
from bot.chat.responses import RejectForm, ReplyPrivately, Response
from bot.handlers.personal import wanted_language
from bot.i18n import DEFAULT_LOCALE, translator
from bot.languages import Languages
from bot.messages import conflicts, notices, personal
from bot.ports import Clock, Links, NoLinks, Store
from bot.turn import Turn
from challenges.errors import ChallengeError, HasChanged
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
    seconds the database has. `capabilities` are by the platform's name. `locale` is for who did
    not say which language they speak, where nothing was set up yet.
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
        locale: str = DEFAULT_LOCALE,
    ) -> None:
        self._store = store
        self._clock = clock
        self._secret = secret
        self._older_secrets = older_secrets
        self._links = links or NoLinks()
        self._sense = sense
        self._patience = patience
        self._capabilities = capabilities or {}
        self._locale = locale
        self._languages = Languages()
        self._router = handlers.router()

    async def handle(self, event: Event) -> Response | None:
        """Answer an event; None when there is nothing to say, or when it was handled before.

        Raises:
            StoreUnavailable: the database cannot take it now; the same event may come again.
        """
        try:
            return await self._store.write(
                lambda session: self._react(session, event), within=self._patience
            )
        except _Refused as refused:
            return refused.answer

    def languages_of(self, user: User, hint: str = "") -> Sequence[str]:
        """In which language to speak to somebody without asking the database; all if unknown."""
        return self._languages.of(user, hint)

    def _react(self, session: Session, event: Event) -> Response | None:
        now = self._clock()
        key = f"{event.user.workspace}/{event.id}"
        if not inbox.first_time(session, key, now, self._secret, self._older_secrets):
            return None
        known = roster.acquaintance(session, event.user)
        if known is None:
            return self._not_set_up(session, event)
        turn = Turn(
            session=session,
            user=event.user,
            workspace=known.workspace,
            organisation=known.organisation,
            person=known.person,
            hint=event.locale,
            timezone_hint=event.timezone,
            now=now,
            secret=self._secret,
            links=self._links,
            sense=self._sense,
            older_secrets=self._older_secrets,
            platform=self._capabilities.get(event.user.workspace.platform, ABLE),
        )
        try:
            response = self._router.dispatch(event, turn)
        except ChallengeError as error:
            raise _Refused(_still_filled_in(_refusal(turn, error), event, turn)) from error
        finally:
            self._languages.remember(event.user, turn.locale)
        if isinstance(response, RejectForm):
            # The same form may be sent again, and is no redelivery.
            raise _Refused(_still_filled_in(response, event, turn))
        _remember_where(event, turn)
        return response

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
        known = self._languages.of(event.user, event.locale)
        is_known = len(known) == 1
        translate = translator(known[0] if is_known else self._locale)
        if wanted is not None:
            return ReplyPrivately(personal.language_for_now(translate, wanted))
        place = None if where.direct else where
        next_week = self._clock().date() + timedelta(days=7)
        monday = next_week - timedelta(days=next_week.weekday())
        card = notices.not_set_up(translate, place, event.user, monday, is_known=is_known)
        return ReplyPrivately(card)


def _refusal(turn: Turn, error: ChallengeError) -> Response:
    """Say which rule was broken; a form stays open with what was typed."""
    if turn.form is not None and turn.latest is not None and isinstance(error, HasChanged):
        return RejectForm(*conflicts.beside(turn.form, turn.latest, error, turn.translate))
    if turn.form is not None:
        sentence = notices.sentence(turn.translate, error)
        asked = [field.id for field in turn.form.fields]
        about = error.field if error.field in asked else asked[0]
        return RejectForm(turn.form, {about: sentence})
    return ReplyPrivately(notices.refusal(turn.translate, error))


def _still_filled_in(response: Response, event: Event, turn: Turn) -> Response:
    """What was typed stays in a form that was refused, whatever the handler made of it."""
    if not (isinstance(response, RejectForm) and isinstance(event, FormSubmitted)):
        return response
    form = with_answers(response.form, event.answers)
    nothing = {
        field: turn.translate("search-nothing", words=words)
        for field, words in unfound(form, event.answers).items()
    }
    return replace(
        response, form=narrowed(form, event.answers), errors={**response.errors, **nothing}
    )


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
