"""Packages from npm, at fixed versions, in a folder that is thrown away."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
_PATIENCE = 300


class Missing(Exception):
    """Something that this machine lacks, in a sentence that says what to do."""


def chromium() -> str:
    """Where Chromium is.

    Raises:
        Missing: it is not there.
    """
    if CHROMIUM is None:
        raise Missing("Chromium is missing; on Debian and Ubuntu: apt install chromium")
    return CHROMIUM


def install(packages: Sequence[str], folder: Path) -> Path:
    """Install packages ("name@1.2.3") in `folder`; answers with their `node_modules`.

    Raises:
        Missing: npm is not there, or could not get them.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise Missing("npm is missing; install Node.js 20 or newer: https://nodejs.org")
    (folder / "package.json").write_text('{"private": true}\n', "utf-8")
    quiet = ("--no-audit", "--no-fund", "--no-save", "--loglevel=error")
    # What they ask beside them is in the list, at versions that were seen to work together.
    answer = subprocess.run(
        [npm, "install", "--ignore-scripts", "--legacy-peer-deps", *quiet, *packages],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        check=False,
    )
    if answer.returncode:
        raise Missing(f"npm could not install {', '.join(packages)}: {answer.stderr.strip()}")
    return folder / "node_modules"
