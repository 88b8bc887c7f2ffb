"""List the Spanish words with which names begin that are translated: Unión, Ministerio, Guerra.

    python tools/lexicons/make_translated_in_names.py PARALLEL_FOLDER OUT/translated-in-names.txt

Counted in runs of capitalized words that do not begin a sentence: where the English has the run as
it is, its first word was kept once; where it has none of its words, it was translated once. The
same lines are left out as in `make_choices.py`.
"""

import sys
from collections import Counter
from pathlib import Path

from make_choices import read_pairs

from bilingual_pub.engines.apertium.capitals import list_runs
from bilingual_pub.engines.apertium.names import is_headline

LEAST, SHARE = 3, 0.6

BY_HAND = frozenset(
    [
        "alcaldía",
        "atención",
        "bienestar",
        "ciudad",
        "clínica",
        "colegio",
        "comisaría",
        "concejo",
        "condado",
        "cuidado",
        "defensoría",
        "departamento",
        "dirección",
        "distrito",
        "fiscalía",
        "hospital",
        "línea",
        "ministerio",
        "obras",
        "policía",
        "recursos",
        "registro",
        "secretaría",
        "semana",
        "superintendencia",
        "trabajo",
        "vivienda",
    ]
)
"""Offices and institutions of city news that the text has too seldom."""

REJECTED = frozenset(
    [
        "alejandro",
        "alta",
        "alto",
        "baja",
        "bajo",
        "casa",
        "chichén",
        "columbia",
        "cristóbal",
        "es",
        "francisco",
        "galerías",
        "gran",
        "grandes",
        "jemeres",
        "lago",
        "luz",
        "mar",
        "marienbader",
        "metodistas",
        "moerderischer",
        "monte",
        "n",
        "no",
        "nueva",
        "nuevo",
        "primavera",
        "río",
        "santa",
        "santo",
        "selva",
        "siete",
        "teatro",
        "una",
        "viejo",
        "virgen",
        "vía",
        "zona",
        "ángela",
    ]
)
"""Read by a person: with these begin names of people and places (Río Seco, Casa Verde), or nothing
that is a word of this kind."""


def main() -> None:
    """Read, count, write."""
    folder, target = map(Path, sys.argv[1:3])
    kept: Counter[str] = Counter()
    translated: Counter[str] = Counter()
    for english, spanish in read_pairs(folder):
        if is_headline(spanish):
            continue
        there = set(english.lower().split())
        for run in list_runs(spanish):
            words = [word.text.lower() for word in run.words]
            if run.text in english:
                kept[words[0]] += 1
            elif there.isdisjoint(words):
                translated[words[0]] += 1
    counted = {
        word
        for word, number in translated.items()
        if number >= LEAST and number / (number + kept[word]) >= SHARE
    }
    found = sorted((counted | BY_HAND) - REJECTED)
    target.write_text("".join(f"{word}\n" for word in found), encoding="utf-8")


if __name__ == "__main__":
    main()
