"""Goals on the board: the list, one goal with its chart and readings, and one reading."""

from collections.abc import Sequence
from dataclasses import replace

from bot import goals
from bot.chat.cards import Actions, Button, Facts, Item, Text, Tone
from bot.chat.forms import Form, id_in
from bot.chat.pages import Fold, Lead, Page, Pager, Part, Section, SectionPlace
from bot.chat.tables import Table
from bot.messages.goals import forms, showing
from bot.messages.goals.charts import chart
from bot.messages.goals.values import about, value_of, value_text
from bot.pages.asked import Asked
from bot.turn import Turn
from challenges.models import Goal, Reading, Role
from challenges.queries import goals as queries
from scoring.goals import Progress

FORMS = frozenset({"change-goal", "add-reading"})
BUTTONS = frozenset({"remove-goal-now"})
READING_FORMS = frozenset({"correct-reading"})
READING_BUTTONS = frozenset({"remove-reading-now"})
PER_PAGE = 100


def list_page(turn: Turn, rest: str, query: Asked) -> Page:
    """All goals with their last readings, all ambitions, and the form for a new one."""
    del rest, query
    words = turn.translate
    found = goals.progress(turn.session, turn.organisation.id, turn.today)
    numbered = [one for one in found if not one.goal.is_ambition]
    ambitions = tuple(_ambition(one, turn) for one in found if one.goal.is_ambition)
    new: tuple[Part, ...] = ()
    if _coordinates(turn):
        propose = Lead(words("button-propose-ambitions"), "ambitions")
        new = (_folded(forms.new_goal_form(words), words("button-new-goal")), propose)
    table = (showing.goals_table(numbered, words),) if numbered else ()
    return Page(
        words("goals-title"),
        (
            Section("", (Text(words("goals-about")), *new)),
            Section(words("goals-numbers"), table, empty=words("goals-none"), name="numbers"),
            Section(
                words("goals-ambitions"), ambitions, empty=words("ambitions-none"),
                name="ambitions",
            ),
        ),
    )  # fmt: skip


def goal_page(turn: Turn, goal_id: str, query: Asked) -> Page:
    """One goal: its numbers, its chart, its readings, what serves it, and what can be done."""
    words = turn.translate
    goal = _goal(goal_id, turn)
    progress = goals.progress_of(turn.session, goal, turn.today)
    readings = queries.readings(turn.session, goal.id)
    last = max(0, len(readings) - 1) // PER_PAGE + 1
    number = query.page(last)
    facts = Facts(showing.facts_of(progress, words))
    serving = tuple(
        Lead(action.title, f"actions/{action.id}") if _coordinates(turn) else Text(action.title)
        for action in queries.actions_serving(turn.session, goal.id)
    )
    served = Section(
        words("goal-serving"), serving, empty=words("goal-serving-none"), name="serving"
    )
    return Page(
        goal.text,
        (
            Section(words("board-facts"), (facts,), name="facts"),
            *(() if goal.is_ambition else _numbers(progress, readings, number, turn)),
            served,
            *((_do(progress, len(readings), turn),) if _coordinates(turn) else ()),
        ),
        pager=Pager(number, last),
        back=Lead(words("button-back"), "goals"),
    )


def reading_page(turn: Turn, reading_id: str, query: Asked) -> Page:
    """One reading, to be corrected or removed."""
    del query
    words = turn.translate
    reading, goal = queries.reading(
        turn.session, id_in(reading_id, queries.UnknownGoal), turn.organisation.id
    )
    sure = Text(words("reading-remove-sure"), Tone.SUBTLE)
    now = Button("remove-reading-now", words("button-remove-reading-now"), value_of(reading))
    correct = replace(forms.correct_form(reading, goal, words), intro=())
    remove = Fold(words("button-remove-reading"), (sure, Actions((now,))))
    return Page(
        words("reading-of", goal=goal.text),
        (
            Section(
                "", (Text(about(goal, words)), Text(showing.reading_text(reading, goal, words)))
            ),
            Section(words("button-correct-reading"), (correct, remove), name="correct"),
        ),
        back=Lead(goal.text, f"goals/{goal.id}"),
    )


def _numbers(
    progress: Progress, readings: Sequence[Reading], number: int, turn: Turn
) -> tuple[Section, ...]:
    words, goal = turn.translate, progress.goal
    latest = list(reversed(readings))[(number - 1) * PER_PAGE : number * PER_PAGE]
    line = Text(words("goal-line-what"), Tone.SUBTLE)
    ledgers = Text(words("goal-ledgers"), Tone.SUBTLE)
    drawn = Section(words("goal-chart"), (chart(progress, readings, words), line), name="chart")
    table = (_table(goal, latest, turn),) if latest else ()
    listed = Section(
        words("readings-title"), (*table, ledgers) if table else (), name="readings",
        empty=words("readings-none"),
    )  # fmt: skip
    return drawn, listed


def _table(goal: Goal, readings: Sequence[Reading], turn: Turn) -> Table:
    words = turn.translate
    heads = ("reading-day", "reading", "reading-source", "reading-note")
    leads = tuple(f"readings/{one.id}" for one in readings) if _coordinates(turn) else ()
    return Table(
        words("readings-title"),
        tuple(map(words, heads)),
        tuple(
            (words.date(one.day), value_text(one.value, goal, words), one.source, one.note)
            for one in readings
        ),
        leads=leads,
    )


def _ambition(one: Progress, turn: Turn) -> Item:
    return Item(one.goal.text, (about(one.goal, turn.translate),), page=f"goals/{one.goal.id}")


def _do(progress: Progress, readings: int, turn: Turn) -> Section:
    words, goal = turn.translate, progress.goal
    read: tuple[Part, ...] = ()
    if not goal.is_ambition:
        form = forms.reading_form(goal, progress.last, words)
        read = (_folded(form, words("button-add-reading")),)
    change = _folded(forms.change_goal_form(goal, words), words("button-change-goal"))
    now = Button("remove-goal-now", words("button-remove-goal-now"), value_of(goal))
    sure = Text(words("goal-remove-sure", readings=readings), Tone.SUBTLE)
    remove = Fold(words("button-remove-goal"), (sure, Actions((now,))))
    return Section(words("goal-do"), (*read, change, remove), SectionPlace.SIDE, name="do")


def _folded(form: Form, title: str) -> Fold:
    """A form under its title; what it is about stands on the page already."""
    return Fold(title, (form,))


def _goal(goal_id: str, turn: Turn) -> Goal:
    identifier = id_in(goal_id, queries.UnknownGoal)
    return queries.goal(turn.session, identifier, turn.organisation.id)


def _coordinates(turn: Turn) -> bool:
    return Role.COORDINATOR in turn.roles
