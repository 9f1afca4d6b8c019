"""The action programme on the board: the list, one action, and the forms about it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from adapters.web.board.forms import FieldShown, typed_in
from adapters.web.board.visits import Incomplete, Page, Visit
from bot.chat.forms import Field, TextField, number_in
from bot.exports import MEASURED, SECAP_FIELDS
from bot.i18n import Translate
from bot.messages.barriers import is_public, public_name
from bot.messages.conflicts import said
from bot.messages.programme import actions as messages
from bot.messages.programme import forms
from bot.turn import id_in
from challenges import actions, queries
from challenges.action_lists import number
from challenges.actions import Plan
from challenges.errors import ActionHasChanged, ChallengeError, UnknownAction
from challenges.models import Action, Barrier

_SECAP = "secap-"
_LONGEST_SECAP = 200


@dataclass(frozen=True, slots=True)
class ActionForm:
    """A form about an action as it stands on the page; `barrier` is what a new one is for."""

    address: str
    title: str
    fields: list[FieldShown]
    version: int = 0
    barrier: str = ""
    error: str = ""
    is_open: bool = False

    @property
    def asked(self) -> list[FieldShown]:
        """What the chat asks too."""
        return [it for it in self.fields if not it.field.id.startswith(_SECAP)]

    @property
    def secap(self) -> list[FieldShown]:
        """What only the reporting of a climate plan asks: folded away until somebody wants it."""
        return [it for it in self.fields if it.field.id.startswith(_SECAP)]

    @property
    def errors(self) -> list[tuple[str, str]]:
        """What is wrong, each with the id of the element that it is about."""
        fields = [(f"action-{it.field.id}", it.error) for it in self.fields if it.error]
        return [*([("action-form", self.error)] if self.error else []), *fields]


def show_actions(visit: Visit) -> Page:
    """All actions, and the form for a new one."""
    return _list_page(visit, _new_form(visit), None)


def show_action(visit: Visit) -> Page:
    """One action."""
    action = _action(visit)
    notice = visit.translate("board-done-saved") if "done" in visit.asked.query else ""
    return replace(_page(visit, action, _change_form(visit, action), None), notice=notice)


def create(visit: Visit) -> str:
    """Add an action, for a barrier if it was made from one."""
    plan = _plan(visit, Plan(""))
    action = actions.create(visit.session, visit.organisation.id, plan, now=visit.now)
    barrier = _barrier_for(visit, visit.asked.answer("barrier"))
    if barrier is not None:
        actions.link(visit.session, action, barrier)
    return f"/board/actions/{action.id}?done"


def change(visit: Visit) -> str:
    """Do what a form about an action asks, on the version that was seen."""
    action, what = _action(visit), visit.asked.path["what"]
    seen = number_in(visit.asked.answer("version")) or 0
    match what:
        case "change":
            plan = _plan(visit, actions.plan_of(action))
            actions.change(visit.session, action, plan, version=seen)
        case "link":
            actions.link(visit.session, action, visit.barrier(visit.asked.answer("barrier")))
        case "unlink":
            actions.unlink(visit.session, action, visit.barrier(visit.asked.answer("barrier")))
        case "remove":
            actions.remove(visit.session, action, version=seen)
            return "/board/actions"
        case _:
            raise UnknownAction
    return f"/board/actions/{action.id}?done"


def refuse_new(visit: Visit, error: ChallengeError) -> Page:
    """The list with the form that was refused: what was typed, and why it was refused."""
    refused = _refused(_new_form(visit, visit.asked.answer("barrier")), visit, Plan(""), error)
    return _list_page(visit, refused, refused)


def refuse_change(visit: Visit, error: ChallengeError) -> Page:
    """One action with the form that was refused, and what others made of it meanwhile."""
    action = _action(visit)
    form = _change_form(visit, action)
    if visit.asked.path["what"] == "change":
        refused = _refused(form, visit, actions.plan_of(action), error)
        return _page(visit, action, refused, refused)
    words = visit.translate(error.key, **error.values)
    return _page(visit, action, form, replace(form, error=words, fields=[]))


def _list_page(visit: Visit, new: ActionForm, refused: ActionForm | None) -> Page:
    words = visit.translate
    served = queries.served(visit.session, visit.organisation.id)
    found = queries.actions(visit.session, visit.organisation.id)
    rows = [
        (action, messages.in_short(action, visit.today, words), len(served.get(action.id, ())))
        for action in found
    ]
    values = {"rows": rows, "form": new, "refused": refused, "count": len(found)}
    return Page("actions-title", "actions.html", values, "/board/actions")


def _page(visit: Visit, action: Action, form: ActionForm, refused: ActionForm | None) -> Page:
    words = visit.translate
    served = queries.barriers_served(visit.session, action.id)
    known = {barrier.id for barrier in served}
    others = queries.barriers(visit.session, visit.organisation.id, before=visit.today)
    values = {
        "action": action,
        "facts": messages.facts_of(action, visit.today, words),
        "served": [(barrier.id, public_name(barrier, words)) for barrier in served],
        "others": [
            (b.id, b.name(words.locale)) for b in others if is_public(b) and b.id not in known
        ],
        "form": form,
        "refused": refused,
    }
    return Page("actions-title", "action.html", values, "/board/actions", heading=action.title)


def _new_form(visit: Visit, barrier_id: str = "") -> ActionForm:
    asked = barrier_id or visit.asked.query.get("barrier", "")
    barrier = _barrier_for(visit, asked)
    plan = forms.first_plan(barrier)
    about = public_name(barrier, visit.translate) if barrier else ""
    title = visit.translate("button-new-action")
    if about:
        title = visit.translate("action-form-for", barrier=about)
    form = [FieldShown(field) for field in _fields(plan, None, visit.translate)]
    return ActionForm(
        "/board/actions/new", title, form, barrier=str(barrier.id) if barrier else "",
        is_open=barrier is not None,
    )  # fmt: skip


def _change_form(visit: Visit, action: Action) -> ActionForm:
    words, plan = visit.translate, actions.plan_of(action)
    form = [FieldShown(field) for field in _fields(plan, None, words)]
    address = f"/board/actions/{action.id}/change"
    return ActionForm(address, words("button-change-action"), form, action.version)


def _fields(plan: Plan, typed: Mapping[str, str] | None, words: Translate) -> list[Field]:
    """What an action says now, or else what was typed."""
    form = forms.action_form("", "", plan, typed, words)
    said = {_SECAP + name: text for name, text in plan.secap.items()} if typed is None else typed
    keys = [_SECAP + name for name in SECAP_FIELDS]
    secap = [
        TextField(
            key, words(f"export-column-{key}"), max_length=_LONGEST_SECAP, value=said.get(key, "")
        )
        for key in keys
    ]  # fmt: skip
    return [*form.fields, *secap]


def _refused(form: ActionForm, visit: Visit, plan: Plan, error: ChallengeError) -> ActionForm:
    """A form with what was typed; beside it what it says at this moment, if somebody was first."""
    words = visit.translate
    wrong = error.fields if isinstance(error, Incomplete) else {}
    has_changed = isinstance(error, ActionHasChanged)
    typed = _fields(plan, typed_in(visit.asked), words)
    fields = [
        FieldShown(
            now, words(wrong[now.id]) if now.id in wrong else "",
            said(former.field, words) if has_changed and _differs(now, former) else "",
        )
        for now, former in zip(typed, form.fields, strict=True)
    ]  # fmt: skip
    summary = "" if wrong else words(error.key, **error.values)
    seen = number_in(visit.asked.answer("version")) or 0
    return replace(
        form,
        fields=fields,
        error=summary,
        is_open=True,
        version=form.version if has_changed else seen,
    )


def _differs(now: object, former: FieldShown) -> bool:
    return getattr(now, "value", "") != getattr(former.field, "value", "")


def _plan(visit: Visit, before: Plan) -> Plan:
    """What was filled in.

    Raises:
        Incomplete: it cannot be used.
    """
    plan = forms.read_plan(typed_in(visit.asked), before)
    if isinstance(plan, forms.Wrong):
        raise Incomplete({plan.field: plan.key})
    typed = {name: visit.asked.answer(_SECAP + name)[:_LONGEST_SECAP] for name in SECAP_FIELDS}
    wrong = [name for name in MEASURED if typed[name] and number(typed[name]) is None]
    if wrong:
        raise Incomplete({_SECAP + name: "action-number-wrong" for name in wrong})
    return replace(plan, secap={name: text for name, text in typed.items() if text})


def _action(visit: Visit) -> Action:
    action_id = id_in(visit.asked.path["action"], UnknownAction)
    return queries.action(visit.session, action_id, visit.organisation.id)


def _barrier_for(visit: Visit, barrier_id: str) -> Barrier | None:
    return visit.barrier(barrier_id) if barrier_id else None
