"""A long sentence in two, where a clause ends: models lose their way in it, or stop too early."""

import re
from collections.abc import Iterable

STOP = re.compile(r"(?<![.!?…])[.!?…]+[”»)\"]*\s+|[。！？]+[」』）]*")
"""Behind these a sentence has ended, that nobody took for one; a row of them is read once."""

STRONG = re.compile(r"[;:—–)\]”»؛；：]+[\s”»)]*|\s[—–]\s?")
"""Behind these a thought has ended."""

WEAK = re.compile(r"[,،，、]\s*|\s(?=(?:and|but|or|because|which|y|e|o|pero|porque|que)\s)")

SPACE = re.compile(r"\s+")

CENTRAL = 0.5
"""A sign is looked for in this share of the text, around its middle."""

Extent = tuple[int, int]


def split_in_halves(text: str, whole: Iterable[Extent] = ()) -> tuple[str, str] | None:
    """A text in two, white space between them dropped; None where it has no place to be cut.

    What stands between the places of `whole` is not cut.

    >>> split_in_halves("The office is closed today, and it will open again on Monday.")
    ('The office is closed today,', 'and it will open again on Monday.')
    """
    inside = list(whole)
    for signs, share in (
        (STOP, CENTRAL),
        (STRONG, CENTRAL),
        (WEAK, CENTRAL),
        (WEAK, 1.0),
        (SPACE, 1.0),
    ):
        places = [match.end() for match in signs.finditer(text)]
        if place := _find_nearest(places, text, share, inside):
            return text[:place].rstrip(), text[place:].lstrip()
    if SPACE.search(text) or len(text) < len("日本"):
        return None
    return text[: len(text) // 2], text[len(text) // 2 :]


def _find_nearest(places: list[int], text: str, share: float, whole: list[Extent]) -> int:
    """The place nearest the middle, with words on both sides of it; 0 if there is none."""
    middle = len(text) / 2
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    fit = [
        place
        for place in places
        if abs(place - middle) <= middle * share
        and first < place < last
        and not any(start < place < end for start, end in whole)
    ]
    return min(fit, key=lambda place: abs(place - middle), default=0)
