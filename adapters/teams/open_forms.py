"""The forms that are open in dialogs: Teams sends back what was typed, and not the form.

Kept until the next start, for whom the database does not answer: their dialog stays as it is.
"""

from adapters.teams.activities import Gesture
from bot.chat.conversations import User
from bot.chat.events import FormSubmitted
from bot.chat.filled_in import with_answers
from bot.chat.forms import Form
from bot.chat.responses import OpenForm, RejectForm, Response
from bot.chat.searches import SEARCH

_REMEMBERED = 2_000


class OpenForms:
    """The latest forms that people were shown, by who, which and what it carries."""

    def __init__(self) -> None:
        self._forms: dict[tuple[User, str, str], Form] = {}

    def remember(self, gesture: Gesture, response: Response | None) -> None:
        """Keep the form that somebody is shown."""
        if not isinstance(response, OpenForm | RejectForm):
            return
        form = response.form
        key = (gesture.user, form.action, form.value)
        self._forms.pop(key, None)
        self._forms[key] = form
        if len(self._forms) > _REMEMBERED:
            del self._forms[next(iter(self._forms))]

    def kept(self, gesture: Gesture, sentence: str) -> RejectForm | None:
        """The form that somebody sent, as they filled it in; None of a form we do not know."""
        if not isinstance(gesture, FormSubmitted):
            return None
        form = self._forms.get((gesture.user, gesture.action, gesture.value))
        if form is None or not form.fields:
            return None
        return RejectForm(with_answers(form, gesture.answers), {form.fields[0].id: sentence})


def typed(gesture: Gesture) -> str:
    """What somebody filled in, to be copied from where the form cannot be shown again."""
    if not isinstance(gesture, FormSubmitted):
        return ""
    answers = gesture.answers.items()
    return "\n".join(words for name, words in answers if words and not name.startswith(SEARCH))
