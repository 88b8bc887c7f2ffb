"""A picture that nobody described: its row says so, and what is written there is published."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.review.review_files import FORMATS, made
from tests.writers.pdf.articles import article, pair, png

from bilingual_pub.errors import InputError
from bilingual_pub.formats import load_writer
from bilingual_pub.model import HUMAN, BilingualArticle, Image, Kind, Pair, State, join_text
from bilingual_pub.publish.review_file import read_review
from bilingual_pub.review.docx.package import open_package
from bilingual_pub.review.notes import describe_row
from bilingual_pub.review.row import make_rows
from bilingual_pub.settings import Settings
from bilingual_pub.writers import Layout

ASKED = "This picture has no description. Write what it shows under “Source” and under"

every_format = pytest.mark.parametrize("name", FORMATS)


def picture(description: str = "", translation: str = "", src: str = "a.png") -> Pair:
    place = Image(src, "image/png", png(800, 400))
    return pair(description, translation, Kind.IMAGE, place=place)


def whole(*pairs: Pair) -> BilingualArticle:
    return article(pair("We open at 8.", "Abrimos a las 8."), *pairs)


def asked(*pairs: Pair) -> list[str]:
    return list(describe_row(make_rows(whole(*pairs))[2]))


@every_format
def test_a_row_without_a_description_says_what_to_write(name: str, tmp_path: Path) -> None:
    path = made(name, whole(picture()), tmp_path)
    data = path.read_bytes()
    if name == "docx":
        data = open_package(data).data("word/document.xml")
    assert ASKED in data.decode()


def test_a_word_file_shows_the_picture_that_is_to_be_described(tmp_path: Path) -> None:
    import docx

    path = made("docx", whole(picture(), picture("A map", "Un mapa")), tmp_path)
    document = docx.Document(str(path))
    assert len(document.inline_shapes) == 1
    assert "a:blip" in document.tables[0].cell(3, 3)._tc.xml
    assert path.stat().st_size < 150_000


def test_what_is_described_is_not_asked_about() -> None:
    assert asked(picture("A red door", "Una puerta roja")) == []
    assert asked(picture("A red door", "")) == [
        "This picture needs a description. Under “Translation”, write what it shows."
    ]
    assert asked(picture("", "Una puerta")) == [
        (
            "This picture needs a description. Under “Source”, write what it shows, in the language"
            " of the source."
        )
    ]


def test_a_picture_that_surely_has_words_in_it() -> None:
    said = "Words inside a picture are not translated. Write them in the text."
    assert asked(picture("A flyer with the hours", "Un volante con el horario")) == [said]
    assert said in asked(picture(src="img/summer_poster.png"))
    assert said not in asked(picture(src="img/dog.png"))


def write_docx(path: Path, source: str, target: str) -> None:
    import docx

    document = docx.Document(str(path))
    document.tables[0].cell(3, 1).text = source
    document.tables[0].cell(3, 2).text = target
    document.save(str(path))


def write_csv(path: Path, source: str, target: str) -> None:
    text = path.read_text(encoding="utf-8-sig")
    row = next(line for line in text.splitlines() if ASKED in line)
    number, name, *_rest = row.split(",")
    new = row.replace(f"{number},{name},,,", f"{number},{name},{source},{target},")
    path.write_text(text.replace(row, new), encoding="utf-8-sig")


def write_xliff(path: Path, source: str, target: str) -> None:
    text = path.read_text(encoding="utf-8")
    written = text.replace("<source></source>", f"<source>{source}</source>")
    written = re.sub(r"(<target[^>]*>)</target>", rf"\1{target}</target>", written)
    path.write_text(written, encoding="utf-8")


WRITE: dict[str, Callable[[Path, str, str], None]] = {
    "docx": write_docx,
    "csv": write_csv,
    "xliff": write_xliff,
    "xliff2": write_xliff,
}


@pytest.mark.parametrize("name", WRITE)
def test_what_a_person_writes_is_in_the_page_of_both_languages(name: str, tmp_path: Path) -> None:
    path = made(name, whole(picture()), tmp_path)
    WRITE[name](path, "A red door", "Una puerta roja")
    back = read_review(path).article
    shown = back.pairs[1]
    assert (join_text(shown.source), join_text(shown.target)) == (
        "A red door",
        "Una puerta roja",
    )
    assert (shown.origin, shown.state) == (HUMAN, State.EDITED)
    assert shown.source[0].place == shown.target[0].place
    page = b"".join(load_writer("html").write(back, Settings(), Layout()).values()).decode()
    assert 'alt="A red door"' in page
    assert 'alt="Una puerta roja"' in page
    assert asked(shown) == []


@pytest.mark.parametrize("name", WRITE)
def test_one_language_alone_is_taken_too(name: str, tmp_path: Path) -> None:
    path = made(name, whole(picture()), tmp_path)
    WRITE[name](path, "", "Una puerta roja")
    shown = read_review(path).article.pairs[1]
    assert (join_text(shown.source), join_text(shown.target)) == ("", "Una puerta roja")


def test_a_description_is_a_persons_and_mended_like_any_text(tmp_path: Path) -> None:
    path = made("docx", whole(picture()), tmp_path)
    write_docx(path, "A\u202e red\n\ndoor", "Una puerta")
    assert join_text(read_review(path).article.pairs[1].source) == "A red door"


def test_a_description_that_was_there_is_still_the_articles(tmp_path: Path) -> None:
    path = made("docx", whole(picture("A red door", "Una puerta")), tmp_path)
    write_docx(path, "A blue door", "Una puerta azul")
    with pytest.raises(InputError, match="row 2: the source text was changed"):
        read_review(path)


def test_the_printed_page_tells_both_descriptions(tmp_path: Path) -> None:
    import pikepdf

    path = made("docx", whole(picture()), tmp_path)
    write_docx(path, "A red door", "Una puerta roja")
    files = load_writer("pdf").write(read_review(path).article, Settings(), Layout())
    target = tmp_path / "handout.pdf"
    target.write_bytes(next(iter(files.values())))
    with pikepdf.open(target) as pdf:
        alts = {
            str(thing["/Alt"])
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
        }
    assert {"A red door", "Una puerta roja"} <= alts
