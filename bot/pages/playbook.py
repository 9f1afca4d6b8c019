"""The playbook that is followed, week by week: what is due, how it is done, and by whom it was."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from uuid import UUID

from bot.chat.cards import Actions, Button, Item, Quote, Text, Tone
from bot.chat.pages import Choices, Copyable, Fold, Group, Lead, Page, Part, Section
from bot.messages import playbook_forms as forms
from bot.messages import playbooks as messages
from bot.messages.buttons import named
from bot.pages.asked import Asked
from bot.turn import Turn
from challenges import plans, queries
from challenges.calendar import WorkingDays
from challenges.models import Organisation, OwnPlaybook, Plan, PlanStep, Role
from challenges.plans import PlannedStep
from challenges.queries.plans import own_playbooks, plan_of, plan_start

FORMS = frozenset({"note-step", "choose-playbook"})
BUTTONS = frozenset({"tick-step", "untick-step", "remove-playbook"})


def playbook_page(turn: Turn, rest: str, query: Asked) -> Page:
    """Every step by the week in which it is due; `all` opens them, as for print."""
    del rest
    words, is_open = turn.translate, bool(query.one_of("all", ("1",)))
    organisation = queries.organisation(turn.session, turn.organisation.id)
    plan = plan_of(turn.session, organisation.id)
    if plan is None:
        about = Text(words("playbook-none"))
        return Page(
            words("playbook-title"), (Section("", (about, *_choose(None, organisation, turn))),)
        )
    steps = _Steps(plan, organisation, turn, is_open=is_open)
    top = Section("", tuple(steps.about()))
    return Page(
        words("playbook-title"),
        (top, *steps.sections()),
        keeps={"all": "1"} if steps.is_open else {},
    )


class _Steps:
    """The steps of one plan, for one reader: who only leads changes nothing."""

    def __init__(
        self, plan: Plan, organisation: Organisation, turn: Turn, *, is_open: bool
    ) -> None:
        self._plan, self._turn, self._words = plan, turn, turn.translate
        self._organisation = organisation
        self._starts_on = plan_start(turn.session, plan)
        self._working = WorkingDays.of(organisation)
        self._found = plans.steps_of(turn.session, plan)
        self._coordinates = Role.COORDINATOR in turn.roles
        self._filled = messages.blanks(organisation.name, self._starts_on, turn.translate)
        self.is_open = is_open

    def about(self) -> Iterator[Part]:
        """Which playbook, how far, what was open at the start, and the way to another."""
        words, playbook = self._words, plans.content_in(self._plan.content)
        yield Text(playbook.title.in_language(words.locale), Tone.STRONG)
        yield Text(playbook.about.in_language(words.locale))
        done = sum(one.is_done for one in self._found)
        late = sum(one.is_late(self._turn.today) for one in self._found)
        yield Text(words("playbook-so-far", done=done, all=len(self._found), late=late))
        if said := messages.passed_gate(self._plan, playbook, words):
            yield said
        views = (
            Lead(words("playbook-folded"), messages.PAGE, keeps=False),
            Lead(words("playbook-opened"), f"{messages.PAGE}?all=1", keeps=False),
        )
        yield Choices(words("playbook-view"), views, int(self.is_open))
        yield from _choose(self._plan, self._organisation, self._turn)

    def sections(self) -> Iterator[Section]:
        """A section for each week in which something is due."""
        for week, steps in groupby(
            self._found, key=lambda one: one.due and self._working.week_of(one.due)
        ):
            yield Section(
                self._heading(week), tuple(self._step(one) for one in steps), name=f"week-{week}"
            )

    def _heading(self, week: date | None) -> str:
        if week is None or self._starts_on is None:
            return self._words("playbook-no-days")
        weeks = (week - self._working.week_of(self._starts_on)) // timedelta(weeks=1)
        key = "before" if weeks < 0 else "after" if weeks else "first"
        return self._words(f"playbook-week-{key}", weeks=abs(weeks), day=self._words.day(week))

    def _step(self, one: PlannedStep) -> Group:
        words, today = self._words, self._turn.today
        item = Item(
            messages.title_of(one.step, words),
            (messages.known(one, date.min, words),),
            status=self._done(one),
            warning=words("is-late") if one.is_late(today) else "",
            sign="✓" if one.is_done else "",
        )
        return Group(
            (
                item,
                *self._noted(one),
                *self._ticking(one),
                Fold(words("step-explained"), tuple(self._explained(one)), self.is_open),
            ),
            name=messages.place_of(one.step),
        )

    def _done(self, one: PlannedStep) -> str:
        if one.step.checked:
            return self._words("step-seen" if one.is_done else "step-not-seen")
        if one.tick is None:
            return ""
        day = self._words.date(one.tick.done_on)
        if not self._coordinates:
            return self._words("step-done", day=day)
        who = self._words(f"step-by-{_who(one.tick, self._turn.coordinator().id)}")
        return self._words("step-done-by", day=day, who=who)

    def _noted(self, one: PlannedStep) -> tuple[Part, ...]:
        return (Quote(one.tick.note),) if self._coordinates and one.tick and one.tick.note else ()

    def _ticking(self, one: PlannedStep) -> tuple[Part, ...]:
        if not self._coordinates or one.step.checked:
            return ()
        if one.tick is not None:
            return (Actions((messages.undo_button(self._plan, one, self._words),)),)
        if one.step.asks:
            form = forms.note_form(self._plan, one.step, self._turn.today, self._words)
            return (Fold(self._words("button-step-done"), (replace(form, intro=()),)),)
        return (Actions(messages.tick_buttons(self._plan, one, self._words)),)

    def _explained(self, one: PlannedStep) -> Iterator[Part]:
        yield from messages.explained(one.step, self._words)
        for copy in one.step.texts:
            title = copy.title.in_language(self._words.locale)
            yield Copyable(title, messages.text_of(copy, self._filled, self._words))
        if one.step.page and self._coordinates:
            yield Lead(self._words("step-opens"), one.step.page, keeps=False)


def _who(tick: PlanStep, reader: UUID) -> str:
    if tick.participant_id is None:
        return "unknown"
    return "you" if tick.participant_id == reader else "coordinator"


def _choose(plan: Plan | None, organisation: Organisation, turn: Turn) -> tuple[Part, ...]:
    if Role.COORDINATOR not in turn.roles:
        return ()
    is_free = plans.campaign_to_come(turn.session, organisation) is None
    starts_on = plan_start(turn.session, plan) if plan else None
    own = own_playbooks(turn.session, organisation.id)
    form = forms.choose_form(plan, own, starts_on, turn.translate, is_free=is_free)
    return (Fold(form.title, (form,), is_open=plan is None), _own(own, turn))


def _own(own: Sequence[OwnPlaybook], turn: Turn) -> Fold:
    """The playbooks of their own, with what takes one out, and the way to put one in."""
    words = turn.translate
    parts: list[Part] = []
    for one in own:
        title = forms.own_title(one, words)
        out = Button("remove-playbook", words("button-remove-playbook"), str(one.id))
        parts.append(Group((Item(title), Actions((named(out, title, words),)))))
    parts.append(Lead(words("playbook-files-title"), "files/playbooks", keeps=False))
    return Fold(words("playbook-own-ones"), tuple(parts))
