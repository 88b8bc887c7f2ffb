"""A document's tidy parts through mammoth, into HTML."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile

from bilingual_pub.readers.docx.marks import NUMBERING
from bilingual_pub.readers.docx.names import NAMESPACES
from bilingual_pub.readers.docx.package import Relation, damaged
from bilingual_pub.readers.html.walk import too_deep
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
class Part:
    """A part with text, and what it refers to."""

    root: "_Element"
    relations: Mapping[str, Relation]


def converted(parts: Mapping[str, Part], source: Source) -> str:
    """The HTML of a document; `parts` has its text, and its notes where it has such.

    Only what was read and tidied is given to mammoth: no part that we did not judge is ever opened.

    Raises:
        InputError: mammoth can't make sense of it.
    """
    import mammoth  # type: ignore[import-untyped]  # it carries no types

    try:
        made = mammoth.convert_to_html(
            _package(parts), style_map=STYLE_MAP, include_embedded_style_map=False
        )
    except RecursionError as error:
        raise too_deep(source) from error
    except Exception as error:
        # mammoth promises nothing about documents that break the standard: it fails in its own
        # depths, with whatever error comes first.
        raise damaged(source) from error
    return str(made.value)


def _package(parts: Mapping[str, Part]) -> io.BytesIO:
    from lxml import etree

    package = io.BytesIO()
    with ZipFile(package, "w", ZIP_STORED) as written:
        written.writestr("word/numbering.xml", NUMBERING)
        for kind, part in parts.items():
            folder, _, base = PLACES[kind].rpartition("/")
            written.writestr(PLACES[kind], etree.tostring(part.root, encoding="utf-8"))
            written.writestr(f"{folder}/_rels/{base}.rels", _links(part.relations))
    package.seek(0)
    return package


def _links(relations: Mapping[str, Relation]) -> bytes:
    """The part of a part's relations that leads out of the document."""
    from lxml import etree

    root = etree.Element(f"{{{RELATIONS}}}Relationships")
    for key, relation in relations.items():
        if relation.outside:
            said = {"Id": key, "Target": relation.target, "Type": LINK, "TargetMode": "External"}
            etree.SubElement(root, f"{{{RELATIONS}}}Relationship", said)
    return etree.tostring(root, encoding="utf-8")
