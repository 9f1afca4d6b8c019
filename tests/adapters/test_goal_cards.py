"""Cards and forms about goals, at their largest: whole in Slack and in Teams, in every language."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from adapters.slack import limits
from adapters.slack.blocks import to_blocks
from adapters.slack.texts import length
from adapters.slack.views import to_view
from adapters.teams.adaptive_cards import Surface, to_adaptive_card
from adapters.teams.dialogs import to_form_card
from bot.ambitions import Wanted
from bot.chat.cards import Card
from bot.chat.forms import Form
from bot.i18n import LOCALES, Translate, translator
from bot.messages.goals import ambitions, forms, showing
from bot.messages.questionnaires.comparing import Results
from challenges import questionnaires
from challenges.models import Action, Goal, Measure, Reading, Wave
from scoring.ambitions import gaps
from scoring.goals import Progress
from scoring.questionnaires import Group, Partition, Share, Told
from tests.adapters.teams.card_rules import actions as teams_buttons
from tests.adapters.teams.card_rules import check
from tests.adapters.test_barrier_cards import pressable
from tests.fakes.slack_rules import complaints_about_blocks, complaints_about_view

NOW = datetime(2026, 6, 1, 8, tzinfo=UTC)
LONG = "Veel minder stroom in al onze gebouwen, van stadhuis tot werf, ieder jaar opnieuw. " * 3


def goal(number: int = 0) -> Goal:
    return Goal(
        organisation_id=uuid4(), theme="climate", text=f"{number} {LONG}"[:200],
        unit="kilowattuur per vierkante meter per jaar"[:40], from_year=2020,
        from_value=-999_999_999_999, to_year=2050, to_value=123_456_789.123456,
        source=LONG[:200], created_at=NOW,
    )  # fmt: skip


def readings(of: Goal, many: int = 60) -> list[Reading]:
    return [
        Reading(
            goal_id=of.id, day=date(2021, 1, 1) + timedelta(days=30 * number),
            value=123_456_789.5 - number, source=LONG[:200], note=LONG[:300],
        )
        for number in range(many)
    ]  # fmt: skip


def measured() -> Results:
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


def every_card(translate: Translate) -> list[Card]:
    one, found = goal(), measured()
    read, today = readings(one), NOW.date()
    many = [Progress(goal(number), read[0], today) for number in range(13)]
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


def every_form(translate: Translate) -> list[Form]:
    one = goal()
    [reading] = readings(one, 1)
    action = Action(organisation_id=one.organisation_id, title=LONG[:200], created_at=NOW)
    return [
        forms.new_goal_form(translate),
        forms.change_goal_form(one, translate),
        forms.reading_form(one, reading, translate),
        forms.correct_form(reading, one, translate),
        forms.serve_form(action, [goal(number) for number in range(30)], translate),
    ]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_button_of_every_card_can_be_pressed_in_slack_and_in_teams(locale: str):
    for card in every_card(translator(locale)):
        blocks = to_blocks(card)
        assert complaints_about_blocks(blocks) == [], card.title
        adaptive = to_adaptive_card(card)
        check(adaptive)
        assert len(teams_buttons(adaptive)) == pressable(card), card.title


@pytest.mark.parametrize("locale", LOCALES)
def test_what_looks_the_same_twice_says_to_a_listener_what_it_is_about(locale: str):
    for card in every_card(translator(locale)):
        labels = Counter(button.label for button in card.every_button)
        nameless = [b for b in card.every_button if labels[b.label] > 1 and not b.name]
        assert nameless == [], card.title


@pytest.mark.parametrize("locale", LOCALES)
def test_every_form_is_whole_and_its_title_is_not_cut(locale: str):
    for form in every_form(translator(locale)):
        view = to_view(form)
        assert complaints_about_view(view) == [], form.title
        assert length(form.title) <= limits.VIEW_TITLE, form.title
        check(to_form_card(form))
        check(to_form_card(form, place=Surface.DIALOG), in_dialog=True)
