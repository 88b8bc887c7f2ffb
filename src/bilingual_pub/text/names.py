"""What is known of names of people, wherever they are looked for; the words are in the packs.

Protection keeps what stands behind a title; the check of facts tells the names that must stand on
both sides; Apertium must not translate what its dictionary takes for a word; and a page says what a
browser must not translate. Each weighs a capital in its own way. What they share is here: how a
word is written, when capitals say nothing, and the small words around names. Names travel into
texts of every language, so the words of all packs count together.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from bilingual_pub.lang import join_choices, list_packs

SHORTEST_LONG_WORD = 4
"""Letters of a word that has a capital in a headline; shorter ones often have none there."""


@cache
def compile_word(joints: str) -> re.Pattern[str]:
    """A pattern for a word of letters, whose parts may be joined by one of some signs.

    >>> compile_word("’'-").findall("O’Hara’s Pérez-Gil, A&W")
    ['O’Hara’s', 'Pérez-Gil', 'A', 'W']
    """
    return re.compile(rf"[^\W\d_]+(?:[{re.escape(joints)}][^\W\d_]+)*")


def list_long_words(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """The words that have a capital in a headline, and those of them that have one here."""
    long = [word for word in words if len(word) >= SHORTEST_LONG_WORD]
    return long, [word for word in long if word[0].isupper()]


def is_title_case(words: Sequence[str], *, share: float, fewest: int) -> bool:
    """Whether words are written In Title Case or IN CAPITALS, so that a capital says nothing.

    There must be at least so many long words, and more than a share of them with a capital.

    >>> words = "City Council Backs the Mayor".split()
    >>> is_title_case(words, share=0.7, fewest=3), is_title_case(words[:2], share=0.7, fewest=3)
    (True, False)
    """
    long, capitals = list_long_words(words)
    return len(long) >= fewest and len(capitals) > share * len(long)


@cache
def load_short_titles() -> str:
    """Titles as they are shortened before a name, Mr or Sra, as the choices of a pattern."""
    return join_choices({title for pack in list_packs() for title in pack.names.short_titles})


@cache
def load_particles() -> str:
    """Small words inside a person's name, de la or van, as the choices of a pattern."""
    return join_choices({word for pack in list_packs() for word in pack.names.particles})


@cache
def load_words_after_names() -> frozenset[str]:
    """Common words that follow a name and are no part of a person's: Austin City, Grant Street."""
    return frozenset(word for pack in list_packs() for word in pack.names.after_names)
