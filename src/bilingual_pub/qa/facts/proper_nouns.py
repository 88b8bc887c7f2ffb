"""Which words of a text are names of people, places and firms that stay as they are.

A word with a capital within a sentence is a name, unless it is a common word that is translated in
a name. At the start of a sentence or in a headline only a known name is one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from bilingual_pub.lang import get_pack, list_packs
from bilingual_pub.protect import load_date_names
from bilingual_pub.qa.facts.exonyms import load_places
from bilingual_pub.qa.facts.words import (
    fold_word,
    load_common_words,
    load_first_names,
    load_institution_words,
    load_kept_names,
    load_titles,
)
from bilingual_pub.text import compile_word, is_title_case, list_long_words

WORD = compile_word("'’-")
"""A word; a period ends it even where the space behind is forgotten."""

SHORTEST_NAME = 3
"""Letters of a word that is taken for a name."""

HEADLINE_SHARE, HEADLINE_WORDS = 0.6, 2
"""Where more than this share of at least so many long words has a capital, it says nothing."""

OPENING = re.compile(r"(?:^|^\W?\w\)|[.!?:;…¿¡«“\"(\[•|\n/\]–—-]|[.!?]['’”»\")])\s*[«“\"'‘(\[¿¡]*$")

ENDING = re.compile(r"['’]s?$|(?:-[^\W\dA-Z_]+)+")
"""What may hang on a name, if it ends the word."""

NAME = re.compile(
    r"(?:[DLO]['’]|Mc|Mac|De|La|Le|Van|Di)?[^\W\d_][^\W\dA-Z_]+(?:[-’'][^\W\d_][^\W\dA-Z_]*)*"
)

PARTS = re.compile(r"\w{2,}")

BETWEEN = re.compile(r",? (?:(?:\w+|&) )*")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the packs of all languages know of words around names: names travel with theirs."""

    joining: frozenset[str]
    saints: frozenset[str]
    peoples: re.Pattern[str]
    abstract: re.Pattern[str]
    institutional: re.Pattern[str]


@cache
def load_surroundings() -> Surroundings:
    """The words of all packs, gathered."""
    known = [pack.names for pack in list_packs()]
    return Surroundings(
        frozenset(word for words in known for word in words.joining),
        frozenset(word for words in known for word in words.saints),
        compile_endings(ending for words in known for ending in words.peoples),
        compile_endings(ending for words in known for ending in words.abstract),
        compile_endings(ending for words in known for ending in words.institutional),
    )


def compile_endings(endings: Iterable[str]) -> re.Pattern[str]:
    """A pattern for words that end in one of these."""
    return re.compile(rf"(?:{'|'.join(dict.fromkeys(endings)) or '(?!)'})$")


@dataclass(frozen=True, slots=True)
class ProperNoun:
    """A word of a text that is a name, without its ending; whether it is a person's."""

    text: str
    start: int
    end: int
    person: bool

    @property
    def key(self) -> str:
        """The name without accents and capitals."""
        return fold_word(self.text)


def find_names(text: str, lang: str) -> Iterator[ProperNoun]:
    """The names of a text that surely must stay."""
    tokens = list(WORD.finditer(text))
    headline = is_headline([token[0] for token in tokens], lang)
    small = {fold_word(token[0]) for token in tokens if token[0].islower()}
    whole = find_kept_names(text)
    for place, token in enumerate(tokens):
        bare = strip_ending(token[0])
        if not is_capitalized(bare) or len(bare) < SHORTEST_NAME or fold_word(bare) in small:
            continue
        person = is_person(tokens, place, text, lang)
        opening = bool(OPENING.search(text, max(token.start() - 5, 0), token.start()))
        known = person or token.start() in whole or is_known(tokens, place, bare, lang)
        if known or not (headline or opening or is_translated(tokens, place, text, lang)):
            yield ProperNoun(bare, token.start(), token.start() + len(bare), person)


def is_capitalized(word: str) -> bool:
    """Whether a word is written as names are: Ruiz, O’Hara, McDonald, Pérez-Gil; not CoVs."""
    return bool(NAME.fullmatch(word)) and all(part[0].isupper() for part in PARTS.findall(word))


def strip_ending(word: str) -> str:
    """A name without what hangs on it: London's, London-based.

    >>> strip_ending("Pfizer’s"), strip_ending("Tucson-based"), strip_ending("Pérez-Gil")
    ('Pfizer', 'Tucson', 'Pérez-Gil')
    """
    endings = (match.start() for match in ENDING.finditer(word) if match.end() == len(word))
    return word[: next(endings, None)]


def is_headline(words: Sequence[str], lang: str) -> bool:
    """Whether words are written In Title Case or IN CAPITALS; not if they are a list of names."""
    if not is_title_case(words, share=HEADLINE_SHARE, fewest=HEADLINE_WORDS):
        return False
    long, capitals = list_long_words(words)
    common_capitals = sum(is_common(word, lang) for word in capitals)
    return common_capitals >= len(long) - len(capitals)


@cache
def compile_kept_names() -> re.Pattern[str]:
    """A pattern for the names of several words that stay though they are words."""
    several = [name for name in load_kept_names() if " " in name]
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, several))})(?!\w)")


def find_kept_names(text: str) -> frozenset[int]:
    """Where the words stand in a text that are part of a name of common words: Red Hat."""
    return frozenset(
        match.start() + word.start()
        for match in compile_kept_names().finditer(text)
        for word in WORD.finditer(match[0])
    )


def is_known(tokens: Sequence[re.Match[str]], place: int, bare: str, lang: str) -> bool:
    """Whether a word is a place or a first name wherever it stands."""
    word = fold_word(bare)
    if word in load_places(lang):
        return True
    return word in load_first_names() and not is_common(bare, lang) and not is_saint(tokens, place)


def is_saint(tokens: Sequence[re.Match[str]], place: int) -> bool:
    """Whether a first name stands behind Saint or King."""
    here, before = (fold_word(tokens[near][0]) for near in (place, max(place - 1, 0)))
    return here in load_first_names() and before in load_surroundings().saints


def is_translated(tokens: Sequence[re.Match[str]], place: int, text: str, lang: str) -> bool:
    """Whether a word within a sentence is translated, by itself or in an institution's name."""
    bare = strip_ending(tokens[place][0])
    if bare in load_kept_names():
        return False
    if is_common(bare, lang) or is_saint(tokens, place):
        return True
    return is_institutional(bare) and is_in_institution(tokens, place, text, lang)


def is_in_institution(tokens: Sequence[re.Match[str]], place: int, text: str, lang: str) -> bool:
    """Whether a common word with a capital stands beside a word: Grant Street, Champions League."""
    return any(
        word.isupper() or (word[0].isupper() and is_common(word, lang))
        for word in list_neighbors(tokens, place, text)
    )


def list_neighbors(tokens: Sequence[re.Match[str]], place: int, text: str) -> Iterator[str]:
    """The words before and behind a word, without what joins them to it."""
    for step in (-1, 1):
        near = place + step
        while 0 <= near < len(tokens) and tokens[near][0].lower() in load_surroundings().joining:
            near += step
        if not 0 <= near < len(tokens):
            continue
        one, other = sorted((place, near))
        if BETWEEN.fullmatch(text, tokens[one].end(), tokens[other].start()):
            yield tokens[near][0]


def is_person(tokens: Sequence[re.Match[str]], place: int, text: str, lang: str) -> bool:
    """Whether a word is part of a person's name: behind a title, or a first name, or is one."""
    word = fold_word(tokens[place][0])
    if is_saint(tokens, place):
        return False
    if word in load_first_names():
        if place + 1 == len(tokens) or not follows_directly(tokens, place + 1, text):
            return False
        return word not in load_common_words(lang) or not is_common(tokens[place + 1][0], lang)
    if (
        not place
        or word in load_institution_words(lang)
        or not follows_directly(tokens, place, text, dot=True)
    ):
        return False
    before = fold_word(tokens[place - 1][0])
    if before in load_titles():
        return True
    return (
        before in load_first_names()
        and follows_directly(tokens, place, text)
        and is_capitalized(tokens[place - 1][0])
    )


def follows_directly(
    tokens: Sequence[re.Match[str]], place: int, text: str, *, dot: bool = False
) -> bool:
    """Whether a capitalized word stands right behind the one before it."""
    between = text[tokens[place - 1].end() : tokens[place].start()]
    return is_capitalized(tokens[place][0]) and (between == " " or (dot and between == ". "))


@lru_cache(maxsize=20_000)
def is_common(word: str, lang: str) -> bool:
    """Whether a word with a capital is no name that stays: Health, Tuesday, Turkish.

    >>> is_common("Taxes", "en"), is_common("Novavax", "en")
    (True, False)
    """
    if "-" in word:
        return all(is_common(part, lang) for part in word.split("-") if part)
    small = fold_word(word)
    names = load_date_names(lang)
    if small in load_titles() or word in names.months or word in names.weekdays:
        return True
    if is_in_list(small, lang):
        return True
    endings = load_surroundings().peoples, load_surroundings().abstract
    return small not in load_first_names() and any(ending.search(small) for ending in endings)


def is_institutional(word: str) -> bool:
    """Whether a word may be a common one if it stands in the name of an institution."""
    return bool(load_surroundings().institutional.search(fold_word(word)))


def is_in_list(word: str, lang: str) -> bool:
    """Whether a folded word or what it is a form of stands in the list of a language."""
    words = load_common_words(lang)
    if word in words:
        return True
    return any(
        word.endswith(ending) and word[: len(word) - len(ending)] + instead in words
        for ending, instead in get_pack(lang).word_endings
    )
