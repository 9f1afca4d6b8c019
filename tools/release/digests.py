"""Writes beside the name of every image that others make by which digest it is what we tried.

    make image-digests

A tag is moved; a digest is not. They are asked of Docker Hub, and must be there for every kind of
machine. `--check` asks nobody and says what has none.
"""

import json
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

ROOT = Path(__file__).parents[2]
FILES = ("Dockerfile", "compose.yaml", "compose.demo.yaml")
HUB = "https://registry-1.docker.io"

_IMAGE = re.compile(
    r"^(?P<before>ARG PYTHON_IMAGE=| +image: )(?P<name>[a-z][\w./-]*:[\w.-]+)"
    r"(?P<digest>@sha256:[0-9a-f]{64})?$",
    re.MULTILINE,
)
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_INDEX = "application/vnd.oci.image.index.v1+json"
_LIST = "application/vnd.docker.distribution.manifest.list.v2+json"
_CHALLENGE = re.compile(r'(realm|service|scope)="([^"]*)"')
_SECONDS = 30


class NoDigest(Exception):
    """An image has none, or nobody says which."""


def without(root: Path = ROOT) -> list[str]:
    """The images that are named without a digest, each with its file."""
    return [
        f"{file}: {found['name']}"
        for file in FILES
        for found in _IMAGE.finditer((root / file).read_text("utf-8"))
        if not found["digest"]
    ]


def write(root: Path, ask: Callable[[str], str]) -> None:
    """Write them into the files; `ask` tells the digest of an image."""
    for file in FILES:
        path = root / file
        named = _IMAGE.sub(partial(_named, ask), path.read_text("utf-8"))
        path.write_text(named, "utf-8")


def _named(ask: Callable[[str], str], one: re.Match[str]) -> str:
    return f"{one['before']}{one['name']}@{ask(one['name'])}"


def digest_of(image: str, registry: str = HUB) -> str:
    """The digest under which a registry has an image, for every kind of machine.

    Raises:
        NoDigest: it does not have it, or for one kind of machine alone.
        URLError: it cannot be reached.
    """
    name, _, tag = image.rpartition(":")
    path = name if "/" in name else f"library/{name}"
    url = f"{registry}/v2/{path}/manifests/{tag}"
    try:
        kind, digest = _allowed(url)
    except HTTPError as refusal:
        raise NoDigest(f"{image}: the registry answers {refusal.code}") from None
    if kind not in (_INDEX, _LIST) or not _DIGEST.fullmatch(digest):
        raise NoDigest(f"{image}: is there for one kind of machine alone")
    return digest


def _allowed(url: str) -> tuple[str, str]:
    try:
        return _head(url, "")
    except HTTPError as refusal:
        if refusal.code != 401:
            raise
        return _head(url, _token(refusal.headers.get("WWW-Authenticate", "")))


def _head(url: str, token: str) -> tuple[str, str]:
    accept = {"Accept": f"{_INDEX}, {_LIST}"}
    allowed = {"Authorization": f"Bearer {token}"} if token else {}
    with urlopen(Request(url, headers=accept | allowed, method="HEAD"), timeout=_SECONDS) as answer:
        said = answer.headers
        return said.get("Content-Type", ""), said.get("Docker-Content-Digest", "")


def _token(challenge: str) -> str:
    """What lets anybody read, from where the registry says that it is given."""
    asked = dict(_CHALLENGE.findall(challenge))
    url = f"{asked.pop('realm', '')}?{urlencode(asked)}"
    with urlopen(url, timeout=_SECONDS) as answer:
        return json.load(answer)["token"]


def main() -> int:
    """Returns 1 when an image has no digest, or none could be had."""
    if sys.argv[1:] == ["--check"]:
        for image in without():
            print(f"{image} has no digest: make image-digests", file=sys.stderr)
        return int(bool(without()))
    try:
        write(ROOT, digest_of)
    except (NoDigest, URLError) as reason:
        print(f"Nothing was written of what could not be asked: {reason}", file=sys.stderr)
        return 1
    print(f"The digests are in {', '.join(FILES)}; look at them and commit.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
