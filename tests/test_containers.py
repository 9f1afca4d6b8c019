"""The files for containers name commands, settings and paths that exist."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from adapters.cli.commands import command_line
from adapters.registry import SETTING_NAMES
from adapters.settings import Settings

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if service["image"] == "prikkel"}
ENDPOINT = re.compile(r"'?(/health/\w+)")


def names_in(file: str) -> list[str]:
    lines = (ROOT / file).read_text("utf-8").splitlines()
    return [line.partition("=")[0] for line in lines if line and not line.startswith("#")]


def accepts(words: list[str]) -> bool:
    command = typer.main.get_command(command_line()).commands[words[0]]  # pyright: ignore
    options = [o for p in command.params for o in (*p.opts, *p.secondary_opts)]
    return all(word in options for word in words[1:])


@pytest.mark.parametrize("name", OURS)
def test_every_service_runs_a_command_that_exists(name: str):
    assert accepts(OURS[name]["command"])


def test_the_image_runs_a_command_that_exists():
    (words,) = re.findall(r"^CMD \[(.+)\]$", DOCKERFILE, re.MULTILINE)
    assert accepts(shlex.split(words.replace(",", " ")))


@pytest.mark.parametrize("name", OURS)
def test_every_setting_of_a_service_exists_and_is_a_text(name: str):
    given = OURS[name]["environment"]
    assert set(given) <= SETTING_NAMES
    assert all(isinstance(value, str) for value in given.values())
    Settings.model_validate(given)


def test_every_name_in_the_example_and_in_the_image_exists():
    assert set(names_in(".env.example")) <= SETTING_NAMES | {"POSTGRES_PASSWORD"}
    block = re.search(r"^ENV ((?:.*\\\n)*.*)$", DOCKERFILE, re.MULTILINE)
    assert block is not None
    given = dict(re.findall(r"(\w+)=(\S+)", block[1]))
    ours = {name: value for name, value in given.items() if not name.startswith(("PATH", "PYTHON"))}
    assert set(ours) <= SETTING_NAMES
    Settings.model_validate(ours)


def test_what_answers_and_what_posts_are_there_more_than_once():
    answering = [s for s in OURS.values() if s["command"] == ["serve", "--no-deliveries"]]
    assert len({tuple(s["ports"]) for s in answering}) == len(answering) == 2
    assert all(port.startswith("127.0.0.1:") for s in answering for port in s["ports"])
    [worker] = [s for s in OURS.values() if s["command"] == ["worker"]]
    assert worker["deploy"]["replicas"] == 2


def test_nothing_starts_before_the_tables_are_there_and_nothing_is_killed_too_early():
    for name, service in OURS.items():
        waits_for = service["depends_on"]
        if name == "migrate":
            assert waits_for == {"database": {"condition": "service_healthy"}}
            continue
        assert waits_for == {"migrate": {"condition": "service_completed_successfully"}}
        assert int(service["stop_grace_period"].removesuffix("s")) > 10
        assert service["read_only"]
    assert SERVICES["migrate"]["restart"] == "no"


def test_the_health_checks_ask_for_pages_that_exist():
    served = (ROOT / "adapters" / "web" / "health.py").read_text("utf-8")
    asked = set(ENDPOINT.findall(DOCKERFILE))
    for service in OURS.values():
        check = service.get("healthcheck", {})
        if not check.get("disable"):
            asked |= set(ENDPOINT.findall(" ".join(check["test"])))
            code = check["test"][-1]
            compile(code, "health check", "exec")
    assert asked == {"/health/live", "/health/ready"}
    assert all(f'"{page}"' in served for page in asked)


def test_the_database_keeps_its_rows():
    [volume] = SERVICES["database"]["volumes"]
    assert volume.partition(":")[0] in COMPOSE["volumes"]
    assert "pg_isready" in SERVICES["database"]["healthcheck"]["test"]


def test_secrets_are_in_no_file_that_is_kept():
    assert ".env" in (ROOT / ".gitignore").read_text("utf-8").splitlines()
    for name in names_in(".env.example"):
        [line] = re.findall(rf"^{name}=(.*)$", (ROOT / ".env.example").read_text("utf-8"), re.M)
        assert line in ("", "nl,en")
    assert re.search(r"^USER (?!root)", DOCKERFILE, re.MULTILINE)
    assert re.search(r"^ARG PYTHON_IMAGE=python:\d+\.\d+\.\d+-slim-\w+$", DOCKERFILE, re.MULTILINE)
