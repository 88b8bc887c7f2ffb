"""EPUBs written in the test: a package, a table of contents and chapters."""

import io
from collections.abc import Mapping, Sequence
from zipfile import ZIP_DEFLATED, ZipFile

CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>"""

PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>River towns</dc:title>
<dc:creator>Ana Ruiz</dc:creator><dc:language>en</dc:language></metadata>
<manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>{items}</manifest>
<spine toc="ncx">{spine}</spine></package>"""

PAGE = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>River towns</title></head><body>{body}</body></html>"""

NAV = '<nav epub:type="toc"><ol>{entries}</ol></nav>'

NCX = """<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN"
 "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<navMap>{entries}</navMap></ncx>"""

POINT = '<navPoint><navLabel><text>{title}</text></navLabel><content src="{name}"/></navPoint>'

Chapters = Sequence[tuple[str, str]]
"""The title in the table of contents, empty where it names none, and what is in the body."""


def make_epub(
    chapters: Chapters, *, old: bool = False, more: Mapping[str, str | bytes] | None = None
) -> bytes:
    """A book; `old` has the table of contents of EPUB 2, `more` are further files."""
    names = [f"part{number}.xhtml" for number in range(1, len(chapters) + 1)]
    kind = 'media-type="application/xhtml+xml"'
    items = "".join(f'<item id="i{name}" href="{name}" {kind}/>' for name in names)
    package = PACKAGE.format(
        items=items, spine="".join(f'<itemref idref="i{name}"/>' for name in names)
    )
    titled = [(title, name) for (title, _body), name in zip(chapters, names, strict=True) if title]
    files: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OPS/book.opf": package.replace('properties="nav"', "") if old else package,
    }
    if old:
        points = "".join(POINT.format(title=title, name=name) for title, name in titled)
        files["OPS/toc.ncx"] = NCX.format(entries=points)
    else:
        links = "".join(f'<li><a href="{name}">{title}</a></li>' for title, name in titled)
        files["OPS/nav.xhtml"] = PAGE.format(body=NAV.format(entries=links))
    for (_title, body), name in zip(chapters, names, strict=True):
        files[f"OPS/{name}"] = PAGE.format(body=body)
    return pack(files | dict(more or {}))


def pack(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of some files."""
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, data in files.items():
            kind = None if name == "mimetype" else ZIP_DEFLATED
            archive.writestr(name, data, kind)
    return packed.getvalue()
