"""Where a title is from: the file, its first line, its name, the user; and a script decides."""

from pathlib import Path

import pytest

import bilingual_pub as bp
from bilingual_pub.errors import InputError
from bilingual_pub.model import TitleFrom
from bilingual_pub.settings import load_settings

TEXT = "The pool opens on Monday.\nBring a towel.\n\nIt is free for all children."
HEADED = "Pool news\n\nThe pool opens on Monday."


def read(
    folder: Path,
    text: str,
    ending: str = ".txt",
    title: str | None = None,
    title_from: str | None = None,
) -> bp.Article:
    file = folder / f"pool-2026{ending}"
    file.write_text(text, encoding="utf-8")
    return bp.read(file, title=title, title_from=title_from)


@pytest.mark.parametrize(
    ("text", "asked", "title", "title_from"),
    [
        (HEADED, {}, "Pool news", TitleFrom.FIRST_LINE),
        (HEADED, {"title_from": "first-line"}, "Pool news", TitleFrom.FIRST_LINE),
        (HEADED, {"title_from": "none"}, "", TitleFrom.NONE),
        (HEADED, {"title_from": "file"}, "pool-2026", TitleFrom.FILE),
        (HEADED, {"title": "Pool", "title_from": "file"}, "Pool", TitleFrom.OPTION),
        (TEXT, {}, "", None),
        (TEXT, {"title_from": "first-line"}, "The pool opens on Monday.", TitleFrom.FIRST_LINE),
        (TEXT, {"title_from": "none"}, "", TitleFrom.NONE),
    ],
)
def test_the_title_of_a_text(
    tmp_path: Path, text: str, asked: dict[str, str], title: str, title_from: TitleFrom | None
) -> None:
    made = read(tmp_path, text, **asked)
    assert (made.title, made.title_from) == (title, title_from)
    whole = " ".join([made.title, *(block.text for block in made.blocks)]).split()
    added = title.split() if title_from in {TitleFrom.FILE, TitleFrom.OPTION} else []
    assert whole == added + text.split()


@pytest.mark.parametrize("title_from", ["first-line", "file", "none", None])
def test_a_title_that_the_file_marks_stays(tmp_path: Path, title_from: str | None) -> None:
    made = read(tmp_path, "# Pool news\n\nThe pool is open.", ".md", title_from=title_from)
    assert (made.title, made.title_from) == ("Pool news", TitleFrom.MARKUP)


def test_without_a_title_a_heading_does_not_lend_its_words_where_none_is_wanted(
    tmp_path: Path,
) -> None:
    text = "The pool is open.\n\n## Hours\n\nDaily."
    assert read(tmp_path, text, ".md").title == "Hours"
    assert read(tmp_path, text, ".md", title_from="none").title == ""


def test_a_text_of_one_heading_is_an_article(tmp_path: Path) -> None:
    for text, ending in (
        ("CLOSED ON FRIDAY", ".txt"),
        ("# Closed", ".md"),
        ("<h1>Closed</h1>", ".html"),
    ):
        made = read(tmp_path, text, ending)
        assert [block.text for block in made.blocks] == [text.strip("# <h1>/")]


def test_a_text_without_a_file_has_no_file_name() -> None:
    assert bp.read(TEXT, title_from="file").title == ""


def test_the_settings_say_it_for_a_whole_site(tmp_path: Path) -> None:
    file = tmp_path / "bilingual-pub.toml"
    file.write_text('[reading]\ntitle-from = "none"\n', encoding="utf-8")
    assert load_settings(file).title_from is TitleFrom.NONE
    file.write_text('[reading]\ntitle-from = "second-line"\n', encoding="utf-8")
    with pytest.raises(InputError, match="first-line, file, none"):
        load_settings(file)


@pytest.mark.parametrize("first", ["a) Wash your hands", "(a) Wash", "☐ Wash", "• Wash"])
def test_an_item_of_a_list_is_no_title(first: str) -> None:
    page = f"<p>{first}</p>\n<p>The pool opens on Monday, after a long winter.</p>"
    assert bp.read(page).title == ""
