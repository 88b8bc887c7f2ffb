"""Make `unknown.tsv.gz`: translations of words that Apertium may lack, from Wiktionary's list.

    .venv/bin/python tools/lexicons/make_unknown.py WIKTIONARY.txt PARALLEL OUT/unknown.tsv.gz

WIKTIONARY.txt is the English–Spanish list by Matthias Buchmeier (CC BY-SA 3.0; its head says from
where). Among a word's translations one that Apertium's generator has is taken, and the more
frequent one on the Spanish side of the parallel text. The result is the same for the same input.
"""

import gzip
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bilingual_pub.engines.apertium.forms import find_model
from bilingual_pub.engines.apertium.install import find_mode_files, read_programs
from bilingual_pub.engines.apertium.modes import split_mode
from bilingual_pub.engines.apertium.pipeline import Pipeline

LINE = re.compile(r"^(.+?) \{(n|adj|v|adv)\}.*?(?:\((.*)\))? :: (.+)$")
POS = {"n": "n", "adj": "adj", "v": "vblex", "adv": "adv"}
SPLIT = re.compile(r",\s*(?![^()\[\]]*[)\]])")
SPANISH = re.compile(r"[a-záéíóúüñ]+(?: [a-záéíóúüñ]+){0,3}")
IRREGULAR = re.compile(
    r"(poner|tener|venir|decir|hacer|traer|ducir|ver|oír|reír|seguir|entir|ertir|edir|egir|ender"
    r"|erder|olver|over|oler|orir|ormir|ucir|caer|guir|der|uir|ecer|ger|gir)$"
)
SHORTEST = 3
"""Letters of a verb that is taken for a regular one if it has more: not ir, ver."""

MOST = 8
"""Translations looked at of each word."""


class Candidate(NamedTuple):
    """A translation of a word: its place in the list, and the gender that the list names."""

    word: str
    pos: str
    place: int
    spanish: str
    gender: str


def read_list(path: Path) -> dict[tuple[str, str], list[tuple[str, list[str]]]]:
    """For each single English word its translations with the genders that stand beside them."""
    found: dict[tuple[str, str], list[tuple[str, list[str]]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        match = LINE.match(line)
        if not match or " SEE:" in line or not re.fullmatch(r"[a-z][a-z'-]+", match[1]):
            continue
        for part in SPLIT.split(match[4]):
            bare = re.sub(r"\[.*?\]|\(.*?\)", "", part)
            genders = re.findall(r"\{(\w+)\}", bare)
            spanish = re.sub(r"\{.*?\}", "", bare).strip()
            if SPANISH.fullmatch(spanish):
                found[match[1], POS[match[2]]].append((spanish, genders))
    return found


def list_candidates(path: Path) -> Iterator[Candidate]:
    """Every translation that is looked at."""
    for (word, pos), translations in read_list(path).items():
        for place, (spanish, genders) in enumerate(translations[:MOST]):
            both = "m" in genders and "f" in genders
            gender = "mf" if both else next((one for one in "mf" if one in genders), "")
            yield Candidate(word, pos, place, spanish, gender)


def list_probes(one: Candidate) -> list[tuple[str, str]]:
    """For each gender that a translation can have a unit that the generator knows if it has it."""
    word = one.spanish
    if one.pos == "n":
        return [(gender, f"^{word}<n><{gender}><sg>$") for gender in ("mf", "m", "f")]
    if one.pos == "vblex":
        base = word.removesuffix("se") if len(word) > 4 else word  # noqa: PLR2004 - not "se" itself
        return [("", f"^{base}<vblex><inf>$")]
    if one.pos == "adj":
        return [("m", f"^{word}<adj><m><sg>$"), ("mf", f"^{word}<adj><mf><sg>$")]
    return [("", f"^{word}<adv>$")]


def count_words(folder: Path) -> Counter[str]:
    """How often each Spanish word stands in the parallel text."""
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            counts.update(re.findall(r"[a-záéíóúüñ]+", line.partition("\t")[2].lower()))
    return counts


def can_inflect(one: Candidate) -> bool:
    """Whether `forms` can inflect a translation that the generator lacks."""
    if one.pos == "vblex":
        base = one.spanish.removesuffix("se")
        regular = bool(find_model(base)) and not IRREGULAR.search(base)
        return regular and " " not in base and len(base) > SHORTEST
    if one.pos == "n" and not one.gender:
        return False
    if " " not in one.spanish:
        return True
    of = re.fullmatch(r"[a-záéíóúñ]+ de [a-záéíóúñ]+", one.spanish)
    return one.pos == "adv" or (one.pos == "n" and of is not None)


def ask_generator(units: Sequence[str]) -> list[bool]:
    """Whether Apertium's generator has each unit."""
    mode = split_mode(read_programs(find_mode_files()["en", "es"]))
    assert mode is not None  # noqa: S101 - the installed mode is the one that the stages know
    with Pipeline(mode.generation) as generator:
        return [not answer.startswith(("#", "*", "@")) for answer in generator.answers(units)]


def main() -> None:
    """Choose one translation of each word and write them."""
    words, parallel, target = map(Path, sys.argv[1:4])
    probes = [
        (one, gender, unit) for one in list_candidates(words) for gender, unit in list_probes(one)
    ]
    known = ask_generator([unit for _one, _gender, unit in probes])
    frequency = count_words(parallel)
    best: dict[tuple[str, str], tuple[float, str, str, bool]] = {}
    for (one, gender, _unit), inflected in zip(probes, known, strict=True):
        if not inflected and not can_inflect(one):
            continue
        told = one.pos == "n" and inflected and one.gender in {"m", "f"}
        if told and gender not in {one.gender, "mf"}:
            continue
        score = 2.0 * inflected - 0.35 * one.place
        score += min(1.5, math.log10(frequency[one.spanish] * 3 + 1) / 4)
        own = gender if inflected and one.pos in {"n", "adj"} else one.gender
        if best.get((one.word, one.pos), (-9.0,))[0] < score:
            best[one.word, one.pos] = (score, one.spanish, own, inflected)
    rows = (
        "\t".join((word, pos, spanish, gender, "+" if inflected else ""))
        for (word, pos), (_score, spanish, gender, inflected) in sorted(best.items())
    )
    head = (
        "# From Wiktionary's English–Spanish list (en.wiktionary.org, User:Matthias_Buchmeier,\n"
        "# 2015-01-02), Creative Commons Attribution-ShareAlike 3.0. Made by tools/lexicons/.\n"
    )
    table = head + "".join(f"{row}\n" for row in rows)
    # Without the time: the same input makes the same file.
    target.write_bytes(gzip.compress(table.encode(), mtime=0))
    print(f"{len(best)} words, {sum(one[3] for one in best.values())} in the generator")


if __name__ == "__main__":
    main()
