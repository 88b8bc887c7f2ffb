"""The package that a .docx file is: a zip of parts, opened only as far as it can be trusted.

Everything is judged by the zip's own table before a byte is unpacked. No part is ever written to
disk, and nothing outside the package is opened, whatever a part refers to.
"""

import io
import posixpath
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.readers.docx.names import STRICT, find_all
from bilingual_pub.readers.reading import Source
from bilingual_pub.readers.source_file import identify_file

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_MEMBERS = 10_000

MOST_BYTES = 200_000_000
"""Of everything in the package, unpacked."""

MOST_MARKUP_BYTES = 40_000_000
"""Of one part with text; a novel in Word has some 5 million."""

MOST_RATIO = 200
SMALLEST_BOMB = 1_000_000
"""A part may shrink to a two-hundredth when it was packed, unless it is smaller than this."""

ENCRYPTED = 0x1
"""The bit of a zip member's flags that says so."""

OLE_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

DECLARATIONS = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)

DOCUMENT_RELATION = "/officeDocument"

UNREADABLE = (
    *(BadZipFile, LargeZipFile, zlib.error, EOFError, OSError),
    *(ValueError, KeyError, IndexError, NotImplementedError, RuntimeError),
)
"""What zipfile raises when a zip is not what its table says."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: the kind, and the name of another part or an address outside."""

    kind: str
    target: str
    outside: bool


class Package:
    """The parts of a .docx file."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._zip = _open_zip(source)
        self._members = {info.filename: info for info in self._zip.infolist()}
        _check_members(self._zip.infolist(), source)
        self._check_declarations()

    def data(self, part: str) -> bytes:
        """A part's bytes, or none where it has no such part.

        Raises:
            InputError: the part is damaged.
        """
        info = self._members.get(part)
        if info is None:
            return b""
        try:
            with self._zip.open(info) as member:
                return member.read(info.file_size)
        except UNREADABLE as error:
            raise make_damaged_error(self._source) from error

    def tree(self, part: str) -> "_Element | None":
        """The markup of a part, or None where it has no such part.

        Raises:
            InputError: the markup is broken, or there is too much of it.
        """
        from lxml import etree

        data = self.data(part)
        if not data:
            return None
        if len(data) > MOST_MARKUP_BYTES:
            raise make_too_much_error(self._source)
        for strict, usual in STRICT.items():
            data = data.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError, LookupError) as error:
            raise make_damaged_error(self._source) from error
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by the names that it uses for it."""
        folder, base = posixpath.split(part)
        root = self.tree(posixpath.join(folder, "_rels", f"{base}.rels"))
        if root is None:
            return {}
        found = {}
        for it in find_all(root, "rel:Relationship"):
            outside = it.get("TargetMode", "") == "External"
            target = it.get("Target", "")
            found[it.get("Id", "")] = Relation(
                it.get("Type", ""),
                target if outside else _resolve_part_name(folder, target),
                outside,
            )
        return found

    def document(self) -> str:
        """The name of the part that holds the text.

        Raises:
            InputError: there is none.
        """
        said = [it.target for it in self.relations("").values() if _leads_to_document(it)]
        found = next((it for it in (*said, "word/document.xml") if it in self._members), "")
        if not found or posixpath.splitext(found)[1] != ".xml":
            raise InputError(
                _(
                    "{name} has no Word text in it."
                    " Open it in the program it comes from and save it as a Word document (.docx)."
                ).format(name=self._source.name)
            )
        return found

    def related(self, part: str, kind: str) -> str:
        """The name of the one part of a kind that another refers to, or empty."""
        related = self.relations(part).values()
        return next((it.target for it in related if it.kind.endswith(kind) and not it.outside), "")

    def _check_declarations(self) -> None:
        for member in self._members:
            if not member.lower().endswith((".xml", ".rels")):
                continue
            data = self.data(member)
            if any(word in data for word in DECLARATIONS):
                raise InputError(
                    _(
                        "{name} has declarations that no Word document needs, so it was not"
                        " opened. Open it in Word or LibreOffice and save it again as .docx."
                    ).format(name=self._source.name)
                )


def make_damaged_error(source: Source) -> InputError:
    """The error for a package that can't be unpacked or understood."""
    return InputError(
        _(
            "{name} is damaged or incomplete. Get the file again, or open it in Word or"
            " LibreOffice and save it again as .docx."
        ).format(name=source.name)
    )


def make_too_much_error(source: Source) -> InputError:
    """The error for a package that holds more than any article does."""
    return InputError(
        _(
            "{name} expands to far more than an article needs, so it was not opened. Copy the"
            " article into a new Word document and save that."
        ).format(name=source.name)
    )


def _open_zip(source: Source) -> ZipFile:
    if source.data.startswith(OLE_CONTAINER):
        raise InputError(
            _(
                "{name} has a password, or is an old .doc file with a new name. Open it in Word,"
                " remove the password, and save it as a Word document (.docx)."
            ).format(name=source.name)
        )
    if not source.data.startswith(b"PK"):
        raise InputError(
            _(
                "{name} is {kind}, not a Word document, although its name says so. Correct the"
                " ending of its name, or save it as .docx."
            ).format(name=source.name, kind=identify_file(source.data) or _("a text file"))
        )
    try:
        return ZipFile(io.BytesIO(source.data))
    except UNREADABLE as error:
        raise make_damaged_error(source) from error


def _check_members(members: list[ZipInfo], source: Source) -> None:
    if len(members) > MOST_MEMBERS or sum(it.file_size for it in members) > MOST_BYTES:
        raise make_too_much_error(source)
    if any(map(_is_bomb, members)):
        raise make_too_much_error(source)
    if len({it.filename for it in members}) < len(members) or any(map(_is_odd, members)):
        raise make_damaged_error(source)


def _is_bomb(member: ZipInfo) -> bool:
    large = member.file_size > SMALLEST_BOMB
    return large and member.file_size > MOST_RATIO * max(member.compress_size, 1)


def _is_odd(member: ZipInfo) -> bool:
    """Whether a member is packed in a way that Word never uses, or its name leads elsewhere."""
    name = member.orig_filename
    return (
        bool(member.flag_bits & ENCRYPTED)
        or member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}
        or name.startswith("/")
        or "\\" in name
        or "\0" in name
        or ":" in name
        or ".." in name.split("/")
    )


def _resolve_part_name(folder: str, target: str) -> str:
    """The name of the part that a part in a folder calls `target`."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _leads_to_document(relation: Relation) -> bool:
    return relation.kind.endswith(DOCUMENT_RELATION) and not relation.outside
