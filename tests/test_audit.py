"""What is known of the versions that may be installed is asked, and told apart from no answer."""

import asyncio
import json
import sys
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from tools import audit

PIP_AUDIT = audit.ROOT / ".venv" / "auditing" / "bin" / "pip-audit"


def _stand_in(folder: Path, said: str, complaint: str = "", code: int = 0) -> str:
    """A program that says what pip-audit would, and keeps what it was asked."""
    program = folder / "pip-audit"
    program.write_text(
        f"#!{sys.executable}\n"
        "import pathlib, sys\n"
        "words = sys.argv[1:]\n"
        "file = pathlib.Path(words[words.index('--requirement') + 1])\n"
        f"with open({str(folder / 'asked')!r}, 'a') as kept:\n"
        "    kept.write(file.read_text() + '---\\n')\n"
        f"print({said!r})\n"
        f"print({complaint!r}, file=sys.stderr)\n"
        f"sys.exit({code})\n"
    )
    program.chmod(0o755)
    return str(program)


def test_every_version_that_may_be_installed_is_asked_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    program = _stand_in(tmp_path, json.dumps({"dependencies": []}))

    assert audit.main([program]) == audit.FINE

    asked = (tmp_path / "asked").read_text()
    versions = {line for line in asked.splitlines() if "==" in line}
    assert {"aiohttp", "pytest", "uv", "pip-audit", "zensical"} <= {
        line.partition("==")[0] for line in versions
    }
    for part in asked.split("---"):
        names = [line.partition("==")[0] for line in part.split()]
        assert len(names) == len(set(names))
    assert f"{len(versions)} versions" in capsys.readouterr().out


def test_what_is_known_is_said_with_the_version_that_mends_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    vulns = [
        {"id": "GHSA-1", "aliases": ["CVE-2026-1"], "fix_versions": ["4.1"], "description": "x"},
        {"id": "GHSA-2", "aliases": [], "fix_versions": [], "description": "x"},
    ]
    found = [
        {"name": "aiohttp", "version": "4.0", "vulns": vulns},
        {"name": "yarl", "version": "2.0", "vulns": []},
        {"name": "odd", "skip_reason": "not on PyPI"},
    ]

    code = audit.main([_stand_in(tmp_path, json.dumps({"dependencies": found}), code=1)])

    said = capsys.readouterr().out
    assert code == audit.KNOWN
    assert "aiohttp 4.0 has GHSA-1, CVE-2026-1; mended in 4.1\n" in said
    assert "aiohttp 4.0 has GHSA-2; mended in no version yet\n" in said
    assert "odd was not looked at: not on PyPI\n" in said
    assert "yarl" not in said
    assert "SECURITY.md" in said


def test_where_nobody_can_be_asked_that_is_said_and_is_no_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    code = audit.main([_stand_in(tmp_path, "", "Traceback\nConnectionError: no route", code=1)])

    told = capsys.readouterr()
    assert code == audit.UNASKED
    assert "could be asked: ConnectionError: no route\nNothing is certain." in told.err
    assert told.out == ""


@pytest.mark.skipif(not PIP_AUDIT.exists(), reason="needs pip-audit: make audit-tools")
async def test_pip_audit_itself_asks_a_list_and_is_understood():
    async def weak(request: web.Request) -> web.Response:
        asked = await request.json()
        package = asked["package"]["name"]
        ranges = [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "99"}]}]
        affected = [{"package": asked["package"], "ranges": ranges}]
        known = {"id": "GHSA-1", "summary": "x", "affected": affected, "modified": "2026-01-01"}
        return web.json_response({"vulns": [known] if package == "aiohttp" else []})

    app = web.Application()
    app.router.add_post("/", weak)
    server = TestServer(app)
    await server.start_server()
    words = [sys.executable, "-m", "tools.audit", str(PIP_AUDIT), "--osv-url"]
    asking = [*words, str(server.make_url("/"))]
    done = await asyncio.create_subprocess_exec(
        *asking, cwd=audit.ROOT, stdout=asyncio.subprocess.PIPE
    )
    said = (await done.communicate())[0].decode()
    await server.close()

    assert done.returncode == audit.KNOWN
    assert "has GHSA-1; mended in 99" in said
