"""Pictures and text boxes in Word's markup.

What Word draws is kept twice: for new programs in DrawingML, for old ones in VML. One of the two is
taken. A text box becomes paragraphs after the one that it hangs on; anything else becomes a
`DrawnPicture`, and a mark stays where it stood.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilingual_pub.ooxml import (
    OFF_VALUES,
    Relation,
    find_all,
    find_ancestors,
    find_child,
    get_value,
    make_name,
    remove_element,
)
from bilingual_pub.text import is_file_name

if TYPE_CHECKING:
    from lxml.etree import _Element

SAID_BY_WORD = re.compile(
    r"(?<!\s)\s*(?:Description automatically generated.*|AI-generated content may be incorrect\.?"
    r"|Descripción generada automáticamente.*"
    r"|El contenido generado por IA puede ser incorrecto\.?)\s*$",
    re.DOTALL,
)
"""What Word writes under a description that no person wrote."""

DRAWINGS = ("w:drawing", "w:pict", "w:object")


@dataclass(frozen=True, slots=True)
class DrawnPicture:
    """A picture: the part with its bytes, or empty, and its description."""

    part: str
    description: str


def choose_drawings(root: "_Element") -> None:
    """Keep one of the two forms of each drawing: the one that says more."""
    for choice in reversed(find_all(root, "mc:AlternateContent")):
        parent = choice.getparent()
        if parent is None:
            continue
        forms = [
            *choice.iterfind(make_name("mc:Choice")),
            *choice.iterfind(make_name("mc:Fallback")),
        ]
        rich = (it for it in forms if find_all(it, "w:drawing", "w:pict", "w:t", "w:object"))
        best = next(rich, forms[0] if forms else choice)
        place = parent.index(choice)
        parent[place : place + 1] = list(best)


def open_text_boxes(root: "_Element") -> None:
    """Give every text box the form in which mammoth finds its paragraphs."""
    for drawing in find_all(root, "w:drawing", "w:pict"):
        boxes = find_all(drawing, "w:txbxContent")
        parent = drawing.getparent()
        if not boxes or parent is None:
            continue
        holder = drawing.makeelement(make_name("w:pict"))
        inside = set(boxes)
        holder.extend(
            box for box in boxes if inside.isdisjoint(find_ancestors(box, "w:txbxContent"))
        )
        parent.insert(parent.index(drawing) + 1, holder)
        if not find_all(drawing, "pic:pic", "v:imagedata"):
            remove_element(drawing)


def find_pictures(
    root: "_Element", relations: Mapping[str, Relation]
) -> "list[tuple[_Element, DrawnPicture]]":
    """The pictures in a text, each with the element that it stands in."""
    return [
        (drawing, _read_picture(drawing, relations))
        for drawing in find_all(root, *DRAWINGS)
        if all(map(_holds_text, find_ancestors(drawing, *DRAWINGS))) and not _holds_text(drawing)
    ]


def _holds_text(drawing: "_Element") -> bool:
    """Whether a drawing is what `open_text_boxes` made of one."""
    return find_child(drawing, "w:txbxContent") is not None


def _read_picture(drawing: "_Element", relations: Mapping[str, Relation]) -> DrawnPicture:
    named = [get_value(it, "r:embed") for it in find_all(drawing, "a:blip")]
    named += [get_value(it, "r:id") for it in find_all(drawing, "v:imagedata")]
    inside = (relations[it] for it in named if it in relations)
    part = next((it.target for it in inside if not it.outside), "")
    if any(map(_is_decoration, find_all(drawing, "adec:decorative"))):
        return DrawnPicture(part, "")
    said = [*filter(None, map(_clean_description, _list_descriptions(drawing)))]
    return DrawnPicture(part, next((it for it in said if not is_file_name(it)), "".join(said[:1])))


def _is_decoration(element: "_Element") -> bool:
    return element.get("val", "1").lower() not in OFF_VALUES


def _list_descriptions(drawing: "_Element") -> list[str]:
    """What may describe a drawing, the surest first."""
    properties = find_all(drawing, "wp:docPr") + find_all(drawing, "pic:cNvPr")
    said = [it.get(key, "") for key in ("descr", "title") for it in properties]
    said += [it.get("alt", "") for it in find_all(drawing, "v:shape", "v:rect", "v:group")]
    return said + [get_value(it, "o:title") for it in find_all(drawing, "v:imagedata")]


def _clean_description(text: str) -> str:
    r"""A description without what Word adds.

    >>> _clean_description("A cat on a mat\n\nDescription automatically generated")
    'A cat on a mat'
    """
    return " ".join(SAID_BY_WORD.sub("", SAID_BY_WORD.sub("", text)).split())
