"""The whole article as a line of text; what somebody else may have put in its place."""

import json
import zlib
from base64 import b64encode
from dataclasses import replace
from resource import RUSAGE_SELF, getrusage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hostile.bomb import bomb
from tests.readers.word_files import PNG
from tests.writers.pdf.articles import article, every_kind, pair
from tests.writers.random_articles import articles

from bilingual_pub.errors import InputError
from bilingual_pub.model import BilingualArticle, Cell, Image, Item, Kind
from bilingual_pub.readers.limits import MAX_BLOCKS, MAX_PICTURES
from bilingual_pub.review.archive import (
    MAX_ARCHIVE_BYTES,
    cut_archive,
    find_archive,
    pack_article,
    unpack_article,
)
from bilingual_pub.review.plain_data import to_plain

WHOLE = article(*every_kind())


def forged(data: bytes) -> str:
    return f"bilingual-pub-review/1 [{b64encode(zlib.compress(data)).decode()}]"


def changed(**values: object) -> str:
    """An archive in which something else stands."""
    return forged(json.dumps({**to_plain(WHOLE), **values}).encode())


@given(articles)
@settings(max_examples=50)
def test_any_article_comes_back(whole: BilingualArticle) -> None:
    assert unpack_article(pack_article(whole)) == whole


@pytest.mark.slow
@given(articles)
@settings(max_examples=1_000)
def test_a_thousand_articles_come_back(whole: BilingualArticle) -> None:
    assert unpack_article(pack_article(whole)) == whole


@given(st.integers(1, 200))
def test_spaces_and_other_words_around_it_do_no_harm(length: int) -> None:
    text = "Do not change:\n" + " \r\n".join(cut_archive(pack_article(WHOLE), length)) + "\nThe end"
    if length > len("bilingual-pub-review/1 ["):
        assert unpack_article(text) == WHOLE


@pytest.mark.parametrize(
    "archive",
    [
        "",
        "no archive at all",
        pack_article(WHOLE)[:-40],
        pack_article(WHOLE)[:-40] + "]",
        pack_article(WHOLE).replace("e", "f"),
        "bilingual-pub-review/1 []",
        forged(b"not JSON"),
        forged(b"[" * 100_000 + b"]" * 100_000),
        forged(b'{"source": NaN}'),
        forged(b"9" * 5_000),
        forged(b"\xff\xfe"),
        forged(b"{}"),
        changed(pairs=None),
        changed(pairs={}),
        changed(pairs=[1]),
        changed(more=1),
        changed(source={"lang": 5}),
        changed(source={"lang": "no language"}),
        changed(target={"lang": "es", "meta": {"date": "yesterday"}}),
    ],
)
def test_what_is_no_article_is_refused(archive: str) -> None:
    with pytest.raises(InputError, match="--review FILE"):
        unpack_article(archive)


@pytest.mark.parametrize(
    "block",
    [
        {"id": "b", "kind": "poem", "runs": []},
        {"id": "b", "kind": "paragraph", "runs": [{"text": "a", "marks": ["blink"]}]},
        {"id": "b", "kind": "paragraph", "runs": [], "level": True},
        {"id": "b", "kind": "paragraph", "runs": [], "level": 10**9},
        {"id": "b", "kind": "table_cell", "runs": [], "place": {"row": -1, "column": 0}},
        {"id": "b", "kind": "table_cell", "runs": [], "place": {"row": 0, "column": 10**7}},
        {"id": "b", "kind": "image", "runs": [], "place": {"src": "a", "data": "no base64"}},
        {"id": "b", "kind": "image", "runs": [], "place": {"where": "a"}},
    ],
)
def test_what_is_no_block_is_refused(block: dict[str, object]) -> None:
    pair = {"id": "p", "source": [block], "target": [], "origin": {"name": "human"}}
    with pytest.raises(InputError, match="damaged"):
        unpack_article(changed(pairs=[pair]))


@pytest.mark.parametrize("confidence", [2, -1, float("nan"), float("inf"), "high", False])
def test_a_confidence_runs_from_0_to_1(confidence: object) -> None:
    pair = {"id": "p", "source": [], "target": [], "origin": {"name": "a"}}
    with pytest.raises(InputError, match="damaged"):
        unpack_article(changed(pairs=[{**pair, "confidence": confidence}]))
    assert unpack_article(changed(pairs=[{**pair, "confidence": 1}])).pairs[0].confidence == 1


def test_a_bomb_is_not_inflated() -> None:
    with pytest.raises(InputError, match="damaged"):
        unpack_article(forged(b" " * (MAX_ARCHIVE_BYTES + 1)))


def test_a_newer_version_says_so() -> None:
    with pytest.raises(InputError, match="newer version"):
        unpack_article(pack_article(WHOLE).replace("review/1", "review/2"))


def test_an_archive_without_its_end_is_none() -> None:
    assert find_archive(pack_article(WHOLE)) == pack_article(WHOLE)
    assert find_archive(pack_article(WHOLE)[:-1]) is None


def pictured(*pictures: Image) -> BilingualArticle:
    """An article of nothing but pictures."""
    return article(*(pair("A map", "Un mapa", Kind.IMAGE, place=one) for one in pictures))


def test_a_picture_that_is_none_is_damage() -> None:
    sound = pictured(Image("map.png", "image/png", PNG))
    assert unpack_article(pack_article(sound)) == sound
    for false in (Image("a.svg", "image/svg+xml", b"<svg/>"), Image("a", "text/html", PNG)):
        with pytest.raises(InputError, match="damaged or missing"):
            unpack_article(pack_article(pictured(false)))


def test_a_picture_that_unpacks_to_gigabytes_is_refused() -> None:
    with pytest.raises(InputError, match=r"a\.png has 50,000 × 50,000 pixels"):
        unpack_article(pack_article(pictured(Image("a.png", "image/png", bomb()))))


def test_an_article_of_too_many_pictures_or_paragraphs_is_refused() -> None:
    picture = Image("map.png", "image/png", PNG)
    with pytest.raises(InputError, match="the article in it has more than 200 pictures"):
        unpack_article(pack_article(pictured(*[picture] * (MAX_PICTURES + 1))))
    one = pair("Yes.", "Sí.")
    with pytest.raises(InputError, match="the article in it has more than 20,000 paragraphs"):
        unpack_article(pack_article(article(*[replace(one, id=str(n)) for n in range(MAX_BLOCKS)])))


def test_a_language_that_would_lead_out_of_the_folder_is_damage() -> None:
    with pytest.raises(InputError, match="damaged or missing"):
        unpack_article(
            pack_article(article(pair("Yes.", "Sí."), langs=("en", "es@/../../../elsewhere")))
        )


def cells(*places: Cell) -> BilingualArticle:
    """An article of one table."""
    return article(
        *(pair("One", "Uno", Kind.TABLE_CELL, group="t", place=place) for place in places)
    )


@pytest.mark.parametrize(
    "whole",
    [
        cells(*[Cell(0, 0)] * 2_000),
        cells(*(Cell(row, 0, rowspan=65_534) for row in range(400))),
        article(pair("One", "Uno", Kind.LIST_ITEM, level=900, group="l", place=Item())),
    ],
    ids=["cells in one place", "cells that reach over others", "a list 900 deep"],
)
def test_what_no_reader_makes_is_damage(whole: BilingualArticle) -> None:
    with pytest.raises(InputError, match="damaged or missing"):
        unpack_article(pack_article(whole))


def test_a_table_that_fits_on_no_paper_is_refused() -> None:
    with pytest.raises(InputError, match="the article in it has a table of more than 50 columns"):
        unpack_article(pack_article(cells(*(Cell(0, column) for column in range(60)))))


def test_a_small_file_of_millions_of_lists_takes_no_memory() -> None:
    before = getrusage(RUSAGE_SELF).ru_maxrss
    with pytest.raises(InputError, match="damaged or missing"):
        unpack_article(forged(b"[" + b"[]," * 30_000_000 + b"[]]"))
    assert getrusage(RUSAGE_SELF).ru_maxrss - before < 500_000
