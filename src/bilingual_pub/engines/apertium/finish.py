"""An answer made into a translation: put back, tidied, scored and flagged."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bilingual_pub.engines.apertium import tidy
from bilingual_pub.engines.apertium.confidence import ScoredDraft, ConfidenceMeasure
from bilingual_pub.engines.apertium.names import is_headline
from bilingual_pub.engines.apertium.prepare import PreparedSentence
from bilingual_pub.engines.apertium.restore import join_pieces, assign_runs, restore_kept, make_runs, squeeze_spaces
from bilingual_pub.engines.apertium.stream import Answer, Piece
from bilingual_pub.engines.capitals import match_capital
from bilingual_pub.engines.engine import Translation
from bilingual_pub.engines.marks import frame_runs, flag_lost_marks, keep_every_link
from bilingual_pub.model import ROUGH, Flag

SPANISH = "es"


def make_translation(
    ready: PreparedSentence, answer: Answer, target: str, flags: Sequence[Flag], measure: ConfidenceMeasure
) -> Translation:
    """The translation of a sentence, with the white space at its ends as in the source."""
    text = ready.sentence.text
    source = ready.sentence.runs
    joined = join_pieces(answer.pieces, ready.kept)
    pieces = assign_runs(restore_kept(joined, ready.kept, text), ready.kept, source)
    pieces = tidy_pieces(squeeze_spaces(pieces), text, target)
    runs, lost = keep_every_link(make_runs(pieces, ready.kept, source), source)
    written = "".join(piece.text for piece in pieces)
    sure = measure.confidence(ScoredDraft(text, written, answer.words, answer.unknown))
    rough = (Flag(ROUGH, text.strip()),) if sure is not None and sure < measure.rough_below else ()
    return Translation(frame_runs(runs, text), sure, (*flags, *lost, *flag_lost_marks(runs, source), *rough))


def tidy_pieces(pieces: Sequence[Piece], source: str, target: str) -> list[Piece]:
    """The pieces after every repair; what is kept is not touched."""
    whole = list(pieces)
    if target.split("-", 1)[0] == SPANISH:
        whole = [
            replace_text(
                piece,
                tidy.mend_said(
                    tidy.drop_doubled_preposition(tidy.contract_prepositions(tidy.quiet_no(tidy.lower_article(piece.text))))
                ),
            )
            for piece in whole
        ]
        whole = mend_around_names(whole)
        whole = add_opening_marks(whole, source)
    if is_headline(source) and source.isupper():
        return [replace_text(piece, piece.text.upper()) for piece in whole]
    if whole and (whole[0].kept is None or whole[0].common):
        whole[0] = replace(whole[0], text=match_capital(whole[0].text, source))
    return whole


def replace_text(piece: Piece, text: str) -> Piece:
    """A piece with another text, unless it is kept."""
    return piece if piece.kept is not None else replace(piece, text=text)


def mend_around_names(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the words beside a name mended: `de` + `el alcalde Ruiz`, `Ruiz dicho`."""
    whole: list[Piece] = []
    for piece in pieces:
        before = whole[-1] if whole else Piece("")
        if piece.kept is None:
            quoted = whole[-2].text if before.kept is not None and len(whole) > 1 else ""
            whole.append(replace(piece, text=tidy.mend_said_after_name(piece.text, quoted)))
            continue
        text, written = tidy.merge_articles(before.text, piece.text)
        if whole and before.kept is None:
            is_name = text == before.text and not (
                piece.common or re.search(r"\d|^(?:el|la) ", written)
            )
            whole[-1] = replace(before, text=tidy.drop_article(text) if is_name else text)
            whole.append(replace(piece, text=written))
        else:
            whole.append(piece)
    return whole


def add_opening_marks(pieces: Sequence[Piece], source: str) -> list[Piece]:
    """The pieces with `¿` or `¡` where Spanish wants one; never inside what is kept."""
    mark, place = tidy.find_opening_mark("".join(piece.text for piece in pieces), source)
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
