"""What a page tells a screen reader, and which way it runs."""

import zipfile
from dataclasses import replace
from pathlib import Path

from tests.review.docx.word_files import whole
from tests.review.review_files import made
from tests.writers.pdf.articles import article, every_kind


def test_what_the_page_tells_a_screen_reader(sent: Path) -> None:
    with zipfile.ZipFile(sent) as archive:
        text = archive.read("word/document.xml").decode()
        styles = archive.read("word/styles.xml").decode()
    assert text.count("<w:tblHeader/>") == 1
    assert text.count("<w:cantSplit/>") == len(whole().all_pairs) + 1
    assert 'w:orient="landscape"' in text
    for lang in ("en", "es"):
        assert f'<w:lang w:val="{lang}"' in styles


def test_arabic_runs_from_the_right(tmp_path: Path) -> None:
    arabic = replace(article(*every_kind()), target=replace(article().target, lang="ar"))
    with zipfile.ZipFile(made("docx", arabic, tmp_path)) as archive:
        assert archive.read("word/styles.xml").decode().count("<w:bidi/>") >= 1
        assert "<w:rtl/>" in archive.read("word/document.xml").decode()
