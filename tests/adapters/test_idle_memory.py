"""A server that nobody asks anything keeps out of its memory what only some requests need."""

import secrets
import subprocess
import sys
from pathlib import Path

from bot.i18n import translator_with
from bot.wordings import values_in

ROOT = Path(__file__).parents[2]
LATER = {
    "PIL", "adapters.doctor", "adapters.incomplete", "adapters.playground", "alembic",
    "cryptography.x509", "docx", "emoji", "jinja2", "jwt", "lxml", "matplotlib", "networkx",
    "openpyxl", "opentelemetry", "segno", "sqlalchemy.dialects.postgresql",
}  # fmt: skip
"""What a server imports when it is asked for, or has a child process import."""

MICROSOFT = {"botbuilder", "botframework", "msal", "msrest", "requests"}

PROGRAM = """
import sys
from adapters import bootstrap
from adapters.cli import commands, servers
from challenges.calendar.countries import year_of
bootstrap.build(servers._settings())
for place in ("NL", "BE-VLG", "DE-BY"):
    year_of(place, 2027)
print(*sys.modules)
"""


def loaded_by_a_server(folder: Path) -> set[str]:
    environment = {
        "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "DATABASE_URL": f"sqlite:///{folder}/new.sqlite",
        "SLACK_BOT_TOKEN": "xoxb-fake", "SLACK_SIGNING_SECRET": "s1gn",
        "PRIKKEL_SECRET_KEY": secrets.token_urlsafe(32), "PRIKKEL_PUBLIC_URL": "https://prikkel.example",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, cwd=folder,
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout, done.stderr
    assert (folder / "new.sqlite").exists(), "made by a process of its own"
    return set(done.stdout.split())


def test_a_server_for_slack_loads_only_what_it_needs_to_wait(tmp_path: Path):
    loaded = loaded_by_a_server(tmp_path)

    assert {"slack_bolt", "holidays"} <= loaded
    assert loaded & (LATER | MICROSOFT | {"psycopg"}) == set()
    # The library of holidays would import 250 countries for one.
    assert len([one for one in loaded if one.startswith("holidays.countries.")]) == 3


def test_a_text_is_understood_when_it_is_said_and_with_it_what_stands_in_it(tmp_path: Path):
    (tmp_path / "own.ftl").write_text(
        "# A remark.\nwaits = Nobody says this.\n"
        "own-name = De buren\nown-greeting = Dag, { own-name } en { $who }!\n"
        "own-count = { $count ->\n    [one] één\n   *[other] veel\n}\n"
    )
    words = translator_with("nl", tmp_path)
    understood = words._bundle  # pyright: ignore

    assert words("own-greeting", who="Jo") == "Dag, De buren en Jo!"
    assert (words("own-count", count=1), words("own-count", count=3)) == ("één", "veel")
    assert not understood.has_message("waits")


def test_what_fluent_does_not_understand_is_lacking():
    assert values_in("") is None
    assert values_in("broken = {") is None
    assert values_in("asks = { $count } of { $all }") == {"count", "all"}
