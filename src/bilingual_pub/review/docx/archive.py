"""The archive inside a Word file, twice: at least one gets through every program.

Word keeps a part of custom XML; Google Docs drops it, and so does a way through ODT. Those keep
hidden text, of which the file's last paragraphs are made.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bilingual_pub.ooxml import make_element
from bilingual_pub.review.archive import cut_archive
from bilingual_pub.review.docx.formatted_text import make_words
from bilingual_pub.xml import LONGEST_TEXT

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


def embed_archive(document: "Document", archive: str) -> None:
    """Put an archive into a document whose table is already there."""
    _add_part(document, archive)
    for paragraph in _make_hidden_paragraphs(archive):
        document.element.body.insert(len(document.element.body) - 1, paragraph)


def _add_part(document: "Document", archive: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    package = document.part.package
    held = "".join(f"<piece>{piece}</piece>" for piece in cut_archive(archive, LONGEST_TEXT))
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


def _make_hidden_paragraphs(archive: str) -> Iterator["Element"]:
    """Paragraphs that nobody sees, nor hears: hidden, or else a point high and white."""
    for piece in cut_archive(archive, LONGEST_PARAGRAPH):
        looks = make_element(
            "pPr", make_element("spacing", before="0", after="0"), _make_hidden_properties()
        )
        yield make_element(
            "p", looks, make_element("r", _make_hidden_properties(), *make_words(piece))
        )


def _make_hidden_properties() -> "Element":
    return make_element(
        "rPr",
        make_element("noProof"),
        make_element("vanish"),
        make_element("color", val="FFFFFF"),
        make_element("sz", val="2"),
        make_element("szCs", val="2"),
    )
