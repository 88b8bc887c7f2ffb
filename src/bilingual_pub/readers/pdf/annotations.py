"""What lies on a page: links, words that a reader struck out, notes, and fields of a form."""

import re
from collections.abc import Iterator
from ctypes import byref
from dataclasses import dataclass, field, replace
from typing import Any

from bilingual_pub.pdfium import Box
from bilingual_pub.readers.pdf.letters import turn_box
from bilingual_pub.readers.pdf.page import Piece
from bilingual_pub.readers.pdf.pdfium import read_pdfium_text

MOST_ANNOTATIONS = 5_000
"""Of a page."""

MOST_QUADS = 500
"""Rectangles of one annotation: a line of a link or of struck-out words each."""


@dataclass(slots=True)
class Annotations:
    """What lies on a page, and what could not be read of it."""

    links: list[tuple[Box, str]] = field(default_factory=list)
    struck: list[Box] = field(default_factory=list)
    remarks: list[tuple[str, str]] = field(default_factory=list)


def read_annotations(document: Any, page: Any, angle: int) -> Annotations:  # noqa: ANN401
    """The annotations of a page (ISO 32000-2, 12.5), placed as if it was written at angle 0."""
    import pypdfium2.raw as pdfium

    found = Annotations()
    for place in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST_ANNOTATIONS)):
        note = pdfium.FPDFPage_GetAnnot(page, place)
        if not note:
            continue
        try:
            _read_annotation(document, note, angle, found)
        finally:
            pdfium.FPDFPage_CloseAnnot(note)
    return found


def _read_annotation(document: Any, note: Any, angle: int, found: Annotations) -> None:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    if pdfium.FPDFAnnot_GetFlags(note) & pdfium.FPDF_ANNOT_FLAG_HIDDEN:
        return
    kind = pdfium.FPDFAnnot_GetSubtype(note)
    if kind == pdfium.FPDF_ANNOT_LINK:
        if address := _read_address(document, note):
            found.links += ((box, address) for box in _read_boxes(note, angle))
    elif kind == pdfium.FPDF_ANNOT_STRIKEOUT:
        found.struck += _read_boxes(note, angle)
    elif kind == pdfium.FPDF_ANNOT_WIDGET:
        if words := _read_string(note, b"V"):
            found.remarks.append(("field", words))
    elif kind == pdfium.FPDF_ANNOT_FILEATTACHMENT:
        found.remarks.append(("attachment", _read_string(note, b"Contents")))
    elif words := _read_string(note, b"Contents"):
        found.remarks.append(("comment", words))


def _read_string(note: Any, key: bytes) -> str:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    return read_pdfium_text(pdfium.FPDFAnnot_GetStringValue, note, key)


def _read_address(document: Any, note: Any) -> str:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    link = pdfium.FPDFAnnot_GetLink(note)
    action = link and pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    return read_pdfium_text(pdfium.FPDFAction_GetURIPath, document, action, encoding="utf-8")


def _read_boxes(note: Any, angle: int) -> Iterator[Box]:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    quad, around = pdfium.FS_QUADPOINTSF(), pdfium.FS_RECTF()
    number = min(pdfium.FPDFAnnot_CountAttachmentPoints(note), MOST_QUADS)
    boxes = list[tuple[float, float, float, float]]()
    for place in range(number):
        if pdfium.FPDFAnnot_GetAttachmentPoints(note, place, byref(quad)):
            xs = quad.x1, quad.x2, quad.x3, quad.x4
            ys = quad.y1, quad.y2, quad.y3, quad.y4
            boxes.append((min(xs), min(ys), max(xs), max(ys)))
    if not boxes and pdfium.FPDFAnnot_GetRect(note, byref(around)):
        boxes.append((around.left, around.bottom, around.right, around.top))
    for box in boxes:
        # A file may name any two opposite corners (ISO 32000-2, 7.9.5).
        yield Box(*turn_box(box, angle))


STRIKE = (0.12, 0.55)
"""Where a line through words is, from the baseline up, in sizes of the letters: one that underlines
is lower, and one above is the next line's."""

COVERED = 0.6
"""How much of a piece a line must cross, or a rectangle cover, to be meant for it."""


def mark_pieces(
    pieces: list[Piece], found: Annotations, rules: list[Box]
) -> tuple[list[Piece], list[Box]]:
    """The pieces with their links, and those marked that a line is drawn through.

    With them the rules that are left, which are no such lines.
    """
    lying = sorted((box for box in rules if box.height < box.width), key=lambda it: it.bottom)
    strikes = set[int]()
    index = _Stripes(lying)
    marked = []
    for piece in _part_at_links(pieces, found.links):
        address = next((to for box, to in found.links if _covers(box, piece.box)), "")
        size = piece.style.size
        low, high = (piece.baseline + share * size for share in STRIKE)
        through = [
            rule
            for rule in index.between(low, high)
            if _crosses(rule, piece.box) and rule.height <= size * 0.15
        ]
        strikes |= {id(rule) for rule in through}
        is_deleted = bool(through) or any(_covers(box, piece.box) for box in found.struck)
        is_marked = address or is_deleted
        marked.append(replace(piece, href=address, is_deleted=is_deleted) if is_marked else piece)
    return marked, [rule for rule in rules if id(rule) not in strikes]


CLOSING = re.compile(r"^(.*[^.,;:!?…)\]”’\"'])([.,;:!?…)\]”’\"']+)$")
"""What stands after the last word of a link is often no part of it."""


def _part_at_links(pieces: list[Piece], links: list[tuple[Box, str]]) -> Iterator[Piece]:
    """The pieces, those in two that begin in a link and whose last signs are behind it."""
    for piece in pieces:
        box = next((box for box, _to in links if _covers(box, piece.box)), None)
        parts = CLOSING.match(piece.text)
        if not box or not parts or piece.box.right - box.right < piece.style.size * 0.12:
            yield piece
            continue
        around = piece.box
        edge = min(box.right, around.right)
        inside = Box(around.left, around.bottom, edge, around.top)
        behind = Box(edge + 0.1, around.bottom, max(around.right, edge + 0.2), around.top)
        yield replace(piece, text=parts[1], box=inside)
        yield replace(piece, text=parts[2], box=behind, space=False)


class _Stripes:
    """Lines that lie, by their height, so that each piece looks only at those near."""

    def __init__(self, lying: list[Box]) -> None:
        self._near = dict[int, list[Box]]()
        for box in lying:
            self._near.setdefault(int(box.middle[1]), []).append(box)

    def between(self, low: float, high: float) -> Iterator[Box]:
        """The lines from one height to another."""
        for stripe in range(int(low) - 1, int(high) + 2):
            yield from (it for it in self._near.get(stripe, ()) if low <= it.middle[1] <= high)


def _covers(box: Box, inner: Box) -> bool:
    x, y = inner.middle
    return box.holds(x, y)


def _crosses(rule: Box, inner: Box) -> bool:
    shared = min(rule.right, inner.right) - max(rule.left, inner.left)
    return shared >= COVERED * inner.width
