"""How letters look by the paragraph and the spans that are open around them."""

from bilingual_pub.readers.odt.properties import (
    Properties,
    TextLooks,
    judge_properties,
    merge_properties,
)
from bilingual_pub.readers.odt.styles import Styles


class Letters:
    """The styles that are open, the paragraph's first."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._path: list[str] = []
        self._open: list[Properties] = []
        self._known: dict[tuple[str, ...], Properties] = {}

    def open_paragraph(self, style: str) -> None:
        """A paragraph begins."""
        self._path.append(f"paragraph {style}")
        self._open.append(self._styles.find_properties("paragraph", style))

    def open_span(self, style: str) -> None:
        """A span begins."""
        self._path.append(style)
        path = tuple(self._path)
        if path not in self._known:
            outer = self._open[-1] if self._open else {}
            inner = self._styles.find_properties("text", style)
            self._known[path] = merge_properties(outer, inner)
        self._open.append(self._known[path])

    def close(self) -> None:
        """The innermost ends."""
        self._path.pop()
        self._open.pop()

    def judge(self, text: str) -> TextLooks:
        """How a text looks that stands here."""
        return judge_properties(self._open[-1] if self._open else {}, text)
