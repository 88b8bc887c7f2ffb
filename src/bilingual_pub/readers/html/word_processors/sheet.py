"""What the sheets inside a document say of its classes and lists, and a `style` of its element."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilingual_pub.readers.html.sheets import ONE_CLASS, split_rules

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BEFORE_ITEM = re.compile(r"\.(?P<name>[\w-]+)\s*>\s*li:+before", re.IGNORECASE)

CONTENT = re.compile(r"content\s*:\s*(?P<said>.*)", re.DOTALL)

LARGEST_SHEET = 1_000_000
"""Characters that are looked at of all sheets."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The declarations of each class, and what is printed before the items of a list's class."""

    classes: Mapping[str, str] = field(default_factory=dict)
    before_items: Mapping[str, str] = field(default_factory=dict)
    order: Mapping[str, int] = field(default_factory=dict)

    def describe(self, element: "HtmlElement") -> dict[str, str]:
        """What counts for an element, by property: of two classes, the later one in the sheet."""
        names = [name for name in element.get("class", "").split() if name in self.classes]
        names.sort(key=lambda name: self.order.get(name, 0))
        said = ";".join((*(self.classes[name] for name in names), element.get("style", "")))
        pairs = (one.partition(":") for one in said.lower().split(";"))
        return {name.strip(): value.strip() for name, _colon, value in pairs if value}


def read_sheet(root: "HtmlElement") -> Sheet:
    """What the sheets in a page say."""
    classes: dict[str, str] = {}
    before: dict[str, str] = {}
    text = "".join(sheet.text_content() for sheet in root.iter("style"))[:LARGEST_SHEET]
    for selectors, declarations in split_rules(text):
        for selector in selectors.split(","):
            # What stands before is an `@import`, which ends in a semicolon.
            bare = selector.rpartition(";")[2].strip()
            if item := BEFORE_ITEM.fullmatch(bare):
                said = CONTENT.search(declarations)
                before[item["name"]] = said["said"] if said else ""
            elif one := ONE_CLASS.fullmatch(bare):
                classes[one["name"]] = f"{classes.get(one['name'], '')};{declarations}"
    return Sheet(classes, before, {name: number for number, name in enumerate(classes)})
