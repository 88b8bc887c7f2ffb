"""Parts as plain values, which another process can be told: blocks with runs, groups and places."""

from collections.abc import Container, Iterator, Sequence
from typing import Any

from bilingual_pub.readers.pdf.joining import join_line_end
from bilingual_pub.readers.pdf.labels import is_bullet, is_plain, read_number
from bilingual_pub.readers.pdf.page import Line, Piece
from bilingual_pub.readers.pdf.parts import Part, Role

RAISED = 0.12
"""In sizes of the line: how far up small letters are raised."""

LOWERED = -0.04

FAR = 0.25
"""In sizes: how far up or down letters of the usual size are raised or lowered."""

SMALL = 0.92
"""Times the size of the line: what is smaller may be raised or lowered."""

BREAK = "\n"

Run = list[Any]
"""A text, the names of its marks, and an address, as JSON has them."""


def make_blocks(parts: Sequence[Part], words: Container[str]) -> Iterator[dict[str, Any]]:
    """The parts as blocks; `words` are those of the document, for joining the ends of lines."""
    tables = 0
    for part in parts:
        if part.role is Role.TABLE:
            tables += 1
            yield from _make_cells(part, f"table-{tables}", words)
            continue
        runs = make_runs(part.lines, words, part.breaks if part.role is not Role.HEADING else ())
        if part.role is Role.HEADING:
            runs = [[text, [it for it in marks if it != "strong"], to] for text, marks, to in runs]
        block = {"kind": KINDS[part.role], "runs": runs, "level": part.level}
        if part.role is Role.ITEM:
            block |= {"group": f"list-{part.group}", "item": _describe_item(part)}
        if part.role is Role.QUOTE:
            block["group"] = "quote-1"
        if part.role is Role.PICTURE:
            block |= {"runs": [[part.alt, [], ""]] if part.alt else [], "picture": part.data}
        yield block


KINDS = {
    Role.PARAGRAPH: "paragraph",
    Role.HEADING: "heading",
    Role.ITEM: "list_item",
    Role.QUOTE: "quote",
    Role.CAPTION: "caption",
    Role.CODE: "code",
    Role.PICTURE: "image",
}


def _describe_item(part: Part) -> dict[str, Any]:
    label = part.label
    number = None if is_bullet(label) else read_number(label)
    return {
        "number": number,
        "continued": part.goes_on,
        "label": "" if is_plain(label) or is_bullet(label) else label,
    }


def _make_cells(table: Part, group: str, words: Container[str]) -> Iterator[dict[str, Any]]:
    for cell in table.cells:
        breaks = {
            at for at in range(1, len(cell.lines)) if _begins_anew(cell.lines[at - 1 : at + 1])
        }
        yield {
            "kind": "table_cell",
            "runs": make_runs(cell.lines, words, breaks),
            "level": 0,
            "group": group,
            "cell": [cell.row, cell.column, cell.rowspan, cell.colspan, cell.header],
        }


def _begins_anew(lines: Sequence[Line]) -> bool:
    above, line = lines
    return above.text.endswith((".", ":", ";")) and line.text[:1].isupper()


def make_runs(
    lines: Sequence[Line], words: Container[str], breaks: Container[int] = ()
) -> list[Run]:
    """The words of some lines, joined, in runs of the same marks."""
    runs = list[Run]()
    for at, line in enumerate(lines):
        own = _make_line_runs(line)
        if not own:
            continue
        if runs:
            if at in breaks:
                runs[-1][0] += BREAK
            else:
                end, between = join_line_end(runs[-1][0], own[0][0], words)
                runs[-1][0] = end
                own[0][0] = between + own[0][0]
        runs += own
    return _merge_runs(runs)


def _make_line_runs(line: Line) -> list[Run]:
    runs = list[Run]()
    for place, piece in enumerate(line.pieces):
        marks = sorted(_find_marks(piece, line))
        space = " " if piece.space and place else ""
        runs.append([space + piece.text, marks, piece.href])
    return _merge_runs(runs)


def _find_marks(piece: Piece, line: Line) -> Iterator[str]:
    if piece.style.is_bold:
        yield "strong"
    if piece.style.is_slanted:
        yield "emphasis"
    if piece.is_deleted:
        yield "deleted"
    size = line.size or 1
    above = (piece.baseline - line.baseline) / size
    is_small = piece.style.size < SMALL * size
    if above > (RAISED if is_small else FAR):
        yield "superscript"
    elif above < (LOWERED if is_small else -FAR):
        yield "subscript"


def _merge_runs(runs: list[Run]) -> list[Run]:
    """Runs of the same marks as one; a space between two words of a mark has it too.

    The space behind a link is no part of it.
    """
    merged = list[Run]()
    for run in runs:
        if merged and merged[-1][1:] == run[1:]:
            merged[-1][0] += run[0]
        else:
            if merged and run[0].startswith(" ") and not merged[-1][2]:
                merged[-1][0] += " "
                run[0] = run[0][1:]
            merged.append([*run])
    return [it for it in merged if it[0]]
