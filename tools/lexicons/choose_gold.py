# ruff: noqa: ANN401, C901, FURB171, PLR0911, PLR0912, PLR0915, PLR2004
"""Choose among Apertium's readings with spaCy's tags and tree: what `train_tagger.py` learns from.

    python tools/lexicons/choose_gold.py PARALLEL_FOLDER OUT/gold.tsv

Runs where spaCy and its model `en_core_web_sm` are installed beside this project; neither is one of
its dependencies. English sides only; a line of the result is the ambiguous stream, a tab, and the
stream with one reading of each word. The result is the same for the same lines and model.
"""

import bisect
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

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
    "wmt-newstest2008-2011": 8000,
    "globalvoices-pivot": 2000,
    "tatoeba": 3000,
    "tico19-nontest": 900,
    "ud-pud": 900,
    "oldi-seed": 1500,
    "europarl-sample": 1500,
    "vita-min": 2000,
    "ifrc-epidemic-toolkit": 1200,
    "housing-bloom": 500,
    "login-gov-idp": 600,
    "eff-ssd": 500,
    "mt-geneval": 800,
    "securityfirst-umbrella": 500,
}
"""Which files, and how many lines of each at the most."""

LONGEST = 50
"""Words."""

CHOSEN_BONUS = 0.6
"""What the reading that Apertium's own tagger chose has ahead."""


def read_lines(folder: Path) -> Iterator[str]:
    """The English lines that are read."""
    chance = random.Random(1)  # noqa: S311 - the same lines each time, no secret
    for name, most in SOURCES.items():
        text = (folder / f"{name}.tsv").read_text(encoding="utf-8")
        lines = (line.partition("\t")[0] for line in text.splitlines())
        kept = [one for one in dict.fromkeys(lines) if 2 <= len(one.split()) <= LONGEST]
        chance.shuffle(kept)
        yield from kept[:most]


def first(reading: str) -> list[str]:
    """The tags of the first part of a reading."""
    return TAG.findall(reading.split("+", 1)[0])


def fit(reading: str, tok: Any) -> float:
    """How well a reading goes with spaCy's token: higher is better; 0: nothing is known of it."""
    t = first(reading)
    x = tok.tag_
    d = tok.dep_
    if not t:
        return 0
    p = t[0]
    verb = p in ("vblex", "vbser", "vbhaver", "vbdo", "vbmod", "vaux")
    last = set(t[1:])
    if x in ("NN", "NNS", "NNP", "NNPS"):
        if p == "n":
            s: float = 4
            if x in ("NN", "NNP") and "pl" in last and "sg" not in last and "sp" not in last:
                s -= 1
            if x in ("NNS", "NNPS") and "sg" in last:
                s -= 1
            return s
        if p == "np":
            return 4 if x.startswith("NNP") else 2
        if p == "adj":
            return 2.5 if d in ("amod", "compound") else 2
        if p == "num":
            return 3
        if "subs" in last or "ger" in last:
            return 1.5
        if p in ("prn", "det", "adv"):
            return 1
        return 0
    if x in ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD"):
        if x == "MD":
            return 5 if p in ("vaux", "vbmod") else 3 if verb else 0
        if verb:
            s = 3
            aux = d in ("aux", "auxpass")
            if p in ("vbhaver", "vbdo"):
                s += 0.5 if aux else -0.5
            if p == "vblex" and tok.lemma_.lower() in ("have", "do"):
                s += -0.5 if aux else 0.5
            if x == "VB":
                s += 2 if "inf" in last else 1 if "pres" in last or "imp" in last else 0
            if x == "VBP":
                s += 2 if "pres" in last else 1 if "inf" in last else 0
            if x == "VBZ":
                s += 2 if "pri" in last else 0
            if x == "VBD":
                s += 2 if "past" in last else 0
                if p == "vbser" and "past" in last:
                    subj = [c for c in tok.children if c.dep_ in ("nsubj", "nsubjpass")] or [
                        c for c in tok.head.children if c.dep_ in ("nsubj", "nsubjpass")
                    ]
                    i = bool(subj) and subj[0].lower_ == "i"
                    s += 0.5 if ("p1" in last) == i else -0.5
            if x == "VBN":
                s += 2 if "pp" in last else 0
            if x == "VBG":
                if "ger" in last:
                    g = "ger"
                elif "subs" in last:
                    g = "subs"
                elif "pprs" in last:
                    g = "pprs"
                else:
                    g = ""
                hasaux = any(
                    c.dep_ in ("aux", "auxpass")
                    and c.lemma_
                    in ("be", "am", "is", "are", "was", "were", "'s", "'re", "'m", "been", "being")
                    for c in tok.children
                )
                if hasaux or d == "pcomp":
                    want = "ger"
                elif d in (
                    "csubj",
                    "nsubj",
                    "xcomp",
                    "dobj",
                    "ccomp",
                    "ROOT",
                    "attr",
                    "pobj",
                    "csubjpass",
                    "compound",
                ):
                    want = "subs"
                else:
                    want = "pprs"
                if d == "aux":
                    want = "ger"
                if d == "acl":
                    want = "pprs"
                s += 2 if g == want else 0
            return s
        if x == "VBN" and p == "adj":
            return 4.5 if d in ("amod", "acomp") else 3
        if x == "VBG" and p == "adj":
            return 4.5 if d in ("amod", "acomp") else 1
        if x == "VBG" and p == "n":
            return 3 if d in ("compound", "amod", "pobj", "dobj", "nsubj") else 1
        if x == "VBG" and p == "pr":
            return 4 if d == "prep" else 1
        return 0
    if x in ("JJ", "JJR", "JJS"):
        if p == "adj":
            return 4
        if p == "det":
            return 4.2 if d in ("amod", "det") else 2.5
        if p == "num":
            return 3
        if verb and "pp" in last:
            return 3
        if verb and ("ger" in last or "pprs" in last):
            return 2.5
        if p == "n":
            return 2
        if p == "prn":
            return 3 if d not in ("amod", "det") else 1
        if p == "preadv":
            return 1
        if p == "adv":
            return 2 if d == "advmod" else 1
        return 0
    if x in ("RB", "RBR", "RBS"):
        mod = tok.head.pos_ in ("ADJ", "ADV") and tok.head.i > tok.i and d == "advmod"
        if p == "preadv":
            return 4.5 if mod else 2
        if p == "adv":
            return 4
        if p == "cnjadv":
            return 2.5 if d in ("mark", "advmod") else 2
        if p == "pr":
            return 1.5
        if p == "adj":
            return 1.5
        if p == "n":
            return 1
        if p == "det":
            return 2
        if p == "gen":
            return 0
        return 0
    if x in ("IN", "TO"):
        if d in ("mark",):
            if p in ("cnjsub", "cnjadv"):
                return 4
            if p == "pr":
                return 2 if x == "IN" else 4
            if p == "rel":
                return 2.5
            return 1
        if p == "pr":
            return 4
        if p in ("cnjadv", "cnjsub"):
            return 2.5
        if p == "rel":
            return 2.5
        if p == "adv":
            return 1.5
        if p == "preadv":
            return 2
        return 0
    if x == "RP":
        return 4 if p == "adv" else 3 if p == "pr" else 0
    if x in ("DT", "PDT"):
        det = d in ("det", "predet", "preconj", "poss")
        if p in ("det", "predet"):
            return 4 if det else 2.5
        if p == "prn":
            return 2.5 if det else 4
        if p == "cnjcoo":
            return 4.2 if d in ("preconj", "cc") else 1
        if p == "adv":
            return 4 if d == "advmod" else 1
        if p == "preadv":
            return 4 if d == "advmod" else 1
        if p in ("rel", "cnjsub"):
            return 1
        return 0
    if x == "PRP":
        if p == "prn":
            is_subject = d in ("nsubj", "nsubjpass", "expl")
            if "subj" in last:
                return 4 if is_subject else 3
            if "obj" in last:
                return 3 if is_subject else 4
            if "pos" in last:
                return 3
            return 3.5
        return 0
    if x == "PRP$":
        return 4 if p == "det" else 3 if p == "prn" and "pos" in last else 2 if p == "adj" else 0
    if x in ("WDT", "WP", "WP$"):
        if d in ("det", "poss"):
            return 4 if p == "det" and "itg" in last else 3 if p == "rel" else 2
        rel = in_relative(tok)
        if p == "rel":
            return 4 if rel else 2.5
        if p == "prn" and "itg" in last:
            return 2.5 if rel else 4
        if p == "cnjsub":
            return 2
        return 1
    if x == "WRB":
        if p == "preadv":
            return 4.5 if tok.head.pos_ in ("ADJ", "ADV") else 1
        if p == "rel":
            return 4 if tok.head.dep_ == "relcl" else 2
        if p == "cnjadv":
            return 4 if tok.head.dep_ in ("advcl", "relcl") else 2
        if p == "adv":
            return 4 if tok.head.dep_ in ("ROOT", "ccomp", "pcomp", "xcomp") else 3
        return 0
    if x == "CC":
        return 4 if p == "cnjcoo" else 1 if p in ("pr", "adv", "cnjadv") else 0
    if x == "CD":
        return 4 if p == "num" else 1 if p in ("prn", "n", "det") else 0
    if x == "POS":
        return 4 if p == "gen" or "<gen>" in reading else 0
    if x == "EX":
        return 3 if p == "adv" else 4 if p == "prn" else 0
    if x == "UH":
        return 4 if p == "ij" else 2 if p == "adv" else 0
    if x in (",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP"):
        return 0
    return 0


def in_relative(tok: Any) -> bool:
    """Whether a token stands in a relative clause."""
    h = tok
    for _ in range(6):
        if h.dep_ in ("relcl", "acl"):
            return True
        if h.dep_ in ("ROOT", "ccomp", "pcomp", "csubj"):
            return False
        h = h.head
    return False


def list_spans(units: Sequence[Unit]) -> tuple[str, list[tuple[int, int]]]:
    """The text of some units, and where each is in it."""
    text, spans = "", []
    for unit in units:
        text += " " if unit.blank else ""
        word = unescape(unit.parts[0])
        spans.append((len(text), len(text) + len(word)))
        text += word
    return text, spans


def choose(
    units: Sequence[Unit], own: Sequence[Unit], doc: Any, spans: Sequence[tuple[int, int]]
) -> list[Unit]:
    """The units with the reading that goes best with spaCy's token."""
    starts = [token.idx for token in doc]
    chosen = []
    for unit, before, (start, end) in zip(units, own, spans, strict=True):
        place = max(bisect.bisect_right(starts, start) - 1, 0)
        taken = before.parts[0]
        if len(unit.parts) > 2 and not unit.parts[1].startswith("*"):
            splits = place + 1 < len(doc) and doc[place + 1].idx < end
            hyphen = "-" in unit.parts[0] or doc[place].tag_ == "HYPH"
            best = (CHOSEN_BONUS + 0.01, taken)
            for reading in unit.parts[1:]:
                score = fit(reading, doc[place]) + CHOSEN_BONUS * (reading == taken)
                if splits and "+" in reading:
                    score += 0.5
                elif splits and " " not in unit.parts[0] and not hyphen:
                    score -= 0.5
                best = max(best, (score, reading), key=lambda one: one[0])
            taken = best[1]
        chosen.append(unit._replace(parts=(taken,)))
    return chosen


def main() -> None:
    """Read, tag, choose, write."""
    import spacy  # type: ignore[import-not-found]

    folder, target = map(Path, sys.argv[1:3])
    mode = split_mode(read_programs(find_mode_files()["en", "es"]))
    assert mode is not None  # noqa: S101 - the installed mode is the one that the stages know
    lines = list(read_lines(folder))
    streams = [compose_stream(line, [Run(line)], add_odd_parts(line, ())) for line in lines]
    with Pipeline(mode.analysis) as analysis, Pipeline(mode.tagger) as tagger:
        ambiguous = analysis.answers(streams)
        tagged = tagger.answers(ambiguous)
    nlp = spacy.load("en_core_web_sm", exclude=["ner"])
    rows = []
    for stream, own in zip(ambiguous, tagged, strict=True):
        units, tail = parse_units(stream)
        before, _tail = parse_units(own)
        if len(units) != len(before):
            continue
        text, spans = list_spans(units)
        row = stream, compose_units(choose(units, before, nlp(text), spans), tail)
        rows.append("\t".join(" ".join(part.split()) for part in row) + "\n")
    target.write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
