"""`prikkel playbook follow|status|tick|untick`: which one, and what of it is done."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer
from sqlmodel import Session

from adapters.cli import gate
from adapters.cli.naming import known, the_user, workspace_option
from adapters.cli.organisations import Settlement, appoint, settle, the_organisation
from adapters.cli.playbooks import Name
from adapters.cli.terminal import (
    OfflineOption,
    OrganisationOption,
    Refusal,
    change,
    day_option,
    look,
    prepared_settings,
    say,
)
from adapters.clocks import utc_now
from adapters.settings import Settings
from bot.chat.conversations import Workspace
from bot.i18n import SPARE
from challenges import calendar, own_playbooks, plans, playbooks
from challenges.models import Organisation, Plan, Role
from challenges.packs.sentences import nearest
from challenges.plans import PlannedStep
from challenges.playbooks import Step
from challenges.queries.plans import plan_of, plan_start

Key = Annotated[str, typer.Argument(metavar="KEY", help="A step; see: prikkel playbook status")]
Owner = Annotated[str | None, OrganisationOption]


def follow(
    name: Name,
    start: Annotated[
        date | None,
        day_option(
            "--start", help_text="The first day of the campaign, if it has no campaign yet."
        ),
    ] = None,
    workspace: Annotated[
        list[Workspace] | None,
        workspace_option("Where the campaign will run, if nothing is set up there yet; repeat."),
    ] = None,
    coordinator: Annotated[
        list[str] | None, typer.Option(metavar="USER", help="Who looks after it; repeat for more.")
    ] = None,
    leader: Annotated[
        list[str] | None, typer.Option(metavar="USER", help="Who decides; repeat for more.")
    ] = None,
    country: Annotated[
        str, typer.Option(help="Whose weekends and holidays are days off; NL if left out.")
    ] = "",
    organisation: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whose campaign it is; made when it is new.")
    ] = None,
    offline: Annotated[bool, OfflineOption] = False,
) -> None:
    """Follow a playbook, also weeks before the campaign starts.

    prikkel playbook follow two-week-challenge --start 2027-01-18 --workspace slack:T123

    A file of yours is kept among the organisation's own playbooks, as on the board.
    What is ticked already stays ticked, of steps that both playbooks have. The campaign itself is
    started later, with: prikkel campaign start
    """
    places, settings = workspace or [], prepared_settings()
    if (coordinator or leader) and not places:
        raise Refusal("Say with --workspace where the coordinators and leaders are.")
    roles = [
        (the_user(text, places[0]), role)
        for role, texts in ((Role.COORDINATOR, coordinator), (Role.LEADER, leader))
        for text in texts or ()
    ]
    playbook = playbooks.load(name)
    people = known(settings, [user for user, _ in roles], offline=offline) if roles else {}
    zone = "Europe/Amsterdam"
    wanted = Settlement(organisation, settings.locale, zone, country.upper(), list(settings.spoken))

    def work(session: Session) -> list[str]:
        now = utc_now()
        owner = (
            settle(session, places, wanted, now)
            if places
            else the_organisation(session, organisation)
        )
        for user, role in roles:
            appoint(session, people[user], role)
        plan = plans.follow(session, owner, playbook, starts_on=start, now=now)
        if name not in playbooks.available():
            own_playbooks.keep(session, owner, playbook)
        return list(_described(session, owner, plan, settings))

    for line in change(settings, work):
        say(line)


def status(organisation: Owner = None) -> None:
    """Say which playbook is followed, what of it is done, and what is due.

    prikkel playbook status
    """
    settings = prepared_settings()

    def work(session: Session) -> list[str]:
        owner = the_organisation(session, organisation)
        plan = plan_of(session, owner.id)
        if plan is None:
            raise Refusal(
                f"{owner.name} follows no playbook. Choose one: prikkel playbook list, and then "
                "prikkel playbook follow NAME"
            )
        return list(_described(session, owner, plan, settings))

    for line in look(settings, work):
        say(line)


def tick(
    key: Key,
    on: Annotated[
        date | None, day_option("--on", help_text="When it was done; today if left out.")
    ] = None,
    note: Annotated[
        str, typer.Option(metavar="TEXT", help="Where it stands: a reference, a role, a mailbox.")
    ] = "",
    organisation: Owner = None,
) -> None:
    """Say that a step is done, such as one of the gate.

    prikkel playbook tick works-council-agreed --on 2026-12-01 --note "letter 2026/118"
    """
    if len(note.strip()) > plans.LONGEST_NOTE:
        raise Refusal(f"The note is too long; at most {plans.LONGEST_NOTE} characters fit.")

    def work(session: Session) -> Step:
        owner = the_organisation(session, organisation)
        plan = _plan(session, owner)
        step = _step(plan, key)
        if step.checked:
            raise Refusal("Prikkel sees this by itself. Give the roles: prikkel roles grant --help")
        if step.asks and not note.strip():
            raise Refusal(f"Say with --note: {step.asks.in_language(SPARE)}")
        today = calendar.local_day(utc_now(), owner.timezone)
        if on is not None and on > today:
            raise Refusal(f"{on} is still to come; a step is ticked once it is done.")
        plans.untick(session, plan, key)
        return plans.tick(session, plan, key, done_on=on or today, note=note)

    settings = prepared_settings()
    say(f"Done: {change(settings, work).title.in_language(settings.locale)}")


def untick(key: Key, organisation: Owner = None) -> None:
    """Take a tick back.

    prikkel playbook untick works-council-agreed
    """

    def work(session: Session) -> Step:
        plan = _plan(session, the_organisation(session, organisation))
        return plans.untick(session, plan, _step(plan, key).key)

    settings = prepared_settings()
    say(f"Not done: {change(settings, work).title.in_language(settings.locale)}")


def _plan(session: Session, owner: Organisation) -> Plan:
    """The plan of an organisation; one with the usual playbook where it has none."""
    plan = plan_of(session, owner.id)
    usual = playbooks.load(playbooks.USUAL)
    return plan or plans.follow(session, owner, usual, now=utc_now())


def _step(plan: Plan, key: str) -> Step:
    keys = [step.key for step in plans.content_in(plan.content).steps]
    if key not in keys:
        raise Refusal(
            f"{plan.playbook} has no step '{key}'{nearest(key, keys)}; see: prikkel playbook status"
        )
    return plans.step_in(plan, key)


def _described(
    session: Session, owner: Organisation, plan: Plan, settings: Settings
) -> Iterator[str]:
    starts_on = plan_start(session, plan)
    yield f"{owner.name} follows {plan.playbook}; the first day is {starts_on or 'not known yet'}."
    yield from gate.history(plan)
    for one in plans.steps_of(session, plan):
        yield _line(one, settings.locale)


def _line(one: PlannedStep, locale: str) -> str:
    box, mark = "[x]" if one.is_done else "[ ]", " (gate)" if one.step.gate else ""
    due = one.due or "no day yet"
    noted = f" {one.tick.done_on} {one.tick.note}".rstrip() if one.tick else ""
    return f"{box} {due} {one.step.key}{mark}: {one.step.title.in_language(locale)}{noted}"
