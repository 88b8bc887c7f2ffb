"""All that a model made of one kept span: the whole stretch of a draft, however it was broken.

`10:0 a.m.` is a number to the patterns, with two letters behind it. Whoever puts the right time in
the place of the number alone writes `10:00 a.m. a.m.`. So a place is extended over every remnant
beside it: figures and words that the span has, and that the rest of the source has not; signs,
brackets, halves of the day and units. What then still stands beside the place and comes from
nowhere says that the place is not understood, and nothing is put there.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import takewhile

from bilingual_pub.engines.neural.word_alignment import Extent
from bilingual_pub.lang import get_pack, join_choices, list_packs
from bilingual_pub.protect import Span, SpanKind, is_unspaced
from bilingual_pub.text import strip_accents

WORD = re.compile(r"\d+|[^\W\d_]+")
"""A run of figures, or of letters."""

WIDEST_GAP = 3
"""The most signs and spaces between two remnants of one span."""

BRIDGE = 2
"""The most words between two remnants that say nothing by themselves: 4 [de] mayo."""

SHORT = 2
"""Letters of a word that may be anything: the `a` of `a.m.` is a preposition in Spanish."""

ALIKE = 0.75
"""How alike two longer words must be (difflib's ratio) to be one, misspelled: mago, mayo."""

CURRENCY = "$€£¥"

ABBREVIATED = re.compile(r"[^\W\d_]\.\s?[^\W\d_]$")
"""Letters with a period behind each but the last, whose own is still to come."""

MERIDIEMS = frozenset({"am", "pm"})

NUMERIC = frozenset({
    SpanKind.NUMBER, SpanKind.PRICE, SpanKind.TIME, SpanKind.PHONE, SpanKind.CODE, SpanKind.DATE,
})  # fmt: skip
ADDRESSES = frozenset({SpanKind.URL, SpanKind.EMAIL, SpanKind.HANDLE, SpanKind.HASHTAG})


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters or figures, where it stands, and what is left of it without its looks."""

    start: int
    end: int
    plain: str

    @property
    def is_figure(self) -> bool:
        """Whether it is made of figures."""
        return self.plain[:1].isdigit()


def list_words(text: str) -> list[Word]:
    """The words and figures of a text, each in small plain letters and in figures from 0 to 9.

    >>> [word.plain for word in list_words("１０:00 a. m., José")]
    ['10', '00', 'a', 'm', 'jose']
    """
    return [Word(*match.span(), _make_plain(match[0])) for match in WORD.finditer(text)]


def _make_plain(text: str) -> str:
    letters = text if text.isascii() else strip_accents(text)
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
        for letter in letters.casefold()
        if letter.isalnum()
    )


def list_other_words(spans: Sequence[Span], source: str) -> frozenset[str]:
    """The words of a source outside of its spans: in a draft they belong to no span."""
    inside = [(span.start, span.end) for span in spans]
    return frozenset(
        word.plain
        for word in list_words(source)
        if not any(word.start < end and word.end > start for start, end in inside)
    )


class Remnants:
    """What belongs to one span in a draft; `taken` are the places of the others.

    `others` are the words of the source outside of its spans.
    """

    def __init__(
        self,
        span: Span,
        text: str,
        taken: Collection[Extent],
        others: frozenset[str],
        lang: str,
    ) -> None:
        self._span = span
        self._text = text
        self._taken = taken
        self._others = others
        self._lang = lang
        self._words = list_words(text)
        written = [list_words(said) for said in dict.fromkeys((span.target, span.source))]
        self._keys = ["".join(word.plain for word in words) for words in written]
        self._own = frozenset(word.plain for words in written for word in words)
        self._inner = frozenset(word.plain for words in written for word in words[1:-1]) - {
            word.plain for words in written for word in _list_short(words[::-1])
        }
        self._head = {_join_short(words) for words in written} - {""}
        self._tail = {_join_short(words[::-1], backwards=True) for words in written} - {""}

    def find_disguised(self) -> Extent | None:
        """Where the same letters and figures stand with other signs, spaces, accents or capitals.

        `(520) 573 4197`, `10：00 a. m.`, `SB-1070`, `https://example. org`.
        """
        for key in self._keys:
            for first in range(len(self._words)):
                last = self._match_key(key, first)
                if last is not None:
                    extent = self._add_edges(self._words[first].start, self._words[last].end)
                    if self._is_free(extent):
                        return extent
        return None

    def _match_key(self, key: str, first: int) -> int | None:
        """The last of the words, from the first on, that make up a key."""
        said = ""
        for number in range(first, len(self._words)):
            if number > first and self._is_far(number - 1, number):
                return None
            said += self._words[number].plain
            if said == key:
                return number
            if not key.startswith(said):
                return None
        return None

    def extend(self, place: Extent) -> Extent:
        """A place of the draft with all that belongs to the span, on both sides."""
        start, end = place
        inside = [n for n, it in enumerate(self._words) if it.start < end and it.end > start]
        if not inside:
            return place
        before, after = inside[0], inside[-1]
        while (further := self._step(after, 1)) is not None:
            after = further
        while (further := self._step(before, -1)) is not None:
            before = further
        start, end = min(start, self._words[before].start), max(end, self._words[after].end)
        extent = self._add_edges(start, end)
        return extent if self._is_free(extent) else place

    def is_clean(self, place: Extent) -> bool:
        """Whether nothing stands right beside a place that can only be another piece of it."""
        numbers = [n for n, it in enumerate(self._words) if place[0] <= it.start < place[1]]
        if not numbers:
            return False
        sides = ((numbers[-1], numbers[-1] + 1), (numbers[0], numbers[0] - 1))
        return not any(
            0 <= beside < len(self._words)
            and not self._is_far(edge, beside)
            and self._is_from_nowhere(beside)
            for edge, beside in sides
        ) and not any(_parts_a_word(self._text, border) for border in place)

    def _is_from_nowhere(self, number: int) -> bool:
        word = self._words[number]
        return word.is_figure and not self._is_taken(number) and word.plain not in self._others

    def _step(self, edge: int, by: int) -> int | None:
        """The next word in a direction that is a remnant, over what may stand between."""
        beside = edge
        for _word in range(BRIDGE + 1):
            beside, before = beside + by, beside
            if not 0 <= beside < len(self._words) or self._is_taken(beside):
                return None
            if self._is_far(before, beside):
                return None
            last = self._find_remnant(edge, beside, by)
            if last is not None:
                return last
            if self._words[beside].plain not in self._inner:
                return None
        return None

    def _find_remnant(self, edge: int, beside: int, by: int) -> int | None:
        """The last word of the remnant that begins with one, in a direction; None for none."""
        word = self._words[beside]
        if word.plain in self._others:
            return None
        gap = self._get_gap(edge, beside)
        if self._span.kind in ADDRESSES and gap and not any(map(str.isspace, gap)):
            return beside
        if word.is_figure:
            own = any(word.plain in key for key in self._keys)
            beside_figures = self._span.kind in NUMERIC and "," not in gap
            near = abs(beside - edge) == 1
            return beside if own or (near and beside_figures and self._has_figures) else None
        if len(word.plain) > SHORT:
            return beside if any(_are_alike(word.plain, own) for own in self._own_longer) else None
        return self._find_letters(beside, by)

    @property
    def _has_figures(self) -> bool:
        return any(map(str.isdigit, self._keys[0]))

    @property
    def _own_longer(self) -> list[str]:
        return [word for word in self._own if len(word) > SHORT and not word[0].isdigit()]

    def _find_letters(self, beside: int, by: int) -> int | None:
        """The last of the single letters that are the end or the beginning of the span: `a.m.`."""
        wanted = self._tail if by > 0 else self._head
        if self._span.kind is SpanKind.TIME and by > 0:
            wanted = wanted | MERIDIEMS
        said, number, found = "", beside, None
        while 0 <= number < len(self._words) and not self._is_taken(number):
            word = self._words[number]
            if word.is_figure or len(word.plain) > SHORT:
                break
            if number != beside and self._is_far(number - by, number):
                break
            said = said + word.plain if by > 0 else word.plain + said
            broken = by > 0 and self._text[word.end : word.end + 1] in {"", "."}
            if said in wanted or (broken and any(it.startswith(said) for it in wanted)):
                found = number
            number += by
        return found

    def _add_edges(self, start: int, end: int) -> Extent:
        """An extent with the signs and units around it."""
        return self._add_signs(*self._add_units(*self._add_signs(start, end)))

    def _add_signs(self, start: int, end: int) -> Extent:
        """An extent with the signs that a span begins and ends with, and its lost brackets."""
        text, target = self._text, self._span.target
        money = CURRENCY if self._span.kind is SpanKind.PRICE else ""
        lead = {sign for sign in _get_lead(target) if not sign.isspace()} | set(money)
        trail = {sign for sign in _get_lead(target[::-1]) if not sign.isspace()} | set(money)
        if (further := _skip_signs(text[:start][::-1], lead)) and start - further >= 0:
            start -= further
        end += _skip_signs(text[end:], trail)
        said = text[start:end]
        if self._span.kind is SpanKind.TIME and ABBREVIATED.search(said) and text[end + 1 :].strip():
            end += text[end : end + 1] == "."
        if said.count("(") > said.count(")") and text[end : end + 1] == ")":
            end += 1
        if said.count(")") > said.count("(") and text[max(start - 1, 0) : start] == "(":
            start -= 1
        return start, end

    def _add_units(self, start: int, end: int) -> Extent:
        """An extent with the words that say what a sign of the span says: dollars, percent."""
        kind, target = self._span.kind, self._span.target
        if kind is SpanKind.NUMBER and "%" not in target:
            return start, end
        if kind is SpanKind.TIME and not any(map(str.isalpha, target)):
            return start, end
        if kind is SpanKind.PRICE and self._others & list_money_words():
            return start, end
        match = compile_units(kind, self._lang).match(self._text, end)
        return (start, match.end()) if match else (start, end)

    def _get_gap(self, one: int, other: int) -> str:
        first, last = sorted((one, other))
        return self._text[self._words[first].end : self._words[last].start]

    def _is_far(self, one: int, other: int) -> bool:
        """Whether more stands between two neighbors than within one span."""
        gap = self._get_gap(one, other)
        ended = SENTENCE_END.search(gap) and self._span.kind not in ADDRESSES
        return len(gap) > WIDEST_GAP or "\n" in gap or bool(ended)

    def _is_taken(self, number: int) -> bool:
        word = self._words[number]
        return any(word.start < end and word.end > start for start, end in self._taken)

    def _is_free(self, place: Extent) -> bool:
        """Whether a place is nobody else's, and parts no word."""
        start, end = place
        if any(start < last and end > first for first, last in self._taken):
            return False
        return not any(_parts_a_word(self._text, border) for border in place)

    def extend_over_copies(self, place: Extent) -> Extent:
        """The place where a span stands, with what beside it only says it again.

        `10:00 a.m. a.m.`, `555-0142 555-0142`, `José Ruiz, Jose Ruiz`.
        """
        start, end = place
        inside = [n for n, it in enumerate(self._words) if start <= it.start < end]
        if not inside:
            return place
        before, after = inside[0], inside[-1]
        while (last := self._find_copy_behind(after)) is not None:
            after = last
        while (first := self._find_copy_before(before)) is not None:
            before = first
        if (before, after) == (inside[0], inside[-1]):
            return place
        extent = self._add_signs(
            min(start, self._words[before].start), max(end, self._words[after].end)
        )
        return extent if self._is_free(extent) else place

    def _find_copy_behind(self, edge: int) -> int | None:
        beside = edge + 1
        if beside >= len(self._words) or not COPY_GAP.fullmatch(self._get_gap(edge, beside)):
            return None
        if self._span.kind is SpanKind.TIME and self._tail & MERIDIEMS:
            last = self._find_letters(beside, 1)
            if last is not None:
                return last
        ends = (self._match_key(key, beside) for key in self._keys)
        return next((it for it in ends if it is not None and self._is_new(beside, it)), None)

    def _find_copy_before(self, edge: int) -> int | None:
        if not edge or not COPY_GAP.fullmatch(self._get_gap(edge - 1, edge)):
            return None
        longest = max(map(len, self._keys))
        for first in range(edge - 1, max(edge - 1 - longest, -1), -1):
            for key in self._keys:
                if self._match_key(key, first) == edge - 1 and self._is_new(first, edge - 1):
                    return first
        return None

    def _is_new(self, first: int, last: int) -> bool:
        """Whether some words are nothing that the source says beside its spans, nor in another."""
        words = range(first, last + 1)
        return not any(map(self._is_taken, words)) and not all(
            self._words[number].plain in self._others for number in words
        )


SENTENCE_END = re.compile("[!?¿¡;«»“”！？；]")
"""Signs that stand between two thoughts, outside of addresses of the web."""

COPY_GAP = re.compile(r"[.)]?[,;]? ?[(]?")
"""What stands between a span and its copy."""


def may_have_copy(text: str, span: Span, place: Extent) -> bool:
    """Whether it is worth looking for copies of a span beside its place: a quick first look."""
    words = [word.plain for word in list_words(span.target)]
    if not words:
        return False
    behind = WORD.search(text, place[1], place[1] + len(span.target) + WIDEST_GAP)
    if behind and _make_plain(behind[0])[:1] in {words[0][:1], "a", "p"}:
        return True
    before = text[max(place[0] - WIDEST_GAP - len(words[-1]), 0) : place[0]]
    return bool(list_words(before)) and list_words(before)[-1].plain[-1:] == words[-1][-1:]


def _join_short(words: Sequence[Word], *, backwards: bool = False) -> str:
    """The single letters that a row of words begins with, as one: `a`, `m`."""
    short = [word.plain for word in _list_short(words)]
    return "".join(short[::-1] if backwards else short)


def _list_short(words: Sequence[Word]) -> list[Word]:
    """The short words that a row of words begins with."""
    return list(takewhile(lambda word: not word.is_figure and len(word.plain) <= SHORT, words))


def _get_lead(text: str) -> str:
    """What a text begins with before its first letter or figure."""
    match = WORD.search(text)
    return text[: match.start()] if match else ""


def _skip_signs(text: str, signs: Collection[str]) -> int:
    """How many characters of a text's beginning are some signs, or a space before one."""
    length = 0
    while length < len(text):
        if text[length] in signs:
            length += 1
        elif text[length].isspace() and text[length + 1 : length + 2] in (signs - {".", "("}):
            length += 2
        else:
            break
    return length


def _parts_a_word(text: str, border: int) -> bool:
    around = text[max(border - 1, 0) : border + 1]
    return (
        0 < border < len(text)
        and len(around) > 1
        and all(map(str.isalnum, around))
        and not any(map(is_unspaced, around))
    )


def _are_alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if longer.startswith(shorter):
        return True
    return len(shorter) > SHORT + 1 and SequenceMatcher(None, one, other).ratio() >= ALIKE


@cache
def compile_units(kind: SpanKind, lang: str) -> re.Pattern[str]:
    """The words of a language for what a time, a price or a share says with letters or a sign."""
    pack = get_pack(lang)
    if kind is SpanKind.TIME:
        halves, links = join_choices(pack.times.halves), join_choices(pack.times.links)
        sharp = join_choices((*pack.times.hours, *pack.times.sharp, "h", "hrs"))
        words = rf"(?:,? (?:(?:{links}) )?(?:{halves})|\s?(?:{sharp}))"
    elif kind is SpanKind.PRICE:
        words = rf"\s(?:{join_choices(pack.money)})"
    elif kind is SpanKind.NUMBER:
        words = rf"\s(?:{join_choices(pack.percent)})"
    else:
        words = "(?!)"
    return re.compile(rf"{words}(?!\w)", re.IGNORECASE)


def list_money_words() -> frozenset[str]:
    """The words for currencies of all languages that are known here."""
    return frozenset(word for pack in list_packs() for word in pack.money)
