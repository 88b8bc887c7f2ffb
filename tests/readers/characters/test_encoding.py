"""Bytes into characters: with a mark or without, old code pages, and both mixed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilingual_pub.readers.file_kinds import identify_file
from bilingual_pub.text.encoding import decode_text

SPANISH = "“El niño comió mañana”, dijo José Núñez — según él, está aquí. ¿Cómo? " * 4


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_spanish_in_any_encoding(encoding: str) -> None:
    assert decode_text(SPANISH.encode(encoding)) == SPANISH


SHORT_TEXTS = {
    "cp1252": [
        "Mañana cerrado",
        "Año nuevo",
        "¿Cómo está?",
        "the law—and “so” on",
        "El niño comió",
    ],
    "cp1251": ["Клиника открыта", "Привет, мир. Клиника открыта в понедельник."],
    "koi8-r": ["Клиника открыта по понедельникам, с восьми до двенадцати часов."],
    "cp1250": ["Zażółć gęślą jaźń, dzień dobry wszystkim mieszkańcom"],
    "cp1256": ["السلام عليكم، العيادة مفتوحة يوم الاثنين"],
    "gb18030": ["诊所星期一早上八点到十二点开门。请带上您的证件。"],
    "mac_roman": ["Mañana está cerrado porque él viajó a Bogotá"],
    "utf-16-le": [
        "诊所星期一开门。\n",
        "Привет, мир.",
        "السلام عليكم",
        "Phòng khám mở cửa thứ Hai.",
    ],
    "utf-16-be": [
        "诊所星期一开门。\n",
        "Привет, мир.",
        "السلام عليكم",
        "Phòng khám mở cửa thứ Hai.",
    ],
}


@pytest.mark.parametrize(
    ("encoding", "text"),
    [(encoding, text) for encoding, texts in SHORT_TEXTS.items() for text in texts],
)
def test_a_line_or_two_in_the_old_code_pages_and_in_utf_16(encoding: str, text: str) -> None:
    data = text.encode(encoding)
    assert decode_text(data) == text
    assert identify_file(data) == ""


def test_a_stray_zero_makes_no_utf_16() -> None:
    assert decode_text(b"ding\0 dong, said the bell") == "ding\0 dong, said the bell"


def test_a_page_that_names_its_code_page() -> None:
    page = '<meta charset="windows-1250"><p>Žluťoučký kůň'
    assert decode_text(page.encode("cp1250")) == page


def test_a_page_that_says_latin_1_is_in_windows_1252() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>“Hola”'
    assert decode_text(page.encode("cp1252")) == page


def test_a_page_that_names_an_encoding_nobody_knows() -> None:
    page = '<meta charset="klingon"><p>' + SPANISH
    assert decode_text(page.encode("cp1252")) == page


def test_a_stray_byte_in_utf_8_is_mended_by_itself() -> None:
    data = "“Bueno”, dijo ".encode() + b"Jos\xe9" + " — “sí”".encode()
    assert decode_text(data) == "“Bueno”, dijo José — “sí”"


@given(st.text())
def test_utf_8_is_never_guessed_at(text: str) -> None:
    text = text.lstrip("\ufeff").replace("\0", "")
    assert decode_text(text.encode()) == text


@given(st.binary(max_size=200))
def test_any_bytes_become_some_text(data: bytes) -> None:
    assert isinstance(decode_text(data), str)
