"""The pictures of a page: which are part of the article, and where their bytes are."""

import base64
import binascii
from typing import TYPE_CHECKING

from bilingual_pub.model import Block, Image, Kind
from bilingual_pub.pictures import load_picture, picture_of
from bilingual_pub.readers.html.elements import whole_number
from bilingual_pub.readers.html.inline import plain
from bilingual_pub.readers.html.links import picture_address, scheme
from bilingual_pub.readers.reading import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LAZY_ATTRIBUTES = ("data-src", "data-lazy-src", "data-original", "src")
"""Where pages keep the address: those that load pictures late put a stand-in into `src`."""

SMALLEST_SIDE = 3
"""Pixels; anything smaller counts visitors and shows nothing."""

LONGEST_EMOJI = 8
"""Code points of one emoji, with its skin tone and joiners."""


def emoji(element: "HtmlElement") -> str:
    """The character that an emoji's picture stands for, or empty: WordPress draws them as images.

    It is known by an alternative text that is a single symbol.
    """
    alt = element.get("alt", "")
    is_symbol = 0 < len(alt) <= LONGEST_EMOJI and not any(
        char.isalnum() or char.isspace() or char.isascii() for char in alt
    )
    return alt if is_symbol else ""


def picture_block(element: "HtmlElement", source: Source, base: str, group: str) -> Block | None:
    """The block of an `<img>`, or None where there is nothing to see and nothing to say."""
    sides = (element.get("width"), element.get("height"))
    if any(whole_number(side, SMALLEST_SIDE, 0, SMALLEST_SIDE) < SMALLEST_SIDE for side in sides):
        return None
    image = _image(element, source, base)
    alt = plain(element.get("alt", ""))
    if not image.src and not image.data and not alt:
        return None
    return Block("", Kind.IMAGE, alt, group=group, place=image)


def _image(element: "HtmlElement", source: Source, base: str) -> Image:
    sources = [element.get(name, "").strip() for name in LAZY_ATTRIBUTES]
    src = next((address for address in sources if address), "")
    if scheme(src) == "data":
        return _image_inside(src)
    if src in source.pictures:
        return picture_of(source.pictures[src]) or Image("")
    beside = load_picture(source.folder, src) if source.folder and src else None
    return beside or Image(picture_address(src, base))


def _image_inside(src: str) -> Image:
    """The picture that a `data:` address holds (RFC 2397), where it is one that we use."""
    try:
        data = base64.b64decode(src.partition(",")[2], validate=True)
    except (binascii.Error, ValueError):
        return Image("")
    return picture_of(data) or Image("")
