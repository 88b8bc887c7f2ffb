"""Titles and headings of documents whose authors were never taught styles."""

from tests.readers.word_files import item, paragraph, word_file, words

from bilingual_pub.model import Kind
from bilingual_pub.readers import ReadingOptions, docx
from bilingual_pub.readers.finish import finish_article
from bilingual_pub.readers.reading import Source

TEXT = paragraph("Bring a hat, and enough water for the whole afternoon in the sun.")

MORE = paragraph("The bus leaves from the school at noon, and comes back at six.")

TITLE = paragraph(
    words("Hike to the lake", '<w:b/><w:sz w:val="40"/>'), "", '<w:jc w:val="center"/>'
)


def bold(text: str, more: str = "") -> str:
    return paragraph(words(text, f"<w:b/>{more}"))


def headings(body: str) -> list[tuple[str, int]]:
    source = Source(word_file(body), "hike.docx", options=ReadingOptions())
    article = finish_article(docx.read(source), source, None, None).article
    found = [(it.text, it.level) for it in article.blocks if it.kind is Kind.HEADING]
    return [(article.title, 0), *found]


def test_a_bold_line_above_a_text_is_a_heading_and_the_largest_is_the_title() -> None:
    body = TITLE + MORE + bold("What to bring", "<w:u/>") + TEXT + bold("Who leads?") + MORE
    assert headings(body) == [("Hike to the lake", 0), ("What to bring", 2), ("Who leads?", 2)]


def test_lines_in_larger_letters_are_above_bold_ones() -> None:
    large = paragraph(words("Before the hike", '<w:sz w:val="30"/>'))
    body = TITLE + MORE + large + bold("Water") + TEXT + bold("Shoes") + MORE
    assert headings(body)[1:] == [("Before the hike", 2), ("Water", 3), ("Shoes", 3)]


def test_a_line_in_capitals_is_one_too_and_so_is_one_above_a_list() -> None:
    body = TITLE + MORE + paragraph("WHAT IT COSTS") + TEXT + bold("Bring:") + item("a hat") + MORE
    assert headings(body)[1:] == [("WHAT IT COSTS", 2), ("Bring:", 2)]


def test_what_only_looks_important_stays_a_paragraph() -> None:
    sentences = bold("Do not drink from the lake.") + TEXT
    address = bold("Parks Office") + bold("4 Elm Road") + TEXT
    date = bold("Saturday, May 9") + MORE
    last = bold("See you there")
    assert headings(TITLE + MORE + sentences + address + date + last) == [("Hike to the lake", 0)]


def test_whoever_knows_styles_means_something_else_by_bold() -> None:
    body = TITLE + paragraph("Getting there", "T2") + MORE + paragraph("Food", "T2") + TEXT
    assert headings(body + bold("Important") + MORE)[1:] == [("Getting there", 2), ("Food", 2)]


def test_an_article_of_one_heading_is_an_article() -> None:
    for style in ("T1", "Titre"):
        source = Source(word_file(paragraph("No class on Monday", style)), "a.docx")
        article = finish_article(docx.read(source), source, None, None).article
        assert [it.text for it in article.blocks] or article.title == "No class on Monday"
