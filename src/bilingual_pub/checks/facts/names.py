"""What a reviewer is told of names: each that stands in only one of a text and its translation."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from bilingual_pub.checks.facts.capitals import Name, names_in
from bilingual_pub.checks.facts.exonyms import demonyms, exonyms, places
from bilingual_pub.checks.facts.lettering import folded
from bilingual_pub.checks.facts.standing import CAPITALIZED, Words, respelled, slip, stands
from bilingual_pub.model import Flag
from bilingual_pub.protect import SpanKind

LONG = 5
"""Letters of a word that may be told by all but one."""


def differing_names(
    source: str, target: str, langs: tuple[str, str], known: Collection[str] = ()
) -> Iterator[Flag]:
    """A flag for each name that one text has and the other has not; languages without a region.

    >>> list(differing_names("We met Ana Ruiz.", "Nos reunimos con Ana Díaz.", ("en", "es")))
    [Flag(check='name', source='Ruiz', target='Díaz')]
    """
    yield from known_names(source, target, known)
    told = {word for name in known for word in name.split()}
    here, there = Words.of(source), Words.of(target)
    missing = [
        name
        for name in names_in(source, langs[0])
        if name.text not in told and not stands(name, here, there, langs)
    ]
    names, back = list(names_in(target, langs[1])), (langs[1], langs[0])
    slips = list(misspelled(source, names, langs, {name.text for name in missing}))
    strange = [name for name in names if not stands(name, there, here, back)]
    strangers = (target[group[0].start : group[-1].end] for group in in_a_row(strange, target))
    for group in in_a_row(missing, source):
        text = source[group[0].start : group[-1].end]
        yield Flag(SpanKind.NAME.value, text, next(strangers, ""))
    explained = told | {flag.target for flag in slips}
    for stranger in strangers:
        if explained.isdisjoint(stranger.split()):
            yield Flag(SpanKind.NAME.value, "", stranger)
    yield from slips


def misspelled(
    source: str, names: Iterable[Name], langs: tuple[str, str], missing: Collection[str]
) -> Iterator[Flag]:
    """A flag for each word with a capital that the translation's names have but for one letter.

    The word may be a common one (Foundation), or stand rightly in another place.

    >>> one, other = "At the Foundation.", "Ella espera ante la Foundatoon."
    >>> list(misspelled(one, names_in(other, "es"), ("en", "es"), missing=()))
    [Flag(check='name', source='Foundation', target='Foundatoon')]
    """
    words = sorted(set(CAPITALIZED.findall(source)))
    folded_words = set(map(folded, words))
    there = defaultdict(list)
    for word in words:
        there[folded(word)[0], len(folded(word))].append(word)
    for name in names:
        if name.key in folded_words or name.key in places(langs[1]) or len(name.text) < LONG:
            continue
        for length in range(len(name.key) - 1, len(name.key) + 2):
            for word in there[name.key[0], length]:
                if word not in missing and is_misspelled(word, name.key, langs):
                    yield Flag(SpanKind.NAME.value, word, name.text)


def is_misspelled(word: str, other: str, langs: tuple[str, str]) -> bool:
    """Whether a word was meant where the other stands, and is not written so in its language."""
    word = folded(word)
    others = exonyms(*langs).get(word, ()), demonyms(*langs).get(word, ())
    return (
        slip(word, other)
        and respelled(word) != respelled(other)
        and not any(other in some for some in others)
    )


def known_names(source: str, target: str, known: Collection[str]) -> Iterator[Flag]:
    """A flag for each name from elsewhere that stands on one side alone."""
    one, other = f" {spaced(source)} ", f" {spaced(target)} "
    for name in known:
        here, there = f" {spaced(name)} " in one, f" {spaced(name)} " in other
        if here != there:
            yield Flag(SpanKind.NAME.value, name if here else "", name if there else "")


def spaced(text: str) -> str:
    """The words of a text, folded, with a space between two."""
    return " ".join(re.findall(r"\w+", folded(text)))


def in_a_row(names: Sequence[Name], text: str) -> Iterator[list[Name]]:
    """The names that stand together, one space between two."""
    group: list[Name] = []
    for name in names:
        if group and text[group[-1].end : name.start] != " ":
            yield group
            group = []
        group.append(name)
    if group:
        yield group
