"""Leading a theme team: a colleague is asked, another leads, there is something to talk about."""

from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.responses import OpenForm, ReplyPrivately, Response
from bot.handlers.theme_seats import given, seat_in
from bot.messages import theme_leads as messages
from bot.router import Router
from bot.theme_teams import told_of
from bot.turn import Turn
from challenges import theme_leads
from challenges.models import Participant, ThemeSeat
from challenges.theme_leads import NotTheLead

routes = Router()


@routes.button("theme-lead")
def on_lead(event: ButtonPressed, turn: Turn) -> Response:
    """Show whoever leads a team what they can do."""
    return _shown(_led(event.value, turn), turn)


@routes.button("theme-ask")
def on_ask(event: ButtonPressed, turn: Turn) -> Response:
    """Give whoever leads a team a code for a colleague, until their own day."""
    return _offer(event, turn, lead=False)


@routes.button("theme-pass-lead")
def on_pass_lead(event: ButtonPressed, turn: Turn) -> Response:
    """Give them a code for who leads from then on; until somebody says yes, they do."""
    return _offer(event, turn, lead=True)


@routes.button("theme-question")
def on_question(event: ButtonPressed, turn: Turn) -> Response:
    """Ask what the team is to talk about."""
    return OpenForm(messages.question_form(_led(event.value, turn), turn.translate))


@routes.form("theme-question")
def on_asked(event: FormSubmitted, turn: Turn) -> Response:
    """Put it on the next cards of the team."""
    seat = _led(event.value, turn)
    turn.fills_in(messages.question_form(seat, turn.translate), event)
    theme_leads.ask(turn.session, seat, event.answers.get("question", "").strip())
    return _shown(seat, turn)


def _offer(event: ButtonPressed, turn: Turn, *, lead: bool) -> Response:
    led = _led(event.value, turn)
    seat, code = theme_leads.invite(turn.session, led, turn.secret, turn.today, lead=lead)
    holder = turn.session.get_one(Participant, led.participant_id)
    return given(turn, holder, seat, code, event.id)


def _shown(seat: ThemeSeat, turn: Turn) -> Response:
    told = told_of(turn.session, turn.organisation.id, seat, turn.today)
    return ReplyPrivately(messages.lead_card(told, turn.translate), page="theme-team", done="saved")


def _led(theme: str, turn: Turn) -> ThemeSeat:
    """The seat of whoever leads the team of a theme.

    Raises:
        NotInThemeTeam: they are not in it.
        NotTheLead: somebody else leads it, or nobody.
    """
    seat = seat_in(theme, turn)
    if not seat.lead:
        raise NotTheLead
    return seat
