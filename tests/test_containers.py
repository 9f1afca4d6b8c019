"""The files for containers name commands, settings and paths that exist."""

import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from adapters.cli.commands import command_line
from adapters.registry import SETTING_NAMES
from adapters.settings import Settings
from tools import chart_values

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
DEMO = yaml.safe_load((ROOT / "compose.demo.yaml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if service["image"] == "prikkel"}
ENDPOINT = re.compile(r"'?(/health/\w+)")
HADOLINT = ROOT / ".venv" / "charting" / "bin" / "hadolint"
CHARTING = ROOT / ".venv" / "charting" / "bin" / "python"
READ = "import sys; from compose_spec import PyCompose; PyCompose.from_json(sys.stdin.read())"
SECRETS = {name for service in SERVICES.values() for name in service.get("secrets", ())}


def has_compose() -> bool:
    """Whether this machine has Docker's own reader of these files; it needs no server."""
    docker = shutil.which("docker")
    asked = [docker or "false", "compose", "version"]
    return (
        docker is not None
        and not subprocess.run(asked, capture_output=True, check=False).returncode
    )


def refused(compose: dict[str, Any]) -> str:
    """What the specification's reader has against a file; empty when nothing."""
    done = subprocess.run(
        [CHARTING, "-c", READ],
        input=json.dumps(compose),
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr


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
    assert set(names_in(".env.example")) <= SETTING_NAMES
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


@pytest.mark.skipif(not CHARTING.exists(), reason="needs the specification: make chart-tools")
@pytest.mark.parametrize("file", [COMPOSE, DEMO], ids=["usual", "demo"])
def test_the_compose_files_are_as_the_specification_says(file: dict[str, Any]):
    assert refused(file) == ""
    misspelt = {
        "services": {name: {**one, "helthcheck": {}} for name, one in file["services"].items()}
    }
    assert "helthcheck" in refused(misspelt)


@pytest.mark.skipif(not HADOLINT.exists(), reason="needs hadolint: make chart-tools")
def test_hadolint_finds_nothing_wrong():
    words = [HADOLINT, "--no-color", str(ROOT / "Dockerfile")]
    done = subprocess.run(words, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not has_compose(), reason="needs docker compose")
@pytest.mark.parametrize("name", ["compose.yaml", "compose.demo.yaml"])
def test_docker_reads_the_compose_files(name: str, tmp_path: Path):
    for file in (name, ".env.example"):
        shutil.copy(ROOT / file, tmp_path / file.removesuffix(".example"))
    done = subprocess.run(
        ["docker", "compose", "--file", name, "config", "--quiet"], cwd=tmp_path,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "DEMO_URL": "https://demo.example.org"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_secrets_reach_a_service_as_files_alone():
    secret, _ = chart_values.known_settings()
    for name in SECRETS:
        assert COMPOSE["secrets"][name] == {"file": f"./secrets/{name}"}
    assert set(COMPOSE["secrets"]) == SECRETS
    assert set(secret) | {"POSTGRES_PASSWORD"} >= SECRETS
    for service in OURS.values():
        assert SECRETS - {"POSTGRES_PASSWORD"} == set(service["secrets"])
        assert not any(service["environment"].get(name) for name in SECRETS)
    database = SERVICES["database"]
    assert database["environment"]["POSTGRES_PASSWORD_FILE"] == "/run/secrets/POSTGRES_PASSWORD"
    assert "POSTGRES_PASSWORD" not in database["environment"]


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl, as its reader does")
def test_what_the_operator_s_page_says_makes_the_secrets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    page = (ROOT / "docs" / "operator.md").read_text("utf-8")
    [steps] = [
        each for each in re.findall(r"```sh\n(.*?)```", page, re.S) if "mkdir -m 700" in each
    ]
    shutil.copy(ROOT / ".env.example", tmp_path)
    subprocess.run(["sh", "-ec", steps], cwd=tmp_path, check=True)
    folder = tmp_path / "secrets"

    assert {path.name for path in folder.iterdir()} == SECRETS
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o644}
    monkeypatch.setenv("DATABASE_URL", "")
    settings = Settings(_env_file=None, _secrets_dir=folder)  # pyright: ignore[reportCallIssue]
    password = (folder / "POSTGRES_PASSWORD").read_text("utf-8").strip()
    assert settings.database_url == f"postgresql://prikkel:{password}@database/prikkel"
    assert settings.secret_keys


def test_strangers_get_a_container_that_keeps_nothing():
    [demo] = DEMO["services"].values()

    assert accepts(demo["command"])
    assert set(demo["environment"]) <= SETTING_NAMES
    assert demo["read_only"]
    assert not {"volumes", "env_file", "secrets"} & set(demo)
    assert all(port.startswith("127.0.0.1:") for port in demo["ports"])
    assert demo["mem_limit"]


def test_secrets_are_in_no_file_that_is_kept():
    assert {".env", "secrets/"} <= set((ROOT / ".gitignore").read_text("utf-8").splitlines())
    for name in names_in(".env.example"):
        [line] = re.findall(rf"^{name}=(.*)$", (ROOT / ".env.example").read_text("utf-8"), re.M)
        assert line in ("", "nl,en")
    assert re.search(r"^USER [1-9]\d+:[1-9]\d+$", DOCKERFILE, re.MULTILINE)
    assert re.search(
        r"^ARG PYTHON_IMAGE=python:\d+\.\d+\.\d+-slim-\w+(@|$)", DOCKERFILE, re.MULTILINE
    )
