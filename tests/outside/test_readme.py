"""The README's steps, as they are written, on a clean copy and in an environment of its own."""

import asyncio
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from tests.children import Child
from tests.fakes.slack import FakeSlack
from tests.fakes.slack import running as slack_running
from tests.fakes.slack_sender import SECRET
from tests.outside.server import OURS, ROOT
from tests.ports import free_port
from tests.waiting import until

PATIENCE = 420
README = (ROOT / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^( *)```sh\n(.*?)^ *```", re.MULTILINE | re.DOTALL)


def blocks(heading: str) -> list[str]:
    """The commands under a heading, a block each."""
    section = README.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found = [(indent, text) for indent, text in BLOCK.findall(section)]
    return [re.sub(rf"^{indent}", "", text, flags=re.MULTILINE) for indent, text in found]


def clean_copy(folder: Path) -> Path:
    """What is in the repository, and nothing that lies beside it."""
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached"], cwd=ROOT,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("needs a checkout: what is in the repository cannot be told without git")
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name, follow_symlinks=False)
    return folder


def must_reach_packages(folder: Path) -> None:
    words = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder))
    if subprocess.run([*words, "tzdata"], capture_output=True, check=False).returncode:
        pytest.skip("needs the package index, which cannot be reached from here")


class Reader:
    """Somebody with a shell in a folder who does what is written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        usual = {k: v for k, v in os.environ.items() if not k.upper().startswith(OURS)}
        usual.pop("VIRTUAL_ENV", None)
        usual.pop("PYTHONPATH", None)
        # Not the environment that the tests run in.
        paths = usual["PATH"].split(":")
        own = str(Path(sys.executable).parent)
        usual["PATH"] = ":".join([f"{folder}/.venv/bin", *(p for p in paths if p != own)])
        self.environment = usual

    async def does(self, commands: str) -> tuple[int, str]:
        """Run what is written, to its end."""
        process = await self._start(["bash", "-euc", commands], stdin=asyncio.subprocess.DEVNULL)
        said, _ = await asyncio.wait_for(process.communicate(), PATIENCE)
        return process.returncode or 0, said.decode()

    @asynccontextmanager
    async def runs(self, words: Sequence[str]) -> AsyncGenerator[Child]:
        """Start something that goes on, until the block ends."""
        process = await self._start(words, start_new_session=True)
        try:
            yield Child(process)
        finally:
            if process.returncode is None:
                os.killpg(process.pid, signal.SIGTERM)
            await asyncio.wait_for(process.wait(), PATIENCE)

    async def _start(self, words: Sequence[str], **more: object) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *words, cwd=self.folder, env=self.environment, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT, **more,
        )  # type: ignore[call-overload]  # fmt: skip


async def answers(address: str) -> int:
    async with aiohttp.ClientSession() as http, http.get(address) as answer:
        return answer.status


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("copy")
    must_reach_packages(tmp_path_factory.mktemp("packages"))
    return clean_copy(found)


async def test_everything_that_the_readme_says_works(folder: Path):
    reader = Reader(folder)
    await _tries_it(reader)
    await _runs_it_in_slack(reader)
    await _has_no_traces_yet(reader)


async def _tries_it(reader: Reader) -> None:
    [block] = blocks("Try it")
    [demo] = re.findall(r"^(make demo)\b", block, re.MULTILINE)
    port = free_port()
    assert "make demo PORT=" in README
    async with asyncio.timeout(PATIENCE), reader.runs([*demo.split(), f"PORT={port}"]) as child:
        await _says(child, f"Prikkel is ready: http://127.0.0.1:{port}")
        assert await answers(f"http://127.0.0.1:{port}/") == 200


async def _says(child: Child, words: str) -> None:
    assert child.process.stdout is not None
    async for line in child.process.stdout:
        child.heard.append(line.decode())
        if words in line.decode():
            return
    raise AssertionError("".join(child.heard))


async def _runs_it_in_slack(reader: Reader) -> None:
    install, manifest, settings, doctor, start, plan, teams = blocks("Run it in Slack")
    begins = (datetime.now(UTC) + timedelta(days=30)).date()
    begins += timedelta(days=(7 - begins.weekday()) % 7)
    slack = FakeSlack(
        channels={"C123"}, people={"U123", "U456"}, team="T123", members={"S123": ["U456"]}
    )
    async with slack_running(slack):
        code, said = await reader.does(install)
        assert code == 0, said

        code, said = await reader.does(manifest)
        assert code == 0, said
        assert json.loads(said)["settings"]["socket_mode_enabled"] is True

        values = {"SLACK_BOT_TOKEN": "xoxb-fake", "SLACK_SIGNING_SECRET": SECRET,
                  "SLACK_APP_TOKEN": "xapp-fake"}  # fmt: skip
        for name, value in values.items():
            settings, found = re.subn(rf"^{name}=\S+", f"{name}={value}", settings, flags=re.M)
            assert found == 1
        port = free_port()
        ours = f"SLACK_API_BASE_URL={slack.api_url}\nPRIKKEL_PORT={port}\n"
        (reader.folder / ".env").write_text(settings + ours, "utf-8")

        _, said = await reader.does(doctor)
        assert "T123" in said

        assert "`prikkel serve`" in README
        async with reader.runs(["prikkel", "serve"]) as child:
            async with asyncio.timeout(PATIENCE):
                await _says(child, "Prikkel is ready")
            for path in ("/health/live", "/health/ready"):
                assert f"`{path}`" in README
                assert await answers(f"http://127.0.0.1:{port}{path}") == 200

            dated = re.sub(r"\d{4}-\d\d-\d\d", str(begins), start.strip())
            code, said = await reader.does(f"{dated} --without-consent")
            assert code == 0, said
            code, said = await reader.does(re.sub(r"\d{4}-\d\d-\d\d", str(begins), plan))
            assert code == 0, said
            await until(lambda: any("1 van 10" in m.words() for m in slack.messages))

            (reader.folder / "people.csv").write_text("user,team\nU123,Water\n", "utf-8")
            # It asks at a terminal, and a test has none.
            agreed = re.sub(r"(prikkel teams import people\.csv .*)", r"\1 --yes", teams)
            assert agreed != teams
            code, said = await reader.does(agreed)
            assert code == 0, said
            code, said = await reader.does("prikkel teams list")
            assert "Water" in said
            assert "Facilities" in said


async def _has_no_traces_yet(reader: Reader) -> None:
    """What docs/operator.md says of an extra that is not installed."""
    code, said = await reader.does(
        "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318 prikkel serve"
    )
    assert code == 1
    assert "pip install 'prikkel[opentelemetry]'" in said
