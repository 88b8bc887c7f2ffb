"""Rules about the file itself: tags, title, language, fonts (PDF/UA, the Matterhorn Protocol).

Only what can be seen at a glance; veraPDF checks every condition of PDF/UA.
"""

from bilingual_pub.i18n import _, knows_language
from bilingual_pub.paper import Paper, measure_poster, measure_sheet
from bilingual_pub.qa.print.printed import (
    Page,
    PrintedFile,
)
from bilingual_pub.qa.print.report import (
    Demands,
    Finding,
    Outcome,
    describe_first_place,
    format_inches,
    make_outcome,
)
from bilingual_pub.qa.print.rules.layout import ROUNDED


def check_tagged(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """The file has tags, which a screen reader reads by (Matterhorn 06 and 09)."""
    return Finding(
        "tags",
        _("Tags for screen readers"),
        make_outcome(passed=printed.is_tagged),
        _("present") if printed.is_tagged else _("missing"),
        _("present"),
        "ISO 14289-1, 7.1",
    )


def check_pdf_ua(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """The file says that it keeps PDF/UA (Matterhorn 06-002)."""
    return Finding(
        "pdf-ua",
        _("Standard for accessible PDF"),
        make_outcome(passed=bool(printed.pdf_ua)),
        f"PDF/UA-{printed.pdf_ua}" if printed.pdf_ua else _("missing"),
        "PDF/UA-1, PDF/UA-2",
        "ISO 14289-1, 5",
    )


def check_title(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """The file says its title (Matterhorn 06-003, WCAG 2.4.2)."""
    return Finding(
        "title",
        _("Title of the file"),
        make_outcome(passed=bool(printed.title.strip())),
        printed.title or _("missing"),
        _("a title"),
        "WCAG 2.4.2",
    )


def check_language(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """The file says its main language (Matterhorn 11-006, WCAG 3.1.1)."""
    return Finding(
        "language",
        _("Language of the file"),
        make_outcome(passed=knows_language(printed.lang)),
        printed.lang or _("missing"),
        _("a language"),
        "WCAG 3.1.1",
    )


def check_fonts_embedded(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """The file brings its fonts (Matterhorn 31-009): no printer puts another in their place."""
    fonts = {piece.type.font: piece.type.is_embedded for _page, piece in printed.pieces}
    missing = [(page, piece.text) for page, piece in printed.pieces if not piece.type.is_embedded]
    return Finding(
        "fonts",
        _("Fonts embedded in the file"),
        make_outcome(passed=not missing),
        f"{sum(fonts.values())}/{len(fonts)}",
        f"{len(fonts)}/{len(fonts)}",
        "ISO 14289-1, 7.21",
        describe_first_place(missing),
    )


def check_pictures_described(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """Every picture has words in its place (Matterhorn 13-004, WCAG 1.1.1)."""
    figures = printed.figures
    described = [figure for figure in figures if figure.alt.strip()]
    return Finding(
        "pictures",
        _("Pictures with a description"),
        make_outcome(passed=len(described) == len(figures)) if figures else Outcome.NOT_MEASURED,
        f"{len(described)}/{len(figures)}",
        f"{len(figures)}/{len(figures)}",
        "WCAG 1.1.1",
    )


POSTER_NAMES = {Paper.LETTER: "11x17", Paper.A4: "a3"}
"""What the sheets are called that are twice as large as a paper."""


def check_paper(printed: PrintedFile, demands: Demands) -> Finding:  # noqa: ARG001
    """All pages are of one paper that a printer has."""
    found = sorted({_name_paper(page) for page in printed.pages})
    known = len(found) == 1 and found[0] in {*Paper, *POSTER_NAMES.values()}
    return Finding(
        "paper",
        _("Paper"),
        make_outcome(passed=known),
        ", ".join(found),
        ", ".join(Paper),
        "",
    )


def _name_paper(page: Page) -> str:
    short, long = sorted((page.width, page.height))
    for paper in Paper:
        width, height = measure_sheet(paper)
        if abs(short - width) <= ROUNDED and abs(long - height) <= ROUNDED:
            return paper
    for paper, name in POSTER_NAMES.items():
        width, height = measure_poster(paper)
        if abs(short - width) <= ROUNDED and abs(long - height) <= ROUNDED:
            return name
    return f"{format_inches(page.width)} × {format_inches(page.height)}"
