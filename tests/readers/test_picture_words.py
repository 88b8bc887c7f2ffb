"""A place on somebody's computer, or a file's name, is no description of a picture."""

from pathlib import Path

import pytest
from tests.readers.word_files import PNG, drawing, paragraph, word_file

from bilingual_pub.model import Article, Change, Kind
from bilingual_pub.readers.picture_words import clean_description
from bilingual_pub.reading import read_article

NO_DESCRIPTIONS = [
    r"C:\Users\Lena Okoro\Desktop\bus stop 2.png",
    r"D:/photos/bus.JPG",
    r"\\server\lena.okoro\bus.png",
    "/home/lena/bus.png",
    "Macintosh HD:Users:lena:bus.png",
    r"%USERPROFILE%\Desktop\bus.tif",
    "E:bus.webp",
    "/Users/lena.okoro/Pictures/bus stop.heic",
    "file:///C:/Users/Lena%20Okoro/bus.png",
    "~/bus.png",
    "https://example.org/wp-content/uploads/IMG_2034-300x200.jpg",
    "https://example.org/media?id=12",
    "cid:image001.png@01DA3F.5C2",
    "wp-content/uploads/2026/bus.jpg",
    "IMG_2034.jpg",
    "IMG_20260504_101500_HDR",
    "DSC_0412",
    "image1.png",
    "image001",
    "Picture 3",
    "bus stop final (2).png",
    "WhatsApp Image 2026-05-04 at 10.15.00.jpeg",
    "Screenshot 2026-05-04 at 10.15.00",
    "6f1c2f0e-94a1-4d0e-9a53-0f6a7c1d2b3e",
    "{6F1C2F0E-94A1-4D0E-9A53-0F6A7C1D2B3E}.png",
    "3f2a9c0d77be4410aa12",
    "45678912_10157_998877_n",
]

DESCRIPTIONS = [
    "A bus at the stop on Mill Street",
    "Map: where to vote",
    "Route 12",
    "The sign says 24/7",
    "Call 520-555-0142 or write to info@example.org",
    "Mayor Ruiz (left) and Ana Vega, May 4, 2026",
    "and/or",
    "Un mapa",
    "Facade",
    "Photo of the bridge",
    "地図",
]


@pytest.mark.parametrize("text", NO_DESCRIPTIONS)
def test_names_places_and_addresses_of_files_are_no_descriptions(text: str) -> None:
    assert clean_description(text) == ""


@pytest.mark.parametrize("text", DESCRIPTIONS)
def test_words_are_descriptions(text: str) -> None:
    assert clean_description(text) == text


def test_a_path_among_words_is_taken_out_of_them() -> None:
    said = r"The new bus stop, C:\Users\Lena Okoro\bus stop.png"
    assert clean_description(said) == "The new bus stop"
    assert clean_description("See /home/lena/bus.png for the bus stop") == "See for the bus stop"


def read(folder: Path, name: str, data: bytes) -> Article:
    (folder / name).write_bytes(data)
    return read_article(folder / name).article


def said_of_pictures(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.kind is Kind.IMAGE]


def test_word_has_the_picture_without_the_path_and_a_note_without_the_name(tmp_path: Path) -> None:
    path = r"C:\Users\Lena Okoro\Desktop\bus stop 2.png"
    body = paragraph("The bus stops here.") + paragraph(drawing(f'descr="{path}"'))
    article = read(tmp_path, "bus.docx", word_file(body))
    assert said_of_pictures(article) == [""]
    assert [(note.what, note.change, note.text) for note in article.notes] == [
        ("picture-description", Change.LEFT_OUT, "bus stop 2.png")
    ]
    assert "Okoro" not in repr(article.notes)


def test_word_takes_the_next_description_where_the_first_is_a_path(tmp_path: Path) -> None:
    both = 'descr="IMG_0412.JPG" title="A bus"'
    body = paragraph("The bus stops here.") + paragraph(drawing(both))
    article = read(tmp_path, "bus.docx", word_file(body))
    assert (said_of_pictures(article), article.notes) == (["A bus"], ())


def test_a_picture_that_is_nowhere_and_has_only_a_path_is_no_block(tmp_path: Path) -> None:
    body = paragraph("The bus stops here.") + paragraph(
        drawing('descr="/home/lena/bus.png"', "rIdNone")
    )
    article = read(tmp_path, "bus.docx", word_file(body))
    assert [block.text for block in article.blocks] == ["The bus stops here."]
    assert [note.text for note in article.notes] == ["bus.png"]


def test_html_and_markdown_have_no_path_either(tmp_path: Path) -> None:
    (tmp_path / "bus.png").write_bytes(PNG)
    page = rb'<p>The bus stops here.</p><img src="bus.png" alt="C:\Users\Lena Okoro\bus.png">'
    article = read(tmp_path, "bus.html", page)
    assert (said_of_pictures(article), [note.text for note in article.notes]) == ([""], ["bus.png"])
    text = b"# Bus\n\nThe bus stops here.\n\n![IMG_0412.JPG](bus.png)\n"
    article = read(tmp_path, "bus.md", text)
    assert (said_of_pictures(article), len(article.notes)) == ([""], 1)


def test_nor_has_a_cell_of_a_table(tmp_path: Path) -> None:
    row = '<tr><td>Stop</td><td><img src="a.png" alt="/home/lena/bus.png"></td></tr>'
    page = f"<p>Stops.</p><table>{row}{row}</table>"
    article = read(tmp_path, "bus.html", page.encode())
    assert not any("lena" in block.text for block in article.blocks)
    assert [note.text for note in article.notes] == ["bus.png", "bus.png"]
