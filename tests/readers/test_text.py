"""Plain text: paragraphs between blank lines, and a headline that becomes the title."""

import doctest
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.model import Kind
from bilingual_pub.readers import text as text_reader
from bilingual_pub.readers.headline import take_headline
from bilingual_pub.readers.reading import Draft, Source
from bilingual_pub.readers.text import read


def draft(text: str) -> Draft:
    return take_headline(read(Source(text.encode(), "article.txt")))


def test_lines_of_a_paragraph_are_joined() -> None:
    made = draft("The council met\non Monday.\n \t\nIt was  long.\r\n\r\n\r\nDone.")
    assert [block.text for block in made.blocks] == [
        "The council met on Monday.",
        "It was long.",
        "Done.",
    ]
    assert {block.kind for block in made.blocks} == {Kind.PARAGRAPH}


def lines(text: str) -> list[str]:
    (block,) = draft(text).blocks
    return block.text.split("\n")


def test_lines_of_an_address_stay() -> None:
    address = ["Los Sauces Clinic", "418 Willow St.", "Tucson, AZ 85701"]
    assert lines("\n".join(address)) == address


def test_lines_of_a_list_stay_and_their_long_items_go_on() -> None:
    listed = (
        "Bring:\n- a photo ID, a letter or a bill with your name and your street address on\n  it"
    )
    assert lines(f"{listed}\n- your medicines") == [
        "Bring:",
        "- a photo ID, a letter or a bill with your name and your street address on it",
        "- your medicines",
    ]


WIDTHS = st.integers(60, 80)
SENTENCES = st.lists(
    st.sampled_from(
        [
            "The",
            "council",
            "of",
            "Tucson",
            "met",
            "on",
            "Monday,",
            "in",
            "English",
            "and",
            "Spanish.",
        ]
    ),
    min_size=1,
    max_size=80,
).map(" ".join)


@given(SENTENCES, WIDTHS)
def test_lines_that_a_program_broke_are_joined(sentences: str, width: int) -> None:
    assert lines(textwrap.fill(sentences, width)) == [sentences]


@pytest.mark.parametrize(
    ("first", "is_title"),
    [
        ("Council opens a clinic", True),
        ("The council opened a clinic.", False),
        ("“The clinic is open.”", False),
        ("Dear neighbors,", False),
        ("x" * 101, False),
        ("A line\nand another", True),
        ("A line\nAnd Another", False),
    ],
)
def test_a_headline_becomes_the_title(first: str, is_title: bool) -> None:  # noqa: FBT001 - a table
    made = draft(f"{first}\n\nMore words.")
    assert made.title == (" ".join(first.split()) if is_title else "")
    assert len(made.blocks) == (1 if is_title else 2)


def test_one_line_alone_is_the_text_and_no_title() -> None:
    made = draft("Clinic closed on Monday")
    assert made.title == ""
    assert [block.text for block in made.blocks] == ["Clinic closed on Monday"]


@given(st.text("abñ “”.\n\t", max_size=200))
def test_every_word_comes_out_in_its_place(text: str) -> None:
    made = draft(text)
    words = " ".join([made.title, *(block.text for block in made.blocks)]).split()
    assert words == text.split()


def test_the_examples_in_the_docstrings() -> None:
    result = doctest.testmod(text_reader)
    assert result.attempted
    assert not result.failed
