"""Fields: what Word works out while it prints, such as the number of a page.

A field is an instruction and its last result. The result is text like any other, except where it
tells about pages: a handout has other pages.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.readers.docx.names import find_all, make_name, remove_element, unwrap_element, get_value

if TYPE_CHECKING:
    from lxml.etree import _Element

OF_PAGES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "TOC", "INDEX"})

CHARACTER, INSTRUCTION = make_name("w:fldChar"), make_name("w:instrText")

RESULTS = ("w:t", "w:tab", "w:br", "w:sym", "w:noBreakHyphen")


@dataclass(slots=True)
class OpenField:
    """A field that has begun: its instruction and its result as far as they have been read."""

    instruction: str = ""
    has_result: bool = False
    result: "list[_Element]" = field(default_factory=list)


def drop_page_fields(root: "_Element") -> None:
    """Take out what fields say about pages; the results of all others stay."""
    _drop_simple_fields(root)
    opened: list[OpenField] = []
    for element in find_all(root, "w:fldChar", "w:instrText", *RESULTS):
        if element.tag == CHARACTER:
            _step_through(opened, get_value(element, "w:fldCharType"))
        elif element.tag == INSTRUCTION and opened and not opened[-1].has_result:
            opened[-1].instruction += element.text or ""
        elif opened:
            opened[-1].result.append(element)


def _step_through(opened: list[OpenField], kind: str) -> None:
    """Take a mark; a field is judged when it ends, so one without an end loses nothing."""
    if kind == "begin":
        opened.append(OpenField())
    elif kind == "separate" and opened:
        opened[-1].has_result = True
    elif kind == "end" and opened:
        ended = opened.pop()
        if is_page_field(ended.instruction):
            for element in ended.result:
                remove_element(element)
        elif opened:
            opened[-1].result += ended.result


def is_page_field(instruction: str) -> bool:
    r"""Whether a field tells about pages.

    >>> is_of_pages(" PAGE \\* MERGEFORMAT "), is_of_pages(' HYPERLINK "https://example.org" ')
    (True, False)
    """
    words = instruction.split(maxsplit=1)
    return bool(words) and words[0].upper() in OF_PAGES


def _drop_simple_fields(root: "_Element") -> None:
    """Fields in one element: mammoth would drop them with their text."""
    for element in find_all(root, "w:fldSimple"):
        if is_page_field(get_value(element, "w:instr")):
            remove_element(element)
        else:
            unwrap_element(element)
