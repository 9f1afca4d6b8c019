"""What comes of a session: its report, who hears of it, and how it was."""

from bot import news
from bot.chat.events import ButtonPressed
from bot.chat.forms import version_in
from bot.chat.responses import ReplyPrivately, Response
from bot.handlers.sessions import PAGE, led, show
from bot.i18n import translator
from bot.messages import notices
from bot.messages import session_notes as messages
from bot.router import Router
from bot.sessions import ask_owners, learning_title
from bot.turn import Turn
from challenges import questionnaires
from challenges.models import Wave
from challenges.queries import sessions as queries
from challenges.questionnaires import waves
from challenges.questionnaires.waves import Proposal
from challenges.sessions import carrying

routes = Router()

_EVALUATION = "after-session"


@routes.button("report-session")
def on_report(event: ButtonPressed, turn: Turn) -> Response:
    """Make the report: actions and ambitions go on, questions reach who can answer them."""
    held = led(event.value, turn)
    learning = learning_title(held, turn.organisation.locale)
    kept = carrying.report(
        turn.session, held, learning, turn.today, version=version_in(event.value), now=turn.now
    )
    ask_owners(turn.session, held, kept, turn.now)
    return show(held, turn)


@routes.button("tell-session")
def on_tell(event: ButtonPressed, turn: Turn) -> Response:
    """Post what came of it in the channels of the campaign, once."""
    turn.coordinator()
    held = led(event.value, turn)
    if held.reported_on is None:
        raise carrying.SessionNotOver
    notes = queries.notes(turn.session, held.id)
    words = translator(turn.campaign.locale)
    card = messages.report_card(held, notes, turn.organisation.timezone, words)
    key = f"session-report/{held.id}"
    posted = news.post_in_channels(turn.session, turn.campaign.id, card, key=key, now=turn.now)
    said = "session-told" if posted else "session-told-already"
    return ReplyPrivately(
        notices.notice(turn.translate, said), page=f"{PAGE}/{held.id}", done="posted"
    )


@routes.button("evaluate-session")
def on_evaluate(event: ButtonPressed, turn: Turn) -> Response:
    """Open the four questions about a session for a week; the channel reads of it when posted."""
    turn.coordinator()
    led(event.value, turn)
    wanted = Proposal(Wave.OTHER, turn.today, turn.today + waves.WEEK)
    measure = waves.open_wave(
        turn.session, turn.campaign, questionnaires.load(_EVALUATION), wanted, turn.today
    )
    card = messages.evaluation_card(measure.id, turn.translate)
    return ReplyPrivately(card, page=f"questionnaires/{measure.id}", done="saved")
