"""The action programme: the list, and one action."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot import programme, pulse
from bot.chat.cards import Actions, Button, Facts, Quote, Text, Tone
from bot.chat.forms import Form, id_in
from bot.chat.pages import Choices, Fold, Group, Lead, Page, Part, Section, SectionPlace
from bot.chat.tables import Table
from bot.i18n import Translate
from bot.messages.barriers import decided, is_public, public_name
from bot.messages.goals.forms import serve_form
from bot.messages.programme import actions as messages
from bot.messages.programme import forms
from bot.messages.programme.answerable import who_answers
from bot.messages.programme.pulse import Life, all_news, answering_buttons, news_form, news_line
from bot.messages.programme.tasks import (
    task_buttons,
    task_form,
    task_line,
    wait_form,
    wait_no_more,
)
from bot.messages.requests import action_form
from bot.pages.asked import Asked
from bot.turn import Turn
from challenges import queries
from challenges.barriers import may_ask_about
from challenges.errors import UnknownAction
from challenges.models import Action, Barrier
from challenges.queries import goals, pulses

FORMS = frozenset({
    "change-action", "link-action", "action-goal", "ask-about-action", "action-news", "add-task",
    "wait-for",
})  # fmt: skip
BUTTONS = frozenset({
    "unlink-action", "remove-action-now", "tick-task", "drop-task", "wait-no-more",
    "ask-answerable", "free-action",
})  # fmt: skip
ORDERS = ("due", "news", "latest")
"""By what the list is sorted: what is due first, longest without news, or the latest news."""


def list_page(turn: Turn, rest: str, query: Asked) -> Page:
    """All actions, and the form for a new one, for a barrier if the address says so."""
    del rest
    words, asked = turn.translate, query.value("barrier")
    barrier = turn.barrier(asked) if asked else None
    form = forms.new_form(barrier, words)
    title = words("button-new-action")
    if barrier is not None:
        title = words("action-form-for", barrier=public_name(barrier, words))
    found = queries.actions(turn.session, turn.organisation.id)
    about = Text(words("actions-about", count=len(found)))
    new = Fold(title, (replace(form, intro=()),), is_open=barrier is not None)
    by = query.one_of("sort", ORDERS, ORDERS[0])
    lives = _sorted(pulse.lives(turn.session, found, turn.today), by)
    listed = (_orders(by, words), _table(lives, turn), messages.money_table(found, words))
    body = (about, new, *(listed if found else ()))
    keeps = {"sort": by} if by != ORDERS[0] else {}
    return Page(words("actions-title"), (Section("", body),), keeps=keeps)


def action_page(turn: Turn, action_id: str, query: Asked) -> Page:
    """One action: what is known of it, what it is for, and what can be done with it."""
    del query
    words = turn.translate
    action_uuid = id_in(action_id, UnknownAction)
    action = queries.action(turn.session, action_uuid, turn.organisation.id)
    served = queries.barriers_served(turn.session, action.id)
    said = (Quote(action.description),) if action.description else ()
    life = pulse.life_of(turn.session, action, turn.today)
    known = Facts(messages.facts_of(life, words))
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
            *_life(life, turn),
            Section(
                words("board-do-action"), _do(action, served, turn), SectionPlace.SIDE, name="do"
            ),
            Section(
                words("board-answerable"),
                _answering(life, turn),
                SectionPlace.SIDE,
                name="answerable",
            ),
        ),
        back=Lead(words("button-back"), "actions"),
    )


def _sorted(lives: list[Life], by: str) -> list[Life]:
    """In the order that was asked for; what nothing was said of is longest without news."""
    if by == "due":
        return lives
    said = [one for one in lives if one.latest]
    unsaid = [one for one in lives if one.latest is None]
    said.sort(key=lambda one: one.latest.day if one.latest else date.min, reverse=by == "latest")
    return [*said, *unsaid] if by == "latest" else [*unsaid, *said]


def _orders(by: str, words: Translate) -> Choices:
    leads = tuple(
        Lead(words(f"actions-sort-{each}"), f"actions?sort={each}", keeps=False) for each in ORDERS
    )
    return Choices(words("actions-sorted"), leads, ORDERS.index(by))


def _table(lives: Sequence[Life], turn: Turn) -> Table:
    words, served = turn.translate, queries.served(turn.session, turn.organisation.id)
    quiet = {it.id for it in pulses.without_news(turn.session, turn.organisation.id, turn.today)}
    heads = (
        "action", "action-status", "action-last-news", "waits-title", "tasks-title",
        "action-serves",
    )  # fmt: skip

    def row(life: Life) -> tuple[str, ...]:
        action, done = life.action, sum(task.done for task in life.tasks)
        tasks = words("tasks-count", done=done, all=len(life.tasks)) if life.tasks else ""
        return (
            action.title,
            messages.in_short(action, turn.today, words),
            _last_news(life, words, is_quiet=action.id in quiet),
            ", ".join(other.title for other in life.waits_for),
            tasks,
            str(len(served.get(action.id, ()))),
        )

    return Table(
        words("actions-title"),
        tuple(map(words, heads)),
        tuple(map(row, lives)),
        leads=tuple(f"actions/{life.action.id}" for life in lives),
    )


def _last_news(life: Life, words: Translate, *, is_quiet: bool) -> str:
    last = life.latest
    told = news_line(last, life.today, words) if last else words("action-no-news")
    return f"{words('action-quiet')} · {told}" if is_quiet else told


def _life(life: Life, turn: Turn) -> tuple[Section, ...]:
    """Its tasks, what it waits for, and all that was said of it."""
    words, action = turn.translate, life.action
    tasks = tuple(
        Group((Text(task_line(task, words)), Actions(task_buttons(task, words))))
        for task in life.tasks
    )
    waits = tuple(
        Group((Lead(it.title, f"actions/{it.id}"), Actions((wait_no_more(action, it, words),))))
        for it in life.waits_for
    )
    told = tuple(all_news(life.news, turn.today, words))
    return (
        Section(words("tasks-title"), tasks, empty=words("tasks-none"), name="tasks"),
        Section(words("waits-title"), waits, empty=words("waits-none"), name="waits"),
        Section(words("action-news-title"), told, empty=words("action-news-none"), name="news"),
    )


def _answering(life: Life, turn: Turn) -> tuple[Part, ...]:
    """To have somebody say "that is me": the code for it comes in chat."""
    words = turn.translate
    return (
        Text(who_answers(life, words)),
        Text(words("board-answerable-how"), Tone.SUBTLE),
        Actions(answering_buttons(life, words)),
    )


def _served(action: Action, barrier: Barrier, turn: Turn) -> Group:
    name = public_name(barrier, turn.translate)
    label = turn.translate("button-unlink-action", barrier=name)
    button = Button("unlink-action", label, f"{action.id}/{barrier.id}")
    gone = (
        turn.translate("action-barrier-gone", kind=barrier.kind)
        if messages.may_be_gone(action, barrier)
        else ""
    )
    said = tuple(Text(line, Tone.SUBTLE) for line in decided(barrier, turn.translate))
    asks = (Text(gone),) if gone else ()
    return Group((Lead(name, f"barriers/{barrier.id}"), *said, *asks, Actions((button,))))


def _do(action: Action, served: Sequence[Barrier], turn: Turn) -> tuple[Part, ...]:
    words, known = turn.translate, {barrier.id for barrier in served}
    found = queries.barriers(turn.session, turn.organisation.id, before=turn.today)
    others = [b for b in found if is_public(b) and b.id not in known]
    change = _folded(forms.change_form(action, words), words("button-change-action"))
    link = _folded(forms.link_form(action, others, words), words("action-link-title"))
    said = pulse.life_of(turn.session, action, turn.today).said_today
    more = [
        _folded(news_form(action, said, words), words("button-action-news")),
        _folded(task_form(action, words), words("button-add-task")),
    ]
    if known_goals := goals.goals(turn.session, turn.organisation.id):
        serve = serve_form(action, known_goals, words)
        more.append(_folded(serve, words("button-action-goal")))
    if others_to_wait_for := programme.may_wait_for(turn.session, action):
        wait = wait_form(action, others_to_wait_for, words)
        more.append(_folded(wait, words("button-wait-for")))
    if may_ask_about(action, served):
        asks = action_form(action, turn.today, words)
        more.append(Fold(asks.title, (replace(asks, intro=asks.intro[1:]),)))
    now = Button(
        "remove-action-now", words("button-remove-action-now"), messages.value_of(action)
    )  # fmt: skip
    sure = Text(words("action-remove-sure"), Tone.SUBTLE)
    remove = Fold(words("button-remove-action"), (sure, Actions((now,))))
    return (change, *((link,) if others else ()), *more, remove)


def _folded(form: Form, title: str) -> Fold:
    """A form under its title; what it is about stands on the page already."""
    return Fold(title, (replace(form, intro=()),))
