"""Which of an article's first lines is its title, and the article with it taken from the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bilingual_pub.model import Block, Change, Kind, Mark, get_label
from bilingual_pub.readers.headline.wording import (
    is_contact,
    is_greeting,
    is_organization,
    is_preface,
)
from bilingual_pub.readers.notes import is_deleted, make_note
from bilingual_pub.readers.reading import Draft

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

LIST_MARK = re.compile(r"(?:[-*•–—·●○◦▪‣☐☑☒□✓✔]|\(?(?:\d{1,3}[.)]|[^\W\d_]\)))\s")

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
    chosen = max(opening, key=lambda place: (lines[place].emphasis, -place))
    return None if _is_addressee(lines, chosen) else chosen


def _is_addressee(lines: Sequence[OpeningLine], place: int) -> bool:
    """Whether a line is whom a letter is to: an address follows, and then the greeting."""
    after = [line.text for line in lines[place + 1 : place + MOST_LINES]]
    if lines[place].emphasis > PLAIN or lines[place].heading or not after:
        return False
    return is_contact(after[0]) and any(map(is_greeting, after))


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


MOST_BLOCKS = 20
"""How far down a title is looked for; pictures, which may stand between, count too."""


LINES = frozenset({Kind.HEADING, Kind.PARAGRAPH})


def take_headline(draft: Draft) -> Draft:
    """The draft with the title that its opening gives, which leaves the text."""
    block = find_headline_block(draft)
    title = "" if block is None else make_title(block)
    return (
        draft
        if draft.title or block is None or not title
        else drop_title_block(draft, block, title)
    )


def find_headline_block(draft: Draft) -> Block | None:
    """Which of the first blocks is the title, by its looks; None where none is.

    A format that knows more of the looks than its blocks say names the line itself.
    """
    opening = [block for block in draft.blocks[:MOST_BLOCKS] if block.kind is not Kind.IMAGE]
    if opening and heads_a_section(opening[0], draft.blocks):
        return None
    if draft.headline:
        same = (block for block in opening if join_lines(block.text) == draft.headline)
        if found := next(same, None):
            return found
    place = choose_headline([make_line(block) for block in opening])
    return None if place is None else opening[place]


def heads_a_section(head: Block, blocks: Sequence[Block]) -> bool:
    """Whether a heading is counted and others after it are, too: “1. Who may come”."""
    if head.kind is not Kind.HEADING or not head.label:
        return False
    others = (it for it in blocks if it is not head and it.kind is Kind.HEADING)
    return any(it.label and it.level == head.level for it in others)


def drop_title_block(draft: Draft, taken: Block, title: str) -> Draft:
    """The draft with a title, and without the block that says it.

    Where nothing would be left, that block is the text, and nothing is the title.
    """
    blocks = tuple(block for block in draft.blocks if block is not taken)
    if any(block.text.strip() for block in blocks):
        struck = "".join(run.text for run in taken.runs if is_deleted(run)).strip()
        left_out = (make_note("deleted-words", Change.LEFT_OUT, struck, title, "in-the-title"),)
        notes = (*draft.notes, *(left_out if struck else ()))
        return replace(draft, title=title, blocks=blocks, notes=notes)
    text = replace(taken, kind=Kind.PARAGRAPH, level=0)
    return replace(
        draft, title="", blocks=tuple(text if it is taken else it for it in draft.blocks)
    )


def make_title(block: Block) -> str:
    """The words of a block as a title; what was printed before a heading is one of them.

    A title has no marks: struck-out words are no part of it. Empty where there are no others.
    """
    words = "".join(run.text for run in block.runs if not is_deleted(run)).strip()
    return join_lines(f"{get_label(block)} {words}") if words else ""


def make_line(block: Block) -> OpeningLine:
    """How a block looks. No title has a link in it that would be lost, or several lines."""
    worded = [run for run in block.runs if run.text.strip()]
    heading = block.level if block.kind is Kind.HEADING else 0
    return OpeningLine(
        join_lines(block.text),
        bold=bool(worded) and all(Mark.STRONG in run.marks for run in worded),
        heading=heading,
        closes=block.kind not in LINES
        or "\n" in block.text.strip()
        or (not heading and any(run.href for run in worded)),
    )


def join_lines(text: str) -> str:
    """A text with one space wherever it has white space."""
    return " ".join(text.split())
