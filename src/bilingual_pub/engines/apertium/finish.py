"""An answer made into a translation: put back, tidied, scored and flagged."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bilingual_pub.engines.apertium import tidy
from bilingual_pub.engines.apertium.confidence import Draft, Measure
from bilingual_pub.engines.apertium.names import is_headline
from bilingual_pub.engines.apertium.prepare import Ready
from bilingual_pub.engines.apertium.restore import joined_pieces, owned, put_back, runs_of, squeezed
from bilingual_pub.engines.apertium.stream import Answer, Piece
from bilingual_pub.engines.capitals import capital_like
from bilingual_pub.engines.engine import Translation
from bilingual_pub.engines.marks import framed, lost_marks, with_every_link
from bilingual_pub.model import ROUGH, Flag

SPANISH = "es"


def translation(
    ready: Ready, answer: Answer, target: str, flags: Sequence[Flag], measure: Measure
) -> Translation:
    """The translation of a sentence, with the white space at its ends as in the source."""
    text = ready.sentence.text
    source = ready.sentence.runs
    joined = joined_pieces(answer.pieces, ready.kept)
    pieces = owned(put_back(joined, ready.kept, text), ready.kept, source)
    pieces = tidied(squeezed(pieces), text, target)
    runs, lost = with_every_link(runs_of(pieces, ready.kept, source), source)
    written = "".join(piece.text for piece in pieces)
    sure = measure.confidence(Draft(text, written, answer.words, answer.unknown))
    rough = (Flag(ROUGH, text.strip()),) if sure is not None and sure < measure.rough_below else ()
    return Translation(framed(runs, text), sure, (*flags, *lost, *lost_marks(runs, source), *rough))


def tidied(pieces: Sequence[Piece], source: str, target: str) -> list[Piece]:
    """The pieces after every repair; what is kept is not touched."""
    whole = list(pieces)
    if target.split("-", 1)[0] == SPANISH:
        whole = [
            changed(
                piece,
                tidy.said(
                    tidy.undoubled(tidy.contracted(tidy.quiet_no(tidy.quiet_article(piece.text))))
                ),
            )
            for piece in whole
        ]
        whole = around_names(whole)
        whole = opened(whole, source)
    if is_headline(source) and source.isupper():
        return [changed(piece, piece.text.upper()) for piece in whole]
    if whole and (whole[0].kept is None or whole[0].common):
        whole[0] = replace(whole[0], text=capital_like(whole[0].text, source))
    return whole


def changed(piece: Piece, text: str) -> Piece:
    """A piece with another text, unless it is kept."""
    return piece if piece.kept is not None else replace(piece, text=text)


def around_names(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the words beside a name mended: `de` + `el alcalde Ruiz`, `Ruiz dicho`."""
    whole: list[Piece] = []
    for piece in pieces:
        before = whole[-1] if whole else Piece("")
        if piece.kept is None:
            quoted = whole[-2].text if before.kept is not None and len(whole) > 1 else ""
            whole.append(replace(piece, text=tidy.said_after_name(piece.text, quoted)))
            continue
        text, written = tidy.merged_articles(before.text, piece.text)
        if whole and before.kept is None:
            is_name = text == before.text and not (
                piece.common or re.search(r"\d|^(?:el|la) ", written)
            )
            whole[-1] = replace(before, text=tidy.without_article(text) if is_name else text)
            whole.append(replace(piece, text=written))
        else:
            whole.append(piece)
    return whole


def opened(pieces: Sequence[Piece], source: str) -> list[Piece]:
    """The pieces with `¿` or `¡` where Spanish wants one; never inside what is kept."""
    mark, place = tidy.opening_mark("".join(piece.text for piece in pieces), source)
    if not mark:
        return list(pieces)
    whole: list[Piece] = []
    for number, piece in enumerate(pieces):
        if piece.kept is None and 0 <= place < len(piece.text):
            text = piece.text[:place] + mark + piece.text[place:]
            return [*whole, replace(piece, text=text), *pieces[number + 1 :]]
        if place <= 0:
            return [*whole, Piece(mark, piece.run), *pieces[number:]]
        whole.append(piece)
        place -= len(piece.text)
    return whole
