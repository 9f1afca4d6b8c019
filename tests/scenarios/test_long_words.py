"""Long words in a form: what stands in it when it opens can be sent back as it is."""

from sqlmodel import Session, select

from bot.messages.programme.actions import value_of
from challenges import actions
from challenges.action_lists import longest
from challenges.models import Action, Barrier, Friction, Organisation, Role
from tests.scenarios.telling import with_reports
from tests.scenarios.world import World

_TEXTS = ("title", "owner", "ambassador", "competences", "description")
LONG = ("De bak op de gang is vol en niemand weet van wie hij is. " * 60)[:3000].strip()


async def test_words_behind_the_command_are_where_a_report_begins(world: World):
    await world.begin()
    await world.at(1)
    anna = world.person("anna")
    await anna.types("Prikkel, melden: De bak (op 3) is vol.")

    assert anna.form is not None
    assert {f.id: f.value for f in anna.form.fields}["text"] == "De bak (op 3) is vol."
    assert len(anna.form.intro) == 1


async def test_of_a_whole_report_a_coordinator_takes_out_only_what_they_take_out(world: World):
    carla = await with_reports(world, f"Jansen: {LONG[:2900]}", "De lift is kapot")
    await world.tomorrow()
    report = next(f for f in await world.rows(Friction) if f.text.startswith("Jansen"))
    [barrier] = [b for b in await world.rows(Barrier) if b.id == report.barrier_id]
    await carla.presses_raw("redact-report", f"{barrier.id}/{barrier.version}/{report.id}")
    assert carla.form is not None
    [field] = carla.form.fields
    assert field.value == report.text

    await carla.fills_in(text=report.text.removeprefix("Jansen: "))

    kept = next(f for f in await world.rows(Friction) if f.id == report.id)
    assert kept.text == LONG[:2900].strip()


async def test_an_action_of_a_list_can_be_changed_without_making_it_shorter(world: World):
    await world.begin()
    carla = await world.grant("carla", Role.COORDINATOR)
    long = {name: "x" * longest(name) for name in _TEXTS}

    def add(session: Session) -> str:
        organisation = session.exec(select(Organisation)).one()
        plan = actions.Plan(**long, secap={"area": "y" * longest("area")})
        return value_of(actions.create(session, organisation.id, plan, now=world.clock()))

    await carla.presses_raw("change-action", await world.store.write(add))
    assert carla.form is not None
    shown = {field.id: str(field.value) for field in carla.form.every_field}
    await carla.fills_in(**{**shown, "title": "y" * 200})

    [action] = await world.rows(Action)
    assert {name: getattr(action, name) for name in _TEXTS} == {**long, "title": "y" * 200}
