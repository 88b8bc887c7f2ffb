"""Saved web pages in one file: the page, its address, and its pictures."""

from pathlib import Path

import pytest
from tests.readers.mail_files import BOIL, list_notes, list_texts, make_web_archive
from tests.readers.word_files import PNG

from bilingual_pub.errors import InputError
from bilingual_pub.model import Article, Change, Image, Kind
from bilingual_pub.readers import Source
from bilingual_pub.readers.notes import describe_note
from bilingual_pub.reading import read_article, read_source

MORE = "Neighbors can fetch bottled water at the school on Oak Street, said the water office."

STORY = f"""<!DOCTYPE html><html lang="en"><head><title>Boil your water</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>Boil your water</h1><p>{BOIL}</p><p>{MORE}
<a href="/school">The school</a></p><img src="https://news.example.org/pictures/tap.png"
alt="A tap">
</article><footer>About us</footer></body></html>"""

TAP = ("https://news.example.org/pictures/tap.png", "image/png", PNG)


def read(data: bytes) -> Article:
    return read_source(Source(data, "story.mhtml")).article


def find_picture(article: Article) -> Image:
    [picture] = [block.place for block in article.blocks if block.kind is Kind.IMAGE]
    assert isinstance(picture, Image)
    return picture


def test_a_saved_page_is_read_as_a_page_with_its_address(tmp_path: Path) -> None:
    path = tmp_path / "story.mhtml"
    path.write_bytes(make_web_archive(STORY, TAP))
    article = read_article(path).article
    assert (article.title, article.lang) == ("Boil your water", "en")
    assert list_texts(article)[0] == BOIL
    assert article.meta.url == "https://news.example.org/water/story.html"
    links = [run.href for block in article.blocks for run in block.runs if run.href]
    assert links == ["https://news.example.org/school"]
    assert "About us" not in " ".join(list_texts(article))


def test_its_pictures_are_those_of_the_archive() -> None:
    assert find_picture(read(make_web_archive(STORY, TAP))).data == PNG


@pytest.mark.parametrize("src", ["../pictures/tap.png", "/pictures/tap.png", "cid:tap@blink"])
def test_a_picture_is_found_by_any_of_its_names(src: str) -> None:
    page = STORY.replace("https://news.example.org/pictures/tap.png", src)
    part = ("<tap@blink>", "image/png", PNG) if src.startswith("cid") else TAP
    assert find_picture(read(make_web_archive(page, part))).data == PNG


def test_a_page_that_loads_its_pictures_late_shows_the_one_in_the_archive() -> None:
    page = STORY.replace("<img ", '<img data-src="https://news.example.org/large.png" ')
    assert find_picture(read(make_web_archive(page, TAP))).data == PNG


def test_a_page_of_word_tells_nobody_where_it_lay() -> None:
    page = f"""<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator
    content="Microsoft Word 15"></head><body><p class=MsoTitle>Boil your water</p><p
class=MsoNormal>{BOIL}
    <a href="page_files/more.htm">more</a></p><p class=MsoNormal><img src="page_files/image001.png"
    alt="A tap"></p></body></html>"""
    part = ("file:///C:/A1B2/page_files/image001.png", "image/png", PNG)
    article = read(make_web_archive(page, part, place="file:///C:/A1B2/page.htm"))
    assert (article.title, article.meta.url) == ("Boil your water", "")
    assert list_texts(article)[0] == f"{BOIL} more"
    assert find_picture(article).data == PNG
    assert "A1B2" not in repr(article.blocks)


def test_frames_and_scripts_are_not_read() -> None:
    page = STORY.replace(
        "</article>", '<script>alert(1)</script><iframe src="cid:f"></iframe></article>'
    )
    frame = ("https://ads.example.org/frame", "text/html", b"<p>Buy a filter now</p>")
    article = read(make_web_archive(page, TAP, frame))
    assert "Buy" not in " ".join(list_texts(article))
    assert ("frame", "https://ads.example.org/frame") in list_notes(article)


def test_the_page_is_the_part_that_is_named() -> None:
    other = ("<other@blink>", "text/html", STORY.replace("Boil", "Keep").encode())
    data = make_web_archive("<p>A frame</p>", other).replace(
        b'type="text/html";', b'start="<other@blink>";'
    )
    assert read(data).title == "Keep your water"


def test_a_damaged_picture_is_none_and_a_note() -> None:
    article = read(make_web_archive(STORY, (TAP[0], "image/png", b"no picture")))
    assert find_picture(article).data == b""
    assert list_notes(article) == [("picture", "tap.png")]


def test_a_picture_over_the_limit_is_none_and_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bilingual_pub.readers.eml.parts.MAX_PICTURE_BYTES", len(PNG) - 1)
    article = read(make_web_archive(STORY, TAP))
    assert find_picture(article).data == b""
    [note] = article.notes
    assert (note.what, note.change, note.text) == ("picture", Change.UNREADABLE, "tap.png")
    assert "too large" in describe_note(note)


def test_an_archive_without_a_page_says_so() -> None:
    with pytest.raises(InputError, match="No web page was found in"):
        read(
            make_web_archive(STORY).replace(b"Content-Type: text/html", b"Content-Type: font/woff")
        )
    with pytest.raises(InputError, match="No web page was found in"):
        read_article_named("story.mht", b"nothing of the kind")


def read_article_named(name: str, data: bytes) -> Article:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        return read_article(path).article
