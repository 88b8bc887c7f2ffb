"""What a reviewer is told of names: each that stands in only one of a text and its translation."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from bilingual_pub.model import Flag
from bilingual_pub.protect import SpanKind
from bilingual_pub.qa.facts.exonyms import load_demonyms, load_exonyms, load_places
from bilingual_pub.qa.facts.proper_nouns import ProperNoun, find_names
from bilingual_pub.qa.facts.words import fold_word

LONG = 5
"""Letters of a word that may be told by all but one."""


def compare_names(
    source: str, target: str, langs: tuple[str, str], known: Collection[str] = ()
) -> Iterator[Flag]:
    """A flag for each name that one text has and the other has not; languages without a region.

    >>> list(compare_names("We met Ana Ruiz.", "Nos reunimos con Ana Díaz.", ("en", "es")))
    [Flag(check='name', source='Ruiz', target='Díaz')]
    """
    yield from flag_known_names(source, target, known)
    told = {word for name in known for word in name.split()}
    here, there = TranslationWords.of(source), TranslationWords.of(target)
    missing = [
        name
        for name in find_names(source, langs[0])
        if name.text not in told and not has_name(name, here, there, langs)
    ]
    names, back = list(find_names(target, langs[1])), (langs[1], langs[0])
    slips = list(flag_misspelled(source, names, langs, {name.text for name in missing}))
    strange = [name for name in names if not has_name(name, there, here, back)]
    strangers = (target[group[0].start : group[-1].end] for group in group_names(strange, target))
    for group in group_names(missing, source):
        text = source[group[0].start : group[-1].end]
        yield Flag(SpanKind.NAME.value, text, next(strangers, ""))
    explained = told | {flag.target for flag in slips}
    for stranger in strangers:
        if explained.isdisjoint(stranger.split()):
            yield Flag(SpanKind.NAME.value, "", stranger)
    yield from slips


def flag_misspelled(
    source: str, names: Iterable[ProperNoun], langs: tuple[str, str], missing: Collection[str]
) -> Iterator[Flag]:
    """A flag for each word with a capital that the translation's names have but for one letter.

    The word may be a common one (Foundation), or stand rightly in another place.

    >>> one, other = "At the Foundation.", "Ella espera ante la Foundatoon."
    >>> list(flag_misspelled(one, find_names(other, "es"), ("en", "es"), missing=()))
    [Flag(check='name', source='Foundation', target='Foundatoon')]
    """
    words = sorted(set(CAPITALIZED.findall(source)))
    folded_words = set(map(fold_word, words))
    there = defaultdict(list)
    for word in words:
        there[fold_word(word)[0], len(fold_word(word))].append(word)
    for name in names:
        if name.key in folded_words or name.key in load_places(langs[1]) or len(name.text) < LONG:
            continue
        for length in range(len(name.key) - 1, len(name.key) + 2):
            for word in there[name.key[0], length]:
                if word not in missing and is_misspelled(word, name.key, langs):
                    yield Flag(SpanKind.NAME.value, word, name.text)


def is_misspelled(word: str, other: str, langs: tuple[str, str]) -> bool:
    """Whether a word was meant where the other stands, and is not written so in its language."""
    word = fold_word(word)
    others = load_exonyms(*langs).get(word, ()), load_demonyms(*langs).get(word, ())
    return (
        is_slip(word, other)
        and respell_word(word) != respell_word(other)
        and not any(other in some for some in others)
    )


def flag_known_names(source: str, target: str, known: Collection[str]) -> Iterator[Flag]:
    """A flag for each name from elsewhere that stands on one side alone."""
    one, other = f" {join_words(source)} ", f" {join_words(target)} "
    for name in known:
        here, there = f" {join_words(name)} " in one, f" {join_words(name)} " in other
        if here != there:
            yield Flag(SpanKind.NAME.value, name if here else "", name if there else "")


def join_words(text: str) -> str:
    """The words of a text, folded, with a space between two."""
    return " ".join(re.findall(r"\w+", fold_word(text)))


def group_names(names: Sequence[ProperNoun], text: str) -> Iterator[list[ProperNoun]]:
    """The names that stand together, one space between two."""
    group: list[ProperNoun] = []
    for name in names:
        if group and text[group[-1].end : name.start] != " ":
            yield group
            group = []
        group.append(name)
    if group:
        yield group


VOWELS = frozenset("aeiou")


NONE: frozenset[str] = frozenset()


ALIKE, ALIKE_SHARE = 4, 2 / 3
"""Letters at the start of two words, and their share of the shorter, that make them relatives."""


CAPITALIZED = re.compile(r"(?<![^\W\d_])[^\W\d_a-z][^\W\d_]+")


PEOPLE = re.compile(
    r"(?:an[oa]?|ens[ei]|es[ae]?|en[oa]|ist[ae]?|ism[eo]?|ic[oa]?|in[oa]|ish|i)s?(?:es)?$"
)
"""How the words end that say whose something is: darwiniano, londinense."""


RESPELLED = (
    ("gui", "gi"), ("gue", "ge"), ("ph", "f"), ("th", "t"), ("sh", "s"), ("ch", "k"),
    ("kh", "j"), ("ck", "k"), ("qu", "k"), ("c", "k"), ("y", "i"), ("w", "u"), ("z", "s"),
    ("x", "j"), ("v", "b"), ("rh", "r"),
)  # fmt: skip
"""Letters that languages use for one another, where they write one name in two ways."""


LETTERS = re.compile(r"[^\W\d_]+")
"""A word of a folded text or name: a figure in it, as that of ¼, is no part of it."""


@dataclass(frozen=True, slots=True)
class TranslationWords:
    """The words of a translation: folded, respelled, and by their first letters."""

    folded: frozenset[str]
    capitals: frozenset[str]
    respelled: frozenset[str]
    by_start: dict[str, list[str]]

    @classmethod
    def of(cls, text: str) -> "TranslationWords":
        """The words of a text."""
        words = frozenset(LETTERS.findall(fold_word(text)))
        starts: dict[str, list[str]] = defaultdict(list)
        for word in words:
            starts[respell_word(word)[:ALIKE]].append(word)
        capitals = frozenset(map(fold_word, CAPITALIZED.findall(text)))
        return cls(words, capitals, frozenset(map(respell_word, words)), starts)


@lru_cache(maxsize=20_000)
def respell_word(word: str) -> str:
    """A folded word as any language might write it.

    >>> respell_word("sobyanin"), respell_word("philippines")
    ('sobianin', 'filipines')
    """
    for letters, instead in RESPELLED:
        word = word.replace(letters, instead)
    return re.sub(r"([b-df-hj-np-tv-z])\1", r"\1", word)


def has_name(
    name: ProperNoun, here: TranslationWords, there: TranslationWords, langs: tuple[str, str]
) -> bool:
    """Whether a name of a text stands in its translation, in any form that it may have there."""
    for part in LETTERS.findall(name.key):
        if part in there.folded or respell_word(part) in there.respelled:
            continue
        if load_exonyms(*langs).get(part, NONE) & there.folded:
            continue
        if name.person or not has_relative(part, here, there, langs):
            return False
    return True


def has_relative(
    part: str, here: TranslationWords, there: TranslationWords, langs: tuple[str, str]
) -> bool:
    """Whether a word much like a name stands in the translation, and is the name's.

    It is not if the text has a relative of its own: in India, the Indian government.
    """
    if any(not is_form(part, word) for word in find_relatives(part, here)):
        return False
    forms = {part} | load_exonyms(*langs).get(part, NONE) | load_demonyms(*langs).get(part, NONE)
    if load_demonyms(*langs).get(part, NONE) & there.folded:
        return True
    near = {word for form in forms for word in find_relatives(form, there)}
    return any(
        not any(is_slip(form, word) for form in forms)
        and (part in load_places(langs[0]) or word in there.capitals or PEOPLE.search(word))
        for word in near
    )


def find_relatives(word: str, words: TranslationWords) -> Iterator[str]:
    """The words that are much like this one."""
    near = words.by_start.get(respell_word(word)[:ALIKE], ())
    return (other for other in near if starts_alike(respell_word(word), respell_word(other)))


def is_form(one: str, other: str) -> bool:
    """Whether two words are the same but for a plural or possessive."""
    return one.removesuffix("s") == other.removesuffix("s")


def starts_alike(one: str, other: str) -> bool:
    """Whether two words start with the same letters, most of the shorter one.

    >>> starts_alike("italia", "italiano"), starts_alike("portugal", "portador")
    (True, False)
    """
    same = count_same_start(one, other)
    return same >= max(ALIKE, ALIKE_SHARE * min(len(one), len(other)))


def count_same_start(one: str, other: str) -> int:
    """How many letters two words have in common before they part."""
    return sum(
        1
        for _ in takewhile(lambda letters: letters[0] == letters[1], zip(one, other, strict=False))
    )


def is_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter within, so that they are no relatives but mistaken.

    >>> is_slip("gilead", "gileod"), is_slip("ghana", "gahna"), is_slip("argentina", "argentine")
    (True, True, False)
    """
    same = count_same_start(one, other)
    rest, other_rest = one[same:], other[same:]
    if min(len(rest), len(other_rest)) < 1:
        return False
    if len(max(rest, other_rest, key=len)) == 1:
        return not VOWELS.issuperset(rest + other_rest)
    return (
        rest[1:] == other_rest[1:]
        or rest[1:] == other_rest
        or rest == other_rest[1:]
        or (rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:])
    )
