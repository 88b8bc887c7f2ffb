"""The documentation builds, leads nowhere that isn't there, and says what the command line says."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import bilingual_pub

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = ROOT / "docs/commands.md"


def run(*command: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_reference_of_commands_is_up_to_date_in_whatever_language() -> None:
    done = run("-m", "tools.commands", "check", LANG="es_MX.UTF-8", LANGUAGE="es", COLUMNS="40")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_changed_option_is_told_and_written(tmp_path: Path) -> None:
    stale = tmp_path / "commands.md"
    text = COMMANDS.read_text(encoding="utf-8")
    stale.write_text(text.replace("--edition", "--layout"), encoding="utf-8")
    done = run("-m", "tools.commands", "check", "--document", stale)
    assert done.returncode == 1
    assert done.stderr == "commands.md is out of date: type make commands\n"
    assert run("-m", "tools.commands", "update", "--document", stale).returncode == 0
    assert stale.read_text(encoding="utf-8") == text


def test_the_reference_says_what_help_says() -> None:
    said = run("-m", "bilingual_pub", "memory", "info", "--help", LANGUAGE="en", COLUMNS="98")
    usage, _, rest = said.stdout.rstrip().partition("\n")
    assert "memory info" in usage
    # A narrow terminal breaks lines elsewhere.
    words = COMMANDS.read_text(encoding="utf-8").split()
    assert "".join(rest.split()) in "".join(words)


PAGE = """<!DOCTYPE html><html lang="en"><link rel="stylesheet" href="style.css">
<h1 id="top">Page</h1><a href="#top">Up</a> <a href="two.html#there">Two</a>
<a href="https://example.org/elsewhere">Out</a> <img src="one.png" alt="">{more}</html>"""


@pytest.fixture
def site(tmp_path: Path) -> Callable[..., list[str]]:
    """What is said of a sound site of two pages, with more on the first or in its style."""

    def look(more: str = "", style: str = "") -> list[str]:
        (tmp_path / "index.html").write_text(PAGE.format(more=more), encoding="utf-8")
        (tmp_path / "two.html").write_text('<h2 id="there">Two</h2>', encoding="utf-8")
        (tmp_path / "one.png").write_bytes(b"")
        (tmp_path / "style.css").write_text(f"a {{color: red}} {style}", encoding="utf-8")
        done = run("-m", "tools.site", tmp_path)
        assert done.returncode == bool(done.stderr)
        return done.stderr.splitlines()

    return look


def test_a_sound_site_has_no_problems(site: Callable[..., list[str]]) -> None:
    assert site() == []


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('<a href="three.html">Three</a>', "nothing is at three.html"),
        ('<a href="two.html#nowhere">Two</a>', "nothing is at two.html#nowhere"),
        ('<a href="#nowhere">Here</a>', "nothing is at #nowhere"),
        ('<img src="two.png" alt="">', "nothing is at two.png"),
        ('<script src="https://cdn.example/a.js"></script>', "loads https://cdn.example/a.js"),
        ('<link rel="stylesheet" href="//fonts.example/f">', "loads //fonts.example/f"),
        ('<p style="background: url(//cdn.example/a.png)">', "loads //cdn.example/a.png"),
        ('<img srcset="one.png, three.png 2x" alt="">', "nothing is at three.png"),
        ('<iframe src="https://example.org/"></iframe>', "loads https://example.org/"),
    ],
)
def test_a_dead_link_and_what_is_loaded_from_elsewhere_are_named(
    site: Callable[..., list[str]], more: str, said: str
) -> None:
    assert site(more) == [f"index.html: {said}"]


@pytest.mark.parametrize(
    "style",
    [
        "@font-face {src: url('https://fonts.example/f.woff2')}",
        "@import 'https://fonts.example/f.woff2';",
    ],
)
def test_a_font_from_elsewhere_is_named(site: Callable[..., list[str]], style: str) -> None:
    assert site(style=style) == ["style.css: loads https://fonts.example/f.woff2"]


@pytest.mark.slow
def test_it_builds_with_every_public_name(tmp_path: Path) -> None:
    built = run(
        *("-m", "sphinx", "--quiet", "--fail-on-warning", "--keep-going", "--fresh-env"),
        *("--doctree-dir", tmp_path / "doctrees", "--conf-dir", "docs", ".", tmp_path / "site"),
    )
    assert (built.returncode, built.stderr) == (0, "")
    assert run("-m", "tools.site", tmp_path / "site").stderr == ""
    api = (tmp_path / "site/docs/api.html").read_text(encoding="utf-8")
    documented = set(re.findall(r'id="bilingual_pub\.(\w+)"', api))
    assert documented == set(bilingual_pub.__all__) - {"__version__"}


def test_every_page_is_in_the_table_of_contents() -> None:
    """Sphinx says so too, but only where the site is built."""
    index = (ROOT / "docs/index.md").read_text(encoding="utf-8")
    pages = {page.stem for page in (ROOT / "docs").glob("*.md")} - {"index"}
    assert pages <= set(index.splitlines())


def test_the_changelog_has_this_version_with_its_date() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    version = re.escape(bilingual_pub.__version__)
    assert re.search(rf"^## {version} – \d{{4}}-\d\d-\d\d$", changelog, re.MULTILINE)
