"""Rules about letters: how large, of which font, how dark (UKAAF G003, RNIB Clear Print, WCAG)."""

from collections.abc import Iterator

from bilingual_pub.color import compute_contrast_ratio
from bilingual_pub.i18n import _
from bilingual_pub.qa.print.printed import HEADINGS, Page, Piece, PrintedFile, gather_blocks
from bilingual_pub.qa.print.report import (
    Demands,
    Finding,
    Outcome,
    describe_first_place,
    format_points,
    make_finding_against,
    make_outcome,
)

CLEAR_PRINT = "UKAAF G003"
LARGE_PRINT = "APH, ACB 2025"

HALF_POINT = 0.05
"""Points that rounding may take from a size."""

LARGE, LARGE_BOLD = 18, 14
"""Points from which WCAG 1.4.3 counts text as large."""

CONTRAST, CONTRAST_LARGE = 4.5, 3.0

CAPITAL_WORDS = 3
"""A line of so many words all in capitals is a block of capitals; a shorter one may be a name."""


def check_type_size(printed: PrintedFile, demands: Demands) -> Finding:
    """No letter is smaller than the edition allows."""
    sizes = [(page, piece) for page, piece in printed.pieces if _has_letters(piece.text)]
    small = (
        (page, piece.text)
        for page, piece in sizes
        if piece.type.size < demands.type_size - HALF_POINT
    )
    smallest = min((piece.type.size for _page, piece in sizes), default=0.0)
    where = describe_first_place(small)
    return Finding(
        "type-size",
        _("Smallest text"),
        make_outcome(passed=not where and bool(sizes)),
        format_points(smallest),
        _("{size} or more").format(size=format_points(demands.type_size)),
        LARGE_PRINT if demands.leading else CLEAR_PRINT,
        where,
    )


def check_heading_sizes(printed: PrintedFile, demands: Demands) -> Finding:
    """In large print, titles and headings are larger than the text."""
    wanted = {"H1": demands.title_size, "Title": demands.title_size}
    sizes, small = [], []
    for page in printed.pages:
        for block, lines in gather_blocks(page):
            if block.role not in HEADINGS:
                continue
            size = min(line.size for line in lines)
            sizes.append(size)
            if size < (wanted.get(block.role, demands.heading_size) or 0) - HALF_POINT:
                small.append((page, lines[0].text))
    asked = demands.title_size is not None and bool(sizes)
    return Finding(
        "heading-size",
        _("Titles and headings"),
        make_outcome(passed=not small) if asked else Outcome.NOT_MEASURED,
        format_points(min(sizes)) if sizes else "",
        _("titles {title}, headings {heading} or more").format(
            title=format_points(demands.title_size),
            heading=format_points(demands.heading_size or 0),
        )
        if demands.title_size
        else "",
        LARGE_PRINT,
        describe_first_place(small),
    )


def check_sans_serif(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """Letters without serifs are easier to read with weak eyes."""
    fonts = sorted({piece.type.font for _page, piece in printed.pieces})
    return Finding(
        "sans-serif",
        _("Sans-serif font"),
        make_outcome(passed=not any(piece.type.is_serif for _page, piece in printed.pieces)),
        ", ".join(fonts),
        _("sans serif"),
        CLEAR_PRINT,
        describe_first_place(
            (page, piece.text) for page, piece in printed.pieces if piece.type.is_serif
        ),
    )


def check_upright(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """No italics: emphasis is bold."""
    slanted = [(page, piece.text) for page, piece in printed.pieces if piece.type.is_slanted]
    return make_finding_against("italics", _("Italics"), slanted, CLEAR_PRINT)


def check_underlines(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """Only links are underlined: a line hides the ends of letters."""
    return make_finding_against(
        "underlines",
        _("Underlined words that are not links"),
        list(_find_underlined(printed)),
        CLEAR_PRINT,
    )


def _find_underlined(printed: PrintedFile) -> Iterator[tuple[Page, str]]:
    for page, piece in printed.pieces:
        if any(link.meets(piece.box) for link in page.links):
            continue
        near = 0.25 * piece.type.size
        for stroke in page.strokes:
            is_below = -near / 2 <= piece.baseline - stroke.top <= near
            is_under = stroke.left < piece.box.right - near and stroke.right > piece.box.left + near
            is_as_long = stroke.width <= piece.box.width + near
            if is_below and is_under and is_as_long:
                yield page, piece.text


def check_capitals(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """Words are known by their shape, which capitals take away."""
    shouted = [
        (page, line.text)
        for page, line in printed.lines
        if line.text.isupper()
        and sum(word.isupper() and word.isalpha() for word in line.text.split()) >= CAPITAL_WORDS
    ]
    return make_finding_against("capitals", _("Lines in all capitals"), shouted, CLEAR_PRINT)


def check_contrast(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """Letters stand out from what is behind them (WCAG 1.4.3)."""
    ratios = [
        (compute_contrast_ratio(piece.type.color, piece.background), page, piece)
        for page, piece in printed.pieces
    ]
    faint = (
        (page, piece.text) for ratio, page, piece in ratios if ratio < _get_wanted_contrast(piece)
    )
    where = describe_first_place(faint)
    least = min((ratio for ratio, _page, _piece in ratios), default=0)
    return Finding(
        "contrast",
        _("Text contrast"),
        make_outcome(passed=not where and bool(ratios)),
        f"{least:.1f}:1",
        _("{ratio}:1 or more").format(ratio=CONTRAST),
        "WCAG 1.4.3",
        where,
    )


def check_black_and_white(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """Nothing is said by color alone: a copier has none (WCAG 1.4.1)."""
    colored = [
        (page, piece.text)
        for page, piece in printed.pieces
        if max(piece.type.color) - min(piece.type.color) > GRAYISH
        and not any(link.meets(piece.box) for link in page.links)
    ]
    return make_finding_against("black-and-white", _("Words in color"), colored, "WCAG 1.4.1")


GRAYISH = 24
"""How far the parts of a color may lie apart, of 255, for the eye to call it gray."""


def _has_letters(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _get_wanted_contrast(piece: Piece) -> float:
    is_large = piece.type.size >= (LARGE_BOLD if piece.type.is_bold else LARGE)
    return CONTRAST_LARGE if is_large else CONTRAST
