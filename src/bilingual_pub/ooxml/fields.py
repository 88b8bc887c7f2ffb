"""Fields in Word's markup (ECMA-376 part 1, 17.16): an instruction, and what it showed last."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.ooxml.names import get_attribute
from bilingual_pub.xml import get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

OF_PAGES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "TOC", "INDEX"})

HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"', re.IGNORECASE)


@dataclass(slots=True)
class OpenField:
    """A field that has begun: its instruction and its result as far as they have been read."""

    instruction: str = ""
    has_result: bool = False
    result: "list[_Element]" = field(default_factory=list)

    @property
    def href(self) -> str | None:
        """Where it leads, if it is a link."""
        return find_address(self.instruction)


def follow_field(opened: list[OpenField], node: "_Element") -> OpenField | None:
    """Take the next element of a text into account; gives back the field that ends with it.

    A field without an end never ends: whoever drops fields loses nothing by it.
    """
    name = get_local_name(node)
    if name == "instrText" and opened and not opened[-1].has_result:
        opened[-1].instruction += node.text or ""
    if name != "fldChar":
        return None
    kind = get_attribute(node, "fldCharType")
    if kind == "begin":
        opened.append(OpenField())
    elif kind == "separate" and opened:
        opened[-1].has_result = True
    return opened.pop() if kind == "end" and opened else None


def is_page_field(instruction: str) -> bool:
    r"""Whether a field tells about pages.

    >>> is_page_field(" PAGE \\* MERGEFORMAT "), is_page_field(' HYPERLINK "https://example.org" ')
    (True, False)
    """
    words = instruction.split(maxsplit=1)
    return bool(words) and words[0].upper() in OF_PAGES


def find_address(instruction: str) -> str | None:
    r"""Where a field that is a link leads; None for any other.

    >>> find_address(' HYPERLINK "https://example.org" \\h ')
    'https://example.org'
    """
    found = HYPERLINK.match(instruction)
    return found[1] if found else None
