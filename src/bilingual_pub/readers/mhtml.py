"""Saved web pages in one file (MHTML, RFC 2557), as Chrome, Edge and Word write them.

The page is read as any page; its pictures are those of the archive. Nothing else of it is looked
at, and what it names elsewhere is never fetched.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import unquote, urljoin

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.model import Change
from bilingual_pub.readers import html, text
from bilingual_pub.readers.eml import (
    HTML_TYPES,
    TEXT_TYPES,
    is_usable_picture,
    name_part,
    read_content_id,
)
from bilingual_pub.readers.mime import (
    Part,
    begins_like_message,
    parse_message,
    read_bytes,
    read_field,
    read_parameter,
    read_text,
)
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.reading import Draft, Source

WEB_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


def read(source: Source) -> Draft:
    """The article of a saved page.

    Raises:
        InputError: there is no page in the file, or no article in the page.
    """
    if not begins_like_message(source.data):
        raise _make_no_page_error(source)
    archive = parse_message(source.data, source)
    page = _find_page(archive)
    if page is None:
        raise _make_no_page_error(source)
    place = read_field(archive, "snapshot-content-location") or read_field(page, "content-location")
    pictures = ArchivedPictures(place, archive)
    kept = replace(source, pictures=pictures, folder=None)
    if page.get_content_type() not in HTML_TYPES:
        return text.read(replace(kept, data=read_text(page).encode("utf-8", "replace")))
    draft = html.read(replace(kept, data=_write_page(page, place)))
    frames = [
        make_note("frame", Change.LEFT_OUT, read_field(part, "content-location"))
        for part in archive.walk()
        if part.get_content_type() in HTML_TYPES and part is not page
    ]
    unusable = [
        make_note("picture", Change.UNREADABLE, name, why="unusable-picture")
        for name in pictures.unusable
    ]
    return replace(draft, notes=(*draft.notes, *unusable, *frames))


def _find_page(archive: Part) -> Part | None:
    """The part that is the page: the one that is named as such, else the first."""
    start = read_parameter(archive, "start").strip("<>")
    pages = [part for part in archive.walk() if part.get_content_type() in TEXT_TYPES]
    named = (part for part in pages if start and read_content_id(part) == start)
    hypertext = (part for part in pages if part.get_content_type() in HTML_TYPES)
    return next(iter((*named, *hypertext, *pages)), None)


def _write_page(page: Part, place: str) -> bytes:
    """The page in UTF-8, with its address as browsers note it in a page that they save."""
    written = read_text(page)
    if address := WEB_ADDRESS.fullmatch(place):
        url = address[0].replace("--", "%2D%2D")
        written = f"<!-- saved from url=({len(url):04}){url} -->{written}"
    return written.encode("utf-8", "replace")


class ArchivedPictures(Mapping[str, bytes]):
    """The pictures of an archive, by each name that a page at its place may give them.

    Those that were asked for and that no handout can show are in `unusable`, by their own names.
    """

    def __init__(self, place: str, archive: Part) -> None:
        self._place = place
        self._parts: dict[str, Part] = {}
        self.unusable: dict[str, None] = {}
        for part in archive.walk():
            if not part.get_content_type().startswith("image/"):
                continue
            if name := read_content_id(part):
                self._parts[f"cid:{name}"] = part
            if where := read_field(part, "content-location"):
                self._parts[self._name(where)] = part

    def _name(self, src: str) -> str:
        if src.lower().startswith("cid:"):
            return f"cid:{unquote(src[4:])}"
        try:
            return unquote(urljoin(self._place, src)) or src
        except ValueError:
            return src

    def __contains__(self, src: object) -> bool:
        return isinstance(src, str) and self._name(src) in self._parts

    def __getitem__(self, src: str) -> bytes:
        part = self._parts[self._name(src)]
        data = read_bytes(part)
        if is_usable_picture(data):
            return data
        self.unusable[name_part(part)] = None
        return b""

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)


def _make_no_page_error(source: Source) -> InputError:
    return InputError(
        _(
            "No web page was found in {name}. Save the page again from your browser, as a web page"
            " in a single file, or copy its text into a text file."
        ).format(name=source.name)
    )
