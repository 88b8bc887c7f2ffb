"""The PDF handout: letter or A4, both languages side by side, tagged for screen readers.

`handout.py` fills the templates, `typesetting.py` has WeasyPrint lay out and draw the HTML, and the
tagger gives the PDF its structure: `marked_page.py` keeps which mark in the content is whose,
`walk.py` follows the boxes, `roles.py` says what each element becomes, `structure.py` is the tree
and `emit.py` writes it as PDF objects. `editions.py` finds the editions, a CSS file each;
`glyphs.py` refuses pages with boxes instead of letters.
"""

import io
from contextlib import redirect_stdout

from bilingual_pub.errors import OutputError
from bilingual_pub.locale import _
from bilingual_pub.model import BilingualArticle
from bilingual_pub.settings import Settings
from bilingual_pub.writers.pdf.handout import handout_html
from bilingual_pub.writers.writer import Layout

SUFFIX = ".pdf"


def write(article: BilingualArticle, settings: Settings, layout: Layout) -> bytes:
    """Make the handout; the same input and fonts give the same bytes.

    Raises:
        UsageError: the layout names an edition that does not exist.
        OutputError: Pango, which lays out the text, is not installed, or a character is in no font.
    """
    html = handout_html(article, settings, layout)
    try:
        # WeasyPrint prints advice of its own, on standard output, before it fails.
        with redirect_stdout(io.StringIO()):
            from bilingual_pub.writers.pdf.typesetting import typeset
    except OSError as error:
        raise OutputError(
            _(
                "The PDF can't be made, because Pango, which lays out its text, is not installed."
                " On Debian or Ubuntu, run: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0"
                " libharfbuzz-subset0. Elsewhere, run: bilingual-pub doctor"
            )
        ) from error
    return typeset(html, article.source.meta.url, layout.reading_order)
