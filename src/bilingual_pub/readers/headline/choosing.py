"""Which of an article's first lines is its title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bilingual_pub.readers.headline.wording import is_greeting, is_organization, is_preface

LONGEST = 100
"""Characters of a headline; one in large letters may take half as many more."""

LONGEST_LARGE = 150

MOST_LINES = 12
"""How far down a title may stand; a letterhead with its address takes eight lines."""

LARGE = 1.15
"""Times the size of the text: 14 points above 12."""

HEADING_SIZES = {1: 1.5, 2: 1.3}
SMALL_HEADING = 1.2
"""How large headings are, where nobody says, as times the text's size."""

LIST_MARK = re.compile(r"(?:[-*•–—·]|\(?\d{1,3}[.)])\s")

NO_HEADLINE = re.compile(
    r"[.…:;,。،؛]['\"”’»)\]]*$|\w{3}[.!?]['\"”’»)\]]* \W?[A-ZÁÉÍÓÚÑ]",
)
"""How a line ends that is no headline, or that it has two sentences. It may ask: “Need help?”"""


@dataclass(frozen=True, slots=True)
class OpeningLine:
    """A line of an opening, and how it looks.

    `size` is in times the size of the text, 0 where it is not known; `heading` the level that the
    markup gives it, 0 for none; `closes` says that it is part of a list, a quote or a table.
    """

    text: str
    size: float = 0.0
    bold: bool = False
    centered: bool = False
    heading: int = 0
    closes: bool = False

    @property
    def height(self) -> float:
        """How large it is."""
        usual = HEADING_SIZES.get(self.heading, SMALL_HEADING) if self.heading else 1.0
        return round(self.size or usual, 1)

    @property
    def is_large(self) -> bool:
        """Whether its letters are larger than the text's."""
        return self.size >= LARGE

    @property
    def emphasis(self) -> tuple[float, int]:
        """How much it stands out: by its size, then by whatever else makes it stand out."""
        capitals = self.text.isupper() and len(self.text) > len("ABC")
        return max(self.height, 1.0), self.bold + self.centered + capitals


PLAIN = (1.0, 0)
"""The emphasis of a line that does not stand out."""


def choose_headline(lines: Sequence[OpeningLine]) -> int | None:
    """The place of the title among the first lines of an article; None where it is not there.

    The line that stands out most counts, the first of several. A heading of the second level or
    deeper is a title only where nothing but a letterhead stands before it.
    """
    opening = [*_find_opening(lines)]
    # The last line of all is the text, and not its title.
    opening = [place for place in opening if any(line.text for line in lines[place + 1 :])]
    if not opening:
        return None
    others = [place for place in opening if not is_organization(lines[place].text)]
    standing_out = max(lines[place].emphasis for place in opening)
    if others and (standing_out == PLAIN or any(lines[it].emphasis > PLAIN for it in others)):
        opening = others
    return max(opening, key=lambda place: (lines[place].emphasis, -place))


def _find_opening(lines: Sequence[OpeningLine]) -> Iterator[int]:
    """The places of the lines that may be the title, down to where the text begins."""
    headed = False
    for place, line in enumerate(lines[:MOST_LINES]):
        if _is_text(line) or (line.heading > 1 and headed):
            return
        if is_preface(line.text):
            continue
        yield place
        if line.heading > 1:
            return
        headed = headed or not is_organization(line.text)


def _is_text(line: OpeningLine) -> bool:
    """Whether the text has begun with a line."""
    if line.closes or len(line.text) > LONGEST_LARGE or LIST_MARK.match(line.text):
        return True
    # A letter alone is the first of the text, set large.
    if len(line.text) == 1 and line.text.isalpha():
        return True
    if is_greeting(line.text) and not line.is_large:
        return True
    if line.heading or line.is_large or is_preface(line.text):
        return False
    return len(line.text) > LONGEST or bool(NO_HEADLINE.search(line.text))
