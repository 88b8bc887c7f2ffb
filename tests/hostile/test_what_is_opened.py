"""By the system's own account: which files an export opens, and that it starts no connection."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from tests.hostile.conftest import INHERITED
from tests.hostile.hostile_articles import ARTICLES, laid_out

from bilingual_pub.folders import find_resource_folder

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("strace") is None and os.environ.get("CI") != "true", reason="needs strace"
    ),
]

CALL = re.compile(r"^\d+ +(?P<name>\w+)\((?P<rest>.*)$")

NAMED = re.compile(r'"(?P<path>(?:[^"\\]|\\.)*)"')

SYSTEM = ("/usr", "/lib", "/lib64", "/bin", "/etc", "/var/cache/fontconfig", "/sys")
"""Programs, libraries, fonts and their settings."""

OF_THE_SYSTEM = (
    "/proc/self/",
    "/proc/meminfo",
    "/proc/cpuinfo",
    "/proc/stat",
    "/proc/sys/",
    "/proc/filesystems",
)

DEVICES = ("/dev/null", "/dev/urandom", "/dev/tty")

SECRETS = ("/etc/passwd", "/etc/shadow", "/proc/self/environ", "/dev/zero")
"""Of the system, and named by the article."""


@pytest.fixture(params=ARTICLES)
def opened(request: pytest.FixtureRequest, folder: Path) -> set[str]:
    """Every path that was opened, or tried, while a hostile article was exported."""
    secret = laid_out(folder)
    (folder / request.param).write_bytes(ARTICLES[request.param](secret))
    trace = folder.parent / "trace.txt"
    watched = "trace=open,openat,openat2,creat,connect,bind"
    scratch = folder.parent / "scratch"
    scratch.mkdir()
    command = [
        *("strace", "-f", "-qq", "-s", "4096", "-e", watched, "-o", str(trace)),
        *(sys.executable, "-m", "bilingual_pub", "export", request.param, "--fresh"),
    ]
    plain = {name: os.environ[name] for name in INHERITED if name in os.environ}
    plain |= {"HOME": str(scratch), "TMPDIR": str(scratch), "LANG": "en_US.UTF-8"}
    subprocess.run(
        command,
        cwd=folder,
        env=plain,
        check=True,
        capture_output=True,
        timeout=300,
        stdin=subprocess.DEVNULL,
    )
    said = trace.read_text(encoding="utf-8", errors="replace")
    assert "AF_INET" not in said
    return {str(Path(folder / path)) for path in _paths(said)}


def _paths(trace: str) -> set[str]:
    calls = (CALL.match(line) for line in trace.splitlines())
    named = (NAMED.search(call["rest"]) for call in calls if call and call["name"] != "connect")
    return {found["path"] for found in named if found}


def test_no_secret_is_opened(folder: Path, opened: set[str]) -> None:
    assert str(folder / "link.png") not in opened
    assert str(folder / "pipe.png") not in opened
    normal = {Path(os.path.normpath(path)) for path in opened}
    assert [path for path in normal if path.is_relative_to(folder.parent / "secret")] == []
    assert [path for path in opened if "secret.png" in path or "secret.md" in path] == []
    assert opened.isdisjoint({*SECRETS} - {"/etc/passwd"})


def test_nothing_is_opened_but_the_article_and_what_the_program_needs(
    folder: Path, opened: set[str]
) -> None:
    assert any(path.endswith("page.html.jinja") for path in opened)
    homes = (os.environ[name] for name in INHERITED[-3:])
    ours = {
        *map(
            str,
            (folder, folder.parent / "scratch", *homes, find_resource_folder("templates").parent),
        ),
        *(sys.prefix, sys.base_prefix, str(Path(sys.executable).parent)),
        *sysconfig.get_paths().values(),
        *(str(Path(path)) for path in sys.path if path),
        *SYSTEM,
    }
    strangers = {
        path
        for path in map(os.path.normpath, opened)
        if not any(Path(path).is_relative_to(home) for home in ours)
        and path not in DEVICES
        and not path.startswith(OF_THE_SYSTEM)
    }
    assert strangers == set()
