"""Bilingual articles of any shape, for properties that hold for all of them."""

from dataclasses import replace

from hypothesis import strategies as st
from tests.readers.word_files import PNG

from bilingual_pub.model import (
    Approval,
    BilingualArticle,
    Block,
    Cell,
    Flag,
    Head,
    Image,
    Item,
    Kind,
    Mark,
    Meta,
    Origin,
    Pair,
    Run,
    State,
    Suggestion,
)
from bilingual_pub.text.repair import repair_text

ANY_LETTERS = st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"])

UNSEEN = st.sampled_from(
    "\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2067\u2069\ufe0f\u20e3\u05b8\u034f\u0301"
)

ANY_TEXT = (
    ANY_LETTERS
    | UNSEEN
    | st.characters(codec="utf-8", exclude_characters="\r")
    | st.sampled_from("aé1 “”אבسمگ❤♀👩\u0915\u094d")
)

PRINTABLE = st.sampled_from(
    "aábcdeñoúüÁÑ ßçøžŁệấươđ αβγωΆ жзийяЖ בגדהו ابتثجحة 0123456789 .,;:!?¿¡«»“”‘’—–-()[]/%&@#"
)
"""Letters and signs that the fonts of `make demo` have."""


RAISED_AND_LOWERED = {Mark.SUPERSCRIPT, Mark.SUBSCRIPT}
"""No letter is both."""


def articles_of(letters: st.SearchStrategy[str]) -> st.SearchStrategy[BilingualArticle]:
    """Articles of any shape, written with some letters."""
    return articles_with(st.text(letters, max_size=20))


def articles_with(words: st.SearchStrategy[str]) -> st.SearchStrategy[BilingualArticle]:
    """Articles of any shape, each text in them one of some."""
    runs = st.builds(
        Run,
        words,
        st.frozensets(st.sampled_from(Mark)).filter(lambda it: not it >= RAISED_AND_LOWERED),
        st.none() | st.just("https://example.org/a"),
    )
    ids = st.uuids().map(str)
    text_kinds = st.sampled_from(
        [Kind.HEADING, Kind.PARAGRAPH, Kind.QUOTE, Kind.CODE, Kind.CAPTION]
    )
    some_runs = st.lists(runs, min_size=1, max_size=3).map(tuple)

    texts = st.builds(Block, ids, text_kinds, some_runs, level=st.integers(1, 6))
    items = st.builds(
        Block,
        ids,
        st.just(Kind.LIST_ITEM),
        some_runs,
        level=st.integers(1, 4),
        group=st.sampled_from(["list-1", "list-2"]),
        place=st.builds(Item, st.none() | st.integers(1, 9), st.booleans()),
    )
    cells = st.builds(
        Block,
        ids,
        st.just(Kind.TABLE_CELL),
        some_runs,
        group=st.sampled_from(["table-1", "table-2"]),
        place=st.builds(
            Cell,
            *[st.integers(0, 3), st.integers(0, 3)],
            *[st.integers(1, 3), st.integers(1, 3)],
            header=st.booleans(),
        ),
    )
    pictures = st.just(Image("map.png")) | st.builds(
        Image, st.just("map.png"), st.just("image/png"), st.binary(max_size=20).map(PNG.__add__)
    )
    images = st.builds(Block, ids, st.just(Kind.IMAGE), some_runs, place=pictures)
    blocks = st.one_of(texts, items, cells, images)
    side = st.lists(blocks, max_size=2).map(tuple)
    approvals = st.none() | st.builds(Approval, words, st.none() | st.dates())
    pairs = st.builds(
        Pair,
        ids,
        side,
        side,
        st.builds(Origin, st.just("apertium"), st.just("3.8.3")),
        st.sampled_from(State),
        st.none() | st.floats(0, 1),
        st.lists(
            st.builds(Flag, st.sampled_from(["number", "name"]), words, words), max_size=2
        ).map(tuple),
        suggestions=st.lists(st.builds(Suggestion, words, words, st.floats(0, 1)), max_size=2).map(
            tuple
        ),
    )
    pairs = st.builds(
        lambda pair, approval: (
            replace(pair, approval=approval) if pair.state is State.APPROVED else pair
        ),
        pairs,
        approvals,
    )
    titles = st.builds(Block, st.just("title"), st.just(Kind.TITLE), some_runs).map(lambda b: (b,))
    heads = st.builds(
        Head,
        st.sampled_from(["en", "es", "es-MX", "ar", "vi", "zh-Hant"]),
        st.builds(Meta, byline=words, date=st.none() | st.dates(), publisher=words),
    )
    return st.builds(
        BilingualArticle,
        heads,
        heads,
        st.builds(Pair, st.just("title"), titles, titles, st.just(Origin("human"))),
        st.lists(pairs, max_size=6).map(tuple),
    )


def as_read(text: str) -> str:
    """A text as readers let it in: mended when the file is read, and once more at the end."""
    once = repair_text(text, text)[0]
    return repair_text(once, once)[0]


articles = articles_of(ANY_LETTERS)

articles_as_read = articles_with(st.text(ANY_TEXT, max_size=20).map(as_read))
"""With anything in them that a reader lets in: marks of direction, joiners, accents, emoji."""
