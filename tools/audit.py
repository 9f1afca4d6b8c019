"""Asks what is known to be wrong with the versions that may be installed, those for tests included.

    python -m tools.audit .venv/auditing/bin/pip-audit

Ends with 0 where nothing is known, with 1 where something is, and with 2 where nobody could be
asked: that says nothing of any version. Words behind the program are for pip-audit, such as
`--osv-url` of a list of one's own.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
FINE, KNOWN, UNASKED = range(3)

_PIN = re.compile(r"^([\w.-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", re.MULTILINE)
_ASKS = (
    "--vulnerability-service", "osv", "--format", "json", "--disable-pip", "--no-deps",
    "--progress-spinner", "off",
)  # fmt: skip


class Unanswered(Exception):
    """Nobody said what is known."""


def main(words: Sequence[str]) -> int:
    """Say what is known, by package, and what to do."""
    program, *more = words
    versions = pinned([ROOT / "constraints.txt", *sorted((ROOT / "locks").glob("*.txt"))])
    try:
        found = [one for some in _apart(versions) for one in _asked(program, more, some)]
    except Unanswered as error:
        print(f"No list of known weaknesses could be asked: {error}", file=sys.stderr)
        print("Nothing is certain. Try again where osv.dev can be reached.", file=sys.stderr)
        return UNASKED
    lines = sorted(_lines(found))
    print("\n".join(lines) or f"Nothing is known to be wrong with {len(versions)} versions.")
    if lines:
        print("SECURITY.md says within how many days a version without it follows.")
    return KNOWN if lines else FINE


def pinned(files: Iterable[Path]) -> list[tuple[str, str]]:
    """Every version in them, once each; for which machine it is does not matter."""
    found = {
        (re.sub(r"[-_.]+", "-", name).lower(), version)
        for file in files
        for name, version in _PIN.findall(file.read_text("utf-8"))
    }
    return sorted(found)


def _apart(versions: Sequence[tuple[str, str]]) -> Iterable[dict[str, str]]:
    """The same; pip-audit takes one version of a package at a time."""
    parts: list[dict[str, str]] = []
    for name, version in versions:
        part = next((one for one in parts if name not in one), None)
        if part is None:
            parts.append(part := {})
        part[name] = version
    return parts


def _asked(program: str, more: Sequence[str], versions: Mapping[str, str]) -> list[dict[str, Any]]:
    """What pip-audit found of them.

    Raises:
        Unanswered: it did not say.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.writelines(f"{name}=={version}\n" for name, version in versions.items())
        file.flush()
        command = [program, *_ASKS, "--requirement", file.name, *more]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        return json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        said = done.stderr.strip().splitlines()
        raise Unanswered(said[-1] if said else "pip-audit said nothing") from None


def _lines(found: Iterable[dict[str, Any]]) -> Iterable[str]:
    for each in found:
        name = f"{each['name']} {each.get('version', '')}".strip()
        if "skip_reason" in each:
            yield f"{name} was not looked at: {each['skip_reason']}"
        for one in each.get("vulns", ()):
            names = ", ".join((one["id"], *one["aliases"]))
            mended = " or ".join(one["fix_versions"]) or "no version yet"
            yield f"{name} has {names}; mended in {mended}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
