"""The archive inside a Word file, twice: at least one gets through every program.

Word keeps a part of custom XML; Google Docs drops it, and so does a way through ODT. Those keep
hidden text, of which the file's last paragraphs are made.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bilingual_pub.review.archive import pieces
from bilingual_pub.review.docx.element import made
from bilingual_pub.review.docx.formatted import words
from bilingual_pub.review.xml import LONGEST_TEXT

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

OWN = "urn:bilingual-pub:review:1"

ITEM_ID = "{6C1F0E0C-6E3B-4E57-9C52-2D1F7B1A5E01}"
"""Our kind of data, by a GUID, which Word asks for."""

DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"

PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"

LONGEST_PARAGRAPH = 30_000
"""Characters; LibreOffice's paragraphs once ended at 65,534."""


def carry(document: "Document", archive: str) -> None:
    """Put an archive into a document whose table is already there."""
    _add_part(document, archive)
    for paragraph in _hidden(archive):
        document.element.body.insert(len(document.element.body) - 1, paragraph)


def _add_part(document: "Document", archive: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    package = document.part.package
    held = "".join(f"<piece>{piece}</piece>" for piece in pieces(archive, LONGEST_TEXT))
    item = Part(
        PackURI("/customXml/item2.xml"),
        "application/xml",
        f'<?xml version="1.0"?>\n<review xmlns="{OWN}">{held}</review>'.encode(),
        package,
    )
    properties = Part(
        PackURI("/customXml/itemProps2.xml"),
        PROPERTIES_TYPE,
        (
            '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
            f'<ds:datastoreItem ds:itemID="{ITEM_ID}" xmlns:ds="{DATA_STORE}"><ds:schemaRefs>'
            f'<ds:schemaRef ds:uri="{OWN}"/></ds:schemaRefs></ds:datastoreItem>'
        ).encode(),
        package,
    )
    item.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def _hidden(archive: str) -> Iterator["Element"]:
    """Paragraphs that nobody sees, nor hears: hidden, or else a point high and white."""
    for piece in pieces(archive, LONGEST_PARAGRAPH):
        looks = made("pPr", made("spacing", before="0", after="0"), _look())
        yield made("p", looks, made("r", _look(), *words(piece)))


def _look() -> "Element":
    return made(
        "rPr",
        made("noProof"),
        made("vanish"),
        made("color", val="FFFFFF"),
        made("sz", val="2"),
        made("szCs", val="2"),
    )
