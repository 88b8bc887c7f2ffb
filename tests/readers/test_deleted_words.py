"""Words that are struck out in a file: marked as that, however the file says it."""

from pathlib import Path

import pytest
from tests.readers.word_files import STYLES, cell, paragraph, table, word_file, words

from bilingual_pub.model import Article, Change, Mark
from bilingual_pub.readers import Deleted, ReadingOptions
from bilingual_pub.reading import read_article

STRUCK_STYLES = (
    STYLES + '<w:style w:type="character" w:styleId="Old"><w:name w:val="Old words"/><w:rPr>'
    "<w:dstrike/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="Void"><w:name w:val="Void"/><w:rPr><w:strike/></w:rPr>'
    "</w:style>"
    '<w:style w:type="table" w:styleId="Past"><w:name w:val="Past"/><w:rPr><w:strike/></w:rPr>'
    "</w:style>"
)


def read(folder: Path, name: str, data: bytes, deleted: Deleted = Deleted.SHOW) -> Article:
    (folder / name).write_bytes(data)
    return read_article(folder / name, options=ReadingOptions(deleted)).article


def struck(article: Article) -> list[str]:
    runs = [run for block in article.blocks for run in block.runs]
    return [run.text.strip() for run in runs if Mark.DELETED in run.marks]


def plain(article: Article) -> str:
    runs = [run for block in article.blocks for run in block.runs]
    return " ".join("".join(it.text for it in runs if Mark.DELETED not in it.marks).split())


@pytest.mark.parametrize("switch", ["<w:strike/>", "<w:dstrike/>", '<w:rStyle w:val="Old"/>'])
def test_word_strikes_by_switch_and_by_style(tmp_path: Path, switch: str) -> None:
    body = paragraph("Market news", "T1") + paragraph(
        words("The market is in ") + words("Ash Park", switch) + words(" Elm Park.")
    )
    article = read(tmp_path, "market.docx", word_file(body, styles=STRUCK_STYLES))
    assert struck(article) == ["Ash Park"]
    assert plain(article) == "The market is in Elm Park."


def test_word_strikes_by_the_style_of_a_paragraph_unless_a_run_says_no(tmp_path: Path) -> None:
    off = words("Stalls are free.", '<w:strike w:val="0"/>')
    body = (
        paragraph("Market news", "T1")
        + paragraph("Parking costs $4.", "Void")
        + paragraph(off, "Void")
    )
    article = read(tmp_path, "market.docx", word_file(body, styles=STRUCK_STYLES))
    assert (struck(article), plain(article)) == (["Parking costs $4."], "Stalls are free.")


SHEET = "<style>@page{margin:1in} .c7, p.gone {color:#000; text-decoration:line-through}</style>"


@pytest.mark.parametrize(
    "markup",
    [
        "<s>Ash Park</s>",
        "<del cite='mailto:a@example.org'>Ash Park</del>",
        "<strike>Ash Park</strike>",
        '<span style="color:red;text-decoration: underline line-through">Ash Park</span>',
        '<span style="TEXT-DECORATION-LINE:line-through">Ash Park</span>',
        '<span class="c2 c7">Ash Park</span>',
        '<span class="text-decoration-line-through">Ash Park</span>',
        '<span role="deletion">Ash Park</span>',
        '<a href="https://example.org/"><s>Ash Park</s></a>',
    ],
)
def test_html_strikes_by_element_style_class_and_role(tmp_path: Path, markup: str) -> None:
    page = f"{SHEET}<p>The market is in {markup} Elm Park.</p><p>All are <b>welcome</b>.</p>"
    article = read(tmp_path, "market.html", page.encode())
    assert struck(article) == ["Ash Park"]
    assert plain(article) == "The market is in Elm Park.All are welcome."


def test_a_class_of_one_element_does_not_strike_another(tmp_path: Path) -> None:
    page = f"{SHEET}<p>Open <span class='gone'>Monday</span> and <b>Friday</b>.</p>"
    assert struck(read(tmp_path, "market.html", page.encode())) == []
    struck_off = f"{SHEET}<p class='gone'>Open Monday.</p><p>Open Friday.</p>"
    assert struck(read(tmp_path, "market.html", struck_off.encode())) == ["Open Monday."]


def test_struck_words_are_never_glued_to_the_words_that_stand(tmp_path: Path) -> None:
    page = "<p>Come <s>Monday</s>Friday. The fee is <s>$20</s>$15, not <s>20</s>15.</p>"
    article = read(tmp_path, "fee.html", page.encode())
    assert article.blocks[0].text == "Come Monday Friday. The fee is $20 $15, not 20 15."
    omitted = read(tmp_path, "fee.html", page.encode(), Deleted.OMIT)
    assert omitted.blocks[0].text == "Come Friday. The fee is $15, not 15."


def test_a_struck_letter_inside_a_word_is_left_out_and_named(tmp_path: Path) -> None:
    article = read(tmp_path, "cats.html", b"<p>One cat<s>s</s> and a d<s>u</s>og are here.</p>")
    assert article.blocks[0].text == "One cat and a dog are here."
    assert [(note.change, note.text, note.why) for note in article.notes] == [
        (Change.LEFT_OUT, "s", "in-a-word"),
        (Change.LEFT_OUT, "u", "in-a-word"),
    ]


def test_a_title_never_says_what_is_struck_in_it(tmp_path: Path) -> None:
    page = (
        "<html><body><article><h1>Market moves to <s>Ash</s> Elm Park</h1>"
        "<p>The market moves next week, says the town, and all stalls move with it.</p>"
        "<p>There is parking behind the park, which is free for everybody who comes.</p>"
        "</article></body></html>"
    )
    article = read(tmp_path, "market.html", page.encode())
    assert article.title == "Market moves to Elm Park"
    assert [(note.what, note.text, note.why) for note in article.notes] == [
        ("deleted-words", "Ash", "in-the-title")
    ]
    body = paragraph(words("Market ") + words("closed", "<w:strike/>") + words(" open"), "Titre")
    word = read(tmp_path, "market.docx", word_file(body + paragraph("Come and buy bread.")))
    assert word.title == "Market open"


def test_a_style_of_tables_may_strike_all_cells(tmp_path: Path) -> None:
    rows = (cell("Monday") + cell("$5"), cell("Friday") + cell("$6"))
    body = paragraph("Market prices", "T1") + table(*rows, properties='<w:tblStyle w:val="Past"/>')
    article = read(tmp_path, "market.docx", word_file(body, styles=STRUCK_STYLES))
    assert struck(article) == ["Monday", "$5", "Friday", "$6"]
