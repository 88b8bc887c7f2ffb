"""A plain export after a review gives what publishing the review file gave: nothing is lost."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.readers.word_files import PNG

from bilingual_pub.engines import Engine, choose_engine
from bilingual_pub.model import (
    Article,
    BilingualArticle,
    Block,
    Cell,
    Image,
    Item,
    Kind,
    Mark,
    Pair,
    Run,
    State,
)
from bilingual_pub.publish import Resources
from bilingual_pub.publish.review_file import read_review
from bilingual_pub.readers.finish import assign_ids
from bilingual_pub.review import ReviewedArticle
from bilingual_pub.review import csv as review_csv
from bilingual_pub.review.archive import NAME
from bilingual_pub.settings import ResourceSettings, Settings
from bilingual_pub.text.inline_markup import parse_tagged_text, to_tagged_text
from bilingual_pub.translation import translate_article
from bilingual_pub.writers import Layout

DOCUMENT = "notice"

TEXTS = ["Closed", "Closed", "“Closed”", '"Closed"', "Yes.", "Open now. Yes.", "Rent is due.", "12"]
"""Few, so that blocks repeat each other, their neighbors, and single sentences of each other."""

words = st.sampled_from(TEXTS)

runs = st.tuples(
    st.builds(
        Run, words, st.sampled_from([frozenset(), frozenset({Mark.STRONG})]),
        st.sampled_from([None, None, "https://example.org/a"]),
    )
)  # fmt: skip

pictures = st.sampled_from(
    [Image("a.png"), Image("b.png"), Image("", "image/png", PNG), Image("c.png", "image/png", PNG)]
)


def texts(kind: Kind, **what: st.SearchStrategy[object]) -> st.SearchStrategy[list[Block]]:
    return st.builds(Block, st.just(""), st.just(kind), runs, **what).map(lambda one: [one])


@st.composite
def tables(draw: st.DrawFn) -> list[Block]:
    """A table with empty cells, which nobody translates."""
    columns = draw(st.integers(1, 3))
    cells = draw(st.lists(st.just(()) | runs, min_size=1, max_size=6))
    return [
        Block("", Kind.TABLE_CELL, said, place=Cell(*divmod(number, columns)))
        for number, said in enumerate(cells)
    ]


@st.composite
def codes(draw: st.DrawFn) -> list[Block]:
    """Code, with blank lines in it and line ends at its ends."""
    text = draw(st.sampled_from(["a\n\nb", "\nclosed\n", "a\n\n\n\nb\n"]))
    return [Block("", Kind.CODE, (Run(text),))]


blocks = st.lists(
    st.one_of(
        texts(Kind.PARAGRAPH),
        texts(Kind.HEADING, level=st.just(2)),
        texts(Kind.LIST_ITEM, level=st.just(1), place=st.builds(Item), group=st.just("list-1")),
        st.builds(
            Block, st.just(""), st.just(Kind.IMAGE), st.just(()) | runs, place=pictures
        ).map(lambda one: [one]),
        tables(),
        codes(),
    ),
    min_size=1,
    max_size=8,
).map(lambda some: [
    # No two tables are one, or their cells would stand on each other.
    replace(block, group=f"table-{number}") if block.kind is Kind.TABLE_CELL else block
    for number, each in enumerate(some)
    for block in each
])  # fmt: skip

articles = st.builds(
    lambda title, some: Article("en", title, assign_ids(some)), words, blocks
)  # fmt: skip

edits = st.sampled_from(
    ["", "", "approve", "approve", "correct", "correct and approve", "take back"]
)

reviews = st.lists(edits, max_size=12)


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with choose_engine("en", "es", "apertium") as open_engine:
        yield open_engine


def translated(article: Article, engine: Engine, resources: Resources) -> BilingualArticle:
    context = resources.context(DOCUMENT, "en", "es")
    return translate_article(article, engine, "es", context=context)


def reviewed(article: BilingualArticle, review: list[str], folder: Path) -> ReviewedArticle:
    """The article of a review file that went out, as a person's spreadsheet saved it."""
    [(name, data)] = review_csv.write(article, Settings(), Layout()).items()
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    head = rows[0]
    source, target, status = map(head.index, ("source", "translation", "status"))
    for number, (row, edit) in enumerate(zip(rows[1:], review, strict=False)):
        if row[0] == NAME:
            break
        pair = article.all_pairs[number]
        is_picture = pair.source[0].kind is Kind.IMAGE
        if "correct" in edit and pair.source[0].kind is not Kind.CODE:
            # A picture gets a description, and an empty cell words that the source has not.
            row[target] = f"Corregido {number % 3}."
            if is_picture and not row[source] and number % 2:
                row[source] = f"A picture {number % 3}."
        if "approve" in edit:
            row[status] = "aprobado"
        if edit == "take back":
            row[status] = "borrador"
    path = folder / name
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8-sig", newline="")
    return read_review(path)


def shape(pair: Pair) -> tuple[object, ...]:
    """What of a pair is laid out: its blocks, but for the words of the translation."""
    bare = tuple(replace(block, runs=()) for block in pair.target)
    return pair.id, joined(pair.source), bare


def joined(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Some blocks, their neighboring runs of the same marks as one."""
    return tuple(
        replace(block, runs=parse_tagged_text(to_tagged_text(block.runs))) for block in blocks
    )


def has_words(pair: Pair) -> bool:
    return any(block.text.strip() for block in (*pair.source, *pair.target))


def touched(pair: Pair) -> bool:
    return pair.state is not State.MACHINE and has_words(pair)


def check_that_nothing_is_lost(
    published: BilingualArticle, again: BilingualArticle, drafts: BilingualArticle
) -> None:
    assert list(map(shape, again.all_pairs)) == list(map(shape, published.all_pairs))
    for before, after, draft in zip(
        published.all_pairs, again.all_pairs, drafts.all_pairs, strict=True
    ):
        if touched(before):
            kept = (joined(after.target), after.state, after.approval)
            assert kept == (joined(before.target), before.state, before.approval)
        elif not has_words(before):
            assert after.state is before.state is State.MACHINE
        else:
            # Its words may come from where a person said the same, but nobody approved them here.
            assert not touched(after) or after.state is State.EDITED
            same = before.target == draft.target
            assert joined(after.target) == joined(before.target) or same


WITHOUT_HURRY = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def check_two_reviews(
    engine: Engine, article: Article, review: list[str], later: list[str]
) -> None:
    with TemporaryDirectory() as folder:
        place = Path(folder)
        with Resources(
            ResourceSettings(memory=place / "memory.sqlite", starter_glossary=False)
        ) as resources:
            draft = translated(article, engine, resources)
            first = reviewed(draft, review, place)
            resources.remember(first.article, DOCUMENT, first.withdrawn)
            again = translated(article, engine, resources)
            check_that_nothing_is_lost(first.article, again, draft)

            # Who reviews it once more begins with what was published.
            last = reviewed(again, later, place)
            resources.remember(last.article, DOCUMENT, last.withdrawn)
            check_that_nothing_is_lost(last.article, translated(article, engine, resources), again)


@settings(max_examples=40, suppress_health_check=WITHOUT_HURRY)
@given(articles, reviews, reviews)
def test_an_export_after_a_review_is_what_the_review_was(
    engine: Engine, article: Article, review: list[str], second: list[str]
) -> None:
    check_two_reviews(engine, article, review, second)


@pytest.mark.slow
@settings(max_examples=1_500, suppress_health_check=WITHOUT_HURRY)
@given(articles, reviews, reviews)
def test_it_is_after_many_reviews(
    engine: Engine, article: Article, review: list[str], second: list[str]
) -> None:
    check_two_reviews(engine, article, review, second)
