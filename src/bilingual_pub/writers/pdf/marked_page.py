"""Pages that remember, while they are painted, which mark in the content belongs to which box.

This is where the tagger enters WeasyPrint, and the only private part it needs: a drawing stream
whose `_tags` is a dict numbers each text and picture it draws, and wraps the rest as artifacts.
WeasyPrint would throw that dict away before `finisher=` is called, so each page keeps it.
"""

import unicodedata
from typing import Any

import pydyf
from weasyprint.document import Page
from weasyprint.formatting_structure.boxes import TextBox

POINTS_PER_PIXEL = 0.75


class MarkedPage(Page):  # type: ignore[misc] # WeasyPrint has no types
    """A laid-out page, painted with its content marked.

    Attributes:
        number: its place in the document, from 0.
        marks: for each box drawn, its marked-content identifier; empty before the page is painted.
        missing: the characters that no font has.
        artifacts: the identifiers that are not part of the document, each with what it is instead.
    """

    def __init__(self, page: Page, number: int) -> None:
        self.__dict__.update(vars(page))
        self.number = number
        self.marks: dict[Any, int] = {}
        self.artifacts: dict[int, dict[str, str]] = {}
        self.missing: set[str] = set()
        self._content: list[Any] = []

    @property
    def box(self) -> Any:  # noqa: ANN401 - WeasyPrint's boxes have no types
        """The root of the page's boxes."""
        return self._page_box

    def paint(self, stream: Any, scale: float = 1) -> None:  # noqa: ANN401
        """Paint the page, as WeasyPrint does, with marks."""
        stream._tags = {}  # noqa: SLF001 - the module's docstring says why
        super().paint(stream, scale)
        self.missing = {chr(code) for font in stream._fonts.values() for code in font.missing}  # noqa: SLF001
        self.marks = {box: mark["mcid"] for box, mark in stream._tags.items()}  # noqa: SLF001
        self._content = stream.stream

    def rectangle(self, box: Any) -> tuple[float, float, float, float]:  # noqa: ANN401
        """A box's content area as PDF counts: points from the lower left of the page."""
        left, top = box.content_box_x(), box.content_box_y()
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


def _is_drawn_otherwise(box: Any) -> bool:  # noqa: ANN401
    """Whether a box's text can't be read from the page as it is drawn there.

    Text from right to left is drawn backwards, and what stands in it keeps its direction but not
    always its brackets and quotation marks; a space alone between two marks is not drawn at all.
    """
    if not isinstance(box, TextBox) or not box.text:
        return False
    return (
        box.style["direction"] == "rtl"
        or box.text.isspace()
        or any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in box.text)
        or any(map(unicodedata.mirrored, box.text))
    )
