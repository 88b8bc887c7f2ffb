"""The style sheet beside an embed, which a page asks for by its hash (SRI)."""

from pathlib import Path

from bilingual_pub.files import read_regular_file
from bilingual_pub.handouts.handout import Handout
from bilingual_pub.i18n import _
from bilingual_pub.qa.print import Finding, make_outcome
from bilingual_pub.readers import MAX_FILE_BYTES
from bilingual_pub.writers import STYLE, STYLE_FILE, render_template


def read(path: Path) -> Handout | None:
    """Whether a style sheet is the one that was written; None for somebody else's.

    Raises:
        OSError: it can't be read.
    """
    if path.name != STYLE_FILE:
        return None
    same = read_regular_file(path, MAX_FILE_BYTES) == render_template(STYLE).encode()
    finding = Finding(
        "style-sheet",
        _("Style sheet of this version"),
        make_outcome(passed=same),
        _("the same") if same else _("another one"),
        _("the same"),
        "W3C SRI",
    )
    return Handout(None, (finding,))
