"""Two people with the same form, or one in two places: nobody overwrites what they did not see."""

import pytest

from challenges.models import Action, Barrier, BarrierStatus, Friction, Reminder, Role
from tests.scenarios.reminding import WEEK, reminded
from tests.scenarios.telling import blocked, with_reports
from tests.scenarios.world import Person, World

SAYS_NOW = "Er staat nu: "


async def two(world: World, role: Role = Role.COORDINATOR) -> tuple[Person, Person, Barrier]:
    """Two people with a role, and a barrier that both of them see."""
    await world.live(("two", role), lambda: _until_tomorrow(world, role))
    [barrier] = await world.rows(Barrier)
    return world.person("carla"), world.person("dirk"), barrier


async def _until_tomorrow(world: World, role: Role) -> None:
    await world.begin()
    await world.at(1)
    await blocked(world, "anna")
    for name in ("carla", "dirk"):
        await world.grant(name, role)
    await world.tomorrow()


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("action", "first", "incomplete", "wrong", "whole", "kept"),
    [
        pytest.param(
            "assign-barrier", {"owner": "Facilitair", "due": "2026-06-12"},
            {"owner": "Inkoop"}, "due", {"owner": "Inkoop", "due": "2026-06-19"}, "Facilitair",
            id="owner and date",
        ),
        pytest.param(
            "answer-barrier", {"answer": "Er komen bekers."},
            {}, "answer", {"answer": "Wij kijken."}, "Er komen bekers.",
            id="answer",
        ),
        pytest.param(
            "rename-barrier", {"title": "Geen bekers"},
            {}, "title", {"title": "Plastic"}, "Geen bekers",
            id="name",
        ),
        pytest.param(
            "reject-barrier", {"answer": "Geen geld.", "instead": "Volgend jaar."},
            {"answer": "Mag niet."}, "instead", {"answer": "Mag niet.", "instead": "Thuis."},
            "Geen geld.",
            id="not possible",
        ),
        pytest.param(
            "park-barrier", {"review-on": "2026-07-01", "answer": "Na de verbouwing."},
            {"review-on": "2026-08-03"}, "answer", {"review-on": "2026-08-03", "answer": "Later."},
            "Na de verbouwing.",
            id="set aside",
        ),
    ],
)  # fmt: skip
async def test_a_form_sent_back_incomplete_does_not_overwrite_what_a_colleague_saved(
    world: World,
    action: str,
    first: dict[str, str],
    incomplete: dict[str, str],
    wrong: str,
    whole: dict[str, str],
    kept: str,
):
    carla, dirk, barrier = await two(world)
    value = f"{barrier.id}/{barrier.version}"
    for person in (carla, dirk):
        await person.presses_raw(action, value)
    await carla.fills_in(**first)
    [saved] = await world.rows(Barrier)

    await dirk.fills_in(**incomplete)
    assert set(dirk.errors) == {wrong}
    await dirk.fills_in(**whole)

    [barrier] = await world.rows(Barrier)
    assert barrier == saved
    assert dirk.form is not None
    told = "\n".join([*dirk.errors.values(), *(part.text for part in dirk.form.intro)])
    assert "Er is niets overschreven." in told
    assert f"{SAYS_NOW}" in told
    assert kept in told
    assert {field.id: field.value for field in dirk.form.fields} == whole


async def test_who_has_seen_what_it_says_now_may_change_it(world: World):
    carla, dirk, barrier = await two(world)
    for person in (carla, dirk):
        await person.presses_raw("assign-barrier", f"{barrier.id}/{barrier.version}")
    await carla.fills_in(owner="Facilitair", due="2026-06-12")
    await dirk.fills_in(owner="Inkoop", due="2026-06-12")
    assert f"{SAYS_NOW}Facilitair" in dirk.errors["owner"]
    assert "due" not in dirk.errors
    await dirk.fills_in(owner="Inkoop", due="2026-06-12")

    [barrier] = await world.rows(Barrier)
    assert barrier.owner == "Inkoop"


async def test_what_was_emptied_stays_empty_in_a_form_that_is_sent_back(world: World):
    carla, dirk, barrier = await two(world)
    await carla.presses_raw("describe-barrier", f"{barrier.id}/{barrier.version}")
    await carla.fills_in(site="Stadhuis")
    await dirk.presses_raw("describe-barrier", f"{barrier.id}/{barrier.version + 1}")
    await carla.presses_raw("describe-barrier", f"{barrier.id}/{barrier.version + 1}")
    await carla.fills_in(site="Werf")
    await dirk.fills_in()

    assert dirk.form is not None
    assert dirk.form.fields[-1].value == ""
    assert dirk.errors["site"] == f"{SAYS_NOW}Werf"


async def test_of_two_leaders_the_second_sees_what_the_first_decided(world: World):
    carla, dirk, barrier = await two(world, Role.LEADER)
    for person in (carla, dirk):
        await person.presses_raw("decide-barrier", f"{barrier.id}/{barrier.version}")
    await carla.fills_in(decision="go-ahead", note="Doen.")
    await dirk.fills_in(decision="not-now", note="Te duur.")

    [barrier] = await world.rows(Barrier)
    assert barrier.decision_note == "Doen."
    assert dirk.errors["note"] == f"{SAYS_NOW}Doen."
    await dirk.fills_in(decision="not-now", note="Te duur.")
    [barrier] = await world.rows(Barrier)
    assert barrier.decision_note == "Te duur."


@pytest.mark.parametrize("form", ["change-action", "action-status"])
async def test_of_an_action_too(world: World, form: str):
    carla, dirk, _ = await two(world)
    await carla.presses_raw("new-action")
    await carla.fills_in(title="Bekers", status="proposed")
    [action] = await world.rows(Action)
    for person in (carla, dirk):
        await person.presses_raw(form, f"{action.id}/{action.version}")
    await carla.fills_in(title="Bekers", status="planned")
    await dirk.fills_in()
    assert dirk.errors
    await dirk.fills_in(title="Kopjes", status="in-progress")

    [action] = await world.rows(Action)
    assert action.status == "planned"
    assert dirk.errors["status"].startswith(SAYS_NOW) or SAYS_NOW in dirk.errors["status"]
    await dirk.fills_in(title="Kopjes", status="in-progress")
    [action] = await world.rows(Action)
    assert action.status == "in-progress"


async def test_of_a_reminder_that_was_changed_on_another_device(begun: World):
    anna = await reminded(begun)
    await anna.types("herinnering")
    on_the_phone = anna.form
    await anna.fills_in(on="yes", at="11:00", timezone="Europe/Amsterdam", **WEEK)

    anna.form = on_the_phone
    await anna.fills_in(on="yes", at="14:00", timezone="Europe/Amsterdam", monday="yes")

    [reminder] = await begun.rows(Reminder)
    assert f"{reminder.at:%H:%M}" == "11:00"
    assert anna.errors["at"] == f"{SAYS_NOW}11:00"
    assert anna.errors["friday"] == f"{SAYS_NOW}ja"
    await anna.fills_in(on="yes", at="14:00", timezone="Europe/Amsterdam", monday="yes")
    [reminder] = await begun.rows(Reminder)
    assert (f"{reminder.at:%H:%M}", reminder.weekdays) == ("14:00", [0])


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("form", "first", "second", "differs"),
    [
        pytest.param(
            "describe-barrier", {"site": "Stadhuis"}, {"site": "Werf"}, "Stadhuis", id="details"
        ),
        pytest.param(
            "remove-barrier", {"answer": "Er zijn bekers."}, {"answer": "Weg."}, "Er zijn bekers.",
            id="removed",
        ),
        pytest.param("merge-barrier", {"into": "0"}, {"into": "1"}, "Samengevoegd", id="merge"),
    ],
)  # fmt: skip
async def test_of_forms_that_nothing_is_missing_from_too(
    world: World, form: str, first: dict[str, str], second: dict[str, str], differs: str
):
    carla, dirk, barrier = await two(world)
    others = await _others(world, carla)
    for person in (carla, dirk):
        await person.presses_raw(form, f"{barrier.id}/{barrier.version}")
    first, second = (
        {name: others[int(value)] if name == "into" else value for name, value in typed.items()}
        for typed in (first, second)
    )
    await carla.fills_in(**first)
    saved = [b for b in await world.rows(Barrier) if b.id == barrier.id]
    assert saved[0].version > barrier.version

    await dirk.fills_in(**second)

    assert [b for b in await world.rows(Barrier) if b.id == barrier.id] == saved
    assert dirk.form is not None
    told = "\n".join([*dirk.errors.values(), *(part.text for part in dirk.form.intro)])
    assert "Er is niets overschreven." in told
    assert differs in told


async def _others(world: World, carla: Person) -> list[str]:
    """Two more barriers, with names."""
    known = {barrier.id for barrier in await world.rows(Barrier)}
    for number, text in enumerate(("De douche is koud", "De lift is kapot")):
        person = world.person(f"bas{number}")
        await person.types("drempel")
        await person.fills_in(code="FACIL", text=text)
    await world.tomorrow()
    return [str(b.id) for b in await world.rows(Barrier) if b.id not in known]


@pytest.mark.parametrize(
    ("form", "sent"),
    [
        pytest.param("redact-report", [{"text": "Jansen werkt tegen"}], id="words"),
        pytest.param("split-report", [{}, {"title": "Jansen werkt tegen"}], id="split"),
    ],
)
async def test_of_the_forms_about_one_report_too(
    world: World, form: str, sent: list[dict[str, str]]
):
    carla = await with_reports(world, "Jansen doet dwars", "De lift is kapot")
    dirk = await world.grant("dirk", Role.COORDINATOR)
    await world.tomorrow()
    barrier = next(b for b in await world.rows(Barrier) if b.status is not BarrierStatus.MERGED)
    report = next(f for f in await world.rows(Friction) if f.text == "Jansen doet dwars")
    for person in (carla, dirk):
        await person.presses_raw(form, f"{barrier.id}/{barrier.version}/{report.id}")
    await carla.presses_raw("redact-report", f"{barrier.id}/{barrier.version}/{report.id}")
    await carla.fills_in(text="Iemand doet dwars")

    for typed in sent:
        await dirk.fills_in(**typed)

    now = next(f for f in await world.rows(Friction) if f.id == report.id)
    assert (now.text, now.barrier_id) == ("Iemand doet dwars", report.barrier_id)
    assert dirk.form is not None
    told = "\n".join([*dirk.errors.values(), *(part.text for part in dirk.form.intro)])
    assert "Er is niets overschreven." in told
    assert "Iemand doet dwars" in told
