"""The audit passes only where a database that knows vulnerabilities knows of none."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
DIGEST = "sha256:" + "0" * 64
LOCK = f"""
[[package]]
name = "bilingual-pub"
version = "1.0"

[[package]]
name = "good"
version = "1.0"
sdist = {{ hash = "{DIGEST}" }}

[[package]]
name = "good"
version = "2.0"
sdist = {{ hash = "{DIGEST}" }}
"""

Answer = Callable[[str, str], dict[str, Any]]
Audit = Callable[[Answer], subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.slow


def vulnerable(number: int) -> dict[str, Any]:
    """What OSV answers where it knows of a vulnerability (https://ossf.github.io/osv-schema/)."""
    return {"vulns": [{"schema_version": "1.0.0", "id": f"PYSEC-{number}", "affected": []}]}


@pytest.fixture
def audit(tmp_path: Path) -> Iterator[Audit]:
    """Run the audit of two versions of a package with a database on this computer."""
    servers: list[ThreadingHTTPServer] = []

    def run(answer: Answer) -> subprocess.CompletedProcess[str]:
        servers.append(serve(answer))
        host, port = servers[-1].server_address[:2]
        return against(f"http://{host!s}:{port}/v1/query", tmp_path)

    yield run
    for server in servers:
        server.shutdown()
        server.server_close()


def serve(answer: Answer) -> ThreadingHTTPServer:
    """A database that gives these answers, for a package and its version."""

    class Database(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            told = json.dumps(answer(asked["package"]["name"], asked["version"])).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Database)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def against(address: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the audit of LOCK with the database at an address."""
    (folder / "uv.lock").write_text(LOCK, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "tools.audit", "--osv-url", address, "--lock", folder / "uv.lock"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_passes_where_none_is_known(audit: Audit) -> None:
    done = audit(lambda name, _version: vulnerable(1) if name == "jinja2" else {})
    assert done.returncode == 0, done.stderr
    assert "no vulnerability is known in 2 packages" in done.stdout


@pytest.mark.parametrize("bad", ["1.0", "2.0"])
def test_it_fails_on_a_vulnerability_in_any_version(bad: str, audit: Audit) -> None:
    done = audit(
        lambda name, version: vulnerable(2) if (name == "jinja2" or version == bad) else {}
    )
    assert done.returncode == 1
    assert "PYSEC-2" in done.stdout
    assert f"good {bad}" in done.stdout
    assert "no vulnerability is known" not in done.stdout


def test_a_database_that_knows_nothing_is_no_answer(audit: Audit) -> None:
    done = audit(lambda _name, _version: {})
    assert done.returncode == 2
    assert "NOT DONE" in done.stderr


def test_one_that_can_not_be_reached_is_said(tmp_path: Path) -> None:
    done = against("http://127.0.0.1:9/v1/query", tmp_path)
    assert done.returncode == 2
    assert "NOT DONE" in done.stderr
    assert "Traceback" not in done.stderr
