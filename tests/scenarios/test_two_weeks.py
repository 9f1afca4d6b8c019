"""A campaign from its kick-off to its closing, as the channel sees it."""

import pytest
from sqlmodel import Session, select

from challenges.models import Campaign, Role
from tests.scenarios.world import World


async def test_the_channel_gets_everything_in_order_and_once(world: World):
    await world.begin({"Facilitair": 6})
    for day in (*range(1, 6), *range(8, 13), 15, 16):
        if day == 1:
            world.clock.now = world.clock.now.replace(hour=7, minute=5)
            await world.tick()
        for hour in (9, 16):
            await world.at(day, hour)

    titles = world.wall.titles("channel")
    assert titles[0] == "Twee weken Prikkel gaat beginnen" or titles[0].endswith("gaat beginnen")
    assert sum(title.startswith("Uitdaging ") for title in titles) == 10
    assert sum(title.startswith("Wat jullie meldden") for title in titles) == 2
    assert len(titles) == 1 + 10 + 2 + 1  # what is told at one moment is one message
    assert titles[-1].endswith("zit erop. Dank je wel!")


@pytest.mark.parametrize(
    ("days", "closing", "said"), [(10, 15, None), (9, 12, "tot en met vrijdag 12 juni nog")]
)
async def test_the_closing_offers_an_answer_only_while_one_can_be_given(
    world: World, days: int, closing: int, said: str | None
):
    await world.begin({"Facilitair": 6}, days=days)
    for day in (1, closing):
        await world.at(day, 9)

    card = list(world.wall.cards["channel"].values())[-1]
    assert card.title.endswith("zit erop. Dank je wel!")
    assert said in card.plain_text() if said else "nog antwoorden" not in card.plain_text()


async def test_before_any_campaign_people_get_a_sentence(world: World):
    anna = world.person("anna", "en")
    await anna.types("today")
    assert anna.sees.startswith("Prikkel is installed here, but no campaign")


async def test_a_fault_in_one_message_silences_no_other(
    world: World, caplog: pytest.LogCaptureFixture
):
    await world.begin({"Facilitair": 20})
    leader = await world.grant("leo", Role.LEADER)
    await world.at(1)

    def spoil(session: Session) -> None:
        campaign = session.exec(select(Campaign)).one()
        campaign.words = {"title": ["no text at all"]}
        session.add(campaign)

    await world.person("Facilitair-0").presses("Gedaan", on=world.post)
    await world.at(5, 16)
    await world.store.write(spoil)
    await world.at(8)

    assert leader.mail == []  # the digest of that week cannot be made, and is logged
    assert "The digest of campaign" in caplog.text
    assert world.post.title.startswith("Uitdaging 6 van 10")


async def test_after_the_last_challenge_one_can_still_say_what_got_in_the_way(world: World):
    await world.begin()
    await world.at(15)
    anna = world.person("anna")

    await anna.types("vandaag")

    assert "De uitdagingen zijn voorbij" in anna.sees
    await anna.presses("Wat zat er in de weg?")
    assert anna.form is not None
