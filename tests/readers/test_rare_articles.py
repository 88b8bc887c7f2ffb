"""Articles of one line, letters, sections with numbers: which line is the title, if any is."""

from pathlib import Path

import pytest
from tests.readers.word_files import paragraph, word_file

from bilingual_pub.model import Article, Kind, get_label
from bilingual_pub.reading import read_article


def read(folder: Path, name: str, data: str | bytes) -> Article:
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_article(folder / name).article


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("note.md", "# Office closed today\n"),
        ("note.md", "---\ntitle: Office closed today\n---\n"),
        ("note.html", "<html><body><h1>Office closed today</h1></body></html>"),
        ("note.html", "<body><header><h1>Office closed today</h1></header><p>ok</p></body>"),
        ("note.docx", word_file(paragraph("Office closed today", "T2"))),
        ("note.docx", word_file(paragraph("Office closed today", "Titre"))),
    ],
)
def test_an_article_of_one_line_is_an_article(tmp_path: Path, name: str, data: str | bytes) -> None:
    article = read(tmp_path, name, data)
    said = [article.title, *(block.text for block in article.blocks)]
    assert said.count("Office closed today") == 1


def test_whom_a_letter_is_to_is_no_title(tmp_path: Path) -> None:
    lines = ("June 2, 2026", "Mr. Omar Diaz", "40 Elm Street", "Dear Mr. Diaz:", "Please call us.")
    article = read(tmp_path, "letter.docx", word_file("".join(map(paragraph, lines))))
    assert article.title == ""
    assert [block.text for block in article.blocks] == list(lines)


def test_a_short_line_above_a_greeting_is_a_title(tmp_path: Path) -> None:
    lines = ("Block party", "June 2, 2026", "Dear neighbors,", "Please join us in the street.")
    article = read(tmp_path, "letter.docx", word_file("".join(map(paragraph, lines))))
    assert article.title == "Block party"


def test_the_first_of_several_numbered_headings_is_no_title(tmp_path: Path) -> None:
    text = (
        "1. Who may come\n\nAll who live on this street may come to the party in June.\n\n"
        "2. What it costs\n\nThe party costs nothing, and there is food for all who come.\n"
    )
    article = read(tmp_path, "party.txt", text)
    assert article.title == ""
    heads = [block for block in article.blocks if block.kind is Kind.HEADING]
    assert [get_label(head) for head in heads] == ["1.", "2."]
