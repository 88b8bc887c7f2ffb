"""Fields in Word's markup (ECMA-376 part 1, 17.16): an instruction, and what it showed last."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.ooxml.names import get_attribute
from bilingual_pub.xml import get_local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

OF_PAGES = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF"})

OF_CONTENTS = frozenset({"TOC", "INDEX", "TOA"})

UNSEEN_FIELDS = frozenset(
    {
        *("XE", "TC", "RD", "TA", "SET", "ASK", "NEXT", "NEXTIF", "SKIPIF", "PRIVATE", "ADVANCE"),
        *("DATA", "BIBLIOGRAPHY", "FORMCHECKBOX", "FORMTEXT", "FORMDROPDOWN", "HYPERLINK"),
        *("SYMBOL", "ADDIN", "IF", "FILLIN", "SHAPE", "EMBED", "LINK", "INCLUDEPICTURE"),
    }
)
"""Of no result they show nothing, or something that is read elsewhere."""

WITH_MARKS = frozenset({"HYPERLINK", "FORMCHECKBOX"})
"""Fields by whose marks others know what to make of them."""

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


def get_keyword(instruction: str) -> str:
    r"""The first word of an instruction, in capitals; `=` of a calculation.

    >>> get_keyword(" Page \\* MERGEFORMAT "), get_keyword(" =SUM(ABOVE) ")
    ('PAGE', '=')
    """
    words = instruction.split(maxsplit=1)
    if not words:
        return ""
    return "=" if words[0].startswith("=") else words[0].upper()


def keeps_its_marks(instruction: str) -> bool:
    """Whether whoever reads a text needs the marks of a field: it is a link, or a box."""
    return get_keyword(instruction) in WITH_MARKS


def find_address(instruction: str) -> str | None:
    r"""Where a field that is a link leads; None for any other.

    >>> find_address(' HYPERLINK "https://example.org" \\h ')
    'https://example.org'
    """
    found = HYPERLINK.match(instruction)
    return found[1] if found else None
