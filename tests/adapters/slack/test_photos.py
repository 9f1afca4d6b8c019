"""A photo in a form of Slack: from the file that Slack keeps to the report, on both databases."""

from collections.abc import AsyncGenerator
from datetime import timedelta
from io import BytesIO
from uuid import UUID

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from PIL import Image
from sqlmodel import Session, select

from adapters.matchmaking import seal
from adapters.photos import MOST_BYTES
from adapters.photos.overdue import Overdue
from bot.app import Bot
from bot.ports import Store
from challenges import photo_waits
from challenges.models import Campaign, Friction, Photo, PhotoWait
from challenges.photo_waits import COMES_WITHIN, MOST_TRIES
from tests.adapters.slack.conftest import NOW, Stage, staged
from tests.fakes.clock import FakeClock
from tests.fakes.slack import FakeSlack
from tests.photographs import HIDDEN, of_a_phone, photograph

SECRET = b"a secret"
WORDS = "De laadpaal doet het niet"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW)


@pytest.fixture
async def album(
    slack: FakeSlack, store: Store, campaign: UUID, clock: FakeClock
) -> AsyncGenerator[Stage]:
    """The real bot, whose coordinators take photos."""

    def switch(session: Session) -> None:
        found = session.get_one(Campaign, campaign)
        found.takes_photos = True
        session.add(found)

    await store.write(switch)
    async with opened(slack, store, clock) as stage:
        yield stage


def opened(slack: FakeSlack, store: Store, clock: FakeClock):
    return staged(slack, real_bot=Bot(store, clock, SECRET, patience=60, sealing=seal(SECRET)))


async def kept(store: Store) -> list[bytes]:
    rows = await store.read(lambda session: [p.sealed for p in session.exec(select(Photo))])
    return [seal(SECRET).open_bytes(row, NOW) or b"" for row in rows]


async def reports(store: Store) -> list[str]:
    return await store.read(lambda session: [one.text for one in session.exec(select(Friction))])


async def waits(store: Store) -> list[PhotoWait]:
    return list(await store.read(lambda session: session.exec(select(PhotoWait)).all()))


async def sends(stage: Stage, file: dict[str, object] | None, words: str = WORDS) -> None:
    """Open the form by command, put a file in, and send it."""
    await stage.sender.command("U0ANNA", "taal nl")
    before = len(stage.slack.views)
    await stage.sender.command("U0ANNA", "drempel")
    await stage.until(lambda: len(stage.slack.views) > before)
    view = stage.slack.views[-1]
    assert [b["element"]["type"] for b in view["blocks"] if b.get("block_id") == "photo"] == [
        "file_input"
    ]
    answers = {"text": words, "code": "OTHER", "photo": file}
    assert (await stage.sender.submit("U0ANNA", view, answers)).status == 200


async def reads(stage: Stage, sentence: str) -> None:
    await stage.until(lambda: any(sentence in m.words() for m in stage.slack.messages))


async def test_a_photo_in_the_form_is_with_the_report(album: Stage, store: Store):
    await sends(album, album.slack.share("IMG_1.jpg", of_a_phone()))
    await reads(album, "Je foto staat bij je melding")

    [photo] = await kept(store)
    assert HIDDEN.encode() not in photo
    with Image.open(BytesIO(photo)) as shown:
        assert shown.size == (480, 640)
    assert await reports(store) == [WORDS]
    assert await waits(store) == []
    assert album.slack.files["IMG_1.jpg"].shown_to == ["Bearer xoxb-fake"]


async def test_a_form_without_a_photo_waits_for_none(album: Stage, store: Store):
    await sends(album, None)
    await album.until(lambda: album.slack.messages)

    assert (await kept(store), await waits(store)) == ([], [])
    assert "foto" not in album.slack.messages[-1].words().lower()


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("content", "how", "said"),
    [
        pytest.param(b"x" * (MOST_BYTES + 1), {}, "te zwaar", id="too heavy"),
        pytest.param(b"x", {"deleted": True}, "kon niet worden opgehaald", id="deleted"),
        pytest.param(b"<svg/>", {"kind": "image/svg+xml"}, "geen foto die we", id="an SVG"),
        pytest.param(b"PK", {"kind": "application/zip"}, "kon niet worden opgehaald", id="a zip"),
        pytest.param(b"", {}, "Het bestand was leeg", id="empty"),
    ],
)
async def test_a_file_that_is_no_photo_leaves_the_report_and_says_why(
    album: Stage, store: Store, content: bytes, how: dict[str, object], said: str
):
    await sends(album, album.slack.share("x.jpg", content, **how))
    await reads(album, said)

    assert (await kept(store), await reports(store)) == ([], [WORDS])
    assert await waits(store) == []


async def test_the_page_to_sign_in_at_is_no_photo(album: Stage, store: Store):
    album.slack.missing_scopes.add("files:read")
    await sends(album, album.slack.share("x.jpg", photograph()))
    await reads(album, "De foto kon niet worden opgehaald")

    assert await kept(store) == []


async def test_a_file_that_is_not_there_yet_is_asked_for_once_more(album: Stage, store: Store):
    await sends(album, album.slack.share("x.jpg", photograph(), not_yet=1))
    await reads(album, "Je foto staat bij je melding")

    assert len(await kept(store)) == 1
    assert len(album.slack.files["x.jpg"].shown_to) == 2


async def test_the_token_follows_nobody_to_another_place(album: Stage, store: Store):
    seen: list[str] = []

    async def elsewhere(request: web.Request) -> web.Response:
        seen.append(request.headers.get("Authorization", ""))
        return web.Response(body=photograph(), content_type="image/jpeg")

    app = web.Application()
    app.router.add_get("/{any}", elsewhere)
    async with TestServer(app) as server:
        moved = album.slack.share("x.jpg", photograph(), moved_to=str(server.make_url("/x")))
        await sends(album, moved)
        await reads(album, "De foto kon niet worden opgehaald")
        away = {**album.slack.share("y.jpg", b""), "url_private_download": "https://evil.example/x"}
        await sends(album, away, "De deur klemt")
        inside = str(server.make_url("/y")).replace("127.0.0.1", "localhost")
        await sends(album, {"url_private": inside}, "Het licht is uit")
        await album.until(
            lambda: sum("niet worden opgehaald" in m.words() for m in album.slack.messages) == 3
        )

    assert seen == []
    assert await kept(store) == []


async def test_a_photo_whose_server_was_stopped_is_fetched_by_the_next_one(
    slack: FakeSlack, album: Stage, store: Store, clock: FakeClock
):
    file = album.slack.share("x.jpg", photograph(), never_ends=True)
    await sends(album, file)
    await album.until(lambda: slack.files["x.jpg"].shown_to)
    [wait] = await waits(store)
    assert "U0ANNA" not in wait.sealed + wait.digest
    assert "files-pri" not in wait.sealed

    slack.files["x.jpg"].never_ends = False
    async with opened(slack, store, clock) as stage:  # the first one is as good as killed
        next_one = Overdue(store, clock, "slack", seal(SECRET), stage.adapter.photos.resume)
        await next_one.look()
        assert await kept(store) == []
        clock.now += COMES_WITHIN
        await next_one.look()
        await reads(stage, "Je foto staat bij je melding")

    assert len(await kept(store)) == 1
    assert await waits(store) == []


async def test_of_a_photo_that_is_gone_by_then_somebody_hears_that_it_is(
    slack: FakeSlack, album: Stage, store: Store, clock: FakeClock
):
    await sends(album, album.slack.share("x.jpg", photograph(), never_ends=True))
    await album.until(lambda: slack.files["x.jpg"].shown_to)
    slack.files["x.jpg"].never_ends, slack.files["x.jpg"].deleted = False, True

    async with opened(slack, store, clock) as stage:
        clock.now += COMES_WITHIN
        await Overdue(store, clock, "slack", seal(SECRET), stage.adapter.photos.resume).look()
        await reads(stage, "Je melding staat er. De foto niet.")

    assert await waits(store) == []


async def test_two_servers_do_not_come_back_to_the_same_photo_and_not_for_ever(
    slack: FakeSlack, album: Stage, store: Store, clock: FakeClock
):
    await sends(album, album.slack.share("x.jpg", photograph(), never_ends=True))
    await album.until(lambda: slack.files["x.jpg"].shown_to)
    came: list[str] = []

    async def stopped(coming: object) -> None:
        came.append(str(coming))

    first, second = (Overdue(store, clock, "slack", seal(SECRET), stopped) for _ in range(2))
    for number in range(MOST_TRIES + 2):
        clock.now += COMES_WITHIN + timedelta(seconds=1)
        await first.look()
        await second.look()
        assert len(came) == min(number + 1, MOST_TRIES + 1)

    assert await waits(store) == []


async def test_of_a_photo_without_a_server_for_days_somebody_hears_that_it_did_not_come(
    slack: FakeSlack, album: Stage, store: Store, clock: FakeClock
):
    await sends(album, album.slack.share("x.jpg", photograph(), never_ends=True))
    await album.until(lambda: slack.files["x.jpg"].shown_to)
    asked_for = list(slack.files["x.jpg"].shown_to)

    async with opened(slack, store, clock) as stage:
        clock.now += timedelta(days=3)
        await store.write(lambda session: photo_waits.forget_before(session, clock()))
        await Overdue(store, clock, "slack", seal(SECRET), stage.adapter.photos.resume).look()
        await reads(stage, "De foto kon niet worden opgehaald")

    assert slack.files["x.jpg"].shown_to == asked_for
    assert await waits(store) == []


async def test_what_nobody_comes_back_to_is_forgotten_after_a_week(
    slack: FakeSlack, album: Stage, store: Store, clock: FakeClock
):
    await sends(album, album.slack.share("x.jpg", photograph(), never_ends=True))
    await album.until(lambda: slack.files["x.jpg"].shown_to)

    clock.now += timedelta(days=8)
    await store.write(lambda session: photo_waits.forget_before(session, clock()))

    assert await waits(store) == []


async def test_of_a_photo_that_stopped_every_server_somebody_hears_that_it_did_not_come(
    slack: FakeSlack, album: Stage, store: Store, clock: FakeClock, caplog
):
    await sends(album, album.slack.share("x.jpg", photograph(), never_ends=True))
    await album.until(lambda: slack.files["x.jpg"].shown_to)

    async def stopped(coming: object) -> None:
        """As a server that is killed while it fetches: nothing is said, nothing is noted."""

    killed = Overdue(store, clock, "slack", seal(SECRET), stopped)
    for _ in range(MOST_TRIES):
        clock.now += COMES_WITHIN + timedelta(seconds=1)
        await killed.look()
    asked_for = list(slack.files["x.jpg"].shown_to)
    async with opened(slack, store, clock) as stage:
        clock.now += COMES_WITHIN + timedelta(seconds=1)
        await Overdue(store, clock, "slack", seal(SECRET), stage.adapter.photos.resume).look()
        await reads(stage, "De foto kon niet worden opgehaald")

    assert slack.files["x.jpg"].shown_to == asked_for
    assert await waits(store) == []
    assert "Gave a photo up" in caplog.text
