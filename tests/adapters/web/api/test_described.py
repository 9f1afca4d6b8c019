"""The description is as the answers are, and takes nothing away that it once promised."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from adapters.web.api.routes import DESCRIPTION
from tests.adapters.web.api.breaking import breaking
from tests.adapters.web.api.conftest import Numbers

PUBLISHED = json.loads(Path(__file__).with_name("published.json").read_text("utf-8"))
"""As it was given out. Take in what is new, once that is released; never take anything away."""

DESCRIBED: dict[str, Any] = json.loads(DESCRIPTION.read_text("utf-8"))


def closed(value: Any) -> Any:
    """The same description, in which nothing may be that it does not name."""
    if isinstance(value, dict):
        more = {"additionalProperties": False} if "properties" in value else {}
        return {**{key: closed(each) for key, each in value.items()}, **more}
    return [closed(each) for each in value] if isinstance(value, list) else value


def validator(schema: dict[str, Any]) -> Draft202012Validator:
    whole = {**schema, "components": closed(DESCRIBED)["components"]}
    Draft202012Validator.check_schema(whole)
    return Draft202012Validator(whole, format_checker=Draft202012Validator.FORMAT_CHECKER)


async def test_every_answer_is_as_it_is_described(numbers: Numbers):
    for path, methods in DESCRIBED["paths"].items():
        answer = await numbers.get(path.format(campaign=numbers.ids["campaign"]))
        content = methods["get"]["responses"]["200"]["content"][answer.content_type]
        found = await answer.json()
        assert found["data"], path
        validator(closed(content["schema"])).validate(found)


async def test_every_refusal_is_as_it_is_described(numbers: Numbers):
    problem = validator(DESCRIBED["components"]["schemas"]["Problem"])
    missing = f"/campaigns/{numbers.ids['organisation']}"
    told = {
        "400": await numbers.get("/goals?page=2"),
        "401": await numbers.get("/goals", token=""),
        "403": await numbers.get("/barriers", "goals"),
        "404": await numbers.get(missing),
        "406": await numbers.get("/goals", Accept="text/csv"),
    }
    for status, answer in told.items():
        assert str(answer.status) == status
        described = DESCRIBED["components"]["responses"][status]
        assert answer.content_type in described["content"]
        problem.validate(await answer.json())


async def test_it_is_served_to_everybody_as_it_is(numbers: Numbers):
    answer = await numbers.get("/openapi.json", token="")
    assert answer.status == 200
    assert await answer.json() == DESCRIBED
    assert DESCRIBED["openapi"].startswith("3.1.")


def test_nothing_that_was_published_is_taken_away():
    assert breaking(PUBLISHED, DESCRIBED) == []


def _of(described: dict[str, Any], name: str) -> dict[str, Any]:
    return described["components"]["schemas"][name]


def _remove_path(described: dict[str, Any]) -> None:
    del described["paths"]["/goals"]


def _remove_field(described: dict[str, Any]) -> None:
    del _of(described, "Barrier")["properties"]["voices_at_least"]


def _change_type(described: dict[str, Any]) -> None:
    _of(described, "Reading")["properties"]["value"]["type"] = "string"


def _let_be_null(described: dict[str, Any]) -> None:
    _of(described, "Action")["properties"]["title"]["type"] = ["string", "null"]


def _let_be_missing(described: dict[str, Any]) -> None:
    _of(described, "Campaign")["required"].remove("starts_on")


def _change_format(described: dict[str, Any]) -> None:
    _of(described, "Week")["properties"]["first_day"]["format"] = "date-time"


def _change_list(described: dict[str, Any]) -> None:
    _of(described, "Action")["properties"]["waits_for"]["items"]["type"] = "integer"


def _remove_choice(described: dict[str, Any]) -> None:
    del _of(described, "Barrier")["properties"]["request"]["anyOf"]


def _ask_more(described: dict[str, Any]) -> None:
    asked = {"name": "year", "in": "query", "required": True, "schema": {"type": "integer"}}
    described["paths"]["/goals"]["get"]["parameters"] = [asked]


def _remove_status(described: dict[str, Any]) -> None:
    del described["paths"]["/goals"]["get"]["responses"]["304"]


@pytest.mark.parametrize(
    "change",
    [
        _remove_path, _remove_field, _change_type, _let_be_null, _let_be_missing, _change_format,
        _change_list, _remove_choice, _ask_more, _remove_status,
    ],
)  # fmt: skip
def test_what_would_break_a_program_is_found(change: Any):
    described = copy.deepcopy(PUBLISHED)
    change(described)
    assert breaking(PUBLISHED, described)


def test_what_comes_in_breaks_nobody():
    described = copy.deepcopy(PUBLISHED)
    described["paths"]["/more"] = described["paths"]["/goals"]
    _of(described, "Barrier")["properties"]["more"] = {"type": "string"}
    assert breaking(PUBLISHED, described) == []
