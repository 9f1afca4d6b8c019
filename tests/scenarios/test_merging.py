"""Barriers that are the same, and that turn out not to be."""

from challenges.models import Barrier, BarrierStatus, Friction, Role
from tests.scenarios.telling import with_reports
from tests.scenarios.watching import reports
from tests.scenarios.world import World


async def _barrier(world: World) -> Barrier:
    [barrier] = [b for b in await world.rows(Barrier) if b.status is not BarrierStatus.MERGED]
    return barrier


async def test_merged_can_be_taken_apart_again_with_its_own_voices(world: World):
    carla = await with_reports(world, "De douche is koud")
    barrier = await _barrier(world)
    await carla.presses_raw("review-more", str(barrier.id))
    await carla.presses("Weer losmaken")

    assert carla.sees.startswith("De douche is koud")
    statuses = {b.status for b in await world.rows(Barrier)}
    assert BarrierStatus.MERGED not in statuses


async def test_what_was_over_and_merged_is_open_once_it_is_taken_apart(world: World):
    carla = await with_reports(world, "De douche is koud")
    await world.tomorrow()
    over, head = await world.rows(Barrier)
    if over.status is not BarrierStatus.MERGED:
        over, head = head, over
    await carla.presses_raw("unmerge-barrier", f"{over.id}/{over.version}")
    await carla.presses_raw("remove-barrier", f"{over.id}/{over.version + 1}")
    await carla.fills_in(answer="Er is een nieuwe boiler.")
    await carla.presses_raw("merge-into", f"{over.id}/{over.version + 2}/{head.id}")
    await carla.presses_raw("unmerge-barrier", f"{over.id}/{over.version + 3}")

    [again] = [barrier for barrier in await world.rows(Barrier) if barrier.id == over.id]
    assert (again.status, again.closed_at) == (BarrierStatus.ACKNOWLEDGED, None)


async def test_whoever_is_merged_into_own_words_never_reads_them(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    for name, text in (("Facilitair-0", "Jansen doet dwars"), ("Facilitair-1", "De baas wil niet")):
        await world.person(name).types("drempel")
        await world.person(name).fills_in(code="CULT", text=text, known="yes")
    carla = await world.grant("carla", Role.COORDINATOR)
    head, other = await world.rows(Barrier)
    await world.tomorrow()
    await carla.presses_raw("merge-into", f"{other.id}/{other.version}/{head.id}")
    await carla.presses("Antwoord geven")
    await carla.fills_in(answer="We praten erover.")
    await world.deliver()

    mail = [world.person(f"Facilitair-{number}").mail[-1] for number in (0, 1)]
    assert all("We praten erover." in text for text in mail)
    assert [("Jansen" in text, "De baas" in text) for text in mail] in (
        [(True, False), (False, True)],
    )


async def test_an_old_card_of_a_merged_barrier_leads_to_the_one_it_belongs_to(world: World):
    carla = await with_reports(world, "De douche is koud")
    head = await _barrier(world)
    [merged] = [b for b in await world.rows(Barrier) if b.status is BarrierStatus.MERGED]
    for action in ("review-barrier", "review-more", "answer-barrier", "merge-barrier"):
        await carla.presses_raw(action, str(merged.id))
        assert "Weer openen" not in carla.labels
        assert "Weer losmaken" in carla.labels
    await carla.presses("Naar de drempel waar deze bij hoort")
    assert carla.sees.startswith(head.name("nl"))

    await carla.presses("Meer …")
    assert "Samenvoegen" not in carla.labels  # there is no other barrier


async def test_whoever_is_merged_hears_under_which_name_it_goes_on(world: World):
    carla = await with_reports(world)
    head = await _barrier(world)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(code="FACIL", text="Jansen heeft geen mokken", known="yes")
    other = next(b for b in await world.rows(Barrier) if b.own_words)
    await carla.presses_raw("merge-into", f"{other.id}/{other.version}/{head.id}")
    await world.deliver()

    assert "Jansen heeft geen mokken" in anna.mail[-1]
    assert f"hetzelfde: {head.name('nl')}. Jouw stem telt daar mee." in anna.mail[-1]


async def test_a_report_is_merged_into_what_is_set_aside_and_the_reporter_hears_why(world: World):
    carla = await with_reports(world)
    await reports(world, "anna", "Er staat nooit een mok", known="yes")
    aside, own = sorted(await world.rows(Barrier), key=lambda barrier: barrier.own_words)
    await world.tomorrow()
    await carla.presses_raw("review-more", str(aside.id))
    await carla.presses("Parkeren")
    await carla.fills_in(answer="Eerst de verbouwing.", **{"review-on": "2026-06-08"})
    await carla.presses_raw("review-more", str(own.id))
    await carla.presses("Samenvoegen")
    await carla.fills_in(into=str(aside.id))
    await world.deliver()

    assert carla.sees.startswith("Vaste mok")
    told = world.person("anna").mail[-1]
    assert "Samengevoegd, want dit gaat over hetzelfde: Vaste mok" in told
    assert "Geparkeerd, we kijken er weer naar op maandag 8 juni" in told
    assert "Antwoord: Eerst de verbouwing." in told


async def test_words_taken_out_of_a_report_that_moved_twice_are_kept_nowhere(world: World):
    carla = await with_reports(world, "Jansen doet dwars")
    barrier = await _barrier(world)
    await world.tomorrow()
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Aparte drempel")
    await carla.fills_in(title="Er werkt iemand tegen")
    await carla.presses("Woorden weghalen")
    await carla.fills_in(text="Iemand doet dwars")

    for row in [*await world.rows(Barrier), *await world.rows(Friction)]:
        assert "Jansen" not in str(row.model_dump())
