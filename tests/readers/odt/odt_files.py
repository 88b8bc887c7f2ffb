"""OpenDocument texts made for the tests, from the markup of their text."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from bilingual_pub.readers.odt.names import NAMESPACES

XMLNS = " ".join(f'xmlns:{it}="{name}"' for it, name in NAMESPACES.items() if it != "xml")

KIND = "application/vnd.oasis.opendocument.text"

STYLES = """
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt"
 fo:language="en" fo:country="US" fo:font-weight="normal"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:parent-style-name="Heading" style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
 style:parent-style-name="Heading" style:default-outline-level="2"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading"/>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Preformatted_20_Text" style:display-name="Preformatted Text"
 style:family="paragraph"/>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading"
 style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Round" style:family="paragraph" style:parent-style-name="Turn"/>
<style:style style:name="Turn" style:family="paragraph" style:parent-style-name="Round"/>
<style:style style:name="Strong" style:family="text"><style:text-properties
 fo:font-weight="bold"/></style:style>
<style:style style:name="Stronger" style:family="text" style:parent-style-name="Strong"/>
"""


def automatic(name: str, properties: str, family: str = "text", parent: str = "Standard") -> str:
    """A style that a program makes for what is formatted by hand."""
    above = f' style:parent-style-name="{parent}"' if family == "paragraph" else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{above}>'
        f"<style:text-properties {properties}/></style:style>"
    )


def list_style(name: str, *levels: str) -> str:
    """A list's style; each level is the element that describes it, without its number."""
    described = "".join(
        level.replace("@", f'text:level="{number}"', 1) for number, level in enumerate(levels, 1)
    )
    return f'<text:list-style style:name="{name}">{described}</text:list-style>'


def number_level(form: str = "1", prefix: str = "", suffix: str = ".", more: str = "") -> str:
    """A level that counts."""
    return (
        f'<text:list-level-style-number @ style:num-format="{form}" style:num-prefix="{prefix}"'
        f' style:num-suffix="{suffix}" {more}/>'
    )


BULLET_LEVEL = '<text:list-level-style-bullet @ text:bullet-char="•"/>'


def paragraph(content: str, style: str = "Standard") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def heading(content: str, level: int = 1, more: str = "") -> str:
    """A heading."""
    return (
        f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}" {more}>'
        f"{content}</text:h>"
    )


def items(style: str, *contents: str, more: str = "") -> str:
    """A list; each content is a plain text, or the markup of an item's paragraphs."""
    written = (
        f"<text:list-item>{it if it.startswith('<') else paragraph(it)}</text:list-item>"
        for it in contents
    )
    return f'<text:list text:style-name="{style}" {more}>{"".join(written)}</text:list>'


def table(*rows: str, header: str = "") -> str:
    """A table of rows, each the markup of its cells."""
    head = f"<table:table-header-rows><table:table-row>{header}</table:table-row>"
    head = f"{head}</table:table-header-rows>" if header else ""
    return (
        f"<table:table>{head}{''.join(f'<table:table-row>{row}</table:table-row>' for row in rows)}"
        "</table:table>"
    )


def cell(content: str, more: str = "", style: str = "Standard") -> str:
    """A cell with one paragraph."""
    return f"<table:table-cell {more}>{paragraph(content, style)}</table:table-cell>"


def odt_file(  # noqa: PLR0913 - the parts of a file
    body: str,
    *,
    automatic_styles: str = "",
    styles: str = STYLES,
    masters: str = "",
    meta: str = "",
    parts: Mapping[str, bytes | str] | None = None,
    kind: str = KIND,
) -> bytes:
    """A file as LibreOffice packs it: its kind first, unpacked."""
    made = {
        "content.xml": _part("content", f"{_automatic(automatic_styles)}{_body(body)}"),
        "styles.xml": _part(
            "styles",
            f"<office:styles>{styles}</office:styles>"
            f"<office:master-styles>{masters}</office:master-styles>",
        ),
        "meta.xml": _part("meta", f"<office:meta>{meta}</office:meta>"),
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{NAMESPACES["manifest"]}"/>',
        **(parts or {}),
    }
    return packed(made, kind)


def packed(parts: Mapping[str, bytes | str], kind: str = KIND) -> bytes:
    """A zip of parts."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as written:
        written.writestr("mimetype", kind, ZIP_STORED)
        for name, content in parts.items():
            written.writestr(name, content)
    return file.getvalue()


def flat_file(body: str, *, automatic_styles: str = "", meta: str = "") -> bytes:
    """The same in one piece."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {XMLNS}'
        f' office:mimetype="{KIND}"><office:meta>{meta}</office:meta>'
        f"<office:styles>{STYLES}</office:styles>{_automatic(automatic_styles)}{_body(body)}"
        "</office:document>"
    ).encode()


def _automatic(styles: str) -> str:
    return f"<office:automatic-styles>{styles}</office:automatic-styles>"


def _body(body: str) -> str:
    return f"<office:body><office:text>{body}</office:text></office:body>"


def _part(kind: str, content: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-{kind} {XMLNS}>'
        f"{content}</office:document-{kind}>"
    )
