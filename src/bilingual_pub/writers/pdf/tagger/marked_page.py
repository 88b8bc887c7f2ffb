"""Pages that remember, while they are painted, which mark in the content belongs to which box.

This is where the tagger enters WeasyPrint, and the only private part it needs: a drawing stream
whose `_tags` is a dict numbers each text and picture it draws, and wraps the rest as artifacts.
WeasyPrint would throw that dict away before `finisher=` is called, so each page keeps it.
"""

import unicodedata
from collections.abc import Sequence
from typing import Any

import pydyf
from weasyprint.document import Page
from weasyprint.formatting_structure.boxes import TextBox

from bilingual_pub.text import has_letters_from_right
from bilingual_pub.writers.pdf.tagger.tree import Leaf

POINTS_PER_PIXEL = 0.75

Box = Any
"""WeasyPrint's boxes have no types."""


class MarkedPage(Page):  # type: ignore[misc] # WeasyPrint has no types
    """A page of the PDF, painted with its content marked.

    Attributes:
        number: its place in the document, from 0.
        leaves: what is painted on it: one, or the two of a sheet that will be folded.
        marks: for each box drawn, its marked-content identifier; empty before the page is painted.
        links: what can be clicked; a link over two lines twice.
        missing: the characters that no font has.
        artifacts: the identifiers that are not part of the document, each with what it is instead.
    """

    def __init__(self, leaves: Sequence[Leaf], number: int) -> None:
        self.__dict__.update(vars(leaves[0].laid_out))
        self.number = number
        self.leaves = leaves
        self.width = max(leaf.left + leaf.shift + leaf.width for leaf in leaves)
        self.height = max(leaf.drop + leaf.laid_out.height for leaf in leaves)
        self.marks: dict[Box, int] = {}
        self.artifacts: dict[int, dict[str, str]] = {}
        self.missing: set[str] = set()
        self._content: list[Any] = []
        self.links = [
            (*link, (x1 + leaf.shift, y1 + leaf.drop, x2 + leaf.shift, y2 + leaf.drop), box)
            for leaf in leaves
            for *link, (x1, y1, x2, y2), box in leaf.laid_out.links
            # What stands in a link would be a link once more, to whoever lists them.
            if box.element_tag == "a"
        ]
        # The outline is ours (outline.py).
        self.bookmarks: list[object] = []

    def paint(self, stream: Any, scale: float = 1) -> None:  # noqa: ANN401
        """Paint the leaves, as WeasyPrint does, with marks."""
        stream._tags = {}  # noqa: SLF001 - the module's docstring says why
        for leaf in self.leaves:
            with stream.stacked():
                stream.transform(a=scale, d=scale)
                if leaf.is_cut:
                    stream.rectangle(leaf.left + leaf.shift, 0, leaf.width, self.height)
                    stream.clip()
                    stream.end()
                    stream.transform(e=leaf.shift)
                elif leaf.drop:
                    stream.transform(f=leaf.drop)
                leaf.laid_out.paint(stream)
        self.missing = {chr(code) for font in stream._fonts.values() for code in font.missing}  # noqa: SLF001
        self.marks = {box: mark["mcid"] for box, mark in stream._tags.items()}  # noqa: SLF001
        self._content = stream.stream

    def rectangle(self, box: Box, leaf: Leaf) -> tuple[float, float, float, float]:
        """A box's content area as PDF counts: points from the lower left of the page."""
        left, top = box.content_box_x() + leaf.shift, box.content_box_y() + leaf.drop
        pixels = (left, self.height - top - box.height, left + box.width, self.height - top)
        x1, y1, x2, y2 = (pixel * POINTS_PER_PIXEL for pixel in pixels)
        return x1, y1, x2, y2

    def write_marks(self) -> None:
        """Say in the content what only the boxes know.

        A mark that is not part of the document becomes an artifact (Matterhorn 01-003). A mark
        whose text is drawn otherwise than it is read says how it is read (ISO 32000-1, 14.9.4).
        """
        texts = {mcid: box.text for box, mcid in self.marks.items() if _is_drawn_otherwise(box)}
        for place, operator in enumerate(self._content):
            if operator != b"BDC":
                continue
            mcid = self._content[place - 1]["MCID"]
            if mcid in self.artifacts:
                self._content[place - 2] = "/Artifact"
                self._content[place - 1] = pydyf.Dictionary(self.artifacts[mcid])
            elif mcid in texts:
                self._content[place - 1]["ActualText"] = pydyf.String(texts[mcid])


def _is_drawn_otherwise(box: Box) -> bool:
    """Whether a box's text can't be read from the page as it is drawn there.

    Text from right to left is drawn backwards, and what stands in it keeps its direction but not
    always its brackets and quotation marks; a space alone between two marks is not drawn at all.
    """
    if not isinstance(box, TextBox) or not box.text:
        return False
    return (
        box.style["direction"] == "rtl"
        or box.text.isspace()
        or has_letters_from_right(box.text)
        or any(map(unicodedata.mirrored, box.text))
    )
