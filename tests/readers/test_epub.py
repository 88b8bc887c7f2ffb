"""A chapter of an EPUB: the only one, or the one that was asked for; and what is refused."""

from pathlib import Path

import pytest
from tests.readers.epub_files import make_epub, pack
from tests.readers.word_files import PNG

from bilingual_pub.errors import InputError
from bilingual_pub.model import Article, Change, Image, Kind
from bilingual_pub.readers import ReadingOptions, Source
from bilingual_pub.reading import read_article, read_source

WORDS = "The ferry leaves at six, and the town on the other bank has no bridge to this day. "

CHAPTER = f"<h1>The ferry</h1><p>{WORDS * 4}</p><ul><li>Bring water</li></ul>"

MARKET = f"<h1>The market</h1><p>{WORDS * 5}</p>"


def read(folder: Path, data: bytes, chapter: str = "") -> Article:
    path = folder / "book.epub"
    path.write_bytes(data)
    return read_article(path, options=ReadingOptions(chapter=chapter)).article


@pytest.mark.parametrize("old", [False, True])
def test_a_book_of_one_chapter(tmp_path: Path, old: bool) -> None:  # noqa: FBT001
    cover = ("Cover", '<img src="cover.jpg" alt=""/><p>River towns</p>')
    article = read(tmp_path, make_epub([cover, ("The ferry", CHAPTER)], old=old))
    assert article.title == "The ferry"
    assert article.lang == "en"
    assert article.meta.byline == "Ana Ruiz"
    assert [it.kind for it in article.blocks] == [Kind.PARAGRAPH, Kind.LIST_ITEM]
    assert [(it.what, it.change, it.text) for it in article.notes] == [
        ("book-part", Change.LEFT_OUT, "Cover")
    ]


@pytest.mark.parametrize("old", [False, True])
def test_a_whole_book_is_refused_and_its_chapters_named(tmp_path: Path, old: bool) -> None:  # noqa: FBT001
    book = make_epub([("The ferry", CHAPTER), ("The market", MARKET)], old=old)
    with pytest.raises(InputError, match=r"--chapter.*1\. The ferry; 2\. The market"):
        read(tmp_path, book)


@pytest.mark.parametrize("chapter", ["2", "The market", "the  MARKET", "market"])
def test_a_chapter_by_its_number_or_title(tmp_path: Path, chapter: str) -> None:
    book = make_epub([("The ferry", CHAPTER), ("The market", MARKET)])
    assert read(tmp_path, book, chapter).title == "The market"


@pytest.mark.parametrize("chapter", ["3", "0", "the", "bridge"])
def test_a_chapter_that_there_is_not(tmp_path: Path, chapter: str) -> None:
    book = make_epub([("The ferry", CHAPTER), ("The market", MARKET)])
    with pytest.raises(InputError, match=f"no chapter “{chapter}”.*1. The ferry; 2. The market"):
        read(tmp_path, book, chapter)


def test_a_chapter_in_several_files_is_whole(tmp_path: Path) -> None:
    rest = f"<p>And so it stayed. {WORDS}</p><ol><li>Ask for Ines</li></ol>"
    book = make_epub([("The ferry", CHAPTER), ("", rest), ("The market", MARKET)])
    article = read(tmp_path, book, "1")
    assert "And so it stayed." in " ".join(it.text for it in article.blocks)
    first, second = (it.group for it in article.blocks if it.kind is Kind.LIST_ITEM)
    assert first != second


def test_pictures_of_the_book_are_shown_and_none_from_elsewhere(tmp_path: Path) -> None:
    shown = (
        f'{CHAPTER}<img src="../art/boat.png" alt="A boat"/>'
        '<img src="../../../etc/passwd" alt="Words"/>'
    )
    book = make_epub([("The ferry", shown)], more={"art/boat.png": PNG})
    pictures = [it for it in read(tmp_path, book).blocks if isinstance(it.place, Image)]
    assert [(it.text, bool(getattr(it.place, "data", b""))) for it in pictures] == [
        ("A boat", True),
        ("Words", False),
    ]


def test_the_numbers_of_printed_pages_are_no_text(tmp_path: Path) -> None:
    body = CHAPTER.replace("six,", 'six<span epub:type="pagebreak" id="p12">12</span>,')
    text = " ".join(it.text for it in read(tmp_path, make_epub([("The ferry", body)])).blocks)
    assert "at six, and" in text


ENCRYPTED = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
 xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>
<enc:EncryptionMethod Algorithm="{way}"/>
<enc:CipherData><enc:CipherReference URI="{name}"/></enc:CipherData></enc:EncryptedData>
</encryption>"""


def encrypt(way: str, name: str) -> bytes:
    told = ENCRYPTED.format(way=way, name=name)
    return make_epub([("The ferry", CHAPTER)], more={"META-INF/encryption.xml": told})


def test_copy_protection_is_refused_and_scrambled_fonts_are_not(tmp_path: Path) -> None:
    fonts = encrypt("http://www.idpf.org/2008/embedding", "OPS/font.otf")
    assert read(tmp_path, fonts).title == "The ferry"
    with pytest.raises(InputError, match="protected against copying"):
        read(tmp_path, encrypt("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/part1.xhtml"))
    licensed = make_epub([("The ferry", CHAPTER)], more={"META-INF/license.lcpl": "{}"})
    with pytest.raises(InputError, match="protected against copying"):
        read(tmp_path, licensed)


BILLION = '<!DOCTYPE package [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"no book", "not an EPUB"),
        (pack({"mimetype": "application/epub+zip"}), "is damaged"),
        (pack({"META-INF/container.xml": "<container"}), "is damaged"),
        (make_epub([("The ferry", CHAPTER)])[:600], "is damaged"),
        (make_epub([("A", CHAPTER)], more={"OPS/big.xhtml": b" " * 60_000_000}), "far more"),
        (make_epub([("A", CHAPTER)], more={"../../x": b""}), "is damaged"),
        (make_epub([("A", CHAPTER)], more={"OPS/book.opf": f"{BILLION}<package/>"}), "damaged"),
        (make_epub([("A", "")]), "There is no text"),
    ],
)
def test_what_is_no_book_or_means_harm(tmp_path: Path, data: bytes, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        read(tmp_path, data)


def test_a_book_in_bytes() -> None:
    assert read_source(Source(make_epub([("A", CHAPTER)]), "book")).article.title == "The ferry"
