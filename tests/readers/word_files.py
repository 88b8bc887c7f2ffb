"""Word documents made for the tests, from the markup of their text."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile

from bilingual_pub.ooxml.names import NAMESPACES

XMLNS = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

PACKAGE = "http://schemas.openxmlformats.org/package/2006"

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\x04\0\0\0\xb5\x1c\x0c\x02"
    b"\0\0\0\x0bIDATx\xdac\xfc\xff\x1f\0\x03\x03\x02\0\xef\xbf\xa7\xdb\0\0\0\0IEND\xaeB`\x82"
)
"""One gray pixel."""

KINDS = {
    "word/styles.xml": "styles",
    "word/numbering.xml": "numbering",
    "word/footnotes.xml": "footnotes",
    "word/endnotes.xml": "endnotes",
}

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="T2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Our style"/><w:basedOn w:val="T2"/>
</w:style>
<w:style w:type="paragraph" w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/>
</w:style>
<w:style w:type="paragraph" w:styleId="Cap"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Cita"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="C1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Steps"><w:name w:val="Steps"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:name w:val="Ours"/><w:tblStylePr w:type="firstRow"/>
</w:style>
"""

LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{{}}"/></w:lvl>'
    for level in range(3)
)

NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{LEVELS.replace("{}", "decimal")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{LEVELS.replace("{}", "bullet")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{LEVELS.replace("{}", "none")}</w:abstractNum>'
    '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="Article %1."/></w:lvl><w:lvl w:ilvl="1">'
    '<w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>'
)
"""1 counts, 2 has bullets, 3 counts as 1 does but starts anew, 4 prints nothing,
5 is for headings."""


def words(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of plain text."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = content if content.startswith("<") else words(content)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def item(text: str, number: int = 1, level: int = 0) -> str:
    """An item of a list."""
    seat = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, properties=seat)


def cell(text: str, properties: str = "") -> str:
    """A cell of a table."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def table(*rows: str, properties: str = "") -> str:
    """A table of rows of cells."""
    joined = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{joined}</w:tbl>"


def field(instruction: str, result: str) -> str:
    """A field with its last result."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{it}"/></w:r>' for it in ("begin", "separate", "end")]
    said = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return f"{marks[0]}{said}{marks[1]}{words(result)}{marks[2]}"


def drawing(said: str, relation: str = "rIdPicture", more: str = "") -> str:
    """A run with a picture; `said` are the attributes that describe it."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="1371600" cy="914400"/>'
        f'<wp:docPr id="1" name="Picture 1" {said}>{more}</wp:docPr>'
        f'<a:graphic><a:graphicData uri="{NAMESPACES["pic"]}"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1371600" cy="914400"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def notes(kind: str, *texts: str) -> str:
    """A part of notes, numbered from 1."""
    said = "".join(
        f'<w:{kind} w:id="{number}">{paragraph(text)}</w:{kind}>'
        for number, text in enumerate(texts, 1)
    )
    return f"<w:{kind}s {XMLNS}>{said}</w:{kind}s>"


def relations(entries: str) -> str:
    """A part of relations."""
    return f'<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'


def relation(key: str, kind: str, target: str, *, outside: bool = False) -> str:
    """One relation of a part."""
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def parts(body: str, links: str = "", core: str = "", **more: str) -> dict[str, bytes]:
    """The parts of a document; `more` are further parts of `word/`, by their names without .xml."""
    word = {
        "word/document.xml": f"<w:document {XMLNS}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {XMLNS}>{more.pop('styles', STYLES)}</w:styles>",
        "word/numbering.xml": f"<w:numbering {XMLNS}>{NUMBERING}</w:numbering>",
        **{f"word/{name}.xml": text for name, text in more.items()},
    }
    inner = "".join(
        relation(f"rId{kind}", kind, f"{kind}.xml") for part, kind in KINDS.items() if part in word
    )
    inner += relation("rIdPicture", "image", "media/image1.png") + links
    outer = relation("rId1", "officeDocument", "word/document.xml")
    outer += (
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties"'
        ' Target="docProps/core.xml"/>'
    )
    types = "".join(
        f'<Override PartName="/{part}" ContentType="{WORD_TYPE}.{kind}+xml"/>'
        for part, kind in {"word/document.xml": "document.main", **KINDS}.items()
        if part in word
    )
    texts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Default Extension="png" ContentType="image/png"/>{types}'
            '<Override PartName="/docProps/core.xml" ContentType='
            '"application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
        ),
        "_rels/.rels": relations(outer),
        **word,
        "word/_rels/document.xml.rels": relations(inner),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" {XMLNS}>{core}'
            "</cp:coreProperties>"
        ),
    }
    made = {part: text.encode() for part, text in texts.items()}
    return {**made, "word/media/image1.png": PNG}


def packed(members: Mapping[str, bytes]) -> bytes:
    """A zip of parts; the same parts make the same bytes."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as written:
        for member, data in members.items():
            written.writestr(member, data)
    return file.getvalue()


def word_file(body: str, links: str = "", core: str = "", **more: str) -> bytes:
    """A Word document."""
    return packed(parts(body, links, core, **more))
