"""What is set into an OpenDocument text: pictures, formulas, charts, and what can't be read."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from bilingual_pub.model import Change, Note
from bilingual_pub.pictures import identify_picture
from bilingual_pub.readers.html import MathError, read_math
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.odt.names import find_all, find_child, get_value, make_name, read_words
from bilingual_pub.readers.odt.package import OdtFile
from bilingual_pub.readers.picture_words import clean_description
from bilingual_pub.xml import XmlError, get_local_name, parse_markup

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands in an object's place: words, or a picture's name and description."""

    words: str = ""
    picture: str = ""
    description: str = ""


@dataclass(slots=True)
class Objects:
    """Reads the objects of a file; `pictures` are those in use, `notes` what can't be shown."""

    file: OdtFile
    pictures: dict[str, bytes] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def read(self, frame: "_Element", before: str) -> Shown | None:
        """What a frame or shape shows; `before` are the words before it, for a note."""
        description = read_description(frame)
        inner = find_child(frame, "draw:object")
        if inner is not None:
            root = self._load_object(inner)
            if root is not None and get_local_name(root) == "math":
                return self._show_formula(root, before)
            return self._show_image(frame, description, before, _name_object(root), root)
        if find_child(frame, "draw:image") is not None:
            return self._show_image(frame, description, before, "picture")
        what = OTHERS.get(get_local_name(frame[0]) if len(frame) else "", "")
        if get_local_name(frame) == "frame" or description:
            self._note(what or "drawing", description, before)
        return Shown(picture=" ", description=description) if description else None

    def _show_formula(self, root: "_Element", before: str) -> Shown | None:
        try:
            return Shown(words=read_math(cast("HtmlElement", root)))
        except MathError:
            self._note("formula", read_words(root), before)
            return None

    def _show_image(
        self,
        frame: "_Element",
        description: str,
        before: str,
        what: str,
        root: "_Element | None" = None,
    ) -> Shown | None:
        for image in frame.iter(make_name("draw:image")):
            data = self.file.load_image(image)
            if data and identify_picture(data):
                name = f"picture-{len(self.pictures)}"
                self.pictures[name] = data
                return Shown(picture=name, description=description or _read_chart_title(root))
        self._note(what, description or _read_chart_title(root), before)
        return Shown(picture=" ", description=description) if description else None

    def _load_object(self, element: "_Element") -> "_Element | None":
        """The root of an object: of the part that is named, or what lies in the element itself."""
        if len(element):
            return element[0]
        data = self.file.load(f"{get_value(element, 'xlink:href')}/content.xml")
        try:
            return parse_markup(data) if data else None
        except XmlError:
            return None

    def _note(self, what: str, text: str, before: str) -> None:
        self.notes.append(make_note(what, Change.UNREADABLE, clean_description(text), before))


OTHERS = {
    "object-ole": "embedded-file",
    "plugin": "embedded-file",
    "applet": "embedded-file",
    "floating-frame": "embedded-file",
}


def _name_object(root: "_Element | None") -> str:
    is_chart = root is not None and bool(find_all(root, "chart:chart"))
    return "chart" if is_chart else "embedded-file"


def _read_chart_title(root: "_Element | None") -> str:
    titles = [] if root is None else find_all(root, "chart:title", "chart:subtitle")
    return ", ".join(filter(None, map(read_words, titles)))


def read_description(frame: "_Element") -> str:
    """How a person or a program described a picture; empty for decoration."""
    if "true" in {get_value(frame, f"{it}:decorative") for it in ("draw", "loext")}:
        return ""
    places = [find_child(frame, it) for it in ("svg:desc", "svg:title")]
    places += [find_child(frame, "draw:image", it) for it in ("svg:desc", "svg:title")]
    said = [words for it in places if (words := read_words(it))]
    # What is only a file's name is told of later, with all other formats.
    return next(filter(clean_description, said), said[0] if said else "")
