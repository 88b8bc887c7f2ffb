"""Titles before a person's name, which Apertium translates badly and without gender."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bilingual_pub.engines.apertium.lexicon import Lexicon
from bilingual_pub.engines.apertium.names import INSTITUTIONS, SentenceWord, split_words

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
}
"""A title, and how the other language says it of a man and of a woman, article included."""

ARTICLE = r"(?:[Tt]he )?"
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
            if word.text.lower() in INSTITUTIONS:
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
    titles = sorted(TITLES[pair], key=len, reverse=True)
    return re.compile(
        rf"(?<!\w){ARTICLE}(?P<title>{'|'.join(map(re.escape, titles))}) (?=[^\W\d_a-z])"
    )


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
