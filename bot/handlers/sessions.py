"""Sessions: planned by coordinators, opened to notes by their code, and closed by who leads."""

from bot import news
from bot.chat.events import ButtonPressed, CommandGiven, FormSubmitted
from bot.chat.forms import id_in, version_in
from bot.chat.responses import OpenForm, ReplaceCard, ReplyPrivately, Response
from bot.i18n import translator
from bot.messages import notices
from bot.messages import session_forms as forms
from bot.messages import session_notes as note_messages
from bot.messages import sessions as messages
from bot.router import Router
from bot.sessions import address, leads
from bot.turn import Turn
from challenges.errors import NotAllowed
from challenges.models import Role, WorkSession
from challenges.queries import sessions as queries
from challenges.queries.sessions import UnknownSession
from challenges.sessions import planning

routes = Router()

PAGE = "sessions"


class NotLeading(NotAllowed):
    """It is for coordinators, and for the team of the session's theme."""

    key = "error-session-lead"


@routes.command("sessions")
def on_sessions(event: CommandGiven, turn: Turn) -> Response:
    """Show what is planned, and what waits for its report."""
    del event
    found = [
        (one, leads(one, turn))
        for one in reversed(queries.all_held(turn.session, turn.organisation.id))
    ]
    shown = [
        (one, is_led) for one, is_led in found
        if one.reported_on is None and (is_led or one.ends_at > turn.now)
    ]  # fmt: skip
    card = messages.list_card(
        shown, turn.organisation.timezone, turn.now, turn.translate,
        plans=Role.COORDINATOR in turn.roles,
    )  # fmt: skip
    return ReplyPrivately(card)


@routes.button("open-session")
def on_open(event: ButtonPressed, turn: Turn) -> Response:
    """Show one session to who leads it."""
    return show(led(event.value, turn), turn)


@routes.button("new-session")
def on_new(event: ButtonPressed, turn: Turn) -> Response:
    """Ask what is held, when and where."""
    del event
    turn.coordinator()
    return OpenForm(forms.new_form(turn.translate))


@routes.form("new-session")
def on_planned(event: FormSubmitted, turn: Turn) -> Response:
    """Plan it; the channel reads of it once somebody presses that."""
    turn.coordinator()
    turn.fills_in(forms.new_form(turn.translate), event)
    zone, words = turn.organisation.timezone, translator(turn.organisation.locale)
    wanted = forms.read_occasion(event.answers, None, zone, words)
    held = planning.plan(turn.session, turn.organisation.id, wanted, turn.secret, now=turn.now)
    return show(held, turn)


@routes.form("change-session")
def on_changed(event: FormSubmitted, turn: Turn) -> Response:
    """Let it be at another time or place, unless somebody else was first."""
    held = led(event.value, turn)
    zone, words = turn.organisation.timezone, translator(turn.organisation.locale)
    turn.fills_in(forms.change_form(held, zone, turn.translate), event)
    wanted = forms.read_occasion(event.answers, held.kind, zone, words)
    planning.change(
        turn.session, held, wanted, turn.secret, version=version_in(event.value), now=turn.now
    )
    return show(held, turn)


@routes.form("session-departments")
def on_departments(event: FormSubmitted, turn: Turn) -> Response:
    """Say which departments were there."""
    held = led(event.value, turn)
    turn.fills_in(forms.departments_form(held, turn.translate), event)
    departments = event.answers.get("departments", "")
    planning.were_there(turn.session, held, departments, version=version_in(event.value))
    return show(held, turn)


@routes.button("invite-session")
def on_invite(event: ButtonPressed, turn: Turn) -> Response:
    """Post the invitation in every channel of the campaign; once for each version of it."""
    turn.coordinator()
    held = led(event.value, turn)
    card = messages.invitation(held, turn.organisation.timezone, translator(turn.campaign.locale))
    key = f"session/{held.id}/{held.version}"
    posted = news.post_in_channels(turn.session, turn.campaign.id, card, key=key, now=turn.now)
    said = "session-invited" if posted else "session-invited-already"
    return ReplyPrivately(
        notices.notice(turn.translate, said), page=f"{PAGE}/{held.id}", done="posted"
    )


@routes.button("session-calendar")
def on_calendar(event: ButtonPressed, turn: Turn) -> Response:
    """Give the way to the file for a calendar, and to the page on which notes are made."""
    identifier = id_in(event.value, UnknownSession)
    held = queries.held(turn.session, identifier, turn.organisation.id)
    return ReplyPrivately(messages.calendar_card(held, address(held, turn), turn.translate))


@routes.button("close-session")
def on_close(event: ButtonPressed, turn: Turn) -> Response:
    """Take no notes any more: the code opens nothing from now on."""
    held = led(event.value, turn)
    planning.close(turn.session, held, now=turn.now)
    return show(held, turn)


@routes.button("remove-session")
def on_remove(event: ButtonPressed, turn: Turn) -> Response:
    """Take a session away with its notes."""
    turn.coordinator()
    held = led(event.value, turn)
    planning.remove(turn.session, held, version=version_in(event.value), now=turn.now)
    card = notices.notice(turn.translate, "session-removed")
    return ReplaceCard(card, page=PAGE, done="removed")


def show(held: WorkSession, turn: Turn) -> ReplaceCard:
    """A session as it is now, for who leads it."""
    card = note_messages.session_card(
        held, queries.notes(turn.session, held.id), turn.organisation.timezone, turn.now,
        turn.translate, invites=Role.COORDINATOR in turn.roles,
    )  # fmt: skip
    return ReplaceCard(card, page=f"{PAGE}/{held.id}", done="saved")


def led(value: str, turn: Turn) -> WorkSession:
    """The session of a value such as "<id>/<version>", for who leads it.

    Raises:
        UnknownSession: there is none of this id.
        NotLeading: it is for others.
    """
    identifier = id_in(value.partition("/")[0], UnknownSession)
    held = queries.held(turn.session, identifier, turn.organisation.id)
    if not leads(held, turn):
        raise NotLeading
    return held
