# ruff: noqa: C901
"""Make `tables/es-en/choices.tsv`: the English word that people chose for a Spanish one.

    python tools/lexicons/make_spanish_choices.py OUT/aligned.jsonl.gz OUT/choices.tsv

What `align_spanish.py` linked is counted as in `make_choices.py`: a word is chosen if it stands at
least `LEAST` times, `RATIO` times as often as what Apertium takes, and for `SHARE` of all places
where the Spanish word stands. `rejected-spanish.txt` has those that a person read and found wrong.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from make_choices import LEAST, OPEN, RATIO, SHARE, Word, get_word

from bilingual_pub.engines.apertium.install import find_mode_files, read_programs
from bilingual_pub.engines.apertium.modes import split_mode
from bilingual_pub.engines.apertium.pipeline import Pipeline

DENYING = ("un", "dis", "non", "in", "im", "il")
"""How an English word begins that denies."""

TO_DENY = ("in", "im", "des", "il", "no")
"""How a Spanish word begins that does: one that does not is never given a word that denies."""


def read_rejected() -> frozenset[Word]:
    """The words whose choice was read and rejected."""
    text = Path(__file__).with_name("rejected-spanish.txt").read_text(encoding="utf-8")
    entries = ";".join(line for line in text.splitlines() if not line.startswith("#")).split(";")
    return frozenset((one.strip().rpartition(" ")[0], one.rpartition(" ")[2]) for one in entries)


def is_sound(word: Word, best: str, now: str) -> bool:
    """Whether a choice denies neither more nor less than the word it takes the place of."""
    denies = best.startswith(DENYING) != now.startswith(DENYING)
    return not (denies and not word[0].startswith(TO_DENY)) and "#" not in best


def list_tags(pos: str) -> Sequence[str]:
    """The tags that a word of that part of speech may have in its base form."""
    return {"n": ("<n><sg>",), "vblex": ("<vblex><inf>",), "adj": ("<adj>", "<adj><sint>")}.get(
        pos, (f"<{pos}>",)
    )


def find_known(words: Sequence[Word]) -> dict[Word, str]:
    """The words that Apertium's generator has, with the mark of those that have a comparative."""
    mode = split_mode(read_programs(find_mode_files()["es", "en"]))
    assert mode is not None  # noqa: S101 - the installed mode is the one that the stages know
    probes = [(word, tags) for word in words for tags in list_tags(word[1])]
    with Pipeline(mode.generation) as generator:
        answers = generator.answers([f"^{word[0]}{tags}$" for word, tags in probes])
    return {
        word: "sint" if "<sint>" in tags else ""
        for (word, tags), answer in zip(probes, answers, strict=True)
        if not answer.startswith(("#", "*", "@"))
    }


def main() -> None:
    """Count, choose, write."""
    source, target = map(Path, sys.argv[1:3])
    links: dict[Word, Counter[Word]] = defaultdict(Counter)
    taken: dict[Word, Counter[str]] = defaultdict(Counter)
    several: set[Word] = set()
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            units, english, linked = json.loads(line)
            for (reading, *found), place in zip(units, linked, strict=True):
                word = get_word(reading)
                if word[1] not in OPEN or not found or found[0][:1] in {"@", "*", ""}:
                    continue
                first = get_word(found[0])
                if first[1] == word[1]:
                    taken[word][first[0]] += 1
                if len(found) > 1:
                    several.add(word)
                links[word][get_word(english[place]) if place >= 0 else ("", "")] += 1
    wanted = sorted(
        {
            found
            for word, counts in links.items()
            for found, number in counts.items()
            if found[1] == word[1] and number >= LEAST
        }
    )
    known, rejected = find_known(wanted), read_rejected()
    rows = []
    for word, counts in sorted(links.items()):
        same = {one: number for one, number in counts.items() if one in known and one[1] == word[1]}
        if not same or not taken[word] or word in rejected:
            continue
        best = max(sorted(same), key=same.__getitem__)
        now = taken[word].most_common(1)[0][0]
        number, rival = same[best], counts[now, word[1]]
        if best[0] == now and word not in several:
            continue
        if best[0] != now and number < RATIO * rival:
            continue
        if number >= max(LEAST, SHARE * sum(counts.values())) and is_sound(word, best[0], now):
            rows.append((*word, best[0], known[best], now, number, rival))
    head = (
        "# Counted in aligned text by tools/lexicons/. Spanish, part of speech, English, sint where"
        " it has a comparative.\n"
    )
    target.write_text(head + "".join("\t".join(row[:4]) + "\n" for row in rows), encoding="utf-8")
    target.with_suffix(".counts.tsv").write_text(
        "".join(
            f"{number}\t{word}\t{pos}\t{now}\t{best}\t{rival}\n"
            for word, pos, best, _sint, now, number, rival in sorted(rows, key=lambda row: -row[5])
        ),
        encoding="utf-8",
    )
    changed = sum(1 for row in rows if row[2] != row[4])
    print(f"{len(rows)} choices, {changed} change a word")


if __name__ == "__main__":
    main()
