"""Signing in at the provider of the organisation: who is let in, as whom, and who is not."""

import base64
import logging
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlmodel import Session, select

from adapters.platform.identities import Identities
from bot import own_data, roster
from bot.i18n import LOCALES, translator
from bot.ports import NoSeals
from challenges import participants, sign_ins
from challenges.models import Participant, Role, SignIn
from challenges.sign_ins import ProviderAccount
from tests.adapters.web.board.conftest import SECRET, Office, changes
from tests.adapters.web.sign_in.conftest import (
    NAME,
    Way,
    comes_back,
    enters_by_both,
    is_in,
    links,
    sent_to,
    signs_in,
)
from tests.fakes import openid
from tests.fakes.openid import Forger


async def _linked(office: Office, forger: Forger, name: str = "marieke") -> None:
    browser = await office.enter(name)
    assert await links(browser, forger) == "/board/sign-in/link?done=linked"


async def test_who_linked_an_account_comes_in_by_it_where_they_wanted_to_go(
    office: Office, forger: Forger, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    await _linked(office, forger)
    browser = await office.browser()
    closed = await browser.opens("/board/list?theme=climate")
    assert closed.status == 403
    assert f"Inloggen met {NAME}" in closed.text

    assert await signs_in(browser, forger) == "/board/list?theme=climate"

    assert (await browser.opens("/board/list")).status == 200
    assert await office.world.rows(SignIn)
    for secret in ("c0de", forger.nonce, "account-1", openid.SECRET, "marieke"):
        assert secret not in "\n".join(
            record.getMessage() for record in caplog.records if record.name.startswith("prikkel")
        )


async def test_the_provider_is_asked_with_pkce_a_state_a_nonce_and_our_secret(
    office: Office, forger: Forger
):
    browser = await office.browser()
    answer = await browser.client.get("/board/sign-in", allow_redirects=False)
    asked = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert asked["tenant"] == ["x"]
    assert asked["scope"] == ["openid"]
    assert asked["code_challenge_method"] == ["S256"]
    assert min(len(asked[name][0]) for name in ("state", "nonce", "code_challenge")) == 43
    forger.nonce = asked["nonce"][0]

    await comes_back(browser, asked["state"][0])

    ((shown, sent),) = forger.asked
    name, _, secret = base64.b64decode(shown.removeprefix("Basic ")).decode().partition(":")
    assert (name, secret) == ("prikkel", "a+secret+%2F+of+the+client")
    assert "client_secret" not in sent
    challenge = base64.urlsafe_b64encode(_sha256(sent["code_verifier"])).decode().rstrip("=")
    assert challenge == asked["code_challenge"][0]


def _sha256(text: str) -> bytes:
    from hashlib import sha256

    return sha256(text.encode()).digest()


async def test_the_secret_goes_beside_the_code_where_the_provider_wants_it_there(
    office: Office, forger: Forger
):
    forger.description = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}

    await signs_in(await office.browser(), forger)

    ((shown, sent),) = forger.asked
    assert (shown, sent["client_secret"]) == ("", openid.SECRET)


FORGED = {
    "another nonce": lambda f, c: f.signed({**c, "nonce": "x"}),
    "no nonce": lambda f, c: f.signed({n: v for n, v in c.items() if n != "nonce"}),
    "another audience": lambda f, c: f.signed({**c, "aud": "another"}),
    "one more audience": lambda f, c: f.signed({**c, "aud": ["prikkel", "another"]}),
    "another party": lambda f, c: f.signed({**c, "azp": "another"}),
    "another issuer": lambda f, c: f.signed({**c, "iss": "https://other.example"}),
    "the issuer with a slash": lambda f, c: f.signed({**c, "iss": c["iss"] + "/"}),
    "over": lambda f, c: f.signed({**c, "exp": c["iat"] - 200, "iat": c["iat"] - 500}),
    "no end": lambda f, c: f.signed({n: v for n, v in c.items() if n != "exp"}),
    "of the future": lambda f, c: f.signed({**c, "iat": c["iat"] + 500, "exp": c["iat"] + 900}),
    "nobody": lambda f, c: f.signed({**c, "sub": ""}),
    "a number": lambda f, c: f.signed({**c, "sub": 7}),
    "a subject without end": lambda f, c: f.signed({**c, "sub": "x" * 256}),
    "no signature": lambda f, c: openid.by_hand({"alg": "none", "kid": "one"}, c),
    "the public key as a secret": lambda f, c: openid.by_hand(
        {"alg": "HS256", "kid": "one"}, c, openid.public_pem(f.published["one"])
    ),
    "the client secret": lambda f, c: openid.by_hand(
        {"alg": "HS256"}, c, openid.SECRET.encode()
    ),
    "another key by the same name": lambda f, c: f.signed(c, key=openid.KEYS[1]),
    "an unknown key": lambda f, c: f.signed(c, kid="three", key=openid.KEYS[1]),
    "a key of its own": lambda f, c: openid.by_hand(
        {"alg": "RS256", "jwk": {"kty": "oct", "k": "eA"}}, c, b"x"
    ),
    "no token": lambda f, c: "x",
    "a list": lambda f, c: ".".join(["e30", "W10", ""]),
}  # fmt: skip


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_token_that_is_not_right_lets_nobody_in(office: Office, forger: Forger):
    await _linked(office, forger)
    browser = await office.browser()

    for what, forge in FORGED.items():
        forger.forge = forge
        assert await signs_in(browser, forger) == "/board/sign-in/not/refused", what
        assert not await is_in(browser), what
    forger.forge = None
    assert await signs_in(browser, forger) == "/board"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_no_token_links_an_account_that_is_not_right(office: Office, forger: Forger):
    browser = await office.enter("marieke")
    forger.forge = FORGED["another nonce"]

    assert await links(browser, forger) == "/board/sign-in/not/refused"
    assert await office.world.rows(SignIn) == []


async def test_what_came_back_once_counts_for_nothing_again(office: Office, forger: Forger):
    await _linked(office, forger)
    browser, thief = await office.browser(), await office.browser()
    state = await sent_to(browser, forger)
    kept = [(one.key, one.value) for one in browser.client.session.cookie_jar]
    assert await comes_back(browser, state) == "/board"
    for key, value in kept:  # even with all that the browser had
        thief.client.session.cookie_jar.update_cookies({key: value}, office.server.make_url("/"))

    assert await comes_back(thief, state) == "/board/sign-in/not/again"
    assert not await is_in(thief)


async def test_what_another_browser_began_is_not_finished_here(office: Office, forger: Forger):
    await _linked(office, forger)
    attacker, victim = await office.browser(), await office.browser()
    state = await sent_to(attacker, forger)

    assert await comes_back(victim, state) == "/board/sign-in/not/again"
    await sent_to(victim, forger)
    assert await comes_back(victim, state) == "/board/sign-in/not/again"
    assert await comes_back(victim, "") == "/board/sign-in/not/again"
    assert not await is_in(victim)
    assert forger.asked[1:] == []  # no code was taken to the provider, but that of linking


async def test_an_attempt_ends_after_ten_minutes(office: Office, forger: Forger):
    await _linked(office, forger)
    browser = await office.browser()
    state = await sent_to(browser, forger)
    office.world.clock.advance(seconds=601)

    assert await comes_back(browser, state) == "/board/sign-in/not/again"


async def test_who_comes_back_from_another_provider_is_refused(office: Office, forger: Forger):
    await _linked(office, forger)
    browser = await office.browser()

    assert await signs_in(browser, forger, iss="https://evil.example") == (
        "/board/sign-in/not/refused"
    )
    assert await signs_in(browser, forger, iss=forger.issuer) == "/board"


async def test_a_provider_that_names_itself_has_to(way: Way):
    way.forger.description = {"authorization_response_iss_parameter_supported": True}
    async with way.open() as office:
        browser = await office.browser()
        assert await signs_in(browser, way.forger) == "/board/sign-in/not/refused"
        named = await signs_in(browser, way.forger, iss=way.forger.issuer)
        assert named == "/board/sign-in/not/unknown"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nothing_in_an_address_leads_elsewhere(office: Office, forger: Forger):
    await _linked(office, forger)
    for asked in (
        "?next=https://evil.example", "?wanted=//evil.example", "?redirect_uri=//evil.example",
    ):  # fmt: skip
        browser = await office.browser()
        await browser.opens(f"/board{asked}")
        state = await sent_to(browser, forger, f"/board/sign-in{asked}")
        assert await comes_back(browser, state, next="//evil.example") == "/board"


async def test_who_linked_nothing_is_told_how(office: Office, forger: Forger):
    await office.coordinator("marieke")
    browser = await office.browser()

    where = await signs_in(browser, forger)

    assert where == "/board/sign-in/not/unknown"
    assert "Vraag één keer een link in de chat" in (await browser.opens(where)).text
    assert not await is_in(browser)


async def test_who_has_no_role_any_more_is_told_so(office: Office, forger: Forger):
    await _linked(office, forger)
    today = office.world.clock().date()
    await changes(
        office, "marieke",
        lambda session, who: participants.revoke(session, who, Role.COORDINATOR, today=today),
    )  # fmt: skip
    browser = await office.browser()

    where = await signs_in(browser, forger)

    assert where == "/board/sign-in/not/role"
    assert "geen rol" in (await browser.opens(where)).text
    await office.world.grant("marieke", Role.LEADER)
    assert await signs_in(browser, forger) == "/board"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_without_the_second_step_that_is_wanted_nobody_comes_in(way: Way):
    async with way.open(acr=("2", "3"), amr=("mfa", "hwk")) as office:
        way.forger.claims = {"acr": "2", "amr": ["mfa", "pwd"]}
        await office.coordinator("marieke")
        assert await enters_by_both(await office.browser(), office, way.forger) == "/board"
        browser = await office.browser()
        location = (await browser.client.get("/board/sign-in", allow_redirects=False)).headers
        assert "acr_values=2+3" in location["Location"]
        for said in (
            {}, {"acr": "2"}, {"amr": ["mfa"]}, {"acr": "1", "amr": ["mfa"]},
            {"acr": "2", "amr": ["pwd"]}, {"acr": "2", "amr": "mfa"}, {"acr": ["2"], "amr": [7]},
        ):  # fmt: skip
            way.forger.claims = said
            assert await signs_in(browser, way.forger) == "/board/sign-in/not/second-step", said
            assert not await is_in(browser)
        way.forger.claims = {"acr": "3", "amr": ["pwd", "hwk"]}
        assert await signs_in(browser, way.forger) == "/board"


async def test_a_new_key_is_found_and_an_old_one_forgotten(office: Office, forger: Forger):
    await _linked(office, forger)
    forger.published = {"two": openid.KEYS[1]}
    forger.forge = lambda it, claims: it.signed(claims, "two")
    browser = await office.browser()

    assert await signs_in(browser, forger) == "/board"
    forger.forge = lambda it, claims: it.signed(claims, "one", openid.KEYS[0])
    assert await signs_in(browser, forger) == "/board/sign-in/not/refused"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_provider_that_is_down_is_told_and_comes_back(office: Office, forger: Forger):
    forger.down = True
    browser = await office.browser()
    answer = await browser.client.get("/board/sign-in", allow_redirects=False)
    assert answer.headers["Location"] == "/board/sign-in/not/away"
    forger.down = False
    await _linked(office, forger)
    state = await sent_to(browser, forger)
    forger.down = True
    assert await comes_back(browser, state) == "/board/sign-in/not/away"
    forger.down = False
    assert await signs_in(browser, forger) == "/board"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_the_provider_says_instead_of_a_code_is_told_in_words(
    office: Office, forger: Forger, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO)
    browser = await office.browser()
    for query, where in (
        ({"error": "access_denied", "error_description": "<b>marieke</b>"}, "cancelled"),
        ({"error": "temporarily_unavailable"}, "away"),
        ({"error": "<script>"}, "refused"),
        ({"code": ""}, "again"),
    ):
        assert await signs_in(browser, forger, **query) == f"/board/sign-in/not/{where}"
    ours = "\n".join(it.getMessage() for it in caplog.records if it.name != "aiohttp.access")
    assert "sign-in refused why=denied" in ours
    assert "marieke" not in ours
    assert "script" not in ours


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_code_that_the_provider_does_not_take_lets_nobody_in(
    office: Office, forger: Forger
):
    browser = await office.browser()
    for status, answer, where in (
        (400, {"error": "invalid_grant"}, "again"),
        (401, {"error": "invalid_client"}, "refused"),
        (200, {"ok": False, "error": "invalid_code"}, "again"),
        (200, {"access_token": "x"}, "refused"),
        (200, {"id_token": "x" * 300_000}, "away"),
        (302, {}, "refused"),
        (500, {}, "away"),
    ):
        forger.status, forger.answer = status, answer
        assert await signs_in(browser, forger) == f"/board/sign-in/not/{where}", answer


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_every_reason_is_told_in_every_language(office: Office):
    for locale in LOCALES:
        browser = await office.browser(locale)
        for why in (
            "again",
            "cancelled",
            "away",
            "refused",
            "second-step",
            "unknown",
            "other",
            "role",
            "fresh",
        ):
            page = await browser.opens(f"/board/sign-in/not/{why}")
            assert page.status == 403
            said = " ".join(translator(locale)(f"sign-in-{why}", name=NAME, step="no").split())
            assert said in page.text
    assert (await browser.opens("/board/sign-in/not/xyz")).status == 404


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_only_our_own_page_begins_to_link_an_account(office: Office, forger: Forger):
    browser, stranger = await office.enter("marieke"), await office.browser()
    for data, headers in (
        ([], {}), ([("token", "x")], {}), ([], {"Sec-Fetch-Site": "cross-site"}),
    ):  # fmt: skip
        answer = await browser.client.post(
            "/board/sign-in/link", data=dict(data), headers=headers, allow_redirects=False
        )
        assert answer.status == 403
        assert "prikkel-sign-in" not in str(answer.cookies)
    assert (await stranger.posts("/board/sign-in/link", [])).status == 403
    assert (await stranger.opens("/board/sign-in/link")).status == 403


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_an_account_is_linked_by_who_came_in_just_now_alone(office: Office, forger: Forger):
    browser = await office.enter("marieke")
    page = await browser.opens("/board/sign-in/link")
    await office.world.later(11 * 60)
    late = await browser.sends(page, "/board/sign-in/link")
    assert late.address.endswith("/board/sign-in/not/fresh")
    assert "Vraag in de chat een nieuwe link" in late.text
    assert await office.world.rows(SignIn) == []
    assert await links(await office.enter("marieke"), forger) == "/board/sign-in/link?done=linked"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_who_was_signed_out_meanwhile_links_nothing(office: Office, forger: Forger):
    browser = await office.enter("marieke")
    page = await browser.opens("/board/sign-in/link")
    going = await browser.sends(page, "/board/sign-in/link")
    await changes(office, "marieke", lambda s, who: participants.sign_out(s, [who.id]))
    query = parse_qs(urlsplit(going.html.partition("; url=")[2].partition('"')[0]).query)
    forger.nonce = query["amp;nonce"][0]

    assert await comes_back(browser, query["amp;state"][0]) == "/board/sign-in/not/again"
    assert await office.world.rows(SignIn) == []


async def test_who_says_which_account_is_theirs_can_close_the_board_elsewhere(
    office: Office, forger: Forger
):
    left_open, browser = await office.enter("marieke"), await office.enter("marieke")
    assert await links(browser, forger) == "/board/sign-in/link?done=linked"
    page = await browser.opens("/board/sign-in/link?done=linked")
    assert "Sluit het bord overal elders" in page.text
    assert await is_in(left_open)
    cookie = next(iter(browser.client.session.cookie_jar))
    copy = {"Cookie": f"{cookie.key}={cookie.coded_value}"}

    done = await browser.sends(page, "/board/sign-in/link/alone")

    assert "Het bord is overal elders gesloten" in done.text
    assert await is_in(browser)
    assert not await is_in(left_open)
    thief = await office.browser()
    assert (await thief.client.get("/board", headers=copy)).status == 403
    await office.world.later(11 * 60)  # nothing of it makes the session newer
    late = await browser.sends(await browser.opens("/board/sign-in/link"), "/board/sign-in/link")
    assert late.address.endswith("/board/sign-in/not/fresh")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_only_our_own_page_closes_the_board_elsewhere(office: Office):
    browser, elsewhere = await office.enter("marieke"), await office.enter("marieke")
    stranger = await office.browser()
    for one, data, headers in (
        (browser, {}, {}), (browser, {"token": "x"}, {}), (stranger, {}, {}),
        (browser, {}, {"Sec-Fetch-Site": "cross-site"}),
    ):  # fmt: skip
        answer = await one.client.post("/board/sign-in/link/alone", data=data, headers=headers)
        assert answer.status == 403
    assert await is_in(elsewhere)


async def test_an_account_can_be_let_go_and_is_in_the_own_data(office: Office, forger: Forger):
    browser = await office.enter("marieke")
    await links(browser, forger)
    page = await browser.opens("/board/sign-in/link")
    assert f"kun je inloggen met {NAME}" in page.text
    texts: list[str] = []
    await changes(
        office, "marieke",
        lambda s, who: texts.append(own_data.as_text(s, who, NoSeals(), office.world.clock())),
    )  # fmt: skip
    assert "Met een account van je organisatie op het bord sinds" in texts[0]
    assert '"sign_in"' in texts[0]
    assert "account-1" not in texts[0]

    done = await browser.sends(page, "/board/sign-in/link/end")

    assert "Dat account opent het bord niet meer" in done.text
    assert await office.world.rows(SignIn) == []
    assert await signs_in(await office.browser(), forger) == "/board/sign-in/not/unknown"
    assert await is_in(browser)


async def test_an_account_is_of_one_person_and_a_person_has_one(office: Office, forger: Forger):
    await _linked(office, forger)
    await _linked(office, forger, "joost")
    (kept,) = await office.world.rows(SignIn)
    forger.claims = {"sub": "account-2"}
    await _linked(office, forger, "joost")
    (again,) = await office.world.rows(SignIn)
    assert kept.participant_id == again.participant_id
    assert kept.digest != again.digest


async def test_erasing_lets_it_go_and_joining_two_keeps_one(office: Office, forger: Forger):
    await _linked(office, forger)
    forger.claims = {"sub": "account-2"}
    await _linked(office, forger, "joost")

    def joined(session: Session, _: Participant) -> None:
        giver, keeper = (office.world.person(name).user for name in ("marieke", "joost"))
        workspace = roster.workspace_of(session, keeper.workspace)
        assert workspace is not None
        assert roster.join_accounts(session, workspace, giver.id, keeper.id)

    await changes(office, "marieke", joined)
    assert len(await office.world.rows(SignIn)) == 1
    await changes(
        office, "joost",
        lambda s, who: roster.erase(s, who, now=office.world.clock(), secret=SECRET),
    )  # fmt: skip

    assert await office.world.rows(SignIn) == []
    assert await signs_in(await office.browser(), forger) == "/board/sign-in/not/unknown"


async def test_whom_the_chat_platform_itself_signs_in_is_known_without_linking(way: Way):
    known: dict = {}
    identities = Identities(("openid", "profile"), lambda claims: known.get(claims["sub"]))
    async with way.open(identities=identities, scopes=identities.scopes) as office:
        await office.coordinator("marieke")
        browser = await office.browser()
        assert await signs_in(browser, way.forger) == "/board/sign-in/not/unknown"
        known["account-1"] = office.world.person("marieke").user

        assert await signs_in(browser, way.forger) == "/board"

        assert await is_in(browser)
        assert await office.world.rows(SignIn) == []
        known["account-1"] = office.world.person("nobody-met-them").user
        stranger = await office.browser()
        assert await signs_in(stranger, way.forger) == "/board/sign-in/not/unknown"


async def test_an_account_that_was_linked_under_an_older_key_is_known_under_the_new_one(
    office: Office,
):
    account, old, new = ProviderAccount("https://issuer.example", "1"), b"o" * 32, b"n" * 32
    day = office.world.clock().date()
    await office.coordinator("marieke")

    def tried(session: Session, who: Participant) -> None:
        assert sign_ins.link(session, who.id, account, [old], day)
        assert sign_ins.person_with(session, account, [new]) is None
        assert sign_ins.person_with(session, account, [new, old]) == who.id
        assert sign_ins.person_with(session, account, [new]) == who.id
        other = ProviderAccount("https://other.example", "1")
        assert sign_ins.person_with(session, other, [new, old]) is None
        assert "issuer.example" not in session.exec(select(SignIn)).one().digest

    await changes(office, "marieke", tried)


async def test_an_account_that_changes_hands_after_a_rotation_is_of_one_person(office: Office):
    account, old, new = ProviderAccount("https://issuer.example", "1"), b"o" * 32, b"n" * 32
    day = office.world.clock().date()
    for name in ("marieke", "anna"):
        await office.coordinator(name)

    async def links(name: str, keys: list[bytes]) -> None:
        def link(session: Session, who: Participant) -> None:
            assert sign_ins.link(session, who.id, account, keys, day)

        await changes(office, name, link)

    await links("marieke", [old])
    await links("anna", [new, old])

    def known(session: Session, who: Participant) -> None:
        assert sign_ins.person_with(session, account, [new, old]) == who.id

    await changes(office, "anna", known)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_closing_the_board_says_that_the_provider_may_still_know_them(
    office: Office, forger: Forger
):
    await _linked(office, forger)
    browser = await office.browser()
    await signs_in(browser, forger)

    left = await browser.sends(await browser.opens("/board"), "/board/leave")

    assert f"Bij {NAME} zelf ben je misschien nog ingelogd" in left.text
    assert not await is_in(browser)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_no_other_site_lets_somebody_in_without_a_press(office: Office, forger: Forger):
    browser = await office.browser()

    answer = await browser.client.get(
        "/board/sign-in", headers={"Sec-Fetch-Site": "cross-site"}, allow_redirects=False
    )

    assert (answer.status, answer.headers["Location"]) == (303, "/board")
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_signing_in_ends_the_session_that_this_browser_had(office: Office, forger: Forger):
    await _linked(office, forger)
    browser, thief = await office.enter("marieke"), await office.browser()
    cookie = next(one for one in browser.client.session.cookie_jar if "board" in one.key)
    copy = {"Cookie": f"{cookie.key}={cookie.coded_value}"}
    assert (await thief.client.get("/board", headers=copy)).status == 200

    assert await signs_in(browser, forger) == "/board"

    assert await is_in(browser)
    assert (await thief.client.get("/board", headers=copy)).status == 403
