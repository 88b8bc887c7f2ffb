"""The package that a .docx file is: a zip of parts, opened only as far as it can be trusted.

Everything is judged by the zip's own table before a byte is unpacked. No part is ever written to
disk, no macro is run, and nothing outside the package is opened, whatever a part refers to. What is
wrong is raised as a `PackageError`; the rooms that open packages have their own words for it.
"""

import io
import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bilingual_pub.ooxml.names import STRICT, find_all
from bilingual_pub.safe_zip import UnsafeZipError, ZipDanger, ZipLimits, open_zip, read_member
from bilingual_pub.xml import DocumentTypeError, XmlError, parse_markup, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

OLE_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file with a password begins, and one of Word before 2007."""

DECLARATIONS = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)

XML_ENDINGS = (".xml", ".rels")
"""How the names of parts end that are XML."""

DOCUMENT_RELATION = "/officeDocument"

USUAL_DOCUMENT = "word/document.xml"

CONTENT_TYPES = "[Content_Types].xml"

MACROS = ("vbaproject", "macroenabled")

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""When every part was written, as far as a package of ours says."""


@dataclass(frozen=True, slots=True)
class PackageLimits:
    """How much a package may hold."""

    zip: ZipLimits
    most_markup: int
    """Bytes of one part whose markup is read."""


class PackageProblem(Enum):
    """Why a package is not opened, or not read on."""

    LOCKED = auto()
    """It has a password as a whole, or is of a Word before 2007."""

    NO_ZIP = auto()
    DAMAGED = auto()
    BROKEN_MARKUP = auto()
    ENCRYPTED = auto()
    TOO_LARGE = auto()
    DECLARATIONS = auto()
    NO_TEXT = auto()


class PackageError(Exception):
    """A package that is not opened, or not read on; whoever opened it tells its user so."""

    def __init__(self, problem: PackageProblem) -> None:
        super().__init__(problem.name)
        self.problem = problem


DANGERS = {
    ZipDanger.TOO_LARGE: PackageProblem.TOO_LARGE,
    ZipDanger.TOO_TIGHT: PackageProblem.TOO_LARGE,
    ZipDanger.ENCRYPTED: PackageProblem.ENCRYPTED,
}
"""What a person is told of a zip; everything else is damage to them."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: the kind, and the name of another part or an address outside."""

    kind: str
    target: str
    outside: bool
    written: str = ""
    """The target as it stands there."""


class Package:
    """The parts of a .docx file."""

    def __init__(self, data: bytes, limits: PackageLimits) -> None:
        """Open a file that is held in memory.

        Raises:
            PackageError: it is none, is damaged or encrypted, holds too much, or declares what no
                document needs.
        """
        self._limits = limits
        self._zip = _open_container(data, limits.zip)
        self._members = {member.filename: member for member in self._zip.infolist()}
        self._check_declarations()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._members)

    @property
    def has_macros(self) -> bool:
        """Whether it has programs in it, or says that it has."""
        types = self.data(CONTENT_TYPES).lower().decode("latin-1")
        return any("vbaproject" in name.lower() for name in self._members) or any(
            sign in types for sign in MACROS
        )

    def data(self, part: str) -> bytes:
        """A part's bytes, or none where it has no such part.

        Raises:
            PackageError: the part is damaged.
        """
        member = self._members.get(part)
        return b"" if member is None else self._read(member)

    def markup(self, part: str) -> "_Element | None":
        """The markup of a part, to be read: no comments, and only the usual namespaces.

        None where there is no such part, or nothing in it.

        Raises:
            PackageError: the markup is broken, or there is too much of it.
        """
        data = self._small_data(part)
        for strict, usual in STRICT.items():
            data = data.replace(strict, usual)
        with _explain_xml():
            return parse_markup(data) if data else None

    def markup_to_edit(self, part: str) -> "_Element | None":
        """The markup of a part just as it is, to be changed and written back by `replace`.

        Raises:
            PackageError: the markup is broken, or there is too much of it.
        """
        data = self._small_data(part)
        with _explain_xml():
            return parse_xml(data) if data else None

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by the names that it uses for it; of ``, the whole package.

        Raises:
            PackageError: the markup is broken.
        """
        folder, base = posixpath.split(part)
        root = self.markup(posixpath.join(folder, "_rels", f"{base}.rels"))
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
                target,
            )
        return found

    def document(self) -> str:
        """The name of the part that holds the text, wherever a program put it.

        Raises:
            PackageError: there is none.
        """
        said = [it.target for it in self.relations("").values() if _leads_to_document(it)]
        found = next((it for it in (*said, USUAL_DOCUMENT) if it in self._members), "")
        if not found or posixpath.splitext(found)[1] != ".xml":
            raise PackageError(PackageProblem.NO_TEXT)
        return found

    def related(self, part: str, kind: str) -> str:
        """The name of the one part of a kind that another refers to, or empty."""
        related = self.relations(part).values()
        return next((it.target for it in related if it.kind.endswith(kind) and not it.outside), "")

    def replace(self, part: str, root: "_Element") -> bytes:
        """The file with another root in a part, and everything else as it was.

        Raises:
            PackageError: another part is damaged.
        """
        from lxml import etree

        changed = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
        made = io.BytesIO()
        with ZipFile(made, "w") as new:
            for member in self._zip.infolist():
                new.writestr(member, changed if member.filename == part else self._read(member))
        return made.getvalue()

    def _read(self, member: ZipInfo) -> bytes:
        with _explain_zip():
            return read_member(self._zip, member)

    def _small_data(self, part: str) -> bytes:
        data = self.data(part)
        if len(data) > self._limits.most_markup:
            raise PackageError(PackageProblem.TOO_LARGE)
        return data

    def _check_declarations(self) -> None:
        for member in self._members:
            if member.lower().endswith(XML_ENDINGS):
                data = self.data(member)
                if any(word in data for word in DECLARATIONS):
                    raise PackageError(PackageProblem.DECLARATIONS)


def repack(data: bytes) -> bytes:
    """The parts of a package that we made ourselves, as if written on the first day of all zips."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(made, "w") as new:
        for item in old.infolist():
            head = ZipInfo(item.filename, FIRST_DAY)
            head.compress_type = ZIP_DEFLATED
            new.writestr(head, old.read(item))
    return made.getvalue()


def _open_container(data: bytes, limits: ZipLimits) -> ZipFile:
    if data.startswith(OLE_CONTAINER):
        raise PackageError(PackageProblem.LOCKED)
    if not data.startswith(b"PK"):
        raise PackageError(PackageProblem.NO_ZIP)
    with _explain_zip():
        return open_zip(io.BytesIO(data), limits)


@contextmanager
def _explain_zip() -> Iterator[None]:
    try:
        yield
    except UnsafeZipError as error:
        raise PackageError(DANGERS.get(error.danger, PackageProblem.DAMAGED)) from error


@contextmanager
def _explain_xml() -> Iterator[None]:
    try:
        yield
    except DocumentTypeError as error:
        raise PackageError(PackageProblem.DECLARATIONS) from error
    except XmlError as error:
        raise PackageError(PackageProblem.BROKEN_MARKUP) from error


def _resolve_part_name(folder: str, target: str) -> str:
    """The name of the part that a part in a folder calls `target`."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _leads_to_document(relation: Relation) -> bool:
    return relation.kind.endswith(DOCUMENT_RELATION) and not relation.outside
