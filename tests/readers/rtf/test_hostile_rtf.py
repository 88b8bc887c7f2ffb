"""Files that call themselves rich text: each is read or refused, and none does any harm."""

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.rtf.rtf_files import item, paragraph, row, rtf_file

from bilingual_pub.errors import InputError
from bilingual_pub.readers import Source
from bilingual_pub.readers.rtf import read
from bilingual_pub.reading import read_article, read_source

TEXT = paragraph("The pool opens on Monday.")

WHOLE = rtf_file(paragraph("Pool news", r"\s3") + TEXT + item("1.", "Come") + row("Day", "Hours"))


def refusal(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read(Source(data, "notice.rtf"))
    assert "notice.rtf" in str(caught.value)
    return str(caught.value)


def blocks(data: bytes) -> list[str]:
    return [it.text for it in read(Source(data, "notice.rtf")).blocks]


def test_a_file_that_is_no_rich_text() -> None:
    assert "a PDF" in refusal(b"%PDF-1.7")
    assert "a text file" in refusal(b"The pool opens on Monday.")


def test_groups_inside_each_other_without_an_end_are_refused() -> None:
    assert "deep" in refusal(rtf_file("{" * 1_000_000 + "x"))


def test_groups_beside_each_other_take_time_in_proportion() -> None:
    taken = []
    for count in (10_000, 90_000):
        started = time.process_time()
        assert blocks(rtf_file(r"{\b a}" * count)) == ["a" * count]
        taken.append(time.process_time() - started)
    assert taken[1] < 40 * taken[0]


def test_codes_in_one_paragraph_take_seconds() -> None:
    started = time.process_time()
    (text,) = blocks(rtf_file(r"\u8217?" * 30_000 + r"\b x\b0" * 10_000))
    assert len(text) == 40_000
    assert time.process_time() - started < 20


@pytest.mark.parametrize("length", [-5, 3, 2_000_000_000])
def test_bytes_of_a_picture_are_no_markup(length: int) -> None:
    found = rtf_file(TEXT + rf"{{\pict\pngblip\bin{length} " + "}}}" + "}" + TEXT)
    assert blocks(found)[0] == "The pool opens on Monday."


@pytest.mark.parametrize(
    "body",
    [
        r"\u99999999999? \u-99999 \fs-1 \f999999 \s-7 \cellx-5 \li999999999999",
        r"\row\row\cell\cell\trowd\row",
        r"{\field{\*\fldinst}{\fldrslt}}{\field}{\*\fldinst HYPERLINK}{\fldrslt x}",
        r"{\footnote{\footnote{\footnote a}}}",
        r"{\pict zz0}{\pict 1}{\*\shppict{\pict\pngblip 89504e47}}",
        r"{\stylesheet{\s1\sbasedon2 a;}{\s2\sbasedon1 b;}}\pard\s1 round\par",
        r"{\info{\creatim\yr99999\mo99\dy99}}",
        r"{\header{\footer{\header x}}}{\*}{\*\*}}}}}",
        r"\uc-5\uc999999999\'zz\'",
        r"{\fonttbl{\f0\fcharset999\cpg99999 x;}}\f0 \'ff",
        r"{\listtext 999999999999999999.}\ls1\ilvl999 x\par",
    ],
)
def test_nonsense_is_read(body: str) -> None:
    assert "The pool opens on Monday." in blocks(rtf_file(TEXT + body + TEXT))


def test_limits_of_paragraphs_and_tables() -> None:
    assert "20,000" in refusal(rtf_file(r"x\par " * 45_000))
    wide = row(*["x"] * 60)
    assert "columns" in refusal(rtf_file(TEXT + wide + wide))
    deep = "".join(item("1.", "x", rf"\ls1\ilvl{level}") for level in range(9))
    assert len(blocks(rtf_file(TEXT + deep))) == 10


def test_nothing_outside_of_the_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    body = r'{\field{\*\fldinst INCLUDEPICTURE "secret.png"}{\fldrslt}}'
    body += r'{\field{\*\fldinst INCLUDETEXT "/etc/passwd"}{\fldrslt}}{\*\template secret.png}'
    (tmp_path / "notice.rtf").write_bytes(rtf_file(TEXT + body))
    found = read_article(tmp_path / "notice.rtf").article
    assert [block.text for block in found.blocks] == ["The pool opens on Monday."]


def test_a_text_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    assert read_source(Source(WHOLE, "standard input")).article.title == "Pool news"
    (tmp_path / "notice.txt").write_bytes(WHOLE)
    with pytest.raises(InputError, match=r"\.rtf"):
        read_article(tmp_path / "notice.txt")


def test_a_file_that_ends_too_early_is_read_so_far() -> None:
    assert blocks(rtf_file(TEXT + r"{\b and on Tues")[:-1])[0] == "The pool opens on Monday."


@settings(max_examples=100)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8))
def test_damage_anywhere_is_refused_or_harmless(place: int, damage: bytes) -> None:
    broken = WHOLE[:place] + damage + WHOLE[place + len(damage) :]
    with suppress(InputError):
        read(Source(broken, "notice.rtf"))
