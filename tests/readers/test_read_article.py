"""A file, or standard input, into an article; and every way in which that can't be."""

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.errors import InputError
from bilingual_pub.formats import FORMATS, READABLE
from bilingual_pub.lang.detect import detect_language
from bilingual_pub.model import UNKNOWN_LANGUAGE, Kind
from bilingual_pub.readers.limits import MAX_FILE_BYTES
from bilingual_pub.reading import read_article

ENGLISH = "The council met on Monday to talk about the new library, and nobody left early."
SPANISH = "El concejo se reunió el lunes para hablar de la nueva biblioteca, y nadie se fue."

TEXTS = ["", *(suffix for row in FORMATS if row.reader and row.is_text for suffix in row.suffixes)]


@pytest.mark.parametrize("suffix", [*TEXTS, ".TXT", ".Html"])
def test_every_known_suffix(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"article{suffix}"
    path.write_text(ENGLISH, encoding="utf-8")
    article = read_article(path).article
    assert [block.text for block in article.blocks] == [ENGLISH]
    assert article.lang == "en"


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_standard_input_may_be_markdown_or_html(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, f"# Title\n\n{ENGLISH}".encode())
    assert read_article(Path("-")).article.title == "Title"
    stdin(monkeypatch, f"<!DOCTYPE html><h1>Title</h1><p>{ENGLISH}".encode())
    assert read_article(Path("-")).article.title == "Title"
    stdin(monkeypatch, f"<p>{ENGLISH}</p>".encode("utf-16"))
    assert [block.text for block in read_article(Path("-")).article.blocks] == [ENGLISH]


@pytest.mark.parametrize(
    ("data", "kinds"),
    [
        ("<div>\n\n    <p>Words for all.</p>\n\n</div>", [Kind.PARAGRAPH]),
        ("<b>Words</b> for all.\n\n- one", [Kind.PARAGRAPH, Kind.LIST_ITEM]),
        ("Words for all.\n\nMore words.", [Kind.PARAGRAPH, Kind.PARAGRAPH]),
    ],
    ids=["fragment", "Markdown that begins with a tag", "plain text"],
)
def test_standard_input_is_known_by_its_looks(
    monkeypatch: pytest.MonkeyPatch, data: str, kinds: list[Kind]
) -> None:
    stdin(monkeypatch, data.encode())
    assert [block.kind for block in read_article(Path("-")).article.blocks] == kinds


def test_standard_input_that_was_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="empty"):
        read_article(Path("-"))


def test_standard_input_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, b"x" * (MAX_FILE_BYTES + 1))
    with pytest.raises(InputError, match="too large"):
        read_article(Path("-"))


def test_the_users_language_and_title_outrank_the_files(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: Own\nlang: en\n---\n{ENGLISH}", encoding="utf-8")
    assert read_article(path).article.title == "Own"
    article = read_article(path, lang="es", title="Mine").article
    assert (article.lang, article.title) == ("es", "Mine")


def test_what_was_mended_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"β€œTucson” is here.\r\n\r\n{ENGLISH}".encode())
    reading = read_article(path)
    assert reading.article.blocks[0].text == "“Tucson” is here."
    assert [repair.count for repair in reading.repairs] == [1, 2]


def test_the_same_file_twice_gives_the_same_article(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"{ENGLISH}\n\n- one\n- two\n\n> said\n", encoding="utf-8")
    assert read_article(path) == read_article(path)


@pytest.mark.parametrize(
    ("text", "lang"),
    [(ENGLISH, "en"), (SPANISH, "es"), ("OK", UNKNOWN_LANGUAGE), ("12 345 678", UNKNOWN_LANGUAGE)],
)
def test_the_language_of_a_text(text: str, lang: str) -> None:
    assert detect_language(text) == lang


def test_a_language_is_written_the_usual_way(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\nlang: ES_mx\n---\n{SPANISH}", encoding="utf-8")
    (tmp_path / "a.html").write_text(f"<div lang=zh-hant><p>{SPANISH}</div>", encoding="utf-8")
    assert read_article(tmp_path / "a.md").article.lang == "es-MX"
    assert read_article(tmp_path / "a.html").article.lang == "zh-Hant"


@pytest.mark.parametrize("said", ["zz-nonsense", "klingonese", "{{ lang }}"])
def test_a_language_that_does_not_exist_is_not_believed(tmp_path: Path, said: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\nlang: '{said}'\n---\n{ENGLISH}", encoding="utf-8")
    assert read_article(path).article.lang == "en"


BAD_FILES = {
    "empty.txt": (b"", "empty"),
    "blank.md": (" \n\t\n\u00a0\n\u200b".encode(), "no text"),
    "blank.html": (b"<p> </p>", "no text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a picture"),
    "paper.md": (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
    "letter.txt": (b"PK\x03\x04" + bytes(26) + b"word/document.xml", "a Word file"),
    "noise.txt": (bytes(range(256)) * 8, "of another kind"),
    "zeros.txt": (bytes(5_000), "of another kind"),
    "line.txt": (b"The council met. " * 62_000, "100,000 characters"),
    "line.md": (b"The council met. " * 62_000, "100,000 characters"),
    "line.html": (b"<p>" + b"The council met. " * 62_000, "100,000 characters"),
    "news.xyz": (b"Words.", r"\.xyz.*\.txt.*\.html"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_that_is_no_article(tmp_path: Path, name: str) -> None:
    data, said = BAD_FILES[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=said) as caught:
        read_article(tmp_path / name)
    assert name in str(caught.value)


def test_a_file_that_is_too_large_is_never_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_000_000)
    with pytest.raises(InputError, match=r"huge\.txt.*10 megabytes"):
        read_article(tmp_path / "huge.txt")


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "news.md").mkdir()
    with pytest.raises(InputError, match="folder"):
        read_article(tmp_path / "news.md")
    with pytest.raises(InputError, match="nowhere"):
        read_article(tmp_path / "nowhere.md")
    with pytest.raises(InputError, match=r"can't be read"):
        read_article(tmp_path / ("x" * 5_000 + ".md"))


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs Linux")
def test_a_file_that_may_not_be_read() -> None:
    with pytest.raises(InputError, match=r"mem can't be read"):
        read_article(Path("/proc/self/mem"))


PIECES = st.sampled_from(
    [
        *(b"<p>", b"</p>", b"<!doctype html>", b"<html lang=es>", b"<table><tr><td rowspan=0>"),
        *(b"<li>", b"</ul>", b"<ol reversed start=x>", b"<sup>2</sup>", b"<q>", b"</q>", b"<pre>"),
        *(
            b"<article>",
            b"<main>",
            b"<aside>",
            b"<h1>",
            b"</body>",
            b"</html>",
            b"<body>",
            b"<head>",
        ),
        *(b"---\n", b"+++\n", b"title: x\n", b"date: 2026-01-01\n", b"lang: es\n", b"# ", b"- "),
        *(b"<a href=http://[>", b"![x](a.png)", b"[x](http://[)", b"&#0;", b"&shy;", b"\xff\xfe"),
        *(b"<script type=application/ld+json>{", b"\0", b"\xe9", b"The council met. ", b"\n\n"),
    ]
)
FILES = st.lists(PIECES | st.binary(max_size=6), max_size=25).map(b"".join)


@given(data=FILES, suffix=st.sampled_from(["", *READABLE]))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(data)
    try:
        article = read_article(path).article
    except InputError as error:
        refusal = str(error)
    else:
        refusal = ""
    if refusal:
        assert path.name in refusal
        return
    assert any(block.text.strip() for block in article.blocks)
    assert len({block.id for block in article.blocks}) == len(article.blocks)
