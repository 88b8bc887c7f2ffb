"""A document's tidy parts through mammoth, into HTML."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile

from bilingual_pub.readers.docx.marks import NUMBERING
from bilingual_pub.readers.docx.names import NAMESPACES
from bilingual_pub.readers.docx.package import Relation, make_damaged_error
from bilingual_pub.readers.html.walk import make_too_deep_error
from bilingual_pub.readers.reading import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLE_MAP = """
p.Title => h1.title:fresh
p.Quote => blockquote > p:fresh
p.Caption => p.wp-caption-text:fresh
p.Code => pre:separator('\\n')
"""

PLACES = {
    "document": "word/document.xml",
    "footnotes": "word/footnotes.xml",
    "endnotes": "word/endnotes.xml",
}

RELATIONS = NAMESPACES["rel"]
"""Where mammoth looks for the parts of a document when nobody says."""

LINK = f"{NAMESPACES['r']}/hyperlink"


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """A part with text, and what it refers to."""

    root: "_Element"
    relations: Mapping[str, Relation]


def convert_document(parts: Mapping[str, DocumentPart], source: Source) -> str:
    """The HTML of a document; `parts` has its text, and its notes where it has such.

    Only what was read and tidied is given to mammoth: no part that we did not judge is ever opened.

    Raises:
        InputError: mammoth can't make sense of it.
    """
    import mammoth  # type: ignore[import-untyped]  # it carries no types

    try:
        made = mammoth.convert_to_html(
            _make_package(parts), style_map=STYLE_MAP, include_embedded_style_map=False
        )
    except RecursionError as error:
        raise make_too_deep_error(source) from error
    except Exception as error:
        # mammoth promises nothing about documents that break the standard: it fails in its own
        # depths, with whatever error comes first.
        raise make_damaged_error(source) from error
    return str(made.value)


def _make_package(parts: Mapping[str, DocumentPart]) -> io.BytesIO:
    from lxml import etree

    package = io.BytesIO()
    with ZipFile(package, "w", ZIP_STORED) as written:
        written.writestr("word/numbering.xml", NUMBERING)
        for kind, part in parts.items():
            folder, _, base = PLACES[kind].rpartition("/")
            written.writestr(PLACES[kind], etree.tostring(part.root, encoding="utf-8"))
            written.writestr(f"{folder}/_rels/{base}.rels", _make_links(part.relations))
    package.seek(0)
    return package


def _make_links(relations: Mapping[str, Relation]) -> bytes:
    """The part of a part's relations that leads out of the document."""
    from lxml import etree

    root = etree.Element(f"{{{RELATIONS}}}Relationships")
    for key, relation in relations.items():
        if relation.outside:
            said = {"Id": key, "Target": relation.target, "Type": LINK, "TargetMode": "External"}
            etree.SubElement(root, f"{{{RELATIONS}}}Relationship", said)
    return etree.tostring(root, encoding="utf-8")
