"""A cookie of ours alone: no script reads it, and over https browsers take it from nobody else."""

from datetime import timedelta
from typing import Literal

from aiohttp import web


class Cookie:
    """One cookie, for every address of ours; `samesite` says who may have browsers send it."""

    def __init__(
        self,
        name: str,
        lasts: timedelta,
        *,
        is_https: bool,
        samesite: Literal["Strict", "Lax"] = "Strict",
    ) -> None:
        # Browsers take a cookie with this prefix from nobody but us, and only over https.
        self._name = f"__Host-{name}" if is_https else name
        self._seconds = int(lasts.total_seconds())
        self._is_https = is_https
        self._samesite: Literal["Strict", "Lax"] = samesite

    def keep(self, response: web.StreamResponse, value: str) -> None:
        """Have a browser keep a value."""
        response.set_cookie(
            self._name, value, httponly=True, samesite=self._samesite, secure=self._is_https,
            max_age=self._seconds, path="/",
        )  # fmt: skip

    def drop(self, response: web.StreamResponse) -> None:
        """Have a browser forget it."""
        response.del_cookie(
            self._name, path="/", httponly=True, samesite=self._samesite, secure=self._is_https
        )

    def of(self, request: web.Request) -> str:
        """What a browser shows; empty when it has none."""
        return request.cookies.get(self._name, "")
