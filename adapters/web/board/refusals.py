"""What stands on a page when something was not done: what was typed, and why it was refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from adapters.web.board.visits import Asking, FormIsStale
from bot.chat.filled_in import with_answers
from bot.chat.forms import Form, TextField
from bot.chat.pages import Page, forms_on
from bot.chat.responses import RejectForm, Why
from bot.i18n import Translate


@dataclass(frozen=True, slots=True)
class RefusedForm:
    """Why something was not done; with a form if it was one, which stands open on the page.

    `errors` and `now` are by field, an error about the whole of it under no name.
    """

    form: Form | None = None
    why: Why | None = None
    errors: Mapping[str, str] = field(default_factory=dict[str, str])
    now: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def told(self) -> list[tuple[str, str]]:
        """What is wrong, each with the id of the element that it is about, if it is about one."""
        if self.form is None:
            return [("", sentence) for sentence in self.errors.values()]
        labels = {it.id: it.label for it in self.form.every_field}
        return [
            (f"{self.form.id}-{name}", f"{labels[name]} {sentence}")
            if name in labels
            else (self.form.id, sentence)
            for name, sentence in self.errors.items()
        ]


@dataclass(frozen=True, slots=True)
class Stale:
    """A form of a page from before the board was opened anew: the bot was not asked."""

    action: str
    asked: Asking

    def on(self, page: Page, words: Translate) -> RefusedForm:
        """The same form on the page as it is now, with what was typed on what was seen."""
        forms, form_id = forms_on(page), self.asked.answer("form")
        alike = [form for form in forms.values() if form.action == self.action]
        form = forms.get(form_id) or (alike[0] if len(alike) == 1 else None)
        if form is not None:
            typed = {name: self.asked.answer(name) for name in self.asked.typed}
            form = replace(with_answers(form, typed), value=self.asked.answer("value"))
        return RefusedForm(form, Why.INVALID, {"": words(FormIsStale.key)})


def of_form(response: RejectForm) -> RefusedForm:
    """A form that the bot refused."""
    return RefusedForm(response.form, response.why, response.errors, response.now)


def of_button(sentence: str, why: Why) -> RefusedForm:
    """A button that did nothing."""
    return RefusedForm(why=why, errors={"": sentence})


def goes_around(form: Form, asked: Asking) -> bool:
    """Whether no browser sends this of a form: more than it lets anybody type."""
    texts = (one for one in form.every_field if isinstance(one, TextField))
    return any(len(asked.answer(one.id)) > one.max_length for one in texts)
