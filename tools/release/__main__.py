"""Makes all that a release consists of, in `dist/`, and refuses what should not be released.

    make release-check

Twice a wheel and a source archive from what is committed, which must come out the same; an
environment of the locked versions and their hashes, in which the wheel is installed and tried; of
that environment the bill of materials (CycloneDX) and the licences; and the sums of all of it.
Nothing is published: `.github/workflows/release.yml` does that, of the same files.
"""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from tools.release.digests import without

ROOT = Path(__file__).parents[2]
DIST = ROOT / "dist"
LOCK = ROOT / "locks" / "image.txt"

ALLOWED = (
    "Apache", "BSD", "MIT", "ISC", "PSF", "Python Software Foundation", "Mozilla", "MPL-2.0",
    "LGPL", "GNU Lesser", "Unlicense", "0BSD", "HPND", "CNRI", "Zlib",
)  # fmt: skip
"""How licences begin or what they hold that may be installed beside Apache-2.0."""


class NotReleasable(Exception):
    """Something that a release may not have."""


def main() -> int:
    """Returns 1, with a sentence, when this is not to be released."""
    try:
        release()
    except NotReleasable as reason:
        print(f"Not to be released: {reason}", file=sys.stderr)
        return 1
    return 0


def release() -> None:
    """Make it, step by step, into an empty `dist/`.

    Raises:
        NotReleasable: with what is wrong, and with what to do about it.
    """
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    if _run("git", "status", "--porcelain"):
        raise NotReleasable("there is what is not committed; a release is made of commits alone")
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _say("licences of our own files (REUSE)")
        _run(sys.executable, "-m", "reuse", "lint", "--quiet")
        _say(f"wheel and source archive of {version}, twice")
        for made in _built_twice(folder):
            shutil.copy(made, DIST)
        _say("installed from the locked versions, each with its hash, and tried")
        python = _installed(folder / "environment", next(DIST.glob("*.whl")))
        _say("bill of materials")
        _bill(python, DIST / f"prikkel-{version}.cdx.json")
        _say("licences of what comes along")
        _licences(python, DIST / f"prikkel-{version}-licences.json")
    sums = [f"{sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in _made()]
    (DIST / "SHA256SUMS").write_text("\n".join(sums) + "\n", "utf-8")
    print("\n".join(sums))
    for image in without():
        _say(f"{image} has no digest; where a registry can be reached: make image-digests")


def _built_twice(folder: Path) -> list[Path]:
    """Wheel and source archive, of a copy of what is committed; the same however often."""
    seconds = _run("git", "log", "-1", "--format=%ct").strip()
    found: list[dict[str, bytes]] = []
    for number in ("first", "second"):
        source, out = folder / number, folder / f"{number}-dist"
        source.mkdir()
        _run("git", "archive", "--output", str(folder / "source.tar"), "HEAD")
        with tarfile.open(folder / "source.tar") as archive:
            archive.extractall(source, filter="data")
        _run(
            sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(source),
            settings={"SOURCE_DATE_EPOCH": seconds},
        )  # fmt: skip
        found.append({path.name: path.read_bytes() for path in out.iterdir()})
    if found[0] != found[1]:
        raise NotReleasable("built twice, it did not come out the same")
    return [folder / "first-dist" / name for name in found[0]]


def _installed(environment: Path, wheel: Path) -> Path:
    """An environment with what is locked and the wheel, in which it says what it can do."""
    _run(sys.executable, "-m", "venv", str(environment))
    python = environment / "bin" / "python"
    pip = (str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input")
    _run(*pip, "install", "--require-hashes", "--only-binary=:all:", "--requirement", str(LOCK))
    _run(*pip, "install", "--no-deps", "--no-index", str(wheel))
    _run(*pip, "check")
    _run(*pip, "uninstall", "--yes", "pip", "setuptools")
    database = f"sqlite:///{environment}/prikkel.sqlite"
    prikkel = str(environment / "bin" / "prikkel")
    _run(prikkel, "migrate", settings={"DATABASE_URL": database})
    if "campaign" not in _run(prikkel, "--help"):
        raise NotReleasable("what was installed does not say what it can do")
    return python


def _bill(python: Path, path: Path) -> None:
    _run(
        sys.executable, "-m", "cyclonedx_py", "environment", "--pyproject", "pyproject.toml",
        "--output-reproducible", "--output-format", "JSON", "--output-file", str(path), str(python),
    )  # fmt: skip
    if not json.loads(path.read_text("utf-8"))["components"]:
        raise NotReleasable("the bill of materials is empty")


def _licences(python: Path, path: Path) -> None:
    """Write down who allows what, and refuse what is not among what we may give away."""
    told = _run(
        sys.executable, "-m", "piplicenses", "--python", str(python), "--from", "mixed",
        "--format", "json", "--with-urls",
    )  # fmt: skip
    path.write_text(told, "utf-8")
    refused = [
        f"{package['Name']} ({package['License']})"
        for package in json.loads(told)
        if not any(word in package["License"] for word in ALLOWED)
    ]
    if refused:
        raise NotReleasable(f"these licences are not among what we know: {', '.join(refused)}")


def _made() -> list[Path]:
    return sorted(path for path in DIST.iterdir() if path.is_file())


def _say(step: str) -> None:
    print(f"· {step}", flush=True)


def _run(*words: str, settings: Mapping[str, str] | None = None) -> str:
    """What a command says.

    Raises:
        NotReleasable: it failed, with the end of what it said.
    """
    done = subprocess.run(
        words, cwd=ROOT, env={**os.environ, **(settings or {})}, text=True, capture_output=True,
        check=False,
    )  # fmt: skip
    if done.returncode:
        said = (done.stdout + done.stderr).strip().splitlines()[-15:]
        raise NotReleasable("\n".join([f"{' '.join(words[:6])} failed:", *said]))
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
