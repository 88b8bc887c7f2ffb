"""Rules about where text stands: on the page, not over other text, and addresses whole."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bilingual_pub.i18n import _
from bilingual_pub.qa.print.printed import (
    SAME_LINE,
    Line,
    Page,
    Piece,
    PrintedFile,
    find_block,
    gather_blocks,
)
from bilingual_pub.qa.print.report import (
    Demands,
    Finding,
    Outcome,
    describe_first_place,
    make_finding_against,
    make_outcome,
)

ROUNDED = 1.5
"""Points that rounding, and what leans out of a letter, may take."""

ABOVE, BELOW = 0.8, 0.2
"""How far letters reach from the baseline, as shares of their size."""

TOUCHING = 0.4
"""The share of a line's height in which lines above each other may overlap: there is no ink."""


def check_off_page(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """All text is on the paper."""
    off = [(page, piece.text) for page, piece in printed.pieces if _is_off(piece, page)]
    return make_finding_against("off-page", _("Text off the page"), off)


def _is_off(piece: Piece, page: Page) -> bool:
    box = piece.box
    return (
        box.left < -ROUNDED
        or box.right > page.width + ROUNDED
        or piece.baseline < 0
        or piece.baseline + ABOVE * piece.type.size > page.height + ROUNDED
    )


def check_overlap(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """No text lies over other text, as that of a table which is too wide for its columns."""
    over = [(page, piece.text) for page in printed.pages for piece in _find_covered(page)]
    return make_finding_against("overlap", _("Text over other text"), over)


def _find_covered(page: Page) -> Iterator[Piece]:
    pieces = [piece for line in page.lines for piece in line.pieces if piece.text.strip()]
    pieces.sort(key=_measure_top, reverse=True)
    for place, piece in enumerate(pieces):
        for other in pieces[place + 1 :]:
            if _measure_top(other) <= _measure_bottom(piece):
                break
            if _covers(piece, other):
                yield other


def _measure_top(piece: Piece) -> float:
    return piece.baseline + ABOVE * piece.type.size


def _measure_bottom(piece: Piece) -> float:
    return piece.baseline - BELOW * piece.type.size


def _covers(one: Piece, other: Piece) -> bool:
    # Some programs make letters bold by drawing them twice.
    if one.text == other.text and abs(one.box.left - other.box.left) <= ROUNDED:
        return False
    # In a line, a number stands among words from the right, and marks stand on letters.
    is_near = abs(one.baseline - other.baseline) < SAME_LINE * one.type.size
    if is_near and one.element and find_block(one.element) is find_block(other.element):
        return False
    # Around the text, PDFium makes one piece of what two languages have on a line.
    if is_near and not one.element and not other.element:
        return False
    width = min(one.box.right, other.box.right) - max(one.box.left, other.box.left)
    height = min(map(_measure_top, (one, other))) - max(map(_measure_bottom, (one, other)))
    return width > 2 * ROUNDED and height > TOUCHING * min(one.type.size, other.type.size)


ADDRESS = re.compile(r"(?:https?://|www\.|[\w-]+(?:\.[\w-]+)*\.\w{2,}/|[\w.+%-]+@)\S*$")
"""A web or e-mail address, or its beginning, at the end of a line."""

BEFORE_SIGN = tuple(".?@&=#_%-/")
"""Signs that may open a line within an address: nobody takes them for the line's own."""

NO_HOST = re.compile(r"https?://[\w-]*")
"""An address whose line ends before its first full stop."""


def check_address_breaks(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """A line ends in an address behind a slash or before a sign: it is typed as it is read.

    Not behind a hyphen, which might be the line's own, and which programs that copy text take out.
    """
    broken, wrong = 0, []
    for page in printed.pages:
        for _block, lines in gather_blocks(page):
            has_spaces = any(line.text.endswith(" ") for line in lines[:-1])
            for line, below in pairwise(lines):
                if not _goes_on_below(line, below) or not ADDRESS.search(line.text):
                    continue
                broken += 1
                if _is_wrong(line.text, below.text, has_spaces):
                    wrong.append((page, line.text[-30:]))
    return Finding(
        "address-breaks",
        _("Addresses that break where it misleads"),
        make_outcome(passed=not wrong) if broken else Outcome.NOT_MEASURED,
        str(len(wrong)),
        "0",
        "",
        describe_first_place(wrong),
    )


def _goes_on_below(line: Line, below: Line) -> bool:
    return line.baseline > below.baseline and not line.text.endswith(" ")


def _is_wrong(text: str, below: str, has_spaces: bool) -> bool:  # noqa: FBT001
    """Whether an address is broken in a wrong place.

    A program that leaves out the space at a line's end does not tell whether the address goes on;
    where it surely does, it is wrong all the same.
    """
    if below.startswith(BEFORE_SIGN):
        return False
    word = text.rsplit(maxsplit=1)[-1]
    if word.endswith("-") or NO_HOST.fullmatch(word):
        return True
    return has_spaces and word[-1].isalnum() and below[:1].isalnum()
