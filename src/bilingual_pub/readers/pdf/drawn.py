"""What is drawn on a page beside its letters: rules, the grids of tables, and pictures."""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_ubyte
from itertools import pairwise
from typing import Any

from bilingual_pub.pdfium import Box
from bilingual_pub.readers.pdf.letter_styles import is_artifact
from bilingual_pub.readers.pdf.letters import turn_box
from bilingual_pub.readers.pdf.page import Picture
from bilingual_pub.readers.pdf.pdfium import read_pdfium_text

THIN = 2.0
"""Points: what is drawn no thicker is a line."""

MOST_OBJECTS = 50_000
"""Of a page; past these no more lines are looked for: the page is a map."""

DEEPEST = 8
"""Forms inside forms."""

Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)

JPEG = "DCTDecode"


def read_drawn(page: Any, angle: int) -> tuple[list[Box], list[Picture]]:  # noqa: ANN401
    """The thin lines of a page and its pictures, placed as if it was written at angle 0."""
    import pypdfium2.raw as pdfium

    rules, pictures = list[Box](), list[Picture]()
    for drawn, matrix in _walk_objects(page):
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            rules += (_turn(box, angle) for box in _read_rules(drawn, matrix))
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = _turn(_find_bounds(drawn, matrix), angle)
            tag = pdfium.FPDFPageObj_GetMarkedContentID(drawn)
            pictures.append(Picture(box, tag, is_artifact(drawn), _read_jpeg(page, drawn)))
    return rules, pictures


def _turn(box: Box, angle: int) -> Box:
    return Box(*turn_box((box.left, box.bottom, box.right, box.top), angle)) if angle else box


def _walk_objects(page: Any) -> Iterator[tuple[Any, Matrix]]:  # noqa: ANN401
    """The objects of a page, those in forms too, each with the matrix of the forms around it."""
    import pypdfium2.raw as pdfium

    left = MOST_OBJECTS
    waiting = [
        (pdfium.FPDFPage_GetObject(page, place), IDENTITY, 0)
        for place in range(min(pdfium.FPDFPage_CountObjects(page), left))
    ]
    waiting.reverse()
    while waiting and left > 0:
        drawn, matrix, depth = waiting.pop()
        left -= 1
        if not drawn:
            continue
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_FORM:
            yield drawn, matrix
        elif depth < DEEPEST:
            own = multiply(_read_matrix(drawn), matrix)
            number = min(pdfium.FPDFFormObj_CountObjects(drawn), left)
            inner = [
                (pdfium.FPDFFormObj_GetObject(drawn, at), own, depth + 1) for at in range(number)
            ]
            waiting += reversed(inner)


def _read_matrix(drawn: Any) -> Matrix:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    it = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, byref(it)):
        return IDENTITY
    return it.a, it.b, it.c, it.d, it.e, it.f


def multiply(inner: Matrix, outer: Matrix) -> Matrix:
    """One matrix after another (ISO 32000-2, 8.3.4)."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        *(a * g + b * i, a * h + b * j),
        *(c * g + d * i, c * h + d * j),
        *(e * g + f * i + k, e * h + f * j + m),
    )


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _find_bounds(drawn: Any, matrix: Matrix) -> Box:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    left, bottom, right, top = (c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(drawn, byref(left), byref(bottom), byref(right), byref(top))
    corners = [_apply(matrix, x.value, y.value) for x in (left, right) for y in (bottom, top)]
    xs, ys = zip(*corners, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _read_rules(drawn: Any, matrix: Matrix) -> Iterator[Box]:  # noqa: ANN401
    """The thin lines of a path: its straight strokes, and what is filled no thicker than a line."""
    import pypdfium2.raw as pdfium

    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(drawn, byref(fill), byref(stroke))
    whole = multiply(_read_matrix(drawn), matrix)
    for points in _read_subpaths(drawn, whole):
        xs, ys = zip(*points, strict=True)
        box = Box(min(xs), min(ys), max(xs), max(ys))
        if min(box.width, box.height) <= THIN:
            if max(box.width, box.height) > THIN and (fill.value or stroke.value):
                yield box
        elif stroke.value:
            for (x, y), (to_x, to_y) in pairwise(points):
                side = Box(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))
                if min(side.width, side.height) <= THIN < max(side.width, side.height):
                    yield side


MOST_POINTS = 2_000
"""Of a path; what has more is a drawing."""


def _read_subpaths(drawn: Any, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    x, y = c_float(), c_float()
    points = list[tuple[float, float]]()
    number = pdfium.FPDFPath_CountSegments(drawn)
    for place in range(number if number <= MOST_POINTS else 0):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, place)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return
        if kind == pdfium.FPDF_SEGMENT_MOVETO and len(points) > 1:
            yield points
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            points = []
        pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        points.append(_apply(matrix, x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1:
        yield points


LARGEST_JPEG = 5_000_000


SCREEN_BITS = (8, 24)
"""Of a point, in gray or in colors of light: a page shows those of ink, with 32 bits, wrong."""


def _read_jpeg(page: Any, drawn: Any) -> bytes:  # noqa: ANN401
    """The bytes of a picture that is a JPEG as it stands in the file; empty for any other."""
    import pypdfium2.raw as pdfium

    told = pdfium.FPDF_IMAGEOBJ_METADATA()
    if not pdfium.FPDFImageObj_GetImageMetadata(drawn, page, byref(told)):
        return b""
    if told.bits_per_pixel not in SCREEN_BITS or not told.width or not told.height:
        return b""

    if pdfium.FPDFImageObj_GetImageFilterCount(drawn) != 1:
        return b""
    if read_pdfium_text(pdfium.FPDFImageObj_GetImageFilter, drawn, 0, encoding="utf-8") != JPEG:
        return b""
    length = pdfium.FPDFImageObj_GetImageDataRaw(drawn, None, 0)
    if not 0 < length <= LARGEST_JPEG:
        return b""
    buffer = (c_ubyte * length)()
    pdfium.FPDFImageObj_GetImageDataRaw(drawn, buffer, length)
    return bytes(buffer)
