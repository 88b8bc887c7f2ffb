"""What is in an EPUB: what the book says of itself, and its chapters in their order.

A chapter is what the table of contents names, with all files of the book up to the next that it
names. (EPUB 3.3: the package document, 5; navigation, 7. EPUB 2: OPF 2.0.1, NCX.)
"""

import io
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import ZipFile

from bilingual_pub.readers.epub.refusal import (
    make_damaged_error,
    make_locked_error,
    make_zip_error,
)
from bilingual_pub.readers.reading import Source
from bilingual_pub.safe_zip import UnsafeZipError, ZipLimits, open_zip, read_member
from bilingual_pub.xml import XmlError, get_local_name, parse_markup

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LIMITS = ZipLimits(
    most_members=10_000, most_bytes=200_000_000, most_ratio=200, small_member=1_000_000
)

CONTAINER = "META-INF/container.xml"

ENCRYPTION = "META-INF/encryption.xml"

LICENSES = ("META-INF/license.lcpl", "META-INF/rights.xml", "META-INF/sinf.xml")
"""What the usual ways of copy protection leave in a book."""

FONT_OBFUSCATION = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Ways to scramble fonts that protect no text (EPUB 3.3, 4.3)."""

TEXTS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")

DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]*>", re.IGNORECASE)
"""NCX files have one, without declarations of their own."""

NOT_CHAPTERS = re.compile(
    r"(?<![a-z])(?:cover|title[-_ ]?page|toc|nav|copyright|halftitle|colophon|dedication|"
    r"portada|cubierta|portadilla|créditos|índice|contents|table of contents)(?![a-z])",
    re.IGNORECASE,
)
"""What names of files and titles say of what is before the text or behind it."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its name in the table of contents, and its files."""

    title: str
    files: tuple[str, ...]
    is_text: bool = True
    """False for a cover, a title page, a table of contents."""


@dataclass(frozen=True, slots=True)
class Book:
    """An opened EPUB."""

    archive: ZipFile
    chapters: tuple[Chapter, ...]
    author: str = ""
    lang: str = ""
    publisher: str = ""

    def read(self, name: str) -> bytes | None:
        """A file of the book; None where there is none of that name.

        Raises:
            UnsafeZipError: it is damaged.
        """
        try:
            member = self.archive.getinfo(name)
        except KeyError:
            return None
        return read_member(self.archive, member)


def open_book(source: Source) -> Book:
    """The book in a file.

    Raises:
        InputError: it is none, is damaged or protected, or unpacks to too much.
    """
    try:
        archive = open_zip(io.BytesIO(source.data), LIMITS)
        return _read_package(Book(archive, ()), source)
    except UnsafeZipError as error:
        raise make_zip_error(source, error) from error
    except XmlError as error:
        raise make_damaged_error(source) from error


def _read_package(book: Book, source: Source) -> Book:
    container = book.read(CONTAINER)
    if container is None:
        raise make_damaged_error(source)
    root = _parse(container)
    path = next((it.get("full-path", "") for it in _find(root, "rootfile")), "")
    package = book.read(path)
    if package is None:
        raise make_damaged_error(source)
    opf = _parse(package)
    manifest = {it.get("id", ""): it for it in _find(opf, "item")}
    folder = posixpath.dirname(path)
    spine = [
        _resolve(folder, item.get("href", ""))
        for ref in _find(opf, "itemref")
        if ref.get("linear") != "no"
        and (item := manifest.get(ref.get("idref", ""))) is not None
        and item.get("media-type", TEXTS[0]) in TEXTS
    ]
    _refuse_protected(book, {path, *spine}, source)
    names = dict(_read_contents(book, opf, manifest, folder))
    navigation = {
        _resolve(folder, it.get("href", ""))
        for it in manifest.values()
        if "nav" in it.get("properties", "").split()
    }
    return Book(
        book.archive,
        tuple(_gather_chapters(dict.fromkeys(spine), names, navigation)),
        author=_read_first(opf, "creator"),
        lang=_read_first(opf, "language"),
        publisher=_read_first(opf, "publisher"),
    )


def _parse(data: bytes) -> "Element":
    return parse_markup(DOCTYPE.sub(b"", data, count=1))


def _find(root: "Element", name: str) -> "Iterator[Element]":
    return (it for it in root.iter("*") if get_local_name(it) == name)


def _read_first(root: "Element", name: str) -> str:
    found = (_say(it) for it in _find(root, name))
    return next(filter(None, found), "")


def _resolve(folder: str, href: str) -> str:
    """The name in the zip of what a file in a folder names, without the place inside it."""
    return posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))


def _refuse_protected(book: Book, texts: set[str], source: Source) -> None:
    """Refuse a book whose text is encrypted; scrambled fonts are nothing to its text.

    Raises:
        InputError: it is.
    """
    data = book.read(ENCRYPTION)
    if data is None:
        if any(book.read(name) is not None for name in LICENSES):
            raise make_locked_error(source)
        return
    for encrypted in _find(_parse(data), "EncryptedData"):
        ways = [it.get("Algorithm", "") for it in _find(encrypted, "EncryptionMethod")]
        if ways and all(way in FONT_OBFUSCATION for way in ways):
            continue
        names = {unquote(it.get("URI", "")) for it in _find(encrypted, "CipherReference")}
        if names & texts or not names:
            raise make_locked_error(source)


def _read_contents(
    book: Book, opf: "Element", manifest: "dict[str, Element]", folder: str
) -> Iterator[tuple[str, str]]:
    """The names of chapters by their files: the first that the table of contents has for each."""
    seen = set[str]()
    for name, title in _list_entries(book, opf, manifest, folder):
        if title and name not in seen:
            seen.add(name)
            yield name, title


def _list_entries(
    book: Book, opf: "Element", manifest: "dict[str, Element]", folder: str
) -> Iterator[tuple[str, str]]:
    item = next((it for it in manifest.values() if "nav" in it.get("properties", "").split()), None)
    if item is not None:
        path = _resolve(folder, item.get("href", ""))
        for nav in _find_contents(book.read(path)):
            for link in _find(nav, "a"):
                yield _resolve(posixpath.dirname(path), link.get("href", "")), _say(link)
        return
    spine = next(_find(opf, "spine"), None)
    item = manifest.get(spine.get("toc", "")) if spine is not None else None
    if item is None:
        return
    path = _resolve(folder, item.get("href", ""))
    data = book.read(path)
    for point in _find(_parse(data), "navPoint") if data else ():
        label = next(_find(point, "navLabel"), None)
        content = next(_find(point, "content"), None)
        if label is not None and content is not None:
            yield _resolve(posixpath.dirname(path), content.get("src", "")), _say(label)


def _find_contents(data: bytes | None) -> "Iterator[Element]":
    """The lists of chapters in a navigation document, not those of pages or landmarks."""
    if data is None:
        return
    for nav in _find(_parse(data), "nav"):
        kinds = [value for name, value in nav.attrib.items() if str(name).endswith("type")]
        if not kinds or "toc" in str(kinds[0]).split():
            yield nav


def _say(element: "Element") -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _gather_chapters(
    spine: dict[str, None], names: dict[str, str], navigation: set[str]
) -> Iterator[Chapter]:
    """The chapters: each file that has a name begins one, and those without go on with it."""
    title, files = "", list[str]()
    for name in spine:
        begins = not names or name in names or name in navigation
        if begins and files:
            yield _make_chapter(title, files, navigation)
            files = []
        if begins:
            title = names.get(name, "")
        files.append(name)
    if files:
        yield _make_chapter(title, files, navigation)


def _make_chapter(title: str, files: list[str], navigation: set[str]) -> Chapter:
    stem = posixpath.splitext(posixpath.basename(files[0]))[0]
    is_text = files[0] not in navigation and not NOT_CHAPTERS.search(title or stem)
    return Chapter(title or stem, tuple(files), is_text)
