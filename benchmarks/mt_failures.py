"""How many broken drafts are seen, and how many good ones are suspected; and what repair makes.

    python benchmarks/mt_failures.py SOURCE_TEXT TARGET_TEXT SOURCE_LANG TARGET_LANG

The files hold a sentence and a person's translation a line (tico19). Each translation counts as a
draft: as it is; cut off behind any word, at random; in a loop; with another sentence behind it.
Then the items that must be kept are damaged, one a sentence, as models damage them, and repaired;
what repair can't be sure of is translated in pieces, which the last column counts.
"""

import random
import re
import sys
from collections.abc import Callable
from pathlib import Path

from bilingual_pub.engines.neural import Draft
from bilingual_pub.engines.neural.mt_failures import MtFailure, detect_failure
from bilingual_pub.engines.neural.placeholder_repair import find_unkept, repair_draft
from bilingual_pub.protect import Span, find_protected_spans, find_spans

Damage = Callable[[str, random.Random], str]

SHORTEST = 5
"""Words of a sentence whose translation is cut."""


def cut_off(text: str, chance: random.Random) -> str:
    """A text that ends behind one of its words."""
    words = text.split()
    return " ".join(words[: chance.randrange(1, len(words))]) if len(words) > 1 else ""


def loop(text: str, chance: random.Random) -> str:
    """A text that says its last words again and again."""
    words = text.split()
    return " ".join(words + words[-chance.randint(1, 4) :] * 8)


SPOILED: dict[str, Damage] = {
    "as a person wrote it": lambda text, _chance: text,
    "cut off behind a word": cut_off,
    "in a loop": loop,
}

DAMAGES: dict[str, Damage] = {
    "cut at the end": lambda text, chance: text[: chance.randrange(1, len(text))],
    "cut at the beginning": lambda text, chance: text[chance.randrange(1, len(text)) :],
    "a letter or figure lost": lambda text, chance: drop_letter(text, chance.randrange(len(text))),
    "a space in it": lambda text, chance: put_space(text, chance.randrange(1, len(text))),
    "no marks in it": lambda text, _chance: re.sub(r"[^\w\s]", "", text),
    "other marks of thousands": lambda text, _chance: text.translate(str.maketrans(",.", ".,")),
    "said twice": lambda text, _chance: f"{text} {text}",
}


def drop_letter(text: str, place: int) -> str:
    """A text without the character at a place."""
    return text[:place] + text[place + 1 :]


def put_space(text: str, place: int) -> str:
    """A text with a space at a place."""
    return f"{text[:place]} {text[place:]}"


def count_failures(pairs: list[tuple[str, str]], langs: tuple[str, str]) -> None:
    """Print how many drafts of each kind are seen to be wrong."""
    chance = random.Random(1)  # noqa: S311 - the same every time
    print("| draft | sentences | seen | as |\n|---|---|---|---|")
    for name, spoil in SPOILED.items():
        found: dict[MtFailure, int] = {}
        for source, target in pairs:
            kept = [span.target for span in find_protected_spans(source, *langs)]
            failure = detect_failure(Draft(source, spoil(target, chance)), langs[1], kept)
            if failure:
                found[failure] = found.get(failure, 0) + 1
        share = sum(found.values()) / len(pairs)
        kinds = ", ".join(f"{kind} {number}" for kind, number in sorted(found.items()))
        print(f"| {name} | {len(pairs)} | {share:.1%} | {kinds} |")


def count_repairs(pairs: list[tuple[str, str]], langs: tuple[str, str]) -> None:
    """Print what becomes of damaged items: as the person wrote them, in pieces, or doubled."""
    chance = random.Random(1)  # noqa: S311 - the same every time
    print("\n| damage | items | mended | in pieces | words left or lost |\n|---|---|---|---|---|")
    for name, damage in DAMAGES.items():
        mended = pieces = wrong = total = 0
        for source, target in pairs:
            spans = find_protected_spans(source, *langs)
            places = find_spans(spans, target, langs[1])
            there = [n for n, place in enumerate(places) if place and is_worth_damage(spans[n])]
            if not there or not all(places):
                continue
            chosen = chance.choice(there)
            start, end = places[chosen] or (0, 0)
            as_we_write = target[:start] + spans[chosen].target + target[end:]
            spoiled = target[:start] + damage(target[start:end], chance) + target[end:]
            draft, _doubtful = repair_draft(Draft(source, spoiled), spans, langs[1])
            total += 1
            if find_unkept(draft, spans, langs[1]):
                pieces += 1
            elif list_words(draft.text) in (list_words(target), list_words(as_we_write)):
                mended += 1
            else:
                wrong += 1
        print(f"| {name} | {total} | {mended / total:.1%} | {pieces / total:.1%} | {wrong} |")


def is_worth_damage(span: Span) -> bool:
    """Whether a span is long enough that a piece of it says what it was."""
    return len(span.target) > 1


def list_words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return re.findall(r"[^\W_]+", text.casefold())


def main() -> None:
    """Measure one direction."""
    source, target, *langs = sys.argv[1:]
    texts = [Path(name).read_text(encoding="utf-8").splitlines() for name in (source, target)]
    pairs = [
        (first, second)
        for first, second in zip(*texts, strict=True)
        if len(first.split()) >= SHORTEST
    ]
    count_failures(pairs, (langs[0], langs[1]))
    count_repairs(pairs, (langs[0], langs[1]))


if __name__ == "__main__":
    main()
