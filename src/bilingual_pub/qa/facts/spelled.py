"""Numbers in words: how the words of a language's pack add up."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from bilingual_pub.lang import get_pack, join_choices

MILLION = 10**6


class SpelledNumber(NamedTuple):
    """A number in words, where it stands, and whether it counts something."""

    value: Decimal
    start: int
    end: int
    cardinal: bool


@cache
def load_additions(lang: str) -> dict[str, int]:
    """The words of a language that are added: seven, twenty, doscientos."""
    numbers = get_pack(lang).numbers
    units = {word: number for number, word in enumerate(numbers.units)}
    tens = {word: 10 * number for number, word in enumerate(numbers.tens, 2)}
    return {**units, **tens, **numbers.others}


@cache
def compile_number_words(lang: str) -> re.Pattern[str]:
    """Any word of a language's numbers."""
    numbers = get_pack(lang).numbers
    choice = join_choices({*load_additions(lang), *numbers.scales, *numbers.ordinals})
    return re.compile(rf"(?<!\w)(?:{choice})(?!\w)")


def find_spelled_numbers(text: str, lang: str) -> Iterator[SpelledNumber]:
    """The numbers in words of a text in small letters; `lang` is a language without a region.

    >>> found = find_spelled_numbers("two hundred and five, the first", "en")
    >>> [(str(number.value), number.cardinal) for number in found]
    [('1', False), ('205', True)]
    >>> found = find_spelled_numbers("dos mil millones; treinta y dos", "es")
    >>> [str(number.value) for number in found]
    ['2000000000', '32']
    """
    numbers = get_pack(lang).numbers
    if not numbers.units:
        return
    run: list[re.Match[str]] = []
    for match in compile_number_words(lang).finditer(text):
        if match[0] not in load_additions(lang) and match[0] not in numbers.scales:
            yield SpelledNumber(Decimal(numbers.ordinals[match[0]]), *match.span(), False)
            continue
        if run and text[run[-1].end() : match.start()].strip(" -") not in ("", *numbers.joints):
            yield from add_up_words(run, lang)
            run = []
        run.append(match)
    yield from add_up_words(run, lang)


def add_up_words(run: list[re.Match[str]], lang: str) -> Iterator[SpelledNumber]:
    """The numbers that some words say one after the other: two hundred, five."""
    start, scales = 0, get_pack(lang).numbers.scales
    while start < len(run):
        end, value = read_sum(run, start, lang)
        place = (run[start].start(), run[end - 1].end())
        if run[start][0] in scales and end == start + 1:
            yield SpelledNumber(value, *place, False)
        else:
            yield SpelledNumber(value, *place, value > 1)
        start = end


def read_sum(run: list[re.Match[str]], start: int, lang: str) -> tuple[int, Decimal]:
    """Where the number that starts with a word ends, and its value."""
    total, current, end = 0, 0, start
    scales = get_pack(lang).numbers.scales
    while end < len(run):
        word = run[end][0]
        if word in scales:
            total, current = scale_sum(total, current, scales[word])
        else:
            value = load_additions(lang)[word]
            if current and current % 10 ** len(str(value)):
                break
            current += value
        end += 1
    return end, Decimal(total + current)


def scale_sum(total: int, current: int, scale: int) -> tuple[int, int]:
    """A sum when a word that multiplies follows: dos mil → dos mil millones."""
    if scale == 10**2:
        return total, min(max(current, 1), MILLION) * scale
    if total and scale > total:
        return min(total + current, 10**15) * scale, 0
    return total + max(current, 1) * scale, 0
