"""The action programme: the list, and one action."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.chat.cards import (
    Actions,
    Button,
    Card,
    Divider,
    Element,
    Facts,
    Item,
    Look,
    Quote,
    Text,
    Tone,
)
from bot.chat.tables import Table
from bot.i18n import Translate
from bot.messages import signs
from bot.messages.barriers import decided, public_name
from bot.messages.buttons import named
from bot.messages.parts import which_of
from bot.messages.programme.answerable import who_answers
from bot.messages.programme.opportunities import theme_name
from bot.messages.programme.pulse import Life, news_line, waits_line
from bot.messages.review.values import value_of as seen
from challenges.barriers import may_ask, may_ask_about, may_become
from challenges.models import Action, ActionStatus, Barrier, BarrierStatus
from scoring.budgets import Total, per_theme

PAGE = 6
MOST_WITH_BUTTONS = 5
"""Barriers of an action that can be pressed in chat; with more Teams leaves buttons out."""

_OVER = (BarrierStatus.REMOVED, BarrierStatus.NOT_POSSIBLE, BarrierStatus.MERGED)


def action_list(lives: Sequence[Life], start: int, translate: Translate) -> Card:
    """The actions of the programme, `PAGE` at a time; beyond the end it is the last page."""
    start = min(max(start, 0), max(0, len(lives) - 1) // PAGE * PAGE)
    body: list[Element] = [Text(translate("actions-about", count=len(lives)))]
    body += which_of(start, PAGE, len(lives), translate)
    for life in lives[start : start + PAGE]:
        action = life.action
        opens = Button("open-action", translate("button-open"), str(action.id))
        body.append(
            Item(
                action.title,
                (*_known(action, translate), *_lately(life, translate)),
                translate(f"action-status-{action.status}"),
                warning=translate("is-late") if action.is_late(life.today) else "",
                sign=signs.THEME.get(action.theme, ""),
                button=named(opens, action.title, translate),
            )
        )
    new = Button("new-action", translate("button-new-action"), "", Look.PRIMARY, opens_form=True)
    pages: list[Button] = []
    if start:
        pages.append(Button("list-actions", translate("button-earlier"), str(start - PAGE)))
    if start + PAGE < len(lives):
        pages.append(Button("list-actions", translate("button-later"), str(start + PAGE)))
    money = (money_table([life.action for life in lives], translate),) if lives else ()
    others = (
        Button("open-roadmap", translate("button-roadmap")),
        Button("open-opportunities", translate("button-opportunities")),
    )
    return Card(translate("actions-title"), (*body, *money), (new, *pages, *others))


def action_card(
    action: Action, served: Sequence[Barrier], life: Life, translate: Translate
) -> Card:
    """One action with all that is known of it, and what a coordinator can do."""
    body: list[Element] = [Facts(facts_of(life, translate))]
    if action.description:
        body.append(Quote(action.description))
    body += [Divider(), Text(translate("action-serves"), Tone.STRONG)]
    for barrier in served[:MOST_WITH_BUTTONS]:
        name = public_name(barrier, translate)
        unlink = translate("button-unlink-action", barrier=name)
        button = Button("unlink-action", unlink, f"{action.id}/{barrier.id}")
        gone = (_gone(barrier, name, translate),) if may_be_gone(action, barrier) else ()
        asks = (_ask(barrier, name, translate),) if may_ask(barrier) else ()
        about = Text("\n".join((name, *decided(barrier, translate))))
        body += [about, Actions((*gone, *asks, button))]
    if not served:
        body.append(Text(translate("action-serves-none"), Tone.SUBTLE))
    if others := served[MOST_WITH_BUTTONS:]:
        names = "\n".join(public_name(barrier, translate) for barrier in others)
        body += [Text(names), Text(translate("action-serves-more"), Tone.SUBTLE)]
    value = value_of(action)
    forms = (
        Button("change-action", translate("button-change-action"), value, opens_form=True),
        Button("action-status", translate("button-action-status"), value, opens_form=True),
        Button("link-action", translate("button-link-action"), value, opens_form=True),
        Button("action-goal", translate("button-action-goal"), value, opens_form=True),
        Button("open-my-action", translate("button-action-work"), str(action.id)),
    )
    if may_ask_about(action, served):
        ask = translate("button-ask-leadership")
        forms = (*forms, Button("ask-about-action", ask, value, opens_form=True))
    if not action.is_over:
        forms = (*forms, *_adjusting(value, translate))
    remove = Button("remove-action", translate("button-remove-action"), value, Look.DANGER)
    back = Button("list-actions", translate("button-back"), "0")
    return Card(action.title, tuple(body), (*forms, remove, back))


def _adjusting(value: str, translate: Translate) -> tuple[Button, ...]:
    """To agree on another date, and to stop with a reason."""
    actions = ("move-action", "stop-action")
    return tuple(Button(it, translate(f"button-{it}"), value, opens_form=True) for it in actions)


def may_be_gone(action: Action, barrier: Barrier) -> bool:
    """Whether a barrier waits to be removed by an action that is done."""
    return action.status is ActionStatus.DONE and may_become(barrier.status, BarrierStatus.REMOVED)


def _gone(barrier: Barrier, name: str, translate: Translate) -> Button:
    """Opens the form that asks what has changed: an action that is done removes nothing itself."""
    label = translate("button-barrier-gone", kind=barrier.kind, barrier=name)
    return Button("remove-barrier", label, seen(barrier), opens_form=True)


def _ask(barrier: Barrier, name: str, translate: Translate) -> Button:
    """Opens the form that asks leadership, with what the action says already."""
    label = translate("button-ask-leadership")
    return named(Button("ask-leadership", label, seen(barrier), opens_form=True), name, translate)


def removal_card(action: Action, translate: Translate) -> Card:
    """Asks once more before an action is removed."""
    now = translate("button-remove-action-now")
    return Card(
        action.title,
        (Text(translate("action-remove-sure")),),
        (
            Button("remove-action-now", now, value_of(action), Look.DANGER),
            Button("open-action", translate("button-cancel"), str(action.id)),
        ),
    )


def made_for(
    barrier: Barrier, actions: Sequence[Action], source: Action | None, translate: Translate
) -> list[Element]:
    """The actions that serve a barrier and the way to a new one, for the barrier's own card.

    Its owner and date are those of its `source`.
    """
    opened = [Actions((Button("open-action", action.title, str(action.id)),)) for action in actions]
    heading: list[Element] = []
    if opened:
        key = "action-made-for-says" if source else "action-made-for"
        heading = [Divider(), Text(translate(key), Tone.STRONG)]
    make = Button(
        "new-action", translate("button-make-action"), f"barrier/{barrier.id}", opens_form=True
    )
    return [*heading, *opened, *([] if barrier.status in _OVER else [Actions((make,))])]


def says(source: Action | None, translate: Translate) -> list[Element]:
    """From which action a barrier has its owner and date."""
    if source is None:
        return []
    return [Text(translate("action-says", action=source.title), Tone.SUBTLE)]


def value_of(action: Action) -> str:
    """What a button or form about an action carries: "<id>/<version>"."""
    return f"{action.id}/{action.version}"


def euros(budget: int, translate: Translate) -> str:
    """An amount in whole euros, as people write it."""
    return translate("action-euros", euros=translate.number(budget, 0))


def in_short(action: Action, today: date, translate: Translate) -> str:
    """Whether it is late, how far it is, who does it, until when, and for what."""
    late = translate("is-late") if action.is_late(today) else ""
    status = translate(f"action-status-{action.status}")
    return " · ".join(filter(None, (late, status, *_known(action, translate))))


def _known(action: Action, translate: Translate) -> Iterable[str]:
    """Who does it, until when, and for what."""
    yield action.owner or translate("action-no-owner")
    if action.due:
        yield translate("action-due-line", day=translate.date(action.due))
    yield theme_name(action.theme, translate)


def _lately(life: Life, translate: Translate) -> Iterable[str]:
    """For what it waits, and what was said of it last."""
    if life.waits_for and not life.action.is_over:
        yield waits_line(life, translate)
    if life.latest is not None:
        yield news_line(life.latest, life.today, translate)


def money_table(actions: Sequence[Action], translate: Translate) -> Table:
    """What is planned and spent per theme; what is not known is said, and is never nothing."""
    heads = ("action-theme", "money-planned", "action-spent")
    return Table(
        translate("money-title"),
        tuple(map(translate, heads)),
        tuple(
            (theme_name(one.theme, translate),
             *(money_text(it, translate) for it in (one.planned, one.spent)))
            for one in per_theme(actions)
        ),
    )  # fmt: skip


def money_text(total: Total, translate: Translate) -> str:
    """A sum of money, and of how many actions it is not known; what nobody knows is no nothing."""
    if total.euros is None:
        return translate("money-unknown") if total.unknown else "–"
    return translate("money-sum", euros=euros(total.euros, translate), unknown=total.unknown)


def facts_of(life: Life, translate: Translate) -> tuple[tuple[str, str], ...]:
    """What is known of an action, in the order of the form."""
    action = life.action
    facts = (
        ("action-status", translate(f"action-status-{action.status}")),
        ("action-stopped-because", action.stopped_because),
        ("action-theme", theme_name(action.theme, translate)),
        ("action-goal", life.goal.text if life.goal else ""),
        ("action-horizon", translate(f"horizon-{action.horizon}")),
        ("action-owner", action.owner or translate("action-no-owner")),
        ("action-answerable", "" if action.is_over else who_answers(life, translate)),
        ("action-ambassador", action.ambassador),
        ("action-starts-on", translate.date(action.starts_on) if action.starts_on else ""),
        ("action-due", _due(action, life.today, translate)),
        ("action-budget", "" if action.budget is None else euros(action.budget, translate)),
        ("action-spent", "" if action.spent is None else euros(action.spent, translate)),
        ("action-competences", ", ".join(action.competences.splitlines())),
    )
    return tuple((translate(key), said) for key, said in facts if said)


def _due(action: Action, today: date, translate: Translate) -> str:
    day = translate.date(action.due) if action.due else ""
    return translate("late-day", day=day) if action.is_late(today) else day
