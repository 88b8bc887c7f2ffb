"""How the first lines of a Word document look: how large beside the text, bold, centered."""

from collections import Counter
from typing import TYPE_CHECKING

from bilingual_pub.ooxml import (
    Styles,
    find_all,
    find_child,
    find_local,
    get_value,
    make_name,
    name_sizes,
)
from bilingual_pub.readers.headline import MOST_BLOCKS, OpeningLine, choose_headline, join_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

USUAL_SIZE = 20
"""Half points; what Word takes where nobody says (ECMA-376 part 1, 17.3.2.38)."""

MOST = 0.5
"""The share of a text that, where it is bold or centered, makes that its usual look."""


def find_headline(looks: "TextLooks") -> str:
    """The line of a tidy text that is its title by its looks, or empty."""
    lines = [*looks.opening()]
    place = choose_headline(lines)
    return "" if place is None else lines[place].text


class TextLooks:
    """What is usual in a text, and how a paragraph differs from it."""

    def __init__(self, root: "_Element", styles: Styles) -> None:
        self._root = root
        self._styles = styles
        sizes: Counter[int] = Counter()
        bold = centered = 0
        for paragraph in find_all(root, "w:p"):
            for run in find_all(paragraph, "w:r"):
                letters = len(read_text(run).strip())
                sizes[self._size(run, paragraph)] += letters
                bold += letters * self._is_bold(run, paragraph)
                centered += letters * self._is_centered(paragraph)
        letters = max(sizes.total(), 1)
        self._size_of_text = max(sizes, key=lambda size: sizes[size], default=USUAL_SIZE)
        self._tells_bold = bold / letters <= MOST
        self._tells_centered = centered / letters <= MOST

    def opening(self) -> "Iterator[OpeningLine]":
        """The first lines that have words."""
        found = 0
        for element in self._root.iterfind(f"{make_name('w:body')}/*"):
            if found == MOST_BLOCKS:
                return
            if element.tag == make_name("w:tbl") and len(find_all(element, "w:tr")) > 1:
                yield OpeningLine(join_lines(read_text(element)), closes=True)
                return
            if element.tag == make_name("w:p") and (text := join_lines(read_text(element))):
                found += 1
                yield self._line(element, text)

    def describe(self, paragraph: "_Element") -> OpeningLine:
        """How a paragraph looks."""
        return self._line(paragraph, join_lines(read_text(paragraph)))

    def _line(self, paragraph: "_Element", text: str) -> OpeningLine:
        runs = [run for run in find_all(paragraph, "w:r") if read_text(run).strip()]
        role = self._styles.role(paragraph)
        level = int(role[-1]) if role.startswith("Heading") else 0
        size = min((self._size(run, paragraph) for run in runs), default=0)
        return OpeningLine(
            text,
            size=0.0 if level and size <= self._size_of_text else size / self._size_of_text,
            bold=self._tells_bold and all(self._is_bold(run, paragraph) for run in runs),
            centered=self._tells_centered and self._is_centered(paragraph),
            heading=level,
            closes=bool(role and not level)
            or bool(self._styles.numbering(paragraph)[0])
            or bool(find_all(paragraph, "w:hyperlink")),
        )

    def _size(self, run: "_Element", paragraph: "_Element") -> int:
        """Half points."""
        names = name_sizes(run)
        places = self._places(run, paragraph)
        found = (find_local(it, name) for it in places for name in names)
        said = (get_value(it) for it in found)
        return next((int(it) for it in said if it.isascii() and it.isdigit() and int(it)), 0) or (
            USUAL_SIZE
        )

    def _is_bold(self, run: "_Element", paragraph: "_Element") -> bool:
        return self._styles.says(run, self._places(run, paragraph), "b")

    def _is_centered(self, paragraph: "_Element") -> bool:
        own = find_child(paragraph, "w:pPr")
        said = [
            find_child(own, "w:jc"),
            *(find_child(it, "w:pPr", "w:jc") for it in self._chain(paragraph)),
        ]
        return get_value(next((it for it in said if it is not None), None)) == "center"

    def _places(self, run: "_Element", paragraph: "_Element") -> "Iterator[_Element]":
        """The properties of the run, its style, the paragraph's style and the document."""
        yield from self._styles.run_properties(run)
        named = (find_child(it, "w:rPr") for it in self._chain(paragraph))
        usual = find_child(self._styles.defaults, "w:rPrDefault", "w:rPr")
        yield from (it for it in (*named, usual) if it is not None)

    def _chain(self, paragraph: "_Element") -> "Iterator[_Element]":
        style = get_value(find_child(paragraph, "w:pPr", "w:pStyle"))
        return self._styles.chain(style or self._styles.plain)


def read_text(element: "_Element") -> str:
    """The words in an element; a line break or a tab parts two."""
    return "".join(
        (it.text or "") if it.tag == make_name("w:t") else " "
        for it in find_all(element, "w:t", "w:br", "w:tab")
    )
