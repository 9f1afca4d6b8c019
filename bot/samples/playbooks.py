"""Every step of a playbook, alone and among others."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from bot.chat.cards import Card
from bot.i18n import translator
from bot.messages import playbooks as messages
from challenges import playbooks
from challenges.calendar import WorkingDays
from challenges.models import Plan
from challenges.plans import PlannedStep
from challenges.playbooks import Playbook

START, TODAY = date(2027, 3, 1), date(2027, 12, 1)


def plan_of(playbook: Playbook) -> Plan:
    """A plan that follows a playbook."""
    return Plan(
        organisation_id=uuid4(), playbook=playbook.name, content="",
        begun_at=datetime(2027, 1, 4, tzinfo=UTC),
    )  # fmt: skip


def playbook_cards(name: str, locale: str) -> Iterator[Card]:
    """Every step by itself, and five at a time as if all of them were late."""
    words, playbook = translator(locale), playbooks.load(name)
    plan, filled = plan_of(playbook), messages.blanks("Gemeente Voorbeeld", START, words)
    planned = [
        PlannedStep(step, step.due(START, WorkingDays()), None, is_done=False)
        for step in playbook.steps
    ]
    for one in planned:
        yield messages.step_card(plan, one, TODAY, filled, words)
    for first in range(0, len(planned), messages.AT_ONCE):
        waiting = planned[first:]
        yield messages.plan_card(plan, waiting, None, TODAY, words, ticked=playbook.steps[0])
    yield messages.plan_card(plan, [], planned[-1], TODAY - timedelta(days=300), words)
