"""What of a Word document is not in the article, noted so that nobody believes it is."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from bilingual_pub.model import Change, Note
from bilingual_pub.ooxml import Package, Relation, Styles, find_all, get_value, make_name
from bilingual_pub.pictures import identify_picture
from bilingual_pub.readers.docx.drawings import DrawnPicture
from bilingual_pub.readers.docx.drawn_text import read_own_words
from bilingual_pub.readers.docx.inserted_files import READABLE
from bilingual_pub.readers.notes import make_note

if TYPE_CHECKING:
    from lxml.etree import _Element


def note_comments(package: Package, document: str) -> Iterator[Note]:
    """A note for each comment in the margin."""
    root = package.markup(package.related(document, "/comments"))
    for comment in [] if root is None else find_all(root, "w:comment"):
        text = " ".join(filter(None, map(read_own_words, find_all(comment, "w:p"))))
        if text:
            yield make_note("comment", Change.LEFT_OUT, text)


def note_left_out(
    root: "_Element", styles: Styles, relations: Mapping[str, Relation]
) -> Iterator[Note]:
    """A note for each part of a text that is not read: hidden words, other files, odd pictures."""
    before = own = ""
    for element in find_all(root, "w:p", "w:r", "w:altChunk", "w:subDoc", "a:blip"):
        if element.tag == make_name("w:p"):
            before, own = own or before, read_own_words(element)
        elif element.tag == make_name("w:r"):
            text = "".join(it.text or "" for it in element.iterchildren(make_name("w:t")))
            if text.strip() and styles.has(element, "vanish"):
                yield make_note("hidden-words", Change.LEFT_OUT, text.strip(), before)
        elif element.tag in {make_name("w:altChunk"), make_name("w:subDoc")}:
            part = relations.get(get_value(element, "r:id"))
            name = PurePosixPath(part.target).name if part else ""
            if PurePosixPath(name).suffix.lower() not in READABLE or (part and part.outside):
                yield make_note("inserted-file", Change.LEFT_OUT, name, own or before)
        else:
            part = relations.get(get_value(element, "r:link"))
            if part is not None and not get_value(element, "r:embed"):
                yield make_note("picture", Change.LEFT_OUT, "", before, "elsewhere")


def note_pictures(pictures: Iterable[DrawnPicture], data: Mapping[str, bytes]) -> Iterator[Note]:
    """A note for each picture of a kind that no page can show."""
    for picture in pictures:
        if picture.part and not identify_picture(data.get(picture.part, b"")):
            name = picture.description or PurePosixPath(picture.part).name
            yield make_note("picture", Change.UNREADABLE, name)
