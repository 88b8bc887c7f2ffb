"""Rules about the page: lines, margins, columns, numbers (UKAAF G003, RNIB, APH)."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from statistics import median

from bilingual_pub.i18n import _, get_direction, knows_language
from bilingual_pub.qa.print.printed import (
    Line,
    Page,
    PrintedFile,
    gather_blocks,
    gather_paragraphs,
    measure_leadings,
)
from bilingual_pub.qa.print.report import (
    Demands,
    Finding,
    Outcome,
    describe_first_place,
    format_inches,
    format_points,
    make_outcome,
)
from bilingual_pub.qa.print.rules.lettering import CLEAR_PRINT, HALF_POINT, LARGE_PRINT

EVEN = 0.5
"""Points that the ends of lines may differ by and still look even."""

SHORTEST = 4
"""Lines from which a paragraph shows how it is aligned."""

BLANK = 0.8
"""Of a line: what is left between paragraphs where there is one, whatever the rounding."""

SENTENCE_ENDS = tuple(".!?…:。！？؟۔\"'”’»）)")

ROUNDED = 1.5
"""Points that a page may differ from its paper."""


def check_alignment(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """Lines begin below one another and end where they end, so that words keep their distance."""
    wrong, measured = [], 0
    for page, block, lines in gather_paragraphs(printed):
        if len(lines) < SHORTEST:
            continue
        measured += 1
        from_right = _reads_from_right(block.spoken or printed.lang)
        starts = [line.box.right if from_right else line.box.left for line in lines]
        ends = [line.box.left if from_right else line.box.right for line in lines[:-1]]
        if max(starts) - min(starts) > 2 * lines[0].size or max(ends) - min(ends) < EVEN:
            wrong.append((page, lines[0].text))
    return Finding(
        "alignment",
        _("Paragraphs aligned at the start, not justified"),
        make_outcome(passed=not wrong) if measured else Outcome.NOT_MEASURED,
        f"{measured - len(wrong)}/{measured}",
        f"{measured}/{measured}",
        CLEAR_PRINT,
        describe_first_place(wrong),
    )


def _reads_from_right(lang: str) -> bool:
    return knows_language(lang) and get_direction(lang) == "rtl"


def check_paragraph_space(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """A blank line between paragraphs: those of two lines or more that end like a sentence."""
    gaps = list(_find_gaps(printed))
    tight = [(page, text) for gap, page, text in gaps if gap < BLANK]
    return Finding(
        "paragraph-space",
        _("Space between paragraphs"),
        make_outcome(passed=not tight) if gaps else Outcome.NOT_MEASURED,
        _("{number} lines").format(number=f"{min(gap for gap, _page, _text in gaps):.1f}")
        if gaps
        else "",
        _("a blank line"),
        CLEAR_PRINT,
        describe_first_place(tight),
    )


def _find_gaps(printed: PrintedFile) -> Iterator[tuple[float, Page, str]]:
    """Blank lines between neighboring paragraphs, of the same column and the same list or quote."""
    found = sorted(gather_paragraphs(printed), key=lambda one: (one[0].number, id(one[1].parent)))
    for (page, above, lines), (next_page, below, next_lines) in pairwise(found):
        is_prose = all(
            each[-1].text.rstrip().endswith(SENTENCE_ENDS) for each in (lines, next_lines)
        )
        if page is not next_page or above.parent is not below.parent or not is_prose:
            continue
        distance = lines[-1].baseline - next_lines[0].baseline
        leading = median(measure_leadings(lines)) * lines[-1].size
        if 0 < distance < page.height / 4 and _overlaps(lines[-1], next_lines[0]):
            yield distance / leading - 1, page, next_lines[0].text


def _overlaps(one: Line, other: Line) -> bool:
    return one.box.left < other.box.right and other.box.left < one.box.right


def check_leading(printed: PrintedFile, demands: Demands) -> Finding:
    """From line to line; in large print one and a half times the size of the letters."""
    found = [
        (ratio, page, lines[0].text)
        for page, _block, lines in gather_paragraphs(printed)
        for ratio in measure_leadings(lines)
        if ratio > 0
    ]
    wanted = demands.leading or 0
    tight = ((page, text) for ratio, page, text in found if ratio < wanted - HALF_POINT)
    where = describe_first_place(tight)
    return Finding(
        "leading",
        _("Line spacing"),
        make_outcome(passed=not where) if wanted and found else Outcome.NOT_MEASURED,
        f"{min(ratio for ratio, _page, _text in found):.2f}" if found else "",
        _("{ratio} times the text size").format(ratio=wanted) if wanted else "",
        "ACB 2025",
        where,
    )


def check_line_length(printed: PrintedFile, demands: Demands) -> Finding:
    """Lines that the eye can follow back: some 60 to 70 characters, in large print 6 inches."""
    full = [
        (page, line)
        for page, _block, lines in gather_paragraphs(printed)
        for line in lines[:-1]
        if line.text.strip()
    ]
    if demands.line_width and full:
        widest = max(line.box.width for _page, line in full)
        wide = [
            (page, line.text)
            for page, line in full
            if line.box.width > demands.line_width + ROUNDED
        ]
        return Finding(
            "line-length",
            _("Longest line"),
            make_outcome(passed=not wide),
            format_inches(widest),
            _("{size} or less").format(size=format_inches(demands.line_width)),
            LARGE_PRINT,
            describe_first_place(wide),
        )
    characters = median(len(line.text.strip()) for _page, line in full) if full else 0
    wanted = demands.line_length
    return Finding(
        "line-length",
        _("Characters per full line"),
        make_outcome(passed=characters <= wanted) if wanted and full else Outcome.NOT_MEASURED,
        f"{characters:g}",
        _("{number} or fewer").format(number=wanted) if wanted else "",
        "RNIB Clear Print",
    )


def check_margins(printed: PrintedFile, demands: Demands) -> Finding:
    """Room for the thumb in large print; elsewhere what an office printer can't print on."""
    found = [(_measure_margin(page, demands), page) for page in printed.pages if page.lines]
    narrow = [(page, page.text) for margin, page in found if margin < demands.margin - ROUNDED]
    return Finding(
        "margins",
        _("Margins"),
        make_outcome(passed=not narrow) if found else Outcome.NOT_MEASURED,
        format_inches(min(margin for margin, _page in found)) if found else "",
        _("{size} or more").format(size=format_inches(demands.margin)),
        LARGE_PRINT if demands.leading else "",
        describe_first_place(narrow),
    )


def _measure_margin(page: Page, demands: Demands) -> float:
    """The narrowest of a page's four; head and foot may stand in those above and below the text."""
    allowed = demands.margin - demands.outer_margin
    return min(
        edge
        for line in page.lines
        if line.text.strip()
        for edge in (
            line.box.left,
            page.width - line.box.right,
            line.baseline + (0 if line.block else allowed),
            page.height - line.box.top + (0 if line.block else allowed),
        )
    )


def check_columns(printed: PrintedFile, demands: Demands) -> Finding:
    """In large print nothing stands side by side: a magnifier would lose the line."""
    beside = [
        (page, one.text)
        for page in printed.pages
        for (_block, lines), (_other_block, others) in combinations(
            [
                found
                for found in gather_blocks(page)
                if not found[0].inside("Table", "LI", "Figure")
            ],
            2,
        )
        for one, other in [_find_side_by_side(lines, others)]
        if one and other
    ]
    return Finding(
        "columns",
        _("Columns"),
        Outcome.NOT_MEASURED if demands.has_columns else make_outcome(passed=not beside),
        _("side by side") if beside else _("one below the other"),
        "" if demands.has_columns else _("one below the other"),
        LARGE_PRINT,
        "" if demands.has_columns else describe_first_place(beside),
    )


def _find_side_by_side(
    lines: Sequence[Line], others: Sequence[Line]
) -> tuple[Line, Line] | tuple[None, None]:
    for one in lines:
        for other in others:
            if abs(one.baseline - other.baseline) < one.size / 2 and not _overlaps(one, other):
                return one, other
    return None, None


def check_hyphens(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """No word is cut at the end of a line."""
    cut = [
        (page, above.text[-LAST_WORDS:])
        for page, block, lines in gather_paragraphs(printed)
        for above, below in pairwise(lines)
        if above.text.rstrip().endswith(SOFT_HYPHENS)
        and not block.inside("Link")
        and below.text[:1].islower()
    ]
    return Finding(
        "hyphens",
        _("Words split at line ends"),
        make_outcome(passed=not cut),
        str(len(cut)),
        "0",
        LARGE_PRINT,
        describe_first_place(cut),
    )


SOFT_HYPHENS = ("\u00ad", "\u2010")
LAST_WORDS = 20


def check_page_numbers(printed: PrintedFile, demands: Demands) -> Finding:
    """Every page says its number, as large as the text; a booklet's cover need not.

    A page alone, as a flyer, has no place among others.
    """
    sheets = printed.pages[1:-1] if demands.folded else printed.pages
    if len(sheets) == 1 and not _has_number(sheets[0], demands):
        sheets = ()
    without = [(page, page.text) for page in sheets if not _has_number(page, demands)]
    return Finding(
        "page-numbers",
        _("Pages with a page number"),
        make_outcome(passed=not without) if sheets else Outcome.NOT_MEASURED,
        f"{len(sheets) - len(without)}/{len(sheets)}",
        _("{number} with {size} or more").format(
            number=f"{len(sheets)}/{len(sheets)}", size=format_points(demands.type_size)
        ),
        CLEAR_PRINT,
        describe_first_place(without),
    )


def _has_number(page: Page, demands: Demands) -> bool:
    """Whether some line that is not part of the text holds a number, in large enough type."""
    return any(
        any(char.isdigit() for char in line.text) and line.size >= demands.type_size - HALF_POINT
        for line in page.lines
        if line.block is None
    )
