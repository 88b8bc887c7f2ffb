"""A small copy of a picture in a Word file, so that whoever describes it sees it."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bilingual_pub.i18n import _
from bilingual_pub.model import Image
from bilingual_pub.ooxml import make_element

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

SIDE = 320
"""Pixels of the longer side."""

WIDTH = 1.4
"""Inches: what the column has room for."""


def make_thumbnail(picture: Image, style: str, document: "Document") -> Iterator["Element"]:
    """A paragraph with the picture; none where nobody has its bytes, or they can't be drawn."""
    data = _shrink(picture.data) if picture.data else b""
    if not data:
        return
    from docx.shared import Inches

    drawn = document.part.new_pic_inline(io.BytesIO(data), width=Inches(WIDTH))
    drawn.docPr.set("descr", _("The picture to describe"))
    yield make_element(
        "p",
        make_element("pPr", make_element("pStyle", val=style)),
        make_element("r", make_element("drawing", drawn)),
    )


def _shrink(data: bytes) -> bytes:
    """A PNG of the picture, no longer than `SIDE`; empty for what can't be drawn."""
    from PIL import Image as Pixels

    made_of = io.BytesIO()
    try:
        with Pixels.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF", "WEBP")) as opened:
            opened.draft("RGB", (SIDE, SIDE))
            opened.thumbnail((SIDE, SIDE))
            opened.convert("RGBA").save(made_of, "PNG")
    except Exception:  # noqa: BLE001 - of a broken picture, each format complains in its own way
        return b""
    return made_of.getvalue()
