"""Writes `publiccode.yml`, by which public software is found, for where it is published.

    make publiccode ADDRESS=https://forge.example/owner/prikkel

On GitHub and on what speaks like it the address is known (`GITHUB_SERVER_URL` and
`GITHUB_REPOSITORY`): there the release writes it into `dist/`, beside what it makes.
"""

import os
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from bot.i18n import LOCALES

ROOT = Path(__file__).parents[2]
SHORTEST, LONGEST = 150, 10_000
"""How long the long description may be, by the standard (version 0.5)."""

WHAT = (
    "Prikkel is a chatbot for Slack and Microsoft Teams that runs a sustainability challenge at "
    "work. Staff answer one challenge a day with one tap and say what got in the way; coordinators "
    "turn that into barriers with an owner, a date and an answer; leadership gets a digest that "
    "asks for decisions. Barriers are removed, and that is the start of a year with goals and "
    "actions. Nothing is told about fewer than five people."
)


def address_in(environment: Mapping[str, str]) -> str:
    """Where a forge says that it publishes us; empty when no forge runs this."""
    server, name = (
        environment.get("GITHUB_SERVER_URL", ""),
        environment.get("GITHUB_REPOSITORY", ""),
    )
    return f"{server.rstrip('/')}/{name}" if server and name else ""


def publiccode(address: str) -> dict[str, object]:
    """What `publiccode.yml` says.

    Raises:
        ValueError: the address is not one that everybody can open.
    """
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname or not parts.path.strip("/"):
        raise ValueError(f"not the https address of a repository: {address}")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {
        "publiccodeYmlVersion": "0.5",
        "name": "Prikkel",
        "url": address,
        "softwareVersion": project["version"],
        "platforms": ["web", "linux"],
        "categories": ["collaboration", "employee-management"],
        "developmentStatus": "beta",
        "softwareType": "standalone/backend",
        "intendedAudience": {"scope": ["environment", "employment", "local-authorities"]},
        "description": {
            "en": {
                "shortDescription": "Surfaces what keeps staff from working sustainably",
                "longDescription": WHAT,
                "features": [
                    "One challenge a day, in Slack and Teams",
                    "Barriers with an owner, a date and an answer",
                    "A digest that asks leadership for decisions",
                    "Playbooks for a year, with works council and privacy officer",
                    "Nothing about fewer than five people",
                ],
            }
        },
        "legal": {"license": project["license"]},
        "maintenance": {
            "type": "community",
            "contacts": [{"name": "The maintainers of Prikkel"}],
        },
        "localisation": {"localisationReady": True, "availableLanguages": list(LOCALES)},
    }


def main() -> int:
    """Returns 2 when no address was given or is known that can be used."""
    try:
        given, forge = sys.argv[1:2], address_in(os.environ)
        found = publiccode(given[0] if given else forge)
    except ValueError as wrong:
        print(f"{wrong}\n{__doc__}", file=sys.stderr)
        return 2
    path = ROOT / "publiccode.yml" if given else ROOT / "dist" / "publiccode.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(found, sort_keys=False, allow_unicode=True), "utf-8")
    print(f"{path.relative_to(ROOT)} was written for {found['url']}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
