"""A script decides what the title is, and the data tell where it came from."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run

NEWS = "Pool news\n\nThe pool opens on Monday.\n\nBring a towel.\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "pool-2026.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


def export(run: Run, news: Path, *asked: str) -> dict[str, Any]:
    run("export", news, "--format", "json", *asked)
    path = news.parent / "output/pool-2026/pool-2026.json"
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


@pytest.mark.parametrize(
    ("asked", "title", "title_from", "pairs"),
    [
        ((), "Pool news", "first-line", 2),
        (("--title-from", "first-line"), "Pool news", "first-line", 2),
        (("--title-from", "file"), "pool-2026", "file", 3),
        (("--title-from", "none"), "", "none", 3),
        (("--title", "Pool"), "Pool", "option", 3),
    ],
)
def test_the_data_say_where_the_title_is_from(  # noqa: PLR0913, PLR0917 - one a column
    run: Run, news: Path, asked: tuple[str, ...], title: str, title_from: str, pairs: int
) -> None:
    data = export(run, news, *asked)
    assert (data["source"]["title"], data["source"]["title_from"]) == (title, title_from)
    assert len(data["pairs"]) == pairs


def test_the_settings_file_says_it_too_and_the_option_outranks_it(run: Run, news: Path) -> None:
    settings = news.parent / "bilingual-pub.toml"
    settings.write_text('[reading]\ntitle-from = "none"\n', encoding="utf-8")
    assert export(run, news)["source"]["title_from"] == "none"
    assert export(run, news, "--title-from", "file")["source"]["title_from"] == "file"


def test_check_says_it_too(run: Run, news: Path) -> None:
    for asked, told in (((), "first-line"), (("--title-from", "none"), "none")):
        done = run("check", "--json", *asked, news)
        assert json.loads(done.stdout)["title_from"] == told
