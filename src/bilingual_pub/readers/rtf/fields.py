"""Fields: what one stands for, by its instruction; what is shown is its result."""

import re
from dataclasses import dataclass

from bilingual_pub.text import read_inserted_symbol

LINK = re.compile(r'HYPERLINK\s+(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s\\]\S*))', re.IGNORECASE)

SYMBOL = re.compile(r"SYMBOL\s+(?P<code>0x[0-9a-f]+|\d+)", re.IGNORECASE)

PAGE_NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})

PAGE_REFERENCES = frozenset({"PAGEREF"})

CONTENTS = frozenset({"TOC", "INDEX", "TOA"})

FONT = re.compile(r'\\f\s+(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s\\"]+))', re.IGNORECASE)


@dataclass(slots=True)
class Field:
    """A field that is being read: its instruction."""

    instruction: str = ""

    @property
    def kind(self) -> str:
        """The first word of its instruction, in capitals."""
        return next(iter(self.instruction.split()), "").upper()

    @property
    def href(self) -> str:
        """Where it leads; empty where that is inside of the document, or nowhere."""
        found = LINK.match(self.instruction.strip())
        return (found["quoted"] or found["bare"] or "") if found else ""

    @property
    def symbol(self) -> str:
        """The sign that it names by its code; empty where it names none."""
        found = SYMBOL.match(self.instruction.strip())
        code = int(found["code"], 0) if found else 0
        return read_inserted_symbol(code, self.font) if code else ""

    @property
    def font(self) -> str:
        """The font of the sign; empty where none is named."""
        found = FONT.search(self.instruction)
        return (found["quoted"] or found["bare"] or "") if found else ""
