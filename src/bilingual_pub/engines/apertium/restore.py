"""A translated sentence from the pieces of Apertium's answer: what was kept is put back.

The runs get their marks and links again, what Apertium writes clumsily is tidied around what was
kept, and opening marks are added to questions.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bilingual_pub.engines.apertium import tidy
from bilingual_pub.engines.apertium.confidence import ConfidenceMeasure, ScoredDraft
from bilingual_pub.engines.apertium.names import is_headline
from bilingual_pub.engines.apertium.prepare import PreparedSentence
from bilingual_pub.engines.apertium.stream import Answer, Kept, Piece
from bilingual_pub.engines.base import (
    Translation,
    flag_lost_marks,
    frame_runs,
    keep_every_link,
    match_capital,
    merge_runs,
)
from bilingual_pub.lang import get_language
from bilingual_pub.model import ROUGH, Flag, Run
from bilingual_pub.text import measure_run_starts, slice_runs

ARTICLE = re.compile(r"el|la|los|las|the", re.IGNORECASE)

OPENING = "([{¿¡“‘«\"'"


def join_pieces(pieces: Sequence[Piece], kept: Sequence[Kept]) -> list[Piece]:
    """Pieces of one kept item that only space parts are one again: a stand-in of two words.

    An article that the grammar gave to a common noun is a word of its own.
    """
    whole: list[Piece] = []
    last: int | None = None
    for piece in pieces:
        if piece.kept is not None and kept[piece.kept].common and ARTICLE.fullmatch(piece.text):
            whole.append(Piece(piece.text))
            continue
        if piece.kept is not None and piece.kept == last:
            while whole[-1].kept is None:
                whole.pop()
            continue
        if piece.kept is not None or piece.text.strip():
            last = piece.kept
        whole.append(piece)
    return whole


def find_miscounted(pieces: Sequence[Piece], kept: Sequence[Kept]) -> list[Kept]:
    """What did not come back exactly once."""
    found = Counter(piece.kept for piece in pieces if piece.kept is not None)
    return [item for number, item in enumerate(kept) if found[number] != 1]


def restore_kept(pieces: Sequence[Piece], kept: Sequence[Kept], text: str) -> list[Piece]:
    """The pieces with what was kept written out, and the spaces around it as in the source."""
    whole: list[Piece] = []
    inserted = False
    for piece in pieces:
        if piece.kept is None:
            if inserted and not piece.text.strip():
                continue
            if inserted:
                whole[-1:] = inserted_before(whole[-1], piece)
            else:
                append_word(whole, piece)
            inserted = False
            continue
        item = kept[piece.kept]
        inserted = takes_capital(item, text)
        mend_space_before(whole, item, text)
        written = quiet_term(item, text) if any(map(has_words, whole)) else item.written
        whole.append(Piece(written, kept=piece.kept, common=item.common))
    return whole


def has_words(piece: Piece) -> bool:
    """Whether a piece is more than signs and spaces."""
    return any(map(str.isalnum, piece.text))


def quiet_term(item: Kept, text: str) -> str:
    """What is written for a term that began its sentence and does so no more: los apagones.

    >>> quiet_term(Kept(0, 13, "Apagones", "houses", common=True), "Power outages are expected.")
    'apagones'
    >>> quiet_term(Kept(0, 9, "Concejo Municipal", "house", common=True), "City Hall is closed.")
    'Concejo Municipal'
    """
    own = text[item.start : item.end].split()
    began = not any(map(str.isalnum, text[: item.start]))
    if not (item.common and item.stand_in and began and own and item.written[1:2].islower()):
        return item.written
    titled = any(not word.islower() for word in own[1:]) or own[0].isupper()
    return item.written if titled else item.written[:1].lower() + item.written[1:]


def takes_capital(item: Kept, text: str) -> bool:
    """Whether a common word in a superblank starts what Apertium starts with the word behind it."""
    if item.stand_in is not None or not item.common:
        return False
    return item.start == item.end or text[item.end : item.end + 2].strip().islower()


def inserted_before(inserted: Piece, piece: Piece) -> tuple[Piece, Piece]:
    """A word that Apertium did not see, and the one behind it, which gives it its capital.

    >>> [piece.text for piece in inserted_before(Piece("no"), Piece("Vio"))]
    ['No', ' vio']
    """
    text = piece.text.lstrip()
    written = inserted.text.capitalize() if text[:1].isupper() else inserted.text
    return (
        replace(inserted, text=written),
        replace(piece, text=f" {text[:1].lower()}{text[1:]}"),
    )


def append_word(whole: list[Piece], piece: Piece) -> None:
    """Add a word; Apertium forgets the space between words that it makes of one with a hyphen."""
    if whole and piece.text[:1].isalnum():
        last = whole[-1]
        if last.kept is None and last.text[-1:].isalnum():
            whole.append(Piece(" "))
    whole.append(piece)


def mend_space_before(whole: list[Piece], item: Kept, text: str) -> None:
    """A space before a kept item, where the source has one or two words would run together."""
    before = whole[-1].text[-1:] if whole else ""
    if not before or before.isspace() or before in OPENING:
        return
    glued = item.start > 0 and not text[item.start - 1].isspace()
    if not glued or (before.isalnum() and not text[item.start - 1].isalnum()):
        if item.stand_in is None and glued:
            return
        whole.append(Piece(" "))


def assign_runs(pieces: Sequence[Piece], kept: Sequence[Kept], runs: Sequence[Run]) -> list[Piece]:
    """The pieces, each with the run whose marks it has, those of one run in one piece.

    What belongs to no word, a space or a comma, has the marks that both its neighbors share.
    """
    starts = measure_run_starts(runs)
    shared = fill_owners([find_owner(piece, kept, starts) for piece in pieces], len(runs))
    whole: list[Piece] = []
    for piece, run in zip(pieces, shared, strict=True):
        if whole and piece.kept is None and whole[-1].kept is None and whole[-1].run == run:
            whole[-1] = replace(whole[-1], text=whole[-1].text + piece.text)
        else:
            whole.append(replace(piece, run=run))
    return whole


def make_runs(pieces: Sequence[Piece], kept: Sequence[Kept], runs: Sequence[Run]) -> list[Run]:
    """The pieces as runs; a kept text that several runs share keeps each part's own marks."""
    text = "".join(run.text for run in runs)
    starts = measure_run_starts(runs)
    parts: list[Run] = []
    for piece in pieces:
        item = kept[piece.kept] if piece.kept is not None else None
        if item is not None and piece.text == text[item.start : item.end]:
            parts += slice_runs(runs, starts, item.start, item.end)
        else:
            parts.append(mark_piece(piece, runs))
    return merge_runs(parts)


def find_owner(piece: Piece, kept: Sequence[Kept], starts: Sequence[int]) -> int | None:
    """The run that a piece comes from; `starts` are the places where the runs start."""
    if piece.kept is None:
        return piece.run
    return min(bisect_right(starts, kept[piece.kept].start), len(starts) - 1) - 1


def fill_owners(owners: Sequence[int | None], count: int) -> list[int | None]:
    """Each owner; for a piece with none, the one on both its sides.

    >>> fill_owners([0, None, 0, None, 1, None], 2)
    [0, 0, 0, None, 1, None]
    """
    if count == 1:
        return [0] * len(owners)
    ahead: list[int | None] = []
    following: int | None = None
    for number in reversed(owners):
        following = following if number is None else number
        ahead.append(following)
    filled: list[int | None] = []
    previous: int | None = None
    for number, following in zip(owners, reversed(ahead), strict=True):
        previous = previous if number is None else number
        filled.append(number if number is not None else previous if previous == following else None)
    return filled


def mark_piece(piece: Piece, runs: Sequence[Run]) -> Run:
    """A piece with the marks of its run."""
    if piece.run is None:
        return Run(piece.text)
    return Run(piece.text, runs[piece.run].marks, runs[piece.run].href)


def squeeze_spaces(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with one space for several between words, and none at either end.

    >>> [piece.text for piece in squeeze_spaces([Piece("  “ Sí"), Piece(" , no  ", 1)])]
    ['“Sí', ', no']
    """
    whole: list[Piece] = []
    for piece in pieces:
        if piece.kept is not None:
            whole.append(piece)
            continue
        text = tidy.tidy_spaces(piece.text)
        if not whole or tidy.ENDS_OPEN.search(whole[-1].text):
            text = text.lstrip()
        if whole and whole[-1].kept is None and tidy.STARTS_CLOSED.match(text):
            whole[-1] = replace(whole[-1], text=whole[-1].text.rstrip())
        if text:
            whole.append(replace(piece, text=text))
    return strip_end_space(whole)


def strip_end_space(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with no space after the last word."""
    whole = list(pieces)
    while whole and whole[-1].kept is None:
        text = whole[-1].text.rstrip()
        if text:
            whole[-1] = replace(whole[-1], text=text)
            break
        whole.pop()
    return whole


SPANISH = "es"


def make_translation(
    ready: PreparedSentence,
    answer: Answer,
    target: str,
    flags: Sequence[Flag],
    measure: ConfidenceMeasure,
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
    return Translation(
        frame_runs(runs, text), sure, (*flags, *lost, *flag_lost_marks(runs, source), *rough)
    )


def tidy_pieces(pieces: Sequence[Piece], source: str, target: str) -> list[Piece]:
    """The pieces after every repair; what is kept is not touched."""
    whole = list(pieces)
    if get_language(target) == SPANISH:
        whole = [
            replace_text(
                piece,
                tidy.mend_said(
                    tidy.drop_doubled_preposition(
                        tidy.contract_prepositions(tidy.quiet_no(tidy.lower_article(piece.text)))
                    )
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
    """The pieces with the words beside a name repaired: `de` + `el alcalde Ruiz`, `Ruiz dicho`."""
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
