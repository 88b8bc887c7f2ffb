"""Make `tables/es-en/reflexive.txt`: the Spanish verbs that are seldom a passive with “se”.

    python tools/lexicons/make_reflexives.py OUT/aligned.jsonl.gz OUT/reflexive.txt

What `align_spanish.py` linked is counted: a verb behind “se” stands in the list where it stands at
least `LEAST` times, and its English verb is a passive in less than `SHARE` of them (se quedó).
"""

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

from bilingual_pub.engines.apertium.spanish_passives import HELPING, SE
from bilingual_pub.engines.apertium.units import parse_reading

LEAST, SHARE = 4, 0.25
NEAR = 4


def main() -> None:
    """Count, choose, write."""
    source, target = map(Path, sys.argv[1:3])
    seen: Counter[str] = Counter()
    passive: Counter[str] = Counter()
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            units, english, links = json.loads(line)
            for start, (reading, *_rest) in enumerate(units):
                if not reading.lower().startswith(SE):
                    continue
                for place in range(start + 1, min(start + NEAR, len(units))):
                    verb = parse_reading(units[place][0])
                    if verb.pos != "vblex" or verb.lemma.lower() in HELPING or links[place] < 0:
                        continue
                    found = parse_reading(english[links[place]])
                    if found.pos == "vblex":
                        before = english[max(0, links[place] - NEAR) : links[place]]
                        be = any(parse_reading(one).lemma.lower() == "be" for one in before)
                        seen[verb.lemma.lower()] += 1
                        passive[verb.lemma.lower()] += be and bool({"pp", "past"} & set(found.tags))
                    break
    verbs = sorted(
        verb for verb, number in seen.items() if number >= LEAST and passive[verb] / number < SHARE
    )
    target.write_text("".join(f"{verb}\n" for verb in verbs), encoding="utf-8")
    print(f"{len(verbs)} of {len(seen)} verbs")


if __name__ == "__main__":
    main()
