"""Whatever is wrong, the user gets a plain sentence and an exit code, and older files stay."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run

DONE, USAGE, UNREADABLE, NO_ENGINE, UNWRITABLE = 0, 2, 3, 4, 5


def empty(folder: Path) -> str:
    (folder / "empty.txt").touch()
    return "empty.txt"


def white_space(folder: Path) -> str:
    (folder / "blank.md").write_text(" \n\t\n\u00a0\n", encoding="utf-8")
    return "blank.md"


def binary(folder: Path) -> str:
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    return "picture.txt"


def directory(folder: Path) -> str:
    (folder / "news.md").mkdir()
    return "news.md"


def missing(_folder: Path) -> str:
    return "nowhere.md"


def huge(folder: Path) -> str:
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    return "huge.txt"


def one_long_line(folder: Path) -> str:
    (folder / "line.txt").write_text("The council met. " * 62_000, encoding="utf-8")
    return "line.txt"


def nested_lists(folder: Path) -> str:
    (folder / "lists.html").write_text("<ul><li>more " * 10_000, encoding="utf-8")
    return "lists.html"


def nested_quotes(folder: Path) -> str:
    (folder / "quotes.md").write_text(">" * 10_000 + " deep words", encoding="utf-8")
    return "quotes.md"


def nested_markdown_lists(folder: Path) -> str:
    (folder / "lists.md").write_text("- " * 10_000 + "deep words", encoding="utf-8")
    return "lists.md"


def html_without_an_article(folder: Path) -> str:
    page = "<!doctype html><title>x</title><body><nav><a href='/'>Home</a></nav><script>1</script>"
    (folder / "empty-page.html").write_text(page, encoding="utf-8")
    return "empty-page.html"


def unknown_suffix(folder: Path) -> str:
    (folder / "article.xyz").write_text("The council met on Monday.", encoding="utf-8")
    return "article.xyz"


UNREADABLE_ARTICLES = [
    empty,
    white_space,
    binary,
    directory,
    missing,
    huge,
    one_long_line,
    nested_lists,
    nested_quotes,
    nested_markdown_lists,
    html_without_an_article,
    unknown_suffix,
]


def is_plain(text: str) -> bool:
    """One or two sentences to a person: no traceback, no more than a few lines."""
    return "Traceback" not in text and 0 < len(text.strip()) < 600


@pytest.mark.parametrize("make", UNREADABLE_ARTICLES, ids=lambda make: make.__name__)
@pytest.mark.parametrize("lang", ["en_US.UTF-8", "es_MX.UTF-8"])
def test_an_article_that_cannot_be_read(
    run: Run, tmp_path: Path, make: Callable[[Path], str], lang: str
) -> None:
    done = run("export", make(tmp_path), lang=lang)
    assert done.returncode == UNREADABLE, done.stderr
    assert is_plain(done.stderr)
    assert done.stdout == ""
    assert not (tmp_path / "output").exists()


def test_errors_speak_the_users_language(run: Run) -> None:
    english = run("export", "nowhere.md", lang="en_US.UTF-8").stderr
    spanish = run("export", "nowhere.md", lang="es_MX.UTF-8").stderr
    assert english != spanish
    assert "nowhere.md" in english
    assert "nowhere.md" in spanish


def test_one_bad_article_does_not_stop_the_others(run: Run, notice: Path) -> None:
    done = run("export", "nowhere.md", notice, "--format", "json")
    assert done.returncode == UNREADABLE
    assert done.stdout == "output/notice/notice.json\n"
    assert "nowhere.md" in done.stderr


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--from", "zz"], USAGE),
        (["--to", "klingonese"], USAGE),
        (["--format", "html,papyrus"], USAGE),
        (["--from", "en", "--to", "en"], USAGE),
        (["--edition", "scroll"], USAGE),
        (["--to", "so"], NO_ENGINE),
        (["--settings", "nowhere.toml"], UNREADABLE),
    ],
)
def test_a_command_that_cannot_mean_what_it_says(
    run: Run, notice: Path, options: list[str], code: int
) -> None:
    done = run("export", notice, *options)
    assert done.returncode == code, done.stderr
    assert is_plain(done.stderr)
    assert not (notice.parent / "output").exists()


def test_two_articles_with_one_name_are_refused_before_anything_is_written(
    run: Run, tmp_path: Path
) -> None:
    for folder in ("monday", "tuesday"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "news.txt").write_text("The council met today.", encoding="utf-8")
    done = run("export", "monday/news.txt", "tuesday/news.txt")
    assert done.returncode == USAGE
    assert "monday/news.txt" in done.stderr
    assert not (tmp_path / "output").exists()


AS_NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


def test_a_read_only_folder_keeps_its_older_files(run: Run, notice: Path) -> None:
    run("export", notice, "--format", "json")
    made = notice.parent / "output/notice/notice.json"
    before = made.read_bytes()
    blocked = notice.parent / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    done = run("export", notice, "--format", "json", "--output", "blocked")
    assert done.returncode == UNWRITABLE, done.stderr
    assert is_plain(done.stderr)
    assert made.read_bytes() == before
    assert blocked.read_text(encoding="utf-8").startswith("a file")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux")
@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")
@pytest.mark.slow
def test_a_full_disk_keeps_the_older_files(notice: Path) -> None:
    disk = notice.parent / "disk"
    (disk / "notice").mkdir(parents=True)
    command = [sys.executable, "-m", "bilingual_pub", "export", str(notice), "--output", str(disk)]
    script = (
        f"mount -t tmpfs -o size=16k tmpfs {disk} && mkdir {disk}/notice"
        f" && echo older > {disk}/notice/notice.pdf && head -c 9000 /dev/zero > {disk}/filler;"
        f' "$@"; code=$?; cat {disk}/notice/notice.pdf; ls -A {disk}/notice; exit $code'
    )
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", script, "sh", *command],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == UNWRITABLE, done.stderr
    assert is_plain(done.stderr)
    assert done.stdout.startswith("older\n")
    assert ".part" not in done.stdout
