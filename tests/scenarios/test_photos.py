"""A report with a photo: kept sealed, seen by coordinators alone, and gone with the report."""

import json
from base64 import b64decode

import pytest
from sqlmodel import Session, select

from adapters.matchmaking import seal
from bot import own_data, retention, roster
from bot.app import Bot
from bot.chat.events import FormSubmitted, NoPhoto, PhotoSent
from bot.chat.responses import ReplyPrivately
from bot.exports import as_document, gather
from bot.roster.moves import join_accounts
from challenges.models import (
    Barrier,
    BarrierStatus,
    Campaign,
    Destruction,
    Friction,
    Participant,
    Photo,
    Role,
)
from challenges.retention import Periods
from tests.scenarios.watching import watched
from tests.scenarios.world import CHANNEL, WORKSPACE, Person, World

SECRET = b"a secret of the tests"
PICTURE = b"\xff\xd8\xff the picture itself"
WORDS = "Geen plek voor mijn fiets"


@pytest.fixture
async def carla(world: World) -> Person:
    """A coordinator who takes photos, on the third day."""
    world.bot = Bot(world.store, world.clock, SECRET, patience=60, sealing=seal(SECRET))
    await world.begin({"Facilitair": 9})
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.at(3)
    await carla.presses_raw("take-photos")
    return carla


async def _sent(world: World, name: str = "anna", text: str = WORDS, **more: str) -> ReplyPrivately:
    """Somebody sends the form, with a photo in it; what they are answered."""
    person = world.person(name)
    await person.types("drempel")
    assert person.form is not None
    answers = {"code": "FACIL", "text": text, "photo": "where it is", "same-as": "none-of-these"}
    event = FormSubmitted(
        world.number(), person.user, CHANNEL, person.form.action, person.form.value,
        answers | more, "nl",
    )  # fmt: skip
    answered = await world.bot.handle(event)
    assert isinstance(answered, ReplyPrivately)
    return answered


async def _follows(
    world: World, key: str, photo: bytes | NoPhoto = PICTURE, name: str = "anna"
) -> str:
    """The photo arrives, or why it does not; what the person reads."""
    sent = PhotoSent(world.number(), world.person(name).user, CHANNEL, key, photo, "nl")
    answered = await world.bot.handle(sent)
    assert isinstance(answered, ReplyPrivately)
    return answered.card.plain_text()


async def _with_photo(world: World, name: str = "anna", text: str = WORDS, **more: str) -> str:
    key = (await _sent(world, name, text, **more)).photo_of
    assert "staat bij je melding" in await _follows(world, key, name=name)
    return key


async def test_no_form_asks_for_a_photo_until_a_coordinator_switches_photos_on(world: World):
    await world.begin({"Facilitair": 9})
    carla = await world.grant("carla", Role.COORDINATOR)
    await world.at(3)
    anna = world.person("anna")

    asked = []
    for action in ("take-no-photos", "take-photos", "take-no-photos"):
        await carla.presses_raw(action)
        await anna.types("drempel")
        assert anna.form is not None
        asked.append("photo" in [field.id for field in anna.form.fields])

    assert asked == [False, True, False]


async def test_nobody_but_a_coordinator_switches_photos_on(world: World):
    await world.begin({"Facilitair": 9})
    await world.at(3)

    await world.person("anna").presses_raw("take-photos")

    assert [campaign.takes_photos for campaign in await world.rows(Campaign)] == [False]


async def test_a_photo_is_kept_sealed_with_its_report(world: World, carla: Person):
    receipt = await _sent(world)
    assert "Je foto wordt nog bekeken" in receipt.card.plain_text()
    assert await _follows(world, receipt.photo_of)

    [photo], [report] = await world.rows(Photo), await world.rows(Friction)
    assert photo.friction_id == report.id
    assert report.participant_id is None
    assert "picture" not in photo.sealed
    assert seal(SECRET).open_bytes(photo.sealed, world.clock()) == PICTURE


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("why", list(NoPhoto))
async def test_a_photo_that_is_not_taken_leaves_the_report_and_says_why(
    world: World, carla: Person, why: NoPhoto
):
    receipt = await _sent(world)
    said = await _follows(world, receipt.photo_of, why)

    assert said.startswith("Je melding staat er. De foto niet.\n")
    assert len(said.splitlines()) == 2
    assert [report.text for report in await world.rows(Friction)] == [WORDS]
    assert await world.rows(Photo) == []


async def test_a_photo_whose_report_was_taken_back_meanwhile_is_not_kept(
    world: World, carla: Person
):
    key = (await _sent(world)).photo_of
    await world.person("anna").presses_raw("take-back-report", key)

    assert "foto" not in (await _follows(world, key)).lower()
    assert await world.rows(Photo) == []


async def test_photos_that_were_switched_off_meanwhile_are_not_kept(world: World, carla: Person):
    key = (await _sent(world)).photo_of
    await carla.presses_raw("take-no-photos")

    assert "Je melding staat er wel" in await _follows(world, key)
    assert await world.rows(Photo) == []


async def test_a_key_that_nobody_was_given_takes_no_photo(world: World, carla: Person):
    await _sent(world)
    [report] = await world.rows(Friction)

    await _follows(world, f"{report.id}/{'0' * 32}")

    assert await world.rows(Photo) == []


@pytest.mark.parametrize("when", ["today", "tomorrow"])
async def test_who_takes_a_report_back_takes_its_photo_back(world: World, carla: Person, when: str):
    key = await _with_photo(world)
    if when == "tomorrow":
        await world.tomorrow()

    await world.person("anna").presses_raw("take-back-report", f"{key}/sure")

    assert await world.rows(Photo) == []


async def test_a_photo_under_a_name_goes_with_the_person_and_one_without_stays(
    world: World, carla: Person
):
    await _with_photo(world, known="yes")
    await _with_photo(world, text="De kraan lekt")
    [named] = [one for one in await world.rows(Friction) if one.participant_id]
    [nameless] = [one for one in await world.rows(Friction) if not one.participant_id]
    assert named.text == WORDS
    anna = world.person("anna")
    await anna.types("wissen")
    await anna.presses("Ja, verwijder mij")

    assert [photo.friction_id for photo in await world.rows(Photo)] == [nameless.id]


async def test_of_two_people_who_are_one_the_photo_stays(world: World, carla: Person):
    await _with_photo(world, known="yes")
    await world.person("ben").presses("Gedaan", on=world.post)

    def join(session: Session) -> None:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        assert join_accounts(session, workspace, "anna", "ben")

    await world.store.write(join)

    assert len(await world.rows(Photo)) == 1


async def test_a_photo_is_destroyed_with_the_words_of_its_report(world: World, carla: Person):
    await _with_photo(world)

    def end(session: Session) -> None:
        for barrier in session.exec(select(Barrier)):
            barrier.status, barrier.closed_at = BarrierStatus.REMOVED, world.clock()
            session.add(barrier)

    await world.store.write(end)
    await world.at(2, month=6)
    world.clock.now = world.clock.now.replace(year=2027, month=8)
    while await world.store.write(
        lambda session: retention.destroy_some(session, Periods(), world.clock())
    ):
        pass

    assert await world.rows(Photo) == []
    assert {"photos", "words"} <= {one.kind for one in await world.rows(Destruction)}


async def test_who_asks_for_their_data_gets_their_photo_as_it_looks(world: World, carla: Person):
    await _with_photo(world, known="yes")
    await _with_photo(world, "ben", "De kraan lekt")

    def read(session: Session) -> str:
        workspace = roster.workspace_of(session, WORKSPACE)
        assert workspace is not None
        found = roster.participant_of(session, workspace, "anna")
        assert found is not None
        person = session.get_one(Participant, found[1].id)
        return own_data.as_text(session, person, seal(SECRET), world.clock())

    text = await world.store.read(read)
    stored = json.loads(text)["Zoals het in de database staat"]

    [photo] = stored["photo"]
    kind, _, content = photo["sealed"].partition(",")
    assert kind == "data:image/jpeg;base64"
    assert b64decode(content) == PICTURE
    assert f"{WORDS} (met een foto)" in text


async def test_nothing_that_anybody_reads_in_chat_or_export_has_a_photo(
    world: World, carla: Person
):
    await _with_photo(world)
    await world.grant("leo", Role.LEADER)
    await world.tomorrow()
    [photo], seen = await world.rows(Photo), await watched(world)

    def export(session: Session) -> str:
        campaign = session.exec(select(Campaign)).one()
        return json.dumps(as_document(gather(session, campaign, world.clock())), default=str)

    seen["all of it"] = await world.store.read(export)
    for place, words in seen.items():
        assert photo.sealed[:40] not in words, place


async def test_a_coordinator_removes_a_photo_and_the_history_says_so(world: World, carla: Person):
    await _with_photo(world)
    [report] = await world.rows(Friction)
    await world.person("anna").presses_raw("drop-photo", str(report.id))
    assert len(await world.rows(Photo)) == 1
    await world.tomorrow()

    await carla.presses_raw("drop-photo", str(report.id))

    assert await world.rows(Photo) == []
    [barrier] = await world.rows(Barrier)
    await carla.presses_raw("barrier-history", str(barrier.id))
    assert "haalde een foto weg" in carla.sees
