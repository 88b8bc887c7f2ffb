"""How the letters and paragraphs of an OpenDocument text look, by styles that inherit from others.

A style says only what differs from its parent (OpenDocument 1.3, 16.2). What a person formats by
hand becomes a style too, an automatic one without a name.
"""

import re
from typing import TYPE_CHECKING

from bilingual_pub.readers.odt.names import find_all, find_child, get_value, make_name
from bilingual_pub.readers.odt.properties import Properties, merge_properties, read_properties
from bilingual_pub.readers.paragraph_roles import name_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

ESCAPED = re.compile(r"_([0-9a-f]{2,4})_")
"""How a name keeps a character that no name may have: `Heading_20_1`."""


class Styles:
    """The styles of a part, common and automatic."""

    def __init__(self, *roots: "_Element | None") -> None:
        """Read the styles of some roots; those of a later one win over an earlier one's."""
        self._styles: dict[tuple[str, str], _Element] = {}
        self._defaults: dict[str, _Element] = {}
        self._fonts: dict[str, str] = {}
        self.lists: dict[str, _Element] = {}
        self.outline: _Element | None = None
        for root in roots:
            if root is not None:
                self._add(root)
        self._merged: dict[tuple[str, str], Properties] = {}

    def _add(self, root: "_Element") -> None:
        for it in find_all(root, "style:style"):
            self._styles[get_value(it, "style:family"), get_value(it, "style:name")] = it
        for it in find_all(root, "style:default-style"):
            self._defaults[get_value(it, "style:family")] = it
        for it in find_all(root, "text:list-style"):
            self.lists[get_value(it, "style:name")] = it
        for it in find_all(root, "style:font-face"):
            self._fonts[get_value(it, "style:name")] = get_value(it, "svg:font-family").strip("'\"")
        self.outline = next(iter(find_all(root, "text:outline-style")), self.outline)

    def chain(self, family: str, name: str) -> "Iterator[_Element]":
        """A style, its parent, and so on."""
        seen = set()
        while name not in seen and (style := self._styles.get((family, name))) is not None:
            seen.add(name)
            yield style
            name = get_value(style, "style:parent-style-name")

    def find_role(self, name: str) -> str:
        """What a paragraph of a style is: `title`, `quote`, `heading 2`; empty for most."""
        for style in self.chain("paragraph", name):
            called = get_value(style, "style:display-name") or get_value(style, "style:name")
            called = ESCAPED.sub(lambda it: chr(int(it[1], 16)), called).strip().lower()
            level = get_value(style, "style:default-outline-level")
            if (
                role := f"heading {level}"
                if level.isdecimal() and level != "0"
                else name_role(called)
            ):
                return role
        return ""

    def is_centered(self, name: str) -> bool:
        """Whether paragraphs of a style stand in the middle."""
        for style in self.chain("paragraph", name):
            said = find_child(style, "style:paragraph-properties")
            if said is not None and (align := get_value(said, "fo:text-align")):
                return align == "center"
        return False

    def find_master_page(self, name: str) -> str:
        """The master page that begins at a paragraph of a style, or empty."""
        named = (get_value(it, "style:master-page-name") for it in self.chain("paragraph", name))
        return next(filter(None, named), "")

    def find_list(self, name: str) -> str | None:
        """The list whose labels paragraphs of a style have, empty for none; None if nobody says."""
        named = (it.get(make_name("style:list-style-name")) for it in self.chain("paragraph", name))
        return next((it for it in named if it is not None), None)

    def find_font(self, name: str) -> str:
        """The font that a file calls by a name, which may be one of its own."""
        return self._fonts.get(name) or name

    def find_properties(self, family: str, name: str) -> Properties:
        """What a style and its parents say of letters."""
        key = family, name
        if key not in self._merged:
            merged: Properties = {}
            default = self._defaults.get(family)
            chain = [*self.chain(family, name)][::-1]
            for style in ([] if default is None else [default]) + chain:
                said = find_child(style, "style:text-properties")
                merged = merge_properties(merged, read_properties(said))
            self._merged[key] = merged
        return self._merged[key]
