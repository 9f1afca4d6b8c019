"""Two taps that say what got in the way, without a name."""

import hmac
from hashlib import sha256

from bot.app import Bot
from bot.models import InboxEntry, WorkspaceRecord
from challenges.models import (
    Barrier,
    Friction,
)
from tests.scenarios.telling import STANDARD, blocked
from tests.scenarios.world import World


async def test_two_taps_say_what_got_in_the_way_without_a_name(world: World):
    await world.begin({"Facilitair": 6})
    await world.at(1)
    member = await blocked(world, "Facilitair-0")

    [friction] = await world.rows(Friction)
    assert member.sees.startswith("Dank je")
    assert (friction.participant_id, friction.text) == (None, "")
    assert friction.team_id is not None  # six people: nobody can be picked out


async def test_the_team_of_a_small_team_is_not_kept(world: World):
    await world.begin({"Griffie": 3})
    await world.at(1)
    await blocked(world, "Griffie-0")

    [friction] = await world.rows(Friction)
    assert friction.team_id is None


async def test_the_same_ready_made_answers_gather_under_one_barrier(world: World):
    await world.begin({"Facilitair": 7})
    await world.at(1)
    monday = world.post
    for number in range(5):
        last = await blocked(world, f"Facilitair-{number}")

    assert len(await world.rows(Barrier)) == 1
    assert len(await world.rows(Friction)) == 5
    assert "collega’s" not in last.sees  # today's reports show tomorrow

    await world.at(2)
    late = world.person("Facilitair-5")
    await late.presses("Vandaag niet", on=monday)
    await late.presses(next(label for label in late.labels if label not in STANDARD))
    assert "Minstens 5 collega’s liepen hier al tegenaan." in late.sees


async def test_a_doubled_tap_on_a_reason_counts_once(world: World):
    await world.begin()
    await world.at(1)
    anna = await blocked(world, "anna")
    await anna.presses("Vandaag niet", on=world.post)
    again = next(label for label in anna.labels if label not in STANDARD)
    await anna.presses(again)

    assert len(await world.rows(Friction)) == 1


async def test_the_database_alone_does_not_tell_who_tapped_a_reason(world: World):
    await world.begin()
    await world.at(1)
    world.bot = Bot(world.store, world.clock, b"kept elsewhere", patience=60)
    anna = world.person("anna")
    await anna.presses("Vandaag niet", on=world.post)
    reason = next(button for button in anna.buttons if button.label not in STANDARD)
    await anna.presses(reason.label)

    [workspace] = await world.rows(WorkspaceRecord)
    guess = f"{workspace.id}/anna/friction/{reason.value}"
    kept = {entry.key for entry in await world.rows(InboxEntry)}
    assert hmac.digest(b"kept elsewhere", guess.encode(), "sha256").hex() in kept
    assert hmac.digest(b"", guess.encode(), "sha256").hex() not in kept
    assert sha256(guess.encode()).hexdigest() not in kept


async def test_a_challenge_that_is_a_question_keeps_only_its_question_mark(world: World):
    await world.begin()
    for day in (1, 2, 3, 4, 5, 8, 9, 10):  # the eighth is "Is het nodig?"
        await world.at(day)
    anna = await blocked(world, "anna")

    assert "Is het nodig? " in anna.sees
    assert "?:" not in anna.sees
