"""The PDF handout: both languages, tagged for screen readers, in every edition for print.

`volumes.py` cuts what is too long, `handout.py` fills the templates, `editions.py` finds the
editions, a CSS file each; `typesetting.py` has WeasyPrint lay out and draw the HTML, with what
`press.py` sets up once a process; `arrangement.py` puts what it laid out on pages (`spread.py`
facing each other, `booklet.py` for folding), `tagger/` gives the PDF its structure, and `glyphs.py`
refuses pages with boxes instead of letters.
"""

import io
from collections.abc import Iterator
from contextlib import redirect_stdout
from itertools import product

from bilingual_pub.errors import OutputError
from bilingual_pub.locale import _
from bilingual_pub.model import BilingualArticle
from bilingual_pub.settings import Settings
from bilingual_pub.writers.pdf.editions import Arrangement, Edition, edition
from bilingual_pub.writers.pdf.handout import handout_html
from bilingual_pub.writers.pdf.volumes import Volume, volumes
from bilingual_pub.writers.sides import Side, sides
from bilingual_pub.writers.writer import Files, Layout, Paper


def write(
    article: BilingualArticle, settings: Settings, layout: Layout, name: str = "article"
) -> Files:
    """Make a PDF for each edition and paper; the same input and fonts give the same bytes.

    One PDF is called `name.pdf`. Of several, each says in its name in what it differs from the
    others: `name.large-print.a4.pdf`, `name.es.pdf`, `name.part-2.pdf`.

    Raises:
        UsageError: the layout names an edition that does not exist.
        OutputError: Pango, which lays out the text, is not installed, or a character is in no font.
    """
    parts = volumes(article)
    chosen = [edition(one) for one in layout.editions]
    files: Files = {}
    for one, paper, volume in product(chosen, layout.papers, parts):
        both = sides(article, settings, layout, name)
        for columns in _columns(one, both):
            marks = _marks(layout, one, paper, columns, volume)
            html = handout_html(volume, settings, both, columns, edition=one, paper=paper)
            files[".".join((name, *marks, "pdf"))] = _typeset(html, article, layout, one)
    return files


def _columns(one: Edition, both: tuple[Side, Side]) -> list[tuple[Side, ...]]:
    """Which languages stand in each file of an edition."""
    return [(side,) for side in both] if one.arrangement is Arrangement.APART else [both]


def _marks(
    layout: Layout, one: Edition, paper: Paper, columns: tuple[Side, ...], volume: Volume
) -> Iterator[str]:
    """What a file's name says, so that no two files share it."""
    if one.arrangement is Arrangement.APART:
        yield columns[0].lang
    elif len(layout.editions) > 1:
        yield one.name
    if len(layout.papers) > 1:
        yield str(paper)
    if volume.count > 1:
        yield f"part-{volume.number}"


def _typeset(html: str, article: BilingualArticle, layout: Layout, one: Edition) -> bytes:
    try:
        # WeasyPrint prints advice of its own, on standard output, before it fails.
        with redirect_stdout(io.StringIO()):
            from bilingual_pub.writers.pdf.press import garbage_left_lying
            from bilingual_pub.writers.pdf.typesetting import typeset
    except OSError as error:
        raise OutputError(
            _(
                "The PDF can't be made, because Pango, which lays out its text, is not installed."
                " On Debian or Ubuntu, run: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0"
                " libharfbuzz-subset0. Elsewhere, run: bilingual-pub doctor"
            )
        ) from error
    with garbage_left_lying():
        return typeset(
            html, article.source.meta.url, layout.reading_order, one.arrangement, layout.pdf_ua
        )
