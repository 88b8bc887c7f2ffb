# ruff: noqa: PLR0911
"""Train what stands in English for a small word of Spanish: aligned.jsonl.gz to small-words.tsv.gz.

    python tools/lexicons/train_small_words.py OUT/aligned.jsonl.gz OUT/small-words.tsv.gz

`align_spanish.py` writes what this reads. What stands for an article is seen at the English noun
that its noun is linked with; for a preposition between the words that stand around it. Lines where
neither can be seen take no part. The result is the same for the same lines.
"""

import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from train_tagger import Trainer, write_weights

from bilingual_pub.engines.apertium.small_words import (
    BEFORE_NOUN,
    COMPOUND,
    CONTENT,
    KEYS,
    NOTHING,
    NOUNS,
    find_noun,
    list_features,
    may_stand,
)
from bilingual_pub.engines.apertium.tagger import Tagger
from bilingual_pub.engines.apertium.units import Reading, parse_reading

EPOCHS = 4
LEAST, SHARE = 60, 0.012
"""How often a word must stand for another to be a class, and for which share of all."""

SMALLEST = 1.6
HIS = frozenset({"his", "her", "its", "their", "your"})
IN_NOUN_PHRASE = frozenset({"adj", "n", "num", "np", "preadv", "adv"})
BREAKS = frozenset({"sent", "cm", "cnjcoo", "rel", "cnjsub", "cnjadv", "vbser", "guio"})


class Example(NamedTuple):
    """A small word, what is seen around it, and what stands for it."""

    key: tuple[str, str]
    features: tuple[str, ...]
    right: str


class Pair(NamedTuple):
    """An aligned pair of lines."""

    spanish: Sequence[Reading]
    english: Sequence[Reading]
    links: Sequence[int]


def find_article(pair: Pair, place: int) -> str:
    """What stands before the English noun for an article or a possessive; empty if unknown."""
    noun, other = find_noun(pair.spanish, place + 1)
    target = pair.links[other] if noun.pos in NOUNS else -1
    if target < 0 or pair.english[target].pos not in {"n", "np"}:
        return ""
    for back in range(target - 1, max(target - 6, -1), -1):
        one = pair.english[back]
        if one.pos == "det":
            return one.lemma.lower()
        if one.pos == "gen":
            return ""
        if one.pos not in IN_NOUN_PHRASE and "pp" not in one.tags and "ger" not in one.tags:
            return NOTHING
    return NOTHING


def find_near(pair: Pair, places: Sequence[int]) -> int:
    """The first of some places that has content, if it is linked; -1 otherwise."""
    for place in places:
        if pair.spanish[place].pos in CONTENT:
            return place if pair.links[place] >= 0 else -1
        if pair.spanish[place].pos not in BEFORE_NOUN:
            return -1
    return -1


def find_preposition(pair: Pair, place: int) -> str:
    """What stands for a preposition; empty if unknown."""
    target = pair.links[place]
    if target >= 0 and pair.english[target].pos == "pr":
        return pair.english[target].lemma.lower()
    if target >= 0:
        return ""
    before = find_near(pair, range(place - 1, max(place - 3, -1), -1))
    after = find_near(pair, range(place + 1, min(place + 5, len(pair.spanish))))
    if before < 0 or after < 0:
        return ""
    one, other = pair.links[before], pair.links[after]
    if one == other + 1:
        nouns = {pair.spanish[before].pos, pair.spanish[after].pos} == {"n"}
        english = {pair.english[one].pos, pair.english[other].pos} == {"n"}
        near = before == place - 1 and after == place + 1
        plain = pair.spanish[place].lemma.lower() == "de" and nouns and english and near
        return COMPOUND if plain else ""
    if not one < other <= one + 4:
        return ""
    between = pair.english[one + 1 : other]
    if any(word.pos in BREAKS for word in between):
        return ""
    words = [word.lemma.lower() for word in between if word.pos == "pr"]
    return words[0] if len(words) == 1 else "" if words else NOTHING


def find_right(pair: Pair, place: int) -> str:
    """What stands for the small word at a place; empty where that can't be seen."""
    lemma, pos = pair.spanish[place].lemma.lower(), pair.spanish[place].pos
    if lemma == "el":
        found = find_article(pair, place)
        return found if found in {"the", NOTHING} else ""
    if lemma == "suyo":
        target = pair.links[place]
        linked = pair.english[target].lemma.lower() if target >= 0 else ""
        found = linked if linked in HIS else find_article(pair, place)
        return found if found in HIS | {"the"} else ""
    if pos == "rel":
        target = pair.links[place]
        found = pair.english[target].lemma.lower() if target >= 0 else ""
        return found if found in {"that", "which", "who"} else ""
    after = pair.spanish[place + 1] if place + 1 < len(pair.spanish) else Reading("", ())
    return "" if "inf" in after.tags else find_preposition(pair, place)


def read_examples(path: Path) -> Iterator[Example]:
    """Every small word of the aligned lines of which something is known."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            units, english, links = json.loads(line)
            spanish = [parse_reading(parts[0]) for parts in units]
            capitals = [parts[0][:1].isupper() for parts in units]
            pair = Pair(spanish, [parse_reading(one) for one in english], links)
            for place, one in enumerate(spanish):
                key = one.lemma.lower(), one.pos
                right = find_right(pair, place) if key in KEYS else ""
                if right and may_stand(right, key[0]):
                    yield Example(key, list_features(place, spanish, capitals), right)


def choose_classes(examples: Sequence[Example]) -> dict[tuple[str, str], list[str]]:
    """For each small word what can stand for it."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in examples:
        counts[one.key][one.right] += 1
    return {
        key: sorted(
            right
            for right, number in found.items()
            if number >= LEAST and number >= SHARE * sum(found.values())
        )
        for key, found in counts.items()
    }


def measure(
    weights: dict[str, dict[str, float]],
    classes: dict[tuple[str, str], list[str]],
    examples: Sequence[Example],
) -> str:
    """The share that is chosen right, of each small word."""
    tagger = Tagger(weights)
    right: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    for one in examples:
        seen[one.key] += 1
        right[one.key] += tagger.choose_class(one.features, classes[one.key]) == one.right
    return ", ".join(
        f"{key[0]} {right[key] / seen[key]:.3f} of {seen[key]}" for key in sorted(seen)
    )


def main() -> None:
    """Train, prune, measure on a twentieth that was held back, write."""
    source, target = map(Path, sys.argv[1:3])
    examples = list(read_examples(source))
    classes = {key: found for key, found in choose_classes(examples).items() if len(found) > 1}
    examples = [one for one in examples if one.right in classes.get(one.key, ())]
    chance = random.Random(1)  # noqa: S311 - the same order each time, no secret
    chance.shuffle(examples)
    held, learned = examples[: len(examples) // 20], examples[len(examples) // 20 :]
    trainer = Trainer()
    for epoch in range(EPOCHS):
        chance.shuffle(learned)
        tagger = Tagger(trainer.weights)
        wrong = 0
        for one in learned:
            best = tagger.choose_class(one.features, classes[one.key])
            wrong += best != one.right
            trainer.correct(one.features, one.right, best)
        print(f"epoch {epoch}: {wrong / len(learned):.4f} wrong of {len(learned)}", flush=True)
    weights = trainer.average(SMALLEST)
    print(f"{len(weights)} features; {measure(weights, classes, held)}", flush=True)
    for (lemma, pos), found in sorted(classes.items()):
        weights[f"={lemma}|{pos}"] = dict.fromkeys(found, 0.0)
    write_weights(weights, target)


if __name__ == "__main__":
    main()
