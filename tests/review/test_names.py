"""Which files are review files, and what they are called."""

from pathlib import Path

import pytest
from tests.review.review_files import FORMATS, made
from tests.writers.pdf.articles import article

from bilingual_pub.errors import InputError
from bilingual_pub.publish.review_file import read_corrections, read_review
from bilingual_pub.recognition import is_review, strip_review_name
from bilingual_pub.review.row import make_rows


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("article.review.docx", "article"),
        ("article.review (1).docx", "article"),
        ("article.review_Ana.docx", "article"),
        ("article.review-2.csv", "article"),
        ("article.review.xliff2.xlf", "article"),
        ("ARTICLE.REVIEW.XLF", "ARTICLE"),
        ("peer.review.of.notes.review.docx", "peer.review.of.notes"),
        ("a.review.docx", "a"),
        ("reviewed.docx", "reviewed"),
        (".review.docx", ".review"),
    ],
)
def test_the_articles_name(file: str, name: str) -> None:
    assert strip_review_name(Path("folder") / file) == name


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("article.md", "# Rent"),
        ("article.csv", "a,b\n1,2\n"),
        ("article.txt", "number, id and source of a translation\n"),
        ("article.xlf", "<xliff/>"),
        ("article", ""),
    ],
)
def test_other_files_are_none(file: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / file
    path.write_text(text, "utf-8")
    assert not is_review(path)
    with pytest.raises(InputError, match=rf"{file}: this is not a review file"):
        read_review(path)


def test_what_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.docx", tmp_path, Path("-")):
        assert not is_review(path)
    with pytest.raises(InputError, match=r"none.docx: it can't be read"):
        read_corrections(tmp_path / "none.docx")


@pytest.mark.parametrize("name", FORMATS)
def test_corrections_without_the_article(name: str, tmp_path: Path) -> None:
    whole = article()
    rows = read_corrections(made(name, whole, tmp_path))
    assert [row.id for row in rows] == [row.id for row in make_rows(whole)]
    assert rows[0].where == "the title"
