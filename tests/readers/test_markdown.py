"""Markdown: front matter, blocks and inline marks as model; nothing swallowed, nothing run."""

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.word_files import PNG

from bilingual_pub.errors import InputError
from bilingual_pub.model import Cell, Image, Item, Kind, Mark, Meta, Run
from bilingual_pub.readers.markdown import read
from bilingual_pub.readers.reading import Draft, Source


def draft(text: str, folder: Path | None = None) -> Draft:
    return read(Source(text.encode(), "article.md", folder))


def shapes(text: str) -> list[tuple[Kind, int, str]]:
    return [(block.kind, block.level, block.text) for block in draft(text).blocks]


YAML = """\
---
title: The Clinic: Opens
author: [Ana Ruiz, Li Wei]
date: 2026-03-04
publisher: The Bugle
url: https://bugle.example/clinic
lang: en
---
Words.
""".replace("The Clinic: Opens", '"The Clinic: Opens"')

TOML = """\
+++
title = "The Clinic: Opens"
byline = "Ana Ruiz, Li Wei"
date = 2026-03-04
publisher = "The Bugle"
url = "https://bugle.example/clinic"
lang = "en"
+++
Words.
"""


@pytest.mark.parametrize(
    "text", [YAML, TOML, YAML.replace("\n", "\r\n")], ids=["yaml", "toml", "crlf"]
)
def test_front_matter(text: str) -> None:
    made = draft(text)
    assert made.title == "The Clinic: Opens"
    assert made.lang == "en"
    assert made.meta == Meta(
        "Ana Ruiz, Li Wei", dt.date(2026, 3, 4), "The Bugle", "https://bugle.example/clinic"
    )
    assert [block.text for block in made.blocks] == ["Words."]


@pytest.mark.parametrize("text", ["---\ntitle: [\n---\nWords.", "+++\ntitle = \n+++\nWords."])
def test_broken_front_matter_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"article\.md"):
        draft(text)


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert shapes("---\n\nWords.\n\n---\n\nMore.") == [
        (Kind.PARAGRAPH, 0, "Words."),
        (Kind.PARAGRAPH, 0, "More."),
    ]


def test_a_rule_before_what_looks_like_a_setting_is_no_front_matter() -> None:
    assert shapes("---\n\nHours: eight to noon.\n\n---\n\nMore.") == [
        (Kind.PARAGRAPH, 0, "Hours: eight to noon."),
        (Kind.PARAGRAPH, 0, "More."),
    ]


def test_front_matter_is_taken_as_it_is_written() -> None:
    made = draft("---\ntitle: 12:30\nbyline: No\nlang: no\ndate: 2026/3/4 08:00\n---\nWords.")
    assert made.title == "12:30"
    assert made.lang == "no"
    assert made.meta == Meta("No", dt.date(2026, 3, 4))


def test_half_a_character_in_front_matter_is_taken_out() -> None:
    read_so = draft('---\ntitle: "Good \\ud83d news"\n---\nWords.\n')
    assert read_so.title == "Good news"


def test_front_matter_may_leave_settings_empty() -> None:
    made = draft("---\ntitle:\nbyline: ~\ndate: null\n---\nWords.")
    assert (made.title, made.meta) == ("", Meta())


@pytest.mark.parametrize("date", ["March 4, 2026", "4/3/2026", "2026-13-01"])
def test_a_date_that_nobody_can_be_sure_of_is_refused(date: str) -> None:
    with pytest.raises(InputError, match=date):
        draft(f"---\ndate: {date}\n---\nWords.")


@pytest.mark.parametrize(
    "title", ["Heat: stay safe", "Heat: what's new: today", 'Heat: "stay" safe', "Who can come:"]
)
def test_a_title_with_a_colon_needs_no_quotes(title: str) -> None:
    made = draft(f"---\ntitle: {title}\nbyline: Ana Ruiz\n---\nDrink water.")
    assert (made.title, made.meta.byline) == (title, "Ana Ruiz")


def test_front_matter_that_grows_without_end_is_cut_short() -> None:
    levels = [
        f"{name}: &{name} [{', '.join([f'*{last}'] * 9)}]" for last, name in pairwise("abcdefghi")
    ]
    text = "\n".join(["---", "a: &a [x]", *levels, "authors: *i", "---", "Words."])
    assert draft(text).meta == Meta()


def test_the_first_heading_is_the_title_and_leaves_the_text() -> None:
    made = draft("# The *title*\n\nWords.\n\n# Another\n")
    assert made.title == "The title"
    assert [block.text for block in made.blocks] == ["Words.", "Another"]


def test_a_heading_that_says_something_else_than_the_front_matter_stays() -> None:
    made = draft("---\ntitle: One\n---\n# Two\n\nWords.")
    assert made.title == "One"
    assert [block.text for block in made.blocks] == ["Two", "Words."]


def test_blocks() -> None:
    text = (
        "## Head\n\n1. one\n2. two\n\n   more\n   - deep\n\n"
        "> said\n>\n> > deeper\n\n```\na  b\n```\n"
    )
    assert shapes(text) == [
        (Kind.HEADING, 2, "Head"),
        (Kind.LIST_ITEM, 1, "one"),
        (Kind.LIST_ITEM, 1, "two"),
        (Kind.LIST_ITEM, 1, "more"),
        (Kind.LIST_ITEM, 2, "deep"),
        (Kind.QUOTE, 1, "said"),
        (Kind.QUOTE, 2, "deeper"),
        (Kind.CODE, 0, "a  b"),
    ]
    assert [block.place for block in draft(text).blocks[1:5]] == [
        Item(1),
        Item(2),
        Item(2, continued=True),
        Item(),
    ]


def test_tables() -> None:
    blocks = draft("| Day | Hours |\n|---|---|\n| Monday | *8* to 12 |\n").blocks
    assert [(block.text, block.place, block.group) for block in blocks] == [
        ("Day", Cell(0, 0, header=True), "table-1"),
        ("Hours", Cell(0, 1, header=True), "table-1"),
        ("Monday", Cell(1, 0), "table-1"),
        ("8 to 12", Cell(1, 1), "table-1"),
    ]


def test_inline_marks_links_and_line_breaks() -> None:
    (block,) = draft(
        "See *the* [**bill**](https://a.example/b) and\n[x](javascript:y)\\\n`code`."
    ).blocks
    assert block.runs == (
        Run("See "),
        Run("the", frozenset({Mark.EMPHASIS})),
        Run(" "),
        Run("bill", frozenset({Mark.STRONG}), "https://a.example/b"),
        Run(" and x\n"),
        Run("code", frozenset({Mark.CODE})),
        Run("."),
    )


def test_a_picture_from_the_articles_folder(tmp_path: Path) -> None:
    (tmp_path / "a b.png").write_bytes(PNG)
    blocks = draft("![A door](<a b.png>)\n\n![Far](https://x.example/y.png)", tmp_path).blocks
    assert [block.text for block in blocks] == ["A door", "Far"]
    assert blocks[0].place == Image("a%20b.png", "image/png", PNG)
    assert blocks[1].place == Image("https://x.example/y.png")


def test_raw_html_is_read_and_scripts_are_not() -> None:
    text = (
        "One <b>two</b> <script>alert(1)</script>.\n\n"
        "<script>\nalert(2)\n</script>\n\n<p>Three</p>\n"
    )
    assert [block.text for block in draft(text).blocks] == ["One two .", "Three"]


@pytest.mark.parametrize(
    "opening", ["<title>", "<textarea>", "<script>", "<style>", "<xmp>", "<!--"]
)
def test_raw_html_that_is_never_closed_swallows_nothing(opening: str) -> None:
    text = " ".join(block.text for block in draft(f"Use {opening} here.\n\nLast words.").blocks)
    assert text.endswith("here. Last words.")


@pytest.mark.parametrize(
    "text",
    [
        ">" * 10_000 + " deep words",
        "- " * 10_000 + "deep words",
        "1. " * 3_000 + "deep words",
        "\n".join("  " * depth + "- words" for depth in range(150)),
        ">" * 101 + " deep words",
        "[" * 50_000,
        "![a" * 20_000,
        "[a" * 20_000 + "]" * 20_000,
    ],
    ids=["quotes", "lists", "numbers", "steps", "one too many", "brackets", "pictures", "notes"],
)
def test_nesting_without_an_end_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="100 levels"):
        draft(text)


def test_a_hundred_levels_are_read() -> None:
    assert shapes(">" * 100 + " deep words") == [(Kind.QUOTE, 100, "deep words")]


WORD = st.text("abcdefghijklmnopqrstuvwxyzéñ", min_size=1, max_size=6)
WORDS = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
MARKED = st.sampled_from(["{}", "*{}*", "**{}**", "_{}_", "<b>{}</b>", "<!-- c -->{}"])
LINES = st.tuples(MARKED, WORDS).map(lambda made: made[0].format(made[1]))
PREFIXES = st.sampled_from(["", "# ", "### ", "- ", "> ", "> > ", "1. ", "7) ", "    ", "- > "])
DOCUMENTS = st.lists(st.tuples(PREFIXES, LINES), min_size=1, max_size=8)


@given(DOCUMENTS)
def test_every_word_comes_out_in_its_place(lines: list[tuple[str, str]]) -> None:
    made = draft("\n\n".join(prefix + line for prefix, line in lines))
    marks = str.maketrans("*_", "  ")
    wanted = " ".join(line for _prefix, line in lines).translate(marks)
    read_back = " ".join([block.text for block in made.blocks]).translate(marks)
    for markup in ("<b>", "</b>", "<!-- c -->"):
        wanted = wanted.replace(markup, " ")
        read_back = read_back.replace(markup, " ")
    assert sorted(f"{made.title} {read_back}".split()) == sorted(wanted.split())
    if not made.title:
        assert read_back.split() == wanted.split()


@given(st.text("-+>*_`[]()#|<!/abp1.\\&; \n", max_size=80))
def test_nothing_but_an_input_error_comes_of_junk(text: str) -> None:
    try:
        draft(text)
    except InputError:
        return
