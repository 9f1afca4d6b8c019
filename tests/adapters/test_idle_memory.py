"""A server that nobody asks anything keeps out of its memory what only some requests need."""

import secrets
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.i18n import translator_with
from bot.wordings import values_in
from tests.postgres import Postgres

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.long  # each starts a fresh interpreter

LATER = {
    "PIL", "adapters.doctor", "adapters.incomplete", "adapters.playground", "adapters.slack.doctor",
    "adapters.slack.sockets", "adapters.teams.doctor", "adapters.web.exposition", "alembic",
    "docx", "emoji", "jinja2", "lxml", "matplotlib",
    "networkx", "openpyxl", "opentelemetry", "prometheus_client", "segno", "slack_sdk.socket_mode",
    "yaml",
}  # fmt: skip
"""What a server imports when it is asked for, or has a child process import."""

POSTGRES = {"psycopg", "sqlalchemy.dialects.postgresql"}
SLACK = {"slack_bolt", "slack_sdk"}
SIGNED = {"cryptography", "cryptography.x509", "jwt"}
MICROSOFT = {"botbuilder", "botframework", "msal", "msrest", "requests"}
STREAMS = {"botbuilder.core.streaming", "botbuilder.integration", "botframework.streaming"}
"""What talks with channels that keep a connection open, which Teams is not."""

IN_SLACK = {"SLACK_BOT_TOKEN": "xoxb-fake", "SLACK_SIGNING_SECRET": "s1gn"}
IN_TEAMS = {
    "MICROSOFT_APP_ID": "fake-app", "MICROSOFT_APP_PASSWORD": "fake",
    "MICROSOFT_APP_TENANT_ID": "tenant-1",
}  # fmt: skip

PROGRAM = """
import sys
from adapters import bootstrap
from adapters.cli import commands, servers
from adapters.papers import sheets
from babel import localedata
from challenges.calendar.countries import year_of
bootstrap.build(servers._settings())
for place in ("NL", "BE-VLG", "DE-BY"):
    year_of(place, 2027)
print(*sys.modules)
print(*(f"babel:{name}" for name in localedata._cache))
print("pages on paper" if sheets._pages.cache_info().currsize else "")
"""


def loaded_by_a_server(folder: Path, platform: Mapping[str, str], url: str = "") -> set[str]:
    environment = {
        **platform, "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT),
        "DATABASE_URL": url or f"sqlite:///{folder}/new.sqlite",
        "PRIKKEL_SECRET_KEY": secrets.token_urlsafe(32), "PRIKKEL_PUBLIC_URL": "https://prikkel.example",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, cwd=folder,
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout, done.stderr
    assert url or (folder / "new.sqlite").exists(), "made by a process of its own"
    modules, languages, papers = done.stdout.split("\n", 2)
    assert languages == "", "what Babel knows of a language is read when something is said in it"
    assert papers.strip() == ""
    return set(modules.split())


def test_a_server_for_slack_loads_only_what_it_needs_to_wait(tmp_path: Path):
    loaded = loaded_by_a_server(tmp_path, IN_SLACK)

    assert SLACK | {"holidays"} <= loaded
    assert loaded & (LATER | SIGNED | MICROSOFT | POSTGRES) == set()
    # The library of holidays would import 250 countries for one.
    assert len([one for one in loaded if one.startswith("holidays.countries.")]) == 3


def test_a_server_for_teams_does_too(tmp_path: Path):
    loaded = loaded_by_a_server(tmp_path, IN_TEAMS)

    assert loaded >= MICROSOFT | SIGNED
    assert loaded & (LATER - {"yaml"} | STREAMS | SLACK | POSTGRES) == set()  # botbuilder has it


@pytest.mark.parametrize(
    ("platform", "others"),
    [(IN_SLACK, SIGNED | MICROSOFT), (IN_TEAMS, STREAMS | SLACK)],
    ids=["slack", "teams"],
)
def test_on_postgres_its_driver_comes_and_nothing_else(
    tmp_path: Path, platform: Mapping[str, str], others: set[str], postgres: Postgres
):
    url = postgres.create(f"idle_{'teams' if platform is IN_TEAMS else 'slack'}")
    loaded = loaded_by_a_server(tmp_path, platform, url)

    assert loaded >= POSTGRES
    assert loaded & (LATER - {"yaml"} | others) == set()


def test_a_text_is_understood_when_it_is_said_and_with_it_what_stands_in_it(tmp_path: Path):
    (tmp_path / "own.ftl").write_text(
        "# A remark.\nwaits = Nobody says this.\n"
        "own-name = De buren\nown-greeting = Dag, { own-name } en { $who }!\n"
        "own-count = { $count ->\n    [one] één\n   *[other] veel\n}\n"
    )
    words = translator_with("nl", tmp_path)
    assert words("waits") == "Nobody says this."
    assert "_bundle" not in vars(words), "nothing is filled in, so Fluent has nothing to understand"
    understood = words._bundle  # pyright: ignore

    assert words("own-greeting", who="Jo") == "Dag, De buren en Jo!"
    assert (words("own-count", count=1), words("own-count", count=3)) == ("één", "veel")
    assert not understood.has_message("waits")


def test_what_fluent_does_not_understand_is_lacking():
    assert values_in("") is None
    assert values_in("broken = {") is None
    assert values_in("asks = { $count } of { $all }") == {"count", "all"}
