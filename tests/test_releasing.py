"""What a release is made of: locked versions with hashes, the same that the tests ran with."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from jsonschema import validate

from bot.i18n import LOCALES
from tools.release.publiccode import LONGEST, SHORTEST, address_in, publiccode

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PIN = re.compile(r"^([\w.-]+)==([^\s;]+)")


def _only(**properties: object) -> dict[str, object]:
    """An object that has all of these, and nothing else."""
    return {
        "type": "object", "additionalProperties": False,
        "required": list(properties), "properties": properties,
    }  # fmt: skip


def _some(*values: str) -> dict[str, object]:
    return {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"enum": list(values)}}


_TEXT = {"type": "string", "minLength": 1}
_DESCRIBED = _only(
    shortDescription=_TEXT | {"maxLength": 150},
    longDescription=_TEXT | {"minLength": 150, "maxLength": 10_000},
    features={"type": "array", "minItems": 1, "items": _TEXT | {"maxLength": 100}},
)
PUBLICCODE = _only(
    publiccodeYmlVersion={"const": "0.5"},
    name=_TEXT,
    url={"type": "string", "pattern": "^https://"},
    softwareVersion=_TEXT,
    platforms=_some("web", "windows", "mac", "linux", "ios", "android"),
    categories=_some("collaboration", "employee-management", "enterprise-social-networking"),
    developmentStatus={"enum": ["concept", "development", "beta", "stable", "obsolete"]},
    softwareType={"enum": ["standalone/web", "standalone/backend", "standalone/other"]},
    intendedAudience=_only(
        scope=_some("employment", "environment", "government", "local-authorities", "society")
    ),
    description={"type": "object", "minProperties": 1, "additionalProperties": _DESCRIBED},
    legal=_only(license=_TEXT),
    maintenance=_only(
        type={"const": "community"},
        contacts={"type": "array", "minItems": 1, "items": _only(name=_TEXT)},
    ),
    localisation=_only(
        localisationReady={"type": "boolean"},
        availableLanguages={"type": "array", "minItems": 1, "items": {"pattern": "^[a-z]{2}(-|$)"}},
    ),
)
"""What version 0.5 has of the keys that we use, as its validator takes them: `PublicCodeV0` in
https://github.com/italia/publiccode-parser-go/blob/main/v0.go, with some of the values it knows."""


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned(file: str) -> dict[str, str]:
    lines = (ROOT / file).read_text("utf-8").splitlines()
    return {plain(found[1]): found[2] for line in lines if (found := PIN.match(line))}


def test_the_image_has_the_versions_that_the_tests_ran_with():
    tried, locked = pinned("constraints.txt"), pinned("locks/image.txt")
    wanted = {plain(re.split(r"[\[<>=]", each)[0]) for each in PROJECT["dependencies"]}

    assert wanted <= set(locked)
    assert {name: tried[name] for name in locked if name in tried} == {
        name: version for name, version in locked.items() if name in tried
    }
    assert wanted <= set(tried)


@pytest.mark.parametrize("name", ["image", "build", "release", "docs", "chart", "audit"])
def test_every_locked_version_has_its_hashes(name: str):
    text = (ROOT / "locks" / f"{name}.txt").read_text("utf-8").replace("\\\n", "")
    packages = [line for line in text.splitlines() if line]

    assert packages
    assert all(re.search(r" --hash=sha256:[0-9a-f]{64}", line) for line in packages)


@pytest.mark.parametrize("path", WORKFLOWS, ids=[path.name for path in WORKFLOWS])
def test_a_workflow_runs_what_is_pinned_and_may_do_no_more_than_it_needs(path: Path):
    text = path.read_text("utf-8")
    workflow = yaml.safe_load(text)
    used = re.findall(r"uses: ([^.\s]\S+)(.*)", text)  # and no workflow of our own

    assert used
    assert all(re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", action) for action, _ in used)
    assert all(re.match(r" # v\d+\.\d+", version) for _, version in used)
    assert workflow["permissions"] == {"contents": "read"}
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")
    assert "pull_request_target" not in text
    for job in workflow["jobs"].values():
        assert "uses" in job or job["timeout-minutes"] <= 90


def test_every_target_that_a_workflow_makes_exists():
    made = {
        target
        for path in WORKFLOWS
        for target in re.findall(r"run: make ([\w-]+)", path.read_text("utf-8"))
    }

    assert made
    assert made <= set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))


def test_what_public_software_is_found_by_is_complete():
    found = publiccode("https://forge.example/owner/prikkel")
    described = found["description"]["en"]  # pyright: ignore

    assert found["url"] == "https://forge.example/owner/prikkel"
    assert found["softwareVersion"] == PROJECT["version"]
    assert yaml.safe_load(yaml.safe_dump(found)) == found
    assert len(described["shortDescription"]) <= 150
    assert SHORTEST <= len(described["longDescription"]) <= LONGEST
    assert described["features"]
    assert set(found["localisation"]["availableLanguages"]) == set(LOCALES)  # pyright: ignore


def test_it_holds_nothing_but_what_the_validator_of_the_standard_takes():
    validate(publiccode("https://forge.example/owner/prikkel"), PUBLICCODE)


def test_a_forge_that_runs_the_release_says_where_it_is():
    forge = {"GITHUB_SERVER_URL": "https://forge.example/", "GITHUB_REPOSITORY": "owner/prikkel"}

    assert address_in(forge) == "https://forge.example/owner/prikkel"
    assert address_in({"GITHUB_SERVER_URL": "https://forge.example"}) == ""
    with pytest.raises(ValueError, match="not the https address"):
        publiccode(address_in({}))


def test_the_release_writes_it_among_its_files_and_attests_it():
    release = yaml.safe_load((ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8"))
    steps = [
        step.get("run") or step["uses"].partition("@")[0]
        for step in release["jobs"]["make"]["steps"]
    ]

    made = steps.index("make release-check")
    assert steps[made - 1] == "make image-digests-check"
    assert steps[made + 1] == "make publiccode"
    assert steps[made + 2] == "actions/attest-build-provenance"


@pytest.mark.parametrize(
    "address", ["", "prikkel", "http://forge.example/x", "https://forge.example/"]
)
def test_an_address_that_nobody_can_open_is_refused(address: str):
    with pytest.raises(ValueError, match="not the https address"):
        publiccode(address)


def test_every_file_of_ours_has_a_licence_whose_text_is_there():
    known = tomllib.loads((ROOT / "REUSE.toml").read_text("utf-8"))["annotations"]

    assert known[0]["path"] == "**"
    for each in known:
        text = ROOT / "LICENSES" / f"{each['SPDX-License-Identifier']}.txt"
        assert len(text.read_text("utf-8")) > 1000
