"""Signs that have lost their font, or that a page sets in one, are what they show."""

from pathlib import Path

import pytest

from bilingual_pub.model import Article, Change, get_label
from bilingual_pub.reading import read_article

PHONE, CHECK, BOX, NOBODYS = map(chr, (0xF028, 0xF0FC, 0xF0A8, 0xE123))


def read(folder: Path, name: str, text: str) -> Article:
    (folder / name).write_text(text, encoding="utf-8")
    return read_article(folder / name).article


@pytest.mark.parametrize("name", ["clinic.txt", "clinic.md", "clinic.html"])
def test_pasted_signs_are_written_as_the_characters_they_show(tmp_path: Path, name: str) -> None:
    text = f"{PHONE} 520-555-0114 is the number of the clinic, day and night."
    (block,) = read(tmp_path, name, f"<p>{text}</p>" if name.endswith("html") else text).blocks
    assert block.text == "☎ 520-555-0114 is the number of the clinic, day and night."


def test_pasted_bullets_are_bullets(tmp_path: Path) -> None:
    text = f"Bring to the clinic:\n\n{BOX} your card\n{BOX} a mask\n"
    blocks = read(tmp_path, "clinic.txt", text).blocks
    assert [(get_label(it), it.text) for it in blocks[-2:]] == [("☐", "your card"), ("☐", "a mask")]


def test_a_sign_that_nobody_knows_is_a_box_and_a_note(tmp_path: Path) -> None:
    article = read(tmp_path, "clinic.txt", f"The clinic {NOBODYS} is open until noon.\n")
    assert article.blocks[0].text == "The clinic □ is open until noon."
    assert [(note.what, note.change) for note in article.notes] == [("symbol", Change.CHANGED)]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ('<span style="font-family:Wingdings">ü</span> open', "✓ open"),
        (
            "<span style='mso-char-type:symbol;mso-symbol-font-family:Wingdings'>(</span> call",
            "☎ call",
        ),
        ('<font face="Symbol">&#163;</font> 5', "≤ 5"),
        ("<span style=\"font: 'Wingdings 2'\">P</span> paid", "✓ paid"),
        ("<span style=\"font-family: 'Segoe UI Symbol'\">a</span> plain", "a plain"),
        (
            '<span style="font-family: symbol">All of this was never shown so.</span>',
            "All of this was never shown so.",
        ),
    ],
)
def test_a_page_sets_letters_in_a_font_of_signs(tmp_path: Path, markup: str, shown: str) -> None:
    (block,) = read(tmp_path, "clinic.html", f"<p>Now {markup}</p>").blocks
    assert block.text == f"Now {shown}"
