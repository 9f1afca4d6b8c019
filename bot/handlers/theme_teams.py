"""Theme teams: what a member sees of their theme, and does for it."""

from dataclasses import replace

from bot import news
from bot.chat.cards import Button, Card
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import date_in, number_in, version_in
from bot.chat.responses import OpenForm, ReplaceCard, ReplyPrivately, Response
from bot.handlers.actions import action_in
from bot.handlers.pulse import told_in
from bot.handlers.theme_seats import held, on_code, seat_among, seat_in
from bot.handlers.working_days import working_days
from bot.i18n import Translate, translator
from bot.messages import theme_seats as asking
from bot.messages import theme_teams as messages
from bot.messages.barriers import is_public, public_name
from bot.messages.programme.pulse import news_form
from bot.router import Router
from bot.theme_teams import told_of
from bot.turn import Turn
from challenges import actions, barriers, codes, pulse, queries
from challenges.barriers import OPEN
from challenges.calendar import MONTH
from challenges.errors import ChallengeError, Incomplete, UnknownAction, UnknownBarrier
from challenges.models import Action, Answerable, Barrier, Participant, Role, ThemeSeat
from challenges.queries import pulses, theme_seats
from challenges.theme_teams import NotInThemeTeam

routes = Router()

PAGE = "theme-team"


class TakenAlready(ChallengeError):
    """Somebody takes care of it already."""

    key = "error-taken-already"


@routes.command("theme-team")
def on_team(event: CommandGiven, turn: Turn) -> Response:
    """Show a member their theme; a coordinator who has whom; with a code, ask whether they join."""
    code = codes.letters(event.text)
    if code:
        return on_code(code, turn)
    if Role.COORDINATOR in turn.roles and Role.AMBASSADOR not in turn.roles:
        seats = theme_seats.seats(turn.session, turn.organisation.id)
        return ReplyPrivately(asking.teams_card(seats, turn.today, turn.translate))
    return ReplyPrivately(_card(held(turn)[0], 0, turn))


@routes.button("theme-team")
def on_page(event: ButtonPressed, turn: Turn) -> Response:
    """Turn a page of a theme, or open it."""
    theme, _, start = event.value.partition("/")
    seat = seat_in(theme, turn) if theme else held(turn)[0]
    card = _card(seat, number_in(start) or 0, turn)
    return ReplaceCard(card) if start else ReplyPrivately(card)


@routes.button("take-action")
def on_take_action(event: ButtonPressed, turn: Turn) -> Response:
    """Let a member look after an action of their theme; coordinators hear that the team does."""
    action, seat, person = _action(event.value, turn)
    known = pulses.answerable(turn.session, action.id)
    if known is not None and known.participant_id is not None:
        raise TakenAlready
    asked = known or Answerable(action_id=action.id)
    pulse.accept(turn.session, asked, person, MONTH, turn.today, working_days(turn))
    if not action.owner:
        plan = replace(actions.plan_of(action), owner=_name(seat, turn))
        actions.change(turn.session, action, plan, version=action.version)
    _say(turn, "taken", seat, f"action/{action.id}/{action.version}", action)
    return _shown(seat, turn)


@routes.button("take-barrier")
def on_take(event: ButtonPressed, turn: Turn) -> Response:
    """Ask by when the team wants to have it done."""
    barrier, _ = _barrier(event.value, turn)
    return OpenForm(asking.take_form(barrier, turn.translate))


@routes.form("take-barrier")
def on_taken(event: FormSubmitted, turn: Turn) -> Response:
    """Let the team own a barrier or a chance: it is planned, and everybody hears it as ever."""
    barrier, seat = _barrier(event.value, turn)
    turn.fills_in(asking.take_form(barrier, turn.translate), event)
    due = date_in(event.answers.get("due", ""))
    if due is None or due < turn.today:
        raise Incomplete({"due": "error-date-past" if due else "error-date-needed"})
    by = turn.session.get_one(Participant, seat.participant_id)
    version = version_in(event.value)
    owner = _name(seat, turn)
    barriers.assign(turn.session, barrier, owner, due, by=by, version=version, now=turn.now)
    news.barrier_changed(turn.session, barrier, now=turn.now)
    _say(turn, "taken", seat, f"barrier/{barrier.id}/{barrier.version}", barrier)
    return _shown(seat, turn)


@routes.button("theme-news")
def on_news(event: ButtonPressed, turn: Turn) -> Response:
    """Ask how an action of the theme stands."""
    action, _, _ = _action(event.value, turn)
    return OpenForm(asking.as_theme_news(news_form(action, None, turn.translate)))


@routes.form("theme-news")
def on_told(event: FormSubmitted, turn: Turn) -> Response:
    """Write it down; coordinators hear it as they hear news of any action."""
    action, seat, person = _action(event.value, turn)
    turn.fills_in(asking.as_theme_news(news_form(action, None, turn.translate)), event)
    health, words = told_in(event)
    pulse.tell(
        turn.session, action, health, words, by=person, today=turn.today, working=working_days(turn)
    )
    return _shown(seat, turn)


@routes.button("theme-propose")
def on_propose(event: ButtonPressed, turn: Turn) -> Response:
    """Ask what should be done."""
    seat = seat_in(event.value, turn)
    return OpenForm(asking.propose_form(seat.theme, turn.translate))


@routes.form("theme-propose")
def on_proposed(event: FormSubmitted, turn: Turn) -> Response:
    """Put it in the programme as a proposal, of which coordinators hear."""
    seat = seat_in(event.value, turn)
    turn.fills_in(asking.propose_form(seat.theme, turn.translate), event)
    title, why = (event.answers.get(name, "").strip() for name in ("title", "description"))
    plan = actions.Plan(title, why, seat.theme)
    action = actions.create(turn.session, turn.organisation.id, plan, now=turn.now)
    _say(turn, "proposed", seat, f"action/{action.id}/proposed", action)
    return _shown(seat, turn)


def _card(seat: ThemeSeat, start: int, turn: Turn) -> Card:
    told = told_of(turn.session, turn.organisation.id, seat, turn.today)
    others = [one for one in held(turn) if one != seat]
    return messages.team_card(told, start, others, turn.translate)


def _shown(seat: ThemeSeat, turn: Turn) -> Response:
    return ReplyPrivately(_card(seat, 0, turn), page=PAGE, done="saved")


def _action(value: str, turn: Turn) -> tuple[Action, ThemeSeat, Participant]:
    """An action of one's own theme.

    Raises:
        NotInThemeTeam: it is of another theme, or they are in no team.
    """
    seats, action = held(turn), action_in(value, turn)
    seat = seat_among(seats, action.theme)
    if turn.participant is None:
        raise NotInThemeTeam
    if action.is_over:
        raise UnknownAction
    return action, seat, turn.participant


def _barrier(value: str, turn: Turn) -> tuple[Barrier, ThemeSeat]:
    """A barrier or chance of one's own theme that everybody reads of, and nobody takes care of.

    Raises:
        NotInThemeTeam: it is of another theme, or they are in no team.
        UnknownBarrier: nobody else knows of it yet.
        TakenAlready: somebody takes care of it.
    """
    seats, barrier = held(turn), turn.barrier(value.partition("/")[0])
    seat = seat_among(seats, barrier.theme)
    known = queries.barriers(turn.session, turn.organisation.id, OPEN, before=turn.today)
    if not is_public(barrier) or barrier not in known:
        raise UnknownBarrier
    if not messages.may_take(barrier):
        raise TakenAlready
    return barrier, seat


def _name(seat: ThemeSeat, turn: Turn) -> str:
    """What the team is called by everybody: in the organisation's own language."""
    return messages.team_name(seat.theme, translator(turn.organisation.locale))


def _say(turn: Turn, kind: str, seat: ThemeSeat, key: str, what: Action | Barrier) -> None:
    def card(words: Translate) -> Card:
        title, opens = _named(what, words)
        return asking.took(kind, seat.theme, title, opens, words)

    news.tell_coordinators(
        turn.session, turn.organisation.id, card, key=f"theme/{kind}/{key}", now=turn.now
    )


def _named(what: Action | Barrier, words: Translate) -> tuple[str, Button]:
    if isinstance(what, Action):
        return what.title, asking.opens_action(what, words)
    return public_name(what, words), asking.opens_barrier(what, words)
