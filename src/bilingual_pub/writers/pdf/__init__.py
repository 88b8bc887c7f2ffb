"""The PDF handout: both languages, tagged for screen readers, in every edition for print.

`editions.py` finds the editions, a CSS file each, cuts what is too long into volumes and fills the
templates; `typeset.py` has WeasyPrint lay out and draw the HTML, with what `session.py` sets up
once a process, with boxes for what no font has (`missing_glyphs.py`); `parallel.py` makes several
at the same time; `imposition.py` puts what was laid out on pages, facing each other or for folding,
and `tagger/` gives the PDF its structure.
"""

import io
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass
from itertools import product
from threading import Lock
from typing import TYPE_CHECKING, Any

from bilingual_pub.errors import OutputError
from bilingual_pub.i18n import _
from bilingual_pub.lazy import lazy_imports
from bilingual_pub.model import BilingualArticle
from bilingual_pub.paper import LARGE_FACTS, PageLayout, Paper
from bilingual_pub.settings import Settings
from bilingual_pub.writers.base import Files, Layout, PdfUa, ReadingOrder
from bilingual_pub.writers.pdf.editions import (
    STANDARD,
    Arrangement,
    Edition,
    list_editions,
)

if TYPE_CHECKING:
    from bilingual_pub.writers.context import Side
    from bilingual_pub.writers.pdf.handout import Volume
    from bilingual_pub.writers.pdf.page_layouts import Design
    from bilingual_pub.writers.pdf.typeset import TypesetPdf

with lazy_imports(globals()):
    from bilingual_pub.writers.pdf.parallel import allow_copies

__all__ = [
    "Sheet",
    "allow_copies",
    "list_editions",
    "list_sheets",
    "load_library",
    "prepare",
    "typeset_sheet",
    "write",
]


def write(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str = "article"
) -> Files:
    """Make a PDF for each edition and paper; the same input and fonts give the same bytes.

    The standard edition on letter paper is called `name.pdf`. Every other says in its name in what
    it differs from that, whatever is made beside it, so that none is written over another:
    `name.large-print.a4.pdf`, `name.es.pdf`, `name.part-2.pdf`.

    Raises:
        UsageError: the layout names an edition that does not exist.
        OutputError: Pango, which lays out the text, is not installed, or much of the text is in no
            font.
    """
    from bilingual_pub.writers.pdf.flyer import describe_flyer
    from bilingual_pub.writers.pdf.missing_glyphs import describe_left_out, describe_missing_glyphs
    from bilingual_pub.writers.pdf.parallel import get_typesetting_pool
    from bilingual_pub.writers.remarks import remark

    wanted = [*list_sheets(article, settings, layout, name)]
    if len(wanted) > 1:
        load_library()  # before the process is copied, so that every copy has it
    made = get_typesetting_pool().run(typeset_sheet, wanted)
    for sheet, pdf in zip(wanted, made, strict=True):
        if pdf.missing:
            remark(describe_missing_glyphs(pdf.missing, sheet.file))
        if pdf.left_out:
            remark(describe_left_out(pdf.left_out, sheet.file))
        if sheet.page_layout in LARGE_FACTS:
            for sentence in describe_flyer(article, sheet.file, pdf.pages):
                remark(sentence)
    return {sheet.file: pdf.data for sheet, pdf in zip(wanted, made, strict=True)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One PDF to be made: the name of its file, and all that decides what is in it.

    Plain values only, so that another process can typeset it.
    """

    file: str
    html: str
    base_url: str
    reading_order: ReadingOrder
    arrangement: Arrangement
    standard: PdfUa
    page_layout: PageLayout = PageLayout.ARTICLE


def list_sheets(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str
) -> Iterator[Sheet]:
    """The PDFs that `write` makes, before they are typeset, which takes nearly all the time.

    Raises:
        UsageError: the layout names an edition that does not exist.
    """
    # Only here: the command line asks this package for no more than the names of editions.
    from bilingual_pub.writers.context import make_sides
    from bilingual_pub.writers.pdf.handout import render_handout, split_volumes
    from bilingual_pub.writers.pdf.page_layouts import choose_designs

    parts, both = split_volumes(article), make_sides(article, settings, layout, name)
    chosen = choose_designs(layout, settings)
    for (design, one), paper, volume in product(chosen, layout.papers, parts):
        for columns in _list_columns(one, both):
            marks = _list_name_marks(design, one, paper, columns, volume)
            yield Sheet(
                file=".".join((name, *marks, "pdf")),
                html=render_handout(
                    volume,
                    settings,
                    both,
                    columns,
                    edition=one,
                    design=design,
                    paper=paper,
                    name=name,
                ),
                base_url=article.source.meta.url,
                reading_order=layout.reading_order,
                arrangement=one.arrangement,
                standard=layout.pdf_ua,
                page_layout=design.page_layout,
            )


def _list_columns(one: Edition, both: "tuple[Side, Side]") -> "list[tuple[Side, ...]]":
    """Which languages stand in each file of an edition."""
    return [(side,) for side in both] if one.arrangement is Arrangement.APART else [both]


def _list_name_marks(
    design: "Design", one: Edition, paper: Paper, columns: "tuple[Side, ...]", volume: "Volume"
) -> Iterator[str]:
    """What a file's name says, so that no two files share it, in this run or another."""
    if design.page_layout is not PageLayout.ARTICLE:
        yield str(design.page_layout)
    if one.arrangement is Arrangement.APART:
        yield columns[0].lang
    elif one.name != STANDARD:
        yield one.name
    if paper is not Paper.LETTER:
        yield str(paper)
    if volume.count > 1:
        yield f"part-{volume.number}"


def typeset_sheet(sheet: Sheet) -> "TypesetPdf":
    """Make one PDF.

    Raises:
        OutputError: Pango, which lays out the text, is not installed, or much of the text is in no
            font.
    """
    session, typeset = load_library()
    with session.pause_garbage_collection():
        made: TypesetPdf = typeset.typeset_html(
            sheet.html, sheet.base_url, sheet.reading_order, sheet.arrangement, sheet.standard
        )
    return made


def prepare() -> None:
    """Load WeasyPrint, and find this computer's fonts; the second time it costs nothing.

    Raises:
        OutputError: Pango, which lays out the text, is not installed.
    """
    session, _typesetting = load_library()
    session.load_fonts()


def load_library() -> tuple[Any, Any]:
    """The modules that use WeasyPrint, loaded when they are first asked for.

    Raises:
        OutputError: Pango, which lays out the text, is not installed.
    """
    try:
        with LOADING:
            if "weasyprint" not in sys.modules:
                _load_weasyprint()
            from bilingual_pub.writers.pdf import session, typeset
    except OSError as error:
        raise OutputError(
            _(
                "The PDF can't be made, because Pango, which lays out its text, is not installed."
                " On Debian or Ubuntu, run: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0"
                " libharfbuzz-subset0. On other systems, run: bilingual-pub doctor"
            )
        ) from error
    return session, typeset


LOADING = Lock()
"""Loading changes for a moment what belongs to the whole process: one thread does it, once."""


def _load_weasyprint() -> None:
    """Import it, without the advice that it prints on standard output before it fails.

    Raises:
        OSError: Pango is not installed.
    """
    from bilingual_pub.writers.pdf.linking import ask_linker_alone

    with redirect_stdout(io.StringIO()):
        # Where the linker alone does not find it, the usual way may, which is slower.
        with suppress(OSError), ask_linker_alone():
            import weasyprint
        import weasyprint  # noqa: F401
