"""A first letter set large, in a frame of Word or a box of a page, is the first of its word."""

from pathlib import Path

import pytest
from tests.readers.word_files import item, paragraph, word_file, words

from bilingual_pub.reading import read_article

FRAME = '<w:keepNext/><w:framePr w:dropCap="{}" w:lines="3" w:wrap="around"/>'


def texts(folder: Path, name: str, data: bytes) -> list[str]:
    (folder / name).write_bytes(data)
    return [block.text for block in read_article(folder / name).article.blocks]


@pytest.mark.parametrize("kind", ["drop", "margin"])
def test_a_drop_cap_of_word_belongs_to_the_paragraph_below(tmp_path: Path, kind: str) -> None:
    body = (
        paragraph(words("S", '<w:sz w:val="96"/>'), properties=FRAME.format(kind))
        + paragraph("now fell on the hills, and the school is closed.")
        + paragraph(words("The", '<w:sz w:val="96"/>'), properties=FRAME.format(kind))
        + paragraph(" bus runs at noon.")
        + paragraph("A", properties=FRAME.format(kind))
        + paragraph(" truck with salt is on its way.")
    )
    assert texts(tmp_path, "snow.docx", word_file(body)) == [
        "Snow fell on the hills, and the school is closed.",
        "The bus runs at noon.",
        "A truck with salt is on its way.",
    ]


def test_a_drop_cap_that_nothing_follows_stays(tmp_path: Path) -> None:
    body = paragraph("Snow fell.") + paragraph("S", properties=FRAME.format("drop"))
    assert texts(tmp_path, "snow.docx", word_file(body)) == ["Snow fell.", "S"]


def test_a_lone_capital_of_a_page_belongs_to_the_small_letter_behind_it(tmp_path: Path) -> None:
    page = "<p>News.</p><div class='cap'>S</div><p>now fell on the <b>hills</b>.</p>"
    assert texts(tmp_path, "snow.html", page.encode()) == ["News.", "Snow fell on the hills."]


def test_lone_letters_that_begin_no_word_stay(tmp_path: Path) -> None:
    grades = "<p>B</p><p>Good work.</p><p>a</p><p>good start.</p>"
    assert texts(tmp_path, "grades.html", grades.encode()) == [
        "B",
        "Good work.",
        "a",
        "good start.",
    ]
    body = paragraph("Choices:") + item("B") + item("bread")
    assert texts(tmp_path, "list.docx", word_file(body)) == ["Choices:", "B", "bread"]


def boxed(text: str) -> str:
    return (
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"{paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def test_a_first_letter_in_a_text_box_belongs_to_its_word(tmp_path: Path) -> None:
    body = paragraph(boxed("S") + words("now fell on the hills.")) + paragraph(
        boxed("Closed") + words("Call first.")
    )
    assert texts(tmp_path, "snow.docx", word_file(body)) == [
        "Snow fell on the hills.",
        "Call first.",
        "Closed",
    ]


def test_a_large_letter_that_is_lowered_is_no_subscript(tmp_path: Path) -> None:
    large = words("S", '<w:position w:val="-8"/><w:sz w:val="96"/>')
    (tmp_path / "snow.docx").write_bytes(word_file(paragraph(large + words("now fell."))))
    (block,) = read_article(tmp_path / "snow.docx").article.blocks
    assert [run.marks for run in block.runs] == [frozenset()]
