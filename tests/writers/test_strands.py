"""Sentences that a page lights up together."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from tests.writers.only_file import only
from tests.writers.pdf.articles import article, pair

from bilingual_pub.model import Mark, Run, SentencePair
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout
from bilingual_pub.writers import html as page
from bilingual_pub.writers.html import MOST, cut_strands

BOLD = frozenset({Mark.STRONG})


def lit(source: list[Run], target: list[Run], *sentences: SentencePair) -> html.HtmlElement:
    one = replace(pair(source, target), sentences=sentences)
    made = only(page.write(article(one), Settings(), Layout()))
    return html.document_fromstring(made.decode())


def test_a_sentence_has_one_class_on_both_sides_whatever_its_marks() -> None:
    made = lit(
        [Run("It is "), Run("late", BOLD), Run(". Go.")],
        [Run("Es "), Run("tarde", BOLD), Run(". Vaya.")],
        SentencePair((0, 12), (0, 10)),
        SentencePair((12, 15), (10, 15)),
    )
    for name, first, second in (
        ("source", "It is late. ", "Go."),
        ("target", "Es tarde. ", "Vaya."),
    ):
        [section] = made.xpath(f"//section[@class='{name}']")
        assert "".join(section.xpath(".//span[@class='s1']//text()")) == first
        assert "".join(section.xpath(".//span[@class='s2']//text()")) == second
    [style] = made.xpath("//style/text()")
    assert "main:has(.s2:hover,a:focus .s2) .s2 {" in style


def test_without_sentences_the_page_is_as_it_was() -> None:
    made = lit([Run("It is late.")], [Run("Es tarde.")])
    assert made.xpath("//span[starts-with(@class, 's1')]") == []
    assert ":has(.s1" not in made.xpath("//style/text()")[0]


def test_too_many_are_none() -> None:
    one = replace(pair("a", "b"), sentences=(SentencePair((0, 1), (0, 1)),))
    assert cut_strands(article(*[one] * MOST))[1] == MOST
    assert cut_strands(article(*[one] * (MOST + 1)))[1] == 0


EXTENTS = st.lists(st.integers(0, 30), min_size=2, max_size=8).map(
    lambda places: list(zip(sorted(places), sorted(places)[1:], strict=False))
)


@given(st.lists(st.text("ab. ", min_size=1, max_size=9), min_size=1, max_size=4), EXTENTS)
def test_no_letter_is_lost(words: list[str], extents: list[tuple[int, int]]) -> None:
    runs = [Run(word, BOLD if number % 2 else frozenset()) for number, word in enumerate(words)]
    text = "".join(words)
    if not text.strip():
        return
    sentences = tuple(SentencePair(one, one) for one in extents)
    made, _count = cut_strands(article(replace(pair(runs, runs), sentences=sentences)))
    assert made.pairs[0].source[0].text == text
