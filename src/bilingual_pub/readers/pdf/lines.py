"""Pieces into lines: first what is drawn one after the other, then what stands side by side."""

from dataclasses import replace

from bilingual_pub.readers.pdf.bidi import order_pieces
from bilingual_pub.readers.pdf.page import Line, Piece, make_line

SAME_LINE = 0.5
"""How far apart, in the larger size, two baselines of a line may be: a raised number is in it."""

BACK = 0.6
"""How far back, in sizes, the next piece of a line may begin: letters reach into each other."""

WORD_GAP = 1.4
"""In sizes: what is further apart is in another column, or in another cell."""

GUESSED_GAP = 0.4
"""In sizes: where the spaces between words are in the file, a wider gap without one parts cells."""

NEIGHBOR_GAP = 0.55
"""In sizes: how far apart lines may be that were not drawn one after the other."""

TIGHT = 0.14
"""In sizes: a gap between pieces that were drawn apart from each other is a space from here on."""


def gather_lines(pieces: list[Piece]) -> list[Line]:
    """The lines of a page: each ends where a column does, or a cell of a table."""
    drawn = list[list[Piece]]()
    for piece in pieces:
        if drawn and goes_on(drawn[-1][-1], piece, drawn[-1][0]):
            drawn[-1].append(piece)
        else:
            drawn.append([piece])
    return _join_neighbors([make_line(it) for it in drawn])


def goes_on(before: Piece, piece: Piece, first: Piece) -> bool:
    """Whether a piece stands behind the last one of a line that begins with `first`."""
    size = max(before.style.size, piece.style.size)
    if is_drop_cap(before.text, before.style.size, piece.style.size):
        return False
    if abs(before.baseline - piece.baseline) > SAME_LINE * size:
        return False
    # A small raised number may begin a line, but a line never steps down with every piece.
    if abs(first.baseline - piece.baseline) > SAME_LINE * max(first.style.size, size):
        return False
    widest = GUESSED_GAP if piece.is_guessed else WORD_GAP
    return -BACK * size < piece.box.left - before.box.right < widest * size


LARGE = 1.7
"""Times the size of the words beside it that a large first letter has at least."""


def is_drop_cap(text: str, size: float, beside: float) -> bool:
    """Whether a letter is so large that it reaches down over several lines beside it."""
    return len(text) <= 2 and text[-1:].isalpha() and size >= LARGE * beside  # noqa: PLR2004 - “¡A”


def _join_neighbors(lines: list[Line]) -> list[Line]:
    """Lines that were drawn apart and stand close side by side are one."""
    ordered = sorted(lines, key=lambda it: (-round(it.baseline), it.box.left))
    joined = list[Line]()
    for line in ordered:
        place = _find_neighbor(joined, line)
        if place is None:
            joined.append(line)
        else:
            joined[place] = _join(joined[place], line)
    turned = (replace(it, pieces=tuple(order_pieces(it.pieces))) for it in joined)
    return sorted(turned, key=lambda it: (-it.baseline, it.box.left))


LOOK_BACK = 12
"""Lines of about the same height: the cells of a row."""


def _find_neighbor(lines: list[Line], line: Line) -> int | None:
    for place in range(len(lines) - 1, max(len(lines) - LOOK_BACK, 0) - 1, -1):
        other = lines[place]
        size = max(other.size, line.size)
        if is_drop_cap(other.text, other.size, line.size) or is_drop_cap(
            line.text, line.size, other.size
        ):
            continue
        apart = abs(other.baseline - line.baseline)
        is_raised = apart <= SAME_LINE * size and min(other.size, line.size) < 0.8 * size
        if apart > 0.15 * size and not is_raised:
            continue
        gap = max(line.box.left - other.box.right, other.box.left - line.box.right)
        right = max(other, line, key=lambda it: it.box.left)
        widest = GUESSED_GAP if right.pieces[0].is_guessed else NEIGHBOR_GAP
        if -BACK * size < gap < widest * size:
            return place
    return None


def _join(one: Line, other: Line) -> Line:
    first, second = sorted((one, other), key=lambda it: it.box.left)
    head = second.pieces[0]
    gap = second.box.left - first.box.right
    spaced = head.space or gap > TIGHT * max(first.size, second.size)
    if spaced != head.space:
        head = replace(head, space=spaced)
    return make_line([*first.pieces, head, *second.pieces[1:]])
