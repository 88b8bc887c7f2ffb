"""Which words of a document are names, told with the dictionary.

A capitalized word that the dictionary does not know is a name. So is a common word that follows a
first name somewhere in the document, in all of it: “Donald Trump … the Trump administration”.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bilingual_pub.engines.apertium.lexicon import Lexicon

WORD = re.compile(r"[^\W\d_]+(?:[’'.&-][^\W\d_]+)*")
POSSESSIVE = re.compile(r"[’']s$")
INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?")
INSTITUTIONS = frozenset(
    re.findall(
        r"\w+",
        """
        academy act agency airport army assembly association attorney authority avenue
        award bank bay beach board boulevard bridge building bureau camp center centre
        chief church city clinic club coach college commission committee community company
        conference congress constitution corps council county court day department
        director district elementary fair festival force fund garden general government
        group hall high hospital house institute island jail judge justice lake law league
        library mayor medical memorial middle minister mountain museum national news north
        office officer park parliament party plaza police post president press prison
        prize project public regional republic river road school senate senator service
        sheriff society south square station street team theater theatre times tower town
        transit trust union university valley village war west
        """,
    )
)
"""Common words that follow a name without being part of a person's: Austin City, Grant Street."""

HEADLINE_SHARE = 0.7
HEADLINE_WORDS = 3
SHORTEST_TITLE_WORD = 4
"""Where more than this share of at least so many words of this length is capitalized, capitals say
nothing about names: a headline."""


SENTENCES = 10_000
"""So many are remembered with their words, which are asked for a dozen times."""

SURE = 2
"""A word that must be a name weighs so much; one that may be, half, so that two are enough."""


@dataclass(frozen=True, slots=True)
class SentenceWord:
    """A word of a sentence, without its possessive ending."""

    text: str
    start: int
    end: int

    @property
    def capitalized(self) -> bool:
        """Whether it starts with a capital and is no set of initials (U.S.)."""
        return self.text[0].isupper() and not INITIALS.fullmatch(self.text)


@lru_cache(SENTENCES)
def split_words(text: str, start: int = 0, end: int | None = None) -> tuple[SentenceWord, ...]:
    """The words of a text, or of a part of it, places and all."""
    found = []
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        bare = POSSESSIVE.sub("", match[0])
        found.append(SentenceWord(bare, match.start(), match.start() + len(bare)))
    return tuple(found)


@lru_cache(SENTENCES)
def is_headline(text: str) -> bool:
    """Whether a text is written In Title Case or IN CAPITALS.

    >>> is_headline("City Council Backs the Mayor"), is_headline("Mayor Roth said so once")
    (True, False)
    """
    long = [word for word in split_words(text) if len(word.text) >= SHORTEST_TITLE_WORD]
    capitals = sum(word.text[0].isupper() for word in long)
    return len(long) >= HEADLINE_WORDS and capitals > HEADLINE_SHARE * len(long)


def list_words_to_look_up(texts: Iterable[str]) -> Iterator[str]:
    """The words that must be known before names can be told."""
    for text in texts:
        headline = is_headline(text)
        for word in split_words(text):
            if word.capitalized or headline:
                yield word.text
                yield word.text.lower()


def find_surnames(texts: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The known words that follow a first name somewhere, and so are names everywhere."""
    return frozenset(
        after.text
        for text in texts
        if not is_headline(text)
        for before, after in pairwise(split_words(text))
        if text[before.end : after.start] == " "
        and after.capitalized
        and before.capitalized
        and lexicon[before.text].first_name
        and after.text.lower() not in INSTITUTIONS
        and lexicon[after.text].known
        and not is_common(before.text, lexicon)
    )


def is_common(word: str, lexicon: Lexicon) -> bool:
    """Whether the dictionary has the word, and not as a name alone."""
    return lexicon[word].known and not lexicon[word].proper


def find_names(text: str, lexicon: Lexicon, known: frozenset[str]) -> list[tuple[int, int]]:
    """Where the names of a sentence stand: each one word, or several with a space between."""
    if not lexicon.usable:
        return []
    headline = is_headline(text)
    weighed = [
        (word, 0 if headline and word.text.isupper() else weigh_word(word, text, lexicon, known))
        for word in split_words(text)
    ]
    return [
        (group[0][0].start, group[-1][0].end)
        for group in group_neighbors(weighed, text)
        if sum(heavy for _word, heavy in group) >= SURE
    ]


def weigh_word(word: SentenceWord, text: str, lexicon: Lexicon, known: frozenset[str]) -> int:
    """How much speaks for a name."""
    entry = lexicon[word.text]
    if not word.capitalized or (word.start and text[word.start - 1] in "#@/._"):
        return 0
    if word.text in known or not (entry.known or lexicon[word.text.lower()].known):
        return SURE
    return SURE // 2 if entry.proper and entry.personal else 0


def group_neighbors(weighed: Sequence[tuple[SentenceWord, int]], text: str) -> Iterator[list[tuple[SentenceWord, int]]]:
    """The words that weigh something, those with one space between together."""
    group: list[tuple[SentenceWord, int]] = []
    for word, heavy in weighed:
        if group and (not heavy or text[group[-1][0].end : word.start] != " "):
            yield group
            group = []
        if heavy:
            group.append((word, heavy))
    if group:
        yield group
