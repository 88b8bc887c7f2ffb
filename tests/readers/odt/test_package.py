"""Files that call themselves OpenDocument texts: each is read or refused; none does any harm."""

import io
import time
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.odt.odt_files import (
    KIND,
    flat_file,
    items,
    odt_file,
    packed,
    paragraph,
    table,
)
from tests.readers.word_files import paragraph as word_paragraph
from tests.readers.word_files import word_file

from bilingual_pub.errors import InputError
from bilingual_pub.readers import Source
from bilingual_pub.readers.odt import read
from bilingual_pub.readers.odt.names import NAMESPACES
from bilingual_pub.readers.odt.package import LIMITS
from bilingual_pub.reading import read_article, read_source

TEXT = paragraph("The pool opens on Monday.")

WHOLE = odt_file(TEXT)


def refusal(data: bytes, name: str = "notice.odt") -> str:
    with pytest.raises(InputError) as caught:
        read(Source(data, name))
    assert name in str(caught.value)
    return str(caught.value)


def test_a_file_that_is_no_opendocument_text() -> None:
    assert "a PDF" in refusal(b"%PDF-1.7")
    assert "a text file" in refusal(b"The pool opens on Monday.")
    assert "a Word document" in refusal(word_file(word_paragraph("The pool opens.")))
    assert "damaged" in refusal(WHOLE[: len(WHOLE) // 2])
    assert "damaged" in refusal(b"PK\x03\x04" + bytes(40))
    assert "not a text" in refusal(odt_file(TEXT, kind=KIND.replace("text", "spreadsheet")))
    assert "not a text" in refusal(packed({"other.xml": b"<a/>"}))


@pytest.mark.parametrize("content", ["<office:document", "<a/>", "<p>&nbsp;</p>"])
def test_a_text_that_is_broken(content: str) -> None:
    assert refusal(odt_file(TEXT, parts={"content.xml": content}))


def test_a_file_with_a_password() -> None:
    manifest = (
        f'<manifest:manifest xmlns:manifest="{NAMESPACES["manifest"]}"><manifest:file-entry>'
        "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    )
    locked = odt_file(TEXT, parts={"META-INF/manifest.xml": manifest, "content.xml": b"\x9f\x01"})
    assert "password" in refusal(locked)


def test_declarations_are_refused() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    assert "declarations" in refusal(odt_file(TEXT, parts={"content.xml": bomb}))
    assert "declarations" in refusal(odt_file(TEXT, parts={"styles.xml": bomb}))
    flat = flat_file(TEXT).replace(b"?>", b'?><!DOCTYPE a SYSTEM "file:///etc/passwd">', 1)
    assert "declarations" in refusal(flat)


def test_bombs_are_not_unpacked() -> None:
    tight = odt_file(TEXT, parts={"Pictures/1.png": bytes(30_000_000)})
    assert "far more" in refusal(tight)
    many = io.BytesIO()
    with ZipFile(many, "w", ZIP_DEFLATED) as written:
        for number in range(LIMITS.most_members + 1):
            written.writestr(f"Pictures/{number}", b"")
    assert "far more" in refusal(many.getvalue())
    assert "damaged" in refusal(odt_file(TEXT, parts={"../content.xml": b"<a/>"}))


@pytest.mark.parametrize(
    "body",
    [
        paragraph("<text:span>" * 500 + "deep" + "</text:span>" * 500),
        "<text:list><text:list-item>" * 120 + TEXT + "</text:list-item></text:list>" * 120,
        "<text:section>" * 450 + TEXT + "</text:section>" * 450,
    ],
)
def test_what_is_nested_without_an_end_is_refused(body: str) -> None:
    assert refusal(odt_file(body))


def test_tables_that_repeat_without_an_end_are_refused() -> None:
    word = paragraph("x")
    wide = f'<table:table-cell table:number-columns-repeated="999999">{word}</table:table-cell>'
    assert "table" in refusal(odt_file(TEXT + table(wide)))
    tall = f'<table:table-row table:number-rows-repeated="999999999"><table:table-cell>{word}'
    tall += "</table:table-cell></table:table-row>"
    assert "table" in refusal(odt_file(f"{TEXT}<table:table>{tall}</table:table>"))
    # Many that each stay under the limit.
    some = tall.replace("999999999", "9000") * 5
    assert "20,000" in refusal(odt_file(f"{TEXT}<table:table>{some}</table:table>"))
    # Few, but each with a book in it.
    book = tall.replace("999999999", "9000").replace(word, paragraph("x") * 1_000)
    assert "far more" in refusal(odt_file(f"{TEXT}<table:table>{book}</table:table>"))
    inner = table(*[wide.replace("999999", "9")] * 1_000)
    outer = f'<table:table-cell table:number-columns-repeated="50">{inner}</table:table-cell>'
    assert refusal(odt_file(TEXT + table(*[outer] * 100)))


def test_a_list_that_starts_at_a_billion_is_read() -> None:
    listed = items("L1", "Come").replace(
        "<text:list-item>", '<text:list-item text:start-value="99999999999">'
    )
    assert read(Source(odt_file(TEXT + listed), "notice.odt")).blocks


def test_many_paragraphs_take_seconds_and_no_more() -> None:
    body = "".join(
        paragraph(f"Lane {number} is <text:span>open</text:span>.") for number in range(19_000)
    )
    started = time.process_time()
    assert len(read(Source(odt_file(body), "notice.odt")).blocks) == 19_000
    assert time.process_time() - started < 30


def test_nothing_outside_of_the_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the code is 4711")
    (tmp_path / "secret.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    body = TEXT + paragraph(
        '<draw:frame><draw:image xlink:href="../secret.png"/></draw:frame>'
        '<draw:frame><draw:object xlink:href="../secret.txt"/></draw:frame>'
        '<draw:frame><draw:floating-frame xlink:href="file:///etc/passwd"/></draw:frame>'
    )
    body += '<text:section><text:section-source xlink:href="../secret.txt"/></text:section>'
    (tmp_path / "notice.odt").write_bytes(odt_file(body))
    found = read_article(tmp_path / "notice.odt").article
    assert [block.text for block in found.blocks] == ["The pool opens on Monday."]
    assert {note.what for note in found.notes} == {"picture", "embedded-file"}


def test_a_text_is_known_by_what_is_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for data in (WHOLE, flat_file(TEXT)):
        assert read_source(Source(data, "standard input")).article.blocks
    piped = SimpleNamespace(buffer=io.BytesIO(WHOLE), isatty=lambda: False)
    monkeypatch.setattr("sys.stdin", piped)
    assert read_article(Path("-")).article.blocks
    for name, ending in (("notice.txt", ".odt"), ("notice.md", ".odt")):
        (tmp_path / name).write_bytes(WHOLE)
        with pytest.raises(InputError, match=ending):
            read_article(tmp_path / name)


@settings(max_examples=60)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8))
def test_damage_anywhere_is_refused_or_harmless(place: int, damage: bytes) -> None:
    broken = WHOLE[:place] + damage + WHOLE[place + len(damage) :]
    with suppress(InputError):
        read(Source(broken, "notice.odt"))
