"""Every word of both sides stands in what is made, on its own side."""

from typing import Any

from hypothesis import given
from lxml import html
from tests.writers.only_file import only
from tests.writers.random_articles import articles

from bilingual_pub.model import BilingualArticle, Block, Kind
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout, embed, hear_remarks
from bilingual_pub.writers import html as page


@given(articles)
def test_the_page_says_each_side_in_its_section(bilingual: BilingualArticle) -> None:
    made: Any = html.document_fromstring(only(page.write(bilingual, Settings(), Layout())).decode())
    for name in ("source", "target"):
        (section,) = made.xpath(f"//section[@class='{name}']")
        assert_says(said(section), blocks(bilingual, name))


@given(articles)
def test_the_fragment_says_each_side_in_its_column(bilingual: BilingualArticle) -> None:
    with hear_remarks():
        written = only(embed.write(bilingual, Settings(), Layout())).decode()
    made: Any = html.fragment_fromstring(written)
    for column, name in enumerate(("source", "target"), start=1):
        cells = made.xpath(f"./table/tbody/tr/td[{column}]")
        assert_says("".join(map(said, cells)), blocks(bilingual, name))


def blocks(bilingual: BilingualArticle, name: str) -> list[Block]:
    return [block for pair in bilingual.pairs for block in getattr(pair, name)]


def said(element: Any) -> str:  # noqa: ANN401 - lxml's stubs know no element of HTML
    """The text, and what stands for a picture."""
    for picture in element.iter("img"):
        picture.tail = picture.get("alt") + (picture.tail or "")
    for struck in element.iter("s"):
        drop_words_of_ours(struck)
    return bare(element.text_content())


def drop_words_of_ours(struck: Any) -> None:  # noqa: ANN401
    """Take out “[deleted: ” before struck-out words, in either language, and the bracket behind."""
    assert struck.tail.startswith("]")
    struck.tail = struck.tail[1:]
    before = struck.getprevious()
    if before is not None and before.tag == "span" and before.text == "deleted:":
        before.text, before.tail = "", before.tail.strip()
        cut_end(before, "[")
    else:
        cut_end(struck, "[deleted: ", "[tachado: ")


def cut_end(element: Any, *words: str) -> None:  # noqa: ANN401
    """Take words away that stand right before an element: one of some."""
    before = element.getprevious()
    holder, name = (element.getparent(), "text") if before is None else (before, "tail")
    text = getattr(holder, name)
    [found] = [it for it in words if text.endswith(it)]
    setattr(holder, name, text.removesuffix(found))


def assert_says(text: str, wanted: list[Block]) -> None:
    """Each block's text, and in its order, cells apart: a table sorts its own."""
    place = 0
    for block in wanted:
        if block.kind is Kind.TABLE_CELL:
            assert bare(block.text) in text
        else:
            place = text.index(bare(block.text), place) + len(bare(block.text))


def bare(text: str) -> str:
    """Without spaces, of which markup has its own."""
    return "".join(text.split())
