"""A review file in Word's format: its page, what stands above the table, and the table.

Reading order, headings, the header row and the languages are those that a screen reader needs.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bilingual_pub.i18n import _, get_direction, get_language_name, get_user_language
from bilingual_pub.model import BilingualArticle, Head
from bilingual_pub.ooxml import make_element
from bilingual_pub.paper import Paper, measure_sheet
from bilingual_pub.review.docx.formatted_text import make_paragraphs, make_words
from bilingual_pub.review.docx.thumbnail import make_thumbnail
from bilingual_pub.review.fields import get_status_word
from bilingual_pub.review.notes import (
    DiffWords,
    WordChange,
    describe_suggestion,
    diff_sources,
    look_at_first,
)
from bilingual_pub.review.row import Row, clean_text, make_rows
from bilingual_pub.text import parse_tagged_text

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element


TWENTIETHS = 20
"""Word measures in twentieths of a point."""

MARGIN = 864
"""Six tenths of an inch."""

FONT = "Noto Sans"

POINTS = 11

BY_BOOKMARK, ON_BOOKMARK = "bp_reviewed_by", "bp_reviewed_on"

ALL_BOOKMARK = "bp_reviewed_all"

FIRST_MARK = 1_000_000
"""The number of the first bookmark that is no row's."""

UNCHANGING = dt.datetime(2026, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
"""When every file says that it was made: the same article gives the same bytes."""

LONGEST_PROPERTY = 255
"""Characters; Word has no room for more."""


def make_document(article: BilingualArticle, paper: Paper) -> "Document":
    """A document with everything but its table."""
    import docx

    document = docx.Document()
    _set_page(document, paper)
    _set_styles(document, article)
    properties = document.core_properties
    title = clean_text(article.target_title or article.source_title) or _("Review")
    properties.title = title[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = "Bilingual Pub"
    properties.created = properties.modified = UNCHANGING
    properties.comments = ""
    properties.language = get_user_language()
    document.add_heading(_("Review of the translation"), level=1)
    document.add_paragraph(
        _(
            "Correct only the “Translation” column. The program puts your corrections back in"
            " their place. You may use tracked changes and comments. Where a translation is"
            " right, write “approved” under “Status”. If all of them are right, check the box"
            " after “Approve all”, or type an x there. Then write your name and the date, save"
            " the file as .docx, and send it back."
        )
    )
    for number, (label, name) in enumerate(
        ((_("Reviewed by:"), BY_BOOKMARK), (_("Date:"), ON_BOOKMARK)), FIRST_MARK
    ):
        _add_line(document, label, name, str(number))
    line = _add_line(document, _("Approve all:"), ALL_BOOKMARK, str(FIRST_MARK + 2))
    line.append(_box(_("Approve all")))
    return document


def measure_width(paper: Paper) -> int:
    """The width between the margins, in twentieths of a point."""
    return _measure_lying_sheet(paper)[0] - 2 * MARGIN


def _measure_lying_sheet(paper: Paper) -> tuple[int, int]:
    """Width and height of a sheet that lies on its side, in twentieths of a point."""
    width, height = measure_sheet(paper)
    return round(height * TWENTIETHS), round(width * TWENTIETHS)


def _add_line(document: "Document", label: str, name: str, number: str) -> "Element":
    """A line to write on; its bookmark says which one it is, in any language."""
    line = document.add_paragraph()._p  # noqa: SLF001 # python-docx has no bookmarks
    bold = make_element(
        "r", make_element("rPr", make_element("b"), make_element("bCs")), *make_words(label)
    )
    line.extend([make_element("bookmarkStart", id=number, name=name), bold])
    line.extend([make_element("bookmarkEnd", id=number), make_element("r", *make_words(" "))])
    return line


BOX = """
    <w:sdt xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">
      <w:sdtPr>
        <w:alias/><w:tag w:val="bp_reviewed_all"/><w:id w:val="1000003"/>
        <w14:checkbox>
          <w14:checked w14:val="0"/>
          <w14:checkedState w14:val="2612" w14:font="MS Gothic"/>
          <w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>
        </w14:checkbox>
      </w:sdtPr>
      <w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent>
    </w:sdt>
"""
"""A check box, a content control of Word 2010 and later ([MS-DOCX] 2.6.2). To any other program it
is the sign in it, which a person can write over."""


def _box(name: str) -> "Element":
    """A check box with a name for who doesn't see it."""
    from docx.oxml.ns import qn
    from lxml import etree

    box = etree.fromstring(BOX, etree.XMLParser(remove_blank_text=True))
    for alias in box.iter(qn("w:alias")):
        alias.set(qn("w:val"), name)
    return box


def _set_page(document: "Document", paper: Paper) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Twips

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = map(Twips, _measure_lying_sheet(paper))
    section.left_margin = section.right_margin = Twips(MARGIN)
    section.top_margin = section.bottom_margin = Twips(MARGIN)


def _set_styles(document: "Document", article: BilingualArticle) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    for name in ("Normal", "Heading 1"):
        font = document.styles[name].font
        font.name, font.size = FONT, Pt(POINTS if name == "Normal" else 16)
        properties = document.styles[name].element.rPr
        fonts = properties.rFonts
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        fonts.set(qn("w:cs"), FONT)
        properties.append(make_element("lang", **_get_spell_language(get_user_language())))
    for name, head in ((SOURCE_STYLE, article.source), (TARGET_STYLE, article.target)):
        _add_style(
            document, name, _make_language(head), from_right=get_direction(head.lang) == "rtl"
        )
    _add_style(document, NOTE_STYLE, [])
    _add_style(document, HEAD_STYLE, [make_element("b"), make_element("bCs")])
    small = [
        make_element("noProof"),
        make_element("color", val="595959"),
        make_element("sz", val="12"),
    ]
    _add_style(document, NAME_STYLE, [*small, make_element("szCs", val="12")])


def _make_language(head: Head) -> "list[Element]":
    """What the text of a side is written in, for its spelling and its voice."""
    from_right = [make_element("rtl")] if get_direction(head.lang) == "rtl" else []
    return [*from_right, make_element("lang", **_get_spell_language(head.lang))]


def _get_spell_language(lang: str) -> dict[str, str]:
    return dict.fromkeys(("val", "eastAsia", "bidi"), lang)


def _add_style(
    document: "Document", name: str, looks: "list[Element]", *, from_right: bool = False
) -> None:
    """A paragraph style by its id, which is its name too."""
    direction_of = [make_element("bidi")] if from_right else []
    document.styles.element.append(
        make_element(
            "style",
            make_element("name", val=name),
            make_element("basedOn", val="Normal"),
            make_element("qFormat"),
            make_element("pPr", *direction_of, make_element("spacing", before="0", after="40")),
            make_element("rPr", *looks),
            type="paragraph",
            customStyle="1",
            styleId=name,
        )
    )


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
        _make_cell(widths[3], notes or [_make_paragraph(NOTE_STYLE, "")], FLAGGED if notes else ""),
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
