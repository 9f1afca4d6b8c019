"""What a colleague can do on a day, while somebody watches: every kind of gesture, and an operator.

Each is by somebody else, on a day in a week that is not closed; see `stage`.
"""

from collections.abc import Awaitable, Callable, Mapping

from sqlmodel import Session, select

from bot import roster
from challenges import participants
from challenges.models import Barrier, Challenge, Friction, Role, Team
from tests.scenarios.reminding import WEEK, nudge, reminded
from tests.scenarios.telling import STANDARD, blocked
from tests.scenarios.watching import OWN, reports
from tests.scenarios.world import WORKSPACE, World

TEAMS = {"Facilitair": 12, "Griffie": 10}
DOES_NOT_SUIT = "Past niet bij mij"

Gesture = Callable[[World], Awaitable[object]]


async def stage(world: World, headcounts: Mapping[str, int]) -> None:
    """Tuesday of the second week: one week is closed, and something was said of which it is known.

    `headcounts` are those of teams of which the organisation said how many people they have.
    """
    key = ("the second week", *headcounts.items())
    await world.live(key, lambda: _second_week(world, headcounts))


async def _second_week(world: World, headcounts: Mapping[str, int]) -> None:
    await world.begin(TEAMS)
    await _counted(world, headcounts)
    await world.grant("carla", Role.COORDINATOR)
    await world.grant("leo", Role.LEADER)
    await world.at(1)
    for number in range(4):
        await blocked(world, f"Facilitair-{number}")
    await reports(world, "dora", OWN)
    await reminded(world, "Griffie-9")
    for day in (2, 3, 4, 5, 8):
        await world.at(day)
        for team, size in TEAMS.items():
            for number in range(day % 3, size - 1, 2):
                label = "Gedaan" if (number + day) % 3 else "Vandaag niet"
                await world.person(f"{team}-{number}").presses(label, on=world.post)
        if day == 5:
            await world.at(5, 16)
    known = await _barrier(world)
    await world.person("carla").presses_raw("acknowledge-barrier", f"{known.id}/1")
    for name in ("Facilitair-5", "Facilitair-6"):
        await world.person(name).presses_raw("support-barrier", str(known.id))
    await world.at(9, 15, 1)
    await world.later(60)


async def _counted(world: World, headcounts: Mapping[str, int]) -> None:
    def count(session: Session) -> None:
        for team in session.exec(select(Team)):
            team.headcount = headcounts.get(team.name)
            session.add(team)

    await world.store.write(count)


async def _barrier(world: World) -> Barrier:
    return next(one for one in await world.rows(Barrier) if not one.own_words)


async def _answer(world: World, name: str, answer: str, day: int = 9) -> None:
    found = [one for one in await world.rows(Challenge) if one.day.day == day]
    await world.person(name).presses_raw("check-in", f"{found[0].id}/{answer}")


async def _undo(world: World, name: str) -> None:
    await _answer(world, name, "done")
    undo = next(b for b in world.person(name).buttons if b.action == "undo-check-in")
    await world.person(name).presses_raw(undo.action, undo.value)


async def _taps(world: World, name: str) -> None:
    person = world.person(name)
    await _answer(world, name, "not-today")
    await person.presses(next(each for each in person.labels if each not in STANDARD))


async def _taps_the_old_reason(world: World) -> None:
    known = next(each for each in await world.rows(Friction) if each.reason)
    value = f"{known.challenge_id}/{known.reason}"
    await world.person("Facilitair-4").presses_raw("friction-reason", value)


async def _does_not_suit(world: World) -> None:
    person = world.person("Facilitair-7")
    await _answer(world, person.id, "not-today")
    await person.presses(DOES_NOT_SUIT)


async def _takes_a_report_back(world: World) -> None:
    person = await reports(world, "Griffie-2", "De lift staat stil")
    key = next(b.value for b in person.buttons if b.action == "take-back-report")
    await person.presses_raw("take-back-report", key)


async def _is_away(world: World) -> None:
    person = world.person("Griffie-3")
    await person.types("pauze")
    await person.fills_in(first="2026-06-09", last="2026-06-19")


async def _works_on_other_days(world: World) -> None:
    person = world.person("Griffie-4")
    await person.types("werkdagen")
    await person.fills_in(monday="yes", tuesday="yes")


async def _joins(world: World) -> None:
    person = world.person("zoe")
    await _answer(world, "zoe", "done")
    await person.types("werkdagen")
    await person.fills_in(monday="yes")


async def _chooses_a_team(world: World) -> None:
    await _answer(world, "yara", "done")

    def choose(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        team = roster.team_named(session, workspace, "Griffie")
        person = roster.meet(session, workspace, "yara")
        participants.choose_team(session, person, team.id, now=world.clock())

    await world.store.write(choose)


async def _is_moved(world: World) -> None:
    def move(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        team = roster.team_named(session, workspace, "Griffie")
        person = roster.meet(session, workspace, "Facilitair-8")
        participants.choose_team(session, person, team.id, now=world.clock())

    await world.store.write(move)


async def _comes_and_goes(world: World) -> None:
    for gesture in ("join", "leave", "join", "erase"):
        await world.person("xena").presses_raw(gesture)


async def _says_me_too(world: World) -> None:
    known = str((await _barrier(world)).id)
    await world.person("Griffie-5").presses_raw("support-barrier", known)


async def _takes_me_too_back(world: World) -> None:
    known = str((await _barrier(world)).id)
    await world.person("Facilitair-5").presses_raw("withdraw-support", known)


async def _answers_whose_reminder_was_sent(world: World) -> None:
    assert nudge(world.person("Griffie-9"))
    await _answer(world, "Griffie-9", "done")


async def _wants_no_reminder(world: World) -> None:
    person = world.person("Griffie-9")
    await person.types("herinnering")
    await person.fills_in(at="16:00", timezone="Europe/Amsterdam", **WEEK)


GESTURES: dict[str, Gesture] = {
    "does it": lambda world: _answer(world, "Griffie-0", "done"),
    "changes the answer": lambda world: _answer(world, "Griffie-0", "not-today"),
    "is away": lambda world: _answer(world, "Griffie-1", "away"),
    "undoes an answer": lambda world: _undo(world, "Facilitair-9"),
    "answers late": lambda world: _answer(world, "Facilitair-10", "done", day=8),
    "changes a late answer": lambda world: _answer(world, "Facilitair-1", "away", day=8),
    "answers whose reminder was sent": _answers_whose_reminder_was_sent,
    "taps a reason": lambda world: _taps(world, "Griffie-6"),
    "taps the reason that four tapped": _taps_the_old_reason,
    "says that it does not suit": _does_not_suit,
    "reports": lambda world: reports(world, "Griffie-7", "De kraan lekt"),
    "reports by name": lambda world: reports(world, "Griffie-8", "Het licht is uit", known="yes"),
    "reports for a code": lambda world: reports(world, "yara", "Te koud", **{"code-wanted": "yes"}),
    "takes a report back": _takes_a_report_back,
    "says me too": _says_me_too,
    "takes a me too back": _takes_me_too_back,
    "declares absence": _is_away,
    "ends it": lambda world: world.person("Griffie-3").presses_raw("end-pause"),
    "works on other days": _works_on_other_days,
    "joins": _joins,
    "chooses a team": _chooses_a_team,
    "is moved by an operator": _is_moved,
    "wants no reminder": _wants_no_reminder,
    "speaks another language": lambda world: world.person("Griffie-2").presses_raw(
        "choose-language", "en"
    ),
    "leaves": lambda world: world.person("Facilitair-2").presses_raw("leave"),
    "comes back": lambda world: world.person("Facilitair-2").presses_raw("join"),
    "is erased": lambda world: world.person("Facilitair-3").presses_raw("erase"),
    "is erased who said me too": lambda world: world.person("Facilitair-6").presses_raw("erase"),
    "comes and goes": _comes_and_goes,
}
"""By what somebody does, in an order in which each can."""
