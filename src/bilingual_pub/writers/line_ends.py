"""Where a line may end within an address or a very long word, for WordPress.

Its filter takes out `wbr` and the style properties that break words (`overflow-wrap`), so an
address that is longer than its column would be cut off on paper. What it leaves is `writing-mode`
(from 6.4 on), and an element with another writing mode than the text around it is laid out as a
block in the line (CSS Writing Modes 3, 3.1), before and after which a line may end (CSS Text 3,
5.1). An empty one has no width, is not heard, and adds nothing to what a reader copies.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil

from markupsafe import Markup

from bilingual_pub.model import Cell, Kind
from bilingual_pub.writers.layout import Piece, Table, Text

LINE_END = '<span style="writing-mode:vertical-rl"></span>'

COLUMN = 24
"""Letters of a line in a narrow column: half of 610 px in type of 21 px, or a phone's width."""

LEAST, MOST = 8, 18
"""Letters between two cuts. The fewer, the better: a screen reader may pause at each."""

BETWEEN_CELLS = 2
"""Letters that the space and the lines around a cell take up."""

# Scripts whose lines end between letters, or where a dictionary says so, need no help: Thai, Lao,
# Myanmar, Khmer and their neighbors, Chinese, Japanese, Yi, Korean.
OWN_WAYS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf\u2e80-\ua4cf\ua960-\ua97f"
    "\ua9e0-\ua9ff\uaa60-\uaadf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U00016fe0-\U00018fff\U0001aff0-\U0001b2ff\U0001f000-\U0003ffff"
)
LETTER = rf"&#?\w+;|[^\s&<>{OWN_WAYS}]"
"""One letter in markup: an entity, or any other sign that is no space and no markup."""

UNBROKEN = re.compile(rf"[{OWN_WAYS}]|[^\s{OWN_WAYS}]+")
"""What no line ends within."""

TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")
WORD = re.compile(rf"(?:{LETTER}){{2,}}")
LETTERS = re.compile(LETTER)
AFTER_SIGN = re.compile(r"[/?=@_.,:;+~%#|\\-]|&#?\w+;")
JOINED = re.compile(
    r"[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u200c\u200d\u0900-\u0dff]"
)
"""What stands on, or holds on to, the letter before it."""


def add_line_ends(markup: str, longest: int = COLUMN) -> str:
    """Markup in which a line may end within words of more than `longest` letters.

    In an address it may end behind its signs, in other words anywhere from there on.

    >>> add_line_ends("<p>See https://city.example/help</p>").replace(LINE_END, "|")
    '<p>See https://|city.example/|help</p>'
    >>> add_line_ends("<td>Wednesday</td>", 5).replace(LINE_END, "|")
    '<td>Wedne|sday</td>'
    """
    return TEXT.sub(
        lambda text: WORD.sub(lambda word: _cut_word(word[0], longest), text[0]), markup
    )


def mark_printed_address(address: str) -> Markup:
    """An address in the end of a handout: nobody types https.

    >>> str(mark_printed_address("https://a.example/read-me/"))
    '<span class="unbroken">a.example/read-me</span>'
    """
    return mark_address_ends(address.removeprefix("https://").removesuffix("/"))


def mark_address_ends(address: str) -> Markup:
    """An address whose lines on paper may end where nobody would type it wrongly for that.

    So never behind a hyphen, which might be the line's own, nor within a word.

    >>> str(mark_address_ends("help@a.example"))
    '<span class="unbroken">help@a.example</span>'
    """
    return WBR.join(
        (WHOLE_PART if len(part) <= LONGEST_WHOLE else Markup("{}")).format(part)
        for part in cut_address(address)
    )


def cut_address(address: str) -> list[str]:
    """An address too long for a line, cut behind its slashes; parts too long, before other signs.

    >>> cut_address("https://a.example/read-me")
    ['https://a.example/read-me']
    >>> cut_address("https://a.example/parks/apply-for-a-permit")
    ['https://a.example/', 'parks/', 'apply-for-a-permit']
    >>> cut_address("https://parks-and-recreation.riverbend.example/?id=7")
    ['https://parks', '-and', '-recreation', '.riverbend', '.example/', '?id=7']
    """
    parts = [address]
    for border in BORDERS:
        parts = [
            piece
            for part in parts
            for piece in (border.split(part) if len(part) > LONGEST_WHOLE else [part])
        ]
    return parts


WBR = Markup("<wbr>")

WHOLE_PART = Markup('<span class="unbroken">{}</span>')

LONGEST_WHOLE = 26
"""Letters of a part of an address that have room in every column of a handout."""

BORDERS = (
    re.compile(r"(?<=[^/:]/)(?=[^/])"),
    re.compile(r"(?<=[^./?])(?=[.?])"),
    re.compile(r"(?<=\w)(?=[@&=#_%-])"),
)
"""Where an address may be cut: the next only where the one before leaves a part too long."""


def _cut_word(word: str, longest: int) -> str:
    letters = LETTERS.findall(word)
    if len(letters) <= longest:
        return word
    places = [0, *_find_places(letters, min(longest, LEAST), min(longest, MOST)), len(letters)]
    return LINE_END.join("".join(letters[start:end]) for start, end in pairwise(places))


def _find_places(letters: Sequence[str], least: int, most: int) -> Iterator[int]:
    """Behind signs, and wherever so many letters stand without one."""
    start = 0
    for place in range(1, len(letters)):
        before, after = letters[place - 1], letters[place]
        if JOINED.match(after) or before == "\u200d":
            continue
        is_behind_sign = AFTER_SIGN.fullmatch(before) and after.isalnum()
        if place - start >= most or (is_behind_sign and place - start >= least):
            yield place
            start = place


def mark_line_ends(markup: str, longest: int) -> Markup:
    """The same for a template, which knows it for markup."""
    return Markup(add_line_ends(markup, longest))  # noqa: S704 - nothing in it but our own span


def keep_spaces(line: str) -> str:
    """A line of code outside of `pre`, whose lines never end: its spaces still stand.

    >>> keep_spaces("  if  x:").replace("\u00a0", "_")
    '_ if_ x:'
    """
    return re.sub(r"^ | (?= )", "\u00a0", line.expandtabs(4))


def measure_width(piece: Piece) -> int:
    """Letters that a table or code is wide if no word of it is broken."""
    if isinstance(piece, Table):
        words = _find_longest_words(piece)
        return sum(words) + BETWEEN_CELLS * len(words)
    if isinstance(piece, Text) and piece.block.kind is Kind.CODE:
        return max(map(len, piece.block.text.splitlines()), default=0)
    return 0


LETTER_WIDTH = 0.6
"""Parts of its size that a letter is wide in the widest of our fonts."""

PHONE = 16
"""Times the size of the type that the text of a phone of 320 px is wide."""

STEP, WIDEST = 4, 48
"""In these steps a style sheet says how much room a table needs; beyond, it may scroll in any."""


def find_needed_room(pieces: Sequence[Piece]) -> int:
    """From how much room on no table of a row has to scroll, in times of the size of the type.

    0 for a row that has none, or whose tables fit on every phone.
    """
    needed = max((measure_width(it) for it in pieces if isinstance(it, Table)), default=0)
    room = needed * LETTER_WIDTH
    return min(ceil(room / STEP) * STEP, WIDEST + STEP) if room > PHONE else 0


def is_wide(piece: Piece) -> bool:
    """Whether it needs a row of its own, and its words to be broken in a narrow place."""
    return measure_width(piece) > COLUMN


def is_scrolling(piece: Piece) -> bool:
    """Whether a table has so many columns that it may be too wide with its words broken too."""
    return (
        isinstance(piece, Table)
        and len(_find_longest_words(piece)) * (BETWEEN_CELLS + FEW_LETTERS) > COLUMN
    )


FEW_LETTERS = 2
"""Of a broken word; a column of fewer is not read."""


def find_longest_word(piece: Piece) -> int:
    """How many letters of a word may stay together, so that its table fits into a column."""
    if not isinstance(piece, Table) or not is_wide(piece):
        return COLUMN
    words = _find_longest_words(piece)
    room = COLUMN - BETWEEN_CELLS * len(words)
    fitting = (
        most for most in range(COLUMN, 1, -1) if sum(min(most, word) for word in words) <= room
    )
    return next(fitting, 1)


def _find_longest_words(table: Table) -> list[int]:
    """The letters of the longest word of each column; a cell over several adds to none."""
    longest: dict[int, int] = {}
    for cell in (cell for line in (*table.head, *table.body) for cell in line):
        if isinstance(cell.place, Cell):
            words = UNBROKEN.findall(cell.text) if cell.place.colspan == 1 else ()
            before = longest.get(cell.place.column, 0)
            longest[cell.place.column] = max(before, *map(len, words), 0)
    return list(longest.values())
