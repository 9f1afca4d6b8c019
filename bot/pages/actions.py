"""The action programme: the list, and one action."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.chat.cards import Actions, Button, Facts, Quote, Text, Tone
from bot.chat.forms import Form, id_in
from bot.chat.pages import Fold, Group, Lead, Page, Part, Section, SectionPlace
from bot.chat.tables import Table
from bot.messages.barriers import is_public, public_name
from bot.messages.programme import actions as messages
from bot.messages.programme import forms
from bot.turn import Turn
from challenges import queries
from challenges.errors import UnknownAction
from challenges.models import Action, Barrier

FORMS = frozenset({"change-action", "link-action"})
BUTTONS = frozenset({"unlink-action", "remove-action-now"})


def list_page(turn: Turn, rest: str, query: Mapping[str, str]) -> Page:
    """All actions, and the form for a new one, for a barrier if the address says so."""
    del rest
    words, asked = turn.translate, query.get("barrier", "")
    barrier = turn.barrier(asked) if asked else None
    form = forms.new_form(barrier, words)
    title = words("button-new-action")
    if barrier is not None:
        title = words("action-form-for", barrier=public_name(barrier, words))
    found = queries.actions(turn.session, turn.organisation.id)
    about = Text(words("actions-about", count=len(found)))
    new = Fold(title, (replace(form, intro=()),), is_open=barrier is not None)
    table = (_table(found, turn),) if found else ()
    return Page(words("actions-title"), (Section("", (about, new, *table)),))


def action_page(turn: Turn, action_id: str, query: Mapping[str, str]) -> Page:
    """One action: what is known of it, what it is for, and what can be done with it."""
    del query
    words = turn.translate
    action_uuid = id_in(action_id, UnknownAction)
    action = queries.action(turn.session, action_uuid, turn.organisation.id)
    served = queries.barriers_served(turn.session, action.id)
    said = (Quote(action.description),) if action.description else ()
    known = Facts(messages.facts_of(action, turn.today, words))
    return Page(
        action.title,
        (
            Section(words("board-facts"), (known, *said), name="facts"),
            Section(
                words("action-serves"),
                tuple(_served(action, barrier, turn) for barrier in served),
                empty=words("action-serves-none"),
                name="serves",
            ),
            Section(
                words("board-do-action"), _do(action, served, turn), SectionPlace.SIDE, name="do"
            ),
        ),
        back=Lead(words("button-back"), "actions"),
    )


def _table(found: Sequence[Action], turn: Turn) -> Table:
    words, served = turn.translate, queries.served(turn.session, turn.organisation.id)
    return Table(
        words("actions-title"),
        (words("action"), words("action-status"), words("action-serves")),
        tuple(
            (it.title, messages.in_short(it, turn.today, words), str(len(served.get(it.id, ()))))
            for it in found
        ),
        leads=tuple(f"actions/{it.id}" for it in found),
    )


def _served(action: Action, barrier: Barrier, turn: Turn) -> Group:
    name = public_name(barrier, turn.translate)
    label = turn.translate("button-unlink-action", barrier=name)
    button = Button("unlink-action", label, f"{action.id}/{barrier.id}")
    gone = turn.translate("action-barrier-gone") if messages.may_be_gone(action, barrier) else ""
    asks = (Text(gone),) if gone else ()
    return Group((Lead(name, f"barriers/{barrier.id}"), *asks, Actions((button,))))


def _do(action: Action, served: Sequence[Barrier], turn: Turn) -> tuple[Part, ...]:
    words, known = turn.translate, {barrier.id for barrier in served}
    found = queries.barriers(turn.session, turn.organisation.id, before=turn.today)
    others = [b for b in found if is_public(b) and b.id not in known]
    change = _folded(forms.change_form(action, words), words("button-change-action"))
    link = _folded(forms.link_form(action, others, words), words("action-link-title"))
    now = Button(
        "remove-action-now", words("button-remove-action-now"), messages.value_of(action)
    )  # fmt: skip
    sure = Text(words("action-remove-sure"), Tone.SUBTLE)
    remove = Fold(words("button-remove-action"), (sure, Actions((now,))))
    return (change, *((link,) if others else ()), remove)


def _folded(form: Form, title: str) -> Fold:
    """A form under its title; what it is about stands on the page already."""
    return Fold(title, (replace(form, intro=()),))
