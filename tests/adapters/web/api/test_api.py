"""The numbers for other programs: who may read them, what is in them, and what is not."""

import json
from datetime import timedelta

import pytest
from sqlmodel import Session, select

from adapters.web.api.routes import OF_A_CALLER, OF_A_TOKEN
from bot import exports
from bot.exports.resources import OF_CAMPAIGN, OF_ORGANISATION, RESOURCES, without_people
from challenges import reader_keys
from challenges.models import Campaign, ReaderKey
from tests.adapters.web.api.conftest import OWNER, SECRET, Numbers


def addresses(numbers: Numbers) -> dict[str, str]:
    campaign = f"/campaigns/{numbers.ids['campaign']}"
    return {
        "campaigns": "/campaigns",
        **{name: f"{campaign}/{name}" for name in OF_CAMPAIGN},
        **{name: f"/{name}" for name in OF_ORGANISATION},
    }


async def test_every_part_says_what_the_export_says_without_people(numbers: Numbers):
    def exported(session: Session) -> dict:
        campaign = session.get_one(Campaign, numbers.ids["campaign"])
        contents = exports.gather(session, campaign, numbers.clock(), publish=False)
        return json.loads(json.dumps(exports.as_document(contents)))

    document = await numbers.store.read(exported)
    paths = addresses(numbers)
    for name in (*OF_CAMPAIGN, *OF_ORGANISATION):
        found = await numbers.read(paths[name])
        assert document[name], name
        assert found["data"] == without_people(document[name]), name
    assert (await numbers.read("/barriers"))["held_back_at_least"] == 0
    [campaign] = (await numbers.read("/campaigns"))["data"]
    assert campaign == {"id": str(numbers.ids["campaign"]), **document["campaign"]}
    assert (await numbers.read(f"/campaigns/{campaign['id']}"))["data"] == campaign


async def test_nobody_is_named_and_nothing_of_a_few_is_told(numbers: Numbers):
    text = "".join([await (await numbers.get(path)).text() for path in addresses(numbers).values()])

    for hidden in (OWNER, "owner", "ambassador", "Jan maakt lawaai", "mijn tekst", "Stil", "Blauw"):
        assert hidden not in text.replace("Groen + Blauw", ""), hidden
    assert "Bakken plaatsen" in text


async def test_looking_closes_no_week(numbers: Numbers):
    numbers.clock.now += timedelta(days=7)
    path = addresses(numbers)["weeks"]
    before = await numbers.read(path)
    assert await numbers.read(path) == before
    assert len(before["data"]) == 1


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("name", RESOURCES)
async def test_without_a_token_there_is_nothing(numbers: Numbers, name: str):
    answer = await numbers.get(addresses(numbers)[name], token="")

    assert answer.status == 401
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="prikkel"'
    assert answer.content_type == "application/problem+json"
    assert (await answer.json())["status"] == 401


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    "sent",
    ["Bearer", "Bearer ", "Basic eDp5", "Bearer wrong", "Bearer prikkel_", "Bearer " + "é" * 90],
)
async def test_what_is_no_token_opens_nothing(numbers: Numbers, sent: str):
    answer = await numbers.get("/goals", token="", Authorization=sent)
    assert answer.status == 401


async def test_a_token_is_good_until_its_last_day_and_an_older_key_opens_too(numbers: Numbers):
    assert (await numbers.get("/goals", "older")).status == 200
    numbers.clock.now += timedelta(days=30)
    assert (await numbers.get("/goals")).status == 200
    numbers.clock.now += timedelta(days=1)
    answer = await numbers.get("/goals")
    assert answer.status == 401
    assert 'error="invalid_token"' in answer.headers["WWW-Authenticate"]


async def test_a_token_that_is_revoked_opens_nothing_at_once(numbers: Numbers):
    assert (await numbers.get("/goals")).status == 200

    def revoke(session: Session) -> None:
        found = session.exec(select(ReaderKey).where(ReaderKey.name == "all")).one()
        reader_keys.revoke(session, found, numbers.clock().date())

    await numbers.store.write(revoke)
    assert (await numbers.get("/goals")).status == 401


async def test_of_a_token_a_digest_is_kept_and_the_day_of_its_use(numbers: Numbers):
    await numbers.get("/goals", "older")

    def kept(session: Session) -> ReaderKey:
        return session.exec(select(ReaderKey).where(ReaderKey.name == "older")).one()

    found = await numbers.store.read(lambda session: kept(session).model_dump_json())
    assert numbers.tokens["older"].removeprefix("prikkel_") not in found
    assert json.loads(found)["used_on"] == "2026-11-25"

    def opens(session: Session) -> bool:
        key, today = numbers.tokens["older"], numbers.clock().date()
        purpose = kept(session).purpose
        return reader_keys.opened(session, key, purpose, today, [SECRET]) is not None

    assert await numbers.store.read(opens)  # by the newest secret alone, since it was used


async def test_a_token_for_some_opens_no_more(numbers: Numbers):
    assert (await numbers.get("/goals", "goals")).status == 200
    answer = await numbers.get("/barriers", "goals")
    assert answer.status == 403
    assert 'error="insufficient_scope", scope="barriers"' in answer.headers["WWW-Authenticate"]
    assert "barriers" in (await answer.json())["detail"]


async def test_what_is_of_another_organisation_is_not_there(numbers: Numbers):
    assert await numbers.read("/campaigns", "other") == {"data": []}
    assert await numbers.read("/barriers", "other") == {"data": [], "held_back_at_least": 0}
    for name in OF_CAMPAIGN:
        assert (await numbers.get(addresses(numbers)[name], "other")).status == 404
    assert (await numbers.get(f"/campaigns/{numbers.ids['campaign']}", "other")).status == 404


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/people",
        "/campaigns/1",
        "/campaigns/",
        "/barriers/x",
        "/goals/",
        "/campaigns/00000000-0000-4000-8000-000000000000",
    ],
)
async def test_what_is_not_there_is_a_problem_of_its_own(numbers: Numbers, path: str):
    answer = await numbers.get(path)
    assert (answer.status, answer.content_type) == (404, "application/problem+json")


@pytest.mark.one_on_postgres
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
async def test_it_can_only_be_read(numbers: Numbers, method: str):
    sent = {"Authorization": f"Bearer {numbers.tokens['all']}", "Origin": "https://elsewhere.org"}
    answer = await numbers.client.request(method, "/api/v1/goals", headers=sent)
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")
    assert answer.content_type == "application/problem+json"
    assert not [name for name in answer.headers if name.startswith("Access-Control")]


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("application/json", 200),
        ("text/html, */*;q=0.1", 200),
        ("application/*", 200),
        ("text/csv", 406),
        ("application/json;q=0, text/html", 406),
    ],
)
async def test_there_is_only_json(numbers: Numbers, accept: str, status: int):
    answer = await numbers.get("/goals", Accept=accept)
    assert answer.status == status


async def test_what_has_not_changed_is_not_sent_again(numbers: Numbers):
    first = await numbers.get("/barriers")
    assert "private" in first.headers["Cache-Control"]
    assert first.headers["Vary"] == "Authorization"
    tag = first.headers["ETag"]
    for known in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        again = await numbers.get("/barriers", **{"If-None-Match": known})
        assert (again.status, await again.read()) == (304, b"")
        assert again.headers["ETag"] == tag
    numbers.clock.now += timedelta(minutes=5)
    assert (await numbers.get("/barriers", **{"If-None-Match": tag})).status == 304
    assert (await numbers.get("/barriers", **{"If-None-Match": '"other"'})).status == 200


async def test_head_is_get_without_a_body(numbers: Numbers):
    sent = {"Authorization": f"Bearer {numbers.tokens['all']}"}
    answer = await numbers.client.head("/api/v1/goals", headers=sent)
    assert (answer.status, await answer.read()) == (200, b"")
    assert answer.headers["ETag"] == (await numbers.get("/goals")).headers["ETag"]


async def test_a_token_that_asks_too_much_is_told_when_to_come_back(numbers: Numbers):
    found = [await numbers.get("/campaigns", "other") for _ in range(OF_A_TOKEN.burst + 10)]
    refused = [one for one in found if one.status == 429]

    assert refused
    assert int(refused[-1].headers["Retry-After"]) >= 1
    assert refused[-1].content_type == "application/problem+json"
    assert (await numbers.get("/campaigns", "all")).status == 200


async def test_an_address_that_guesses_is_slowed_down(numbers: Numbers):
    wrong = {"Authorization": "Bearer prikkel_wrong"}
    statuses = [
        (await numbers.client.get("/api/v1/goals", headers=wrong)).status
        for _ in range(OF_A_CALLER.burst + 40)
    ]
    assert statuses[0] == 401
    assert statuses[-1] == 429


async def test_keys_that_ended_are_forgotten_after_a_while(numbers: Numbers):
    day = numbers.clock().date() + timedelta(days=31)
    dropped = await numbers.store.write(lambda session: reader_keys.forget_before(session, day))
    assert dropped == len(numbers.tokens)


@pytest.mark.one_on_postgres
@pytest.mark.parametrize(
    "asked", ["theme=climate", "page=2", "campaign=", "%ff\u00e9=1", "a=1&a=2"]
)
async def test_a_parameter_that_does_not_exist_is_refused_by_name(numbers: Numbers, asked: str):
    name = asked.partition("=")[0]
    for path in (*addresses(numbers).values(), "/openapi.json"):
        answer = await numbers.get(f"{path}?{asked}")
        assert answer.status == 400
        said = (await answer.json())["detail"]
        assert name in said or not name.isascii()
