"""Rounds of lunch talks, opened by a coordinator."""

from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.forms import date_in
from bot.chat.responses import OpenForm, ReplyPrivately, Response
from bot.i18n import translator
from bot.messages import notices
from bot.messages import talks as messages
from bot.news import post_in_channels, tell_if_here
from bot.router import Router
from bot.turn import Turn
from challenges import calendar, queries
from challenges.errors import Incomplete
from challenges.models import TalkRound
from challenges.queries import talks as asked
from challenges.talks import rounds, talkers

routes = Router()

PAGE = "talks"


@routes.button("new-talks")
def on_new(event: ButtonPressed, turn: Turn) -> Response:
    """Ask until when people may sign up."""
    del event
    turn.coordinator()
    return OpenForm(messages.new_round_form(turn.today, turn.translate))


@routes.form("new-talks")
def on_opened(event: FormSubmitted, turn: Turn) -> Response:
    """Open the round: the channels read of it, and whoever signed up before is asked."""
    turn.coordinator()
    turn.fills_in(messages.new_round_form(turn.today, turn.translate), event)
    closes = date_in(event.answers.get("closes", ""))
    if closes is None:
        raise Incomplete({"closes": "error-date-needed"})
    organisation = queries.organisation(turn.session, turn.organisation.id)
    held = rounds.open_round(turn.session, organisation, closes, now=turn.now)
    _invite(turn, held)
    return ReplyPrivately(notices.notice(turn.translate, "talk-opened"), page=PAGE, done="saved")


def _invite(turn: Turn, held: TalkRound) -> None:
    until = calendar.local_day(held.closes_at, turn.organisation.timezone)
    if turn.running is not None:
        card = messages.invitation(held.id, until, translator(turn.running.locale))
        key = f"talk-round/{held.id}"
        post_in_channels(turn.session, turn.running.id, card, key=key, now=turn.now)
    for talker, person in asked.talkers(turn.session, turn.organisation.id):
        if not talkers.is_out(talker, held.opened_on):
            tell_if_here(
                turn.session, person,
                lambda words: messages.invitation(held.id, until, words),
                key=f"talk-round/{held.id}/{person.id}", now=turn.now,
            )  # fmt: skip
