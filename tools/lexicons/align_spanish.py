"""Align Spanish with its English, word by word: what the tables from Spanish are counted in.

    python tools/lexicons/align_spanish.py PARALLEL_FOLDER OUT/aligned.jsonl.gz

The Spanish goes through the engine's own first half to the dictionary of the pair, the English
through its analyzer and our tagger; the lemmas of both are aligned by eflomal (GPL, needed for
making the tables only). A line of the result is a pair: the Spanish units, each a source and its
translations; the English readings; and the links, for each Spanish word the English one or -1.
The same lines are left out as in `make_choices.py`. The result is not kept.
"""

import gzip
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from make_choices import LONGEST, align, get_word, read_pairs, write_stream

from bilingual_pub.engines.apertium.install import find_mode_files, read_programs
from bilingual_pub.engines.apertium.modes import TABLES, split_mode
from bilingual_pub.engines.apertium.pipeline import Pipeline
from bilingual_pub.engines.apertium.tagger import Tagger, read_weights
from bilingual_pub.engines.apertium.units import Unit, compose_units, parse_units


def read_units(lines: Sequence[str], pair: tuple[str, str]) -> list[list[Unit]]:
    """The units of each line behind the dictionary of the pair, by our tagger if there is one."""
    mode = split_mode(read_programs(find_mode_files()[pair]))
    assert mode is not None  # noqa: S101 - the installed mode is the one that the stages know
    weights = TABLES / "-".join(pair) / "readings.tsv.gz"
    ours = Tagger(read_weights(weights)) if weights.is_file() else None
    analysis = mode.analysis if ours else (*mode.analysis, *mode.tagger)
    with Pipeline(analysis) as first, Pipeline(mode.transfer) as lookup:
        streams = first.answers([write_stream(line) for line in lines])
        if ours:
            streams = [choose(ours, stream) for stream in streams]
        return [parse_units(stream)[0] for stream in lookup.answers(streams)]


def choose(tagger: Tagger, stream: str) -> str:
    """A stream with one reading of each word."""
    units, tail = parse_units(stream)
    chosen = tagger.choose(units)
    return compose_units(
        (unit._replace(parts=(one,)) for unit, one in zip(units, chosen, strict=True)), tail
    )


def main() -> None:
    """Read, align, write."""
    folder, target = map(Path, sys.argv[1:3])
    pairs = list(read_pairs(folder))
    spanish = read_units([two for _one, two in pairs], ("es", "en"))
    english = read_units([one for one, _two in pairs], ("en", "es"))
    both = [
        (one, other)
        for one, other in zip(spanish, english, strict=True)
        if one and other and len(one) <= LONGEST and len(other) <= LONGEST
    ]
    links = align(
        [[get_word(unit.parts[0]) for unit in one] for one, _other in both],
        [[get_word(unit.parts[0]) for unit in other] for _one, other in both],
    )
    rows = []
    for (one, other), linked in zip(both, links, strict=False):
        places = {int(a): int(b) for a, _, b in (link.partition("-") for link in sorted(linked))}
        row = (
            [list(unit.parts) for unit in one],
            [unit.parts[0] for unit in other],
            [places.get(place, -1) for place in range(len(one))],
        )
        rows.append(json.dumps(row, ensure_ascii=False) + "\n")
    target.write_bytes(gzip.compress("".join(rows).encode(), 6, mtime=0))
    print(f"{len(rows)} pairs")


if __name__ == "__main__":
    main()
