"""What a reviewer is told of names: each that stands in only one of a text and its translation."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from bilingual_pub.model import Flag
from bilingual_pub.protect import SpanKind
from bilingual_pub.qa.facts.exonyms import load_demonyms, load_exonyms, load_places
from bilingual_pub.qa.facts.name_match import (
    CAPITALIZED,
    TranslationWords,
    has_name,
    is_slip,
    respell_word,
)
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
