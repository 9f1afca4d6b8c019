"""Seats in theme teams: offered by a coordinator, taken, handed over and left."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from bot import news
from bot.chat.cards import Card
from bot.chat.events import ButtonPressed, FormSubmitted
from bot.chat.forms import date_in, id_in, is_yes
from bot.chat.responses import OpenForm, ReplyPrivately, Response, settled
from bot.commands import word_for
from bot.handlers.participants import somebody
from bot.i18n import Translate
from bot.messages import codes, notices
from bot.messages import theme_leads as leading
from bot.messages import theme_seats as messages
from bot.messages.programme.opportunities import theme_name
from bot.router import Router
from bot.turn import Turn
from challenges import theme_teams
from challenges.errors import Incomplete, UnknownCode
from challenges.models import Participant, Role, ThemeSeat
from challenges.packs import Theme
from challenges.queries import theme_seats
from challenges.theme_teams import NotInThemeTeam

routes = Router()

_THEMES = {str(theme): theme for theme in Theme}


@routes.button("theme-invite")
def on_invite(event: ButtonPressed, turn: Turn) -> Response:
    """Ask a coordinator for which theme somebody is invited, and until when."""
    del event
    turn.coordinator()
    return OpenForm(messages.invite_form(turn.today, turn.translate))


@routes.form("theme-invite")
def on_invited(event: FormSubmitted, turn: Turn) -> Response:
    """Give the coordinator a code and a text; on the website it comes to them in chat."""
    coordinator = turn.coordinator()
    turn.fills_in(messages.invite_form(turn.today, turn.translate), event)
    theme = _THEMES.get(event.answers.get("theme", ""))
    until = date_in(event.answers.get("until", ""))
    if theme is None:
        raise Incomplete({"theme": "field-needed"})
    if until is None or not turn.today < until <= turn.today + theme_teams.LONGEST:
        raise Incomplete({"until": "error-seat-until"})
    seat, code = theme_teams.offer(
        turn.session, turn.organisation.id, theme, until, turn.secret,
        today=turn.today, lead=is_yes(event.answers, "lead"),
    )  # fmt: skip
    return given(turn, coordinator, seat, code, event.id)


@routes.button("theme-yes")
def on_yes(event: ButtonPressed, turn: Turn) -> Response:
    """Somebody joins a team, or takes over a seat."""
    seat = _offered(event.value, turn)
    person = somebody(turn)
    former = seat.participant_id
    led = theme_teams.accept(turn.session, seat, person, turn.today)
    if former not in (None, person.id):
        _tell_of(former, partial(leading.taken_over, seat.theme), event, turn)
    for one in led:
        _tell_of(one.participant_id, partial(leading.leads_no_more, one.theme), event, turn)
    name, day = theme_name(seat.theme, turn.translate), turn.translate.date(seat.until)
    return settled(messages.welcome(seat.theme, name, day, turn.translate), event.conversation)


@routes.button("theme-no")
def on_no(event: ButtonPressed, turn: Turn) -> Response:
    """They do not: nothing of them is kept."""
    theme_teams.decline(turn.session, _offered(event.value, turn), turn.today)
    return settled(notices.notice(turn.translate, "theme-declined"), event.conversation)


@routes.button("theme-hand-over")
def on_hand_over(event: ButtonPressed, turn: Turn) -> Response:
    """Give a member a code with which a colleague takes their place; until then they stay."""
    seat = seat_in(event.value, turn)
    code = theme_teams.hand_over(turn.session, seat, turn.secret, turn.today)
    holder = turn.session.get_one(Participant, seat.participant_id)
    return given(turn, holder, seat, code, event.id)


@routes.button("theme-leave")
def on_leave(event: ButtonPressed, turn: Turn) -> Response:
    """Somebody leaves a team; coordinators look after the theme if nobody is left."""
    seat = seat_in(event.value, turn)
    left = partial(leading.left, seat.theme)
    if turn.home is None:  # they have no page any more on which to read it
        _tell_of(seat.participant_id, left, event, turn)
    theme_teams.leave(turn.session, seat, turn.today)
    return settled(left(turn.translate), event.conversation)


@routes.button("theme-code")
def on_code_wanted(event: ButtonPressed, turn: Turn) -> Response:
    """Give a code that was asked for on the website; an earlier one holds no longer."""
    seat = turn.session.get(ThemeSeat, id_in(event.value, UnknownCode))
    if seat is None or not seat.is_offered(turn.today) or not _may_give(seat, turn):
        raise UnknownCode
    code = theme_teams.hand_over(turn.session, seat, turn.secret, turn.today)
    return ReplyPrivately(_code_card(seat, code, turn))


def on_code(code: str, turn: Turn) -> Response:
    """Ask whoever has a code whether they join."""
    return ReplyPrivately(messages.invitation_card(_offered(code, turn), code, turn.translate))


def seat_in(theme: str, turn: Turn) -> ThemeSeat:
    """The seat that somebody has for a theme.

    Raises:
        NotInThemeTeam: they have none.
    """
    return seat_among(held(turn), theme)


def seat_among(seats: Sequence[ThemeSeat], theme: str) -> ThemeSeat:
    """The one of some seats that is of a theme.

    Raises:
        NotInThemeTeam: none is.
    """
    seat = next((one for one in seats if one.theme == theme), None)
    if seat is None:
        raise NotInThemeTeam
    return seat


def held(turn: Turn) -> Sequence[ThemeSeat]:
    """The seats that somebody has today.

    Raises:
        NotInThemeTeam: they have none.
    """
    person_id = turn.person.id if turn.person else None
    return theme_teams.themes_of(turn.session, person_id, turn.today)


def _tell_of(
    person_id: UUID | None, card: Callable[[Translate], Card], event: ButtonPressed, turn: Turn
) -> None:
    person = turn.session.get(Participant, person_id) if person_id else None
    if person is not None:
        news.tell(turn.session, person, card, key=f"seat/{event.id}/{person.id}", now=turn.now)


def _offered(code: str, turn: Turn) -> ThemeSeat:
    return theme_teams.offered_by(
        turn.session, code, turn.organisation.id, turn.today, turn.secret, *turn.older_secrets
    )


def given(turn: Turn, person: Participant, seat: ThemeSeat, code: str, event_id: str) -> Response:
    """Show a code to whoever asked for it; on the website they get it in chat, by a button."""
    if turn.home is None:
        card = partial(codes.waits, "theme-code", str(seat.id))
        news.tell(turn.session, person, card, key=f"code/{event_id}", now=turn.now)
    return ReplyPrivately(_code_card(seat, code, turn), page="theme-team", done="told")


def _code_card(seat: ThemeSeat, code: str, turn: Turn) -> Card:
    command = f"{turn.platform.command_prefix}{word_for('theme-team', turn.translate)}"
    return messages.code_card(seat, f"{command} {code}", turn.translate)


def _may_give(seat: ThemeSeat, turn: Turn) -> bool:
    """Whether it is their own seat, or an empty one of a team that they lead or coordinate."""
    if turn.person is None or seat.organisation_id != turn.organisation.id:
        return False
    if seat.participant_id is not None:
        return seat.participant_id == turn.person.id
    mine = theme_seats.seats_of(turn.session, turn.person.id, turn.today)
    leads = any(one.lead and one.theme == seat.theme for one in mine)
    return leads or Role.COORDINATOR in turn.roles
