"""What people type before the items of a list: “1.”, “a)”, “(iv)”, “•”, “-”, “☐”.

A bullet is one by itself. A number, a letter or a dash may as well be the beginning of a sentence,
a date or a phone number, so those count where the next or the one before stands nearby.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bilingual_pub.text import read_roman, write_roman

BULLETS = "•●○◦∙·▪▫■▸▹►▶‣⁃◆◇❖➢➤➔→✦✱★☆\uf0b7\uf0a7\uf0d8\uf076\uf0e0"
"""The last are how the bullets of Word's symbol fonts come out of a clipboard."""

TICKS = "☐☑☒□✓✔✗✘❏❑❒"
"""Bullets that say something, or that a reader fills in."""

DASHES = "-–*+"

NEAR = 60
"""Lines within which the next item stands."""

SIGN = re.compile(
    rf"(?P<sign>[{BULLETS}](?=\s)|[•●▪‣◦\uf0b7](?=\w)|[{TICKS}]|\[[ xX✓]?\](?=\s)"
    rf"|[{DASHES}](?=\s)|o(?=\t|  )|§(?=\t))[ \t\xa0]*(?=\S)"
)

RULE = re.compile(r"\s*(?P<sign>[-=*~#–—])(?:[ \t]*(?P=sign)){2,}\s*")
"""A line that parts a text, or underlines what is above it. One of `_` is to be written on."""

NUMBER = r"\d{1,3}|[^\W\d_]|[ivxlc]{2,6}|[IVXLC]{2,6}"

COUNT = re.compile(
    rf"(?P<label>(?P<opened>\()?(?P<count>{NUMBER})"
    r"(?P<close>(?(opened)\)|(?:\.?\)|\.[-–]|\.|[º°ª][.)]?|[ ]?[-–](?=[^\S\n]\D))))"
    r")[ \t\xa0]+(?=\S)"
)

PLAIN_NUMBER = re.compile("[0-9]+[.]")
"""What a list prints before its items by itself."""

PARTS = re.compile(r"(?P<label>(?P<count>\d{1,2}(?:\.\d{1,2}){1,4})\.?)[ \t\xa0]+(?=\S)")
"""“1.1”, “2.3.1.”"""

CHINESE = re.compile(
    r"(?P<label>(?P<open>[（(])?(?P<count>\d{1,2}|[一二三四五六七八九十]{1,3})"
    r"(?P<close>(?(open)[）)]|[、．）])))[ \t\u3000]*(?=\S)"
)

CIRCLED = re.compile(r"(?P<label>[①-⑳❶-❿])[ \t\xa0\u3000]*(?=\S)")

ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "αβγδεζηθικλμνξοπρστυφχψω",
    "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
)
"""In which letters count; Arabic has two orders."""

ROMAN = frozenset("ivxlc")
"""In which numerals of lists are written; “d” and “m” are letters."""

CHINESE_DIGITS = "〇一二三四五六七八九"

Style = tuple[str, str, str]
Value = tuple[int, ...]

NUMBERED: Style = ("digits", "", "")
"""Any style of numbers, where it does not matter which."""


@dataclass(frozen=True, slots=True)
class TypedMarker:
    """What stands before an item.

    `style` is the same for the items of one list; `value` where in its count it stands, empty for
    a bullet; `label` what is printed before it, empty for a bullet and for a plain “1.”; `length`
    the characters of the line that it takes, and `indent` the columns before it.
    """

    style: Style
    value: Value
    label: str
    length: int
    indent: int = 0

    @property
    def number(self) -> int | None:
        """Its place in the count, None for a bullet."""
        return self.value[-1] if self.value else None


def find_markers(lines: Sequence[str]) -> dict[int, TypedMarker]:
    """The markers of a text by the numbers of their lines."""
    guesses = {number: [*_guess_markers(line)] for number, line in enumerate(lines)}
    places: dict[tuple[Style, Value], list[int]] = defaultdict(list)
    for number, some in guesses.items():
        for guess in some:
            places[guess.style, guess.value].append(number)
            if guess.style[0].startswith("digits"):
                places[NUMBERED, guess.value].append(number)
    found = {}
    for number, some in guesses.items():
        sure = (guess for guess in some if _is_sure(guess, number, places))
        if chosen := next(sure, None):
            found[number] = chosen
    return found


def _guess_markers(line: str) -> Iterator[TypedMarker]:
    """What may be the marker of a line."""
    if RULE.fullmatch(line):
        return
    bare = line.lstrip()
    indent = len(line.expandtabs(4)) - len(bare.expandtabs(4))
    skipped = len(line) - len(bare)
    for guess in _read_marker(bare):
        yield TypedMarker(guess.style, guess.value, guess.label, skipped + guess.length, indent)


def _read_marker(bare: str) -> Iterator[TypedMarker]:
    if found := SIGN.match(bare):
        sign = found["sign"]
        says = sign[0] in TICKS or sign[0] == "["
        kind = "tick" if says else "dash" if sign in DASHES or sign in "o§" else "bullet"
        yield TypedMarker((kind, "" if says else sign, ""), (), sign if says else "", found.end())
    for pattern in (PARTS, CHINESE, COUNT):
        if found := pattern.match(bare):
            label = found["label"]
            opened = label[0] if label[0] in "(（" else ""
            plain = pattern is COUNT and PLAIN_NUMBER.fullmatch(label)
            for kind, value in _count(found["count"]):
                style = (kind, opened, label.removeprefix(opened).removeprefix(found["count"]))
                yield TypedMarker(style, value, "" if plain else label, found.end())
    if found := CIRCLED.match(bare):
        first = "①" if found["label"] <= "⑳" else "❶"
        number = ord(found["label"]) - ord(first) + 1
        yield TypedMarker((first, "", ""), (number,), found["label"], found.end())


def _count(count: str) -> Iterator[tuple[str, Value]]:
    """What a number, a letter or a numeral counts, and in what; “i” is both a letter and one."""
    # A raised figure counts as a digit elsewhere, and is none that can be counted on.
    if all(part.isdecimal() for part in count.split(".")):
        parts = tuple(map(int, count.split(".")))
        yield f"digits {'.'.join(map(str, parts[:-1]))}", parts
        return
    if count[0] in "一二三四五六七八九十":
        yield "chinese", (_read_chinese(count),)
        return
    case = "A" if count.isupper() else "a"
    low = count.lower()
    if all(letter in ROMAN for letter in low) and (value := _read_roman(low)):
        yield f"roman {case}", (value,)
    for alphabet in ALPHABETS:
        if low in alphabet and len(low) == 1:
            yield f"letters {case}{alphabet[:3]}", (alphabet.index(low) + 1,)


def _read_roman(count: str) -> int:
    """A numeral's value, 0 where it is not written as one is.

    >>> _read_roman("xiv"), _read_roman("iiii")
    (14, 0)
    """
    value = read_roman(count)
    return value if write_roman(value).lower() == count else 0


def _read_chinese(count: str) -> int:
    tens, ten, ones = count.rpartition("十")
    if not ten:
        return CHINESE_DIGITS.find(count[-1])
    return 10 * max(CHINESE_DIGITS.find(tens or "一"), 1) + max(
        CHINESE_DIGITS.find(ones or "〇"), 0
    )


def _is_sure(guess: TypedMarker, number: int, places: dict[tuple[Style, Value], list[int]]) -> bool:
    kind, opened, close = guess.style
    if kind in {"bullet", "tick", "①", "❶"}:
        return True
    if kind == "dash":
        return _is_near(places[guess.style, ()], number)
    *outer, last = guess.value
    before, after = (*outer, last - 1), (*outer, last + 1)
    if _is_near(places.get((guess.style, before), ()), number, later=False):
        return True
    if _is_near(places.get((guess.style, after), ()), number, earlier=False):
        return True
    if kind.startswith("digits"):
        # “1.” above “1.1”, which in turn is below it.
        below = _is_near(places.get((NUMBERED, (*guess.value, 1)), ()), number, earlier=False)
        above = last == 1 and _is_near(places.get((NUMBERED, (*outer,)), ()), number, later=False)
        if below or above:
            return True
    # “a)” and “(1)” can be nothing else, though no second one follows.
    return last == 1 and not outer and (bool(opened) or close == ")") and len(guess.label) > 1


def _is_near(
    lines: Sequence[int], number: int, *, earlier: bool = True, later: bool = True
) -> bool:
    """Whether one of some lines, in order, stands near another."""
    at = bisect_left(lines, number)
    if earlier and at and number - lines[at - 1] <= NEAR:
        return True
    after = at + (at < len(lines) and lines[at] == number)
    return later and after < len(lines) and lines[after] - number <= NEAR
