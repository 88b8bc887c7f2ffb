"""PDFs as people have them: typeset from a page, tagged or not, or written object by object."""

import zlib
from pathlib import Path

from bilingual_pub.model import Article
from bilingual_pub.reading import read_article

PAGE = """<!DOCTYPE html><html lang="{lang}"><head><title>{title}</title><style>
@page {{ size: letter; margin: 1in; {running} }}
body {{ font: 11pt/1.35 "DejaVu Sans", sans-serif; {css} }}
table.ruled {{ border-collapse: collapse }} table.ruled td, table.ruled th {{
  border: 1px solid black; padding: 3pt 6pt }}
</style></head><body>{body}</body></html>"""


def typeset(
    body: str, *, tagged: bool = False, css: str = "", running: str = "", **head: str
) -> bytes:
    """A PDF of a page's body; `running` are the boxes in its margins, in CSS."""
    import weasyprint

    page = PAGE.format(
        body=body,
        css=css,
        running=running,
        lang=head.get("lang", "en"),
        title=head.get("title", ""),
    )
    return bytes(weasyprint.HTML(string=page).write_pdf(pdf_tags=tagged))


def read(folder: Path, data: bytes, name: str = "notice.pdf") -> Article:
    """The article in a PDF."""
    path = folder / name
    path.write_bytes(data)
    return read_article(path).article


def write_objects(*objects: bytes, root: int = 1, trailer: bytes = b"") -> bytes:
    """A file of some objects, numbered from 1, with a table of where they are."""
    data = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return data + b"trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        root,
        trailer,
        start,
    )


def stream(content: bytes, extra: bytes = b"", *, packed: bool = False) -> bytes:
    """A stream object; packed with deflate where asked."""
    if packed:
        content, extra = zlib.compress(content, 9), extra + b"/Filter/FlateDecode"
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), extra, content)


def write_page(
    content: bytes, *objects: bytes, page: bytes = b"", resources: bytes = b"", packed: bool = False
) -> bytes:
    """A file of one page with Helvetica as F1; further objects are numbered from 6."""
    return write_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>%s>>%s>>" % (resources, page),
        stream(content, packed=packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *objects,
    )


def show_lines(
    *lines: str, left: int = 72, top: int = 700, step: int = 14, size: int = 11
) -> bytes:
    """What draws some lines below each other."""
    shown = [b"BT /F1 %d Tf %d TL %d %d Td" % (size, step, left, top)]
    shown += (
        b"(%s) Tj T*" % line.encode("latin-1").replace(b"(", b"\\(").replace(b")", b"\\)")
        for line in lines
    )
    return b"\n".join((*shown, b"ET\n"))
