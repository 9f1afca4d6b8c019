"""What the operator's page has people type, or copy into a file of a proxy or of systemd."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from adapters.cli.commands import COMMANDS
from adapters.cli.connections import Command
from adapters.imports import MAX_BYTES
from adapters.photos import MOST_BYTES
from adapters.web.board.receiving import ROOM

PAGE = (Path(__file__).parents[2] / "docs" / "operator.md").read_text("utf-8")


def test_the_proxy_takes_the_largest_files_that_are_taken_here():
    room = dict(re.findall(r"^location (/\S+) .* client_max_body_size (\d+)m;", PAGE, re.MULTILINE))
    megabyte = 1024 * 1024

    # Looked at first, a list comes back in the page that asks: four letters for three bytes.
    assert int(room["/board"]) * megabyte >= MAX_BYTES * 4 // 3 + ROOM
    assert int(room["/t/"]) * megabyte >= MOST_BYTES


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd here")
def test_the_service_is_one_for_systemd(tmp_path: Path):
    unit = PAGE.partition("```ini\n[Unit]")[2].partition("```")[0]
    program = "/opt/prikkel/bin/prikkel"
    assert f"ExecStart={program} serve\n" in unit
    service = tmp_path / "prikkel.service"
    service.write_text("[Unit]" + unit.replace(program, sys.executable))

    done = subprocess.run(
        ["systemd-analyze", "verify", str(service)], capture_output=True, text=True, check=False
    )

    assert "prikkel.service" not in done.stderr, done.stderr


def test_every_command_has_its_row():
    table = PAGE.partition("\n## Commands\n")[2].partition("\n## ")[0]
    words: list[tuple[str, str]] = []
    for name, command in COMMANDS.items():
        parts = [""] if isinstance(command, Command) else command.commands
        words += [(name, part) for part in parts]

    rows = [rf"`prikkel {name}\b[^|]*\b{part}\b" for name, part in words]
    assert [row for row in rows if not re.search(row, table)] == []
