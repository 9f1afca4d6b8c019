"""What comes before a campaign starts: what of it is open, and starting all the same."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlmodel import Session

from adapters.cli.terminal import Refusal
from adapters.settings import Settings
from adapters.settings.keeping import Keeping
from challenges import calendar, noting, plans, queries
from challenges.models import Campaign, Plan
from challenges.playbooks import USUAL, Step, load

_RETENTION = "retention"


def pass_through(
    session: Session, campaign: Campaign, settings: Settings, now: datetime, *, anyway: bool
) -> Iterator[str]:
    """Let a campaign start when all of its gate is done, or write down that it does `anyway`.

    Yields what there is to say of that.

    Raises:
        Refusal: something is open.
    """
    plan = plans.lead_to(session, campaign, load(USUAL), now=now)
    today = calendar.local_day(now, campaign.timezone)
    confirm_retention(session, plan, settings, now)
    left = plans.open_gate(session, plan)
    if not left:
        yield "Everything that comes before a campaign is done."
        return
    told = "\n".join(f"  {line}" for line in described(left, settings))
    if not anyway:
        raise Refusal(
            f"Before a campaign starts, this is open:\n{told}\n{_what_now(session, plan, now)}"
        )
    plans.pass_gate(session, plan, left, today=today)
    noting.note(session, f"campaign started without consent open={','.join(plan.ungated)}")
    yield f"It starts without consent, which is written down. Open:\n{told}"


def confirm_retention(session: Session, plan: Plan, settings: Settings, now: datetime) -> None:
    """Tick that the periods are confirmed where somebody has set any of them on this server."""
    names = sorted(settings.model_fields_set & Keeping.model_fields.keys())
    if names and plans.has_step(plan, _RETENTION):
        said = [f"{Keeping.model_fields[name].alias}={getattr(settings, name)}" for name in names]
        owner = queries.organisation(session, plan.organisation_id)
        today = calendar.local_day(now, owner.timezone)
        plans.tick(session, plan, _RETENTION, done_on=today, note=", ".join(said))


def described(steps: Sequence[Step], settings: Settings) -> Iterator[str]:
    """Steps by their keys, and what they say in the language of the server."""
    for step in steps:
        yield f"{step.key}: {step.title.in_language(settings.locale)}"


def _what_now(session: Session, plan: Plan, now: datetime) -> str:
    owner = queries.organisation(session, plan.organisation_id)
    lines = [
        "Tick what is done: prikkel playbook tick KEY --note WHERE-IT-STANDS (roles: prikkel roles "
        "grant, or --coordinator and --leader here).",
        "To start all the same, add --without-consent: that is written down, and coordinators and "
        "leaders see it.",
    ]
    if owner.created_at == now:
        lines.insert(
            0,
            f"{owner.name} is new here. Begin with: prikkel playbook follow {USUAL} "
            "--start YYYY-MM-DD --workspace PLATFORM:ID",
        )
    return "\n".join(lines)


def history(plan: Plan) -> Iterator[str]:
    """That the campaign of a plan was started without consent, if it was."""
    if plan.ungated_on is not None:
        open_then = ", ".join(plan.ungated)
        yield f"Started without consent on {plan.ungated_on}; open then: {open_then}."
