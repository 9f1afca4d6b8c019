"""Refusals that programs understand: problem details (RFC 9457), in English."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus

import orjson
from aiohttp import web

REALM = 'Bearer realm="prikkel"'


class Problem(Exception):
    """A request that gets no answer, with what to do about it."""

    def __init__(self, status: int, detail: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(detail)
        self._status = status
        self._detail = detail
        self._headers = headers or {}

    def response(self) -> web.Response:
        """The same as what is sent."""
        body = {
            "type": "about:blank",
            "title": HTTPStatus(self._status).phrase,
            "status": self._status,
            "detail": self._detail,
        }
        return web.Response(
            status=self._status, body=orjson.dumps(body), headers=self._headers,
            content_type="application/problem+json",
        )  # fmt: skip


def unknown_parameter(names: Iterable[str]) -> Problem:
    """Something was asked in the address that has no meaning there."""
    return Problem(400, f"There is no parameter {', '.join(map(ascii, names))} here.")


def no_token() -> Problem:
    """Nobody said who asks."""
    said = "Send a token: Authorization: Bearer prikkel_…"
    return Problem(401, said, {"WWW-Authenticate": REALM})


def wrong_token() -> Problem:
    """A token that is none, was revoked, or has ended: which of these is not said."""
    header = f'{REALM}, error="invalid_token"'
    return Problem(401, "This token opens nothing (any more).", {"WWW-Authenticate": header})


def too_narrow(resource: str) -> Problem:
    """A token that was made for something else."""
    header = f'{REALM}, error="insufficient_scope", scope="{resource}"'
    said = f"This token was not made for {resource}."
    return Problem(403, said, {"WWW-Authenticate": header})


def not_found() -> Problem:
    """An address that is none, or leads to something of somebody else."""
    return Problem(404, "There is nothing here; /api/v1/openapi.json says what is where.")


def too_many(seconds: int) -> Problem:
    """More than a token, or an address, may ask."""
    said = f"Too many requests; come back in {seconds} s."
    return Problem(429, said, {"Retry-After": str(seconds)})
