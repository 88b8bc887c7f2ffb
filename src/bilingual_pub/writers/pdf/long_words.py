"""Words of thousands of letters, which no handout has, but any file may.

For each line of a word, Pango looks at all that is left of it, which takes the square of its
length. So a very long one is told where it may end a line, and is laid out piece by piece.
"""

import re
from xml.etree.ElementTree import Element

LONG = re.compile(r"\S{600,}")
PIECE = 200
"""Characters; a column of a handout has some forty in a line."""


def cut_long_words(element: Element) -> None:
    """Put places for a line's end (`<wbr>`) into the long words of an element and all inside it."""
    # From the end, so that what is put in moves no child that is still to come.
    for place, child in reversed([*enumerate(element, 1)]):
        cut_long_words(child)
        if child.tail:
            child.tail, *rest = cut_text(child.tail)
            element[place:place] = map(make_break, rest)
    if element.text:
        element.text, *rest = cut_text(element.text)
        element[0:0] = map(make_break, rest)


def cut_text(text: str) -> list[str]:
    """A text, cut within its long words; together the pieces are the text.

    >>> [len(piece) for piece in pieces("A " + "b" * 700 + " c")]
    [202, 200, 200, 102]
    """
    cuts = [
        place
        for word in LONG.finditer(text)
        for place in range(word.start() + PIECE, word.end(), PIECE)
    ]
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, None], strict=True)]


def make_break(text: str) -> Element:
    """A place where a line may end, and what follows it."""
    made = Element("wbr")
    made.tail = text
    return made
