"""How the first lines of a Word document look: how large beside the text, bold, centered."""

from collections import Counter
from typing import TYPE_CHECKING

from bilingual_pub.readers.docx.names import child, every, is_on, name, value
from bilingual_pub.readers.docx.styles import Styles
from bilingual_pub.readers.headline import Line, headline_among
from bilingual_pub.readers.headline.taking import MOST_BLOCKS, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

USUAL_SIZE = 20
"""Half points; what Word takes where nobody says (ECMA-376 part 1, 17.3.2.38)."""

MOST = 0.5
"""The share of a text that, where it is bold or centered, makes that its usual look."""


def headline(root: "_Element", styles: Styles) -> str:
    """The line of a tidy text that is its title by its looks, or empty."""
    looks = Looks(root, styles)
    lines = [*looks.opening()]
    place = headline_among(lines)
    return "" if place is None else lines[place].text


class Looks:
    """What is usual in a text, and how a paragraph differs from it."""

    def __init__(self, root: "_Element", styles: Styles) -> None:
        self._root = root
        self._styles = styles
        sizes: Counter[int] = Counter()
        bold = centered = 0
        for paragraph in every(root, "w:p"):
            for run in every(paragraph, "w:r"):
                letters = len(text_of(run).strip())
                sizes[self._size(run, paragraph)] += letters
                bold += letters * self._is_bold(run, paragraph)
                centered += letters * self._is_centered(paragraph)
        letters = max(sizes.total(), 1)
        self._size_of_text = max(sizes, key=lambda size: sizes[size], default=USUAL_SIZE)
        self._tells_bold = bold / letters <= MOST
        self._tells_centered = centered / letters <= MOST

    def opening(self) -> "Iterator[Line]":
        """The first lines that have words."""
        found = 0
        for element in self._root.iterfind(f"{name('w:body')}/*"):
            if found == MOST_BLOCKS:
                return
            if element.tag == name("w:tbl") and len(every(element, "w:tr")) > 1:
                yield Line(one_line(text_of(element)), closes=True)
                return
            if element.tag == name("w:p") and (text := one_line(text_of(element))):
                found += 1
                yield self._line(element, text)

    def _line(self, paragraph: "_Element", text: str) -> Line:
        runs = [run for run in every(paragraph, "w:r") if text_of(run).strip()]
        role = self._styles.role(paragraph)
        level = int(role[-1]) if role.startswith("Heading") else 0
        size = min((self._size(run, paragraph) for run in runs), default=0)
        return Line(
            text,
            size=0.0 if level and size <= self._size_of_text else size / self._size_of_text,
            bold=self._tells_bold and all(self._is_bold(run, paragraph) for run in runs),
            centered=self._tells_centered and self._is_centered(paragraph),
            heading=level,
            closes=bool(role and not level)
            or bool(self._styles.numbering(paragraph)[0])
            or bool(every(paragraph, "w:hyperlink")),
        )

    def _size(self, run: "_Element", paragraph: "_Element") -> int:
        """Half points."""
        said = (value(it) for it in self._said(run, paragraph, "w:sz"))
        return next((int(it) for it in said if it.isascii() and it.isdigit() and int(it)), 0) or (
            USUAL_SIZE
        )

    def _is_bold(self, run: "_Element", paragraph: "_Element") -> bool:
        return is_on(next(self._said(run, paragraph, "w:b"), None))

    def _is_centered(self, paragraph: "_Element") -> bool:
        own = child(paragraph, "w:pPr")
        said = [child(own, "w:jc"), *(child(it, "w:pPr", "w:jc") for it in self._chain(paragraph))]
        return value(next((it for it in said if it is not None), None)) == "center"

    def _said(self, run: "_Element", paragraph: "_Element", what: str) -> "Iterator[_Element]":
        """What the run, its style, the paragraph's style and the document say, in this order."""
        own = child(run, "w:rPr")
        named = self._styles.chain(value(child(own, "w:rStyle")))
        places = [child(own, what), *(child(it, "w:rPr", what) for it in named)]
        places += [child(it, "w:rPr", what) for it in self._chain(paragraph)]
        places.append(child(self._styles.defaults, "w:rPrDefault", "w:rPr", what))
        return (it for it in places if it is not None)

    def _chain(self, paragraph: "_Element") -> "Iterator[_Element]":
        style = value(child(paragraph, "w:pPr", "w:pStyle"))
        return self._styles.chain(style or self._styles.plain)


def text_of(element: "_Element") -> str:
    """The words in an element; a line break or a tab parts two."""
    return "".join(
        (it.text or "") if it.tag == name("w:t") else " "
        for it in every(element, "w:t", "w:br", "w:tab")
    )
