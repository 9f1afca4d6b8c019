"""A photo at a team's tablet: with the report or not at all, and nothing of it but the picture."""

from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from aiohttp import FormData
from axe_playwright_python.async_playwright import Axe
from PIL import Image
from playwright.async_api import Browser as Chromium
from sqlmodel import Session, select

from adapters.matchmaking import seal
from adapters.photos import LONGEST_SIDE, MOST_BYTES
from adapters.web.photo_forms import LARGEST_FORM
from challenges.models import Campaign, Friction, Photo
from tests.adapters.web.board import test_browser, test_kiosks
from tests.adapters.web.board.conftest import SECRET, Browser, Office, Seen, _seen
from tests.adapters.web.board.test_browser import is_narrow
from tests.adapters.web.board.test_kiosks import address, days, tablet
from tests.chromium import PHONE
from tests.photographs import HIDDEN, a_bomb, of_a_phone, photograph

depot = test_kiosks.depot
SQLITE = test_kiosks.SQLITE
WORDS = "De laadpaal doet het niet"
BOMB = a_bomb()
TRUNCATED = photograph(size=(2000, 2000))[:9000]
POLYGLOT = photograph() + b"<script>alert(1)</script>PK\x03\x04"


@pytest.fixture
async def open_depot(depot: Office) -> Office:
    """A depot whose coordinators take photos."""
    await switch(depot, takes=True)
    return depot


async def switch(office: Office, *, takes: bool) -> None:
    def work(session: Session) -> None:
        campaign = session.exec(select(Campaign)).one()
        campaign.takes_photos = takes
        session.add(campaign)

    await office.store.write(work)


def filled(*photos: bytes | tuple[bytes, str, str], **typed: str) -> FormData:
    """The form as a browser sends it, which has the file last."""
    data = FormData()
    for name, value in ({"code": "OTHER", "text": WORDS, "place": "Hal 2"} | typed).items():
        data.add_field(name, value)
    for one in photos:
        sent, name, kind = one if isinstance(one, tuple) else (one, "IMG_1.jpg", "image/jpeg")
        data.add_field("photo", sent, filename=name, content_type=kind)
    if not photos:
        data.add_field("photo", b"", filename="", content_type="application/octet-stream")
    return data


async def sends(browser: Browser, start: str, data: FormData) -> Seen:
    return await _seen(await browser.client.post(f"{start}/report?lang=nl", data=data))


async def kept(office: Office) -> list[bytes]:
    """The photos there are, opened."""

    def look(session: Session) -> list[str]:
        return [one.sealed for one in session.exec(select(Photo)).all()]

    sealed = await office.store.read(look)
    opened = [seal(SECRET).open_bytes(one, office.world.clock()) for one in sealed]
    return [one for one in opened if one is not None]


async def reports(office: Office) -> list[UUID]:
    return list(await office.store.read(lambda s: s.exec(select(Friction.id)).all()))


async def test_the_form_asks_for_a_photo_only_where_coordinators_take_any(depot: Office):
    stranger, start = await tablet(depot)
    without = await stranger.opens(f"{start}/report")
    await switch(depot, takes=True)
    page = await stranger.opens(f"{start}/report")

    assert 'type="file"' not in without.html
    assert "multipart" not in without.html
    assert 'type="file"' in page.html
    assert "Alleen de coördinatoren zien de foto" in page.text


async def test_a_photo_is_kept_sealed_upright_and_bare_with_its_report(open_depot: Office):
    stranger, start = await tablet(open_depot)
    thanks = await sends(stranger, start, filled(of_a_phone()))

    assert thanks.status == 200
    assert "Je foto staat bij je melding" in thanks.text
    [photo], [report] = await kept(open_depot), await reports(open_depot)
    assert HIDDEN.encode() not in photo
    with Image.open(BytesIO(photo)) as shown:
        assert (shown.format, shown.size) == ("JPEG", (480, 640))
        assert not shown.getexif()
    await open_depot.world.tomorrow()
    board = await open_depot.enter("marieke")
    seen = await board.client.get(f"/board/photos/{report}")
    assert await seen.read() == photo
    assert (await stranger.client.get(f"/board/photos/{report}")).status == 403


async def test_a_report_without_a_photo_goes_as_before(open_depot: Office):
    stranger, start = await tablet(open_depot)

    assert (await sends(stranger, start, filled())).status == 200
    form = await stranger.opens(f"{start}/report")
    assert (await stranger.sends(form, "/report", text="De deur klemt")).status == 200

    assert await kept(open_depot) == []
    assert await days(open_depot) == [(0, 0, 2)]


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("photo", "status", "said"),
    [
        pytest.param(b"\xff\xd8" * (MOST_BYTES // 2 + 1), 413, "te zwaar", id="too heavy"),
        pytest.param(b"x" * 5 * MOST_BYTES, 413, "te zwaar", id="more than is read at all"),
        pytest.param(BOMB, 422, "te veel beeldpunten", id="a bomb"),
        pytest.param(photograph("GIF"), 422, "geen foto die we kunnen lezen", id="wrong kind"),
        pytest.param(b"<svg onload='alert(1)'/>", 422, "geen foto die we", id="an SVG"),
        pytest.param(b"<?php echo 1; ?>", 422, "geen foto die we kunnen lezen", id="a script"),
        pytest.param(TRUNCATED, 422, "maar half aan", id="half of it"),
        pytest.param(b"", 422, "Het bestand was leeg", id="empty"),
    ],
)
async def test_what_is_no_photo_is_told_at_once_and_what_was_typed_stays(
    open_depot: Office, photo: bytes, status: int, said: str
):
    stranger, start = await tablet(open_depot)
    page = await sends(stranger, start, filled(photo))

    assert page.status == status
    assert said in page.text
    assert "Er is nog niets verstuurd" in page.text
    assert "hieronder anders" not in page.text  # nothing can be chosen here
    assert WORDS in page.html
    assert 'value="Hal 2"' in page.html
    assert await reports(open_depot) == []
    again = await stranger.sends(page, "/report")
    assert again.status == 200
    assert await days(open_depot) == [(0, 0, 1)]
    assert await kept(open_depot) == []


async def test_what_hides_behind_a_photo_or_beside_it_is_left_behind(open_depot: Office):
    stranger, start = await tablet(open_depot)
    second = photograph(size=(100, 100))
    await sends(stranger, start, filled(POLYGLOT, second))
    odd = (photograph(size=(4000, 1000)), "../../etc/passwd.svg", "image/svg+xml")
    await sends(stranger, start, filled(odd, text="De deur klemt"))

    found = sorted(Image.open(BytesIO(one)).size for one in await kept(open_depot))
    assert found == [(640, 480), (LONGEST_SIDE, LONGEST_SIDE // 4)]
    assert all(b"script" not in one for one in await kept(open_depot))


async def test_who_is_asked_something_first_is_told_to_choose_the_photo_again(open_depot: Office):
    stranger, start = await tablet(open_depot)
    asked = await sends(stranger, start, filled(photograph(), text="Bel 06 12345678"))

    assert asked.status == 422
    assert "Kies hem zo nog een keer" in asked.text
    assert await reports(open_depot) == []
    sure = {"text": "Bel 06 12345678", "as-it-is": "yes"}
    assert (await sends(stranger, start, filled(photograph(), **sure))).status == 200
    assert len(await kept(open_depot)) == 1


async def test_a_photo_that_comes_after_photos_were_switched_off_is_not_kept(open_depot: Office):
    stranger, start = await tablet(open_depot)
    await switch(open_depot, takes=False)
    page = await sends(stranger, start, filled(photograph()))

    assert page.status == 200
    assert "Je melding staat er wel" in page.text
    assert (len(await reports(open_depot)), await kept(open_depot)) == (1, [])


async def test_nobody_sends_more_parts_or_words_than_a_form_has(open_depot: Office):
    stranger, start = await tablet(open_depot)
    many = filled(photograph())
    for number in range(60):
        many.add_field(f"more-{number}", "x")
    assert (await sends(stranger, start, many)).status == 400
    long = await sends(stranger, start, filled(photograph(), place="x" * LARGEST_FORM))
    assert long.status == 413
    within = (
        b"--a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n--a--"
    )
    kind = {"Content-Type": "multipart/form-data; boundary=a"}
    for body in (within, b"--a\r\nContent-Disposition: form-data; name=text\r\n\r\nx", b""):
        response = await stranger.client.post(f"{start}/report", data=body, headers=kind)
        assert response.status in (400, 422), body

    assert await reports(open_depot) == []


async def test_no_code_no_photo_and_an_answer_takes_none(open_depot: Office):
    stranger, start = await tablet(open_depot)

    assert (await sends(stranger, "/t/wrong", filled(photograph()))).status == 404
    answered = await stranger.client.post(f"{start}/answer", data=filled(photograph()))
    assert answered.status == 415


@SQLITE
@pytest.mark.browser
async def test_a_photo_is_sent_from_a_real_browser_and_a_heavy_one_leaves_the_words(
    open_depot: Office, browser: Chromium, problems: list[str], tmp_path: Path
):
    start = await address(open_depot)
    heavy, good = tmp_path / "heavy.jpg", tmp_path / "good.jpg"
    heavy.write_bytes(b"\xff" * (MOST_BYTES + 2_000_000))
    good.write_bytes(of_a_phone())
    context = await test_browser.machine(browser, problems)
    page = await context.new_page()
    await page.set_viewport_size(PHONE)
    await page.goto(str(open_depot.server.make_url(f"{start}/report")))
    await page.locator("textarea").fill(WORDS)
    await page.locator("input[type=file]").set_input_files(heavy)
    await page.get_by_role("button", name="Versturen").click()

    assert "te zwaar" in await page.inner_text("form")
    assert await page.locator("textarea").input_value() == WORDS
    assert (await Axe().run(page)).response["violations"] == []
    assert await is_narrow(page)
    await page.locator("input[type=file]").set_input_files(good)
    await page.get_by_role("button", name="Versturen").click()
    assert "Je foto staat bij je melding" in await page.inner_text("main")
    problems[:] = [one for one in problems if "413" not in one]
    await context.close()
    assert len(await kept(open_depot)) == 1
