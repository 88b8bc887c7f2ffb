"""Pictures that lie beside the file that names them; nothing else is ever opened or fetched.

A picture of a few kilobytes can unpack to gigabytes: a PNG of 50,000 × 50,000 white pixels has 300
kB. So its size is read from its header, by Pillow, and nothing is unpacked before it is known.
"""

import io
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from bilingual_pub.errors import InputError
from bilingual_pub.files import read_regular_file
from bilingual_pub.i18n import _
from bilingual_pub.model import Image

if TYPE_CHECKING:
    from PIL.Image import Image as PillowImage

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


SMALL_WIDTH, SMALL_BYTES = 800, 150_000
"""CSS pixels and bytes of a picture in an embed: a column is seldom wider, twice over."""

JPEG_QUALITY = 80

ORIENTATION, TURNED = 0x0112, 4
"""The tag in which a camera says how it was held (EXIF 2.3); turned, if the value is greater."""


def shrink_picture(picture: Image) -> tuple[Image, int, int] | None:
    """A picture for a page, no larger than need be, with its width and height in pixels.

    A small one stays as it is, a moving one keeps its first frame. None where it can't be opened.
    """
    from PIL import Image as Pillow
    from PIL import ImageOps

    if _is_cut_off(picture):
        return None
    try:
        with Pillow.open(io.BytesIO(picture.data)) as opened:
            width, height = opened.size
            if opened.getexif().get(ORIENTATION, 1) > TURNED:
                width, height = height, width
            if width <= SMALL_WIDTH and len(picture.data) <= SMALL_BYTES:
                opened.load()
                return picture, width, height
            upright = ImageOps.exif_transpose(opened)
            is_photo = picture.media_type in {"image/jpeg", "image/webp"} and not _has_holes(
                upright
            )
            made = upright.convert("RGB" if is_photo else "RGBA")
    except Exception:  # noqa: BLE001 - of a broken picture, each format complains in its own way
        return None
    made.thumbnail((SMALL_WIDTH, 2 * SMALL_WIDTH))
    out = io.BytesIO()
    if is_photo:
        made.save(out, "JPEG", quality=JPEG_QUALITY, optimize=True)
    else:
        made.save(out, "PNG", optimize=True)
    media_type = "image/jpeg" if is_photo else "image/png"
    return Image(picture.src, media_type, out.getvalue()), made.width, made.height


ENDINGS = {"image/png": b"IEND", "image/jpeg": b"\xff\xd9", "image/gif": b";"}
"""What a whole file has near its end (ISO 15948, 11.2.5; ITU-T T.81, B.1.1.3; GIF89a, 27)."""


def _is_cut_off(picture: Image) -> bool:
    """Whether a picture ends early: once WeasyPrint is loaded, Pillow makes the rest of it gray."""
    ending = ENDINGS.get(picture.media_type, b"")
    return ending not in picture.data[len(picture.data) // 2 :]


def _has_holes(picture: "PillowImage") -> bool:
    """Whether something behind it can be seen through it."""
    return "A" in picture.getbands() or "transparency" in picture.info
