"""What is typed before an item is its label in every format, and no part of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.model import Article, Block, Item, Kind, Mark, Run
from bilingual_pub.readers import Source
from bilingual_pub.readers.typed_items import find_typed_items
from bilingual_pub.reading import read_source


def article(page: str) -> Article:
    return read_source(Source(page.encode(), "page")).article


def labels(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    return [
        (block.place.label if isinstance(block.place, Item) else "", block.text) for block in blocks
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<h1>Pool</h1><p>First, please:</p><p>a) <b>Wash</b></p><p>b) Dry</p><p>Thanks to all.</p>",
        "<h1>Pool</h1><p>First, please:<br>a) <b>Wash</b><br>b) Dry</p><p>Thanks to all.</p>",
        "<h1>Pool</h1><p>First, please:</p><p><b>a) Wash</b><br>b) Dry</p><p>Thanks to all.</p>",
        "# Pool\n\nFirst, please:\na) **Wash**\nb) Dry\n\nThanks to all.\n",
        "# Pool\n\nFirst, please:\n\na) **Wash**\n\nb) Dry\n\nThanks to all.\n",
    ],
)
def test_typed_items_of_a_page_and_of_markdown(page: str) -> None:
    made = article(page)
    assert labels(made.blocks) == [
        ("", "First, please:"),
        ("a)", "Wash"),
        ("b)", "Dry"),
        ("", "Thanks to all."),
    ]
    assert made.blocks[1].runs == (Run("Wash", frozenset({Mark.STRONG})),)
    assert made.blocks[1].group == made.blocks[2].group


def test_labels_typed_in_a_list_are_its_labels() -> None:
    made = article(
        "<h1>Pool</h1><ul><li>a) Wash</li><li>b) Dry</li></ul>"
        "<ol><li>Sit<br>i) left<br>ii) right</ol>"
    )
    assert labels(made.blocks) == [
        ("a)", "Wash"),
        ("b)", "Dry"),
        ("", "Sit"),
        ("i)", "left"),
        ("ii)", "right"),
    ]
    assert [block.level for block in made.blocks] == [1, 1, 1, 2, 2]


def test_boxes_of_a_task_list_are_labels() -> None:
    made = article("# Pool\n\nFor all of you:\n\n- [ ] A towel\n- [x] A card\n")
    assert labels(made.blocks)[1:] == [("☐", "A towel"), ("☑", "A card")]


def test_numbered_lines_in_bold_are_headings_and_no_items() -> None:
    made = article(
        "<p>Our rules, in short.</p><p><b>1. Who</b></p><p>All.</p><p><b>2. When</b></p>"
    )
    assert not [block for block in made.blocks if block.kind is Kind.LIST_ITEM]


def test_a_line_that_only_looks_like_an_item_stays() -> None:
    made = article("<p>I. Ruiz will speak.</p><p>- Ana Ruiz, mayor</p><p>5. Mai 2026, Rathaus</p>")
    assert {block.kind for block in made.blocks} == {Kind.PARAGRAPH}


PARTS = st.sampled_from(["a) ", "b) ", "• ", "- ", "1. ", "2. ", "", "\n", "word", " ", "☐ "])


@given(st.lists(st.lists(PARTS, min_size=1, max_size=6), max_size=6))
def test_no_letter_is_lost(paragraphs: list[list[str]]) -> None:
    blocks = tuple(
        Block("", Kind.PARAGRAPH, tuple(Run(text) for text in parts)) for parts in paragraphs
    )
    made = find_typed_items(blocks)
    said = "".join(f"{label}{text}" for label, text in labels(made))
    letters = [char for char in "".join(block.text for block in blocks) if char.isalpha()]
    assert [char for char in said if char.isalpha()] == letters
