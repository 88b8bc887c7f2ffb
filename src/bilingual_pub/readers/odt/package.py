"""The file that an OpenDocument text is: a zip of parts, or one flat part (`.fodt`).

Everything is judged by the zip's own table before a byte is unpacked. No part is ever written to
disk, no macro is run, and nothing outside of the file is opened, whatever a part refers to.
"""

import base64
import binascii
import io
import posixpath
from typing import TYPE_CHECKING, Protocol

from bilingual_pub.i18n import _
from bilingual_pub.readers.odt.names import find_all, find_child, get_value, make_name
from bilingual_pub.readers.odt.refusal import (
    make_damaged_error,
    make_locked_error,
    make_no_text_error,
    make_other_kind_error,
    make_too_much_error,
)
from bilingual_pub.readers.reading import Source
from bilingual_pub.safe_zip import ZipLimits, open_zip, read_member
from bilingual_pub.xml import parse_markup

if TYPE_CHECKING:
    from lxml.etree import _Element

ZIP = b"PK"

LIMITS = ZipLimits(
    most_members=10_000, most_bytes=200_000_000, most_ratio=200, small_member=1_000_000
)

MOST_MARKUP = 40_000_000
"""Bytes of one part whose markup is read; a novel has some 5 million."""

MOST_ELEMENTS = 300_000
"""Of a text; a book of 500 pages has some 60,000."""

TEXTS = frozenset(
    f"application/vnd.oasis.opendocument.text{kind}"
    for kind in ("", "-template", "-master", "-web")
)


class OdtFile(Protocol):
    """An opened file: its parts with text, and the bytes of what lies in it."""

    content: "_Element"
    styles: "_Element | None"
    meta: "_Element | None"

    def load(self, name: str) -> bytes:
        """The bytes that a part calls so; none where they are not in the file."""
        ...

    def load_image(self, element: "_Element") -> bytes:
        """The bytes of a picture; none where it lies elsewhere."""
        ...


def open_file(source: Source) -> OdtFile:
    """An OpenDocument text, in one of its two forms.

    Raises:
        InputError: it is none, has a password, or holds too much.
        UnsafeZipError: its zip is broken or dangerous.
        XmlError: its markup is broken.
    """
    if source.data.startswith(ZIP):
        return PackedFile(source)
    if b"office:document" not in source.data[:2_000]:
        raise make_other_kind_error(source)
    return FlatFile(source)


class PackedFile:
    """A zip of parts."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._zip = open_zip(io.BytesIO(source.data), LIMITS)
        self._members = {it.filename: it for it in self._zip.infolist() if not it.is_dir()}
        if "word/document.xml" in self._members:
            raise make_other_kind_error(source, _("a Word document"))
        kind = self.load("mimetype")[:200].decode("latin-1").strip()
        if kind and kind not in TEXTS:
            raise make_no_text_error(source)
        manifest = self._load_markup("META-INF/manifest.xml")
        if manifest is not None and find_all(manifest, "manifest:encryption-data"):
            raise make_locked_error(source)
        content = self._load_markup("content.xml")
        if content is None:
            raise make_no_text_error(source)
        self.content = content
        self.styles = self._load_markup("styles.xml")
        self.meta = self._load_markup("meta.xml")

    def load(self, name: str) -> bytes:
        """The bytes of a part; none where there is no such part."""
        member = self._members.get(posixpath.normpath(name) if name else "")
        return read_member(self._zip, member) if member else b""

    def load_image(self, element: "_Element") -> bytes:
        """The bytes of a picture; none where it lies elsewhere."""
        return self.load(get_value(element, "xlink:href"))

    def _load_markup(self, name: str) -> "_Element | None":
        member = self._members.get(name)
        if member and member.file_size > MOST_MARKUP:
            raise make_too_much_error(self._source)
        data = self.load(name)
        return parse_markup(data) if data else None


class FlatFile:
    """One part with all others in it, pictures as base64."""

    def __init__(self, source: Source) -> None:
        root = parse_markup(source.data)
        if root.tag != make_name("office:document"):
            raise make_damaged_error(source)
        if get_value(root, "office:mimetype") not in {*TEXTS, ""}:
            raise make_no_text_error(source)
        self.content = root
        self.styles: _Element | None = None
        self.meta: _Element | None = root

    def load(self, _name: str) -> bytes:
        """Nothing lies beside it."""
        return b""

    def load_image(self, element: "_Element") -> bytes:
        """The bytes of a picture that lies in the text."""
        data = find_child(element, "office:binary-data")
        try:
            return base64.b64decode("" if data is None else data.text or "")
        except (binascii.Error, ValueError):
            return b""
