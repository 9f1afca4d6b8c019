"""What a report is about, the form that asks for it, and whether it is the first of its kind."""

from collections.abc import Mapping
from dataclasses import replace

from bot.chat.cards import Text, Tone
from bot.chat.forms import Form, id_in
from bot.handlers.pulse import followed
from bot.handlers.report_photos import with_photo
from bot.messages.frictions import friction_form
from bot.turn import Turn
from challenges import actions, queries
from challenges.errors import UnknownChallenge
from challenges.models import Barrier, Campaign, Challenge, Signal
from challenges.packs import ChallengeContent, Reason, content_of

ABOUT_ACTION = "action/"
"""What a form carries that asks what is in the way of an action begins with this."""


def about(value: str, turn: Turn) -> tuple[Challenge | None, Campaign, ChallengeContent | None]:
    """The challenge that a report is about, if it is about one."""
    if not value or value.startswith(ABOUT_ACTION):
        return None, turn.campaign, None
    challenge_id = id_in(value, UnknownChallenge)
    challenge, campaign = queries.challenge(turn.session, challenge_id, turn.organisation.id)
    return challenge, campaign, content_of(challenge)


def report_form(
    value: str, typed: Mapping[str, str], turn: Turn, signal: Signal = Signal.BARRIER
) -> Form:
    """The form about a challenge, an action, or anything, with what was typed before.

    Who reports what is in the way of their action reads that coordinators see whose it is.
    """
    challenge, _, content = about(value, turn)
    form = with_photo(friction_form(challenge, content, typed, turn.translate, signal), turn)
    if not value.startswith(ABOUT_ACTION):
        return form
    action, _ = followed(value.removeprefix(ABOUT_ACTION), turn)
    seen = Text(turn.translate("friction-for-action"))
    return replace(form, value=value, intro=(Text(action.title, Tone.STRONG), seen))


def link_to_action(value: str, barrier: Barrier, turn: Turn) -> None:
    """Say that an action serves the barrier that was reported about it, if it was about one."""
    if value.startswith(ABOUT_ACTION):
        action, _ = followed(value.removeprefix(ABOUT_ACTION), turn)
        actions.link(turn.session, action, barrier)


def same(challenge: Challenge, reason: Reason) -> str:
    """What somebody reports with a ready-made answer."""
    return f"{challenge.id}/{reason.key}"


def is_new(what: str, turn: Turn) -> bool:
    """Whether this person says so for the first time. Pressing the same answer twice counts once.

    It is known by the inbox, which keeps digests for three days and has no other use for them: an
    anonymous friction itself holds nothing of the person. Whoever has two accounts that were joined
    is one person, and who was erased and comes back has the same account.
    """
    return all([turn.first_time(key) for key in reported(turn, what)])


def reported(turn: Turn, what: str) -> list[str]:
    """What the inbox calls it that this person reported something: by account, and by person."""
    who = [f"{turn.workspace.id}/{turn.user.id}"]
    who += [str(turn.person.id)] if turn.person else []
    return [f"{one}/friction/{what}" for one in who]
