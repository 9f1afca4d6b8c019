"""What coordinators hear of theme teams: that a theme has nobody any more, and is theirs again."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from sqlmodel import Session

from bot.chat.cards import Button
from bot.i18n import Translate
from bot.messages.bundle import Thing
from bot.messages.theme_teams import team_name
from challenges.models import Organisation
from challenges.queries import theme_seats


def left_empty(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """The themes of which the last member left, or whose end date passed."""
    seats = theme_seats.seats(session, organisation.id)
    looked_after = {one.theme for one in seats if one.participant_id and one.until >= today}
    empty = {one.theme: one for one in seats if not one.participant_id and not one.digest}
    for theme, seat in empty.items():
        if theme not in looked_after:
            subject = f"theme-team/{theme}"
            since = min(seat.until, today)
            yield Thing(subject, since, partial(team_name, theme), _said, _opens)


def _said(translate: Translate) -> str:
    return translate("theme-has-nobody")


def _opens(translate: Translate) -> Button:
    return Button("theme-invite", translate("button-theme-invite"), opens_form=True)
