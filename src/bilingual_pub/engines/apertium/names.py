"""Which words of a document are names of people and places, told with the dictionary and by titles.

A capitalized word that the dictionary does not know is a name. So is a common word that follows a
first name somewhere in the document, in all of it: “Donald Trump … the Trump administration”; and
so is what follows a title, which is written as the other language writes it: “Dr. Lee”.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from bilingual_pub.engines.apertium.install import Lexicon
from bilingual_pub.text import compile_word, is_title_case, load_words_after_names

WORD = compile_word("’'.&-")

POSSESSIVE = re.compile(r"[’']s$")

INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?")

HEADLINE_SHARE, HEADLINE_WORDS = 0.7, 3
"""Where more than this share of at least so many long words is capitalized, capitals say nothing
about names: a headline."""

ALL_BUT_NONE = 0.999
SENTENCE_END = (".", "?", "!")

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
def is_headline(text: str, *, names_only: bool = False) -> bool:
    """Whether a text is written In Title Case or IN CAPITALS.

    Where the language writes `names_only` with capitals, a line with many is one about many names,
    unless every long word has one and no sentence ends.

    >>> is_headline("City Council Backs the Mayor"), is_headline("Mayor Roth said so once")
    (True, False)
    >>> is_headline("Luz Torres y Ángel Campos viven en Las Cruces", names_only=True)
    False
    """
    words = [word.text for word in split_words(text)]
    if names_only and not text.isupper():
        whole = is_title_case(words, share=ALL_BUT_NONE, fewest=HEADLINE_WORDS)
        return whole and not text.rstrip().endswith(SENTENCE_END)
    return is_title_case(words, share=HEADLINE_SHARE, fewest=HEADLINE_WORDS)


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
        if not is_headline(text, names_only=lexicon.names_only)
        for before, after in pairwise(split_words(text))
        if text[before.end : after.start] == " "
        and after.capitalized
        and before.capitalized
        and lexicon[before.text].first_name
        and after.text.lower() not in load_words_after_names()
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
    headline = is_headline(text, names_only=lexicon.names_only)
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
    titled = text[word.end : word.end + 2].strip().isupper()
    first = not (titled or any(map(str.isalnum, text[: word.start])))
    if word.text.lower() in lexicon.ours and (first or word.text.isupper()):
        return 0
    if word.text in known or not (entry.known or lexicon[word.text.lower()].known):
        return SURE
    return SURE // 2 if entry.proper and entry.personal else 0


def group_neighbors(
    weighed: Sequence[tuple[SentenceWord, int]], text: str
) -> Iterator[list[tuple[SentenceWord, int]]]:
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


TITLES = {
    ("en", "es"): {
        "Vice Mayor": ("el vicealcalde", "la vicealcaldesa"),
        "Mayor": ("el alcalde", "la alcaldesa"),
        "Vice President": ("el vicepresidente", "la vicepresidenta"),
        "President": ("el presidente", "la presidenta"),
        "Prime Minister": ("el primer ministro", "la primera ministra"),
        "Minister": ("el ministro", "la ministra"),
        "Senator": ("el senador", "la senadora"),
        "Sen.": ("el senador", "la senadora"),
        "Governor": ("el gobernador", "la gobernadora"),
        "Gov.": ("el gobernador", "la gobernadora"),
        "Congressman": ("el congresista", "el congresista"),
        "Congresswoman": ("la congresista", "la congresista"),
        "Representative": ("el representante", "la representante"),
        "Rep.": ("el representante", "la representante"),
        "Council Member": ("el concejal", "la concejala"),
        "Councilmember": ("el concejal", "la concejala"),
        "Councilman": ("el concejal", "el concejal"),
        "Councilwoman": ("la concejala", "la concejala"),
        "Attorney General": ("el fiscal general", "la fiscal general"),
        "Secretary of State": ("el secretario de Estado", "la secretaria de Estado"),
        "Police Chief": ("el jefe de policía", "la jefa de policía"),
        "Sheriff": ("el sheriff", "la sheriff"),
        "Judge": ("el juez", "la jueza"),
        "Justice": ("el magistrado", "la magistrada"),
        "Professor": ("el profesor", "la profesora"),
        "Prof.": ("el profesor", "la profesora"),
        "Dr.": ("el Dr.", "la Dra."),
        "Mr.": ("el Sr.", "el Sr."),
        "Mrs.": ("la Sra.", "la Sra."),
        "Ms.": ("la Sra.", "la Sra."),
        "Pope": ("el papa", "el papa"),
        "King": ("el rey", "el rey"),
        "Queen": ("la reina", "la reina"),
    },
    ("es", "en"): {
        "señor": ("Mr.", "Mr."),
        "Sr.": ("Mr.", "Mr."),
        "señora": ("Ms.", "Ms."),
        "Sra.": ("Ms.", "Ms."),
        "Dr.": ("Dr.", "Dr."),
        "Dra.": ("Dr.", "Dr."),
    },
}
"""A title, and how the other language says it of a man and of a woman, article included."""

ARTICLES = {"en": "[Tt]he ", "es": "(?:[Ee]l|[Ll]a) "}
"""What may stand before a title, by the language."""

LONGEST_NAME = 3
"""Words of a person's name, at most: Ana María Ruiz."""

FAR = 100
"""Characters in which a name is looked for."""

NOT_AFTER = re.compile(
    r"(?:U\.S\.|\b(?:former|then|late|acting|deputy|new|current|first|a|an|every|assistant)|-) ?$",
    re.IGNORECASE,
)
"""After these words the title is part of a longer phrase, which Apertium builds better itself."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title before a name: where it starts, where the name starts, and its translation."""

    start: int
    name_start: int
    written: str


def find_names_after_titles(text: str, pair: tuple[str, str]) -> Iterator[list[SentenceWord]]:
    """The capitalized words after each title of a sentence: whatever they mean, they are a name."""
    for match in compile_titles(pair).finditer(text) if pair in TITLES else ():
        name: list[SentenceWord] = []
        end = match.end()
        for word in split_words(text, end, end + FAR)[:LONGEST_NAME]:
            if text[end : word.start].strip(" ") or not word.capitalized:
                break
            if word.text.lower() in load_words_after_names():
                break
            name.append(word)
            end = word.end
        if name:
            yield name


def find_titles(text: str, pair: tuple[str, str], women: frozenset[str]) -> Iterator[Title]:
    """The titles of a sentence; `women` are the first and last names of women in the document."""
    table = TITLES.get(pair, {})
    for match in compile_titles(pair).finditer(text) if table else ():
        if NOT_AFTER.search(text[max(match.start() - 12, 0) : match.start()]):
            continue
        name = split_words(text, match.end(), match.end() + FAR)[:1]
        feminine = bool(name) and name[0].text in women
        written = table[match["title"]][feminine]
        if match.start() == 0:
            written = written[:1].upper() + written[1:]
        yield Title(match.start(), match.end(), written)


@cache
def compile_titles(pair: tuple[str, str]) -> re.Pattern[str]:
    """Any title of a pair before a capital, the longest first."""
    titles = "|".join(map(re.escape, sorted(TITLES[pair], key=len, reverse=True)))
    article = ARTICLES[pair[0]]
    return re.compile(rf"(?<!\w)(?:{article})?(?P<title>{titles}) (?=[^\W\d_a-z])")


def find_women(texts: list[str], lexicon: Lexicon) -> frozenset[str]:
    """The names of women in a document: first names, and the last names beside them."""
    found = set()
    for text in texts:
        words = split_words(text)
        for position, word in enumerate(words):
            if word.capitalized and lexicon[word.text].feminine:
                found.add(word.text)
                found |= {
                    after.text for after in words[position + 1 : position + 2] if after.capitalized
                }
    return frozenset(found)
