"""What is removed says what has changed: in one sentence that everybody reads, on every road."""

import pytest
from sqlmodel import Session

from challenges import barriers
from challenges.barriers.progress import ChangeNeeded
from challenges.models import Barrier, BarrierStatus, Participant, Role
from tests.scenarios.test_programme import barrier, make_action, marieke
from tests.scenarios.world import Person, World

__all__ = ["marieke"]

NOTHING = pytest.mark.parametrize("words", ["", "   ", "...", "-", "\u200b", "👍"])
ENDINGS = pytest.mark.parametrize(
    "status", [BarrierStatus.REMOVED, BarrierStatus.PARTLY_REMOVED], ids=str
)


@pytest.mark.one_on_postgres
@NOTHING
@ENDINGS
async def test_a_removal_that_says_nothing_is_refused_and_the_form_keeps_what_was_chosen(
    world: World, marieke: Person, status: BarrierStatus, words: str
):
    opened = await barrier(world)
    await marieke.presses_raw("remove-barrier", f"{opened.id}/{opened.version}")

    await marieke.fills_in(status=status, answer=words)

    assert marieke.errors["answer"]
    assert marieke.form is not None
    assert marieke.form.fields[0].value == status
    assert (await barrier(world)).status is BarrierStatus.REPORTED
    await marieke.fills_in(status=status, answer="Er is nu servies.")
    assert (await barrier(world)).answer == "Er is nu servies."


@pytest.mark.one_on_postgres
@NOTHING
@ENDINGS
async def test_nor_does_the_programme_itself_remove_without_a_word(
    world: World, marieke: Person, status: BarrierStatus, words: str
):
    opened = await barrier(world)
    coordinator = (await world.rows(Participant))[-1]

    def remove(session: Session) -> None:
        found = session.get_one(Barrier, opened.id)
        with pytest.raises(ChangeNeeded):
            barriers.close(
                session, found, status, words, by=coordinator, version=found.version,
                now=world.clock.now,
            )  # fmt: skip

    await world.store.write(remove)


async def test_what_was_said_while_it_was_open_is_not_what_has_changed(
    world: World, marieke: Person
):
    opened = await barrier(world)
    await marieke.presses_raw("answer-barrier", f"{opened.id}/{opened.version}")
    await marieke.fills_in(answer="We zoeken het uit.")

    await marieke.presses("Weggenomen")

    assert marieke.form is not None
    assert marieke.form.fields[1].value == ""


async def test_the_sentence_of_a_removed_barrier_is_changed_but_never_emptied(
    world: World, marieke: Person
):
    opened = await barrier(world)
    await marieke.presses_raw("remove-barrier", f"{opened.id}/{opened.version}")
    await marieke.fills_in(answer="Er is nu servies.")
    gone = await barrier(world)
    await marieke.presses_raw("answer-barrier", f"{gone.id}/{gone.version}")

    await marieke.fills_in(answer="…")

    assert "wat er veranderd is" in marieke.errors["answer"]
    assert (await barrier(world)).answer == "Er is nu servies."


async def test_an_action_that_is_done_asks_what_has_changed_about_each_barrier(
    world: World, marieke: Person
):
    await make_action(world, marieke)
    assert not any(label.startswith("Is weg") for label in marieke.labels)
    await marieke.presses("Status kiezen")
    await marieke.fills_in(status="done")

    [asks] = [label for label in marieke.labels if label.startswith("Is weg")]
    assert (await barrier(world)).status is BarrierStatus.REPORTED
    await marieke.presses(asks)
    await marieke.fills_in(answer="")
    assert "Vul dit in" in marieke.errors["answer"]
    await marieke.fills_in(answer="Er is nu servies.")

    assert (await barrier(world)).status is BarrierStatus.REMOVED
    await marieke.types("acties")
    await marieke.presses("Openen")
    assert not any(label.startswith("Is weg") for label in marieke.labels)


async def test_everybody_reads_the_sentence_in_the_channel(world: World, marieke: Person):
    await world.grant("lena", Role.LEADER)
    opened = await barrier(world)
    await marieke.presses_raw("remove-barrier", f"{opened.id}/{opened.version}")
    await marieke.fills_in(answer="Er is nu servies.")

    await world.at(4)

    offered = [
        card
        for card in world.wall.cards["channel"].values()
        if "Er is nu servies." in card.plain_text()
    ]
    assert offered
