"""The rows of a page of ours, without what we say in them ourselves."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bilingual_pub.handouts.pairing import Row
from bilingual_pub.i18n import say
from bilingual_pub.model import Block, Kind, Run
from bilingual_pub.readers import Source
from bilingual_pub.readers.html import collect_blocks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

OUR_WORDS = frozenset(
    f"bilingual-pub-{name}" for name in ("missing", "merged", "about", "sideways")
)
"""The classes of what we say in a column, which is no part of the article."""

PICTURE = "bilingual-pub-picture"

EMPTIED = "\ufffc"
"""Stands for a moment where somebody took all words out of an element, so that its place counts."""


def read_rows(rows: Sequence["HtmlElement"], source: Source, lang: str) -> tuple[Row, ...]:
    """The rows of a column, in a language.

    Raises:
        InputError: they have more than an article may have.
    """
    return tuple(_read_row(row, source, lang) for row in rows)


def _read_row(row: "HtmlElement", source: Source, lang: str) -> Row:
    """The blocks of a row, without what we say ourselves in it."""
    merged = bool(row.xpath(".//*[@class='bilingual-pub-merged']"))
    for element in [*row.iter("p", "span", "summary")]:
        if element.tag == "summary" or not OUR_WORDS.isdisjoint(element.get("class", "").split()):
            element.drop_tree()
    pictures = row.xpath(f".//p[@class='{PICTURE}']")
    described = [" ".join(picture.text_content().split()) for picture in pictures]
    for element in row.xpath(".//p|.//h3|.//h4|.//h5|.//h6"):
        if not element.text_content().strip() and not element.xpath(".//img"):
            element.text = EMPTIED
    # In a `td`, a reader would take it for a part of a table.
    row.tag = "div"
    blocks = collect_blocks(row, source, "")
    return Row(tuple(_name_pictures(blocks, described, lang)), merged)


def _name_pictures(blocks: Sequence[Block], described: Sequence[str], lang: str) -> Iterator[Block]:
    """The blocks; of a picture in words, only what it shows: the rest is ours."""
    before = say(lang, "Picture: {description}", description="").strip()
    for block in blocks:
        text = " ".join(block.text.split())
        if text == EMPTIED:
            yield replace(block, runs=())
        elif text in described and text.startswith(before):
            shown = text.removeprefix(before).strip()
            yield replace(block, kind=Kind.CAPTION, runs=(Run(shown),))
        elif block.text.strip() or block.kind in {Kind.IMAGE, Kind.TABLE_CELL}:
            yield block
