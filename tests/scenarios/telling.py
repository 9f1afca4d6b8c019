"""How somebody says what got in the way."""

from datetime import timedelta

from sqlmodel import Session

from bot import roster
from challenges import sign_ins
from challenges.models import Action, AgreementKind, Barrier, IndexCard, Organisation, Role
from challenges.queries import talk_members as members
from challenges.talks import outcomes, rounds, talkers
from tests.scenarios.world import WORKSPACE, Person, World

STANDARD = {
    "Gedaan", "Vandaag niet", "Ik ben er niet", "Ongedaan maken", "Iets anders …", "Kies je team",
    "Niet meer meedoen",
}  # fmt: skip


async def blocked(world: World, name: str, reason: int = 0) -> Person:
    """Somebody says "not today" and taps a ready-made answer: two taps."""
    person = world.person(name)
    await person.presses("Vandaag niet", on=world.post)
    ready_made = [label for label in person.labels if label not in STANDARD]
    await person.presses(ready_made[reason])
    return person


async def with_reports(world: World, *texts: str) -> Person:
    """A coordinator who looks at one barrier that holds these reports in own words."""
    await world.begin({"Facilitair": 8})
    await world.at(1)
    await blocked(world, "Facilitair-0")
    coordinator = await world.grant("carla", Role.COORDINATOR)
    for number, text in enumerate(texts):
        person = world.person(f"Facilitair-{number}")
        await person.types("drempel")
        await person.fills_in(code="FACIL", text=text)
    first, *others = await world.rows(Barrier)
    for other in others:
        await coordinator.presses_raw("merge-into", f"{other.id}/{other.version}/{first.id}")
    return coordinator


async def looks_after_an_action(world: World, person: Person) -> None:
    """A coordinator makes an action, looks after it themselves, and says that it is late."""
    await person.presses_raw("new-action")
    await person.fills_in(title="Nieuwe mokken", theme="circular")
    await person.presses("Taken en nieuws")
    await person.presses("Wie zorgt ervoor?")
    await person.types(f"mijn-acties {person.sees.partition('mijn-acties ')[2][:19]}")
    await person.presses("Ja, elke maand")
    [action] = await world.rows(Action)
    await person.presses_raw("action-health", f"{action.id}/late")


async def stands_on_a_card(world: World, person: Person) -> None:
    """A coordinator makes a contact, puts their own name on it, and says that it helped."""
    await person.presses_raw("new-card")
    await person.fills_in(kind="contact", title="Gebouwen", role="Beheer", theme="all")
    await person.presses("Zet mijn naam erbij")
    await person.fills_in(name="Aline Voorbeeld")
    [card] = await world.rows(IndexCard)
    await person.presses_raw("card-helped", f"{card.id}/0/")


async def lunches(world: World, name: str) -> None:
    """Somebody joins a round of lunch talks, avoids somebody, and agrees on a call."""

    def live(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        organisation = session.get_one(Organisation, workspace.organisation_id)
        people = [roster.meet(session, workspace, each) for each in (name, "theodoor")]
        closes = world.clock().date() + timedelta(days=3)
        held = rounds.open_round(session, organisation, closes, now=world.clock())
        for each in people:
            rounds.say(session, held, each, wants=True, now=world.clock())
            talkers.avoid(session, each.id, "sealed")
        pair = [each.id for each in people]
        (talk,) = rounds.keep(session, held, [(pair, None)], {}, now=world.clock())
        assert roster.group_of(session, pair, {WORKSPACE.platform})
        for each in people:
            _, member = members.talk_of(session, talk.id, each.id)
            outcomes.agree(
                session, member, AgreementKind.WORKING, "Eerst bellen",
                now=world.clock(), on=world.clock().date(),
            )  # fmt: skip

    await world.store.write(live)


async def joins_theme_team(coordinator: Person) -> None:
    """A coordinator who invites themselves for the theme climate, and says yes."""
    await coordinator.presses_raw("theme-invite")
    await coordinator.fills_in(theme="climate", until="2026-12-01")
    await coordinator.types(f"themateam {coordinator.sees.split('themateam ')[-1].split()[0]}")
    await coordinator.presses("Ja, ik doe mee")


async def links_an_account(world: World, name: str) -> None:
    """Somebody has said by which account of their organisation they come into the board."""

    def link(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        person = roster.meet(session, workspace, name)
        theirs = sign_ins.ProviderAccount("https://login.example", "1")
        sign_ins.link(session, person.id, theirs, [b"secret"], world.clock().date())

    await world.store.write(link)
