"""The table of a review file in Word's format: a row a pair."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bilingual_pub.locale import _, direction, language_name, user_language
from bilingual_pub.model import BilingualArticle
from bilingual_pub.review.docx.element import made
from bilingual_pub.review.docx.formatted import paragraphs, words
from bilingual_pub.review.docx.thumbnail import thumbnail
from bilingual_pub.review.look_at import (
    Change,
    Words,
    difference,
    look_at_first,
    suggestion_words,
)
from bilingual_pub.review.row import Row, rows_of
from bilingual_pub.review.status import status_word
from bilingual_pub.tagged import runs_of

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
    Change.SAME: (),
    Change.NEW: (("u", {"val": "single"}),),
    Change.GONE: (("strike", {}),),
}
"""How the words of a difference look."""


def table(article: BilingualArticle, document: "Document", width: int) -> "Element":
    """The table of an article, `width` twentieths of a point wide."""
    from_right = [direction(head.lang) == "rtl" for head in (article.source, article.target)]
    widths = [width * share // 100 for share in SHARES]
    lines = (_line(row, document, widths, from_right) for row in rows_of(article))
    return made("tbl", _properties(width), _grid(widths), _head(article, widths), *lines)


def _properties(width: int) -> "Element":
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = (made(side, val="single", sz="4", space="0", color=BORDER) for side in sides)
    margins = (
        made(side, w=str(space), type="dxa")
        for side, space in (("top", 60), ("left", 100), ("bottom", 60), ("right", 100))
    )
    return made(
        "tblPr",
        made("tblW", w=str(width), type="dxa"),
        made("tblBorders", *borders),
        made("tblLayout", type="fixed"),
        made("tblCellMar", *margins),
        made("tblLook", val="0020", firstRow="1", noHBand="1", noVBand="1"),
        made("tblCaption", val=_("The translation to review")),
    )


def _grid(widths: Iterable[int]) -> "Element":
    return made("tblGrid", *(made("gridCol", w=str(width)) for width in widths))


def _head(article: BilingualArticle, widths: list[int]) -> "Element":
    speaks = user_language()
    names = [
        _("No."),
        _("Source ({language})").format(language=language_name(article.source.lang, speaks)),
        _("Translation ({language})").format(language=language_name(article.target.lang, speaks)),
        _("To check"),
        _("Status"),
    ]
    cells = (
        _cell(width, [_paragraph(HEAD_STYLE, name)], HEAD)
        for width, name in zip(widths, names, strict=True)
    )
    return made("tr", made("trPr", made("cantSplit"), made("tblHeader")), *cells)


def _line(row: Row, document: "Document", widths: list[int], from_right: list[bool]) -> "Element":
    notes = list(_notes(row, document))
    cells = [
        _cell(widths[0], _number(row)),
        *(
            _cell(width, paragraphs(runs_of(text, row.links), style, document, from_right=back))
            for width, text, style, back in zip(
                widths[1:3],
                (row.source, row.target),
                (SOURCE_STYLE, TARGET_STYLE),
                from_right,
                strict=True,
            )
        ),
        _cell(widths[3], notes or [_paragraph(NOTE_STYLE, "")], FLAGGED if notes else ""),
        _cell(widths[4], [_paragraph(NOTE_STYLE, status_word(row.state))]),
    ]
    return made("tr", made("trPr", made("cantSplit")), *cells)


def _number(row: Row) -> Iterator["Element"]:
    """The row's number, and its name twice: as text, and as a bookmark around the number."""
    number = _paragraph(NOTE_STYLE, str(row.number) if row.number else _("Title"))
    if len(name := bookmark(row.id)) <= LONGEST_BOOKMARK:
        mark = str(row.number + 1)
        number.insert(1, made("bookmarkStart", id=mark, name=name))
        number.append(made("bookmarkEnd", id=mark))
    yield number
    yield _paragraph(NAME_STYLE, f"#{row.id}")


def bookmark(row_id: str) -> str:
    """The name of a row's bookmark: letters, figures and low lines.

    >>> bookmark("b0123456789-2")
    'bp_b0123456789_2'
    """
    return "bp_" + row_id.replace("-", "_").replace(".", "_")


def _notes(row: Row, document: "Document") -> Iterator["Element"]:
    """What to look at: flags, then near matches, each with how its source differs from this one."""
    for sentence in look_at_first(row):
        yield _paragraph(NOTE_STYLE, sentence)
    if row.undescribed and row.picture is not None:
        yield from thumbnail(row.picture, NOTE_STYLE, document)
    for suggestion in row.suggestions:
        yield _paragraph(NOTE_STYLE, suggestion_words(suggestion))
        compared = _paragraph(NOTE_STYLE, _("Difference:") + " ")
        compared.extend(_difference(difference(suggestion, row)))
        yield compared


def _difference(parts: Iterable[Words]) -> Iterator["Element"]:
    for part in parts:
        looks = [made(tag, **values) for tag, values in CHANGED[part.change]]
        yield made("r", made("rPr", *looks), *words(part.text))


def _paragraph(style: str, text: str) -> "Element":
    runs = [made("r", *words(text))] if text else []
    return made("p", made("pPr", made("pStyle", val=style)), *runs)


def _cell(width: int, content: Iterable["Element"], fill: str = "") -> "Element":
    shade = [made("shd", val="clear", color="auto", fill=fill)] if fill else []
    return made("tc", made("tcPr", made("tcW", w=str(width), type="dxa"), *shade), *content)
