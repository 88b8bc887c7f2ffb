"""Names of people, places and firms that stay as they are, and whether they do.

A word with a capital within a sentence is a name, unless it is a common word (Health, Court) that
is translated in a name. It must stand in the translation, with or without accents, by another name
that the CLDR knows (London, Londres), or much alike (Tunisia, tunecino). A person's must stand
letter by letter.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from bilingual_pub.checks.facts.exonyms import exonyms
from bilingual_pub.checks.facts.lettering import WORD, folded
from bilingual_pub.checks.facts.name_words import COMMON, FIRST_NAMES, TITLES
from bilingual_pub.model import Flag
from bilingual_pub.protect import SpanKind
from bilingual_pub.protect.dates import names_of

SHORTEST = 3
"""Letters of a word that is taken for a name."""

ALIKE, ALIKE_SHARE = 4, 2 / 3
"""Letters at the start of two words, and their share of the shorter, that make them relatives."""

HEADLINE_SHARE, HEADLINE_WORDS = 0.6, 2
"""Where more than this share of at least so many words has a capital, capitals say nothing."""

OPENING = re.compile(r"(?:^|^\W?\w\)|[.!?:;…¿¡«“\"(\[•|\n/–—-]|[.!?]['’”»\")])\s*[«“\"'‘(\[¿¡]*$")
POSSESSIVE = re.compile(r"['’]s?$")
NAME = re.compile(
    r"(?:[DLO]['’]|Mc|Mac|De|La|Le|Van|Di)?[^\W\d_][^\W\dA-Z_]+(?:[-’'][^\W\d_][^\W\dA-Z_]*)*"
)
PARTS = re.compile(r"\w{2,}")
PEOPLE = re.compile(r"(?:[a-z]{2}ish|[a-z]{2}ese|[a-z]{2}[ie]ans?)$")
"""How the names of peoples and languages end, which are translated: Australian, Turkish."""

ABSTRACT = re.compile(
    r"(?:[ts]ions?|[a-z]{4}ments?|ness|[a-z]{2}ity|ities|olog(?:y|ies)|ography|[a-z]{3}[ae]nce"
    r"|[a-z]{2}ships?|[a-z]{3}ives?|icals?|[a-z]{6}ing|ability|ational|[a-z]{3}isms?|utory|ucts"
    r"|[cs]i[oó]n|[cs]iones|[a-z]{2}dad|dades|miento|mientos|logía|grafía|istas|ivos?|ivas?|[a-z]{3}"
    r"ería|tori[oa]s?|[a-z]{4}ari[oa]s|[ií]stic[oa]s?|ógic[oa]s?|[a-z]{3}ionales|[a-z]{3}uctos)$"
)
"""How words end that are no names even with a capital: Resuscitation, Vigilancia Epidemiológica."""

JOINED = re.compile(r"(?: |, | (?:of|for|and|the|in|on|de|del|la|las|los|y|e|para|en|&)){1,3} ?")
"""What stands between the words of one institution's name."""

RESPELLED = (
    ("gui", "gi"), ("gue", "ge"), ("ph", "f"), ("th", "t"), ("sh", "s"), ("ch", "k"),
    ("kh", "j"), ("ck", "k"), ("qu", "k"), ("c", "k"), ("y", "i"), ("w", "u"), ("z", "s"),
    ("x", "j"), ("v", "b"), ("rh", "r"),
)  # fmt: skip
"""Letters that languages use for one another, where they write one name in two ways."""


@dataclass(frozen=True, slots=True)
class Name:
    """A word of a text that is a name, without its ending; whose it is.

    What stands beside a common word may be common itself: Detention Centre, Nogales Centre. It is
    sure only if the CLDR knows it as a place.
    """

    text: str
    start: int
    end: int
    person: bool
    institution: bool

    @property
    def key(self) -> str:
        """The name without accents and capitals."""
        return folded(self.text)


def differing_names(
    source: str, target: str, langs: tuple[str, str], known: Collection[str] = ()
) -> Iterator[Flag]:
    """A flag for each name of the source that the translation has not; languages without a region.

    >>> list(differing_names("We met Ana Ruiz.", "Nos reunimos con Ana Díaz.", ("en", "es")))
    [Flag(check='name', source='Ruiz', target='Díaz')]
    """
    yield from known_names(source, target, known)
    words = Words.of(target)
    places = exonyms(*langs)
    missing = [
        name
        for name in names_in(source, langs[0])
        if name.text not in known
        and (name.person or not name.institution or name.key in places)
        and not stands(name, words, langs)
    ]
    if not missing:
        return
    strangers = iter(strangers_in(source, target, langs))
    for group in in_a_row(missing, source):
        text = source[group[0].start : group[-1].end]
        yield Flag(SpanKind.NAME.value, text, next(strangers, ""))


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


def names_in(text: str, lang: str) -> Iterator[Name]:
    """The names of a text that surely must stay."""
    tokens = list(WORD.finditer(text))
    headline = is_headline([token[0] for token in tokens])
    small = {folded(token[0]) for token in tokens if token[0].islower()}
    for place, token in enumerate(tokens):
        if not capitalized(token[0]):
            continue
        bare = POSSESSIVE.sub("", token[0])
        person = is_person(tokens, place, text)
        opening = bool(OPENING.search(text, max(token.start() - 5, 0), token.start()))
        if (headline or opening) and not person:
            continue
        if (
            len(bare) >= SHORTEST
            and folded(bare) not in small
            and (person or not is_common(bare, lang))
        ):
            end = token.start() + len(bare)
            yield Name(bare, token.start(), end, person, in_institution(tokens, place, text))


def capitalized(word: str) -> bool:
    """Whether a word is written as names are: Ruiz, O’Hara, McDonald, Pérez-Gil; not CoVs."""
    return bool(NAME.fullmatch(word)) and all(part[0].isupper() for part in PARTS.findall(word))


def is_headline(words: Sequence[str]) -> bool:
    """Whether words are written In Title Case or IN CAPITALS."""
    long = [word for word in words if len(word) > SHORTEST]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) >= HEADLINE_WORDS and capitals > HEADLINE_SHARE * len(long)


def is_person(tokens: Sequence[re.Match[str]], place: int, text: str) -> bool:
    """Whether a word is part of a person's name: behind a title, or a first name, or is one."""
    token = tokens[place]
    if folded(token[0]) in FIRST_NAMES:
        return place + 1 < len(tokens) and follows(tokens, place + 1, text)
    if not place or not follows(tokens, place, text, dot=True):
        return False
    before = tokens[place - 1][0]
    if folded(before) in FIRST_NAMES:
        return folded(token[0]) not in COMMON
    return before.lower().rstrip(".") in TITLES and token[0].lower() not in COMMON


def in_institution(tokens: Sequence[re.Match[str]], place: int, text: str) -> bool:
    """Whether a common word with a capital stands beside a word: Grant Street, Champions League."""
    beside = (
        (one, other)
        for one, other in ((place - 1, place), (place, place + 1))
        if one >= 0 and other < len(tokens)
        and JOINED.fullmatch(text, tokens[one].end(), tokens[other].start())
    )  # fmt: skip
    return any(
        tokens[near][0][0].isupper() and tokens[near][0].lower() in COMMON
        for pair in beside
        for near in pair
        if near != place
    )


def follows(tokens: Sequence[re.Match[str]], place: int, text: str, *, dot: bool = False) -> bool:
    """Whether a capitalized word stands right behind the one before it."""
    between = text[tokens[place - 1].end() : tokens[place].start()]
    return capitalized(tokens[place][0]) and (between == " " or (dot and between == ". "))


def is_common(word: str, lang: str) -> bool:
    """Whether a word with a capital is no name that stays: Health, Tuesday, Turkish."""
    if "-" in word:
        return any(is_common(part, lang) for part in word.split("-") if part)
    small = word.lower()
    singular = small.removesuffix("s")
    names = names_of(lang)
    return (
        small in COMMON
        or singular in COMMON
        or small in TITLES
        or word in names.months
        or word in names.weekdays
        or bool(PEOPLE.search(small) or ABSTRACT.search(small))
    )


def strangers_in(source: str, target: str, langs: tuple[str, str]) -> list[str]:
    """The names of a translation that its source has not, in order."""
    words = Words.of(source)
    back = (langs[1], langs[0])
    strange = [name for name in names_in(target, langs[1]) if not stands(name, words, back)]
    return [target[group[0].start : group[-1].end] for group in in_a_row(strange, target)]


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
