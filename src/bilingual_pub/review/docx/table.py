"""The table of a review in Word: a row each, with its notes and pictures."""

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bilingual_pub.i18n import _, get_direction, get_language_name, get_user_language
from bilingual_pub.model import BilingualArticle, Image
from bilingual_pub.ooxml import make_element
from bilingual_pub.review.docx.formatted_text import make_paragraphs, make_words
from bilingual_pub.review.fields import get_status_word
from bilingual_pub.review.notes import (
    DiffWords,
    WordChange,
    describe_suggestion,
    diff_sources,
    look_at_first,
)
from bilingual_pub.review.row import Row, make_rows
from bilingual_pub.text import parse_tagged_text

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element


SOURCE_STYLE, TARGET_STYLE = "ReviewSource", "ReviewTranslation"


NOTE_STYLE, NAME_STYLE, HEAD_STYLE = "ReviewNote", "ReviewRowName", "ReviewHead"


SHARES = (7, 32, 32, 20, 9)
"""Of the table's width, in percent: number, source, translation, what to look at, status."""


FLAGGED = "FFF4D6"


HEAD = "E7ECF2"


BORDER = "8A93A0"


LONGEST_BOOKMARK = 40
"""Characters of a bookmark's name; Word takes no more."""


CHANGED = {
    WordChange.SAME: (),
    WordChange.NEW: (("u", {"val": "single"}),),
    WordChange.GONE: (("strike", {}),),
}
"""How the words of a difference look."""


def make_table(article: BilingualArticle, document: "Document", width: int) -> "Element":
    """The table of an article, `width` twentieths of a point wide."""
    from_right = [get_direction(head.lang) == "rtl" for head in (article.source, article.target)]
    widths = [width * share // 100 for share in SHARES]
    lines = (_make_row(row, document, widths, from_right) for row in make_rows(article))
    return make_element(
        "tbl", _make_properties(width), _make_grid(widths), _make_head(article, widths), *lines
    )


def _make_properties(width: int) -> "Element":
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = (make_element(side, val="single", sz="4", space="0", color=BORDER) for side in sides)
    margins = (
        make_element(side, w=str(space), type="dxa")
        for side, space in (("top", 60), ("left", 100), ("bottom", 60), ("right", 100))
    )
    return make_element(
        "tblPr",
        make_element("tblW", w=str(width), type="dxa"),
        make_element("tblBorders", *borders),
        make_element("tblLayout", type="fixed"),
        make_element("tblCellMar", *margins),
        make_element("tblLook", val="0020", firstRow="1", noHBand="1", noVBand="1"),
        make_element("tblCaption", val=_("The translation to review")),
    )


def _make_grid(widths: Iterable[int]) -> "Element":
    return make_element("tblGrid", *(make_element("gridCol", w=str(width)) for width in widths))


def _make_head(article: BilingualArticle, widths: list[int]) -> "Element":
    speaks = get_user_language()
    names = [
        _("No."),
        _("Source ({language})").format(language=get_language_name(article.source.lang, speaks)),
        _("Translation ({language})").format(
            language=get_language_name(article.target.lang, speaks)
        ),
        _("To check"),
        _("Status"),
    ]
    cells = (
        _make_cell(width, [_make_paragraph(HEAD_STYLE, name)], HEAD)
        for width, name in zip(widths, names, strict=True)
    )
    return make_element(
        "tr", make_element("trPr", make_element("cantSplit"), make_element("tblHeader")), *cells
    )


def _make_row(
    row: Row, document: "Document", widths: list[int], from_right: list[bool]
) -> "Element":
    notes = list(_make_notes(row, document))
    cells = [
        _make_cell(widths[0], _make_number(row)),
        *(
            _make_cell(
                width,
                make_paragraphs(
                    parse_tagged_text(text, row.links), style, document, from_right=back
                ),
            )
            for width, text, style, back in zip(
                widths[1:3],
                (row.source, row.target),
                (SOURCE_STYLE, TARGET_STYLE),
                from_right,
                strict=True,
            )
        ),
        _make_cell(
            widths[3],
            notes or [_make_paragraph(NOTE_STYLE, "")],
            # That there is a label is nothing to check.
            FLAGGED if len(notes) > bool(row.label) else "",
        ),
        _make_cell(widths[4], [_make_paragraph(NOTE_STYLE, get_status_word(row.state))]),
    ]
    return make_element("tr", make_element("trPr", make_element("cantSplit")), *cells)


def _make_number(row: Row) -> Iterator["Element"]:
    """The row's number, and its name twice: as text, and as a bookmark around the number."""
    number = _make_paragraph(NOTE_STYLE, str(row.number) if row.number else _("Title"))
    if len(name := make_bookmark_name(row.id)) <= LONGEST_BOOKMARK:
        mark = str(row.number + 1)
        number.insert(1, make_element("bookmarkStart", id=mark, name=name))
        number.append(make_element("bookmarkEnd", id=mark))
    yield number
    yield _make_paragraph(NAME_STYLE, f"#{row.id}")


def make_bookmark_name(row_id: str) -> str:
    """The name of a row's bookmark: letters, figures and low lines.

    >>> make_bookmark_name("b0123456789-2")
    'bp_b0123456789_2'
    """
    return "bp_" + row_id.replace("-", "_").replace(".", "_")


def _make_notes(row: Row, document: "Document") -> Iterator["Element"]:
    """What to look at: flags, then near matches, each with how its source differs from this one."""
    for sentence in look_at_first(row):
        yield _make_paragraph(NOTE_STYLE, sentence)
    if row.undescribed and row.picture is not None:
        yield from make_thumbnail(row.picture, NOTE_STYLE, document)
    for suggestion in row.suggestions:
        yield _make_paragraph(NOTE_STYLE, describe_suggestion(suggestion))
        compared = _make_paragraph(NOTE_STYLE, _("Difference:") + " ")
        compared.extend(_make_difference(diff_sources(suggestion, row)))
        yield compared


def _make_difference(parts: Iterable[DiffWords]) -> Iterator["Element"]:
    for part in parts:
        looks = [make_element(tag, **values) for tag, values in CHANGED[part.change]]
        yield make_element("r", make_element("rPr", *looks), *make_words(part.text))


def _make_paragraph(style: str, text: str) -> "Element":
    runs = [make_element("r", *make_words(text))] if text else []
    return make_element("p", make_element("pPr", make_element("pStyle", val=style)), *runs)


def _make_cell(width: int, content: Iterable["Element"], fill: str = "") -> "Element":
    shade = [make_element("shd", val="clear", color="auto", fill=fill)] if fill else []
    return make_element(
        "tc", make_element("tcPr", make_element("tcW", w=str(width), type="dxa"), *shade), *content
    )


SIDE = 320
"""Pixels of the longer side."""


WIDTH = 1.4
"""Inches: what the column has room for."""


def make_thumbnail(picture: Image, style: str, document: "Document") -> Iterator["Element"]:
    """A paragraph with the picture; none where nobody has its bytes, or they can't be drawn."""
    data = _shrink(picture.data) if picture.data else b""
    if not data:
        return
    from docx.shared import Inches

    drawn = document.part.new_pic_inline(io.BytesIO(data), width=Inches(WIDTH))
    drawn.docPr.set("descr", _("The picture to describe"))
    yield make_element(
        "p",
        make_element("pPr", make_element("pStyle", val=style)),
        make_element("r", make_element("drawing", drawn)),
    )


def _shrink(data: bytes) -> bytes:
    """A PNG of the picture, no longer than `SIDE`; empty for what can't be drawn."""
    from PIL import Image as Pixels

    made_of = io.BytesIO()
    try:
        with Pixels.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF", "WEBP")) as opened:
            opened.draft("RGB", (SIDE, SIDE))
            opened.thumbnail((SIDE, SIDE))
            opened.convert("RGBA").save(made_of, "PNG")
    except Exception:  # noqa: BLE001 - of a broken picture, each format complains in its own way
        return b""
    return made_of.getvalue()
