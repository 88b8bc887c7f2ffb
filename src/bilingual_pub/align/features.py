"""What a segment is known by: words, likely cognates, numbers and punctuation, as bags.

A feature is a string whose first letter names its channel. Words are told by their first letters,
so that endings don't matter; in scripts without spaces by pairs of characters.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping

from bilingual_pub.protect.patterns import NUMBER

Features = Mapping[str, float]
"""How often a segment has each feature."""

WORD, COGNATE, FIGURE, MARK = "w", "c", "n", "p"
"""The channels."""

STEM, COGNATE_STEM, LONG_WORD, SHORT_NAME = 5, 4, 6, 3
"""Letters of a word that are kept, of a cognate, and that a word or a name has to have for one."""

LETTERS = re.compile(r"[^\W\d_]+")
NUMBERS = re.compile(NUMBER + r"(?:[:/-]\d+)*")
MARKS = re.compile(r"__(?!_)|[?!:;()\[\]…%$€£«»“”\"]|\.\.\.|[.,](?!\d)|[؟。？！：、，（）]")
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")

SAME_MARK = str.maketrans("؟？！：；（）。，、«»“”", '??!:;().,,""""')


def fold_case(text: str) -> str:
    """Lower case without accents.

    >>> folded("Ñandú")
    'nandu'
    """
    if text.isascii():
        return text.lower()
    split = unicodedata.normalize("NFKD", text.lower())
    return "".join(character for character in split if not unicodedata.combining(character))


def find_stems(text: str) -> Iterator[str]:
    """The beginnings of the words of a text, folded.

    >>> list(stems("Your basic information")), list(stems("日本語"))
    (['your', 'basic', 'infor'], ['日本', '本語'])
    """
    for word in LETTERS.findall(fold_case(text)):
        if UNSPACED.match(word):
            yield from (word[start : start + 2] for start in range(max(1, len(word) - 1)))
        elif len(word) > 1:
            yield word[:STEM]


def collect_words(text: str) -> Features:
    """The words of a text in the target language."""
    return Counter(WORD + stem for stem in find_stems(text))


def collect_literal_features(text: str) -> Features:
    """What is alike in two languages: cognates and names, numbers and punctuation."""
    found: Counter[str] = Counter(COGNATE + stem for stem in find_cognates(text))
    found.update(FIGURE + figure for figure in find_numbers(text))
    found.update(MARK + mark.translate(SAME_MARK) for mark in MARKS.findall(text))
    return found


def find_cognates(text: str) -> Iterator[str]:
    """The beginnings of long words and of names.

    >>> list(cognates("the Arizona constitution of 1912"))
    ['ariz', 'cons']
    """
    for word in LETTERS.findall(text):
        if len(word) >= LONG_WORD or (len(word) >= SHORT_NAME and word[0].isupper()):
            yield fold_case(word)[:COGNATE_STEM]


def find_numbers(text: str) -> Iterator[str]:
    """The numbers of a text by their figures alone: 1,000.5 in English is 1.000,5 in Spanish.

    >>> list(numbers("1,000 or 1.000, 007 and ٣"))
    ['1000', '1000', '7', '3']
    """
    for number in NUMBERS.findall(text):
        figures = "".join(str(unicodedata.decimal(c)) for c in number if c.isdecimal())
        yield figures.lstrip("0") or "0"
