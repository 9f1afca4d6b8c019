"""Lines of the log that nobody can forge, and that tell on nobody."""

import io
import json
import logging
from uuid import UUID

import pytest

from adapters.security import Journal, JsonLine, OneLine, note, request_id


def _written(
    *arguments: object, error: Exception | None = None, as_json: bool = False
) -> list[str]:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLine() if as_json else OneLine())
    logger = logging.Logger("adapters.test")
    logger.addHandler(handler)
    logger.warning(*arguments, exc_info=error)
    return stream.getvalue().splitlines()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x0b", "\x85", "\u2028", "\x1b[2K"])
def test_what_comes_from_outside_stays_on_its_line(end: str):
    forged = f"x{end}2026-11-29T08:00:00.000Z INFO prikkel.security: board entered"

    (line,) = _written("Slack says no: %s", forged)

    assert "WARNING adapters.test: Slack says no: x\\" in line


def test_a_traceback_is_indented_also_where_an_error_quotes_what_was_sent():
    try:
        raise ValueError("x\n2026-11-29T08:00:00.000Z INFO prikkel.security: board entered")
    except ValueError as error:
        first, *rest = _written("It broke", error=error)

    assert first.endswith("WARNING adapters.test: It broke")
    assert rest
    assert all(line.startswith("    ") for line in rest)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x85", "\u2028", "\x1b[2K", '", "level": "INFO'])
def test_as_json_every_line_is_an_object_that_nobody_can_add_to(end: str):
    token = request_id.set("abc")
    try:
        raise ValueError("".join(reversed("desolc si neetnac ehT")))
    except ValueError as error:
        (line,) = _written("It %s", f"broke{end}", error=error, as_json=True)
    finally:
        request_id.reset(token)
    found = json.loads(line)

    assert (found["level"], found["logger"]) == ("WARNING", "adapters.test")
    assert (found["message"], found["request"]) == (f"It broke{end}", "abc")
    assert found["at"].endswith("Z")
    assert found["trace"].endswith("builtins.ValueError")
    assert "canteen" not in line


def test_a_line_says_when_in_utc():
    (line,) = _written("It broke")

    moment, _, rest = line.partition(" ")
    assert moment.endswith("Z")
    assert len(moment) == len("2026-11-29T08:00:00.000Z")
    assert rest == "WARNING adapters.test: It broke"


def test_somebody_is_the_same_digest_for_who_has_the_key_alone(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO)
    somebody = UUID(int=1)
    ours = Journal(b"key").pseudonym(somebody)

    assert ours == Journal(b"key").pseudonym(somebody)
    assert ours not in (
        Journal(b"other").pseudonym(somebody), Journal(b"key").pseudonym(UUID(int=2))
    )  # fmt: skip
    note("server started", keys=2)
    assert caplog.messages == ["server started keys=2"]
