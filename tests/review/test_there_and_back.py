"""Written and read again: nothing that nobody touched is another."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, seed, settings
from tests.readers.word_files import PNG
from tests.review.review_files import FORMATS, made
from tests.writers.pdf.articles import article, every_kind
from tests.writers.random_articles import articles_as_read

from bilingual_pub.model import BilingualArticle, Block, Image, Kind, Run
from bilingual_pub.publish.review_file import read_review
from bilingual_pub.recognition import is_review, strip_review_name
from bilingual_pub.review.docx.package import open_package

ONE_FOLDER = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)

every_format = pytest.mark.parametrize("name", FORMATS)


@every_format
def test_every_kind_of_block_comes_back(name: str, tmp_path: Path) -> None:
    whole = article(*every_kind())
    path = made(name, whole, tmp_path)
    back = read_review(path)
    assert back.article == whole
    assert back.notes == ()
    assert is_review(path)
    assert strip_review_name(path) == "article"


@pytest.mark.parametrize("name", ["xliff", "xliff2", "csv"])
@settings(max_examples=50, suppress_health_check=ONE_FOLDER)
@given(articles_as_read)
def test_any_article_comes_back(name: str, tmp_path: Path, whole: BilingualArticle) -> None:
    assert read_review(made(name, whole, tmp_path)).article == whole


@settings(max_examples=10, suppress_health_check=ONE_FOLDER)
@given(articles_as_read)
def test_any_article_comes_back_from_word(tmp_path: Path, whole: BilingualArticle) -> None:
    assert read_review(made("docx", whole, tmp_path)).article == whole


@pytest.mark.slow
@every_format
def test_pictures_of_many_megabytes_come_back(name: str, tmp_path: Path) -> None:
    """More than an XML parser takes in one text, which is ten million characters."""
    noise = Random(1)  # noqa: S311
    pictures = tuple(
        Block(
            f"p{number}",
            Kind.IMAGE,
            (Run("A map"),),
            place=Image("a.png", "image/png", PNG + noise.randbytes(4_000_000)),
        )
        for number in range(3)
    )
    pair = every_kind()[0]
    whole = article(replace(pair, source=pictures))
    assert read_review(made(name, whole, tmp_path)).article == whole


@pytest.mark.slow
@pytest.mark.parametrize("name", ["xliff", "xliff2", "csv"])
@settings(max_examples=1_000, suppress_health_check=ONE_FOLDER)
@given(articles_as_read)
def test_a_thousand_articles_come_back(name: str, tmp_path: Path, whole: BilingualArticle) -> None:
    assert read_review(made(name, whole, tmp_path)).article == whole


@pytest.mark.slow
@pytest.mark.parametrize("quarter", range(4))
def test_a_thousand_articles_come_back_from_word(quarter: int, tmp_path: Path) -> None:
    """In four parts, because a Word file takes longest."""

    @seed(quarter)
    @settings(max_examples=250, suppress_health_check=ONE_FOLDER, database=None)
    @given(articles_as_read)
    def comes_back(whole: BilingualArticle) -> None:
        assert read_review(made("docx", whole, tmp_path)).article == whole

    comes_back()


@every_format
def test_the_same_article_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    whole = article(*every_kind())
    first = made(name, whole, tmp_path).read_bytes()
    assert made(name, whole, tmp_path).read_bytes() == first


def test_parts_of_a_word_file_are_small(tmp_path: Path) -> None:
    path = made("docx", article(*every_kind()), tmp_path)
    assert path.stat().st_size < 150_000
    assert "word/document.xml" in open_package(path.read_bytes()).names
