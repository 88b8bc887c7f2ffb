"""What the fact lock finds of mistakes made on purpose, and what it flags in good translations.

    python benchmarks/fact_lock.py [SOURCE TARGET SOURCE_LANG TARGET_LANG [FIRST LAST]]

SOURCE and TARGET are files of parallel lines, FIRST and LAST the lines to take, from 1; without
them, the project's own pairs of tests/data/facts. Both directions are measured. Each kind of
mistake is made in every pair where it can be, in the same way every time, and is found if the
damaged pair has a flag that the good pair has not.
"""

import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

from fact_damage import DAMAGES, Pair

from bilingual_pub.model import Flag
from bilingual_pub.qa.facts import compare_facts

OWN = Path(__file__).parents[1] / "tests/data/facts"
ROUNDS = 3
"""Times that each kind of mistake is made in a pair."""


def parallel(
    source: Path, target: Path, langs: tuple[str, str], first: int, last: int
) -> list[Pair]:
    """The pairs of two files of parallel lines."""
    lines = zip(
        source.read_text(encoding="utf-8").splitlines(),
        target.read_text(encoding="utf-8").splitlines(),
        strict=True,
    )
    return [Pair(*pair, langs) for pair in list(lines)[first - 1 : last]]


def own_pairs() -> list[Pair]:
    """The pairs of the project's own test cases in which nothing differs, English and Spanish."""
    found = []
    for path in sorted(OWN.glob("en-es*.md")):
        for case in path.read_text(encoding="utf-8").split("\n# ")[1:]:
            _title, source, target, _rule, *expected = case.strip().splitlines()
            if expected == ["nothing"]:
                found.append(Pair(source, target, ("en", "es")))
    return found


def flags(pair: Pair) -> tuple[Flag, ...]:
    """What the lock says of a pair."""
    return compare_facts(pair.source, pair.target, *pair.langs)


def turned(pair: Pair) -> Pair:
    """A pair in the other direction."""
    return Pair(pair.target, pair.source, (pair.langs[1], pair.langs[0]), pair.words)


def with_words(pairs: list[Pair]) -> list[Pair]:
    """The pairs with all words in small letters of all of them."""
    text = " ".join(f"{pair.source} {pair.target}" for pair in pairs)
    words = frozenset(re.findall(r"(?<!\w)[^\W\dA-Z]+(?!\w)", text))
    return [pair._replace(words=words) for pair in pairs]


def recall(pairs: list[Pair]) -> None:
    """Print what was found of the mistakes, kind by kind."""
    chance = random.Random(11)  # noqa: S311 - the same every time
    print("| mistake | made | found | recall |\n|---|---|---|---|")
    good = {pair: set(flags(pair)) for pair in pairs}
    for name, (_kind, damage) in DAMAGES.items():
        damaged = {
            (pair, text)
            for pair in pairs
            for _ in range(ROUNDS)
            if (text := damage(pair, chance)) and text != pair.target
        }
        missed = [
            pair._replace(target=text)
            for pair, text in sorted(damaged, key=lambda one: (one[0].source, one[1]))
            if set(flags(pair._replace(target=text))) <= good[pair]
        ]
        if damaged:
            found = len(damaged) - len(missed)
            print(f"| {name} | {len(damaged)} | {found} | {found / len(damaged):.1%} |")
        for pair in missed if "-v" in sys.argv else ():
            print("   ", pair.source, "|", pair.target, file=sys.stderr)


def false_alarms(pairs: list[Pair], title: str) -> None:
    """Print how many good pairs are flagged, kind by kind, and how long it took."""
    start = time.perf_counter()
    flagged = [{flag.check for flag in flags(pair)} for pair in pairs]
    seconds = time.perf_counter() - start
    kinds = Counter(kind for found in flagged for kind in found)
    number = sum(map(bool, flagged))
    told = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())) or "–"
    share = f"{number / len(pairs):.1%}"
    print(f"| {title} | {len(pairs)} | {number} | {share} | {told} | {seconds:.2f} s |")


def main() -> None:
    """Print two Markdown tables for each direction."""
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    if arguments:
        source, target, *langs = arguments[:4]
        first, last = map(int, arguments[4:] or ("1", "1000000"))
        pairs = parallel(Path(source), Path(target), (langs[0], langs[1]), first, last)
    else:
        pairs = own_pairs()
    pairs = with_words(pairs)
    for some in (pairs, [turned(pair) for pair in pairs]):
        title = " → ".join(some[0].langs)
        print(f"\n{title}\n")
        recall(some)
        print(
            "\n| good pairs | pairs | flagged | share | kinds | time |\n|---|---|---|---|---|---|"
        )
        false_alarms(some, title)


if __name__ == "__main__":
    main()
