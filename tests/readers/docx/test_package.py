"""Files that call themselves Word documents: each is read or refused, and none does any harm."""

import io
import re
import struct
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_BZIP2, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.word_files import item, packed, paragraph, parts, relation, table, word_file

from bilingual_pub.errors import InputError
from bilingual_pub.readers import docx
from bilingual_pub.readers.docx import LIMITS, read
from bilingual_pub.readers.reading import Source
from bilingual_pub.reading import read_article

BODY = paragraph("The council met on Monday.")

DOCUMENT = "word/document.xml"

EXAMPLE = (Path(__file__).parents[3] / "examples" / "library-notice.docx").read_bytes()


def refusal(data: bytes, name: str = "notice.docx") -> str:
    with pytest.raises(InputError) as caught:
        read(Source(data, name))
    assert name in str(caught.value)
    return str(caught.value)


def with_parts(**more: bytes) -> bytes:
    return packed({**parts(BODY), **{name.replace("__", "/"): it for name, it in more.items()}})


def with_document(text: str) -> bytes:
    return packed({**parts(BODY), DOCUMENT: text.encode()})


def test_a_file_that_is_no_package() -> None:
    assert "a PDF" in refusal(b"%PDF-1.7")
    assert "a text file" in refusal(b"The council met on Monday.")
    assert "password" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "damaged" in refusal(EXAMPLE[: len(EXAMPLE) // 2])
    assert "damaged" in refusal(b"PK\x03\x04" + bytes(40))


def test_a_package_without_a_text() -> None:
    members = parts(BODY)
    del members[DOCUMENT]
    assert "no Word text" in refusal(packed(members))
    assert "no Word text" in refusal(packed({"xl/workbook.xml": b"<workbook/>"}))
    assert "no Word text" in refusal(packed({"content.xml": b"<office/>", "mimetype": b"odt"}))


@pytest.mark.parametrize("text", ["<w:document", "<a/>", "", "<w:p>&nbsp;</w:p>"])
def test_a_text_that_is_broken(text: str) -> None:
    assert "damaged" in refusal(with_document(text))


def test_a_document_without_words(tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    path.write_bytes(word_file(paragraph("")))
    with pytest.raises(InputError, match=r"no text in .*blank\.docx"):
        read_article(path)


@pytest.mark.parametrize("part", ["word/styles.xml", "custom/item1.xml", "word/_rels/a.xml.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declarations_are_refused_in_any_part(part: str, encoding: str) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;&c;</a>'
    data = packed({**parts(BODY), part: bomb.encode(encoding)})
    assert "declarations" in refusal(data)


@pytest.mark.parametrize("name", ["../evil.xml", "/evil.xml", "word\\evil.xml", "c:evil", "a/../b"])
def test_names_that_lead_elsewhere_are_refused(name: str) -> None:
    assert "damaged" in refusal(packed({**parts(BODY), name: b"x"}))


def test_a_part_that_is_there_twice_is_refused() -> None:
    file = io.BytesIO(word_file(BODY))
    with ZipFile(file, "a") as written, pytest.warns(UserWarning, match="Duplicate"):
        written.writestr(DOCUMENT, "<other/>")
    assert "damaged" in refusal(file.getvalue())


def test_zip_bombs_are_never_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "expands to" in refusal(packed({**parts(BODY), "word/media/a.png": bytes(3_000_000)}))
    many = {f"a{number}": b"" for number in range(LIMITS.zip.most_members)}
    assert "expands to" in refusal(packed({**parts(BODY), **many}))
    small = replace(LIMITS, zip=replace(LIMITS.zip, most_bytes=10_000))
    monkeypatch.setattr(docx, "LIMITS", small)
    assert "expands to" in refusal(packed({**parts(BODY), "a.bin": bytes(range(250)) * 41}))


def test_a_part_that_is_larger_than_its_zip_says_is_cut_off() -> None:
    data = bytearray(word_file(BODY))
    central = data.rindex(DOCUMENT.encode()) - 46
    struct.pack_into("<I", data, central + 24, 10)
    assert "damaged" in refusal(bytes(data))


def test_encryption_and_odd_packing_are_refused() -> None:
    data = bytearray(word_file(BODY))
    central = data.rindex(DOCUMENT.encode()) - 46
    data[central + 8] |= 1
    assert "damaged" in refusal(bytes(data))
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_BZIP2) as written:
        for member, part in parts(BODY).items():
            written.writestr(member, part)
    assert "damaged" in refusal(file.getvalue())


def test_lists_and_elements_inside_each_other_without_an_end() -> None:
    nested = BODY
    for _step in range(60):
        nested = table(f"<w:tc>{nested}</w:tc>")
    assert "nested" in refusal(word_file(nested))
    deep = "<w:customXml>" * 5_000 + "</w:customXml>" * 5_000
    assert "damaged" in refusal(word_file(deep))


def test_more_than_a_book_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bilingual_pub.readers.docx.MOST_ELEMENTS", 100)
    assert "expands to" in refusal(word_file(BODY * 40))


def test_a_document_without_styles_numbering_or_properties_is_read() -> None:
    members = parts(BODY + item("one"))
    for name in ("word/styles.xml", "word/numbering.xml", "docProps/core.xml", "_rels/.rels"):
        del members[name]
    made = read(Source(packed(members), "notice.docx"))
    assert [it.text for it in made.blocks] == ["The council met on Monday.", "one"]


def test_files_that_are_only_named_are_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.docx"
    secret.write_bytes(word_file(paragraph("Secret.")))
    links = relation("rIdT", "attachedTemplate", secret.as_uri(), outside=True)
    links += relation("rIdC", "aFChunk", secret.as_uri(), outside=True)
    links += relation("rIdS", "subDocument", secret.as_uri(), outside=True)
    body = BODY + '<w:altChunk r:id="rIdC"/><w:subDoc r:id="rIdS"/>'
    made = read(Source(word_file(body, links), "notice.docx", tmp_path))
    assert [it.text for it in made.blocks] == ["The council met on Monday."]


@pytest.mark.parametrize("suffix", [".doc", ".wps", ".wpd", ".docm", ".pages"])
def test_other_office_files_are_told_what_to_do(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"notice{suffix}"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(InputError, match=r"(?:save it as a Word document|Export To)"):
        read_article(path)


def test_a_word_file_under_another_name_is_told_its_own(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(EXAMPLE)
    with pytest.raises(InputError, match=r"notice\.txt is a Word file .* ends in \.docx"):
        read_article(path)


def _read_or_refused(data: bytes) -> None:
    try:
        read(Source(data, "notice.docx"))
    except InputError as error:
        assert "notice.docx" in str(error)  # noqa: PT017 - reading it is fine as well


FLIPS = st.lists(
    st.tuples(st.integers(0, len(EXAMPLE) - 1), st.integers(0, 255)), min_size=1, max_size=8
)


@settings(max_examples=40)
@given(flips=FLIPS)
def test_bytes_turned_over_in_a_good_file(flips: list[tuple[int, int]]) -> None:
    data = bytearray(EXAMPLE)
    for place, byte in flips:
        data[place] = byte
    _read_or_refused(bytes(data))


def _text_parts() -> dict[str, bytes]:
    with ZipFile(io.BytesIO(EXAMPLE)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


PARTS = _text_parts()

SPOILED = st.sampled_from(
    [b"", b"1", b"-1", b"9999999999", b"x", b"w:p", b"/>", b"\xff", b"<w:p/>"]
)


@settings(max_examples=60)
@given(
    part=st.sampled_from([name for name in PARTS if name.endswith((".xml", ".rels"))]),
    start=st.floats(0, 1),
    length=st.integers(0, 40),
    put=SPOILED,
)
def test_markup_spoiled_in_a_good_file(part: str, start: float, length: int, put: bytes) -> None:
    data = PARTS[part]
    place = int(start * len(data))
    spoiled = data[:place] + put + data[place + length :]
    _read_or_refused(packed({**PARTS, part: spoiled}))


VALUES = st.sampled_from(["", "-1", "99999999999999", "x", "0", "true", "é", " "])


@settings(max_examples=60)
@given(data=st.data(), put=VALUES)
def test_odd_values_in_a_good_file(data: st.DataObject, put: str) -> None:
    part = data.draw(
        st.sampled_from(["word/document.xml", "word/numbering.xml", "word/styles.xml"])
    )
    values = list(re.finditer(rb'(?<==")[^"]*', PARTS[part]))
    found = data.draw(st.sampled_from(values))
    text = PARTS[part][: found.start()] + put.encode() + PARTS[part][found.end() :]
    _read_or_refused(packed({**PARTS, part: text}))
