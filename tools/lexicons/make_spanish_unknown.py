"""Make `tables/es-en/unknown.tsv.gz`: English for words that Apertium may lack, from Wiktionary.

    python tools/lexicons/make_spanish_unknown.py WIKTIONARY.txt PARALLEL OUT/unknown.tsv.gz

The English–Spanish list (see `make_unknown.py`) is turned round: among the English words of a
Spanish one that is taken which names it first, and which is the more frequent on the English side
of the parallel text. Words that Apertium's own dictionary translates are left out, and adverbs in
-mente are made of their adjectives. The result is the same for the same input.
"""

import gzip
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from make_unknown import read_list

from bilingual_pub.engines.apertium.install import find_mode_files, read_programs
from bilingual_pub.engines.apertium.modes import split_mode
from bilingual_pub.engines.apertium.pipeline import Pipeline

MOST = 6
"""Translations of each English word that are looked at."""

SPANISH = re.compile(r"[a-záéíóúüñ]{3,}")
IRREGULAR = {"ic": "ically", "le": "ly", "ll": "lly", "y": "ily"}


def count_words(folder: Path) -> Counter[str]:
    """How often each English word stands in the parallel text."""
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            counts.update(re.findall(r"[a-z'-]+", line.partition("\t")[0].lower()))
    return counts


def list_candidates(path: Path) -> Iterator[tuple[str, str, str, int]]:
    """Each Spanish word with its part of speech, an English one and its place among those of it."""
    for (english, pos), translations in read_list(path).items():
        for place, (spanish, _genders) in enumerate(translations[:MOST]):
            base = spanish.removesuffix("se") if pos == "vblex" and len(spanish) > 4 else spanish  # noqa: PLR2004
            if SPANISH.fullmatch(base):
                yield base, pos, english, place


def make_adverb(english: str) -> str:
    """The adverb of an English adjective.

    >>> make_adverb("efficient"), make_adverb("economic"), make_adverb("able")
    ('efficiently', 'economically', 'ably')
    """
    for ending, own in IRREGULAR.items():
        if english.endswith(ending):
            return english.removesuffix(ending) + own
    return english + "ly"


def find_translated(words: list[tuple[str, str]]) -> set[tuple[str, str]]:
    """The words that Apertium's own analyzer knows as that part of speech."""
    mode = split_mode(read_programs(find_mode_files()["es", "en"]))
    assert mode is not None  # noqa: S101 - the installed mode is the one that the stages know
    with Pipeline(mode.analysis) as analysis:
        answers = analysis.answers([word for word, _pos in words])
    return {word for word, answer in zip(words, answers, strict=True) if f"<{word[1]}>" in answer}


def main() -> None:
    """Turn round, choose, write."""
    words, parallel, target = map(Path, sys.argv[1:4])
    frequency = count_words(parallel)
    scores: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for spanish, pos, english, place in list_candidates(words):
        score = math.log10(frequency[english] + 1) - 0.5 * place
        old = scores[spanish, pos].get(english, -9.0)
        scores[spanish, pos][english] = max(old, score)
    best = {
        word: max(sorted(found), key=found.__getitem__) for word, found in sorted(scores.items())
    }
    for (spanish, pos), english in sorted(best.items()):
        if pos == "adj":
            stem = spanish[:-1] + "a" if spanish.endswith("o") else spanish
            best.setdefault((f"{stem}mente", "adv"), make_adverb(english))
    known = find_translated(sorted(best))
    rows = [
        f"{spanish}\t{pos}\t{english}\t\t\n"
        for (spanish, pos), english in sorted(best.items())
        if (spanish, pos) not in known
    ]
    head = (
        "# From Wiktionary's English–Spanish list (en.wiktionary.org, User:Matthias_Buchmeier,\n"
        "# 2015-01-02), Creative Commons Attribution-ShareAlike 3.0. Made by tools/lexicons/.\n"
    )
    # Without the time: the same input makes the same file.
    target.write_bytes(gzip.compress((head + "".join(rows)).encode(), mtime=0))
    print(f"{len(rows)} words that Apertium lacks, of {len(best)}")


if __name__ == "__main__":
    main()
