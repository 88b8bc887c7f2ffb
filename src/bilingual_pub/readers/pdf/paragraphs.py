"""Lines into paragraphs and items, by what a printer does to part them.

More white above, another size, an indent, a label, or a last line that ends before it is full.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from bilingual_pub.readers.pdf.labels import cut_label, find_label, is_bullet, read_number
from bilingual_pub.readers.pdf.page import Line
from bilingual_pub.readers.pdf.parts import Part, Role

MORE_WHITE = 1.25
"""Times the usual distance of two lines, from which on a paragraph has ended."""

OTHER_SIZE = 0.09
"""Share of the size by which letters of another kind of text differ."""

INDENT = 0.8
"""In sizes: how far the first line of a paragraph is moved in."""

SENTENCE_END = re.compile(r"[.!?…:;。！？؟]['\"”’»)\]]*$")

WORD_SPACE = 0.3
"""In sizes."""


def measure_leading(lines: Iterable[Line]) -> float:
    """The usual distance from one baseline to the next, in sizes."""
    steps = Counter[float]()
    for above, below in pairwise(lines):
        step = (above.baseline - below.baseline) / (below.size or 1)
        if 0.8 < step < 2.2 and _are_alike(above, below):  # noqa: PLR2004 - one column, one text
            steps[round(step, 1)] += 1
    if not steps:
        return 1.25
    return max(steps.items(), key=lambda it: (it[1], -it[0]))[0]


def gather_parts(lines: Sequence[Line], page: int, leading: float) -> Iterator[Part]:
    """The paragraphs and items of the lines of one column, which are in order."""
    if not lines:
        return
    column = _Column(lines, leading)
    part = _start_part(lines[0], page, lines[1:2])
    for at in range(1, len(lines)):
        if column.begins_part(part, at):
            yield part
            part = _start_part(lines[at], page, lines[at + 1 : at + 2])
        else:
            if is_short(lines[at - 1], lines[at], column.rights[at - 1]):
                part.breaks.add(len(part.lines))
            part.lines.append(lines[at])
    yield part


def find_right_edges(lines: Sequence[Line], leading: float) -> list[float]:
    """For each line of a column, where it would be full: at the column’s edge, or its block’s."""
    ends = sorted(it.box.right for it in lines)
    # Whatever a few may do that reach out of the column.
    column = ends[int(len(ends) * 0.95) if len(ends) > 20 else -1]  # noqa: PLR2004
    width = column - min(it.box.left for it in lines)
    rights = list[float]()
    for block in _part_at_white(lines, leading):
        end = max(it.box.right for it in block)
        near = sum(end - it.box.right < 0.12 * width for it in block)
        is_wide = end - min(it.box.left for it in block) > 0.35 * width
        is_narrow = is_wide and end < column - 0.1 * width and near >= max(3, 0.6 * len(block))
        rights += [end if is_narrow else column] * len(block)
    return rights


def _part_at_white(lines: Sequence[Line], leading: float) -> Iterator[list[Line]]:
    block = [lines[0]]
    for above, line in pairwise(lines):
        if not _are_alike(above, line) or _is_apart(above, line, leading):
            yield block
            block = []
        block.append(line)
    yield block


def _is_apart(above: Line, line: Line, leading: float) -> bool:
    """Whether there is more white between two lines than inside of a paragraph."""
    step = above.baseline - line.baseline
    usual = leading * line.size
    return step > max(usual * MORE_WHITE, usual + 0.25 * line.size) or step < 0


def _start_part(line: Line, page: int, following: Sequence[Line]) -> Part:
    label = find_label(line.text)
    if label and _is_item(label, line, following):
        words = cut_label(line, label)
        return Part(
            Role.ITEM, [words] if words else [], page, level=1, label=label, left=line.box.left
        )
    return Part(Role.PARAGRAPH, [line], page)


def _is_item(label: str, line: Line, following: Sequence[Line]) -> bool:
    """Whether a label begins an item; an initial or a dash may begin a sentence too."""
    rest = line.text[len(label) :].strip()
    if is_bullet(label):
        return bool(rest) or bool(following)
    if len(label.strip("().")) == 1 and label[0].isupper() and label.endswith("."):
        # “J. Smith said” is a name, “A. Bring a form” an item: a hanging second line tells.
        return bool(following) and bool(find_label(following[0].text))
    return bool(rest)


def _are_alike(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= OTHER_SIZE * max(one.size, other.size)


class _Column:
    """The lines of a column, where each of them would be full, and where they begin."""

    def __init__(self, lines: Sequence[Line], leading: float) -> None:
        self.rights = find_right_edges(lines, leading)
        self._lines = lines
        self._leading = leading
        self._lefts = Counter(round(it.box.left) for it in lines)

    def begins_part(self, part: Part, at: int) -> bool:
        """Whether a line begins another part than the one that the line before it is in."""
        above, line, right = self._lines[at - 1], self._lines[at], self.rights[at - 1]
        if not _are_alike(above, line) or _is_apart(above, line, self._leading):
            return True
        if above.is_bold != line.is_bold and not _runs_on(above, line, right):
            return True
        label = find_label(line.text)
        following = self._lines[at + 1 : at + 2]
        if label and _is_item(label, line, following) and _may_begin_item(part, label, above, line):
            return True
        if part.role is Role.ITEM:
            # The lines of an item hang below its words; one further out is no part of it.
            return bool(part.lines) and line.box.left < part.lines[0].box.left - 1.5 * line.size
        return self._is_indented(part, above, line) or (
            _ended(above) and is_short(above, line, right, slack=2.0)
        )

    def _is_indented(self, part: Part, above: Line, line: Line) -> bool:
        """Whether a line is moved in as the first of a paragraph is."""
        indent = line.box.left - above.box.left
        is_margin = self._lefts[round(above.box.left)] > 1 or len(part.lines) > 1
        is_first = INDENT * line.size < indent < 4 * line.size
        return is_first and is_margin and _ended(above) and not _is_centered(above, line)


def _runs_on(above: Line, line: Line, right: float) -> bool:
    """Whether a line goes on in words of another weight: it was full, a small letter follows."""
    return line.text[:1].islower() and not is_short(above, line, right) and not _ended(above)


def _may_begin_item(part: Part, label: str, above: Line, line: Line) -> bool:
    """Whether a label in the middle of a paragraph is one: a number may begin a line by chance."""
    if is_bullet(label):
        return label not in "-–—*·§o" or part.role is Role.ITEM or _ended(above)
    if part.role is Role.ITEM and not is_bullet(part.label):
        before, number = read_number(part.label), read_number(label)
        if before is not None and number == before + 1:
            return True
    return _ended(above) or abs(line.box.left - above.box.left) > INDENT * line.size


def _ended(line: Line) -> bool:
    return bool(SENTENCE_END.search(line.text))


def _is_centered(above: Line, line: Line) -> bool:
    return abs(above.box.middle[0] - line.box.middle[0]) < 2  # noqa: PLR2004 - points


def is_short(above: Line, line: Line, right: float, slack: float = 0.3) -> bool:
    """Whether the first word of a line would have found room in the line above."""
    first = line.pieces[0]
    width = first.box.right - first.box.left
    for piece in line.pieces[1:]:
        if piece.space:
            break
        width = piece.box.right - first.box.left
    room = right - above.box.right
    return room > width + (WORD_SPACE + slack) * line.size


def find_body_size(lines: Iterable[Line]) -> float:
    """The size of most letters."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes.items(), key=lambda it: it[1])[0] if sizes else 10.0
