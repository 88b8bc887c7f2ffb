"""What a segment is known by: words, likely cognates, numbers and punctuation, as bags.

A feature is a string whose first letter names its channel. Words are told by their first letters,
so that endings don't matter; in scripts without spaces by pairs of characters. A lexicon is learned
from beads: which features of one language go with which of the other.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bilingual_pub.alignment.types import Segment
from bilingual_pub.protect import NUMBER_PATTERN
from bilingual_pub.text import strip_accents

Features = Mapping[str, float]
"""How often a segment has each feature."""

WORD, COGNATE, FIGURE, MARK = "w", "c", "n", "p"
"""The channels."""

STEM, COGNATE_STEM, LONG_WORD, SHORT_NAME = 5, 4, 6, 3
"""Letters of a word that are kept, of a cognate, and that a word or a name has to have for one."""

LETTERS = re.compile(r"[^\W\d_]+")

NUMBERS = re.compile(NUMBER_PATTERN + r"(?:[:/-]\d+)*")

MARKS = re.compile(r"__(?!_)|[?!:;()\[\]…%$€£«»“”\"]|\.\.\.|[.,](?!\d)|[؟。？！：、，（）]")

UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")

SAME_MARK = str.maketrans("؟？！：；（）。，、«»“”", '??!:;().,,""""')


def fold_case(text: str) -> str:
    """Lower case without accents.

    >>> fold_case("Ñandú")
    'nandu'
    """
    return strip_accents(text.lower())


def find_stems(text: str) -> Iterator[str]:
    """The beginnings of the words of a text, folded.

    >>> list(find_stems("Your basic information")), list(find_stems("日本語"))
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

    >>> list(find_cognates("the Arizona constitution of 1912"))
    ['ariz', 'cons']
    """
    for word in LETTERS.findall(text):
        if len(word) >= LONG_WORD or (len(word) >= SHORT_NAME and word[0].isupper()):
            yield fold_case(word)[:COGNATE_STEM]


def find_numbers(text: str) -> Iterator[str]:
    """The numbers of a text by their figures alone: 1,000.5 in English is 1.000,5 in Spanish.

    >>> list(find_numbers("1,000 or 1.000, 007 and ٣"))
    ['1000', '1000', '7', '3']
    """
    for number in NUMBERS.findall(text):
        figures = "".join(str(unicodedata.decimal(c)) for c in number if c.isdecimal())
        yield figures.lstrip("0") or "0"


Lexicon = Mapping[str, tuple[str, float]]
"""For each word its partner and how sure that is, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class TextFeatures:
    """The features of both sides.

    Attributes:
        literal: for each side, what is alike in two languages.
        words: for each side, its words; those of the source as a machine translated them, or in
            their own language if none did.
        translated: whether a machine did.
        learned: how far a learned word stands for the one that it was learned for, from 0 to 1.
    """

    literal: tuple[Sequence[Features], Sequence[Features]]
    words: tuple[Sequence[Features], Sequence[Features]]
    translated: bool
    learned: float

    def features(self, lexicon: Lexicon) -> tuple[list[Features], list[Features]]:
        """The features of each segment of both sides.

        Untranslated words count only where the lexicon knows a partner.
        """
        partners = {partner for partner, _ in lexicon.values()}
        source = [self._in_target_words(found, lexicon) for found in self.words[0]]
        target = [
            found if self.translated else {w: n for w, n in found.items() if w in partners}
            for found in self.words[1]
        ]
        return (
            [{**own, **found} for own, found in zip(self.literal[0], source, strict=True)],
            [{**own, **found} for own, found in zip(self.literal[1], target, strict=True)],
        )

    def _in_target_words(self, words: Mapping[str, float], lexicon: Lexicon) -> Features:
        found: dict[str, float] = {}
        for word, count in words.items():
            partner, sure = lexicon.get(word, ("", 0.0))
            share = self.learned * sure
            if partner:
                found[partner] = found.get(partner, 0.0) + count * share
            if self.translated:
                found[word] = found.get(word, 0.0) + count * (1 - share)
        return found

    def unexplained(
        self, source: Iterable[int], target: Iterable[int]
    ) -> tuple[set[str], set[str]]:
        """The words of two groups that a lexicon can learn from."""
        of_source = {word for i in source for word in self.words[0][i]}
        of_target = {word for j in target for word in self.words[1][j]}
        if self.translated:
            return of_source - of_target, of_target - of_source
        return of_source, of_target


def describe_texts(
    source: Sequence[Segment],
    target: Sequence[Segment],
    translated: Sequence[str] | None,
    learned: float,
) -> TextFeatures:
    """The description of two texts, with the machine translation of the source if there is one."""
    own = [segment.text for segment in source]
    return TextFeatures(
        (
            [collect_literal_features(text) for text in own],
            [collect_literal_features(segment.text) for segment in target],
        ),
        (
            [collect_words(text) for text in (own if translated is None else translated)],
            [collect_words(segment.text) for segment in target],
        ),
        translated is not None,
        learned,
    )


Words = tuple[Collection[str], Collection[str]]
"""The different words of both sides of a bead."""

TOGETHER = 2
"""Beads that two words must share."""

RAREST = 40
"""Words of each side of a bead that are looked at, the rarest first: the time stays linear."""


def learn_lexicon(beads: Sequence[Words], least: float = 0.5, discount: float = 0.5) -> Lexicon:
    """The lexicon of some beads.

    `least` is the Dice coefficient that a pair needs; `discount` is taken from how often it was
    seen, since what was seen twice may be chance.

    >>> learn_lexicon([({"dog", "sees"}, {"perro"}), ({"dog"}, {"perro", "ve"})])
    {'dog': ('perro', 0.75)}
    """
    of_source = Counter(word for source, _ in beads for word in source)
    of_target = Counter(word for _, target in beads for word in target)
    shared = Counter[tuple[str, str]]()
    for source, target in beads:
        seconds = _find_rare_words(target, of_target)
        shared.update(
            (first, second) for first in _find_rare_words(source, of_source) for second in seconds
        )
    dice = {
        (first, second): 2 * (count - discount) / (of_source[first] + of_target[second])
        for (first, second), count in shared.items()
        if count >= TOGETHER
    }
    lexicon: dict[str, tuple[str, float]] = {}
    taken: set[str] = set()
    for first, second in sorted(dice, key=lambda pair: (-dice[pair], pair)):
        sure = dice[first, second]
        if sure >= least and first not in lexicon and second not in taken:
            lexicon[first] = second, sure
            taken.add(second)
    return lexicon


def _find_rare_words(words: Iterable[str], frequency: Mapping[str, int]) -> list[str]:
    repeated = (word for word in words if frequency[word] >= TOGETHER)
    return sorted(repeated, key=lambda word: (frequency[word], word))[:RAREST]
