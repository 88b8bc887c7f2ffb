"""Plain text: a block is a paragraph between blank lines.

Inside a paragraph a line ends where its author ended it, as in an address, a timetable or a verse,
or where a program broke it because it was full. `lines_of` tells one from the other.
"""

import re
from itertools import islice

from bilingual_pub.model import Block, Kind
from bilingual_pub.readers.amount import check_blocks, check_lines
from bilingual_pub.readers.characters.encoding import decode
from bilingual_pub.readers.characters.repair import mend
from bilingual_pub.readers.html.inline import LINE_BREAK, plain
from bilingual_pub.readers.reading import Draft, Source

MAX_HEADLINE_CHARACTERS = 100

USUAL_WIDTH = 60
"""Characters; programs that break lines do so at 60 to 80, and nobody fills verses so far."""

LIST_MARK = re.compile(r"(?:[-*•–—·]|\(?\d{1,3}[.)])\s")

BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")

SENTENCE_END = re.compile(r"[.!?…:;,。！？؟]['\"”’»)\]]*$")


def read(source: Source) -> Draft:
    """The paragraphs of a text; the first is the title where it looks like a headline."""
    text, repairs = mend(decode(source))
    check_lines(text, source.name)
    paragraphs = [part for part in BLANK_LINES.split(text) if part.strip()]
    check_blocks(len(paragraphs), source.name)
    headline = _headline(paragraphs)
    blocks = tuple(
        Block("", Kind.PARAGRAPH, plain(LINE_BREAK.join(lines_of(part))))
        for part in islice(paragraphs, 1 if headline else 0, None)
    )
    return Draft(blocks, title=headline, repairs=repairs)


def lines_of(paragraph: str) -> list[str]:
    r"""The lines of a paragraph as its author wrote them.

    A line goes on in the next one when that begins with a small letter, or when its first word
    would not have found room: then a program broke the line. A mark of a list always begins one.

    >>> lines_of("Clinic hours\nMonday: 8 to 12\nTuesday: closed")
    ['Clinic hours', 'Monday: 8 to 12', 'Tuesday: closed']
    >>> lines_of("The council met\non Monday.")
    ['The council met on Monday.']
    """
    first, *others = (line.strip() for line in paragraph.strip().split("\n"))
    width = max(map(len, [first, *others]))
    lines = [[first]]
    for line in others:
        if _goes_on(lines[-1][-1], line, max(width, USUAL_WIDTH)):
            lines[-1].append(line)
        else:
            lines.append([line])
    return [" ".join(parts) for parts in lines]


def _goes_on(last: str, line: str, width: int) -> bool:
    if LIST_MARK.match(line):
        return False
    first_word = line.split(maxsplit=1)[0]
    return line[0].islower() or len(last) + 1 + len(first_word) > width


def _headline(paragraphs: list[str]) -> str:
    """The first paragraph, when it is one short line that does not end like a sentence."""
    if len(paragraphs) == 1 or not paragraphs:
        return ""
    first = paragraphs[0].strip()
    if "\n" in first or len(first) > MAX_HEADLINE_CHARACTERS or SENTENCE_END.search(first):
        return ""
    return plain(first)[0].text
