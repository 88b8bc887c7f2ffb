"""The lines of a paragraph: which its author ended, and which a program broke because it was full.

In an address, a timetable or a verse a line ends where its author ended it.
"""

import re
from collections.abc import Sequence

from bilingual_pub.readers.headline import (
    NO_HEADLINE,
    OpeningLine,
    choose_headline,
    is_date_line,
    is_greeting,
    is_preface,
)

USUAL_WIDTH = 60
"""Characters; programs that break lines do so at 60 to 80, and nobody fills verses so far."""

WIDEST = 80
"""Characters; a longer line is a paragraph by itself, and a program broke it nowhere."""

LONGEST_WORD = 100

SENTENCE_END = re.compile(r"[.!?…。！？؟]['\"”’»)\]]*$")

FEWEST_WORDS = 4
"""Of a sentence; “St.” and “10 a.m.” end with a stop too."""

LONGEST_HEADING = 100

FEWEST_CAPITALS = 4
"""Letters of a heading; “N/A” and “END” are none."""

FEWEST_SMALL = 1 / 3
"""Times the capitals; a notice of headings and short lines has so many."""

WIDE_LETTERS = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
"""Chinese, Japanese and Korean, without spaces between words in the first two."""


def split_lines(lines: Sequence[str]) -> list[str]:
    """The lines of a paragraph as its author wrote them.

    A line goes on in the next one when that begins with a small letter, or when its first word
    would not have found room: then a program broke the line.

    >>> split_lines(["Clinic hours", "Monday: 8 to 12", "Tuesday: closed"])
    ['Clinic hours', 'Monday: 8 to 12', 'Tuesday: closed']
    >>> split_lines(["The council met", "on Monday."])
    ['The council met on Monday.']
    """
    bare = [line.strip() for line in lines]
    width = measure_width(bare)
    joined = [[bare[0]]]
    for line in bare[1:]:
        if goes_on(joined[-1][-1], line, width):
            joined[-1].append(line)
        else:
            joined.append([line])
    return [_join(parts) for parts in joined]


def measure_width(lines: Sequence[str]) -> int:
    """How wide lines get before a program breaks them.

    Long lines each of which ends with a sentence are whole paragraphs: no program broke them.
    """
    longest = max(map(len, lines))
    long = [line for line in lines if len(line) > WIDEST]
    if long and all(map(SENTENCE_END.search, long)):
        return longest + LONGEST_WORD
    return max(USUAL_WIDTH, longest)


def goes_on(last: str, line: str, width: int) -> bool:
    """Whether a line goes on in the next, where lines are at most so wide."""
    first_word = line.split(maxsplit=1)[0]
    return line[0].islower() or len(last) + 1 + len(first_word) > width


def _join(parts: Sequence[str]) -> str:
    return " ".join(parts)


def split_paragraphs(lines: Sequence[str]) -> list[list[str]]:
    """Lines parted where a long one ends with a sentence: no blank line was needed to see that.

    >>> split_paragraphs(["Rosa Diaz", "418 Willow St."])
    [['Rosa Diaz', '418 Willow St.']]
    """
    parts: list[list[str]] = [[]]
    for number, line in enumerate(lines):
        parts[-1].append(line)
        long = max(len(line), len(lines[number + 1]) if number + 1 < len(lines) else 0) > WIDEST
        if long and is_sentence(line):
            parts.append([])
    return [part for part in parts if part]


def is_sentence(line: str) -> bool:
    """Whether a line has a few words and ends as a sentence does."""
    if not SENTENCE_END.search(line):
        return False
    return len(line.split()) >= FEWEST_WORDS or len(WIDE_LETTERS.findall(line)) > FEWEST_WORDS


def ends_so(line: str) -> bool:
    """Whether a line ends as a sentence does, however short, and is no “418 Willow St.”."""
    return bool(SENTENCE_END.search(line)) and not any(map(str.isdigit, line))


def has_headline(lines: Sequence[str], *, is_all: bool = False) -> bool:
    """Whether the first line of a paragraph is a headline above it, and no part of an address.

    Where the paragraph is all of the text, any sentence in it shows that it is none.

    >>> has_headline(["WATER NOTICE", "Boil it for one minute."])
    True
    >>> has_headline(["Los Sauces Clinic", "418 Willow St."])
    False
    """
    if len(lines) < len(["headline", "text"]) or choose_headline([*map(OpeningLine, lines)]) != 0:
        return False
    if lines[0].isupper() or is_date_line(lines[1]) or is_sentence(lines[1]):
        return True
    return is_all and any(map(is_sentence, lines[1:]))


def is_capital_heading(line: str) -> bool:
    """Whether a line in capitals alone may be a heading.

    >>> is_capital_heading("WHO SHOULD CALL"), is_capital_heading("DO NOT DRINK IT. BOIL IT.")
    (True, False)
    """
    bare = line.removesuffix(":")
    if (
        not line.isupper()
        or sum(map(str.isalpha, line)) < FEWEST_CAPITALS
        or len(line) > LONGEST_HEADING
    ):
        return False
    return not (NO_HEADLINE.search(bare) or is_preface(line) or is_greeting(line))


def has_small_letters(text: str) -> bool:
    """Whether capitals stand out in a text: it is not all in capitals."""
    return sum(map(str.islower, text)) > FEWEST_SMALL * sum(map(str.isupper, text))
