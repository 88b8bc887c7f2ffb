"""How the first lines of a document look: how large beside the text, bold, centered.

For formats that say how letters look and not what they are: whoever reads one tells of each line,
and the line that is the title by its looks is found.
"""

from collections import Counter
from dataclasses import dataclass, replace

from bilingual_pub.readers.headline import (
    MOST_BLOCKS,
    OpeningLine,
    choose_headline,
    join_lines,
)

USUAL_LOOK = 0.5
"""The share of a text that, where it is bold or centered, makes that its usual look."""


@dataclass(slots=True)
class OpenLine:
    """A line of which the words are being read; `size` is the smallest in it, in points."""

    heading: int = 0
    centered: bool = False
    closes: bool = False
    text: str = ""
    size: float = 0.0
    bold: bool = True


class OpeningLooks:
    """Gathers the first lines, and what is usual in the whole text."""

    def __init__(self) -> None:
        self._sizes: Counter[float] = Counter()
        self._bold = 0
        self._centered = 0
        self._lines: list[OpenLine] = []
        self._line = OpenLine()

    def begin_line(self, *, heading: int = 0, centered: bool = False, closes: bool = False) -> None:
        """A paragraph begins; `closes` says that it is part of a list, a quote or a table."""
        self._line = OpenLine(heading, centered, closes)

    def words(self, text: str, size: float, *, bold: bool) -> None:
        """Words of the line that is open, and how they look; `size` in points."""
        letters = len(text.strip())
        line = self._line
        line.text += text if len(self._lines) < MOST_BLOCKS else ""
        if not letters:
            return
        self._sizes[size] += letters
        self._bold += letters * bold
        self._centered += letters * line.centered
        line.size = min(line.size or size, size)
        line.bold = line.bold and bold

    def end_line(self) -> None:
        """The paragraph ends."""
        if len(self._lines) < MOST_BLOCKS and self._line.text.strip():
            self._lines.append(self._line)
        self._line = OpenLine()

    def find_headline(self) -> str:
        """The line that is the title by its looks, or empty."""
        if not self._lines:
            return ""
        letters = max(self._sizes.total(), 1)
        usual = max(self._sizes, key=lambda size: self._sizes[size])
        tells_bold = self._bold / letters <= USUAL_LOOK
        tells_centered = self._centered / letters <= USUAL_LOOK
        lines = [
            replace(
                _judge_line(line, usual),
                bold=tells_bold and line.bold,
                centered=tells_centered and line.centered,
            )
            for line in self._lines
        ]
        place = choose_headline(lines)
        return "" if place is None else lines[place].text


def _judge_line(line: OpenLine, usual: float) -> OpeningLine:
    is_plain = bool(line.heading) and line.size <= usual
    return OpeningLine(
        join_lines(line.text),
        size=0.0 if is_plain or not usual else line.size / usual,
        heading=line.heading,
        closes=line.closes,
    )
