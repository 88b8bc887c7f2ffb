"""Pipes that nobody writes into, devices without an end, links that lead out: none is read."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.hostile.conftest import Export
from tests.readers.word_files import PNG

from bilingual_pub.files import read_regular_file
from bilingual_pub.pictures import load_picture

UNREADABLE = 3

ARTICLE = "# Hours\n\nThe library opens at nine on Monday.\n\n![A map](map.png)\n"

NO_FILE = "pipe or a device"


def pipe(path: Path) -> None:
    os.mkfifo(path)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def round_and_round(path: Path) -> None:
    path.symlink_to(path)


Make = Callable[[Path], None]


@pytest.mark.parametrize("suffix", ["", ".md", ".html", ".txt", ".docx"])
@pytest.mark.parametrize("make", [pipe, endless])
def test_an_article_that_is_no_file(folder: Path, export: Export, make: Make, suffix: str) -> None:
    make(folder / f"news{suffix}")
    done = export(f"news{suffix}")
    assert done.returncode == UNREADABLE, done.stderr
    assert NO_FILE in done.stderr
    assert not (folder / "output").exists()


@pytest.mark.parametrize("make", [pipe, endless])
def test_a_glossary_that_is_no_file(folder: Path, export: Export, make: Make) -> None:
    make(folder / "terms.csv")
    (folder / "news.md").write_text(ARTICLE, encoding="utf-8")
    settings = '[translation]\nglossary = ["terms.csv"]\n'
    (folder / "bilingual-pub.toml").write_text(settings, encoding="utf-8")
    done = export("news.md", "--format", "html")
    assert done.returncode == UNREADABLE, done.stderr
    assert NO_FILE in done.stderr


@pytest.mark.parametrize("name", ["...md", "....md"])
def test_an_article_whose_name_is_only_dots_is_written_nowhere(
    folder: Path, export: Export, name: str
) -> None:
    (folder / name).write_text(ARTICLE, encoding="utf-8")
    done = export(name, "--format", "html")
    assert done.returncode == UNREADABLE, done.stderr
    assert "has no name before its ending" in done.stderr
    assert [path.name for path in folder.iterdir()] == [name]


def test_an_article_that_links_to_itself(folder: Path, export: Export) -> None:
    round_and_round(folder / "news.md")
    done = export("news.md")
    assert done.returncode == UNREADABLE, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("make", [pipe, endless, round_and_round])
def test_a_picture_that_is_no_file_becomes_its_description(
    folder: Path, export: Export, make: Make
) -> None:
    make(folder / "map.png")
    (folder / "news.md").write_text(ARTICLE, encoding="utf-8")
    done = export("news.md", "--format", "html")
    assert done.returncode == 0, done.stderr
    page = (folder / "output/news/news.html").read_text(encoding="utf-8")
    assert "Picture: A map" in page
    assert "data:image" not in page


@pytest.mark.parametrize("make", [pipe, endless])
def test_settings_that_are_no_file(folder: Path, export: Export, make: Make) -> None:
    (folder / "news.md").write_text(ARTICLE, encoding="utf-8")
    make(folder / "ours.toml")
    done = export("news.md", "--settings", "ours.toml")
    assert done.returncode == UNREADABLE, done.stderr
    assert NO_FILE in done.stderr


@pytest.mark.parametrize(
    "logo",
    [
        "../secret/logo.png",
        "%2e%2e/secret/logo.png",
        "link.png",
        "linked/logo.png",
        "file:///etc/passwd",
        "/etc/passwd",
        "//localhost/share/logo.png",
        "\\\\\\\\localhost\\\\share\\\\logo.png",
        "https://example.org/logo.png",
        "data:image/svg+xml,<svg onload='window.ran=1'/>",
        "javascript:window.ran=1",
        "pipe.png",
        "zero.png",
        "drawing.svg",
        "round.png",
        "{{ 7 * 191 }}",
        "a" * 300,
        "bilingual-pub.toml",
    ],
)
def test_a_logo_that_is_no_picture_beside_the_settings(
    folder: Path, export: Export, logo: str
) -> None:
    secret = folder.parent / "secret"
    secret.mkdir()
    (secret / "logo.png").write_bytes(PNG)
    (folder / "link.png").symlink_to(secret / "logo.png")
    (folder / "linked").symlink_to(secret)
    pipe(folder / "pipe.png")
    endless(folder / "zero.png")
    round_and_round(folder / "round.png")
    (folder / "drawing.svg").write_text("<svg onload='window.ran=1'/>", encoding="utf-8")
    (folder / "news.md").write_text(ARTICLE, encoding="utf-8")
    said = f'[organization]\nlogo = "{logo}"\n'
    (folder / "bilingual-pub.toml").write_text(said, encoding="utf-8")
    done = export("news.md", "--format", "html")
    assert done.returncode == UNREADABLE, done.stderr
    assert "logo" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (folder / "output").exists()


def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(folder / "news.md")
    (folder / "before.md").touch()
    before = (folder / "before.md").stat()
    monkeypatch.setattr(Path, "stat", lambda _path: before)
    with pytest.raises(OSError, match=NO_FILE):
        read_regular_file(folder / "news.md", 100)


def test_a_file_is_read_up_to_a_byte_past_the_limit(folder: Path) -> None:
    (folder / "news.md").write_bytes(b"0123456789")
    assert read_regular_file(folder / "news.md", 10) == b"0123456789"
    assert read_regular_file(folder / "news.md", 4) == b"01234"


@pytest.mark.parametrize(
    "src",
    [
        "../secret.png",
        "..%2fsecret.png",
        "%2e%2e/secret.png",
        "%2E%2E%2Fsecret.png",
        "pictures/../../secret.png",
        "file:../secret.png",
        "file://{here}/secret.png",
        "{here}/secret.png",
        "//localhost{here}/secret.png",
        "..\\secret.png",
        "\\\\localhost\\secret.png",
        "secret.png\0.png",
        "http://localhost/secret.png",
        "a" * 5_000,
        "/dev/zero",
        "/proc/self/mem",
        "linked/secret.png",
        "~/secret.png",
        "$HOME/secret.png",
    ],
)
def test_no_way_leads_out_of_the_folder(folder: Path, src: str) -> None:
    (folder.parent / "secret.png").write_bytes(PNG)
    (folder / "pictures").mkdir()
    (folder / "linked").symlink_to(folder.parent)
    assert load_picture(folder, src.replace("{here}", str(folder.parent))) is None


def test_the_folder_itself_may_be_a_link(folder: Path) -> None:
    (folder / "map.png").write_bytes(PNG)
    (folder.parent / "by-another-name").symlink_to(folder)
    assert load_picture(folder.parent / "by-another-name", "map.png") is not None
