"""All that a model made of one kept span: the whole stretch of a draft, however it was broken.

`10:0 a.m.` is a number to the patterns, with two letters behind it. Whoever puts the right time in
the place of the number alone writes `10:00 a.m. a.m.`. So a place is extended over every remnant
beside it: figures and words that the span has, and that the rest of the source has not; signs,
brackets, halves of the day and units. What then still stands beside the place, and may be a piece
of it, says that the place is not understood.
"""

import re
from collections.abc import Collection
from difflib import SequenceMatcher
from functools import cache

from bilingual_pub.engines.neural.span_words import (
    ADDRESSES,
    SHORT,
    WORD,
    Surroundings,
    join_short,
)
from bilingual_pub.engines.neural.word_alignment import Extent
from bilingual_pub.lang import get_pack, join_choices, list_packs
from bilingual_pub.protect import SpanKind, is_unspaced

BRIDGE = 2
"""The most words between two remnants that say nothing by themselves: 4 [de] mayo."""

ALIKE = 0.75
"""How alike two words must be (difflib's ratio) to be one, misspelled: mago, mayo."""

CURRENCY = "$€£¥"

MERIDIEMS = frozenset({"am", "pm"})

ABBREVIATED = re.compile(r"[^\W\d_]\.\s?[^\W\d_]$")
"""Letters with a period behind each but the last, whose own is still to come."""

FIGURE_END, FIGURE_START = re.compile(r"\d\s$"), re.compile(r"\s\d")

NUMERIC = frozenset({
    SpanKind.NUMBER, SpanKind.PRICE, SpanKind.TIME, SpanKind.PHONE, SpanKind.CODE, SpanKind.DATE,
})  # fmt: skip


def find_disguised(around: Surroundings) -> Extent | None:
    """Where a span's letters and figures stand with other signs, spaces, accents or capitals.

    `(520) 573 4197`, `10：00 a. m.`, `SB-1070`, `https://example. org`.
    """
    for key in around.said.keys:
        for first in range(len(around.words)):
            last = match_key(around, key, first)
            if last is None:
                continue
            extent = add_edges(around, around.words[first].start, around.words[last].end)
            if _is_whole_and_free(around, extent):
                return extent
    return None


def match_key(around: Surroundings, key: str, first: int) -> int | None:
    """The last of the words, from the first on, that together say a key."""
    said = ""
    for number in range(first, len(around.words)):
        said += around.words[number].plain
        if not key.startswith(said) or (number > first and around.is_far(number - 1, number)):
            return None
        if said == key:
            return number
    return None


def extend_place(around: Surroundings, place: Extent) -> Extent:
    """A place of the draft with all that belongs to the span, on both sides."""
    inside = around.list_inside(place)
    if not inside:
        return place
    before, after = inside[0], inside[-1]
    while (further := _find_next_remnant(around, after, 1)) is not None:
        after = further
    while (further := _find_next_remnant(around, before, -1)) is not None:
        before = further
    start = min(place[0], around.words[before].start)
    extent = add_edges(around, start, max(place[1], around.words[after].end))
    return extent if _is_whole_and_free(around, extent) else place


def _find_next_remnant(around: Surroundings, edge: int, by: int) -> int | None:
    """The end of the next remnant in a direction, over what may stand between."""
    beside = edge
    for _word in range(BRIDGE + 1):
        beside, before = beside + by, beside
        if not 0 <= beside < len(around.words) or around.is_taken(beside):
            return None
        if around.is_far(before, beside):
            return None
        last = _find_remnant(around, edge, beside, by)
        if last is not None:
            return last
        if around.words[beside].plain not in around.said.inner:
            return None
    return None


def _find_remnant(around: Surroundings, edge: int, beside: int, by: int) -> int | None:
    """The last word of the remnant that begins with one, in a direction; None for none."""
    word, said = around.words[beside], around.said
    if word.plain in around.others:
        return None
    gap = around.get_gap(beside, beside - by)
    if around.span.kind in ADDRESSES and gap and not any(map(str.isspace, gap)):
        return beside
    if word.is_figure:
        own = _is_own_figure(around, word.plain)
        # Behind a space it may be thousands: $300 billion is $300 000 millones.
        apart = "," in gap or any(map(str.isspace, gap))
        near = around.span.kind in NUMERIC and beside == edge + by and not apart
        return beside if own or (near and any(map(str.isdigit, said.keys[0]))) else None
    if word.is_short:
        return _find_short_words(around, beside, by)
    longer = (own for own in said.own if len(own) > SHORT and not own[0].isdigit())
    return beside if any(_are_alike(word.plain, own) for own in longer) else None


def _find_short_words(around: Surroundings, beside: int, by: int) -> int | None:
    """The last of the short words that are the end or the beginning of the span: `a.m.`."""
    wanted = around.said.tails if by > 0 else around.said.heads
    if around.span.kind is SpanKind.TIME and by > 0:
        wanted |= MERIDIEMS
    said, number, found = "", beside, None
    while 0 <= number < len(around.words) and around.words[number].is_short:
        word = around.words[number]
        if around.is_taken(number) or (number != beside and around.is_far(number - by, number)):
            break
        said = said + word.plain if by > 0 else word.plain + said
        broken = by > 0 and around.text[word.end : word.end + 1] in {"", "."}
        if said in wanted or (broken and any(it.startswith(said) for it in wanted)):
            found = number
        number += by
    return found


def is_clean(around: Surroundings, place: Extent) -> bool:
    """Whether nothing stands right beside a place that may be another piece of its span."""
    if _parts_words(around.text, place) or _touches_figures(around, place):
        return False
    return not any(
        around.is_from_nowhere(beside) or is_broken_word(around, beside, by)
        for beside, by in around.list_neighbors(place)
    )


def _touches_figures(around: Surroundings, place: Extent) -> bool:
    """Whether only a space parts a number from figures that another span took: 1 6, 5 000."""
    before, behind = around.text[: place[0]], around.text[place[1] :]
    return around.span.kind in NUMERIC and bool(
        FIGURE_END.search(before[-2:]) or FIGURE_START.match(behind)
    )


def is_broken_word(around: Surroundings, number: int, by: int) -> bool:
    """Whether a word behind (1) or before (-1) the span is, or may be, a piece of it."""
    word, said, words = around.words[number], around.said, around.words
    if word.is_figure:
        return False
    row = join_short(words[number:] if by > 0 else words[: number + 1], by)
    if len(row) > 1 and sorted(row) in map(sorted, said.heads if by > 0 else said.tails):
        return True
    free = 0 <= number + by < len(words) and not around.is_taken(number + by)
    beyond = words[number + by].plain if free else ""
    if _is_own_figure(around, beyond) or (word.is_short and beyond in said.own):
        return True
    if by > 0 and beyond[:1].isdigit():
        # From 10:0 [a] 11:00.
        return False
    if by < 0 and any(head.startswith(word.plain) for head in said.heads):
        return True
    own = said.own - (said.heads if by > 0 else said.ending)
    return any(_is_piece(word.plain, other, by) for other in own)


def _is_own_figure(around: Surroundings, plain: str) -> bool:
    """Whether figures are some of the span's."""
    return plain[:1].isdigit() and any(plain in key for key in around.said.keys)


def _is_piece(word: str, own: str, by: int) -> bool:
    """Whether a word is one of a span's own, or what is left of one, behind or before the rest."""
    if word == own or set(word) == set(own):
        return True
    if len(own) > SHORT and _are_alike(word, own):
        return True
    if len(word) < len(own):
        return own.startswith(word) if by > 0 and len(word) <= SHORT else own.endswith(word)
    return own in word and len(word) == len(own) + 1 and len(own) > SHORT


def _are_alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < SHORT:
        return False
    if longer.startswith(shorter) and len(shorter) > SHORT:
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def add_edges(around: Surroundings, start: int, end: int) -> Extent:
    """An extent with the signs and the units around it."""
    start, end = _add_signs(around, start, end)
    return _add_signs(around, start, _find_end_of_unit(around, end))


def _add_signs(around: Surroundings, start: int, end: int) -> Extent:
    """An extent with the signs that a span begins and ends with, and its lost brackets."""
    text, target = around.text, around.span.target
    money = set(CURRENCY) if around.span.kind is SpanKind.PRICE else set()
    start -= _count_signs(text[:start][::-1], money | _list_lead(target))
    end += _count_signs(text[end:], money | _list_lead(target[::-1]))
    said = text[start:end]
    # In the middle of a sentence it is the abbreviation's period; at the end, the sentence's too.
    if around.span.kind is SpanKind.TIME and ABBREVIATED.search(said) and text[end + 1 :].strip():
        end += text[end : end + 1] == "."
    if said.count("(") > said.count(")"):
        end += text[end : end + 1] == ")"
    if said.count(")") > said.count("("):
        start -= text[max(start - 1, 0) : start] == "("
    return start, end


def _list_lead(text: str) -> set[str]:
    """The signs that a text begins with, before its first letter or figure."""
    match = WORD.search(text)
    return {sign for sign in text[: match.start()] if not sign.isspace()} if match else set()


def _count_signs(text: str, signs: Collection[str]) -> int:
    """How many characters of a text's beginning are some signs, or a space before one."""
    spaced = set(signs) - set(".()")
    length = 0
    while length < len(text):
        if text[length] in signs:
            length += 1
        elif text[length].isspace() and text[length + 1 : length + 2] in spaced:
            length += 2
        else:
            break
    return length


def _find_end_of_unit(around: Surroundings, end: int) -> int:
    """Where the words end that say what a sign of the span says: dollars, percent."""
    kind, target = around.span.kind, around.span.target
    if kind is SpanKind.NUMBER and "%" not in target:
        return end
    if kind is SpanKind.TIME and not any(map(str.isalpha, target)):
        return end
    if kind is SpanKind.PRICE and around.others & list_money_words():
        return end
    match = compile_units(kind, around.lang).match(around.text, end)
    return match.end() if match else end


@cache
def compile_units(kind: SpanKind, lang: str) -> re.Pattern[str]:
    """The words of a language for what a time, a price or a share says with letters or a sign."""
    pack = get_pack(lang)
    if kind is SpanKind.TIME:
        halves, links = join_choices(pack.times.halves), join_choices(pack.times.links)
        sharp = join_choices((*pack.times.hours, *pack.times.sharp, "h", "hrs"))
        words = rf"(?:,? (?:(?:{links}) )?(?:{halves})|\s?(?:{sharp}))"
    elif kind is SpanKind.PRICE:
        words = rf" (?:{join_choices(pack.money)})"
    elif kind is SpanKind.NUMBER:
        words = rf" (?:{join_choices(pack.percent)})"
    else:
        words = "(?!)"
    return re.compile(words.replace(" ", r"\s+") + r"(?!\w)", re.IGNORECASE)


@cache
def list_money_words() -> frozenset[str]:
    """The words for currencies of all languages that are known here."""
    return frozenset(word for pack in list_packs() for word in pack.money)


def _is_whole_and_free(around: Surroundings, place: Extent) -> bool:
    """Whether a place is nobody else's, and parts no word."""
    return around.taken.is_free(*place) and not _parts_words(around.text, place)


def _parts_words(text: str, place: Extent) -> bool:
    """Whether a place begins or ends within a word."""
    return any(
        0 < border < len(text)
        and all(map(str.isalnum, text[border - 1 : border + 1]))
        and not any(map(is_unspaced, text[border - 1 : border + 1]))
        for border in place
    )
