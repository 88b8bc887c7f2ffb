"""The letters of a page, gathered into pieces of one style, by PDFium."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from ctypes import addressof, byref, c_double
from dataclasses import replace
from math import cos, radians, sin
from typing import Any, NamedTuple

from bilingual_pub.pdfium import Box
from bilingual_pub.readers.pdf.bidi import GAP, is_to_left, turn_text
from bilingual_pub.readers.pdf.letter_styles import read_style
from bilingual_pub.readers.pdf.page import Piece, Style
from bilingual_pub.readers.pdf.pdfium import read_letter

SAME_BASELINE = 0.05
"""In sizes of the letters."""

WIDE_GAP = 0.25
"""In sizes: a gap between two letters from which a space was meant, though none was written."""


class Letter(NamedTuple):
    """A letter, its place as if its writing ran to the right, and whether a space is before it."""

    space: bool
    text: str
    box: tuple[float, float, float, float]
    baseline: float
    style: Style
    is_guessed: bool = False
    """Whether that space is not in the file, and only seen by the gap."""


def read_pieces(page: Any) -> tuple[list[Piece], int]:  # noqa: ANN401 - PDFium's handle
    """The pieces of a page in the order in which they are drawn, and how many letters are unknown.

    Each is placed as if its own writing ran from left to right.
    """
    import pypdfium2.raw as pdfium

    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return [], 0
    try:
        reader = _LetterReader(text_page)
        letters = list(reader.read())
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    if any(is_to_left(it.text) for it in letters):
        return _gather_to_left(letters), reader.unknown
    guessed = sum(it.space and it.is_guessed for it in letters)
    if guessed * 2 > sum(it.space for it in letters):
        # A program that writes no spaces: a gap says nothing of what it is.
        letters = [it._replace(is_guessed=False) for it in letters]
    return _gather(letters), reader.unknown


def _gather(letters: Iterable[Letter]) -> list[Piece]:
    gatherer = _Gatherer()
    for letter in letters:
        gatherer.add(letter)
    gatherer.end_piece()
    return gatherer.pieces


def _gather_to_left(letters: Sequence[Letter]) -> list[Piece]:
    """The pieces of a page with Arabic or Hebrew: by where the letters stand, and then turned."""
    clusters = list[Letter]()
    for letter in letters:
        if clusters and unicodedata.combining(letter.text[0]):
            clusters[-1] = clusters[-1]._replace(text=clusters[-1].text + letter.text)
        else:
            clusters.append(letter)
    clusters.sort(key=lambda it: (it.style.angle, -round(it.baseline), it.box[0]))
    spaced, right = list[Letter](), 0.0
    for one in clusters:
        spaced.append(one._replace(space=one.box[0] - right > GAP * one.style.size))
        right = one.box[2]
    return [
        replace(it, text=turn_text(it.text)) if is_to_left(it.text) else it
        for it in _gather(spaced)
    ]


class _Gatherer:
    """Letters on their way to becoming pieces."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._text: list[str] = []
        self._head: Letter | None = None
        self._box = self._last = (0.0, 0.0, 0.0, 0.0)
        self._space = False

    def add(self, letter: Letter) -> None:
        """Take a letter."""
        box = letter.box
        if self._head is None or not self._goes_on(self._head, letter):
            gap = self._head is not None and self._is_apart(self._head, letter)
            self.end_piece()
            self._head, self._box = letter, box
            self._space = letter.space or gap
        left, bottom, right, top = self._box
        self._box = min(left, box[0]), min(bottom, box[1]), max(right, box[2]), max(top, box[3])
        self._text.append(letter.text)
        self._last = box

    def _goes_on(self, head: Letter, letter: Letter) -> bool:
        if letter.box == self._last and not letter.space:
            return True  # the letters of a ligature all stand where it stands
        size = letter.style.size or 1.0
        return (
            not letter.space
            and letter.style == head.style
            and abs(letter.baseline - head.baseline) <= SAME_BASELINE * size
            and -size < letter.box[0] - self._box[2] < WIDE_GAP * size
        )

    def _is_apart(self, head: Letter, letter: Letter) -> bool:
        size = letter.style.size or 1.0
        is_near = abs(letter.baseline - head.baseline) <= size
        return is_near and letter.box[0] - self._box[2] > WIDE_GAP * size

    def end_piece(self) -> None:
        """What has been gathered is a piece."""
        if self._text and self._head:
            text, box = "".join(self._text), Box(*self._box)
            head = self._head
            self.pieces.append(
                Piece(text, box, head.baseline, head.style, self._space, is_guessed=head.is_guessed)
            )
        self._text = []


UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def _make_places() -> tuple[Any, Any, Any]:
    """Where PDFium writes the places of letters: made once a page."""
    import pypdfium2.raw as pdfium

    return c_double(), c_double(), pdfium.FS_RECTF()


TOUCHING = 0.08
"""In sizes: where there is less white between two letters, PDFium saw a space that is none."""


def _touches(before: Letter, letter: Letter) -> bool:
    size = max(before.style.size, letter.style.size)
    is_near = abs(before.baseline - letter.baseline) < size / 2
    return is_near and -size / 2 < letter.box[0] - before.box[2] < TOUCHING * size


BLANKS = frozenset(map(ord, " \r\n"))
"""What PDFium puts between words and lines itself."""


class _LetterReader:
    """Reads the letters of a page one by one."""

    def __init__(self, text_page: Any) -> None:  # noqa: ANN401
        self.unknown = 0
        self._page = text_page
        self._styles: dict[int, Style] = {}
        self._high = 0
        self._x, self._y, self._around = _make_places()

    def read(self) -> Iterator[Letter]:
        """All letters but spaces, each with whether there was one before it."""
        import pypdfium2.raw as pdfium

        before: Letter | None = None
        space = is_guessed = False
        for place in range(pdfium.FPDFText_CountChars(self._page)):
            code = pdfium.FPDFText_GetUnicode(self._page, place)
            if code in BLANKS and pdfium.FPDFText_IsGenerated(self._page, place):
                is_guessed = is_guessed or not space
                space = True
                continue
            text = self._read_text(code)
            if text is None:
                continue
            drawn = pdfium.FPDFText_GetTextObject(self._page, place)
            if text.isspace() or not drawn:
                if text.isspace():
                    space, is_guessed = True, False
                continue
            self.unknown += text == UNKNOWN or bool(
                pdfium.FPDFText_HasUnicodeMapError(self._page, place)
            )
            measured = self._measure(place, self._find_style(place, drawn))
            letter = Letter(space, text, *measured, is_guessed)
            if is_guessed and before and _touches(before, letter):
                letter = letter._replace(space=False, is_guessed=False)
            yield letter
            before, space, is_guessed = letter, False, False

    def _read_text(self, code: int) -> str | None:
        """The letter of a code; None for the first half of one beyond U+FFFF (UTF-16)."""
        if HIGH_HALF[0] <= code <= HIGH_HALF[1]:
            self._high = code
            return None
        if LOW_HALF[0] <= code <= LOW_HALF[1] and self._high:
            code = 0x10000 + ((self._high - HIGH_HALF[0]) << 10) + code - LOW_HALF[0]
            self._high = 0
        return read_letter(code) if code else UNKNOWN

    def _find_style(self, place: int, drawn: Any) -> Style:  # noqa: ANN401
        key = addressof(drawn.contents)
        if key not in self._styles:
            self._styles[key] = read_style(self._page, place, drawn)
        return self._styles[key]

    def _measure(
        self, place: int, style: Style
    ) -> tuple[tuple[float, float, float, float], float, Style]:
        import pypdfium2.raw as pdfium

        x, y, around = self._x, self._y, self._around
        pdfium.FPDFText_GetLooseCharBox(self._page, place, byref(around))
        pdfium.FPDFText_GetCharOrigin(self._page, place, byref(x), byref(y))
        box = (around.left, around.bottom, around.right, around.top)
        left, baseline = x.value, y.value
        if style.angle:
            left, baseline = turn_point(left, baseline, style.angle)
            box = turn_box(box, style.angle)
        if style.angle % 90:
            # A box is upright: around a slanted letter it is far too large.
            box = (left, baseline, left + style.size / 2, baseline)
        if box[3] <= box[1]:
            box = (box[0], baseline - style.size / 4, box[2], baseline + style.size * 0.75)
        return box, baseline, style


HIGH_HALF, LOW_HALF = (0xD800, 0xDBFF), (0xDC00, 0xDFFF)


def turn_point(x: float, y: float, angle: int) -> tuple[float, float]:
    """A point on the page turned back, so that what is written at an angle runs to the right."""
    turn = radians(-angle)
    return x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)


def turn_box(
    box: tuple[float, float, float, float], angle: int
) -> tuple[float, float, float, float]:
    """A rectangle turned back."""
    ones = turn_point(box[0], box[1], angle), turn_point(box[2], box[3], angle)
    (left, right), (bottom, top) = sorted(it[0] for it in ones), sorted(it[1] for it in ones)
    return left, bottom, right, top
