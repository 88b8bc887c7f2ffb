"""A document by its looks: columns, tables, paragraphs, and what goes on over a page's end."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from bilingual_pub.pdfium import Box
from bilingual_pub.readers.pdf.columns import order_lines
from bilingual_pub.readers.pdf.labels import is_bullet, join_labels, read_number
from bilingual_pub.readers.pdf.lines import gather_lines, is_drop_cap
from bilingual_pub.readers.pdf.page import Document, Line, Page, Picture, make_line
from bilingual_pub.readers.pdf.paragraphs import (
    SENTENCE_END,
    find_body_size,
    find_right_edges,
    gather_parts,
    measure_leading,
)
from bilingual_pub.readers.pdf.parts import Part, Role
from bilingual_pub.readers.pdf.tables import find_grids, take_aligned_tables, take_ruled_tables


def gather_page_lines(page: Page) -> list[Line]:
    """The lines of a page, labels and large first letters made one with their words."""
    return join_drop_caps(join_labels(gather_lines(page.pieces)))


def lay_out_page(page: Page, lines: list[Line], leading: float, *, to_left: bool) -> list[Part]:
    """The parts of a page in their order, by looks alone."""
    rest, tables = take_ruled_tables(lines, find_grids(page.rules), page.number)
    regions = list(order_lines(rest, to_left=to_left))
    parts = list[Part]()
    for region in regions:
        for is_table, group in groupby(
            take_aligned_tables(region, page.number), lambda it: isinstance(it, Part)
        ):
            if is_table:
                parts += (it for it in group if isinstance(it, Part))
            else:
                column = [it for it in group if isinstance(it, Line)]
                parts += gather_parts(column, page.number, leading)
    for table in tables:
        around = table.lines[0].box
        for line in table.lines:
            around = around.around(line.box)
        _insert(parts, table, around)
    for picture in page.pictures:
        if picture.data and is_shown(page, picture):
            _insert(parts, Part(Role.PICTURE, [], page.number, data=picture.data), picture.box)
    return parts


SMALLEST, LARGEST = 24.0, 0.6
"""Points, and the share of the page: what is smaller is a mark, what is larger lies under the
text."""


def is_shown(page: Page, picture: Picture) -> bool:
    """Whether a picture is one of the text, and no mark, background or scan."""
    box, whole = picture.box, page.box.width * page.box.height
    if picture.is_artifact or min(box.width, box.height) < SMALLEST:
        return False
    return box.width * box.height < LARGEST * whole


def find_full_ends(lines: Sequence[Line], leading: float, *, to_left: bool) -> dict[Box, float]:
    """Where the lines of its column are full, by the box of each line's last piece."""
    ends = dict[Box, float]()
    for region in order_lines(lines, to_left=to_left):
        for line, right in zip(region, find_right_edges(region, leading), strict=True):
            ends[line.pieces[-1].box] = right
    return ends


def _insert(parts: list[Part], table: Part, box: Box) -> None:
    """Put a table or a picture in its place: before the first part that begins below it."""
    for at, part in enumerate(parts):
        if not part.lines:
            continue
        head = part.lines[0]
        if head.box.top <= box.top and head.box.left < box.right and head.box.right > box.left:
            parts.insert(at, table)
            return
    parts.append(table)


def join_drop_caps(lines: list[Line]) -> list[Line]:
    """The lines, a large first letter made one with the first line beside it."""
    joined, gone = dict[int, Line](), set[int]()
    for line in lines:
        text = line.text
        if not 0 < len(text) <= 2 or not text[-1].isalpha():  # noqa: PLR2004 - “¡A”
            continue
        beside = [
            it
            for it in lines
            if it is not line
            and is_drop_cap(text, line.size, it.size)
            and -line.size < it.box.left - line.box.right < line.size * 0.6
            and line.box.bottom - it.size < it.baseline < line.box.top
        ]
        if len(beside) < 2:  # noqa: PLR2004 - a large letter stands beside two lines or more
            continue
        first = max(beside, key=lambda it: it.baseline)
        head = replace(first.pieces[0], space=_stands_alone(text, first.text))
        style = replace(line.pieces[0].style, size=first.size)
        letter = [
            replace(it, style=style, baseline=first.baseline, space=False) for it in line.pieces
        ]
        whole = make_line([*letter, head, *first.pieces[1:]])
        box = replace(whole.box, bottom=first.box.bottom, top=first.box.top, left=first.box.left)
        joined[id(first)] = replace(whole, baseline=first.baseline, size=first.size, box=box)
        gone.add(id(line))
    return [joined.get(id(it), it) for it in lines if id(it) not in gone]


def _stands_alone(letter: str, rest: str) -> bool:
    """Whether a large letter is a word: “A day at the river”, and not “T he river”."""
    return letter in {"A", "I", "Y", "O", "E", "U"} and rest[:1].isupper()


def find_leading(pages: Iterable[Sequence[Line]]) -> float:
    """The usual distance of the lines of a document, in sizes."""
    return measure_leading(
        line
        for lines in pages
        for line in sorted(lines, key=lambda it: (round(it.box.left / 20), -it.baseline))
    )


def find_document_body(pages: Iterable[Sequence[Line]]) -> float:
    """The size of most letters of a document."""
    return find_body_size(line for lines in pages for line in lines)


def join_parts(parts: Iterable[Part]) -> list[Part]:
    """The parts, those made one that a column's or a page's end has parted."""
    joined = list[Part]()
    for part in parts:
        before = joined[-1] if joined else None
        if before and _is_continued(before, part):
            before.lines += part.lines
        elif before and _is_same_table(before, part):
            _append_table(before, part)
        else:
            joined.append(part)
    return joined


def _is_continued(before: Part, part: Part) -> bool:
    if part.role is not Role.PARAGRAPH or before.role not in {Role.PARAGRAPH, Role.ITEM}:
        return False
    if not before.lines or not part.lines or before.is_tagged != part.is_tagged:
        return False
    last, first = before.lines[-1], part.lines[0]
    if abs(last.size - first.size) > 0.1 * last.size or last.is_bold != first.is_bold:
        return False
    if (
        part.page == before.page
        and last.baseline > first.baseline
        and last.box.left < first.box.right
    ):
        apart = last.baseline - first.baseline < 4 * first.size  # a picture or a box is between
        return apart and _is_cut(last.text, first.text)
    return _is_cut(last.text, first.text)


def _is_cut(before: str, after: str) -> bool:
    """Whether a text breaks off in a sentence that the next one ends."""
    if SENTENCE_END.search(before):
        return False
    first = after.lstrip("“\"'(¿¡‘")[:1]
    return first.islower() or before[-1:] in "-‐,\u00ad"


def _is_same_table(before: Part, part: Part) -> bool:
    if not before.role is part.role is Role.TABLE or before.page == part.page:
        return False
    return _count_columns(before) == _count_columns(part)


def _count_columns(table: Part) -> int:
    return max(it.column + it.colspan for it in table.cells)


def _append_table(table: Part, part: Part) -> None:
    """Put the rows of a table that goes on below those before, without its head's repetition."""
    rows = max(it.row + it.rowspan for it in table.cells)
    head = [_say(it) for it in table.cells if it.row == 0]
    repeated = [_say(it) for it in part.cells if it.row == 0] == head
    for cell in part.cells:
        if repeated and cell.row == 0:
            continue
        table.cells.append(replace(cell, row=cell.row + rows - repeated, header=False))
    table.page = part.page


def _say(cell: object) -> str:
    return " ".join(it.text for it in getattr(cell, "lines", ()))


def set_item_levels(parts: Sequence[Part]) -> None:
    """Give each item of a list its depth, by how far it is moved in, and each list its number."""
    lefts, group = list[tuple[float, float]](), 0
    for at, part in enumerate(parts):
        if part.role is not Role.ITEM:
            continue
        before = parts[at - 1] if at else None
        begins = before is None or before.role is not Role.ITEM or _starts_again(before, part)
        if begins:
            lefts, group = [], group + 1
        part.group = group
        if part.is_tagged:
            continue
        here = part.left, part.lines[0].box.left if part.lines else part.left
        if not begins and before and _is_elsewhere(before, part):
            lefts = [here]
        while lefts and max(map(_subtract, here, lefts[-1])) < -STEP:
            lefts.pop()
        if not lefts or min(map(_subtract, here, lefts[-1])) > STEP:
            lefts.append(here)
        part.level = len(lefts)


def _is_elsewhere(before: Part, part: Part) -> bool:
    """Whether an item stands in another column or on another page than the one before it."""
    if before.page != part.page or not before.lines or not part.lines:
        return before.page != part.page
    return part.lines[0].baseline > before.lines[-1].baseline


def _starts_again(before: Part, part: Part) -> bool:
    """Whether an item is the first of another list right after one."""
    words = before.lines[0].box.left if before.lines else before.left + STEP
    is_deeper = part.level > before.level if part.is_tagged else part.left > words - STEP / 2
    if part.goes_on or before.goes_on or is_deeper or before.level > 1:
        return False
    if is_bullet(before.label) != is_bullet(part.label):
        return bool(before.label and part.label)
    return read_number(part.label) == 1 and read_number(before.label) is not None


def _subtract(one: float, other: float) -> float:
    return one - other


STEP = 5.0
"""Points that an inner list is moved in at least."""


def is_written_to_left(document: Document) -> bool:
    """Whether most letters are Arabic or Hebrew."""
    import unicodedata

    sample = "".join(it.text for page in document.pages[:5] for it in page.pieces)[:5000]
    sides = [unicodedata.bidirectional(it) for it in sample]
    return sides.count("R") + sides.count("AL") > sides.count("L")
