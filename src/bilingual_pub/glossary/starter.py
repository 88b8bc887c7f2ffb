"""Our own glossary of civic words, English and Spanish as they are used in the United States."""

from collections import Counter
from dataclasses import replace
from functools import cache
from importlib.resources import files

from bilingual_pub.glossary.table import read_csv
from bilingual_pub.glossary.term import Glossary, swap_glossary

FIRST, SECOND = "en", "es"
FILE = "en-es.csv"


@cache
def load_starter_glossary(source_lang: str, target_lang: str) -> Glossary | None:
    """The glossary that comes with the program for a pair of languages; None where there is none.

    Regions are left out: `es-MX` gets the glossary of `es`.
    """
    pair = source_lang.split("-", 1)[0].lower(), target_lang.split("-", 1)[0].lower()
    if sorted(pair) != [FIRST, SECOND]:
        return None
    data = files("bilingual_pub.glossary").joinpath("starter", FILE).read_bytes()
    glossary = read_csv(data, FILE, FIRST, SECOND)
    return glossary if pair == (FIRST, SECOND) else swap_glossary(keep_unambiguous(glossary))


def keep_unambiguous(glossary: Glossary) -> Glossary:
    """The terms whose translation is that of no other: only these are safe the other way around.

    `Atención médica` may be health care or medical care, and nobody has asked for either.
    """
    sources = Counter(term.target.casefold() for term in glossary.terms)
    alone = (term for term in glossary.terms if sources[term.target.casefold()] == 1)
    return replace(glossary, terms=tuple(alone))
