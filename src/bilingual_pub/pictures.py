"""Pictures that lie beside the file that names them; nothing else is ever opened or fetched."""

from pathlib import Path
from urllib.parse import unquote

from bilingual_pub.model import Image

MAX_PICTURE_BYTES = 5_000_000

SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}
"""How the raster formats begin. SVG is left out: it can run scripts and take forever to draw."""


def load_picture(folder: Path, src: str) -> Image | None:
    """The picture that `src` names inside `folder`, or None where there is none to be used.

    Refused: addresses with a scheme, paths that lead out of the folder (by `..`, by a link or from
    the root), files of another type than their first bytes must show, and files past
    `MAX_PICTURE_BYTES`.
    """
    try:
        root = folder.resolve()
        path = (root / unquote(src)).resolve()
        if not path.is_relative_to(root) or not path.is_file():
            return None
        if path.stat().st_size > MAX_PICTURE_BYTES:
            return None
        data = path.read_bytes()
    except (OSError, ValueError):
        return None
    return picture_of(data, src)


def picture_of(data: bytes, src: str = "") -> Image | None:
    """The picture that some bytes are, or None where they are too many or none that we use."""
    media_type = picture_type(data)
    return Image(src, media_type, data) if media_type and len(data) <= MAX_PICTURE_BYTES else None


def picture_type(data: bytes) -> str:
    """The media type that the first bytes show, or empty when it is none that we use."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in SIGNATURES.items() if data.startswith(start)), "")
