"""What is said of letters, and how they look by it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilingual_pub.lang import normalize_tag
from bilingual_pub.model import Mark
from bilingual_pub.readers.document_properties import EAST_ASIAN, RIGHT_TO_LEFT
from bilingual_pub.readers.odt.names import make_name

if TYPE_CHECKING:
    from lxml.etree import _Element

Properties = Mapping[str, str]

SCRIPTS = ("", "-asian", "-complex")
"""OpenDocument keeps the looks of letters for three kinds of writing."""

USUAL_SIZE = 12.0
"""Points; what LibreOffice takes where nobody says."""

BOLD = re.compile(r"bold|[6-9]00")


@dataclass(frozen=True, slots=True)
class TextLooks:
    """How letters look: `marks` what it says, `size` in points, `lang` the language they are in."""

    marks: frozenset[Mark]
    size: float
    lang: str
    hidden: bool
    font: str


def read_properties(element: "_Element | None") -> Properties:
    """What an element with properties says."""
    if element is None:
        return {}
    return {str(name): str(value) for name, value in element.attrib.items()}


def merge_properties(outer: Properties, inner: Properties) -> Properties:
    """What is said of letters when what is said inside is added; sizes may be percentages."""
    if not inner:
        return outer
    merged = {**outer, **inner}
    for script in SCRIPTS:
        name = make_name(f"{'style' if script else 'fo'}:font-size{script}")
        if inner.get(name, "").endswith("%"):
            merged[name] = f"{_read_size(outer.get(name, '')) * _read_share(inner[name])}pt"
    return merged


def judge_properties(said: Properties, text: str) -> TextLooks:
    """How the letters of a text look by what is said of them."""
    script = _find_script(text)
    prefix = "style" if script else "fo"
    marks = set()
    if BOLD.fullmatch(said.get(make_name(f"{prefix}:font-weight{script}"), "")):
        marks.add(Mark.STRONG)
    if said.get(make_name(f"{prefix}:font-style{script}"), "") in {"italic", "oblique"}:
        marks.add(Mark.EMPHASIS)
    if _is_struck(said):
        marks.add(Mark.DELETED)
    if shift := _find_shift(said.get(make_name("style:text-position"), "")):
        marks.add(shift)
    language = said.get(make_name(f"{prefix}:language{script}"), "")
    country = said.get(make_name(f"{prefix}:country{script}"), "")
    known = [it for it in (language, country) if it not in {"", "none", "zxx"}]
    return TextLooks(
        frozenset(marks),
        _read_size(said.get(make_name(f"{prefix}:font-size{script}"), "")),
        normalize_tag("-".join(known)) if language not in {"", "none", "zxx"} else "",
        said.get(make_name("text:display"), "") == "none",
        said.get(make_name("style:font-name"), "") or said.get(make_name("fo:font-family"), ""),
    )


def _find_script(text: str) -> str:
    if text.isascii():
        return ""
    if EAST_ASIAN.search(text):
        return "-asian"
    return "-complex" if RIGHT_TO_LEFT.search(text) else ""


def _is_struck(said: Properties) -> bool:
    kinds = (said.get(make_name(f"style:text-line-through-{it}"), "") for it in ("type", "style"))
    named = [it for it in kinds if it]
    return bool(named) and "none" not in named


def _find_shift(position: str) -> Mark | None:
    """What letters are that stand higher or lower: `super 58%`, `-33% 58%`."""
    said = position.split(maxsplit=1)[0] if position.strip() else ""
    if said in {"super", "sub"}:
        return Mark.SUPERSCRIPT if said == "super" else Mark.SUBSCRIPT
    share = _read_share(said)
    if not share:
        return None
    return Mark.SUPERSCRIPT if share > 0 else Mark.SUBSCRIPT


def _read_share(text: str) -> float:
    try:
        return float(text.removesuffix("%")) / 100
    except ValueError:
        return 0.0


POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "pc": 12.0}


def _read_size(text: str) -> float:
    """A size in points."""
    try:
        return round(float(text[:-2]) * POINTS[text[-2:]], 2) or USUAL_SIZE
    except (ValueError, KeyError):
        return USUAL_SIZE
