"""What coordinators do in chat, beyond reading, planning and closing."""

from bot.chat.cards import Quote
from challenges.models import Barrier, BarrierStatus, Friction, Horizon, Role
from tests.scenarios.telling import with_reports
from tests.scenarios.world import World


async def _barrier(world: World) -> Barrier:
    [barrier] = [b for b in await world.rows(Barrier) if b.status is not BarrierStatus.MERGED]
    return barrier


async def test_planned_started_and_partly_removed_is_told_at_every_step(world: World):
    carla = await with_reports(world)
    barrier = await _barrier(world)
    anna = world.person("anna")
    await anna.presses_raw("support-barrier", str(barrier.id))
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Eigenaar kiezen")
    await carla.fills_in(owner="Facilitair")
    assert "Kies een datum" in carla.errors["due"]
    await carla.fills_in(owner="Facilitair", due="2026-06-12")
    await carla.presses("Er wordt nu aan gewerkt")
    await carla.presses("Weggenomen")
    await carla.fills_in(status="partly-removed")
    assert "Vul dit in" in carla.errors["answer"]
    await carla.fills_in(status="partly-removed", answer="Alleen op de begane grond.")
    assert "Op dinsdag 2 juni om 09:00 zetten we dit" in carla.sees
    await world.deliver()

    assert [text.splitlines()[2].split(",")[0] for text in anna.mail[-2:]] == [
        "Gepland: Facilitair pakt het op",
        "Er wordt aan gewerkt door Facilitair",
    ]
    await world.at(2)
    assert "deels weggenomen" in anna.mail[-1]


async def test_parked_until_a_day_comes_back_on_that_day(world: World):
    carla = await with_reports(world)
    barrier = await _barrier(world)
    await carla.presses_raw("review-more", str(barrier.id))
    await carla.presses("Parkeren")
    await carla.fills_in(answer="Eerst de verbouwing.", **{"review-on": "2026-06-01"})
    assert "dag die nog komt" in carla.errors["review-on"]
    await carla.fills_in(answer="Eerst de verbouwing.", **{"review-on": "2026-06-08"})
    assert "Geparkeerd, we kijken er weer naar op maandag 8 juni" in carla.sees

    await world.at(5, 15, 31)
    assert not any("weer bekijken" in text for text in carla.mail)
    told = "Eerst de verbouwing. We kijken er weer naar op maandag 8 juni."
    assert any(told in card.plain_text() for card in world.wall.cards["channel"].values())
    await world.at(8)
    await world.at(9)
    assert len([text for text in carla.mail if "weer bekijken" in text]) == 1


async def test_a_day_that_has_passed_is_told_once_for_every_day_agreed(world: World):
    carla = await with_reports(world)
    barrier = await _barrier(world)

    async def agree(day: str) -> None:
        await carla.presses_raw("review-barrier", str(barrier.id))
        await carla.presses("Eigenaar kiezen")
        await carla.fills_in(owner="Facilitair", due=day)

    def told() -> list[str]:
        return [
            text for text in carla.mail if "afgesproken dag van deze drempel is voorbij" in text
        ]

    await agree("2026-06-05")  # a Friday
    await world.at(5)
    assert told() == []
    await world.at(8)
    await world.at(9)
    [late] = told()
    assert "Afgesproken: Facilitair, uiterlijk vrijdag 5 juni." in late

    await agree("2026-06-10")
    await world.at(11)
    assert len(told()) == 2
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Weggenomen")
    await carla.fills_in(status="removed", answer="Er zijn nu borden.")
    await world.at(12)
    assert len(told()) == 2


async def test_details_are_kept_with_who_changed_what(world: World):
    carla = await with_reports(world)
    barrier = await _barrier(world)
    await carla.presses_raw("review-more", str(barrier.id))
    await carla.presses("Details")
    await carla.fills_in(
        theme="nature", axis="policy", horizon="2030", impact="4", effort="2", site="Werf"
    )

    barrier = await _barrier(world)
    assert (barrier.theme, barrier.axis, barrier.site) == ("nature", "policy", "Werf")
    assert (barrier.horizon, barrier.impact, barrier.effort) == (Horizon.BY_2030, 4, 2)
    dirk = await world.grant("dirk", Role.COORDINATOR)
    for reader, who in ((carla, "jij"), (dirk, "een coördinator")):
        await reader.presses_raw("barrier-history", str(barrier.id))
        assert f"maandag 1 juni: {who} veranderde de details" in reader.sees


async def test_words_that_are_taken_out_are_kept_nowhere(world: World):
    carla = await with_reports(world, "Jansen van de kantine werkt niet mee")
    barrier = await _barrier(world)
    await world.tomorrow()
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Woorden weghalen")
    await carla.fills_in(text="De kantine werkt niet mee")

    assert "De kantine werkt niet mee" in carla.sees
    for row in [*await world.rows(Barrier), *await world.rows(Friction)]:
        assert "Jansen" not in str(row.model_dump())


async def test_a_report_about_something_else_gets_its_own_barrier(world: World):
    carla = await with_reports(world, "De douche is koud")
    barrier = await _barrier(world)
    await world.tomorrow()
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Aparte drempel")
    await carla.fills_in(title="Geen warme douche")

    assert carla.sees.startswith("Geen warme douche")
    split = next(b for b in await world.rows(Barrier) if b.title == "Geen warme douche")
    frictions = {f.text: f.barrier_id for f in await world.rows(Friction)}
    assert frictions == {"": barrier.id, "De douche is koud": split.id}


async def test_an_answer_that_held_when_it_was_over_is_gone_once_it_is_open_again(world: World):
    carla = await with_reports(world)
    barrier = await _barrier(world)
    anna = world.person("anna")
    await anna.presses_raw("support-barrier", str(barrier.id))
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Niet mogelijk")
    await carla.fills_in(answer="Het contract loopt nog.", instead="Neem een bord mee.")
    await carla.presses("Weer openen")
    await world.deliver()

    assert "Weer open: we kijken er opnieuw naar." in anna.mail[-1]
    assert "contract" not in anna.mail[-1]
    assert "bord" not in anna.mail[-1]
    barrier = await _barrier(world)
    assert (barrier.answer, barrier.instead) == ("", "")
    await carla.presses_raw("barrier-history", str(barrier.id))
    assert "Het contract loopt nog." in carla.sees


async def test_whoever_reported_by_name_hears_that_it_was_read_when_it_gets_a_name(world: World):
    await world.begin({"Facilitair": 8})
    await world.at(1)
    anna = world.person("anna")
    await anna.types("drempel")
    await anna.fills_in(code="FACIL", text="De douche is koud", known="yes")
    carla = await world.grant("carla", Role.COORDINATOR)
    barrier = await _barrier(world)
    await world.tomorrow()
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Gelezen: geef het een naam")
    assert carla.form.intro[0] == Quote("De douche is koud")
    await carla.fills_in(title="Koude douches")
    await world.deliver()

    assert "Koude douches" in anna.mail[-1]
    assert "Gelezen" in anna.mail[-1]


async def test_nothing_is_planned_for_a_day_that_is_over(world: World):
    carla = await with_reports(world)
    barrier = await _barrier(world)
    await carla.presses_raw("assign-barrier", f"{barrier.id}/{barrier.version}")
    await carla.fills_in(owner="Facilitair", due="2026-05-31")

    assert carla.errors == {"due": "Kies een dag die nog komt."}
    await carla.fills_in(owner="Facilitair", due="2026-06-01")
    assert "Facilitair" in carla.sees


async def test_what_happened_last_stands_first(world: World):
    carla = await with_reports(world)
    barrier = await _barrier(world)
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Gelezen")
    await carla.presses("Antwoord geven")
    await carla.fills_in(answer="We zoeken het uit.")
    await carla.presses_raw("barrier-history", str(barrier.id))

    assert carla.sees.index("gaf antwoord") < carla.sees.index("las het")
    await carla.presses("Terug naar de drempel")
    assert "Antwoord tot nu toe: We zoeken het uit." in carla.sees


async def test_a_version_that_no_database_holds_is_never_the_latest(world: World):
    carla = await with_reports(world)
    barrier = await _barrier(world)
    await carla.presses_raw("acknowledge-barrier", f"{barrier.id}/{'9' * 400}")

    assert "Er is niets overschreven" in carla.sees


async def test_who_left_takes_a_me_too_back_and_is_told_nothing_more(world: World):
    carla = await with_reports(world)
    barrier = await _barrier(world)
    ben, cor = world.person("ben"), world.person("cor")
    for person in (ben, cor):
        await person.presses_raw("support-barrier", str(barrier.id))
        await person.types("stoppen")
    await ben.presses_raw("withdraw-support", str(barrier.id))
    assert "weggehaald" in ben.sees

    await carla.presses_raw("acknowledge-barrier", f"{barrier.id}/{barrier.version}")
    await world.deliver()
    assert ben.mail == cor.mail == []


async def test_what_is_partly_gone_or_set_aside_is_removed_without_opening_it_again(world: World):
    carla = await with_reports(world)
    barrier = await _barrier(world)
    await carla.presses_raw("review-barrier", str(barrier.id))
    await carla.presses("Weggenomen")
    await carla.fills_in(status="partly-removed", answer="Op de begane grond.")
    await carla.presses("Weggenomen")
    await carla.fills_in(status="removed", answer="Nu overal.")
    assert (await _barrier(world)).status is BarrierStatus.REMOVED
    assert "Weggenomen" not in carla.labels

    await carla.presses("Weer openen")
    await carla.presses("Meer …")
    await carla.presses("Geschiedenis")
    assert "jij opende de drempel weer" in carla.sees
    assert "las het" not in carla.sees
