"""Whether a name stands in a translation, in any form that it may have there.

It may be without accents, by another name that the CLDR knows (London, Londres), or much alike
(Tunisia, tunecino). A person's must stand letter by letter.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from bilingual_pub.checks.facts.capitals import Name
from bilingual_pub.checks.facts.exonyms import exonyms
from bilingual_pub.checks.facts.lettering import folded

ALIKE, ALIKE_SHARE = 4, 2 / 3
"""Letters at the start of two words, and their share of the shorter, that make them relatives."""

RESPELLED = (
    ("gui", "gi"), ("gue", "ge"), ("ph", "f"), ("th", "t"), ("sh", "s"), ("ch", "k"),
    ("kh", "j"), ("ck", "k"), ("qu", "k"), ("c", "k"), ("y", "i"), ("w", "u"), ("z", "s"),
    ("x", "j"), ("v", "b"), ("rh", "r"),
)  # fmt: skip
"""Letters that languages use for one another, where they write one name in two ways."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a translation: folded, respelled, and by their first letters."""

    folded: frozenset[str]
    respelled: frozenset[str]
    by_start: dict[str, list[str]]

    @classmethod
    def of(cls, text: str) -> "Words":
        """The words of a text."""
        words = frozenset(re.findall(r"[^\W\d_]+", folded(text)))
        starts: dict[str, list[str]] = defaultdict(list)
        for word in words:
            starts[respelled(word)[:ALIKE]].append(word)
        return cls(words, frozenset(map(respelled, words)), starts)


@lru_cache(maxsize=20_000)
def respelled(word: str) -> str:
    """A folded word as any language might write it.

    >>> respelled("sobyanin"), respelled("philippines")
    ('sobianin', 'filipines')
    """
    for letters, instead in RESPELLED:
        word = word.replace(letters, instead)
    return re.sub(r"([b-df-hj-np-tv-z])\1", r"\1", word)


def stands(name: Name, words: Words, langs: tuple[str, str]) -> bool:
    """Whether a name stands in a translation, in any form that it may have there."""
    parts = re.findall(r"\w+", name.key)
    return all(part_stands(part, name.person, words, langs) for part in parts)


def part_stands(part: str, person: bool, words: Words, langs: tuple[str, str]) -> bool:  # noqa: FBT001
    """Whether a part of a name stands in a translation."""
    if part in words.folded or respelled(part) in words.respelled:
        return True
    others = exonyms(*langs).get(part, frozenset())
    if others & words.folded:
        return True
    if person:
        return False
    return any(relative(form, words) for form in (part, *others))


def relative(word: str, words: Words) -> bool:
    """Whether a word much like this one is there, other than by a slip of one letter."""
    near = words.by_start.get(respelled(word)[:ALIKE], ())
    return any(alike(respelled(word), respelled(w)) and not slip(word, w) for w in near)


def alike(one: str, other: str) -> bool:
    """Whether two words start with the same letters, most of the shorter one.

    >>> alike("italia", "italiano"), alike("portugal", "portador")
    (True, False)
    """
    same = same_start(one, other)
    return same >= max(ALIKE, ALIKE_SHARE * min(len(one), len(other)))


def same_start(one: str, other: str) -> int:
    """How many letters two words have in common before they part."""
    return sum(
        1
        for _ in takewhile(lambda letters: letters[0] == letters[1], zip(one, other, strict=False))
    )


def slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter within, so that they are no relatives but mistaken.

    >>> slip("gilead", "gileod"), slip("ghana", "gahna"), slip("tunisia", "tunisi")
    (True, True, False)
    """
    same = same_start(one, other)
    rest, other_rest = one[same:], other[same:]
    if min(len(rest), len(other_rest)) < 1 or len(max(rest, other_rest, key=len)) == 1:
        return False
    return (
        rest[1:] == other_rest[1:]
        or rest[1:] == other_rest
        or rest == other_rest[1:]
        or (rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:])
    )
