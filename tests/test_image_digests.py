"""Images of others are named by digest: asked of a registry, written down, and missed."""

import json
import shutil
import threading
from collections.abc import Generator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tools.release import digests

DIGEST = f"sha256:{'ab' * 32}"
OTHER = f"sha256:{'cd' * 32}"
INDEX = "application/vnd.oci.image.index.v1+json"
ONE_KIND = "application/vnd.oci.image.manifest.v1+json"
HAS = {"library/python": INDEX, "library/postgres": INDEX, "owner/small": ONE_KIND}


class _Registry(BaseHTTPRequestHandler):
    """Docker Hub in small: tells where a token is to be had, and of what it has the digest."""

    def do_GET(self) -> None:
        assert "service=registry.example&scope=repository" in self.path
        self._answer(200, {}, json.dumps({"token": "anybody"}).encode())

    def do_HEAD(self) -> None:
        repository, _, tag = self.path.removeprefix("/v2/").partition("/manifests/")
        if self.headers.get("Authorization") != "Bearer anybody":
            host, port = self.server.server_address[:2]
            said = f'Bearer realm="http://{host}:{port}/token",service="registry.example"'
            self._answer(401, {"WWW-Authenticate": f'{said},scope="repository:{repository}:pull"'})
        elif repository not in HAS or not tag:
            self._answer(404, {})
        else:
            kind = HAS[repository]
            self._answer(200, {"Content-Type": kind, "Docker-Content-Digest": DIGEST})

    def _answer(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:  # pyright: ignore
        """Say nothing."""


@pytest.fixture(scope="module")
def registry() -> Generator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Registry)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for name in digests.FILES:
        shutil.copy(digests.ROOT / name, tmp_path)
    return tmp_path


def test_every_image_of_others_gets_the_digest_that_the_registry_says(files: Path, registry: str):
    digests.write(files, lambda _: OTHER)
    assert digests.without(files) == []
    before = (files / "Dockerfile").read_text("utf-8")

    digests.write(files, lambda image: digests.digest_of(image, registry))

    assert (files / "Dockerfile").read_text("utf-8") == before.replace(OTHER, DIGEST)
    assert f"-slim-bookworm@{DIGEST}\n" in (files / "Dockerfile").read_text("utf-8")
    assert f"image: postgres:18-bookworm@{DIGEST}\n" in (files / "compose.yaml").read_text("utf-8")
    assert "image: prikkel\n" in (files / "compose.yaml").read_text("utf-8")


def test_an_image_without_a_digest_is_named_with_its_file(files: Path):
    digests.write(files, lambda _: DIGEST)
    compose = files / "compose.yaml"
    compose.write_text(compose.read_text("utf-8").replace(f"@{DIGEST}", ""), "utf-8")

    assert digests.without(files) == ["compose.yaml: postgres:18-bookworm"]


@pytest.mark.parametrize(
    ("image", "said"),
    [
        ("owner/small:1", "is there for one kind of machine alone"),
        ("owner/unknown:1", "404"),
    ],
)
def test_what_a_registry_does_not_have_for_everybody_is_refused(
    image: str, said: str, registry: str
):
    with pytest.raises(digests.NoDigest, match=said):
        digests.digest_of(image, registry)
