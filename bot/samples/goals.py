"""Goals, ambitions and readings, each card and form at its largest."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from bot.ambitions import Wanted
from bot.chat.cards import Card
from bot.chat.forms import Form
from bot.i18n import Translate
from bot.messages.goals import ambitions, forms, showing
from bot.messages.questionnaires.comparing import Results
from challenges import questionnaires
from challenges.models import Action, Goal, Measure, Reading, Wave
from scoring.ambitions import gaps
from scoring.goals import Progress
from scoring.questionnaires import Group, Partition, Share, Told

NOW = datetime(2026, 6, 1, 8, tzinfo=UTC)
LONG = "Veel minder stroom in al onze gebouwen, van stadhuis tot werf, ieder jaar opnieuw. " * 3


def a_goal(number: int = 0) -> Goal:
    """A goal with the longest words and numbers."""
    return Goal(
        organisation_id=uuid4(), theme="climate", text=f"{number} {LONG}"[:200],
        unit="kilowattuur per vierkante meter per jaar"[:40], from_year=2020,
        from_value=-999_999_999_999, to_year=2050, to_value=123_456_789.123456,
        source=LONG[:200], created_at=NOW,
    )  # fmt: skip


def some_readings(of: Goal, many: int = 60) -> list[Reading]:
    """What was measured for it."""
    return [
        Reading(
            goal_id=of.id, day=date(2021, 1, 1) + timedelta(days=30 * number),
            value=123_456_789.5 - number, source=LONG[:200], note=LONG[:300],
        )
        for number in range(many)
    ]  # fmt: skip


def _measured() -> Results:
    role = questionnaires.load("role")
    measure = Measure(
        organisation_id=uuid4(), campaign_id=uuid4(), questionnaire="role", wave=Wave.LAST_WEEK,
        opens=date(2026, 5, 1), closes=date(2026, 5, 14), content=role.model_dump_json(),
        closed_on=date(2026, 5, 15),
    )  # fmt: skip
    told = tuple(
        Told(one.key, (Partition(Group("", 60, 5, (Share(("4", "5"), 75 if one.beside else 5),))),))
        for one in role.questions
    )
    return Results(measure, told)


def goal_cards(translate: Translate) -> list[Card]:
    """Each of them."""
    one, found = a_goal(), _measured()
    read, today = some_readings(one), NOW.date()
    many = [Progress(a_goal(number), read[0], today) for number in range(13)]
    actions = [
        Action(organisation_id=one.organisation_id, title=LONG[:200], created_at=NOW)
        for _ in range(30)
    ]
    wanted = Wanted(found, "climate", 2030)
    propose = (ambitions.propose_button(found.measure, translate),)
    return [
        showing.goal_list(many, 6, translate, coordinates=True, more=propose),
        showing.goal_card(
            Progress(one, read[-1], today), read, actions, 9, translate, coordinates=True
        ),
        showing.removal_card(one, 60, translate),
        showing.reading_removal_card(read[0], one, translate),
        ambitions.theme_card(found.measure, translate),
        ambitions.year_card(found.measure, "nature", 2026, translate),
        ambitions.proposals_card(wanted, gaps(found.asked, found.told), set(), translate),
    ]


def goal_forms(translate: Translate) -> list[Form]:
    """Each of them, filled in."""
    one = a_goal()
    [reading] = some_readings(one, 1)
    action = Action(organisation_id=one.organisation_id, title=LONG[:200], created_at=NOW)
    return [
        forms.new_goal_form(translate),
        forms.change_goal_form(one, translate),
        forms.reading_form(one, reading, translate),
        forms.correct_form(reading, one, translate),
        forms.serve_form(action, [a_goal(number) for number in range(30)], translate),
    ]
