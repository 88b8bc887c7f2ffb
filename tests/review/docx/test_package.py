"""Files that are not what they seem."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.review.docx.word_files import saved_with

from bilingual_pub.errors import InputError
from bilingual_pub.recognition import is_review


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda _, data: data.replace(b"<w:document", b"<!DOCTYPE a><w:document", 1), "DOCTYPE"),
        (lambda name, data: data[:-20] if name == "word/document.xml" else data, "damaged"),
        (lambda name, data: None if name == "word/document.xml" else data, "damaged"),
        (lambda name, data: b" " * 2_000_000 if name == "word/settings.xml" else data, "expands"),
        (
            lambda _, data: data.replace(b"document.main+xml", b"document.macroEnabled.main+xml"),
            "macros",
        ),
    ],
)
def test_bad_files(sent: Path, change: Callable[[str, bytes], bytes | None], said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_corrections_of(saved_with(sent, change))


def read_corrections_of(path: Path) -> object:
    """As `read_corrections`, but for whether the file is a review file at all."""
    from bilingual_pub.review.docx import read

    return read(path.read_bytes())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "password"),
        (b"PK\x03\x04 cut off", "damaged"),
        (b"just text", "damaged"),
        (b"", "damaged"),
    ],
)
def test_what_is_no_word_file(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "article.review.docx"
    path.write_bytes(data)
    assert not is_review(path)
    with pytest.raises(InputError, match=said):
        read_corrections_of(path)


def test_an_article_in_word_is_no_review(tmp_path: Path) -> None:
    import docx

    path = tmp_path / "article.docx"
    docx.Document().save(str(path))
    assert not is_review(path)
