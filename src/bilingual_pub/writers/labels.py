"""Labels of items and headings as the pages of a side show them.

A translation keeps the labels of its source, “Step 1:” as well as “(a)”, so that whoever hands out
both languages can point to the same place in both. Where they have words, those are of the source's
language, and a screen reader must be told (WCAG 3.1.2).
"""

import re

from bilingual_pub.i18n import get_direction
from bilingual_pub.model import BilingualArticle, get_label
from bilingual_pub.text import ROMAN_NUMERALS, has_letters_from_right
from bilingual_pub.writers.context import Side

WORD = re.compile(r"[^\W\d_]{2,}")

NUMERAL = re.compile(
    f"[{''.join(sign for _worth, sign in ROMAN_NUMERALS if len(sign) == 1)}]+", re.IGNORECASE
)

LETTER = re.compile(r"[^\W\d_]")


def find_kept_labels(article: BilingualArticle) -> frozenset[str]:
    """The labels with words that stand on both sides of a pair."""
    kept = (
        label
        for pair in article.pairs
        for label in {*map(get_label, pair.source)} & {*map(get_label, pair.target)}
    )
    return frozenset(label for label in kept if has_words(label))


def has_words(label: str) -> bool:
    """Whether a label says more than a count does.

    >>> [label for label in ("Step 1:", "(a)", "XIV.", "1.1") if has_words(label)]
    ['Step 1:']
    """
    return any(not NUMERAL.fullmatch(word) for word in WORD.findall(label))


def find_label_direction(label: str, side: Side) -> str:
    """The direction that a label needs among text of the other one; empty where it needs none."""
    if not LETTER.search(label):
        return ""
    own = "rtl" if has_letters_from_right(label) else "ltr"
    return "" if own == get_direction(side.lang) else own
