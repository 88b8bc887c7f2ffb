# ruff: noqa: PLR2004
"""Choose among Apertium's readings of Spanish: what `train_tagger.py` learns from.

    python tools/lexicons/choose_spanish_gold.py PARALLEL_FOLDER OUT/gold.tsv TREEBANK.conllu...

The treebanks are Universal Dependencies (universaldependencies.org): UD_Spanish-GSD's development
and test part (CC BY-SA 4.0) and UD_Spanish-PUD (CC BY-SA 3.0). The Spanish side of the parallel
text is read by spaCy's `es_core_news_sm` (GPL 3, needed for making the table only; it was learned
from AnCora, CC BY 4.0), which is no dependency of the project. A line of the result is the
ambiguous stream, a tab, and the stream with the reading that goes best with what was read.
"""

import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from make_choices import NEWS, is_held_back

from bilingual_pub.engines.apertium.install import find_mode_files, read_programs
from bilingual_pub.engines.apertium.modes import split_mode
from bilingual_pub.engines.apertium.pipeline import Pipeline
from bilingual_pub.engines.apertium.stream import add_odd_parts, compose_stream
from bilingual_pub.engines.apertium.units import (
    TAG,
    Unit,
    compose_units,
    parse_units,
    unescape,
)
from bilingual_pub.model import Run

SOURCES = {
    "wmt-newstest2008-2011": 5000,
    "globalvoices-pivot": 1500,
    "tatoeba": 1500,
    "tico19-nontest": 900,
    "xquad": 700,
    "oldi-seed": 1500,
    "europarl-sample": 800,
    "vita-min": 1000,
    "ifrc-epidemic-toolkit": 800,
    "housing-bloom": 300,
    "eff-ssd": 300,
}
"""Which files spaCy reads, and how many lines of each at the most."""

LONGEST = 50
"""Words."""

SUITABLE: Mapping[str, Mapping[str, float]] = {
    "NOUN": {"n": 4, "np": 2, "adj": 1, "num": 1},
    "PROPN": {"np": 4, "n": 2, "adj": 1},
    "ADJ": {"adj": 4, "vblex": 2, "n": 1.5, "num": 2, "det": 2},
    "VERB": {"vblex": 4, "vbser": 4, "vbhaver": 3.5, "vbmod": 4, "adj": 1.5},
    "AUX": {"vbser": 4, "vbhaver": 4.5, "vbmod": 4, "vblex": 3},
    "ADV": {"adv": 4, "preadv": 4, "cnjadv": 2.5, "rel": 2, "adj": 1, "pr": 1},
    "ADP": {"pr": 4, "cnjsub": 1},
    "DET": {"det": 4, "predet": 4, "prn": 1.5, "adj": 2, "num": 2, "rel": 1},
    "PRON": {"prn": 4, "rel": 3, "det": 1.5, "cnjsub": 0.5},
    "SCONJ": {"cnjsub": 4, "cnjadv": 4, "rel": 1.5, "pr": 1, "adv": 1},
    "CCONJ": {"cnjcoo": 4, "cnjadv": 2, "cnjsub": 0.5},
    "NUM": {"num": 4, "det": 2.5, "adj": 1, "prn": 1.5},
    "INTJ": {"ij": 4, "adv": 2},
}
"""How well a part of speech of Apertium goes with one of the treebanks."""

TENSES = {
    ("Ind", "Pres"): "pri",
    ("Sub", "Pres"): "prs",
    ("Sub", "Imp"): "pis",
    ("Ind", "Imp"): "pii",
    ("Ind", "Past"): "ifi",
    ("Ind", "Fut"): "fti",
    ("Cnd", ""): "cni",
    ("Cnd", "Pres"): "cni",
    ("Imp", ""): "imp",
}
FORMS = {"Inf": "inf", "Ger": "ger", "Part": "pp"}
LEFT = frozenset({"que", "como", "más", "así", "nada"})
"""Words of which Apertium's grammar wants another reading than a treebank has."""

VERBS = frozenset({"vblex", "vbser", "vbhaver", "vbmod"})


class Word(NamedTuple):
    """A word of a treebank, and where it is in its sentence."""

    start: int
    end: int
    lemma: str
    pos: str
    features: Mapping[str, str]
    relation: str


def read_treebank(path: Path) -> Iterator[tuple[str, list[Word]]]:
    """Each sentence with its words; of a contraction (del) both words have the whole place."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        text = re.search(r"^# text = (.*)$", block, re.MULTILINE)
        if text is None:
            continue
        words: list[Word] = []
        place, joined = 0, (0, 0, 0)
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            number, form, lemma, pos, _x, features, _head, relation, *_ = line.split("\t")
            if "." in number:
                continue
            first, _dash, last = number.partition("-")
            if not joined[0] <= int(first) <= joined[2] or not words or last:
                start = text[1].find(form, place)
                place = start + len(form)
                span = (start, place)
            if last:
                joined = (int(first), 0, int(last))
                inner = span
                continue
            start, end = inner if joined[0] <= int(first) <= joined[2] else span
            told = dict(one.split("=") for one in features.split("|") if "=" in one)
            words.append(Word(start, end, lemma.lower(), pos, told, relation))
        yield text[1], words


def read_lines(folder: Path) -> Iterator[str]:
    """The Spanish lines that spaCy reads."""
    chance = random.Random(1)  # noqa: S311 - the same lines each time, no secret
    for name, most in SOURCES.items():
        lines = (folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
        pairs = [line.partition("\t") for line in lines]
        kept = [
            two
            for one, _tab, two in dict.fromkeys(pairs)
            if 2 <= len(two.split()) <= LONGEST and not (name == NEWS and is_held_back(one))
        ]
        chance.shuffle(kept)
        yield from kept[:most]


def tag_lines(lines: Sequence[str]) -> Iterator[tuple[str, list[Word]]]:
    """Each line with its words as spaCy reads them."""
    import spacy  # type: ignore[import-not-found]

    nlp = spacy.load("es_core_news_sm", exclude=["ner"])
    for doc in nlp.pipe(lines):
        yield (
            doc.text,
            [
                Word(
                    token.idx,
                    token.idx + len(token),
                    token.lemma_.lower(),
                    token.pos_,
                    token.morph.to_dict(),
                    token.dep_,
                )
                for token in doc
            ],
        )


def fit(reading: str, word: Word) -> float:
    """How well a reading goes with a word of a treebank: higher is better."""
    tags = TAG.findall(reading.split("+", 1)[0])
    lemma = reading.partition("<")[0].lower()
    if not tags:
        return 0
    score = SUITABLE.get(word.pos, {}).get(tags[0], 0)
    if not score:
        return 0
    told = word.features
    score += 0.7 * (lemma == word.lemma)
    if tags[0] in VERBS:
        form = FORMS.get(told.get("VerbForm", ""))
        tense = TENSES.get((told.get("Mood", ""), told.get("Tense", "")))
        score += 1.5 * bool({form, tense} & set(tags[1:]))
    person, number, gender = told.get("Person"), told.get("Number"), told.get("Gender")
    score += 0.4 * (f"p{person}" in tags)
    score += 0.4 * ({"Sing": "sg", "Plur": "pl"}.get(number or "") in tags)
    score += 0.3 * ({"Masc": "m", "Fem": "f"}.get(gender or "") in tags)
    if word.pos == "PRON" and told.get("PronType") == "Rel":
        score += 2 * (tags[0] == "rel")
    if word.pos in {"PRON", "DET"} and told.get("PronType") == "Int":
        score += "itg" in tags
    if word.pos == "ADV" and word.relation == "advmod" and tags[0] == "preadv":
        score -= 0.2
    return score


def has_open_reading(unit: Unit) -> bool:
    """Whether a word has several readings, and can be a noun, a verb, an adjective or a pronoun."""
    kinds = {TAG.findall(reading)[0] for reading in unit.parts[1:] if "<" in reading}
    verb = "vblex" in kinds and "vbser" not in kinds and "vbmod" not in kinds
    return len(unit.parts) > 2 and (verb or "n" in kinds or "prpers" in unit.parts[-1])


def choose(units: Sequence[Unit], own: Sequence[Unit], words: Sequence[Word]) -> list[Unit]:
    """The units with the reading that goes best with the treebank."""
    chosen, position = [], 0
    for unit, before in zip(units, own, strict=True):
        position += 1 if unit.blank else 0
        end = position + len(unescape(unit.parts[0]))
        inside = [word for word in words if word.start < end and word.end > position]
        best = before.parts[0]
        told = unit.parts[0].lower() not in LEFT and has_open_reading(unit)
        if told and len({(one.start, one.end) for one in inside}) == 1:
            scores = {
                reading: fit(reading, inside[0]) + 0.35 * (reading == best)
                for reading in unit.parts[1:]
            }
            best = max(scores, key=scores.__getitem__)
        chosen.append(unit._replace(parts=(best,)))
        position = end
    return chosen


def main() -> None:
    """Read, choose, write."""
    folder, target, *paths = map(Path, sys.argv[1:])
    mode = split_mode(read_programs(find_mode_files()["es", "en"]))
    assert mode is not None  # noqa: S101 - the installed mode is the one that the stages know
    trees = [tree for path in paths for tree in read_treebank(path)]
    trees += tag_lines(list(read_lines(folder)))
    streams = [compose_stream(one, [Run(one)], add_odd_parts(one, ())) for one, _words in trees]
    with Pipeline(mode.analysis) as analysis, Pipeline(mode.tagger) as tagger:
        ambiguous = analysis.answers(streams)
        tagged = tagger.answers(ambiguous)
    rows, same, several = [], 0, 0
    for (text, words), stream, own in zip(trees, ambiguous, tagged, strict=True):
        units, tail = parse_units(stream)
        before = parse_units(own)[0]
        plain = "".join((" " if one.blank else "") + unescape(one.parts[0]) for one in units)
        if len(units) != len(before) or not plain.startswith(text.rstrip(".")):
            continue
        chosen = choose(units, before, words)
        for unit, one, other in zip(units, chosen, before, strict=True):
            several += len(unit.parts) > 2
            same += len(unit.parts) > 2 and one.parts == other.parts
        rows.append(
            "\t".join(" ".join(part.split()) for part in (stream, compose_units(chosen, tail)))
            + "\n"
        )
    target.write_text("".join(rows), encoding="utf-8")
    print(
        f"{len(rows)} of {len(trees)} sentences; Apertium's tagger agrees in {same / several:.4f}"
    )


if __name__ == "__main__":
    main()
