"""What keeps the code in the shape that docs/architecture.md describes."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("adapters", "bot", "challenges", "scoring")
LONGEST = 250

# A file that is a list of like things may be longer; say why.
LONG_FOR_A_REASON = {
    "adapters/migrations/versions/0001_create_the_tables.py": "written by Alembic",
}


def _files() -> list[Path]:
    return [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]


def test_every_import_goes_the_right_way():
    answer = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_files_are_short_enough_to_read_at_once():
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in _files()
    }
    too_long = {name for name, length in lengths.items() if length >= LONGEST}

    assert too_long == set(LONG_FOR_A_REASON)


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_reads_nothing_that_is_not_installed_with_it(package: str):
    """Paths to somewhere else on the machine where it was written do not exist elsewhere."""
    outside = ("../", "/home/", "/root/", "/tmp/")
    told = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted((ROOT / package).rglob("*"))
        if path.suffix in {".py", ".yaml", ".csv", ".ftl", ".js", ".html", ".css"}
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if any(place in line for place in outside)
    ]

    assert told == []
