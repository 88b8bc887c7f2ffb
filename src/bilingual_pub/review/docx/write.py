"""A review file in Word's format: its page, what stands above the table, and the table.

Reading order, headings, the header row and the languages are those that a screen reader needs.
"""

import datetime as dt
from typing import TYPE_CHECKING

from bilingual_pub.i18n import _, get_direction, get_user_language
from bilingual_pub.model import BilingualArticle, Head
from bilingual_pub.ooxml import make_element
from bilingual_pub.paper import Paper, measure_sheet
from bilingual_pub.review.docx.formatted_text import make_words
from bilingual_pub.review.docx.table import (
    HEAD_STYLE,
    NAME_STYLE,
    NOTE_STYLE,
    SOURCE_STYLE,
    TARGET_STYLE,
)
from bilingual_pub.review.row import clean_text

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
