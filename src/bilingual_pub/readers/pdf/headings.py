"""Which parts are headings by their looks, and which line is the title."""

from collections.abc import Sequence

from bilingual_pub.readers.pdf.parts import Part, Role

LARGER = 1.12
"""Times the size of most letters: what is larger is a heading."""

LONGEST_HEADING = 200
"""Characters."""

MOST_LINES = 4

LONGEST_BOLD = 90
"""Characters of a bold line that is a heading though it is no larger."""


def mark_headings(parts: Sequence[Part], body: float) -> None:
    """Make headings of the paragraphs that look like one, each with its level.

    The largest letters are of level 1, unless they come again and again; a bold line of the usual
    size is the lowest.
    """
    for at, part in enumerate(parts):
        if part.role is Role.PARAGRAPH and _looks_like_heading(part, parts[at + 1 : at + 2], body):
            part.role = Role.HEADING
    _set_levels([it for it in parts if it.role is Role.HEADING and not it.level], body)


def _looks_like_heading(part: Part, following: Sequence[Part], body: float) -> bool:
    text = part.text
    if len(text) > LONGEST_HEADING or len(part.lines) > MOST_LINES:
        return False
    if not any(it.isalpha() for it in text):
        return False
    if _size(part) > body * LARGER:
        return True
    is_bold = all(it.is_bold for it in part.lines)
    if not is_bold or len(text) > LONGEST_BOLD or text.endswith((".", ",", ";")):
        return False
    # A bold line is one where words follow that are not bold, and not where all is bold.
    return bool(following) and not all(it.is_bold for it in following[0].lines)


def _size(part: Part) -> float:
    return max(it.size for it in part.lines)


def _set_levels(headings: list[Part], body: float) -> None:
    sizes = sorted({round(max(_size(it), body) * 2) / 2 for it in headings}, reverse=True)
    top = [it for it in headings if sizes and round(max(_size(it), body) * 2) / 2 == sizes[0]]
    first = 1 if len(top) == 1 and sizes[0] > body * LARGER else 2
    for heading in headings:
        rank = sizes.index(round(max(_size(heading), body) * 2) / 2)
        heading.level = min(rank + first, 6)
