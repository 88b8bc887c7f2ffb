"""The pictures of a page: which are part of the article, and where their bytes are."""

import base64
import binascii
from typing import TYPE_CHECKING

from bilingual_pub.model import Block, Image, Kind
from bilingual_pub.pictures import identify_picture, load_picture
from bilingual_pub.readers.html.elements import find_scheme, read_whole_number, resolve_picture
from bilingual_pub.readers.html.inline import make_plain_runs
from bilingual_pub.readers.reading import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LAZY_ATTRIBUTES = ("data-src", "data-lazy-src", "data-original", "src")
"""Where pages keep the address: those that load pictures late put a stand-in into `src`."""

SMALLEST_SIDE = 3
"""Pixels; anything smaller counts visitors and shows nothing."""

LONGEST_EMOJI = 8
"""Code points of one emoji, with its skin tone and joiners."""


def read_emoji(element: "HtmlElement") -> str:
    """The character that an emoji's picture stands for, or empty: WordPress draws them as images.

    It is known by an alternative text that is a single symbol.
    """
    alt = element.get("alt", "")
    is_symbol = 0 < len(alt) <= LONGEST_EMOJI and not any(
        char.isalnum() or char.isspace() or char.isascii() for char in alt
    )
    return alt if is_symbol else ""


def make_picture_block(
    element: "HtmlElement", source: Source, base: str, group: str
) -> Block | None:
    """The block of an `<img>`, or None where there is nothing to see and nothing to say."""
    sides = (element.get("width"), element.get("height"))
    if any(
        read_whole_number(side, SMALLEST_SIDE, 0, SMALLEST_SIDE) < SMALLEST_SIDE for side in sides
    ):
        return None
    image = _load_image(element, source, base)
    alt = make_plain_runs(element.get("alt", ""))
    if not image.src and not image.data and not alt:
        return None
    return Block("", Kind.IMAGE, alt, group=group, place=image)


def _load_image(element: "HtmlElement", source: Source, base: str) -> Image:
    sources = [element.get(name, "").strip() for name in LAZY_ATTRIBUTES]
    carried = (address for address in sources if address in source.pictures)
    src = next(carried, "") or next((address for address in sources if address), "")
    if find_scheme(src) == "data":
        return _decode_data_image(src)
    if src in source.pictures:
        return identify_picture(source.pictures[src]) or Image("")
    beside = load_picture(source.folder, src) if source.folder and src else None
    return beside or Image(resolve_picture(src, base))


def _decode_data_image(src: str) -> Image:
    """The picture that a `data:` address holds (RFC 2397), where it is one that we use."""
    try:
        data = base64.b64decode(src.partition(",")[2], validate=True)
    except (binascii.Error, ValueError):
        return Image("")
    return identify_picture(data) or Image("")
