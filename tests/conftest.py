"""What every test has: golden files, a browser for who asks, and nothing of the user's."""

import shutil
import signal
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
"""A slow machine is no fault of the code; the benchmarks measure time."""

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Started in the background of a script: what is started from here would never hear Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)

GOLDEN = Path(__file__).parent / "golden"

CHECKING = {"tests.accessibility.checkers", "tests.accessibility.hosts"}
"""Modules that start programs of others, or read what `tools/checkers` fetched."""

Golden = Callable[[str, bytes], None]

InstallPlugin = Callable[[str, str], Path]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --update-golden` accepts what is made now."""
    parser.addoption("--update-golden", action="store_true", help="accept what is made now")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Mark what needs the browser or a checker, as can be seen from what it asks for."""
    for item in items:
        if isinstance(item, pytest.Function) and (
            "browser" in item.fixturenames
            or any(getattr(it, "__module__", "") in CHECKING for it in vars(item.module).values())
        ):
            item.add_marker("checkers")


@pytest.fixture(autouse=True)
def no_packages_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test finds no Argos package but those that it brings, nor one that came with us."""
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "no-packages"))
    monkeypatch.setenv("BILINGUAL_PUB_MODELS", str(tmp_path / "no-models"))


@pytest.fixture(autouse=True)
def nothing_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test finds no translation of another run, no glossary nor wish of whoever runs it."""
    monkeypatch.delenv("BILINGUAL_PUB_NO_DOWNLOAD", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache-of-the-user"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config-of-the-user"))


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Debian's Chromium, driven by Playwright, of which a process can have only one."""
    from playwright.sync_api import sync_playwright
    from tests.accessibility.checkers import CHROMIUM_FLAGS, needed

    program = shutil.which("chromium")
    needed(program, "chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=program, args=list(CHROMIUM_FLAGS), headless=True
        )
        yield launched
        launched.close()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare bytes with a golden file, or write it when told to."""
    update = request.config.getoption("--update-golden")

    def compare(name: str, made: bytes) -> None:
        path = GOLDEN / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made)
        assert path.exists(), f"there is no {name} yet: run make golden and look at it"
        assert made.decode() == path.read_bytes().decode()

    return compare


@pytest.fixture
def install_plugin(tmp_path: Path) -> InstallPlugin:
    """Put a small package `shout` where pip would: its code, and its entry points; gives its path.

    It is found by whoever has that path in `PYTHONPATH`.
    """

    def install(code: str, entry_points: str) -> Path:
        site = tmp_path / "site"
        info = site / "shout-1.0.dist-info"
        info.mkdir(parents=True)
        (site / "shout.py").write_text(code, encoding="utf-8")
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shout\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(entry_points)
        return site

    return install
