"""What the log says of who comes and goes: enough to follow somebody, nothing to know them by."""

import logging
from datetime import date

import pytest

from adapters.security import Journal
from challenges import participants
from challenges.models import Role
from tests.adapters.web.board.conftest import SECRET, Office, changes, opened

HOSTILE = "x\n2026-11-29 INFO prikkel.security: board entered person=0000000000000000 " + "é" * 500


@pytest.fixture(autouse=True)
def _log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="prikkel.security")


def _lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [r.getMessage() for r in caplog.records if r.name == "prikkel.security"]


async def test_coming_in_and_going_out_are_logged_by_a_digest(office: Office, caplog):
    browser = await office.enter("marieke")
    await browser.sends(await browser.opens("/board"), "/board/leave")
    await browser.opens("/board")
    ids = []
    await changes(office, "marieke", lambda _, who: ids.append(who.id))

    person = Journal(SECRET).pseudonym(ids[0])
    assert [line for line in _lines(caplog) if line.startswith("board ")] == [
        f"board entered person={person} alone=0",
        f"board left person={person}",
    ]
    assert str(ids[0]) not in caplog.text
    assert "marieke" not in caplog.text


async def test_what_is_refused_is_logged_with_the_reason(office: Office, caplog):
    key = (await office.coordinator("marieke")).partition("=")[2]
    browser, stranger = await office.browser(), await office.browser()
    await browser.posts("/board/enter", [("key", key)])
    caplog.clear()

    await stranger.posts("/board/enter", [("key", key)])
    await stranger.posts("/board/enter", [("key", HOSTILE)])
    elsewhere = {"Origin": "https://evil.example"}
    await stranger.client.post("/board/enter", data={"key": HOSTILE}, headers=elsewhere)
    await changes(
        office, "marieke",
        lambda s, who: participants.revoke(s, who, Role.COORDINATOR, today=date(2026, 6, 3)),
    )  # fmt: skip
    await browser.opens("/board")

    reasons = [line.partition("why=")[2] for line in _lines(caplog) if "why=" in line]
    assert reasons == ["link-used-before", "link", "other-site", "session-or-role"]
    assert "0000000000000000" not in caplog.text
    assert "é" not in caplog.text


async def test_what_no_browser_sends_of_a_form_is_logged_without_what_it_was(
    office: Office, caplog
):
    browser, page, barrier = await opened(office)
    await browser.sends(page, "/answer-barrier", answer=" ")
    assert "board form refused" not in caplog.text

    refused = await browser.sends(page, "/answer-barrier", answer="woord" * 2000)

    assert refused.status == 422
    lines = [line for line in _lines(caplog) if line.startswith("board form refused")]
    assert len(lines) == 1
    assert lines[0].endswith("why=no-browser-sends-it")
    assert "woord" not in "".join(lines)
    assert str(barrier) not in "".join(lines)


@pytest.mark.parametrize("address", ["/board/enter", "/board/leave", "/board/files/actions"])
async def test_a_body_in_parts_of_a_stranger_is_neither_read_nor_logged(
    office: Office, caplog, recwarn, address: str
):
    caplog.set_level(logging.DEBUG)
    part = "--b\r\nContent-Disposition: form-data; name=\"key\"; bad='{}'\r\n\r\nx\r\n"
    body = (part.format("s3cret" * 100) * 2500 + "--b--\r\n").encode()
    browser = await office.browser()

    answer = await browser.client.post(
        address, data=body, headers={"Content-Type": "multipart/form-data; boundary=b"}
    )

    assert answer.status in (200, 403, 413, 415)
    assert "s3cret" not in caplog.text
    assert not any("s3cret" in str(warning.message) for warning in recwarn)


async def test_text_of_another_site_is_not_shown(office: Office):
    browser = await office.enter("marieke")
    barrier = await office.barrier("De spoelmachine is kapot")
    text = [("answer", "Bel 0900-1234 voor een nieuw wachtwoord")]
    for headers in (
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://["},
    ):
        for path in ("/board/enter", "/board/leave", f"/board/barriers/{barrier}/answer-barrier"):
            answer = await browser.client.post(path, data=dict(text), headers=headers)
            assert answer.status == 403
            assert "0900" not in await answer.text()
            assert "Set-Cookie" not in answer.headers
    assert (await browser.opens("/board")).status == 200
