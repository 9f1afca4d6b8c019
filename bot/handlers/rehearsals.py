"""The buttons of a card that somebody tries out: they show what follows, and store nothing."""

from bot.chat.cards import Card
from bot.chat.events import ButtonPressed
from bot.chat.forms import id_in
from bot.chat.responses import ReplyPrivately, Response
from bot.messages import challenges as messages
from bot.messages import notices, schedules
from bot.router import Router
from bot.turn import Turn
from challenges import calendar, queries
from challenges.errors import UnknownChallenge
from challenges.models import Answer
from challenges.packs import content_in

routes = Router()


@routes.button(schedules.TRIED)
def on_tried(event: ButtonPressed, turn: Turn) -> Response:
    """Show what an answer would bring; of other buttons say that nothing happened."""
    action, _, value = event.value.partition(" ")
    challenge_id, _, answer = value.partition("/")
    if action == "check-in" and answer in set(Answer):
        return ReplyPrivately(_answer(challenge_id, Answer(answer), turn))
    return ReplyPrivately(notices.notice(turn.translate, "try-pressed"))


def _answer(challenge_id: str, answer: Answer, turn: Turn) -> Card:
    asked = queries.asked(
        turn.session, id_in(challenge_id, UnknownChallenge), turn.organisation.id, None
    )
    card = messages.answer_card(
        asked.id,
        content_in(asked.content),
        answer,
        until=calendar.last_day_before(asked.closes, asked.timezone),
        is_new=True,
        translate=turn.translate,
    )
    return schedules.tried(card, turn.translate)
