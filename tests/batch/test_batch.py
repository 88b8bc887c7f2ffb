"""Many articles by the command line: in order, each by itself, and nothing twice."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from tests.batch.conftest import Export
from tests.readers.word_files import PNG

from bilingual_pub.pictures import MAX_PICTURE_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable

IN_ORDER = ["library", "market", "north/clinic", "north/school", "water"]


def summary(path: Path) -> dict[str, dict[str, Any]]:
    """The lines of a summary, by the name of their article."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return {Path(line["article"]).stem: line for line in lines}


def bytes_below(folder: Path) -> dict[str, bytes]:
    """Every handout's file, by its place."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".bilingual-pub" not in path.parts
    }


def draw(picture: Path, color: str) -> None:
    """Make a small picture."""
    Image.new("RGB", (4, 4), color).save(picture)


def test_the_files_of_a_folder_are_listed_in_order_whoever_made_them(
    export: Export, articles: Path
) -> None:
    done = export(articles, "--jobs", 2)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == [
        f"output/{name}/{name.rpartition('/')[2]}.{end}"
        for name in IN_ORDER
        for end in ("html", "json")
    ]


@pytest.mark.slow
def test_the_number_of_workers_changes_no_byte(
    export: Export, articles: Path, tmp_path: Path
) -> None:
    for jobs in (1, 3):
        export(articles, "--jobs", jobs, "--fresh", "--output", f"by-{jobs}")
    made = bytes_below(tmp_path / "by-1")
    assert len(made) == 10
    assert bytes_below(tmp_path / "by-3") == made


def test_a_bad_article_is_told_and_the_others_are_made(
    export: Export, articles: Path, tmp_path: Path
) -> None:
    (articles / "empty.md").write_bytes(b"")
    done = export(articles, "--summary", "told.jsonl")
    assert done.returncode == 3
    assert "empty.md is empty." in done.stderr
    assert "1 of 6 articles was not made." in done.stderr
    told = summary(tmp_path / "told.jsonl")
    assert {name: line["status"] for name, line in told.items()} == {
        "empty": "failed",
        **dict.fromkeys(["library", "market", "clinic", "school", "water"], "made"),
    }
    assert told["empty"]["exit_code"] == 3
    assert told["water"]["files"] == ["output/water/water.html", "output/water/water.json"]


def test_resumed_only_what_has_changed_is_made_again(
    export: Export, articles: Path, tmp_path: Path
) -> None:
    export(articles)
    before = bytes_below(tmp_path / "output")
    (articles / "water.md").write_text("# Water\n\nThe water is back.\n", encoding="utf-8")
    (tmp_path / "output/market/market.html").write_text("spoiled", encoding="utf-8")
    (tmp_path / "output/library/library.json").unlink()
    done = export(articles, "--resume", "--summary", "told.jsonl")
    told = summary(tmp_path / "told.jsonl")
    assert {name for name, line in told.items() if line["status"] == "made"} == {
        "water", "market", "library",
    }  # fmt: skip
    assert len(done.stdout.split()) == 10
    after = bytes_below(tmp_path / "output")
    assert {name for name in before if after[name] != before[name]} == {
        "water/water.html", "water/water.json",
    }  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    "change",
    [
        ("--format", "html,json,csv"),
        ("--title", "Other"),
        ("--engine", "apertium", "--paper", "a4", "--edition", "large-print"),
    ],
)
def test_what_was_ordered_otherwise_is_not_finished(
    export: Export, articles: Path, tmp_path: Path, change: tuple[str, ...]
) -> None:
    export(articles / "water.md")
    export(articles / "water.md", "--resume", "--summary", "told.jsonl", *change)
    assert summary(tmp_path / "told.jsonl")["water"]["status"] == "made"


@pytest.mark.slow
def test_a_changed_picture_or_setting_or_glossary_counts_as_a_change(
    export: Export, articles: Path, tmp_path: Path
) -> None:
    picture = articles / "map.png"
    draw(picture, "red")
    settings = tmp_path / "bilingual-pub.toml"
    glossary = tmp_path / "terms.csv"
    glossary.write_text("en,es\nwater,agua potable\n", encoding="utf-8")
    settings.write_text('[translation]\nglossary = ["terms.csv"]\n', encoding="utf-8")
    (articles / "water.md").write_text(
        "# Water\n\nThe water is off.\n\n![The map](map.png)\n", encoding="utf-8"
    )
    statuses = []
    changes: list[Callable[[], object]] = [
        lambda: None,
        lambda: None,
        lambda: draw(picture, "blue"),
        lambda: glossary.write_text("en,es\nwater,el agua\n", encoding="utf-8"),
        lambda: settings.write_text('[organization]\nname = "City"\n', encoding="utf-8"),
        lambda: None,
    ]
    for change in changes:
        change()
        export(articles / "water.md", "--resume", "--summary", "told.jsonl")
        statuses.append(summary(tmp_path / "told.jsonl")["water"]["status"])
    assert statuses == ["made", "unchanged", "made", "made", "made", "unchanged"]


def test_a_folder_that_was_moved_is_still_finished(
    export: Export, articles: Path, tmp_path: Path
) -> None:
    export(articles)
    (tmp_path / "output").rename(tmp_path / "elsewhere")
    articles.rename(tmp_path / "texts")
    export("texts", "--output", "elsewhere", "--resume", "--summary", "told.jsonl")
    assert {line["status"] for line in summary(tmp_path / "told.jsonl").values()} == {"unchanged"}


@pytest.mark.slow
def test_an_article_that_takes_too_long_fails_alone(
    export: Export, articles: Path, tmp_path: Path
) -> None:
    sentences = "The council met and talked about the road. " * 200
    slow = "\n\n".join(f"Item {number}. {sentences}" for number in range(300))
    (articles / "slow.md").write_text(f"# Slow\n\n{slow}\n", encoding="utf-8")
    done = export(
        articles, "--time-limit", 5, "--jobs", 1, "--summary", "told.jsonl", "--format", "pdf"
    )
    told = summary(tmp_path / "told.jsonl")
    assert done.returncode == 5
    assert told["slow"]["error"].startswith(f"{articles / 'slow.md'}: it was not made")
    assert "longer than --time-limit allows (5 s)" in told["slow"]["error"]
    assert {line["status"] for name, line in told.items() if name != "slow"} == {"made"}


@pytest.mark.slow
def test_a_worker_that_is_killed_is_replaced_and_nothing_is_made_twice(
    articles: Path, tmp_path: Path
) -> None:
    arguments = [str(articles), "--jobs", "2", "--format", "html,json", "--summary", "told.jsonl"]
    command = subprocess.Popen(
        [sys.executable, "-m", "bilingual_pub", "export", *arguments],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
    )
    killed = kill_a_worker_of(command.pid)
    listed, _nothing = command.communicate(timeout=120)
    assert killed
    assert command.returncode == 0
    assert len(set(listed.split())) == len(listed.split()) == 10
    assert {line["status"] for line in summary(tmp_path / "told.jsonl").values()} == {"made"}


def kill_a_worker_of(command: int) -> bool:
    """Kill the first worker that a command starts, once it is at work."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        for thread in Path(f"/proc/{command}/task").iterdir():
            for child in (thread / "children").read_text(encoding="ascii").split():
                time.sleep(0.5)
                os.kill(int(child), signal.SIGKILL)
                return True
    return False


@pytest.mark.slow
def test_an_article_that_takes_too_much_memory_fails_alone(
    export: Export, articles: Path, tmp_path: Path
) -> None:
    """What was read before it lies in the same memory, and what comes after would too."""
    for number in range(8):
        picture = PNG.ljust(MAX_PICTURE_BYTES, bytes([number]))
        (articles / f"{number}.png").write_bytes(picture)
    shown = "\n\n".join(f"![A map]({number}.png)\n\nThe map." for number in range(8))
    (articles / "giant.md").write_text(f"# Giant\n\n{shown}\n", encoding="utf-8")
    options = "--memory-limit 300 --jobs 1 --summary told.jsonl --format html --from en"
    done = export(articles, *options.split())
    told = summary(tmp_path / "told.jsonl")
    assert done.returncode == 5
    assert "more memory than --memory-limit allows" in told["giant"]["error"]
    assert {line["status"] for name, line in told.items() if name != "giant"} == {"made"}
