"""A text without a file's name: Markdown where somebody wrote some, else plain text."""

import pytest

import bilingual_pub as bp
from bilingual_pub.model import Item, Kind


def test_pasted_plain_text_is_read_as_a_file_of_it() -> None:
    made = bp.read(
        "POOL NEWS\n\nThe pool is open for regis-\ntration.\n\na) Wash\nb) Swim\n\n"
        "Mon\t9\t5\nTue\t8\t6"
    )
    assert made.title == "POOL NEWS"
    assert made.blocks[0].text == "The pool is open for registration."
    labels = [block.place.label for block in made.blocks if isinstance(block.place, Item)]
    assert labels == ["a)", "b)"]
    assert [block.text for block in made.blocks if block.kind is Kind.TABLE_CELL] == [
        *("Mon", "9", "5"),
        *("Tue", "8", "6"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# Pool\n\nOpen *daily*.",
        "Open **daily** for all.\nCome in.",
        "Open [daily](https://example.org) for all.\nCome in.",
        "Open _daily_ for all.\nCome in.",
        "---\ntitle: Pool\n---\nOpen daily for all.",
        "Open ~~daily~~ for all.\nCome in.",
    ],
)
def test_pasted_markdown_is_markdown(text: str) -> None:
    said = "".join(block.text for block in bp.read(text).blocks)
    assert not set("#*_~[") & set(said)


def test_asterisks_between_words_are_no_markdown() -> None:
    made = bp.read("A room of 3*4*5 feet.\nCall 520*555*0176.\n\n* Prices may change.")
    assert [block.text for block in made.blocks] == [
        "A room of 3*4*5 feet.\nCall 520*555*0176.",
        "* Prices may change.",
    ]
