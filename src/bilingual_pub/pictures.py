"""Pictures that lie beside the file that names them; nothing else is ever opened or fetched.

A picture of a few kilobytes can unpack to gigabytes: a PNG of 50,000 × 50,000 white pixels has 300
kB. So its size is read from its header, by Pillow, and nothing is unpacked before it is known.
"""

import io
from importlib import import_module
from pathlib import Path
from urllib.parse import unquote

from bilingual_pub.errors import InputError
from bilingual_pub.files import read_regular_file
from bilingual_pub.i18n import _
from bilingual_pub.model import Image

MAX_PICTURE_BYTES = 5_000_000

MAX_PICTURE_PIXELS = 40_000_000
"""More than most cameras make; a PNG of as many takes 450 MB of memory on its way into a PDF."""

SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}
"""How the raster formats begin. SVG is left out: it can run scripts and take forever to draw."""

PILLOW_CLASSES = {
    "image/png": ("PIL.PngImagePlugin", "PngImageFile"),
    "image/jpeg": ("PIL.JpegImagePlugin", "JpegImageFile"),
    "image/gif": ("PIL.GifImagePlugin", "GifImageFile"),
    "image/webp": ("PIL.WebPImagePlugin", "WebPImageFile"),
}
"""Loaded when the first picture is read; Pillow comes with WeasyPrint and takes 0.05 s."""

LONGEST_NAME = 100
"""Characters of an address that a message shows."""


def load_picture(folder: Path, src: str) -> Image | None:
    """The picture that `src` names inside `folder`, or None where there is none to be used.

    Refused: addresses with a scheme, paths that lead out of the folder (by `..`, by a link or from
    the root), pipes and devices, and files of another type than their first bytes must show.

    Raises:
        InputError: there is one, and it has too many bytes or pixels.
    """
    try:
        root = folder.resolve()
        path = (root / unquote(src)).resolve()
        if not path.is_relative_to(root) or not path.is_file():
            return None
        data = read_regular_file(path, MAX_PICTURE_BYTES)
    except (OSError, ValueError, RuntimeError):
        # Before Python 3.13, a link that leads round and round is a RuntimeError.
        return None
    return identify_picture(data, src)


def identify_picture(data: bytes, src: str = "") -> Image | None:
    """The picture that some bytes are, or None where they are none that we use.

    Raises:
        InputError: they are one, and it has too many bytes or pixels.
    """
    media_type = detect_picture_type(data)
    if not media_type:
        return None
    if len(data) > MAX_PICTURE_BYTES:
        raise InputError(
            _(
                "The picture {picture} is too large: the limit is {count} megabytes. Save it"
                " smaller, or remove it."
            ).format(picture=_name_picture(src), count=MAX_PICTURE_BYTES // 1_000_000)
        )
    size = read_picture_size(data, media_type)
    if size is None:
        return None
    width, height = size
    if width * height > MAX_PICTURE_PIXELS:
        raise InputError(
            _(
                "The picture {picture} has {width} × {height} pixels; the limit is {count}"
                " million. Save it smaller, or remove it."
            ).format(
                picture=_name_picture(src),
                width=f"{width:,}",
                height=f"{height:,}",
                count=MAX_PICTURE_PIXELS // 1_000_000,
            )
        )
    return Image(src, media_type, data)


def detect_picture_type(data: bytes) -> str:
    """The media type that the first bytes show, or empty when it is none that we use."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in SIGNATURES.items() if data.startswith(start)), "")


def read_picture_size(data: bytes, media_type: str) -> tuple[int, int] | None:
    """Width and height in pixels by the header, or None where it makes no sense.

    The format's own class is asked, so that Pillow loads one format and not all of them, and so
    that the size of what Pillow itself calls a bomb can be told.
    """
    module, name = PILLOW_CLASSES[media_type]
    try:
        picture = getattr(import_module(module), name)(io.BytesIO(data))
    except Exception:  # noqa: BLE001 - of a broken picture, each format complains in its own way
        return None
    width, height = picture.size
    return width, height


def _name_picture(src: str) -> str:
    """What a message calls a picture: its name, or what it is where it has none."""
    return src[:LONGEST_NAME] or _("in the article")
