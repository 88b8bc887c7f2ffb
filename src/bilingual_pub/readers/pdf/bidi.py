"""Arabic and Hebrew: the letters of a page stand as they are drawn, and are put as they are read.

A PDF tells where each letter stands and not in which order they follow each other. Sorted from left
to right, a line that is written to the left is turned around, but for numbers and Latin words in it
(what UAX #9 does, backwards).
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from bilingual_pub.readers.pdf.page import Piece

MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")

TO_LEFT = frozenset({"R", "AL"})

TO_RIGHT = frozenset({"L", "EN", "AN"})

GAP = 0.12
"""In sizes: a gap from which on two pieces are two words."""


def is_to_left(text: str) -> bool:
    """Whether a text has letters that are written to the left."""
    return not text.isascii() and any(unicodedata.bidirectional(it) in TO_LEFT for it in text)


def turn_text(text: str) -> str:
    """A word as it is read, of its letters from left to right; marks stay behind their letters."""
    clusters = list[str]()
    for letter in text:
        if clusters and unicodedata.combining(letter):
            clusters[-1] += letter
        else:
            clusters.append(letter.translate(MIRRORED))
    return "".join(reversed(clusters))


def order_pieces(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a line as they are read; those of a line written to the right as they are."""
    letters = "".join(it.text for it in pieces)
    sides = [unicodedata.bidirectional(it) for it in letters]
    if not sum(it in TO_LEFT for it in sides) > sides.count("L"):
        return list(pieces)
    ordered = list[Piece]()
    latin = list[Piece]()
    for piece in sorted(pieces, key=lambda it: -it.box.left):
        if is_to_left(piece.text) or not any(
            unicodedata.bidirectional(it) in TO_RIGHT for it in piece.text
        ):
            ordered += reversed(latin)
            latin = []
            ordered.append(piece)
        else:
            latin.append(piece)
    ordered += reversed(latin)
    return [_space(ordered[at - 1] if at else None, it) for at, it in enumerate(ordered)]


def _space(before: Piece | None, piece: Piece) -> Piece:
    if before is None:
        return replace(piece, space=False)
    one, other = sorted((before.box, piece.box), key=lambda it: it.left)
    return replace(piece, space=other.left - one.right > GAP * piece.style.size)
