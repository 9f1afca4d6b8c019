"""What is answered when a rule is broken, or a form cannot be used as it was filled in."""

import logging
from dataclasses import replace

from bot.chat.events import Event, FormSubmitted
from bot.chat.filled_in import with_answers
from bot.chat.responses import RejectForm, ReplyPrivately, Response, Why
from bot.chat.searches import narrowed, unfound
from bot.messages import conflicts, notices
from bot.turn import Turn
from challenges.errors import ChallengeError, HasChanged, Incomplete, NotAllowed, Unknown

_security = logging.getLogger("prikkel.security")


def note(error: BaseException | None) -> None:
    """Log that somebody asked for what is not for them; not who did, nor what they said."""
    if isinstance(error, NotAllowed):
        _security.info("refused why=role needs=%s", error.key)


def refusal(turn: Turn, error: ChallengeError) -> Response:
    """Say which rule was broken; a form stays open with what was typed."""
    words = turn.translate
    if turn.form is None:
        return ReplyPrivately(notices.refusal(words, error), why=why(error))
    if turn.latest is not None and isinstance(error, HasChanged):
        return conflicts.beside(turn.form, turn.latest, error, words)
    if isinstance(error, Incomplete):
        most = {field.id: getattr(field, "max_length", 0) for field in turn.form.every_field}
        wrong = {name: words(key, most=most.get(name, 0)) for name, key in error.fields.items()}
        return RejectForm(turn.form, wrong)
    asked = {field.id for field in turn.form.every_field}
    about = error.field if error.field in asked else ""
    return RejectForm(turn.form, {about: notices.sentence(words, error)}, why(error))


def why(error: ChallengeError) -> Why:
    """Which kind of refusal a broken rule is."""
    match error:
        case NotAllowed():
            return Why.NOT_ALLOWED
        case Unknown():
            return Why.UNKNOWN
        case HasChanged():
            return Why.CHANGED
        case _:
            return Why.INVALID


def still_filled_in(response: Response, event: Event, turn: Turn) -> Response:
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
