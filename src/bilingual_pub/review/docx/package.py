"""A Word file as its parts: opened with care, and the same bytes for the same parts.

Nothing outside the file is ever opened, and no macro is ever run or kept.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bilingual_pub.errors import InputError
from bilingual_pub.files import read_regular_file
from bilingual_pub.i18n import _
from bilingual_pub.xml import get_local_name, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


MOST_BYTES = 200_000_000

MOST_PARTS = 5_000

MOST_RATIO = 200
"""Times that a part may be larger than it is packed; XML of Word reaches 30."""

SMALL_PART = 1_000_000
"""Bytes up to which a part may be packed as tightly as it likes."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file with a password begins, and one of Word before 2007."""

MACROS = ("vbaproject", "macroenabled")

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""When every part was written, as far as the archive says."""


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file, by their names."""

    parts: dict[str, bytes]

    def xml(self, name: str) -> "Element | None":
        """A part's root; None where there is no such part."""
        return parse_xml(self.parts[name]) if name in self.parts else None

    @property
    def main(self) -> str:
        """The name of the part with the text, wherever a program put it."""
        for _name, kind, target in self.relations(""):
            if kind.endswith("/officeDocument"):
                return target.lstrip("/")
        return "word/document.xml"

    def relations(self, name: str) -> Iterator[tuple[str, str, str]]:
        """What a part refers to: the name, the kind and the target of each; `` is the package."""
        folder, _slash, file = name.rpartition("/")
        root = self.xml(f"{folder}/_rels/{file}.rels".lstrip("/"))
        for node in root if root is not None else ():
            yield (
                get_attribute(node, "Id"),
                get_attribute(node, "Type"),
                get_attribute(node, "Target"),
            )


def open_package(data: bytes) -> Package:
    """The parts of a file.

    Raises:
        InputError: it has a password or macros, is damaged, or swells beyond reason.
    """
    if data.startswith(OLE):
        raise InputError(
            _(
                "the file has a password, or comes from a version of Word older than 2007. Open"
                " it, remove the password, and save it as .docx."
            )
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_archive(archive.infolist())
            parts = {
                item.filename: archive.read(item)
                for item in archive.infolist()
                if item.filename.endswith((".xml", ".rels"))
            }
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError) as error:
        raise InputError(
            _("the file is damaged or not a Word file. Save it again as .docx.")
        ) from error
    if any(
        sign in parts.get("[Content_Types].xml", b"").lower().decode("latin-1") for sign in MACROS
    ):
        raise _make_macros_error()
    return Package(parts)


def _check_archive(items: list[zipfile.ZipInfo]) -> None:
    if any(item.flag_bits & 1 for item in items):
        raise InputError(_("the file has a password. Remove it, and save the file as .docx."))
    swollen = any(
        item.file_size > SMALL_PART and item.file_size > MOST_RATIO * max(item.compress_size, 1)
        for item in items
    )
    if swollen or len(items) > MOST_PARTS or sum(item.file_size for item in items) > MOST_BYTES:
        raise InputError(
            _("the file expands to far more than a Word file should, so it was not opened.")
        )
    if any("vbaproject" in item.filename.lower() for item in items):
        raise _make_macros_error()


def _make_macros_error() -> InputError:
    return InputError(
        _("the file has macros, which no review needs. Save it as .docx, without macros.")
    )


def begins_like_docx(path: Path, signs: tuple[bytes, ...]) -> bool:
    """Whether a file is a Word file of which a part has one of some signs in it.

    Raises:
        OSError: it can't be read.
    """
    try:
        package = open_package(read_regular_file(path, MOST_BYTES))
    except InputError:
        return False
    found = (
        data for name, data in package.parts.items() if name.startswith(("customXml/", "word/d"))
    )
    return any(sign in data for data in found for sign in signs)


def repack(data: bytes) -> bytes:
    """The same parts, as if written on the first day that a ZIP knows."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for item in old.infolist():
            head = zipfile.ZipInfo(item.filename, FIRST_DAY)
            head.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(head, old.read(item))
    return made.getvalue()


def with_part(data: bytes, name: str, root: "Element") -> bytes:
    """The same file with another root in a part, and everything else as it was."""
    from lxml import etree

    part = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for item in old.infolist():
            new.writestr(item, part if item.filename == name else old.read(item))
    return made.getvalue()


OFF = frozenset({"0", "false", "off", "none"})
"""The values that say that a property does not hold."""


def make_element(tag: str, *children: "Element", **attributes: str) -> "Element":
    """An element of the namespace `w`, whose attributes are of it too."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    node: Element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        node.set(qn(f"w:{name}"), value)
    node.extend(children)
    return node


def get_attribute(node: "Element", name: str) -> str:
    """An attribute by its local name; empty where there is none."""
    values = (value for key, value in node.attrib.items() if _get_local_name(key) == name)
    return next(map(str, values), "")


def _get_local_name(key: str | bytes) -> str:
    return str(key).rpartition("}")[2]


def find_child(node: "Element | None", *path: str) -> "Element | None":
    """The element that a path of local names leads to."""
    for name in path:
        if node is None:
            return None
        node = next((inner for inner in node if get_local_name(inner) == name), None)
    return node


def is_on(properties: "Element | None", name: str) -> bool | None:
    """Whether a property holds; None where nothing is said of it."""
    found = find_child(properties, name)
    return None if found is None else get_attribute(found, "val").lower() not in OFF
