"""Spanish words that Apertium's dictionary lacks: what they can be, and their English.

The lexicon is Wiktionary's list turned round (see `tools/lexicons/README.md`). An unknown word gets
the readings that its ending allows, for the tagger to choose among; behind the dictionary of the
pair, which has no translation for it, its translation is filled in.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bilingual_pub.engines.apertium.subjects import IT, translate_it
from bilingual_pub.engines.apertium.units import (
    Unit,
    compose_reading,
    match_case,
    parse_reading,
)
from bilingual_pub.engines.apertium.unknown import Form, Translated, add_guessed_readings

WORD = re.compile(r"[a-záéíóúüñ-]{3,}")

PERSONS = ("p1><sg", "p2><sg", "p3><sg", "p1><pl", "p3><pl")
REGULAR: Mapping[str, Mapping[str, str]] = {
    "ar": {
        "pri": "o as a amos an",
        "prs": "e es e emos en",
        "pii": "aba abas aba ábamos aban",
        "ifi": "é aste ó amos aron",
        "pis": "ara aras ara áramos aran",
        "fti": "aré arás ará aremos arán",
        "cni": "aría arías aría aríamos arían",
    },
    "er": {
        "pri": "o es e emos en",
        "prs": "a as a amos an",
        "pii": "ía ías ía íamos ían",
        "ifi": "í iste ió imos ieron",
        "pis": "iera ieras iera iéramos ieran",
        "fti": "eré erás erá eremos erán",
        "cni": "ería erías ería eríamos erían",
    },
    "ir": {
        "pri": "o es e imos en",
        "prs": "a as a amos an",
        "pii": "ía ías ía íamos ían",
        "ifi": "í iste ió imos ieron",
        "pis": "iera ieras iera iéramos ieran",
        "fti": "iré irás irá iremos irán",
        "cni": "iría irías iría iríamos irían",
    },
}
"""The endings of regular verbs (Real Academia Española, Nueva gramática, 4.13), by person."""

PARTICIPLES = {"ar": "ad", "er": "id", "ir": "id"}
GERUNDS = {"ar": "ando", "er": "iendo", "ir": "iendo"}
AGREEMENTS = {"o": "m><sg", "a": "f><sg", "os": "m><pl", "as": "f><pl"}


def list_endings() -> dict[str, list[tuple[str, str]]]:
    """For each ending of a verb what to put in its place, and the tags of the form."""
    found: dict[str, list[tuple[str, str]]] = {}

    def add(ending: str, base: str, tags: str) -> None:
        found.setdefault(ending, []).append((base, f"<vblex><{tags}>"))

    for base, tenses in REGULAR.items():
        add(base, base, "inf")
        add(GERUNDS[base], base, "ger")
        for last, agreement in AGREEMENTS.items():
            add(PARTICIPLES[base] + last, base, f"pp><{agreement}")
        for tense, endings in tenses.items():
            for ending, person in zip(endings.split(), PERSONS, strict=True):
                add(ending, base, f"{tense}><{person}")
    return found


ENDINGS = list_endings()
LONGEST_ENDING = max(map(len, ENDINGS))
RESPELLED = (("qu", "c"), ("gu", "g"), ("c", "z"))
"""How the end of a stem is spelled before e, and how in the infinitive: indiqué, indicar."""


def guess_spanish(word: str) -> Iterator[Form]:
    """What a Spanish word can be, by its ending; most are wrong, and no lexicon has them.

    >>> [form for form in guess_spanish("mitigaron") if form[0] == "mitigar"]
    [('mitigar', 'vblex', '<vblex><ifi><p3><pl>')]
    >>> [form for form in guess_spanish("proactivas") if form[0] == "proactivo"]
    [('proactivo', 'adj', '<adj><f><pl>'), ('proactivo', 'n', '<n><f><pl>')]
    """
    for base, number in strip_plural(word):
        yield base, "n", f"<n><m><{number}>"
        yield base, "adj", f"<adj><mf><{number}>"
    for last, agreement in AGREEMENTS.items():
        if word.endswith(last):
            base = word.removesuffix(last) + "o"
            yield base, "adj", f"<adj><{agreement}>"
            yield base, "n", f"<n><{agreement}>"
    yield word, "adv", "<adv>"
    for length in range(1, LONGEST_ENDING + 1):
        stem, ending = word[:-length], word[-length:]
        for base, tags in ENDINGS.get(ending, ()) if len(stem) > 1 else ():
            for own in respell(stem, ending):
                yield own + base, "vblex", tags


def respell(stem: str, ending: str) -> Iterator[str]:
    """The stems that a stem before an ending can be of."""
    yield stem
    if ending[:1] in {"e", "é"}:
        for written, base in RESPELLED:
            if stem.endswith(written):
                yield stem.removesuffix(written) + base


def strip_plural(word: str) -> Iterator[tuple[str, str]]:
    """The base forms of a word, and the number that it then has: calle-s, región, luz.

    >>> list(strip_plural("regiones"))[-1], ("luz", "pl") in list(strip_plural("luces"))
    (('región', 'pl'), True)
    """
    yield word, "sg"
    if not word.endswith("s"):
        return
    yield word[:-1], "pl"
    if not word.endswith("es"):
        return
    stem = word[:-2]
    yield stem, "pl"
    if stem.endswith("c"):
        yield stem[:-1] + "z", "pl"
    if len(stem) > 2 and stem[-2] in "aeiou" and stem[-1] in "ns":  # noqa: PLR2004 - its last syllable
        accented = unicodedata.normalize("NFC", f"{stem[-2]}\u0301")
        yield stem[:-2] + accented + stem[-1], "pl"


@dataclass(frozen=True, slots=True)
class SpanishWords:
    """The lexicon: for a Spanish word and its part of speech, a translation."""

    entries: Mapping[tuple[str, str], Translated]

    def add_readings(self, unit: Unit) -> Unit:
        """A unit that nobody knows with the readings that the lexicon allows, if it has any.

        A word with a capital may be a name, and stays.
        """
        return add_guessed_readings(unit, WORD, guess_spanish, self.entries)

    def fill(self, unit: Unit) -> Unit:
        """A unit without a translation (`@`) with that of the lexicon, if it has one."""
        if len(unit.parts) < 2 or not unit.parts[1].startswith("@"):  # noqa: PLR2004
            return unit
        if unit.parts[0].lower() == IT:
            return translate_it(unit)
        source = parse_reading(unit.parts[0])
        found = self.entries.get((source.lemma.lower(), source.pos))
        if found is None:
            return unit
        lemma = match_case(source.lemma, found.lemma)
        tags = [tag for tag in source.tags if source.pos != "n" or tag not in {"m", "f", "mf"}]
        return unit._replace(parts=(unit.parts[0], compose_reading(lemma, tags)))
