"""What the dashboard shows of an organisation, looked up once; nothing of it names a person.

Of barriers it tells what may leave (`bot.exports`), so that leaders see no report that nobody read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session

from bot import exports, goals, programme, questionnaires, reports
from bot.messages.dashboard.findings import Overview, Removal, Sheet
from bot.messages.programme.opportunities import THEMES
from bot.messages.questionnaires.comparing import Results
from challenges import calendar, queries
from challenges.models import (
    Action,
    ActionStatus,
    Barrier,
    BarrierStatus,
    Campaign,
    Challenge,
    Signal,
)
from challenges.queries import pulses
from challenges.questionnaires import Question, questionnaire_in
from scoring.dashboard import Known, Month, months, under_way
from scoring.digest import Week
from scoring.disclosure import at_least
from scoring.goals import Progress, Standing
from scoring.opportunities import Opportunity, Quadrant, ranked
from scoring.voices import NOTHING, told_each

_FIRST = (Standing.BEHIND, Standing.UNKNOWN, Standing.AS_AGREED, Standing.NO_NUMBERS)

_READ = frozenset({Standing.BEHIND, Standing.AS_AGREED})


def overview(session: Session, campaign: Campaign, today: date) -> Overview:
    """How it goes with everything together, and with each theme of which there is something."""
    found = _look_up(session, campaign, today)
    weeks = queries.closed_weeks(session, campaign.id)
    return Overview(
        today=today,
        until=found.until,
        goals=tuple(found.goals),
        actions=under_way(found.actions, found.known, today),
        months=found.months(found.barriers),
        sheets=tuple(sheet for theme in (*THEMES, "") if (sheet := found.sheet(theme)).has_any),
        people=reports.people_so_far(session, campaign, today),
        weeks=[
            Week(one.first_day, one.last_day, one.answered, one.done)
            for one in weeks
            if one.done is not None
        ][-reports.MOST_WEEKS :],
        held_back=found.held_back,
        results=found.results,
    )


def low_hanging_fruit(
    session: Session, campaign: Campaign, today: date, locale: str
) -> list[Opportunity]:
    """What would bring much for little, and about which nothing is done or planned yet."""
    going = {
        one.id
        for one in queries.actions(session, campaign.organisation_id)
        if one.status is not ActionStatus.STOPPED
    }
    served = queries.served(session, campaign.organisation_id)
    taken = {barrier.id for action_id in going for barrier in served.get(action_id, ())}
    found = programme.opportunities(session, campaign, locale, today)
    todo = (one for one in found if one.kind is not Signal.KEEP)
    fruit = (one for one in todo if one.quadrant is Quadrant.LOW_HANGING_FRUIT)
    return ranked(one for one in fruit if one.barrier_id not in taken)


@dataclass(frozen=True)
class _Found:
    """What the sheets are made of."""

    campaign: Campaign
    today: date
    goals: Sequence[Progress]
    actions: Sequence[Action]
    known: Known
    barriers: Sequence[Barrier]
    held_back: int
    removals: Sequence[Removal]
    done: Sequence[tuple[Challenge, int]]
    results: Results | None

    def sheet(self, theme: str) -> Sheet:
        """What there is of a theme."""
        done = [number for challenge, number in self.done if challenge.theme == theme]
        return Sheet(
            theme=theme,
            goals=tuple(one for one in self.goals if _is_of(theme, one.goal.theme)),
            actions=under_way(
                (one for one in self.actions if _is_of(theme, one.theme)), self.known, self.today
            ),
            months=self.months([one for one in self.barriers if _is_of(theme, one.theme)]),
            removals=tuple(one for one in self.removals if _is_of(theme, one.barrier.theme)),
            done=sum(done) if done else None,
            asked=tuple(one for one in self._questions if (one.theme or "") == theme),
        )

    @property
    def _questions(self) -> Sequence[Question]:
        return self.results.asked.questions if self.results else ()

    def months(self, barriers: Sequence[Barrier]) -> tuple[Month, ...]:
        """What became of some barriers, month by month, since the first one of any theme."""
        first = min([self.campaign.starts_on, *(one.opened_on for one in self.barriers)])
        return months(map(self._days, barriers), first, self.until)

    @property
    def until(self) -> date:
        """The last day of which barriers are told: that of the week before."""
        return _monday(self.today) - timedelta(days=1)

    def _days(self, barrier: Barrier) -> tuple[date, date | None]:
        gone = barrier.closed_at if barrier.is_gone else None
        zone = self.campaign.timezone
        return barrier.opened_on, calendar.local_day(gone, zone) if gone else None


def _look_up(session: Session, campaign: Campaign, today: date) -> _Found:
    organisation = campaign.organisation_id
    barriers, held_back = _barriers(session, organisation, today)
    aims = _goals(session, organisation, today)
    return _Found(
        campaign,
        today,
        goals=aims,
        actions=queries.actions(session, organisation),
        known=Known(
            looked_after=pulses.answered_for(session, organisation),
            tasks=pulses.tasks_of_each(session, organisation),
            quiet={one.id for one in pulses.without_news(session, organisation, today)},
            recent_goals={one.goal.id for one in aims if one.standing in _READ},
        ),
        barriers=barriers,
        held_back=held_back,
        removals=[Removal(*each) for each in reports.effects_of_removals(session, organisation)],
        done=reports.done_challenges(session, campaign, campaign.starts_on, today),
        results=_about_themes(session, organisation),
    )


def _barriers(session: Session, organisation_id: UUID, today: date) -> tuple[list[Barrier], int]:
    """Those of before this week that may be told of, and at least how many may not.

    A chance is no barrier, and is counted as none.
    """
    monday = _monday(today)
    voices = told_each(queries.voices(session, organisation_id, monday))
    known = [
        one
        for one in queries.barriers(session, organisation_id, before=monday)
        if one.status is not BarrierStatus.MERGED and one.kind is Signal.BARRIER
    ]
    listed = [one for one in known if exports.may_leave(one, voices.get(one.id, NOTHING))]
    return listed, at_least(len(known) - len(listed))


def _goals(session: Session, organisation_id: UUID, today: date) -> list[Progress]:
    """How far each goal is: those that ask for a look first."""
    found = goals.progress(session, organisation_id, today)
    return sorted(found, key=lambda one: _FIRST.index(one.standing))


def _about_themes(session: Session, organisation_id: UUID) -> Results | None:
    """The latest wave that has closed of a questionnaire that is about themes."""
    for measure in queries.questionnaires.closed_measures(session, organisation_id):
        if any(one.theme for one in questionnaire_in(measure.content).questions):
            return questionnaires.results_of(session, measure)
    return None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _is_of(theme: str, said: str) -> bool:
    """Whether something is of a theme; what is of none that there is, is for all of them."""
    return theme == (said if said in THEMES else "")
