"""What coordinators hear of the playbook that they follow: the steps that are due, until done."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from sqlmodel import Session

from bot.messages import playbooks as messages
from bot.messages.bundle import Thing
from challenges import plans
from challenges.models import Organisation
from challenges.queries.plans import plan_of


def due(session: Session, organisation: Organisation, today: date) -> Iterator[Thing]:
    """The steps that are due by today and not done, in their order."""
    plan = plan_of(session, organisation.id)
    if plan is None:
        return
    for one in plans.steps_of(session, plan):
        if one.due is None or one.due > today or one.is_done:
            continue
        yield Thing(
            f"step/{messages.value_of(plan, one.step)}",
            one.due,
            partial(messages.title_of, one.step),
            partial(messages.known, one, today),
            partial(messages.opens, plan, one.step),
        )
