"""Who may pass at every request: whoever else asks sees nothing of anybody."""

import pytest
from sqlmodel import Session, select

from adapters.web.board.frame import redirect
from challenges.models import RoleGrant
from tests.adapters.web.board.conftest import Office
from tests.adapters.web.board.elsewhere import enter_elsewhere

CLOSED = "Je hebt een nieuwe link nodig"


@pytest.mark.parametrize(
    "address", ["/board", "/board/list", "/board/barriers/3b0f0e55-9f2a-4c7e-8a53-0d8a5c2a9a11"]
)
async def test_nothing_loads_without_a_pass(office: Office, address: str):
    await office.barrier("De spoelmachine is kapot")

    page = await (await office.browser()).opens(address)

    assert page.status == 403
    assert CLOSED in page.text
    assert "spoelmachine" not in page.html


async def test_a_form_without_a_pass_changes_nothing_and_gives_back_what_was_typed(office: Office):
    barrier = await office.barrier("De spoelmachine is kapot")
    browser = await office.browser()

    page = await browser.posts(
        f"/board/barriers/{barrier}/answer-barrier",
        [("token", "secret-word"), ("value", f"{barrier}/1"), ("answer", "Een lang antwoord")],
    )

    assert page.status == 403
    assert "Een lang antwoord" in page.text
    assert "secret-word" not in page.html
    assert (await office.now(barrier)).answer == ""


async def test_who_is_no_coordinator_any_more_is_out_at_once(office: Office):
    barrier = await office.barrier("De spoelmachine is kapot")
    browser = await office.enter("marieke")
    page = await browser.opens(f"/board/barriers/{barrier}")

    def take_away(session: Session) -> None:
        session.delete(session.exec(select(RoleGrant)).one())

    await office.store.write(take_away)

    assert (await browser.opens("/board")).status == 403
    refused = await browser.sends(page, "/answer-barrier", answer="Nog een antwoord")
    assert refused.status == 403
    assert "Nog een antwoord" in refused.text
    assert (await office.now(barrier)).answer == ""


async def test_who_has_been_erased_is_out_at_once(office: Office):
    browser = await office.enter("marieke")
    marieke = office.world.person("marieke")

    await marieke.types("wissen")
    await marieke.presses("Ja, verwijder mij")

    assert (await browser.opens("/board")).status == 403


async def test_another_organisation_sees_nothing_of_this_one(office: Office):
    barrier = await office.barrier("De spoelmachine is kapot")

    browser, board = await enter_elsewhere(office)

    assert "spoelmachine" not in board.html
    assert (await browser.opens(f"/board/barriers/{barrier}")).status == 404
    ours = await office.enter("marieke")
    form = (await ours.opens(f"/board/barriers/{barrier}")).form("/answer-barrier")
    token = (await browser.opens("/board/list")).html  # their own word of passage is not ours
    assert form.values["token"][0] not in token
    refused = await browser.posts(
        form.action, [("value", f"{barrier}/1"), ("answer", "Van buiten")]
    )
    assert refused.status in (403, 404, 422)
    assert (await office.now(barrier)).answer == ""


async def test_a_form_from_elsewhere_is_shown_again_instead_of_done(office: Office):
    barrier = await office.barrier("De spoelmachine is kapot")
    browser = await office.enter("marieke")
    address = f"/board/barriers/{barrier}/answer-barrier"

    page = await browser.posts(
        address,
        [("token", "guessed"), ("value", f"{barrier}/1"), ("answer", "Van een andere website")],
    )

    assert page.status == 422
    assert "Er is nog niets veranderd" in page.text
    assert page.form("/answer-barrier").values["answer"] == ["Van een andere website"]
    assert (await office.now(barrier)).answer == ""
    assert (await browser.sends(page, "/answer-barrier")).status == 200
    assert (await office.now(barrier)).answer == "Van een andere website"


async def test_another_site_cannot_let_somebody_in_or_out(office: Office):
    key = (await office.coordinator("marieke")).partition("=")[2]
    browser = await office.browser()
    elsewhere = {"Sec-Fetch-Site": "cross-site"}

    for address in ("/board/enter", "/board/leave"):
        answer = await browser.client.post(address, data={"key": key}, headers=elsewhere)
        assert answer.status == 403
        assert "Set-Cookie" not in answer.headers


async def test_every_answer_says_that_it_is_private(office: Office):
    browser = await office.enter("marieke")
    for address in ("/board", "/board/list", "/board/barriers/x", "/board/enter?key=x"):
        headers = (await browser.opens(address)).headers
        assert headers["Cache-Control"] == "no-store"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert "script-src" not in headers["Content-Security-Policy"]  # default-src 'none'
        assert "default-src 'none'" in headers["Content-Security-Policy"]


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en-GB,en;q=0.9,nl;q=0.8", "You need a new link"),
        ("pl,nl;q=0.5,en;q=0.3", CLOSED),
        ("", CLOSED),
    ],
)
async def test_who_is_not_known_is_answered_in_the_language_of_their_browser(
    office: Office, language: str, sentence: str
):
    page = await (await office.browser(language)).opens("/board")

    assert sentence in page.text


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("odd", ["%0A", "%0D%0AX-Evil:1", "%00", "%C3%A9%ED%A0%80", "%2525"])
async def test_a_path_that_somebody_made_up_is_an_address_when_we_go_on(office: Office, odd: str):
    browser = await office.enter("marieke")
    barrier = await office.barrier("De spoelmachine is kapot")
    form = (await browser.opens(f"/board/barriers/{barrier}")).form("/answer-barrier")
    values = [(name, value) for name, many in form.values.items() for value in many]
    data = [(n, "Na een lange vergadering" if n == "answer" else v) for n, v in values]
    head, _, action = form.action.rpartition("/")
    await browser.posts(form.action, data)

    seen = await browser.posts(f"{head}{odd}/{action}", data)  # it came twice

    assert seen.status in (200, 404)
    assert "X-Evil" not in seen.headers


def test_an_address_to_go_on_to_holds_no_line_breaks():
    location = redirect("/board/\r\n\x00\udc80é?done=x&text=a+b%20").headers["Location"]

    assert location == "/board/%0D%0A%00%ED%B2%80%C3%A9?done=x&text=a+b%20"
