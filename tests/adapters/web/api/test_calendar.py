"""The address of a calendar: dates without names, for who has it."""

from datetime import date, timedelta

from icalendar import Calendar

from tests.adapters.web.api.conftest import OWNER, Numbers


async def read(numbers: Numbers, name: str, **headers: str) -> tuple[int, bytes]:
    key = numbers.tokens[name]
    answer = await numbers.client.get(f"/calendar/{key}.ics", headers=headers)
    return answer.status, await answer.read()


async def test_it_holds_the_days_of_the_campaign_and_of_actions_and_no_names(numbers: Numbers):
    status, content = await read(numbers, "calendar")

    assert status == 200
    events = [one for one in Calendar.from_ical(content).walk("VEVENT")]
    assert [(one["SUMMARY"], one["DTSTART"].dt) for one in events][-1] == (
        "Actie klaar? Bakken plaatsen", date(2027, 2, 1),
    )  # fmt: skip
    assert len(events) == 3  # two challenge days, and no date of a barrier
    assert OWNER not in content.decode()


async def test_it_is_the_same_all_day(numbers: Numbers):
    key = numbers.tokens["calendar"]
    first = await numbers.client.get(f"/calendar/{key}.ics")
    assert first.headers["Content-Type"] == "text/calendar; charset=utf-8"
    numbers.clock.now += timedelta(hours=3)
    status, content = await read(numbers, "calendar", **{"If-None-Match": first.headers["ETag"]})
    assert (status, content) == (304, b"")


async def test_an_organisation_without_a_campaign_has_an_empty_one(numbers: Numbers):
    status, content = await read(numbers, "calendar of other")
    assert status == 200
    assert not Calendar.from_ical(content).walk("VEVENT")


async def test_a_token_of_the_api_is_no_address_nor_the_other_way_round(numbers: Numbers):
    assert (await read(numbers, "all"))[0] == 404
    assert (await numbers.get("/goals", "calendar")).status == 401
    assert (await numbers.client.get("/calendar/prikkel_x.ics")).status == 404


async def test_it_ends_with_its_day(numbers: Numbers):
    numbers.clock.now += timedelta(days=31)
    assert (await read(numbers, "calendar"))[0] == 404
